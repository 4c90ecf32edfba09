// An image as files: a folder with an OCI layout, or a tar archive that `docker load` takes.
// https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md

import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure } from '../../errors.ts'
import { mediaTypes, renderJson, type Descriptor } from '../../formats/oci.ts'
import { tarEnd, tarHeader, tarPadding } from '../../formats/tar-header.ts'
import type { Context } from '../../host/context.ts'
import { fileFailure, writeAtomically } from '../../host/files.ts'
import type { Blob } from '../../host/registry/upload.ts'
import type { ComposedImage } from './compose.ts'

export interface ImageFiles {
  readonly image: ComposedImage
  /** Of the base and of our own, in the order of the manifest. */
  readonly layers: readonly Blob[]
  /** As `docker images` will show it: `name:tag`. */
  readonly names: readonly string[]
}

type OutputContext = Pick<Context, 'signal' | 'stores'>

/**
 * Writes the layout as a folder, whole or not at all. One that has the same image stays as it is.
 * @returns whether it already existed
 */
export async function writeOciLayout(path: string, files: ImageFiles, context: OutputContext): Promise<boolean> {
  const index = indexOf(files)
  if (await isThere(path, index, files)) return true
  const fresh = `${path}.${randomUUID()}.partial`
  try {
    await makeFolder(join(fresh, 'blobs', 'sha256'))
    await writeFile(join(fresh, 'oci-layout'), layoutFile)
    for (const { name, bytes } of documentsOf(files)) await writeFile(join(fresh, name), bytes)
    for (const blob of files.layers) {
      const target = createWriteStream(join(fresh, blobName(blob.descriptor)))
      await pipeline(checked(await blob.open(), blob.descriptor), target, { signal: context.signal })
    }
    await writeFile(join(fresh, 'index.json'), index)
    await rm(path, { recursive: true, force: true })
    await rename(fresh, path)
    return false
  } catch (error) {
    throw fileFailure(path, error)
  } finally {
    await rm(fresh, { recursive: true, force: true }).catch(() => {})
  }
}

/**
 * Writes the archive, whole or not at all.
 * @returns false: it is always written
 */
export async function writeDockerArchive(
  path: string,
  files: ImageFiles,
  { stores, signal }: OutputContext,
): Promise<boolean> {
  await writeAtomically(
    path,
    async (temporary) => {
      const handle = await open(temporary, 'wx')
      try {
        const write = async (bytes: Uint8Array): Promise<void> => {
          for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten
        }
        const folder = (name: string): Promise<void> => write(tarHeader({ kind: 'directory', path: name, mode: 0o755 }))
        const file = async (name: string, bytes: Buffer): Promise<void> => {
          await write(tarHeader({ kind: 'file', path: name, mode: 0o644, sizeBytes: bytes.length }))
          await write(bytes)
          await write(tarPadding(bytes.length))
        }
        await folder('blobs')
        await folder('blobs/sha256')
        for (const { name, bytes } of documentsOf(files)) await file(name, bytes)
        for (const blob of distinct(files.layers)) {
          const { descriptor } = blob
          const { size } = descriptor
          await write(tarHeader({ kind: 'file', path: blobName(descriptor), mode: 0o644, sizeBytes: size }))
          for await (const chunk of checked(await blob.open(), descriptor)) {
            signal.throwIfAborted()
            await write(chunk)
          }
          await write(tarPadding(size))
        }
        await file('index.json', indexOf(files))
        await file('manifest.json', dockerManifestOf(files))
        await file('oci-layout', layoutFile)
        await write(tarEnd)
      } finally {
        await handle.close()
      }
    },
    stores.temporary,
  )
  return false
}

const layoutFile = Buffer.from('{"imageLayoutVersion":"1.0.0"}')

/** Manifest and configuration, by their digests. */
function documentsOf({ image }: ImageFiles): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return [
    { name: blobName(image.manifest.config), bytes: image.configBytes },
    { name: blobName(image), bytes: image.manifestBytes },
  ]
}

function blobName({ digest }: { readonly digest: string }): string {
  return `blobs/sha256/${digest.replace('sha256:', '')}`
}

function indexOf({ image, names }: ImageFiles): Buffer {
  const { architecture, os } = JSON.parse(image.configBytes.toString('utf8')) as { architecture: string; os: string }
  const described = {
    mediaType: mediaTypes[image.manifest.family].manifest,
    digest: image.digest,
    size: image.manifestBytes.length,
    platform: { architecture, os },
  }
  const named = names.map((name) => ({
    ...described,
    annotations: {
      'io.containerd.image.name': name,
      'org.opencontainers.image.ref.name': name.slice(name.lastIndexOf(':') + 1),
    },
  }))
  return renderJson({
    schemaVersion: 2,
    mediaType: mediaTypes.oci.index,
    manifests: named.length === 0 ? [described] : named,
  })
}

/** https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
function dockerManifestOf({ image, layers, names }: ImageFiles): Buffer {
  return renderJson([
    {
      Config: blobName(image.manifest.config),
      RepoTags: names,
      Layers: layers.map(({ descriptor }) => blobName(descriptor)),
    },
  ])
}

function distinct(layers: readonly Blob[]): readonly Blob[] {
  return [...new Map(layers.map((one) => [one.descriptor.digest, one])).values()]
}

async function isThere(path: string, index: Buffer, files: ImageFiles): Promise<boolean> {
  const before = await readFile(join(path, 'index.json')).catch(() => undefined)
  if (!before?.equals(index)) return false
  const blobs: readonly Pick<Descriptor, 'digest' | 'size'>[] = [
    ...files.layers.map(({ descriptor }) => descriptor),
    files.image.manifest.config,
    { digest: files.image.digest, size: files.image.manifestBytes.length },
  ]
  for (const blob of blobs) {
    const found = await stat(join(path, blobName(blob))).catch(() => undefined)
    if (found?.size !== blob.size) return false
  }
  return true
}

/** The bytes of a blob, which must be those of its digest. */
async function* checked(
  source: AsyncIterable<Buffer> | Readable,
  { digest, size }: Descriptor,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > size) break
    hash.update(chunk)
    yield chunk
  }
  if (sizeBytes === size && `sha256:${hash.digest('hex')}` === digest) return
  throw new Failure({
    code: 'registry-digest',
    message: `A layer of the base image has other content than its digest ${digest} says.`,
    nextStep: 'Nothing was written. A proxy in between may have changed it, or the registry is damaged.',
  })
}
