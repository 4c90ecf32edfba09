import { createHash } from 'node:crypto'
import { redact } from '../../text/redact.ts'
import type { Context, Environment } from '../../host/context.ts'
import { facts, sealedFacts } from '../../host/json-cache.ts'
import type { Target } from '../../lambda/target.ts'
import { filesOf, pinningLines } from '../resolve/allowed-hashes.ts'
import { withoutCredentials, type IndexSettings } from '../indexes/settings.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import { isConfirmed } from './confirmed.ts'
import type { LockedPackage } from './lock.ts'
import { uvPlatform } from '../uv/platform.ts'

/** What is kept: the lock before hashes and options are applied, which is done anew each time. */
export interface StoredLock {
  readonly packages: readonly LockedPackage[]
}

const kind = 'lock-2'

/**
 * A lock that an earlier run kept. One that this machine cannot know to be its own is taken only when the user's own
 * hashes and indexes confirm all of it: else a cache could send downloads anywhere.
 */
export async function storedLock(
  key: string,
  asked: { readonly inputs: Inputs; readonly settings: IndexSettings; readonly target: Target },
  context: Pick<Context, 'stores' | 'env'>,
): Promise<StoredLock | undefined> {
  const own = await sealedFacts<StoredLock>(context, kind).get(key)
  if (own) return own
  const found = await facts<unknown>(context.stores, kind).get(key)
  return isStoredLock(found) && isConfirmed(found.packages, asked) ? found : undefined
}

export async function storeLock(
  key: string,
  lock: StoredLock,
  context: Pick<Context, 'stores' | 'env'>,
): Promise<void> {
  await sealedFacts<StoredLock>(context, kind).put(key, lock)
}

function isStoredLock(value: unknown): value is StoredLock {
  const packages = isRecord(value) ? value['packages'] : undefined
  return Array.isArray(packages) && packages.every(isLockedPackage)
}

function isLockedPackage(value: unknown): value is LockedPackage {
  if (!isRecord(value) || 'direct' in value) return false
  const { name, version, wheels, sdist, index, requiredBy } = value
  return (
    typeof name === 'string' &&
    isTextOrAbsent(version) &&
    isTextOrAbsent(index) &&
    Array.isArray(wheels) &&
    wheels.every(isRemoteFile) &&
    (sdist === undefined || isRemoteFile(sdist)) &&
    Array.isArray(requiredBy) &&
    requiredBy.every(
      (one) => isRecord(one) && Object.values(one).every((part) => ['string', 'number'].includes(typeof part)),
    )
  )
}

function isRemoteFile(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { filename, url, sha256, sizeBytes } = value
  const hasSize = sizeBytes === undefined || (Number.isSafeInteger(sizeBytes) && Number(sizeBytes) >= 0)
  return typeof filename === 'string' && typeof url === 'string' && isTextOrAbsent(sha256) && hasSize
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

/**
 * Everything that decides a lock, hashed; no credential goes in.
 * @param local the files of folders that are looked at
 */
export function lockKey(
  inputs: Inputs,
  settings: IndexSettings,
  target: Target,
  env: Environment,
  local: readonly string[] = [],
): string {
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
    ...(local.length > 0 ? { local } : {}),
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
