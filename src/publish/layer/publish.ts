// A layer's publisher: how versions of a layer are read, compared, described and written.
import { keyedMutex } from '../keyed-mutex.ts'
import type { PublishContext } from '../context.ts'
import type { PlannedDestination, Publication, PublishedDestination } from '../publication.ts'
import { completeWith, publishWith } from '../publisher.ts'
import type { Applied, Publisher } from '../publisher.ts'
import { checkBuckets } from '../bucket.ts'
import { delivery } from '../upload.ts'
import type { Delivery } from '../upload.ts'
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
    const problems = request.bucket ? await checkBuckets(aws, request.bucket, regions) : []
    return { reconciled: withSizes, problems }
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

function compare(one: LayerInRegion, request: PublishRequest): ReconciledLayer {
  return { ...one, ...reconcile(one.observed, { layer: one.layer, request, region: one.region }) }
}

/** Brings every region to the declared state, or, with the mode `plan`, says what would be done. */
export const publish = (request: PublishRequest, context: PublishContext): Promise<Publication> =>
  publishWith(layerPublisher, request, context)

/** As `publish`, before anything is built: undefined when some region needs the zip. */
export const recognise = (request: PublishRequest, context: PublishContext): Promise<Publication | undefined> =>
  completeWith(layerPublisher, request, context)

async function applyAll(
  reconciled: readonly ReconciledLayer[],
  request: PublishRequest,
  context: PublishContext,
): Promise<readonly Applied[]> {
  const deliveries = new Map<DeclaredLayer, Delivery>()
  for (const layer of request.layers) {
    const regions = reconciled.filter((one) => one.layer === layer && one.needsArtifact).map(({ region }) => region)
    if (regions.length === 0) continue
    const { name, zip } = layer
    if (!zip) throw new Error(`${name} is to be published and was not built`)
    const { aws, log } = context
    const { bucket } = request
    deliveries.set(layer, delivery({ aws, log, name, zip, regions, ...(bucket ? { bucket } : {}) }))
  }
  const mutex = keyedMutex()
  return Promise.all(reconciled.map((one) => applyLayer(one, deliveries.get(one.layer), { request, context, mutex })))
}
