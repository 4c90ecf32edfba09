import { closeSync, openSync, writeSync } from 'node:fs'
import type { ProcessOptions } from './run-process.ts'

/** Takes the bytes of a stream, up to a limit. Writing waits for the disk, so that a program cannot fill our memory. */
export class OutputFile implements Disposable {
  readonly #file: number
  #left: number
  #isCut = false

  constructor({ path, limitBytes }: NonNullable<ProcessOptions['stdoutFile']>) {
    this.#file = openSync(path, 'wx', 0o600)
    this.#left = limitBytes
  }

  /** True when a part did not fit. */
  get isCut(): boolean {
    return this.#isCut
  }

  /** Yields false when the chunk does not fit any more. */
  push(chunk: Buffer): boolean {
    if (chunk.length > this.#left) this.#isCut = true
    if (this.#isCut) return false
    this.#left -= chunk.length
    for (let written = 0; written < chunk.length;) written += writeSync(this.#file, chunk, written)
    return true
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }
}
