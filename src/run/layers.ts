// Which layers a run makes, and which of its targets belong to which of them.
import { checkWritable } from '../host/files.ts'
import type { Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'
import { makePlan, type ArtifactPlan } from '../plan/plan.ts'
import { checkArtifactInputs } from './artifact-inputs.ts'
import type { Run } from './request.ts'

/** The layers that the configuration names. */
export function layersOf({ config, context, announce }: Run): readonly ArtifactPlan[] {
  const { layers } = makePlan(config, context.directory)
  checkArtifactInputs(config, layers)
  announce({ kind: 'layers-planned', layers })
  return layers
}

/**
 * The same, for a run that writes their zips.
 * @throws {Failure} `not-written`, before the work that makes them.
 */
export async function writableLayersOf(run: Run): Promise<readonly ArtifactPlan[]> {
  const layers = layersOf(run)
  for (const { zipPath } of layers) await checkWritable(zipPath)
  return layers
}

export function isOneOf(target: Target<Runtime>, targets: readonly Target<Runtime>[]): boolean {
  return targets.some(
    ({ runtime, architecture }) => runtime.name === target.runtime.name && architecture === target.architecture,
  )
}

/** Of what was done target by target, what belongs to a layer. */
export function partsOf<T extends { readonly target: Target<Runtime> }>(
  layer: ArtifactPlan,
  all: readonly T[],
): readonly T[] {
  return all.filter(({ target }) => isOneOf(target, layer.targets))
}
