import type { FunctionAlias, LambdaFunction, LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { DeclaredLayer } from './request.ts'
import type { Statement } from './sharing.ts'

/** A function that the declaration selects. */
export interface SelectedFunction {
  readonly state: LambdaFunction
  /** By its name or ARN, or by a tag that others carry too. */
  readonly by: 'name' | 'tag'
  /** The layers and the code of its newest published version; only read where function versions are to be published. */
  readonly newestVersion?: LambdaFunction
  /** Only read where an alias is to be moved; undefined when the function has none. */
  readonly alias?: FunctionAlias
}

/** What exists for one layer in one region. */
export interface Observation {
  /** Newest first; all of them, or as many as decide. */
  readonly versions: readonly LayerVersionSummary[]
  /** Base64, by version; of the versions that may be the declared one. */
  readonly codeSha256: ReadonlyMap<number, string>
  /** By version; of those whose grants matter. */
  readonly policies: ReadonlyMap<number, readonly Statement[]>
  readonly functions: readonly SelectedFunction[]
  /** By name; undefined for a parameter that does not exist. */
  readonly parameters: ReadonlyMap<string, string | undefined>
  /** By ARN: why a function has no room for the layer, where its layers had to be read to know it. */
  readonly tooLarge?: ReadonlyMap<string, string>
}

/** One layer in one region, as it was read. */
export interface LayerInRegion {
  readonly layer: DeclaredLayer
  readonly region: Region
  readonly observed: Observation
}
