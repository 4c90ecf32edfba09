// uv waits for a server for as long as single bytes arrive, and anew for each of its tries. So when it has said nothing
// for a while, we ask for what it has asked for: where we wait in vain, uv does too, and it is ended.

import { readBody } from '../../host/http/body.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { httpFor } from '../../host/http/client.ts'
import { patienceMs } from '../../host/http/limits.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import { indexesInOrder } from '../indexes/project-files.ts'
import { allIndexes, indexUrl, type IndexSettings } from '../indexes/settings.ts'
import { simpleIndexAccept } from '../indexes/simple-index.ts'

/** What makes uv say which addresses it asks. */
export const uvLog = 'uv_client::cached_client=debug'

/** A share of the time that we wait for a host ourselves. */
const quietShare = 0.2
/** A server that has sent so much sends the rest, too. */
const enoughBytes = 128 * 1024
const mostAddresses = 2_000
const atOnce = 16

/** The watch over one run of uv. */
export class UvWatch implements Disposable {
  readonly #env: Context['env']
  readonly #own: string
  readonly #ended = new AbortController()
  readonly #timer: NodeJS.Timeout
  /** What uv asked for and we did not, the newest last. */
  readonly #asked = new Set<string>()
  #lastLine = performance.now()
  #isAsking = false
  #failure: HttpFailure | undefined

  /** @param own the address of an index of ours, which is not asked */
  constructor({ env }: Pick<Context, 'env'>, own = 'none') {
    this.#env = env
    this.#own = own
    const quietMs = patienceMs(env) * quietShare
    this.#timer = setInterval(() => {
      if (!this.#isAsking && performance.now() - this.#lastLine > quietMs) void this.#ask()
    }, quietMs / 4).unref()
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
    this.#ended.abort()
  }

  /** Aborted when uv is to be ended. */
  get signal(): AbortSignal {
    return this.#ended.signal
  }

  /** Why uv was ended. */
  get failure(): HttpFailure | undefined {
    return this.#failure
  }

  /** A line of uv's stderr. */
  hear(line: string): void {
    this.#lastLine = performance.now()
    const url = /^DEBUG Sending (?:fresh GET|fresh HEAD|revalidation) request for: (https?:\S+)$/.exec(line)?.[1]
    if (url === undefined || url.startsWith(this.#own) || this.#asked.size >= mostAddresses) return
    this.#asked.delete(url)
    this.#asked.add(url)
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    const urls = [...this.#asked].toReversed()
    this.#asked.clear()
    await mapConcurrently(urls, atOnce, this.signal, (url, signal) => this.#askFor(url, signal)).catch(() => {})
    this.#isAsking = false
  }

  async #askFor(url: string, signal: AbortSignal): Promise<void> {
    try {
      const headers = { accept: simpleIndexAccept, 'accept-encoding': 'gzip' }
      const response = await httpFor(this.#env).get(withoutUser(url), headers, signal)
      await readBody(response.body, enoughBytes, (error) => response.broken(error))
    } catch (error) {
      if (!(error instanceof HttpFailure) || !/^(?:timed-out|too-slow)$/.test(error.problems[0].code)) return
      this.#failure ??= error
      this.#ended.abort()
    }
  }
}

/** uv shows a password as asterisks. Ours are known by their place. */
function withoutUser(url: string): string {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  return plain.href
}

/** @throws {HttpFailure} for an index that we have waited for in vain: uv would wait again, for each of its tries. */
export function refuseSilence(settings: IndexSettings, env: Context['env']): void {
  if (settings.noIndex) return
  for (const url of [...indexesInOrder(settings), ...allIndexes(settings).map(indexUrl)]) {
    const failure = URL.canParse(url) ? httpFor(env).silence(new URL(url)) : undefined
    if (failure) throw failure
  }
}

/** What uv said, without what it logged for us. */
export function withoutLog(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => !line.startsWith('DEBUG '))
    .join('\n')
}
