// Where packages lie below `node_modules`: as the lock says, else as high up as they can.
//
// pnpm's own layout, a folder for each package with links between them, was weighed against real folders: of the 216
// packages that 20 direct dependencies lead to, none has to be there twice, and many tools that copy or unpack a zip lose
// links. So every package is a real folder.

import { Failure } from '../../errors.ts'
import type { ChosenPackages } from '../locks/choose.ts'
import type { LockedPackage } from '../locks/node-lock.ts'

export interface PlacedPackage {
  /** Relative to the site's root: `node_modules/a/node_modules/b`. Unique; a package may lie at several places. */
  readonly place: string
  readonly package: LockedPackage
}

/** Every chosen package at its place, parents before what lies in them. */
export function placePackages(chosen: ChosenPackages): readonly PlacedPackage[] {
  const { packages } = chosen
  if (packages.every(({ place }) => place !== undefined)) {
    return packages.flatMap((one) => (one.place === undefined ? [] : [{ place: one.place, package: one }]))
  }
  return hoisted(chosen)
}

/** Deeper than any project: packages that require each other in two versions could nest without end. */
const deepest = 40
/** And they could double at each level: more places than these for each package are not made. */
const mostPlacesEach = 20
const leastPlaces = 2_000

interface Spot {
  readonly place: string
  readonly parent: Spot | undefined
  readonly package: LockedPackage
  /** What lies in its own `node_modules`, by name. */
  readonly children: Map<string, Spot>
  readonly depth: number
}

/**
 * Places a graph: what a package asks for is at the top when the name is free there, else in its own `node_modules`.
 * A new place at the top hides nothing, since the name was nowhere above before; one's own folder is filled before
 * anything in it is looked at.
 */
function hoisted({ packages, root }: ChosenPackages): readonly PlacedPackage[] {
  const byId = new Map(packages.map((one) => [one.id, one]))
  const top = new Map<string, Spot>()
  const spots: Spot[] = []
  const mostPlaces = Math.max(leastPlaces, mostPlacesEach * packages.length)
  const put = (name: string, to: string, parent: Spot | undefined): void => {
    const one = byId.get(to)
    if (!one || found(name, parent, top)?.package.id === to) return
    const isFree = !top.has(name) && isHiddenNowhere(name, parent)
    const home = isFree ? undefined : parent
    const place = `${home === undefined ? '' : `${home.place}/`}node_modules/${name}`
    const spot: Spot = { place, parent: home, package: one, children: new Map(), depth: (home?.depth ?? 0) + 1 }
    if (spot.depth > deepest || spots.length >= mostPlaces) throw tooDeep(spot)
    ;(home?.children ?? top).set(name, spot)
    spots.push(spot)
  }
  for (const { name, to } of root) put(name, to, undefined)
  // The list grows while it is walked.
  for (const spot of spots) {
    for (const { name, to } of spot.package.dependencies) if (to !== undefined) put(name, to, spot)
  }
  return spots.map(({ place, package: one }) => ({ place, package: one }))
}

/** What Node.js finds for a name from a place. */
function found(name: string, from: Spot | undefined, top: ReadonlyMap<string, Spot>): Spot | undefined {
  for (let spot = from; spot; spot = spot.parent) {
    const one = spot.children.get(name)
    if (one) return one
  }
  return top.get(name)
}

/** Whether the top is what is found from a place, once the name exists. */
function isHiddenNowhere(name: string, from: Spot | undefined): boolean {
  for (let spot = from; spot; spot = spot.parent) if (spot.children.has(name)) return false
  return true
}

function tooDeep({ package: { name, version } }: Spot): Failure {
  return new Failure({
    code: 'placement-too-deep',
    message: `${name} ${version} would lie in too many folders, one in the other: packages require each other in several versions.`,
    nextStep: 'Use overrides so that one version of them is enough.',
    package: name,
  })
}
