import type { Verb } from '../config/command.ts'
import type { Config } from '../config/config.ts'
import type { Context } from '../host/context.ts'
import type { ReportDraft } from '../report/draft.ts'
import type { Inputs } from '../python/requirements/inputs.ts'
import type { Selection } from '../python/wheels/choose.ts'
import { plannedBuilds } from '../python/compile/plan-builds.ts'
import { startAllInContainer, startCompiling, type Compilation } from '../python/compile/start.ts'

/** Says what will be compiled, where and why, before anything is done. */
export function sayWhatIsCompiled(
  verb: Verb,
  selections: readonly Selection[],
  config: Config,
  context: Context,
  draft: ReportDraft,
): void {
  if (config.build === 'container') {
    context.log.info('pip resolves and builds everything inside of the build image (build: container).')
  }
  const planned = plannedBuilds(selections, config, context)
  for (const { text } of planned) context.log.info(text)
  if (verb === 'plan') draft.built(planned.map(({ build }) => build))
}

/** Begins to compile what has no fitting wheel, beside the downloads; undefined when nothing has to be. */
export async function startCompilation(
  selections: readonly Selection[],
  inputs: Inputs,
  config: Config,
  context: Context,
): Promise<Compilation | undefined> {
  if (config.build === 'container') {
    const targets = selections.map(({ target }) => target)
    return startAllInContainer(targets, inputs, config, context)
  }
  if (selections.every(({ unfit }) => unfit.length === 0)) return undefined
  return startCompiling(selections, inputs, config, context)
}
