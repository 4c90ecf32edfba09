// The tar archive in a layer's blob: read once, as a stream, and hashed and counted on the way, as is the blob.

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { readGzip } from '../../formats/gzip/read.ts'
import { readTarStream, type StreamedTarEntry } from '../../formats/tar.ts'
import { LayerCount } from './layer-damage.ts'

export interface LayerTarOptions {
  /** `any`: it may be a plain tar archive. */
  readonly kind: 'compressed' | 'any'
  /** Of what it unpacks to. More is not read. */
  readonly mostBytes: number
}

export interface LayerSums {
  /** `sha256:…` of the blob, and of the tar archive in it. */
  readonly digest: string
  readonly diffId: string
  readonly uncompressedBytes: number
}

export interface LayerTar {
  /**
   * @throws {LayerTooLarge}
   * @throws {TarError} or what zlib says, when it is not a tar archive in gzip
   */
  readonly entries: () => AsyncGenerator<StreamedTarEntry, void, undefined>
  /** Reads what follows the end of the archive, which counts for the hashes. */
  readonly finish: () => Promise<LayerSums>
  /** Whether the blob is one member of gzip. Known at the end. */
  readonly isOneMember: () => boolean
}

export async function openLayerTar(source: Readable, { kind, mostBytes }: LayerTarOptions): Promise<LayerTar> {
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
  const content = noticed()
  return {
    async *entries() {
      for await (const entry of readTarStream(content)) {
        count.addEntry(entry)
        yield entry
      }
    },
    async finish() {
      while (!(await content.next()).done) continue
      return {
        digest: `sha256:${blob.digest('hex')}`,
        diffId: `sha256:${tar.digest('hex')}`,
        uncompressedBytes: count.uncompressedBytes,
      }
    },
    isOneMember,
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
