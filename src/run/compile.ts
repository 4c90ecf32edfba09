import { planBuilds } from '../python/compile/plan-builds.ts'
import { startAllInContainer, startCompiling, type Compilation } from '../python/compile/start.ts'
import type { Selection } from '../python/wheels/choose.ts'
import type { BuiltWheel } from '../report/report.ts'
import type { Chosen } from './choose.ts'
import type { Run } from './request.ts'

/** What will be compiled. The log says where and why, before anything is done. */
export function plannedBuildsOf(selections: readonly Selection[], { config, context }: Run): readonly BuiltWheel[] {
  if (config.build === 'container') {
    context.log.info('pip resolves and builds everything inside of the build image (build: container).')
  }
  const planned = planBuilds(selections, config, context)
  for (const { text } of planned) context.log.info(text)
  return planned.map(({ build }) => build)
}

/** Begins to compile what has no fitting wheel, beside the downloads; undefined when nothing has to be. */
export async function startCompilation(
  { selections, inputs }: Chosen,
  { config, context }: Run,
): Promise<Compilation | undefined> {
  if (config.build === 'container') {
    const targets = selections.map(({ target }) => target)
    return startAllInContainer(targets, inputs, config, context)
  }
  if (selections.every(({ unfit }) => unfit.length === 0)) return undefined
  return startCompiling(selections, inputs, config, context)
}
