import type { SlimPreset } from '../plan/slim.ts'

/** What a preset did with the files of one package. */
export interface SlimShare {
  readonly preset: SlimPreset
  /** Normalized name. */
  readonly package: string
  readonly files: number
  /** Unzipped. */
  readonly sizeBytes: number
}

/** Files that stay although a preset names them. */
export interface SlimKept extends SlimShare {
  /** Reads on after "since": `numpy/testing/utils.py names numpy/tests`. */
  readonly reason: string
}

/** What `slim` left out of an artifact. */
export interface Slimming {
  /** Largest first. */
  readonly left: readonly SlimShare[]
  readonly kept: readonly SlimKept[]
  /** Before a build: what stays is not known yet, and `left` is the most that is left out. */
  readonly isEstimate?: true
}
