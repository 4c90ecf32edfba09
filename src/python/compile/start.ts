// The compiling of a run: begun as soon as it is known what has no wheel, finished beside the downloads.

import { randomUUID } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context, Environment } from '../../host/context.ts'
import { openActionsCache } from '../../host/actions/cache.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { httpFor } from '../../host/http/client.ts'
import { ensureUv, type Uv } from '../uv/uv.ts'
import type { Target } from '../../lambda/target.ts'
import { configuredIndexes } from '../indexes/configured.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { uvEnvironment } from '../uv/command.ts'
import { download } from '../wheels/download.ts'
import type { UnfitPackage } from '../wheels/choose.ts'
import { buildAllInContainer } from './all-in-container.ts'
import { type BuildTools, openBuilds } from './build-wheels.ts'
import type { BuildOptions, BuiltWheels } from './options.ts'
import { openWorkshop } from './build-environment.ts'

/** What the user asked for, as configured. */
export interface CompileSettings {
  readonly image?: string | undefined
  readonly builder?: string | undefined
  readonly systemPackages: readonly string[]
  /** A script, or the path of one. */
  readonly beforeBuild?: string | undefined
  readonly buildTimeout?: number | undefined
  readonly cache: boolean
}

/** Builds under way. Disposing of them stops what still runs, and waits for it. */
export interface Compilation extends AsyncDisposable {
  /** What was built, one result a selection, in their order. */
  finish(): Promise<readonly BuiltWheels[]>
}

/** Begins to compile what of the selections has no fitting wheel. Asks nothing of Docker when that is nothing. */
export async function startCompiling(
  selections: readonly { readonly target: Target; readonly unfit: readonly UnfitPackage[] }[],
  inputs: Inputs,
  settings: CompileSettings,
  context: Context,
): Promise<Compilation> {
  const stop = new AbortController()
  const inner: Context = { ...context, signal: AbortSignal.any([context.signal, stop.signal]) }
  const scratch = join(context.stores.temporary, `build-store-${randomUUID()}`)
  const nothing = selections.every(({ unfit }) => unfit.length === 0)
  const work = nothing
    ? Promise.resolve(selections.map(({ target }) => nothingBuilt(target)))
    : compileAll(
        selections,
        inputs,
        await optionsOf(settings, inner),
        settings.cache ? inner : withBuiltStore(inner, scratch),
      )
  work.catch(() => {}) // Thrown by `finish`.
  return {
    finish: () => work,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await work.catch(() => {})
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** Begins to build everything for the targets by pip in their images. */
export async function startAllInContainer(
  targets: readonly Target[],
  inputs: Inputs,
  settings: CompileSettings,
  context: Context,
): Promise<Compilation> {
  const stop = new AbortController()
  const inner: Context = { ...context, signal: AbortSignal.any([context.signal, stop.signal]) }
  const scratch = join(context.stores.temporary, `build-all-${randomUUID()}`)
  const options = await optionsOf(settings, inner)
  const shared = {
    options,
    settings: (await configuredIndexes(inputs, context)).settings,
    workshop: openWorkshop(options, inner),
  }
  const work = mapConcurrently(targets, options.parallel, inner.signal, (target, signal) =>
    buildAllInContainer(inputs, target, join(scratch, `${target.runtime.name}-${target.architecture}`), shared, {
      ...inner,
      signal,
    }),
  )
  work.catch(() => {}) // Thrown by `finish`.
  return {
    finish: () => work,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await work.catch(() => {})
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

function nothingBuilt(target: Target): BuiltWheels {
  return { target, wheels: [], systemLibraries: [], notes: [], builds: [] }
}

/** With `cache: false` what is built lies where it is gone with the run. */
function withBuiltStore(context: Context, built: string): Context {
  return { ...context, stores: { ...context.stores, built } }
}

async function compileAll(
  selections: Parameters<typeof startCompiling>[0],
  inputs: Inputs,
  options: BuildOptions,
  context: Context,
): Promise<readonly BuiltWheels[]> {
  const builds = openBuilds(options, await toolsOf(inputs, options, context), context)
  return Promise.all(
    selections.map(async ({ target, unfit }) =>
      unfit.length === 0
        ? nothingBuilt(target)
        : builds.buildWheels(
            target,
            unfit.map((one) => one.package),
          ),
    ),
  )
}

/** Configuration as options of the builds. */
async function optionsOf(settings: CompileSettings, context: Context): Promise<BuildOptions> {
  const { image, builder, beforeBuild } = settings
  return {
    ...(image === undefined ? {} : { image }),
    ...(builder === undefined ? {} : { builder }),
    systemPackages: settings.systemPackages,
    ...(beforeBuild === undefined ? {} : { beforeBuild: await scriptText(beforeBuild, context.directory) }),
    timeoutMs: (settings.buildTimeout ?? 30) * 60_000,
    // A runner is thrown away; on a machine of one's own the kernel is not ours to change.
    mayRegisterEmulator: context.env['GITHUB_ACTIONS'] === 'true',
    parallel: availableParallelism(),
    cache: settings.cache,
  }
}

/** The script of `before-build`: one line that names a file is a path; anything else is the script itself. */
export async function scriptText(given: string, directory: string): Promise<string> {
  if (given.includes('\n')) return given
  const path = resolve(directory, given)
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (isFile) return readFile(path, 'utf8')
  if (!/^[\w./-]+\.sh$/.test(given)) return given
  throw new Failure({
    code: 'file-not-found',
    message: `before-build: ${given} does not exist.`,
    nextStep: 'Check the path, which is relative to the working directory; or give the script itself.',
    input: 'before-build',
    file: given,
  })
}

/** What the builds use of this machine. */
export async function toolsOf(inputs: Inputs, options: BuildOptions, context: Context): Promise<BuildTools> {
  const { settings, env } = await configuredIndexes(inputs, context)
  const remote = options.cache ? await openActionsCache(context.env, context.log) : undefined
  let uv: Promise<Uv> | undefined
  return {
    settings,
    async uv(args) {
      uv ??= ensureUv(context)
      const { command } = await uv
      return context.runProcess(command, args, { env: uvOf(inputs, settings, env, context), signal: context.signal })
    },
    fetch: (file, path, packageName, signal) =>
      download(file, path, packageName, { http: httpFor(context.env), signal, directory: context.directory }),
    ...(remote
      ? {
          remote: {
            restore: async (key: string, folder: string) =>
              (await remote.restore(folder, `lambda-layer-built-${key}`)) !== undefined,
            save: async (key: string, folder: string) => void (await remote.save(folder, `lambda-layer-built-${key}`)),
          },
        }
      : {}),
  }
}

function uvOf(inputs: Inputs, settings: IndexSettings, env: Environment, context: Context): Environment {
  return {
    ...uvEnvironment(env, settings, inputs),
    UV_CACHE_DIR: context.stores.uv,
    ...(settings.findLinks.length > 0 ? { UV_FIND_LINKS: settings.findLinks.join(',') } : {}),
    ...(settings.noIndex ? { UV_NO_INDEX: '1' } : {}),
  }
}
