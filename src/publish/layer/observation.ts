import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { SelectedFunction } from '../select-functions.ts'
import type { DeclaredLayer } from './request.ts'
import type { Statement } from './sharing.ts'

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
