// Reads the policies of versions, which say whom they are shared with and which of their followers are not finished.
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary, VersionRef } from '../../host/aws/lambda-values.ts'
import { versionsBefore } from './choose.ts'
import { mostUnfinished } from './reconcile-grants.ts'
import type { DeclaredLayer } from './request.ts'
import { isMark, parsePolicy } from './sharing.ts'
import type { Statement } from './sharing.ts'

export const refOf = (layer: string, { version, arn }: Pick<LayerVersionSummary, 'version' | 'arn'>): VersionRef => ({
  layer,
  version,
  arn,
})

/**
 * Adds the policies that are not known yet. `inOrder`: oldest first, one after another. When the mark on an older version
 * is gone, the newer one has its grants, and must be read after that.
 */
export async function readPolicies(
  lambda: Lambda,
  layer: Pick<DeclaredLayer, 'name'>,
  versions: readonly LayerVersionSummary[],
  known: Map<number, readonly Statement[]>,
  inOrder = false,
): Promise<void> {
  const read = async (version: LayerVersionSummary): Promise<void> => {
    if (known.has(version.version)) return
    known.set(version.version, parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, version))))
  }
  if (!inOrder) return void (await Promise.all(versions.map(read)))
  for (const version of versions.toSorted((a, b) => a.version - b.version)) await read(version)
  return undefined
}

/**
 * The policies of the versions before `target`, as far back as they are marked: their followers are not finished. Oldest
 * first, so that what is gone from an older one is there in the newer one.
 */
export async function readUnfinished(
  lambda: Lambda,
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  target: number | undefined,
): Promise<Map<number, readonly Statement[]>> {
  for (let depth = 2; ; depth += 2) {
    const policies = new Map<number, readonly Statement[]>()
    const before = versionsBefore(layer, versions, target, depth)
    await readPolicies(lambda, layer, before, policies, true)
    const oldest = before.at(-1)
    const isMarked = oldest !== undefined && (policies.get(oldest.version) ?? []).some(isMark)
    if (!isMarked || before.length < depth || depth >= mostUnfinished) return policies
  }
}
