// The wheelhouse: every chosen wheel in the store, each byte of it hashed by this run.

import { open } from 'node:fs/promises'
import pLimit from 'p-limit'
import { Interrupted } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { named } from '../../host/http/download-failures.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import { byText } from '../../text/order.ts'
import { download } from './download.ts'
import { parseWheelFilename } from './filename.ts'
import { contentOfFile, type HeldEnd, type MeasuredWheel, type Measurement } from './measure.ts'
import { wheelIndexes } from './wheel-index.ts'
import type { StoredWheel, WheelStore } from './store.ts'
import type { Wheel, Wheelhouse } from './wheelhouse.ts'
import { releasePage } from './release-page.ts'

/** Brings wheels that are not in the store yet, many at once. */
export interface Gathering extends AsyncDisposable {
  /** Begins to bring a wheel, before it is known which others there are. */
  begin(wheel: MeasuredWheel): void
  /** @throws {Failure} when a file cannot be obtained, or is not the one that the lock names. */
  finish(measurement: Measurement): Promise<Wheelhouse>
}

/**
 * @param onWheel called for each wheel as soon as it can be used, in no order.
 */
export function openGathering(
  store: WheelStore,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal' | 'log'>,
  onWheel: (wheel: Wheel) => void = () => {},
): Gathering {
  const { log } = context
  const http = httpFor(context.env)
  const known = wheelIndexes(context)
  const limit = pLimit(connectionsPerHost)
  const stop = new AbortController()
  const signal = AbortSignal.any([context.signal, stop.signal])
  const begun = new Map<MeasuredWheel, Promise<Wheel>>()
  /** Pure wheels that several targets take are brought once. */
  const underWay = new Map<string, Promise<StoredWheel & HeldEnd>>()
  let failed: { readonly error: unknown } | undefined
  const progress = { title: 'Downloading wheels', unit: 'bytes' } as const
  let doneBytes = 0
  let totalBytes = 0

  const bring = async (wheel: MeasuredWheel): Promise<StoredWheel & HeldEnd> => {
    const { file, tail, entries } = wheel
    if (wheel.stored) {
      doneBytes += wheel.index.sizeBytes
      return { ...wheel.stored, ...(entries ? { entries } : {}) }
    }
    const found = file.sha256 === undefined ? undefined : await store.find(file.sha256, file.filename)
    if (found) {
      doneBytes += found.sizeBytes
      return found
    }
    const onBytes = (count: number): void => {
      doneBytes += count
      log.progress({ ...progress, done: doneBytes, total: totalBytes, current: wheel.package.name })
    }
    const options = { http, signal, directory: context.directory, tail, onBytes }
    const stored = await store.add(file.filename, (temporary) => download(file, temporary, wheel.package.name, options))
    const isSame = tail !== undefined && entries !== undefined && (await endsWith(stored, tail.bytes))
    const content = isSame ? { index: wheel.index, entries } : await contentOfFile(stored.path, file.filename)
    await known.put(stored.sha256, content.index)
    return { ...stored, entries: content.entries }
  }

  const bringOnce = (wheel: MeasuredWheel): Promise<StoredWheel & HeldEnd> => {
    const { sha256, filename } = wheel.file
    if (sha256 === undefined) return bring(wheel)
    const key = `${sha256} ${filename}`
    const one = underWay.get(key) ?? bring(wheel)
    underWay.set(key, one)
    return one
  }

  const begin = (wheel: MeasuredWheel): Promise<Wheel> => {
    const before = begun.get(wheel)
    if (before) return before
    totalBytes += wheel.index.sizeBytes
    const brought = limit(async () => {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      try {
        const one = wheelOf(wheel, await bringOnce(wheel))
        onWheel(one)
        return one
      } catch (error) {
        failed ??= { error: named(error, wheel.package.name) }
        stop.abort(error)
        throw error
      }
    })
    brought.catch(() => {}) // Told by `finish`.
    begun.set(wheel, brought)
    return brought
  }

  return {
    begin(wheel) {
      void begin(wheel)
    },
    async finish({ target, wheels }) {
      warnOfUnhashed(wheels, context)
      // The largest first, so that no long one is left for the end.
      const order = wheels.toSorted((a, b) => b.index.sizeBytes - a.index.sizeBytes)
      const brought = await Promise.allSettled(order.map(begin))
      if (context.signal.aborted) throw new Interrupted({ cause: context.signal.reason })
      if (failed) throw failed.error
      const all = brought.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      return { target, wheels: all.toSorted(byText(({ name }) => name)) }
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await Promise.allSettled(begun.values())
    },
  }
}

/** The wheels of one target. */
export async function gather(
  measurement: Measurement,
  store: WheelStore,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal' | 'log'>,
  onWheel?: (wheel: Wheel) => void,
): Promise<Wheelhouse> {
  await using gathering = openGathering(store, context, onWheel)
  return await gathering.finish(measurement)
}

function warnOfUnhashed(wheels: readonly MeasuredWheel[], { log }: Pick<Context, 'log'>): void {
  const unhashed = wheels.filter(({ file }) => file.sha256 === undefined)
  if (unhashed.length === 0) return
  log.warning(
    `The index gives no hash for ${unhashed.map(({ file }) => file.filename).join(', ')}: what came was taken as it is.`,
  )
}

/** Whether a file ends in these bytes: what was read from them counts for it then. */
async function endsWith({ path, sizeBytes }: StoredWheel, bytes: Buffer): Promise<boolean> {
  if (sizeBytes < bytes.length) return false
  const end = Buffer.allocUnsafe(bytes.length)
  await using file = await open(path)
  await file.read(end, 0, end.length, sizeBytes - end.length)
  return end.equals(bytes)
}

function wheelOf({ package: locked, file }: MeasuredWheel, { entries, ...stored }: StoredWheel & HeldEnd): Wheel {
  const version = locked.version ?? parseWheelFilename(file.filename)?.version ?? ''
  const page = releasePage(locked.name, version, file.url)
  return {
    name: locked.name,
    version,
    filename: file.filename,
    path: stored.path,
    sha256: stored.sha256,
    sizeBytes: stored.sizeBytes,
    origin: 'wheel',
    requiredBy: locked.requiredBy,
    ...(page === undefined ? {} : { releasePage: page }),
    ...(entries ? { entries } : {}),
  }
}
