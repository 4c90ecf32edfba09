// What a region lacks: pure.
import type { Problem } from '../../errors.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { unzippedLimitBytes } from '../../lambda/limits.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { SelectedFunction } from '../select-functions.ts'
import type { Reconciled } from '../publisher.ts'
import { knownZip, publishesVersion, shownSha256 } from './request.ts'
import type { DeclaredFunction, FunctionRequest } from './request.ts'

/** A function as it was read. */
export interface ObservedFunction extends SelectedFunction {
  /** The version that the declared alias points at, and its code; undefined when the alias does not exist. */
  readonly aliased?: { readonly version: string; readonly codeSha256: string; readonly isWeighted: boolean }
}

export interface FunctionInRegion {
  readonly artifact: DeclaredFunction
  readonly region: Region
  readonly functions: readonly ObservedFunction[]
  /** Whether the zip is in the bucket already; undefined when there is no bucket or its hash is not known. */
  readonly isStored?: boolean
}

export interface FunctionChange {
  readonly state: LambdaFunction
  /** Whether its code differs. */
  readonly updatesCode: boolean
  readonly publishesVersion: boolean
  readonly movesAlias: boolean
}

export interface ReconciledFunction extends FunctionInRegion, Reconciled {
  readonly changes: readonly FunctionChange[]
  /** Whether the zip goes to the bucket. */
  readonly stores: boolean
  /** The functions that are as declared already. */
  readonly complete: readonly ObservedFunction[]
}

export function reconcileFunction(observed: FunctionInRegion, request: FunctionRequest): ReconciledFunction {
  const { artifact, functions, isStored } = observed
  const always = (request.mode === 'plan' ? request.planned : request.mode) === 'always'
  const sha256 = knownZip(artifact)?.sha256
  const wanted = sha256 === undefined ? undefined : shownSha256(sha256)
  const problems: Problem[] = []
  const warnings: string[] = []
  const changes: FunctionChange[] = []
  const complete: ObservedFunction[] = []
  for (const one of functions) {
    const { state, by } = one
    const why = whyUnfit(state, artifact)
    if (why !== undefined) {
      const fitsAnother = request.artifacts.some((other) => other !== artifact && whyUnfit(state, other) === undefined)
      if (fitsAnother) continue
      if (by === 'tag') warnings.push(`${state.arn} carries the tag and is left as it is: ${why}.`)
      else problems.push(unfit(state, artifact, why))
      continue
    }
    if (artifact.handlers.length > 0 && state.handler !== undefined && !artifact.handlers.includes(state.handler)) {
      warnings.push(
        `The handler of ${state.arn} is ${state.handler}, which is not one of those that were checked (${artifact.handlers.join(', ')}).`,
      )
    }
    const change = changeOf(one, wanted, always, request)
    if (change.updatesCode || change.publishesVersion || change.movesAlias) changes.push(change)
    else complete.push(one)
  }
  const stores = request.bucket !== undefined && isStored !== true
  return {
    ...observed,
    changes,
    complete,
    stores,
    problems,
    notes: [],
    warnings,
    needsArtifact: stores || changes.some(({ updatesCode }) => updatesCode),
  }
}

function changeOf(
  { state, aliased, newestVersion }: ObservedFunction,
  wanted: string | undefined,
  always: boolean,
  request: FunctionRequest,
): FunctionChange {
  const isCurrent = state.codeSha256 === wanted && state.lastUpdateStatus === 'Successful'
  const updatesCode = always || !isCurrent
  if (!publishesVersion(request)) return { state, updatesCode, publishesVersion: false, movesAlias: false }
  const isAliased = aliased !== undefined && aliased.codeSha256 === wanted && !aliased.isWeighted
  const movesAlias = request.alias !== undefined && (updatesCode || !isAliased)
  const isPublished = request.alias === undefined ? newestVersion?.codeSha256 === wanted : isAliased
  return { state, updatesCode, publishesVersion: updatesCode || !isPublished, movesAlias }
}

/** Why a function cannot run the zip; undefined when it can, as far as can be known. */
function whyUnfit(state: LambdaFunction, { runtime, architecture, zip }: DeclaredFunction): string | undefined {
  if (state.packageType !== 'Zip') return 'it is a container image, and takes no zip'
  if (state.runtime !== runtime) return `its runtime is ${state.runtime ?? 'none'}, and the zip is for ${runtime}`
  if (!state.architectures.some((one) => one === architecture)) {
    return `its architecture is ${state.architectures.join(', ')}, and the zip is for ${architecture}`
  }
  const layersBytes = state.layers.reduce((sum, { codeSizeBytes }) => sum + codeSizeBytes, 0)
  const leastBytes = layersBytes + (zip?.unzippedSizeBytes ?? 0)
  if (layersBytes > 0 && leastBytes > unzippedLimitBytes) {
    return `its layers (${layersBytes} bytes zipped) and the zip (${zip?.unzippedSizeBytes ?? 0} bytes unzipped) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${unzippedLimitBytes}`
  }
  return undefined
}

const unfit = ({ arn }: LambdaFunction, { name }: DeclaredFunction, why: string): Problem => ({
  code: 'incompatible-function',
  input: 'update-functions',
  message: `${arn} cannot run ${name}: ${why}.`,
  nextStep: 'Name functions of the same runtime and architecture only, or change `runtimes` or `architectures`.',
})

/** What will be done, in words. */
export function describeChange(change: FunctionChange, request: FunctionRequest): readonly string[] {
  const { arn } = change.state
  return [
    ...(change.updatesCode ? [`update the code of ${arn}`] : []),
    ...(change.publishesVersion ? [`publish a version of ${arn}`] : []),
    ...(request.smokeEvent === undefined ? [] : [`call ${arn} with the smoke event`]),
    ...(change.movesAlias ? [`point the alias ${request.alias} of ${arn} at it`] : []),
  ]
}
