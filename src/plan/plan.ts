import { join, resolve } from 'node:path'
import type { Architecture } from '../lambda/architectures.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { expandLayerName } from './layer-name.ts'
import type { NodejsRuntime, PythonRuntime, Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

/** One artifact that will be built: of one ecosystem. */
export interface ArtifactPlan<R extends Runtime = Runtime> {
  readonly kind: ArtifactKind
  /** The artifact's name, template expanded. */
  readonly name: string
  /** More than one when several targets expand to the same name, which only a layer may have. */
  readonly targets: readonly [Target<R>, ...Target<R>[]]
  /** `versioned`: each Python version has a folder of its own, for several of them in one layer. `flat`: all have the same. */
  readonly layout: 'flat' | 'versioned'
  /** Absolute path of the zip that will be written; its reports lie beside it. */
  readonly zipPath: string
  /** What the scripts of Python packages are run by, where it is not the Python of AWS's images. */
  readonly interpreter?: string
}

export type PythonPlan = ArtifactPlan<PythonRuntime>
export type NodePlan = ArtifactPlan<NodejsRuntime>

/** What will happen, computed before any effect. */
export interface Plan {
  readonly layers: readonly ArtifactPlan[]
  /** Names that targets of different languages would share. */
  readonly mixed: readonly string[]
}

export interface PlanRequest {
  readonly artifact: ArtifactKind
  readonly layerName: string
  readonly runtimes: readonly Runtime[]
  readonly architectures: readonly Architecture[]
  readonly outputDirectory: string
}

/** Every runtime on every architecture; targets of one language whose names come out the same are one artifact. */
export function makePlan(request: PlanRequest, directory: string): Plan {
  const python = groupsOf(request, (runtime) => (runtime.family === 'python' ? runtime : undefined))
  const node = groupsOf(request, (runtime) => (runtime.family === 'nodejs' ? runtime : undefined))
  const planned = <R extends Runtime>(name: string, targets: Targets<R>, layout: 'flat' | 'versioned') => ({
    kind: request.artifact,
    name,
    targets,
    layout,
    zipPath: join(resolve(directory, request.outputDirectory), `${name}.zip`),
  })
  return {
    layers: [
      ...[...python].map(([name, targets]) => {
        const versions = new Set(targets.map(({ runtime }) => runtime.python))
        return planned(name, targets, versions.size > 1 ? 'versioned' : 'flat')
      }),
      // Every version of Node.js looks into `nodejs/node_modules`.
      ...[...node].map(([name, targets]) => planned(name, targets, 'flat')),
    ],
    mixed: [...python.keys()].filter((name) => node.has(name)),
  }
}

type Targets<R extends Runtime> = readonly [Target<R>, ...Target<R>[]]

function groupsOf<R extends Runtime>(
  { runtimes, architectures, layerName }: PlanRequest,
  ofFamily: (runtime: Runtime) => R | undefined,
): ReadonlyMap<string, Targets<R>> {
  const groups = new Map<string, [Target<R>, ...Target<R>[]]>()
  for (const runtime of runtimes.flatMap((one) => ofFamily(one) ?? [])) {
    for (const architecture of architectures) {
      const target: Target<R> = { runtime, architecture }
      const name = expandLayerName(layerName, target)
      const group = groups.get(name)
      if (group) group.push(target)
      else groups.set(name, [target])
    }
  }
  return groups
}

export function isPythonPlan(plan: ArtifactPlan): plan is PythonPlan {
  return plan.targets[0].runtime.family === 'python'
}

export function isNodePlan(plan: ArtifactPlan): plan is NodePlan {
  return plan.targets[0].runtime.family === 'nodejs'
}

/** The targets of Python among some. */
export function pythonTargets(targets: readonly Target<Runtime>[]): readonly Target[] {
  return targets.flatMap(({ runtime, architecture }) =>
    runtime.family === 'python' ? [{ runtime, architecture }] : [],
  )
}

/** The targets of Node.js among some. */
export function nodeTargets(targets: readonly Target<Runtime>[]): readonly Target<NodejsRuntime>[] {
  return targets.flatMap(({ runtime, architecture }) =>
    runtime.family === 'nodejs' ? [{ runtime, architecture }] : [],
  )
}
