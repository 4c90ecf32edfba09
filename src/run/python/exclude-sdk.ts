// `exclude-sdk`: finds out who requires what, and leaves AWS's SDK out of the locks.
import type { Context } from '../../host/context.ts'
import type { Lock } from '../../python/locks/lock.ts'
import {
  needsRequirements,
  requirementsInLock,
  withoutSdk,
  type Requirements,
} from '../../python/resolve/exclude-sdk.ts'
import { chooseWheels } from '../../python/wheels/choose.ts'
import { wheelRequirements } from '../../python/wheels/stated-metadata.ts'

/** @param explained the locks with who requires what, where the resolver says it */
export async function excludeSdk(explained: readonly Lock[], context: Context): Promise<readonly Lock[]> {
  const locks: Lock[] = []
  for (const lock of explained) locks.push(withoutSdk(lock, await requirementsOf(lock, context)))
  return locks
}

async function requirementsOf(lock: Lock, context: Context): Promise<Requirements> {
  if (!needsRequirements(lock)) return new Map()
  const found = await wheelRequirements(chooseWheels(lock).chosen, context)
  const inLock = requirementsInLock(lock)
  return new Map(lock.packages.map(({ name }) => [name, found.get(name) ?? inLock?.get(name)] as const))
}
