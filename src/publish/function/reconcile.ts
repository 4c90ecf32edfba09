// What a region lacks: pure.
import type { Problem } from '../../errors.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { SelectedFunction } from '../select-functions.ts'
import type { Refusal } from '../function-handler.ts'
import type { Reconciled } from '../publisher.ts'
import { modeOf } from '../request.ts'
import { unfit, whyUnfit } from './fit.ts'
import type { Mark, PreviousCode } from './mark.ts'
import { isCalledUnproved, knownZip, publishesVersion, shownSha256 } from './request.ts'
import type { DeclaredFunction, FunctionRequest } from './request.ts'

/** A function as it was read. */
export interface ObservedFunction extends SelectedFunction {
  /** The version that the declared alias points at, and its code; undefined when the alias does not exist. */
  readonly aliased?: Aliased
  /** What earlier runs left at the function, and at its versions. */
  readonly marks: readonly Mark[]
  /** Left at the function itself, after its code had proved itself. */
  readonly proof?: Mark
  /** What it had before code that has not proved itself, since the run was killed. */
  readonly previous?: PreviousCode
  /** Undefined when none is reserved, or nobody asked. */
  readonly reservedConcurrency?: number
}

export interface Aliased {
  readonly version: string
  readonly codeSha256: string
  readonly isWeighted: boolean
}

export interface FunctionInRegion {
  readonly artifact: DeclaredFunction
  readonly region: Region
  readonly functions: readonly ObservedFunction[]
  /** Whether the zip is in the bucket already; undefined when there is no bucket or its hash is not known. */
  readonly isStored?: boolean
  /** By ARN: why a function cannot take the zip, where more had to be read to know it. */
  readonly refused?: ReadonlyMap<string, Refusal>
}

export interface FunctionChange {
  readonly state: LambdaFunction
  /** What the alias is now. */
  readonly aliased?: Pick<Aliased, 'version'>
  /** Whether its code differs. */
  readonly updatesCode: boolean
  /** Whether the code that it has now is kept for the next run, until the new code has proved itself. */
  readonly keepsPrevious: boolean
  /** Kept by a run that was killed: what it gets back. */
  readonly previous?: PreviousCode
  /** Of its code that has not proved itself, published by a run that was killed. */
  readonly unprovedVersion?: string
  /** What it says of the code that it has now. */
  readonly proof?: Mark
  readonly publishesVersion: boolean
  /** With the smoke event. */
  readonly isCalled: boolean
  readonly movesAlias: boolean
  /** Whether its code is known by what it was made of, for the next run. */
  readonly leavesMark: boolean
}

export interface ReconciledFunction extends FunctionInRegion, Reconciled {
  readonly changes: readonly FunctionChange[]
  /** Whether the zip goes to the bucket. */
  readonly stores: boolean
  /** The functions that are as declared already. */
  readonly complete: readonly FunctionChange[]
}

export function reconcileFunction(observed: FunctionInRegion, request: FunctionRequest): ReconciledFunction {
  const { artifact, functions, isStored, refused } = observed
  const problems: Problem[] = []
  const warnings: string[] = []
  const all: FunctionChange[] = []
  for (const one of functions) {
    const { state, by } = one
    const unfitting = whyUnfit(state, artifact)
    const refusal = unfitting === undefined ? refused?.get(state.arn) : { why: unfitting }
    if (refusal) {
      const { why } = refusal
      const { artifacts } = request
      if (artifacts.some((other) => other.name !== artifact.name && whyUnfit(state, other) === undefined)) continue
      if (by === 'tag') warnings.push(`${state.arn} carries the tag and is left as it is: ${why}.`)
      else problems.push(unfit(state, artifact, refusal))
      continue
    }
    // Once the zip is built, it is looked for there.
    const isUnchecked = !artifact.lookForHandler && artifact.handlers.length > 0
    if (isUnchecked && state.handler !== undefined && !artifact.handlers.includes(state.handler)) {
      warnings.push(
        `The handler of ${state.arn} is ${state.handler}, which is not one of those that were checked (${artifact.handlers.join(', ')}).`,
      )
    }
    all.push(changeOf(one, artifact, request))
  }
  const changes = all.filter(changesAnything)
  const stores = request.bucket !== undefined && isStored !== true && !isDeliveredOnly(request, functions)
  return {
    ...observed,
    changes,
    complete: all.filter((change) => !changesAnything(change)),
    stores,
    problems,
    notes: [],
    warnings,
    needsArtifact: stores || changes.some(({ updatesCode }) => updatesCode),
  }
}

/** A signed zip has a key that only AWS Signer knows: it is in the bucket for the functions alone. */
const isDeliveredOnly = ({ signingProfile }: FunctionRequest, functions: readonly ObservedFunction[]): boolean =>
  signingProfile !== undefined && functions.length > 0

const changesAnything = ({ updatesCode, publishesVersion: publishes, isCalled, movesAlias }: FunctionChange): boolean =>
  updatesCode || publishes || isCalled || movesAlias

function changeOf(one: ObservedFunction, artifact: DeclaredFunction, request: FunctionRequest): FunctionChange {
  const { state, aliased, newestVersion, proof } = one
  const { smokeEvent, alias } = request
  const always = modeOf(request) === 'always'
  const isDeclared = (codeSha256: string | undefined): boolean =>
    codeSha256 !== undefined && isDeclaredCode(codeSha256, one.marks, artifact, request)
  const updatesCode = always || !isDeclared(state.codeSha256) || state.lastUpdateStatus !== 'Successful'
  const publishes = publishesVersion(request)
  const isAliased = aliased !== undefined && isDeclared(aliased.codeSha256) && !aliased.isWeighted
  const isPublished = alias ? isAliased : isDeclared(newestVersion?.codeSha256)
  // An alias moves only to what has proved itself. Without one, the mark at the function says it.
  const isProved = smokeEvent === undefined || (alias ? isAliased : proof?.codeSha256 === state.codeSha256)
  const change = {
    state,
    ...(aliased ? { aliased } : {}),
    ...provingOf(one, updatesCode, request),
    updatesCode,
    publishesVersion: publishes && (updatesCode || !isPublished),
    isCalled: smokeEvent !== undefined && (updatesCode || !isProved),
    movesAlias: alias !== undefined && (updatesCode || !isAliased),
  }
  return { ...change, leavesMark: leavesMark(change, one, artifact, request) }
}

/** What is kept and known of code that is called before it has proved itself. */
export function provingOf(
  { state, proof, previous, newestVersion }: Omit<ObservedFunction, 'aliased' | 'marks'>,
  updatesCode: boolean,
  request: Pick<FunctionRequest, 'smokeEvent' | 'alias'>,
): Pick<FunctionChange, 'keepsPrevious' | 'previous' | 'proof' | 'unprovedVersion'> {
  if (!isCalledUnproved(request)) return { keepsPrevious: false }
  const isLater = previous && newestVersion && Number(newestVersion.version) > Number(previous.version)
  const isUnproved = isLater === true && newestVersion?.codeSha256 === state.codeSha256
  return {
    keepsPrevious: updatesCode && previous === undefined,
    ...(previous ? { previous } : {}),
    ...(isUnproved ? { unprovedVersion: newestVersion.version } : {}),
    ...(proof ? { proof } : {}),
  }
}

/** A version carries its own mark. */
function leavesMark(
  change: Omit<FunctionChange, 'leavesMark'>,
  { state, proof }: ObservedFunction,
  { fingerprint, zip }: DeclaredFunction,
  request: FunctionRequest,
): boolean {
  const { smokeEvent, alias } = request
  if (alias || (smokeEvent === undefined && (fingerprint === undefined || publishesVersion(request)))) return false
  if (change.updatesCode || change.isCalled) return true
  return zip !== undefined && (proof?.fingerprint !== fingerprint || proof?.codeSha256 !== state.codeSha256)
}

/** Whether code is what is declared: by its hash, or by what it was made of. */
function isDeclaredCode(
  codeSha256: string,
  marks: readonly Mark[],
  artifact: DeclaredFunction,
  { signingProfile }: FunctionRequest,
): boolean {
  const { fingerprint, zip } = artifact
  const known = knownZip(artifact)
  // The hash of a signed zip is another one each time.
  if (!signingProfile && known && codeSha256 === shownSha256(known.sha256)) return true
  if (fingerprint === undefined || (zip && !signingProfile)) return false
  return marks.some((mark) => mark.fingerprint === fingerprint && mark.codeSha256 === codeSha256)
}

/** What will be done, in words. */
export function describeChange(change: FunctionChange, { alias }: Pick<FunctionRequest, 'alias'>): readonly string[] {
  const { arn } = change.state
  const canary = alias?.canary && change.aliased ? `, with ${alias.canary.share} % of its calls first` : ''
  return [
    ...(change.updatesCode ? [`update the code of ${arn}`] : []),
    ...(change.publishesVersion ? [`publish a version of ${arn}`] : []),
    ...(change.isCalled ? [`call ${arn} with the smoke event`] : []),
    ...(change.movesAlias ? [`point the alias ${alias?.name} of ${arn} at it${canary}`] : []),
  ]
}
