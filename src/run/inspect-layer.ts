// The checks of every room together, for a layer of ours and for one that was built elsewhere.

import picomatch from 'picomatch'
import type { Config } from '../config/config.ts'
import type { Context } from '../host/context.ts'
import { checkModes } from '../inspect/checks/modes.ts'
import { checkSystems } from '../inspect/checks/systems.ts'
import { checkTree } from '../inspect/checks/tree.ts'
import { findingsOfLayer, inOrder } from '../inspect/inspect.ts'
import type { Inventory } from '../inspect/inventory.ts'
import { nativeFilesOf } from '../inspect/native-files.ts'
import { checkNative } from '../inspect/native-checks.ts'
import { sizeFindings, tooLarge } from '../inspect/sizes.ts'
import { startupFilesOfZip } from '../inspect/startup-files.ts'
import { applyIgnores, throwOnFindings, type Required, type VerdictRules } from '../inspect/verdict.ts'
import { pythonTargets, type ArtifactPlan } from '../plan/plan.ts'
import type { Finding } from '../model/finding.ts'
import type { NativeFile } from '../model/native-file.ts'
import type { Layer } from '../model/layer.ts'
import { checkNodeLayout, nodeInventorySubjects } from '../node/checks/inventory.ts'
import { distributionFinder } from '../python/checks/distributions.ts'
import { examineOwnFiles } from '../python/checks/examine.ts'
import { checkLayout } from '../python/checks/layout.ts'
import { subjectsOfInventory, type ExaminedInventory } from '../python/checks/inventory-subjects.ts'
import { checkNames, checkPython } from '../python/checks/python-checks.ts'
import { checkStartup, startupOfWheels } from '../python/checks/startup.ts'
import { subjectsOf, type PythonSubject } from '../python/checks/subjects.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'
import type { Run } from './request.ts'

/** What of the configuration decides what findings mean. */
export type InspectionRules = VerdictRules & Pick<Config, 'allowMissing'>

/** What an inspection learned. */
export interface Inspected {
  /** What is wrong, what may be, and what is good to know. */
  readonly findings: readonly Finding[]
  readonly native: readonly NativeFile[]
}

/**
 * Inspects a layer that was just made.
 * @param wheelFacts of each wheel of the layer, by its SHA-256
 */
export async function inspect(
  layer: Layer,
  wheelFacts: ReadonlyMap<string, WheelFacts>,
  rules: Pick<InspectionRules, 'allowMissing'>,
  context: Pick<Context, 'signal'>,
): Promise<Inspected> {
  const own = layer.entries.filter(({ origin, link }) => !origin.archive && link === undefined).map(({ path }) => path)
  const { scanned } = await examineOwnFiles(layer, context)
  const ownElfFiles = scanned.flatMap(({ elf }) => elf ?? [])
  const startup = [
    ...startupOfWheels(layer.entries, wheelFacts),
    ...(await startupFilesOfZip(
      layer.zipPath,
      own.map((path) => ({ path })),
      distributionFinder,
    )),
  ]
  const subjects = subjectsOf(layer, wheelFacts, ownElfFiles)
  const found = subjects.flatMap((subject) => checkSubject(subject, rules).concat(checkStartup(subject, startup)))
  const native = nativeFilesOf(subjects.flatMap(({ elfFiles }) => elfFiles))
  return { findings: findingsOfLayer(layer, [...found, ...checkSystems(scanned, { packages: [] })]), native }
}

/**
 * What is wrong with a layer for these targets.
 * @param examined undefined when its files cannot be opened: then only names, sizes and startup code are checked
 */
export function inspectInventory(
  inventory: Inventory,
  plan: Pick<ArtifactPlan, 'kind' | 'name' | 'targets'>,
  examined: ExaminedInventory | undefined,
  rules: Pick<InspectionRules, 'allowMissing'>,
): readonly Finding[] {
  const { unzippedSizeBytes, sizeBytes = 0, packages, files = [] } = inventory
  const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  const large = tooLarge(packages, plan, others)
  const subjects = subjectsOfInventory(inventory, plan, examined)
  return inOrder([
    ...(large ? [{ severity: 'error' as const, ...large }] : []),
    ...(plan.kind === 'layer'
      ? layoutFindings(
          files.map(({ path }) => path),
          plan.targets,
        )
      : []),
    ...checkModes(inventory, examined?.scanned ?? []),
    // Links of an image lead into its base.
    ...(plan.kind === 'image' ? [] : checkTree(inventory, examined?.scanned ?? [], plan.kind)),
    ...checkSystems(examined?.scanned ?? [], inventory),
    ...subjects.flatMap((subject) => (examined ? checkSubject(subject, rules) : checkNames(subject))),
    ...subjects.flatMap((subject) => checkStartup(subject, inventory.startup ?? [])),
    ...nodeInventorySubjects(inventory, plan, examined?.elfFiles ?? []).flatMap((subject) =>
      checkNative(subject, picomatch([...rules.allowMissing])),
    ),
    ...sizeFindings(plan.kind, { sizeBytes, unzippedSizeBytes }),
  ])
}

function layoutFindings(paths: readonly string[], targets: ArtifactPlan['targets']): readonly Finding[] {
  const python = pythonTargets(targets)
  return [
    ...(python.length > 0 || paths.length === 0 ? checkLayout(paths, python) : []),
    ...checkNodeLayout(paths, targets),
  ]
}

/** The verdicts on a layer that need no more than the names and sizes of what will be in it. */
export function inspectExpected(
  inventory: Inventory,
  plan: Pick<ArtifactPlan, 'kind' | 'targets'>,
): readonly Finding[] {
  const { unzippedSizeBytes, sizeBytes = 0 } = inventory
  return inOrder([
    ...subjectsOfInventory(inventory, plan, undefined).flatMap(checkNames),
    ...sizeFindings(plan.kind, { sizeBytes, unzippedSizeBytes }),
  ])
}

/** Findings of one target's view of a layer. */
export function checkSubject(
  subject: PythonSubject,
  { allowMissing }: Pick<InspectionRules, 'allowMissing'> = { allowMissing: [] },
): readonly Finding[] {
  const isAllowed = picomatch([...allowMissing])
  return [...checkNative(subject, isAllowed), ...checkPython(subject, isAllowed)]
}

/**
 * Applies what the user accepts, tells the report, and ends the run on what is left.
 * @param more whether further findings are to come
 * @param packages of the layer, with who asked for them
 */
export function judge(
  findings: readonly Finding[],
  { ignore, failOn }: VerdictRules,
  layer: string,
  { announce, context }: Pick<Run, 'announce' | 'context'>,
  { more = false, packages = [] }: { readonly more?: boolean; readonly packages?: readonly Required[] } = {},
): readonly Finding[] {
  const judged = applyIgnores(findings, ignore)
  announce({ kind: 'layer-inspected', layer, findings: judged.findings })
  throwOnFindings(judged.findings, failOn, packages)
  if (more) return judged.findings
  for (const { code, package: name } of judged.unused) {
    context.log.warning(`ignore: ${layer} has no finding ${code} of ${name === '*' ? 'any package' : name}.`)
  }
  return judged.findings
}
