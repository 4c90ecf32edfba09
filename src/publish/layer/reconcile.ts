// Compares what is declared with what was observed. Pure: the list of actions is what a plan prints and what a run does.
// It is empty when nothing is missing.
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import type { Reconciled } from '../publisher.ts'
import type { Action } from './actions.ts'
import { checkNumber } from './align.ts'
import { isDeclaredAlike, isOfThisBuild, targetOf } from './choose.ts'
import type { LayerInRegion, Observation } from './observation.ts'
import type { ReconcileOptions } from './reconcile-options.ts'
import { reconcileFunctions } from './reconcile-functions.ts'
import { reconcileGrants } from './reconcile-grants.ts'
import { reconcileParameters } from './reconcile-parameters.ts'
import { modeOf } from '../request.ts'
import type { DeclaredLayer } from './request.ts'

export interface Reconciliation extends Reconciled {
  /** The version that is as declared; undefined when it is still to be published. */
  readonly target: LayerVersionSummary | undefined
  /** In the order in which they are safe to do. */
  readonly actions: readonly Action[]
}

/** One layer in one region, with what is to be done about it. */
export interface ReconciledLayer extends LayerInRegion, Reconciliation {}

export function reconcile(observed: Observation, options: ReconcileOptions): Reconciliation {
  const { layer, request, region, published } = options
  const target = published ?? targetOf(request, layer, observed.versions, observed.codeSha256)
  const publish: Action[] = target ? [] : [{ kind: 'publish-version', why: whyPublish(observed, options) }]
  const { alignVersion } = request
  const numbers =
    target || alignVersion === undefined ? [] : checkNumber(layer.name, region.name, alignVersion, observed.versions)
  const grants = reconcileGrants(observed, options, target)
  const functions = reconcileFunctions(observed, options, target)
  const parameters = reconcileParameters(observed, options, target)
  const named = (text: string): string => `${layer.name} in ${region.name}: ${text}`
  const reused = target && !published ? whyNotNewest(observed, layer, target) : []
  return {
    target,
    needsArtifact: target === undefined,
    actions: [...publish, ...grants.add, ...functions.actions, ...parameters.actions, ...grants.remove],
    problems: [...numbers, ...grants.problems, ...functions.problems, ...parameters.problems],
    notes: [...reused, ...grants.notes].map(named),
    warnings: [...grants.warnings, ...functions.warnings].map(named),
  }
}

function whyPublish({ versions }: Observation, { layer, request }: ReconcileOptions): string {
  if (modeOf(request) === 'always') return '`publish` is `always`'
  if (request.alignVersion !== undefined) return `as number ${request.alignVersion}`
  if (versions.length === 0) return 'the first one'
  if (!versions.some((version) => isDeclaredAlike(version, layer))) {
    return 'no version is declared for these runtimes, architectures and licence'
  }
  return layer.zip ? 'no version has this content' : 'no version has this fingerprint'
}

/** After a change was taken back, the version from before is used again, although it is not the newest. */
function whyNotNewest({ versions }: Observation, layer: DeclaredLayer, target: LayerVersionSummary): readonly string[] {
  const newest = versions.find((version) => isOfThisBuild(version, layer))
  if (!newest || newest.version <= target.version) return []
  return [
    `version ${target.version} has this content and is used again. Version ${newest.version} stays the newest of the layer; \`publish: always\` publishes this content once more, as the newest.`,
  ]
}
