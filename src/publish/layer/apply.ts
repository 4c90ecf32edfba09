// Brings one layer in one region to the declared state. The next run recognises each of the writes, so that a run may end
// after any of them. Their order: the version, its grants, the functions, the parameter, what is revoked, and last what is
// deleted.
import { callersAccount } from '../../host/aws/failure.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import { parameterArn } from '../../lambda/arns.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import type { KeyedMutex } from '../keyed-mutex.ts'
import { problemsIn, problemsOf } from '../problems.ts'
import type { PublishedDestination } from '../publication.ts'
import type { Applied } from '../publisher.ts'
import type { Delivery } from '../upload.ts'
import { describeAction } from './actions.ts'
import type { Action, ActionOf } from './actions.ts'
import { attach, publishFunctionVersion } from './attach.ts'
import { changeGrant } from './grant.ts'
import type { Observation } from './observation.ts'
import { refOf } from './observe.ts'
import { publishVersion } from './publish-version.ts'
import type { PublishedVersion } from './publish-version.ts'
import { policiesNeeded, reconcile } from './reconcile.ts'
import type { ReconciledLayer, Reconciliation } from './reconcile.ts'
import type { PublishRequest } from './request.ts'
import { deleteSurplus } from './retention.ts'
import { parsePolicy } from './sharing.ts'
import type { Statement } from './sharing.ts'

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
): Promise<Applied> {
  const { layer, region } = one
  const { aws, log, signal, pace = usualPace } = context
  const lambda = aws.lambda(region.name)
  const done: string[] = []
  const did = (what: string): void => {
    done.push(what)
    log.info(`${layer.name} in ${region.name}: ${what}.`)
  }

  async function changeFunction(
    functionArn: string,
    actions: readonly ActionOf<'attach' | 'publish-function-version'>[],
    target: LayerVersionSummary,
  ): Promise<void> {
    for (const action of actions) {
      if (action.kind === 'attach') await attach(lambda, functionArn, target.arn, signal, pace)
      else await publishFunctionVersion(lambda, functionArn, target.arn, signal, pace)
      did(describeAction(action))
    }
  }

  async function putParameter(action: ActionOf<'put-parameter'>, target: LayerVersionSummary): Promise<void> {
    const description = `ARN of the newest version of the layer ${layer.name}.`
    const arn = parameterArn(region, callersAccount, action.name)
    await aws.parameters(region.name).putParameter(action.name, arn, target.arn, description)
    did(describeAction(action))
  }

  try {
    const { observed, reconciliation, made } = await ensureVersion(one, deliver, request, context, did)
    const { target, actions } = reconciliation
    if (!target) throw new Error(`${layer.name} in ${region.name}: no version is as declared`)
    const ofKind = <const Kind extends Action['kind']>(...kinds: Kind[]): ActionOf<Kind>[] =>
      actions.filter((action): action is ActionOf<Kind> => kinds.some((kind) => kind === action.kind))
    const applyGrant = async (action: ActionOf<'add-grant' | 'remove-grant'>): Promise<void> => {
      await changeGrant(lambda, layer, observed.versions, action)
      did(describeAction(action))
    }

    // A grant that fails ends the region: the version is not as declared, and nobody is to be pointed at it.
    const grants = ofKind('add-grant', 'remove-grant')
    const lastAdded = grants.findLastIndex(({ kind }) => kind === 'add-grant')
    for (const action of grants.slice(0, lastAdded + 1)) await applyGrant(action)

    const changes = ofKind('attach', 'publish-function-version')
    const attached = await Promise.all(
      [...new Set(changes.map(({ functionArn }) => functionArn))].map((arn) => {
        const ofThis = changes.filter(({ functionArn }) => functionArn === arn)
        return problemsIn(() => mutex(arn, () => changeFunction(arn, ofThis, target)))
      }),
    )
    const problems = attached.flat()
    for (const action of ofKind('put-parameter')) {
      problems.push(...(await problemsIn(() => putParameter(action, target))))
    }
    for (const action of grants.slice(lastAdded + 1)) problems.push(...(await problemsIn(() => applyGrant(action))))
    // Nothing is deleted while something may still use what was there before.
    if (problems.length === 0) {
      for (const version of await deleteSurplus(aws, request, layer, region, target)) did(`delete version ${version}`)
    }
    const destination: PublishedDestination = {
      layer: layer.name,
      region: region.name,
      layerVersionArn: target.arn,
      version: target.version,
      changed: made,
      done,
    }
    return { destination, problems, notes: reconciliation.notes }
  } catch (error) {
    return { problems: problemsOf(error), notes: [] }
  }
}

/** The version that is as declared: the one that exists, or else a new one, compared again with what is declared. */
async function ensureVersion(
  one: ReconciledLayer,
  deliver: Delivery | undefined,
  request: PublishRequest,
  context: PublishContext,
  did: (what: string) => void,
): Promise<{ observed: Observation; reconciliation: Reconciliation; made: boolean }> {
  const { layer, region, observed: before } = one
  if (one.target) return { observed: before, reconciliation: one, made: false }
  if (!deliver) throw new Error(`${layer.name} in ${region.name}: no zip to publish`)
  const published = await publishVersion(one, deliver, context, request.mode === 'always')
  if (published.made) did(`published version ${published.version.version}`)
  const observed = await withVersion(one, published, request, context)
  const options = { layer, request, region: region.name, published: published.version }
  return { observed, reconciliation: reconcile(observed, options), made: published.made }
}

/** What was observed, with the new version in it, and the policies that now matter. */
async function withVersion(
  { layer, region, observed }: ReconciledLayer,
  { version, made }: PublishedVersion,
  request: PublishRequest,
  { aws }: PublishContext,
): Promise<Observation> {
  const lambda = aws.lambda(region.name)
  const versions = [version, ...observed.versions.filter((other) => other.version !== version.version)]
  const policies = new Map<number, readonly Statement[]>(observed.policies)
  if (made) policies.set(version.version, [])
  for (const needed of policiesNeeded(versions, { layer, request }, version.version)) {
    if (policies.has(needed.version)) continue
    policies.set(needed.version, parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, needed))))
  }
  return { ...observed, versions, policies }
}
