import { join, resolve } from 'node:path'
import type { Architecture } from '../lambda/architectures.ts'
import { expandLayerName } from './layer-name.ts'
import type { PythonRuntime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

/** One layer that will be built. */
export interface LayerPlan {
  /** The layer's name, template expanded. */
  readonly name: string
  /** More than one when several targets expand to the same name. */
  readonly targets: readonly [Target, ...Target[]]
  /** `flat`: `python/…`. `versioned`: `python/lib/python3.X/site-packages/…`, for several Python versions in one layer. */
  readonly layout: 'flat' | 'versioned'
  /** Absolute path of the zip that will be written. */
  readonly zipPath: string
}

/** What will happen, computed before any effect. */
export interface Plan {
  readonly layers: readonly LayerPlan[]
}

export interface PlanRequest {
  readonly layerName: string
  readonly runtimes: readonly PythonRuntime[]
  readonly architectures: readonly Architecture[]
  readonly outputDirectory: string
}

/** Every runtime on every architecture; targets whose layer names come out the same are one layer. */
export function makePlan(request: PlanRequest, directory: string): Plan {
  const groups = new Map<string, [Target, ...Target[]]>()
  for (const runtime of request.runtimes) {
    for (const architecture of request.architectures) {
      const target: Target = { runtime, architecture }
      const name = expandLayerName(request.layerName, target)
      const group = groups.get(name)
      if (group) group.push(target)
      else groups.set(name, [target])
    }
  }
  const layers = [...groups].map(([name, targets]): LayerPlan => {
    const versions = new Set(targets.map((target) => target.runtime.python))
    return {
      name,
      targets,
      layout: versions.size > 1 ? 'versioned' : 'flat',
      zipPath: join(resolve(directory, request.outputDirectory), `${name}.zip`),
    }
  })
  return { layers }
}
