import { join, resolve } from 'node:path'
import type { Architecture } from '../lambda/architectures.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { expandLayerName } from './layer-name.ts'
import type { PythonRuntime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

/** One artifact that will be built. */
export interface ArtifactPlan {
  readonly kind: ArtifactKind
  /** The artifact's name, template expanded. */
  readonly name: string
  /** More than one when several targets expand to the same name, which only a layer may have. */
  readonly targets: readonly [Target, ...Target[]]
  /** `versioned`: each Python version has a folder of its own, for several of them in one layer. `flat`: all have the same. */
  readonly layout: 'flat' | 'versioned'
  /** Absolute path of the zip that will be written; its reports lie beside it. */
  readonly zipPath: string
}

/** What will happen, computed before any effect. */
export interface Plan {
  readonly layers: readonly ArtifactPlan[]
}

export interface PlanRequest {
  readonly artifact: ArtifactKind
  readonly layerName: string
  readonly runtimes: readonly PythonRuntime[]
  readonly architectures: readonly Architecture[]
  readonly outputDirectory: string
}

/** Every runtime on every architecture; targets whose names come out the same are one layer. */
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
  const layers = [...groups].map(([name, targets]): ArtifactPlan => {
    const versions = new Set(targets.map((target) => target.runtime.python))
    return {
      kind: request.artifact,
      name,
      targets,
      layout: versions.size > 1 ? 'versioned' : 'flat',
      zipPath: join(resolve(directory, request.outputDirectory), `${name}.zip`),
    }
  })
  return { layers }
}
