// Deflate of our own, which assembly/ holds: zlib's bytes differ between versions of Node and between machines, and what is
// hashed must not. https://www.rfc-editor.org/rfc/rfc1951

import { newProgram } from './program.ts'

const then = { more: 0, last: 1, flush: 2 } as const

/** Programs whose stream is complete. */
const free: Encoder[] = []

/** A stream of deflate blocks whose data comes in pieces. The pieces do not change what it becomes. */
export class Deflater {
  readonly #encoder = free.pop() ?? new Encoder()

  constructor() {
    this.#encoder.begin()
  }

  /** @returns deflate blocks, once there are enough data for them */
  push(data: Uint8Array): Buffer[] {
    const made: Buffer[] = []
    for (let at = 0; at < data.length;) {
      if (this.#encoder.isFull()) made.push(this.#encoder.deflate(then.more))
      at += this.#encoder.fill(data, at)
    }
    return made
  }

  /**
   * The last blocks. The stream takes nothing after them.
   * @param isLast false when another stream goes on where this one ends: an empty stored block fills the last byte
   */
  finish(isLast = true): Buffer {
    const made = this.#encoder.deflate(isLast ? then.last : then.flush)
    free.push(this.#encoder)
    return made
  }
}

/**
 * The data as deflate blocks, the same bytes on every machine.
 * @param isLast whether the stream ends with them; if not, an empty stored block fills the last byte
 */
export function deflate(data: Uint8Array, isLast = true): Buffer {
  const deflater = new Deflater()
  const made = deflater.push(data)
  const end = deflater.finish(isLast)
  return made.length === 0 ? end : Buffer.concat([...made, end])
}

class Encoder {
  readonly #program = newProgram()
  readonly #input = this.#program.inputMemory
  readonly #output = this.#program.outputMemory
  #filled = 0

  begin(): void {
    this.#filled = 0
    this.#program.begin()
  }

  isFull(): boolean {
    return this.#filled === this.#input.length
  }

  /** @returns how many bytes it took */
  fill(data: Uint8Array, from: number): number {
    const taken = Math.min(data.length - from, this.#input.length - this.#filled)
    this.#input.set(data.subarray(from, from + taken), this.#filled)
    this.#filled += taken
    return taken
  }

  deflate(next: number): Buffer {
    const bytes = this.#program.deflate(this.#filled, next)
    this.#filled = 0
    return Buffer.from(this.#output.subarray(0, bytes))
  }
}
