// What buckets and functions need to be allowed, whatever is published.
import type { SigningProfile } from '../host/aws/signing.ts'
import {
  alarmArn,
  bucketArn,
  functionArn,
  keyArn,
  objectArn,
  signingJobArn,
  signingProfileArn,
} from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'
import type { FunctionSelector } from '../plan/functions.ts'
import type { AliasDeclaration } from './aliases.ts'
import { bucketIn, objectFolder, objectSettings } from './bucket.ts'
import type { BucketDeclaration } from './bucket.ts'
import type { IamStatement, Need, NeededCall } from './iam.ts'

/** What a bucket needs, as calls. */
export function bucketPolicyNeeds(request: BucketRequest, accountId: string): readonly NeededCall[] {
  const needed: NeededCall[] = []
  needBuckets(request, accountId, (target, ...names) => {
    for (const call of names) needed.push({ call, ...target })
  })
  return needed
}

interface BucketRequest {
  readonly bucket?: BucketDeclaration
  readonly regions: readonly Region[]
  readonly keepVersions?: number
  readonly layers: readonly { readonly name: string }[]
}

export function needBuckets(request: BucketRequest, accountId: string, need: Need): void {
  const { bucket, regions, layers, keepVersions } = request
  if (!bucket) return
  const owner = bucket.owner ?? accountId
  // ARNs of S3 name no account: without the condition, a bucket of the same name elsewhere would do.
  const condition = owner === '*' ? {} : { condition: { StringEquals: { 'aws:ResourceAccount': owner } } }
  const buckets = regions.map((region) => bucketArn(region, bucketIn(bucket, region)))
  const objects = regions.flatMap((region) =>
    layers.map(({ name }) => objectArn(region, bucketIn(bucket, region), `${objectFolder(bucket, name)}*`)),
  )
  need({ resources: buckets, ...condition }, 's3:HeadBucket')
  if (bucket.storage === 'reference' || bucket.isSigned === true)
    need({ resources: buckets, ...condition }, 's3:GetBucketVersioning')
  need({ resources: objects, ...condition }, 's3:HeadObject', 's3:PutObject', 's3:MultipartUpload')
  if (regions.length > 1) need({ resources: objects, ...condition }, 's3:CopyObject')
  if (bucket.tags && bucket.tags.length > 0) need({ resources: objects, ...condition }, 's3:PutObjectTagging')
  if (keepVersions !== undefined && bucket.storage !== 'reference')
    need({ resources: objects, ...condition }, 's3:DeleteObject')
}

/** The functions that selectors name, as resources of policies. */
export function functionTargets(
  { functions, regions }: { readonly functions: readonly FunctionSelector[]; readonly regions: readonly Region[] },
  accountId: string,
): readonly Omit<NeededCall, 'call'>[] {
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
  return [...(named.resources.length > 0 ? [named] : []), ...targets.filter((one) => 'condition' in one)]
}

/** What AWS Signer needs. */
export function needSigning(
  { regions }: { readonly regions: readonly Region[] },
  { name, owner = '' }: SigningProfile,
  accountId: string,
  need: Need,
): void {
  const profiles = regions.map((region) => signingProfileArn(region, owner === '' ? accountId : owner, name))
  const jobs = regions.map((region) => signingJobArn(region, accountId, '*'))
  need({ resources: profiles }, 'signer:GetSigningProfile', 'signer:StartSigningJob')
  need({ resources: jobs }, 'signer:DescribeSigningJob')
}

/** What an alarm that is watched needs. */
export function needAlarm(
  { regions, alias }: { readonly regions: readonly Region[]; readonly alias?: AliasDeclaration },
  accountId: string,
  need: Need,
): void {
  const alarm = alias?.canary?.alarm
  if (alarm === undefined) return
  need({ resources: regions.map((region) => alarmArn(region, accountId, alarm)) }, 'cloudwatch:DescribeAlarms')
}

/**
 * S3 uses the key with the rights of the caller, and needs kms:Decrypt also to join the parts of a large object:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuAndPermissions.html
 */
export function keyStatements(
  { bucket, regions }: Pick<BucketRequest, 'bucket' | 'regions'>,
  accountId: string,
): readonly IamStatement[] {
  if (bucket?.encryption?.keyId === undefined) return []
  return regions.map((region, at) => {
    const keyId = objectSettings(bucket, region).encryption?.keyId ?? ''
    const alias = /alias\/.+$/.exec(keyId)?.[0]
    const viaS3 = { 'kms:ViaService': `s3.${region.name}.${region.partition.dnsSuffix}` }
    return {
      Sid: `EncryptObjects${at + 1}`,
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: [alias === undefined ? keyArn(region, accountId, keyId) : keyArn(region, accountId, '*')],
      // An alias is not a resource of a policy: https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
      Condition:
        alias === undefined
          ? { StringEquals: viaS3 }
          : { StringEquals: viaS3, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
    }
  })
}
