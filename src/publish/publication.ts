/** What stands in one region after the run. */
export interface Destination {
  readonly region: string
  readonly layerVersionArn: string
  readonly version: number
  /** True when this run made the version. */
  readonly changed: boolean
}
