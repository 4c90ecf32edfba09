// The sources of one package, unpacked on this machine and nowhere else than in their own folder.

import { createHash } from 'node:crypto'
import { cp, lstat, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Failure } from '../../errors.ts'
import { readTar, TarError, type TarEntry } from '../../formats/tar.ts'
import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { readEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'

export interface SourceTree {
  /** Absolute path of its root: where pyproject.toml or setup.py is. */
  readonly root: string
  /** Paths of its files below the root, `/`-separated. */
  readonly files: ReadonlySet<string>
}

/** Beyond any sdist; what unpacks to more is a bomb. */
const largestBytes = 4 * 1024 ** 3

/**
 * Unpacks an sdist into `into`, which must be empty.
 * @param archive path of a `.tar.gz`, `.tar` or `.zip`
 * @throws {Failure} `bad-sdist` when it is damaged, or would write outside.
 */
export async function unpackSource(
  archive: string,
  filename: string,
  into: string,
  packageName: string,
  subdirectory?: string,
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
  await mkdir(into, { recursive: true })
  if (/\.zip$/i.test(filename)) await unpackZip(archive, filename, into)
  else await unpackTar(archive, into, refuse)
  const top = await readdir(into)
  const root =
    top.length === 1 && (await lstat(join(into, top[0] ?? ''))).isDirectory() ? join(into, top[0] ?? '') : into
  const project = subdirectory === undefined ? root : join(root, subdirectory)
  if (relative(root, project).startsWith('..')) throw refuse(`its subdirectory ${subdirectory} lies outside`)
  return treeOf(project)
}

/** A folder of the user's, copied: builds leave their traces in the tree they run in. */
export async function copySource(from: string, into: string): Promise<SourceTree> {
  const skipped = new Set([
    '.git',
    '.hg',
    '.venv',
    'venv',
    'node_modules',
    '__pycache__',
    '.tox',
    '.nox',
    '.mypy_cache',
  ])
  await cp(from, into, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    filter: (path) => path === from || !skipped.has(path.split(sep).at(-1) ?? ''),
  })
  return treeOf(into)
}

/** A hash of a tree's paths and bytes, for what no index gives one. */
export async function hashTree({ root, files }: SourceTree): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) {
    const bytes = await readFile(join(root, file)).catch(() => Buffer.alloc(0))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** The files below a folder. */
export async function treeOf(root: string): Promise<SourceTree> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return { root, files: new Set(files) }
}

async function unpackTar(
  archive: string,
  into: string,
  refuse: (why: string, cause?: unknown) => Failure,
): Promise<void> {
  const packed = await readFile(archive)
  let bytes: Buffer
  try {
    const zipped = packed[0] === 0x1f && packed[1] === 0x8b
    bytes = zipped ? await promisify(gunzip)(packed, { maxOutputLength: largestBytes }) : packed
  } catch (error) {
    throw refuse('it is damaged, or unpacks to more than 4 GiB', error)
  }
  const entries: TarEntry[] = []
  try {
    entries.push(...readTar(bytes))
  } catch (error) {
    if (error instanceof TarError) throw refuse(error.message, error)
    throw error
  }
  const contents = new Map<string, TarEntry>()
  for (const entry of entries) {
    if (entry.path === '') continue
    if (entry.unsafe !== undefined)
      throw refuse(`it would write outside of its folder: ${entry.unsafe} (${entry.path})`)
    if (entry.kind === 'other') throw refuse(`${entry.path} is a device or a pipe`)
    // What stands on a path before it: a link there would lead the file elsewhere.
    const parents = entry.path.split('/').slice(0, -1)
    for (let depth = 1; depth <= parents.length; depth++) {
      if (contents.get(parents.slice(0, depth).join('/'))?.kind === 'symlink')
        throw refuse(`it would write outside of its folder: ${entry.path} lies behind a symbolic link`)
    }
    if (entry.kind === 'symlink' && leadsOut(entry.path, entry.target))
      throw refuse(`it would write outside of its folder: the link ${entry.path} leads to ${entry.target}`)
    contents.set(entry.path, entry)
  }
  for (const entry of contents.values()) await writeEntry(entry, into, contents, refuse)
}

async function writeEntry(
  entry: TarEntry,
  into: string,
  contents: ReadonlyMap<string, TarEntry>,
  refuse: (why: string) => Failure,
): Promise<void> {
  const path = join(into, entry.path)
  if (entry.kind === 'directory') {
    await mkdir(path, { recursive: true })
    return
  }
  await mkdir(dirname(path), { recursive: true })
  if (entry.kind === 'symlink') {
    await symlink(entry.target, path)
    return
  }
  const original = entry.kind === 'hardlink' ? contents.get(entry.target) : entry
  if (original?.kind !== 'file') throw refuse(`the link ${entry.path} leads nowhere`)
  await writeFile(path, original.bytes, { mode: (original.mode & 0o111) === 0 ? 0o644 : 0o755 })
  // Makefiles of autotools decide by dates what to make again.
  await utimes(path, original.modifiedSeconds, original.modifiedSeconds)
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

/** The reader refuses by itself what would lead outside. */
async function unpackZip(archive: string, filename: string, into: string): Promise<void> {
  await using source = await openZipFile(archive, filename)
  let left = largestBytes
  for (const entry of await readCentralDirectory(source, filename)) {
    if (entry.kind !== 'file') continue
    const bytes = await readEntry(source, entry, left, filename)
    left -= bytes.length
    const path = join(into, entry.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { mode: ((entry.mode ?? 0) & 0o111) === 0 ? 0o644 : 0o755 })
  }
}
