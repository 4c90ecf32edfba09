// An image from a base and layers on it: configuration and manifest, whose bytes depend on nothing else.

import { digestOf, mediaTypes, renderJson, renderManifest } from '../../formats/oci.ts'
import type { Descriptor, ImageConfig, ImageManifest } from '../../formats/oci.ts'
import type { LayerIdentity } from '../../model/image.ts'

/** What an image is built on. */
export interface BaseImage {
  readonly manifest: ImageManifest
  readonly config: ImageConfig
}

export interface NewLayer {
  readonly identity: LayerIdentity
  /** For the history. */
  readonly createdBy: string
}

/** What of the base's configuration is replaced. What is left out stays as the base has it. */
export interface ImageSettings {
  readonly entrypoint?: readonly string[]
  readonly command?: readonly string[]
  readonly workingDirectory?: string
  readonly user?: string
  readonly environment: readonly (readonly [name: string, value: string])[]
  readonly labels: readonly (readonly [name: string, value: string])[]
}

export interface ComposedImage {
  readonly manifest: ImageManifest
  readonly manifestBytes: Buffer
  /** `sha256:…` of the manifest. */
  readonly digest: string
  readonly configBytes: Buffer
}

/** The same moment as that of the files in the layers: an image says nothing of when it was made. */
const created = '1980-01-01T00:00:00Z'

export function composeImage(base: BaseImage, layers: readonly NewLayer[], settings: ImageSettings): ComposedImage {
  const { family } = base.manifest
  const types = mediaTypes[family]
  const configBytes = renderJson(configOf(base, layers, settings))
  const config: Descriptor = { mediaType: types.config, digest: digestOf(configBytes), size: configBytes.length }
  const own = layers.map(({ identity: { digest, sizeBytes } }): Descriptor => ({
    mediaType: types.layer,
    digest,
    size: sizeBytes,
  }))
  const manifest: ImageManifest = { kind: 'manifest', family, config, layers: [...base.manifest.layers, ...own] }
  const manifestBytes = renderManifest(manifest)
  return { manifest, manifestBytes, digest: digestOf(manifestBytes), configBytes }
}

function configOf({ config: base }: BaseImage, layers: readonly NewLayer[], settings: ImageSettings): object {
  const { entrypoint, command, workingDirectory, user, environment, labels } = settings
  const { variant } = base.document
  const ours = base.config
  return {
    created,
    architecture: base.architecture,
    ...(typeof variant === 'string' ? { variant } : {}),
    os: base.os,
    config: {
      ...ours,
      ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
      ...(command === undefined ? {} : { Cmd: command }),
      ...(workingDirectory === undefined ? {} : { WorkingDir: workingDirectory }),
      ...(user === undefined ? {} : { User: user }),
      Env: mergedEnvironment(ours['Env'], environment),
      Labels: { ...labelsOf(ours['Labels']), ...Object.fromEntries(labels) },
    },
    rootfs: { type: 'layers', diff_ids: [...base.diffIds, ...layers.map(({ identity }) => identity.diffId)] },
    history: [...baseHistory(base), ...layers.map(({ createdBy }) => ({ created, created_by: createdBy }))],
  }
}

/**
 * As many entries as the base has layers: Docker refuses an image whose history tells of more layers than there are, and
 * some of AWS's base images have none.
 */
function baseHistory({ history, diffIds }: ImageConfig): readonly object[] {
  const told = history?.filter((entry) => entry['empty_layer'] !== true).length
  if (history && told === diffIds.length) return history
  return diffIds.map(() => ({ created, created_by: 'base image' }))
}

/** Variables of the base in its order; a new value replaces one in its place. */
function mergedEnvironment(base: unknown, more: ImageSettings['environment']): readonly string[] {
  const merged = new Map<string, string>()
  for (const one of stringsOf(base)) {
    const at = one.indexOf('=')
    merged.set(at < 0 ? one : one.slice(0, at), at < 0 ? '' : one.slice(at + 1))
  }
  for (const [name, value] of more) merged.set(name, value)
  return [...merged].map(([name, value]) => `${name}=${value}`)
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function labelsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
