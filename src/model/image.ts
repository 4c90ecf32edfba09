import type { ImageFamily } from '../formats/oci.ts'
import type { ArtifactPlan } from '../plan/plan.ts'

/** A layer of an image, by what tells it from every other. */
export interface LayerIdentity {
  /** `sha256:…` of the compressed blob. */
  readonly digest: string
  readonly sizeBytes: number
  /** `sha256:…` of the tar archive in it. */
  readonly diffId: string
  readonly uncompressedBytes: number
}

/** A composed image: everything but the bytes of its layers. */
export interface Image {
  readonly plan: ArtifactPlan
  readonly family: ImageFamily
  /** `sha256:…` of the manifest, by which Lambda takes it. */
  readonly digest: string
  readonly manifest: Buffer
  readonly config: Buffer
}
