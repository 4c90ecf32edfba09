// What every wheel will unpack to, known before the wheels are downloaded: a zip's list of files is at its end, and
// one request for the last bytes brings it. Nothing of that is thrown away: a small wheel has arrived whole then, and
// of a larger one only the rest is fetched later.

import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { Failure } from '../../errors.ts'
import { parseTail, readCentralDirectory, usualTailBytes, type ZipEntry } from '../../formats/zip/central-directory.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { refuseCrowd } from '../../inspect/sizes.ts'
import { expectFiles } from '../../host/small-heap.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import type { Facts } from '../../host/json-cache.ts'
import { httpFor, readWholeBody, type Http, type HttpResponse } from '../../host/http/client.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { retrying } from '../../host/http/retry.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { RemoteFile } from '../locks/lock.ts'
import type { ChosenWheel, Selection } from './choose.ts'
import { localPath, validatorOf, type HeldTail } from '../../host/http/download.ts'
import { download } from './download.ts'
import { named } from '../../host/http/download-failures.ts'
import type { StoredWheel, WheelStore } from './store.ts'
import { isWheelIndex, wheelIndexes, type WheelIndex } from './wheel-index.ts'

/** What the end of a zip lists, where it was read in this run: it need not be read again. */
export interface HeldEnd {
  readonly entries?: readonly ZipEntry[]
}

/** A wheel whose content is known. */
export interface MeasuredWheel extends ChosenWheel, HeldEnd {
  readonly index: WheelIndex
  /** Sum of its files' sizes. */
  readonly unzippedSizeBytes: number
  /** Where it is, when it is on this machine already. */
  readonly stored?: StoredWheel
  /** Its end, when the rest must be fetched. */
  readonly tail?: HeldTail
}

export interface Measurement {
  readonly target: Target
  /** Sorted as the lock is. */
  readonly wheels: readonly MeasuredWheel[]
}

/** How much of the wheels' ends is held in memory; the wheels beyond it are fetched whole. */
const mostHeldBytes = 8 * 1024 * 1024

export interface MeasureRequest {
  /** Called for each wheel as soon as its content is known. */
  readonly onMeasured?: ((wheel: MeasuredWheel) => void) | undefined
  /** Whether each wheel is brought whole in one request: for those that are needed in any case. */
  readonly whole?: boolean
}

/**
 * Finds out what is in the chosen wheels, by HTTP ranges, without downloading them.
 * @throws {Failure} when a file cannot be obtained, has a wrong hash, or is not a zip.
 */
export async function measure(
  selection: Pick<Selection, 'target' | 'chosen'>,
  store: WheelStore,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal' | 'log'>,
  { onMeasured = () => {}, whole = false }: MeasureRequest = {},
): Promise<Measurement> {
  const { chosen: all } = selection
  const http = httpFor(context.env)
  for (const { package: locked } of all) if (locked.index !== undefined) http.remember(locked.index)
  const totalBytes = all.reduce((sum, { file }) => sum + (file.sizeBytes ?? 0), 0)
  let doneBytes = 0
  const onBytes = (count: number): void => {
    doneBytes += count
    context.log.progress({ title: 'Downloading wheels', unit: 'bytes', done: doneBytes, total: totalBytes })
  }
  const { directory } = context
  const work = { http, store, known: wheelIndexes(context), directory, held: { bytes: 0 }, whole, onBytes }
  let done = 0
  let files = 0
  const order = fromBothEnds(all.toSorted((a, b) => (b.file.sizeBytes ?? 0) - (a.file.sizeBytes ?? 0)))
  const wheels = await mapConcurrently(order, connectionsPerHost, context.signal, async (chosen, signal) => {
    try {
      const measured = await measureOne(chosen, { ...work, signal })
      files += measured.index.files.length
      expectFiles(files)
      refuseCrowd(files, targetName(selection.target))
      onMeasured(measured)
      const counts = { title: 'Reading what is in the wheels', done: ++done, total: all.length, unit: 'files' } as const
      if (!whole) context.log.progress({ ...counts, current: chosen.package.name })
      return measured
    } catch (error) {
      throw named(error, chosen.package.name)
    }
  })
  const places = new Map(all.map((chosen, at) => [chosen.file, at]))
  const inOrder = wheels.toSorted((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0))
  return { target: selection.target, wheels: inOrder }
}

/**
 * The first, the last, the second, the last but one: those that take longest are begun first, and meanwhile small ones
 * arrive, so that there is something to examine.
 */
function fromBothEnds<T>(items: readonly T[]): readonly T[] {
  return items.map((_, at) => items.at(at % 2 === 0 ? at / 2 : -(at + 1) / 2) as T)
}

/** Brings one wheel in one request. `measure` takes it up, whether it has come by then or not. */
export async function bringWhole(
  chosen: ChosenWheel,
  store: WheelStore,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal'>,
): Promise<MeasuredWheel> {
  const { directory, signal } = context
  const http = httpFor(context.env)
  if (chosen.package.index !== undefined) http.remember(chosen.package.index)
  const work = { http, store, known: wheelIndexes(context), directory, signal, held: { bytes: 0 } }
  return measureOne(chosen, { ...work, whole: true, onBytes: () => {} })
}

interface Work {
  readonly http: Http
  readonly store: WheelStore
  readonly known: Facts<WheelIndex>
  readonly directory: string
  readonly signal: AbortSignal
  /** Shared by all: the bytes of tails that are held. */
  readonly held: { bytes: number }
  /** As in `MeasureRequest`. */
  readonly whole: boolean
  readonly onBytes: (count: number) => void
}

async function measureOne(chosen: ChosenWheel, work: Work): Promise<MeasuredWheel> {
  const { sha256 } = chosen.file
  if (sha256 === undefined) return { ...chosen, ...(await contentOf(chosen, work)) }
  const others = underWay.get(work.store) ?? new Map<string, Promise<Content>>()
  underWay.set(work.store, others)
  const content = others.get(sha256) ?? contentOf(chosen, work)
  others.set(sha256, content)
  return { ...chosen, ...(await content) }
}

/** Several targets of a run take the same pure wheels, at the same time. */
const underWay = new WeakMap<WheelStore, Map<string, Promise<Content>>>()

type Content = Omit<MeasuredWheel, keyof ChosenWheel>

async function contentOf(chosen: ChosenWheel, work: Work): Promise<Content> {
  const { file } = chosen
  const index = file.sha256 === undefined ? undefined : await work.known.get(file.sha256)
  if (isWheelIndex(index)) return withIndex(index)
  const stored = file.sha256 === undefined ? undefined : await work.store.find(file.sha256, file.filename)
  if (stored) return keepContent(await contentOfFile(stored.path, file.filename), stored, work.known)
  const local = localPath(file.url, work.directory)
  if (local !== undefined) return withIndex((await contentOfFile(local, file.filename)).index)

  if (work.whole && file.sha256 !== undefined) return takeWhole(chosen, work, undefined)
  const end = await readEnd(file, work)
  if (end.kind === 'whole') return takeWhole(chosen, work, end.bytes)
  const parsed = await entriesOfTail(file, end.tail, work)
  const measured = withIndex(indexOf(parsed.entries, parsed.tail.totalBytes))
  // Joining two answers is safe only where a hash tells whether they belong together.
  if (file.sha256 === undefined || work.held.bytes + parsed.tail.bytes.length > mostHeldBytes) return measured
  work.held.bytes += parsed.tail.bytes.length
  return { ...measured, tail: parsed.tail, entries: parsed.entries }
}

type End =
  | { readonly kind: 'tail'; readonly tail: HeldTail }
  /** The server gave all of it, or can give no part of it; the bytes, where they came. */
  | { readonly kind: 'whole'; readonly bytes?: Buffer }

/** The last bytes of a file, or all of it. */
async function readEnd(file: RemoteFile, { http, signal }: Work): Promise<End> {
  return retrying(signal, async () => {
    let response: HttpResponse
    try {
      response = await http.get(file.url, { range: `bytes=-${usualTailBytes}` }, signal)
    } catch (error) {
      // Servers without suffix ranges answer one of these.
      if (error instanceof HttpFailure && [400, 405, 416, 501].includes(error.status ?? 0)) return { kind: 'whole' }
      throw error
    }
    const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined
    if (!range || range.end !== range.total) {
      response.body.destroy()
      return { kind: 'whole' }
    }
    const bytes = await readWholeBody(response, range.end - range.start)
    if (range.start === 0) return { kind: 'whole', bytes }
    const validator = validatorOf(response.headers)
    const tail = { fromOffset: range.start, totalBytes: range.total, bytes }
    return { kind: 'tail', tail: validator === undefined ? tail : { ...tail, validator } }
  })
}

/** Parses the tail, and asks for what is missing in front of it. */
async function entriesOfTail(
  file: RemoteFile,
  first: HeldTail,
  { http, signal }: Work,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly tail: HeldTail }> {
  let tail = first
  for (;;) {
    const parsed = parseTail(tail.bytes, tail.totalBytes, file.filename)
    if (parsed.kind === 'complete') return { entries: parsed.entries, tail }
    const { fromOffset, validator, bytes, totalBytes } = tail
    const more = await retrying(signal, async () => {
      const headers = { range: `bytes=${parsed.fromOffset}-${fromOffset - 1}` }
      const response = await http.get(
        file.url,
        validator === undefined ? headers : { ...headers, 'if-range': validator },
        signal,
      )
      const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined
      if (range?.start !== parsed.fromOffset || range.end !== fromOffset || range.total !== totalBytes) {
        response.body.destroy()
        throw new HttpFailure(
          { code: 'connection-broken', message: `${file.filename} changed on the server while it was read.` },
          { transient: true },
        )
      }
      return readWholeBody(response, range.end - range.start)
    })
    tail = longer(tail, parsed.fromOffset, Buffer.concat([more, bytes]))
  }
}

function longer(tail: HeldTail, fromOffset: number, bytes: Buffer): HeldTail {
  return { ...tail, fromOffset, bytes }
}

/** Takes a wheel into the store that has arrived whole, or cannot be obtained in parts. */
async function takeWhole(chosen: ChosenWheel, work: Work, bytes: Buffer | undefined): Promise<Content> {
  const { file } = chosen
  const { http, signal, directory, onBytes } = work
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
  const intact = bytes && (file.sha256 === undefined || sha256 === file.sha256)
  const stored = await work.store.add(file.filename, async (temporary) => {
    if (!intact) {
      const downloaded = await download(file, temporary, chosen.package.name, { http, signal, directory, onBytes })
      return { sha256: downloaded.sha256, sizeBytes: downloaded.sizeBytes }
    }
    await writeFile(temporary, bytes)
    return { sha256: sha256 ?? '', sizeBytes: bytes.length }
  })
  return keepContent(await contentOfFile(stored.path, file.filename), stored, work.known)
}

async function keepContent(
  { index, entries }: FileContent,
  stored: StoredWheel,
  known: Facts<WheelIndex>,
): Promise<Content> {
  await known.put(stored.sha256, index)
  return { ...withIndex(index), stored, entries }
}

function withIndex(index: WheelIndex): Content {
  return { index, unzippedSizeBytes: index.files.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0) }
}

interface FileContent {
  readonly index: WheelIndex
  readonly entries: readonly ZipEntry[]
}

/** What a wheel on disk holds. */
export async function contentOfFile(path: string, filename: string): Promise<FileContent> {
  try {
    await using source = await openZipFile(path, filename)
    const entries = await readCentralDirectory(source, filename)
    return { index: indexOf(entries, source.sizeBytes), entries }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Failure(
      { code: 'file-not-found', message: `${path} does not exist.`, nextStep: 'Check the path.', file: path },
      { cause: error },
    )
  }
}

function indexOf(entries: readonly ZipEntry[], sizeBytes: number): WheelIndex {
  const files = entries.filter(({ kind }) => kind !== 'directory')
  return { sizeBytes, files: files.map((entry) => [entry.path, entry.sizeBytes] as const) }
}

/** `bytes 10-19/100` as the half-open range 10…20 of 100: https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function contentRange(header: string | undefined): { start: number; end: number; total: number } | undefined {
  const [, start, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? []
  if (start === undefined || Number(last) < Number(start) || Number(last) >= Number(total)) return undefined
  return { start: Number(start), end: Number(last) + 1, total: Number(total) }
}
