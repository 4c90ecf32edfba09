// Finds where the last block of a stream begins and ends, without inflating it.

import {
  forDistances,
  forLengths,
  forLiterals,
  isByte,
  isCopy,
  isEnd,
  isNothing,
  kindMask,
  longCode,
  takeCode,
} from './decode'
import {
  allLengths,
  distanceOfLength,
  distanceOrder,
  distanceTable,
  get32,
  get8,
  input,
  lengthOrder,
  literalOfLength,
  literalOrder,
  literalTable,
  primaryBits,
  set8,
} from './memory'

/** Brings the next bytes to the input. Returns how many there are, 0 at the end. */
declare function refill(): i32

/** Reasons of a refusal; what each means is said by the caller. */
const noSuchBlock = 1
const endsInside = 2
const storedLength = 3
const tooManyCodes = 4
const badLengthCode = 5
const repeatsNothing = 6
const tooManyLengths = 7
const noEnd = 8
const badCode = 9
const meansNothing = 10
const noSuchLength = 11
const noSuchDistance = 12
const beforeStart = 13

const primaryMask: u32 = (1 << primaryBits) - 1

let at: usize = input
let end: usize = input
/** Bytes of the pieces before this one. */
let before: i64 = 0
let hold: u64 = 0
let count = 0
/** Bytes of zeros that were taken for what lies behind the end. */
let pastEnd = 0
let produced: i64 = 0
let lastBlock: i64 = 0

/** In bits. Numbers of JavaScript are exact up to 2⁵³. */
export function lastBlockBit(): f64 {
  return lastBlock as f64
}
export function endBit(): f64 {
  return position() as f64
}
/** In bytes. */
export function producedBytes(): f64 {
  return produced as f64
}

/** @returns 0, or the reason of a refusal */
export function scan(): i32 {
  at = end = input
  before = produced = hold = count = pastEnd = 0
  const reason = blocks()
  return reason != 0 && isPast() ? endsInside : reason
}

function position(): i64 {
  return (before + ((at - input) as i64) + pastEnd) * 8 - count
}

/** Whether more was read than there is. */
function isPast(): bool {
  return pastEnd > 0 && position() > (before + ((end - input) as i64)) * 8
}

function blocks(): i32 {
  while (true) {
    lastBlock = position()
    const isLast = bits(1) == 1
    const kind = bits(2)
    const reason = kind == 0 ? stored() : kind == 1 ? fixedCodes() : kind == 2 ? codesOfItsOwn() : noSuchBlock
    if (reason != 0) return reason
    if (isPast()) return endsInside
    if (isLast) return 0
  }
}

/** Zero behind the end, which is noticed when the block ends. */
function byte(): u64 {
  if (at == end) {
    const bytes = pastEnd > 0 ? 0 : nextPiece()
    if (bytes == 0) {
      pastEnd++
      return 0
    }
  }
  return load<u8>(at++)
}

function nextPiece(): i32 {
  const bytes = refill()
  if (bytes == 0) return 0
  before += (end - input) as i64
  at = input
  end = input + bytes
  return bytes
}

function bits(wanted: i32): i32 {
  while (count < wanted) {
    hold |= byte() << count
    count += 8
  }
  const value = (hold & ((1 << wanted) - 1)) as i32
  hold >>= wanted
  count -= wanted
  return value
}

function stored(): i32 {
  bits(count & 7)
  const length = bits(16)
  if ((bits(16) ^ length) != 0xffff) return storedLength
  produced += length
  let left = length
  for (; left > 0 && count > 0; left--) bits(8)
  if (left == 0) return 0
  // Bits of the next byte may be held already, and bytes are skipped.
  hold = 0
  while (left > 0) {
    if (at == end && nextPiece() == 0) {
      pastEnd += left
      return 0
    }
    const step = min(left, (end - at) as i32)
    at += step
    left -= step
  }
  return 0
}

function fixedCodes(): i32 {
  for (let symbol = 0; symbol < 288; symbol++)
    set8(allLengths, symbol, symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)
  takeCode(allLengths, 288, forLiterals, literalTable, literalOfLength, literalOrder)
  // All thirty-two codes of five bits are assigned, two of them to nothing; thirty alone would be incomplete.
  memory.fill(allLengths, 5, 32)
  takeCode(allLengths, 32, forDistances, distanceTable, distanceOfLength, distanceOrder)
  return codes()
}

function codesOfItsOwn(): i32 {
  const literals = bits(5) + 257
  const distances = bits(5) + 1
  const shown = bits(4) + 4
  if (literals > 286 || distances > 30) return tooManyCodes
  memory.fill(allLengths, 0, 19)
  for (let place = 0; place < shown; place++) set8(allLengths, get8(lengthOrder, place), bits(3))
  // Its table is used before that of the literals is made.
  if (!takeCode(allLengths, 19, forLengths, literalTable, literalOfLength, literalOrder)) return badLengthCode
  const total = literals + distances
  for (let made = 0; made < total;) {
    while (count < 7) {
      hold |= byte() << count
      count += 8
    }
    const meaning = get32(literalTable, (hold as u32) & primaryMask)
    if (meaning == 0) return meansNothing
    hold >>= meaning & 15
    count -= meaning & 15
    const symbol = (meaning >> 16) as i32
    if (symbol < 16) {
      set8(allLengths, made++, symbol)
      continue
    }
    if (symbol == 16 && made == 0) return repeatsNothing
    const value = symbol == 16 ? get8(allLengths, made - 1) : 0
    const times = symbol == 16 ? bits(2) + 3 : symbol == 17 ? bits(3) + 3 : bits(7) + 11
    if (made + times > total) return tooManyLengths
    memory.fill(allLengths + made, value as u8, times)
    made += times
  }
  if (get8(allLengths, 256) == 0) return noEnd
  if (!takeCode(allLengths, literals, forLiterals, literalTable, literalOfLength, literalOrder)) return badCode
  const isValid = takeCode(
    allLengths + literals,
    distances,
    forDistances,
    distanceTable,
    distanceOfLength,
    distanceOrder,
  )
  return isValid ? codes() : badCode
}

/** At least 56 bits are held after it. */
function fill(): void {
  if (at + 8 <= end) {
    hold |= load<u64>(at) << count
    at += (63 - count) >> 3
    count |= 56
    return
  }
  while (count < 56) {
    hold |= byte() << count
    count += 8
  }
}

/** Bytes and copies up to the end of the block: this is where the time goes. */
function codes(): i32 {
  while (true) {
    fill()
    // A zero is a code of no symbol: without a look at how much there is, it would go on for ever.
    if (pastEnd > 16) return endsInside
    let meaning = literal()
    // Three codes of bytes need no more bits than there are.
    if ((meaning & kindMask) == isByte) {
      if (meaning == 0) return meansNothing
      produced++
      meaning = literal()
      if ((meaning & kindMask) == isByte) {
        if (meaning == 0) return meansNothing
        produced++
        meaning = literal()
        if ((meaning & kindMask) == isByte) {
          if (meaning == 0) return meansNothing
          produced++
          continue
        }
      }
      fill()
    }
    const kind = meaning & kindMask
    if (kind == isEnd) return 0
    if (kind == isNothing) return noSuchLength
    const copied = ((meaning >> 16) as i64) + extra(meaning)
    let from = get32(distanceTable, (hold as u32) & primaryMask)
    if (from == 0) from = longCode(hold as u32, forDistances, distanceOfLength, distanceOrder)
    if (from == 0 || (from & kindMask) == isNothing) return noSuchDistance
    skip(from & 15)
    if (((from >> 16) as i64) + extra(from) > produced) return beforeStart
    produced += copied
  }
}

function literal(): u32 {
  let meaning = get32(literalTable, (hold as u32) & primaryMask)
  if (meaning == 0) meaning = longCode(hold as u32, forLiterals, literalOfLength, literalOrder)
  skip(meaning & 15)
  return meaning
}

function extra(meaning: u32): i64 {
  const wanted = (meaning >> 4) & 15
  const value = (hold & ((1 << wanted) - 1)) as i64
  skip(wanted)
  return value
}

function skip(wanted: u32): void {
  hold >>= wanted
  count -= wanted
}
