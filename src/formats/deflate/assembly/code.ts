// Huffman codes of limited length for symbols of known frequency.

import {
  byteCounts,
  get32,
  get8,
  nextCodes,
  ofLength,
  parents,
  set16,
  set32,
  set8,
  sorted,
  sortedToo,
  weights,
  add32,
} from './memory'

const symbolBits = 9
const symbolMask = (1 << symbolBits) - 1
export const longestOfAll = 15

/**
 * The length of each symbol's code, 0 for one that does not occur, and the canonical codes, first bit lowest.
 * Two symbols get a code at least: some readers refuse a code of one.
 */
export function makeCode(counts: usize, symbols: i32, longest: i32, codes: usize, lengths: usize): void {
  memory.fill(lengths, 0, symbols)
  let used = 0
  for (let symbol = 0; symbol < symbols; symbol++) {
    const count = get32(counts, symbol)
    if (count > 0) set32(sorted, used++, (count << symbolBits) | symbol)
  }
  for (let symbol = 0; used < 2; symbol++) {
    if (get32(counts, symbol) == 0) set32(sorted, used++, (1 << symbolBits) | symbol)
  }
  sort(used)
  makeTree(used)
  countLengths(used, longest)
  shorten(longest)
  // The rarest symbols get the longest codes.
  let at = 0
  for (let length = longest; length > 0; length--) {
    for (let left = get32(ofLength, length); left > 0; left--) set8(lengths, get32(sorted, at++) & symbolMask, length)
  }
  setCodes(symbols, codes, lengths)
}

/** Ascending, by count and then by symbol. */
function sort(used: i32): void {
  if (used <= 24) {
    for (let at = 1; at < used; at++) {
      const value = get32(sorted, at)
      let before = at - 1
      for (; before >= 0 && get32(sorted, before) > value; before--) set32(sorted, before + 1, get32(sorted, before))
      set32(sorted, before + 1, value)
    }
    return
  }
  let all: u32 = 0
  for (let at = 0; at < used; at++) all |= get32(sorted, at)
  // Symbols ascend already: only the bytes of the counts are sorted by, from the lowest one.
  let from = sorted
  let to = sortedToo
  for (let bit = symbolBits; bit < 32 && all >> bit != 0; bit += 8) {
    memory.fill(byteCounts, 0, 256 * 4)
    for (let at = 0; at < used; at++) add32(byteCounts, (get32(from, at) >> bit) & 0xff, 1)
    let sum: u32 = 0
    for (let byte = 0; byte < 256; byte++) {
      const count = get32(byteCounts, byte)
      set32(byteCounts, byte, sum)
      sum += count
    }
    for (let at = 0; at < used; at++) {
      const value = get32(from, at)
      const byte = (value >> bit) & 0xff
      set32(to, get32(byteCounts, byte), value)
      add32(byteCounts, byte, 1)
    }
    const other = from
    from = to
    to = other
  }
  if (from != sorted) memory.copy(sorted, from, used << 2)
}

/** Huffman's tree: the parent of each leaf and, behind them, of each inner node, the root last. */
function makeTree(used: i32): void {
  for (let leaf = 0; leaf < used; leaf++) set32(weights, leaf, get32(sorted, leaf) >> symbolBits)
  let leaf = 0
  let inner = used
  for (let made = used; made < used * 2 - 1; made++) {
    let weight: u32 = 0
    for (let child = 0; child < 2; child++) {
      const isLeaf = leaf < used && (inner >= made || get32(weights, leaf) <= get32(weights, inner))
      const taken = isLeaf ? leaf++ : inner++
      weight += get32(weights, taken)
      set32(parents, taken, made)
    }
    set32(weights, made, weight)
  }
}

/** How many codes there are of each length; one that would be too long counts as one of the longest. */
function countLengths(used: i32, longest: i32): void {
  memory.fill(ofLength, 0, (longestOfAll + 1) * 4)
  const root = used * 2 - 2
  const depths = weights
  set32(depths, root, 0)
  for (let node = root - 1; node >= 0; node--) {
    const depth = get32(depths, get32(parents, node)) + 1
    set32(depths, node, depth)
    if (node < used) add32(ofLength, min(depth as i32, longest), 1)
  }
}

/** Makes the sum of 2^-length of all codes 1 again, after some were cut to the longest length. */
function shorten(longest: i32): void {
  let sum: u32 = 0
  for (let length = 1; length <= longest; length++) sum += get32(ofLength, length) << (longest - length)
  for (const whole = (1 as u32) << longest; sum > whole; sum--) {
    let length = longest - 1
    while (get32(ofLength, length) == 0) length--
    // One code becomes longer by a bit; a longest one takes the place beside it.
    add32(ofLength, length, -1)
    add32(ofLength, length + 1, 2)
    add32(ofLength, longest, -1)
  }
}

/** The first canonical code of each length. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2 */
export function setFirstCodes(counts: usize): void {
  let code: u32 = 0
  for (let length = 1; length <= longestOfAll; length++) {
    set32(nextCodes, length, code)
    code = (code + get32(counts, length)) << 1
  }
}

function setCodes(symbols: i32, codes: usize, lengths: usize): void {
  setFirstCodes(ofLength)
  for (let symbol = 0; symbol < symbols; symbol++) {
    const length = get8(lengths, symbol)
    if (length == 0) continue
    set16(codes, symbol, reversed(get32(nextCodes, length), length))
    add32(nextCodes, length, 1)
  }
}

/** The lowest `count` bits, at most 16, in the other order. */
export function reversed(code: u32, count: i32): u32 {
  let bits = ((code & 0x5555) << 1) | ((code >> 1) & 0x5555)
  bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333)
  bits = ((bits & 0x0f0f) << 4) | ((bits >> 4) & 0x0f0f)
  bits = ((bits & 0x00ff) << 8) | ((bits >> 8) & 0x00ff)
  return bits >> (16 - count)
}
