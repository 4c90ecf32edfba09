// The least that a publisher, a plan and a consumer must be allowed. Generated from the API calls the code makes.
import { calls } from '../../host/aws/calls.ts'
import { layerArn, layerVersionArn, objectArn, parameterArn } from '../../lambda/arns.ts'
import type { LayerId } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { bucketIn, objectFolder } from '../bucket.ts'
import type { BucketDeclaration } from '../bucket.ts'
import { functionTargets, keyStatements, needAlarm, needBuckets, needSigning } from '../iam-needs.ts'
import { statementsFor } from '../iam.ts'
import type { IamPolicy, IamStatement, Need, NeededCall } from '../iam.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'
import type { PublishRequest } from './request.ts'

export interface NeededPolicies {
  /** For whoever publishes. */
  readonly publisher: IamPolicy
  /** For whoever only makes a plan: it reads. */
  readonly plan: IamPolicy
  /** For whoever uses the layer from another account: the grant on the version alone is not enough there. */
  readonly consumer: IamPolicy
  /** For each bucket whose objects Lambda only refers to, by its name: what `aws s3api put-bucket-policy` takes. */
  readonly bucket?: Readonly<Record<string, IamPolicy>>
}

export const policyNames = [
  'publisher',
  'plan',
  'consumer',
  'bucket',
] as const satisfies readonly (keyof NeededPolicies)[]

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
    publisher: policy(
      ...statementsFor(neededCalls(request, accountId), 'Publish'),
      ...keyStatements(request, accountId),
    ),
    plan: policy(...statementsFor(neededCalls({ ...request, mode: 'plan' }, accountId), 'Plan')),
    consumer: policy(use),
    ...(request.bucket?.storage === 'reference' ? { bucket: bucketPolicies(request, request.bucket, accountId) } : {}),
  }
}

/**
 * Lambda reads a referenced object itself:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html
 */
function bucketPolicies(
  { regions, layers }: PublishRequest,
  bucket: BucketDeclaration,
  accountId: string,
): Readonly<Record<string, IamPolicy>> {
  const policies = regions.map((region): [string, IamPolicy] => {
    const name = bucketIn(bucket, region)
    const statement: IamStatement = {
      Sid: 'LambdaReadsReferencedLayers',
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: layers.map((layer) => objectArn(region, name, `${objectFolder(bucket, layer.name)}*`)),
      // Without it, Lambda would read these objects on behalf of any account.
      ...(accountId === '*' ? {} : { Condition: { StringEquals: { 'aws:SourceAccount': accountId } } }),
    }
    return [name, { Version: '2012-10-17', Statement: [statement] }]
  })
  return Object.fromEntries(policies)
}

const layersOf = ({ layers, regions }: PublishRequest, accountId: string): readonly LayerId[] =>
  regions.flatMap((region) => layers.map(({ name }) => ({ region, accountId, name })))

/** What this configuration may call, whatever exists already. */
function neededCalls(request: PublishRequest, accountId: string): readonly NeededCall[] {
  const { regions, sharing, functions, keepVersions, mode, parameters } = request
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
  if (keepVersions !== undefined || request.alignVersion !== undefined || request.bucket) {
    need(versions, 'lambda:DeleteLayerVersion')
  }
  if (keepVersions !== undefined) need(any, 'lambda:ListFunctions')
  needBuckets(request, accountId, need)
  if (request.signingProfile) needSigning(request, request.signingProfile, accountId, need)
  if (functions.length > 0) needFunctions(request, accountId, need)
  if (parameters.length > 0) {
    const ofRegion = (region: Region): readonly string[] =>
      request.layers.flatMap((layer) => [
        ...movingParameters(parameters, layer, region),
        ...versionParameters(parameters, layer, region, '*'),
      ])
    const resources = regions.flatMap((region) => ofRegion(region).map((name) => parameterArn(region, accountId, name)))
    need({ resources }, 'ssm:GetParameter', 'ssm:PutParameter')
    const ofVersions = regions.flatMap((region) =>
      request.layers
        .flatMap((layer) => versionParameters(parameters, layer, region, '*'))
        .map((name) => parameterArn(region, accountId, name)),
    )
    if (keepVersions !== undefined && ofVersions.length > 0) need({ resources: ofVersions }, 'ssm:DeleteParameter')
  }
  return needed
}

/** Calls about an alias name the function, and IAM asks for either: https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
const withAlias = <T extends { readonly resources: readonly string[] }>(target: T, alias: string): T => ({
  ...target,
  resources: target.resources.flatMap((arn) => [arn, `${arn}:${alias}`]),
})

function needFunctions(request: PublishRequest, accountId: string, need: Need): void {
  const { functions, regions, publishFunctionVersion, alias } = request
  for (const target of functionTargets(request, accountId)) {
    need(target, 'lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration')
    if (publishFunctionVersion) need(target, 'lambda:ListVersionsByFunction', 'lambda:PublishVersion')
    if (alias) need(withAlias(target, alias.name), 'lambda:GetAlias', 'lambda:UpdateAlias')
  }
  needAlarm(request, accountId, need)
  if (functions.some(({ kind }) => kind === 'tag')) need({ resources: [] }, 'tag:GetResources')
  // Lambda asks for this right on every layer in the list that is written, ours and the function's others; their
  // sizes are read with it, too.
  const anyLayer = regions.map((region) => layerVersionArn({ region, accountId: '*', name: '*' }, '*'))
  need({ resources: anyLayer }, 'lambda:GetLayerVersion')
}
