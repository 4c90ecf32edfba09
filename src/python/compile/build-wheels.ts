// What has no fitting wheel becomes one: from the store, on this machine when it is pure, else in the build image.

import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, utimes } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import { checkOut } from '../../host/git/checkout.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { LockedPackage, RemoteFile } from '../locks/lock.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import { compilerErrors, headerAdvice } from './advice.ts'
import { looksCompiled, readBuildSystem } from './build-system.ts'
import { type BuiltEntry, findBuilt, keepBuilt, type StoredBuild } from './built-store.ts'
import { checkBuiltWheel } from './check.ts'
import { type Compiled, compile, label, problemOf } from './compile.ts'
import { places } from './dockerfile.ts'
import { hashFile } from '../../host/file-hash.ts'
import { buildKey } from './key.ts'
import { buildOnHost } from './on-host.ts'
import type { BuildNote, BuildOptions, BuildRecord, BuiltWheels, SystemLibrary } from './options.ts'
import type { RunUv } from './requirements.ts'
import { copySource, hashTree, type SourceTree, treeOf, unpackSource } from './source-tree.ts'
import { openWorkshop, type Workshop } from './build-environment.ts'
import { byText } from '../../text/order.ts'

/** What the builds need of the other phases and of the machine. */
export interface BuildTools {
  /** Where the user's packages are, for builds that fetch by themselves. */
  readonly settings: IndexSettings
  readonly uv: RunUv
  /** Writes a file of an index to `path`, checked against its hash. */
  readonly fetch: (
    file: RemoteFile,
    path: string,
    packageName: string,
    signal: AbortSignal,
  ) => Promise<{ readonly sha256: string; readonly sizeBytes: number }>
  /** Built wheels of other machines: a runner's cache. Neither throws. */
  readonly remote?: {
    restore(key: string, folder: string): Promise<boolean>
    save(key: string, folder: string): Promise<void>
  }
}

/** The builds of one run. They share an engine, an emulator and the machine's processors. */
export interface Builds {
  /**
   * Builds a wheel of every package.
   * @throws {Failure} naming package and target; the store holds nothing of what failed.
   */
  buildWheels(target: Target, packages: readonly LockedPackage[]): Promise<BuiltWheels>
}

export type BuildContext = Pick<Context, 'env' | 'directory' | 'platform' | 'signal' | 'log' | 'stores' | 'runProcess'>

export function openBuilds(options: BuildOptions, tools: BuildTools, context: BuildContext): Builds {
  const workshop = openWorkshop(options, context)
  const turns = limited(options.parallel)
  return {
    async buildWheels(target, packages) {
      const built = await mapConcurrently(packages, packages.length, context.signal, (locked, signal) =>
        buildOne(locked, target, { options, tools, workshop, turns, context: { ...context, signal } }),
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

interface Work {
  readonly options: BuildOptions
  readonly tools: BuildTools
  readonly workshop: Workshop
  readonly turns: <T>(work: () => Promise<T>) => Promise<T>
  readonly context: BuildContext
}

interface BuiltOne {
  readonly wheel: Wheel
  readonly libraries: readonly SystemLibrary[]
  readonly notes: readonly BuildNote[]
  readonly record: BuildRecord
}

async function buildOne(locked: LockedPackage, target: Target, work: Work): Promise<BuiltOne> {
  const { context, options, turns } = work
  const scratch = join(context.stores.temporary, `build-${randomUUID()}`)
  try {
    const hash = knownHash(locked)
    const early = hash === undefined || !options.cache ? undefined : await findStored(locked, target, hash, work)
    if (early) return resultOf(early, locked)
    return await turns(async () => {
      const startedMs = performance.now()
      await mkdir(scratch, { recursive: true })
      const source = await obtain(locked, scratch, work)
      const late =
        hash !== undefined || !options.cache ? undefined : await findStored(locked, target, source.hash, work)
      if (late) return resultOf(late, locked)
      const made = await keptYoung(scratch, () => make(locked, target, source, scratch, work))
      return resultOf(made, locked, Math.round(performance.now() - startedMs))
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Does work that may take hours in a folder: one that nobody touches for an hour is taken for a dead run's. */
async function keptYoung<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void utimes(folder, new Date(), new Date()).catch(() => {}), 10 * 60_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** The hash that stands for a source before it is fetched. */
function knownHash({ sdist, direct }: LockedPackage): string | undefined {
  if (direct?.kind === 'archive') return direct.file.sha256
  if (direct?.kind === 'vcs') return `git:${direct.commit}`
  return direct === undefined ? sdist?.sha256 : undefined
}

interface Keys {
  readonly host: string
  image(digest: string): string
}

function keysOf(locked: LockedPackage, target: Target, sourceHash: string, options: BuildOptions): Keys {
  const { name, version, direct } = locked
  const subdirectory = direct !== undefined && 'subdirectory' in direct ? direct.subdirectory : undefined
  const common = {
    name,
    target,
    sourceHash,
    ...(version === undefined ? {} : { version }),
    ...(subdirectory === undefined ? {} : { subdirectory }),
  }
  return {
    host: buildKey({ ...common, imageDigest: 'host', options: { systemPackages: [] } }),
    image: (digest) => buildKey({ ...common, imageDigest: digest, options }),
  }
}

/** What was built before of the same ingredients, here or on another runner. */
async function findStored(
  locked: LockedPackage,
  target: Target,
  sourceHash: string,
  { context, options, tools, workshop }: Work,
): Promise<StoredBuild | undefined> {
  const keys = keysOf(locked, target, sourceHash, options)
  const look = async (key: string): Promise<StoredBuild | undefined> => {
    const folder = join(context.stores.built, key)
    const found = await findBuilt(folder)
    if (found || !tools.remote) return found
    return (await tools.remote.restore(key, folder)) ? findBuilt(folder) : undefined
  }
  const pure = await look(keys.host)
  if (pure) return pure
  const image = await workshop.identify(target).catch(() => undefined)
  if (!image) return undefined
  const found = await look(keys.image(image.digest))
  if (found && image.stale)
    context.log.info(
      `${locked.name}: the build image cannot be asked for now, so the wheel compiled in its last known state is taken.`,
    )
  return found
}

interface Source {
  readonly tree: SourceTree
  readonly hash: string
  readonly described: NonNullable<Wheel['source']>
}

/** Fetches and unpacks the sources; their hash is checked on the way. */
async function obtain(locked: LockedPackage, scratch: string, { tools, context }: Work): Promise<Source> {
  const { name, sdist, direct } = locked
  const into = join(scratch, 'unpacked')
  if (direct?.kind === 'directory') {
    const tree = await copySource(resolve(context.directory, direct.path), into)
    return { tree, hash: await hashTree(tree), described: { filename: basename(direct.path) } }
  }
  if (direct?.kind === 'vcs') {
    const { url, commit, subdirectory } = direct
    await checkOut(url.replace(/^git\+/, ''), commit, into, context)
    const tree = await treeOf(subdirectory === undefined ? into : join(into, subdirectory))
    return { tree, hash: `git:${commit}`, described: { filename: `${name}@${commit}`, url: redact(url) } }
  }
  const file = direct?.kind === 'archive' ? direct.file : sdist
  if (file === undefined) {
    throw new Failure({
      ...problemOf({ package: locked }),
      code: 'no-source',
      message: `${name} has no wheel that fits and no source distribution to build one from.`,
      nextStep: 'Choose a version that has one, or ask its author for it.',
    })
  }
  const archive = join(scratch, 'sdist')
  const { sha256 } = await tools.fetch(file, archive, name, context.signal)
  const tree = await unpackSource(
    archive,
    file.filename,
    into,
    name,
    direct?.kind === 'archive' ? direct.subdirectory : undefined,
  )
  return { tree, hash: sha256, described: { filename: file.filename, sha256, url: redact(file.url) } }
}

async function make(
  locked: LockedPackage,
  target: Target,
  source: Source,
  scratch: string,
  work: Work,
): Promise<StoredBuild> {
  const { context, options, tools, workshop } = work
  const { tree } = source
  const keys = keysOf(locked, target, source.hash, options)
  const system = await readBuildSystem(tree, locked.name)
  if (!looksCompiled(system, tree.files, await setupText(tree))) {
    const hostScratch = join(scratch, 'host')
    const attempt = await buildOnHost(
      {
        packageName: locked.name,
        tree,
        system,
        python: target.runtime.python,
        scratch: hostScratch,
        timeoutMs: options.timeoutMs,
      },
      tools.uv,
      context,
    )
    if (attempt.kind === 'pure') {
      context.log.info(`${label({ package: locked })}: pure Python, built on this machine.`)
      return keep(
        locked,
        target,
        source,
        { wheel: attempt.wheel, log: attempt.log },
        keys.host,
        'on this machine',
        work,
      )
    }
    context.log.debug(`${locked.name} goes to the container: ${attempt.why}`)
    await rm(hostScratch, { recursive: true, force: true })
  }
  const prepared = await workshop.prepare(target)
  const { reference, digest } = prepared.identity
  context.log.info(
    `${label({ package: locked })}: compiled for ${targetName(target)} in ${reference} (${digest.slice(0, 19)}…)${prepared.emulated ? ', emulated' : ''}.`,
  )
  const compiled = await compile(
    {
      package: locked,
      target,
      tree,
      system,
      prepared,
      options,
      scratch: join(scratch, 'container'),
      settings: tools.settings,
      logs: join(context.stores.temporary, 'logs'),
    },
    tools.uv,
    context,
  )
  const where = `in ${reference}${prepared.emulated ? ', emulated' : ''}`
  return keep(locked, target, source, compiled, keys.image(digest), where, work, { reference, digest })
}

async function setupText({ root, files }: SourceTree): Promise<string> {
  const names = ['setup.py', 'setup.cfg', 'pyproject.toml'].filter((name) => files.has(name))
  return (await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))).join('\n')
}

/** Checks the wheel and puts it into the store, and into the runner's cache. */
async function keep(
  locked: LockedPackage,
  target: Target,
  source: Source,
  made: { readonly wheel: string; readonly log: string } | Compiled,
  key: string,
  where: string,
  { context, tools, options }: Work,
  image?: BuiltEntry['image'],
): Promise<StoredBuild> {
  const checked = checkBuiltWheel(basename(made.wheel), locked, target)
  const found = 'facts' in made ? made.facts.libraries : []
  const paths = new Map(
    found.map(({ name }) => ['libraryFolder' in made ? join(made.libraryFolder, basename(name)) : '', name] as const),
  )
  const libraries = await Promise.all(
    found.map(async (library) => {
      const path = join('libraryFolder' in made ? made.libraryFolder : '', basename(library.name))
      return {
        soname: basename(library.name),
        ...(await hashFile(path)),
        ...(library.package === null ? {} : { package: library.package }),
        ...(library.version === null ? {} : { packageVersion: library.version }),
        ...(library.license === null ? {} : { license: library.license }),
        neededBy: locked.name,
      }
    }),
  )
  const entry: BuiltEntry = {
    name: locked.name,
    version: locked.version ?? checked.version,
    filename: checked.filename,
    ...(await hashFile(made.wheel)),
    source: source.described,
    where,
    ...(image ? { image } : {}),
    libraries,
    notes: notesOf(locked, target, source.tree, made, checked.pure),
  }
  for (const note of entry.notes) context.log.warning(note.message)
  const folder = join(context.stores.built, key)
  const stored = await keepBuilt(folder, entry, {
    wheel: made.wheel,
    libraries: new Map([...paths].map(([path, name]) => [basename(name), path])),
  })
  if (options.cache) await tools.remote?.save(key, folder)
  return stored
}

/** What a build that ended well still left out. */
function notesOf(
  locked: LockedPackage,
  target: Target,
  tree: SourceTree,
  made: { readonly log: string } | Compiled,
  pure: boolean,
): readonly BuildNote[] {
  if (!('facts' in made)) return []
  const { packageManager } = operatingSystems[target.runtime.os]
  const errors = compilerErrors(made.log, tree.files, places.source)
  const header = /fatal error: ([\w./+-]+): No such file/.exec(made.log)?.[1]
  const advice = header === undefined ? undefined : headerAdvice(header, packageManager)
  const notes: BuildNote[] = []
  if (errors.length > 0) {
    notes.push({
      severity: 'warning',
      code: 'extension-left-out',
      message: `${label({ package: locked })}: its build for ${targetName(target)} went on after the compiler refused ${errors
        .slice(0, 3)
        .map(({ file, message }) => `${file} (${message})`)
        .join(', ')}: a part of it may be missing from the wheel.`,
      ...(advice === undefined ? {} : { nextStep: advice.nextStep }),
      package: locked.name,
    })
  }
  if (!pure && made.facts.elfFiles === 0) {
    notes.push({
      severity: 'warning',
      code: 'no-extension',
      message: `${label({ package: locked })}: its wheel for ${targetName(target)} is tagged for the platform and holds nothing compiled: an optional extension was left out.`,
      ...(advice === undefined ? {} : { nextStep: advice.nextStep }),
      package: locked.name,
    })
  }
  return notes
}

function resultOf({ folder, entry }: StoredBuild, locked: LockedPackage, milliseconds?: number): BuiltOne {
  const { name, version } = entry
  return {
    wheel: {
      name: entry.name,
      version: entry.version,
      filename: entry.filename,
      path: join(folder, entry.filename),
      sha256: entry.sha256,
      sizeBytes: entry.sizeBytes,
      origin: 'built',
      source: entry.source,
      ...(entry.image ? { image: entry.image } : {}),
      requiredBy: locked.requiredBy,
    },
    libraries: entry.libraries.map((library) => ({ ...library, path: join(folder, 'lib', library.soname) })),
    notes: entry.notes,
    record: { name, version, where: entry.where, ...(milliseconds === undefined ? {} : { milliseconds }) },
  }
}

/** At most `limit` at the same time, in the order in which they came. */
function limited(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= limit) await new Promise<void>((go) => void waiting.push(go))
    else running++
    try {
      return await work()
    } finally {
      // The next in line takes this turn over.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
