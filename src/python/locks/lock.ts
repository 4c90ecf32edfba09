import type { Finding } from '../../model/finding.ts'
import type { Target } from '../../lambda/target.ts'
import type { Requirer } from '../../model/component.ts'

/** A file of an index. */
export interface RemoteFile {
  readonly filename: string
  /** `https:`, `http:` or `file:`. May hold credentials: show it through `redact` only. */
  readonly url: string
  /** Lower-case hex. Absent when the index gives none (a find-links folder, an old index). */
  readonly sha256?: string
  readonly sizeBytes?: number
  /** When it was uploaded, as ISO 8601. Absent when the lock or the index does not say so. */
  readonly uploadTime?: string
}

/** A source that is not an index's file. */
export type DirectSource =
  | { readonly kind: 'vcs'; readonly url: string; readonly commit: string; readonly subdirectory?: string }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'archive'; readonly file: RemoteFile; readonly subdirectory?: string }

/** One distribution of the lock. */
export interface LockedPackage {
  /** Normalized by PEP 503. */
  readonly name: string
  /** Absent for a source without a static version. */
  readonly version?: string
  /** In the index's order, which is not a rank. */
  readonly wheels: readonly RemoteFile[]
  /** Wheels that the user's hashes do not allow. Absent: none. */
  readonly forbiddenWheels?: readonly RemoteFile[]
  readonly sdist?: RemoteFile
  readonly direct?: DirectSource
  /** The index it came from, where the resolver says so. May hold credentials. */
  readonly index?: string
  readonly requiredBy: readonly Requirer[]
  /** The line of a lock file that names it. Absent: it is not from one. */
  readonly place?: { readonly file: string; readonly line: number }
}

/** A package of which an older release was taken, since the newest has no wheel for the target. */
export interface HeldBack {
  readonly name: string
  /** The release that the resolver took at first. */
  readonly newest: string
  /** Why it does not fit: `its nearest wheel needs glibc 2.27, python3.11 on Lambda has 2.26`. */
  readonly reason: string
  /** Whether the newest has a source that could be compiled. */
  readonly hasSource: boolean
  /** The releases that the resolver was kept off. */
  readonly excluded: readonly string[]
}

/** Everything that a target needs, pinned. From `pylock.toml`: https://packaging.python.org/en/latest/specifications/pylock-toml/ */
export interface Lock {
  readonly target: Target
  /** Sorted by name. */
  readonly packages: readonly LockedPackage[]
  /** Releases that the resolver was kept off, since they have no wheel for the target. Absent: none. */
  readonly heldBack?: readonly HeldBack[]
  /** What is good to know of how it was resolved. Absent: nothing. */
  readonly findings?: readonly Finding[]
  /**
   * Where it came from: resolved just now; closed pins, with nothing to resolve; the store, where such pins were seen
   * before; or a lock file.
   */
  readonly origin: 'resolved' | 'closed' | 'store' | 'lock'
  /** Another file may have come to where packages were looked for, and nothing tells: see local-places.ts. */
  readonly isUntraceable?: boolean
  /** The lock file, where it does not say who requires what. */
  readonly flatFile?: string
}
