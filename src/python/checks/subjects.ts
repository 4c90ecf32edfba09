// What the checks look at, made from a layer of ours: the files of a layer as each of its Pythons would find them.

import { posix } from 'node:path'
import type { LocatedElf } from '../../inspect/scan.ts'
import { groupsOf } from '../../inspect/groups.ts'
import type { PlacedElf, Subject, SubjectPackage } from '../../inspect/subject.ts'
import { pythonOfPath } from '../../lambda/folders.ts'
import type { PythonRuntime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Requirer } from '../../model/component.ts'
import type { PackedEntry } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import { pythonTargets } from '../../plan/plan.ts'
import { byText } from '../../text/order.ts'
import { normalizeName } from '../names.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { nativeModule } from './extensions.ts'
import type { RemovedImport } from './sources.ts'
import type { WheelFacts } from './wheel-facts.ts'

/** A package as the checks of Python see it. */
export interface PythonPackage extends SubjectPackage {
  readonly requiredBy: readonly Requirer[]
  /** Of the wheel that it was installed from, where somebody else installed it. */
  readonly tags?: readonly string[]
  /** Native files that its RECORD names, and that the layer or the wheel lacks. */
  readonly missing: readonly string[]
  /** Its sources that import what Python no longer brings, by their paths in the layer. */
  readonly removedImports: readonly RemovedImport[]
  /** Whether its sources look up metadata of installed packages. */
  readonly readsMetadata: boolean
  /** Which Pythons it says it is for. */
  readonly requiresPython?: string
  /** Whether it has entry points besides commands. */
  readonly hasEntryPoints: boolean
}

/** Any subject of a Python target. */
export type PythonView = Subject<SubjectPackage, PythonRuntime>

export interface PythonSubject extends Subject<PythonPackage, PythonRuntime> {
  /** Files that another check tells of: those compiled for another system. */
  readonly toldOf?: ReadonlySet<string>
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
): readonly PythonSubject[] {
  const { kind: artifact, targets } = layer.plan
  const several = targets.length > 1
  return pythonTargets(targets).map((target) => {
    const entries = layer.entries.filter(({ path }) => isSeenBy(path, target))
    const packages = packagesOf(entries, wheelFacts, target)
    const paths = new Set(entries.map(({ path }) => path))
    const own = ownElfFiles.filter(({ path }) => paths.has(path)).map((file) => placedElf(file, target))
    return {
      artifact,
      target,
      where: several ? ` on ${targetName(target)}` : '',
      packages,
      elfFiles: [...packages.flatMap((one) => one.elfFiles), ...own],
      paths,
      links: linksOf(entries),
    }
  })
}

/** A folder for another Python version is not on the path of this one. */
export function isSeenBy(path: string, { runtime }: Target): boolean {
  const version = pythonOfPath(path)
  return version === undefined || version === runtime.python
}

/** An ELF file of a layer with what the target's Python makes of it. */
export function placedElf(file: LocatedElf, target: Target, packageName?: string): PlacedElf {
  const module = nativeModule(file, target)
  return {
    ...file,
    ...(packageName === undefined ? {} : { package: packageName }),
    ...(module ? { module } : {}),
  }
}

/** Links with the paths that they point to. */
export function linksOf(
  files: readonly { readonly path: string; readonly link?: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, link }) =>
      link === undefined ? [] : [[path, posix.normalize(posix.join(posix.dirname(path), link))] as const],
    ),
  )
}

function packagesOf(
  entries: readonly PackedEntry[],
  wheelFacts: ReadonlyMap<string, WheelFacts>,
  target: Target,
): readonly PythonPackage[] {
  const wheels = groupsOf(
    entries.filter(({ origin }) => origin.archive !== undefined),
    ({ origin }) => origin.archive?.sha256 ?? '',
  )
  const packages = wheels.flatMap((own): PythonPackage[] => {
    const [{ origin }] = own
    const { name, version = '', archive } = origin
    if (!archive) return []
    const facts = wheelFacts.get(archive.sha256)
    const placedAt = new Map(own.map((entry) => [entry.pathInArchive ?? entry.path, entry.path]))
    const placed = (paths: readonly string[] = []): string[] =>
      paths.map((path) => placedAt.get(path)).filter((path) => path !== undefined)
    const platforms = parseWheelFilename(archive.filename)?.platforms ?? []
    return [
      {
        name,
        version,
        tagged: platforms.includes('any') ? 'any' : 'platform',
        paths: own.map(({ path }) => path),
        elfFiles: (facts?.elfFiles ?? []).flatMap((file) =>
          placed([file.path]).map((path) => placedElf({ ...file, path }, target, name)),
        ),
        foreignLibraries: placed(facts?.foreignLibraries),
        unrecorded: placed(facts?.unrecorded),
        requiredBy: origin.requiredBy,
        missing: (facts?.missing ?? []).filter((path) => !placedAt.has(path)),
        removedImports: (facts?.removedImports ?? []).flatMap(({ path, module }) =>
          placed([path]).map((at) => ({ path: at, module })),
        ),
        readsMetadata: placed(facts?.metadataReaders).length > 0,
        ...(facts?.requiresPython === undefined ? {} : { requiresPython: facts.requiresPython }),
        hasEntryPoints: facts?.hasEntryPoints ?? false,
        requires: new Set(facts?.requires.map((line) => normalizeName(/^\s*([\w.-]*)/.exec(line)?.[1] ?? ''))),
      },
    ]
  })
  return packages.toSorted(byText(({ name }) => name))
}
