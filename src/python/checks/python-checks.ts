import type { Subject } from '../../inspect/subject.ts'
import type { Finding } from '../../model/finding.ts'
import { checkModules } from './extension-modules.ts'
import { checkRecord } from './record-list.ts'
import { checkSdk } from './sdk.ts'

/** What is Python's own: its modules, its runtime's SDK, its lists of files. */
export function checkPython(subject: Subject): readonly Finding[] {
  return [...checkModules(subject), ...checkSdk(subject), ...checkRecord(subject)]
}
