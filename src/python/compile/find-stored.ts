// Wheels that were built before of the same ingredients, on this machine or on another runner.

import { join } from 'node:path'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { BuildRun } from './build-run.ts'
import { findBuilt, type StoredBuild } from './built-store.ts'
import { buildKeys } from './key.ts'

/** Looks for the pure wheel of a source, then for the one that was compiled in today's image. */
export async function findStored(
  locked: LockedPackage,
  target: Target,
  sourceHash: string,
  run: BuildRun,
): Promise<StoredBuild | undefined> {
  const { context, options, environment } = run
  if (!options.cache) return undefined
  const keys = buildKeys(locked, target, sourceHash, options)
  const pure = await look(keys.host, run)
  if (pure) return pure
  const image = await environment.identify(target).catch(() => undefined)
  if (!image) return undefined
  const found = await look(keys.image(image.digest), run)
  if (found && image.stale) {
    context.log.info(
      `${locked.name}: nobody can tell which build image is current, so the wheel compiled in the last known one is taken.`,
    )
  }
  return found
}

async function look(key: string, { context, tools }: BuildRun): Promise<StoredBuild | undefined> {
  const folder = join(context.stores.built, key)
  const found = await findBuilt(folder)
  if (found || !tools.remote) return found
  return (await tools.remote.restore(key, folder)) ? findBuilt(folder) : undefined
}
