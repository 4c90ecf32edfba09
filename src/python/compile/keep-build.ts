// A wheel that a build made is checked, and put into the store and the runner's cache.

import { basename, join } from 'node:path'
import { hashFile } from '../../host/file-hash.ts'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { buildNotes } from './build-notes.ts'
import type { BuildRun } from './build-run.ts'
import type { BuiltEntry } from './built-entry.ts'
import { keepBuilt, type StoredBuild } from './built-store.ts'
import { checkBuiltWheel } from './check-wheel.ts'
import type { Source } from './fetch-source.ts'
import type { BuildNote, SystemLibrary } from './options.ts'

/** A wheel that a build made. */
export interface MadeWheel {
  readonly package: LockedPackage
  readonly target: Target
  readonly source: Source
  /** Absolute path. */
  readonly wheel: string
  readonly libraries: readonly SystemLibrary[]
  readonly key: string
  /** For people: `on this machine`, `in <image>, emulated`. */
  readonly where: string
  readonly image?: BuiltEntry['image']
  readonly notes: readonly BuildNote[]
  /** What the build in the image said; absent for a pure wheel. */
  readonly compiled?: { readonly log: string; readonly elfFiles: number }
}

/** @throws {Failure} `wrong-wheel` when it is not what was asked for. */
export async function keepBuild(made: MadeWheel, { context, tools, options, seal }: BuildRun): Promise<StoredBuild> {
  const { package: locked, target, source, image, compiled } = made
  const { filename, version, pure } = checkBuiltWheel(basename(made.wheel), locked, target)
  const ofBuild = compiled === undefined ? [] : buildNotes(locked, target, source.tree, { ...compiled, pure })
  const notes = [...made.notes, ...ofBuild]
  for (const note of notes) context.log.warning(note.message)
  const entry: BuiltEntry = {
    name: locked.name,
    version: locked.version ?? version,
    filename,
    ...(await hashFile(made.wheel)),
    source: source.described,
    where: made.where,
    ...(image ? { image } : {}),
    libraries: made.libraries.map(({ path: _path, ...library }) => library),
    notes,
  }
  const folder = join(context.stores.built, made.key)
  const libraries = new Map(made.libraries.map(({ soname, path }) => [soname, path]))
  const stored = await keepBuilt(folder, entry, { wheel: made.wheel, libraries }, seal, context.stores.temporary)
  if (options.cache) await tools.remote?.save(made.key, folder)
  return stored
}
