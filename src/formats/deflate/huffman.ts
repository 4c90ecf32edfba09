// Canonical Huffman codes as deflate uses them: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2

/** Codes of up to this many bits are found by one look into a table; longer ones, which are rare, bit by bit. */
export const primaryBits = 10
const longestBits = 15

/** Decodes one code. Tables are used again for every block, so that no memory is taken for one. */
export class HuffmanTable {
  /** By the next `primaryBits` bits: symbol << 4 | length; 0 for a longer code, or for none. */
  readonly primary = new Uint16Array(1 << primaryBits)
  /** Number of codes of each length. */
  readonly counts = new Uint16Array(longestBits + 1)
  /** Symbols in the order of their codes. */
  readonly symbols = new Uint16Array(288)
  readonly #offsets = new Uint16Array(longestBits + 2)
  readonly #codes = new Uint16Array(longestBits + 2)

  /**
   * Takes a code from the lengths of its symbols.
   * @returns false when the lengths describe no code that zlib accepts: over-subscribed, or incomplete with more than one symbol.
   */
  build(lengths: Uint8Array, from: number, to: number): boolean {
    const { primary, counts, symbols } = this
    const offsets = this.#offsets
    const codes = this.#codes
    counts.fill(0)
    for (let at = from; at < to; at++) counts[lengths[at] ?? 0] = (counts[lengths[at] ?? 0] ?? 0) + 1
    const used = to - from - (counts[0] ?? 0)
    let left = 1
    let code = 0
    offsets[1] = 0
    for (let length = 1; length <= longestBits; length++) {
      left = (left << 1) - (counts[length] ?? 0)
      if (left < 0) return false
      code = (code + (length === 1 ? 0 : (counts[length - 1] ?? 0))) << 1
      codes[length] = code
      offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0)
    }
    counts[0] = 0
    // A single distance code of one bit is allowed; a code without any symbol decodes nothing.
    if (left > 0 && !(used === 0 || (used === 1 && counts[1] === 1))) return false
    primary.fill(0)
    for (let symbol = 0; symbol < to - from; symbol++) {
      const length = lengths[from + symbol] ?? 0
      if (length === 0) continue
      const index = offsets[length] ?? 0
      const own = codes[length] ?? 0
      symbols[index] = symbol
      offsets[length] = index + 1
      codes[length] = own + 1
      if (length > primaryBits) continue
      const entry = (symbol << 4) | length
      for (let at = reversed(own, length); at < 1 << primaryBits; at += 1 << length) primary[at] = entry
    }
    return true
  }

  /**
   * The symbol of a code that the primary table does not hold.
   * @param bits the next bits, first one lowest, at least fifteen of them
   * @returns symbol << 4 | length, or 0 when no code begins like this
   */
  long(bits: number): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= longestBits; length++) {
      code |= (bits >> (length - 1)) & 1
      const count = this.counts[length] ?? 0
      if (code - count < first) return ((this.symbols[index + (code - first)] ?? 0) << 4) | length
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return 0
  }
}

function reversed(code: number, length: number): number {
  let result = 0
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit)
  return result
}
