import type { Judge } from '../../artifact/merge.ts'
import { codeSha256, type Layer } from '../../model/layer.ts'
import type { Part } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import type { ImportCosts } from '../../model/import-costs.ts'
import type { NativeFile } from '../../model/native-file.ts'
import type { Slimming } from '../../model/slimming.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { componentsOf } from '../../python/checks/components.ts'
import { notInLock, type Requiring } from '../../python/checks/not-in-lock.ts'
import type { WheelFacts } from '../../python/checks/wheel-facts.ts'
import type { BuiltWheels } from '../../python/compile/options.ts'
import type { Lock } from '../../python/locks/lock.ts'
import type { Wheelhouse } from '../../python/wheels/wheelhouse.ts'
import { contentOfLayer } from '../../report/packages.ts'
import { byText } from '../../text/order.ts'
import { gatherParts, writeParts } from './assemble.ts'
import { budgetFindings } from '../budgets.ts'
import type { InspectedLayer } from '../ecosystem.ts'
import { previousSize, refuseGrowth } from '../growth.ts'
import type { Examination } from './examination.ts'
import { handlerFindings } from '../handlers.ts'
import { inspect, judge } from '../inspect-layer.ts'
import { partsOf } from '../layers.ts'
import { callHere } from '../invoke/smoke.ts'
import { untilNothingIsNeeded, type TakenBack } from './needed-again.ts'
import type { Run } from '../request.ts'

interface Ingredients {
  /** One for each target, as all of these. */
  readonly locks: readonly Lock[]
  readonly wheelhouses: readonly Wheelhouse[]
  readonly built: readonly BuiltWheels[]
  readonly examination: Examination
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
  let slimming: Slimming | undefined
  let importCosts: readonly ImportCosts[] | undefined
  let taken: TakenBack = new Map()
  const request = { ...config, systemLibraries }
  const gathered = await gatherParts(planned, parts, request, context).catch(examination.explain)
  const write = (of: ArtifactPlan, sources: readonly Part[], onWritten?: Judge): Promise<Layer> =>
    writeParts(of, parts, sources, request, context, onWritten).catch(examination.explain)

  /** @throws {NeededAgain} when an import needs what was left out. */
  const attempt = async (): Promise<Layer> => {
    // The last wheels are still being examined while the first ones are merged, unless what they hold decides what goes in.
    const without =
      config.slim.length === 0
        ? undefined
        : await (
            await import('./slim.ts')
          ).slimmed(planned, gathered, { ...config, takenBack: taken }, await examination.facts(), context)
    return write(planned, without?.parts ?? gathered, async (layer) => {
      const facts = await examination.facts()
      const content = contentOfLayer(described(layer, facts))
      announce({ kind: 'content-known', layer: name, content })
      slimming = without?.slimming
      if (slimming) announce({ kind: 'slimmed', layer: name, slimming })
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
        ...notInLock(partsOf(planned, locks), requiring(parts, facts)),
        ...builtParts.flatMap((one) => one.notes),
      ]
      findings = judge(found, config, name, run, { more: config.verify === 'import', packages })
      if (config.verify === 'import') {
        context.log.info(`${name}: importing its modules in ${run.importIn ? 'its base image' : 'the runtime image'}.`)
        const { verifyMade } = await import('./verify.ts')
        const whole = { planned, taken, parts: gathered, write: (of: ArtifactPlan) => write(of, gathered) }
        const verified = await verifyMade(layer, without, whole, run)
        importCosts = verified.costs
        findings = judge([...found, ...verified.findings], config, name, run, { packages })
      }
      await callHere(layer, run)
    })
  }
  const merged = await untilNothingIsNeeded(attempt, (needed) => {
    taken = new Map([...taken, ...needed])
    for (const [one, why] of needed) context.log.info(`${name}: slim: ${one} comes back, since ${why}.`)
  })
  const layer = described(merged, await examination.facts())
  if (planned.kind !== 'image') {
    const zip = { path: layer.zipPath, codeSha256: codeSha256(layer), reused: layer.reused }
    announce({ kind: 'zip-ready', layer: name, zip })
  }
  return { layer, findings, native, ...(slimming ? { slimming } : {}), ...(importCosts ? { importCosts } : {}) }
}

function requiring(parts: readonly Wheelhouse[], facts: ReadonlyMap<string, WheelFacts>): readonly Requiring[] {
  return parts.map(({ target, wheels }) => ({
    target,
    wheels: wheels.map(({ name, sha256 }) => ({ name, requires: facts.get(sha256)?.requires ?? [] })),
  }))
}

function withBuilt(wheelhouses: readonly Wheelhouse[], built: readonly BuiltWheels[]): readonly Wheelhouse[] {
  return wheelhouses.map((house, at) => ({
    ...house,
    wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort(byText(({ name }) => name)),
  }))
}
