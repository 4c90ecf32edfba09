// What is now published, beside what would be: for the plan, and for the report of a new version.
import { Interrupted, Failure } from '../errors.ts'
import type { Aws } from '../host/aws/connect.ts'
import type { Context } from '../host/context.ts'
import type { Inventory } from '../inspect/inventory.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { packagesRootOf } from '../plan/site-root.ts'
import { diffInventories } from '../report/diff.ts'
import type { Comparison, LayerContent } from '../report/report.ts'
import { versionInventory } from './read-layer.ts'

/** An inventory of what will be in a layer: its packages, whose files are not known yet. */
export function expectedInventory(plan: ArtifactPlan, expected: LayerContent): Inventory {
  const { packages, sizeBytes, unzippedSizeBytes = 0 } = expected
  return {
    source: plan.name,
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    unzippedSizeBytes,
    packages: packages.map((one) => ({
      name: one.name,
      version: one.version ?? '',
      root: packagesRootOf(plan),
      sizeBytes: one.sizeBytes ?? 0,
      unzippedSizeBytes: one.unzippedSizeBytes ?? 0,
      files: 0,
    })),
    runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
  }
}

/**
 * Finds the newest version now, and compares it when asked to: the version that this run will publish is not meant.
 * A comparison is good to have and no more: when it cannot be made, it says why.
 */
export async function beforePublishing(
  layer: string,
  region: string,
  aws: Aws,
  context: Pick<Context, 'env' | 'signal'>,
): Promise<(after: Inventory) => Promise<Comparison>> {
  const newest = await attempt(async () => (await aws.lambda(region).listLayerVersions(layer)).items[0])
  if (newest.kind === 'failed') return async () => newest.comparison
  const version = newest.value
  if (!version) return async () => ({ kind: 'not-compared', reason: `No earlier version exists in ${region}.` })
  return async (after) => {
    const compared = await attempt(async (): Promise<Comparison> => {
      const before = await versionInventory(version.arn, aws, context)
      return { kind: 'compared', diff: diffInventories(before, after) }
    })
    return compared.kind === 'failed' ? compared.comparison : compared.value
  }
}

type Attempt<T> =
  | { readonly kind: 'made'; readonly value: T }
  | { readonly kind: 'failed'; readonly comparison: Comparison }

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { kind: 'made', value: await work() }
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error
    return { kind: 'failed', comparison: { kind: 'not-compared', reason: error.problems[0].message } }
  }
}
