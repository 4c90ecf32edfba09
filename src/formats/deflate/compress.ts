// Deflate of our own: zlib's bytes differ between versions of Node and between machines, and what is hashed must not.
// Copies are found by chains of hashes, as zlib does at its usual level; each block has Huffman codes of its own.
// https://www.rfc-editor.org/rfc/rfc1951

import { codeLengths } from './code-lengths.ts'
import { emptyStoredLength } from './fixed.ts'
import { distanceBase, distanceExtra, endOfBlock, lengthBase, lengthExtra } from './tables.ts'

const windowBytes = 32 * 1024
const hashBits = 15
const shortestCopy = 4
const longestCopy = 258
/** How many earlier places are looked at for a copy; one of `niceBytes` ends the search. */
const mostPlaces = 48
const niceBytes = 96
/** Symbols of a block. */
const blockSymbols = 1 << 15
const longestCode = 15
const longestLengthCode = 7
/** The order in which the lengths of the code for lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const lengthSymbols = symbolsOf(lengthBase, longestCopy + 1)
const distanceSymbols = symbolsOf(distanceBase, windowBytes + 1)

function symbolsOf(bases: Uint16Array, count: number): Uint8Array {
  const symbols = new Uint8Array(count)
  for (let value = bases[0] ?? 0, symbol = 0; value < count; value++) {
    while (symbol + 1 < bases.length && (bases[symbol + 1] ?? 0) <= value) symbol++
    symbols[value] = symbol
  }
  return symbols
}

/**
 * The data as deflate blocks, the same bytes on every machine.
 * @param last whether the stream ends with them; if not, an empty stored block brings the end to a full byte
 */
export function deflate(data: Uint8Array, last = true): Buffer {
  const out = new BitWriter(data.length)
  const block = new Block()
  const heads = new Int32Array(1 << hashBits).fill(-1)
  const previous = new Int32Array(Math.min(windowBytes, Math.max(1, data.length)))
  const lastStart = data.length - shortestCopy
  const insert = (at: number): void => {
    if (at > lastStart) return
    const hash = hashAt(data, at)
    previous[at % windowBytes] = heads[hash] ?? -1
    heads[hash] = at
  }
  for (let at = 0; at < data.length;) {
    if (block.isFull()) block.write(out, false)
    let length = 0
    let distance = 0
    if (at <= lastStart) {
      const most = Math.min(longestCopy, data.length - at)
      let place = heads[hashAt(data, at)] ?? -1
      for (let left = mostPlaces; left > 0 && place >= 0 && at - place <= windowBytes; left--) {
        if (data[place + length] === data[at + length]) {
          const found = equalBytes(data, place, at, most)
          if (found > length) {
            length = found
            distance = at - place
            if (length >= niceBytes || length === most) break
          }
        }
        const next = previous[place % windowBytes] ?? -1
        if (next >= place) break
        place = next
      }
    }
    if (length >= shortestCopy) block.copy(length, distance)
    else {
      length = 1
      block.literal(data[at] ?? 0)
    }
    for (const end = at + length; at < end; at++) insert(at)
  }
  block.write(out, last)
  return out.finish(last)
}

function hashAt(data: Uint8Array, at: number): number {
  const word = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24)
  return Math.imul(word, 0x9e3779b1) >>> (32 - hashBits)
}

function equalBytes(data: Uint8Array, a: number, b: number, most: number): number {
  let length = 0
  while (length < most && data[a + length] === data[b + length]) length++
  return length
}

/** The symbols of one block, until their codes are known. */
class Block {
  /** A byte, or 256 + length. */
  readonly #values = new Uint16Array(blockSymbols)
  readonly #distances = new Uint16Array(blockSymbols)
  readonly #literalCounts = new Uint32Array(286)
  readonly #distanceCounts = new Uint32Array(30)
  #count = 0

  isFull(): boolean {
    return this.#count === blockSymbols
  }

  literal(byte: number): void {
    this.#values[this.#count++] = byte
    increment(this.#literalCounts, byte)
  }

  copy(length: number, distance: number): void {
    this.#values[this.#count] = 256 + length
    this.#distances[this.#count++] = distance
    increment(this.#literalCounts, endOfBlock + 1 + (lengthSymbols[length] ?? 0))
    increment(this.#distanceCounts, distanceSymbols[distance] ?? 0)
  }

  write(out: BitWriter, last: boolean): void {
    increment(this.#literalCounts, endOfBlock)
    const literals = new Code(codeLengths(this.#literalCounts, longestCode))
    const distances = new Code(codeLengths(this.#distanceCounts, longestCode))
    out.put(last ? 1 : 0, 1)
    out.put(2, 2)
    writeCodes(out, literals.lengths, distances.lengths)
    for (let at = 0; at < this.#count; at++) {
      const value = this.#values[at] ?? 0
      if (value < 256) literals.put(out, value)
      else {
        const length = value - 256
        const lengthSymbol = lengthSymbols[length] ?? 0
        literals.put(out, endOfBlock + 1 + lengthSymbol)
        out.put(length - (lengthBase[lengthSymbol] ?? 0), lengthExtra[lengthSymbol] ?? 0)
        const distance = this.#distances[at] ?? 0
        const distanceSymbol = distanceSymbols[distance] ?? 0
        distances.put(out, distanceSymbol)
        out.put(distance - (distanceBase[distanceSymbol] ?? 0), distanceExtra[distanceSymbol] ?? 0)
      }
    }
    literals.put(out, endOfBlock)
    this.#literalCounts.fill(0)
    this.#distanceCounts.fill(0)
    this.#count = 0
  }
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** The codes of a block, before its symbols: their lengths, with runs in short. */
function writeCodes(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = Math.max(257, lastUsed(literals) + 1)
  const distanceCount = Math.max(1, lastUsed(distances) + 1)
  const all = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]
  const runs: { symbol: number; extra: number; bits: number }[] = []
  for (let at = 0; at < all.length;) {
    const length = all[at] ?? 0
    let count = 1
    while (all[at + count] === length) count++
    at += count
    if (length !== 0) {
      runs.push({ symbol: length, extra: 0, bits: 0 })
      count--
    }
    while (count >= 3) {
      const most = length === 0 ? 138 : 6
      const part = Math.min(count, most)
      if (length !== 0) runs.push({ symbol: 16, extra: part - 3, bits: 2 })
      else if (part > 10) runs.push({ symbol: 18, extra: part - 11, bits: 7 })
      else runs.push({ symbol: 17, extra: part - 3, bits: 3 })
      count -= part
    }
    for (; count > 0; count--) runs.push({ symbol: length, extra: 0, bits: 0 })
  }
  const counts = new Uint32Array(19)
  for (const { symbol } of runs) increment(counts, symbol)
  const code = new Code(codeLengths(counts, longestLengthCode))
  let shown = lengthOrder.length
  while (shown > 4 && code.lengths[lengthOrder[shown - 1] ?? 0] === 0) shown--
  out.put(literalCount - 257, 5)
  out.put(distanceCount - 1, 5)
  out.put(shown - 4, 4)
  for (const symbol of lengthOrder.slice(0, shown)) out.put(code.lengths[symbol] ?? 0, 3)
  for (const { symbol, extra, bits } of runs) {
    code.put(out, symbol)
    out.put(extra, bits)
  }
}

function lastUsed(lengths: Uint8Array): number {
  let at = lengths.length - 1
  while (at > 0 && lengths[at] === 0) at--
  return at
}

/** Canonical codes of these lengths, first bit lowest. */
class Code {
  readonly lengths: Uint8Array
  readonly #bits: Uint16Array

  constructor(lengths: Uint8Array) {
    this.lengths = lengths
    this.#bits = new Uint16Array(lengths.length)
    let code = 0
    for (let length = 1; length <= longestCode; length++) {
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== length) continue
        let reversed = 0
        for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
        this.#bits[symbol] = reversed
        code++
      }
      code <<= 1
    }
  }

  put(out: BitWriter, symbol: number): void {
    out.put(this.#bits[symbol] ?? 0, this.lengths[symbol] ?? 0)
  }
}

/** Bits, first one lowest, in bytes. */
class BitWriter {
  #bytes: Buffer
  #at = 0
  #hold = 0
  #held = 0

  constructor(expectedBytes: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(1024, expectedBytes >> 1))
  }

  put(bits: number, count: number): void {
    this.#hold |= bits << this.#held
    this.#held += count
    while (this.#held >= 8) this.#byte()
  }

  #byte(): void {
    if (this.#at === this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(this.#bytes.length)])
    }
    this.#bytes[this.#at++] = this.#hold & 0xff
    this.#hold >>>= 8
    this.#held = Math.max(0, this.#held - 8)
  }

  finish(last: boolean): Buffer {
    if (!last) this.put(0, 3)
    if (this.#held > 0) this.#byte()
    const bytes = this.#bytes.subarray(0, this.#at)
    return last ? bytes : Buffer.concat([bytes, emptyStoredLength])
  }
}
