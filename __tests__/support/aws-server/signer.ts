// AWS Signer: profiles of one region, and jobs that write a signed zip beside the one they were given.
// https://docs.aws.amazon.com/signer/latest/api/API_StartSigningJob.html
import { store } from './s3.ts'
import type { Cloud, RegionState } from './state.ts'
import { json, refuse } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

export function signer(cloud: Cloud, request: WireRequest): Operation | undefined {
  const { method, path } = request
  const region = cloud.region(request.accountId, request.region)
  const profile = /^\/signing-profiles\/([^/]+)$/.exec(path)?.[1]
  if (profile !== undefined && method === 'GET') {
    return { name: 'signer:GetSigningProfile', writes: false, answer: () => getProfile(region, profile) }
  }
  const job = /^\/signing-jobs\/([^/]+)$/.exec(path)?.[1]
  if (job !== undefined && method === 'GET') {
    return { name: 'signer:DescribeSigningJob', writes: false, answer: () => describeJob(region, job) }
  }
  return path === '/signing-jobs' && method === 'POST'
    ? { name: 'signer:StartSigningJob', writes: true, answer: () => startJob(cloud, region, request) }
    : undefined
}

function getProfile({ signingProfiles }: RegionState, name: string): Answer {
  const found = signingProfiles.get(name)
  if (!found) throw refuse(404, 'ResourceNotFoundException', `The signing profile ${name} does not exist.`)
  return json(200, { profileName: name, status: found.status, platformId: found.platform })
}

interface StartRequest {
  readonly profileName: string
  readonly clientRequestToken: string
  readonly source: { readonly s3: { readonly bucketName: string; readonly key: string; readonly version: string } }
  readonly destination: { readonly s3: { readonly bucketName: string; readonly prefix: string } }
}

function startJob(cloud: Cloud, region: RegionState, request: WireRequest): Answer {
  const { accountId } = request
  const body = JSON.parse(request.body.toString()) as StartRequest
  // "All calls after the first that use this token return the same response as the first call."
  const known = region.signingJobs.get(body.clientRequestToken)
  if (known) return json(200, { jobId: known.id, jobOwner: accountId })
  getProfile(region, body.profileName)
  const { buckets } = cloud.account(accountId)
  const source = buckets.get(body.source.s3.bucketName)
  const target = buckets.get(body.destination.s3.bucketName)
  if (source?.versioned !== true) throw refuse(400, 'ValidationException', 'The source bucket must be version enabled.')
  if (source.region !== request.region || target?.region !== request.region) {
    throw refuse(400, 'ValidationException', 'The buckets must be in the region of the signing profile.')
  }
  const object = source.kept?.get(body.source.s3.version)
  if (!object) throw refuse(400, 'ValidationException', 'The source object does not exist.')
  const id = `job-${region.signingJobs.size + 1}`
  const key = `${body.destination.s3.prefix}${id}.zip`
  const { outcome, reason } = cloud.signing
  if (outcome === 'Succeeded') {
    const arn = `arn:aws:signer:${request.region}:${accountId}:/signing-jobs/${id}`
    const signed = Buffer.concat([object.body, Buffer.from(`signed by ${id}`)])
    store(target, key, signed, undefined, {}, {}, arn)
  }
  region.signingJobs.set(body.clientRequestToken, {
    id,
    source: { bucket: body.source.s3.bucketName, key: body.source.s3.key },
    destination: { bucket: body.destination.s3.bucketName, key },
    pending: 2,
    outcome,
    reason,
  })
  return json(200, { jobId: id, jobOwner: accountId })
}

function describeJob({ signingJobs }: RegionState, id: string): Answer {
  const job = [...signingJobs.values()].find((one) => one.id === id)
  if (!job) throw refuse(404, 'ResourceNotFoundException', `The job ${id} does not exist.`)
  const { source, destination, outcome, reason } = job
  const isPending = job.pending > 0
  if (isPending) job.pending -= 1
  return json(200, {
    jobId: id,
    status: isPending ? 'InProgress' : outcome,
    source: { s3: { bucketName: source.bucket, key: source.key, version: 'v' } },
    ...(isPending ? {} : { statusReason: reason }),
    ...(isPending || outcome === 'Failed'
      ? {}
      : { signedObject: { s3: { bucketName: destination.bucket, key: destination.key } } }),
  })
}
