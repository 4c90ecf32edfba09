// `exclude-sdk`: AWS's SDK for Python is left to the runtime, as a set. A part that stayed would meet the runtime's other
// parts, of another age: https://github.com/boto/botocore pins nothing that would notice. Pure.

import { pythonSdk } from '../../lambda/sdk.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { Lock, LockedPackage } from '../locks/lock.ts'
import { leadingName } from '../names.ts'

/** Requirement lines of packages, by name. Undefined: what the package requires is not known. */
export type Requirements = ReadonlyMap<string, readonly string[] | undefined>

const parts: ReadonlySet<string> = new Set(pythonSdk.parts)
const libraries: ReadonlySet<string> = new Set(pythonSdk.libraries)

/** Whether what packages require decides what is left out of a lock. */
export function needsRequirements({ packages }: Pick<Lock, 'packages'>): boolean {
  return packages.some(({ name }) => parts.has(name))
}

/** Who requires what, as the lock says it; undefined for a lock that does not say it. */
export function requirementsInLock({ packages }: Pick<Lock, 'packages'>): Requirements | undefined {
  const found = new Map<string, string[]>(packages.map(({ name }) => [name, []]))
  let isKnown = false
  for (const { name, requiredBy } of packages) {
    for (const one of requiredBy) {
      if (one.kind !== 'package') continue
      isKnown = true
      found.get(one.name)?.push(name)
    }
  }
  return isKnown ? found : undefined
}

/**
 * The lock without the SDK: without its parts, and without the libraries that nothing else requires. What was done, and
 * what may not work because of it, is among its findings.
 */
export function withoutSdk(lock: Lock, requirements: Requirements): Lock {
  const { packages, target } = lock
  const where = targetName(target)
  const present = packages.filter(({ name }) => parts.has(name))
  if (present.length === 0) {
    const message = `exclude-sdk: ${listed(pythonSdk.parts, 4)} are not among the packages for ${where}.`
    return withFindings(lock, [{ severity: 'note', code: 'sdk-not-found', message }])
  }
  const reasons = reasonsToStay(packages, requirements, present)
  const isLeftOut = ({ name }: LockedPackage): boolean => parts.has(name) || (libraries.has(name) && !reasons.has(name))
  const left = packages.filter(isLeftOut)
  const staying = packages.filter((one) => !isLeftOut(one))
  const stays = [...reasons].map(([name, reason]) => `${name} stays, since ${reason}.`)
  const note: Finding = {
    severity: 'note',
    code: 'sdk-excluded',
    message: [
      `Left out for ${where}, which has its own: ${listed(left.map(nameAndVersion), 7)}.`,
      ...stays,
      'AWS decides which version the runtime has, and when it changes.',
    ].join(' '),
  }
  return { ...withFindings(lock, [note, ...unsure(staying, requirements, where)]), packages: staying }
}

/** Why each library stays that does. */
function reasonsToStay(
  packages: readonly LockedPackage[],
  requirements: Requirements,
  present: readonly LockedPackage[],
): ReadonlyMap<string, string> {
  // A list of everything, as `pip freeze` writes it, names a package for no reason of its own.
  const isListOfAll = present.every(isNamedByUser)
  const reasons = new Map<string, string>()
  const candidates = packages.filter(({ name }) => libraries.has(name))
  if (!isListOfAll) {
    for (const one of candidates) if (isNamedByUser(one)) reasons.set(one.name, 'it is among the requirements')
  }
  // A library that stays may require another one.
  for (let before = -1; before !== reasons.size;) {
    before = reasons.size
    const staying = packages.filter(({ name }) => !parts.has(name) && (!libraries.has(name) || reasons.has(name)))
    for (const { name } of candidates) {
      if (reasons.has(name)) continue
      const requirer = staying.find((one) => requires(requirements.get(one.name) ?? [], name))
      const unknown = staying.find((one) => requirements.get(one.name) === undefined)
      if (requirer) reasons.set(name, `${requirer.name} requires it`)
      else if (unknown) reasons.set(name, `what ${unknown.name} requires is not known before it is built`)
    }
  }
  return reasons
}

/** Packages that work with the SDK, in the versions that they say. */
function unsure(staying: readonly LockedPackage[], requirements: Requirements, where: string): readonly Finding[] {
  return staying.flatMap((one): readonly Finding[] => {
    const lines = (requirements.get(one.name) ?? []).filter((line) => !isOfExtra(line))
    const wanted = lines.filter((line) => parts.has(leadingName(line) ?? '') && /[<>=!~]/.test(withoutMarker(line)))
    if (wanted.length === 0) return []
    const message = `${nameAndVersion(one)} requires ${listed(wanted.map(withoutMarker), 4)}, and gets what ${where} has: whether that fits is not known, and may change.`
    const nextStep = `Leave \`exclude-sdk\` out, or accept it: \`ignore: sdk-version-unknown ${one.name}: reason\`.`
    const isNarrow = wanted.some((line) => /<|==|~=/.test(withoutMarker(line)))
    return [
      {
        severity: isNarrow ? 'warning' : 'note',
        code: 'sdk-version-unknown',
        message,
        ...(isNarrow ? { nextStep } : {}),
        package: one.name,
      },
    ]
  })
}

function withFindings(lock: Lock, more: readonly Finding[]): Lock {
  return { ...lock, findings: [...(lock.findings ?? []), ...more] }
}

function requires(lines: readonly string[], name: string): boolean {
  return lines.some((line) => leadingName(line) === name && !isOfExtra(line))
}

const isOfExtra = (line: string): boolean => /\bextra\s*==/.test(line)

const withoutMarker = (line: string): string => (line.split(';', 1)[0] ?? '').trim()

const isNamedByUser = ({ requiredBy }: LockedPackage): boolean => requiredBy.some(({ kind }) => kind !== 'package')

function nameAndVersion({ name, version }: LockedPackage): string {
  return version === undefined ? name : `${name} ${version}`
}
