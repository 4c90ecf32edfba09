import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'

export const fillerDescription = 'Filler to align version numbers; lambda-layer deletes it'

/** What a run that was killed may have left: it is not a version of anybody. */
export const isFiller = ({ description }: Pick<LayerVersionSummary, 'description'>): boolean =>
  description === fillerDescription
