// Wheels that we compiled, kept by what made them: one folder for each wheel, whole or absent.
// An entry is sealed: its bytes are those that we built only when the seal is ours, since a cache can bring any folder.

import { randomUUID } from 'node:crypto'
import { copyFile, lstat, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileFailure, readSmallFile, shareDevice } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { hashFile } from '../../host/file-hash.ts'
import type { Seal } from '../../host/seal.ts'
import { type BuiltEntry, builtEntry } from './built-entry.ts'

const entryFile = 'entry.json'
const sealKind = 'built-1'
const largestEntryBytes = 1024 * 1024

/** A wheel with its libraries in the store. */
export interface StoredBuild {
  readonly folder: string
  readonly entry: BuiltEntry
  /** True when the seal proves that we wrote it, here or on a machine with the same key. */
  readonly isSealed: boolean
}

/** The build in a folder, which is named by its key. Undefined when there is none, or its files are not those of its entry. */
export async function findBuilt(folder: string, seal: Seal): Promise<StoredBuild | undefined> {
  try {
    const path = join(folder, entryFile)
    const document = JSON.parse(await readSmallFile(path, largestEntryBytes)) as {
      readonly entry?: unknown
      readonly seal?: unknown
    }
    const entry = builtEntry(document.entry)
    if (!entry) return undefined
    const files = [
      { path: join(folder, entry.filename), ...entry },
      ...entry.libraries.map((library) => ({ path: join(folder, 'lib', library.soname), ...library })),
    ]
    for (const { path: file, sha256, sizeBytes } of files) {
      const found = await lstat(file)
      if (!found.isFile() || found.size !== sizeBytes || (await hashFile(file)).sha256 !== sha256) return undefined
    }
    return { folder, entry, isSealed: seal.verify(sealKind, sealed(folder, entry), document.seal) }
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
  seal: Seal,
  scratch: string,
): Promise<StoredBuild> {
  const store = dirname(folder)
  let temporary = join(store, `.${randomUUID()}.partial`)
  try {
    await makeFolder(store)
    // What a killed run leaves in the scratch folder is removed by a later one.
    if (await shareDevice(scratch, store)) temporary = join(scratch, `built-${randomUUID()}.partial`)
    await makeFolder(join(temporary, 'lib'))
    await copyFile(files.wheel, join(temporary, entry.filename))
    for (const [soname, path] of files.libraries) await copyFile(path, join(temporary, 'lib', soname))
    const document = { entry, seal: seal.sign(sealKind, sealed(folder, entry)) }
    await writeFile(join(temporary, entryFile), JSON.stringify(document, undefined, 2))
    // What was in its place is damaged, or from a build that ran at the same time.
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {}) // What is above it may be a file.
    const other = await findBuilt(folder, seal)
    if (other?.isSealed) return other
    throw fileFailure(folder, error)
  }
  return { folder, entry, isSealed: true }
}

/** With the key, so that an entry cannot be moved to the place of another. */
function sealed(folder: string, entry: BuiltEntry): string {
  return JSON.stringify([basename(folder), entry])
}
