import type { Problem } from '../errors.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { ObjectSettings, ObjectTag } from '../host/aws/stored-object.ts'
import { bucketArn } from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'

/** The bucket that zips are put into, for Lambda to take them from. */
export interface BucketDeclaration {
  /** Name of the bucket, with `{region}` where each region has its own. */
  readonly template: string
  /** What the keys begin with; without slashes at its ends. */
  readonly prefix: string
  /** The account that the buckets belong to, when it is not the caller's. */
  readonly owner?: string
  /** Whether Lambda makes a copy of the object, or reads it where it is for as long as the version is used. */
  readonly storage?: 'copy' | 'reference'
  /** AWS Signer reads a version of each object. */
  readonly isSigned?: boolean
  /** How objects are encrypted. A key may be named with `{region}`. */
  readonly encryption?: ObjectSettings['encryption']
  readonly tags?: readonly ObjectTag[]
}

/** How objects are stored in the bucket of a region. */
export function objectSettings({ encryption, tags }: BucketDeclaration, region: Region): ObjectSettings {
  const keyId = encryption?.keyId?.replaceAll('{region}', region.name)
  return {
    ...(encryption ? { encryption: { ...encryption, ...(keyId === undefined ? {} : { keyId }) } } : {}),
    ...(tags && tags.length > 0 ? { tags } : {}),
  }
}

export const bucketIn = (bucket: BucketDeclaration, region: Region): string =>
  bucket.template.replaceAll('{region}', region.name)

/** The folder of one artifact, with a slash at its end: no two artifacts share an object. */
export const objectFolder = ({ prefix }: BucketDeclaration, artifact: string): string =>
  `${prefix === '' ? '' : `${prefix}/`}${artifact}/`

/** One key for the same bytes. */
export const objectKey = (bucket: BucketDeclaration, artifact: string, sha256: string): string =>
  `${objectFolder(bucket, artifact)}${sha256}.zip`

/** What is wrong with the buckets. S3 is asked before anything is written. */
export async function checkBuckets(
  aws: Aws,
  bucket: BucketDeclaration,
  regions: readonly Region[],
): Promise<readonly Problem[]> {
  const problems = await Promise.all(
    regions.map(async (region): Promise<readonly Problem[]> => {
      const name = bucketIn(bucket, region)
      const answer = await aws.storage(region.name).headBucket(name, bucketArn(region, name), bucket.owner)
      if (answer.kind === 'missing') {
        return [
          {
            code: 'no-such-bucket',
            input: 's3-bucket',
            message: `The bucket ${name} (for ${region.name}) does not exist.`,
            nextStep: `Create it in ${region.name}, or correct the name.`,
          },
        ]
      }
      if (answer.region === undefined || answer.region === region.name) {
        const input =
          bucket.storage === 'reference' ? 's3-storage' : bucket.isSigned === true ? 'signing-profile' : undefined
        return input === undefined ? [] : checkVersioning(aws, bucket, region, input)
      }
      return [
        {
          code: 'bucket-in-another-region',
          input: 's3-bucket',
          message: `The bucket ${name} is in ${answer.region}, and the layer is to be published in ${region.name}: Lambda takes zips only from buckets of its own region.`,
          nextStep: `Name a bucket in ${region.name}; for several regions, one each by \`{region}\` in the name.`,
        },
      ]
    }),
  )
  return problems.flat()
}

/** A referenced object must stay as it is. A bucket that does not say whether it keeps versions is judged by the upload. */
async function checkVersioning(
  aws: Aws,
  bucket: BucketDeclaration,
  region: Region,
  input: NeedsVersions,
): Promise<readonly Problem[]> {
  const name = bucketIn(bucket, region)
  const isVersioned = await aws.storage(region.name).isVersioned(name, bucketArn(region, name), bucket.owner)
  return isVersioned === false ? [unversionedBucket(name, input)] : []
}

/** The inputs that work only with a bucket that keeps versions. */
export type NeedsVersions = 's3-storage' | 'signing-profile'

export const unversionedBucket = (name: string, input: NeedsVersions): Problem => ({
  code: 'bucket-without-versions',
  input,
  message: `The bucket ${name} does not keep versions of its objects, or does not tell them, and ${
    input === 's3-storage'
      ? '`s3-storage: reference` requires that: Lambda refers to one version of the object'
      : '`signing-profile` requires that: AWS Signer signs one version of the object'
  }.`,
  nextStep: `Turn versioning on: aws s3api put-bucket-versioning --bucket ${name} --versioning-configuration Status=Enabled. Allow s3:GetObject and s3:GetObjectVersion on its objects to the caller. Or leave \`${input}\` out.`,
})
