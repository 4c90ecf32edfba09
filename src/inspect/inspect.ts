import type { Finding } from '../model/finding.ts'
import type { Component } from '../model/component.ts'
import type { Layer } from '../model/layer.ts'
import { compareText } from '../text/order.ts'
import { checkCollisions } from './checks/collisions.ts'
import { sizeFindings, tooLarge, type UnzippedSize } from './sizes.ts'

/**
 * What is wrong with a layer, what may be, and what is good to know. An `error` is certain for what is in the layer.
 * @param found by the checks of its targets
 */
export function findingsOfLayer(layer: Layer, found: readonly Finding[]): readonly Finding[] {
  const packages = packageSizes(layer)
  const others = layer.unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  const large = tooLarge(packages, layer.plan, others)
  return inOrder([
    ...(large ? [{ severity: 'error' as const, ...large }] : []),
    ...found,
    ...checkCollisions(layer.collisions),
    ...sizeFindings(layer.plan.kind, layer),
  ])
}

/** Sizes of the packages of a layer. */
function packageSizes(layer: Layer): readonly UnzippedSize[] {
  const byOrigin = new Map<Component, number>()
  for (const { origin, sizeBytes } of layer.entries) {
    if (origin.archive) byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + sizeBytes)
  }
  const sizes = new Map<string, UnzippedSize>()
  for (const [{ name, version = '' }, bytes] of byOrigin) {
    const key = `${name} ${version}`
    sizes.set(key, { name, version, unzippedSizeBytes: (sizes.get(key)?.unzippedSizeBytes ?? 0) + bytes })
  }
  return [...sizes.values()]
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
