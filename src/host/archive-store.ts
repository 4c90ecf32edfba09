// Archives on disk by their SHA-256: <root>/<first two digits>/<sha256>/<file name>. An entry appears by a rename, so
// it is whole or absent, for two processes at once as well. What lies there may have been damaged since, so it is
// hashed again whenever it is used: 74 MB take 60 ms.

import { randomUUID } from 'node:crypto'
import { existsSync, utimesSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Context } from './context.ts'
import { hashFile } from './file-hash.ts'
import { fileFailure } from './files.ts'
import { makeFolder } from './make-folder.ts'

/** An archive in the store, hashed by this run. */
export interface StoredArchive {
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
}

export interface ArchiveStore extends AsyncDisposable {
  /** What it took in since it was opened: the downloads of this run. */
  readonly added: { readonly files: number; readonly bytes: number }
  /** The archive, when it exists and its bytes still have that hash. A damaged one is removed. */
  find(sha256: string, filename: string): Promise<StoredArchive | undefined>
  /** Whether it exists, unread. */
  has(sha256: string, filename: string): Promise<boolean>
  /** Moves a file in from elsewhere on this machine, when its bytes have that hash. */
  adopt(path: string, sha256: string, filename: string): Promise<StoredArchive | undefined>
  /** Has `fill` write a file and hash it, then takes it in. Nothing is left when `fill` throws. */
  add(filename: string, fill: (temporary: string) => Promise<Omit<StoredArchive, 'path'>>): Promise<StoredArchive>
}

export interface ArchiveStoreOptions {
  /** Its folder, absolute. */
  readonly root: string
  /** What it holds, for messages. */
  readonly holds: 'wheel' | 'package' | 'bytecode'
  /** False: an empty store that is gone when disposed of. */
  readonly cache: boolean
  /** Above it, what was not used for longest goes. */
  readonly limitBytes?: number
}

const defaultLimitBytes = 2 * 1024 ** 3
/** What was used so recently may be in use by another process. */
const inUseMs = 60 * 60 * 1000

/**
 * Opens the store. When it is disposed of, it is brought below its limit, and what killed runs left is removed.
 * Dispose of it only when the archives are not needed any more: with `cache: false` they are gone then.
 */
export async function openArchiveStore(
  options: ArchiveStoreOptions,
  { stores, log }: Pick<Context, 'stores' | 'log'>,
): Promise<ArchiveStore> {
  const scratch = join(stores.temporary, `${options.holds}s-${randomUUID()}`)
  const root = options.cache ? options.root : join(scratch, 'store')
  try {
    await makeFolder(scratch)
  } catch (error) {
    throw fileFailure(scratch, error)
  }
  const used = new Map<string, StoredArchive>()
  const pathOf = (sha256: string, filename: string): string =>
    join(root, sha256.slice(0, 2), sha256, basename(filename))
  const added = { files: 0, bytes: 0 }

  return {
    added,
    async find(sha256, filename) {
      const path = pathOf(sha256, filename)
      const known = used.get(path)
      if (known) return known
      if (!existsSync(path)) return undefined
      const found = await hashFile(path).catch(() => undefined)
      if (found?.sha256 !== sha256) {
        log.debug(`${basename(path)} in the ${options.holds} store is damaged: it is downloaded again.`)
        await rm(dirname(path), { recursive: true, force: true })
        return undefined
      }
      const archive = { path, ...found }
      used.set(path, archive)
      const now = new Date()
      try {
        utimesSync(path, now, now)
      } catch {
        // A read-only store is still one to read from.
      }
      return archive
    },
    async has(sha256, filename) {
      return (
        used.has(pathOf(sha256, filename)) ||
        (await stat(pathOf(sha256, filename)).catch(() => undefined)) !== undefined
      )
    },
    async adopt(from, sha256, filename) {
      const found = await hashFile(from).catch(() => undefined)
      if (found?.sha256 !== sha256) return undefined
      const path = pathOf(sha256, filename)
      try {
        await putInPlace(from, path)
      } catch (error) {
        throw fileFailure(root, error)
      }
      const archive = { path, ...found }
      used.set(path, archive)
      return archive
    },
    async add(filename, fill) {
      const temporary = join(scratch, `${randomUUID()}.partial`)
      try {
        const filled = await fill(temporary)
        const path = pathOf(filled.sha256, filename)
        await putInPlace(temporary, path)
        const archive = { path, ...filled }
        used.set(path, archive)
        added.files++
        added.bytes += archive.sizeBytes
        return archive
      } catch (error) {
        await rm(temporary, { force: true })
        throw fileFailure(root, error)
      }
    },
    async [Symbol.asyncDispose]() {
      try {
        await rm(scratch, { recursive: true, force: true })
        if (added.files === 0) return
        await removeLeftovers(stores.temporary)
        await removeLeftovers(stores.uv, '.tmp')
        if (options.cache) await shrink(root, options.limitBytes ?? defaultLimitBytes, new Set(used.keys()))
      } catch (error) {
        log.debug(
          `The ${options.holds} store was not tidied: ${error instanceof Error ? error.message : String(error)}.`,
        )
      }
    },
  }
}

/** Renames a file to its place. A folder that lies there, or a file where a folder must be, gives way. */
async function putInPlace(from: string, path: string): Promise<void> {
  const put = async (): Promise<void> => {
    await makeFolder(dirname(path))
    await rename(from, path)
  }
  try {
    await put()
  } catch (error) {
    if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    for (const one of [dirname(dirname(path)), dirname(path)])
      if (!(await stat(one).catch(() => undefined))?.isDirectory()) await rm(one, { force: true })
    await rm(path, { recursive: true, force: true })
    await put()
  }
}

/** Removes what was not used for longest until the rest is below the limit. */
async function shrink(root: string, limitBytes: number, used: ReadonlySet<string>): Promise<void> {
  const entries: { path: string; sizeBytes: number; usedMs: number }[] = []
  for (const prefix of await readdir(root)) {
    for (const sha256 of await readdir(join(root, prefix)).catch(() => [])) {
      for (const filename of await readdir(join(root, prefix, sha256)).catch(() => [])) {
        const path = join(root, prefix, sha256, filename)
        const facts = await stat(path).catch(() => undefined)
        if (facts) entries.push({ path, sizeBytes: facts.size, usedMs: facts.mtimeMs })
      }
    }
  }
  let totalBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  for (const { path, sizeBytes, usedMs } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (totalBytes <= limitBytes) return
    if (used.has(path) || Date.now() - usedMs < inUseMs) continue
    await rm(dirname(path), { recursive: true, force: true })
    totalBytes -= sizeBytes
  }
}

/** Removes what nobody has written to for long: the scratch of runs that were killed, and of a uv that ended with them. */
async function removeLeftovers(folder: string, prefix = ''): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const path = join(folder, name)
    const files = (await readdir(path).catch(() => [])).map((file) => join(path, file))
    const times = await Promise.all(
      [path, ...files].map((one) =>
        stat(one).then(
          (facts) => facts.mtimeMs,
          () => 0,
        ),
      ),
    )
    if (Date.now() - Math.max(...times) > inUseMs) await rm(path, { recursive: true, force: true })
  }
}
