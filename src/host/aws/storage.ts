import { createReadStream } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { errorName, errorStatus } from './failure.ts'
import type { CallOptions, Send } from './send.ts'
import { hasChecksum, isEncryptedAs, partBytes, partsFromBytes, settingsOf, versionOf } from './stored-object.ts'
import type { FileContent, ObjectSettings } from './stored-object.ts'

export interface ObjectId {
  readonly bucket: string
  readonly key: string
  /** For errors and rights. */
  readonly arn: string
  /** The account that the bucket must belong to. Without it, the caller's. */
  readonly owner?: string
}

export interface StoredObject {
  /**
   * Whether it has the bytes of the file, by its size and by the checksum that S3 itself made of it, and is encrypted as
   * declared.
   */
  readonly isSame: boolean
  /** Absent in a bucket without versions. */
  readonly versionId?: string
}

/** The calls of S3 in one region that publishing needs. */
export interface Storage {
  headBucket(
    bucket: string,
    arn: string,
    owner?: string,
  ): Promise<
    | { readonly kind: 'there'; readonly region: string | undefined }
    | { readonly kind: 'missing' }
    /** The caller may not ask; `region` is told all the same. */
    | { readonly kind: 'hidden'; readonly region: string | undefined }
  >
  /** Whether the bucket keeps every version of its objects. `hidden`: the caller may not ask. */
  isVersioned(bucket: string, arn: string, owner?: string): Promise<boolean | 'hidden'>
  /** Undefined when there is none; `hidden` when the caller may not look, or there is none and it may not know that. */
  headObject(
    object: ObjectId,
    content: FileContent,
    settings?: ObjectSettings,
  ): Promise<StoredObject | 'hidden' | undefined>
  /** `exists`: only where `ifAbsent`, and not even one byte of it was replaced. */
  putFile(
    object: ObjectId,
    content: FileContent,
    ifAbsent: boolean,
    settings?: ObjectSettings,
  ): Promise<StoredObject | 'exists'>
  /** A copy that no byte of passes through this machine. `refused`: the caller has no right to it. */
  copyObject(from: ObjectId, to: ObjectId, settings?: ObjectSettings): Promise<StoredObject | 'refused'>
  deleteObject(object: ObjectId): Promise<void>
}

export interface StorageClients {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
}

const partsAtOnce = 4
const putAttempts = 5

export function storageIn(
  clients: () => Promise<StorageClients>,
  send: Send,
  signal: AbortSignal,
  delayScale: number,
  /** The caller's account, where STS tells it. */
  caller: () => Promise<string | undefined>,
): Storage {
  const bodyOf = (content: FileContent): ReturnType<typeof createReadStream> => createReadStream(content.path)
  const stored = (versionId: string | undefined): StoredObject => ({ isSame: true, ...versionOf(versionId) })
  /** Keeps a name that somebody else has taken from getting our zips: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html */
  const ownedBy = async (given: string | undefined): Promise<{ ExpectedBucketOwner?: string }> => {
    const owner = given ?? (await caller())
    return owner === undefined ? {} : { ExpectedBucketOwner: owner }
  }

  /** A stream can be sent only once, which is why the SDK tries it only once, and why it is tried again here. */
  async function again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work()
      } catch (error) {
        const status = errorStatus(error)
        const isLost = status === undefined || status >= 500 || status === 429 || status === 200
        // 409: two conditional writes of one key at once; the one that lost is to try again.
        if (
          signal.aborted ||
          attempt >= putAttempts ||
          !(isLost || status === 409 || errorName(error) === 'RequestTimeout')
        ) {
          throw error
        }
        await sleep(Math.random() * 100 * 2 ** attempt * delayScale, undefined, { signal })
      }
    }
  }

  return {
    async headBucket(bucket, arn, owner) {
      const { sdk, client } = await clients()
      const input = { Bucket: bucket, ...(await ownedBy(owner)) }
      let region: string | undefined
      const answer = await send(
        's3:HeadBucket',
        arn,
        async (options) => {
          try {
            return await client.send(new sdk.HeadBucketCommand(input), options)
          } catch (error) {
            region = regionHeader(error)
            throw error
          }
        },
        { '301': 'elsewhere', '400': 'elsewhere', '403': 'hidden', '404': 'missing' } as const,
      )
      if (answer === 'missing') return { kind: 'missing' }
      if (answer === 'hidden') return { kind: 'hidden', region }
      return { kind: 'there', region: answer === 'elsewhere' ? (region ?? 'another region') : answer.BucketRegion }
    },
    async isVersioned(bucket, arn, owner) {
      const { sdk, client } = await clients()
      const input = { Bucket: bucket, ...(await ownedBy(owner)) }
      const answer = await send(
        's3:GetBucketVersioning',
        arn,
        (options) => client.send(new sdk.GetBucketVersioningCommand(input), options),
        { '403': 'hidden' as const },
      )
      return answer === 'hidden' ? answer : answer.Status === 'Enabled'
    },
    async headObject({ bucket, key, arn, owner }, content, settings = {}) {
      const { sdk, client } = await clients()
      const input = { Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' as const, ...(await ownedBy(owner)) }
      const answer = await send(
        's3:HeadObject',
        arn,
        (options) => client.send(new sdk.HeadObjectCommand(input), options),
        // Without the right to list the bucket, an absent object is answered by 403.
        { '404': undefined, '403': 'hidden' as const },
      )
      if (answer === undefined || answer === 'hidden') return answer
      const { ContentLength, ChecksumSHA256, VersionId } = answer
      const isSame =
        isEncryptedAs(settings, answer) &&
        ContentLength === content.sizeBytes &&
        (await hasChecksum(content, ChecksumSHA256))
      return { isSame, ...versionOf(VersionId) }
    },
    async putFile({ bucket, key, arn, owner }, content, ifAbsent, settings = {}) {
      const { sdk, client } = await clients()
      const input = {
        Bucket: bucket,
        Key: key,
        ContentType: 'application/zip',
        ...(ifAbsent ? { IfNoneMatch: '*' } : {}),
        ...settingsOf(settings),
        ...(await ownedBy(owner)),
      }
      const expected = { '412': 'exists' } as const
      if (content.sizeBytes < partsFromBytes) {
        const whole = {
          ...input,
          ContentLength: content.sizeBytes,
          ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
        }
        const put = (options: CallOptions) =>
          client.send(new sdk.PutObjectCommand({ ...whole, Body: bodyOf(content) }), options)
        const answer = await send('s3:PutObject', arn, (options) => again(() => put(options)), expected)
        return answer === 'exists' ? answer : stored(answer.VersionId)
      }
      const { Upload } = await import('@aws-sdk/lib-storage')
      const putParts = () => {
        const upload = new Upload({
          client,
          params: { ...input, Body: bodyOf(content), ChecksumAlgorithm: 'SHA256' },
          partSize: partBytes,
          queueSize: partsAtOnce,
        })
        signal.addEventListener('abort', () => void upload.abort(), { once: true })
        return upload.done()
      }
      const answer = await send('s3:MultipartUpload', arn, () => again(putParts), expected)
      return answer === 'exists' ? answer : stored(answer.VersionId)
    },
    async copyObject(from, to, settings = {}) {
      const { sdk, client } = await clients()
      const owners = await Promise.all([ownedBy(from.owner), ownedBy(to.owner)])
      const [{ ExpectedBucketOwner: source }, target] = owners
      const answer = await send(
        's3:CopyObject',
        to.arn,
        (options) =>
          client.send(
            new sdk.CopyObjectCommand({
              Bucket: to.bucket,
              Key: to.key,
              CopySource: `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`,
              ChecksumAlgorithm: 'SHA256',
              ...settingsOf(settings),
              ...(settings.tags ? { TaggingDirective: 'REPLACE' as const } : {}),
              ...target,
              ...(source === undefined ? {} : { ExpectedSourceBucketOwner: source }),
            }),
            options,
          ),
        { '403': 'refused', '404': 'refused', '400': 'refused', '301': 'refused' } as const,
      )
      return answer === 'refused' ? answer : stored(answer.VersionId)
    },
    async deleteObject({ bucket, key, arn, owner }) {
      const { sdk, client } = await clients()
      const input = { Bucket: bucket, Key: key, ...(await ownedBy(owner)) }
      await send('s3:DeleteObject', arn, (options) => client.send(new sdk.DeleteObjectCommand(input), options))
    },
  }
}

function regionHeader(error: unknown): string | undefined {
  const { $response } = error as { $response?: { headers?: Record<string, string> } }
  return $response?.headers?.['x-amz-bucket-region']
}
