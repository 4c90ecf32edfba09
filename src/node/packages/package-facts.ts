import type { LocatedElf } from '../../inspect/scan.ts'

/** What is known of a package by its bytes. Kept as JSON under its integrity. */
export interface PackageFacts {
  readonly name: string
  readonly version: string
  readonly licence?: string
  readonly os: readonly string[]
  readonly cpu: readonly string[]
  readonly libc: readonly string[]
  /** `engines.node` */
  readonly node?: string
  /** Names of commands, and the files that they are, as npm links them. */
  readonly bin: readonly (readonly [name: string, path: string])[]
  /** What npm would run when it installs the package. `addon`: a compiler. `download`: what brings its result from elsewhere. */
  readonly installs?: 'addon' | 'download' | 'script'
  readonly files: number
  readonly unzippedSizeBytes: number
  readonly elfFiles: readonly AddonElf[]
  /** Libraries of other systems: `.dll`, `.dylib`. */
  readonly foreignLibraries: readonly string[]
  /** Scripts whose first line ends as on Windows: npm mends those that are commands. */
  readonly windowsScripts: readonly string[]
  /** Pairs of paths that differ only in case. */
  readonly caseCollisions: readonly (readonly [string, string])[]
  /** Links in the tarball, which npm does not unpack. */
  readonly links: readonly string[]
}

export interface AddonElf extends LocatedElf {
  /** For which Node.js an addon is: `napi` for every one, else the number of its ABI. https://nodejs.org/api/n-api.html */
  readonly abi?: 'napi' | number
}
