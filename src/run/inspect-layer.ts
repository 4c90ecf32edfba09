// The checks of every room together, for a layer of ours and for one that was built elsewhere.

import type { Context } from '../host/context.ts'
import { inOrder, inspectionOf } from '../inspect/inspect.ts'
import type { Inspection } from '../inspect/inspection.ts'
import type { Inventory, OwnedFile } from '../inspect/inventory.ts'
import { checkNative } from '../inspect/native-checks.ts'
import { sizeFindings, tooLarge } from '../inspect/sizes.ts'
import { startupFilesOfZip } from '../inspect/startup-files.ts'
import type { PlacedElf, Subject } from '../inspect/subject.ts'
import type { Target } from '../lambda/target.ts'
import type { PackedEntry } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import type { Layer } from '../model/layer.ts'
import { distributionFinder } from '../python/checks/distributions.ts'
import { examineEntries } from '../python/checks/examine.ts'
import { subjectsOfInventory } from '../python/checks/inventory-subjects.ts'
import { checkPython } from '../python/checks/python-checks.ts'
import { checkStartup } from '../python/checks/startup.ts'
import { subjectsOf } from '../python/checks/subjects.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'

/**
 * What is wrong with a layer, what may be, and what is good to know.
 * @param wheelFacts of each wheel of the layer, by its SHA-256
 */
export async function inspect(
  layer: Layer,
  wheelFacts: ReadonlyMap<string, WheelFacts>,
  context: Pick<Context, 'signal'>,
): Promise<Inspection> {
  const own = layer.entries.filter(({ origin }) => !origin.archive).map(({ path }) => path)
  const ownElfFiles = await examineEntries(layer.zipPath, own, context)
  const startup = await startupFilesOfZip(layer.zipPath, layer.entries.map(owned), distributionFinder)
  const subjects = subjectsOf(layer, wheelFacts, ownElfFiles)
  return inspectionOf(
    layer,
    subjects.flatMap((subject) => checkSubject(subject).concat(checkStartup(subject, startup))),
  )
}

function owned({ path, origin }: PackedEntry): OwnedFile {
  return origin.archive ? { path, package: origin.name } : { path }
}

/** What is wrong with a layer for these targets. Sizes and startup code only, when its native files were not opened. */
export function inspectInventory(
  inventory: Inventory,
  name: string,
  targets: readonly Target[],
  elfFiles: readonly PlacedElf[] | undefined,
): readonly Finding[] {
  const { unzippedSizeBytes, sizeBytes = 0, packages } = inventory
  const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  const large = tooLarge(packages, name, others)
  const subjects = subjectsOfInventory(inventory, targets, elfFiles ?? [])
  return inOrder([
    ...(large ? [{ severity: 'error' as const, ...large }] : []),
    ...(elfFiles ? subjects.flatMap(checkSubject) : []),
    ...subjects.flatMap((subject) => checkStartup(subject, inventory.startup ?? [])),
    ...sizeFindings({ sizeBytes, unzippedSizeBytes }),
  ])
}

/** Findings of one target's view of a layer. */
export function checkSubject(subject: Subject): readonly Finding[] {
  return [...checkNative(subject), ...checkPython(subject)]
}
