// Addresses for locks that name files, or only hashes. First the store of wheels is asked by hash, then what earlier runs
// learned, then the index, and only for what is missing.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure, throwIfAny, type Problem } from '../../errors.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Facts } from '../../host/json-cache.ts'
import type { Target } from '../../lambda/target.ts'
import { redact } from '../../text/redact.ts'
import { releaseFiles, type WantedFiles } from '../indexes/release-files.ts'
import type { IndexFile } from '../indexes/simple-index.ts'
import { bestWheel } from '../wheels/choose.ts'
import { refuseForeignFiles } from './foreign-files.ts'
import type { LockedFile, LockEntry, LockFile } from './lock-file.ts'
import type { EarlyWheels } from '../wheels/early-wheels.ts'
import { packageOf, unlocated } from './packages.ts'
import type { SelectedEntry } from './selected.ts'

interface Known {
  readonly filename: string
  readonly url: string
}

interface Locating {
  readonly lock: LockFile
  /** The indexes to ask for packages of which the lock names none, in order. */
  readonly indexes: readonly string[]
  /** False: nothing that was kept is read. */
  readonly cache: boolean
  /** Brings wheels while the pages of others are read. */
  readonly early: EarlyWheels | undefined
  readonly context: Context
}

/**
 * The entries with the addresses of the files that the target may take.
 * @throws {Failure} with every file that no index has.
 */
export async function locateFiles(
  selected: readonly SelectedEntry[],
  target: Target,
  locating: Locating,
): Promise<readonly SelectedEntry[]> {
  // Sealed: an address that somebody else wrote could send a request to any server.
  const known = batchedFacts<Known>(locating.context, 'file-of-hash-3', { sealed: true })
  const problems: Problem[] = []
  const located = await mapConcurrently(selected, connectionsPerHost, locating.context.signal, async (one, signal) => {
    if (unlocated(one.entry).length === 0) return one
    try {
      const files = await filesOf(one.entry, target, known, { ...locating, context: { ...locating.context, signal } })
      const located = { ...one, entry: { ...one.entry, files } }
      // A Pipfile.lock names no files: which ones its hashes are is known only now.
      refuseForeignFiles(located.entry, locating.lock)
      const locked = packageOf(located)
      const best = bestWheel(locked.wheels, target)
      if (best) locating.early?.begin({ package: locked, ...best })
      return located
    } catch (error) {
      if (!(error instanceof Failure) || error.problems.some(({ code }) => code !== 'file-not-in-index')) throw error
      problems.push(...error.problems)
      return one
    }
  })
  throwIfAny(problems)
  return located
}

async function filesOf(
  entry: LockEntry,
  target: Target,
  known: Facts<Known>,
  locating: Locating,
): Promise<readonly LockedFile[]> {
  const named = entry.files.flatMap((file) =>
    file.filename === undefined ? [] : [{ ...file, filename: file.filename }],
  )
  if (named.length === 0) return byHash(entry, known, locating)
  const best = bestWheel(named, target)?.file
  const needed = best ? [best] : named.filter(({ filename }) => !/\.whl$/i.test(filename))
  const located = await Promise.all(needed.map((file) => fromStore(file, known, locating)))
  const found = located.flatMap((file) => file ?? [])
  // What cannot be taken is told by its name alone.
  const others = best ? [] : named.filter(({ filename }) => /\.whl$/i.test(filename)).map(withoutAddress)
  if (found.length === needed.length) return [...found, ...others]
  return [...(await fromIndex(entry, needed, known, locating)), ...others]
}

function withoutAddress(file: LockedFile): LockedFile {
  return { ...file, url: '' }
}

async function byHash(entry: LockEntry, known: Facts<Known>, locating: Locating): Promise<readonly LockedFile[]> {
  const located = await Promise.all(entry.files.map((file) => fromStore(file, known, locating)))
  const found = located.flatMap((file) => file ?? [])
  return found.length === entry.files.length ? found : fromIndex(entry, entry.files, known, locating)
}

/** A file that is on this machine already, or whose address an earlier run learned. */
async function fromStore(
  file: LockedFile,
  known: Facts<Known>,
  { cache, context }: Locating,
): Promise<LockedFile | undefined> {
  const { sha256, filename } = file
  if (!cache || sha256 === undefined) return undefined
  if (filename !== undefined) {
    const path = join(context.stores.wheels, sha256.slice(0, 2), sha256, filename)
    if (existsSync(path)) return { ...file, url: pathToFileURL(path).href }
  }
  const before = await known.get(sha256)
  return before && (filename === undefined || before.filename === filename) ? { ...file, ...before } : undefined
}

async function fromIndex(
  entry: LockEntry,
  wanted: readonly LockedFile[],
  known: Facts<Known>,
  { lock, indexes, context }: Locating,
): Promise<readonly LockedFile[]> {
  const { source } = entry
  const named = source.kind === 'index' ? (source.url ?? lock.indexes.get(source.name ?? '')) : undefined
  const first = [...lock.indexes.values()][0]
  const places = named !== undefined ? [named] : first !== undefined ? [first] : indexes
  const keys = new Set(
    wanted.flatMap(({ filename, sha256 }) => [
      ...(filename === undefined ? [] : [filename]),
      ...(sha256 === undefined ? [] : [sha256]),
    ]),
  )
  const files: WantedFiles = {
    isWanted: (filename, sha256) => keys.has(filename) || (sha256 !== undefined && keys.has(sha256)),
    words: [...keys],
    patient: true,
  }
  const unread: Unread[] = []
  for (const place of places) {
    const answer = await releaseFiles(`${place.replace(/\/+$/, '')}/${entry.name}/`, files, context)
    if (answer.kind === 'unreadable') unread.push({ ...answer, place: redact(place) })
    if (answer.kind !== 'files') continue
    const found = wanted.flatMap((file) => matching(file, answer.files))
    if (found.length === 0) continue
    for (const { filename = '', url = '', sha256 } of found) {
      // An address with a query may be signed: it would expire.
      if (sha256 !== undefined && !url.includes('?')) await known.put(sha256, { filename, url })
    }
    return found
  }
  throw notThere(entry, wanted, places, unread, lock)
}

function matching(file: LockedFile, files: readonly IndexFile[]): readonly LockedFile[] {
  const same =
    files.find(({ sha256 }) => sha256 !== undefined && sha256 === file.sha256) ??
    files.find(({ filename }) => filename === file.filename)
  if (!same) return []
  const { filename, url, sizeBytes } = same
  return [{ ...file, filename, url, ...(sizeBytes === undefined ? {} : { sizeBytes }) }]
}

/** An index whose page could not be read. */
interface Unread {
  readonly place: string
  readonly why: string
  readonly problem?: Problem
}

function notThere(
  { name, version, line }: LockEntry,
  wanted: readonly LockedFile[],
  places: readonly string[],
  unread: readonly Unread[],
  lock: LockFile,
): Failure {
  const what =
    wanted.find(({ filename }) => filename !== undefined)?.filename ??
    `a file of ${name} ${version ?? ''} with one of its hashes`
  const problem = unread.find((one) => one.problem !== undefined)?.problem
  if (problem && unread.length === places.length) {
    // Nobody knows whether it has the file: what is in the way is to be mended.
    const message = `${lock.file}:${line} names ${what}, and its index cannot be read: ${redact(problem.message)}`
    return new Failure({ ...problem, message, package: name, file: lock.file, line })
  }
  const why = unread.length > 0 ? ` (${unread.map((one) => `${one.place}: ${redact(one.why)}`).join('; ')})` : ''
  return new Failure({
    code: 'file-not-in-index',
    message: `${lock.file}:${line} names ${what}, which ${places.map(redact).join(' and ') || 'no index'} does not have${why}.`,
    nextStep: 'Check that this machine asks the index that the project was locked with.',
    package: name,
    file: lock.file,
    line,
  })
}
