// Brings one layer in one region to the declared state. The next run recognises each of the writes, so that a run may end
// after any of them. Their order: the version, its grants, the functions, the parameter, what is revoked, and last what is
// deleted.
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { problemsIn, problemsOf } from '../problems.ts'
import type { PublishedDestination } from '../publication.ts'
import type { Applied } from '../publisher.ts'
import type { Delivery } from '../upload.ts'
import { describeAction } from './actions.ts'
import type { Action, ActionOf } from './actions.ts'
import { changeGrants } from './change-grants.ts'
import { deletedMeanwhile, lookAgain } from './newer.ts'
import type { Seen } from './newer.ts'
import type { Observation } from './observation.ts'
import { versionsInUse } from './observe.ts'
import { readPolicies, refOf } from './policies.ts'
import { pointAt } from './point-at.ts'
import type { Pointing } from './point-at.ts'
import { publishVersion } from './publish-version.ts'
import { whenKnown } from './late.ts'
import { carriedOver, policiesNeeded } from './reconcile-grants.ts'
import { reconcile } from './reconcile.ts'
import type { ReconciledLayer, Reconciliation } from './reconcile.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { deleteSurplus } from './retention.ts'
import { stillShared } from './still-shared.ts'
import { principalOf } from './sharing.ts'
import type { Statement } from './sharing.ts'
import { foreignMarks, markUnfinished, obsoleteMarks, readCarrySource, unmark } from './unfinished.ts'
import { readUnfinished } from './policies.ts'
import type { Mark } from './unfinished.ts'

interface ApplyOptions {
  readonly request: PublishRequest
  readonly context: PublishContext
  /** Two layers of one run may be attached to one function. */
  readonly mutex: KeyedMutex
}

export async function applyLayer(
  one: ReconciledLayer,
  deliver: Delivery | undefined,
  { request, context, mutex }: ApplyOptions,
): Promise<Applied<PublishedDestination>> {
  const { layer, region } = one
  const { aws, log, signal, pace = usualPace } = context
  const lambda = aws.lambda(region.name)
  const done: string[] = []
  const say = (what: string): void => {
    done.push(what)
    log.info(`${layer.name} in ${region.name}: ${what}.`)
  }
  const did = (action: Action): void => say(describeAction(action))
  const warnings: string[] = []
  const warn = (text: string): void => void warnings.push(`${layer.name} in ${region.name}: ${text}`)

  try {
    const { observed, reconciliation, made, marks } = await ensureVersion(one, deliver, request, context, say, warn)
    const { target, actions } = reconciliation
    if (!target) throw new Error(`${layer.name} in ${region.name}: no version is as declared`)
    const newest = Math.max(target.version, one.observed.versions[0]?.version ?? 0)
    const seen: Seen = { target, newest }
    const ofKind = <const Kind extends Action['kind']>(...kinds: Kind[]): ActionOf<Kind>[] =>
      actions.filter((action): action is ActionOf<Kind> => kinds.some((kind) => kind === action.kind))
    const grantChange = { lambda, layer: layer.name, versions: observed.versions, late: { signal, pace }, did }

    // A grant that fails ends the region: the version is not as declared, and nobody is to be pointed at it.
    const grants = ofKind('add-grant', 'remove-grant')
    const lastAdded = grants.findLastIndex(({ kind }) => kind === 'add-grant')
    await orDeletedMeanwhile(one, seen, context, () => changeGrants(grants.slice(0, lastAdded + 1), grantChange))
    await unmark(lambda, layer.name, marks)

    const pointing: Pointing = { request, layer, region, seen, context, mutex, did, warn }
    const { problems, newer } = await pointAt(
      ofKind('attach', 'publish-function-version', 'shift-alias'),
      ofKind('put-parameter'),
      pointing,
    )
    const revoked = grants.slice(lastAdded + 1)
    problems.push(...(await problemsIn(() => changeGrants(revoked, grantChange))))
    warnings.push(...(await stillShared(aws, request, one, ofKind('remove-grant'))))
    // Nothing is deleted while something may still use what was there before, or while another run is at work.
    if (problems.length === 0 && !newer) {
      const deleted = await deleteSurplus({ aws, request, layer, region }, target, newest, did)
      problems.push(...(await problemsIn(() => rescue(deleted, pointing))))
    }
    const { arn: layerVersionArn, version } = target
    const destination = { layer: layer.name, region: region.name, layerVersionArn, version, changed: made, done }
    return { destination, problems, notes: reconciliation.notes, warnings: [...reconciliation.warnings, ...warnings] }
  } catch (error) {
    return { problems: problemsOf(error), notes: [], warnings }
  }
}

/** The version that is as declared: the one that exists, or else a new one, compared again with what is declared. */
async function ensureVersion(
  one: ReconciledLayer,
  deliver: Delivery | undefined,
  request: PublishRequest,
  context: PublishContext,
  say: (what: string) => void,
  warn: (text: string) => void,
): Promise<{
  observed: Observation
  reconciliation: Reconciliation
  made: boolean
  /** To be removed when the grants are complete. */
  marks: readonly Mark[]
}> {
  const { layer, region, observed: before } = one
  if (one.target) {
    const marks = obsoleteMarks(before, one, one.target.version)
    return { observed: before, reconciliation: one, made: false, marks }
  }
  if (!deliver) throw new Error(`${layer.name} in ${region.name}: no zip to publish`)
  const lambda = context.aws.lambda(region.name)
  let placed: readonly Mark[] = []
  let source: ReconciledLayer = one
  const prepare = async (versions: readonly LayerVersionSummary[]): Promise<void> => {
    if (placed.length > 0 || request.sharing.kind !== 'carry-over') return
    source = { ...one, observed: { ...before, ...(await readCarrySource(lambda, layer, versions)) } }
    placed = await markUnfinished(lambda, request, source, source.observed.versions, context.log)
  }
  let maybePublished = false
  const onSilence = (): void => void (maybePublished = true)
  const published = await publishVersion(one, deliver, context, request, { prepare, onSilence }).catch(
    async (error) => {
      // What may have been published is completed by the next run; what was not, needs no mark.
      const isCertain = error instanceof ServiceFailure && !maybePublished
      if (isCertain) await unmark(lambda, layer.name, placed).catch(() => {})
      throw error
    },
  )
  const { version, made, warning } = published
  if (made) say(`published version ${version.version}`)
  if (warning !== undefined) warn(warning)
  const known = source.observed
  const versions = [version, ...known.versions.filter((other) => other.version !== version.version)]
  const policies = new Map<number, readonly Statement[]>(known.policies)
  if (request.sharing.kind === 'carry-over') {
    // Others may have published, and marked, since the policies were read.
    for (const [number, policy] of await readUnfinished(lambda, layer, versions, version.version)) {
      policies.set(number, policy)
    }
  }
  if (made) policies.set(version.version, [])
  await readPolicies(lambda, layer, policiesNeeded(versions, { layer, request }, version.version, true), policies, true)
  const observed = { ...before, versions, policies }
  const reconciliation = reconcile(observed, { layer, request, region, published: version })
  const marks = [...placed, ...obsoleteMarks(observed, one, version.version)]
  if (made && request.sharing.kind === 'carry-over') await takeOverMarks(lambda, layer, observed, version, context)
  return { observed, reconciliation, made, marks }
}

/** Before the grants. A mark lets nobody in: it repeats a grant that the version is about to get. */
async function takeOverMarks(
  lambda: Lambda,
  layer: DeclaredLayer,
  observed: Observation,
  version: LayerVersionSummary,
  { signal, pace = usualPace }: PublishContext,
): Promise<void> {
  const [first] = carriedOver(observed, { layer }, version.version).statements
  if (!first) return
  const ref = refOf(layer.name, version)
  for (const id of await foreignMarks(lambda, layer, observed.versions, version.version)) {
    await whenKnown(() => lambda.addLayerVersionPermission(ref, { id, ...principalOf(first.grant) }), { signal, pace })
  }
}

/** When a call fails because the version is gone, that is said, and by whom if that is known. */
async function orDeletedMeanwhile(
  { layer, region }: ReconciledLayer,
  seen: Seen,
  { aws }: PublishContext,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ServiceFailure && error.status === 404)) throw error
    const { newer, exists } = await lookAgain(aws.lambda(region.name), layer, seen)
    throw exists ? error : deletedMeanwhile(seen.target, newer)
  }
}

/** A function may have been given a version at the moment in which that was deleted: it gets the one of this run. */
async function rescue(deleted: readonly LayerVersionSummary[], pointing: Pointing): Promise<void> {
  if (deleted.length === 0) return
  const users = await versionsInUse(pointing.context.aws, pointing.region)
  const stranded = deleted.flatMap(({ arn }) =>
    (users.get(arn) ?? []).flatMap((user): ActionOf<'attach'>[] =>
      user.endsWith(':$LATEST')
        ? [{ kind: 'attach', functionArn: user.slice(0, -':$LATEST'.length), replaces: arn }]
        : [],
    ),
  )
  const { problems } = await pointAt(stranded, [], pointing)
  const [first, ...others] = problems
  if (first) throw new Failure([first, ...others])
}
