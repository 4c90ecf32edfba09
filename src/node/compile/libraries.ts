// Shared libraries of a build image that a compiled addon needs and Lambda's runtime lacks. They are in the archive of the
// package, and lie in the artifact where Lambda's loader looks.

import { isObject, textOf } from '../locks/manifest.ts'

export interface BuiltLibrary {
  /** As DT_NEEDED has it: `libvips.so.42`. */
  readonly name: string
  /** The package of the image that it is of. */
  readonly package?: string
  readonly version?: string
  readonly licence?: string
}

/** Their folder in the archive of a package. */
export const librariesInPackage = '.lambda-layer/lib'

/** More than any addon needs. */
const mostLibraries = 500

/** What the driver says that it copied. Code of packages ran beside it: nothing of it is taken unseen. */
export function builtLibraries(said: unknown, runtimeLibraries: readonly string[]): readonly BuiltLibrary[] {
  const all: readonly unknown[] = Array.isArray(said) ? (said as readonly unknown[]).slice(0, mostLibraries) : []
  return all.flatMap((one): readonly BuiltLibrary[] => {
    if (!isObject(one)) return []
    const name = textOf(one['name'])
    if (name === undefined || !/^[\w+-][\w.+-]{0,200}$/.test(name) || runtimeLibraries.includes(name)) return []
    const facts = (['package', 'version', 'licence'] as const).flatMap((key) => {
      const value = textOf(one[key])
      return value === undefined ? [] : [[key, value.slice(0, 200)] as const]
    })
    return [{ name, ...Object.fromEntries(facts) }]
  })
}
