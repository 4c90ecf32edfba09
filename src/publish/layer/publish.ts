// A layer's publisher: how versions of a layer are read, compared, described and written.
import type { Problem } from '../../errors.ts'
import type { Region } from '../../lambda/partitions.ts'
import { wavesOf } from '../../plan/rollout.ts'
import { keyedMutex } from '../keyed-mutex.ts'
import type { PublishContext } from '../context.ts'
import { skewOf } from '../publication.ts'
import type { PlannedDestination, Publication, PublishedDestination } from '../publication.ts'
import { completeWith, publishWith } from '../publisher.ts'
import type { Applied, Publisher } from '../publisher.ts'
import { checkAlarm } from '../aliases.ts'
import { checkBuckets } from '../bucket.ts'
import { checkProfile, signedDelivery } from '../sign.ts'
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
    const { aws, log } = context
    const { bucket, signingProfile } = request
    const deliver = delivery({ aws, log, name, zip, regions, ...(bucket ? { bucket } : {}) })
    if (!bucket || !signingProfile) {
      deliveries.set(layer, deliver)
      continue
    }
    deliveries.set(layer, signedDelivery(deliver, signingProfile, { name, zip }, bucket, context))
  }
  const mutex = keyedMutex()
  const applied: Applied<PublishedDestination>[] = []
  for (const wave of wavesOfRequest(request, reconciled)) {
    const stopped = request.stopOnFailure === true && applied.some(({ problems }) => problems.length > 0)
    const work = (one: ReconciledLayer): Promise<Applied<PublishedDestination>> =>
      stopped
        ? Promise.resolve({ problems: [notBegun(one)], notes: [], warnings: [] })
        : applyLayer(one, deliveries.get(one.layer), { request, context, mutex })
    applied.push(...(await Promise.all(wave.map(work))))
  }
  return applied
}

/** Layers of one wave of regions are published side by side. */
function wavesOfRequest(
  { rollout = [], stopOnFailure, regions }: PublishRequest,
  reconciled: readonly ReconciledLayer[],
): readonly (readonly ReconciledLayer[])[] {
  const eachAlone = rollout.length === 0 && stopOnFailure === true
  const waves = eachAlone ? regions.map((region) => [region]) : wavesOf(rollout, regions)
  return waves.map((wave) => reconciled.filter(({ region }) => wave.some(({ name }) => name === region.name)))
}

const notBegun = ({ layer, region }: ReconciledLayer): Problem => ({
  code: 'region-not-begun',
  input: 'stop-on-failure',
  message: `${layer.name} in ${region.name} was not begun, since a region before it failed.`,
  nextStep: 'Correct what failed, and run again: the next run goes on with what is missing.',
})
