// A publisher of function zips: functions that take the code, and the bucket that it is kept in.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LayerContent } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import { checkAlarm } from '../aliases.ts'
import { bucketIn, checkBuckets } from '../bucket.ts'
import { deliver } from '../deliver.ts'
import type { KnownSizes } from '../layer/function-size.ts'
import type { PlannedDestination, Publication } from '../publication.ts'
import { problemsIn } from '../problems.ts'
import { completeWith, publishWith } from '../publisher.ts'
import type { Applied, Publisher } from '../publisher.ts'
import { checkProfile } from '../sign.ts'
import type { Delivery } from '../upload.ts'
import { applyInWaves } from '../waves.ts'
import { readZip } from '../zip.ts'
import type { Deployment } from './change.ts'
import { deployAll, leaveMark } from './deploy.ts'
import type { Deployments } from './deploy.ts'
import { destinationOf } from './destination.ts'
import { observe } from './observe.ts'
import { describeChange, reconcileFunction } from './reconcile.ts'
import type { FunctionInRegion, ReconciledFunction } from './reconcile.ts'
import { refusals, uncallable } from './refusals.ts'
import { shownSha256 } from './request.ts'
import type { FunctionRequest, RegionDestination } from './request.ts'
import { zipCode } from './zip-code.ts'
import type { PublishContext } from '../context.ts'

export interface DeployContext extends PublishContext {
  /** Where the previous code of a function is kept until its new code has proved itself. */
  readonly scratch: string
}

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
    check: (reconciled, request) => check(reconciled, request, deployContext),
    async describe(one, request): Promise<PlannedDestination> {
      const bucket = request.bucket ? bucketIn(request.bucket, one.region) : ''
      const actions = [
        ...(one.stores ? [`upload the zip to ${bucket}`] : []),
        ...one.changes.flatMap((change) => describeChange(change, request)),
      ]
      return { layer: one.artifact.name, region: one.region.name, actions }
    },
    existing: destinationOf,
    apply: (reconciled, request) => applyAll(reconciled, request, deployContext),
  }
}

async function check(
  before: readonly ReconciledFunction[],
  request: FunctionRequest,
  context: DeployContext,
): ReturnType<Publisher<FunctionTypes>['check']> {
  const { aws } = context
  const sizes: KnownSizes = new Map()
  const reconciled = await Promise.all(
    before.map(async (one) => {
      const refused = await refusals(one, request, context, sizes)
      return refused.size === 0 ? one : reconcileFunction({ ...one, refused }, request)
    }),
  )
  const regionsOf = (isMeant: (one: ReconciledFunction) => boolean): readonly Region[] => [
    ...new Set(reconciled.filter(isMeant).map(({ region }) => region)),
  ]
  const uploading = regionsOf((one) => one.needsArtifact)
  const shifting = regionsOf(({ changes }) => changes.some(({ movesAlias, aliased }) => movesAlias && aliased))
  const problems = await Promise.all([
    request.bucket ? checkBuckets(aws, request.bucket, uploading) : [],
    request.signingProfile ? checkProfile(aws, request.signingProfile, uploading) : [],
    request.alias ? checkAlarm(aws, request.alias, shifting) : [],
  ])
  const silent = reconciled.flatMap((one) => uncallable(one, one.changes))
  return { reconciled, problems: [...problems.flat(), ...silent] }
}

async function applyAll(
  reconciled: readonly ReconciledFunction[],
  request: FunctionRequest,
  context: DeployContext,
): Promise<readonly Applied<RegionDestination>[]> {
  const deliveries = new Map<string, Delivery>()
  for (const { name, zip } of request.artifacts) {
    const needing = reconciled.filter(({ artifact, needsArtifact }) => artifact.name === name && needsArtifact)
    if (needing.length === 0) continue
    if (!zip) throw new Error(`${name} is to be published and was not built`)
    const regions = needing.map(({ region }) => region)
    deliveries.set(name, deliver({ name, zip }, regions, request, context))
  }
  return applyInWaves(
    request,
    reconciled,
    ({ artifact }) => artifact.name,
    (one) => applyRegion(one, request, deliveries.get(one.artifact.name), context),
  )
}

async function applyRegion(
  one: ReconciledFunction,
  request: FunctionRequest,
  delivery: Delivery | undefined,
  context: DeployContext,
): Promise<Applied<RegionDestination>> {
  const { artifact, region, changes, complete, stores, notes, warnings } = one
  const { fingerprint, zip } = artifact
  const { alias, smokeEvent, bucket, signingProfile } = request
  let ours: Promise<LayerContent> | undefined
  const content = async (): Promise<LayerContent> => {
    if (!delivery) throw new Error(`${artifact.name} is to be published and was not built`)
    return (ours ??= delivery(region).then((delivered) => delivered.content))
  }
  const contentOf = async (path: string): Promise<LayerContent> => {
    const previous = { name: artifact.name, zip: await readZip(path) }
    return (await deliver(previous, [region], bucket ? { bucket } : {}, context)(region)).content
  }
  const wanted = zip && !signingProfile ? shownSha256(zip.sha256) : undefined
  // What may still fail when the previous zip can no longer be read.
  const keepsPrevious = changes.length > 1 || smokeEvent !== undefined || alias?.canary !== undefined
  const scratch = join(context.scratch, `previous-${randomUUID()}`)
  const deployment: Deployment = {
    region,
    code: zipCode({ wanted, region, content, contentOf, keepsPrevious, scratch }, context),
    name: artifact.name,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(alias ? { alias } : {}),
    ...(smokeEvent === undefined ? {} : { smokeEvent }),
    context,
  }
  let done: Deployments = { deployed: [], problems: [] }
  let s3ObjectVersion: string | undefined
  try {
    const failed = await problemsIn(async () => {
      if (stores) {
        const stored = await content()
        if (stored.kind === 'object') s3ObjectVersion = stored.versionId
      }
      done = await deployAll(changes, deployment)
      await Promise.all(complete.map((change) => leaveMark(change, change.state.codeSha256, deployment)))
    })
    const problems = [...failed, ...done.problems]
    const destination = problems.length === 0 ? destinationOf(one, request, done.deployed, s3ObjectVersion) : undefined
    return { ...(destination ? { destination } : {}), problems, notes, warnings }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
