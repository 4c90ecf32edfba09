import type { Requirer } from '../../model/component.ts'
import type { Marker } from '../markers/marker.ts'
import type { MadeFor } from './made-for.ts'
import type { RequirementSource } from './requirement.ts'

/** One requirement that the user wrote. */
export interface Requirement {
  /** Where it is. */
  readonly origin: Exclude<Requirer, { readonly kind: 'package' }>
  /** Normalized by PEP 503. Absent for a URL or a path that does not tell. */
  readonly name?: string
  readonly source: RequirementSource
  readonly extras: readonly string[]
  /** What uv is given: paths absolute, variables expanded, no options. May hold credentials. */
  readonly line: string
  /**
   * `version`: pinned by `==` or `===`. `file`: a URL whose bytes are pinned by a hash. Absent when it is open.
   */
  readonly pin?: { readonly kind: 'version'; readonly version: string } | { readonly kind: 'file' }
  /** `sha256:<hex>` …: what the file may be; empty when nothing is said. */
  readonly hashes: readonly string[]
  /** `-e`. A layer cannot hold a link to a source tree: it is built like any other. */
  readonly editable: boolean
}

/** A package that comes from one index and is looked for nowhere else. */
export interface AssignedIndex {
  /** Normalized name. */
  readonly package: string
  /** What the user calls the index: `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD` belong to it. */
  readonly name: string
  readonly url: string
  /** Where it is so; elsewhere another entry may say otherwise. Absent: everywhere. */
  readonly marker?: Marker
}

/** Where distributions are looked for, from the options of the files. */
export interface IndexOptions {
  readonly assigned?: readonly AssignedIndex[]
  /** May hold credentials, as all URLs here. */
  readonly indexUrl?: string
  readonly extraIndexUrls: readonly string[]
  /** Absolute paths or URLs. */
  readonly findLinks: readonly string[]
  readonly noIndex: boolean
  readonly trustedHosts: readonly string[]
  /** Pre-releases of every package are as good as final releases. */
  readonly preReleases: boolean
  /** Normalized names. Their pre-releases are as good as their final releases. */
  readonly allReleases: readonly string[]
  /** Normalized names, or `:all:`. Their pre-releases are not taken. */
  readonly onlyFinal: readonly string[]
  /** Normalized names, or `:all:`. Their wheels are not taken. */
  readonly noBinary: readonly string[]
  /** Normalized names, or `:all:`. Their sdists are not taken. */
  readonly onlyBinary: readonly string[]
  /** Every package must have a hash. */
  readonly requireHashes: boolean
  /** A hash on one line does not make hashes a must for the others. */
  readonly noRequireHashes: boolean
}

/** What the user asks for, read and checked before an index is asked. */
export interface Inputs {
  readonly requirements: readonly Requirement[]
  readonly constraints: readonly Requirement[]
  readonly options: IndexOptions
  /** Files that were read, as shown to the user, in reading order. */
  readonly files: readonly string[]
  /** Those among them that are for one Python. Absent: none. */
  readonly madeFor?: readonly MadeFor[]
}

export const noIndexOptions: IndexOptions = {
  extraIndexUrls: [],
  findLinks: [],
  noIndex: false,
  trustedHosts: [],
  preReleases: false,
  allReleases: [],
  onlyFinal: [],
  noBinary: [],
  onlyBinary: [],
  requireHashes: false,
  noRequireHashes: false,
}
