// One's own files: what `include` means, and which files it takes.

import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { throwIfAny, type Problem } from '../errors.ts'
import { hashFile } from '../host/file-hash.ts'
import { refusedPath } from '../formats/zip/names.ts'
import { pythonFolder } from '../lambda/folders.ts'
import type { Entry } from '../model/entry.ts'
import type { Include } from '../plan/include.ts'
import { compareText } from '../text/order.ts'

/** Folders that are nobody's code. */
const leftOut = new Set(['.git', '.hg', '.svn', '__pycache__', '.DS_Store'])

/**
 * Finds the files of every include and hashes them. Sorted by path. The zip itself, from an earlier run, is none of them.
 * @throws {Failure} with every problem: a source that does not exist or leaves the working directory, a bad target.
 */
export async function findIncluded(
  includes: readonly Include[],
  directory: string,
  zipPath: string,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  if (includes.length === 0) return []
  const top = await realpath(directory)
  const problems: Problem[] = []
  const found = new Map<string, { readonly file: string; readonly source: string }>()
  for (const include of includes) {
    const one = await findOne(include, top)
    problems.push(...one.problems)
    for (const { path, file } of one.files) {
      if (file === zipPath || (await realpath(file)) === zipPath) continue
      const source = relative(top, file).split(sep).join('/')
      const bad = refusedPath(path)
      if (bad !== undefined) problems.push(problem(include, `${bad}.`, 'Choose another target.'))
      const rival = found.get(path)
      if (rival && rival.source !== source) {
        problems.push(
          problem(include, `${rival.source} and ${source} would both be ${path}.`, 'Give them different targets.'),
        )
      }
      found.set(path, { file, source })
    }
  }
  throwIfAny(problems)
  const entries: Entry[] = []
  for (const [path, { file, source }] of [...found].sort(([a], [b]) => compareText(a, b))) {
    signal.throwIfAborted()
    const { mode } = await stat(file)
    const { sizeBytes, sha256 } = await hashFile(file, signal)
    entries.push({
      path,
      mode: mode & 0o111 ? 0o755 : 0o644,
      sizeBytes,
      hash: { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') },
      origin: { ecosystem: 'own', name: source, requiredBy: [] },
      content: { kind: 'file', file },
    })
  }
  return entries
}

interface Found {
  readonly files: readonly { readonly path: string; readonly file: string }[]
  readonly problems: readonly Problem[]
}

async function findOne(include: Include, top: string): Promise<Found> {
  const { source } = include
  const plain = source
    .split(/[/\\]/)
    .join('/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '')
  const base = resolve(top, plain)
  if (isAbsolute(source) || !isBelow(base, top)) {
    return wrong(include, `${source} is not below the working directory.`, 'Copy it there first.')
  }
  const problems: Problem[] = []
  const collect = (from: string): Promise<string[]> => walk(from, top, include, problems)
  const exists = await stat(base).catch(() => undefined)
  if (exists) {
    const target = targetOf(include, plain === '' || plain === '.' ? '' : basename(base), exists.isDirectory())
    const files = await collect(base)
    return {
      files: files.map((file) => ({ file, path: posix.join(target, relative(base, file).split(sep).join('/')) })),
      problems,
    }
  }
  const { base: globBase, isGlob, glob } = picomatch.scan(plain)
  if (!isGlob) {
    return wrong(include, `${source} is not there.`, 'Give a file, a directory or a glob below the working directory.')
  }
  const from = resolve(top, globBase)
  if (!isBelow(from, top)) {
    return wrong(include, `${source} is not below the working directory.`, 'Copy it there first.')
  }
  const matches = picomatch(glob, { nonegate: true })
  const all = (await stat(from).catch(() => undefined)) ? await collect(from) : []
  const target = targetOf(include, '', true)
  const files = all
    .map((file) => ({ file, inner: relative(from, file).split(sep).join('/') }))
    .filter(({ inner }) => matchesItOrAbove(inner, matches))
    .map(({ file, inner }) => ({ file, path: posix.join(target, inner) }))
  if (files.length === 0 && problems.length === 0) {
    return wrong(include, `${source} matches no file.`, 'Mend the pattern, or leave it out.')
  }
  return { files, problems }
}

/** A glob that matches a directory takes all of it. */
function matchesItOrAbove(path: string, matches: (path: string) => boolean): boolean {
  if (matches(path)) return true
  const slash = path.lastIndexOf('/')
  return slash > 0 && matchesItOrAbove(path.slice(0, slash), matches)
}

function targetOf({ target }: Include, name: string, isDirectory: boolean): string {
  if (target === undefined) return posix.join(pythonFolder, name)
  const plain = target.replace(/^(?:\.\/)+/, '')
  if (plain === '' || plain === '.') return isDirectory ? '' : name
  if (plain.endsWith('/')) return isDirectory ? plain.slice(0, -1) : `${plain}${name}`
  return plain
}

/** Every file below a path, links followed as long as they stay in the working directory. */
async function walk(
  from: string,
  top: string,
  include: Include,
  problems: Problem[],
  above: readonly string[] = [],
): Promise<string[]> {
  const link = await lstat(from)
  let real = from
  if (link.isSymbolicLink()) {
    const target = await realpath(from).catch(() => undefined)
    const shown = relative(top, from)
    if (target === undefined) {
      problems.push(problem(include, `${shown} is a link to nothing.`, 'Remove the link, or make what it points to.'))
      return []
    }
    real = target
  }
  const resolved = await realpath(real)
  if (!isBelow(resolved, top)) {
    problems.push(
      problem(include, `${relative(top, from)} is a link out of the working directory.`, 'Copy what it points to.'),
    )
    return []
  }
  const status = await stat(real)
  if (status.isFile()) return [from]
  if (!status.isDirectory()) {
    problems.push(problem(include, `${relative(top, from)} is neither a file nor a directory.`, 'Leave it out.'))
    return []
  }
  if (above.includes(resolved)) {
    problems.push(problem(include, `${relative(top, from)} is a link to a folder that it lies in.`, 'Remove the link.'))
    return []
  }
  const files: string[] = []
  for (const name of (await readdir(from)).sort()) {
    const path = join(from, name)
    if (leftOut.has(name) || name.endsWith('.pyc')) continue
    files.push(...(await walk(path, top, include, problems, [...above, resolved])))
  }
  return files
}

function isBelow(path: string, top: string): boolean {
  const way = relative(top, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function problem({ source }: Include, what: string, nextStep: string): Problem {
  return { code: 'include-refused', message: `include: ${what}`, nextStep, input: 'include', file: source }
}

function wrong(include: Include, what: string, nextStep: string): Found {
  return { files: [], problems: [problem(include, what, nextStep)] }
}
