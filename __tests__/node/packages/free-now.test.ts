import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { freeNow } from '../../../src/node/packages/free-now.ts'

const half = 512 * 1024
const whole = Buffer.allocUnsafeSlow(2 * half)

// Node.js 20 frees nothing, and loses nothing.
const isFreed = 'transfer' in ArrayBuffer.prototype ? 0 : undefined

it.each<[what: string, bytes: Buffer, lengthAfter: number | undefined]>([
  ['a large one', Buffer.alloc(half), isFreed],
  ['what zlib made in a large piece of memory', deflateRawSync(Buffer.alloc(half), { chunkSize: half }), isFreed],
  ['not a part of a large one', whole.subarray(half), half],
  ['not a small one, which shares its memory', Buffer.from('small'), 5],
])('gives memory back: %s', (_what, bytes, lengthAfter) => {
  const { length } = bytes
  freeNow(bytes)
  expect(bytes.length).toBe(lengthAfter ?? length)
})
