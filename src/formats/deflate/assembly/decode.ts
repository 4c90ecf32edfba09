// What the codes of a block mean: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2
//
// A meaning is the length of the code | the number of extra bits << 4 | its kind << 8 | its base << 16.

import {
  add32,
  distanceBases,
  distanceExtras,
  get16,
  get32,
  get8,
  lengthBases,
  lengthExtras,
  nextCodes,
  nextPlaces,
  primaryBits,
  set16,
  set32,
} from './memory'
import { longestOfAll, reversed, setFirstCodes } from './code'

export const isByte: u32 = 0
export const isCopy: u32 = 1 << 8
export const isEnd: u32 = 2 << 8
export const isNothing: u32 = 3 << 8
export const kindMask: u32 = 3 << 8

export const forLengths = 0
export const forLiterals = 1
export const forDistances = 2

function meaningOf(symbol: i32, purpose: i32): u32 {
  if (purpose == forLengths) return (symbol as u32) << 16
  if (purpose == forDistances)
    return symbol > 29 ? isNothing : (get16(distanceBases, symbol) << 16) | (get8(distanceExtras, symbol) << 4)
  if (symbol < 256) return isByte
  if (symbol == 256) return isEnd
  if (symbol > 285) return isNothing
  return isCopy | (get16(lengthBases, symbol - 257) << 16) | (get8(lengthExtras, symbol - 257) << 4)
}

/**
 * Takes a code from the lengths of its symbols, u8.
 * @returns false when they describe no code that zlib accepts: over-subscribed, or incomplete with more than one symbol.
 */
export function takeCode(
  lengths: usize,
  symbols: i32,
  purpose: i32,
  table: usize,
  ofLength: usize,
  order: usize,
): bool {
  memory.fill(ofLength, 0, (longestOfAll + 1) * 4)
  for (let symbol = 0; symbol < symbols; symbol++) add32(ofLength, get8(lengths, symbol), 1)
  const used = symbols - (get32(ofLength, 0) as i32)
  set32(ofLength, 0, 0)
  let left: i32 = 1
  let place: u32 = 0
  for (let length = 1; length <= longestOfAll; length++) {
    const count = get32(ofLength, length)
    left = (left << 1) - (count as i32)
    if (left < 0) return false
    set32(nextPlaces, length, place)
    place += count
  }
  setFirstCodes(ofLength)
  // A single code of one bit is allowed; a code without any symbol decodes nothing.
  if (left > 0 && !(used == 0 || (used == 1 && get32(ofLength, 1) == 1))) return false
  memory.fill(table, 0, (4 as usize) << primaryBits)
  for (let symbol = 0; symbol < symbols; symbol++) {
    const length = get8(lengths, symbol)
    if (length == 0) continue
    set16(order, get32(nextPlaces, length), symbol)
    add32(nextPlaces, length, 1)
    const own = get32(nextCodes, length)
    add32(nextCodes, length, 1)
    if (length > primaryBits) continue
    const meaning = meaningOf(symbol, purpose) | length
    for (let at: i32 = reversed(own, length); at < 1 << primaryBits; at += 1 << length) set32(table, at, meaning)
  }
  return true
}

/** The meaning of a code that is longer than the table's, bit by bit; 0 when no code begins like this. */
export function longCode(bits: u32, purpose: i32, ofLength: usize, order: usize): u32 {
  let code: i32 = 0
  let first: i32 = 0
  let place: i32 = 0
  for (let length = 1; length <= longestOfAll; length++) {
    code |= (bits >> (length - 1)) & 1
    const count = get32(ofLength, length) as i32
    if (code - count < first) return meaningOf(get16(order, place + code - first), purpose) | length
    place += count
    first = (first + count) << 1
    code <<= 1
  }
  return 0
}
