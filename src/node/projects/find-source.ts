// Which lock a layer is made from: the one that is named, or the first that a folder holds.

import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { isFolder, isReadableFolder, isThere, statusOf, unreadableFolder } from '../../host/standing.ts'
import { isNodeSource, manifestName, npmLocks, otherLocks, pnpmLock } from './source-files.ts'

export type FoundSource =
  /** `project`: the folder of the project, relative to the lock's; '' for the same. */
  | { readonly kind: 'npm' | 'pnpm'; readonly path: string; readonly project: string }
  /** A package.json without a lock. */
  | { readonly kind: 'manifest'; readonly path: string }

/**
 * @param requirements paths of the input; those of Python are left out, as far as their names tell
 * @param besidePython whether the run makes artifacts of Python too, which the other paths are for
 * @throws {ConfigurationError} `no-node-source`, `lock-format`, `sources-disagree`, `file-not-found`
 */
export function findNodeSource(
  requirements: readonly string[],
  context: Pick<Context, 'directory' | 'trace'>,
  besidePython: boolean,
): FoundSource | undefined {
  const { directory } = context
  const named = requirements.filter((written) => isNodeSource(written) || isFolder(resolve(directory, written)))
  if (named.length === 0 && requirements.length > 0 && !besidePython) {
    throw new ConfigurationError({
      code: 'wrong-language',
      message: `${requirements[0] ?? ''} is a file of Python, but \`runtimes\` asks for Node.js only.`,
      nextStep: 'Name package-lock.json, npm-shrinkwrap.json or pnpm-lock.yaml, or a runtime of Python.',
      input: 'requirements',
    })
  }
  if (named.length === 0) return discover(directory, context)
  const [first = '', ...others] = named
  if (others.length > 0) {
    throw new ConfigurationError({
      code: 'sources-disagree',
      message: `${first} says all that goes into the layer, and so nothing can be added to it: ${others.join(', ')}.`,
      nextStep: 'Name one lock. For several layers, use a file of layers.',
      input: 'requirements',
    })
  }
  const path = resolve(directory, first)
  context.trace?.file(path)
  const found = statusOf(path)
  if (!found) {
    throw new ConfigurationError({
      code: 'file-not-found',
      message: `${first} does not exist.`,
      nextStep: 'Check the path: it is relative to working-directory.',
      input: 'requirements',
      file: first,
    })
  }
  if (found.isDirectory()) return discover(path, context)
  const name = basename(path)
  if (name in otherLocks) throw unreadLock(first, name)
  if (name === pnpmLock) return { kind: 'pnpm', path, project: '' }
  return name === manifestName ? discover(dirname(path), context) : { kind: 'npm', path, project: '' }
}

/** A folder: its own lock, else that of a workspace above, else its package.json alone. */
function discover(folder: string, context: Pick<Context, 'directory' | 'trace'>): FoundSource | undefined {
  const exists = (path: string): boolean => {
    context.trace?.file(path)
    return isThere(path)
  }
  const locks = [...npmLocks, pnpmLock].filter((name) => exists(join(folder, name)))
  const [lock] = locks
  const isPnpm = locks.some((name) => name === pnpmLock)
  if (lock !== undefined && isPnpm && locks.length > 1) {
    throw new ConfigurationError({
      code: 'sources-disagree',
      message: `${lock} and ${pnpmLock} lie side by side, and each says all that goes into the layer.`,
      nextStep: 'Remove the one that is not kept up to date, or name one with requirements.',
      input: 'requirements',
    })
  }
  if (lock !== undefined) return { kind: isPnpm ? 'pnpm' : 'npm', path: join(folder, lock), project: '' }
  const manifest = join(folder, manifestName)
  if (!exists(manifest)) {
    if (isReadableFolder(folder)) return undefined
    throw unreadableFolder(relative(context.directory, folder) || folder)
  }
  const above = workspaceLock(folder, exists)
  if (above) return above
  const other = otherLock(folder, exists)
  if (other !== undefined) throw unreadLock(relative(context.directory, other), basename(other))
  return { kind: 'manifest', path: manifest }
}

/** A lock of another tool: the folder's own, or that of a workspace above. */
function otherLock(folder: string, exists: (path: string) => boolean): string | undefined {
  const names = Object.keys(otherLocks)
  const own = names.map((name) => join(folder, name)).find(exists)
  if (own !== undefined) return own
  for (
    let above = dirname(folder), steps = 0;
    above !== dirname(above) && steps < mostAbove;
    above = dirname(above), steps++
  ) {
    const found = names.map((name) => join(above, name)).find(exists)
    const manifest = join(above, manifestName)
    if (found !== undefined && exists(manifest) && /"workspaces"\s{0,9}:/.test(readFileSync(manifest, 'utf8')))
      return found
  }
  return undefined
}

/** Folders above that are looked into: deeper than any workspace lies. */
const mostAbove = 20

/** The lock of a workspace that a folder is a member of. */
function workspaceLock(folder: string, exists: (path: string) => boolean): FoundSource | undefined {
  for (
    let above = dirname(folder), steps = 0;
    above !== dirname(above) && steps < mostAbove;
    above = dirname(above), steps++
  ) {
    const project = relative(above, folder).split(sep).join('/')
    for (const name of [...npmLocks, pnpmLock]) {
      const path = join(above, name)
      if (exists(path) && mentions(path, project)) return { kind: name === pnpmLock ? 'pnpm' : 'npm', path, project }
    }
  }
  return undefined
}

/** Whether a lock has a folder as a project of its own. */
function mentions(path: string, project: string): boolean {
  const text = readFileSync(path, 'utf8')
  // npm keeps the indentation that it finds.
  const quotedKey = JSON.stringify(project)
  for (let at = text.indexOf(quotedKey); at !== -1; at = text.indexOf(quotedKey, at + 1))
    if (/^\s{0,9}:\s{0,9}\{/.test(text.slice(at + quotedKey.length, at + quotedKey.length + 20))) return true
  return text.includes(`\n  ${project}:`) || text.includes(`\n  '${project}':`)
}

function unreadLock(shown: string, name: string): ConfigurationError {
  return new ConfigurationError({
    code: 'lock-format',
    message: `${shown}: locks of ${name.startsWith('yarn') ? 'Yarn' : 'Bun'} are not read.`,
    nextStep: `Make a lock that is read, beside it: ${otherLocks[name] ?? ''}`,
    input: 'requirements',
    file: shown,
  })
}
