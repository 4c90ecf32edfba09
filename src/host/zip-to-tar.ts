// A zip as a tar archive, which Docker's client copies into a container: quicker than thousands of files.

import { createWriteStream } from 'node:fs'
import { posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { tarEnd, tarHeader, tarPadding } from '../formats/tar-header.ts'
import { readCentralDirectory } from '../formats/zip/central-directory.ts'
import { readEntry } from '../formats/zip/entry-data.ts'
import { openZipFile } from '../formats/zip/source.ts'

export interface TarPlace {
  /** The folder that they go to, absolute. Those above it are not in the archive. */
  readonly folder: string
  /** Permission bits of folders. */
  readonly folderMode: number
}

/** Writes the files of a zip that was inspected before, and their folders; their modes are those of the zip. */
export async function writeZipAsTar(
  zipPath: string,
  tarPath: string,
  place: TarPlace,
  signal: AbortSignal,
): Promise<void> {
  await pipeline(tarOf(zipPath, place), createWriteStream(tarPath, { flags: 'wx' }), { signal })
}

async function* tarOf(zipPath: string, place: TarPlace): AsyncGenerator<Uint8Array, void, undefined> {
  await using source = await openZipFile(zipPath)
  const top = place.folder.slice(1)
  const folders = new Set([posix.dirname(top)])
  for (const entry of await readCentralDirectory(source, zipPath, 'linux')) {
    const { kind, sizeBytes } = entry
    if (kind !== 'file' && kind !== 'symlink') continue
    const path = posix.join(top, entry.path)
    for (const folder of foldersOf(path, folders))
      yield tarHeader({ kind: 'directory', path: folder, mode: place.folderMode })
    const content = await readEntry(source, entry, sizeBytes, zipPath)
    if (kind === 'symlink') {
      yield tarHeader({ kind, path, mode: 0o777, target: content.toString() })
      continue
    }
    yield tarHeader({ kind, path, mode: entry.mode ?? 0o644, sizeBytes })
    yield content
    yield tarPadding(sizeBytes)
  }
  yield tarEnd
}

/** Those above a path that are not written yet, outermost first. */
function* foldersOf(path: string, written: Set<string>): Generator<string, void, undefined> {
  const folder = posix.dirname(path)
  if (written.has(folder)) return
  yield* foldersOf(folder, written)
  written.add(folder)
  yield folder
}
