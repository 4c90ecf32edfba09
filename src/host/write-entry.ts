import { open } from 'node:fs/promises'
import type { ZipEntry } from '../formats/zip/central-directory.ts'
import { streamEntry } from '../formats/zip/entry-data.ts'
import type { ZipSource } from '../formats/zip/source.ts'

/** Writes the content of an entry to a file, piece by piece. */
export async function writeEntry(
  source: ZipSource,
  entry: ZipEntry,
  path: string,
  { mode, name }: { readonly mode: number; readonly name: string },
): Promise<void> {
  await using file = await open(path, 'w')
  await streamEntry(source, entry, (chunk) => file.writeFile(chunk), name)
  await file.chmod(mode)
}
