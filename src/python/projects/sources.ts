// What says which packages a layer is made of. When nothing is named, the working directory is looked at, the most exact
// first: pylock.toml, uv.lock, poetry.lock, pdm.lock, Pipfile.lock, requirements.txt, pyproject.toml.

import { basename, dirname, join, resolve } from 'node:path'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { isFolder, isReadableFolder, isThere, unreadableFolder } from '../../host/standing.ts'
import { lockFormat } from '../locks/read-lock.ts'

const lockNames = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'] as const

/** What is looked for when nothing is named. */
export const discoveredNames = [...lockNames, 'requirements.txt', 'pyproject.toml'] as const

export interface SourcesRequest {
  readonly requirements: readonly string[]
  readonly packages: readonly string[]
  readonly constraints: readonly string[]
  /** Names of files that do not count where a folder is looked at. */
  readonly passesOver?: readonly string[]
}

/** What to read, as absolute paths. */
export type Sources =
  | {
      readonly kind: 'lock'
      readonly path: string
      /** The folder of the project; another than the lock's for a member of a workspace. */
      readonly projectDirectory: string
      /** What was found beside it and must agree with it. */
      readonly beside: readonly string[]
      /** A lock in a folder above, which is the one that counts where the project is in the workspace of that folder. */
      readonly above?: string
    }
  | { readonly kind: 'project'; readonly path: string; readonly above?: string }
  /** Requirements files and `packages`, or nothing. */
  | { readonly kind: 'requirements'; readonly files: readonly string[]; readonly project?: string }

/** @throws {ConfigurationError} when sources that exclude each other are named. */
export function findSources(request: SourcesRequest, context: Pick<Context, 'directory' | 'trace'>): Sources {
  const { directory, trace } = context
  const { requirements, packages } = request
  const exists = (path: string): boolean => {
    trace?.file(path)
    return isThere(path) && request.passesOver?.includes(basename(path)) !== true
  }
  if (requirements.length === 0)
    return packages.length > 0 ? { kind: 'requirements', files: [] } : discovered(directory, exists)
  for (const written of requirements) trace?.file(resolve(directory, written))
  const first = requirements.find((written) => isWhole(resolve(directory, written)))
  if (first === undefined) return { kind: 'requirements', files: requirements }
  if (requirements.length > 1 || packages.length > 0 || request.constraints.length > 0) {
    const others = [
      ...requirements.filter((one) => one !== first),
      ...(packages.length > 0 ? ['`packages`'] : []),
      ...(request.constraints.length > 0 ? ['`constraints`'] : []),
    ]
    throw new ConfigurationError({
      code: 'sources-disagree',
      message: `${first} says all that goes into the layer, and so nothing can be added to it: ${others.join(', ')}.`,
      nextStep: `Name ${first} alone, or add the packages to its project and lock again.`,
      input: 'requirements',
    })
  }
  const path = resolve(directory, first)
  if (isFolder(path)) {
    const found = discovered(path, exists)
    if (found.kind !== 'requirements' || found.files.length > 0) return found
    if (!isReadableFolder(path)) throw unreadableFolder(first)
    throw new ConfigurationError({
      code: 'no-requirements',
      message: `There is no lock, requirements.txt or pyproject.toml in ${first}.`,
      nextStep: exists(join(path, 'setup.py'))
        ? `Its setup.py says what it requires only when it runs. Name a requirements.txt with the line \`${first}\`.`
        : 'Name the folder of a project, or a file.',
      input: 'requirements',
      file: first,
    })
  }
  if (lockFormat(path) === undefined) return { kind: 'project', path }
  return { kind: 'lock', path, projectDirectory: dirname(path), beside: [] }
}

/** The folder whose settings count: that of the project, where one is named. */
export function settingsDirectory(requirements: readonly string[], directory: string): string {
  const first = requirements.find((written) => isWhole(resolve(directory, written)))
  if (first === undefined) return directory
  const path = resolve(directory, first)
  return isFolder(path) ? path : dirname(path)
}

/** Whether a path is a lock, a project's file or a project's folder. */
function isWhole(path: string): boolean {
  if (lockFormat(path) !== undefined || path.endsWith('pyproject.toml')) return true
  return isFolder(path)
}

type Exists = (path: string) => boolean

function discovered(directory: string, exists: Exists): Sources {
  const at = (name: string): string => join(directory, name)
  const locks = lockNames.map(at).filter(exists)
  const [lock, ...others] = locks
  const requirements = at('requirements.txt')
  if (lock !== undefined) {
    const beside = [...others, ...(exists(requirements) ? [requirements] : [])]
    const above = basename(lock) === 'uv.lock' ? lockAbove(directory, exists) : undefined
    return { kind: 'lock', path: lock, projectDirectory: directory, beside, ...(above ? { above } : {}) }
  }
  const project = at('pyproject.toml')
  if (exists(requirements)) {
    return { kind: 'requirements', files: [requirements], ...(exists(project) ? { project } : {}) }
  }
  if (!exists(project)) return { kind: 'requirements', files: [] }
  const above = lockAbove(directory, exists)
  return { kind: 'project', path: project, ...(above ? { above } : {}) }
}

const mostFoldersUp = 20

/** uv keeps the one lock of a workspace in its root. */
function lockAbove(directory: string, exists: Exists): string | undefined {
  let folder = dirname(directory)
  for (let count = 0; count < mostFoldersUp; count++) {
    if (exists(join(folder, 'uv.lock')) && exists(join(folder, 'pyproject.toml'))) return join(folder, 'uv.lock')
    if (dirname(folder) === folder) return undefined
    folder = dirname(folder)
  }
  return undefined
}
