import type { Finding } from '../model/finding.ts'
import { checkDamage, checkLibraries } from './checks/libraries.ts'
import { checkMachine } from './checks/machine.ts'
import { checkMusl, checkVersions } from './checks/versions.ts'
import { linkingOf } from './linking.ts'
import type { Subject } from './subject.ts'

/**
 * Whether the target can load the native code of one target's view of an artifact.
 * @param isAllowed whether the user says that another layer brings a library
 */
export function checkNative(subject: Subject, isAllowed: (library: string) => boolean): readonly Finding[] {
  const linking = linkingOf(subject)
  return [
    ...checkMachine(subject),
    ...checkMusl(subject, linking),
    ...checkVersions(subject, linking),
    ...checkDamage(subject, linking),
    ...checkLibraries(subject, linking, isAllowed),
  ]
}
