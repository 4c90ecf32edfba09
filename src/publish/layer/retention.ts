// Deletes old versions, after everything else was done. The object in S3 is deleted before the version: when a run is
// killed between the two, the next run still sees the version and completes it.
import type { Aws } from '../../host/aws/connect.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import { objectArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { allPages, refOf, versionsInUse } from './observe.ts'
import { bucketIn, objectKey } from '../bucket.ts'
import type { Action } from './actions.ts'
import type { ReconciledLayer } from './reconcile.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

/**
 * The versions beyond the newest `keep` that are older than `target`, oldest first. Versions for other architectures
 * belong to another build that publishes under the same name, and are not counted.
 */
export function surplusVersions(
  versions: readonly LayerVersionSummary[],
  layer: Pick<DeclaredLayer, 'architectures'>,
  keep: number,
  target: number,
): readonly LayerVersionSummary[] {
  const isOfAnother = ({ architectures }: LayerVersionSummary): boolean =>
    architectures.length > 0 && !architectures.some((one) => layer.architectures.some((ours) => ours === one))
  const ours = versions.filter((version) => !isOfAnother(version)).sort((a, b) => b.version - a.version)
  const isKept = ({ version }: LayerVersionSummary): boolean => version >= target
  const newer = ours.filter(isKept).length
  const older = ours.filter((version) => !isKept(version))
  return older.slice(Math.max(0, keep - newer)).sort((a, b) => a.version - b.version)
}

/** Deletes surplus versions; yields their numbers. */
export async function deleteSurplus(
  aws: Aws,
  request: PublishRequest,
  layer: DeclaredLayer,
  region: Region,
  target: LayerVersionSummary,
): Promise<readonly number[]> {
  if (request.keepVersions === undefined) return []
  const lambda = aws.lambda(region.name)
  const versions = await allPages((marker) => lambda.listLayerVersions(layer.name, marker))
  const surplus = surplusVersions(versions, layer, request.keepVersions, target.version)
  if (surplus.length === 0) return []
  const used = await versionsInUse(aws, region)
  const deletable = surplus.filter(({ arn }) => !used.has(arn))
  if (deletable.length === 0) return []

  const hashOf = async (version: LayerVersionSummary): Promise<string | undefined> =>
    (await lambda.getLayerVersion(refOf(layer.name, version)))?.codeSha256
  const { bucket } = request
  const keptHashes = bucket
    ? new Set(await Promise.all(versions.filter((version) => !deletable.includes(version)).map(hashOf)))
    : new Set<string | undefined>()
  for (const version of deletable) {
    const hash = bucket && (await hashOf(version))
    if (bucket && hash && !keptHashes.has(hash)) {
      const name = bucketIn(bucket, region)
      const key = objectKey(bucket, layer.name, Buffer.from(hash, 'base64').toString('hex'))
      await aws.storage(region.name).deleteObject({ bucket: name, key, arn: objectArn(region, name, key) })
    }
    await lambda.deleteLayerVersion(refOf(layer.name, version))
  }
  return deletable.map(({ version }) => version)
}

/** The deletions of a plan: the functions that the plan attaches no longer use the version that they had. */
export async function plannedDeletions(
  aws: Aws,
  request: PublishRequest,
  { layer, region, observed, target, actions }: ReconciledLayer,
): Promise<readonly Action[]> {
  if (request.keepVersions === undefined) return []
  // A version that is still to be published takes one of the places.
  const keep = request.keepVersions - (target ? 0 : 1)
  const surplus = surplusVersions(observed.versions, layer, keep, target?.version ?? Number.POSITIVE_INFINITY)
  if (surplus.length === 0) return []
  const users = await versionsInUse(aws, region)
  const freed = new Set(
    actions.flatMap((action) => (action.kind === 'attach' ? [`${action.functionArn}:$LATEST`] : [])),
  )
  const isUsed = (arn: string): boolean => (users.get(arn) ?? []).some((user) => !freed.has(user))
  return surplus.filter(({ arn }) => !isUsed(arn)).map(({ version }) => ({ kind: 'delete-version', version }))
}
