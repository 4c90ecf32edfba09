import { Missing, parseElf, type ByteRange, type ElfFile } from './elf.ts'

/** How many bytes of a file's start are kept: enough for the header, the segments and, nearly always, the names. */
const keptStartBytes = 512 * 1024
/** Free buffers for these bytes, used again: a new one for each file would be much garbage. */
const spare: Buffer[] = []

/**
 * Reads an ELF file from a stream. Feed it the whole file; while `result` says `again`, feed the whole file again:
 * nearly always once, at most four times. Holds about half a MiB.
 */
export class ElfCollector {
  readonly #size: number
  #start: Buffer | undefined
  #position = 0
  #passes = 0
  #wanted: Gathered[] = []
  #result: ElfResult = { kind: 'again' }

  /** @param sizeBytes of the whole file. */
  constructor(sizeBytes: number) {
    this.#size = sizeBytes
  }

  /** Takes the next bytes. Those that are kept are copied. */
  push(chunk: Buffer): void {
    if (this.#result.kind === 'done') return
    const from = this.#position
    this.#position += chunk.length
    const keptBytes = Math.min(keptStartBytes, this.#size)
    if (this.#passes === 0 && from < keptBytes) {
      this.#start ??= spare.pop() ?? Buffer.allocUnsafe(keptStartBytes)
      chunk.copy(this.#start, from, 0, keptBytes - from)
      if (this.#position >= keptBytes) this.#advance()
    }
    for (;;) {
      const open = this.#wanted.filter((one) => !one.complete)
      for (const one of open) one.take(chunk, from)
      // A range that is now complete may tell where the next ones are, perhaps in this chunk.
      if (open.length === 0 || !open.every((one) => one.complete) || this.#advance() === 0) return
    }
  }

  /** At the end of the file. */
  result(): ElfResult {
    if (this.#result.kind === 'done') return this.#result
    const whole = this.#position === this.#size
    this.#passes += 1
    this.#position = 0
    if (!whole || this.#passes >= 4) return this.#finish(undefined)
    this.#wanted = this.#wanted.map((one) => (one.complete ? one : new Gathered(one.range)))
    return this.#result
  }

  #finish(elf: ElfFile | undefined): ElfResult {
    if (this.#start) spare.push(this.#start)
    this.#start = undefined
    this.#wanted = []
    this.#result = { kind: 'done', elf }
    return this.#result
  }

  /** Parses with the bytes that were kept; yields how many more ranges it requires. */
  #advance(): number {
    const start = this.#start?.subarray(0, Math.min(keptStartBytes, this.#size))
    if (!start) return 0
    try {
      const elf = parseElf(this.#size, ({ offset, length }) => {
        if (offset + length <= start.length) return start.subarray(offset, offset + length)
        return this.#wanted.find((one) => one.complete && one.covers(offset, length))?.part(offset, length)
      })
      this.#finish(elf)
      return 0
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      const fresh = error.ranges.filter((range) => !this.#wanted.some((one) => one.covers(range.offset, range.length)))
      this.#wanted.push(...fresh.map((range) => new Gathered(range)))
      return fresh.length
    }
  }
}

export type ElfResult = { readonly kind: 'again' } | { readonly kind: 'done'; readonly elf: ElfFile | undefined }

/** A range of the file that fills up while the file is read. */
class Gathered {
  readonly range: ByteRange
  readonly #bytes: Buffer
  #filled = 0

  constructor(range: ByteRange) {
    this.range = range
    this.#bytes = Buffer.alloc(range.length)
  }

  get complete(): boolean {
    return this.#filled === this.range.length
  }

  covers(offset: number, length: number): boolean {
    return offset >= this.range.offset && offset + length <= this.range.offset + this.range.length
  }

  part(offset: number, length: number): Buffer {
    return this.#bytes.subarray(offset - this.range.offset, offset - this.range.offset + length)
  }

  /** Takes the next missing part from a chunk that begins at `from`. */
  take(chunk: Buffer, from: number): void {
    const next = this.range.offset + this.#filled
    if (next < from || next >= from + chunk.length) return
    this.#filled += chunk.copy(this.#bytes, this.#filled, next - from)
  }
}
