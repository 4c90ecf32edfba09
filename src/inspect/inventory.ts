// What is in a layer, told from its files alone: any layer, also one that this tool did not build.

import type { Requirer } from '../model/component.ts'
import type { StartupFile } from '../model/startup.ts'

/** One file of a layer. */
export interface InventoryFile {
  /** Path in the zip. */
  readonly path: string
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  /** Permission bits; absent where they are not known, e.g. of a zip that was made on Windows. */
  readonly mode?: number
  readonly isLink?: true
  /** Index into `packages`; absent when no package claims the file. */
  readonly package?: number
}

/** An installed package, told by its metadata. */
export interface InventoryPackage {
  /** Normalized as its ecosystem normalizes names. */
  readonly name: string
  readonly version: string
  /** Where it is installed: `python`, `python/lib/python3.13/site-packages`. */
  readonly root: string
  /** Compressed, in the zip. */
  readonly sizeBytes: number
  readonly unzippedSizeBytes: number
  readonly files: number
  /** Native files that its list names and that do not exist, at most a few. */
  readonly missing?: readonly string[]
  /** As its metadata state it, shortened to a line. */
  readonly licence?: string
  readonly summary?: string
  /** Absent when nobody knows, as of a layer that was built elsewhere. */
  readonly requiredBy?: readonly Requirer[]
}

export interface Inventory {
  /** What was looked at, for people: a path, an ARN. */
  readonly source: string
  /** Size of the zip; absent for a directory. */
  readonly sizeBytes?: number
  readonly unzippedSizeBytes: number
  /** Sorted by path; no directories. Absent when only the packages are known, e.g. of a layer that is not made yet. */
  readonly files?: readonly InventoryFile[]
  /** Folders that the zip has entries for, or all of a directory. */
  readonly folders?: readonly { readonly path: string; readonly mode?: number }[]
  /** Sorted by name, then root. */
  readonly packages: readonly InventoryPackage[]
  /** Files whose code runs at every start. Absent when that is not known. */
  readonly startup?: readonly StartupFile[]
  /** Of the layer version, where it is one. */
  readonly runtimes?: readonly string[]
  readonly architectures?: readonly string[]
  /** Who may use the version, where that may be read. */
  readonly grants?: readonly string[]
  /** base64, as Lambda shows it. */
  readonly codeSha256?: string
  /** What reading it cost, when it is remote. */
  readonly readBytes?: number
}

/** A package of a tree, before its metadata are read. */
export interface FoundPackage {
  readonly name: string
  readonly version: string
  /** Where it is installed, without a slash at the end; '' for the top. */
  readonly root: string
  /** The file that lists its files. */
  readonly listPath: string
  /** Files that say of it, in their first bytes, what it is; the first that exists counts. */
  readonly headPaths: readonly string[]
}

/** What an ecosystem knows of the packages in a tree. */
export interface PackageFinder {
  /** The packages, sorted by name. */
  find(paths: readonly string[]): readonly FoundPackage[]
  /**
   * The index of each path's package, in the order of `paths`; undefined for files of none.
   * @param lists content of the packages' lists of files, as far as they were read
   */
  owners(
    paths: readonly string[],
    packages: readonly FoundPackage[],
    lists: ReadonlyMap<FoundPackage, string>,
  ): readonly (number | undefined)[]
  /** Native files that a package's list names and that do not exist. */
  missing(paths: ReadonlySet<string>, one: FoundPackage, list: string): readonly string[]
  /** What a package says of itself in its head. */
  describe(head: string): Pick<InventoryPackage, 'licence' | 'summary'>
  /**
   * How to read a file whose code the runtime may run at every start; undefined for other files.
   * @param roots where packages are installed
   */
  startup(path: string, roots: readonly string[]): StartupReader | undefined
}

/** A file of a layer, and the package that it belongs to. */
export type OwnedFile = Pick<StartupFile, 'path' | 'package'>

export interface StartupReader {
  /** False when its name alone says that it runs. */
  readonly needsText: boolean
  /** Undefined when nothing of it runs. */
  read(file: OwnedFile, text: string): StartupFile | undefined
}
