// Lengths and distances of copies: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5

/** Ends a block. Lower symbols are bytes, higher ones the lengths of copies. */
export const endOfBlock = 256

/** By symbol − 257: the shortest length it stands for, and how many more bits follow. */
export const lengthBase: Uint16Array = numbers(
  '3 4 5 6 7 8 9 10 11 13 15 17 19 23 27 31 35 43 51 59 67 83 99 115 131 163 195 227 258',
)
export const lengthExtra: Uint8Array = Uint8Array.from(
  numbers('0 0 0 0 0 0 0 0 1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 0'),
)

/** By symbol: the shortest distance it stands for, and how many more bits follow. */
export const distanceBase: Uint16Array = numbers(
  '1 2 3 4 5 7 9 13 17 25 33 49 65 97 129 193 257 385 513 769 1025 1537 2049 3073 4097 6145 8193 12289 16385 24577',
)
export const distanceExtra: Uint8Array = Uint8Array.from(
  numbers('0 0 0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 10 10 11 11 12 12 13 13'),
)

function numbers(text: string): Uint16Array {
  return Uint16Array.from(text.split(' '), Number)
}
