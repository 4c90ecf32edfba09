// A zip of bytecode that is made once, and kept for what decides it.

import { openArchiveStore, type ArchiveStore, type StoredArchive } from '../../host/archive-store.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import type { ExactPython } from './find-python.ts'

export interface KeptArchive {
  /** Of the facts that tell its hash. */
  readonly kind: string
  /** Everything that decides it. */
  readonly key: string
  readonly filename: string
  readonly cache: boolean
}

/** `313`, as names of bytecode have it. */
export function digitsOf({ version }: ExactPython): string {
  return version.split('.').slice(0, 2).join('')
}

/**
 * Hands over the archive. Not where `make` yields none.
 * @param take is called while the archive is kept
 */
export async function withKeptArchive(
  { kind, key, filename, cache }: KeptArchive,
  context: Context,
  make: (store: ArchiveStore) => Promise<StoredArchive | undefined>,
  take: (zip: StoredArchive) => Promise<void>,
): Promise<void> {
  await using store = await openArchiveStore({ root: context.stores.bytecode, holds: 'bytecode', cache }, context)
  const kept = sealedFacts<{ readonly sha256: string }>(context, kind)
  const known = cache ? await kept.get(key) : undefined
  const found = known && (await store.find(known.sha256, filename))
  const made = found ?? (await make(store))
  if (!made) return
  if (cache && !found) await kept.put(key, { sha256: made.sha256 })
  await take(made)
}
