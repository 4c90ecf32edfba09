// Deletes old versions, after everything else was done. The object in S3 is deleted before the version: when a run is
// killed between the two, the next run still sees the version and completes it.
import type { Aws } from '../../host/aws/connect.ts'
import { callersAccount } from '../../host/aws/failure.ts'
import type { LayerVersionContent, LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { objectArn, parameterArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { bucketIn, objectFolder, objectKey } from '../bucket.ts'
import type { BucketDeclaration } from '../bucket.ts'
import type { ActionOf } from './actions.ts'
import { isOfThisBuild } from './choose.ts'
import { allPages } from '../pages.ts'
import { readParameters, versionsInUse } from './observe.ts'
import { readPolicies, refOf } from './policies.ts'
import type { ReconciledLayer } from './reconcile.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { isMark } from './sharing.ts'
import type { Statement } from './sharing.ts'
import { isMarkInUse } from './unfinished.ts'
import { grantName } from '../../plan/grants.ts'

export type Deletion = ActionOf<'delete-version'>

/**
 * The versions of this build beyond the newest `keep` that are older than `target`, oldest first. Versions of another
 * build that publishes under the same name are not counted.
 */
export function surplusVersions(
  versions: readonly LayerVersionSummary[],
  layer: Pick<DeclaredLayer, 'runtimes' | 'architectures'>,
  keep: number,
  target: number,
): readonly LayerVersionSummary[] {
  const ours = versions.filter((version) => isOfThisBuild(version, layer)).sort((a, b) => b.version - a.version)
  const isKept = ({ version }: LayerVersionSummary): boolean => version >= target
  const newer = ours.filter(isKept).length
  const older = ours.filter((version) => !isKept(version))
  return older.slice(Math.max(0, keep - newer)).sort((a, b) => a.version - b.version)
}

interface RetentionOptions {
  readonly aws: Aws
  readonly request: PublishRequest
  readonly layer: DeclaredLayer
  readonly region: Region
}

/**
 * The deletions of what is surplus and not in use: by no version of a function, by no parameter of the layer, and by no
 * newer version that is still to get its grants.
 */
export async function findDeletions(
  { aws, request, layer, region }: RetentionOptions,
  versions: readonly LayerVersionSummary[],
  surplus: readonly LayerVersionSummary[],
  isFreed: (user: string) => boolean = () => false,
): Promise<readonly (Deletion & { readonly of: LayerVersionSummary })[]> {
  if (surplus.length === 0) return []
  const lambda = aws.lambda(region.name)
  const [users, named] = await Promise.all([
    versionsInUse(aws, region),
    readParameters(aws, region, movingParameters(request.parameters, layer, region)),
  ])
  const values = new Set(named.values())
  const isUsed = ({ arn }: LayerVersionSummary): boolean =>
    values.has(arn) || (users.get(arn) ?? []).some((user) => !isFreed(user))
  const unused = surplus.filter((version) => !isUsed(version))
  const policies = new Map<number, readonly Statement[]>()
  await readPolicies(lambda, layer, unused, policies)
  return withoutSources(unused, versions, policies).map((of) => {
    const others = (policies.get(of.version) ?? []).filter((one) => !isMark(one))
    const sharedWith = [...new Set(others.map(({ id, grant }) => (grant ? grantName(grant) : `statement ${id}`)))]
    return { kind: 'delete-version', version: of.version, sharedWith, of }
  })
}

/** What no version that stays is still to get its grants from. */
function withoutSources(
  surplus: readonly LayerVersionSummary[],
  versions: readonly LayerVersionSummary[],
  policies: ReadonlyMap<number, readonly Statement[]>,
): readonly LayerVersionSummary[] {
  const kept = versions.filter(({ version }) => !surplus.some((one) => one.version === version))
  const isNeeded = (version: LayerVersionSummary): boolean =>
    (policies.get(version.version) ?? []).some(({ id }) => isMarkInUse({ version, id }, kept))
  const free = surplus.filter((version) => !isNeeded(version))
  return free.length === surplus.length ? free : withoutSources(free, versions, policies)
}

/**
 * Deletes surplus versions, of those that existed when this run began: a version that another run published since is
 * that run's to judge. Users and parameters are read at this moment.
 */
export async function deleteSurplus(
  options: RetentionOptions,
  target: LayerVersionSummary,
  newestSeen: number,
  did: (deletion: Deletion) => void,
): Promise<readonly LayerVersionSummary[]> {
  const { aws, request, layer, region } = options
  if (request.keepVersions === undefined) return []
  const lambda = aws.lambda(region.name)
  const versions = await allPages((marker) => lambda.listLayerVersions(layer.name, marker))
  const surplus = surplusVersions(versions, layer, request.keepVersions, target.version).filter(
    ({ version }) => version <= newestSeen,
  )
  return deleteVersions(options, versions, await findDeletions(options, versions, surplus), did)
}

/** Deletes versions, each after its objects, unless a version that stays was made of the same object. */
export async function deleteVersions(
  { aws, request, layer, region }: RetentionOptions,
  versions: readonly LayerVersionSummary[],
  deletions: readonly (Deletion & { readonly of: LayerVersionSummary })[],
  did: (deletion: Deletion) => void,
): Promise<readonly LayerVersionSummary[]> {
  if (deletions.length === 0) return []
  const lambda = aws.lambda(region.name)
  const { bucket } = request
  const keysOf = async (version: LayerVersionSummary): Promise<readonly string[]> =>
    bucket ? objectKeys(aws, bucket, layer.name, region, await lambda.getLayerVersion(refOf(layer.name, version))) : []
  const kept = versions.filter(({ version }) => !deletions.some((deletion) => deletion.version === version))
  const keptKeys = new Set((await Promise.all(kept.map(keysOf))).flat())
  for (const deletion of deletions) {
    for (const key of await keysOf(deletion.of)) {
      if (!bucket || keptKeys.has(key)) continue
      const name = bucketIn(bucket, region)
      const owner = bucket.owner === undefined ? {} : { owner: bucket.owner }
      await aws.storage(region.name).deleteObject({ bucket: name, key, arn: objectArn(region, name, key), ...owner })
    }
    await deleteParameters({ aws, request, layer, region }, deletion.of)
    await lambda.deleteLayerVersion(refOf(layer.name, deletion.of))
    did(deletion)
  }
  return deletions.map(({ of }) => of)
}

/** Parameters that are named by the version go with it, unless they hold something else. */
async function deleteParameters(
  { aws, request, layer, region }: RetentionOptions,
  { version, arn }: LayerVersionSummary,
): Promise<void> {
  const store = aws.parameters(region.name)
  for (const name of versionParameters(request.parameters, layer, region, version)) {
    const named = parameterArn(region, callersAccount, name)
    if ((await store.getParameter(name, named)) === arn) await store.deleteParameter(name, named)
  }
}

/**
 * The objects of the bucket that a version was made of: its zip, and where that was signed, also the signed one. None where
 * Lambda only refers to the object: who uses the version, also in another account, still needs it.
 */
async function objectKeys(
  aws: Aws,
  bucket: BucketDeclaration,
  layer: string,
  region: Region,
  content: LayerVersionContent | undefined,
): Promise<readonly string[]> {
  if (!content || content.isReference || bucket.storage === 'reference') return []
  const { codeSha256, signingJobArn } = content
  if (signingJobArn === undefined) {
    return codeSha256 === '' ? [] : [objectKey(bucket, layer, Buffer.from(codeSha256, 'base64').toString('hex'))]
  }
  const job = await aws.signing(region.name).describeJob(signingJobArn.replace(/^.*\//, ''), signingJobArn)
  const isOurs = (place: { readonly bucket: string; readonly key: string }): boolean =>
    place.bucket === bucketIn(bucket, region) && place.key.startsWith(objectFolder(bucket, layer))
  return [job?.source, job?.signed].flatMap((place) => (place && isOurs(place) ? [place.key] : []))
}

/** The deletions of a plan: the functions that the plan attaches no longer use the version that they had. */
export async function plannedDeletions(
  aws: Aws,
  request: PublishRequest,
  { layer, region, observed, target, actions }: ReconciledLayer,
): Promise<readonly Deletion[]> {
  if (request.keepVersions === undefined) return []
  // A version that is still to be published takes one of the places.
  const keep = request.keepVersions - (target ? 0 : 1)
  const surplus = surplusVersions(observed.versions, layer, keep, target?.version ?? Number.POSITIVE_INFINITY)
  const freed = new Set(
    actions.flatMap((action) => (action.kind === 'attach' ? [`${action.functionArn}:$LATEST`] : [])),
  )
  // The parameter moves as well.
  const unnamed = { ...request, parameters: [] }
  return findDeletions({ aws, request: unnamed, layer, region }, observed.versions, surplus, (user) => freed.has(user))
}
