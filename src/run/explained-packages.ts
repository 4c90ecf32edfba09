// The packages of the layers with who requires them; nothing is downloaded, and no code of packages runs.
import { isPythonPlan } from '../plan/plan.ts'
import type { Lock } from '../python/locks/lock.ts'
import { choosePackages, explain } from './choose.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

export async function explainedPackages(run: Run): Promise<readonly Lock[]> {
  const asPlan = { ...run, verb: 'plan' } as const
  const { locks, inputs } = await choosePackages(layersOf(asPlan).filter(isPythonPlan), asPlan)
  return explain(locks, inputs, run.context)
}
