// The packages of the artifacts with who requires them; nothing is downloaded, and no code of packages runs.
import type { Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'
import { isNodePlan, isPythonPlan } from '../plan/plan.ts'
import type { TreePackage } from '../report/tree.ts'
import { choosePackages, explain } from './choose.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

/** The packages of a target. */
export interface ExplainedPackages {
  readonly target: Target<Runtime>
  readonly packages: readonly TreePackage[]
}

export async function explainedPackages(run: Run): Promise<readonly ExplainedPackages[]> {
  const asPlan = { ...run, verb: 'plan' } as const
  const layers = layersOf(asPlan)
  const explained: ExplainedPackages[] = []
  const python = layers.filter(isPythonPlan)
  if (python.length > 0) {
    const { locks, inputs } = await choosePackages(python, asPlan)
    explained.push(...(await explain(locks, inputs, run.context)))
  }
  const node = layers.filter(isNodePlan)
  if (node.length > 0) {
    const { chooseNode } = await import('./node/choose-node.ts')
    for (const { layer, packages, requirers } of (await chooseNode(node, asPlan)).choices) {
      const listed = packages.map(({ id, name, version }) => ({ name, version, requiredBy: requirers.get(id) ?? [] }))
      explained.push(...layer.targets.map((target) => ({ target, packages: listed })))
    }
  }
  return explained
}
