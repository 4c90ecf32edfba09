// What the checks look at: the files of a layer as one target would find them below /opt. Made from a layer of ours
// here; any other zip can be brought into the same shape.

import { groupsOf } from './groups.ts'
import { normalizeName } from '../python/names.ts'
import { parseWheelFilename } from '../python/wheels/filename.ts'
import type { Layer, LayerEntry } from '../artifact/layer.ts'
import { targetName, type Target } from '../lambda/target.ts'
import type { LocatedElf, WheelFacts } from '../python/checks/wheel-facts.ts'
import { byText } from '../text/order.ts'

/** An ELF file where the layer has it. */
export interface PlacedElf extends LocatedElf {
  /** Normalized name of its package; absent for one's own file or a system library. */
  readonly package?: string
}

export interface SubjectPackage {
  /** Normalized. */
  readonly name: string
  readonly version: string
  /** `platform`: made for one kind of machine, by its tags. `any`: for all, whatever it carries. */
  readonly tagged: 'any' | 'platform'
  /** Its files in the layer. */
  readonly paths: readonly string[]
  readonly elfFiles: readonly PlacedElf[]
  /** `.pyd`, `.dll`, `.dylib`, by their paths in the layer. */
  readonly foreignLibraries: readonly string[]
  readonly unrecorded: readonly string[]
  /** Normalized names of the packages that it requires, whatever the markers. */
  readonly requires: ReadonlySet<string>
}

export interface Subject {
  readonly target: Target
  /** ` on python3.13 arm64`; empty when the layer has a single target. */
  readonly where: string
  /** Sorted by name. */
  readonly packages: readonly SubjectPackage[]
  /** All of the layer's, those of no package too. */
  readonly elfFiles: readonly PlacedElf[]
  readonly paths: ReadonlySet<string>
}

/**
 * One subject for each target of a layer.
 * @param wheelFacts by the wheel's SHA-256
 * @param ownElfFiles among the entries that come from no wheel
 */
export function subjectsOf(
  layer: Pick<Layer, 'plan' | 'entries'>,
  wheelFacts: ReadonlyMap<string, WheelFacts>,
  ownElfFiles: readonly LocatedElf[],
): readonly Subject[] {
  const { targets } = layer.plan
  const several = targets.length > 1
  return targets.map((target) => {
    const entries = layer.entries.filter((entry) => seenBy(entry, target))
    const packages = packagesOf(entries, wheelFacts)
    const paths = new Set(entries.map((entry) => entry.path))
    const own = ownElfFiles.filter((file) => paths.has(file.path))
    return {
      target,
      where: several ? ` on ${targetName(target)}` : '',
      packages,
      elfFiles: [...packages.flatMap((one) => one.elfFiles), ...own],
      paths,
    }
  })
}

/** A folder for another Python version is not on the path of this one. */
function seenBy({ path }: LayerEntry, { runtime }: Target): boolean {
  const version = /^python\/lib\/python(\d+\.\d+)\//.exec(path)?.[1]
  return version === undefined || version === runtime.python
}

function packagesOf(
  entries: readonly LayerEntry[],
  wheelFacts: ReadonlyMap<string, WheelFacts>,
): readonly SubjectPackage[] {
  const wheels = groupsOf(
    entries.filter((entry) => entry.origin.kind === 'wheel'),
    (entry) => (entry.origin.kind === 'wheel' ? entry.origin.wheel.sha256 : ''),
  )
  const packages = wheels.flatMap((own): SubjectPackage[] => {
    const [first] = own
    if (first.origin.kind !== 'wheel') return []
    const { name, version, filename, sha256 } = first.origin.wheel
    const facts = wheelFacts.get(sha256)
    const placedAt = new Map(own.map((entry) => [entry.pathInWheel ?? entry.path, entry.path]))
    const placed = (paths: readonly string[] = []): string[] =>
      paths.map((path) => placedAt.get(path)).filter((path) => path !== undefined)
    const platforms = parseWheelFilename(filename)?.platforms ?? []
    return [
      {
        name,
        version,
        tagged: platforms.includes('any') ? 'any' : 'platform',
        paths: own.map((entry) => entry.path),
        elfFiles: (facts?.elfFiles ?? []).flatMap((file) => {
          const path = placedAt.get(file.path)
          return path === undefined ? [] : [{ ...file, path, package: name }]
        }),
        foreignLibraries: placed(facts?.foreignLibraries),
        unrecorded: placed(facts?.unrecorded),
        requires: new Set(facts?.requires.map((line) => normalizeName(/^\s*([\w.-]*)/.exec(line)?.[1] ?? ''))),
      },
    ]
  })
  return packages.toSorted(byText(({ name }) => name))
}
