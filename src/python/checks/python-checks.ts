import type { Finding } from '../../model/finding.ts'
import { checkModules, checkUnloadable } from './extension-modules.ts'
import { checkMissing, checkRecord } from './record-list.ts'
import { checkOwnModules } from './own-modules.ts'
import { checkRequiresPython } from './requires-python.ts'
import { checkLoadedByName, checkMetadata, checkRemovedModules } from './run-time-needs.ts'
import { checkSdk } from './sdk.ts'
import { checkShadowing } from './shadowing.ts'
import type { PythonSubject } from './subjects.ts'

/**
 * What is Python's own: its modules, its standard library, its runtime's SDK, its lists of files.
 * @param isAllowed whether the user says that another layer brings a library
 */
export function checkPython(subject: PythonSubject, isAllowed: (library: string) => boolean): readonly Finding[] {
  return [
    ...checkModules(subject),
    ...checkUnloadable(subject),
    ...checkShadowing(subject),
    ...checkOwnModules(subject),
    ...checkSdk(subject),
    ...checkRemovedModules(subject),
    ...checkMetadata(subject),
    ...checkLoadedByName(subject, isAllowed),
    ...checkRecord(subject),
    ...checkMissing(subject),
    ...checkRequiresPython(subject),
  ]
}

/** The checks that need no more than the names of files and packages. */
export function checkNames(subject: PythonSubject): readonly Finding[] {
  return [...checkShadowing(subject), ...checkOwnModules(subject), ...checkSdk(subject), ...checkMissing(subject)]
}
