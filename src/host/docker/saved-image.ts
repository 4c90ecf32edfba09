// An image of the daemon as blobs that a registry takes: `docker save`, each layer compressed with gzip.

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { makeFolder } from '../make-folder.ts'
import { Failure } from '../../errors.ts'
import { digestOf, mediaTypes, type Descriptor } from '../../formats/oci.ts'
import { readTarStream } from '../../formats/tar.ts'
import { runDocker, type DockerContext } from './engine.ts'

export interface SavedImage {
  readonly config: Buffer
  /** In the order of the configuration, each with its file. */
  readonly layers: readonly { readonly descriptor: Descriptor; readonly path: string }[]
}

/** @param folder that is empty, and removed by the caller */
export async function saveImage(name: string, folder: string, context: DockerContext): Promise<SavedImage> {
  const archive = join(folder, 'image.tar')
  await runDocker(['save', '--output', archive, name], context, { doing: `save ${name}`, timeoutMs: 1_800_000 })
  const content = join(folder, 'content')
  for await (const entry of readTarStream(createReadStream(archive))) {
    if (entry.kind !== 'file' || entry.unsafe !== undefined) continue
    const target = join(content, entry.path)
    await makeFolder(dirname(target))
    await pipeline(entry.content(), createWriteStream(target))
  }
  await rm(archive)
  const { config, layers } = await manifestOf(content)
  const compressed: { descriptor: Descriptor; path: string }[] = []
  for (const [at, layer] of layers.entries()) {
    const path = join(folder, `layer-${at}.tar.gz`)
    const descriptor = await compress(join(content, layer), path)
    await rm(join(content, layer), { force: true })
    compressed.push({ descriptor, path })
  }
  return { config: await readFile(join(content, config)), layers: compressed }
}

/** https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
async function manifestOf(content: string): Promise<{ readonly config: string; readonly layers: readonly string[] }> {
  const [image] = JSON.parse(await readFile(join(content, 'manifest.json'), 'utf8')) as {
    readonly Config?: string
    readonly Layers?: readonly string[]
  }[]
  if (image?.Config !== undefined && image.Layers) return { config: image.Config, layers: image.Layers }
  throw new Failure({
    code: 'docker-failed',
    message: 'docker save wrote an archive without a manifest.',
    nextStep: 'Update Docker: 20.10 or newer is needed.',
  })
}

/** A daemon with containerd's store saves layers compressed; others, as plain tar archives. */
async function compress(from: string, to: string): Promise<Descriptor> {
  const hash = createHash('sha256')
  let size = 0
  async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const source = createReadStream(from)
  const plain = (await isGzip(from)) ? source.pipe(createGunzip()) : source
  await pipeline(plain, createGzip({ level: 6 }), counted, createWriteStream(to))
  return { mediaType: mediaTypes.docker.layer, digest: `sha256:${hash.digest('hex')}`, size }
}

async function isGzip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 }) as AsyncIterable<Buffer>) {
    return chunk.length === 2 && chunk.readUInt16BE(0) === 0x1f8b
  }
  return false
}

export function configDescriptor(config: Buffer): Descriptor {
  return { mediaType: mediaTypes.docker.config, digest: digestOf(config), size: config.length }
}
