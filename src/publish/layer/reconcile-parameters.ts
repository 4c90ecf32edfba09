import type { Problem } from '../../errors.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import type { Action } from './actions.ts'
import type { Observation } from './observation.ts'
import type { ReconcileOptions } from './reconcile-options.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'

/** Which parameters are to hold the version's ARN. A parameter that holds something else is not ours to overwrite. */
export function reconcileParameters(
  observed: Observation,
  { layer, request, region }: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): { readonly actions: readonly Action[]; readonly problems: readonly Problem[] } {
  const { parameters } = request
  const ofVersion = versionParameters(parameters, layer, region, target?.version)
  const names = [...movingParameters(parameters, layer, region), ...ofVersion]
  const foreign = names.filter((name) => !isLayerVersion(observed.parameters.get(name)))
  return {
    actions: names.flatMap((name): Action[] => {
      const was = observed.parameters.get(name)
      if (foreign.includes(name) || (target !== undefined && was === target.arn)) return []
      return [{ kind: 'put-parameter', name, was, ...(ofVersion.includes(name) ? { isOfVersion: true } : {}) }]
    }),
    problems: foreign.map((name) => foreignParameter(name, region.name)),
  }
}

/** Whether a value may be replaced: there is none, or it is the ARN of a layer version. */
export const isLayerVersion = (value: string | undefined): boolean =>
  value === undefined || parseLambdaArn(value)?.kind === 'layer-version'

/** The value is never shown: it may be a secret. */
export const foreignParameter = (name: string, region: string): Problem => ({
  code: 'parameter-in-the-way',
  input: 'ssm-parameter',
  message: `The parameter ${name} in ${region} exists, and its value is not the ARN of a layer version: it is not overwritten.`,
  nextStep: 'Name another parameter, or delete this one when nothing needs it.',
})
