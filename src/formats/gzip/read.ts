// Reads gzip as it arrives, and tells whether it is one member: readers differ on what follows the first.
// https://www.rfc-editor.org/rfc/rfc1952

import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createGunzip } from 'node:zlib'

const chunkBytes = 64 * 1024
const trailerBytes = 8

export interface GzipReading {
  /** What it inflates to. Throws the error of zlib, or that of the source. */
  readonly content: AsyncGenerator<Buffer, void, undefined>
  /** After all content was read: whether one member is all there is. */
  isOneMember(): boolean
}

export function readGzip(source: AsyncIterable<Uint8Array> | Readable): GzipReading {
  let trailer = Buffer.alloc(0)
  let crc = 0
  let sizeBytes = 0
  async function* noticed(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      const last = Buffer.from(chunk.subarray(-trailerBytes))
      trailer = last.length < trailerBytes ? Buffer.concat([trailer, last]).subarray(-trailerBytes) : last
      yield chunk
    }
  }
  async function* content(): AsyncGenerator<Buffer, void, undefined> {
    const gunzip = createGunzip({ chunkSize: chunkBytes })
    const feeding = pipeline(noticed(), gunzip)
    feeding.catch(() => {}) // It is thrown below.
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      crc = crc32(chunk, crc)
      sizeBytes += chunk.length
      yield chunk
    }
    await feeding
  }
  return {
    content: content(),
    // The last member's trailer tells of that member alone: https://www.rfc-editor.org/rfc/rfc1952#page-5
    isOneMember: () =>
      trailer.length === trailerBytes &&
      trailer.readUInt32LE(0) === crc &&
      trailer.readUInt32LE(4) === sizeBytes % 2 ** 32,
  }
}
