import { StringDecoder } from 'node:string_decoder'
import { formatBytes, formatCount } from '../../text/units.ts'

/** Longer lines are cut: the rest of them is only counted. */
const longestLine = 1024 * 1024
/** The share of what is kept that is for the head. */
const headShare = 0.25

interface Line {
  readonly text: string
  /** Without those of the line break. Of a line that was cut, also what it lacks. */
  readonly length: number
}

/**
 * The lines of a stream of bytes, in bounded memory: each line is handed over as it comes, cut when it is too long, and
 * the head and the tail of the whole are kept.
 */
export class OutputLines {
  readonly #decoder = new StringDecoder('utf8')
  readonly #onLine: (line: string) => void
  readonly #head: Line[] = []
  #headRoom: number
  #tail: Line[] = []
  #tailStart = 0
  #tailRoom: number
  /** A line whose end has not come yet. */
  #open: { text: string; length: number } = { text: '', length: 0 }
  #afterReturn = false
  #leftOutLines = 0
  #leftOutLength = 0
  #cutLines = 0

  constructor(keptBytes: number, onLine: (line: string) => void) {
    this.#onLine = onLine
    this.#headRoom = Math.floor(keptBytes * headShare)
    this.#tailRoom = keptBytes - this.#headRoom
  }

  push(chunk: Buffer): void {
    const skipped = this.#open.text.length < longestLine ? 0 : endOfLine(chunk)
    // What is cut off is counted as bytes, and never becomes a text: a line of 100 MB would leave as much garbage.
    this.#open.length += skipped
    if (skipped > 0) this.#afterReturn = false
    if (skipped < chunk.length) this.#take(this.#decoder.write(chunk.subarray(skipped)))
  }

  /** What was kept. A line in the middle says how much is left out. */
  end(): { readonly text: string; readonly isCut: boolean } {
    this.#take(this.#decoder.end())
    if (this.#open.length > 0) this.#closeLine()
    const tail = this.#tail.slice(this.#tailStart)
    const leftOut =
      this.#leftOutLines === 0
        ? []
        : [`… ${formatCount(this.#leftOutLines)} lines (${formatBytes(this.#leftOutLength)}) are left out here …`]
    const lines = [...this.#head.map(({ text }) => text), ...leftOut, ...tail.map(({ text }) => text)]
    return {
      text: lines.map((line) => `${line}\n`).join(''),
      isCut: this.#leftOutLines > 0 || this.#cutLines > 0,
    }
  }

  #take(decoded: string): void {
    if (decoded === '') return
    // `\r\n` may be split over two chunks.
    const text = this.#afterReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded
    this.#afterReturn = decoded.endsWith('\r')
    const pieces = text.split(/\r\n|\r|\n/)
    for (const [index, piece] of pieces.entries()) {
      const room = longestLine - this.#open.text.length
      this.#open.text += piece.length <= room ? piece : piece.slice(0, Math.max(0, room))
      this.#open.length += piece.length
      if (index < pieces.length - 1) this.#closeLine()
    }
  }

  #closeLine(): void {
    const { text, length } = this.#open
    this.#open = { text: '', length: 0 }
    const missing = length - text.length
    if (missing > 0) this.#cutLines += 1
    const line = { text: missing > 0 ? `${text} … ${formatBytes(missing)} of this line are left out` : text, length }
    this.#onLine(line.text)
    this.#keep(line)
  }

  #keep(line: Line): void {
    const size = line.text.length + 1
    // The head is closed for good by the first line that it has no room for.
    if (size <= this.#headRoom) {
      this.#headRoom -= size
      this.#head.push(line)
      return
    }
    this.#headRoom = 0
    this.#tail.push(line)
    this.#tailRoom -= size
    while (this.#tailRoom < 0 && this.#tailStart < this.#tail.length - 1) {
      const oldest = this.#tail[this.#tailStart] as Line
      this.#tailStart += 1
      this.#tailRoom += oldest.text.length + 1
      this.#leftOutLines += 1
      this.#leftOutLength += oldest.length
    }
    if (this.#tailStart > 1024 && this.#tailStart * 2 > this.#tail.length) {
      this.#tail = this.#tail.slice(this.#tailStart)
      this.#tailStart = 0
    }
  }
}

/** Where the first line break is; the length of the chunk when it has none. */
function endOfLine(chunk: Buffer): number {
  const places = [chunk.indexOf(0x0a), chunk.indexOf(0x0d)].filter((place) => place >= 0)
  return places.length === 0 ? chunk.length : Math.min(...places)
}
