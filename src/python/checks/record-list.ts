import type { PythonSubject } from './subjects.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'

/** Files of a wheel that its RECORD does not list: a wheel changed after it was built, or built by hand. */
export function checkRecord({ packages }: PythonSubject): readonly Finding[] {
  return packages.flatMap(({ name, version, unrecorded }): readonly Finding[] => {
    const [path] = unrecorded
    if (path === undefined) return []
    return [
      {
        severity: 'warning',
        code: 'not-in-record',
        message: `${name} ${version} has files that its RECORD does not list: ${listed(unrecorded)}.`,
        nextStep: 'Check where the wheel comes from: a wheel should list all of its files.',
        package: name,
        path,
      },
    ]
  })
}

/** Native files that a RECORD lists and that are gone: cut out by hand, or lost on the way. */
export function checkMissing({ packages, where }: PythonSubject): readonly Finding[] {
  return packages.flatMap(({ name, version, missing }): readonly Finding[] => {
    const [path] = missing
    if (path === undefined) return []
    return [
      {
        severity: 'error',
        code: 'native-file-missing',
        message: `${name} ${version} lacks native files that its RECORD lists${where}: ${listed(missing)}.`,
        nextStep:
          'Install the package again, and leave its files together. If the wheel lacks them, take another build of it.',
        package: name,
        path,
      },
    ]
  })
}
