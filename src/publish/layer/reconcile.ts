// Compares what is declared with what was observed. Pure: the list of actions is what a plan prints and what a run does.
// It is empty when nothing is missing.
import type { LayerVersionSummary } from '../../host/aws/lambda.ts'
import type { Problem } from '../../errors.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import type { Action } from './actions.ts'
import { chooseVersion, isDeclaredAlike, previousVersion } from './choose.ts'
import { attachedVersion, whyIncompatible, whyTooLarge } from './layers-of-function.ts'
import type { LayerInRegion, Observation, SelectedFunction } from './observation.ts'
import type { Reconciled } from '../publisher.ts'
import { parameterNames } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { carriedStatements, comparePolicy, declaredStatements, statementName } from './sharing.ts'
import type { GrantStatement, Statement } from './sharing.ts'

export interface Reconciliation extends Reconciled {
  /** The version that is as declared; undefined when it is still to be published. */
  readonly target: LayerVersionSummary | undefined
  /** In the order in which they are safe to do. */
  readonly actions: readonly Action[]
}

/** One layer in one region, with what is to be done about it. */
export interface ReconciledLayer extends LayerInRegion, Reconciliation {}

export interface ReconcileOptions {
  readonly layer: DeclaredLayer
  readonly request: Pick<
    PublishRequest,
    'mode' | 'sharing' | 'shareVersions' | 'parameter' | 'publishFunctionVersion' | 'layers'
  >
  readonly region: string
  /** Set when this run published the version, or found it while publishing: no other is looked for. */
  readonly published?: LayerVersionSummary
}

export function reconcile(observed: Observation, options: ReconcileOptions): Reconciliation {
  const { layer, request, published } = options
  const found =
    published ?? (request.mode === 'always' ? undefined : chooseVersion(layer, observed.versions, observed.codeSha256))
  const publish: Action[] = found ? [] : [{ kind: 'publish-version', why: whyPublish(observed, options) }]
  const grants = reconcileGrants(observed, options, found?.version)
  const functions = reconcileFunctions(observed, options, found)
  const parameters = reconcileParameters(observed, options, found)
  return {
    target: found,
    needsArtifact: found === undefined,
    actions: [...publish, ...grants.add, ...functions.actions, ...parameters, ...grants.remove],
    problems: functions.problems,
    notes: [...grants.notes, ...functions.notes].map((note) => `${layer.name} in ${options.region}: ${note}`),
  }
}

function whyPublish({ versions }: Observation, { layer, request }: ReconcileOptions): string {
  if (request.mode === 'always') return '`publish` is `always`'
  if (versions.length === 0) return 'there is none yet'
  if (!versions.some((version) => isDeclaredAlike(version, layer))) {
    return 'no version is declared for these runtimes, architectures and licence'
  }
  return layer.zip ? 'no version has this content' : 'no version has this fingerprint'
}

interface GrantActions {
  readonly add: readonly Action[]
  readonly remove: readonly Action[]
  readonly notes: readonly string[]
}

/** Versions whose policies decide the grants, given the version that is as declared. */
export function policiesNeeded(
  versions: readonly LayerVersionSummary[],
  { layer, request }: Pick<ReconcileOptions, 'layer' | 'request'>,
  target: number | undefined,
): readonly LayerVersionSummary[] {
  const { sharing, shareVersions } = request
  if (sharing.kind === 'declared') {
    return versions.filter(({ version }) => version === target || shareVersions === 'all')
  }
  const previous = previousVersion(layer, versions, target)?.version
  return versions.filter(({ version }) => version === target || version === previous)
}

function reconcileGrants(observed: Observation, options: ReconcileOptions, target: number | undefined): GrantActions {
  const { layer, request } = options
  const { sharing, shareVersions } = request
  const policyOf = (version: number | undefined): readonly Statement[] =>
    version === undefined ? [] : (observed.policies.get(version) ?? [])
  const notes: string[] = []
  if (sharing.kind === 'carry-over') {
    const previous = previousVersion(layer, observed.versions, target)
    const carried = carriedStatements(policyOf(previous?.version))
    const isPublic = policyOf(target).some(({ grant }) => grant?.kind === 'public')
    if (carried.publicDropped && !isPublic) {
      notes.push(
        `Version ${previous?.version} is public. That never carries over: write \`share-with: public\` to make every version public.`,
      )
    }
    // Nothing is revoked: somebody who wants a grant gone says so.
    const { add, replace } = comparePolicy(policyOf(target), carried.statements)
    return { add: [...removals(target, replace), ...additions(target, add)], remove: [], notes }
  }

  const wanted = declaredStatements(sharing.grants)
  const versions = shareVersions === 'all' ? observed.versions.map(({ version }) => version) : []
  const add: Action[] = []
  const remove: Action[] = []
  for (const version of new Set([target, ...versions])) {
    const change = comparePolicy(policyOf(version), wanted)
    add.push(...removals(version, change.replace), ...additions(version, change.add))
    remove.push(...removals(version, change.revoke))
    if (change.foreign.length > 0) {
      const names = change.foreign.map(statementName).join(', ')
      notes.push(`Version ${version} has statements of others, which stay: ${names}.`)
    }
  }
  return { add, remove, notes }
}

const additions = (version: number | undefined, statements: readonly GrantStatement[]): readonly Action[] =>
  statements.map((statement) => ({ kind: 'add-grant', version, statement }))

const removals = (version: number | undefined, statements: readonly Statement[]): readonly Action[] =>
  version === undefined ? [] : statements.map((statement) => ({ kind: 'remove-grant', version, statement }))

function reconcileFunctions(
  observed: Observation,
  options: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): { readonly actions: readonly Action[]; readonly problems: readonly Problem[]; readonly notes: readonly string[] } {
  const { layer, request, region } = options
  const actions: Action[] = []
  const problems: Problem[] = []
  const notes: string[] = []
  for (const selected of observed.functions) {
    const { state } = selected
    const isThisLayer = (versionArn: string): boolean => isVersionOf(versionArn, layer.name, region, state.arn)
    const attached = attachedVersion(state, isThisLayer)
    const incompatible = whyIncompatible(state, layer)
    if (incompatible !== undefined) {
      const another = request.layers.find((other) => other !== layer && whyIncompatible(state, other) === undefined)
      if (attached === undefined && another) continue
      if (attached === undefined && selected.by === 'tag') {
        notes.push(`${state.arn} carries the tag but cannot use the layer: ${incompatible}.`)
        continue
      }
      problems.push(
        functionProblem(
          'incompatible-function',
          state.arn,
          layer.name,
          incompatible,
          'Name functions of the layer’s runtimes and architectures only.',
        ),
      )
      continue
    }
    if (attached !== undefined && attached === target?.arn && state.lastUpdateStatus === 'Successful') {
      if (request.publishFunctionVersion && !isPublished(selected)) {
        actions.push({ kind: 'publish-function-version', functionArn: state.arn })
      }
      continue
    }
    const tooLarge = whyTooLarge(state, isThisLayer, layer)
    if (tooLarge !== undefined) {
      problems.push(
        functionProblem(
          'no-room-in-function',
          state.arn,
          layer.name,
          tooLarge,
          'Take a layer from the function, or make one of several.',
        ),
      )
      continue
    }
    actions.push({ kind: 'attach', functionArn: state.arn, replaces: attached })
    if (request.publishFunctionVersion) actions.push({ kind: 'publish-function-version', functionArn: state.arn })
  }
  return { actions, problems, notes }
}

/** Name, region and account equal; the account is the function's own. */
function isVersionOf(versionArn: string, layerName: string, region: string, functionArn: string): boolean {
  const version = parseLambdaArn(versionArn)
  const owner = parseLambdaArn(functionArn)
  return (
    version?.kind === 'layer-version' &&
    version.name === layerName &&
    version.region.name === region &&
    version.accountId === owner?.accountId
  )
}

const functionProblem = (code: string, arn: string, layer: string, why: string, nextStep: string): Problem => ({
  code,
  input: 'update-functions',
  message: `${arn} cannot be given the layer ${layer}: ${why}.`,
  nextStep,
})

/** Whether the newest published version of a function is what `$LATEST` is. */
function isPublished({ state, newestVersion }: SelectedFunction): boolean {
  if (!newestVersion || newestVersion.codeSha256 !== state.codeSha256) return false
  const layers = (one: readonly { readonly arn: string }[]): string => one.map(({ arn }) => arn).join()
  return layers(newestVersion.layers) === layers(state.layers)
}

function reconcileParameters(
  observed: Observation,
  { layer, request }: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): readonly Action[] {
  if (request.parameter === undefined) return []
  return parameterNames(request.parameter, layer).flatMap((name): Action[] => {
    const was = observed.parameters.get(name)
    return target !== undefined && was === target.arn ? [] : [{ kind: 'put-parameter', name, was }]
  })
}
