// Which releases the resolver should pass over, since a layer could not hold them without compiling. uv knows neither
// the glibc of Amazon Linux 2 nor which files we can use, so it takes the newest release of all.

import { compare } from '@renovatebot/pep440'
import type { Finding } from '../../model/finding.ts'
import type { Target } from '../../lambda/target.ts'
import { byText } from '../../text/order.ts'
import type { IndexFile } from '../indexes/simple-index.ts'
import type { HeldBack, LockedPackage } from '../locks/lock.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { isPreRelease, sameVersion } from '../versions.ts'
import { nearestMisfit } from '../wheels/misfit-summary.ts'
import { hasFittingWheel, releasesOf } from '../wheels/releases.ts'
import { pinningLines } from './allowed-hashes.ts'

/** Whether the user leaves it to us which release of a package is taken. */
export function isOpen(one: LockedPackage, inputs: Inputs): boolean {
  const { noBinary } = inputs.options
  if (one.direct || noBinary.includes(one.name) || noBinary.includes(':all:')) return false
  return pinningLines(one, inputs).length === 0
}

/**
 * The releases of a package to pass over, all at once: those without a wheel for the target. Undefined when no release
 * has one, so that it must be compiled.
 * @param one as resolved, without a wheel that fits
 * @param files those of its index; undefined when they are not known: then this one release is skipped.
 */
export function heldBack(
  one: Pick<LockedPackage, 'name' | 'version' | 'wheels' | 'sdist'>,
  files: readonly IndexFile[] | undefined,
  target: Target,
): HeldBack | undefined {
  const { name, version } = one
  if (version === undefined) return undefined
  const hasSource = one.sdist !== undefined
  if (files === undefined) {
    return { name, newest: version, reason: whyUnfit(one.wheels, target), hasSource, excluded: [version] }
  }
  const releases = [...releasesOf(name, files)]
  const fitting = new Set(releases.filter(([, list]) => hasFittingWheel(list, target)).map(([found]) => found))
  if (fitting.size === 0) return undefined
  const excluded = releases
    .map(([found]) => found)
    .filter((found) => !fitting.has(found))
    // `!=1.0` shuts out 1.0+local too. And to name a pre-release is to ask for pre-releases.
    .filter((found) => found.includes('+') || ![...fitting].some((other) => other.startsWith(`${found}+`)))
    .filter((found) => !isPreRelease(found) || isPreRelease(version))
  if (!excluded.some((found) => sameVersion(found, version))) return undefined
  const listed = releases.find(([found]) => sameVersion(found, version))?.[1]
  const reason = whyUnfit(listed ?? one.wheels, target)
  return { name, newest: version, reason, hasSource, excluded: excluded.toSorted(compare) }
}

function whyUnfit(files: readonly { readonly filename: string }[], target: Target): string {
  const nearest = nearestMisfit(
    files.map(({ filename }) => filename),
    target,
  )
  return nearest === undefined ? 'it is published as source only' : `its nearest wheel ${nearest}`
}

/** The line for the resolver: `numpy!=2.4.5,!=2.4.6`. */
export function exclusionLine({ name, excluded }: HeldBack): string {
  return `${name}${excluded.map((version) => `!=${version}`).join(',')}`
}

/** Two lists of what is held back as one. */
export function together(some: readonly HeldBack[], more: readonly HeldBack[]): readonly HeldBack[] {
  const all = new Map(some.map((one) => [one.name, one]))
  for (const one of more) {
    const before = all.get(one.name)
    all.set(one.name, before ? { ...before, excluded: [...new Set([...before.excluded, ...one.excluded])] } : one)
  }
  return [...all.values()].toSorted(byText(({ name }) => name))
}

/** A note for each package of which an older release was taken. */
export function heldBackFindings(
  list: readonly HeldBack[],
  packages: readonly LockedPackage[],
  where: string,
): readonly Finding[] {
  return list.map((one) => ({
    severity: 'note',
    code: 'held-back',
    message: heldBackText(one, packages, where),
    package: one.name,
  }))
}

/** What was held back, for people; `packages` as they were resolved in the end. */
function heldBackText(one: HeldBack, packages: readonly LockedPackage[], where: string): string {
  const taken = packages.find(({ name }) => name === one.name)?.version
  const instead = taken === undefined ? 'and the releases taken in the end do not require it' : `${taken} is taken`
  const compiled = one.hasSource ? ` To have ${one.newest} compiled, require ${one.name}==${one.newest}.` : ''
  return `${one.name} ${one.newest} is skipped for ${where}, ${instead}: ${one.reason}.${compiled}`
}
