import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../make-folder.ts'
import { readTarStream, TarError } from '../../formats/tar.ts'

const mostFiles = 20_000

/** Writes the regular files of an archive into a new folder: no link, no device. Yields why it took none, in words. */
export async function unpackOutput(archive: string, output: string): Promise<string | undefined> {
  await makeFolder(output)
  const refused = await unpack(archive, output)
  if (refused === undefined) return undefined
  await rm(output, { recursive: true, force: true })
  await makeFolder(output)
  return refused
}

async function unpack(archive: string, output: string): Promise<string | undefined> {
  if ((await stat(archive)).size === 0) return undefined
  const written = new Set<string>()
  try {
    for await (const entry of readTarStream(createReadStream(archive))) {
      const { path, kind, mode, unsafe } = entry
      // Two names of one file: the archive holds it once.
      const original = kind === 'hardlink' && written.has(entry.target) ? entry.target : undefined
      if ((kind !== 'file' && original === undefined) || path === '') continue
      if (unsafe !== undefined) return `${path}: ${unsafe}`
      if (written.size >= mostFiles) return `it holds more than ${mostFiles} files`
      const target = join(output, path)
      await makeFolder(dirname(target))
      if (original !== undefined) await copyFile(join(output, original), target)
      else await pipeline(entry.content(), createWriteStream(target, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755 }))
      written.add(path)
    }
    return undefined
  } catch (error) {
    if (error instanceof TarError) return error.message
    // A file where another one requires a folder.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG')
      return `it cannot be written: ${code}`
    throw error
  }
}
