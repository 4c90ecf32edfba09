// Finds the files of a layer whose code runs at every start: which these are, an ecosystem knows.

import { readCentralDirectory, type ZipEntry } from '../formats/zip/central-directory.ts'
import { readEntry } from '../formats/zip/entry-data.ts'
import { ZipRefusal } from '../formats/zip/refusal.ts'
import { openZipFile, type ZipSource } from '../formats/zip/source.ts'
import type { StartupFile } from '../model/startup.ts'
import type { Inventory, OwnedFile, PackageFinder } from './inventory.ts'

type Finder = Pick<PackageFinder, 'startup'>

/** More is not read: those of real packages have a few hundred bytes. */
export const startupLimitBytes = 1024 * 1024

/** The startup files of a layer's zip on this machine. The zip is opened only when there may be one. */
export async function startupFilesOfZip(
  zipPath: string,
  files: readonly OwnedFile[],
  finder: Finder,
): Promise<readonly StartupFile[]> {
  const possible = files.filter(({ path }) => finder.startup(path, []) !== undefined)
  if (possible.length === 0) return []
  await using source = await openZipFile(zipPath)
  return await startupFilesOf(source, await readCentralDirectory(source, zipPath, 'linux'), possible, finder, [])
}

/**
 * The startup files among these files of a zip, in their order.
 * @param roots where packages are installed
 * @param budgetBytes how much may be read
 */
export async function startupFilesOf(
  source: ZipSource,
  entries: readonly ZipEntry[],
  files: readonly OwnedFile[],
  finder: Finder,
  roots: readonly string[],
  budgetBytes = Number.POSITIVE_INFINITY,
): Promise<readonly StartupFile[]> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const found: StartupFile[] = []
  let left = budgetBytes
  for (const file of files) {
    const reader = finder.startup(file.path, roots)
    const entry = byPath.get(file.path)
    if (!reader || !entry) continue
    left -= reader.needsText ? entry.compressedSizeBytes : 0
    const one =
      left < 0
        ? unreadFile(file, 'it is too large to be read over the network')
        : await textOf(source, entry, reader.needsText).then(
            (text) => reader.read(file, text),
            (error: unknown) => unreadable(file, error),
          )
    if (one) found.push(one)
  }
  return found
}

/** The files of a layer with the names of their packages. */
export function ownedFiles({ files = [], packages }: Inventory): readonly OwnedFile[] {
  return files.map(({ path, package: index }) => {
    const owner = packages[index ?? -1]?.name
    return owner === undefined ? { path } : { path, package: owner }
  })
}

export function unreadFile(file: OwnedFile, unread: string): StartupFile {
  return { ...file, lines: [], moreLines: 0, unread }
}

async function textOf(source: ZipSource, entry: ZipEntry, needsText: boolean): Promise<string> {
  return needsText ? (await readEntry(source, entry, startupLimitBytes)).toString('utf8') : ''
}

function unreadable(file: OwnedFile, error: unknown): StartupFile {
  if (!(error instanceof ZipRefusal)) throw error
  return unreadFile(file, `it cannot be read: ${error.reason}`)
}
