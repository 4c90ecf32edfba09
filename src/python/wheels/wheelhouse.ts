import type { ZipEntry } from '../../formats/zip/central-directory.ts'
import type { Archive, Requirer } from '../../model/component.ts'
import type { Target } from '../../lambda/target.ts'

/** A wheel on this machine's disk that fits the target. https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
export interface Wheel extends Omit<Archive, 'obtained'> {
  /** Normalized by PEP 503. */
  readonly name: string
  readonly version: string
  /** `wheel`: as published. `built`: compiled by us from a source. */
  readonly origin: 'wheel' | 'built'
  readonly requiredBy: readonly Requirer[]
  /** See `releasePage`. */
  readonly releasePage?: string
  /** Its directory, where it was read in this run. */
  readonly entries?: readonly ZipEntry[]
}

/** All wheels of one target, sorted by name. */
export interface Wheelhouse {
  readonly target: Target
  readonly wheels: readonly Wheel[]
}
