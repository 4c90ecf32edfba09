// The least that a publisher, a plan and a consumer must be allowed. Made from the table of calls that the clients go by.
import { calls } from '../../host/aws/calls.ts'
import type { CallName } from '../../host/aws/calls.ts'
import { bucketArn, functionArn, layerArn, layerVersionArn, objectArn, parameterArn } from '../../lambda/arns.ts'
import type { LayerId } from '../../lambda/arns.ts'
import { bucketIn } from '../bucket.ts'
import { parameterNames } from './request.ts'
import type { PublishRequest } from './request.ts'

export interface IamStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: IamCondition
}

type IamCondition = { readonly StringEquals: Readonly<Record<string, string>> }

/** A document as `aws iam put-role-policy --policy-document` takes it. */
export interface IamPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly IamStatement[]
}

export interface NeededPolicies {
  /** For whoever publishes. */
  readonly publisher: IamPolicy
  /** For whoever only makes a plan: it reads. */
  readonly plan: IamPolicy
  /** For whoever uses the layer from another account: the grant on the version alone is not enough there. */
  readonly consumer: IamPolicy
}

export const policyNames = ['publisher', 'plan', 'consumer'] as const satisfies readonly (keyof NeededPolicies)[]

/** `accountId` is `*` where nobody asked. */
export function neededPolicies(request: PublishRequest, accountId: string): NeededPolicies {
  const versions = layersOf(request, accountId).map((layer) => layerVersionArn(layer, '*'))
  const use: IamStatement = {
    Sid: 'UseLayer',
    Effect: 'Allow',
    Action: ['lambda:GetLayerVersion'],
    Resource: versions,
  }
  const policy = (...Statement: IamStatement[]): IamPolicy => ({ Version: '2012-10-17', Statement })
  return {
    publisher: policy(...statementsFor(neededCalls(request, accountId), 'Publish')),
    plan: policy(...statementsFor(neededCalls({ ...request, mode: 'plan' }, accountId), 'Plan')),
    consumer: policy(use),
  }
}

/** One statement for all calls with the same resources and the same condition. */
interface StatementParts {
  readonly actions: Set<string>
  readonly resources: readonly string[]
  readonly condition?: IamCondition
}

function statementsFor(needed: readonly NeededCall[], name: string): readonly IamStatement[] {
  const statements = new Map<string, StatementParts>()
  for (const { call, resources: named, condition } of needed) {
    const { actions, resource } = calls[call]
    if (actions.length === 0) continue
    const resources = resource === 'any' ? ['*'] : [...new Set(named)].sort()
    const key = JSON.stringify([resources, condition])
    const statement = statements.get(key) ?? { actions: new Set(), resources, ...(condition ? { condition } : {}) }
    statements.set(key, statement)
    for (const action of actions) statement.actions.add(action)
  }
  return [...statements.values()].map((one, at) => statementOf(one, `${name}${at + 1}`))
}

function statementOf({ actions, resources, condition }: StatementParts, id: string): IamStatement {
  const statement = { Sid: id, Effect: 'Allow', Action: [...actions].sort(), Resource: resources } as const
  return condition ? { ...statement, Condition: condition } : statement
}

interface NeededCall {
  readonly call: CallName
  readonly resources: readonly string[]
  readonly condition?: IamCondition
}

type Need = (target: { resources: readonly string[]; condition?: IamCondition }, ...names: CallName[]) => void

const layersOf = ({ layers, regions }: PublishRequest, accountId: string): readonly LayerId[] =>
  regions.flatMap((region) => layers.map(({ name }) => ({ region, accountId, name })))

/** What this configuration may call, whatever exists already. */
function neededCalls(request: PublishRequest, accountId: string): readonly NeededCall[] {
  const { regions, sharing, functions, keepVersions, mode, parameter } = request
  const layers = layersOf(request, accountId)
  const versions = { resources: layers.map((layer) => layerVersionArn(layer, '*')) }
  const any = { resources: [] }
  const needed: NeededCall[] = []
  const need: Need = (target, ...names) => {
    for (const call of names) if (mode !== 'plan' || !calls[call].writes) needed.push({ call, ...target })
  }
  need(any, 'lambda:ListLayerVersions')
  need({ resources: layers.map(layerArn) }, 'lambda:PublishLayerVersion')
  need(versions, 'lambda:GetLayerVersion', 'lambda:GetLayerVersionPolicy')
  if (sharing.kind === 'carry-over' || sharing.grants.length > 0) need(versions, 'lambda:AddLayerVersionPermission')
  need(versions, 'lambda:RemoveLayerVersionPermission')
  // A version with other bytes than those in the bucket is deleted again.
  if (keepVersions !== undefined || request.bucket) need(versions, 'lambda:DeleteLayerVersion')
  if (keepVersions !== undefined) need(any, 'lambda:ListFunctions')
  needBuckets(request, accountId, need)
  if (functions.length > 0) needFunctions(request, accountId, need)
  if (parameter !== undefined) {
    const names = request.layers.flatMap((layer) => parameterNames(parameter, layer))
    const resources = regions.flatMap((region) => names.map((name) => parameterArn(region, accountId, name)))
    need({ resources }, 'ssm:GetParameter', 'ssm:PutParameter')
  }
  return needed
}

function needBuckets(request: PublishRequest, accountId: string, need: Need): void {
  const { bucket, regions, layers, keepVersions } = request
  if (!bucket) return
  const owner = bucket.owner ?? accountId
  // ARNs of S3 name no account: without the condition, a bucket of the same name elsewhere would do.
  const condition = owner === '*' ? {} : { condition: { StringEquals: { 'aws:ResourceAccount': owner } } }
  const prefix = bucket.prefix === '' ? '' : `${bucket.prefix}/`
  const buckets = regions.map((region) => bucketArn(region, bucketIn(bucket, region)))
  const objects = regions.flatMap((region) =>
    layers.map(({ name }) => objectArn(region, bucketIn(bucket, region), `${prefix}${name}/*`)),
  )
  need({ resources: buckets, ...condition }, 's3:HeadBucket')
  need({ resources: objects, ...condition }, 's3:HeadObject', 's3:PutObject', 's3:MultipartUpload')
  if (regions.length > 1) need({ resources: objects, ...condition }, 's3:CopyObject')
  if (keepVersions !== undefined) need({ resources: objects, ...condition }, 's3:DeleteObject')
}

function needFunctions(request: PublishRequest, accountId: string, need: Need): void {
  const { functions, regions, publishFunctionVersion } = request
  const targets = functions.map((selector) => {
    switch (selector.kind) {
      case 'arn':
        return { resources: [functionArn(selector.arn.region, selector.arn.accountId, selector.arn.name)] }
      case 'name':
        return { resources: regions.map((region) => functionArn(region, accountId, selector.name)) }
      case 'tag':
        return {
          resources: regions.map((region) => functionArn(region, accountId, '*')),
          condition: { StringEquals: { [`aws:ResourceTag/${selector.key}`]: selector.value } },
        }
    }
    return { resources: [] }
  })
  const named = { resources: targets.flatMap((one) => ('condition' in one ? [] : one.resources)) }
  const all = [...(named.resources.length > 0 ? [named] : []), ...targets.filter((one) => 'condition' in one)]
  for (const target of all) {
    need(target, 'lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration')
    if (publishFunctionVersion) need(target, 'lambda:ListVersionsByFunction', 'lambda:PublishVersion')
  }
  if (functions.some(({ kind }) => kind === 'tag')) need({ resources: [] }, 'tag:GetResources')
  // Lambda asks for this right on every layer in the list that is written, ours and the function's others; their
  // sizes are read with it, too.
  const anyLayer = regions.map((region) => layerVersionArn({ region, accountId: '*', name: '*' }, '*'))
  need({ resources: anyLayer }, 'lambda:GetLayerVersion')
}
