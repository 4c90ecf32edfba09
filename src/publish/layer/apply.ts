// Brings one layer in one region to the declared state. The next run recognises each of the writes, so that a run may end
// after any of them. Their order: the version, its grants, the functions, the parameter, what is revoked, and last what is
// deleted.
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
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
import { observePolicies, versionsInUse } from './observe.ts'
import { pointAt } from './point-at.ts'
import type { Pointing } from './point-at.ts'
import { publishVersion } from './publish-version.ts'
import { reconcile } from './reconcile.ts'
import type { ReconciledLayer, Reconciliation } from './reconcile.ts'
import type { PublishRequest } from './request.ts'
import { deleteSurplus } from './retention.ts'
import { stillShared } from './still-shared.ts'
import type { Statement } from './sharing.ts'
import { beginCarryOver, obsoleteMarks, unmark } from './unfinished.ts'
import type { CarryOver, Mark } from './unfinished.ts'

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
    const grantChange = { lambda, layer: layer.name, versions: observed.versions, patient: { log, signal, pace }, did }

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
    const marks = obsoleteMarks(before, one.target)
    return { observed: before, reconciliation: one, made: false, marks }
  }
  if (!deliver) throw new Error(`${layer.name} in ${region.name}: no zip to publish`)
  const lambda = context.aws.lambda(region.name)
  const carries = request.sharing.kind === 'carry-over'
  const { log, signal, pace = usualPace } = context
  let begun: CarryOver | undefined
  const prepare = async (versions: readonly LayerVersionSummary[]): Promise<string> => {
    if (!carries) return layer.description
    begun ??= await beginCarryOver(lambda, layer, versions, { log, signal, pace }, warn)
    return begun.description
  }
  let maybePublished = false
  const onSilence = (): void => void (maybePublished = true)
  const published = await publishVersion(one, deliver, context, request, { prepare, onSilence }).catch(
    async (error: unknown) => {
      // What may have been published is completed by the next run; what was not, needs no mark.
      if (!maybePublished && !signal.aborted) await unmark(lambda, layer.name, marksOf(begun)).catch(() => {})
      throw error
    },
  )
  const { version, made, warning } = published
  if (made) say(`published version ${version.version}`)
  if (warning !== undefined) warn(warning)
  // After nobody answered, the version that was found may be that of another run with the same content.
  const isOurs = made && version.description === (begun?.description ?? layer.description)
  const copied = isOurs ? begun : undefined
  const listed = copied?.versions ?? before.versions
  const versions = [version, ...listed.filter((other) => other.version !== version.version)]
  const policies = new Map<number, readonly Statement[]>(
    copied?.policies ?? (await observePolicies(lambda, request, layer, versions, version)),
  )
  if (isOurs) policies.set(version.version, [])
  const observed = { ...before, versions, policies }
  const reconciliation = reconcile(observed, {
    layer,
    request,
    region,
    published: version,
    ...(copied?.source ? { copied: copied.source } : {}),
  })
  const marks = [...marksOf(copied), ...obsoleteMarks(observed, version)]
  return { observed, reconciliation, made, marks: [...new Map(marks.map((mark) => [mark.id, mark])).values()] }
}

const marksOf = (begun: CarryOver | undefined): readonly Mark[] => (begun?.mark ? [begun.mark] : [])

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
