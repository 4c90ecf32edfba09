// How the parts of an artifact are written, by its kind.

import { merge, type Judge, type MergeRequest } from '../artifact/merge.ts'
import type { Context } from '../host/context.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import type { Layer } from '../model/layer.ts'
import type { ArtifactPlan } from '../plan/plan.ts'

type Writer = (plan: ArtifactPlan, request: MergeRequest, context: Context, judge?: Judge) => Promise<Layer>

export const writers: Readonly<Record<ArtifactKind, Writer>> = {
  layer: merge,
  function: merge,
  image: async (...given) => (await import('../artifact/image/merge.ts')).mergeImage(...given),
}
