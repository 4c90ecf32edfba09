// One layer of an image: what it is called is known from what is in it, and its blob is made only when somebody lacks it.

import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Entry } from '../../model/entry.ts'
import type { LayerBlob, LayerIdentity } from '../../model/image.ts'
import { layerBytes, writeLayerBlob, type BlobFile } from './layer-blob.ts'
import { readBlob, type ReadBlob } from './read-blob.ts'

/** Raised when the same entries would be written as other bytes. */
const formatVersion = 1

type LayerContext = Pick<Context, 'stores' | 'env' | 'signal'>

/**
 * The layer of these entries. Where its identity is known from an earlier run, no archive is read.
 * @throws {Failure} naming what is at fault; nothing is left behind.
 */
export async function openLayerBlob(
  holds: LayerBlob['holds'],
  entries: readonly Entry[],
  context: LayerContext,
): Promise<LayerBlob> {
  const known = sealedFacts<LayerIdentity>(context, 'image-layer-2')
  const key = layerKey(entries)
  const path = join(context.stores.temporary, `${randomUUID()}.layer.tar.gz`)
  let written: Promise<Written> | undefined
  const writing = async (): Promise<AsyncGenerator<Buffer, BlobFile, undefined>> => {
    await makeFolder(context.stores.temporary)
    return writeLayerBlob(entries, path, context)
  }
  const write = (): Promise<Written> => (written ??= writing().then(drained))
  const remembered = await known.get(key)
  const remove = async (): Promise<void> => {
    await written?.catch(() => {})
    await rm(path, { force: true })
  }
  try {
    const identity = remembered ?? (await identityOf((written = writing().then(readWhile))))
    if (!remembered) await known.put(key, identity)
    return {
      holds,
      identity,
      async file() {
        const { digest } = await write()
        // The facts are sealed, so that this is a bug of ours or a damaged disk.
        if (digest !== identity.digest) throw new Error(`a layer became ${digest} instead of ${identity.digest}`)
        return path
      },
      // What is written is read again; for one reader, nothing is written.
      open: () => (written === undefined ? layerBytes(entries, context) : readFileLater(written.then(() => path))),
      [Symbol.asyncDispose]: remove,
    }
  } catch (error) {
    await remove()
    throw error
  }
}

interface Written extends BlobFile {
  /** Where it was read while it was written. */
  readonly content?: ReadBlob
}

async function drained(blocks: AsyncGenerator<Buffer, BlobFile, undefined>): Promise<Written> {
  for (;;) {
    const next = await blocks.next()
    if (next.done) return next.value
  }
}

/** Reads a new blob as a registry's client will unpack it: zlib inflates on a thread of its own meanwhile. */
async function readWhile(blocks: AsyncGenerator<Buffer, BlobFile, undefined>): Promise<Written> {
  let file: BlobFile | undefined
  async function* noticed(): AsyncGenerator<Buffer, void, undefined> {
    file = yield* blocks
  }
  const content = await readBlob(noticed(), 'the layer')
  if (!file) throw new Error('a layer was read before it was written')
  return { ...file, content }
}

/** In one buffer, which holds until the next is asked for. */
async function* readFileLater(path: Promise<string>): AsyncGenerator<Buffer, void, undefined> {
  const handle = await open(await path)
  try {
    const buffer = Buffer.allocUnsafeSlow(256 * 1024)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** Two lists of entries with the same key are written as the same bytes. */
function layerKey(entries: readonly Entry[]): string {
  const hash = createHash('sha256')
  // No path has a line feed or a tab in it.
  for (const { path, mode, hash: own, content } of entries) {
    const from = content.kind === 'archived' ? `${content.archive.sha256}\t${content.entry.path}` : content.kind
    hash.update(`${path}\t${mode}\t${own.algorithm}\t${own.digest}\t${from}\n`)
  }
  return `${formatVersion} ${hash.digest('hex')}`
}

/** @throws {Failure} when Lambda would refuse it. */
async function identityOf(written: Promise<Written>): Promise<LayerIdentity> {
  const { digest, sizeBytes, content } = await written
  if (!content) throw new Error('a layer was not read')
  const { diffId, uncompressedBytes, breaches, isOneMember } = content
  const [breach] = breaches
  if (breach) {
    const { code, message, nextStep } = breach
    throw new Failure({ code, message, nextStep })
  }
  if (!isOneMember) throw new Error('a layer was written that is not one gzip member')
  return { digest, sizeBytes, diffId, uncompressedBytes }
}
