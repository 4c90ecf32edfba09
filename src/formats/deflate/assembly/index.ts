// Deflate of our own, in WebAssembly: zlib's bytes differ between versions of Node and between machines, and what is hashed
// must not. It is quicker than zlib, too, for the same sizes. https://www.rfc-editor.org/rfc/rfc1951
//
// The caller writes up to `inputBytes` bytes to `input`, calls `deflate`, and reads what it returns from `output`. For `scan`,
// it writes them when it is asked to. An instance does one of both at a time: they share memory.

import { beginOutput, beginStream, fillByte, out, put, putBytes, putWholeBytes } from './bits'
import { beginBlock, copy, endsAt, literal } from './block'
import { input as inputAt, inputBytes as mostBytes, output as outputAt, windowBytes } from './memory'
import { beginPlaces, endInput, find, foundDistance, insert, longestCopy, shortestCopy } from './search'
import { fillTables } from './tables'
import { writeBlock } from './write-block'

export { endBit, lastBlockBit, producedBytes, scan } from './scan'

export const input: i32 = inputAt as i32
export const inputBytes: i32 = mostBytes
export const output: i32 = outputAt as i32

/** A copy of this length is taken without a look at the next place. */
const nice = 30
/** Places that are looked at for a copy, and for a longer one at the next place. */
const looks = 8
const looksAhead = 4

fillTables()

export function begin(): void {
  beginStream()
  beginPlaces()
}

/** More of the stream follows: all of the input's room was filled. */
const more = 0
/** The stream ends. */
const last = 1
/** It does not end, but its last byte is full. */
const flush = 2

/** @returns how many bytes are in the output */
export function deflate(bytes: i32, then: i32): i32 {
  beginOutput()
  const end = inputAt + bytes
  deflateTo(end)
  writeBlock(end, then == last)
  endInput(bytes)
  if (then == more) {
    putWholeBytes()
    memory.copy(inputAt - windowBytes, end - windowBytes, windowBytes)
  } else {
    if (then == flush) put(0, 3)
    fillByte()
    if (then == flush) {
      // LEN and NLEN of an empty stored block.
      put(0xffff0000, 32)
    }
  }
  return (out - outputAt) as i32
}

/** All but the last block. */
function deflateTo(end: usize): void {
  // The last places are too short for a hash.
  const hashed = end - shortestCopy + 1
  beginBlock(inputAt)
  for (let at = inputAt; at < end;) {
    if (endsAt(at, end)) {
      writeBlock(at, false)
      beginBlock(at)
    }
    let length = at < hashed ? find(at, min(longestCopy, (end - at) as i32), shortestCopy - 1, nice, looks) : 0
    if (length < shortestCopy) {
      literal(load<u8>(at++))
      continue
    }
    let distance = foundDistance
    let inserted = at + 1
    // A better copy may begin one byte later.
    while (length < nice && at + 1 < hashed) {
      inserted = at + 2
      const least = max(shortestCopy - 1, length - 1)
      const next = find(at + 1, min(longestCopy, (end - at - 1) as i32), least, nice, looksAhead)
      if (next == least || !isBetter(next - length, distance)) break
      literal(load<u8>(at++))
      length = next
      distance = foundDistance
    }
    copy(length, distance)
    at += length
    for (const until = min(at, hashed); inserted < until; inserted++) insert(inserted)
  }
}

/** A byte more saves about four bits; twice the distance costs one. */
function isBetter(longer: i32, distance: i32): bool {
  return 4 * longer + clz(foundDistance) - clz(distance) > 2
}
