import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'

/** What one layer in one region is compared with. */
export interface ReconcileOptions {
  readonly layer: DeclaredLayer
  readonly request: Pick<
    PublishRequest,
    | 'alias'
    | 'alignVersion'
    | 'mode'
    | 'planned'
    | 'sharing'
    | 'shareVersions'
    | 'parameters'
    | 'publishFunctionVersion'
    | 'layers'
  >
  readonly region: Region
  /** Set when this run published the version, or found it while publishing: no other is looked for. */
  readonly published?: LayerVersionSummary
  /** The version whose grants it takes over: set when this run published it. */
  readonly copied?: LayerVersionSummary
}
