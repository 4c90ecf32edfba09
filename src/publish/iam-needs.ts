// What buckets and functions need to be allowed, whatever is published.
import { bucketArn, functionArn, objectArn } from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'
import type { FunctionSelector } from '../plan/functions.ts'
import { bucketIn, objectFolder } from './bucket.ts'
import type { BucketDeclaration } from './bucket.ts'
import type { Need, NeededCall } from './iam.ts'

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
