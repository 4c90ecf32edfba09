// Single files of a project's page. A page may list thousands, and has up to 10 MB: it is read as it arrives, in the form
// that has the fewest bytes for a file, and only the links that are asked for are looked at.

import { createGunzip } from 'node:zlib'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { parseIndexPage, type IndexFile } from './simple-index.ts'

/** HTML lists a file in a third fewer bytes than JSON, and its links can be cut out one by one. */
const accept = 'application/vnd.pypi.simple.v1+html, text/html;q=0.9, application/vnd.pypi.simple.v1+json;q=0.1'
const longestWaitMs = 60_000
/** Longer than any link of a page. */
const longestLink = 64 * 1024
const largestJsonBytes = 64 * 1024 * 1024

export type ReleaseFiles =
  | { readonly kind: 'files'; readonly files: readonly IndexFile[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string }

export interface WantedFiles {
  /** Whether a file is asked for, by its name and, where the page tells it, its hash. */
  readonly isWanted: (filename: string, sha256: string | undefined) => boolean
  /** Texts of which each link that is asked for has one, where there are few. Looking for them is ten times as quick. */
  readonly words?: readonly string[]
}

/**
 * The files of a page that are asked for.
 * @param url the whole address of the page
 */
export async function releaseFiles(
  url: string,
  { isWanted, words = [] }: WantedFiles,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<ReleaseFiles> {
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)])
    const response = await httpFor(env).get(url, { accept, 'accept-encoding': 'gzip' }, limited)
    const type = response.headers['content-type'] ?? ''
    const plain = response.headers['content-encoding'] === 'gzip' ? response.body.pipe(createGunzip()) : response.body
    response.body.once('error', (error) => plain.destroy(error))
    const links = /json/i.test(type) ? undefined : new Links(isWanted, words)
    const chunks: Buffer[] = []
    let sizeBytes = 0
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      if (links) links.add(chunk.toString('latin1'))
      else if ((sizeBytes += chunk.length) <= largestJsonBytes) chunks.push(chunk)
      else return { kind: 'unreadable', why: 'its page is larger than 64 MB' }
    }
    const text = links ? links.found() : Buffer.concat(chunks).toString()
    const files = parseIndexPage(type, text, response.url.href)
    const wanted = files.filter(({ filename, sha256 }) => isWanted(filename, sha256))
    return { kind: 'files', files: wanted.map((file) => Object.assign(file, { url: plainAddress(file.url) })) }
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof HttpFailure && error.status === 404) return { kind: 'missing' }
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

/** Links relative to an index with credentials have them, too: those are remembered, and are for no lock or store. */
function plainAddress(url: string): string {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  plain.hash = ''
  return plain.href
}

/** Of more words, looking at each link is quicker. */
const mostWords = 4

/** Cuts the wanted links out of a page that comes in pieces. */
class Links {
  readonly #isWanted: WantedFiles['isWanted']
  readonly #words: readonly string[]
  readonly #found: string[] = []
  #rest = ''

  constructor(isWanted: WantedFiles['isWanted'], words: readonly string[]) {
    this.#isWanted = isWanted
    this.#words = words.length <= mostWords ? words : []
  }

  add(piece: string): void {
    const text = this.#rest + piece
    const end = text.lastIndexOf('</')
    if (end === -1) {
      this.#rest = text.slice(0, longestLink)
      return
    }
    const whole = text.slice(0, end + 2)
    // A page with tags in capitals, or with another base, is read link by link.
    if (this.#words.length > 0 && !/<(?:base|A)\b/.test(whole)) this.#lookForWords(whole)
    else this.#lookAtEach(whole)
    this.#rest = text.slice(end)
  }

  #lookForWords(text: string): void {
    const starts = new Set<number>()
    for (const word of this.#words) {
      for (let at = text.indexOf(word); at !== -1;) {
        const start = text.lastIndexOf('<a', at)
        const end = text.indexOf('</', at)
        if (start !== -1) starts.add(start)
        at = text.indexOf(word, end === -1 ? text.length : end)
      }
    }
    for (const start of [...starts].toSorted((a, b) => a - b)) this.#take(text.slice(start, text.indexOf('</', start)))
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
