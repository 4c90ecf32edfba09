// Wheels that were built before of the same ingredients, on this machine or on another runner.

import { join } from 'node:path'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { BuildRun } from './build-run.ts'
import { findBuilt, type StoredBuild } from './built-store.ts'
import { checkBuiltWheel } from './check-wheel.ts'
import { buildKeys } from './key.ts'
import { packageLabel } from './package-label.ts'

/** Looks for the pure wheel of a source, then for the one that was compiled in today's image. */
export async function findStored(
  locked: LockedPackage,
  target: Target,
  sourceHash: string,
  run: BuildRun,
): Promise<StoredBuild | undefined> {
  const { context, options, environment } = run
  if (!options.cache) return undefined
  const keys = buildKeys(locked, target, sourceHash, options, context.hostArchitecture)
  const pure = await look(keys.host, locked, target, run)
  if (pure) return pure
  const image = await environment.identify(target).catch(() => undefined)
  if (!image) return undefined
  const found = await look(keys.image(image.digest), locked, target, run)
  if (found && image.stale) {
    context.log.info(
      `${locked.name}: nobody can tell which build image is current, so the wheel compiled in the last known one is taken.`,
    )
  }
  return found
}

async function look(
  key: string,
  locked: LockedPackage,
  target: Target,
  run: BuildRun,
): Promise<StoredBuild | undefined> {
  const { context, seal, restored } = run
  const folder = join(context.stores.built, key)
  const own = await findBuilt(folder, seal)
  if (own?.isSealed) return own
  if (run.tools.remote === undefined) return undefined
  if (!restored.has(key)) {
    if (!(await run.tools.remote.restore(key, folder))) return undefined
    restored.add(key)
  }
  const found = await findBuilt(folder, seal)
  if (!found || found.isSealed) return found
  // With a key of the user's, what is not sealed by it was not built by us.
  return seal.isShared ? undefined : unverified(found, locked, target)
}

/** A wheel that any job of the repository could have put into the cache: at least it must be what it is called. */
function unverified(found: StoredBuild, locked: LockedPackage, target: Target): StoredBuild | undefined {
  const { entry } = found
  try {
    checkBuiltWheel(entry.filename, locked, target)
  } catch {
    return undefined
  }
  const note = {
    severity: 'note',
    code: 'cached-build-unverified',
    message: `${packageLabel(locked)}: its compiled wheel comes from the Actions cache of this workflow and branch, and nothing proves who built it.`,
    nextStep:
      'Give every job the same LAMBDA_LAYER_CACHE_SECRET, a random secret of the repository: compiled wheels are then bound to it.',
    package: locked.name,
  } as const
  return {
    ...found,
    entry: { ...entry, where: `${entry.where}, from the Actions cache (unverified)`, notes: [...entry.notes, note] },
  }
}
