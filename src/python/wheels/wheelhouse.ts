import type { ZipEntry } from '../../formats/zip/central-directory.ts'
import type { Requirer } from '../../model/component.ts'
import type { Target } from '../../lambda/target.ts'

/** A wheel on this machine's disk that fits the target. https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
export interface Wheel {
  /** Normalized by PEP 503. */
  readonly name: string
  readonly version: string
  readonly filename: string
  /** Absolute path, in the store. */
  readonly path: string
  /** Lower-case hex, computed over the bytes at `path`. */
  readonly sha256: string
  readonly sizeBytes: number
  /** `wheel`: as published. `built`: compiled by us from a source. */
  readonly origin: 'wheel' | 'built'
  /** The image that a built wheel was compiled in. */
  readonly image?: { readonly reference: string; readonly digest: string }
  /** What a built wheel was made from. */
  readonly source?: { readonly filename: string; readonly sha256?: string; readonly url?: string }
  readonly requiredBy: readonly Requirer[]
  /** Its directory, where it was read in this run. */
  readonly entries?: readonly ZipEntry[]
}

/** All wheels of one target, sorted by name. */
export interface Wheelhouse {
  readonly target: Target
  readonly wheels: readonly Wheel[]
}
