// An instance of assembly/: a program with memory of its own.

import { deflateProgram } from './assembly-source.ts'

/** What assembly/index.ts exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly input: { readonly value: number }
  readonly inputBytes: { readonly value: number }
  readonly output: { readonly value: number }
  begin(): void
  /** @returns how many bytes are in the output */
  deflate(bytes: number, then: number): number
  /** @returns 0, or the reason of a refusal */
  scan(): number
  lastBlockBit(): number
  endBit(): number
  producedBytes(): number
}

export interface Program extends Exports {
  readonly inputMemory: Buffer
  readonly outputMemory: Buffer
}

/** A part of Node, whose types are among those of browsers. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

let compiled: object | undefined

/** @param refill for `scan`: writes the next bytes to the input's memory, and returns how many, 0 at the end */
export function newProgram(refill: () => number = () => 0): Program {
  compiled ??= new WebAssembly.Module(Buffer.from(deflateProgram, 'base64'))
  const exports = new WebAssembly.Instance(compiled, { scan: { refill } }).exports as Exports
  const { memory, input, inputBytes, output } = exports
  return {
    ...exports,
    inputMemory: Buffer.from(memory.buffer, input.value, inputBytes.value),
    outputMemory: Buffer.from(memory.buffer, output.value),
  }
}
