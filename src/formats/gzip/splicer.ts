// One gzip member out of deflate streams that exist already: nothing is inflated, nothing but small data is deflated.
//
// Each stream's last block is made an ordinary one (its BFINAL bit is cleared), and an empty stored block behind it
// brings the next stream to the start of a byte. So streams of other archives can be copied one behind the other, and
// every reader of gzip takes them for one. Never several members: some readers stop silently after the first.
// https://www.rfc-editor.org/rfc/rfc1952

import { crc32 } from 'node:zlib'
import { deflate } from '../deflate/compress.ts'
import { emptyStoredLength, fixedBlock } from '../deflate/fixed.ts'
import type { StreamMarks } from '../deflate/scan.ts'
import { combineCrc32 } from './crc32-combine.ts'

/** Where the member goes. It keeps no piece after its promise is fulfilled. */
export type Write = (bytes: Uint8Array) => Promise<void>

/** A deflate stream of another archive. */
export interface SplicedStream {
  readonly marks: StreamMarks
  /** Of what it inflates to. */
  readonly crc32: number
  readonly sizeBytes: number
}

export interface GzipSplicer {
  /** Small data of ours: runs of one byte are made short. */
  add(data: Uint8Array): Promise<void>
  /** Data that is worth it, all at once. */
  compress(data: Uint8Array): Promise<void>
  /** Data that stays as it is, e.g. of a stored entry. */
  store(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** The bytes of a stream, in pieces. */
  splice(stream: SplicedStream, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** Ends the member. */
  finish(): Promise<{ readonly crc32: number; readonly sizeBytes: number }>
}

/** No name, no time, no operating system (255), so that nothing but the data decides. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)
const longestStored = 0xffff

export async function gzipSplicer(write: Write): Promise<GzipSplicer> {
  let crc = 0
  let totalBytes = 0
  const count = (pieceCrc: number, sizeBytes: number): void => {
    crc = combineCrc32(crc, pieceCrc, sizeBytes)
    totalBytes += sizeBytes
  }
  await write(header)
  return {
    async add(data) {
      if (data.length === 0) return
      count(crc32(data), data.length)
      await write(fixedBlock(data))
    },
    async compress(data) {
      if (data.length === 0) return
      count(crc32(data), data.length)
      await write(deflate(data, false))
    },
    async store(pieces) {
      for await (const piece of pieces) {
        for (let at = 0; at < piece.length; at += longestStored) {
          const part = piece.subarray(at, at + longestStored)
          count(crc32(part), part.length)
          const head = Buffer.alloc(5)
          head.writeUInt16LE(part.length, 1)
          head.writeUInt16LE(~part.length & 0xffff, 3)
          await write(head)
          await write(part)
        }
      }
    },
    async splice({ marks, crc32: streamCrc, sizeBytes }, pieces) {
      const finalByte = Math.floor(marks.lastBlockBit / 8)
      const finalMask = ~(1 << (marks.lastBlockBit % 8))
      const endByte = Math.ceil(marks.endBit / 8)
      const bitsInLast = marks.endBit % 8
      let at = 0
      for await (const piece of pieces) {
        const next = at + piece.length
        const holdsFinal = finalByte >= at && finalByte < next
        const holdsLast = bitsInLast > 0 && endByte - 1 >= at && endByte - 1 < next
        // Only the pieces that change are copied.
        const own = holdsFinal || holdsLast ? Uint8Array.from(piece) : piece
        if (holdsFinal) own[finalByte - at] = (own[finalByte - at] ?? 0) & finalMask
        if (holdsLast) own[endByte - 1 - at] = (own[endByte - 1 - at] ?? 0) & ((1 << bitsInLast) - 1)
        await write(own)
        at = next
      }
      if (at !== endByte) throw new Error(`a deflate stream of ${endByte} bytes came as ${at} bytes`)
      count(streamCrc, sizeBytes)
      // Three bits of an empty stored block: they fit into the last byte, or begin a new one.
      if (bitsInLast === 0 || bitsInLast > 5) await write(Uint8Array.of(0))
      await write(emptyStoredLength)
    },
    async finish() {
      await write(fixedBlock(new Uint8Array(0), true))
      const trailer = Buffer.alloc(8)
      trailer.writeUInt32LE(crc, 0)
      trailer.writeUInt32LE(totalBytes % 2 ** 32, 4)
      await write(trailer)
      return { crc32: crc, sizeBytes: totalBytes }
    },
  }
}
