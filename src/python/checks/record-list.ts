import type { Subject } from '../../inspect/subject.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'

/** Files of a wheel that its RECORD does not list: a wheel changed after it was built, or built by hand. */
export function checkRecord({ packages }: Subject): readonly Finding[] {
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
