// Lengths and distances of copies: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5

import {
  distanceBases,
  distanceExtras,
  distanceSymbols,
  get8,
  lengthBases,
  lengthExtras,
  lengthOrder,
  lengthSymbols,
  set16,
  set8,
} from './memory'

export function fillTables(): void {
  let base = 3
  for (let symbol = 0; symbol < 29; symbol++) {
    const isLast = symbol == 28
    const extra = symbol < 8 || isLast ? 0 : (symbol - 4) >> 2
    if (isLast) base = 258
    set16(lengthBases, symbol, base)
    set8(lengthExtras, symbol, extra)
    for (let length = base; length < base + (1 << extra); length++) set8(lengthSymbols, length, symbol)
    base += 1 << extra
  }
  base = 1
  for (let symbol = 0; symbol < 30; symbol++) {
    const extra = symbol < 2 ? 0 : (symbol - 2) >> 1
    set16(distanceBases, symbol, base)
    set8(distanceExtras, symbol, extra)
    const step = base <= 256 ? 1 : 128
    for (let distance = base; distance < base + (1 << extra); distance += step)
      set8(distanceSymbols, distancePlace(distance), symbol)
    base += 1 << extra
  }
  // 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15
  set8(lengthOrder, 0, 16)
  set8(lengthOrder, 1, 17)
  set8(lengthOrder, 2, 18)
  set8(lengthOrder, 3, 0)
  for (let at = 4; at < 19; at++) set8(lengthOrder, at, at % 2 == 0 ? 6 + (at >> 1) : 9 - (at >> 1))
}

/** Each distance up to 256 has a place of its own; above that, 128 neighbours share one, since they have one symbol. */
function distancePlace(distance: i32): i32 {
  return distance <= 256 ? distance - 1 : 256 + ((distance - 1) >> 7)
}

export function distanceSymbol(distance: i32): i32 {
  return get8(distanceSymbols, distancePlace(distance))
}

export function lengthSymbol(length: i32): i32 {
  return get8(lengthSymbols, length)
}
