// Writes a layout as a zip, in bounded memory.

import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, writeSync } from 'node:fs'
import { open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { Failure } from '../errors.ts'
import { deflate, Deflater } from '../formats/deflate/deflate.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { zipWriter, type CopiedEntry, type WrittenEntry, type ZipWriter } from '../formats/zip/writer.ts'
import type { Archive } from '../model/component.ts'
import type { Content, Entry } from '../model/entry.ts'
import type { Layout } from './layout.ts'

/** Larger files go through the disk, since the size of their data is written before it. */
const inMemoryBytes = 4 * 1024 * 1024
const chunkBytes = 1024 * 1024

/** Writes the zip to `path`, which must not exist. */
export async function writeLayer(layout: Layout, path: string, signal: AbortSignal): ReturnType<ZipWriter['finish']> {
  const handle = await open(path, 'wx')
  try {
    const writer = zipWriter({ write: (bytes) => writeAll(handle, bytes) }, signal)
    for (const { archive, entries } of byArchive(layout.entries)) {
      if (archive) await copyEntries(writer, archive, entries)
      else for (const entry of entries) await put(writer, entry, `${path}.deflated`, signal)
    }
    return await writer.finish()
  } finally {
    await handle.close()
  }
}

interface Batch {
  /** Undefined for entries that are in no archive. */
  readonly archive: Archive | undefined
  readonly entries: Entry[]
}

/** Neighbouring entries of one archive together. */
function byArchive(entries: readonly Entry[]): Batch[] {
  const runs: Batch[] = []
  for (const entry of entries) {
    const archive = entry.content.kind === 'archived' ? entry.content.archive : undefined
    const last = runs.at(-1)
    if (last && last.archive === archive) last.entries.push(entry)
    else runs.push({ archive, entries: [entry] })
  }
  return runs
}

async function copyEntries(writer: ZipWriter, { path, filename }: Archive, entries: readonly Entry[]): Promise<void> {
  await using source = await openZipFile(path, filename)
  const copied = entries.flatMap((entry): CopiedEntry[] =>
    entry.content.kind === 'archived' ? [{ path: entry.path, mode: entry.mode, from: entry.content.entry }] : [],
  )
  await writer.copy(source, filename, copied)
}

async function put(writer: ZipWriter, entry: Entry, spool: string, signal: AbortSignal): Promise<void> {
  const { path, mode, content } = entry
  if (content.kind === 'archived') throw new Error('an entry of an archive is copied')
  if (content.kind === 'file' && entry.sizeBytes > inMemoryBytes) {
    return putLarge(writer, entry, content.file, spool, signal)
  }
  const bytes = await bytesOf(content, signal)
  if (content.kind === 'file') checkUnchanged(entry, createHash('sha256').update(bytes))
  // What we make ourselves is stored: hashes hardly deflate.
  const deflated = content.kind === 'file' ? deflate(bytes) : undefined
  const smaller = deflated !== undefined && deflated.length < bytes.length
  const data = smaller ? deflated : bytes
  const written: WrittenEntry = {
    path,
    mode,
    sizeBytes: bytes.length,
    compressedSizeBytes: data.length,
    crc32: crc32(bytes),
    method: smaller ? 8 : 0,
    isLink: content.kind === 'link',
  }
  await writer.put(written, [data])
}

async function bytesOf(content: Exclude<Content, { kind: 'archived' }>, signal: AbortSignal): Promise<Buffer> {
  switch (content.kind) {
    case 'bytes':
      return content.bytes
    case 'link':
      return Buffer.from(content.target)
    case 'file':
      return readFile(content.file, { signal })
  }
}

async function putLarge(
  writer: ZipWriter,
  entry: Entry,
  file: string,
  spool: string,
  signal: AbortSignal,
): Promise<void> {
  let sizeBytes = 0
  let compressedSizeBytes = 0
  let crc = 0
  const hash = createHash('sha256')
  const deflater = new Deflater()
  try {
    await pipeline(
      wholeChunks(file),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          sizeBytes += chunk.length
          crc = crc32(chunk, crc)
          hash.update(chunk)
          yield* deflater.push(chunk)
        }
        yield deflater.finish()
      },
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          compressedSizeBytes += chunk.length
          yield chunk
        }
      },
      createWriteStream(spool),
      { signal },
    )
    checkUnchanged(entry, hash)
    const { path, mode } = entry
    const written: WrittenEntry = { path, mode, sizeBytes, compressedSizeBytes, crc32: crc, method: 8 }
    await writer.put(written, createReadStream(spool, { highWaterMark: chunkBytes }))
  } finally {
    await rm(spool, { force: true })
  }
}

/** Pieces of one size, however the file is read: where a piece ends decides how it is deflated. */
async function* wholeChunks(file: string): AsyncGenerator<Buffer> {
  await using handle = await open(file)
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    let filled = 0
    for (let read = 1; filled < chunkBytes && read > 0; filled += read) {
      read = (await handle.read(chunk, filled, chunkBytes - filled)).bytesRead
    }
    if (filled === 0) return
    yield chunk.subarray(0, filled)
  }
}

/** The zip is remembered by the hashes that the files had when they were found. */
function checkUnchanged({ path, hash }: Entry, now: Hash): void {
  if (now.digest('base64url') === hash.digest) return
  throw new Failure({
    code: 'include-changed',
    message: `The file for ${path} changed while the layer was made.`,
    nextStep: 'Build it again when nothing writes to the included files.',
    input: 'include',
  })
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) done += writeSync(handle.fd, bytes, done, bytes.length - done)
  await nextTurn() // Wheels that were examined meanwhile, and Ctrl-C, have their turn.
}
