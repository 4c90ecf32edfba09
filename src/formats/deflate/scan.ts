// Finds where the last block of a deflate stream begins and where it ends, without inflating it: what is needed to
// put streams one behind the other. https://www.rfc-editor.org/rfc/rfc1951

import { newProgram, type Program } from './program.ts'

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

/** By the number that `scan` of assembly/scan.ts returns. */
const reasons = [
  '',
  'it has a block of a type that does not exist',
  'it ends inside a block',
  'a stored block contradicts its own length',
  'a block has more codes than exist',
  'a block has no valid code of code lengths',
  'a block repeats a code length before the first',
  'a block has more code lengths than it announces',
  'a block has no code for its end',
  'a block has no valid code',
  'it has a code that means nothing',
  'it copies bytes of a length that does not exist',
  'it copies from a distance that does not exist',
  'it copies bytes from before its own start',
]

/**
 * Scans a stream that `refill` brings piece by piece.
 * @param refill yields the next bytes, which may be overwritten by its next call; an empty piece at the end
 * @throws {DeflateRefusal}
 */
export function scanDeflate(refill: () => Uint8Array): StreamMarks {
  scanner ??= new Scanner()
  return scanner.scan(refill)
}

let scanner: Scanner | undefined

class Scanner {
  readonly #program: Program = newProgram(() => this.#fill())
  #refill: () => Uint8Array = () => none
  #piece: Uint8Array = none

  scan(refill: () => Uint8Array): StreamMarks {
    this.#refill = refill
    this.#piece = none
    const reason = this.#program.scan()
    if (reason !== 0) throw new DeflateRefusal(reasons[reason])
    return {
      lastBlockBit: this.#program.lastBlockBit(),
      endBit: this.#program.endBit(),
      sizeBytes: this.#program.producedBytes(),
    }
  }

  #fill(): number {
    if (this.#piece.length === 0) this.#piece = this.#refill()
    const part = this.#piece.subarray(0, this.#program.inputMemory.length)
    this.#program.inputMemory.set(part)
    this.#piece = this.#piece.subarray(part.length)
    return part.length
  }
}

const none = new Uint8Array(0)
