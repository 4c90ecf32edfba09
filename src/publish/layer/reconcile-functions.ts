import type { Problem } from '../../errors.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import type { Action } from './actions.ts'
import { attachedVersion, whyIncompatible, whyTooLarge } from './layers-of-function.ts'
import type { SelectedFunction } from '../select-functions.ts'
import type { Observation } from './observation.ts'
import type { ReconcileOptions } from './reconcile-options.ts'

export interface FunctionActions {
  readonly actions: readonly Action[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

/**
 * What the selected functions lack. A function that was named must be able to take the layer. One that only carries the
 * tag is left alone when it is not, and named.
 */
export function reconcileFunctions(
  observed: Observation,
  options: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): FunctionActions {
  const all = observed.functions.map((selected) => reconcileFunction(selected, observed, options, target))
  return {
    actions: all.flatMap(({ actions = [] }) => actions),
    problems: all.flatMap(({ problems = [] }) => problems),
    warnings: all.flatMap(({ warnings = [] }) => warnings),
  }
}

function reconcileFunction(
  selected: SelectedFunction,
  observed: Observation,
  { layer, request, region }: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): Partial<FunctionActions> {
  const { state } = selected
  const isThisLayer = (versionArn: string): boolean => isVersionOf(versionArn, layer.name, region.name, state.arn)
  const attached = attachedVersion(state, isThisLayer)
  const unfit = (code: string, why: string, nextStep: string): Partial<FunctionActions> =>
    selected.by === 'tag'
      ? { warnings: [`${state.arn} carries the tag and is left as it is: ${why}.`] }
      : { problems: [functionProblem(code, state.arn, layer.name, why, nextStep)] }

  const shift = shiftOf(selected, request)
  const withoutAlias = whyNoShift(selected, request)
  const incompatible = whyIncompatible(state, layer)
  if (incompatible !== undefined) {
    const another = request.layers.some((other) => other !== layer && whyIncompatible(state, other) === undefined)
    if (attached === undefined && another) return {}
    const nextStep = 'Name functions of the layer’s runtimes and architectures only.'
    return unfit('incompatible-function', incompatible, nextStep)
  }
  if (attached !== undefined && attached === target?.arn && state.lastUpdateStatus === 'Successful') {
    return request.publishFunctionVersion && !isPublished(selected)
      ? { actions: [{ kind: 'publish-function-version', functionArn: state.arn }, ...shift] }
      : isShifted(selected)
        ? { warnings: withoutAlias }
        : { actions: shift, warnings: withoutAlias }
  }
  const tooLarge = observed.tooLarge?.get(state.arn) ?? whyTooLarge(state, isThisLayer, layer)
  if (tooLarge !== undefined) {
    return unfit('no-room-in-function', tooLarge, 'Take a layer from the function, or make one of several.')
  }
  return {
    actions: [
      { kind: 'attach', functionArn: state.arn, replaces: attached },
      ...(request.publishFunctionVersion
        ? [{ kind: 'publish-function-version' as const, functionArn: state.arn }]
        : []),
      ...shift,
    ],
    warnings: withoutAlias,
  }
}

/** Name, region and account are the same; the account is the function's own. */
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

type AliasOf = Pick<ReconcileOptions['request'], 'alias'>

/** An alias of `$LATEST` follows it anyway, and one that does not exist is not made. */
function shiftOf({ state, alias }: SelectedFunction, { alias: declared }: AliasOf): readonly Action[] {
  if (!declared || !alias || alias.version === '$LATEST') return []
  return [{ kind: 'shift-alias', functionArn: state.arn, alias: declared.name, from: alias.version }]
}

function whyNoShift({ state, alias }: SelectedFunction, { alias: declared }: AliasOf): readonly string[] {
  if (!declared || (alias && alias.version !== '$LATEST')) return []
  const why = alias ? 'points at $LATEST, which follows every change at once' : 'does not exist'
  return [`${state.arn}: the alias ${declared.name} ${why}. It is left as it is.`]
}

/** Whether the alias points at the newest published version, and sends no share of the calls to another one. */
const isShifted = ({ alias, newestVersion }: SelectedFunction): boolean =>
  !alias || (alias.version === newestVersion?.version && Object.keys(alias.weights).length === 0)

/** Whether the newest published version of a function is the same as `$LATEST`. */
function isPublished({ state, newestVersion }: SelectedFunction): boolean {
  if (!newestVersion || newestVersion.codeSha256 !== state.codeSha256) return false
  const layers = (one: readonly { readonly arn: string }[]): string => one.map(({ arn }) => arn).join()
  return layers(newestVersion.layers) === layers(state.layers)
}
