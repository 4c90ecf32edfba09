// Whether a lock is still that of its package.json.

import { satisfies, validRange } from 'semver'
import { objectOf, optionalPeersOf, rangesOf, type JsonObject } from '../locks/manifest.ts'
import type { NodeLock, RootDependency } from '../locks/node-lock.ts'
import { lockProblem } from '../locks/problems.ts'
import { throwIfAny, ConfigurationError, type Problem } from '../../errors.ts'

const tables = [
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
  ['peerDependencies', 'peer'],
] as const

/**
 * Compares what a project asks for with what its lock was made for. A range that was changed is as good as the old one
 * when the locked version is in it, which is npm's own rule.
 * @param shown package.json, for people
 * @throws {ConfigurationError} `stale-lock` for each dependency that differs
 */
export function refuseStaleLock(lock: NodeLock, manifest: JsonObject, shown: string, omit: ReadonlySet<string>): void {
  const locked = new Map(lock.root.map((one) => [one.name, one]))
  const ofManifest = { ...objectOf(manifest['overrides']), ...objectOf(objectOf(manifest['pnpm'])['overrides']) }
  const overridden = new Set([...Object.keys(ofManifest), ...(lock.overridden ?? [])])
  const optionalPeers = optionalPeersOf(manifest)
  const problems: Problem[] = []
  const asked = new Set<string>()
  for (const [table, type] of tables) {
    for (const [name, range] of rangesOf(manifest[table])) {
      asked.add(name)
      if (omit.has(type) || overridden.has(name) || (type === 'peer' && optionalPeers.has(name))) continue
      const one = locked.get(name)
      // pnpm installs peers of a project only where it is set so; what it takes from its catalog is named there.
      if (!one && type === 'peer') continue
      if (!one)
        problems.push(stale(lock, shown, name, `${shown} asks for ${name} ${range}, which the lock was not made for.`))
      else if (!isMet(one, range, lock))
        problems.push(
          stale(
            lock,
            shown,
            name,
            `${shown} asks for ${name} ${range}, and the lock was made for ${one.range}.`,
            one.line,
          ),
        )
    }
  }
  for (const { name, type, to } of lock.root) {
    if (asked.has(name) || type === 'peer' || omit.has(type) || isFolder(lock, to)) continue
    problems.push(stale(lock, shown, name, `the lock was made for ${name} too, which ${shown} no longer asks for.`))
  }
  throwIfAny(problems, ConfigurationError)
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

function stale({ file, command }: NodeLock, _shown: string, name: string, message: string, line?: number): Problem {
  return lockProblem(file, line, 'stale-lock', message, `Lock again: ${command}`, name).problems[0]
}
