import type { LambdaFunction, LayerVersionSummary } from '../../host/aws/lambda.ts'
import type { Statement } from './sharing.ts'

/** A function that the declaration selects. */
export interface SelectedFunction {
  readonly state: LambdaFunction
  /** By its name or ARN, or by a tag that others carry too. */
  readonly by: 'name' | 'tag'
  /** The layers and the code of its newest published version; only looked at where versions are to be published. */
  readonly newestVersion?: LambdaFunction
}

/** What stands for one layer in one region. Read, never written. */
export interface Observation {
  /** Newest first; all of them, or as many as decide. */
  readonly versions: readonly LayerVersionSummary[]
  /** Base64, by version; of the versions that may be the one declared. */
  readonly codeSha256: ReadonlyMap<number, string>
  /** By version; of those whose grants matter. */
  readonly policies: ReadonlyMap<number, readonly Statement[]>
  readonly functions: readonly SelectedFunction[]
  /** By name; undefined where there is none. */
  readonly parameters: ReadonlyMap<string, string | undefined>
}
