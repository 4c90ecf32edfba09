// How messages name a package that is built.

import type { Problem } from '../../errors.ts'
import type { LockedPackage } from '../locks/lock.ts'

export function packageLabel({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string {
  return version === undefined ? name : `${name} ${version}`
}

/** Where the user asked for the package, so that an annotation is put on that line. */
export function requestOf({
  name,
  requiredBy,
}: Pick<LockedPackage, 'name' | 'requiredBy'>): Pick<Problem, 'package' | 'file' | 'line' | 'input'> {
  const asked = requiredBy.find((one) => one.kind !== 'package')
  return {
    package: name,
    ...(asked?.kind === 'requirement' ? { file: asked.file, line: asked.line } : {}),
    ...(asked?.kind === 'input' ? { input: asked.input } : {}),
  }
}
