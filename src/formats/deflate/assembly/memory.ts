// Where everything is in the memory of the encoder. Nothing is allocated: each table has its place.

export const windowBytes: i32 = 32768
/** Bytes of one call. */
export const inputBytes: i32 = 1 << 20

/** The newest place of each hash, and for each place of the window the one before it with the same hash; i32. */
export const heads: usize = 0x10000
export const hashBits: i32 = 15
export const chains: usize = heads + ((4 as usize) << hashBits)

/** The symbols of a block; u32. A byte is itself, a copy is its length << 16 | its distance. */
export const symbols: usize = 0x50000
/** A block may get some more: the end of a block is looked for now and then. */
export const mostSymbols: i32 = 40000

/** How often each symbol occurs, u32; then the codes, u16, and their lengths, u8. The lengths lie one behind the other. */
export const literalCounts: usize = 0x80000
export const distanceCounts: usize = literalCounts + 0x800
export const lengthCounts: usize = distanceCounts + 0x100
export const literalCodes: usize = lengthCounts + 0x100
export const distanceCodes: usize = literalCodes + 0x400
export const lengthCodes: usize = distanceCodes + 0x80
export const literalLengths: usize = lengthCodes + 0x80
export const distanceLengths: usize = literalLengths + 288
export const lengthLengths: usize = literalLengths + 0x200

/** The lengths of both codes as they are written: without unused ones at the end, then in runs (u16). */
export const allLengths: usize = literalLengths + 0x400
export const runs: usize = allLengths + 0x200

/** Of the tables of RFC 1951, section 3.2.5: bases u16, extra bits u8, and the way from a length or distance to its symbol. */
export const lengthBases: usize = 0x82000
export const lengthExtras: usize = lengthBases + 0x80
export const lengthSymbols: usize = lengthExtras + 0x80
export const distanceBases: usize = lengthSymbols + 0x200
export const distanceExtras: usize = distanceBases + 0x80
export const distanceSymbols: usize = distanceExtras + 0x80
/** The order in which the lengths of the code for lengths are written. */
export const lengthOrder: usize = distanceSymbols + 0x200

/** Room to make a code in; u32. */
export const sorted: usize = 0x83000
export const sortedToo: usize = sorted + 0x800
export const weights: usize = sortedToo + 0x800
export const parents: usize = weights + 0x1000
export const byteCounts: usize = parents + 0x1000
export const ofLength: usize = byteCounts + 0x400
export const nextCodes: usize = ofLength + 0x80

/** Kinds of symbols: of the newest ones, and of the block before them; u32. */
export const newKinds: usize = nextCodes + 0x80
export const blockKinds: usize = newKinds + 0x40

/** To read a stream: what a code's first bits mean (u32), how many codes there are of each length, and their symbols (u16). */
export const primaryBits: i32 = 11
export const literalTable: usize = 0x50000
export const distanceTable: usize = literalTable + ((4 as usize) << primaryBits)
export const literalOfLength: usize = distanceTable + ((4 as usize) << primaryBits)
export const distanceOfLength: usize = literalOfLength + 0x40
export const literalOrder: usize = distanceOfLength + 0x40
export const distanceOrder: usize = literalOrder + 0x400
export const nextPlaces: usize = distanceOrder + 0x100

/** The window is before the input. */
export const input: usize = 0x90000
/** Reading eight bytes at once goes beyond the end of the input. */
export const output: usize = input + inputBytes + 0x1000

export function get8(table: usize, at: i32): i32 {
  return load<u8>(table + at)
}

export function set8(table: usize, at: i32, value: i32): void {
  store<u8>(table + at, value as u8)
}

export function get16(table: usize, at: i32): i32 {
  return load<u16>(table + (at << 1))
}

export function set16(table: usize, at: i32, value: i32): void {
  store<u16>(table + (at << 1), value as u16)
}

export function get32(table: usize, at: i32): u32 {
  return load<u32>(table + (at << 2))
}

export function set32(table: usize, at: i32, value: u32): void {
  store<u32>(table + (at << 2), value)
}

export function add32(table: usize, at: i32, value: u32): void {
  store<u32>(table + (at << 2), load<u32>(table + (at << 2)) + value)
}
