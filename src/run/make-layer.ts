import type { Config } from '../config/config.ts'
import type { Context } from '../host/context.ts'
import { verifyImports } from '../python/checks/imports.ts'
import { inspect, throwOnErrors } from '../inspect/inspect.ts'
import type { Finding, Inspection } from '../inspect/inspection.ts'
import { withRequirers } from '../python/checks/requirers.ts'
import type { WheelFacts } from '../python/checks/wheel-facts.ts'
import type { Layer } from '../artifact/layer.ts'
import { merge } from '../artifact/merge.ts'
import type { LayerPlan } from '../plan/plan.ts'
import type { ReportDraft } from '../report/draft.ts'
import type { BuiltWheels } from '../python/compile/options.ts'
import type { Wheelhouse } from '../python/wheels/wheelhouse.ts'
import type { Examination } from './examination.ts'
import { isOneOf, withBuilt } from './wheels-of-layers.ts'

interface Ingredients {
  readonly wheelhouses: readonly Wheelhouse[]
  readonly built: readonly BuiltWheels[]
  readonly examination: Examination
}

/**
 * Makes one layer and judges it: what fails its inspection is not put where it would be taken for a good one.
 * @throws {Failure} with every certain finding.
 */
export async function makeLayer(
  planned: LayerPlan,
  { wheelhouses, built, examination }: Ingredients,
  config: Config,
  context: Context,
  draft: ReportDraft,
): Promise<Layer> {
  const houses = withBuilt(wheelhouses, built).filter(({ target }) => isOneOf(target, planned.targets))
  const ours = built.filter(({ target }) => isOneOf(target, planned.targets))
  const systemLibraries = ours.flatMap((one) => one.systemLibraries)
  // The last wheels are still being examined while the first ones are merged.
  const judge = async (layer: Layer): Promise<void> => {
    const facts = await examination.facts()
    const accept = (inspection: Inspection): void => {
      draft.layer(planned.name, { layer: withNamedRequirers(layer, facts), inspection })
      throwOnErrors(inspection)
    }
    const notes = ours.flatMap((one) => one.notes)
    const inspection = withFindings(await inspect(layer, facts, context), notes)
    accept(inspection)
    if (config.verify === 'import') {
      context.log.info(`${planned.name}: importing its modules in the runtime image.`)
      accept(withFindings(inspection, await verifyImports(layer, config, context)))
    }
  }
  const layer = await merge(planned, houses, { ...config, systemLibraries }, context, judge).catch(examination.explain)
  draft.layer(planned.name, { layer: withNamedRequirers(layer, await examination.facts()) })
  return layer
}

function withFindings(inspection: Inspection, more: readonly Finding[]): Inspection {
  return { ...inspection, findings: [...inspection.findings, ...more] }
}

function withNamedRequirers(layer: Layer, facts: ReadonlyMap<string, WheelFacts>): Layer {
  return { ...layer, wheelhouses: layer.wheelhouses.map((house) => withRequirers(house, facts)) }
}
