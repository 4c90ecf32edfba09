import type { Aws } from '../../host/aws/connect.ts'
import { grantName } from '../../plan/grants.ts'
import type { ActionOf } from './actions.ts'
import { allPages } from '../pages.ts'
import { readPolicies } from './policies.ts'
import type { ReconciledLayer } from './reconcile.ts'
import type { PublishRequest } from './request.ts'
import { isMark } from './sharing.ts'
import type { Statement } from './sharing.ts'

/** How many older versions are looked at. */
const most = 100

/**
 * A grant belongs to one version. Who was revoked on this one may still use others: that is said, since a revocation is
 * meant to keep somebody out.
 */
export async function stillShared(
  aws: Aws,
  { shareVersions }: PublishRequest,
  { layer, region, target }: ReconciledLayer,
  revoked: readonly ActionOf<'remove-grant'>[],
): Promise<readonly string[]> {
  if (shareVersions === 'all' || revoked.length === 0) return []
  const lambda = aws.lambda(region.name)
  const versions = await allPages((marker) => lambda.listLayerVersions(layer.name, marker))
  const others = versions.filter(({ version }) => version !== target?.version).slice(0, most)
  const policies = new Map<number, readonly Statement[]>()
  await readPolicies(lambda, layer, others, policies)
  return revoked.flatMap(({ statement: { grant } }) => {
    if (!grant) return []
    const name = grantName(grant)
    const isShared = (one: Statement): boolean =>
      !isMark(one) && one.grant !== undefined && grantName(one.grant) === name
    const shared = others.filter(({ version }) => policies.get(version)?.some(isShared)).map(({ version }) => version)
    if (shared.length === 0) return []
    const which =
      shared.length === 1 ? `version ${shared[0]} is` : `versions ${shared.sort((a, b) => a - b).join(', ')} are`
    return [
      `${layer.name} in ${region.name}: ${which} still shared with ${name}; \`share-versions: all\` ends that, too.`,
    ]
  })
}
