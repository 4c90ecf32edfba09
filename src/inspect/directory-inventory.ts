import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { mapConcurrently } from '../host/map-concurrently.ts'
import type { FoundPackage, Inventory, PackageFinder } from './inventory.ts'
import { assemble } from './read-inventory.ts'
import { ownedFiles, startupLimitBytes, unreadFile } from './startup-files.ts'
import { crc32 } from 'node:zlib'
import { readSmallFile } from '../host/files.ts'

/** A list of files has 2 MB in the largest packages. */
const largestMetadataBytes = 32 * 1024 * 1024

/** What is in a directory, as it would be in a zip of it: an unpacked layer, a site-packages folder. Links are not followed. */
export async function directoryInventory(
  directory: string,
  name: string,
  finder: PackageFinder,
  signal: AbortSignal,
): Promise<Inventory> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const files = await mapConcurrently(paths, 16, signal, async (path) => {
    const whole = join(directory, path)
    const status = await lstat(whole)
    const sizes = { path, sizeBytes: status.size, compressedSizeBytes: status.size }
    if (status.isSymbolicLink()) return { ...sizes, crc32: crc32(await readlink(whole)), kind: 'symlink' as const }
    return { ...sizes, crc32: await checksum(whole), mode: status.mode & 0o777 }
  })
  const packages = finder.find(paths)
  const readAll = async (pathsOf: (one: FoundPackage) => readonly string[]) => {
    const texts = await mapConcurrently(packages, 16, signal, async (one) => {
      for (const path of pathsOf(one)) {
        const text = await readSmallFile(join(directory, path), largestMetadataBytes).catch(() => undefined)
        if (text !== undefined) return [[one, text] as const]
      }
      return []
    })
    return new Map(texts.flat())
  }
  const lists = await readAll(({ listPath }) => [listPath])
  const heads = await readAll(({ headPaths }) => headPaths)
  const inventory = assemble(name, files, packages, { lists, heads }, finder)
  const roots = [...new Set(packages.map(({ root }) => root))]
  const sizes = new Map(files.map(({ path, sizeBytes }) => [path, sizeBytes]))
  const startup = await mapConcurrently(ownedFiles(inventory), 16, signal, async (file) => {
    const reader = finder.startup(file.path, roots)
    if (!reader) return undefined
    if ((sizes.get(file.path) ?? 0) > startupLimitBytes) return unreadFile(file, 'it is too large to be read')
    return reader.read(file, reader.needsText ? await readSmallFile(join(directory, file.path), startupLimitBytes) : '')
  })
  const folders = await mapConcurrently(
    found.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)),
    16,
    signal,
    async (path) => ({
      path: relative(directory, path).split(sep).join('/'),
      mode: (await lstat(path)).mode & 0o777,
    }),
  )
  return { ...inventory, folders, startup: startup.filter((file) => file !== undefined) }
}

async function checksum(path: string): Promise<number> {
  let crc = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) crc = crc32(chunk, crc)
  return crc
}
