import { planBuilds } from '../../python/compile/plan-builds.ts'
import type { Selection } from '../../python/wheels/choose.ts'
import type { BuiltWheel } from '../../report/report.ts'
import type { Run } from '../request.ts'

/** What will be compiled. The log says where and why, before anything is done. */
export function plannedBuildsOf(selections: readonly Selection[], { config, context }: Run): readonly BuiltWheel[] {
  if (config.build === 'container') {
    context.log.info('pip resolves and builds everything inside of the build image (`build: container`).')
  }
  const planned = planBuilds(selections, config, context)
  for (const { text } of planned) context.log.info(text)
  return planned.map(({ build }) => build)
}
