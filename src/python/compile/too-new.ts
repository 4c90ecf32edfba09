// Packages that the compiler of a build image is certain not to compile: refused before anything is asked of Docker.

import { compare, valid } from '@renovatebot/pep440'
import type { Problem } from '../../errors.ts'
import { operatingSystems, type VersionNumbers } from '../../lambda/operating-systems.ts'
import { pythonRuntimes } from '../../lambda/runtimes.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { packageLabel, requestOf } from './package-label.ts'

/** The gcc that a package needs, from some version on. https://numpy.org/devdocs/release/2.3.0-notes.html */
const requirements: readonly { readonly name: string; readonly since: string; readonly gcc: VersionNumbers }[] = [
  { name: 'numpy', since: '2.3', gcc: [9, 3] },
]

/** What of the configuration may bring another compiler. */
export interface CompilerSettings {
  readonly image?: string | undefined
  readonly systemPackages: readonly string[]
  readonly beforeBuild?: string | undefined
}

/** Why a package cannot be compiled for a target; undefined when nothing is certain. */
export function tooNewForCompiler(
  locked: LockedPackage,
  target: Target,
  settings: CompilerSettings,
): Problem | undefined {
  if (settings.image !== undefined || settings.beforeBuild !== undefined || settings.systemPackages.length > 0)
    return undefined
  const { gcc, title, glibc } = operatingSystems[target.runtime.os]
  const found = requirements.find(({ name, since, gcc: needed }) => {
    return name === locked.name && isAtLeast(locked.version, since) && compareNumbers(needed, gcc) > 0
  })
  if (!found) return undefined
  const newer = pythonRuntimes.find(({ os }) => compareNumbers(operatingSystems[os].gcc, found.gcc) >= 0)
  const others =
    newer === undefined
      ? ''
      : `, or ${newer.name} or later, whose image has gcc ${operatingSystems[newer.os].gcc.join('.')}`
  const requirers = locked.requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []))
  const why = requirers.length === 0 ? '' : ` (required by ${requirers.join(', ')})`
  return {
    ...requestOf(locked),
    code: 'compiler-too-old',
    message: `${packageLabel(locked)}${why} has no wheel for ${targetName(target)} (glibc ${glibc.join('.')}) and cannot be compiled for it: it needs gcc ${found.gcc.join('.')}, and the build image of ${title} has gcc ${gcc.join('.')}.`,
    nextStep: `Use \`${found.name}<${found.since}\`${others}.`,
  }
}

function isAtLeast(version: string | undefined, since: string): boolean {
  return version !== undefined && valid(version) !== null && compare(version, since) >= 0
}

function compareNumbers(one: VersionNumbers, other: VersionNumbers): number {
  const differing = one.findIndex((number, index) => number !== (other[index] ?? 0))
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0)
}
