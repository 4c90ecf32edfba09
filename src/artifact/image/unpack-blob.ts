// The files of a layer in a folder, for a build that copies from it.

import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../../host/make-folder.ts'
import { readGzip } from '../../formats/gzip/read.ts'
import { holdsBackslash, readTarStream } from '../../formats/tar.ts'

/** @param path of a layer that was made here */
export async function unpackBlob(path: string, folder: string): Promise<void> {
  for await (const entry of readTarStream(readGzip(createReadStream(path)).content)) {
    if (entry.unsafe !== undefined && entry.unsafe !== holdsBackslash)
      throw new Error(`a layer of ours has the path ${entry.path}`)
    const target = join(folder, entry.path)
    if (entry.kind === 'directory') await makeFolder(target)
    else await makeFolder(dirname(target))
    if (entry.kind === 'symlink') await symlink(entry.target, target)
    if (entry.kind !== 'file') continue
    await pipeline(entry.content(), createWriteStream(target, { flags: 'wx' }))
    await chmod(target, entry.mode)
  }
}
