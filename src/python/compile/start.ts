// Compiling begins as soon as it is known what has no wheel, and finishes beside the downloads.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Target } from '../../lambda/target.ts'
import { configuredIndexes } from '../indexes/configured.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { UnfitPackage } from '../wheels/choose.ts'
import { buildAllInContainer } from './all-in-container.ts'
import { openBuildEnvironment } from './build-environment.ts'
import { openBuilds } from './build-wheels.ts'
import { engineMissing, withEngine } from './engine-missing.ts'
import type { BuiltWheels } from './options.ts'
import { type CompileSettings, optionsOf } from './options-of.ts'
import { toolsOf } from './tools.ts'

/** Builds under way. Disposing of them stops what still runs, and waits for it. */
export interface Compilation extends AsyncDisposable {
  /** What was built, one result for each selection, in their order. */
  finish(): Promise<readonly BuiltWheels[]>
}

/** Begins to compile what of the selections has no fitting wheel. Asks nothing of Docker when that is nothing. */
export async function startCompiling(
  selections: readonly { readonly target: Target; readonly unfit: readonly UnfitPackage[] }[],
  inputs: Inputs,
  settings: CompileSettings,
  context: Context,
): Promise<Compilation> {
  return start(context, async (inner, scratch) => {
    if (selections.every(({ unfit }) => unfit.length === 0)) return selections.map(({ target }) => nothingBuilt(target))
    const options = await optionsOf(settings, inner)
    // Without a cache, what is built is in a folder that is removed with the run.
    const stores = settings.cache ? inner.stores : { ...inner.stores, built: scratch }
    const builds = openBuilds(options, await toolsOf(inputs, options, inner), { ...inner, stores })
    const built = selections.map(async ({ target, unfit }) => {
      if (unfit.length === 0) return nothingBuilt(target)
      const packages = unfit.map((one) => one.package)
      return builds.buildWheels(target, packages).catch(engineMissing)
    })
    return withEngine(await Promise.all(built))
  })
}

/** Begins to build everything for the targets by pip in their images. */
export async function startAllInContainer(
  targets: readonly Target[],
  inputs: Inputs,
  settings: CompileSettings,
  context: Context,
): Promise<Compilation> {
  return start(context, async (inner, scratch) => {
    const options = await optionsOf(settings, inner)
    const indexes = await configuredIndexes(inputs, inner)
    const shared = { options, settings: indexes.settings, environment: openBuildEnvironment(options, inner) }
    return mapConcurrently(targets, options.parallel, inner.signal, (target, signal) => {
      const folder = join(scratch, `${target.runtime.name}-${target.architecture}`)
      return buildAllInContainer(inputs, target, folder, shared, { ...inner, signal })
    })
  })
}

/** Begins some work with a folder for what it makes, which is removed when the compilation is disposed of. */
function start(
  context: Context,
  work: (context: Context, scratch: string) => Promise<readonly BuiltWheels[]>,
): Compilation {
  const stop = new AbortController()
  const scratch = join(context.stores.temporary, `builds-${randomUUID()}`)
  const result = work({ ...context, signal: AbortSignal.any([context.signal, stop.signal]) }, scratch)
  result.catch(() => {}) // Thrown by `finish`.
  return {
    finish: () => result,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await result.catch(() => {})
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

function nothingBuilt(target: Target): BuiltWheels {
  return { target, wheels: [], systemLibraries: [], notes: [], builds: [] }
}
