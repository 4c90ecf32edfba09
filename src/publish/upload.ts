// How a zip comes to Lambda: in the request where it fits, else by S3. Many regions get it with one upload: the first
// bucket takes it from this machine, the others from that bucket.
import { readFile } from 'node:fs/promises'
import type { Aws } from '../host/aws/connect.ts'
import type { LayerContent } from '../host/aws/lambda-values.ts'
import type { ObjectId, StoredObject } from '../host/aws/storage.ts'
import type { Log } from '../host/log.ts'
import type { Problem } from '../errors.ts'
import { Failure } from '../errors.ts'
import { objectArn } from '../lambda/arns.ts'
import { directUploadLimitBytes } from '../lambda/limits.ts'
import type { Region } from '../lambda/partitions.ts'
import { bucketIn, objectKey, objectSettings, unversionedBucket } from './bucket.ts'
import type { BucketDeclaration } from './bucket.ts'
import type { ZipFile } from './zip.ts'

/** Whether a zip of this size can be sent to Lambda without a bucket. */
export const fitsDirectUpload = (sizeBytes: number): boolean => sizeBytes <= directUploadLimitBytes

/** What to say when a zip does not fit, or, before it is built, when what it is made of does not. */
export const tooLargeForDirectUpload = (artifact: string, sizeBytes: number): Problem => ({
  code: 'too-large-for-direct-upload',
  input: 's3-bucket',
  message: `The zip of ${artifact} has ${sizeBytes} bytes, and Lambda takes at most 50 MB (about 52,420,000 bytes) in a request.`,
  nextStep:
    'One of three: name a bucket of the region with `s3-bucket`; take weight off with `exclude` or fewer packages; or divide the packages into several layers.',
})

export interface Delivered {
  readonly content: LayerContent
  /** Sends the zip to the bucket once more, whatever exists. Absent where it goes in the request. */
  readonly replace?: () => Promise<LayerContent>
}

/** Yields where Lambda finds the zip in each region. The upload begins when the first region asks. */
export type Delivery = (region: Region) => Promise<Delivered>

interface DeliveryOptions {
  readonly aws: Aws
  /** Without one, the zip is sent in the request. */
  readonly bucket?: BucketDeclaration
  /** Name of the artifact. */
  readonly name: string
  readonly zip: ZipFile
  /** Those that need the zip. */
  readonly regions: readonly Region[]
  readonly log: Log
}

export function delivery({ aws, bucket, name: artifact, zip, regions, log }: DeliveryOptions): Delivery {
  if (!bucket) {
    let bytes: Promise<Uint8Array> | undefined
    return async () => ({ content: { kind: 'direct', zip: await (bytes ??= readFile(zip.path)) } })
  }
  const objectIn = (region: Region): ObjectId => {
    const name = bucketIn(bucket, region)
    const key = objectKey(bucket, artifact, zip.sha256)
    const { owner } = bucket
    return { bucket: name, key, arn: objectArn(region, name, key), ...(owner === undefined ? {} : { owner }) }
  }
  const contentOf = (region: Region, { versionId }: StoredObject): LayerContent => {
    const { bucket: name, key } = objectIn(region)
    const isReference = bucket.storage === 'reference'
    if (isReference && versionId === undefined) throw new Failure(unversionedBucket(name, 's3-storage'))
    return {
      kind: 'object',
      bucket: name,
      key,
      ...(versionId === undefined ? {} : { versionId }),
      ...(isReference ? { isReference } : {}),
    }
  }
  const isRight = (stored: StoredObject | 'hidden' | undefined): stored is StoredObject =>
    stored !== 'hidden' && stored?.isSame === true
  const look = async (region: Region): Promise<StoredObject | undefined> => {
    const there = await aws.storage(region.name).headObject(objectIn(region), zip, objectSettings(bucket, region))
    return isRight(there) ? there : undefined
  }

  const overwrite = async (region: Region): Promise<StoredObject> => {
    const replaced = await aws
      .storage(region.name)
      .putFile(objectIn(region), zip, false, objectSettings(bucket, region))
    if (replaced === 'exists') throw new Error('an unconditional PutObject was refused as if it had a condition')
    return replaced
  }

  /** Sends the bytes from here. Something else under the name of these bytes is replaced by them. */
  const send = async (region: Region): Promise<StoredObject> => {
    const storage = aws.storage(region.name)
    const object = objectIn(region)
    const settings = objectSettings(bucket, region)
    const sent = await storage.putFile(object, zip, true, settings)
    if (sent !== 'exists') return sent
    const there = await storage.headObject(object, zip, settings)
    if (isRight(there)) return there
    // What may not be looked at is judged by the hash of the version that is made of it.
    if (there === 'hidden') return { isSame: true }
    log.warning(
      `s3://${object.bucket}/${object.key} does not have the content that its name says, or is encrypted otherwise than declared: replaced.`,
    )
    return overwrite(region)
  }

  const started = new Map<string, Promise<LayerContent>>()
  const start = (): void => {
    const refusals = new Map<string, unknown>()
    const heads = new Map(regions.map((region) => [region.name, look(region)]))
    // The first region that has it already, or else the first that takes it.
    const source = (async (): Promise<{ region: Region; stored: StoredObject }> => {
      let refusal: unknown
      const found = await Promise.allSettled(heads.values())
      for (const [at, region] of regions.entries()) {
        const head = found[at]
        if (head?.status === 'fulfilled' && head.value) return { region, stored: head.value }
        if (head?.status === 'rejected') refusal = head.reason
      }
      for (const region of regions) {
        try {
          return { region, stored: await send(region) }
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          refusals.set(region.name, error)
          refusal = error
        }
      }
      throw refusal
    })()
    for (const region of regions) {
      const content = (async (): Promise<LayerContent> => {
        const { region: from, stored } = await source
        if (from.name === region.name) return contentOf(region, stored)
        const there = await heads.get(region.name)
        if (there) return contentOf(region, there)
        if (refusals.has(region.name)) throw refusals.get(region.name)
        // All regions have the same bucket, and the zip is in it.
        if (objectIn(from).bucket === objectIn(region).bucket) return contentOf(region, stored)
        const copied = await aws
          .storage(region.name)
          .copyObject(objectIn(from), objectIn(region), objectSettings(bucket, region))
        if (copied !== 'refused') return contentOf(region, copied)
        log.info(`${region.name}: not allowed to copy from ${objectIn(from).bucket}, so that the zip is sent again.`)
        return contentOf(region, await send(region))
      })()
      content.catch(() => {}) // Told to whoever asks for it.
      started.set(region.name, content)
    }
  }
  return async (region) => {
    if (started.size === 0) start()
    const content = started.get(region.name)
    if (!content) throw new Error(`${region.name} was not among the regions of the delivery`)
    return { content: await content, replace: async () => contentOf(region, await overwrite(region)) }
  }
}
