// Pinned requirements without a resolver. When every line is `name==version`, as pip-compile, pip freeze and uv export
// write them, nothing is to be chosen: it is enough to see that the pins meet everything that the pinned packages require.

import { mapConcurrently } from '../../host/map-concurrently.ts'
import { connectionsPerHost } from '../../host/http/limits.ts'
import type { Context } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import type { Requirer } from '../../model/component.ts'
import { byText } from '../../text/order.ts'
import { targetEnvironment, type MarkerEnvironment } from '../markers/environment.ts'
import { parseMarker } from '../markers/marker.ts'
import { holds } from '../locks/holds.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { remoteFile } from '../locks/remote-file.ts'
import { normalizeName } from '../names.ts'
import { isActive } from '../requirements/is-active.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { parseRequirement } from '../requirements/requirement.ts'
import { parseSpecifiers, satisfiesAll } from '../versions/specifiers.ts'
import { parseVersion } from '../versions/version.ts'
import { bestWheel } from '../wheels/choose.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import type { EarlyWheels } from '../wheels/early-wheels.ts'
import type { PinnedReleases } from './pinned-release.ts'

interface Pin {
  readonly name: string
  readonly version: string
  readonly extras: Set<string>
}

/**
 * The packages that a target needs, when the inputs pin them all and every dependency is met by the pins.
 * A text says why not: then the resolver is asked, which says what is missing, or finds it.
 */
export async function closedPins(
  inputs: Inputs,
  target: Target,
  releases: PinnedReleases,
  context: Context,
  early?: EarlyWheels,
): Promise<readonly LockedPackage[] | string> {
  const environment = targetEnvironment(target)
  const pins = pinsOf(inputs, environment)
  if (typeof pins === 'string') return pins
  const found = await mapConcurrently([...pins.values()], connectionsPerHost, context.signal, async (pin) =>
    releaseOf(pin, target, releases, early),
  )
  const unknown = found.find((one) => typeof one === 'string')
  if (typeof unknown === 'string') return unknown
  const packages = new Map(found.flatMap((one) => (typeof one === 'string' ? [] : [[one.locked.name, one] as const])))
  const requirers = closure(pins, packages, environment)
  if (typeof requirers === 'string') return requirers
  return [...packages.values()]
    .map(({ locked }) => Object.assign(locked, { requiredBy: requirers.get(locked.name) ?? [] }))
    .toSorted(byText(({ name }) => name))
}

/** The pins that count for the target; or why the lines are not all pins. */
function pinsOf(
  { requirements, constraints, options }: Inputs,
  environment: MarkerEnvironment,
): Map<string, Pin> | string {
  if (options.noBinary.length > 0 || options.onlyBinary.length > 0) return 'formats are chosen'
  const pins = new Map<string, Pin>()
  for (const one of requirements) {
    const { name, pin, source, extras, line } = one
    if (!isActive(one, environment)) continue
    if (name === undefined || pin?.kind !== 'version' || source.kind !== 'index')
      return `\`${line.split(' ')[0] ?? ''}\` is not pinned`
    const known = pins.get(name)
    if (known && known.version !== pin.version) return `${name} is pinned twice`
    if (!satisfiesAll(pin.version, source.specifiers)) return `${name} is pinned, and limited otherwise`
    const chosen = known ?? { name, version: pin.version, extras: new Set<string>() }
    for (const extra of extras) chosen.extras.add(normalizeName(extra))
    pins.set(name, chosen)
  }
  for (const one of constraints) {
    const pin = pins.get(one.name ?? '')
    if (!pin || !isActive(one, environment)) continue
    if (one.source.kind !== 'index' || !satisfiesAll(pin.version, one.source.specifiers))
      return `${pin.name} is constrained otherwise`
  }
  return pins
}

interface Found {
  readonly locked: LockedPackage
  /** Requires-Dist. */
  readonly requires: readonly string[]
}

async function releaseOf(
  { name, version }: Pin,
  target: Target,
  releases: PinnedReleases,
  early: EarlyWheels | undefined,
): Promise<Found | string> {
  const release = await releases.release(name, version)
  if (!release) return `the index does not list ${name} ${version} alone`
  const files = release.files.filter(({ requiresPython }) => acceptsPython(requiresPython, target))
  // uv warns of what was taken back, and says why.
  if (files.some(({ yanked }) => yanked)) return `${name} ${version} was yanked`
  const wheels = files.filter(({ filename }) => /\.whl$/i.test(filename)).map((file) => remoteFile(file))
  const best = bestWheel(wheels, target)
  if (!best) return `${name} ${version} has no wheel that fits`
  // `1.17` is pinned, and `1.17.0` is taken.
  const taken = parseVersion(parseWheelFilename(best.file.filename)?.version ?? '')?.text ?? version
  early?.begin({ package: { name, version: taken, wheels, index: release.index, requiredBy: [] }, ...best })
  const said = await releases.requirements(best.file)
  if (!said) return `the metadata of ${best.file.filename} cannot be read`
  if (!acceptsPython(said.requiresPython, target)) return `${name} ${version} is for other Pythons`
  const sdist = files.find(({ filename }) => /\.(?:tar\.gz|zip)$/i.test(filename))
  const locked = {
    name,
    version: taken,
    wheels,
    ...(sdist ? { sdist: remoteFile(sdist) } : {}),
    index: release.index,
    requiredBy: [],
  }
  return { locked, requires: said.requires }
}

function acceptsPython(requiresPython: string | undefined, { runtime }: Target): boolean {
  const specifiers = parseSpecifiers(requiresPython ?? '')
  return !specifiers || satisfiesAll(runtime.pythonFull, specifiers)
}

/** Who requires each package; or which dependency the pins do not meet. */
function closure(
  pins: ReadonlyMap<string, Pin>,
  packages: ReadonlyMap<string, Found>,
  environment: MarkerEnvironment,
): ReadonlyMap<string, readonly Requirer[]> | string {
  const requirers = new Map<string, Requirer[]>()
  const queue = [...pins.keys()]
  const done = new Map<string, number>()
  for (const name of queue) {
    const pin = pins.get(name)
    const found = packages.get(name)
    if (!pin || !found || done.get(name) === pin.extras.size) continue
    done.set(name, pin.extras.size)
    const own = { ...environment, extras: pin.extras }
    for (const text of found.requires) {
      const syntax = parseRequirement(text)
      if (syntax.kind === 'wrong') return `${name} requires \`${text.slice(0, 100)}\`, which cannot be read`
      const { name: written = '', extras, source, marker } = syntax.requirement
      const parsed = marker === undefined ? undefined : parseMarker(marker)
      if (parsed?.kind === 'marker' && !holds(parsed.marker, own)) continue
      const required = normalizeName(written)
      const other = pins.get(required)
      if (!other) return `${name} requires ${required}, which is not pinned`
      if (source.kind !== 'index' || !satisfiesAll(other.version, source.specifiers)) {
        return `${name} requires \`${text.slice(0, 100)}\`, and ${other.version} is pinned`
      }
      for (const extra of extras) other.extras.add(normalizeName(extra))
      if (done.has(required) && done.get(required) !== other.extras.size) queue.push(required)
      const known = requirers.get(required) ?? []
      if (required !== name && !known.some((one) => one.kind === 'package' && one.name === name))
        known.push({ kind: 'package', name })
      requirers.set(required, known)
    }
  }
  return requirers
}
