// How an object of S3 is stored, and whether one that exists is the wanted one.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { HeadObjectCommandOutput, PutObjectCommandInput } from '@aws-sdk/client-s3'

/** A file of this machine, with what S3 is to check it by. */
export interface FileContent {
  readonly path: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** How an object is to be stored. */
export interface ObjectSettings {
  /** Without it, as the bucket encrypts by default. */
  readonly encryption?: {
    readonly algorithm: 'AES256' | 'aws:kms' | 'aws:kms:dsse'
    /** ARN, id or alias. Without it, the key of S3 in the account. */
    readonly keyId?: string
  }
  readonly tags?: readonly ObjectTag[]
}

export interface ObjectTag {
  readonly key: string
  readonly value: string
}

/**
 * From here on the object is sent in parts, several at once, as AWS advises:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export const partsFromBytes = 100 * 1024 * 1024
export const partBytes = 16 * 1024 * 1024

/** As PutObject, CreateMultipartUpload and CopyObject take them. */
export const settingsOf = ({
  encryption,
  tags,
}: ObjectSettings): Pick<PutObjectCommandInput, 'ServerSideEncryption' | 'SSEKMSKeyId' | 'Tagging'> => ({
  ...(encryption ? { ServerSideEncryption: encryption.algorithm } : {}),
  ...(encryption?.keyId === undefined ? {} : { SSEKMSKeyId: encryption.keyId }),
  ...(tags
    ? { Tagging: new URLSearchParams(tags.map(({ key, value }): [string, string] => [key, value])).toString() }
    : {}),
})

/** Whether an object is encrypted as declared. S3 answers with the ARN of a key, so that an alias cannot be compared. */
export function isEncryptedAs(
  { encryption }: ObjectSettings,
  { ServerSideEncryption, SSEKMSKeyId }: Pick<HeadObjectCommandOutput, 'ServerSideEncryption' | 'SSEKMSKeyId'>,
): boolean {
  if (!encryption) return true
  const { algorithm, keyId } = encryption
  if (ServerSideEncryption !== algorithm) return false
  if (keyId === undefined || keyId.includes('alias/') || SSEKMSKeyId === undefined) return true
  return SSEKMSKeyId === keyId || SSEKMSKeyId.endsWith(`/${keyId}`)
}

/** A bucket whose versioning was suspended answers `null`, which names no version that could be asked for. */
export const versionOf = (versionId: string | undefined): { versionId?: string } =>
  versionId === undefined || versionId === '' || versionId === 'null' ? {} : { versionId }

/**
 * Whether a checksum that S3 made is that of the file. That of an object in parts is a hash of the parts' hashes, and
 * ends in `-<parts>`: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
export async function hasChecksum({ path, sha256 }: FileContent, base64: string | undefined): Promise<boolean> {
  if (base64 === undefined) return false
  if (!base64.includes('-')) return base64 === Buffer.from(sha256, 'hex').toString('base64')
  const whole = createHash('sha256')
  let parts = 0
  await using file = await open(path)
  const part = Buffer.allocUnsafe(partBytes)
  for (let position = 0; ; position += partBytes) {
    const { bytesRead } = await file.read(part, 0, partBytes, position)
    if (bytesRead === 0) break
    whole.update(createHash('sha256').update(part.subarray(0, bytesRead)).digest())
    parts += 1
  }
  return base64 === `${whole.digest('base64')}-${parts}`
}
