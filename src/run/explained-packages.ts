// The packages of the artifacts with who requires them; nothing is downloaded, and no code of packages runs.
import { mapConcurrently } from '../host/map-concurrently.ts'
import type { Runtime } from '../lambda/runtimes.ts'
import { targetName, type Target } from '../lambda/target.ts'
import { isNodePlan, isPythonPlan } from '../plan/plan.ts'
import type { TreePackage } from '../report/tree.ts'
import { choosePackages, explain } from './python/choose.ts'
import { configuredRun } from './python/configured-run.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

/** The packages of a target. */
export interface ExplainedPackages {
  /** Of many layers, whose they are. */
  readonly layer?: string
  readonly target: Target<Runtime>
  readonly packages: readonly TreePackage[]
}

/** Layers whose packages are chosen side by side: uv takes a processor each. */
const atOnce = 4

/** Of each layer, in their order. */
export async function explainedPackages(
  runs: readonly Run[],
  signal: AbortSignal,
): Promise<readonly ExplainedPackages[]> {
  return (await mapConcurrently(runs, atOnce, signal, explainedOf)).flat()
}

/** What these packages are of, in words: `api, python3.13 x86_64`. */
export const subjectOf = ({ layer, target }: ExplainedPackages): string =>
  [...(layer === undefined ? [] : [layer]), targetName(target)].join(', ')

async function explainedOf(run: Run): Promise<readonly ExplainedPackages[]> {
  const asPlan = { ...run, verb: 'plan' } as const
  const layers = layersOf(asPlan)
  const explained: ExplainedPackages[] = []
  const python = layers.filter(isPythonPlan)
  if (python.length > 0) {
    const configured = await configuredRun(asPlan)
    const { locks, inputs } = await choosePackages(python, configured)
    explained.push(...(await explain(locks, inputs, configured.context)))
  }
  const node = layers.filter(isNodePlan)
  if (node.length > 0) {
    const { chooseNode } = await import('./node/choose-node.ts')
    for (const { layer, packages, requirers } of (await chooseNode(node, asPlan)).choices) {
      const listed = packages.map(({ id, name, version }) => ({ name, version, requiredBy: requirers.get(id) ?? [] }))
      explained.push(...layer.targets.map((target) => ({ target, packages: listed })))
    }
  }
  const { layerName: layer } = run
  return layer === undefined ? explained : explained.map(({ target, packages }) => ({ layer, target, packages }))
}
