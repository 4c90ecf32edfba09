import type { Config } from '../config/config.ts'
import { Interrupted, throwIfAny } from '../errors.ts'
import type { Context } from '../host/context.ts'
import { configuredIndexes } from '../python/indexes/configured.ts'
import { impurities } from '../python/install/sites.ts'
import type { LayerPlan, Plan } from '../plan/plan.ts'
import type { Inputs } from '../python/requirements/inputs.ts'
import type { Lock } from '../python/locks/lock.ts'
import { explainRequirers } from '../python/resolve/resolve.ts'
import { chooseWheels, type Selection } from '../python/wheels/choose.ts'
import { explainChoices } from '../python/wheels/explain-choice.ts'
import { canBeBuilt } from '../python/compile/plan-builds.ts'
import { explainUnfit } from '../python/wheels/refuse.ts'
import { isOneOf } from './wheels-of-layers.ts'

/**
 * The best wheel of each package, and what has to be compiled.
 * @throws {Failure} `no-fitting-wheel` for each package that has none and cannot, or may not, be compiled; `not-pure`
 * for each wheel that cannot serve all architectures of its layer.
 */
export async function chooseOrRefuse(
  plan: Plan,
  locks: readonly Lock[],
  inputs: Inputs,
  config: Pick<Config, 'build'>,
  context: Context,
): Promise<readonly Selection[]> {
  const selections = locks.map(chooseWheels)
  for (const line of selections.flatMap(explainChoices)) context.log.debug(line)
  const impossible = selections.map((one) => ({
    ...one,
    unfit: one.unfit.filter((unfit) => config.build === 'wheels' || !canBeBuilt(unfit.package)),
  }))
  if (impossible.some(({ unfit }) => unfit.length > 0)) {
    const asked = await explain(locks, inputs, context)
    const indexes = await configuredIndexes(inputs, context)
    const problems = await Promise.all(
      impossible.map((one, at) => explainUnfit(one, asked[at] ?? { packages: [] }, indexes, context)),
    )
    throwIfAny(problems.flat())
  }
  throwIfAny(plan.layers.flatMap((layer) => impurities(layer.name, chosenFor(layer, selections))))
  return selections
}

function chosenFor({ targets }: LayerPlan, selections: readonly Selection[]) {
  return selections
    .filter(({ target }) => isOneOf(target, targets))
    .map(({ target, chosen }) => ({
      target,
      wheels: chosen.map(({ package: { name }, file: { filename } }) => ({ name, filename })),
    }))
}

/** The locks with who requires what, by asking the resolver again; one that cannot be explained stays as it is. */
export function explain(locks: readonly Lock[], inputs: Inputs, context: Context): Promise<readonly Lock[]> {
  return Promise.all(
    locks.map(async (lock) => {
      if (lock.origin === 'store') return lock // Every package of it is named by a line.
      return explainRequirers(lock, inputs, context).catch((error: unknown) => {
        if (error instanceof Interrupted) throw error
        return lock
      })
    }),
  )
}
