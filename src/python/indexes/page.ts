import { createGunzip } from 'node:zlib'
import type { Context } from '../../host/context.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor } from '../../host/http/client.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { parseIndexPage, simpleIndexAccept, type IndexFile } from './simple-index.ts'

/** What a page of an index says. */
export type IndexPage =
  | { readonly kind: 'files'; readonly files: readonly IndexFile[] }
  /** The index does not have the project. */
  | { readonly kind: 'missing' }
  /** It cannot be read: it only makes a choice or a message better. */
  | { readonly kind: 'unreadable' }

/** The largest page of PyPI has some 10 MB. */
const largestPageBytes = 64 * 1024 * 1024
const longestWaitMs = 20_000

/** Reads a page that lists files, by its whole URL. */
export async function readIndexPage(url: string, { env, signal }: Pick<Context, 'env' | 'signal'>): Promise<IndexPage> {
  if (!/^https?:/i.test(url)) return { kind: 'unreadable' }
  const http = httpFor(env)
  http.remember(url)
  try {
    const headers = { accept: simpleIndexAccept, 'accept-encoding': 'gzip' }
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)])
    const response = await http.get(url, headers, limited)
    const isZipped = /^(?:x-)?gzip$/i.test(response.headers['content-encoding'] ?? '')
    const plain = isZipped ? response.body.pipe(createGunzip()) : response.body
    response.body.once('error', (error) => plain.destroy(error))
    const page = await readBody(plain, largestPageBytes)
    if (page === undefined) return { kind: 'unreadable' }
    return {
      kind: 'files',
      files: parseIndexPage(response.headers['content-type'] ?? '', page.toString(), response.url.href),
    }
  } catch (error) {
    if (signal.aborted) throw error
    return { kind: error instanceof HttpFailure && error.status === 404 ? 'missing' : 'unreadable' }
  }
}
