// Whether a lock is still that of its package.json.

import picomatch from 'picomatch'
import { satisfies, validRange } from 'semver'
import { askedFor } from '../locks/asked.ts'
import { objectOf, optionalPeersOf, type JsonObject } from '../locks/manifest.ts'
import { unmetRanges } from './npm-overrides.ts'
import { changedSettings } from './pnpm-settings.ts'
import type { DependencyType, NodeLock, RootDependency } from '../locks/node-lock.ts'
import { lockProblem } from '../locks/problems.ts'
import { throwIfAny, ConfigurationError, type Problem } from '../../errors.ts'

/**
 * Compares what a project asks for with what its lock was made for. A range that was changed is as good as the old one
 * when the locked version is in it, which is npm's own rule.
 * @throws {ConfigurationError} `stale-lock` for each dependency that differs
 */
export function refuseStaleLock(
  lock: NodeLock,
  { manifest, shown, top, workspace }: ProjectFiles,
  omit: ReadonlySet<string>,
): void {
  const locked = new Map(lock.root.map((one) => [one.name, one]))
  // `a>b` and `b@1` are of what others require.
  const ofPnpm = Object.keys(lock.settings?.overrides ?? {}).filter((name) => !/>|.@/.test(name))
  const overridden = new Set([...Object.keys(objectOf(top['overrides'])), ...ofPnpm])
  const optionalPeers = optionalPeersOf(manifest)
  const problems: Problem[] = []
  const asked = new Set<string>()
  for (const { name, range, types } of askedFor(manifest, lock.tool)) {
    asked.add(name)
    const isPeer = types.includes('peer')
    if (types.every((type) => omit.has(type)) || overridden.has(name) || (isPeer && optionalPeers.has(name))) continue
    const one = locked.get(name)
    // pnpm installs peers of a project only where it is set so.
    if (!one && isPeer && lock.tool === 'pnpm') continue
    if (!one && isIgnored(name, types, lock)) continue
    if (!one && range.startsWith('link:') && lock.settings?.leavesOutLinks === true)
      problems.push(linkLeftOut(lock, name, shown))
    else if (!one)
      problems.push(stale(lock, name, `${shown} asks for ${name} ${range}, which the lock was not made for.`))
    else if (!isMet(one, range, lock))
      problems.push(
        stale(lock, name, `${shown} asks for ${name} ${range}, and the lock was made for ${one.range}.`, one.line),
      )
  }
  for (const { name, type, to } of lock.root) {
    if (asked.has(name) || type === 'peer' || omit.has(type) || isFolder(lock, to)) continue
    problems.push(stale(lock, name, `the lock was made for ${name} too, which ${shown} no longer asks for.`))
  }
  // What follows is said of a lock that has everything that is asked for.
  throwIfAny(problems, ConfigurationError)
  const changed = lock.tool === 'npm' ? staleRanges(lock, top, shown, omit) : staleSettings(lock, top, workspace)
  throwIfAny(changed, ConfigurationError)
}

/** `ignoredOptionalDependencies` of pnpm: https://pnpm.io/settings#ignoredoptionaldependencies */
export function isIgnored(name: string, types: readonly DependencyType[], { settings }: NodeLock): boolean {
  return types.includes('optional') && picomatch.isMatch(name, [...(settings?.ignoredOptional ?? [])], { bash: true })
}

function linkLeftOut(lock: NodeLock, name: string, shown: string): Problem {
  const why = `${shown} asks for ${name} by \`link:\`, and the lock leaves links out (excludeLinksFromLockfile).`
  return lockProblem(
    lock.file,
    undefined,
    'link-not-locked',
    why,
    `Set excludeLinksFromLockfile to false, or make it a project of pnpm-workspace.yaml and depend on it by \`workspace:\`; then lock again: ${lock.command}`,
    name,
  ).problems[0]
}

/** What the project says now. */
export interface ProjectFiles {
  /** Its package.json. */
  readonly manifest: JsonObject
  /** The path of that, for people. */
  readonly shown: string
  /** package.json beside the lock: of the whole workspace. */
  readonly top: JsonObject
  /** pnpm-workspace.yaml beside the lock; empty where there is none. */
  readonly workspace: JsonObject
}

const mostShown = 5

function staleRanges(lock: NodeLock, top: JsonObject, shown: string, omit: ReadonlySet<string>): readonly Problem[] {
  return unmetRanges(lock, top, omit)
    .slice(0, mostShown)
    .map(({ from, to: { name, version, line }, range, isOverride }) => {
      const asking = from ? `${from.name} ${from.version}` : shown
      const why = isOverride
        ? `\`overrides\` say ${name} ${range}, and the lock has ${version} for ${asking}.`
        : `${asking} asks for ${name} ${range}, and the lock has ${version}: it was made with \`overrides\` that are gone.`
      return stale(lock, name, why, line)
    })
}

function staleSettings(lock: NodeLock, top: JsonObject, workspace: JsonObject): readonly Problem[] {
  if (!lock.settings) return []
  return changedSettings(lock.settings, top, workspace)
    .slice(0, mostShown)
    .map((one) => stale(lock, one.package, `${one.what}.`))
}

function isMet({ range, to }: RootDependency, asked: string, { packages }: NodeLock): boolean {
  if (range === asked || asked.startsWith('catalog:') || asked.startsWith('workspace:')) return true
  const version = to === undefined ? undefined : packages.get(to)?.version
  return version !== undefined && validRange(asked) !== null && satisfies(version, asked)
}

/** Workspaces are linked without being asked for. */
function isFolder({ packages }: NodeLock, id: string | undefined): boolean {
  return id !== undefined && packages.get(id)?.source.kind === 'folder'
}

function stale({ file, command }: NodeLock, name: string | undefined, message: string, line?: number): Problem {
  return lockProblem(file, line, 'stale-lock', message, `Lock again: ${command}`, name).problems[0]
}
