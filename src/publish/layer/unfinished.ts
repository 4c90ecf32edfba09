// While the grants of the previous version are copied to a new one, a statement in the policy of the previous version
// says so. A run that is ended in between leaves it there, and the next run completes the grants. Where it is missing,
// a grant that a version lacks was revoked, and stays revoked.
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Log } from '../../host/log.ts'
import { refOf } from './observe.ts'
import { carriedOver } from './reconcile-grants.ts'
import type { ReconciledLayer } from './reconcile.ts'
import type { PublishRequest } from './request.ts'
import { policyBytes, policyLimitBytes, principalOf, unfinishedMark } from './sharing.ts'

/** Marks the version whose grants are to be copied. Undefined when there is nothing to copy. */
export async function markUnfinished(
  lambda: Lambda,
  request: PublishRequest,
  { layer, observed }: ReconciledLayer,
  log: Log,
): Promise<LayerVersionSummary | undefined> {
  if (request.sharing.kind !== 'carry-over') return undefined
  const { statements, previous } = carriedOver(observed, { layer }, undefined)
  const [first] = statements
  if (!previous || !first) return undefined
  const mark = { id: unfinishedMark, grant: first.grant }
  if (policyBytes([...(observed.policies.get(previous.version) ?? []), mark], previous.arn) > policyLimitBytes) {
    log.debug(`${previous.arn} has no room in its policy to mark the copying of its grants.`)
    return undefined
  }
  await lambda.addLayerVersionPermission(refOf(layer.name, previous), { id: mark.id, ...principalOf(mark.grant) })
  return previous
}

/** Removes the marks, when the new version has its grants, or when no version came of it. */
export async function unmark(lambda: Lambda, layer: string, versions: readonly LayerVersionSummary[]): Promise<void> {
  for (const version of versions) {
    try {
      await lambda.removeLayerVersionPermission(refOf(layer, version), unfinishedMark)
    } catch (error) {
      // The version may have been deleted meanwhile, together with its policy.
      if (!(error instanceof ServiceFailure && error.status === 404)) throw error
    }
  }
}
