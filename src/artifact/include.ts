// One's own files: what `include` and `code` mean, and which files they take.

import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { throwIfAny, type Problem } from '../errors.ts'
import { refusedPath } from '../formats/zip/names.ts'
import { artifactFacts } from '../lambda/artifacts.ts'
import type { Entry, Part } from '../model/entry.ts'
import type { OwnSource } from '../plan/include.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { packagesRootOf } from '../plan/site-root.ts'
import { compareText } from '../text/order.ts'
import { ownEntry, type OwnFile } from './own-entry.ts'
import { isLeftOutOfCode, type LeftOut } from './left-out.ts'
import { isBelow, shownPath, walk, type FoundFile, type Walked } from './walk.ts'

type Destination = Pick<ArtifactPlan, 'kind' | 'zipPath'> & Partial<Pick<ArtifactPlan, 'targets'>>

/**
 * Finds the files of every source and hashes them. Sorted by path. What an earlier run wrote is not among them.
 * @throws {Failure} with every problem: a source that does not exist or leaves the working directory, a bad target.
 */
export async function findIncluded(
  sources: readonly OwnSource[],
  directory: string,
  plan: Destination,
  signal: AbortSignal,
): Promise<Part> {
  if (sources.length === 0) return { entries: [], warnings: [] }
  const top = await realpath(directory)
  const problems: Problem[] = []
  const warnings: string[] = []
  const found = new Map<string, OwnFile>()
  const zipPath = await realpath(plan.zipPath).catch(() => plan.zipPath)
  for (const include of sources) {
    const one = await findOne(include, top, { ...plan, zipPath })
    problems.push(...one.problems)
    warnings.push(...one.warnings)
    for (const { path, file, link } of resolveLinks(one.files)) {
      if ((await realpath(file)) === zipPath) continue
      const source = shownPath(top, file)
      const bad = refusedPath(path)
      if (bad !== undefined) problems.push(problem(include, `${bad}.`, 'Choose another target.'))
      const rival = found.get(path)
      if (rival && rival.source !== source) {
        problems.push(
          problem(include, `${rival.source} and ${source} would both be ${path}.`, 'Give them different targets.'),
        )
      }
      found.set(path, { path, file, source, ...(link === undefined ? {} : { link }) })
    }
  }
  throwIfAny(problems)
  const inOrder = [...found.values()].sort((a, b) => compareText(a.path, b.path))
  const entries: Entry[] = []
  for (const file of inOrder) {
    const { entry, warning } = await ownEntry(file, signal)
    entries.push(entry)
    if (warning !== undefined) warnings.push(warning)
  }
  return { entries, warnings: [...new Set(warnings)] }
}

/** A file with its path in the layer. */
interface PlacedFile extends FoundFile {
  readonly path: string
}

/** A link whose target does not come along becomes a copy of it. */
function resolveLinks(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const placed = new Set<string>()
  for (const { path } of files) {
    for (let at: string = path; at !== '.' && at !== '/'; at = posix.dirname(at)) placed.add(at)
  }
  return files.map((one): PlacedFile => {
    const { path, file, link } = one
    if (link === undefined || placed.has(posix.join(posix.dirname(path), link))) return one
    return { path, file }
  })
}

interface FoundFiles {
  readonly files: readonly PlacedFile[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

async function findOne(include: OwnSource, top: string, plan: Destination): Promise<FoundFiles> {
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
  const place = {
    top,
    of: include.input,
    written: include.input === 'code' ? writtenFiles(plan, top) : () => undefined,
  }
  const exists = await stat(base).catch(() => undefined)
  if (exists) {
    // Whoever names a folder of tests means what is in it.
    const isTests = await isLeftOutOfCode(basename(base), base)
    const of = isTests ? 'include' : include.input
    const name = plain === '' || plain === '.' ? '' : basename(base)
    const target = targetOf(include, name, exists.isDirectory(), plan)
    const walked = await walk(base, { ...place, of, base, keepFolderLinks: true })
    const found = foundIn(walked, include, base, (inner) => posix.join(target, inner))
    const isEmpty = [found.files, found.problems, found.warnings].every(({ length }) => length === 0)
    return isEmpty ? { ...found, warnings: [`${include.input}: ${source} holds no file.`] } : found
  }
  const { base: globBase, isGlob, glob } = picomatch.scan(plain)
  if (!isGlob) {
    return wrong(
      include,
      `${source} does not exist.`,
      'Give a file, a directory or a glob below the working directory.',
    )
  }
  const from = resolve(top, globBase)
  if (!isBelow(from, top)) {
    return wrong(include, `${source} is not below the working directory.`, 'Copy it there first.')
  }
  const matches = picomatch(glob, { nonegate: true })
  const target = targetOf(include, '', true, plan)
  const nothingMatches = { files: [], problems: [], warnings: [`${include.input}: ${source} matches no file.`] }
  if (!(await stat(from).catch(() => undefined))) return nothingMatches
  const walked = await walk(from, { ...place, base: from, keepFolderLinks: false })
  const found = foundIn(walked, include, from, (inner) =>
    matchesItOrAbove(inner, matches) ? posix.join(target, inner) : undefined,
  )
  return found.files.length === 0 && found.problems.length === 0 ? nothingMatches : found
}

/** @param placeOf the path in the layer of a path below `base`; undefined when it is not taken */
function foundIn(
  { files, problems, leftOut }: Walked,
  include: OwnSource,
  base: string,
  placeOf: (inner: string) => string | undefined,
): FoundFiles {
  return {
    files: files.flatMap((one): readonly PlacedFile[] => {
      const path = placeOf(relative(base, one.file).split(sep).join('/'))
      return path === undefined ? [] : [{ ...one, path }]
    }),
    problems: problems.map(({ what, nextStep }) => problem(include, what, nextStep)),
    warnings: leftOut.map(
      ({ path, why }) =>
        `${include.input}: ${path} is left out: ${why}. If it is needed, name it as a source of its own.`,
    ),
  }
}

const endings = ['.zip', '.report.html', '.cdx.json']

/**
 * Why a file or folder is not code: this run writes it, or an earlier one did. Of the usual output folder, when another
 * one is chosen, only what bears our endings is left out, with a word: packages may be named `layers`, too.
 */
function writtenFiles({ zipPath }: Destination, top: string): (path: string) => LeftOut | undefined {
  const folder = dirname(zipPath)
  const names = new Set(endings.map((ending) => zipPath.replace(/\.zip$/, ending)))
  const usual = join(top, 'layers')
  return (path) => {
    if (path === folder || names.has(path)) return { why: 'this tool writes it', said: false }
    const isEarlier = dirname(path) === usual && endings.some((ending) => path.endsWith(ending))
    return isEarlier ? { why: 'an earlier run of this tool may have written it', said: true } : undefined
  }
}

/** A glob that matches a directory takes all of it. */
function matchesItOrAbove(path: string, matches: (path: string) => boolean): boolean {
  if (matches(path)) return true
  const slash = path.lastIndexOf('/')
  return slash > 0 && matchesItOrAbove(path.slice(0, slash), matches)
}

/** Where a source goes, in the artifact. */
function targetOf({ input, target }: OwnSource, name: string, isDirectory: boolean, plan: Destination): string {
  const { includesFolder } = artifactFacts[plan.kind]
  const packagesFolder = packagesRootOf(plan)
  if (target === undefined) return posix.join(packagesFolder, input === 'code' && isDirectory ? '' : name)
  return posix.join(input === 'code' ? packagesFolder : includesFolder, targetBelow(target, name, isDirectory))
}

function targetBelow(target: string, name: string, isDirectory: boolean): string {
  const plain = target.replace(/^(?:\.\/)+/, '')
  if (plain === '' || plain === '.') return isDirectory ? '' : name
  if (plain.endsWith('/')) return isDirectory ? plain.slice(0, -1) : `${plain}${name}`
  return plain
}

function problem({ input, source }: OwnSource, what: string, nextStep: string): Problem {
  return { code: `${input}-refused`, message: `${input}: ${what}`, nextStep, input, file: source }
}

function wrong(include: OwnSource, what: string, nextStep: string): FoundFiles {
  return { files: [], problems: [problem(include, what, nextStep)], warnings: [] }
}
