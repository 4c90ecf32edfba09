import { pythonSdk } from '../../lambda/sdk.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { holds } from '../locks/holds.ts'
import type { Lock } from '../locks/lock.ts'
import { targetEnvironment } from '../markers/environment.ts'
import { parseMarker } from '../markers/marker.ts'
import { normalizeName } from '../names.ts'
import { parseRequirement } from '../requirements/requirement.ts'

/** What the runtime brings may be left out on purpose. */
const ofRuntime: ReadonlySet<string> = new Set([...pythonSdk.parts, ...pythonSdk.libraries])

/** The wheels for a target, with the requirement lines of their metadata. */
export interface Requiring {
  readonly target: Target
  readonly wheels: readonly { readonly name: string; readonly requires: readonly string[] }[]
}

/**
 * What wheels require, and a lock lacks that does not say who requires what: somebody may have deleted it. Requirements of
 * extras do not count, since which extras were asked for is not known.
 */
export function notInLock(
  locks: readonly Pick<Lock, 'flatFile' | 'packages' | 'target'>[],
  all: readonly Requiring[],
): readonly Finding[] {
  return all.flatMap((one) => {
    const lock = locks.find(({ target }) => targetName(target) === targetName(one.target))
    return lock?.flatFile === undefined ? [] : missingFrom(lock.flatFile, lock.packages, one)
  })
}

function missingFrom(flatFile: string, packages: Lock['packages'], { target, wheels }: Requiring): readonly Finding[] {
  const names = new Set([...packages, ...wheels].map(({ name }) => name))
  const environment = targetEnvironment(target)
  const isMissing = (text: string): string | undefined => {
    const syntax = parseRequirement(text)
    if (syntax.kind === 'wrong' || syntax.requirement.name === undefined) return undefined
    const name = normalizeName(syntax.requirement.name)
    if (names.has(name) || ofRuntime.has(name)) return undefined
    const marker = syntax.requirement.marker === undefined ? undefined : parseMarker(syntax.requirement.marker)
    if (marker?.kind === 'wrong' || !holds(marker?.marker, environment)) return undefined
    return name
  }
  return wheels.flatMap(({ name, requires }) => {
    const missing = new Set(requires.flatMap((text) => isMissing(text) ?? []))
    return [...missing].map((one): Finding => ({
      severity: 'warning',
      code: 'dependency-left-out',
      message: `${name} requires ${one}, which ${flatFile} does not have for ${targetName(target)}. The lock is obeyed.`,
      nextStep: 'Where it is not left out on purpose, lock again.',
      package: name,
    }))
  })
}
