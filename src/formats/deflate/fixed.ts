// An encoder of our own for small data: fixed Huffman codes and runs of one byte. It compresses less than zlib, but gives the
// same bytes on every machine, as zlib does not from one version to the next.
// https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6

import { endOfBlock, lengthBase, lengthExtra } from './tables.ts'

/** Shorter runs gain nothing. */
const shortestRun = 4
const longestCopy = 258
const shortestCopy = 3

/** Symbol → its code, first bit lowest, and the number of bits. */
const codes: readonly { readonly bits: number; readonly count: number }[] = Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) return reversed(0x30 + symbol, 8)
  if (symbol < 256) return reversed(0x190 + symbol - 144, 9)
  if (symbol < 280) return reversed(symbol - 256, 7)
  return reversed(0xc0 + symbol - 280, 8)
})

function reversed(code: number, count: number): { readonly bits: number; readonly count: number } {
  let bits = 0
  for (let bit = 0; bit < count; bit++) bits |= ((code >> bit) & 1) << (count - 1 - bit)
  return { bits, count }
}

/**
 * One block of fixed codes, and an empty stored block that brings the end to a full byte.
 * @param last whether the stream ends with it; no stored block follows then
 */
export function fixedBlock(data: Uint8Array, last = false): Buffer {
  // Nine bits for each byte at most, and the codes around them.
  const out = Buffer.alloc(Math.ceil((data.length * 9) / 8) + 16)
  let at = 0
  let hold = 0
  let held = 0
  const put = (bits: number, count: number): void => {
    hold |= bits << held
    held += count
    while (held >= 8) {
      out[at++] = hold & 0xff
      hold >>>= 8
      held -= 8
    }
  }
  const symbol = (value: number): void => {
    const code = codes[value]
    if (code) put(code.bits, code.count)
  }
  put(last ? 1 : 0, 1)
  put(1, 2)
  for (let from = 0; from < data.length;) {
    const byte = data[from] ?? 0
    symbol(byte)
    let end = from + 1
    while (end < data.length && data[end] === byte) end++
    let repeats = end - from - 1
    from++
    if (repeats < shortestRun) continue
    from += repeats
    while (repeats > 0) {
      let length = Math.min(repeats, longestCopy)
      // What is left over must be long enough for a copy of its own, or be none.
      if (repeats > longestCopy && repeats - length < shortestCopy) length = repeats - shortestCopy
      copyOfLast(length)
      repeats -= length
    }
  }
  symbol(endOfBlock)
  if (!last) put(0, 3)
  if (held > 0) put(0, 8 - held)
  return last ? out.subarray(0, at) : Buffer.concat([out.subarray(0, at), emptyStoredLength])

  function copyOfLast(length: number): void {
    let index = lengthBase.length - 1
    while ((lengthBase[index] ?? 0) > length) index--
    symbol(endOfBlock + 1 + index)
    put(length - (lengthBase[index] ?? 0), lengthExtra[index] ?? 0)
    put(0, 5) // Distance 1.
  }
}

/** LEN and NLEN of a stored block without data. Its header's three bits and the padding come before them. */
export const emptyStoredLength: Uint8Array = Uint8Array.of(0, 0, 0xff, 0xff)
