import type { Problem } from '../../errors.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { layerVersionArn } from '../../lambda/arns.ts'
import type { Action } from './actions.ts'
import { previousVersion, versionsBefore } from './choose.ts'
import { contentKey } from './request.ts'
import type { Observation } from './observation.ts'
import type { ReconcileOptions } from './reconcile-options.ts'
import {
  carriedStatements,
  comparePolicy,
  declaredStatements,
  isMark,
  isMarkOf,
  policyBytes,
  policyLimitBytes,
  statementName,
} from './sharing.ts'
import type { GrantStatement, PolicyChange, Statement } from './sharing.ts'

export interface GrantActions {
  /** Before anybody is pointed at the version. */
  readonly add: readonly Action[]
  /** After functions and parameters were changed. */
  readonly remove: readonly Action[]
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
}

const nothing: GrantActions = { add: [], remove: [], problems: [], notes: [], warnings: [] }

/**
 * Versions whose policies decide the grants. `completes`: this run makes the version, or completes what a run before
 * did not finish.
 */
export function policiesNeeded(
  versions: readonly LayerVersionSummary[],
  { layer, request }: Pick<ReconcileOptions, 'layer' | 'request'>,
  target: number | undefined,
  completes = target === undefined,
): readonly LayerVersionSummary[] {
  const { sharing, shareVersions } = request
  const previous = previousVersion(layer, versions, target)
  const beforePrevious = previous && previousVersion(layer, versions, previous.version)
  const carries = sharing.kind === 'carry-over'
  // `none` must also find the mark of a run that was to carry grants over.
  const revokesAll = sharing.kind === 'declared' && sharing.grants.length === 0
  const needed = new Set([
    ...(carries && !completes ? [] : [target]),
    ...(carries || completes || revokesAll ? [previous?.version] : []),
    ...(carries ? [beforePrevious?.version] : []),
  ])
  return versions.filter(({ version }) => needed.has(version) || (!carries && shareVersions === 'all'))
}

/**
 * Whether a run before published the target and was ended before it had all its grants. Its mark is on the version that
 * was the newest then: the previous one, or the one before it, when another run published between the mark and the target.
 */
export function isUnfinished(
  { versions, policies }: Pick<Observation, 'versions' | 'policies'>,
  { layer }: Pick<ReconcileOptions, 'layer'>,
  target: number | undefined,
): boolean {
  const previous = previousVersion(layer, versions, target)
  const beforePrevious = previous && previousVersion(layer, versions, previous.version)
  const content = contentKey(layer)
  const isMarked = (version: LayerVersionSummary | undefined): boolean =>
    version !== undefined && (policies.get(version.version) ?? []).some((one) => isMarkOf(one, content))
  return isMarked(previous) || isMarked(beforePrevious)
}

/** How many versions may be unfinished at once, one after another. */
export const mostUnfinished = 8

/**
 * What a new version takes over. A mark on a version says that its follower is not finished: what the follower lacks is
 * taken from the marked version, and so on.
 */
export function carriedOver(
  observed: Pick<Observation, 'versions' | 'policies'>,
  { layer }: Pick<ReconcileOptions, 'layer'>,
  target: number | undefined,
): ReturnType<typeof carriedStatements> & { readonly previous?: LayerVersionSummary } {
  const [previous, ...older] = versionsBefore(layer, observed.versions, target, mostUnfinished)
  if (!previous) return { statements: [], publicDropped: false }
  const policyOf = ({ version }: LayerVersionSummary): readonly Statement[] => observed.policies.get(version) ?? []
  const own = contentKey(layer)
  // A mark of the target's own content says that the target is not finished, and nothing of the versions before it.
  const isOfAnother = (one: Statement): boolean => isMark(one) && (target === undefined || !isMarkOf(one, own))
  const all = [...policyOf(previous)]
  for (const version of older) {
    if (!policyOf(version).some(isOfAnother)) break
    all.push(...policyOf(version).filter(({ id }) => !all.some((one) => one.id === id)))
  }
  return { ...carriedStatements(all), previous }
}

export function reconcileGrants(
  observed: Observation,
  options: ReconcileOptions,
  target: number | undefined,
): GrantActions {
  const { sharing } = options.request
  return sharing.kind === 'carry-over'
    ? carryOver(observed, options, target)
    : declare(observed, options, target, declaredStatements(sharing.grants))
}

/** Only a version that this run makes or completes takes grants over: what another version lacks was revoked there. */
function carryOver(observed: Observation, options: ReconcileOptions, target: number | undefined): GrantActions {
  const completes = target === undefined || options.published !== undefined || isUnfinished(observed, options, target)
  if (!completes) return nothing
  const { statements, publicDropped, previous } = carriedOver(observed, options, target)
  const policy = target === undefined ? [] : (observed.policies.get(target) ?? [])
  const isPublic = policy.some(({ grant }) => grant?.kind === 'public')
  const warnings =
    publicDropped && !isPublic
      ? [
          `version ${previous?.version} is public, and the new one is not: that never carries over. Write \`share-with: public\` to make every version public.`,
        ]
      : []
  // Nothing is revoked: who wants a grant to end says so.
  const change = { ...comparePolicy(policy, statements), revoke: [], foreign: [] }
  return { ...nothing, ...orderedChange(observed, options, target, policy, change), warnings }
}

/** The declared grants on the target and, if asked for, on every other version. */
function declare(
  observed: Observation,
  options: ReconcileOptions,
  target: number | undefined,
  wanted: readonly GrantStatement[],
): GrantActions {
  const all = options.request.shareVersions === 'all' ? observed.versions.map(({ version }) => version) : []
  const changes = [...new Set([target, ...all])].map((version) => {
    const policy = version === undefined ? [] : (observed.policies.get(version) ?? [])
    const change = comparePolicy(policy, wanted)
    const foreign = change.foreign.map(statementName).join(', ')
    const notes = foreign === '' ? [] : [`version ${version} has statements of others, which stay: ${foreign}.`]
    return { ordered: orderedChange(observed, options, version, policy, change), notes }
  })
  return {
    add: changes.flatMap(({ ordered }) => ordered.add),
    remove: changes.flatMap(({ ordered }) => ordered.remove),
    problems: changes.flatMap(({ ordered }) => ordered.problems),
    notes: changes.flatMap(({ notes }) => notes),
    warnings: [],
  }
}

/**
 * The writes of one policy. Grants are revoked last, so that nobody loses a version before functions and parameters
 * point at the new one; but first where the policy has no room for both.
 */
function orderedChange(
  observed: Observation,
  { layer, region }: ReconcileOptions,
  version: number | undefined,
  policy: readonly Statement[],
  { add, replace, revoke }: PolicyChange,
): Pick<GrantActions, 'add' | 'remove' | 'problems'> {
  const arn =
    observed.versions.find((one) => one.version === version)?.arn ??
    layerVersionArn({ region, accountId: '0'.repeat(12), name: layer.name }, (observed.versions[0]?.version ?? 0) + 1)
  const without = (gone: readonly Statement[]): readonly Statement[] => policy.filter((one) => !gone.includes(one))
  const finalBytes = policyBytes([...without([...replace, ...revoke]), ...add], arn)
  if (add.length > 0 && finalBytes > policyLimitBytes) {
    return { add: [], remove: [], problems: [tooLong(layer.name, region.name, version, finalBytes)] }
  }
  const revokeFirst = policyBytes([...without(replace), ...add], arn) > policyLimitBytes
  return {
    add: [...removals(version, revokeFirst ? [...replace, ...revoke] : replace), ...additions(version, add)],
    remove: revokeFirst ? [] : removals(version, revoke),
    problems: [],
  }
}

const tooLong = (layer: string, region: string, version: number | undefined, bytes: number): Problem => ({
  code: 'policy-too-long',
  input: 'share-with',
  message: `${layer} in ${region}: the policy of ${version === undefined ? 'the new version' : `version ${version}`} would have ${bytes} bytes with all grants, and Lambda allows ${policyLimitBytes}.`,
  nextStep: 'Share with the organization (`o-…`) instead of with many accounts.',
})

const additions = (version: number | undefined, statements: readonly GrantStatement[]): readonly Action[] =>
  statements.map((statement) => ({ kind: 'add-grant', version, statement }))

const removals = (version: number | undefined, statements: readonly Statement[]): readonly Action[] =>
  version === undefined ? [] : statements.map((statement) => ({ kind: 'remove-grant', version, statement }))
