// The bits of a block. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.3

import { fillByte, goOn, held, hold, out, put, putBytes, putWholeBytes } from './bits'
import { count, distanceSymbolCount, endOfBlock, literalSymbols, start } from './block'
import { makeCode, reversed } from './code'
import {
  add32,
  allLengths,
  distanceBases,
  distanceCodes,
  distanceCounts,
  distanceExtras,
  distanceLengths,
  get16,
  get32,
  get8,
  lengthBases,
  lengthCodes,
  lengthCounts,
  lengthExtras,
  lengthLengths,
  lengthOrder,
  literalCodes,
  literalCounts,
  literalLengths,
  runs,
  set16,
  set8,
  symbols,
} from './memory'
import { distanceSymbol, lengthSymbol } from './tables'

const longestStored = 0xffff
/** Fewer are not worth a look at codes of their own, which take more than forty bytes. */
const fewSymbols = 100

/** Writes the block, whose bytes end at `end`, in the shortest of the three ways. */
export function writeBlock(end: usize, isLast: bool): void {
  add32(literalCounts, endOfBlock, 1)
  const extras = extraBits()
  const fixed = extras + fixedBits()
  const isFixed = count < fewSymbols || fixed <= makeCodes() + extras
  const shortest = isFixed ? fixed : dynamicBits + extras
  const bytes = (end - start) as i32
  const stored = (bytes << 3) + ((bytes + longestStored - 1) / longestStored) * 40
  if (bytes > 0 && stored <= shortest) {
    writeStored(bytes, isLast)
    return
  }
  put(isLast ? 1 : 0, 1)
  put(isFixed ? 1 : 2, 2)
  if (isFixed) setFixedCodes()
  else writeCodes()
  writeSymbols()
}

/** Of codes of its own: what is written of them, and the bits that they and the symbols take. */
let literals = 0
let distances = 0
let runCount = 0
let shownLengths = 0
let dynamicBits = 0

function makeCodes(): i32 {
  makeCode(literalCounts, literalSymbols, 15, literalCodes, literalLengths)
  makeCode(distanceCounts, distanceSymbolCount, 15, distanceCodes, distanceLengths)
  literals = usedOf(literalLengths, literalSymbols, 257)
  distances = usedOf(distanceLengths, distanceSymbolCount, 1)
  runCount = makeRuns()
  makeCode(lengthCounts, 19, 7, lengthCodes, lengthLengths)
  shownLengths = 19
  while (shownLengths > 4 && get8(lengthLengths, get8(lengthOrder, shownLengths - 1)) == 0) shownLengths--
  dynamicBits = 14 + 3 * shownLengths + runBits() + codeBits()
  return dynamicBits
}

function writeCodes(): void {
  put(literals - 257, 5)
  put(distances - 1, 5)
  put(shownLengths - 4, 4)
  for (let at = 0; at < shownLengths; at++) put(get8(lengthLengths, get8(lengthOrder, at)), 3)
  for (let at = 0; at < runCount; at++) writeRun(get16(runs, at))
}

function usedOf(lengths: usize, most: i32, least: i32): i32 {
  let used = most
  while (used > least && get8(lengths, used - 1) == 0) used--
  return used
}

/** The lengths of both codes, with runs in short. */
function makeRuns(): i32 {
  memory.copy(allLengths, literalLengths, literals)
  memory.copy(allLengths + literals, distanceLengths, distances)
  memory.fill(lengthCounts, 0, 19 * 4)
  const all = literals + distances
  let made = 0
  for (let at = 0; at < all;) {
    const length = get8(allLengths, at)
    let left = 1
    while (at + left < all && get8(allLengths, at + left) == length) left++
    at += left
    if (length != 0) {
      addRun(made++, length, 0)
      left--
    }
    while (left >= 3) {
      const part = min(left, length == 0 ? 138 : 6)
      if (length != 0) addRun(made++, 16, part - 3)
      else if (part > 10) addRun(made++, 18, part - 11)
      else addRun(made++, 17, part - 3)
      left -= part
    }
    for (; left > 0; left--) addRun(made++, length, 0)
  }
  return made
}

function addRun(at: i32, symbol: i32, extra: i32): void {
  set16(runs, at, symbol | (extra << 5))
  add32(lengthCounts, symbol, 1)
}

function runExtra(symbol: i32): i32 {
  return symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7
}

function writeRun(run: i32): void {
  const symbol = run & 31
  put(get16(lengthCodes, symbol), get8(lengthLengths, symbol))
  put(run >> 5, runExtra(symbol))
}

function runBits(): i32 {
  let bits = 0
  for (let symbol = 0; symbol < 19; symbol++)
    bits += get32(lengthCounts, symbol) * (get8(lengthLengths, symbol) + runExtra(symbol))
  return bits
}

function extraBits(): i32 {
  let bits = 0
  for (let symbol = 0; symbol < 29; symbol++)
    bits += get32(literalCounts, endOfBlock + 1 + symbol) * get8(lengthExtras, symbol)
  for (let symbol = 0; symbol < distanceSymbolCount; symbol++)
    bits += get32(distanceCounts, symbol) * get8(distanceExtras, symbol)
  return bits
}

function codeBits(): i32 {
  let bits = 0
  for (let symbol = 0; symbol < literalSymbols; symbol++)
    bits += get32(literalCounts, symbol) * get8(literalLengths, symbol)
  for (let symbol = 0; symbol < distanceSymbolCount; symbol++)
    bits += get32(distanceCounts, symbol) * get8(distanceLengths, symbol)
  return bits
}

function fixedLength(symbol: i32): i32 {
  return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8
}

function fixedBits(): i32 {
  let bits = 0
  for (let symbol = 0; symbol < literalSymbols; symbol++) bits += get32(literalCounts, symbol) * fixedLength(symbol)
  for (let symbol = 0; symbol < distanceSymbolCount; symbol++) bits += get32(distanceCounts, symbol) * 5
  return bits
}

/** https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6 */
function setFixedCodes(): void {
  for (let symbol = 0; symbol < literalSymbols; symbol++) {
    const length = fixedLength(symbol)
    const code =
      symbol < 144 ? 0x30 + symbol : symbol < 256 ? 0x190 + symbol - 144 : symbol < 280 ? symbol - 256 : symbol - 88
    set8(literalLengths, symbol, length)
    set16(literalCodes, symbol, reversed(code, length))
  }
  for (let symbol = 0; symbol < distanceSymbolCount; symbol++) {
    set8(distanceLengths, symbol, 5)
    set16(distanceCodes, symbol, reversed(symbol, 5))
  }
}

function writeStored(bytes: i32, isLast: bool): void {
  for (let at = 0; at < bytes; at += longestStored) {
    const part = min(bytes - at, longestStored)
    put(isLast && at + part == bytes ? 1 : 0, 3)
    fillByte()
    put(part, 16)
    put(part ^ 0xffff, 16)
    putWholeBytes()
    putBytes(start + at, part)
  }
}

function writeSymbols(): void {
  // The hot loop: all that it changes is in its own variables.
  let next = out
  let bits = hold
  let filled = held
  for (let at = 0; at < count; at++) {
    const symbol = get32(symbols, at)
    const length = symbol >> 16
    if (length == 0) {
      bits |= (get16(literalCodes, symbol) as u64) << filled
      filled += get8(literalLengths, symbol)
    } else {
      const ofLength = lengthSymbol(length)
      bits |= (get16(literalCodes, endOfBlock + 1 + ofLength) as u64) << filled
      filled += get8(literalLengths, endOfBlock + 1 + ofLength)
      bits |= ((length - get16(lengthBases, ofLength)) as u64) << filled
      filled += get8(lengthExtras, ofLength)
      // At most 31 + 15 + 5 bits: room for those of the distance, 15 + 13, is made.
      store<u64>(next, bits)
      next += filled >> 3
      bits >>= filled & ~7
      filled &= 7
      const distance = symbol & 0xffff
      const ofDistance = distanceSymbol(distance)
      bits |= (get16(distanceCodes, ofDistance) as u64) << filled
      filled += get8(distanceLengths, ofDistance)
      bits |= ((distance - get16(distanceBases, ofDistance)) as u64) << filled
      filled += get8(distanceExtras, ofDistance)
    }
    if (filled >= 32) {
      store<u32>(next, bits as u32)
      next += 4
      bits >>= 32
      filled -= 32
    }
  }
  goOn(next, bits, filled)
  put(get16(literalCodes, endOfBlock), get8(literalLengths, endOfBlock))
}
