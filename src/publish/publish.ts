// Publishing is reconciling: read every region, compare, and only then write what is missing.
import { Interrupted } from '../errors.ts'
import { describeAction } from './layer/actions.ts'
import type { Action } from './layer/actions.ts'
import { surplusVersions } from './layer/retention.ts'
import { versionsInUse } from './layer/observe.ts'
import { skewOf } from './publication.ts'
import type { PlannedDestination, Publication, SettledDestination } from './publication.ts'
import type { DeclaredLayer, PublishRequest } from './layer/request.ts'
import { look, notesOf } from './layer/observe-all.ts'
import type { PublishContext, Round, Site } from './layer/observe-all.ts'
import { settleSite } from './layer/apply.ts'
import { oneByOne } from './keyed-mutex.ts'
import { delivery } from './upload.ts'
import type { Delivery } from './upload.ts'

/**
 * Brings every region to the declared state, or says what would be done (`plan`, for an `Aws` that is read-only).
 * One region's failure is a problem of the publication and stops no other region.
 * @throws {Failure} before the first write, with all that is wrong with the declaration.
 * @throws {Interrupted}
 */
export async function publish(request: PublishRequest, context: PublishContext): Promise<Publication> {
  return interruptible(context, async () => {
    const round = await look(request, context)
    return request.mode === 'plan' ? plan(request, round, context) : settle(request, round, context)
  })
}

/**
 * As `publish`, before anything is built: completes what stands already, and yields undefined, having written nothing,
 * where some region needs the zip. What is wrong with the declaration is found here, before the time is spent.
 */
export async function recognise(request: PublishRequest, context: PublishContext): Promise<Publication | undefined> {
  return interruptible(context, async () => {
    const round = await look(request, context)
    if (request.mode === 'plan') return plan(request, round, context)
    const isComplete = round.problems.length === 0 && round.sites.every(({ reconciled }) => reconciled.target)
    return isComplete ? settle(request, round, context) : undefined
  })
}

async function plan(request: PublishRequest, round: Round, context: PublishContext): Promise<Publication> {
  const planned = await Promise.all(
    round.sites.map(async (site): Promise<PlannedDestination> => {
      const actions = [...site.reconciled.actions, ...(await plannedDeletions(request, site, context))]
      return { layer: site.layer.name, region: site.region.name, actions: actions.map(describeAction) }
    }),
  )
  const destinations = round.sites.flatMap(({ layer, region, reconciled: { target } }): SettledDestination[] => {
    if (!target) return []
    const { arn: layerVersionArn, version } = target
    return [{ layer: layer.name, region: region.name, layerVersionArn, version, changed: false, done: [] }]
  })
  return { destinations, planned, problems: round.problems, notes: notesOf(round), skew: skewOf(destinations) }
}

async function plannedDeletions(
  request: PublishRequest,
  site: Site,
  { aws }: PublishContext,
): Promise<readonly Action[]> {
  const { layer, region, observed, reconciled } = site
  if (request.keepVersions === undefined) return []
  const { target, actions } = reconciled
  // A version that is still to come takes one place of those that are kept.
  const keep = request.keepVersions - (target ? 0 : 1)
  const surplus = surplusVersions(observed.versions, layer, keep, target?.version ?? Number.POSITIVE_INFINITY)
  if (surplus.length === 0) return []
  const users = await versionsInUse(aws, region)
  const freed = new Set(
    actions.flatMap((action) => (action.kind === 'attach' ? [`${action.functionArn}:$LATEST`] : [])),
  )
  const isUsed = (arn: string): boolean => (users.get(arn) ?? []).some((user) => !freed.has(user))
  return surplus.filter(({ arn }) => !isUsed(arn)).map(({ version }) => ({ kind: 'delete-version', version }))
}

async function settle(request: PublishRequest, round: Round, context: PublishContext): Promise<Publication> {
  const deliveries = new Map<DeclaredLayer, Delivery>()
  for (const layer of request.layers) {
    const regions = round.sites
      .filter((site) => site.layer === layer && !site.reconciled.target)
      .map(({ region }) => region)
    if (regions.length === 0) continue
    if (!layer.zip) throw new Error(`${layer.name} is to be published and was not built`)
    deliveries.set(layer, delivery({ aws: context.aws, request, layer, zip: layer.zip, regions, log: context.log }))
  }
  const inTurn = oneByOne()
  const settled = await Promise.all(
    round.sites.map((site) => settleSite(request, site, deliveries.get(site.layer), context, inTurn)),
  )
  const destinations = settled.flatMap(({ destination }) => destination ?? [])
  return {
    destinations,
    planned: [],
    problems: [...round.problems, ...settled.flatMap(({ problems }) => problems)],
    notes: [...new Set(settled.flatMap(({ notes }) => notes))],
    skew: skewOf(destinations),
  }
}

/** What fails because we were asked to stop is an interrupt, wherever it happened. */
async function interruptible<T>({ signal }: PublishContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw signal.aborted && !(error instanceof Interrupted) ? new Interrupted({ cause: error }) : error
  }
}
