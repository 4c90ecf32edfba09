import type { PublishContext } from '../context.ts'
import { problemsOf } from '../problems.ts'
import type { PlannedDestination, Publication } from '../publication.ts'
import type { Problem } from '../../errors.ts'
import type { Region } from '../../lambda/partitions.ts'
import { describeAction } from './actions.ts'
import { allPages } from '../pages.ts'
import { deleteVersions, findDeletions, surplusVersions } from './retention.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

type Pruned = { readonly planned?: PlannedDestination; readonly problems: readonly Problem[] }

/** Deletes the versions beyond `keepVersions` that nothing uses. With the mode `plan`, says which. */
export async function prune(request: PublishRequest, context: PublishContext): Promise<Publication> {
  const places = request.layers.flatMap((layer) => request.regions.map((region) => ({ layer, region })))
  const pruned = await Promise.all(places.map(({ layer, region }) => pruneLayer(request, layer, region, context)))
  return {
    destinations: [],
    planned: request.mode === 'plan' ? pruned.flatMap(({ planned }) => planned ?? []) : [],
    problems: pruned.flatMap(({ problems }) => problems),
    notes: [],
    warnings: [],
    skew: [],
    partly: [],
  }
}

async function pruneLayer(
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
  { aws, log }: PublishContext,
): Promise<Pruned> {
  const { keepVersions, mode } = request
  if (keepVersions === undefined) return { problems: [] }
  const where = `${layer.name} in ${region.name}`
  try {
    const lambda = aws.lambda(region.name)
    const versions = await allPages((marker) => lambda.listLayerVersions(layer.name, marker))
    const surplus = surplusVersions(versions, layer, keepVersions, Number.POSITIVE_INFINITY)
    const options = { aws, request, layer, region }
    const deletions = await findDeletions(options, versions, surplus)
    const used = surplus.length - deletions.length
    const kept = used === 0 ? '' : `; ${used} more than that are in use and stay`
    log.info(`${where}: ${versions.length} versions, ${keepVersions} are to be kept${kept}.`)
    if (mode !== 'plan') {
      await deleteVersions(options, versions, deletions, (one) => log.info(`${where}: ${describeAction(one)}.`))
    }
    return { planned: { layer: layer.name, region: region.name, actions: deletions.map(describeAction) }, problems: [] }
  } catch (error) {
    return { problems: problemsOf(error) }
  }
}
