// Writes a zip whose bytes depend on nothing but what is put into it: one date, modes of two kinds, no extra fields.

import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Failure } from '../../errors.ts'
import type { ZipEntry } from './central-directory.ts'
import { locateData } from './entry-data.ts'
import { utf8Flag } from './names.ts'
import type { ZipSource } from './source.ts'

/** An entry to be written. */
export interface NewEntry {
  readonly path: string
  /** Permission bits. */
  readonly mode: number
}

/** An entry whose compressed bytes are taken over from another zip as they stand. */
export interface CopiedEntry extends NewEntry {
  readonly from: ZipEntry
}

/** What stands in the zip for an entry. */
export interface WrittenEntry extends NewEntry {
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  readonly method: 0 | 8
}

export interface ZipWriter {
  /** Copies entries of one zip. Neighbours are read at once when they come in the order of their data. */
  copy(source: ZipSource, name: string, entries: readonly CopiedEntry[]): Promise<void>
  /** Puts an entry whose data, as it shall stand in the file, comes in pieces. */
  put(entry: WrittenEntry, data: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>
  /** Writes the central directory. Nothing can be put afterwards. */
  finish(): Promise<{ readonly sizeBytes: number; readonly sha256: string }>
}

/** 1980-01-01 00:00, the first moment that a zip can name. */
const dosDate = 0x0021
const localBytes = 30
const centralBytes = 46
const endBytes = 22
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
 * A writer to an empty file. The hash is computed while writing; a write is under way while the next block is prepared.
 * @throws {Failure} `zip-too-large` from its verbs, instead of writing zip64.
 */
export function zipWriter(handle: FileHandle, signal?: AbortSignal): ZipWriter {
  const hash = createHash('sha256')
  const directory: Buffer[] = []
  let block = Buffer.allocUnsafe(blockBytes)
  let other = Buffer.allocUnsafe(blockBytes)
  let used = 0
  let offset = 0
  let writing: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    await writing
    signal?.throwIfAborted()
    const full = block.subarray(0, used)
    writing = writeAll(handle, full)
    writing.catch(() => {}) // It is awaited before the next write, or by finish.
    hash.update(full)
    ;[block, other] = [other, block]
    used = 0
  }
  const write = async (bytes: Buffer): Promise<void> => {
    for (let at = 0; at < bytes.length;) {
      if (used === blockBytes) await flush()
      const copied = bytes.copy(block, used, at)
      at += copied
      used += copied
    }
    offset += bytes.length
  }

  const begin = async (entry: WrittenEntry): Promise<void> => {
    const [local, central] = headers(entry, offset)
    if (directory.length >= mostEntries || offset + local.length + entry.compressedSizeBytes > mostBytes) {
      throw new Failure({
        code: 'zip-too-large',
        message: `The zip would hold more than ${mostEntries} files or 4 GB, which Lambda does not take.`,
        nextStep: 'Leave packages out, or split them into several layers.',
      })
    }
    directory.push(central)
    await write(local)
  }

  return {
    async copy(source, name, entries) {
      for (const run of runs(entries)) {
        const [first] = run
        const last = run.at(-1)
        if (!first || !last) continue
        const start = first.from.localHeaderOffset
        const lengthBytes = Math.min(last.from.limitOffset - start, blockBytes)
        const bytes = await source.read(start, lengthBytes)
        for (const entry of run) {
          const { from } = entry
          const at = from.localHeaderOffset - start
          let located = locateData(bytes.subarray(at), from, name)
          if (typeof located !== 'number') {
            const header = await source.read(from.localHeaderOffset, located.needsBytes)
            located = locateData(header, from, name)
          }
          if (typeof located !== 'number') throw new Error('a local header of changing length')
          await begin({ ...entry, ...sizesOf(from) })
          const dataAt = at + located
          const end = dataAt + from.compressedSizeBytes
          await write(bytes.subarray(dataAt, end))
          for (let next = Math.max(dataAt, bytes.length); next < end; next += blockBytes) {
            await write(await source.read(start + next, Math.min(blockBytes, end - next)))
          }
        }
      }
    },

    async put(entry, data) {
      await begin(entry)
      const expected = offset + entry.compressedSizeBytes
      for await (const chunk of data) await write(chunk)
      if (offset !== expected) throw new Error(`${entry.path}: other data than announced`)
    },

    async finish() {
      const directoryOffset = offset
      for (const header of directory) await write(header)
      const end = Buffer.alloc(endBytes)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(directory.length, 8)
      end.writeUInt16LE(directory.length, 10)
      end.writeUInt32LE(offset - directoryOffset, 12)
      end.writeUInt32LE(directoryOffset, 16)
      await write(end)
      await flush()
      await writing
      return { sizeBytes: offset, sha256: hash.digest('hex') }
    },
  }
}

function sizesOf(from: ZipEntry): Pick<ZipEntry, 'sizeBytes' | 'compressedSizeBytes' | 'crc32' | 'method'> {
  const { sizeBytes, compressedSizeBytes, crc32, method } = from
  return { sizeBytes, compressedSizeBytes, crc32, method }
}

/** Groups entries that lie one behind the other and fit into a block together; a larger one is alone. */
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

/** An entry's local and central header. */
function headers(entry: WrittenEntry, offset: number): readonly [local: Buffer, central: Buffer] {
  const name = Buffer.from(entry.path)
  const flags = name.length === entry.path.length ? 0 : utf8Flag // One byte for each character only in ASCII.
  const central = Buffer.alloc(centralBytes + name.length)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(madeByUnix, 4)
  central.writeUInt16LE(versionNeeded, 6)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(entry.method, 10)
  central.writeUInt16LE(dosDate, 14)
  central.writeUInt32LE(entry.crc32, 16)
  central.writeUInt32LE(entry.compressedSizeBytes, 20)
  central.writeUInt32LE(entry.sizeBytes, 24)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt32LE(((0o100000 | entry.mode) << 16) >>> 0, 38)
  central.writeUInt32LE(offset, 42)
  name.copy(central, centralBytes)
  const local = Buffer.alloc(localBytes + name.length)
  local.writeUInt32LE(0x04034b50, 0)
  central.copy(local, 4, 6, 30) // From the version needed to the length of the name, the two are alike.
  name.copy(local, localBytes)
  return [local, central]
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten
}
