// The least that a publisher of function zips must be allowed.
import { layerVersionArn } from '../../lambda/arns.ts'
import { bucketPolicyNeeds, functionTargets, keyStatements, needAlarm, needSigning } from '../iam-needs.ts'
import { policyOf, type IamPolicy, type Need, type NeededCall } from '../iam.ts'
import { calls } from '../../host/aws/calls.ts'
import type { CallName } from '../../host/aws/calls.ts'
import { isCalledUnproved, publishesVersion } from './request.ts'
import type { FunctionRequest } from './request.ts'

export interface FunctionPolicies {
  readonly publisher: IamPolicy
  readonly plan: IamPolicy
}

/** `accountId` is `*` where nobody asked. */
export function functionPolicies(request: FunctionRequest, accountId: string): FunctionPolicies {
  const { Version, Statement } = policyOf(neededCalls(request, accountId), 'Publish')
  return {
    publisher: { Version, Statement: [...Statement, ...keyStatements(request, accountId)] },
    plan: policyOf(
      neededCalls(request, accountId).filter(({ call }) => !calls[call].writes),
      'Plan',
    ),
  }
}

const neededToKeep = ['lambda:PublishVersion', 'lambda:DeleteFunction'] as const

function neededCalls(request: FunctionRequest, accountId: string): readonly NeededCall[] {
  const { functions, alias, smokeEvent, bucket, regions, artifacts, signingProfile } = request
  const needed: NeededCall[] = []
  const need: Need = (target, ...calls) => {
    for (const call of calls) needed.push({ call, ...target })
  }
  const names: readonly CallName[] = [
    'lambda:GetFunctionConfiguration',
    'lambda:GetFunction',
    'lambda:UpdateFunctionCode',
    // What the code was made of is written into a tag, or into the description of a version.
    ...(alias ? [] : (['lambda:ListTags', 'lambda:TagResource'] as const)),
    ...(signingProfile ? [] : (['lambda:GetFunctionCodeSigningConfig'] as const)),
    ...(publishesVersion(request) ? (['lambda:ListVersionsByFunction', ...neededToKeep] as const) : []),
    ...(alias ? (['lambda:GetAlias', 'lambda:CreateAlias', 'lambda:UpdateAlias', 'lambda:DeleteAlias'] as const) : []),
    ...(smokeEvent === undefined ? [] : (['lambda:InvokeFunction'] as const)),
    ...(isCalledUnproved(request) ? neededToKeep : []),
  ]
  for (const target of functionTargets({ functions, regions }, accountId)) {
    // A call of a version or of an alias names it: https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
    const isQualified = publishesVersion(request) || smokeEvent !== undefined
    const resources = target.resources.flatMap((arn) => (isQualified ? [arn, `${arn}:*`] : [arn]))
    need({ ...target, resources }, ...names)
  }
  if (functions.length > 0) {
    // Their layers count: the sizes are read.
    const anyLayer = regions.map((region) => layerVersionArn({ region, accountId: '*', name: '*' }, '*'))
    need({ resources: anyLayer }, 'lambda:GetLayerVersion')
    if (!signingProfile) need({ resources: [] }, 'lambda:GetCodeSigningConfig')
  }
  if (signingProfile) needSigning(request, signingProfile, accountId, need)
  needAlarm(request, accountId, need)
  if (functions.some(({ kind }) => kind === 'tag')) needed.push({ call: 'tag:GetResources', resources: [] })
  if (bucket) needed.push(...bucketPolicyNeeds({ bucket, regions, layers: artifacts }, accountId))
  return needed
}
