// What has no fitting wheel becomes one: from the store, on this machine when it is pure, else in the build image.

import { randomUUID } from 'node:crypto'
import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import pLimit, { type LimitFunction } from 'p-limit'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Target } from '../../lambda/target.ts'
import { openSeal } from '../../host/seal.ts'
import { byText } from '../../text/order.ts'
import { formatDuration } from '../../text/units.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { openBuildEnvironment } from './build-environment.ts'
import type { BuildContext, BuildRun, BuildTools } from './build-run.ts'
import type { StoredBuild } from './built-store.ts'
import { engineMissing, withEngine } from './engine-missing.ts'
import { fetchSource, knownSourceHash } from './fetch-source.ts'
import { findStored } from './find-stored.ts'
import { isolationOf } from './isolation.ts'
import { makeWheel } from './make-wheel.ts'
import { packageLabel } from './package-label.ts'
import type { BuildNote, BuildOptions, BuildRecord, BuiltWheels, SystemLibrary } from './options.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'

/** The builds of one run. They share an engine, an emulator and the machine's processors. */
export interface Builds {
  /**
   * Builds a wheel of every package.
   * @throws {Failure} naming package and target; the store then holds nothing of what failed.
   */
  buildWheels(target: Target, packages: readonly LockedPackage[]): Promise<BuiltWheels>
}

export function openBuilds(options: BuildOptions, tools: BuildTools, context: BuildContext): Builds {
  const environment = openBuildEnvironment(options, context)
  const seal = openSeal(context.stores, context.env)
  seal.catch(() => {}) // Thrown where it is used.
  const restored = new Set<string>()
  const isolation = isolationOf(options.isolation, context)
  const limit = pLimit(options.parallel)
  const counts = { done: 0, total: 0 }
  return {
    async buildWheels(target, packages) {
      const run = { options, tools, environment, seal: await seal, restored, isolation }
      counts.total += packages.length
      const buildAndTell = async (locked: LockedPackage, signal: AbortSignal): Promise<BuiltOne> => {
        const one = await buildOne(locked, target, { ...run, context: { ...context, signal } }, limit)
        counts.done += 1
        context.log.progress({ title: 'Building', ...counts, unit: 'wheels', current: locked.name })
        const { milliseconds } = one.record
        if (milliseconds !== undefined)
          context.log.info(`${packageLabel(locked)}: built in ${formatDuration(milliseconds)}.`)
        return one
      }
      const built = withEngine(
        await mapConcurrently(packages, packages.length, context.signal, (locked, signal) =>
          buildAndTell(locked, signal).catch(engineMissing),
        ),
      )
      const byName = built.toSorted(byText(({ wheel }) => wheel.name))
      return {
        target,
        wheels: byName.map(({ wheel }) => wheel),
        systemLibraries: byName.flatMap(({ libraries }) => libraries),
        notes: byName.flatMap(({ notes }) => notes),
        builds: byName.map(({ record }) => record),
      }
    },
  }
}

interface BuiltOne {
  readonly wheel: Wheel
  readonly libraries: readonly SystemLibrary[]
  readonly notes: readonly BuildNote[]
  readonly record: BuildRecord
}

async function buildOne(locked: LockedPackage, target: Target, run: BuildRun, limit: LimitFunction): Promise<BuiltOne> {
  const { context, tools } = run
  const scratch = join(context.stores.temporary, `build-${randomUUID()}`)
  const hash = knownSourceHash(locked)
  try {
    const early = hash === undefined ? undefined : await findStored(locked, target, hash, run)
    if (early) return resultOf(early, locked)
    return await limit(async () => {
      const startedMs = performance.now()
      await makeFolder(scratch)
      const source = await fetchSource(locked, scratch, tools, context)
      const late = hash === undefined ? await findStored(locked, target, source.hash, run) : undefined
      if (late) return resultOf(late, locked)
      const made = await keptYoung(scratch, () => makeWheel(locked, target, source, scratch, run))
      return resultOf(made, locked, Math.round(performance.now() - startedMs))
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Does work that may take hours in a folder. Other runs remove folders that nobody has touched for an hour. */
async function keptYoung<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void utimes(folder, new Date(), new Date()).catch(() => {}), 10 * 60_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

function resultOf({ folder, entry }: StoredBuild, locked: LockedPackage, milliseconds?: number): BuiltOne {
  const { name, version, filename, sha256, sizeBytes, source, image, where } = entry
  return {
    wheel: {
      name,
      version,
      filename,
      path: join(folder, filename),
      sha256,
      sizeBytes,
      origin: 'built',
      source,
      ...(image ? { image } : {}),
      requiredBy: locked.requiredBy,
    },
    libraries: entry.libraries.map((library) => ({ ...library, path: join(folder, 'lib', library.soname) })),
    notes: entry.notes,
    record: { name, version, where, ...(milliseconds === undefined ? {} : { milliseconds }) },
  }
}
