// Old versions are deleted last, when all that was declared stands. The object in S3 goes before the version: a run
// that is killed between the two is completed by the next one, which still sees the version.
import type { Aws } from '../../host/aws/connect.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import { objectArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { allPages, refOf, versionsInUse } from './observe.ts'
import { bucketIn, objectKey } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

/**
 * The versions that are one too many, oldest first: older than `target` and beyond the newest `keep`. Versions for
 * other architectures only belong to another build that publishes under the same name, and are not counted.
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

/** Deletes what is too much; yields the numbers of the versions deleted. */
export async function keepHouse(
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
  const doomed = surplus.filter(({ arn }) => !used.has(arn))
  if (doomed.length === 0) return []

  const hashOf = async (version: LayerVersionSummary): Promise<string | undefined> =>
    (await lambda.getLayerVersion(refOf(layer.name, version)))?.codeSha256
  const { bucket } = request
  const keptHashes = bucket
    ? new Set(await Promise.all(versions.filter((version) => !doomed.includes(version)).map(hashOf)))
    : new Set<string | undefined>()
  for (const version of doomed) {
    const hash = bucket && (await hashOf(version))
    if (bucket && hash && !keptHashes.has(hash)) {
      const name = bucketIn(bucket, region)
      const key = objectKey(bucket, layer.name, Buffer.from(hash, 'base64').toString('hex'))
      await aws.storage(region.name).deleteObject({ bucket: name, key, arn: objectArn(region, name, key) })
    }
    await lambda.deleteLayerVersion(refOf(layer.name, version))
  }
  return doomed.map(({ version }) => version)
}
