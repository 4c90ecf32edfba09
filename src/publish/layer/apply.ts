// Brings one layer in one region to the declared state. Each write is one that the next run recognises, in an order in
// which a run may die after any of them: the version, its grants, the functions, the parameter, what is revoked, and
// last what is deleted.
import { Failure } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { callersAccount } from '../../host/aws/failure.ts'
import type { LayerVersionSummary, VersionRef } from '../../host/aws/lambda.ts'
import { parameterArn } from '../../lambda/arns.ts'
import { describeAction } from './actions.ts'
import type { Action } from './actions.ts'
import { attach, publishFunctionVersion, usualPace } from './attach.ts'
import { keepHouse } from './retention.ts'
import { refOf } from './observe.ts'
import type { Observation } from './observation.ts'
import type { SettledDestination } from '../publication.ts'
import { publishVersion } from './publish-version.ts'
import type { PublishedVersion } from './publish-version.ts'
import { policiesNeeded, reconcile } from './reconcile.ts'
import type { PublishRequest } from './request.ts'
import { problemsOf } from './observe-all.ts'
import type { PublishContext, Site } from './observe-all.ts'
import { parsePolicy, principalOf } from './sharing.ts'
import { grantName } from '../../plan/grants.ts'
import type { GrantStatement, Statement } from './sharing.ts'
import type { InTurn } from '../keyed-mutex.ts'
import type { Delivery } from '../upload.ts'

export interface Settled {
  /** Absent where the version or its grants could not be had. */
  readonly destination?: SettledDestination
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
}

type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

export async function settleSite(
  request: PublishRequest,
  site: Site,
  deliver: Delivery | undefined,
  context: PublishContext,
  inTurn: InTurn,
): Promise<Settled> {
  const { layer, region } = site
  const { aws, log, signal, pace = usualPace } = context
  const lambda = aws.lambda(region.name)
  const done: string[] = []
  const did = (what: string): void => {
    done.push(what)
    log.info(`${layer.name} in ${region.name}: ${what}.`)
  }

  async function stand(): Promise<{ observed: Observation; reconciled: Site['reconciled']; made: boolean }> {
    if (site.reconciled.target) return { ...site, made: false }
    if (!deliver) throw new Error(`${layer.name} in ${region.name}: no zip to publish`)
    const published = await publishVersion(site, deliver, context, request.mode === 'always')
    if (published.made) did(`published version ${published.version.version}`)
    const observed = await withVersion(published)
    const options = { layer, request, region: region.name, published: published.version }
    return { observed, reconciled: reconcile(observed, options), made: published.made }
  }

  /** What was observed, with the new version in it and the policies that it makes matter. */
  async function withVersion({ version, made }: PublishedVersion): Promise<Observation> {
    const { observed } = site
    const versions = [version, ...observed.versions.filter((one) => one.version !== version.version)]
    const policies = new Map<number, readonly Statement[]>(observed.policies)
    if (made) policies.set(version.version, [])
    for (const needed of policiesNeeded(versions, { layer, request }, version.version)) {
      if (policies.has(needed.version)) continue
      policies.set(needed.version, parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, needed))))
    }
    return { ...observed, versions, policies }
  }

  async function changeGrant(
    action: ActionOf<'add-grant' | 'remove-grant'>,
    versions: readonly LayerVersionSummary[],
  ): Promise<void> {
    const version = versions.find((one) => one.version === action.version)
    if (!version) throw new Error(`${layer.name} in ${region.name}: no version ${action.version} to grant`)
    const ref = refOf(layer.name, version)
    if (action.kind === 'remove-grant') await lambda.removeLayerVersionPermission(ref, action.statement.id)
    else await addGrant(ref, action.statement)
    did(describeAction(action))
  }

  async function addGrant(ref: VersionRef, statement: GrantStatement): Promise<void> {
    const answer = await lambda.addLayerVersionPermission(ref, { id: statement.id, ...principalOf(statement.grant) })
    if (answer === 'added') return
    // Another run added it, or our own call did whose answer was lost. What counts is what it says.
    const there = parsePolicy(await lambda.getLayerVersionPolicy(ref)).find(({ id }) => id === statement.id)
    if (there?.grant && grantName(there.grant) === grantName(statement.grant)) return
    throw new Failure({
      code: 'grant-in-the-way',
      input: 'share-with',
      message: `${ref.arn} has a statement ${statement.id} that says something else than to share it with ${grantName(statement.grant)}.`,
      nextStep: 'Remove that statement, and run again.',
    })
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
    const { observed, reconciled, made } = await stand()
    const { target, actions } = reconciled
    if (!target) throw new Error(`${layer.name} in ${region.name}: no version stands for the declaration`)
    const ofKind = <const Kind extends Action['kind']>(...kinds: Kind[]): ActionOf<Kind>[] =>
      actions.filter((action): action is ActionOf<Kind> => kinds.some((kind) => kind === action.kind))

    // A grant that fails ends the region: the version is not what was declared, and nobody is to be pointed at it.
    const grants = ofKind('add-grant', 'remove-grant')
    const lastAdded = grants.findLastIndex(({ kind }) => kind === 'add-grant')
    for (const action of grants.slice(0, lastAdded + 1)) await changeGrant(action, observed.versions)

    const changes = ofKind('attach', 'publish-function-version')
    const attached = await Promise.all(
      [...new Set(changes.map(({ functionArn }) => functionArn))].map((arn) => {
        const ofThis = changes.filter(({ functionArn }) => functionArn === arn)
        return problemsIn(() => inTurn(arn, () => changeFunction(arn, ofThis, target)))
      }),
    )
    const problems = attached.flat()
    for (const action of ofKind('put-parameter'))
      problems.push(...(await problemsIn(() => putParameter(action, target))))
    for (const action of grants.slice(lastAdded + 1)) {
      problems.push(...(await problemsIn(() => changeGrant(action, observed.versions))))
    }
    // Nothing is deleted while something still leans on what was there before.
    if (problems.length === 0) {
      for (const version of await keepHouse(aws, request, layer, region, target)) did(`delete version ${version}`)
    }
    const destination: SettledDestination = {
      layer: layer.name,
      region: region.name,
      layerVersionArn: target.arn,
      version: target.version,
      changed: made,
      done,
    }
    const notes = reconciled.notes.map((note) => `${layer.name} in ${region.name}: ${note}`)
    return { destination, problems, notes }
  } catch (error) {
    return { problems: problemsOf(error), notes: [] }
  }
}

async function problemsIn(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work()
    return []
  } catch (error) {
    return problemsOf(error)
  }
}
