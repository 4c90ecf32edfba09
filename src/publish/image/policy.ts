// The least that a publisher of images, and a plan, must be allowed.

import { calls, type CallName } from '../../host/aws/calls.ts'
import { functionTargets, needAlarm } from '../iam-needs.ts'
import { isCalledUnproved } from '../function/request.ts'
import { policyOf, type IamPolicy, type NeededCall } from '../iam.ts'
import type { ImagePlace, ImagePublishRequest } from './request.ts'

export interface ImagePolicies {
  readonly publisher: IamPolicy
  readonly plan: IamPolicy
}

/**
 * What the protocol of registries needs of ECR, beside the calls of its API:
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
const pullActions = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']
const pushActions = ['ecr:CompleteLayerUpload', 'ecr:InitiateLayerUpload', 'ecr:PutImage', 'ecr:UploadLayerPart']

type Declared = Pick<
  ImagePublishRequest,
  'alias' | 'createRepository' | 'functions' | 'keepVersions' | 'publishFunctionVersion' | 'sharing' | 'smokeEvent'
>

/** @param accountId `*` where nobody asked */
export function imagePolicies(places: readonly ImagePlace[], request: Declared, accountId: string): ImagePolicies {
  const needed = neededCalls(places, request, accountId)
  const reads = needed.filter(({ call }) => !calls[call].writes)
  const repositories = repositoriesOf(places, accountId)
  return {
    publisher: withProtocol(
      policyOf(needed, 'Publish'),
      'PublishLayers',
      [...pullActions, ...pushActions],
      repositories,
    ),
    plan: withProtocol(policyOf(reads, 'Plan'), 'PlanLayers', pullActions, repositories),
  }
}

function withProtocol(
  { Version, Statement }: IamPolicy,
  sid: string,
  actions: readonly string[],
  repositories: readonly string[],
): IamPolicy {
  if (repositories.length === 0) return { Version, Statement }
  return { Version, Statement: [...Statement, { Sid: sid, Effect: 'Allow', Action: actions, Resource: repositories }] }
}

function neededCalls(places: readonly ImagePlace[], request: Declared, accountId: string): readonly NeededCall[] {
  const { alias, createRepository, functions, keepVersions, publishFunctionVersion, sharing, smokeEvent } = request
  const regions = [...new Set(places.flatMap((place) => (place.kind === 'ecr' ? [place.region] : [])))]
  if (regions.length === 0) return []
  const [first, ...others] = regions
  if (!first) return []
  const ofRepository: CallName[] = [
    'ecr:DescribeRepositories',
    ...(createRepository ? (['ecr:CreateRepository'] as const) : []),
    ...(sharing.kind === 'declared' ? (['ecr:GetRepositoryPolicy', 'ecr:SetRepositoryPolicy'] as const) : []),
    ...(keepVersions === undefined ? [] : (['ecr:DescribeImages', 'ecr:BatchDeleteImage'] as const)),
  ]
  const ofFunction: CallName[] = [
    'lambda:GetFunctionConfiguration',
    'lambda:GetFunction',
    'lambda:UpdateFunctionCode',
    ...(publishFunctionVersion
      ? (['lambda:ListVersionsByFunction', 'lambda:PublishVersion', 'lambda:DeleteFunction'] as const)
      : []),
    ...(alias ? (['lambda:GetAlias', 'lambda:CreateAlias', 'lambda:UpdateAlias', 'lambda:DeleteAlias'] as const) : []),
    ...(smokeEvent === undefined ? [] : (['lambda:InvokeFunction'] as const)),
    ...(isCalledUnproved(request)
      ? (['lambda:ListTags', 'lambda:TagResource', 'lambda:PublishVersion', 'lambda:DeleteFunction'] as const)
      : []),
  ]
  // A version or an alias is named with the function.
  const isQualified = publishFunctionVersion || smokeEvent !== undefined
  const targets = functionTargets({ functions, regions: [first, ...others] }, accountId).map((target) => ({
    ...target,
    resources: target.resources.flatMap((arn) => (isQualified ? [arn, `${arn}:*`] : [arn])),
  }))
  const alarms: NeededCall[] = []
  const needsAlarm = { regions, ...(alias ? { alias } : {}) }
  needAlarm(needsAlarm, accountId, (target, ...names) => {
    for (const call of names) alarms.push({ call, ...target })
  })
  return [
    { call: 'ecr:GetAuthorizationToken', resources: [] },
    ...ofRepository.map((call): NeededCall => ({ call, resources: repositoriesOf(places, accountId) })),
    ...(keepVersions === undefined ? [] : [{ call: 'lambda:ListFunctions' as const, resources: [] }]),
    ...targets.flatMap((target) => ofFunction.map((call): NeededCall => Object.assign({ call }, target))),
    ...alarms,
    ...(functions.some(({ kind }) => kind === 'tag') ? [{ call: 'tag:GetResources' as const, resources: [] }] : []),
  ]
}

function repositoriesOf(places: readonly ImagePlace[], accountId: string): readonly string[] {
  const arns = places.flatMap((place) =>
    place.kind === 'ecr'
      ? [`arn:${place.region.partition.id}:ecr:${place.region.name}:${accountId}:repository/${place.name}`]
      : [],
  )
  return [...new Set(arns)]
}
