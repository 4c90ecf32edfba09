// One gzip member out of deflate streams that exist already: nothing is inflated, nothing but small data is deflated.
//
// Each stream's last block is made an ordinary one (its BFINAL bit is cleared), and an empty stored block behind it
// brings the next stream to the start of a byte. So streams of other archives can be copied one behind the other, and
// every reader of gzip takes them for one. Never several members: some readers stop silently after the first.
// https://www.rfc-editor.org/rfc/rfc1952

import { crc32 } from 'node:zlib'
import { deflate } from '../deflate/deflate.ts'
import type { StreamMarks } from '../deflate/scan.ts'
import { combineCrc32 } from './crc32-combine.ts'

/** Where the member goes. It copies each piece: the next one may lie in the same memory. */
export type Write = (bytes: Uint8Array) => void

/** A deflate stream of another archive. */
export interface SplicedStream {
  readonly marks: StreamMarks
  /** Of what it inflates to. */
  readonly crc32: number
  readonly sizeBytes: number
}

/** Nothing here waits: between two calls the caller may do other work. */
export interface GzipSplicer {
  /** Data of ours, all at once. */
  compress(data: Uint8Array): void
  /** Data that stays as it is, e.g. of a stored entry. */
  store(piece: Uint8Array): void
  /** The bytes of a stream, in pieces. Yields after each. */
  splice(stream: SplicedStream, pieces: Iterable<Uint8Array>): Generator<void, void, undefined>
  /** Ends the member. */
  finish(): { readonly crc32: number; readonly sizeBytes: number }
}

/** No name, no time, no operating system (255), so that nothing but the data decides. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)
const longestStored = 0xffff
const zeroByte = Uint8Array.of(0)
/** LEN and NLEN of a stored block without data. Its header's three bits and the padding come before them. */
const emptyStoredLength = Uint8Array.of(0, 0, 0xff, 0xff)

export function gzipSplicer(write: Write): GzipSplicer {
  let crc = 0
  let totalBytes = 0
  const count = (pieceCrc: number, sizeBytes: number): void => {
    crc = combineCrc32(crc, pieceCrc, sizeBytes)
    totalBytes += sizeBytes
  }
  /** Of data of ours: the CRC goes on over it. */
  const goOn = (data: Uint8Array): void => {
    crc = crc32(data, crc)
    totalBytes += data.length
  }
  write(header)
  return {
    compress(data) {
      if (data.length === 0) return
      goOn(data)
      write(deflate(data, false))
    },
    store(piece) {
      for (let at = 0; at < piece.length; at += longestStored) {
        const part = piece.subarray(at, at + longestStored)
        goOn(part)
        const head = Buffer.alloc(5)
        head.writeUInt16LE(part.length, 1)
        head.writeUInt16LE(~part.length & 0xffff, 3)
        write(head)
        write(part)
      }
    },
    *splice({ marks, crc32: streamCrc, sizeBytes }, pieces) {
      const finalByte = Math.floor(marks.lastBlockBit / 8)
      const finalMask = ~(1 << (marks.lastBlockBit % 8))
      const endByte = Math.ceil(marks.endBit / 8)
      const bitsInLast = marks.endBit % 8
      let at = 0
      for (const piece of pieces) {
        const next = at + piece.length
        const holdsFinal = finalByte >= at && finalByte < next
        const holdsLast = bitsInLast > 0 && endByte - 1 >= at && endByte - 1 < next
        // Only the pieces that change are copied.
        const own = holdsFinal || holdsLast ? Uint8Array.from(piece) : piece
        if (holdsFinal) own[finalByte - at] = (own[finalByte - at] ?? 0) & finalMask
        if (holdsLast) own[endByte - 1 - at] = (own[endByte - 1 - at] ?? 0) & ((1 << bitsInLast) - 1)
        write(own)
        at = next
        yield
      }
      if (at !== endByte) throw new Error(`a deflate stream of ${endByte} bytes came as ${at} bytes`)
      count(streamCrc, sizeBytes)
      // Three bits of an empty stored block: they fit into the last byte, or begin a new one.
      if (bitsInLast === 0 || bitsInLast > 5) write(zeroByte)
      write(emptyStoredLength)
    },
    finish() {
      write(deflate(Buffer.alloc(0)))
      const trailer = Buffer.alloc(8)
      trailer.writeUInt32LE(crc, 0)
      trailer.writeUInt32LE(totalBytes % 2 ** 32, 4)
      write(trailer)
      return { crc32: crc, sizeBytes: totalBytes }
    },
  }
}
