// What the checks look at: the files of an artifact as Node.js on one target would find them.

import { posix } from 'node:path'
import { groupsOf } from '../../inspect/groups.ts'
import type { LocatedElf } from '../../inspect/scan.ts'
import type { PlacedElf, Subject, SubjectPackage } from '../../inspect/subject.ts'
import type { NodejsRuntime } from '../../lambda/runtimes.ts'
import { targetName } from '../../lambda/target.ts'
import type { PackedEntry } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import { nodeTargets } from '../../plan/plan.ts'
import { byText } from '../../text/order.ts'
import { isPrebuiltFor, isPrebuiltForOthers } from '../install/prebuilds.ts'
import { allows } from '../locks/choose.ts'
import type { AddonElf, PackageFacts } from '../packages/package-facts.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'

/** A package as the checks of Node.js see it. */
export interface NodePackage extends SubjectPackage {
  readonly facts: PackageFacts
  readonly sizeBytes: number
  /** Its addons in the artifact. */
  readonly addons: readonly (PlacedElf & Pick<AddonElf, 'abi'>)[]
}

export type NodeSubject = Subject<NodePackage, NodejsRuntime>

/**
 * One subject for each target of an artifact.
 * @param factsOf facts of packages by the SHA-256 of their archives
 * @param ownElfFiles among the entries that come from no package
 */
export function nodeSubjects(
  layer: Pick<Layer, 'plan' | 'entries'>,
  factsOf: ReadonlyMap<string, PackageFacts>,
  ownElfFiles: readonly LocatedElf[],
): readonly NodeSubject[] {
  const { kind: artifact, targets } = layer.plan
  const several = targets.length > 1
  const groups = groupsOf(
    layer.entries.filter(({ origin }) => origin.archive !== undefined),
    ({ origin }) => origin.archive?.sha256 ?? '',
  )
  return nodeTargets(targets).map((target) => {
    const packages = groups
      .flatMap((own) => packageOf(own, factsOf, target, nodeTargets(targets)))
      .toSorted(byText(({ name, version }) => `${name} ${version}`))
    return {
      artifact,
      target,
      where: several ? ` on ${targetName(target)}` : '',
      packages,
      elfFiles: [...packages.flatMap((one) => one.elfFiles), ...ownElfFiles],
      paths: new Set(layer.entries.map(({ path }) => path)),
      links: linksOf(layer.entries),
    }
  })
}

function packageOf(
  own: readonly [PackedEntry, ...PackedEntry[]],
  factsOf: ReadonlyMap<string, PackageFacts>,
  target: NodeTarget,
  targets: readonly NodeTarget[],
): readonly NodePackage[] {
  const [{ origin }] = own
  const facts = factsOf.get(origin.archive?.sha256 ?? '')
  // In an artifact for two architectures, a package for the other one is nobody's fault.
  if (!facts || (!isForCpu(facts, target) && targets.some((other) => isForCpu(facts, other)))) return []
  const { name, version = '' } = origin
  const placed = facts.elfFiles.length + facts.foreignLibraries.length > 0 ? placesOf(own) : new Map<string, string[]>()
  const isForMachine = facts.cpu.length > 0
  const elfFiles = facts.elfFiles
    .filter(({ path }) => !isPrebuiltForOthers(path, target))
    .flatMap((file) =>
      (placed.get(file.path) ?? []).map((path) =>
        Object.assign(placedElf({ ...file, path }, name, file.path, isForMachine, target), abiOf(file)),
      ),
    )
  return [
    {
      name,
      version,
      tagged: isForMachine ? 'platform' : 'any',
      paths: own.map(({ path }) => path),
      elfFiles,
      foreignLibraries: facts.foreignLibraries.flatMap((path) => placed.get(path) ?? []),
      unrecorded: [],
      requires: new Set(),
      facts,
      sizeBytes: own.reduce((sum, one) => sum + one.sizeBytes, 0),
      addons: elfFiles.filter(({ path }) => path.endsWith('.node')),
    },
  ]
}

function isForCpu({ cpu }: PackageFacts, { architecture }: NodeTarget): boolean {
  return allows(cpu, nodeCpu[architecture])
}

/** Where the files of an archive are, by their paths in it. */
function placesOf(own: readonly PackedEntry[]): ReadonlyMap<string, readonly string[]> {
  const placed = new Map<string, string[]>()
  for (const { path, pathInArchive } of own) {
    if (pathInArchive === undefined) continue
    const before = placed.get(pathInArchive)
    if (before) before.push(path)
    else placed.set(pathInArchive, [path])
  }
  return placed
}

function abiOf({ abi }: AddonElf): Pick<AddonElf, 'abi'> {
  return abi === undefined ? {} : { abi }
}

/** `require` loads a `.node` file; which of several it is, is known where the package, or a folder of it, is for the machine. */
function placedElf(
  file: LocatedElf,
  owner: string,
  pathInPackage: string,
  isForMachine: boolean,
  target: NodeTarget,
): PlacedElf {
  const isAddon = file.path.endsWith('.node')
  const isPrebuilt = isPrebuiltFor(pathInPackage, target)
  const module = { name: posix.basename(file.path), tagged: false, fits: true, imported: isForMachine || isPrebuilt }
  return { ...file, package: owner, ...(isAddon ? { module } : {}) }
}

function linksOf(entries: readonly PackedEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ path, link }) =>
      link === undefined ? [] : [[path, posix.normalize(posix.join(posix.dirname(path), link))] as const],
    ),
  )
}
