// Which grants a version takes over from an older one. Its description names that version, and a mark: as long as the mark
// is in the policy of the older one, the newer one is not finished. Without the mark, a grant that it lacks was revoked.
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { sourceIn } from '../../plan/description.ts'
import type { Observation } from './observation.ts'
import { carriedStatements, markId } from './sharing.ts'
import type { GrantStatement, Statement } from './sharing.ts'

type Known = Pick<Observation, 'versions' | 'policies'>

/** The older version that a version takes its grants from; undefined when there is none, or it was deleted. */
export function sourceOf(
  { description, version: own }: Pick<LayerVersionSummary, 'description' | 'version'>,
  versions: readonly LayerVersionSummary[],
): LayerVersionSummary | undefined {
  const source = sourceIn(description)
  return source && versions.find(({ version }) => version === source.version && version < own)
}

/** Whether a run published the version and ended before the version had all its grants. */
export function isUnfinished(
  { description }: Pick<LayerVersionSummary, 'description'>,
  policies: Observation['policies'],
): boolean {
  const source = sourceIn(description)
  return source !== undefined && (policies.get(source.version) ?? []).some(({ id }) => id === markId(source.mark))
}

/** The grants of a version: those that it has and, while it is not finished, those that it is still to get. */
export function grantsOf(version: LayerVersionSummary, known: Known): readonly Statement[] {
  const own = known.policies.get(version.version) ?? []
  const source = isUnfinished(version, known.policies) ? sourceOf(version, known.versions) : undefined
  return source ? [...own, ...stillToGet(own, grantsOf(source, known)).statements] : own
}

export interface StillToGet {
  readonly statements: readonly GrantStatement[]
  /** What the version had from its source, and somebody took from it. */
  readonly revoked: readonly GrantStatement[]
  readonly publicDropped: boolean
}

/**
 * What a version is still to get of the grants of its source. They are added in the order of their ids: what is missing
 * before one that is there was there, too, and was revoked meanwhile.
 */
export function stillToGet(own: readonly Statement[], ofSource: readonly Statement[]): StillToGet {
  const { statements, publicDropped } = carriedStatements(ofSource)
  const has = ({ id }: Statement): boolean => own.some((one) => one.id === id)
  const reached = statements.findLastIndex(has) + 1
  return {
    statements: statements.slice(reached),
    revoked: statements.slice(0, reached).filter((one) => !has(one)),
    publicDropped,
  }
}
