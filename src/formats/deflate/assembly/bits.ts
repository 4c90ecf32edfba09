// Bits, first one lowest, in bytes.

import { output } from './memory'

/** Where the next byte goes. */
export let out: usize = output
/** Bits that do not fill their bytes yet: fewer than 32. */
export let hold: u64 = 0
export let held: i32 = 0

export function beginStream(): void {
  hold = 0
  held = 0
}

export function beginOutput(): void {
  out = output
}

/** After somebody else wrote bits. */
export function goOn(nextOut: usize, nextHold: u64, nextHeld: i32): void {
  out = nextOut
  hold = nextHold
  held = nextHeld
}

/** At most 32 bits. */
export function put(bits: u32, count: i32): void {
  hold |= (bits as u64) << held
  held += count
  if (held < 32) return
  store<u32>(out, hold as u32)
  out += 4
  hold >>= 32
  held -= 32
}

export function putWholeBytes(): void {
  while (held >= 8) {
    store<u8>(out++, hold as u8)
    hold >>= 8
    held -= 8
  }
}

/** The rest of the last byte is zero. */
export function fillByte(): void {
  held = (held + 7) & ~7
  putWholeBytes()
}

export function putBytes(from: usize, count: i32): void {
  memory.copy(out, from, count)
  out += count
}
