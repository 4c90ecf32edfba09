import { isNodePlan, isPythonPlan, type ArtifactPlan } from '../plan/plan.ts'
import { together, type Ecosystem } from './ecosystem.ts'
import { openPython } from './python/python-ecosystem.ts'
import type { Run } from './request.ts'

/**
 * Reads what the artifacts are made of and chooses their packages, language by language.
 * @throws {Failure} before anything is downloaded, when something cannot be obtained or contradicts itself.
 */
export async function openEcosystems(layers: readonly ArtifactPlan[], run: Run): Promise<Ecosystem> {
  const python = layers.filter(isPythonPlan)
  const node = layers.filter(isNodePlan)
  const opened: Ecosystem[] = []
  if (python.length > 0) opened.push(await openPython(python, run))
  if (node.length > 0) {
    // What a run for Python alone does not need is not loaded.
    const { openNode } = await import('./node/node-ecosystem.ts')
    opened.push(await openNode(node, run))
  }
  return together(run.config.verify === 'import' ? opened.map((one) => withDocker(one, run)) : opened)
}

/** `verify: import` without Docker ends before anything is downloaded or built. */
function withDocker(packages: Ecosystem, { context }: Run): Ecosystem {
  return {
    ...packages,
    get isSettled() {
      return packages.isSettled
    },
    async make(checkUpload) {
      const { findEngine } = await import('../host/docker/engine.ts')
      await findEngine(context, { doing: 'import the packages (`verify: import`)' })
      return packages.make(checkUpload)
    },
  }
}
