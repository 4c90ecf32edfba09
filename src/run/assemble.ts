import { findIncluded } from '../artifact/include.ts'
import { merge, type Judge } from '../artifact/merge.ts'
import type { Context } from '../host/context.ts'
import type { Layer } from '../model/layer.ts'
import type { Include } from '../plan/include.ts'
import type { LayerPlan } from '../plan/plan.ts'
import { componentsOf } from '../python/checks/components.ts'
import type { SystemLibrary } from '../python/compile/options.ts'
import { wheelParts } from '../python/install/parts.ts'
import { libraryPart } from '../python/install/system-libraries.ts'
import type { Wheelhouse } from '../python/wheels/wheelhouse.ts'

export interface AssembleRequest {
  readonly include: readonly Include[]
  /** Glob patterns on paths in the layer, besides the defaults. */
  readonly exclude: readonly string[]
  /** Shared libraries of the build image, which go to `lib/`. */
  readonly systemLibraries?: readonly SystemLibrary[]
}

/**
 * Makes the zip of a layer of wheels, libraries and own files: the same bytes for the same ones.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
export async function assemble(
  plan: LayerPlan,
  wheelhouses: readonly Wheelhouse[],
  { include, exclude, systemLibraries = [] }: AssembleRequest,
  context: Context,
  judge?: Judge,
): Promise<Layer> {
  const { directory, signal } = context
  const wheels = await wheelParts(plan, wheelhouses, signal)
  const own = await findIncluded(include, directory, plan.zipPath, signal)
  const parts = [...wheels, libraryPart(systemLibraries), own]
  return merge(plan, { parts, components: componentsOf(wheelhouses), exclude }, context, judge)
}
