// The files below a folder of the user's, links and what must not be published treated by rule.

import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { OwnSource } from '../plan/include.ts'
import { leftOutFile, leftOutFolder, type LeftOut } from './left-out.ts'

/** A file that was found. */
export interface FoundFile {
  /** Absolute. */
  readonly file: string
  /** Where it points to, relative to its own folder, when it is a link that stays one. */
  readonly link?: string
}

/** What is wrong with a file, and what to do. */
export interface WalkProblem {
  readonly what: string
  readonly nextStep: string
}

export interface Walked {
  readonly files: readonly FoundFile[]
  readonly problems: readonly WalkProblem[]
  /** What was left out and should be known: path below the working directory, and why. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[]
}

interface Place {
  /** Of `code`, more is left out. */
  readonly of: OwnSource['input']
  /** Why a file or folder is none of the user's: we wrote it. */
  readonly written: (path: string) => LeftOut | undefined
  /** The working directory, its real path. */
  readonly top: string
  /** What is walked: links that point into it stay links. */
  readonly base: string
  /** False where only some of the files are taken, so that the folder of a link may not come along. */
  readonly keepFolderLinks: boolean
}

const nothing: Walked = { files: [], problems: [], leftOut: [] }

/** Every file below a path, or the file itself. Links are followed or kept as long as they stay in the working directory. */
export async function walk(from: string, place: Place, above: readonly string[] = []): Promise<Walked> {
  const shown = relative(place.top, from)
  const wrong = (what: string, nextStep: string): Walked => ({
    ...nothing,
    problems: [{ what: `${shown} ${what}`, nextStep }],
  })
  const found = await lstat(from).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return wrong('has a name that is not UTF-8, or was removed a moment ago.', 'Rename it.')
  const isLink = found.isSymbolicLink()
  const resolved = await realpath(from).catch(() => undefined)
  if (resolved === undefined) return wrong('is a link to nothing.', 'Remove the link, or make what it points to.')
  if (!isBelow(resolved, place.top)) return wrong('is a link out of the working directory.', 'Copy what it points to.')
  const status = await stat(resolved)
  if (!status.isFile() && !status.isDirectory()) return wrong('is neither a file nor a directory.', 'Leave it out.')
  if (above.includes(resolved)) return wrong('is a link to a folder that it lies in.', 'Remove the link.')
  if (isLink && from !== place.base && (status.isFile() || place.keepFolderLinks)) {
    const link = await linkWithin(from, place)
    if (link !== undefined) return { ...nothing, files: [{ file: from, link }] }
  }
  if (status.isFile()) return { ...nothing, files: [{ file: from }] }
  return below(from, resolved, place, above)
}

async function below(from: string, resolved: string, place: Place, above: readonly string[]): Promise<Walked> {
  const walked: Walked[] = []
  for (const name of (await readdir(from)).sort()) {
    const path = join(from, name)
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory()
    const left = isFolder === undefined ? undefined : await leftOutOf(name, path, isFolder, place)
    if (!left) walked.push(await walk(path, place, [...above, resolved]))
    else if (left.said) walked.push({ ...nothing, leftOut: [{ path: shownPath(place.top, path), why: left.why }] })
  }
  return {
    files: walked.flatMap(({ files }) => files),
    problems: walked.flatMap(({ problems }) => problems),
    leftOut: walked.flatMap(({ leftOut }) => leftOut),
  }
}

async function leftOutOf(name: string, path: string, isFolder: boolean, place: Place): Promise<LeftOut | undefined> {
  const written = place.written(path)
  if (written) return written
  if (isFolder) return leftOutFolder(name, path, place.of)
  // Only plain files are opened: a pipe would wait for ever.
  return (await stat(path)).isFile() ? leftOutFile(name, path, place.of) : undefined
}

/** Where a link points to, relative to its own folder, when that is within `base` and not left out; one step, not to the end. */
async function linkWithin(path: string, { base, of }: Place): Promise<string | undefined> {
  const target = resolve(dirname(path), await readlink(path))
  if (!isBelow(target, base)) return undefined
  const parts = relative(base, target).split(sep)
  for (const [index, name] of parts.entries()) {
    if (await leftOutFolder(name, join(base, ...parts.slice(0, index + 1)), of)) return undefined
  }
  return relative(dirname(path), target).split(sep).join('/')
}

export function isBelow(path: string, top: string): boolean {
  const way = relative(top, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** For people, and for the report: relative to the working directory, `/`-separated. */
export function shownPath(top: string, path: string): string {
  return relative(top, path).split(sep).join('/')
}
