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
import { openMarks, type ArchiveMarks } from './stream-marks.ts'

export interface BlobFile {
  /** `sha256:…` of the file. */
  readonly digest: string
  readonly sizeBytes: number
}

const blockBytes = 256 * 1024
/** So many wait for their reader. */
const mostBlocks = 4
/** Larger files of the user stay as they are. */
const compressedAtOnceBytes = 4 * 1024 * 1024
/** How many entries are written before other work has its turn, e.g. a signal to stop. */
const entriesATurn = 200

export type BlobContext = Pick<Context, 'stores' | 'env' | 'signal'>

/**
 * Writes the entries to `path`, which must not exist: first their folders, then the entries in their order. Whoever reads
 * what is yielded sees each block, as `layerBytes` has them, and drives the writing.
 * @returns what was written
 * @throws {Failure} `corrupt-wheel`, `include-changed`
 */
export async function* writeLayerBlob(
  entries: readonly Entry[],
  path: string,
  context: BlobContext,
): AsyncGenerator<Buffer, BlobFile, undefined> {
  const handle = await open(path, 'wx')
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const block of layerBytes(entries, context)) {
      await writeAll(handle, block)
      hash.update(block)
      sizeBytes += block.length
      yield block
    }
    return { digest: `sha256:${hash.digest('hex')}`, sizeBytes }
  } finally {
    await handle.close()
  }
}

/**
 * The bytes of the blob, in blocks that hold until the next one is asked for: the same few are filled again and again, since
 * large buffers that nobody needs are freed late.
 */
export async function* layerBytes(
  entries: readonly Entry[],
  context: BlobContext,
): AsyncGenerator<Buffer, void, undefined> {
  const out = blocksOf()
  const tar = tarInGzip(gzipSplicer(out.write))
  for (const folder of foldersOf(entries)) tar.header({ kind: 'directory', path: folder, mode: 0o755 })
  for (const { archive, batch } of byArchive(entries)) {
    if (archive) {
      const marks = await openMarks(archive, context)
      for await (const _ of spliceAll(tar, archive, marks, batch, out.isDue, context)) yield* out.full()
    } else {
      for (const entry of batch) for await (const _ of putOwn(tar, entry)) yield* out.full()
    }
    if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
  }
  tar.finish()
  yield* out.all()
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
  header(entry: TarHeaderEntry): void
  /** Of an entry's data that were written by `splicer`. */
  pad(sizeBytes: number): void
  readonly splicer: GzipSplicer
  finish(): void
}

/** Headers and padding that follow each other become one block: most blocks cost more than what is in them. */
function tarInGzip(splicer: GzipSplicer): Tar {
  let pending: Uint8Array[] = []
  const flush = (): void => {
    const [only, ...more] = pending
    if (only) splicer.compress(more.length === 0 ? only : Buffer.concat(pending))
    pending = []
  }
  return {
    splicer,
    header(entry) {
      pending.push(tarHeader(entry))
      if (entry.kind === 'file' && entry.sizeBytes > 0) flush()
    },
    pad(sizeBytes) {
      const padding = tarPadding(sizeBytes)
      if (padding.length > 0) pending.push(padding)
    },
    finish() {
      pending.push(tarEnd)
      flush()
      splicer.finish()
    },
  }
}

/** Yields when what was written is to be taken. */
async function* spliceAll(
  tar: Tar,
  archive: Archive,
  marks: ArchiveMarks,
  entries: readonly Entry[],
  isDue: () => boolean,
  context: BlobContext,
): AsyncGenerator<void, void, undefined> {
  await using source = await openZipFile(archive.path, archive.filename)
  const window = new EntryWindow(source, archive.filename)
  for (const [index, { path, mode, content }] of entries.entries()) {
    if (content.kind !== 'archived') throw new Error(`${path} is in no archive`)
    const { entry } = content
    tar.header({ kind: 'file', path, mode, sizeBytes: entry.sizeBytes })
    if (entry.method === 0) {
      for (const piece of window.compressed(entry)) {
        tar.splicer.store(piece)
        if (isDue()) yield
      }
    } else if (entry.sizeBytes > 0) {
      // The stream of an empty file is not empty, and nothing is to be spliced for it.
      const stream = { marks: marks.of(entry, window), crc32: entry.crc32, sizeBytes: entry.sizeBytes }
      for (const _ of tar.splicer.splice(stream, window.compressed(entry))) if (isDue()) yield
    }
    tar.pad(entry.sizeBytes)
    if (isDue()) yield
    if (index % entriesATurn === entriesATurn - 1) {
      await nextTurn()
      if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
    }
  }
  await marks.keep()
  yield
}

/** A file of the user, or one that we made. Yields as often as something was written. */
async function* putOwn(tar: Tar, entry: Entry): AsyncGenerator<void, void, undefined> {
  const { path, mode, sizeBytes, content } = entry
  switch (content.kind) {
    case 'link':
      tar.header({ kind: 'symlink', path, mode: 0o777, target: content.target })
      return
    case 'bytes':
      tar.header({ kind: 'file', path, mode, sizeBytes })
      tar.splicer.compress(content.bytes)
      break
    case 'file': {
      tar.header({ kind: 'file', path, mode, sizeBytes })
      if (sizeBytes <= compressedAtOnceBytes) {
        tar.splicer.compress(await wholeOf(unchanged(content.file, entry)))
        break
      }
      for await (const piece of unchanged(content.file, entry)) {
        tar.splicer.store(piece)
        yield
      }
      break
    }
    case 'archived':
      throw new Error(`${path} is in an archive`)
  }
  tar.pad(sizeBytes)
  yield
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

interface Blocks {
  readonly write: (bytes: Uint8Array) => void
  /** Whether the reader should take what is full. */
  readonly isDue: () => boolean
  /** The blocks that are full by now. */
  full(): Generator<Buffer, void, undefined>
  /** All that is left. */
  all(): Generator<Buffer, void, undefined>
}

/** Gathers small pieces, so that the reader gets large ones. */
function blocksOf(): Blocks {
  let full: Buffer[] = []
  const free: Buffer[] = []
  const next = (): Buffer => free.pop() ?? Buffer.allocUnsafeSlow(blockBytes)
  let block = next()
  let used = 0
  function* taken(): Generator<Buffer, void, undefined> {
    if (full.length === 0) return
    const now = full
    full = []
    for (const one of now) {
      yield one
      free.push(one)
    }
  }
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length;) {
        const part = Math.min(bytes.length - at, blockBytes - used)
        block.set(at === 0 && part === bytes.length ? bytes : bytes.subarray(at, at + part), used)
        used += part
        at += part
        if (used < blockBytes) continue
        full.push(block)
        block = next()
        used = 0
      }
    },
    isDue: () => full.length >= mostBlocks,
    full: taken,
    *all() {
      yield* taken()
      if (used > 0) yield block.subarray(0, used)
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten
}
