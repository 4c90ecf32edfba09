import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { mapConcurrently } from '../host/map-concurrently.ts'
import { findDistributions } from '../python/checks/distributions.ts'
import type { Distribution } from '../python/checks/distributions.ts'
import type { Inventory } from './inventory.ts'
import { assemble } from './read-inventory.ts'
import { crc32 } from 'node:zlib'

/** What is in a directory, as it would be in a zip of it: an unpacked layer, a site-packages folder. Symlinks are not followed. */
export async function directoryInventory(directory: string, name: string, signal: AbortSignal): Promise<Inventory> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const files = await mapConcurrently(paths, 16, signal, async (path) => {
    const whole = join(directory, path)
    const { size } = await stat(whole)
    return { path, sizeBytes: size, compressedSizeBytes: size, crc32: await checksum(whole) }
  })
  const distributions = findDistributions(paths)
  const read = async (one: Distribution, file: string): Promise<readonly (readonly [Distribution, string])[]> => {
    const text = await readFile(join(directory, one.metadataFolder, file), 'utf8').catch(() => undefined)
    return text === undefined ? [] : [[one, text] as const]
  }
  const records = new Map((await Promise.all(distributions.map((one) => read(one, 'RECORD')))).flat())
  const heads = new Map((await Promise.all(distributions.map((one) => read(one, 'METADATA')))).flat())
  return assemble(name, files, distributions, { records, heads })
}

async function checksum(path: string): Promise<number> {
  let crc = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) crc = crc32(chunk, crc)
  return crc
}
