// AWS Signer signs an object in the bucket of each region and writes the signed zip below `signed/`. That is what is
// published: https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
import { randomUUID } from 'node:crypto'
import { Failure } from '../errors.ts'
import type { Problem } from '../errors.ts'
import { callersAccount } from '../host/aws/failure.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { SigningProfile } from '../host/aws/signing.ts'
import { objectArn, signingJobArn, signingProfileArn } from '../lambda/arns.ts'
import type { Region } from '../lambda/partitions.ts'
import { objectFolder, unversionedBucket } from './bucket.ts'
import type { BucketDeclaration } from './bucket.ts'
import { usualPace } from './context.ts'
import { startWaiting } from './waiting.ts'
import type { PublishContext } from './context.ts'
import type { Delivery } from './upload.ts'
import type { ZipFile } from './zip.ts'

/** Signer's name of the platform that Lambda verifies. */
const platform = 'AWSLambda-SHA384-ECDSA'
const arnOf = (region: Region, { name, owner }: SigningProfile): string =>
  signingProfileArn(region, owner ?? callersAccount, name)

/** What is wrong with the profile. Signer is asked before anything is written. A profile belongs to one region. */
export async function checkProfile(
  aws: Aws,
  profile: SigningProfile,
  regions: readonly Region[],
): Promise<readonly Problem[]> {
  const problems = await Promise.all(
    regions.map(async (region): Promise<readonly Problem[]> => {
      const found = await aws.signing(region.name).profile(profile, arnOf(region, profile))
      const problem = (code: string, message: string, nextStep: string): readonly Problem[] => [
        { code, input: 'signing-profile', message, nextStep },
      ]
      if (!found) {
        return problem(
          'no-such-signing-profile',
          `The signing profile ${profile.name} does not exist in ${region.name}.`,
          `Create one in each region: aws signer put-signing-profile --profile-name ${profile.name} --platform-id ${platform} --region ${region.name}`,
        )
      }
      if (found.status !== 'Active') {
        return problem(
          'signing-profile-not-active',
          `The signing profile ${profile.name} in ${region.name} is ${found.status}, and signs nothing anymore.`,
          'Name another signing profile.',
        )
      }
      if (found.platform !== platform) {
        return problem(
          'signing-profile-for-another-platform',
          `The signing profile ${profile.name} in ${region.name} is for ${found.platform}, and Lambda verifies ${platform}.`,
          `Name a signing profile for ${platform}.`,
        )
      }
      return []
    }),
  )
  return problems.flat()
}

/** Signs what is delivered, region by region, and delivers the signed object in its place. */
export function signedDelivery(
  deliver: Delivery,
  profile: SigningProfile,
  artifact: { readonly name: string; readonly zip: ZipFile },
  declared: BucketDeclaration,
  context: PublishContext,
): Delivery {
  const { aws } = context
  return async (region) => {
    const { content } = await deliver(region)
    if (content.kind !== 'object') throw new Error('a zip that is to be signed is in a bucket')
    const { bucket, key, versionId, isReference } = content
    if (versionId === undefined) throw new Failure(unversionedBucket(bucket, 'signing-profile'))
    const signing = aws.signing(region.name)
    const destination = { bucket, prefix: `${objectFolder(declared, artifact.name)}signed/` }
    // AWS keeps no promise about an older token: each run has its own, and repeats of one call have the same.
    const job = await signing.startJob(
      profile,
      arnOf(region, profile),
      { bucket, key, versionId },
      destination,
      randomUUID(),
    )
    const signed = await waitForJob(region, job, artifact.name, context)
    if (isReference !== true) return { content: { kind: 'object', ...signed } }
    // Lambda refers to a version of the object, which only S3 tells.
    const owner = declared.owner === undefined ? {} : { owner: declared.owner }
    const object = { ...signed, arn: objectArn(region, signed.bucket, signed.key), ...owner }
    const stored = await aws.storage(region.name).headObject(object, artifact.zip)
    const version = stored === 'hidden' ? undefined : stored?.versionId
    if (version === undefined) throw new Failure(unversionedBucket(signed.bucket, 'signing-profile'))
    return { content: { kind: 'object', ...signed, versionId: version, isReference } }
  }
}

async function waitForJob(
  region: Region,
  job: string,
  artifact: string,
  { aws, log, signal, pace = usualPace }: PublishContext,
): Promise<{ readonly bucket: string; readonly key: string }> {
  const arn = signingJobArn(region, callersAccount, job)
  const waiting = startWaiting({ log, signal, pace })
  for (;;) {
    const found = await aws.signing(region.name).describeJob(job, arn)
    if (found?.status === 'Succeeded' && found.signed) return found.signed
    if (found?.status === 'Failed') {
      throw new Failure({
        code: 'signing-failed',
        input: 'signing-profile',
        message: `The signing job ${job} for ${artifact} in ${region.name} failed${found.reason === '' ? '' : `: ${found.reason.slice(0, 500).replace(/\.$/, '')}`}.`,
        nextStep: 'Correct what the reason names, and run again. Nothing was published in this region.',
      })
    }
    if (waiting.waitedMs() > pace.patienceMs) {
      throw new Failure({
        code: 'signing-slow',
        input: 'signing-profile',
        message: `The signing job ${job} for ${artifact} in ${region.name} has not ended after ${Math.round(pace.patienceMs / 1000)} seconds.`,
        nextStep: `See what it says: aws signer describe-signing-job --job-id ${job} --region ${region.name}`,
      })
    }
    await waiting.pause(`the signing job ${job} of ${artifact} in ${region.name}`)
  }
}
