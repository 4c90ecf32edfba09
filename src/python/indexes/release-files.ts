// Single files of a project's page. A page may list thousands, and has up to 10 MB: it is read as it arrives, and only what is
// asked for is looked at. JSON where the index has it: it tells sizes, by which wheels need not be asked for their ends.

import { createGunzip } from 'node:zlib'
import { Failure, Interrupted, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { retrying } from '../../host/http/retry.ts'
import { cutterOf, type IsWanted } from './cut.ts'
import { LikelyPage } from './not-a-page.ts'
import { parseIndexPage, simpleIndexAccept, type IndexFile } from './simple-index.ts'

const longestWaitMs = 60_000
const largestPageBytes = 64 * 1024 * 1024

export type ReleaseFiles =
  | { readonly kind: 'files'; readonly files: readonly IndexFile[] }
  | { readonly kind: 'missing' }
  /** `problem`: what to do about it, where the index itself or the way to it is the reason. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly problem?: Problem }

export interface WantedFiles {
  readonly isWanted: IsWanted
  /** Texts of which each file that is asked for has one, where there are few. */
  readonly words?: readonly string[]
  /** Whether to ask again when the index is busy for a moment. Pins are left to uv then, which has a patience of its own. */
  readonly patient?: boolean
}

/**
 * The files of a page that are asked for.
 * @param url the whole address of the page
 */
export async function releaseFiles(
  url: string,
  wanted: WantedFiles,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<ReleaseFiles> {
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)])
    const read = (): Promise<ReleaseFiles> => readPage(url, wanted, env, limited)
    return await (wanted.patient === true ? retrying(limited, read) : read())
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof HttpFailure && error.status === 404) return { kind: 'missing' }
    if (error instanceof Interrupted) return { kind: 'unreadable', why: 'its page takes too long' }
    if (error instanceof Failure) return { kind: 'unreadable', why: error.message, problem: error.problems[0] }
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

async function readPage(
  url: string,
  { isWanted, words = [] }: WantedFiles,
  env: Context['env'],
  signal: AbortSignal,
): Promise<ReleaseFiles> {
  const response = await httpFor(env).get(url, { accept: simpleIndexAccept, 'accept-encoding': 'gzip' }, signal)
  const type = response.headers['content-type'] ?? ''
  const isZipped = /^(?:x-)?gzip$/i.test(response.headers['content-encoding'] ?? '')
  const plain = isZipped ? response.body.pipe(createGunzip()) : response.body
  response.body.once('error', (error) => plain.destroy(error))
  const cutter = cutterOf(type, isWanted, words)
  const likely = new LikelyPage(type)
  let sizeBytes = 0
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length
      if (sizeBytes > largestPageBytes) return { kind: 'unreadable', why: 'its page is larger than 64 MB' }
      const piece = chunk.toString('latin1')
      cutter.add(piece)
      likely.add(piece)
    }
  } catch (error) {
    throw response.broken(error)
  }
  const text = cutter.found()
  const files = text === undefined ? [] : parseIndexPage(type, text, response.url.href)
  const found = files.filter(({ filename, sha256 }) => isWanted(filename, sha256))
  // None has a word of it: the page may spell them in another way, as 1.0.0 for 1.0.
  if (found.length === 0 && words.length > 0) return readPage(url, { isWanted }, env, signal)
  const problem = found.length === 0 ? likely.problem(response.url.href) : undefined
  if (problem) return { kind: 'unreadable', why: problem.message, problem }
  return { kind: 'files', files: found.map((file) => Object.assign(file, { url: plainAddress(file.url) })) }
}

/** Links relative to an index with credentials have them, too: those are remembered, and are for no lock or store. */
function plainAddress(url: string): string {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  plain.hash = ''
  return plain.href
}
