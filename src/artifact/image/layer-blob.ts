// Writes entries as the blob of an image's layer: a tar archive in one gzip member, spliced from the streams of their
// archives. Nothing is deflated by zlib, whose bytes differ from one version of Node to the next.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Failure, Interrupted } from '../../errors.ts'
import { gzipSplicer, type GzipSplicer } from '../../formats/gzip/splicer.ts'
import { tarEnd, tarHeader, tarPadding, type TarHeaderEntry } from '../../formats/tar-header.ts'
import { EntryWindow } from '../../formats/zip/entry-window.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import type { Context } from '../../host/context.ts'
import type { Archive } from '../../model/component.ts'
import type { Entry } from '../../model/entry.ts'
import { compareText } from '../../text/order.ts'
import { openMarks } from './stream-marks.ts'

export interface BlobFile {
  /** `sha256:…` of the file. */
  readonly digest: string
  readonly sizeBytes: number
}

const blockBytes = 1024 * 1024
/** Larger files of the user stay as they are. */
const compressedAtOnceBytes = 4 * 1024 * 1024
/** How many entries are written before other work has its turn, e.g. a signal to stop. */
const entriesATurn = 200

/**
 * Writes the entries to `path`, which must not exist: first their folders, then the entries in their order.
 * @throws {Failure} `corrupt-wheel`, `include-changed`
 */
export async function writeLayerBlob(
  entries: readonly Entry[],
  path: string,
  context: Pick<Context, 'stores' | 'env' | 'signal'>,
): Promise<BlobFile> {
  const handle = await open(path, 'wx')
  try {
    const out = hashedFile(handle)
    const tar = tarInGzip(await gzipSplicer(out.write))
    for (const folder of foldersOf(entries)) await tar.header({ kind: 'directory', path: folder, mode: 0o755 })
    for (const { archive, batch } of byArchive(entries)) {
      if (archive) await spliceAll(tar, archive, batch, context)
      else for (const entry of batch) await putOwn(tar, entry)
      if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
    }
    await tar.finish()
    return await out.finish()
  } finally {
    await handle.close()
  }
}

/** Every folder that the entries are in, those above first. */
function foldersOf(entries: readonly Pick<Entry, 'path'>[]): readonly string[] {
  const found = new Set<string>()
  const addAbove = (path: string): void => {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const above = path.slice(0, slash)
      if (found.has(above)) return
      found.add(above)
    }
  }
  for (const { path } of entries) addAbove(path)
  // A folder is a prefix of what is in it, and sorts before it.
  return [...found].sort(compareText)
}

interface Tar {
  header(entry: TarHeaderEntry): Promise<void>
  /** Of an entry's data that were written by `splicer`. */
  pad(sizeBytes: number): void
  readonly splicer: GzipSplicer
  finish(): Promise<void>
}

/** Headers and padding that follow each other become one block: most blocks cost more than what is in them. */
function tarInGzip(splicer: GzipSplicer): Tar {
  let pending: Uint8Array[] = []
  const flush = async (): Promise<void> => {
    const small = Buffer.concat(pending)
    pending = []
    await splicer.add(small)
  }
  return {
    splicer,
    async header(entry) {
      pending.push(tarHeader(entry))
      if (entry.kind === 'file' && entry.sizeBytes > 0) await flush()
    },
    pad(sizeBytes) {
      pending.push(tarPadding(sizeBytes))
    },
    async finish() {
      pending.push(tarEnd)
      await flush()
      await splicer.finish()
    },
  }
}

async function spliceAll(
  tar: Tar,
  archive: Archive,
  entries: readonly Entry[],
  context: Pick<Context, 'stores' | 'env' | 'signal'>,
): Promise<void> {
  const marks = await openMarks(archive, context)
  await using source = await openZipFile(archive.path, archive.filename)
  const { readIntoSync } = source
  if (!readIntoSync) throw new Error(`${archive.path} is not a file`)
  const window = new EntryWindow({ ...source, readIntoSync }, archive.filename)
  for (const [index, { path, mode, content }] of entries.entries()) {
    if (content.kind !== 'archived') throw new Error(`${path} is in no archive`)
    const { entry } = content
    await tar.header({ kind: 'file', path, mode, sizeBytes: entry.sizeBytes })
    if (entry.method === 0) await tar.splicer.store(window.compressed(entry))
    // The stream of an empty file is not empty, and nothing is to be spliced for it.
    else if (entry.sizeBytes > 0) {
      const stream = { marks: marks.of(entry, window), crc32: entry.crc32, sizeBytes: entry.sizeBytes }
      await tar.splicer.splice(stream, window.compressed(entry))
    }
    tar.pad(entry.sizeBytes)
    if (index % entriesATurn === entriesATurn - 1) {
      await nextTurn()
      if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
    }
  }
  await marks.keep()
}

/** A file of the user, or one that we made. */
async function putOwn(tar: Tar, entry: Entry): Promise<void> {
  const { path, mode, sizeBytes, content } = entry
  switch (content.kind) {
    case 'link':
      return tar.header({ kind: 'symlink', path, mode: 0o777, target: content.target })
    case 'bytes':
      await tar.header({ kind: 'file', path, mode, sizeBytes })
      await tar.splicer.compress(content.bytes)
      break
    case 'file': {
      await tar.header({ kind: 'file', path, mode, sizeBytes })
      if (sizeBytes > compressedAtOnceBytes) await tar.splicer.store(unchanged(content.file, entry))
      else await tar.splicer.compress(await wholeOf(unchanged(content.file, entry)))
      break
    }
    case 'archived':
      throw new Error(`${path} is in an archive`)
  }
  tar.pad(sizeBytes)
}

/** The bytes of a file that has still the hash that it had when it was found. */
async function* unchanged(file: string, { path, sizeBytes, hash }: Entry): AsyncGenerator<Buffer, void, undefined> {
  const now = createHash(hash.algorithm)
  let readBytes = 0
  for await (const chunk of createReadStream(file, { highWaterMark: blockBytes }) as AsyncIterable<Buffer>) {
    readBytes += chunk.length
    now.update(chunk)
    if (readBytes <= sizeBytes) yield chunk
  }
  if (readBytes === sizeBytes && now.digest('base64url') === hash.digest) return
  throw new Failure({
    code: 'include-changed',
    message: `The file for ${path} changed while the image was made.`,
    nextStep: 'Build it again when nothing writes to your files.',
  })
}

async function wholeOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const piece of pieces) chunks.push(piece)
  return Buffer.concat(chunks)
}

interface Batch {
  readonly archive: Archive | undefined
  readonly batch: Entry[]
}

/** Neighbours of one archive together. */
function byArchive(entries: readonly Entry[]): readonly Batch[] {
  const batches: Batch[] = []
  for (const entry of entries) {
    const archive = entry.content.kind === 'archived' ? entry.content.archive : undefined
    const last = batches.at(-1)
    if (last && last.archive === archive) last.batch.push(entry)
    else batches.push({ archive, batch: [entry] })
  }
  return batches
}

interface HashedFile {
  readonly write: (bytes: Uint8Array) => Promise<void>
  finish(): Promise<BlobFile>
}

/** Gathers small pieces, so that the disk gets large ones, and hashes them. A block is written while the next is filled. */
function hashedFile(handle: FileHandle): HashedFile {
  const hash = createHash('sha256')
  let block = Buffer.allocUnsafe(blockBytes)
  let other = Buffer.allocUnsafe(blockBytes)
  let used = 0
  let sizeBytes = 0
  let writing: Promise<unknown> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await writing
    const full = block.subarray(0, used)
    writing = writeAll(handle, full)
    writing.catch(() => {}) // It is awaited before the next.
    hash.update(full)
    sizeBytes += used
    ;[block, other] = [other, block]
    used = 0
  }
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length;) {
        if (used === blockBytes) await flush()
        const part = bytes.subarray(at, at + blockBytes - used)
        block.set(part, used)
        used += part.length
        at += part.length
      }
    },
    async finish() {
      await flush()
      await writing
      return { digest: `sha256:${hash.digest('hex')}`, sizeBytes }
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten
}
