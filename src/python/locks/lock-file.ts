import type { Target } from '../../lambda/target.ts'
import type { Marker } from '../markers/marker.ts'
import type { Alternatives } from '../versions/poetry-constraint.ts'

// What every lock file says, whichever tool wrote it.

export type LockFormat = 'uv' | 'pylock' | 'poetry' | 'pdm' | 'pipfile'

/** A lock as it is read from disk. */
export interface LockText {
  readonly text: string
  /** As shown to people. */
  readonly file: string
  /** Absolute path of the folder that it lies in. */
  readonly directory: string
  readonly onCredentials?: (url: string) => void
  /** A variable of the environment, for addresses that refer to one. */
  readonly variable?: (name: string) => string | undefined
}

/** A place in a file, for messages. */
export interface Place {
  /** As shown to people. */
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A file of a distribution, as far as the lock describes it. */
export interface LockedFile {
  /** Absent in a Pipfile.lock. */
  readonly filename?: string
  /** `https:`, `http:` or `file:`, without credentials. Absent where only an index knows it. */
  readonly url?: string
  /** Lower-case hex. */
  readonly sha256?: string
  /** The algorithm of its hash, where that is not SHA-256. */
  readonly otherHash?: string
  readonly sizeBytes?: number
  /** ISO 8601. */
  readonly uploadTime?: string
}

export type EntrySource =
  /** `url` is the address of the index, `name` is how the lock's own list of indexes calls it. */
  | { readonly kind: 'index'; readonly url?: string; readonly name?: string }
  /** `installed` is false for a project that is not a package itself. */
  | { readonly kind: 'directory'; readonly path: string; readonly installed: boolean }
  | { readonly kind: 'vcs'; readonly url: string; readonly commit: string; readonly subdirectory?: string }
  | { readonly kind: 'archive'; readonly file: LockedFile; readonly subdirectory?: string }

/** That something requires a package. */
export interface Edge {
  /** Normalized. */
  readonly name: string
  /** Normalized. */
  readonly extras: readonly string[]
  readonly marker?: Marker
  /** The versions it accepts: all specifiers of any of these lists. Absent: any. */
  readonly versions?: Alternatives
  /** The source of the entry it means, where there are several. */
  readonly sourceKey?: string
  /** Where a project says that the package comes from: Poetry's sources by marker. Absent: anywhere. */
  readonly from?: { readonly kind: EntrySource['kind']; readonly index?: string }
}

/** One package of a lock. */
export interface LockEntry {
  /** Normalized. */
  readonly name: string
  readonly version?: string
  readonly line: number
  readonly source: EntrySource
  /** Tells entries of the same name and version apart. */
  readonly sourceKey: string
  /** Where the entry counts. */
  readonly marker?: Marker
  /** The Pythons that it is for. */
  readonly requiresPython?: Alternatives
  /** The groups it belongs to, in a lock that is filtered. Absent: all. */
  readonly groups?: readonly string[]
  /** The marker of each group, where groups differ. */
  readonly groupMarkers?: ReadonlyMap<string, Marker>
  /** PDM: the entry holds only what these extras add. */
  readonly extras: readonly string[]
  readonly dependencies: readonly Edge[]
  /** Names that it requires, where a lock says so for information only. */
  readonly requires?: readonly string[]
  /** What each extra adds. */
  readonly optional: ReadonlyMap<string, readonly Edge[]>
  readonly files: readonly LockedFile[]
  /** Why the lock does not say what to take here, where it does not. */
  readonly unlocked?: string
}

/** Where to begin in a lock that is walked: what a project asks for. */
export interface LockRoot {
  readonly name: string
  /** The entry of the project itself, where it has one. */
  readonly entry?: LockEntry
  readonly dependencies: readonly Edge[]
  readonly optional: ReadonlyMap<string, readonly Edge[]>
  readonly groups: ReadonlyMap<string, readonly Edge[]>
  /** What the project asked for when it was locked, extras by markers. */
  readonly declared?: { readonly dependencies: readonly Edge[]; readonly groups: ReadonlyMap<string, readonly Edge[]> }
}

export type LockSelection =
  /** From the roots along the edges. */
  | { readonly kind: 'walk'; readonly roots: readonly LockRoot[] }
  /**
   * Every entry whose groups and marker fit. `defaults` are the groups that are chosen when nothing is said. `root` is the
   * project, where its file exists: what it asks for must be among the entries.
   */
  | { readonly kind: 'filter'; readonly defaults: readonly string[]; readonly root?: LockRoot }

export interface LockFile {
  readonly format: LockFormat
  /** As shown to people. */
  readonly file: string
  /** What the lock was made for; each must hold. */
  readonly requiresPython?: { readonly text: string; readonly versions: Alternatives; readonly line: number }
  /** What the lock was made for; one of them must hold, where there are any. */
  readonly environments: readonly { readonly text: string; readonly marker: Marker; readonly line: number }[]
  /** The platforms that the lock was made for; one of them must include the target, where there are any. */
  readonly platforms?: readonly {
    readonly text: string
    readonly line: number
    readonly includes: (target: Target) => boolean
  }[]
  /** What the tool that locked took of the project's file, hashed. */
  readonly contentHash?: { readonly text: string; readonly line: number }
  readonly entries: readonly LockEntry[]
  readonly selection: LockSelection
  /** Names that can be chosen. */
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  /** Sets of extras and groups of which only one can be chosen. */
  readonly conflicts: readonly (readonly ConflictItem[])[]
  /** The indexes that the lock names. */
  readonly indexes: ReadonlyMap<string, string>
  /** The lock holds only what the machine takes that wrote it. */
  readonly madeOnOneMachine?: boolean
  /** What is odd but does no harm. */
  readonly notes: readonly string[]
}

export interface ConflictItem {
  readonly package: string
  readonly kind: 'extra' | 'group' | 'project'
  readonly name: string
}

/** What is chosen of a project besides its own dependencies. */
export interface Choice {
  readonly extras: readonly string[]
  readonly groups: readonly string[]
  /** False: the project's own code is left out. */
  readonly project: boolean
}
