// Writes a zip whose bytes depend on nothing but what is put into it: one date, modes of two kinds, no extra fields.

import { createHash } from 'node:crypto'
import { Failure, Interrupted } from '../../errors.ts'
import type { ZipEntry } from './central-directory.ts'
import { locateData } from './entry-data.ts'
import { utf8Flag } from './names.ts'
import type { ZipSource } from './source.ts'

/** An entry to be written. */
interface NewEntry {
  readonly path: string
  /** Permission bits. */
  readonly mode: number
  /** True for a symbolic link, whose data are the path that it points to. */
  readonly isLink?: boolean
}

/** An entry whose compressed bytes are copied from another zip. */
export interface CopiedEntry extends NewEntry {
  readonly from: ZipEntry
}

/** What the zip holds for an entry. */
export interface WrittenEntry extends NewEntry {
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  readonly method: 0 | 8
}

/** Where the zip goes: a file, from its start. */
export interface ZipSink {
  /** Appends all of `bytes`, which stay untouched until it resolves. */
  write(bytes: Buffer): Promise<void>
}

export interface ZipWriter {
  /** Copies entries of one zip. Neighbours are read at once when they come in the order of their data. */
  copy(source: ZipSource, name: string, entries: readonly CopiedEntry[]): Promise<void>
  /** Puts an entry whose data comes in pieces, already in the form that the zip holds. */
  put(entry: WrittenEntry, data: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>
  /** Writes the central directory. Nothing can be put afterwards. Entries are in the order in which they were put. */
  finish(): Promise<{
    readonly sizeBytes: number
    readonly sha256: string
    readonly entries: readonly WrittenEntry[]
  }>
}

/** Types of files in `st_mode`: https://man7.org/linux/man-pages/man7/inode.7.html */
const fileType = 0o100000
const linkType = 0o120000
/** 1980-01-01 00:00, the first moment that a zip can name. */
const dosDate = 0x0021
const localBytes = 30
const centralBytes = 46
const endBytes = 22
/** With the longest name that the format knows. */
const longestHeaderBytes = centralBytes + 0xffff
/** Deflate needs 2.0; folders and everything else as well. */
const versionNeeded = 20
const madeByUnix = (3 << 8) | versionNeeded

/** Reads and writes of about this size: larger ones are no faster, and memory stays at a few of them. */
const blockBytes = 1024 * 1024
/** Bytes between two entries that are read along rather than skipped. */
const smallGapBytes = 4096

/** The most that a zip can hold without zip64 (APPNOTE 4.4.1.4), far above the 262,144,000 bytes of a layer. */
const mostEntries = 0xffff - 1
const mostBytes = 0xffffffff - 1

/**
 * A writer of one zip. The hash is computed while writing; a write is under way while the next block is prepared.
 * @throws {Failure} `zip-too-large` from its verbs, instead of writing zip64.
 */
export function zipWriter(sink: ZipSink, signal?: AbortSignal): ZipWriter {
  const hash = createHash('sha256')
  const entries: WrittenEntry[] = []
  const offsets: number[] = []
  let block = Buffer.allocUnsafe(blockBytes)
  let other = Buffer.allocUnsafe(blockBytes)
  let used = 0
  let flushedBytes = 0
  let writing: Promise<void> = Promise.resolve()
  /** For reading: the block that is copied from, and the one that is filled meanwhile. */
  let reading: readonly [Buffer, Buffer] | undefined

  const flush = async (): Promise<void> => {
    await writing
    if (signal?.aborted) throw new Interrupted({ cause: signal.reason })
    const full = block.subarray(0, used)
    writing = sink.write(full)
    writing.catch(() => {}) // It is awaited before the next write, or by finish.
    hash.update(full)
    ;[block, other] = [other, block]
    flushedBytes += used
    used = 0
  }
  const write = async (bytes: Buffer): Promise<void> => {
    for (let at = 0; at < bytes.length;) {
      if (used === blockBytes) await flush()
      const copied = bytes.copy(block, used, at)
      at += copied
      used += copied
    }
  }
  const begin = async (entry: WrittenEntry): Promise<void> => {
    const offset = flushedBytes + used
    if (entries.length >= mostEntries || offset + longestHeaderBytes + entry.compressedSizeBytes > mostBytes) {
      throw new Failure({
        code: 'zip-too-large',
        message: `The zip would hold more than ${mostEntries} files or 4 GB, which Lambda does not take.`,
        nextStep: 'Leave packages out, or split them into several layers.',
      })
    }
    if (used + longestHeaderBytes > blockBytes) await flush()
    entries.push(entry)
    offsets.push(offset)
    used += localHeader(block, used, entry)
  }

  return {
    async copy(source, name, copied) {
      const all = runs(copied)
      reading ??= [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)]
      let ahead = readRun(source, all[0], reading[0])
      for (const [index, run] of all.entries()) {
        const { start, bytes } = await ahead
        ahead = readRun(source, all[index + 1], reading[(index + 1) % 2 ? 1 : 0])
        for (const { path, mode, from } of run) {
          const at = from.localHeaderOffset - start
          let located = locateData(bytes.subarray(at), from, name)
          if (typeof located !== 'number') {
            located = locateData(await source.read(from.localHeaderOffset, located.needsBytes), from, name)
          }
          if (typeof located !== 'number') throw new Error('a local header of changing length')
          const { sizeBytes, compressedSizeBytes, crc32, method } = from
          await begin({ path, mode, sizeBytes, compressedSizeBytes, crc32, method })
          const dataAt = at + located
          const end = dataAt + compressedSizeBytes
          await write(bytes.subarray(dataAt, end))
          for (let next = Math.max(dataAt, bytes.length); next < end; next += blockBytes) {
            await write(await source.read(start + next, Math.min(blockBytes, end - next)))
          }
        }
      }
    },

    async put(entry, data) {
      await begin(entry)
      const expected = flushedBytes + used + entry.compressedSizeBytes
      for await (const chunk of data) await write(chunk)
      if (flushedBytes + used !== expected) throw new Error(`${entry.path}: other data than announced`)
    },

    async finish() {
      const directoryOffset = flushedBytes + used
      for (const [index, entry] of entries.entries()) {
        if (used + longestHeaderBytes > blockBytes) await flush()
        used += centralHeader(block, used, entry, offsets[index] ?? 0)
      }
      const end = Buffer.alloc(endBytes)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(entries.length, 8)
      end.writeUInt16LE(entries.length, 10)
      end.writeUInt32LE(flushedBytes + used - directoryOffset, 12)
      end.writeUInt32LE(directoryOffset, 16)
      await write(end)
      await flush()
      await writing
      return { sizeBytes: flushedBytes, sha256: hash.digest('hex'), entries }
    },
  }
}

/** Groups adjacent entries that fit into one block; a larger entry is alone. */
function runs(entries: readonly CopiedEntry[]): CopiedEntry[][] {
  const groups: CopiedEntry[][] = []
  let group: CopiedEntry[] = []
  let start = 0
  let limit = -1
  for (const entry of entries) {
    const { localHeaderOffset, limitOffset } = entry.from
    const gap = localHeaderOffset - limit
    if (group.length === 0 || gap < 0 || gap > smallGapBytes || limitOffset - start > blockBytes) {
      group = []
      groups.push(group)
      start = localHeaderOffset
    }
    group.push(entry)
    limit = limitOffset
  }
  return groups
}

/** Begins to read a run, or as much of it as a block holds. */
function readRun(
  source: ZipSource,
  run: readonly CopiedEntry[] | undefined,
  block: Buffer,
): Promise<{ readonly start: number; readonly bytes: Buffer }> {
  const start = run?.[0]?.from.localHeaderOffset ?? 0
  const limit = run?.at(-1)?.from.limitOffset ?? 0
  const read = async (): Promise<{ start: number; bytes: Buffer }> => {
    const lengthBytes = Math.min(limit - start, blockBytes)
    if (!source.readInto) return { start, bytes: await source.read(start, lengthBytes) }
    const bytes = block.subarray(0, lengthBytes)
    await source.readInto(bytes, start)
    return { start, bytes }
  }
  const reading = read()
  reading.catch(() => {}) // It is awaited when its turn comes, unless an earlier one fails.
  return reading
}

/** Writes the header before an entry's data, and says how long it is. */
function localHeader(into: Buffer, at: number, entry: WrittenEntry): number {
  into.writeUInt32LE(0x04034b50, at)
  into.writeUInt16LE(versionNeeded, at + 4)
  return localBytes + commonFields(into, at + 6, at + localBytes, entry, at + 28)
}

/** Writes an entry's header in the central directory, and says how long it is. */
function centralHeader(into: Buffer, at: number, entry: WrittenEntry, offset: number): number {
  into.writeUInt32LE(0x02014b50, at)
  into.writeUInt16LE(madeByUnix, at + 4)
  into.writeUInt16LE(versionNeeded, at + 6)
  const nameBytes = commonFields(into, at + 8, at + centralBytes, entry, at + 30)
  into.fill(0, at + 32, at + 38) // Comment, disk and internal attributes: none.
  into.writeUInt32LE((((entry.isLink ? linkType : fileType) | entry.mode) << 16) >>> 0, at + 38)
  into.writeUInt32LE(offset, at + 42)
  return centralBytes + nameBytes
}

/** Writes what both headers have, and the name, whose length is returned. */
function commonFields(into: Buffer, at: number, nameAt: number, entry: WrittenEntry, extraLengthAt: number): number {
  const nameBytes = into.write(entry.path, nameAt)
  // One byte for each character only in ASCII.
  into.writeUInt16LE(nameBytes === entry.path.length ? 0 : utf8Flag, at)
  into.writeUInt16LE(entry.method, at + 2)
  into.writeUInt16LE(0, at + 4)
  into.writeUInt16LE(dosDate, at + 6)
  into.writeUInt32LE(entry.crc32, at + 8)
  into.writeUInt32LE(entry.compressedSizeBytes, at + 12)
  into.writeUInt32LE(entry.sizeBytes, at + 16)
  into.writeUInt16LE(nameBytes, at + 20)
  into.writeUInt16LE(0, extraLengthAt)
  return nameBytes
}
