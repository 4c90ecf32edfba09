// A layer's publisher: how versions of a layer are read, compared, described and written.
import type { Region } from '../../lambda/partitions.ts'
import { keyedMutex } from '../keyed-mutex.ts'
import type { PublishContext } from '../context.ts'
import { skewOf } from '../publication.ts'
import type { PlannedDestination, Publication, PublishedDestination } from '../publication.ts'
import { deliver } from '../deliver.ts'
import { completeWith, publishWith } from '../publisher.ts'
import type { Applied, Publisher } from '../publisher.ts'
import { checkAlarm } from '../aliases.ts'
import { checkBuckets } from '../bucket.ts'
import { checkProfile } from '../sign.ts'
import type { Delivery } from '../upload.ts'
import { applyInWaves } from '../waves.ts'
import { describeAction } from './actions.ts'
import { applyLayer } from './apply.ts'
import { findTooLarge } from './function-size.ts'
import type { KnownSizes } from './function-size.ts'
import type { LayerInRegion } from './observation.ts'
import { observeAll } from './observe-all.ts'
import { reconcile } from './reconcile.ts'
import type { ReconciledLayer } from './reconcile.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { plannedDeletions } from './retention.ts'

interface LayerTypes {
  readonly request: PublishRequest
  readonly observed: LayerInRegion
  readonly reconciled: ReconciledLayer
  readonly destination: PublishedDestination
}

const layerPublisher: Publisher<LayerTypes> = {
  observe: observeAll,
  reconcile: compare,
  async check(reconciled, request, { aws, http, signal }) {
    const sizes: KnownSizes = new Map()
    const withSizes = await Promise.all(
      reconciled.map(async (one) => {
        const tooLarge = http ? await findTooLarge(one, aws, http, signal, sizes) : new Map<string, string>()
        return tooLarge.size === 0 ? one : compare({ ...one, observed: { ...one.observed, tooLarge } }, request)
      }),
    )
    const regions = [...new Set(reconciled.filter((one) => one.needsArtifact).map(({ region }) => region))]
    const [ofBuckets, ofProfile, ofAlarm] = await Promise.all([
      request.bucket ? checkBuckets(aws, request.bucket, regions) : [],
      request.signingProfile ? checkProfile(aws, request.signingProfile, regions) : [],
      request.alias ? checkAlarm(aws, request.alias, shiftingRegions(withSizes)) : [],
    ])
    return { reconciled: withSizes, problems: [...ofBuckets, ...ofProfile, ...ofAlarm] }
  },
  async describe(one, request, { aws }): Promise<PlannedDestination> {
    const actions = [...one.actions, ...(await plannedDeletions(aws, request, one))]
    return { layer: one.layer.name, region: one.region.name, actions: actions.map(describeAction) }
  },
  existing({ layer, region, target }): PublishedDestination | undefined {
    if (!target) return undefined
    const { arn: layerVersionArn, version } = target
    return { layer: layer.name, region: region.name, layerVersionArn, version, changed: false, done: [] }
  },
  apply: applyAll,
}

const shiftingRegions = (all: readonly ReconciledLayer[]): readonly Region[] => [
  ...new Set(
    all.flatMap(({ actions, region }) => (actions.some(({ kind }) => kind === 'shift-alias') ? [region] : [])),
  ),
]

function compare(one: LayerInRegion, request: PublishRequest): ReconciledLayer {
  return { ...one, ...reconcile(one.observed, { layer: one.layer, request, region: one.region }) }
}

/** Brings every region to the declared state, or, with the mode `plan`, says what would be done. */
export const publish = async (request: PublishRequest, context: PublishContext): Promise<Publication> =>
  withPartly(request, await publishWith(layerPublisher, request, context))

/** As `publish`, before anything is built: undefined when some region needs the zip. */
export async function recognise(request: PublishRequest, context: PublishContext): Promise<Publication | undefined> {
  const publication = await completeWith(layerPublisher, request, context)
  return publication && withPartly(request, publication)
}

/** Which layers are in some regions only. A region that failed is named by its problem, too. */
function withPartly({ mode, layers, regions: all }: PublishRequest, published: Publication): Publication {
  const publication = { ...published, skew: skewOf(published.destinations) }
  if (mode === 'plan') return publication
  const { leftOut = [] } = publication
  const regions = all.filter(({ name }) => !leftOut.includes(name))
  const partly = layers.flatMap(({ name }) => {
    const reached = publication.destinations.filter(({ layer }) => layer === name).map(({ region }) => region)
    const missing = regions.map((region) => region.name).filter((region) => !reached.includes(region))
    const { length: of } = regions
    return reached.length > 0 && missing.length > 0 ? [{ layer: name, published: reached.length, of, missing }] : []
  })
  return { ...publication, partly }
}

async function applyAll(
  reconciled: readonly ReconciledLayer[],
  request: PublishRequest,
  context: PublishContext,
): Promise<readonly Applied<PublishedDestination>[]> {
  const deliveries = new Map<DeclaredLayer, Delivery>()
  for (const layer of request.layers) {
    const regions = reconciled.filter((one) => one.layer === layer && one.needsArtifact).map(({ region }) => region)
    if (regions.length === 0) continue
    const { name, zip } = layer
    if (!zip) throw new Error(`${name} is to be published and was not built`)
    deliveries.set(layer, deliver({ name, zip }, regions, request, context))
  }
  const mutex = keyedMutex()
  return applyInWaves(
    request,
    reconciled,
    ({ layer }) => layer.name,
    (one) => applyLayer(one, deliveries.get(one.layer), { request, context, mutex }),
  )
}
