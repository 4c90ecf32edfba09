// For which Node.js an addon was compiled, by the names that it exports: https://nodejs.org/api/addons.html#context-aware-addons

import type { AddonElf } from './package-facts.ts'

const napi = [Buffer.from('napi_register_module_v'), Buffer.from('napi_module_register')]
const versioned = Buffer.from('node_register_module_v')
/** Longer than any name that is looked for, with the number at its end. */
const overlapBytes = 64

/** Looks at a file that passes by in pieces. */
export class AbiSearch {
  #tail: Buffer = Buffer.alloc(0)
  #version: number | undefined
  #isComplete = false
  #isNapi = false

  push(piece: Buffer): void {
    const bytes = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece])
    const at = this.#isComplete ? -1 : bytes.indexOf(versioned)
    if (at !== -1) {
      const from = at + versioned.length
      const number = /^\d{2,3}/.exec(bytes.toString('latin1', from, from + 4))?.[0]
      if (number !== undefined) this.#version = Number(number)
      // One that is cut by the end of the piece comes again whole, with the next piece.
      this.#isComplete = number !== undefined && from + 4 <= bytes.length
    }
    this.#isNapi ||= napi.some((name) => bytes.includes(name))
    this.#tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - overlapBytes)))
  }

  get abi(): AddonElf['abi'] {
    return this.#version ?? (this.#isNapi ? 'napi' : undefined)
  }
}
