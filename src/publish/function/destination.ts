// What a region has: the functions that were as declared, those that were changed, and the object in the bucket.
import type { Region } from '../../lambda/partitions.ts'
import { bucketIn, objectKey } from '../bucket.ts'
import type { BucketDeclaration } from '../bucket.ts'
import type { Deployed } from './deploy.ts'
import type { ReconciledFunction } from './reconcile.ts'
import { knownZip } from './request.ts'
import type { FunctionDestination, FunctionRequest, ObjectDestination, RegionDestination } from './request.ts'

/** Undefined while nothing is known of the zip. */
export function destinationOf(
  { artifact, region, complete, stores }: ReconciledFunction,
  { mode, bucket, alias: declared, signingProfile }: FunctionRequest,
  deployed: readonly Deployed[] = [],
  s3ObjectVersion?: string,
): RegionDestination | undefined {
  const base = { artifact: artifact.name, region: region.name }
  const alias = declared ? { alias: declared.name } : {}
  const kept = complete.map(({ state, aliased }): FunctionDestination => ({
    ...base,
    ...alias,
    functionArn: state.arn,
    codeSha256: state.codeSha256,
    ...(aliased ? { version: aliased.version } : {}),
    changed: false,
    done: [],
  }))
  const changed = deployed.map((one): FunctionDestination => Object.assign({ changed: true }, base, alias, one))
  const functions = [...kept, ...changed]
  const zip = knownZip(artifact)
  // A signed zip has a key that only AWS Signer knows.
  const isStored = bucket && zip && !signingProfile && (mode !== 'plan' || !stores)
  const object = isStored ? objectOf(artifact.name, region, bucket, zip.sha256, s3ObjectVersion) : undefined
  return object || functions.length > 0 ? { functions, ...(object ? { object } : {}) } : undefined
}

function objectOf(
  name: string,
  region: Region,
  bucket: BucketDeclaration,
  sha256: string,
  version: string | undefined,
): ObjectDestination {
  return {
    artifact: name,
    region: region.name,
    s3Bucket: bucketIn(bucket, region),
    s3Key: objectKey(bucket, name, sha256),
    ...(version === undefined ? {} : { s3ObjectVersion: version }),
  }
}
