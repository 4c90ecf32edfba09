// S3's objects, path-style, with the conditions and checksums that publishing leans on.
import { createHash } from 'node:crypto'
import type { Cloud, StoredBucket, StoredObject } from './state.ts'
import { Refusal, s3Error, sha256Of, xml } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

export function s3(cloud: Cloud, request: WireRequest): Operation | undefined {
  const [, bucketName = '', ...rest] = request.path.split('/')
  const key = rest.join('/')
  const { method, query, headers } = request
  const at = (work: (bucket: StoredBucket) => Answer) => (): Answer => work(bucketOf(cloud, request, bucketName))
  if (key === '' && query.has('versioning')) {
    return { name: 's3:GetBucketVersioning', writes: false, answer: at((bucket) => versioning(bucket)) }
  }
  if (key === '') return { name: 's3:HeadBucket', writes: false, answer: at((bucket) => head(bucket)) }
  if (method === 'HEAD')
    return { name: 's3:HeadObject', writes: false, answer: at((bucket) => headObject(bucket, key)) }
  if (method === 'DELETE' && query.has('uploadId')) {
    return {
      name: 's3:AbortMultipartUpload',
      writes: true,
      answer: at((bucket) => (bucket.uploads.delete(query.get('uploadId') ?? ''), { status: 204 })),
    }
  }
  if (method === 'DELETE') {
    return {
      name: 's3:DeleteObject',
      writes: true,
      answer: at((bucket) => (bucket.objects.delete(key), { status: 204 })),
    }
  }
  if (method === 'POST') {
    return query.has('uploads')
      ? { name: 's3:CreateMultipartUpload', writes: true, answer: at((bucket) => createUpload(bucket, key, request)) }
      : {
          name: 's3:CompleteMultipartUpload',
          writes: true,
          answer: at((bucket) => completeUpload(bucket, key, request)),
        }
  }
  if (method !== 'PUT') return undefined
  if (query.has('uploadId'))
    return { name: 's3:UploadPart', writes: true, answer: at((bucket) => uploadPart(bucket, request)) }
  if (headers['x-amz-copy-source'] !== undefined) {
    return { name: 's3:CopyObject', writes: true, answer: at((bucket) => copy(cloud, request, bucket, key)) }
  }
  return { name: 's3:PutObject', writes: true, answer: at((bucket) => put(bucket, key, request)) }
}

function bucketOf(cloud: Cloud, { accountId, region }: WireRequest, name: string): StoredBucket {
  const bucket = cloud.account(accountId).buckets.get(name)
  if (!bucket) throw new Refusal(s3Error(404, 'NoSuchBucket'))
  if (bucket.region !== region) {
    throw new Refusal(s3Error(301, 'PermanentRedirect', 'wrong region', { 'x-amz-bucket-region': bucket.region }))
  }
  return bucket
}

const head = (bucket: StoredBucket): Answer => ({ status: 200, headers: { 'x-amz-bucket-region': bucket.region } })
/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html: a bucket that never had versions says nothing. */
const versioning = ({ versioned }: StoredBucket): Answer =>
  xml(200, `<VersioningConfiguration>${versioned ? '<Status>Enabled</Status>' : ''}</VersioningConfiguration>`)
const versionHeader = ({ versionId }: StoredObject): Record<string, string> =>
  versionId === undefined ? {} : { 'x-amz-version-id': versionId }

function headObject(bucket: StoredBucket, key: string): Answer {
  const object = bucket.objects.get(key)
  if (!object) return { status: 404 }
  const metadata = Object.fromEntries(
    Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]),
  )
  return {
    status: 200,
    headers: {
      'content-length': String(object.body.length),
      etag: '"e"',
      ...metadata,
      ...versionHeader(object),
      ...shownSettings(object),
      ...(object.checksumSha256 === undefined ? {} : { 'x-amz-checksum-sha256': object.checksumSha256 }),
    },
  }
}

const metadataOf = ({ headers }: WireRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') && value !== undefined ? [[name.slice(11), value]] : [],
    ),
  )

/** Encryption and tags, as the request asks for them. */
const settingsOf = ({ headers }: WireRequest): Record<string, string> =>
  Object.fromEntries(
    ['x-amz-server-side-encryption', 'x-amz-server-side-encryption-aws-kms-key-id', 'x-amz-tagging'].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    ),
  )

/** HeadObject tells the encryption, and of the tags only how many there are: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
function shownSettings({ settings = {} }: StoredObject): Record<string, string> {
  const { 'x-amz-tagging': tags, ...others } = settings
  return tags === undefined ? others : { ...others, 'x-amz-tagging-count': String(tags.split('&').length) }
}

export function store(
  bucket: StoredBucket,
  key: string,
  body: Buffer,
  checksumSha256: string | undefined,
  metadata: Record<string, string>,
  settings: Record<string, string>,
  signingJobArn?: string,
): StoredObject {
  const versionId = bucket.versioned
    ? `v${(bucket.kept?.size ?? 0) + 1}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
    : undefined
  const object = {
    body,
    checksumSha256,
    metadata,
    versionId,
    settings,
    ...(signingJobArn === undefined ? {} : { signingJobArn }),
  }
  bucket.objects.set(key, object)
  if (versionId !== undefined) bucket.kept?.set(versionId, { ...object, key })
  return object
}

/** `If-None-Match: *` and checksums: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
function put(bucket: StoredBucket, key: string, request: WireRequest): Answer {
  if (request.headers['if-none-match'] === '*' && bucket.objects.has(key)) return s3Error(412, 'PreconditionFailed')
  const sha256 = sha256Of(request.body)
  const claimed = request.headers['x-amz-checksum-sha256']
  if (claimed !== undefined && claimed !== sha256)
    return s3Error(400, 'BadDigest', 'The SHA256 you specified did not match.')
  const object = store(bucket, key, request.body, claimed, metadataOf(request), settingsOf(request))
  return { status: 200, headers: { etag: '"e"', ...versionHeader(object) } }
}

function copy(cloud: Cloud, request: WireRequest, bucket: StoredBucket, key: string): Answer {
  const [from = '', ...path] = decodeURIComponent(request.headers['x-amz-copy-source'] ?? '')
    .replace(/^\//, '')
    .split('/')
  const source = cloud.account(request.accountId).buckets.get(from)?.objects.get(path.join('/'))
  if (!source) return s3Error(404, 'NoSuchKey')
  const sha256 = sha256Of(source.body)
  const object = store(bucket, key, source.body, sha256, { ...source.metadata }, settingsOf(request))
  return xml(
    200,
    `<CopyObjectResult><ETag>"e"</ETag><ChecksumSHA256>${sha256}</ChecksumSHA256></CopyObjectResult>`,
    versionHeader(object),
  )
}

function createUpload(bucket: StoredBucket, key: string, request: WireRequest): Answer {
  const id = `u${bucket.uploads.size + 1}`
  bucket.uploads.set(id, { key, metadata: metadataOf(request), settings: settingsOf(request), parts: new Map() })
  return xml(
    200,
    `<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
  )
}

function uploadPart(bucket: StoredBucket, { query, body }: WireRequest): Answer {
  bucket.uploads.get(query.get('uploadId') ?? '')?.parts.set(Number(query.get('partNumber')), body)
  return { status: 200, headers: { etag: `"${query.get('partNumber')}"` } }
}

/** The checksum is one of the parts' checksums: https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
function completeUpload(bucket: StoredBucket, key: string, { query, headers }: WireRequest): Answer {
  const id = query.get('uploadId') ?? ''
  const upload = bucket.uploads.get(id)
  if (!upload) return s3Error(404, 'NoSuchUpload')
  if (headers['if-none-match'] === '*' && bucket.objects.has(key)) return s3Error(412, 'PreconditionFailed')
  const parts = [...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part)
  const hashes = parts.map((part) => createHash('sha256').update(part).digest())
  const ofParts = `${createHash('sha256').update(Buffer.concat(hashes)).digest('base64')}-${parts.length}`
  const object = store(bucket, key, Buffer.concat(parts), ofParts, upload.metadata, upload.settings)
  bucket.uploads.delete(id)
  return xml(
    200,
    `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"e"</ETag></CompleteMultipartUploadResult>`,
    versionHeader(object),
  )
}
