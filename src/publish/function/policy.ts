// The least that a publisher of function zips must be allowed.
import { bucketPolicyNeeds, functionTargets } from '../iam-needs.ts'
import { policyOf, type IamPolicy, type NeededCall } from '../iam.ts'
import { calls } from '../../host/aws/calls.ts'
import type { CallName } from '../../host/aws/calls.ts'
import { publishesVersion } from './request.ts'
import type { FunctionRequest } from './request.ts'

export interface FunctionPolicies {
  readonly publisher: IamPolicy
  readonly plan: IamPolicy
}

/** `accountId` is `*` where nobody asked. */
export function functionPolicies(request: FunctionRequest, accountId: string): FunctionPolicies {
  return {
    publisher: policyOf(neededCalls(request, accountId), 'Publish'),
    plan: policyOf(
      neededCalls(request, accountId).filter(({ call }) => !calls[call].writes),
      'Plan',
    ),
  }
}

function neededCalls(request: FunctionRequest, accountId: string): readonly NeededCall[] {
  const { functions, alias, smokeEvent, bucket, regions, artifacts } = request
  const needed: NeededCall[] = []
  const names: CallName[] = [
    'lambda:GetFunctionConfiguration',
    'lambda:GetFunction',
    'lambda:UpdateFunctionCode',
    ...(publishesVersion(request)
      ? (['lambda:ListVersionsByFunction', 'lambda:PublishVersion', 'lambda:DeleteFunction'] as const)
      : []),
    ...(alias === undefined
      ? []
      : (['lambda:GetAlias', 'lambda:CreateAlias', 'lambda:UpdateAlias', 'lambda:DeleteAlias'] as const)),
    ...(smokeEvent === undefined ? [] : (['lambda:InvokeFunction'] as const)),
  ]
  for (const target of functionTargets({ functions, regions }, accountId)) {
    for (const call of names) needed.push({ call, ...target })
  }
  if (functions.some(({ kind }) => kind === 'tag')) needed.push({ call: 'tag:GetResources', resources: [] })
  if (bucket) needed.push(...bucketPolicyNeeds({ bucket, regions, layers: artifacts }, accountId))
  return needed
}
