// A block: its symbols until their codes are known, and where it ends.

import {
  add32,
  blockKinds,
  distanceCounts,
  get32,
  literalCounts,
  mostSymbols,
  newKinds,
  set32,
  symbols,
} from './memory'
import { distanceSymbol, lengthSymbol } from './tables'

export const endOfBlock = 256
export const literalSymbols = 286
export const distanceSymbolCount = 30

/** Bytes by their rough place in the alphabet, short copies, long ones. */
const kinds = 10
/** So often the newest symbols are compared with the others of their block. */
const lookEvery = 512
/** Shorter blocks are not worth their codes. */
const shortestBlock = 8000

/** Where its bytes are. */
export let start: usize = 0
/** Of its symbols. */
export let count = 0
/** Symbols whose kinds are those of the block. */
let compared = 0
let nextLook = lookEvery

export function beginBlock(from: usize): void {
  memory.fill(literalCounts, 0, literalSymbols * 4)
  memory.fill(distanceCounts, 0, distanceSymbolCount * 4)
  memory.fill(newKinds, 0, kinds * 4)
  memory.fill(blockKinds, 0, kinds * 4)
  start = from
  count = 0
  compared = 0
  nextLook = lookEvery
}

export function literal(byte: i32): void {
  set32(symbols, count++, byte)
  add32(literalCounts, byte, 1)
  add32(newKinds, ((byte >> 5) & 6) | (byte & 1), 1)
}

export function copy(length: i32, distance: i32): void {
  set32(symbols, count++, (length << 16) | distance)
  add32(literalCounts, endOfBlock + 1 + lengthSymbol(length), 1)
  add32(distanceCounts, distanceSymbol(distance), 1)
  add32(newKinds, length < 9 ? 8 : 9, 1)
}

/** Whether a block ends here: because it is full, or what came last differs from the rest. */
export function endsAt(at: usize, end: usize): bool {
  if (count < nextLook) return false
  if (count >= mostSymbols) return true
  if (at < start + shortestBlock || at + shortestBlock / 2 > end) return false
  return isOther()
}

function isOther(): bool {
  const fresh = (count - compared) as u32
  if (compared > 0) {
    let difference: u32 = 0
    for (let kind = 0; kind < kinds; kind++) {
      const expected = get32(blockKinds, kind) * fresh
      const seen = get32(newKinds, kind) * compared
      difference += expected > seen ? expected - seen : seen - expected
    }
    // The longer the block, the more a little difference counts.
    if (difference + (count >> 12) * compared >= ((fresh * 25) >> 6) * compared) return true
  }
  for (let kind = 0; kind < kinds; kind++) {
    add32(blockKinds, kind, get32(newKinds, kind))
    set32(newKinds, kind, 0)
  }
  compared = count
  nextLook = count + lookEvery
  return false
}
