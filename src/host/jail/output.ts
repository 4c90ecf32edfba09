import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { readTar, TarError, type TarEntry } from '../../formats/tar.ts'

const mostFiles = 20_000

/** Writes the regular files of an archive into a new folder: no link, no device. Yields why it took none, in words. */
export async function unpackOutput(archive: string, output: string): Promise<string | undefined> {
  await makeFolder(output)
  try {
    const files = filesOf(await readFile(archive))
    if (typeof files === 'string') return files
    for (const [path, { bytes, mode }] of files) {
      await makeFolder(dirname(join(output, path)))
      await writeFile(join(output, path), bytes, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755 })
    }
    return undefined
  } catch (error) {
    await rm(output, { recursive: true, force: true })
    await makeFolder(output)
    if (error instanceof TarError) return error.message
    // A file where another one requires a folder.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG')
      return `it cannot be written: ${code}`
    throw error
  }
}

type TarFile = Extract<TarEntry, { kind: 'file' }>

function filesOf(archive: Uint8Array): ReadonlyMap<string, TarFile> | string {
  const files = new Map<string, TarFile>()
  if (archive.length === 0) return files
  for (const entry of readTar(archive)) {
    // Two names of one file: the archive holds it once.
    const file = entry.kind === 'hardlink' ? files.get(entry.target) : entry
    if (file?.kind !== 'file' || entry.path === '') continue
    if (entry.unsafe !== undefined) return `${entry.path}: ${entry.unsafe}`
    if (files.size >= mostFiles) return `it holds more than ${mostFiles} files`
    files.set(entry.path, file)
  }
  return files
}
