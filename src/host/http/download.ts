// One file of an index, to disk, hashed on the way. A connection that breaks is taken up where it broke; the hash
// over everything decides in the end, so what a server says of ranges and ETags is only ever an optimisation.

import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, Interrupted } from '../../errors.ts'
import { HashedFile } from '../hashed-file.ts'
import type { Http, HttpResponse } from './client.ts'
import {
  cutShort,
  misranged,
  named,
  tooLong,
  webPage,
  wrongHash,
  wrongSize,
  isExpected,
  type ExpectedHash,
  type RemoteArchive,
} from './download-failures.ts'
import { HttpFailure } from './failure.ts'
import { retrying } from './retry.ts'

/** The end of a file, which a request has brought already. */
export interface HeldTail {
  readonly fromOffset: number
  readonly totalBytes: number
  readonly bytes: Buffer
  readonly validator?: string
}

export interface DownloadOptions {
  readonly http: Http
  readonly signal: AbortSignal
  /** Absolute path that relative paths are resolved against. */
  readonly directory: string
  readonly tail?: HeldTail | undefined
  /** What the file is, in the code of a failure: `not-a-wheel`. */
  readonly what: 'wheel' | 'package'
  /** What its bytes must hash to; where it is not known, the SHA-256 is computed. */
  readonly expected?: ExpectedHash | undefined
  /** Called with the number of bytes that have come; negative when they are thrown away. */
  readonly onBytes?: (count: number) => void
}

export interface Downloaded {
  /** Lower-case hex, by the algorithm of what was expected. */
  readonly digest: string
  readonly sizeBytes: number
}

/** Beyond any wheel: PyPI's own limit is 10 GB for a whole project. */
const largestBytes = 4 * 1024 ** 3

/**
 * Writes a file of an index to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
export async function download(
  file: RemoteArchive,
  path: string,
  packageName: string,
  options: DownloadOptions,
): Promise<Downloaded> {
  const { expected } = options
  const local = localPath(file.url, options.directory)
  const first =
    local === undefined ? await fetchFile(file, path, packageName, options) : await copy(local, path, options)
  if (expected === undefined || isExpected(first.digest, expected)) return first
  // A head and a tail from different moments, or a part resumed from another copy: once more in one piece.
  if (first.pieces > 1) {
    options.onBytes?.(-first.sizeBytes)
    const again = await fetchFile(file, path, packageName, { ...options, tail: undefined })
    if (isExpected(again.digest, expected)) return again
    throw wrongHash(file, packageName, expected, again.digest)
  }
  throw wrongHash(file, packageName, expected, first.digest)
}

/** The path of a file that is on this machine; undefined for one behind a URL. */
export function localPath(url: string, directory: string): string | undefined {
  if (/^https?:/i.test(url)) return undefined
  return /^file:/i.test(url) ? fileURLToPath(url.replace(/[?#].*$/s, '')) : resolve(directory, url)
}

type Fetched = Downloaded & {
  /** How many answers it was put together from. */
  readonly pieces: number
}

async function fetchFile(
  remote: RemoteArchive,
  path: string,
  packageName: string,
  options: DownloadOptions,
): Promise<Fetched> {
  const { http, signal, onBytes } = options
  using file = HashedFile.create(path, options.expected?.algorithm)
  let { tail } = options
  let validator = tail?.validator
  let pieces = 0
  const restart = (): void => {
    onBytes?.(-file.sizeBytes)
    file.restart()
    pieces = 0
    tail = undefined
  }
  /** Asks for what is missing in front of the tail, and takes it. */
  const fetchRest = async (): Promise<void> => {
    const end = tail?.fromOffset
    const ranged = file.sizeBytes > 0 || end !== undefined
    const headers = ranged ? rangeHeaders(file.sizeBytes, end, validator) : {}
    const response = await http.get(remote.url, headers, signal).catch((error: unknown) => {
      // A range that the server does not have: what we hold is of another file.
      if (!(error instanceof HttpFailure) || error.status !== 416 || file.sizeBytes === 0) throw error
      restart()
      throw new HttpFailure(error.problems[0], { cause: error, transient: true, status: 416 })
    })
    const problem = refusal(response, file.sizeBytes, remote, packageName, options.what)
    if (problem) {
      response.body.destroy()
      if (problem instanceof HttpFailure) restart()
      throw problem
    }
    if (ranged && response.status !== 206) restart() // It sends the whole file, which is as well.
    validator = validatorOf(response.headers)
    pieces++
    const announced = response.status === 206 ? undefined : lengthOf(response)
    const expected = tail?.fromOffset ?? remote.sizeBytes ?? announced
    await receive(
      response,
      file,
      expected ?? largestBytes,
      () => tooLong(remote, packageName, expected ?? largestBytes),
      onBytes,
    )
    if (expected !== undefined && file.sizeBytes < expected) {
      throw new HttpFailure(cutShort(remote, packageName, file.sizeBytes, expected), { transient: true })
    }
  }

  const attempt = async (): Promise<Fetched> => {
    if (tail === undefined || file.sizeBytes < tail.fromOffset) await fetchRest()
    const joined: HeldTail | undefined = tail
    if (joined) {
      pieces++
      file.add(joined.bytes)
      onBytes?.(joined.bytes.length)
    }
    return { digest: file.digest(), sizeBytes: file.sizeBytes, pieces }
  }
  try {
    return await retrying(signal, attempt, () => file.sizeBytes)
  } catch (error) {
    throw named(error, packageName)
  }
}

function rangeHeaders(from: number, end: number | undefined, validator: string | undefined): Record<string, string> {
  return {
    range: `bytes=${from}-${end === undefined ? '' : end - 1}`,
    ...(validator === undefined ? {} : { 'if-range': validator }),
  }
}

/** What is wrong with an answer before its body is read; an `HttpFailure` when another try may bring a right one. */
function refusal(
  response: HttpResponse,
  from: number,
  remote: RemoteArchive,
  packageName: string,
  what: DownloadOptions['what'],
): Failure | undefined {
  const type = response.headers['content-type']
  if (type !== undefined && /^\s*(?:text\/html|application\/xhtml)/i.test(type))
    return webPage(remote, packageName, what)
  if (response.status === 206) {
    if (startOf(response.headers['content-range']) === from) return undefined
    return new HttpFailure(misranged(remote, packageName), { transient: true })
  }
  const announced = lengthOf(response)
  const isWrong = remote.sizeBytes !== undefined && announced !== undefined && announced !== remote.sizeBytes
  return isWrong ? wrongSize(remote, packageName, announced) : undefined
}

function lengthOf({ headers }: HttpResponse): number | undefined {
  const length = Number(headers['content-length'] ?? Number.NaN)
  return Number.isNaN(length) ? undefined : length
}

/** What tells one version of a file from the next: https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
export function validatorOf(headers: { readonly etag?: string | undefined }): string | undefined {
  return headers.etag !== undefined && !headers.etag.startsWith('W/') ? headers.etag : undefined
}

function startOf(contentRange: string | undefined): number | undefined {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

/** Takes what comes, up to `limit` bytes in all. */
async function receive(
  response: HttpResponse,
  file: HashedFile,
  limit: number,
  beyond: () => Failure,
  onBytes: ((count: number) => void) | undefined,
): Promise<void> {
  const { body } = response
  try {
    await new Promise<void>((resolvePromise, reject) => {
      body.on('data', (chunk: Buffer) => {
        if (file.sizeBytes + chunk.length > limit) {
          reject(beyond())
          body.destroy()
          return
        }
        onBytes?.(chunk.length)
        try {
          file.add(chunk)
        } catch (error) {
          reject(error)
          body.destroy()
        }
      })
      body.once('end', resolvePromise)
      body.once('error', (error) => reject(response.broken(error)))
      body.once('close', () => reject(response.broken(new Error('it was closed before its end'))))
    })
  } finally {
    if (!body.complete) body.destroy()
  }
}

async function copy(from: string, path: string, { onBytes, signal, expected }: DownloadOptions): Promise<Fetched> {
  using file = HashedFile.create(path, expected?.algorithm)
  try {
    for await (const chunk of createReadStream(from, { signal, highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      onBytes?.(chunk.length)
      file.add(chunk)
    }
  } catch (error) {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
    const { path: at } = error as NodeJS.ErrnoException
    if (at !== from) throw error
    throw new Failure(
      { code: 'file-not-found', message: `${from} cannot be read.`, nextStep: 'Check the path.', file: from },
      { cause: error },
    )
  }
  return { digest: file.digest(), sizeBytes: file.sizeBytes, pieces: 1 }
}
