import { codeSha256, type Layer } from '../model/layer.ts'
import type { Finding } from '../model/finding.ts'
import type { NativeFile } from '../model/native-file.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { componentsOf } from '../python/checks/components.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'
import type { BuiltWheels } from '../python/compile/options.ts'
import type { Lock } from '../python/locks/lock.ts'
import type { Wheelhouse } from '../python/wheels/wheelhouse.ts'
import { contentOfLayer } from '../report/packages.ts'
import { byText } from '../text/order.ts'
import { assemble } from './assemble.ts'
import { budgetFindings } from './budgets.ts'
import { previousSize, refuseGrowth } from './growth.ts'
import type { Examination } from './examination.ts'
import { handlerFindings } from './handlers.ts'
import { inspect, judge } from './inspect-layer.ts'
import { partsOf } from './layers.ts'
import { callHere } from './invoke/smoke.ts'
import type { Run } from './request.ts'

interface Ingredients {
  /** One for each target, as all of these. */
  readonly locks: readonly Lock[]
  readonly wheelhouses: readonly Wheelhouse[]
  readonly built: readonly BuiltWheels[]
  readonly examination: Examination
}

export interface InspectedLayer {
  readonly layer: Layer
  readonly findings: readonly Finding[]
  readonly native: readonly NativeFile[]
}

/**
 * Makes one layer and inspects it: what fails its inspection does not get to its place, where it would be taken for a
 * good one. Its content and its findings are announced all the same.
 * @throws {Failure} with every certain finding.
 */
export async function makeLayer(
  planned: ArtifactPlan,
  { locks, wheelhouses, built, examination }: Ingredients,
  run: Run,
): Promise<InspectedLayer> {
  const { config, context, announce } = run
  const { name } = planned
  const parts = partsOf(planned, withBuilt(wheelhouses, built))
  const builtParts = partsOf(planned, built)
  const resolving = partsOf(planned, locks).flatMap((lock) => lock.findings ?? [])
  const systemLibraries = builtParts.flatMap((one) => one.systemLibraries)
  const described = (layer: Layer, facts: ReadonlyMap<string, WheelFacts>): Layer => ({
    ...layer,
    components: componentsOf(parts, facts),
  })
  const previous = await previousSize(planned.zipPath, run)
  let findings: readonly Finding[] = []
  let native: readonly NativeFile[] = []
  // The last wheels are still being examined while the first ones are merged.
  const inspectLayer = async (layer: Layer): Promise<void> => {
    const facts = await examination.facts()
    const content = contentOfLayer(described(layer, facts))
    announce({ kind: 'content-known', layer: name, content })
    const { packages } = content
    const inspected = await inspect(layer, facts, config, context)
    native = inspected.native
    const handlers = await handlerFindings({ ...layer, kind: planned.kind, targets: planned.targets }, config)
    const budgets = budgetFindings(content, config, { knowsLicences: true })
    refuseGrowth(layer, previous, run)
    const found = [
      ...budgets,
      ...handlers,
      ...inspected.findings,
      ...resolving,
      ...builtParts.flatMap((one) => one.notes),
    ]
    findings = judge(found, config, name, run, { more: config.verify === 'import', packages })
    if (config.verify === 'import') {
      context.log.info(`${name}: importing its modules in the runtime image.`)
      const { verifyImports } = await import('../python/checks/imports.ts')
      findings = judge([...found, ...(await verifyImports(layer, config, context))], config, name, run, { packages })
    }
    await callHere(layer, run)
  }
  const request = { ...config, systemLibraries }
  const merged = await assemble(planned, parts, request, context, inspectLayer).catch(examination.explain)
  const layer = described(merged, await examination.facts())
  if (planned.kind !== 'image') {
    const zip = { path: layer.zipPath, codeSha256: codeSha256(layer), reused: layer.reused }
    announce({ kind: 'zip-ready', layer: name, zip })
  }
  return { layer, findings, native }
}

function withBuilt(wheelhouses: readonly Wheelhouse[], built: readonly BuiltWheels[]): readonly Wheelhouse[] {
  return wheelhouses.map((house, at) => ({
    ...house,
    wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort(byText(({ name }) => name)),
  }))
}
