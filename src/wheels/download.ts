// One file of an index, to disk, hashed on the way. A connection that breaks is taken up where it broke; the hash
// over everything decides in the end, so what a server says of ranges and ETags is only ever an optimisation.

import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { Failure, Interrupted } from '../errors.ts'
import type { Http } from '../host/http.ts'
import { HttpFailure, shownUrl } from '../host/http-failure.ts'
import { waitBeforeRetry } from '../host/retry.ts'
import type { RemoteFile } from '../resolve/lock.ts'

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
  /** Called with the number of bytes that have come; negative when they are thrown away. */
  readonly onBytes?: (count: number) => void
}

export interface Downloaded {
  readonly sha256: string
  readonly sizeBytes: number
}

/** Failed tries in a row without one new byte, after which we give up. */
const mostFailures = 5
/** Tries in all, whatever they brought. */
const mostTries = 50
/** Beyond any wheel: PyPI's own limit is 10 GB for a whole project. */
const largestBytes = 4 * 1024 ** 3

/**
 * Writes a file of an index to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
export async function download(
  file: RemoteFile,
  path: string,
  packageName: string,
  options: DownloadOptions,
): Promise<Downloaded> {
  const local = localPath(file.url, options.directory)
  const first =
    local === undefined ? await fetchFile(file, path, packageName, options) : await copy(local, path, options)
  if (file.sha256 === undefined || first.sha256 === file.sha256) return first
  // A head and a tail from different moments, or a part resumed from another copy: once more in one piece.
  if (first.pieces > 1) {
    options.onBytes?.(-first.sizeBytes)
    const again = await fetchFile(file, path, packageName, { ...options, tail: undefined })
    if (again.sha256 === file.sha256) return again
    throw wrongHash(file, packageName, again.sha256)
  }
  throw wrongHash(file, packageName, first.sha256)
}

/** The path of a file that is on this machine; undefined for one behind a URL. */
export function localPath(url: string, directory: string): string | undefined {
  if (/^https?:/i.test(url)) return undefined
  return /^file:/i.test(url) ? fileURLToPath(url.replace(/[?#].*$/s, '')) : resolve(directory, url)
}

/** A file that is not the one that the lock names. */
export function wrongHash(file: RemoteFile, packageName: string, got: string): Failure {
  return new Failure({
    code: 'wrong-hash',
    message: `${file.filename} is not the file that was locked: its SHA-256 is ${got}, expected was ${file.sha256 ?? ''}; it came from ${shownSource(file.url)}.`,
    nextStep:
      'Nothing of it was used. If the index is yours, compare the file there; if a proxy lies between, it may have changed the file.',
    package: packageName,
  })
}

interface State {
  readonly path: string
  hash: Hash
  received: number
  /** How many answers it was put together from. */
  pieces: number
  validator?: string | undefined
}

type Fetched = Downloaded & { readonly pieces: number }

async function fetchFile(
  file: RemoteFile,
  path: string,
  packageName: string,
  options: DownloadOptions,
): Promise<Fetched> {
  const { http, signal, onBytes } = options
  let { tail } = options
  const state: State = { path, hash: createHash('sha256'), received: 0, pieces: 0, validator: tail?.validator }
  const restart = (): void => {
    onBytes?.(-state.received)
    state.hash = createHash('sha256')
    state.received = 0
    state.pieces = 0
    tail = undefined
  }
  let failures = 0
  for (let tries = 1; ; tries++) {
    const before = state.received
    try {
      const end = tail?.fromOffset
      if (end === undefined || state.received < end) {
        const ranged = state.received > 0 || end !== undefined
        const response = await http.get(file.url, ranged ? rangeHeaders(state, end) : {}, signal)
        refuseHtml(response.headers['content-type'], file, packageName, () => response.body.destroy())
        if (response.status === 206) {
          if (startOf(response.headers['content-range']) !== state.received) {
            response.body.destroy()
            restart()
            throw new HttpFailure(misranged(file, packageName), { transient: true })
          }
        } else if (ranged) {
          restart() // It sends the whole file, which is as well.
        }
        state.validator = validatorOf(response.headers)
        state.pieces++
        const announced = response.status === 200 ? Number(response.headers['content-length']) : Number.NaN
        if (file.sizeBytes !== undefined && !Number.isNaN(announced) && announced !== file.sizeBytes) {
          response.body.destroy()
          throw wrongSize(file, packageName, announced)
        }
        const expected = file.sizeBytes ?? (Number.isNaN(announced) ? undefined : announced)
        await receive(response.body, state, tail ? tail.fromOffset : (expected ?? largestBytes), file, packageName, {
          onBytes,
          broken: (error) => response.broken(error),
        })
        if (expected !== undefined && !tail && state.received < expected) {
          throw new HttpFailure(cutShort(file, packageName, state.received, expected), { transient: true })
        }
        if (tail && state.received < tail.fromOffset) {
          throw new HttpFailure(cutShort(file, packageName, state.received, tail.fromOffset), { transient: true })
        }
      }
      if (tail) {
        state.pieces++
        await append(state, tail.bytes)
        onBytes?.(tail.bytes.length)
      }
      return { sha256: state.hash.digest('hex'), sizeBytes: state.received, pieces: state.pieces }
    } catch (error) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      // A range that the server does not have: what we hold is of another file.
      if (error instanceof HttpFailure && error.status === 416 && state.received > 0) restart()
      else if (!(error instanceof HttpFailure) || !error.transient) throw named(error, packageName)
      failures = state.received > before ? 1 : failures + 1
      if (failures >= mostFailures || tries >= mostTries) throw named(error, packageName)
      await waitBeforeRetry(failures, error instanceof HttpFailure ? error.retryAfterMs : undefined, signal)
    }
  }
}

function rangeHeaders({ received, validator }: State, end: number | undefined): Record<string, string> {
  return {
    range: `bytes=${received}-${end === undefined ? '' : end - 1}`,
    ...(validator === undefined ? {} : { 'if-range': validator }),
  }
}

/** What tells one version of a file from the next: https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
export function validatorOf(headers: { readonly etag?: string | undefined }): string | undefined {
  return headers.etag !== undefined && !headers.etag.startsWith('W/') ? headers.etag : undefined
}

function startOf(contentRange: string | undefined): number | undefined {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1]
  return start === undefined ? undefined : Number(start)
}

/** Writes and hashes what comes, up to `limit` bytes in all. What it has counted is on disk when it returns or throws. */
async function receive(
  body: Readable,
  state: State,
  limit: number,
  file: RemoteFile,
  packageName: string,
  { onBytes, broken }: { onBytes: ((count: number) => void) | undefined; broken: (error: unknown) => Failure },
): Promise<void> {
  const out = createWriteStream(state.path, state.received === 0 ? {} : { flags: 'r+', start: state.received })
  const written = finished(out)
  written.catch(() => {}) // Awaited below.
  let failed: { readonly error: unknown } | undefined
  const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  try {
    for (;;) {
      let next: IteratorResult<Buffer>
      try {
        next = await chunks.next()
      } catch (error) {
        throw broken(error)
      }
      if (next.done) break
      if (state.received + next.value.length > limit) {
        body.destroy()
        throw tooLong(file, packageName, limit)
      }
      state.hash.update(next.value)
      state.received += next.value.length
      onBytes?.(next.value.length)
      if (!out.write(next.value)) await Promise.race([once(out, 'drain'), written])
    }
  } catch (error) {
    failed = { error }
  }
  out.end()
  await written // A full disk goes before a broken connection.
  if (failed) throw failed.error
}

async function append(state: State, bytes: Buffer): Promise<void> {
  const out = createWriteStream(state.path, state.received === 0 ? {} : { flags: 'r+', start: state.received })
  out.end(bytes)
  await finished(out)
  state.hash.update(bytes)
  state.received += bytes.length
}

async function copy(from: string, path: string, { onBytes, signal }: DownloadOptions): Promise<Fetched> {
  const hash = createHash('sha256')
  const input = createReadStream(from, { signal, highWaterMark: 256 * 1024 })
  let sizeBytes = 0
  input.on('data', (chunk) => {
    hash.update(chunk)
    sizeBytes += chunk.length
    onBytes?.(chunk.length)
  })
  const out = input.pipe(createWriteStream(path))
  try {
    await Promise.all([finished(input), finished(out)])
  } catch (error) {
    out.destroy()
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
    if ((error as NodeJS.ErrnoException).syscall !== 'open' || (error as NodeJS.ErrnoException).path !== from)
      throw error
    throw new Failure(
      { code: 'file-not-found', message: `${from} cannot be read.`, nextStep: 'Check the path.', file: from },
      { cause: error },
    )
  }
  return { sha256: hash.digest('hex'), sizeBytes, pieces: 1 }
}

function refuseHtml(type: string | undefined, file: RemoteFile, packageName: string, close: () => void): void {
  if (type === undefined || !/^\s*(?:text\/html|application\/xhtml)/i.test(type)) return
  close()
  throw new Failure({
    code: 'not-a-wheel',
    message: `${shownSource(file.url)} answered with a web page, not with ${file.filename}.`,
    nextStep: 'A login page or a proxy may stand in between: check the index URL and its credentials.',
    package: packageName,
  })
}

function misranged(file: RemoteFile, packageName: string): { code: string; message: string; package: string } {
  return {
    code: 'connection-broken',
    message: `${shownSource(file.url)} sent another part of ${file.filename} than was asked for.`,
    package: packageName,
  }
}

function cutShort(
  file: RemoteFile,
  packageName: string,
  got: number,
  expected: number,
): { code: string; message: string; nextStep: string; package: string } {
  return {
    code: 'connection-broken',
    message: `${file.filename} ended after ${got} of ${expected} bytes, from ${shownSource(file.url)}.`,
    nextStep: 'Try again; if it goes on, check the network and the proxy.',
    package: packageName,
  }
}

function wrongSize(file: RemoteFile, packageName: string, got: number): Failure {
  return new Failure({
    code: 'wrong-size',
    message: `${file.filename} has ${got} bytes, the index announced ${file.sizeBytes}; it comes from ${shownSource(file.url)}.`,
    nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
    package: packageName,
  })
}

function tooLong(file: RemoteFile, packageName: string, limit: number): Failure {
  return new Failure({
    code: 'wrong-size',
    message: `${file.filename} is longer than the ${limit} bytes that were announced, from ${shownSource(file.url)}.`,
    nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
    package: packageName,
  })
}

/** The failure with the package's name on it. */
export function named(error: unknown, packageName: string): unknown {
  if (!(error instanceof Failure) || error instanceof Interrupted) return error
  const [first, ...rest] = error.problems
  if (first.package !== undefined) return error
  return new Failure([{ ...first, package: packageName }, ...rest], { cause: error })
}

function shownSource(url: string): string {
  return URL.canParse(url) ? shownUrl(url) : url
}
