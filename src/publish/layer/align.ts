// Numbers of versions count up by one and are never used again. A region that lags behind gets fillers with the same
// content, each deleted right after it was made, until the next version has the wanted number.
import { Failure } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerContent, LayerProperties, LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { fillerDescription, isFiller } from './filler.ts'
import { refOf } from './policies.ts'

/** More than this many fillers are more likely a typing error. */
export const mostFillers = 500

interface FillOptions {
  readonly lambda: Lambda
  readonly layer: { readonly name: string; readonly arn: string }
  readonly content: LayerContent
  readonly properties: LayerProperties
  /** The number that the next version is to have. */
  readonly wanted: number
  readonly region: string
}

/**
 * Makes and deletes fillers until the next version gets the wanted number.
 * @throws {Failure} when the region is beyond it already.
 */
export async function fillUp({ lambda, layer, content, properties, wanted, region }: FillOptions): Promise<void> {
  let newest = (await removeFillers(lambda, layer.name))[0] ?? 0
  let isKnown = newest > 0
  const filler = { ...properties, description: fillerDescription }
  while (newest < wanted - 1 || !isKnown) {
    if (wanted === 1) return // Only the service knows whether there ever was a version.
    const { version, arn } = await lambda.publishLayerVersion(layer, content, filler).catch(async (error: unknown) => {
      // Nobody answered. What was made all the same is found by its description.
      if (!(error instanceof ServiceFailure) || !error.ambiguous) throw error
      return { version: (await removeFillers(lambda, layer.name))[0] ?? newest, arn: undefined }
    })
    if (arn !== undefined) await lambda.deleteLayerVersion(refOf(layer.name, { version, arn }))
    newest = version
    isKnown = true
    if (newest >= wanted) throw new Failure(numberPassed(layer.name, region, wanted, newest))
  }
}

/** Deletes what is left of fillers. Yields the numbers of all versions that were listed, fillers too, newest first. */
async function removeFillers(lambda: Lambda, layer: string): Promise<readonly number[]> {
  const { items } = await lambda.listLayerVersions(layer)
  for (const one of items.filter(isFiller)) await lambda.deleteLayerVersion(refOf(layer, one))
  return items.map(({ version }) => version).sort((a, b) => b - a)
}

export const numberPassed = (layer: string, region: string, wanted: number, newest: number): Problem => ({
  code: 'version-number-passed',
  input: 'align-version',
  message: `${layer} in ${region}: number ${wanted} cannot be obtained, since number ${newest} was given already, and numbers are never used again.`,
  nextStep: `Align all regions to a number above ${newest}.`,
})

/** What speaks against a number, as far as the list of versions tells. */
export function checkNumber(
  layer: string,
  region: string,
  wanted: number,
  versions: readonly LayerVersionSummary[],
): readonly Problem[] {
  const newest = Math.max(0, ...versions.map(({ version }) => version))
  if (newest >= wanted) return [numberPassed(layer, region, wanted, newest)]
  if (wanted - newest - 1 <= mostFillers) return []
  return [
    {
      code: 'version-number-far-away',
      input: 'align-version',
      message: `${layer} in ${region} has version ${newest} now: number ${wanted} would take ${wanted - newest - 1} fillers, and at most ${mostFillers} are made.`,
      nextStep: 'Correct the number, or align in several steps.',
    },
  ]
}
