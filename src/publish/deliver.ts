// How the zip of an artifact comes to Lambda: as it is, or signed.
import type { SigningProfile } from '../host/aws/signing.ts'
import type { Region } from '../lambda/partitions.ts'
import type { BucketDeclaration } from './bucket.ts'
import type { PublishContext } from './context.ts'
import { signedDelivery } from './sign.ts'
import { delivery, type Delivery } from './upload.ts'
import type { ZipFile } from './zip.ts'

interface Way {
  readonly bucket?: BucketDeclaration
  /** Works with a bucket only. */
  readonly signingProfile?: SigningProfile
}

/** @param regions those that need the zip: it is sent once, and copied from bucket to bucket */
export function deliver(
  artifact: { readonly name: string; readonly zip: ZipFile },
  regions: readonly Region[],
  { bucket, signingProfile }: Way,
  context: PublishContext,
): Delivery {
  const { aws, log } = context
  const plain = delivery({ aws, log, ...artifact, regions, ...(bucket ? { bucket } : {}) })
  return bucket && signingProfile ? signedDelivery(plain, signingProfile, artifact, bucket, context) : plain
}
