// Wheels that we compiled, kept by what made them: one folder a wheel, whole or absent.

import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile } from '../../host/file-hash.ts'
import type { BuildNote, SystemLibrary } from './options.ts'

/** What is kept beside a wheel. Paths are relative to its folder. */
export interface BuiltEntry {
  readonly name: string
  readonly version: string
  readonly filename: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly source: { readonly filename: string; readonly sha256?: string; readonly url?: string }
  /** For people: `on this machine`, `in <image>, emulated`. */
  readonly where: string
  /** The image it was compiled in; absent for a pure wheel built on the host. */
  readonly image?: { readonly reference: string; readonly digest: string }
  readonly libraries: readonly BuiltLibrary[]
  readonly notes: readonly BuildNote[]
}

export type BuiltLibrary = Omit<SystemLibrary, 'path'>

const entryFile = 'entry.json'

/** A wheel with its libraries, as it lies in the store. */
export interface StoredBuild {
  readonly folder: string
  readonly entry: BuiltEntry
}

/** Undefined when it is not there, or its bytes are not those that were put there. */
export async function findBuilt(folder: string): Promise<StoredBuild | undefined> {
  try {
    const entry = JSON.parse(await readFile(join(folder, entryFile), 'utf8')) as BuiltEntry
    const files = [
      { path: join(folder, entry.filename), ...entry },
      ...entry.libraries.map((library) => ({ path: join(folder, 'lib', library.soname), ...library })),
    ]
    for (const { path, sha256, sizeBytes } of files) {
      const found = await hashFile(path)
      if (found.sizeBytes !== sizeBytes || found.sha256 !== sha256) return undefined
    }
    return { folder, entry }
  } catch {
    return undefined
  }
}

/**
 * Copies a wheel and its libraries into the store.
 * @param files absolute path of the wheel, and of each library by its name
 */
export async function keepBuilt(
  folder: string,
  entry: BuiltEntry,
  files: { readonly wheel: string; readonly libraries: ReadonlyMap<string, string> },
): Promise<StoredBuild> {
  const temporary = join(dirname(folder), `.${randomUUID()}.partial`)
  try {
    await mkdir(join(temporary, 'lib'), { recursive: true })
    await copyFile(files.wheel, join(temporary, entry.filename))
    for (const [soname, path] of files.libraries) await copyFile(path, join(temporary, 'lib', soname))
    await writeFile(join(temporary, entryFile), JSON.stringify(entry, undefined, 2))
    // What was there is damaged, or of a build that ran beside this one.
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    const other = await findBuilt(folder)
    if (other) return other
    throw error
  }
  return { folder, entry }
}
