// As `streamEntry`, for a file on this machine and without a promise for each piece: for a thread that does nothing else.

import { crc32 } from 'node:zlib'
import type { ZipEntry } from './central-directory.ts'
import { damagedCrc, damagedData, leftOver, tooLarge, tooSmall } from './entry-data.ts'
import { EntryWindow, windowBytes, type SyncZipSource } from './entry-window.ts'
import { InflateError, type InflateEngine } from './inflate-engine.ts'

/** Reads the entries of one zip, best in the order of their data. Its memory is used again for each. */
export class SyncEntryReader {
  readonly #window: EntryWindow
  readonly #engine: InflateEngine
  readonly #name: string
  /** One byte more than `windowBytes` is enough to know that an entry is larger than it says. */
  readonly #output = Buffer.allocUnsafe(windowBytes + 1)

  constructor(source: SyncZipSource, engine: InflateEngine, name: string) {
    this.#window = new EntryWindow(source, name)
    this.#engine = engine
    this.#name = name
  }

  /**
   * Hands an entry's content to `onChunk` in pieces, each of which it may use until it returns.
   * @throws {ZipRefusal} when the data is damaged, or its size or CRC-32 is not the declared one: do not trust the content
   * before this returns.
   */
  read(entry: ZipEntry, onChunk: (chunk: Buffer) => void): void {
    const name = this.#name
    let sizeBytes = 0
    let crc = 0
    const take = (chunk: Buffer): void => {
      sizeBytes += chunk.length
      if (sizeBytes > entry.sizeBytes) throw tooLarge(entry, name)
      crc = crc32(chunk, crc)
      onChunk(chunk)
    }
    if (entry.method === 0) for (const piece of this.#window.compressed(entry)) take(piece)
    else {
      const room = this.#output.subarray(0, Math.min(windowBytes, entry.sizeBytes + 1))
      this.#inflate(entry, () => room, take)
    }
    if (sizeBytes !== entry.sizeBytes) throw tooSmall(entry, name)
    if (crc !== entry.crc32) throw damagedCrc(entry, name)
  }

  /**
   * The content of an entry of at most `windowBytes`, which holds until the next read. It is not copied.
   * @throws {ZipRefusal} as `read`
   */
  whole(entry: ZipEntry): Buffer {
    const content = entry.method === 0 ? this.#stored(entry) : this.#inflated(entry)
    if (content.length !== entry.sizeBytes) throw tooSmall(entry, this.#name)
    if (crc32(content) !== entry.crc32) throw damagedCrc(entry, this.#name)
    return content
  }

  #stored(entry: ZipEntry): Buffer {
    return this.#window.at(this.#window.dataOffset(entry), entry.sizeBytes)
  }

  #inflated(entry: ZipEntry): Buffer {
    let filled = 0
    const room = (): Buffer => this.#output.subarray(filled, entry.sizeBytes + 1)
    this.#inflate(entry, room, (chunk) => {
      filled += chunk.length
      if (filled > entry.sizeBytes) throw tooLarge(entry, this.#name)
    })
    return this.#output.subarray(0, filled)
  }

  /** @param roomFor where the next piece goes; never empty */
  #inflate(entry: ZipEntry, roomFor: () => Buffer, take: (chunk: Buffer) => void): void {
    const offset = this.#window.dataOffset(entry)
    const engine = this.#engine
    engine.reset()
    let at = 0
    try {
      for (;;) {
        const left = entry.compressedSizeBytes - at
        const input = this.#window.at(offset + at, Math.min(windowBytes, left))
        const room = roomFor()
        const { consumedBytes, writtenBytes } = engine.step(input, room, input.length === left)
        at += consumedBytes
        if (writtenBytes > 0) take(room.subarray(0, writtenBytes))
        if (writtenBytes === room.length) continue // There may be more.
        if (at === entry.compressedSizeBytes) return
        // It had room and input, and took no more: its stream has ended.
        if (consumedBytes < input.length) throw leftOver(entry, this.#name)
      }
    } catch (error) {
      throw error instanceof InflateError ? damagedData(entry, this.#name, error) : error
    }
  }
}
