// The wheelhouse: every chosen wheel in the store, each byte of it hashed by this run.

import { parseWheelFilename } from './filename.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { connectionsPerHost } from '../../host/http/wire.ts'
import { download } from './download.ts'
import { named } from '../../host/http/download-failures.ts'
import { indexOfFile, wheelIndexes, type MeasuredWheel, type Measurement } from './measure.ts'
import type { StoredWheel, WheelStore } from './store.ts'
import type { Wheel, Wheelhouse } from './wheelhouse.ts'
import { byText } from '../../text/order.ts'

/**
 * Brings the wheels that are not in the store yet, many at once.
 * @param onWheel called for each wheel as soon as it can be used, in no order.
 * @throws {Failure} when a file cannot be had, or is not the one that the lock names.
 */
export async function gather(
  measurement: Measurement,
  store: WheelStore,
  context: Pick<Context, 'env' | 'directory' | 'stores' | 'signal' | 'log'>,
  onWheel?: (wheel: Wheel) => void,
): Promise<Wheelhouse> {
  const { log } = context
  const http = httpFor(context.env)
  const known = wheelIndexes(context)
  const unhashed = measurement.wheels.filter(({ file }) => file.sha256 === undefined)
  if (unhashed.length > 0) {
    log.warning(
      `The index gives no hash for ${unhashed.map(({ file }) => file.filename).join(', ')}: what came was taken as it is.`,
    )
  }
  const progress = { title: 'Downloading wheels', unit: 'bytes', done: 0, total: 0 } as const
  let doneBytes = 0
  const totalBytes = measurement.wheels.reduce((sum, { index }) => sum + index.sizeBytes, 0)

  const bring = async (wheel: MeasuredWheel, signal: AbortSignal): Promise<StoredWheel> => {
    const { file, tail } = wheel
    if (wheel.stored) {
      doneBytes += wheel.index.sizeBytes
      return wheel.stored
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
    await known.put(stored.sha256, await indexOfFile(stored.path, file.filename))
    return stored
  }

  // The largest first, so that no long one is left for the end.
  const order = measurement.wheels.toSorted((a, b) => b.index.sizeBytes - a.index.sizeBytes)
  const wheels = await mapConcurrently(order, connectionsPerHost, context.signal, async (measured, signal) => {
    try {
      const wheel = wheelOf(measured, await bring(measured, signal))
      onWheel?.(wheel)
      return wheel
    } catch (error) {
      throw named(error, measured.package.name)
    }
  })
  return {
    target: measurement.target,
    wheels: wheels.toSorted(byText(({ name }) => name)),
  }
}

function wheelOf({ package: locked, file }: MeasuredWheel, stored: StoredWheel): Wheel {
  return {
    name: locked.name,
    version: locked.version ?? parseWheelFilename(file.filename)?.version ?? '',
    filename: file.filename,
    path: stored.path,
    sha256: stored.sha256,
    sizeBytes: stored.sizeBytes,
    origin: 'wheel',
    requiredBy: locked.requiredBy,
  }
}
