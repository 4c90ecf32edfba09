// Manifests and configurations of container images, of the two families that registries hold.
// https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
// https://distribution.github.io/distribution/spec/manifest-v2-2/

import { createHash } from 'node:crypto'

export type ImageFamily = 'docker' | 'oci'

export const mediaTypes = {
  docker: {
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  },
  oci: {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  },
} as const satisfies Record<ImageFamily, Record<string, string>>

/** What is asked for when any manifest will do: without the list types, a registry silently gives that of amd64. */
export const manifestTypes: readonly string[] = (['oci', 'docker'] as const).flatMap((family) => [
  mediaTypes[family].manifest,
  mediaTypes[family].index,
])

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md */
export interface Descriptor {
  readonly mediaType: string
  /** `sha256:` and lower-case hex. */
  readonly digest: string
  readonly size: number
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
  readonly annotations?: Readonly<Record<string, string>>
}

export interface ImageManifest {
  readonly kind: 'manifest'
  readonly family: ImageFamily
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

export interface ImageIndex {
  readonly kind: 'index'
  readonly family: ImageFamily
  readonly manifests: readonly Descriptor[]
}

/** The part of a configuration that is read here. What else it has is kept as it is. */
export interface ImageConfig {
  readonly os: string
  readonly architecture: string
  readonly config: Readonly<Record<string, unknown>>
  readonly diffIds: readonly string[]
  /** Undefined for `null` or none. */
  readonly history?: readonly Readonly<Record<string, unknown>>[]
  /** The whole document. */
  readonly document: Readonly<Record<string, unknown>>
}

/** A manifest or configuration that cannot be read. The message says why, without a full stop. */
export class OciRefusal extends Error {
  override readonly name = 'OciRefusal'
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

/**
 * @param mediaType as the registry stated it; the document's own field counts more
 * @throws {OciRefusal}
 */
export function parseManifest(bytes: Buffer, mediaType?: string): ImageManifest | ImageIndex {
  const document = parseObject(bytes, 'the manifest')
  const stated = typeof document['mediaType'] === 'string' ? document['mediaType'] : mediaType
  const found = (['docker', 'oci'] as const).find(
    (family) => stated === mediaTypes[family].manifest || stated === mediaTypes[family].index,
  )
  const isIndex = Array.isArray(document['manifests'])
  const family = found ?? (stated === undefined ? 'oci' : undefined)
  if (family === undefined) throw new OciRefusal(`its manifest is of the type ${stated ?? ''}, which is not supported`)
  if (isIndex) return { kind: 'index', family, manifests: descriptors(document['manifests'], 'manifests') }
  const [config] = descriptors([document['config']], 'config')
  if (!config) throw new OciRefusal('its manifest has no configuration')
  return { kind: 'manifest', family, config, layers: descriptors(document['layers'], 'layers') }
}

/** @throws {OciRefusal} */
export function parseImageConfig(bytes: Buffer): ImageConfig {
  const document = parseObject(bytes, 'the configuration')
  const { os, architecture, config, rootfs, history } = document
  if (typeof os !== 'string' || typeof architecture !== 'string') {
    throw new OciRefusal('its configuration names no operating system and architecture')
  }
  const diffIds = isObject(rootfs) ? rootfs['diff_ids'] : undefined
  if (!Array.isArray(diffIds) || !diffIds.every((one) => typeof one === 'string' && isDigest(one))) {
    throw new OciRefusal('its configuration lists no layers (rootfs.diff_ids)')
  }
  return {
    os,
    architecture,
    config: isObject(config) ? config : {},
    diffIds: diffIds as string[],
    ...(Array.isArray(history) ? { history: history.filter(isObject) } : {}),
    document,
  }
}

/** The bytes of a manifest: the same for the same content. */
export function renderManifest({ family, config, layers }: Omit<ImageManifest, 'kind'>): Buffer {
  return renderJson({ schemaVersion: 2, mediaType: mediaTypes[family].manifest, config, layers })
}

export function renderJson(document: unknown): Buffer {
  return Buffer.from(JSON.stringify(document))
}

function descriptors(value: unknown, field: string): Descriptor[] {
  if (!Array.isArray(value)) throw new OciRefusal(`its manifest has no ${field}`)
  return value.map((one: unknown) => {
    if (!isObject(one)) throw new OciRefusal(`its manifest has an entry of ${field} that is not an object`)
    const { mediaType, digest, size, platform } = one
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) {
      throw new OciRefusal(`its manifest has an entry of ${field} without a media type and a SHA-256 digest`)
    }
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
      throw new OciRefusal(`its manifest gives ${digest} no valid size`)
    }
    return { mediaType, digest, size, ...(isPlatform(platform) ? { platform } : {}) }
  })
}

function parseObject(bytes: Buffer, what: string): Readonly<Record<string, unknown>> {
  let document: unknown
  try {
    document = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new OciRefusal(`${what} is not JSON`)
  }
  if (!isObject(document)) throw new OciRefusal(`${what} is not a JSON object`)
  return document
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlatform(value: unknown): value is NonNullable<Descriptor['platform']> {
  return isObject(value) && typeof value['os'] === 'string' && typeof value['architecture'] === 'string'
}

/** Files that hide what a lower layer has: https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts */
export const whiteout = '.wh.'
export const opaqueWhiteout = '.wh..wh..opq'
