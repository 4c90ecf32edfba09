import type { SignerClient } from '@aws-sdk/client-signer'
import type { Send } from './send.ts'

/** A signing profile of AWS Signer. */
export interface SigningProfile {
  readonly name: string
  /** The account that it belongs to, when it is not the caller's. */
  readonly owner?: string
}

/** An object in a bucket of the profile's region; Signer signs one version of it. */
export interface SigningSource {
  readonly bucket: string
  readonly key: string
  readonly versionId: string
}

export interface SigningJob {
  readonly status: 'InProgress' | 'Succeeded' | 'Failed'
  readonly reason: string
  readonly source?: { readonly bucket: string; readonly key: string }
  /** Where the signed zip is. */
  readonly signed?: { readonly bucket: string; readonly key: string }
}

/** The calls of AWS Signer in one region that publishing needs. */
export interface Signing {
  /** Undefined when there is none. */
  profile(
    profile: SigningProfile,
    arn: string,
  ): Promise<{ readonly status: string; readonly platform: string } | undefined>
  /** `token` makes the same request start one job, however often it is sent. Yields the id of the job. */
  startJob(
    profile: SigningProfile,
    arn: string,
    source: SigningSource,
    destination: { readonly bucket: string; readonly prefix: string },
    token: string,
  ): Promise<string>
  /** Undefined when there is none. */
  describeJob(id: string, arn: string): Promise<SigningJob | undefined>
}

export interface SigningClients {
  readonly sdk: typeof import('@aws-sdk/client-signer')
  readonly client: SignerClient
}

export function signingIn(clients: () => Promise<SigningClients>, send: Send): Signing {
  const owned = ({ owner }: SigningProfile): { profileOwner?: string } =>
    owner === undefined ? {} : { profileOwner: owner }
  return {
    async profile(profile, arn) {
      const { sdk, client } = await clients()
      const input = { profileName: profile.name, ...owned(profile) }
      const answer = await send(
        'signer:GetSigningProfile',
        arn,
        (options) => client.send(new sdk.GetSigningProfileCommand(input), options),
        { ResourceNotFoundException: undefined },
      )
      return answer && { status: answer.status ?? '', platform: answer.platformId ?? '' }
    },
    async startJob(profile, arn, source, destination, token) {
      const { sdk, client } = await clients()
      const input = {
        profileName: profile.name,
        ...owned(profile),
        source: { s3: { bucketName: source.bucket, key: source.key, version: source.versionId } },
        destination: { s3: { bucketName: destination.bucket, prefix: destination.prefix } },
        clientRequestToken: token,
      }
      const answer = await send('signer:StartSigningJob', arn, (options) =>
        client.send(new sdk.StartSigningJobCommand(input), options),
      )
      return answer.jobId ?? ''
    },
    async describeJob(id, arn) {
      const { sdk, client } = await clients()
      const answer = await send(
        'signer:DescribeSigningJob',
        arn,
        (options) => client.send(new sdk.DescribeSigningJobCommand({ jobId: id }), options),
        { ResourceNotFoundException: undefined },
      )
      if (!answer) return undefined
      const { status = 'InProgress', statusReason = '' } = answer
      const source = placeOf(answer.source?.s3)
      const signed = placeOf(answer.signedObject?.s3)
      return { status, reason: statusReason, ...(source ? { source } : {}), ...(signed ? { signed } : {}) }
    },
  }
}

function placeOf(
  place: { readonly bucketName?: string | undefined; readonly key?: string | undefined } | undefined,
): { readonly bucket: string; readonly key: string } | undefined {
  const { bucketName: bucket, key } = place ?? {}
  return bucket === undefined || key === undefined ? undefined : { bucket, key }
}
