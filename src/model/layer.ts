import type { ArtifactPlan } from '../plan/plan.ts'
import type { Component } from './component.ts'
import type { Collision, PackedEntry } from './entry.ts'
import type { LayerBlob } from './image.ts'

/** The zip of a layer or of a function, on disk; its plan says which. */
export interface Layer {
  readonly plan: ArtifactPlan
  /** The packages in it, each once, also those without a file in it. */
  readonly components: readonly Component[]
  readonly zipPath: string
  /** Size of the zip. */
  readonly sizeBytes: number
  /** Sum of the entries' sizes, which is what Lambda's limit counts. */
  readonly unzippedSizeBytes: number
  /** Lower-case hex of the zip's bytes. */
  readonly sha256: string
  /** Sorted by path. */
  readonly entries: readonly PackedEntry[]
  readonly collisions: readonly Collision[]
  /** True when the zip already existed with these bytes and was not written again. */
  readonly reused: boolean
  /** Of an image: its own layers, that of packages first. They are to be disposed of. */
  readonly blobs?: readonly LayerBlob[]
}

/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
export function codeSha256(layer: Pick<Layer, 'sha256'>): string {
  return Buffer.from(layer.sha256, 'hex').toString('base64')
}
