// What inspection needs of an image's file system, in a folder: the function's own files, layers and packages. Layers are
// read as streams, one after the other, as a client would lay them over each other. Files that nobody looks into exist
// with their size and without their bytes.

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Descriptor } from '../../formats/oci.ts'
import { readGzip } from '../../formats/gzip/read.ts'
import { readTarStream } from '../../formats/tar.ts'
import { LayerCount } from './layer-damage.ts'
import { isWhiteout, LaidLayer, type KeptFiles } from './lay-over.ts'
import { BaseLayerCollector, type BaseLayerFacts } from './base-layer.ts'
import { LayerRules, type ImageBreach } from '../../lambda/image-rules.ts'

/** With what it says of the system that functions run in. */
export interface UnpackedLayer extends BaseLayerFacts {
  readonly uncompressedBytes: number
  /** `sha256:…` of the tar archive, and of the blob. */
  readonly diffId: string
  readonly digest: string
  readonly breaches: readonly ImageBreach[]
  readonly isOneMember: boolean
  /** Names of shared libraries that are outside of what is unpacked, where the loader finds them, and of links to libraries. */
  readonly libraries: readonly string[]
}

/** What is looked at: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html */
const lookedAt = /^(?:var\/task|opt)(?:\/|$)|\/(?:site|dist)-packages(?:\/|$)/
const sharedLibrary =
  /(?:^|\/)(?:lib|lib64|usr\/lib|usr\/lib64|usr\/local\/lib)\/(?:[\w-]+\/)?([^/]+\.so(?:\.[\w.]+)?)$/
const libraryName = /[^/]+\.so(?:\.[\w.]+)?$/

export interface UnpackOptions {
  /** `any`: it may be a plain tar archive. */
  readonly kind: 'compressed' | 'any'
  readonly kept: KeptFiles
  /** Of what it unpacks to. More is not read. */
  readonly mostBytes: number
}

/**
 * Lays one layer over what is in `folder`.
 * @throws {LayerTooLarge}
 * @throws {TarError} or what zlib says, when it is not a tar archive in gzip
 */
export async function unpackLayer(
  source: Readable,
  { digest }: Descriptor,
  folder: string,
  { kind, kept, mostBytes }: UnpackOptions,
): Promise<UnpackedLayer> {
  const [blob, tar] = [createHash('sha256'), createHash('sha256')]
  const count = new LayerCount(mostBytes)
  async function* hashed(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      blob.update(chunk)
      yield chunk
    }
  }
  const { content: unzipped, isOneMember } = await opened(hashed(), kind)
  async function* noticed(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of unzipped) {
      tar.update(chunk)
      count.addBytes(chunk.length)
      yield chunk
    }
  }
  const rules = new LayerRules(`the layer ${digest.slice(0, 19)}`)
  const libraries = new Set<string>()
  const system = new BaseLayerCollector()
  const content = noticed()
  const laid = new LaidLayer(folder, kept)
  for await (const entry of readTarStream(content)) {
    count.addEntry(entry)
    const isUnsafe = rules.add(entry)
    const { path } = entry
    const isLookedAt = lookedAt.test(path)
    // A runtime client is known by its path, and other contents are read once only.
    if (!isLookedAt || path.endsWith('.py')) await system.add(entry)
    // A link is not made, and the library that it names is there all the same.
    const library = isLookedAt
      ? entry.kind === 'symlink'
        ? libraryName.exec(path)?.[0]
        : undefined
      : sharedLibrary.exec(path)?.[1]
    if (library !== undefined) libraries.add(library)
    if (!isUnsafe && (isLookedAt || isWhiteout(path))) await laid.add(entry)
  }
  while (!(await content.next()).done) continue
  return {
    uncompressedBytes: count.uncompressedBytes,
    diffId: `sha256:${tar.digest('hex')}`,
    digest: `sha256:${blob.digest('hex')}`,
    breaches: rules.breaches(),
    isOneMember: isOneMember(),
    libraries: [...libraries],
    ...system.facts(),
  }
}

interface Opened {
  readonly content: AsyncIterable<Buffer>
  readonly isOneMember: () => boolean
}

async function opened(source: AsyncGenerator<Buffer, void, undefined>, kind: 'compressed' | 'any'): Promise<Opened> {
  if (kind === 'compressed') return readGzip(source)
  const first = await source.next()
  async function* whole(): AsyncGenerator<Buffer, void, undefined> {
    if (!first.done) yield first.value
    yield* source
  }
  const isGzip = !first.done && first.value.length > 1 && first.value.readUInt16BE(0) === 0x1f8b
  return isGzip ? readGzip(whole()) : { content: whole(), isOneMember: () => true }
}
