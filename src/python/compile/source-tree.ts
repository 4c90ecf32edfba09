// The sources of one package as a folder of files.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, lstat, readdir, readlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

export interface SourceTree {
  /** Absolute path of its root: where pyproject.toml or setup.py is. */
  readonly root: string
  /** Paths of its files below the root, `/`-separated. */
  readonly files: ReadonlySet<string>
}

/** A copy of a folder of the user's: builds leave files behind in the tree that they run in. */
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

/** A hash of a tree's paths, bytes and executable bits, for what no index gives one. */
export async function hashTree({ root, files }: SourceTree): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) {
    const path = join(root, file)
    const status = await lstat(path)
    const head = `${file}\0${(status.mode & 0o111) === 0 ? '' : 'x'}\0`
    if (status.isFile()) {
      hash.update(`${head}${status.size}\0`)
      for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
    } else hash.update(`${head}→${status.isSymbolicLink() ? await readlink(path) : ''}\0`)
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
