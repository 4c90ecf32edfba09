// Finds where the last block of a deflate stream begins and where it ends, without inflating it: what is needed to
// put streams one behind the other. https://www.rfc-editor.org/rfc/rfc1951

import { HuffmanTable, primaryBits } from './huffman.ts'
import { distanceBase, distanceExtra, endOfBlock, lengthBase, lengthExtra } from './tables.ts'

/** Positions in a deflate stream, in bits from its start. They exceed 2³¹ for streams over 256 MiB. */
export interface StreamMarks {
  /** Of the header of the last block: its first bit is BFINAL. */
  readonly lastBlockBit: number
  /** Behind the last bit of the last block. */
  readonly endBit: number
  /** What the stream inflates to. */
  readonly sizeBytes: number
}

/** The stream is not valid deflate, or copies bytes from before its own start. */
export class DeflateRefusal extends Error {
  override readonly name = 'DeflateRefusal'
}

const codeLengthOrder = Uint8Array.from('16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15'.split(' '), Number)
const primaryMask = (1 << primaryBits) - 1

const fixedLengths = Uint8Array.from({ length: 288 + 30 }, (_, at) =>
  at >= 288 ? 5 : at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8,
)

/**
 * Scans a stream that `refill` brings piece by piece.
 * @param refill yields the next bytes, which may be overwritten by its next call; an empty piece at the end
 * @throws {DeflateRefusal}
 */
export function scanDeflate(refill: () => Uint8Array): StreamMarks {
  return new Scanner(refill).scan()
}

class Scanner {
  readonly #refill: () => Uint8Array
  readonly #literals = new HuffmanTable()
  readonly #distances = new HuffmanTable()
  readonly #lengths = new Uint8Array(320)
  #piece: Uint8Array = new Uint8Array(0)
  #at = 0
  /** Bytes of the pieces before this one. */
  #before = 0
  #hold = 0
  #count = 0
  /** Bytes of zeros that were taken for what lies behind the end. */
  #pastEnd = 0
  #produced = 0

  constructor(refill: () => Uint8Array) {
    this.#refill = refill
  }

  scan(): StreamMarks {
    for (;;) {
      const lastBlockBit = this.#position()
      const final = this.#bits(1) === 1
      const type = this.#bits(2)
      if (type === 0) this.#stored()
      else if (type === 1) this.#fixed()
      else if (type === 2) this.#dynamic()
      else throw new DeflateRefusal('it has a block of a type that does not exist')
      if (this.#position() > this.#available()) throw new DeflateRefusal('it ends inside a block')
      if (final) return { lastBlockBit, endBit: this.#position(), sizeBytes: this.#produced }
    }
  }

  /** In bits, from the start of the stream. */
  #position(): number {
    return (this.#before + this.#at + this.#pastEnd) * 8 - this.#count
  }

  #available(): number {
    return (this.#before + this.#piece.length) * 8
  }

  /** The next byte; zero behind the end, where at most a few are asked for before it is noticed. */
  #byte(): number {
    if (this.#at === this.#piece.length) {
      const next = this.#pastEnd > 0 ? undefined : this.#refill()
      if (next === undefined || next.length === 0) {
        if (++this.#pastEnd > 8) throw new DeflateRefusal('it ends inside a block')
        return 0
      }
      this.#before += this.#piece.length
      this.#piece = next
      this.#at = 0
    }
    return this.#piece[this.#at++] ?? 0
  }

  #bits(wanted: number): number {
    while (this.#count < wanted) {
      this.#hold |= this.#byte() << this.#count
      this.#count += 8
    }
    const value = this.#hold & ((1 << wanted) - 1)
    this.#hold >>>= wanted
    this.#count -= wanted
    return value
  }

  #stored(): void {
    this.#bits(this.#count & 7)
    const length = this.#bits(16)
    if ((this.#bits(16) ^ length) !== 0xffff) throw new DeflateRefusal('a stored block contradicts its own length')
    this.#produced += length
    let left = length
    while (left > 0 && this.#count > 0) {
      this.#bits(8)
      left--
    }
    while (left > 0) {
      if (this.#at === this.#piece.length) {
        this.#byte()
        left--
        continue
      }
      const step = Math.min(left, this.#piece.length - this.#at)
      this.#at += step
      left -= step
    }
  }

  #fixed(): void {
    this.#literals.build(fixedLengths, 0, 288)
    // All thirty-two five-bit codes are assigned, two of them to nothing; thirty alone would be incomplete.
    this.#lengths.fill(5, 0, 32)
    this.#distances.build(this.#lengths, 0, 32)
    this.#codes()
  }

  #dynamic(): void {
    const literals = this.#bits(5) + 257
    const distances = this.#bits(5) + 1
    const codeLengths = this.#bits(4) + 4
    if (literals > 286 || distances > 30) throw new DeflateRefusal('a block has more codes than exist')
    const lengths = this.#lengths
    lengths.fill(0, 0, 19)
    for (let at = 0; at < codeLengths; at++) lengths[codeLengthOrder[at] ?? 0] = this.#bits(3)
    // Its table is used before that of the literals is built.
    if (!this.#literals.build(lengths, 0, 19)) throw new DeflateRefusal('a block has no valid code of code lengths')
    const total = literals + distances
    lengths.fill(0)
    for (let at = 0; at < total;) {
      const symbol = this.#symbol(this.#literals)
      if (symbol < 16) {
        lengths[at++] = symbol
        continue
      }
      if (symbol === 16 && at === 0) throw new DeflateRefusal('a block repeats a code length before the first')
      const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
      const times = symbol === 16 ? this.#bits(2) + 3 : symbol === 17 ? this.#bits(3) + 3 : this.#bits(7) + 11
      if (at + times > total) throw new DeflateRefusal('a block has more code lengths than it announces')
      lengths.fill(value, at, at + times)
      at += times
    }
    if (lengths[endOfBlock] === 0) throw new DeflateRefusal('a block has no code for its end')
    const valid = this.#literals.build(lengths, 0, literals) && this.#distances.build(lengths, literals, total)
    if (!valid) throw new DeflateRefusal('a block has no valid code')
    this.#codes()
  }

  #symbol(table: HuffmanTable): number {
    while (this.#count < 15) {
      this.#hold |= this.#byte() << this.#count
      this.#count += 8
    }
    const entry = table.primary[this.#hold & primaryMask] || table.long(this.#hold)
    const length = entry & 15
    if (length === 0) throw new DeflateRefusal('it has a code that means nothing')
    this.#hold >>>= length
    this.#count -= length
    return entry >> 4
  }

  /** Literals and copies up to the end of the block. The state is kept in locals: this is where the time goes. */
  #codes(): void {
    const literals = this.#literals
    const distances = this.#distances
    const { primary } = literals
    const nextPrimary = distances.primary
    let hold = this.#hold
    let count = this.#count
    let piece = this.#piece
    let at = this.#at
    let produced = this.#produced
    for (;;) {
      while (count < 24) {
        if (at < piece.length) hold |= (piece[at++] ?? 0) << count
        else {
          this.#at = at
          hold |= this.#byte() << count
          piece = this.#piece
          at = this.#at
        }
        count += 8
      }
      let entry = primary[hold & primaryMask] || literals.long(hold)
      let length = entry & 15
      hold >>>= length
      count -= length
      const symbol = entry >> 4
      if (symbol < endOfBlock) {
        if (length === 0) throw new DeflateRefusal('it has a code that means nothing')
        produced++
        continue
      }
      if (symbol === endOfBlock) break
      if (symbol > 285) throw new DeflateRefusal('it copies bytes of a length that does not exist')
      const extra = lengthExtra[symbol - 257] ?? 0
      const copied = (lengthBase[symbol - 257] ?? 0) + (hold & ((1 << extra) - 1))
      hold >>>= extra
      count -= extra
      // At most 15 bits of a code and 13 of its distance.
      while (count < 24) {
        if (at < piece.length) hold |= (piece[at++] ?? 0) << count
        else {
          this.#at = at
          hold |= this.#byte() << count
          piece = this.#piece
          at = this.#at
        }
        count += 8
      }
      entry = nextPrimary[hold & primaryMask] || distances.long(hold)
      length = entry & 15
      if (length === 0 || entry >> 4 > 29) throw new DeflateRefusal('it copies from a distance that does not exist')
      hold >>>= length
      count -= length
      const distanceCode = entry >> 4
      const more = distanceExtra[distanceCode] ?? 0
      while (count < more) {
        this.#at = at
        hold |= this.#byte() << count
        piece = this.#piece
        at = this.#at
        count += 8
      }
      const distance = (distanceBase[distanceCode] ?? 0) + (hold & ((1 << more) - 1))
      hold >>>= more
      count -= more
      if (distance > produced) throw new DeflateRefusal('it copies bytes from before its own start')
      produced += copied
    }
    this.#hold = hold
    this.#count = count
    this.#piece = piece
    this.#at = at
    this.#produced = produced
  }
}
