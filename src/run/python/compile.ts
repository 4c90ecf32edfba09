import type { Problem } from '../../errors.ts'
import { throwIfAny } from '../../errors.ts'
import { EngineMissing } from '../../python/compile/engine-missing.ts'
import type { BuiltWheels } from '../../python/compile/options.ts'
import { configuredIndexes } from '../../python/indexes/configured.ts'
import { explainUnfit } from '../../python/resolve/refuse.ts'
import { toldOnce } from '../../python/resolve/told-once.ts'
import { startAllInContainer, startCompiling, type Compilation } from '../../python/compile/start.ts'
import { explain, type Chosen } from './choose.ts'
import type { Run } from '../request.ts'

/** Begins to compile what has no fitting wheel, beside the downloads. */
export async function startCompilation({ selections, inputs }: Chosen, { config, context }: Run): Promise<Compilation> {
  if (config.build === 'container') {
    const targets = selections.map(({ target }) => target)
    return startAllInContainer(targets, inputs, config, context)
  }
  return startCompiling(selections, inputs, config, context)
}

/**
 * What was compiled.
 * @throws {Failure} where Docker is missing: for each package that requires it, why, and what would do without.
 */
export async function finishCompilation(
  compilation: Compilation,
  chosen: Chosen,
  run: Pick<Run, 'context'>,
): Promise<readonly BuiltWheels[]> {
  try {
    return await compilation.finish()
  } catch (error) {
    if (error instanceof EngineMissing) throwIfAny(await whatElseFits(error, chosen, run))
    throw error
  }
}

async function whatElseFits(
  { needed }: EngineMissing,
  { locks, inputs, selections }: Chosen,
  { context }: Pick<Run, 'context'>,
): Promise<readonly Problem[]> {
  const explained = await explain(locks, inputs, context)
  const indexes = await configuredIndexes(inputs, context)
  const found = selections.map(async ({ target, unfit }, at) => {
    const own = needed.filter((one) => one.target === target)
    const selection = { target, unfit: unfit.filter((one) => own.some(({ name }) => name === one.package.name)) }
    const lock = explained[at] ?? { packages: [] }
    const reasons = await explainUnfit(selection, lock, inputs, indexes, context, { mayCompile: false })
    return {
      target,
      problems: own.map(({ name, problem }) =>
        withReason(
          problem,
          reasons.find((one) => one.package === name),
        ),
      ),
    }
  })
  return toldOnce(await Promise.all(found))
}

function withReason(problem: Problem, reason: Problem | undefined): Problem {
  if (!reason) return problem
  const { message, nextStep, file, line, input } = reason
  const place = { ...(file === undefined ? {} : { file, line }), ...(input === undefined ? {} : { input }) }
  return {
    ...problem,
    ...place,
    message: `${problem.message} ${message}`,
    nextStep: `${problem.nextStep ?? ''} Or do without Docker: ${nextStep ?? ''}`.trim(),
  }
}
