import type { Problem } from '../errors.ts'

/** The version that a region has after the run. */
export interface Destination {
  readonly region: string
  readonly layerVersionArn: string
  readonly version: number
  /** True when this run made the version. */
  readonly changed: boolean
  /** What was done for it, in words, in order. Empty when nothing was missing. */
  readonly done?: readonly string[]
}

/** A version that has every grant that was declared for it. A version that lacks one is not reported. */
export interface PublishedDestination extends Destination {
  /** Name of the layer. */
  readonly layer: string
  readonly done: readonly string[]
}

/** What would be done for one layer in one region, in words, in order. */
export interface PlannedDestination {
  readonly layer: string
  readonly region: string
  readonly actions: readonly string[]
}

/** A layer whose version numbers differ between regions. */
export interface Skew {
  readonly layer: string
  readonly versions: readonly { readonly region: string; readonly version: number }[]
}

/** What came of publishing artifacts of one kind. */
export interface Publication<D = PublishedDestination> {
  /** In the order of layers, then of regions. */
  readonly destinations: readonly D[]
  /** Of a plan. */
  readonly planned: readonly PlannedDestination[]
  /** What could not be done, region by region. Everything else was done. */
  readonly problems: readonly Problem[]
  /** Good to know, e.g. grants of others. */
  readonly notes: readonly string[]
  /** What may not be as it was meant, e.g. a function that was left as it is. */
  readonly warnings: readonly string[]
  readonly skew: readonly Skew[]
  /** Layers that some regions have as declared, and others have not: the next run completes them. */
  readonly partly: readonly PartlyPublished[]
  /** Names of the regions that are not enabled in the account, with `regions: all`. */
  readonly leftOut?: readonly string[]
}

export interface PartlyPublished {
  readonly layer: string
  readonly published: number
  readonly of: number
  /** Names of the other regions. */
  readonly missing: readonly string[]
}

/** A problem of its own: consumers in some regions have the new version, and others have not. */
export const describePartly = ({ layer, published, of, missing }: PartlyPublished): Problem => ({
  code: 'published-partly',
  message: `${layer} is published in ${published} of ${of} regions; it is missing or not complete in ${missing.join(', ')}.`,
  nextStep: 'Correct what the other problems name, and run again: the next run completes the missing regions.',
})

/** Skew in words: consumers who write one version number for all regions would get different contents. */
export function describeSkew({ layer, versions }: Skew): string {
  const numbers = [...new Set(versions.map(({ version }) => version))].sort((a, b) => b - a)
  const regions = (number: number): string =>
    versions
      .filter(({ version }) => version === number)
      .map(({ region }) => region)
      .join(', ')
  return `${layer} has different version numbers: ${numbers.map((number) => `${number} in ${regions(number)}`).join('; ')}.`
}

export function skewOf(destinations: readonly PublishedDestination[]): readonly Skew[] {
  const layers = [...new Set(destinations.map(({ layer }) => layer))]
  return layers.flatMap((layer) => {
    const versions = destinations
      .filter((one) => one.layer === layer)
      .map(({ region, version }) => ({ region, version }))
    return new Set(versions.map(({ version }) => version)).size > 1 ? [{ layer, versions }] : []
  })
}

/** A version of a function that uses a version of a layer. */
export interface LayerConsumer {
  readonly layer: string
  readonly region: string
  readonly version: number
  readonly layerVersionArn: string
  readonly functionArn: string
  /** `$LATEST`, or the number of a published version. */
  readonly functionVersion: string
}
