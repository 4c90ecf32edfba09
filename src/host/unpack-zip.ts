// A zip as Lambda unpacks it.

import { chmod, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { readCentralDirectory } from '../formats/zip/central-directory.ts'
import { readEntry } from '../formats/zip/entry-data.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { makeFolder } from './make-folder.ts'
import { mapConcurrently } from './map-concurrently.ts'

/** Unpacks the files of a zip that was inspected before; their modes are those of the zip. */
export async function unpackZip(zipPath: string, into: string, signal: AbortSignal): Promise<void> {
  await using source = await openZipFile(zipPath)
  const names = sep === '/' ? 'linux' : 'every-system'
  const entries = (await readCentralDirectory(source, zipPath, names)).filter(
    ({ kind }) => kind === 'file' || kind === 'symlink',
  )
  await makeFolder(into)
  for (const folder of new Set(entries.map(({ path }) => dirname(path)))) await makeFolder(join(into, folder))
  await mapConcurrently(entries, availableParallelism() * 4, signal, async (entry) => {
    const path = join(into, entry.path)
    const content = await readEntry(source, entry, entry.sizeBytes, zipPath)
    if (entry.kind === 'symlink') return symlink(content.toString(), path)
    await writeFile(path, content)
    await chmod(path, entry.mode ?? 0o644)
  })
}
