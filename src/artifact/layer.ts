import type { LayerPlan } from '../plan/plan.ts'
import type { Wheel, Wheelhouse } from '../python/wheels/wheelhouse.ts'

/** Where an entry of the layer came from. */
export type Origin =
  | { readonly kind: 'wheel'; readonly wheel: Wheel }
  | { readonly kind: 'include'; readonly source: string }
  /** A shared library of the build image that a compiled wheel needs. */
  | { readonly kind: 'system-library'; readonly package: string; readonly neededBy: string }

/** One file of the layer, as placed. */
export interface LayerEntry {
  /** Path in the zip: relative, `/`-separated. */
  readonly path: string
  /** Unzipped. */
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  /** Permission bits, 0o644 or 0o755. */
  readonly mode: number
  readonly origin: Origin
  /** Path inside its wheel, when it is an entry of one. */
  readonly pathInWheel?: string
}

/** Two origins brought different bytes for one path. */
export interface Collision {
  readonly path: string
  readonly kept: Origin
  readonly dropped: Origin
  /** The rule that chose, in words. */
  readonly rule: string
}

/** A layer zip on disk. */
export interface Layer {
  readonly plan: LayerPlan
  readonly wheelhouses: readonly Wheelhouse[]
  readonly zipPath: string
  /** Size of the zip. */
  readonly sizeBytes: number
  /** Sum of the entries' sizes, which is what Lambda's limit counts. */
  readonly unzippedSizeBytes: number
  /** Lower-case hex of the zip's bytes. */
  readonly sha256: string
  /** Sorted by path. */
  readonly entries: readonly LayerEntry[]
  readonly collisions: readonly Collision[]
  /** True when the zip was there already with these bytes and was not written again. */
  readonly reused: boolean
}

/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
export function codeSha256(layer: Pick<Layer, 'sha256'>): string {
  return Buffer.from(layer.sha256, 'hex').toString('base64')
}
