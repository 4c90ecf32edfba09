// What has no fitting wheel becomes one: from the store, on this machine when it is pure, else in the build image.

import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit, { type LimitFunction } from 'p-limit'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { openSeal } from '../../host/seal.ts'
import { byText } from '../../text/order.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { openBuildEnvironment } from './build-environment.ts'
import type { BuildContext, BuildRun, BuildTools } from './build-run.ts'
import { looksCompiled, readBuildSystem } from './build-system.ts'
import type { StoredBuild } from './built-store.ts'
import { compile } from './compile.ts'
import { fetchSource, knownSourceHash, type Source } from './fetch-source.ts'
import { findStored } from './find-stored.ts'
import { keepBuild } from './keep-build.ts'
import { buildKeys } from './key.ts'
import { buildOnHost } from './on-host.ts'
import type { BuildNote, BuildOptions, BuildRecord, BuiltWheels, SystemLibrary } from './options.ts'
import { packageLabel } from './package-label.ts'
import type { SourceTree } from './source-tree.ts'
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
  const limit = pLimit(options.parallel)
  return {
    async buildWheels(target, packages) {
      const run = { options, tools, environment, seal: await seal, restored }
      const built = await mapConcurrently(packages, packages.length, context.signal, (locked, signal) =>
        buildOne(locked, target, { ...run, context: { ...context, signal } }, limit),
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
      await mkdir(scratch, { recursive: true })
      const source = await fetchSource(locked, scratch, tools, context)
      const late = hash === undefined ? await findStored(locked, target, source.hash, run) : undefined
      if (late) return resultOf(late, locked)
      const made = await keptYoung(scratch, () => make(locked, target, source, scratch, run))
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

/** Builds on this machine what looks pure, and compiles the rest in the image. */
async function make(
  locked: LockedPackage,
  target: Target,
  source: Source,
  scratch: string,
  run: BuildRun,
): Promise<StoredBuild> {
  const { context, options, tools, environment } = run
  const { tree } = source
  const keys = buildKeys(locked, target, source.hash, options)
  const system = await readBuildSystem(tree, locked.name)
  const request = { package: locked, target, tree, system }
  if (!looksCompiled(system, tree.files, await setupText(tree))) {
    const hostScratch = join(scratch, 'host')
    const { timeoutMs } = options
    const attempt = await buildOnHost({ ...request, scratch: hostScratch, timeoutMs }, tools.uv, context)
    if (attempt.kind === 'pure') {
      context.log.info(`${packageLabel(locked)}: pure Python, built on this machine.`)
      const made = { wheel: attempt.wheel, key: keys.host, where: 'on this machine', libraries: [] }
      return keepBuild({ ...request, source, ...made }, run)
    }
    context.log.debug(`${locked.name} goes to the container: ${attempt.why}`)
    await rm(hostScratch, { recursive: true, force: true })
  }
  const prepared = await environment.prepare(target)
  const { reference, digest } = prepared.identity
  const emulated = prepared.emulated ? ', emulated' : ''
  context.log.info(
    `${packageLabel(locked)}: compiled for ${targetName(target)} in ${reference} (${digest.slice(0, 19)}…)${emulated}.`,
  )
  const compiled = await compile(
    {
      ...request,
      prepared,
      options,
      scratch: join(scratch, 'container'),
      settings: tools.settings,
      logs: join(context.stores.temporary, 'logs'),
    },
    tools.uv,
    context,
  )
  const image = { reference, digest }
  const where = `in ${reference}${emulated}`
  return keepBuild({ ...request, source, ...compiled, key: keys.image(digest), where, image }, run)
}

async function setupText({ root, files }: SourceTree): Promise<string> {
  const names = ['setup.py', 'setup.cfg', 'pyproject.toml'].filter((name) => files.has(name))
  return (await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))).join('\n')
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
