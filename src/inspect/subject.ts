// What the checks look at: the files of an artifact as one target would find them. An ecosystem makes it, since it knows
// whose a file is and what its import system makes of it.

import type { ArtifactKind } from '../lambda/artifacts.ts'
import type { Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'
import type { LocatedElf } from './scan.ts'

/** What a native file is to the import system of its ecosystem, e.g. `_ssl.cpython-313-aarch64-linux-gnu.so`. */
export interface NativeModule {
  /** What it is imported as, its last component: `_ssl`. */
  readonly name: string
  /** True when its file name says for which runtime and machine it is. */
  readonly tagged: boolean
  /** True when the target's runtime looks for files of this name. */
  readonly fits: boolean
  /** True when the target's runtime imports it, and does not only look at its name. */
  readonly imported: boolean
}

/** An ELF file where the artifact has it. */
export interface PlacedElf extends LocatedElf {
  /** Normalized name of its package; absent for a file of the user or a system library. */
  readonly package?: string
  /** Absent when its name is not that of a module: a program, a shared library. */
  readonly module?: NativeModule
}

export interface SubjectPackage {
  /** Normalized. */
  readonly name: string
  readonly version: string
  /** `platform`: made for one kind of machine, by its tags. `any`: for all, whatever it carries. */
  readonly tagged: 'any' | 'platform'
  /** Its files in the artifact. */
  readonly paths: readonly string[]
  readonly elfFiles: readonly PlacedElf[]
  /** Libraries and extensions of other systems: `.pyd`, `.dll`, `.dylib`, by their paths in the artifact. */
  readonly foreignLibraries: readonly string[]
  /** Files that its own list of files does not name. */
  readonly unrecorded: readonly string[]
  /** Normalized names of the packages that it requires, whatever the markers. */
  readonly requires: ReadonlySet<string>
}

export interface Subject<P extends SubjectPackage = SubjectPackage, R extends Runtime = Runtime> {
  readonly artifact: ArtifactKind
  readonly target: Target<R>
  /** ` on python3.13 arm64`; empty when the artifact has a single target. */
  readonly where: string
  /** Sorted by name. */
  readonly packages: readonly P[]
  /** All of the artifact's, those of no package too. */
  readonly elfFiles: readonly PlacedElf[]
  readonly paths: ReadonlySet<string>
  /** Symbolic links, with the path in the artifact that each points to. */
  readonly links: ReadonlyMap<string, string>
}
