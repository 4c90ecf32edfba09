// Unpacking an sdist, which anybody could have made: nothing is written outside its folder, nothing but files, folders
// and links within it, and never more than a limit. Its bytes are written as they are inflated, so memory stays small.

import { createReadStream } from 'node:fs'
import { copyFile, type FileHandle, lstat, open, readdir, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { createGunzip } from 'node:zlib'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure } from '../../errors.ts'
import type { Environment } from '../../host/context.ts'
import { readTarStream, type StreamedTarEntry, TarError } from '../../formats/tar.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { streamEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { formatBytes, megabyte } from '../../text/units.ts'
import { type SourceTree, treeOf } from './source-tree.ts'

export interface UnpackLimits {
  /** Of all files together, unpacked. */
  readonly sizeBytes: number
  readonly entries: number
}

const usualLimits: UnpackLimits = { sizeBytes: 400 * megabyte, entries: 50_000 }

/** Raises the limit of one source, in megabytes. */
const limitVariable = 'LAMBDA_LAYER_SOURCE_LIMIT_MB'

export function unpackLimits(env: Environment): UnpackLimits {
  const given = /^[1-9]\d{0,5}$/.exec(env[limitVariable] ?? '')?.[0]
  return given === undefined ? usualLimits : { ...usualLimits, sizeBytes: Number(given) * megabyte }
}

/** Linux refuses longer ones: PATH_MAX. */
const longestPath = 4096
const longestName = 255

/**
 * Unpacks an sdist into `into`, which must be empty.
 * @param archive path of a `.tar.gz`, `.tar` or `.zip`
 * @throws {Failure} `bad-sdist` when it is damaged, would write outside, or is too large.
 */
export async function unpackSource(
  archive: string,
  { filename, packageName, subdirectory }: SourceName,
  into: string,
  limits: UnpackLimits = usualLimits,
): Promise<SourceTree> {
  const refuse = (why: string, cause?: unknown): Failure =>
    new Failure(
      {
        code: 'bad-sdist',
        message: `${packageName}: ${filename} cannot be unpacked: ${why}.`,
        nextStep: 'Take another version of it, or the file from where its author publishes it.',
        package: packageName,
      },
      cause === undefined ? undefined : { cause },
    )
  await makeFolder(into)
  const writer = new SourceWriter(into, limits)
  try {
    if (/\.zip$/i.test(filename)) await unpackZip(archive, filename, writer)
    else await unpackTar(archive, writer)
    await writer.finish()
  } catch (error) {
    if (error instanceof Refused || error instanceof TarError) throw refuse(error.message, error)
    if (isDamage(error)) throw refuse('it is damaged', error)
    throw error
  }
  const top = await readdir(into)
  const root =
    top.length === 1 && (await lstat(join(into, top[0] ?? ''))).isDirectory() ? join(into, top[0] ?? '') : into
  const project = subdirectory === undefined ? root : join(root, subdirectory)
  if (relative(root, project).startsWith('..')) throw refuse(`its subdirectory ${subdirectory} lies outside`)
  return treeOf(project)
}

export interface SourceName {
  readonly filename: string
  readonly packageName: string
  readonly subdirectory?: string | undefined
}

class Refused extends Error {
  override readonly name = 'Refused'
}

/** What zlib says of bytes that are not its own: `Z_DATA_ERROR`, `Z_BUF_ERROR`. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

type WritePiece = (piece: Uint8Array) => Promise<void>

interface SourceFile {
  readonly mode: number
  readonly modifiedSeconds?: number
}

/**
 * Writes what archives hold. Links are made at the very end, so no file is ever written through one, and no path of an
 * archive may come twice.
 */
class SourceWriter {
  readonly #into: string
  readonly #limits: UnpackLimits
  readonly #files = new Map<string, SourceFile>()
  readonly #folders = new Set<string>()
  readonly #hardlinks = new Map<string, string>()
  readonly #symlinks = new Map<string, string>()
  #entries = 0
  #sizeBytes = 0

  constructor(into: string, limits: UnpackLimits) {
    this.#into = into
    this.#limits = limits
  }

  /** @throws {Refused} when one more entry is too many. */
  count(path: string): void {
    if (++this.#entries > this.#limits.entries) throw new Refused(`it has more than ${this.#limits.entries} entries`)
    if (path.length > longestPath || path.split('/').some((part) => Buffer.byteLength(part) > longestName))
      throw new Refused(`a path of it is too long: ${path.slice(0, 100)}…`)
  }

  async folder(path: string): Promise<void> {
    if (this.#files.has(path)) throw new Refused(`${path} is both a file and a folder`)
    await this.#makeFolder(path)
  }

  /** @param fill hands over the content, piece by piece */
  async file(path: string, facts: SourceFile, fill: (write: WritePiece) => Promise<void>): Promise<void> {
    if (this.#folders.has(path)) throw new Refused(`${path} is both a file and a folder`)
    await this.#makeFolder(dirname(path))
    await using handle = await open(join(this.#into, path), 'w')
    await fill(async (piece) => {
      this.#add(piece.length)
      await handle.writeFile(piece)
    })
    this.#files.set(path, facts)
    await settle(handle, facts)
  }

  hardlink(path: string, target: string): void {
    this.#hardlinks.set(path, target)
  }

  symlink(path: string, target: string): void {
    if (leadsOut(path, target))
      throw new Refused(`it would write outside of its folder: the link ${path} leads to ${target}`)
    this.#symlinks.set(path, target)
  }

  /** Makes the links. */
  async finish(): Promise<void> {
    for (const [path, target] of this.#hardlinks) {
      const original = this.#files.get(target)
      if (!original) throw new Refused(`the link ${path} leads nowhere`)
      if (this.#files.has(path)) continue
      const place = join(this.#into, target)
      this.#add((await lstat(place)).size)
      await this.#makeFolder(dirname(path))
      await copyFile(place, join(this.#into, path))
      await using handle = await open(join(this.#into, path))
      await settle(handle, original)
    }
    for (const [path, target] of this.#symlinks) {
      if (this.#folders.has(path))
        throw new Refused(`it would write outside of its folder: files of it lie behind the symbolic link ${path}`)
      if (this.#files.has(path) || this.#hardlinks.has(path)) throw new Refused(`${path} is both a file and a link`)
      await this.#makeFolder(dirname(path))
      await symlink(target, join(this.#into, path))
    }
  }

  async #makeFolder(path: string): Promise<void> {
    if (path === '.' || this.#folders.has(path)) return
    const parts = path.split('/')
    for (let depth = 1; depth <= parts.length; depth++) {
      const parent = parts.slice(0, depth).join('/')
      if (this.#folders.has(parent)) continue
      if (this.#files.has(parent) || this.#hardlinks.has(parent))
        throw new Refused(`${parent} is both a file and a folder`)
      if (this.#symlinks.has(parent))
        throw new Refused(`it would write outside of its folder: files of it lie behind the symbolic link ${parent}`)
      if (this.#folders.size >= this.#limits.entries)
        throw new Refused(`it has more than ${this.#limits.entries} folders`)
      this.#folders.add(parent)
    }
    await makeFolder(join(this.#into, path))
  }

  #add(bytes: number): void {
    this.#sizeBytes += bytes
    if (this.#sizeBytes > this.#limits.sizeBytes)
      throw new Refused(
        `it unpacks to more than ${formatBytes(this.#limits.sizeBytes)} (${limitVariable} sets the limit)`,
      )
  }
}

async function settle(handle: FileHandle, { mode, modifiedSeconds }: SourceFile): Promise<void> {
  await handle.chmod((mode & 0o111) === 0 ? 0o644 : 0o755)
  if (modifiedSeconds === undefined) return
  // Makefiles of autotools decide by dates what to make again.
  const seconds = Math.min(Math.max(modifiedSeconds, 0), 2 ** 32)
  await handle.utimes(seconds, seconds)
}

async function unpackTar(archive: string, writer: SourceWriter): Promise<void> {
  const file = createReadStream(archive)
  const chunks = (await isGzip(archive)) ? file.pipe(createGunzip()) : file
  file.on('error', (error) => chunks.destroy(error))
  try {
    for await (const entry of readTarStream(chunks as AsyncIterable<Buffer>)) {
      if (entry.path === '' && entry.unsafe === undefined) continue
      writer.count(entry.path)
      await writeTarEntry(entry, writer)
    }
  } finally {
    file.destroy()
    chunks.destroy()
  }
}

async function writeTarEntry(entry: StreamedTarEntry, writer: SourceWriter): Promise<void> {
  const { path, unsafe } = entry
  if (unsafe !== undefined) throw new Refused(`it would write outside of its folder: ${unsafe} (${path})`)
  switch (entry.kind) {
    case 'file':
      return writer.file(path, entry, async (write) => {
        for await (const piece of entry.content()) await write(piece)
      })
    case 'directory':
      return writer.folder(path)
    case 'hardlink':
      return writer.hardlink(path, entry.target)
    case 'symlink':
      return writer.symlink(path, entry.target)
    case 'other':
      throw new Refused(`${path} is a device or a pipe`)
  }
}

async function isGzip(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}

function leadsOut(path: string, target: string): boolean {
  if (target.startsWith('/')) return true
  const parts = path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return true
  }
  return false
}

/** The reader itself refuses paths that lead outside and paths that come twice. */
async function unpackZip(archive: string, filename: string, writer: SourceWriter): Promise<void> {
  await using source = await openZipFile(archive, filename)
  for (const entry of await readCentralDirectory(source, filename)) {
    writer.count(entry.path)
    if (entry.kind === 'other') throw new Refused(`${entry.path} is a device or a pipe`)
    if (entry.kind !== 'file') continue
    await writer.file(entry.path, { mode: entry.mode ?? 0 }, (write) => streamEntry(source, entry, write, filename))
  }
}
