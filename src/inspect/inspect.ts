import { Failure, type Problem } from '../errors.ts'
import type { Context } from '../host/context.ts'
import type { Layer } from '../artifact/layer.ts'
import { checkCollisions, checkRecord, checkSdk } from './checks/contents.ts'
import { checkDamage, checkLibraries } from './checks/libraries.ts'
import { checkMachine } from './checks/machine.ts'
import { checkPython } from '../python/checks/extension-modules.ts'
import { checkMusl, checkVersions } from './checks/versions.ts'
import { examineEntries } from '../python/checks/examine.ts'
import type { Finding, Inspection, PackageSize } from './inspection.ts'
import { linkingOf } from './linking.ts'
import { bySize, sizeFindings, tooLarge } from './sizes.ts'
import { subjectsOf, type Subject } from './subject.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'
import { compareText } from '../text/order.ts'

/**
 * What is wrong with a layer, what may be, and what is good to know. An `error` is certain for what stands in the layer.
 * @param wheelFacts of each wheel of the layer, by its SHA-256
 */
export async function inspect(
  layer: Layer,
  wheelFacts: ReadonlyMap<string, WheelFacts>,
  context: Pick<Context, 'signal'>,
): Promise<Inspection> {
  const own = layer.entries.filter((entry) => entry.origin.kind !== 'wheel').map((entry) => entry.path)
  const ownElfFiles = await examineEntries(layer.zipPath, own, context)
  const subjects = subjectsOf(layer, wheelFacts, ownElfFiles)
  const packages = packageSizes(layer)
  const others = layer.unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  const large = tooLarge(packages, layer.plan.name, others)
  return {
    findings: inOrder([
      ...(large ? [findingOf(large)] : []),
      ...subjects.flatMap(checkSubject),
      ...checkCollisions(layer.collisions),
      ...sizeFindings(layer),
    ]),
    packages,
  }
}

/** Throws what is certain, all of it at once. */
export function throwOnErrors({ findings }: Pick<Inspection, 'findings'>): void {
  const [first, ...rest] = findings.filter((one) => one.severity === 'error').map(problemOf)
  if (first) throw new Failure([first, ...rest])
}

function problemOf({ code, message, nextStep, package: name }: Finding): Problem {
  return {
    code,
    message,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(name === undefined ? {} : { package: name }),
  }
}

/** Findings of one target's view of a layer, in the order of the checks. */
export function checkSubject(subject: Subject): readonly Finding[] {
  const linking = linkingOf(subject)
  return [
    ...checkMachine(subject),
    ...checkMusl(subject, linking),
    ...checkVersions(subject, linking),
    ...checkDamage(subject, linking),
    ...checkLibraries(subject, linking),
    ...checkPython(subject),
    ...checkSdk(subject),
    ...checkRecord(subject),
  ]
}

function packageSizes(layer: Layer): readonly PackageSize[] {
  const sizes = new Map<string, PackageSize>()
  for (const { origin, sizeBytes, compressedSizeBytes } of layer.entries) {
    if (origin.kind !== 'wheel') continue
    const { name, version } = origin.wheel
    const key = `${name} ${version}`
    const before = sizes.get(key)
    sizes.set(key, {
      name,
      version,
      sizeBytes: (before?.sizeBytes ?? 0) + compressedSizeBytes,
      unzippedSizeBytes: (before?.unzippedSizeBytes ?? 0) + sizeBytes,
    })
  }
  return bySize([...sizes.values()])
}

function findingOf({ code, message, nextStep, package: name }: Problem): Finding {
  return {
    severity: 'error',
    code,
    message,
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(name === undefined ? {} : { package: name }),
  }
}

const ranks = { error: 0, warning: 1, note: 2 } as const

/** Worst first, then by package; what several targets say alike is said once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const distinct = [...new Map(findings.map((one) => [`${one.code} ${one.path} ${one.message}`, one])).values()]
  return distinct.toSorted(
    (a, b) =>
      ranks[a.severity] - ranks[b.severity] ||
      compareText(a.package ?? '', b.package ?? '') ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  )
}
