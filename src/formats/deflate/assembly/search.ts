// Earlier places with the same bytes, by chains of hashes. A place is a number that grows through all streams, so that the
// places of one stream are out of reach for the next one, and the tables are not emptied between them.

import { chains, get32, hashBits, heads, input, set32, windowBytes } from './memory'

export const shortestCopy = 4
export const longestCopy = 258
const mostPlaces: i32 = 0x40000000

/** The distance of the last copy that was found. */
export let foundDistance = 0

/** The places of the stream's first byte, and of the first one of the input. */
let first = 1
let inputPlace = 1

export function beginPlaces(): void {
  if (inputPlace > mostPlaces) {
    memory.fill(heads, 0, (4 as usize) << hashBits)
    inputPlace = 1
  }
  first = inputPlace
}

/** The input is done. */
export function endInput(bytes: i32): void {
  inputPlace += bytes
}

export function insert(at: usize): void {
  const place = inputPlace + ((at - input) as i32)
  const hash = hashOf(load<u32>(at))
  set32(chains, place & (windowBytes - 1), get32(heads, hash))
  set32(heads, hash, place)
}

function hashOf(word: u32): i32 {
  return (word * 0x9e3779b1) >>> (32 - hashBits)
}

/**
 * The length of the longest copy at a place, or `least`, at least 3, when none is longer. Inserts the place.
 * @param most that it may have
 * @param nice length that ends the search
 * @param looks that are taken at most
 */
export function find(at: usize, most: i32, least: i32, nice: i32, looks: i32): i32 {
  const here = inputPlace + ((at - input) as i32)
  const word = load<u32>(at)
  const hash = hashOf(word)
  let place: i32 = get32(heads, hash)
  set32(chains, here & (windowBytes - 1), place)
  set32(heads, hash, here)
  const oldest = max(first, here - windowBytes + 1)
  let longest = least
  // A longer copy must have these four bytes, too: most places fail here.
  let end = load<u32>(at + longest - 3)
  for (; place >= oldest; place = get32(chains, place & (windowBytes - 1))) {
    const there = at - (here - place)
    if (load<u32>(there + longest - 3) == end && load<u32>(there) == word) {
      const length = min(equalBytes(at, there, most), most)
      if (length > longest) {
        longest = length
        foundDistance = here - place
        if (length >= nice || length == most) break
        end = load<u32>(at + longest - 3)
      }
    }
    if (--looks == 0) break
  }
  return longest
}

/** The first four are equal. Eight at once: it may be more than `most`. */
function equalBytes(a: usize, b: usize, most: i32): i32 {
  let length = 4
  while (length < most) {
    const different = load<u64>(a + length) ^ load<u64>(b + length)
    if (different != 0) return length + ((ctz(different) >> 3) as i32)
    length += 8
  }
  return length
}
