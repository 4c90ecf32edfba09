// While the grants of the previous version are copied to a new one, a statement in the policy of the previous version
// says so. A run that is ended in between leaves it there, and the next run completes the grants. Where it is missing,
// a grant that a version lacks was revoked, and stays revoked.
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Log } from '../../host/log.ts'
import { previousVersion } from './choose.ts'
import type { Observation } from './observation.ts'
import { readPolicies, refOf } from './observe.ts'
import { carriedOver } from './reconcile-grants.ts'
import type { ReconciledLayer } from './reconcile.ts'
import { contentKey } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { isMark, markOf, policyBytes, policyLimitBytes, principalOf } from './sharing.ts'
import type { Statement } from './sharing.ts'

/** A mark, and the version whose policy has it. */
export interface Mark {
  readonly version: LayerVersionSummary
  readonly id: string
}

/**
 * The grants that a new version is to take over, as they are right before it is published. Another run may delete the
 * version that is read, and its policy with it: what was read counts only when the version still exists afterwards.
 */
export async function readCarrySource(
  lambda: Lambda,
  layer: DeclaredLayer,
  listed: readonly LayerVersionSummary[],
): Promise<Pick<Observation, 'versions' | 'policies'>> {
  let versions = listed
  for (let attempt = 1; ; attempt += 1) {
    const policies = new Map<number, readonly Statement[]>()
    const previous = previousVersion(layer, versions, undefined)
    if (!previous) return { versions, policies }
    const beforePrevious = previousVersion(layer, versions, previous.version)
    await readPolicies(lambda, layer, [previous, ...(beforePrevious ? [beforePrevious] : [])], policies, true)
    const { items } = await lambda.listLayerVersions(layer.name)
    const now = previousVersion(layer, items, undefined)
    if (now?.version === previous.version || attempt >= sourceLooks) return { versions, policies }
    versions = items
  }
}

/** How often a source that changes is read again. */
const sourceLooks = 4

/**
 * Marks the version before the one that is to be published. Undefined when there is nothing to copy.
 * @param versions as they were listed a moment ago
 */
export async function markUnfinished(
  lambda: Lambda,
  request: PublishRequest,
  { layer, observed }: ReconciledLayer,
  versions: readonly LayerVersionSummary[],
  log: Log,
): Promise<Mark | undefined> {
  if (request.sharing.kind !== 'carry-over') return undefined
  const [first] = carriedOver(observed, { layer }, undefined).statements
  const version = previousVersion(layer, versions, undefined)
  if (!version || !first) return undefined
  const mark = { id: markOf(contentKey(layer)), grant: first.grant }
  if (policyBytes([...(observed.policies.get(version.version) ?? []), mark], version.arn) > policyLimitBytes) {
    log.debug(`${version.arn} has no room in its policy to mark the copying of its grants.`)
    return undefined
  }
  await lambda.addLayerVersionPermission(refOf(layer.name, version), { id: mark.id, ...principalOf(mark.grant) })
  return { version, id: mark.id }
}

/**
 * The marks that are to be removed when the target has its grants: its own, and those that are left on older versions.
 * Another mark stays on the version right before, where it may belong to a run that is at work, and on the one before
 * that while the version between them still lacks grants: the run that made it will come back for them.
 */
export function obsoleteMarks(
  { versions, policies }: Pick<Observation, 'versions' | 'policies'>,
  { layer }: Pick<ReconciledLayer, 'layer'>,
  target: number,
): readonly Mark[] {
  const own = markOf(contentKey(layer))
  const previous = previousVersion(layer, versions, target)?.version ?? 0
  const ofPrevious = policies.get(previous) ?? []
  const isCarried = (statements: readonly Statement[]): boolean =>
    statements.every(({ id, grant }) => grant?.kind === 'public' || ofPrevious.some((one) => one.id === id))
  return versions.flatMap((version) => {
    const policy = policies.get(version.version) ?? []
    const isLeft = version.version < previous && isCarried(policy.filter((one) => !isMark(one)))
    return policy.filter((one) => isMark(one) && (one.id === own || isLeft)).map(({ id }) => ({ version, id }))
  })
}

/** Removes marks, when the new version has its grants, or when no version came of it. */
export async function unmark(lambda: Lambda, layer: string, marks: readonly Mark[]): Promise<void> {
  for (const { version, id } of marks) {
    try {
      await lambda.removeLayerVersionPermission(refOf(layer, version), id)
    } catch (error) {
      // The version may have been deleted meanwhile, together with its policy.
      if (!(error instanceof ServiceFailure && error.status === 404)) throw error
    }
  }
}
