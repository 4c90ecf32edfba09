import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflate, Deflater } from '../../src/formats/deflate/deflate.ts'

/** Reproducible bytes in which places repeat. */
function words(lengthBytes: number, seed: number): Buffer {
  const bytes = Buffer.alloc(lengthBytes)
  let state = seed
  for (let at = 0; at < lengthBytes;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const length = Math.min(1 + (state >>> 28), lengthBytes - at)
    if (at > 300 && state & 1) bytes.copy(bytes, at, at - 200 - (state >>> 26), at - 200 - (state >>> 26) + length)
    else bytes.fill(97 + ((state >>> 20) % 26), at, at + length)
    at += length
  }
  return bytes
}

/** Symbols as rare as they can be: their codes would have more than 15 bits. */
function fibonacci(): Buffer {
  const counts = [1, 1]
  while (counts.length < 24) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
  const bytes = Buffer.concat(counts.map((count, byte) => Buffer.alloc(count, byte)))
  // In an order that has no copies.
  let state = 1
  for (let at = bytes.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    ;[bytes[at], bytes[other]] = [bytes[other] ?? 0, bytes[at] ?? 0]
  }
  return bytes
}

const oneCall = 1024 * 1024
const samples: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a byte', Buffer.from('a')],
  ['three bytes', Buffer.from('abc')],
  ['one byte a million times', Buffer.alloc(1_000_000, 7)],
  ['all bytes', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  ['random', randomBytes(200_000)],
  ['random, more than a call takes', randomBytes(oneCall * 2 + 1)],
  ['words', words(300_000, 1)],
  ['words and noise in turns', Buffer.concat([1, 2, 3].flatMap((seed) => [words(70_000, seed), randomBytes(30_000)]))],
  ['symbols of very different frequency', fibonacci()],
  ['a copy at the far end of the window', Buffer.concat([randomBytes(300), Buffer.alloc(32_468), randomBytes(300)])],
  ...[257, 258, 259, 516, 32_767, 32_768, 32_769, 65_536, oneCall - 1, oneCall, oneCall + 1, oneCall * 3].map(
    (length): [string, Buffer] => [`${length} bytes`, words(length, length)],
  ),
]

describe('deflate of our own', () => {
  it.each(samples)('%s comes back', (_, data) => {
    expect(inflateRawSync(deflate(data)).equals(data)).toBe(true)
    const parts = Buffer.concat([deflate(data, false), deflate(data, true)])
    expect(inflateRawSync(parts).equals(Buffer.concat([data, data]))).toBe(true)
  })

  it.each([3, 4, 258, 259, 260, 516, 517, 1024])('makes %i equal bytes short', (length) => {
    expect(deflate(Buffer.alloc(length)).length).toBeLessThan(12)
  })

  it('never makes noise much longer', () => {
    const noise = randomBytes(3_000_000)
    expect(deflate(noise).length).toBeLessThan(noise.length * 1.001)
  })

  it('gives the same bytes however the data comes', () => {
    const data = Buffer.concat([words(oneCall, 3), randomBytes(1000), words(oneCall, 4)])
    const whole = deflate(data)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: data.length }), { maxLength: 6 }), (cuts) => {
        const deflater = new Deflater()
        const ends = [...cuts.sort((a, b) => a - b), data.length]
        const made = ends.flatMap((end, at) => deflater.push(data.subarray(ends[at - 1] ?? 0, end)))
        expect(Buffer.concat([...made, deflater.finish()]).equals(whole)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  it('gives the same bytes whatever was deflated before, and beside', () => {
    const data = words(200_000, 5)
    const before = deflate(data)
    const beside = new Deflater()
    const made = beside.push(words(oneCall + 5, 6))
    for (let more = 0; more < 20; more++) deflate(words(50_000 + more, more))
    expect(deflate(data).equals(before)).toBe(true)
    expect(inflateRawSync(Buffer.concat([...made, beside.finish()])).equals(words(oneCall + 5, 6))).toBe(true)
  })

  it('compresses source text nearly as well as zlib', async () => {
    const source = await readFile(new URL('../../package-lock.json', import.meta.url))
    expect(deflate(source).length).toBeLessThan(deflateRawSync(source).length * 1.05)
  })

  it('always gives these bytes', () => {
    const sha256 = createHash('sha256').update(deflate(words(100_000, 7)))
    expect(sha256.digest('hex')).toBe('71b5ae02907c80f42ccb3bde37792aac840968a0e1c15c219a8f2ce8b3b19abc')
  })
})
