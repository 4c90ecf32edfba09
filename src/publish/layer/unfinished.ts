// While the grants of the previous version are copied to a new one, a statement in the policy of the previous version
// says so. A run that is ended in between leaves it there, and the next run completes the grants. Where it is missing,
// a grant that a version lacks was revoked, and stays revoked.
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Log } from '../../host/log.ts'
import { previousVersion, versionsBefore } from './choose.ts'
import type { Observation } from './observation.ts'
import { readPolicies, readUnfinished, refOf } from './policies.ts'
import { carriedOver, mostUnfinished } from './reconcile-grants.ts'
import type { ReconciledLayer } from './reconcile.ts'
import { contentKey } from './request.ts'
import type { DeclaredLayer, PublishRequest } from './request.ts'
import { isMark, isMarkOf, markOf, nextMark, policyBytes, policyLimitBytes, principalOf } from './sharing.ts'
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
    const previous = previousVersion(layer, versions, undefined)
    if (!previous) return { versions, policies: new Map() }
    const policies = await readUnfinished(lambda, layer, versions, undefined)
    const { items } = await lambda.listLayerVersions(layer.name)
    const now = previousVersion(layer, items, undefined)
    if (now?.version === previous.version || attempt >= sourceLooks) return { versions, policies }
    versions = items
  }
}

/** How often a source that changes is read again. */
const sourceLooks = 4

/**
 * Marks the version before the one that is to be published. None when there is nothing to copy. A version that another run
 * published in this moment is marked, too: when the new version comes, the mark is on the newest one before it, or on one
 * whose followers take it over.
 * @param versions as they were listed a moment ago
 */
export async function markUnfinished(
  lambda: Lambda,
  request: PublishRequest,
  { layer, observed }: ReconciledLayer,
  listed: readonly LayerVersionSummary[],
  log: Log,
): Promise<readonly Mark[]> {
  if (request.sharing.kind !== 'carry-over') return []
  const [first] = carriedOver(observed, { layer }, undefined).statements
  if (!first) return []
  const marks: Mark[] = []
  const mark = { id: markOf(contentKey(layer)), grant: first.grant }
  let version = previousVersion(layer, listed, undefined)
  for (let look = 1; version && look <= sourceLooks; look += 1) {
    if (policyBytes([...(observed.policies.get(version.version) ?? []), mark], version.arn) > policyLimitBytes) {
      log.debug(`${version.arn} has no room in its policy to mark the copying of its grants.`)
      return marks
    }
    await lambda.addLayerVersionPermission(refOf(layer.name, version), { id: mark.id, ...principalOf(mark.grant) })
    marks.push({ version, id: mark.id })
    const { items } = await lambda.listLayerVersions(layer.name)
    const now = previousVersion(layer, items, undefined)
    if (!now || now.version <= version.version) break
    version = now
  }
  return marks
}

/**
 * The marks of other runs on the two versions before the new one. They go to the new version as well: a run that publishes
 * after it looks for its mark there.
 */
export async function foreignMarks(
  lambda: Lambda,
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  target: number,
): Promise<readonly string[]> {
  const policies = new Map<number, readonly Statement[]>()
  await readPolicies(lambda, layer, versionsBefore(layer, versions, target, 2), policies, true)
  const own = contentKey(layer)
  const marks = [...policies.values()].flat().filter((one) => isMark(one) && !isMarkOf(one, own))
  return [...new Set(marks.flatMap((one) => nextMark(one) ?? []))]
}

/**
 * The marks that are to be removed when the target has its grants: its own, and those that are left on older versions.
 * Another mark stays on the version right before, where it may belong to a run that is at work, and on an older one while
 * any version after it lacks grants: the run that made that version will come back for them.
 */
export function obsoleteMarks(
  { versions, policies }: Pick<Observation, 'versions' | 'policies'>,
  { layer }: Pick<ReconciledLayer, 'layer'>,
  target: number,
): readonly Mark[] {
  const own = contentKey(layer)
  const before = versionsBefore(layer, versions, target, mostUnfinished)
  const isCarried = (statements: readonly Statement[], followers: readonly LayerVersionSummary[]): boolean =>
    followers.length > 0 &&
    followers.every(({ version }) =>
      statements.every(
        ({ id, grant }) => grant?.kind === 'public' || policies.get(version)?.some((one) => one.id === id) === true,
      ),
    )
  return versions.flatMap((version) => {
    const policy = policies.get(version.version) ?? []
    const at = before.findIndex((one) => one.version === version.version)
    const isLeft =
      at > 0 &&
      isCarried(
        policy.filter((one) => !isMark(one)),
        before.slice(0, at),
      )
    return policy.filter((one) => isMark(one) && (isMarkOf(one, own) || isLeft)).map(({ id }) => ({ version, id }))
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
