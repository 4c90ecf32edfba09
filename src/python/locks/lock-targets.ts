import type { Context, Environment } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { byText } from '../../text/order.ts'
import { configuredIndexes } from '../indexes/configured.ts'
import { indexesInOrder } from '../indexes/project-files.ts'
import { rememberCredentials } from '../indexes/remember-credentials.ts'
import { isPublic } from '../indexes/public-first.ts'
import { assignedIndexes, indexName } from '../projects/assigned-indexes.ts'
import type { Project } from '../projects/dependency.ts'
import { noIndexOptions, type AssignedIndex, type Inputs } from '../requirements/inputs.ts'
import type { EarlyWheels } from '../wheels/early-wheels.ts'
import { locateFiles } from './locate.ts'
import type { Lock, LockedPackage } from './lock.ts'
import type { Choice, LockFile } from './lock-file.ts'
import { packageOf } from './packages.ts'
import { select } from './select.ts'
import type { SelectedEntry } from './selected.ts'

export interface ObeyedLock {
  readonly lock: LockFile
  readonly choice: Choice
  readonly project?: Project
}

/** A lock says all; nothing else was asked for. */
export function inputsOfLock({ lock, choice, project }: ObeyedLock, env: Environment): Inputs {
  const assigned = [...(project ? assignedIndexes(project, { ...choice, env }) : []), ...indexesOfEntries(lock)]
  const options = assigned.length > 0 ? { ...noIndexOptions, assigned } : noIndexOptions
  return { requirements: [], constraints: [], options, files: [lock.file] }
}

/**
 * Which packages the lock has from an index that is not the public one: a build that requires one of them asks nobody
 * else for it.
 */
function indexesOfEntries({ entries, indexes }: LockFile): readonly AssignedIndex[] {
  return entries.flatMap(({ name, source }) => {
    if (source.kind !== 'index') return []
    const url = source.url ?? indexes.get(source.name ?? '')
    if (url === undefined || !/^https?:/i.test(url) || isPublic(url)) return []
    return [{ package: name, name: indexName(source.name ?? 'of the lock'), url }]
  })
}

/**
 * What each target takes of a lock, exactly as it is locked.
 * @param cache false: no address that was learned before is used
 * @throws {Failure} when the lock is not for a target, or an index does not have its files.
 */
export async function lockTargets(
  { lock, choice, project }: ObeyedLock,
  targets: readonly Target[],
  { cache, early }: { readonly cache: boolean; readonly early?: EarlyWheels },
  context: Context,
): Promise<readonly Lock[]> {
  const selected = targets.map((target) => ({ target, entries: select(lock, target, choice) }))
  const inputs = inputsOfLock({ lock, choice, ...(project ? { project } : {}) }, context.env)
  const configured = await configuredIndexes(inputs, context)
  rememberCredentials(inputs, configured, context)
  const indexes = indexesInOrder(configured.settings)
  for (const url of [...indexes, ...lock.indexes.values()]) httpFor(context.env).remember(url)
  const locks: Lock[] = []
  const flat = saysWhoRequires(lock) ? {} : { flatFile: lock.file }
  // One after the other: what one target learns of the index, the next one knows.
  for (const { target, entries } of selected) {
    const located = await locateFiles(entries, target, { lock, indexes, cache, early, context })
    const packages = [
      ...located.map((one) => ({ ...packageOf(one), place: { file: lock.file, line: one.entry.line } })),
      ...ownCode(
        located.map(({ entry }) => entry.name),
        { lock, choice, ...(project ? { project } : {}) },
      ),
    ]
    const findings = located.flatMap((one) => leftOut(one, lock, target))
    locks.push({ target, packages: packages.toSorted(byText(({ name }) => name)), origin: 'lock', findings, ...flat })
  }
  return locks
}

/** Whether a lock says who requires what: a Pipfile.lock does not, and a pylock.toml may. */
function saysWhoRequires({ format, entries }: LockFile): boolean {
  if (format !== 'pylock') return format !== 'pipfile'
  return entries.some(({ requires = [] }) => requires.length > 0)
}

/**
 * Poetry narrows the marker of a package that the project asks for on some targets, and forgets that others require it
 * everywhere. The lock is obeyed all the same.
 */
function leftOut({ entry, leftOut = [] }: SelectedEntry, { file }: LockFile, target: Target): readonly Finding[] {
  return leftOut.map((name) => ({
    severity: 'warning',
    code: 'dependency-left-out',
    message: `${entry.name} requires ${name}, and ${file}:${entry.line} leaves it out for ${targetName(target)}. The lock is obeyed.`,
    nextStep: `If the code needs it, ask for ${name} without a marker in the project, and lock again.`,
    package: entry.name,
  }))
}

/** The project itself, where its lock does not have it: Poetry's and PDM's do not. */
function ownCode(names: readonly string[], { lock, choice, project }: ObeyedLock): readonly LockedPackage[] {
  if (!choice.project || !project?.isPackage || project.name === undefined || names.includes(project.name)) return []
  if (lock.format !== 'poetry' && lock.format !== 'pdm') return []
  const requiredBy = [{ kind: 'requirement', file: project.file, line: 1, text: project.name }] as const
  return [{ name: project.name, wheels: [], direct: { kind: 'directory', path: project.directory }, requiredBy }]
}
