import type { Problem } from '../../errors.ts'
import { checkTheWay } from '../../host/http/download-failures.ts'
import { shorten } from '../../text/neutralize.ts'
import { redact } from '../../text/redact.ts'

/** Longer than the answers of servers that say what is wrong. */
const startLength = 4_096

/**
 * Tells the page of an index from what answers in its place: a page to sign in, a proxy that explains itself. Those come with the
 * status of a page, list nothing, and would read as "the index does not have it".
 */
export class LikelyPage {
  readonly #isJson: boolean
  readonly #type: string
  #start = ''
  #hasForm = false

  constructor(contentType: string) {
    this.#type = contentType.replace(/;.*$/s, '').trim()
    this.#isJson = /json/i.test(contentType)
  }

  /** The next piece, each character for a byte. */
  add(piece: string): void {
    if (this.#start.length < startLength) this.#start += piece.slice(0, startLength - this.#start.length)
    // No index has a form, and every page to sign in has.
    this.#hasForm ||= !this.#isJson && /<form\b/i.test(piece)
  }

  /**
   * What is wrong, where a page that had nothing of what was asked for is none of an index.
   * @param url where it came from, after redirects
   */
  problem(url: string): Problem | undefined {
    const what = this.#what()
    if (what === undefined) return undefined
    return {
      code: 'not-an-index-page',
      message: `${redact(url)} answered with ${what}${this.#type === '' ? '' : ` (${this.#type})`}, not with a page of an index.`,
      nextStep: checkTheWay,
    }
  }

  #what(): string | undefined {
    const start = Buffer.from(this.#start, 'latin1').toString().trim()
    if (this.#isJson) {
      const isShort = this.#start.length < startLength
      return isShort && !/"files"\s*:/.test(start) ? `JSON that lists no files: ${quoted(start)}` : undefined
    }
    if (/^[{[]/.test(start)) return `JSON that does not say so: ${quoted(start)}`
    const title = /<title[^>]*>([^<]{1,200})/i.exec(start)?.[1]?.trim()
    if (this.#hasForm) return `a web page with a form${title === undefined ? '' : ` (“${title}”)`}`
    return start.includes('<') ? undefined : start === '' ? 'nothing' : `text: ${quoted(start)}`
  }
}

function quoted(text: string): string {
  return shorten(text.replace(/\s+/g, ' '), 80)
}
