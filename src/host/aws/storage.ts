import { createReadStream } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { errorName, errorStatus } from './failure.ts'
import type { Send } from './send.ts'

export interface ObjectId {
  readonly bucket: string
  readonly key: string
  /** For errors and rights. */
  readonly arn: string
}

/** A file of this machine, with what S3 is to check it by. */
export interface FileContent {
  readonly path: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface StoredObject {
  readonly sizeBytes: number
  /** Lower-case hex of the whole object's SHA-256, where the store knows it. */
  readonly sha256?: string
  /** Absent in a bucket without versions. */
  readonly versionId?: string
}

/** The calls of S3 in one region that publishing needs. */
export interface Storage {
  headBucket(
    bucket: string,
    arn: string,
  ): Promise<
    | { readonly kind: 'there'; readonly region: string | undefined }
    | { readonly kind: 'missing' }
    /** The caller may not ask; `region` is told all the same. */
    | { readonly kind: 'hidden'; readonly region: string | undefined }
  >
  /** Undefined when there is none; `hidden` when the caller may not look, or there is none and it may not know that. */
  headObject(object: ObjectId): Promise<StoredObject | 'hidden' | undefined>
  /** `exists`: only where `ifAbsent`, and not even one byte of it was replaced. */
  putFile(object: ObjectId, content: FileContent, ifAbsent: boolean): Promise<StoredObject | 'exists'>
  /** A copy that no byte of passes through this machine. `refused`: the caller has no right to it. */
  copyObject(from: ObjectId, to: ObjectId, content: FileContent): Promise<StoredObject | 'refused'>
  deleteObject(object: ObjectId): Promise<void>
}

export interface StorageClients {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
}

/**
 * From here on the object is sent in parts, several at once, as AWS advises:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
const partsFromBytes = 100 * 1024 * 1024
const partBytes = 16 * 1024 * 1024
const partsAtOnce = 4
const putAttempts = 5

/** User metadata that carries the hash where S3 keeps only a hash of the parts' hashes. */
const hashKey = 'sha256'

export function storageIn(
  clients: () => Promise<StorageClients>,
  send: Send,
  signal: AbortSignal,
  delayScale: number,
): Storage {
  const options = { abortSignal: signal }
  const bodyOf = (content: FileContent): ReturnType<typeof createReadStream> => createReadStream(content.path)
  const stored = (content: FileContent, versionId: string | undefined): StoredObject => ({
    sizeBytes: content.sizeBytes,
    sha256: content.sha256,
    ...versionOf(versionId),
  })

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
    async headBucket(bucket, arn) {
      const { sdk, client } = await clients()
      let region: string | undefined
      const answer = await send(
        's3:HeadBucket',
        arn,
        async () => {
          try {
            return await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }), options)
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
    async headObject({ bucket, key, arn }) {
      const { sdk, client } = await clients()
      const answer = await send(
        's3:HeadObject',
        arn,
        () => client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }), options),
        // Without the right to list the bucket, an absent object is answered by 403.
        { '404': undefined, '403': 'hidden' as const },
      )
      if (answer === undefined || answer === 'hidden') return answer
      const sha256 = wholeSha256(answer.ChecksumSHA256) ?? answer.Metadata?.[hashKey]
      return {
        sizeBytes: answer.ContentLength ?? 0,
        ...(sha256 === undefined ? {} : { sha256 }),
        ...versionOf(answer.VersionId),
      }
    },
    async putFile({ bucket, key, arn }, content, ifAbsent) {
      const { sdk, client } = await clients()
      const input = {
        Bucket: bucket,
        Key: key,
        ContentType: 'application/zip',
        Metadata: { [hashKey]: content.sha256 },
        ...(ifAbsent ? { IfNoneMatch: '*' } : {}),
      }
      const expected = { '412': 'exists' } as const
      if (content.sizeBytes < partsFromBytes) {
        const answer = await send(
          's3:PutObject',
          arn,
          () =>
            again(() =>
              client.send(
                new sdk.PutObjectCommand({
                  ...input,
                  Body: bodyOf(content),
                  ContentLength: content.sizeBytes,
                  ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
                }),
                options,
              ),
            ),
          expected,
        )
        return answer === 'exists' ? answer : stored(content, answer.VersionId)
      }
      const { Upload } = await import('@aws-sdk/lib-storage')
      const answer = await send(
        's3:MultipartUpload',
        arn,
        () => {
          const upload = new Upload({
            client,
            params: { ...input, Body: bodyOf(content), ChecksumAlgorithm: 'SHA256' },
            partSize: partBytes,
            queueSize: partsAtOnce,
          })
          signal.addEventListener('abort', () => void upload.abort(), { once: true })
          return upload.done()
        },
        expected,
      )
      return answer === 'exists' ? answer : stored(content, answer.VersionId)
    },
    async copyObject(from, to, content) {
      const { sdk, client } = await clients()
      const answer = await send(
        's3:CopyObject',
        to.arn,
        () =>
          client.send(
            new sdk.CopyObjectCommand({
              Bucket: to.bucket,
              Key: to.key,
              CopySource: `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`,
              ChecksumAlgorithm: 'SHA256',
            }),
            options,
          ),
        { '403': 'refused', '404': 'refused', '400': 'refused', '301': 'refused' } as const,
      )
      return answer === 'refused' ? answer : stored(content, answer.VersionId)
    },
    async deleteObject({ bucket, key, arn }) {
      const { sdk, client } = await clients()
      await send('s3:DeleteObject', arn, () =>
        client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }), options),
      )
    },
  }
}

/** A bucket whose versioning was suspended answers `null`, which names no version that could be asked for. */
const versionOf = (versionId: string | undefined): { versionId?: string } =>
  versionId === undefined || versionId === '' || versionId === 'null' ? {} : { versionId }

/** The checksum of an object sent in parts ends in `-<parts>` and is a hash of hashes. */
function wholeSha256(base64: string | undefined): string | undefined {
  if (base64 === undefined || !/^[A-Za-z0-9+/]{43}=$/.test(base64)) return undefined
  return Buffer.from(base64, 'base64').toString('hex')
}

function regionHeader(error: unknown): string | undefined {
  const { $response } = error as { $response?: { headers?: Record<string, string> } }
  return $response?.headers?.['x-amz-bucket-region']
}
