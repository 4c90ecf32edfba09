// Lays what is looked at of one layer over a folder that holds the layers below it. Links are not made: they could lead out
// of the folder.

import { copyFile, chmod, lstat, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isElf } from '../../formats/elf.ts'
import { opaqueWhiteout, whiteout } from '../../formats/oci.ts'
import type { StreamedTarEntry } from '../../formats/tar.ts'
import { makeFolder } from '../../host/make-folder.ts'

/** `examined`: what the inspection reads. `all`: the bytes of every file that is looked at, so that they can be compared. */
export type KeptFiles = 'examined' | 'all'

/** Larger files are written only when they are ELF. */
const keptBytes = 256 * 1024

export function isWhiteout(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith(whiteout)
}

/** One layer: what it hides is of the layers below, in whichever order its entries come. */
export class LaidLayer {
  readonly #folder: string
  readonly #kept: KeptFiles
  /** What this layer has placed, folders too. */
  readonly #own = new Set<string>()

  constructor(folder: string, kept: KeptFiles) {
    this.#folder = folder
    this.#kept = kept
  }

  async add(entry: StreamedTarEntry): Promise<void> {
    const { path, kind } = entry
    const slash = path.lastIndexOf('/')
    if (isWhiteout(path)) {
      const name = path.slice(slash + 1)
      const hidden = name.slice(whiteout.length)
      if (name === opaqueWhiteout) return this.#hide(path.slice(0, Math.max(0, slash)), 'content')
      if (hidden !== '' && hidden !== '.' && hidden !== '..')
        await this.#hide(`${path.slice(0, slash + 1)}${hidden}`, 'all')
      return
    }
    await this.#makeRoom(path)
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) this.#own.add(path.slice(0, end))
    const target = join(this.#folder, path)
    if (kind === 'directory') return makeFolder(target)
    await rm(target, { recursive: true, force: true })
    if (kind === 'file') await write(entry, target, this.#kept === 'all' ? Number.POSITIVE_INFINITY : keptBytes)
    else if (kind === 'hardlink') await this.#copy(entry.target, target)
  }

  /** A file that is hard-linked is one file by two names. */
  async #copy(from: string, target: string): Promise<void> {
    const source = join(this.#folder, from)
    const isSafe = !from.split('/').includes('..')
    if (isSafe && (await lstat(source).catch(() => undefined))?.isFile()) await copyFile(source, target)
  }

  /** Makes the folder of a path. A file where a folder must be gives way, and the other way round. */
  async #makeRoom(path: string): Promise<void> {
    const parent = dirname(join(this.#folder, path))
    try {
      await makeFolder(parent)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error
      for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        const above = join(this.#folder, path.slice(0, end))
        if ((await lstat(above).catch(() => undefined))?.isFile()) await rm(above)
      }
      await makeFolder(parent)
    }
    const whole = join(this.#folder, path)
    if ((await lstat(whole).catch(() => undefined))?.isFile()) await rm(whole)
  }

  async #hide(path: string, what: 'all' | 'content'): Promise<void> {
    const whole = join(this.#folder, path)
    if (what === 'all' && !this.#own.has(path)) return rm(whole, { recursive: true, force: true })
    const names = await readdir(whole).catch(() => [])
    for (const name of names) await this.#hide(path === '' ? name : `${path}/${name}`, 'all')
  }
}

/**
 * The bytes of what is looked into; of others, their number.
 * @param mostBytes of a file that is kept whatever it is
 */
async function write({ sizeBytes, mode, content }: StreamedTarEntry, target: string, mostBytes: number): Promise<void> {
  const handle = await open(target, 'wx')
  try {
    let head = Buffer.alloc(0)
    let isKept = sizeBytes <= mostBytes
    let isKnown = isKept
    for await (const piece of content()) {
      if (!isKnown) {
        head = Buffer.concat([head, piece])
        if (head.length < 4) continue
        isKept = isElf(head)
        isKnown = true
        if (isKept) await handle.write(head)
      } else if (isKept) await handle.write(piece)
      if (isKnown && !isKept) break
    }
    if (!isKept) await handle.truncate(sizeBytes)
  } finally {
    await handle.close()
  }
  await chmod(target, mode | 0o600)
}
