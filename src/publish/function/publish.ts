// A publisher of function zips: functions that take the code, and the bucket that it is kept in.
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { LayerContent } from '../../host/aws/lambda-values.ts'
import { objectArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { BucketDeclaration } from '../bucket.ts'
import { bucketIn, checkBuckets, objectKey, objectSettings } from '../bucket.ts'
import { missingFunctions, observeFunctions, unmatchedTags } from '../select-functions.ts'
import type { PlannedDestination, Publication } from '../publication.ts'
import { distinctProblems, problemsIn, problemsOf } from '../problems.ts'
import { completeWith, publishWith } from '../publisher.ts'
import type { Applied, Observed, Publisher } from '../publisher.ts'
import { delivery } from '../upload.ts'
import { readZip } from '../zip.ts'
import type { ZipFile } from '../zip.ts'
import type { PublishContext } from '../context.ts'
import { checkFunctionRequest } from './check.ts'
import { deployAll } from './deploy.ts'
import type { Deployed, DeployContext } from './deploy.ts'
import { describeChange, reconcileFunction } from './reconcile.ts'
import type { FunctionInRegion, ObservedFunction, ReconciledFunction } from './reconcile.ts'
import { knownZip, publishesVersion, shownSha256 } from './request.ts'
import type {
  DeclaredFunction,
  FunctionDestination,
  FunctionRequest,
  ObjectDestination,
  RegionDestination,
} from './request.ts'

interface FunctionTypes {
  readonly request: FunctionRequest
  readonly observed: FunctionInRegion
  readonly reconciled: ReconciledFunction
  readonly destination: RegionDestination
}

type FunctionPublication = Publication<RegionDestination>

/** Brings the functions of every region to the declared state, or, with the mode `plan`, says what would be done. */
export const publishFunction = (request: FunctionRequest, context: DeployContext): Promise<FunctionPublication> =>
  publishWith(publisherIn(context), request, context)

/** As `publishFunction`, before anything is built: undefined when some region needs the zip. */
export const recogniseFunction = (
  request: FunctionRequest,
  context: DeployContext,
): Promise<FunctionPublication | undefined> => completeWith(publisherIn(context), request, context)

function publisherIn(deployContext: DeployContext): Publisher<FunctionTypes> {
  return {
    observe,
    reconcile: reconcileFunction,
    async check(reconciled, request, { aws }) {
      const regions = [...new Set(reconciled.filter((one) => one.needsArtifact).map(({ region }) => region))]
      return { reconciled, problems: request.bucket ? await checkBuckets(aws, request.bucket, regions) : [] }
    },
    async describe(one, request): Promise<PlannedDestination> {
      const actions = [
        ...(one.stores ? [`upload the zip to ${bucketName(one.region, request)}`] : []),
        ...one.changes.flatMap((change) => describeChange(change, request)),
      ]
      return { layer: one.artifact.name, region: one.region.name, actions }
    },
    existing: destinationOf,
    async apply(reconciled, request) {
      return Promise.all(reconciled.map((one) => applyRegion(one, request, deployContext)))
    },
  }
}

const bucketName = (region: Region, { bucket }: FunctionRequest): string => (bucket ? bucketIn(bucket, region) : '')

async function observe(request: FunctionRequest, { aws }: PublishContext): Promise<Observed<FunctionInRegion>> {
  throwIfAny(checkFunctionRequest(request), ConfigurationError)
  const selected = await Promise.allSettled(
    request.regions.map((region) =>
      observeFunctions(
        aws,
        { functions: request.functions, publishFunctionVersion: publishesVersion(request) },
        region,
      ),
    ),
  )
  const places = request.artifacts.flatMap((artifact) =>
    request.regions.map((region, at) => ({ artifact, region, at })),
  )
  const read = await Promise.allSettled(
    places.map(async ({ artifact, region, at }): Promise<FunctionInRegion> => {
      const found = selected[at]
      if (found?.status !== 'fulfilled') throw found?.reason
      const [functions, isStored] = await Promise.all([
        Promise.all(found.value.functions.map((one) => withAlias(one, region, request, aws))),
        isInBucket(artifact, region, request, aws),
      ])
      const known = { artifact, region, functions }
      return isStored === undefined ? known : Object.assign(known, { isStored })
    }),
  )
  const problems = distinctProblems(read.flatMap((one) => (one.status === 'rejected' ? problemsOf(one.reason) : [])))
  return {
    destinations: read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    wrong: [...problems, ...missingFunctions(request, selected)],
    problems: [],
    warnings: unmatchedTags(request, selected),
  }
}

async function withAlias(
  one: ObservedFunction,
  region: Region,
  { alias }: FunctionRequest,
  aws: PublishContext['aws'],
): Promise<ObservedFunction> {
  if (alias === undefined) return one
  const code = aws.functionCode(region.name)
  const found = await aws.lambda(region.name).getAlias(one.state.arn, alias)
  const version = found && (await code.getVersion(one.state.arn, found.version))
  if (!found || !version) return one
  return {
    ...one,
    aliased: {
      version: found.version,
      codeSha256: version.codeSha256,
      isWeighted: Object.keys(found.weights).length > 0,
    },
  }
}

/** Undefined when there is no bucket, or the hash is not known yet. */
async function isInBucket(
  artifact: DeclaredFunction,
  region: Region,
  { bucket }: FunctionRequest,
  aws: PublishContext['aws'],
): Promise<boolean | undefined> {
  const zip = knownZip(artifact)
  if (!bucket || !zip) return undefined
  const name = bucketIn(bucket, region)
  const key = objectKey(bucket, artifact.name, zip.sha256)
  const object = { bucket: name, key, arn: objectArn(region, name, key) }
  const owner = bucket.owner === undefined ? {} : { owner: bucket.owner }
  const found = await aws
    .storage(region.name)
    .headObject({ ...object, ...owner }, { path: '', ...zip }, objectSettings(bucket, region))
  return found !== undefined && found !== 'hidden' && found.isSame
}

async function applyRegion(
  one: ReconciledFunction,
  request: FunctionRequest,
  context: DeployContext,
): Promise<Applied<RegionDestination>> {
  const { artifact, region, changes, stores, notes, warnings } = one
  const { aws, log } = context
  const { bucket } = request
  let deployed: readonly Deployed[] = []
  let s3ObjectVersion: string | undefined
  const problems = await problemsIn(async () => {
    if (changes.length === 0 && !stores) return
    const { name, zip } = artifact
    const known = knownZip(artifact)
    if (!known) throw new Error(`${name} is to be published and was not built`)
    const deliver = async (file: ZipFile): Promise<LayerContent> => {
      const delivered = delivery({ aws, log, name, zip: file, regions: [region], ...(bucket ? { bucket } : {}) })
      return (await delivered(region)).content
    }
    let ours: Promise<LayerContent> | undefined
    const content = (): Promise<LayerContent> => {
      if (!zip) throw new Error(`${name} is to be published and was not built`)
      return (ours ??= deliver(zip))
    }
    if (stores) {
      const stored = await content()
      if (stored.kind === 'object') s3ObjectVersion = stored.versionId
    }
    const contentOf = async (path: string): Promise<LayerContent> => deliver(await readZip(path))
    const { sha256 } = known
    deployed = await deployAll(changes, { region: region.name, request, sha256, content, contentOf, context })
  })
  const destination = problems.length === 0 ? destinationOf(one, request, deployed, s3ObjectVersion) : undefined
  return { ...(destination ? { destination } : {}), problems, notes, warnings }
}

/** What the region has: the functions that were as declared, those that were changed, and the object. */
function destinationOf(
  { artifact, region, complete, stores }: ReconciledFunction,
  request: FunctionRequest,
  deployed: readonly Deployed[] = [],
  s3ObjectVersion?: string,
): RegionDestination | undefined {
  const known = knownZip(artifact)
  if (!known) return undefined
  const base = { artifact: artifact.name, region: region.name, codeSha256: shownSha256(known.sha256) }
  const alias = request.alias === undefined ? {} : { alias: request.alias }
  const kept = complete.map(({ state, aliased }): FunctionDestination => ({
    ...base,
    ...alias,
    functionArn: state.arn,
    ...(aliased ? { version: aliased.version } : {}),
    changed: false,
    done: [],
  }))
  const changed = deployed.map((one): FunctionDestination => Object.assign({ changed: true }, base, alias, one))
  const object =
    request.bucket && (request.mode !== 'plan' || !stores)
      ? objectOf(artifact, region, request.bucket, known.sha256, s3ObjectVersion)
      : undefined
  return { functions: [...kept, ...changed], ...(object ? { object } : {}) }
}

function objectOf(
  { name }: DeclaredFunction,
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
