// As `streamEntry`, for a file on this machine and without a promise for each piece: for a thread that does nothing else.

import { crc32 } from 'node:zlib'
import { localHeaderBytes, type ZipEntry } from './central-directory.ts'
import { damagedCrc, damagedData, leftOver, locateData, tooLarge, tooSmall } from './entry-data.ts'
import { InflateError, type InflateEngine } from './inflate-engine.ts'
import type { ZipSource } from './source.ts'

const windowBytes = 256 * 1024

/** Reads the entries of one zip, best in the order of their data. Its memory is used again for each. */
export class SyncEntryReader {
  readonly #source: ZipSource & Required<Pick<ZipSource, 'readIntoSync'>>
  readonly #engine: InflateEngine
  readonly #name: string
  readonly #window: Buffer
  readonly #output = Buffer.allocUnsafe(windowBytes)
  #windowOffset = 0
  #windowLength = 0

  constructor(source: ZipSource & Required<Pick<ZipSource, 'readIntoSync'>>, engine: InflateEngine, name: string) {
    this.#source = source
    this.#engine = engine
    this.#name = name
    this.#window = Buffer.allocUnsafe(Math.min(windowBytes, Math.max(1, source.sizeBytes)))
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
    const dataOffset = entry.localHeaderOffset + this.#headerBytes(entry)
    if (entry.method === 0) this.#stored(dataOffset, entry, take)
    else this.#inflate(dataOffset, entry, take)
    if (sizeBytes !== entry.sizeBytes) throw tooSmall(entry, name)
    if (crc !== entry.crc32) throw damagedCrc(entry, name)
  }

  #headerBytes(entry: ZipEntry): number {
    const spanBytes = entry.limitOffset - entry.localHeaderOffset
    let located = locateData(
      this.#at(entry.localHeaderOffset, Math.min(spanBytes, this.#likely(entry))),
      entry,
      this.#name,
    )
    if (typeof located !== 'number') {
      const wholeHeader = this.#at(entry.localHeaderOffset, Math.min(spanBytes, located.needsBytes))
      located = locateData(wholeHeader, entry, this.#name)
    }
    if (typeof located !== 'number') throw tooLarge(entry, this.#name)
    return located
  }

  #likely(entry: ZipEntry): number {
    return localHeaderBytes + 3 * entry.path.length + 64
  }

  #stored(offset: number, entry: ZipEntry, take: (chunk: Buffer) => void): void {
    for (let at = 0; at < entry.compressedSizeBytes;) {
      const piece = this.#at(offset + at, Math.min(windowBytes, entry.compressedSizeBytes - at))
      take(piece)
      at += piece.length
    }
  }

  #inflate(offset: number, entry: ZipEntry, take: (chunk: Buffer) => void): void {
    const engine = this.#engine
    // One byte more than declared is enough to know that the declared size is false.
    const room = this.#output.subarray(0, Math.min(this.#output.length, entry.sizeBytes + 1))
    engine.reset()
    let at = 0
    try {
      for (;;) {
        const left = entry.compressedSizeBytes - at
        const input = this.#at(offset + at, Math.min(windowBytes, left))
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

  /** At most a window of bytes, which hold until the next call. Neighbours cost no read of their own. */
  #at(offset: number, lengthBytes: number): Buffer {
    const wanted = Math.min(lengthBytes, this.#window.length)
    const end = this.#windowOffset + this.#windowLength
    if (offset < this.#windowOffset || offset + wanted > end) {
      this.#windowLength = 0
      const fresh = this.#window.subarray(
        0,
        Math.max(0, Math.min(this.#window.length, this.#source.sizeBytes - offset)),
      )
      this.#source.readIntoSync(fresh, offset)
      this.#windowOffset = offset
      this.#windowLength = fresh.length
    }
    return this.#window.subarray(offset - this.#windowOffset, offset - this.#windowOffset + wanted)
  }
}
