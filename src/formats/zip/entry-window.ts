// Reads pieces of a zip on this machine through one window, so that neighbours cost no read of their own.

import { localHeaderBytes, type ZipEntry } from './central-directory.ts'
import { locateData, tooLarge } from './entry-data.ts'
import type { ZipSource } from './source.ts'

/** A source that is read without a promise for each piece. */
export type SyncZipSource = ZipSource & Required<Pick<ZipSource, 'readIntoSync'>>

export const windowBytes = 256 * 1024

export class EntryWindow {
  readonly #source: SyncZipSource
  readonly #name: string
  readonly #window: Buffer
  #offset = 0
  #length = 0

  constructor(source: SyncZipSource, name: string) {
    this.#source = source
    this.#name = name
    this.#window = Buffer.allocUnsafe(Math.min(windowBytes, Math.max(1, source.sizeBytes)))
  }

  /** Where the data of an entry begins. @throws {ZipRefusal} when its two headers contradict each other. */
  dataOffset(entry: ZipEntry): number {
    const spanBytes = entry.limitOffset - entry.localHeaderOffset
    const likelyBytes = localHeaderBytes + 3 * entry.path.length + 64
    let located = locateData(this.at(entry.localHeaderOffset, Math.min(spanBytes, likelyBytes)), entry, this.#name)
    if (typeof located !== 'number') {
      const wholeHeader = this.at(entry.localHeaderOffset, Math.min(spanBytes, located.needsBytes))
      located = locateData(wholeHeader, entry, this.#name)
    }
    if (typeof located !== 'number') throw tooLarge(entry, this.#name)
    return entry.localHeaderOffset + located
  }

  /**
   * The bytes of an entry as the zip holds them, in pieces that hold until the next one is asked for.
   * @throws {ZipRefusal} as `dataOffset`. The bytes themselves are not checked.
   */
  *compressed(entry: ZipEntry): Generator<Buffer, void, undefined> {
    const start = this.dataOffset(entry)
    for (let at = 0; at < entry.compressedSizeBytes;) {
      const piece = this.at(start + at, entry.compressedSizeBytes - at)
      yield piece
      at += piece.length
    }
  }

  /** At most a window of bytes, which hold until the next call. */
  at(offset: number, lengthBytes: number): Buffer {
    const wanted = Math.min(lengthBytes, this.#window.length)
    const end = this.#offset + this.#length
    if (offset < this.#offset || offset + wanted > end) {
      this.#length = 0
      const fresh = this.#window.subarray(
        0,
        Math.max(0, Math.min(this.#window.length, this.#source.sizeBytes - offset)),
      )
      this.#source.readIntoSync(fresh, offset)
      this.#offset = offset
      this.#length = fresh.length
    }
    return this.#window.subarray(offset - this.#offset, offset - this.#offset + wanted)
  }
}
