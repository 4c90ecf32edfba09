// What inspection needs of an image's file system, in a folder: the function's own files, layers and packages. Layers are
// read as streams, one after the other, as a client would lay them over each other. Files that nobody looks into exist
// with their size and without their bytes.

import { createHash } from 'node:crypto'
import { chmod, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Descriptor } from '../../formats/oci.ts'
import { readGzip } from '../../formats/gzip/read.ts'
import { readTarStream, type StreamedTarEntry } from '../../formats/tar.ts'
import { makeFolder } from '../../host/make-folder.ts'
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
  /** Names of shared libraries that are outside of what is unpacked, where the loader finds them. */
  readonly libraries: readonly string[]
}

/** What is looked at: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html */
const lookedAt = /^(?:var\/task|opt)(?:\/|$)|\/(?:site|dist)-packages(?:\/|$)/
const sharedLibrary =
  /(?:^|\/)(?:lib|lib64|usr\/lib|usr\/lib64|usr\/local\/lib)\/(?:[\w-]+\/)?([^/]+\.so(?:\.[\w.]+)?)$/
/** Larger files are written only when they are ELF. */
const keptBytes = 256 * 1024
const elfMagic = 0x7f454c46
const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/** `examined`: what the inspection reads. */
export type KeptFiles = 'examined' | 'all'

/**
 * Lays one layer over what is in `folder`.
 * @param kind `any`: it may be a plain tar archive
 * @param kept `all`: the bytes of every file that is looked at, so that they can be compared
 * @throws when it is not a tar archive in gzip
 */
export async function unpackLayer(
  source: Readable,
  { digest }: Descriptor,
  folder: string,
  kind: 'compressed' | 'any' = 'compressed',
  kept: KeptFiles = 'examined',
): Promise<UnpackedLayer> {
  const [blob, tar] = [createHash('sha256'), createHash('sha256')]
  let uncompressedBytes = 0
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
      uncompressedBytes += chunk.length
      yield chunk
    }
  }
  const rules = new LayerRules(`the layer ${digest.slice(0, 19)}`)
  const libraries = new Set<string>()
  const system = new BaseLayerCollector()
  const content = noticed()
  for await (const entry of readTarStream(content)) {
    rules.add(entry)
    uncompressedBytes += entry.sparseSizeBytes ?? 0
    const { path } = entry
    const isLookedAt = lookedAt.test(path)
    // A runtime client is known by its path, and other contents are read once only.
    if (!isLookedAt || path.endsWith('.py')) await system.add(entry)
    const library = isLookedAt ? undefined : sharedLibrary.exec(path)?.[1]
    if (library !== undefined) libraries.add(library)
    if (entry.unsafe === undefined && isLookedAt) await place(entry, folder, kept)
  }
  while (!(await content.next()).done) continue
  return {
    uncompressedBytes,
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

async function place(entry: StreamedTarEntry, folder: string, kept: KeptFiles): Promise<void> {
  const { path, kind, mode } = entry
  const target = join(folder, path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === opaque) return rm(dirname(target), { recursive: true, force: true })
  if (name.startsWith(whiteout)) {
    const hidden = name.slice(whiteout.length)
    if (hidden === '' || hidden === '.' || hidden === '..') return
    return rm(join(dirname(target), hidden), { recursive: true, force: true })
  }
  if (kind === 'directory') return makeFolder(target)
  // A link would lead out of the folder, or to what does not exist.
  if (kind !== 'file') return
  await makeFolder(dirname(target))
  await rm(target, { recursive: true, force: true })
  await write(entry, target, kept === 'all' ? Number.POSITIVE_INFINITY : keptBytes)
  await chmod(target, mode | 0o600)
}

/**
 * The bytes of what is looked into; of others, their number.
 * @param mostBytes of a file that is kept whatever it is
 */
async function write({ sizeBytes, content }: StreamedTarEntry, target: string, mostBytes: number): Promise<void> {
  const handle = await open(target, 'wx')
  try {
    let head = Buffer.alloc(0)
    let isKept = sizeBytes <= mostBytes
    let isKnown = isKept
    for await (const piece of content()) {
      if (!isKnown) {
        head = Buffer.concat([head, piece])
        if (head.length < 4) continue
        isKept = head.readUInt32BE(0) === elfMagic
        isKnown = true
        if (isKept) await handle.write(head)
      } else if (isKept) await handle.write(piece)
      if (isKnown && !isKept) break
    }
    if (!isKept) await handle.truncate(sizeBytes)
  } finally {
    await handle.close()
  }
}
