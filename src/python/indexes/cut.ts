// Cuts what is asked for out of a project's page that comes in pieces. A page lists thousands of files, and a run takes a few of
// them: reading only what is near a word of those takes a tenth of the time, and no memory.

/** Whether a file is asked for, by its name and, where the page tells it, its hash. */
export type IsWanted = (filename: string, sha256: string | undefined) => boolean

/** A page with nothing in it but what was asked for. */
export interface Cutter {
  /** The next piece, each character for a byte. */
  add(piece: string): void
  /** At the end of the page. Undefined where it is written in another way than was thought: read all of it. */
  found(): string | undefined
}

/** Longer than any link or file of a page. */
const longest = 64 * 1024
/** Of more words, looking at each link is quicker. */
const mostWords = 4

/** @param words each file that is asked for has one of them; none: every file is looked at */
export function cutterOf(contentType: string, isWanted: IsWanted, words: readonly string[]): Cutter {
  const few = words.length <= mostWords ? words : []
  if (!/json/i.test(contentType)) return new Links(isWanted, few)
  return few.length > 0 ? new Files(few) : new All()
}

class All implements Cutter {
  readonly #pieces: string[] = []

  add(piece: string): void {
    this.#pieces.push(piece)
  }

  found(): string {
    return Buffer.from(this.#pieces.join(''), 'latin1').toString()
  }
}

/** Links of HTML. */
class Links implements Cutter {
  readonly #isWanted: IsWanted
  readonly #words: readonly string[]
  readonly #found: string[] = []
  #rest = ''

  constructor(isWanted: IsWanted, words: readonly string[]) {
    this.#isWanted = isWanted
    this.#words = words
  }

  add(piece: string): void {
    const text = this.#rest + piece
    const end = text.lastIndexOf('</')
    if (end === -1) {
      this.#rest = text.slice(0, longest)
      return
    }
    const whole = text.slice(0, end + 2)
    // A page with tags in capitals, or with another base, is read link by link.
    if (this.#words.length > 0 && !/<(?:base|A)\b/.test(whole)) this.#lookForWords(whole)
    else this.#lookAtEach(whole)
    this.#rest = text.slice(end)
  }

  #lookForWords(text: string): void {
    const places = new Places(text, this.#words)
    for (let start = text.indexOf('<a'); start !== -1;) {
      const end = text.indexOf('</', start)
      if (end === -1) return
      if (places.anyWithin(start, end)) this.#take(text.slice(start, end))
      start = text.indexOf('<a', end)
    }
  }

  #lookAtEach(text: string): void {
    for (let at = text.indexOf('<'); at !== -1;) {
      const isBase = /^<base\b/i.test(text.slice(at, at + 6))
      const isLink = !isBase && /^<a\s/i.test(text.slice(at, at + 3))
      const end = isBase ? text.indexOf('>', at) : isLink ? text.indexOf('</', at) : at
      if (end === -1) return
      const link = text.slice(at, end)
      if (isBase) this.#found.push(`${link}>`)
      else if (isLink) this.#take(link)
      at = text.indexOf('<', end + 1)
    }
  }

  #take(link: string): void {
    const hash = /sha256=([0-9a-f]{64})/.exec(link)?.[1]
    if (this.#isWanted(link.slice(link.lastIndexOf('>') + 1).trim(), hash)) this.#found.push(`${link}</a>`)
  }

  found(): string {
    return this.#found.join('\n')
  }
}

/** What is between two files of JSON: a server writes one of these. */
const seams = ['},{', '}, {'] as const
/** Of a seam, what belongs to the file before it. */
const endOfFile = 1

/** Files of JSON, which are objects one after the other. */
class Files implements Cutter {
  readonly #words: readonly string[]
  readonly #found: string[] = []
  #seam: string | undefined
  #rest = ''
  #isBegun = false
  #isOther = false

  constructor(words: readonly string[]) {
    this.#words = words
  }

  add(piece: string): void {
    if (this.#isOther) return
    const text = this.#rest + piece
    this.#seam ??= seams.find((one) => text.includes(one))
    const end = this.#seam === undefined ? -1 : text.lastIndexOf(this.#seam)
    if (end === -1) {
      this.#rest = text
      this.#isOther = text.length > 4 * longest
      return
    }
    this.#look(text.slice(0, end + endOfFile))
    this.#rest = text.slice(end + endOfFile)
  }

  found(): string | undefined {
    if (this.#isOther) return undefined
    // Behind the last file there are other things.
    this.#look(this.#rest.slice(0, this.#rest.indexOf('}]') + 1))
    return this.#isOther ? undefined : `{"files":[${this.#found.join(',')}]}`
  }

  /** Looks at a text that ends with a file. A page that mixes seams has two files in one cut, which is not an object. */
  #look(text: string): void {
    const seam = this.#seam ?? seams[0]
    const first = text.indexOf('{', this.#isBegun ? 0 : Math.max(0, text.indexOf('[{')))
    if (first === -1) return
    this.#isBegun = true
    const cuts = new Map<number, number>()
    for (const word of this.#words) {
      for (let at = text.indexOf(word, first); at !== -1;) {
        const before = text.lastIndexOf(seam, at)
        const after = text.indexOf(seam, at)
        const end = after === -1 ? text.length : after + endOfFile
        cuts.set(before < first ? first : before + seam.length - 1, end)
        at = text.indexOf(word, end)
      }
    }
    for (const [start, end] of [...cuts].toSorted(([one], [other]) => one - other)) {
      const file = Buffer.from(text.slice(start, end), 'latin1').toString()
      if (isObject(file)) this.#found.push(file)
      else this.#isOther = true
    }
  }
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Where the words are in a text, asked from its start to its end: each character is looked at once for each word. */
class Places {
  readonly #text: string
  readonly #words: readonly string[]
  readonly #next: number[]

  constructor(text: string, words: readonly string[]) {
    this.#text = text
    this.#words = words
    this.#next = words.map((word) => text.indexOf(word))
  }

  anyWithin(start: number, end: number): boolean {
    for (const [index, word] of this.#words.entries()) {
      const next = this.#next[index] ?? -1
      if (next !== -1 && next < start) this.#next[index] = this.#text.indexOf(word, start)
    }
    return this.#next.some((next) => next >= start && next < end)
  }
}
