import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codeLengths } from '../../src/formats/deflate/code-lengths.ts'
import { deflate } from '../../src/formats/deflate/compress.ts'

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

const samples: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['a byte', Buffer.from('a')],
  ['three bytes', Buffer.from('abc')],
  ['one byte a million times', Buffer.alloc(1_000_000, 7)],
  ['all bytes', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  ['random', randomBytes(200_000)],
  ['words', words(300_000, 1)],
  ['a copy at the far end of the window', Buffer.concat([randomBytes(300), Buffer.alloc(32_468), randomBytes(300)])],
  ...[257, 258, 259, 516, 32_767, 32_768, 32_769, 65_536].map((length): [string, Buffer] => [
    `${length} bytes`,
    words(length, length),
  ]),
]

describe('deflate of our own', () => {
  it.each(samples)('%s comes back', (_, data) => {
    expect(inflateRawSync(deflate(data)).equals(data)).toBe(true)
    const parts = Buffer.concat([deflate(data, false), deflate(data, true)])
    expect(inflateRawSync(parts).equals(Buffer.concat([data, data]))).toBe(true)
  })

  it('compresses source text nearly as well as zlib', async () => {
    const source = await readFile(new URL('../../package-lock.json', import.meta.url))
    expect(deflate(source).length).toBeLessThan(deflateRawSync(source).length * 1.08)
  })

  it('always gives these bytes', () => {
    expect(
      createHash('sha256')
        .update(deflate(words(100_000, 7)))
        .digest('hex'),
    ).toBe('e31f03e33652637c5b3779ee5d9c41dc376d6791051a16a4f5ea544e87abe0e7')
  })

  it('limits codes to their longest length', () => {
    const fibonacci = [1, 1]
    while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0))
    const lengths = codeLengths(fibonacci, 7)
    expect(Math.max(...lengths)).toBe(7)
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
  })
})
