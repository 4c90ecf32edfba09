import type { Problem } from '../../errors.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { layerVersionArn } from '../../lambda/arns.ts'
import type { Action } from './actions.ts'
import { grantsOf, isUnfinished, sourceOf, stillToGet } from './carried.ts'
import { previousVersion } from './choose.ts'
import type { Observation } from './observation.ts'
import type { ReconcileOptions } from './reconcile-options.ts'
import type { PublishRequest } from './request.ts'
import { comparePolicy, declaredStatements, policyBytes, policyLimitBytes, statementName } from './sharing.ts'
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

/** Versions whose policies decide the grants of a version that exists. */
export function policiesNeeded(
  versions: readonly LayerVersionSummary[],
  { sharing, shareVersions }: Pick<PublishRequest, 'sharing' | 'shareVersions'>,
  target: LayerVersionSummary | undefined,
): readonly LayerVersionSummary[] {
  const source = target && sourceOf(target, versions)
  if (sharing.kind === 'carry-over') return source ? [source] : []
  // The source tells whether a run was to copy grants, which must not go on after these were declared.
  return versions.filter((one) => one === target || one === source || shareVersions === 'all')
}

export function reconcileGrants(
  observed: Observation,
  options: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): GrantActions {
  const { sharing } = options.request
  return sharing.kind === 'carry-over'
    ? carryOver(observed, options, target)
    : declare(observed, options, target?.version, declaredStatements(sharing.grants))
}

/** Only a version that this run makes or completes takes grants over: what another version lacks was revoked there. */
function carryOver(
  observed: Observation,
  options: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): GrantActions {
  const source = copiedFrom(observed, options, target)
  if (!source) return nothing
  const policy = target === undefined ? [] : (observed.policies.get(target.version) ?? [])
  const { statements, revoked, publicDropped } = stillToGet(policy, grantsOf(source, observed))
  const isPublic = policy.some(({ grant }) => grant?.kind === 'public')
  const warnings =
    publicDropped && !isPublic
      ? [
          `version ${source.version} is public, and the new one is not: that never carries over. Write \`share-with: public\` to make every version public.`,
        ]
      : []
  const notes =
    revoked.length === 0
      ? []
      : [`version ${target?.version} stays without what was revoked: ${revoked.map(statementName).join(', ')}.`]
  // Nothing is revoked: a grant ends only where the user says so.
  const change = { ...comparePolicy(policy, statements), revoke: [], foreign: [] }
  return { ...nothing, ...orderedChange(observed, options, target?.version, policy, change), notes, warnings }
}

/** The version whose grants are copied; undefined when the target is finished. */
function copiedFrom(
  { versions, policies }: Observation,
  { layer, copied }: ReconcileOptions,
  target: LayerVersionSummary | undefined,
): LayerVersionSummary | undefined {
  if (target === undefined) return previousVersion(layer, versions, undefined)
  return copied ?? (isUnfinished(target, policies) ? sourceOf(target, versions) : undefined)
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
