// Reads what functions and buckets have. Nothing here writes, and nothing is read that does not decide anything: an
// unchanged function costs one call, with an alias four.
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import { declaredWrong, ServiceFailure } from '../../host/aws/failure.ts'
import type { FunctionDetails } from '../../host/aws/function-code.ts'
import { objectArn } from '../../lambda/arns.ts'
import type { Region } from '../../lambda/partitions.ts'
import { bucketIn, objectKey, objectSettings } from '../bucket.ts'
import type { PublishContext } from '../context.ts'
import { leaveOutDisabled } from '../disabled-regions.ts'
import { missingFunctions, observeFunctions, unmatchedTags, type SelectedFunction } from '../select-functions.ts'
import { problemsOf } from '../problems.ts'
import type { Observed } from '../publisher.ts'
import { checkFunctionRequest } from './check.ts'
import { markInTags, markOfVersion } from './mark.ts'
import { readPrevious } from './previous.ts'
import type { FunctionInRegion, ObservedFunction } from './reconcile.ts'
import { knownZip, publishesVersion, shownSha256 } from './request.ts'
import type { DeclaredFunction, FunctionRequest, KnownZip } from './request.ts'

/** @throws {ConfigurationError} for a declaration that contradicts itself, before anything is read. */
export async function observe(
  request: FunctionRequest,
  { aws, log }: PublishContext,
): Promise<Observed<FunctionInRegion>> {
  throwIfAny(checkFunctionRequest(request), ConfigurationError)
  const { regions, artifacts, functions, alias } = request
  const selecting = { functions, publishFunctionVersion: publishesVersion(request), ...(alias ? { alias } : {}) }
  const selected = await Promise.allSettled(regions.map((region) => observeFunctions(aws, selecting, region)))
  const places = artifacts.flatMap((artifact) => regions.map((region, at) => ({ artifact, region, at })))
  const read = await Promise.allSettled(
    places.map(async ({ artifact, region, at }): Promise<FunctionInRegion> => {
      const found = selected[at]
      if (found?.status !== 'fulfilled') throw found?.reason
      return observeArtifact(artifact, found.value.functions, region, request, aws)
    }),
  )
  const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = read.flatMap((one, at) => {
    const region = places[at]?.region
    return one.status === 'rejected' && region ? [{ region, problems: problemsOf(one.reason) }] : []
  })
  const skips = request.skipDisabled === true && destinations.length > 0
  const { leftOut, problems } = leaveOutDisabled(failed, skips, log)
  const answered = selected.filter((_, at) => !leftOut.includes(regions[at]?.name ?? ''))
  return {
    destinations,
    wrong: [...problems.filter(({ code }) => declaredWrong.has(code)), ...missingFunctions(request, answered)],
    problems,
    warnings: unmatchedTags(request, answered),
    leftOut,
  }
}

async function observeArtifact(
  artifact: DeclaredFunction,
  selected: readonly SelectedFunction[],
  region: Region,
  request: FunctionRequest,
  aws: Aws,
): Promise<FunctionInRegion> {
  const functions = await Promise.all(selected.map((one) => observeFunction(one, artifact, region, request, aws)))
  const zip = knownZip(artifact) ?? zipOfMark(artifact, functions, request)
  const known = zip && !artifact.zip ? { ...artifact, known: zip } : artifact
  const isStored = await isInBucket(known, region, request, aws)
  return { artifact: known, region, functions, ...(isStored === undefined ? {} : { isStored }) }
}

async function observeFunction(
  one: SelectedFunction,
  artifact: DeclaredFunction,
  region: Region,
  request: FunctionRequest,
  aws: Aws,
): Promise<ObservedFunction> {
  const { state, newestVersion, alias } = one
  const code = aws.functionCode(region.name)
  const [details, version] = await Promise.all([
    needsDetails(one, artifact, request) ? detailsOf(() => code.getDetails(state.arn)) : undefined,
    alias && (alias.version === '$LATEST' ? state : code.getVersion(state.arn, alias.version)),
  ])
  const proof = details && markInTags(details.tags)
  const previous = details && (await readPrevious(state.arn, details.tags, code))
  const marks = [proof, markOfVersion(newestVersion), markOfVersion(version)]
  const aliased = alias &&
    version && {
      version: alias.version,
      codeSha256: version.codeSha256,
      isWeighted: Object.keys(alias.weights).length > 0,
    }
  const { reservedConcurrency } = details ?? {}
  return {
    ...one,
    marks: marks.flatMap((mark) => mark ?? []),
    ...(aliased ? { aliased } : {}),
    ...(proof ? { proof } : {}),
    ...(previous ? { previous } : {}),
    ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
  }
}

/** Whether the tags of a function, or its concurrency, decide anything. */
function needsDetails(
  { state }: SelectedFunction,
  artifact: DeclaredFunction,
  { smokeEvent, alias, signingProfile }: FunctionRequest,
): boolean {
  if (smokeEvent !== undefined) return true
  if (alias || artifact.fingerprint === undefined) return false
  const zip = knownZip(artifact)
  return (
    artifact.zip !== undefined || !zip || signingProfile !== undefined || state.codeSha256 !== shownSha256(zip.sha256)
  )
}

/** What may not be read is not known. */
async function detailsOf(read: () => Promise<FunctionDetails | undefined>): Promise<FunctionDetails | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ServiceFailure && error.status === 403) return undefined
    throw error
  }
}

/** What the declared inputs come to, as a function that has them shows it. */
function zipOfMark(
  { fingerprint }: DeclaredFunction,
  functions: readonly ObservedFunction[],
  { signingProfile }: FunctionRequest,
): KnownZip | undefined {
  if (fingerprint === undefined || signingProfile) return undefined
  const found = functions.find(({ state, marks }) =>
    marks.some((mark) => mark.fingerprint === fingerprint && mark.codeSha256 === state.codeSha256),
  )
  if (!found) return undefined
  const { codeSha256, codeSizeBytes: sizeBytes } = found.state
  return { sha256: Buffer.from(codeSha256, 'base64').toString('hex'), sizeBytes }
}

/** Undefined when there is no bucket, or the hash is not known yet. */
async function isInBucket(
  artifact: DeclaredFunction,
  region: Region,
  { bucket }: FunctionRequest,
  aws: Aws,
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
