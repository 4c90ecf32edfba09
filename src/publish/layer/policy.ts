// The least that a publisher must be allowed, and a consumer, made from the same table of calls that the clients go by.
import { calls } from '../../host/aws/calls.ts'
import type { CallName } from '../../host/aws/calls.ts'
import { bucketArn, functionArn, layerArn, layerVersionArn, objectArn, parameterArn } from '../../lambda/arns.ts'
import type { LayerId } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { bucketIn } from '../bucket.ts'
import { parameterNames } from './request.ts'
import type { PublishRequest } from './request.ts'

export interface IamStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
}

export interface IamPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly IamStatement[]
}

export interface NeededPolicies {
  /** For whoever runs this. */
  readonly publisher: IamPolicy
  /** For whoever uses the layer from another account: the grant on the version alone does not suffice there. */
  readonly consumer: IamPolicy
}

/** `accountId` is `*` where nobody asked. */
export function neededPolicies(request: PublishRequest, accountId: string): NeededPolicies {
  const statements = new Map<string, { actions: Set<string>; resources: Set<string> }>()
  for (const { call, resources } of neededCalls(request, accountId)) {
    const { actions, resource } = calls[call]
    if (actions.length === 0) continue
    const key = resource === 'any' ? '*' : [...resources].sort().join(' ')
    const statement = statements.get(key) ?? {
      actions: new Set(),
      resources: new Set(resource === 'any' ? ['*'] : resources),
    }
    statements.set(key, statement)
    for (const action of actions) statement.actions.add(action)
  }
  const publisher = [...statements.values()].map(({ actions, resources }, at): IamStatement => ({
    Sid: `Publish${at + 1}`,
    Effect: 'Allow',
    Action: [...actions].sort(),
    Resource: [...resources].sort(),
  }))
  const versions = layersOf(request, accountId).map((layer) => layerVersionArn(layer, '*'))
  const use: IamStatement = {
    Sid: 'UseLayer',
    Effect: 'Allow',
    Action: ['lambda:GetLayerVersion'],
    Resource: versions,
  }
  return {
    publisher: { Version: '2012-10-17', Statement: publisher },
    consumer: { Version: '2012-10-17', Statement: [use] },
  }
}

interface NeededCall {
  readonly call: CallName
  readonly resources: readonly string[]
}

const layersOf = ({ layers, regions }: PublishRequest, accountId: string): readonly LayerId[] =>
  regions.flatMap((region) => layers.map(({ name }) => ({ region, accountId, name })))

/** What this configuration may call in some state of the world. */
function neededCalls(request: PublishRequest, accountId: string): readonly NeededCall[] {
  const { regions, sharing, functions, keepVersions, mode } = request
  const layers = layersOf(request, accountId)
  const versions = layers.map((layer) => layerVersionArn(layer, '*'))
  const needed: NeededCall[] = []
  const need = (resources: readonly string[], ...names: CallName[]): void => {
    for (const call of names) if (mode !== 'plan' || !calls[call].writes) needed.push({ call, resources })
  }
  need([], 'lambda:ListLayerVersions')
  need(layers.map(layerArn), 'lambda:PublishLayerVersion')
  need(versions, 'lambda:GetLayerVersion', 'lambda:GetLayerVersionPolicy')
  if (sharing.kind === 'carry-over' || sharing.grants.length > 0) need(versions, 'lambda:AddLayerVersionPermission')
  need(versions, 'lambda:RemoveLayerVersionPermission')
  if (keepVersions !== undefined) {
    need(versions, 'lambda:DeleteLayerVersion')
    need([], 'lambda:ListFunctions')
  }
  needBuckets(request, need)
  if (functions.length > 0) {
    const arns = functionArns(request, accountId)
    need(arns, 'lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration')
    if (request.publishFunctionVersion) need(arns, 'lambda:ListVersionsByFunction', 'lambda:PublishVersion')
    if (functions.some(({ kind }) => kind === 'tag')) need([], 'tag:GetResources')
    // Lambda asks for this right on every layer in the list that is written, ours and the function's others; their
    // sizes are read by it, too.
    const anyLayer = regions.map((region) => layerVersionArn({ region, accountId: '*', name: '*' }, '*'))
    need(anyLayer, 'lambda:GetLayerVersion')
  }
  const { parameter } = request
  if (parameter !== undefined) {
    const names = request.layers.flatMap((layer) => parameterNames(parameter, layer))
    const arns = regions.flatMap((region) => names.map((name) => parameterArn(region, accountId, name)))
    need(arns, 'ssm:GetParameter', 'ssm:PutParameter')
  }
  return needed
}

function needBuckets(
  { bucket, regions, layers, keepVersions }: PublishRequest,
  need: (resources: readonly string[], ...names: CallName[]) => void,
): void {
  if (!bucket) return
  const prefix = bucket.prefix === '' ? '' : `${bucket.prefix}/`
  const objects = (region: Region): readonly string[] =>
    layers.map(({ name }) => objectArn(region, bucketIn(bucket, region), `${prefix}${name}/*`))
  need([...new Set(regions.map((region) => bucketArn(region, bucketIn(bucket, region))))], 's3:HeadBucket')
  need(regions.flatMap(objects), 's3:HeadObject', 's3:PutObject', 's3:MultipartUpload')
  if (regions.length > 1) need(regions.flatMap(objects), 's3:CopyObject')
  if (keepVersions !== undefined) need(regions.flatMap(objects), 's3:DeleteObject')
}

function functionArns({ functions, regions }: PublishRequest, accountId: string): readonly string[] {
  const arns = functions.flatMap((selector) => {
    switch (selector.kind) {
      case 'arn':
        return [functionArn(selector.arn.region, selector.arn.accountId, selector.arn.name)]
      case 'name':
        return regions.map((region) => functionArn(region, accountId, selector.name))
      case 'tag':
        return regions.map((region) => functionArn(region, accountId, '*'))
    }
    return []
  })
  return [...new Set(arns)]
}
