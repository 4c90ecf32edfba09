// What the scripts of a package can use: the packages that it requires, and those that these require, where they lie.

import type { PlacedPackage } from '../install/place.ts'

/** The places of a package with those of everything that it leads to; its own place first. */
export function closureOf(id: string, placed: readonly PlacedPackage[]): readonly PlacedPackage[] {
  const byId = new Map(placed.map((one) => [one.package.id, one.package]))
  const reached = new Set([id])
  // The set grows while it is walked.
  for (const one of reached) {
    for (const { to } of byId.get(one)?.dependencies ?? []) if (to !== undefined && byId.has(to)) reached.add(to)
  }
  const own = placed.filter(({ package: one }) => one.id === id)
  return [...own, ...placed.filter(({ package: one }) => one.id !== id && reached.has(one.id))]
}
