import { createHash } from 'node:crypto'
import { redact } from '../../text/redact.ts'
import type { Context, Environment } from '../../host/context.ts'
import { facts, type Facts } from '../../host/json-cache.ts'
import type { Target } from '../../lambda/target.ts'
import { filesOf, pinningLines } from '../resolve/allowed-hashes.ts'
import { withoutCredentials, type IndexSettings } from '../indexes/settings.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import type { LockedPackage } from './lock.ts'
import { uvPlatform } from '../uv/platform.ts'

/** What is kept: the lock before hashes and options are applied, which is done anew each time. */
export interface StoredLock {
  readonly packages: readonly LockedPackage[]
  readonly uvVersion: string
}

export function lockStore(context: Context): Facts<StoredLock> {
  return facts<StoredLock>(context.stores, 'lock-1')
}

/** Everything that decides a lock, hashed; no credential goes in. */
export function lockKey(inputs: Inputs, settings: IndexSettings, target: Target, env: Environment): string {
  const lines = (all: readonly Requirement[]): readonly string[] => all.map(({ line }) => redact(line)).toSorted()
  const parts = {
    requirements: lines(inputs.requirements),
    constraints: lines(inputs.constraints),
    releases: [inputs.options.preReleases, inputs.options.allReleases, inputs.options.onlyFinal],
    onlyBinary: inputs.options.onlyBinary,
    settings: withoutCredentials(settings),
    strategy: ['UV_INDEX_STRATEGY', 'UV_EXCLUDE_NEWER'].map((name) => env[name] ?? ''),
    platform: uvPlatform(target, 'resolve'),
    python: target.runtime.pythonFull,
  }
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * Whether nothing in a lock could come out differently tomorrow: every package is pinned by a line to the version, or
 * the file, that it has. A line whose marker does not hold pins nothing, but is taken to pin here; it is the user's own
 * version all the same. A URL with a query may be signed: it would expire, and is a secret until then.
 */
export function isClosed(packages: readonly LockedPackage[], inputs: Inputs): boolean {
  return packages.every((one) => {
    if (one.direct?.kind === 'directory' || one.direct?.kind === 'vcs') return false
    return pinningLines(one, inputs).length > 0 && filesOf(one).every(({ url }) => !url.includes('?'))
  })
}
