// From the layers that were made to a whole image on its base, held to Lambda's rules.

import { Readable } from 'node:stream'
import { composeImage, type ComposedImage, type ImageSettings } from '../../artifact/image/compose.ts'
import { breachesOfImage } from '../../artifact/image/rules.ts'
import type { Config } from '../../config/config.ts'
import { throwIfAny } from '../../errors.ts'
import { parseImageConfig } from '../../formats/oci.ts'
import type { Blob } from '../../host/registry/upload.ts'
import { taskFolder } from '../../lambda/folders.ts'
import type { LayerBlob } from '../../model/image.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { baseName, type FoundBase } from './base.ts'

/** An image that is complete but for the bytes of its layers. */
export interface FinishedImage {
  readonly plan: ArtifactPlan
  readonly base: FoundBase
  readonly image: ComposedImage
  /** Of the base and of our own, in the order of the manifest. */
  readonly layers: readonly Blob[]
  /** Of its layers, compressed. */
  readonly sizeBytes: number
  /** Of its layers, unpacked, where those of the base were read. */
  readonly uncompressedBytes?: number
}

/** @throws {Failure} with everything that Lambda would refuse. */
export function finishImage(
  plan: ArtifactPlan,
  blobs: readonly LayerBlob[],
  base: FoundBase,
  config: Config,
): FinishedImage {
  const added = blobs.map(({ identity, holds }) => ({ identity, createdBy: `lambda-layer: ${holds}` }))
  const image = composeImage(base, added, settingsOf(base, config))
  const leastBytes = blobs.reduce((sum, { identity }) => sum + identity.uncompressedBytes, leastBytesOf(base))
  const breaches = breachesOfImage(image.manifest, parseImageConfig(image.configBytes), leastBytes)
  throwIfAny(breaches.map(({ code, message, nextStep }) => ({ code, message: `${plan.name}: ${message}`, nextStep })))
  const layers = image.manifest.layers.map((descriptor, at): Blob => {
    const own = blobs[at - base.manifest.layers.length]
    if (!own) return { descriptor, open: () => base.repository.streamBlob(descriptor) }
    return { descriptor, open: async () => own.open() }
  })
  const sizeBytes = image.manifest.layers.reduce((sum, { size }) => sum + size, 0)
  const known = base.uncompressedBytes === undefined ? {} : { uncompressedBytes: leastBytes }
  return { plan, base, image, layers, sizeBytes, ...known }
}

/** What the layers of a base unpack to. Where they were not read, it is at least what they have compressed. */
export function leastBytesOf(base: Pick<FoundBase, 'manifest' | 'uncompressedBytes'>): number {
  return base.uncompressedBytes ?? compressedBytesOf(base)
}

export function compressedBytesOf({ manifest }: Pick<FoundBase, 'manifest'>): number {
  return manifest.layers.reduce((sum, { size }) => sum + size, 0)
}

/** The configuration of the image as one blob. */
export function configBlob({ image }: Pick<FinishedImage, 'image'>): Blob {
  return { descriptor: image.manifest.config, open: async () => Readable.from([image.configBytes]) }
}

function settingsOf(base: FoundBase, config: Config): ImageSettings {
  const [handler] = handlersOf(config)
  const { imageEnvironment, imageLabels, imageUser } = config
  return {
    ...(base.client === undefined ? {} : { entrypoint: base.client, workingDirectory: taskFolder }),
    ...(handler === undefined ? {} : { command: [handler] }),
    ...(imageUser === undefined ? {} : { user: imageUser }),
    environment: imageEnvironment,
    labels: [...baseLabels(base), ...imageLabels],
  }
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
function baseLabels(base: FoundBase): ImageSettings['labels'] {
  if (!base.reference) return []
  return [
    ['org.opencontainers.image.base.name', baseName(base)],
    ['org.opencontainers.image.base.digest', base.digest],
  ]
}
