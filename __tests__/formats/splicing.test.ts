import { execFileSync } from 'node:child_process'
import { crc32, constants, deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeflateRefusal, scanDeflate, type StreamMarks } from '../../src/formats/deflate/scan.ts'
import { combineCrc32 } from '../../src/formats/gzip/crc32-combine.ts'
import { gzipSplicer } from '../../src/formats/gzip/splicer.ts'

/** Bytes in pieces of a size, as a file would be read. */
function pieces(bytes: Uint8Array, size: number): () => Uint8Array {
  let at = 0
  return () => {
    const piece = bytes.subarray(at, at + size)
    at += piece.length
    return piece
  }
}

/** What it yields, or `refusal` when it refuses as it should. */
function sizeOr(refusal: string, work: () => number): number | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof DeflateRefusal || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) return refusal
    throw error
  }
}

const scan = (bytes: Uint8Array, size = 65_536): StreamMarks => scanDeflate(pieces(bytes, size))

/** Text that repeats itself, noise, and both: what makes every kind of block. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
    .map(([text, times]) => Buffer.from(text.repeat(times))),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 500 }), fc.integer({ min: 1, max: 300 }))
    .map(([bytes, times]) => Buffer.concat(Array.from({ length: times }, () => bytes))),
)
const level = fc.integer({ min: 0, max: 9 })
const strategy = fc.constantFrom(
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
  constants.Z_FILTERED,
)

describe('where a deflate stream ends', () => {
  it('is found for every level and strategy of zlib, in pieces of any size', () => {
    fc.assert(
      fc.property(content, level, strategy, fc.integer({ min: 1, max: 5000 }), (bytes, how, by, size) => {
        const deflated = deflateRawSync(bytes, { level: how, strategy: by })
        const { endBit, sizeBytes, lastBlockBit } = scan(deflated, size)
        expect(sizeBytes).toBe(bytes.length)
        expect(Math.ceil(endBit / 8)).toBe(deflated.length)
        expect(((deflated[Math.floor(lastBlockBit / 8)] ?? 0) >> (lastBlockBit % 8)) & 1).toBe(1)
      }),
      { numRuns: 300 },
    )
  })

  it('is not looked for behind the last block', () => {
    const deflated = deflateRawSync(Buffer.from('a text'))
    expect(scan(Buffer.concat([deflated, Buffer.from('something else')])).endBit).toBe(scan(deflated).endBit)
  })

  it('is not behind the end of what there is', () => {
    const deflated = deflateRawSync(Buffer.from('a text that is long enough to be cut'.repeat(20)))
    for (let length = 0; length < deflated.length; length++) {
      expect(() => scan(deflated.subarray(0, length))).toThrow(DeflateRefusal)
    }
  })

  it('is not given for a stream that copies from before its own start', () => {
    // A stream with a dictionary reaches back into it: alone it is refused, spliced it would copy foreign bytes.
    const dictionary = Buffer.from('the same words again and again')
    const deflated = deflateRawSync(dictionary, { dictionary })
    expect(() => inflateRawSync(deflated)).toThrow('invalid distance')
    expect(() => scan(deflated)).toThrow('before its own start')
  })

  it('agrees with zlib about random bytes: what zlib takes is scanned alike, and nothing makes it hang', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const inflated = sizeOr('refused', () => inflateRawSync(bytes, { maxOutputLength: 10_000_000 }).length)
        const scanned = sizeOr('refused', () => scan(bytes).sizeBytes)
        // Where zlib refuses, the scanner need not: each stream is inflated alone before it is spliced.
        expect(inflated === 'refused' ? 'refused' : scanned).toBe(inflated)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the CRC-32 of two pieces', () => {
  it('is that of the whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 5000 }), (first, second) => {
        expect(combineCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(Buffer.concat([first, second])))
      }),
    )
  })

  it('is right for more bytes than a number of 32 bits counts', () => {
    const zeros = Buffer.alloc(1024 * 1024)
    let crc = 0
    let combined = 0
    for (let times = 0; times < 64; times++) {
      crc = crc32(zeros, crc)
      combined = combineCrc32(combined, crc32(zeros), zeros.length)
    }
    expect(combined).toBe(crc)
    // 2³³ zeros behind something, by doubling.
    let doubled = crc32(Buffer.from('x'))
    let one = crc32(zeros)
    let length = zeros.length
    for (let step = 0; step < 13; step++) {
      one = combineCrc32(one, one, length)
      length *= 2
    }
    doubled = combineCrc32(doubled, one, length)
    expect(doubled).toBe(
      combineCrc32(combineCrc32(crc32(Buffer.from('x')), crcOfZeros(2 ** 32), 2 ** 32), crcOfZeros(2 ** 32), 2 ** 32),
    )
  })
})

/** By halves: a power of two of zeros, at least a mebibyte. */
function crcOfZeros(length: number): number {
  if (length <= 1024 * 1024) return crc32(Buffer.alloc(length))
  const half = crcOfZeros(length / 2)
  return combineCrc32(half, half, length / 2)
}

describe('one gzip member out of many streams', () => {
  type Piece = { readonly bytes: Buffer; readonly kind: 'compress' | 'store' | number }
  const member = (given: readonly Piece[], size = 1000): Buffer => {
    const out: Buffer[] = []
    const splicer = gzipSplicer((bytes) => void out.push(Buffer.from(bytes)))
    for (const { bytes, kind } of given) {
      if (kind === 'compress') splicer.compress(bytes)
      else if (kind === 'store') splicer.store(bytes)
      else {
        const deflated = deflateRawSync(bytes, { level: kind })
        const parts = Array.from({ length: Math.ceil(deflated.length / size) }, (_, at) =>
          deflated.subarray(at * size, (at + 1) * size),
        )
        const stream = { marks: scan(deflated), crc32: crc32(bytes), sizeBytes: bytes.length }
        for (const _ of splicer.splice(stream, parts)) continue
      }
    }
    splicer.finish()
    return Buffer.concat(out)
  }
  const piece = fc.record({
    bytes: content,
    kind: fc.oneof(level, fc.constantFrom('compress' as const, 'store' as const)),
  })

  it('inflates to the pieces one behind the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 2000 }), async (given, size) => {
        const whole = Buffer.concat(given.map(({ bytes }) => bytes))
        expect(gunzipSync(member(given, size)).equals(whole)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('is read whole by gzip, and by a reader that stops after the first member', async () => {
    const given = [1, 6, 9, 0].map((kind) => ({ bytes: Buffer.from(`stream ${kind} `.repeat(2000)), kind }))
    const whole = Buffer.concat(given.map(({ bytes }) => bytes))
    const gzip = member(given)
    expect(execFileSync('gzip', ['-dc'], { input: gzip, maxBuffer: 1e8 }).equals(whole)).toBe(true)
    const script =
      'import sys,zlib;d=zlib.decompressobj(31);b=d.decompress(sys.stdin.buffer.read());assert d.eof and not d.unused_data;sys.stdout.buffer.write(b)'
    expect(execFileSync('python3', ['-c', script], { input: gzip, maxBuffer: 1e8 }).equals(whole)).toBe(true)
  })

  it('has the same bytes for the same pieces', async () => {
    const given = [{ bytes: Buffer.from('a'.repeat(1000)), kind: 'compress' as const }]
    expect(member(given).toString('hex')).toBe('1f8b08000000000000ff4a1c05a360140c7b00000000ffff030003da389ae8030000')
  })
})
