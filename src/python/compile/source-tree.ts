// The sources of one package as a folder of files.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, lstat, readdir, readlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Context } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'
import { copyHistory } from '../../host/git/history.ts'

export interface SourceTree {
  /** Absolute path of its root: where pyproject.toml or setup.py is. */
  readonly root: string
  /** Paths of its files below the root, `/`-separated. */
  readonly files: ReadonlySet<string>
  /** What identifies the history that a copy has in `.git`, which is not among its files. */
  readonly history?: string
}

/** Of no use to a build, and large. `.git` is made anew where a build reads it. */
const skipped: ReadonlySet<string> = new Set([
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

/** A copy of a folder of the user's: builds leave files behind in the tree that they run in. */
export async function copySource(
  from: string,
  into: string,
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
): Promise<SourceTree> {
  await cp(from, into, {
    recursive: true,
    preserveTimestamps: true,
    verbatimSymlinks: true,
    filter: (path) => path === from || !skipped.has(path.split(sep).at(-1) ?? ''),
  })
  const tree = await treeOf(into)
  if (!(await readsHistory(into))) return tree
  const isLeftOut = (path: string): boolean => path.split('/').some((part) => skipped.has(part))
  const history = await copyHistory(from, into, isLeftOut, context)
  return history === undefined ? tree : { ...tree, history }
}

/** Names of what reads a version from git: setuptools-scm, hatch-vcs, `source = "scm"`, versioneer, versioningit, dunamai, pbr. */
const readers = /scm|vcs|versioneer|versioning|dunamai|\bpbr\b/i

const largestProjectFileBytes = 1024 * 1024

async function readsHistory(root: string): Promise<boolean> {
  for (const name of ['pyproject.toml', 'setup.py', 'setup.cfg']) {
    const text = await readSmallFile(join(root, name), largestProjectFileBytes).catch(() => '')
    if (readers.test(text)) return true
  }
  return false
}

/** A hash of a tree's paths, bytes and executable bits, for what no index gives one. */
export async function hashTree({ root, files, history }: SourceTree): Promise<string> {
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
  if (history !== undefined) hash.update(`history\0${history}`)
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
