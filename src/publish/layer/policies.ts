// Reads the policies of versions, which say whom they are shared with, and which newer versions are not finished.
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary, VersionRef } from '../../host/aws/lambda-values.ts'
import { isUnfinished, sourceOf } from './carried.ts'
import type { DeclaredLayer } from './request.ts'
import { parsePolicy } from './sharing.ts'
import type { Statement } from './sharing.ts'

export const refOf = (layer: string, { version, arn }: Pick<LayerVersionSummary, 'version' | 'arn'>): VersionRef => ({
  layer,
  version,
  arn,
})

/** Adds the policies that are not known yet. */
export async function readPolicies(
  lambda: Lambda,
  layer: Pick<DeclaredLayer, 'name'>,
  versions: readonly LayerVersionSummary[],
  known: Map<number, readonly Statement[]>,
): Promise<void> {
  await Promise.all(versions.map((version) => readPolicy(lambda, layer, version, known)))
}

async function readPolicy(
  lambda: Lambda,
  layer: Pick<DeclaredLayer, 'name'>,
  version: LayerVersionSummary,
  known: Map<number, readonly Statement[]>,
): Promise<void> {
  if (known.has(version.version)) return
  known.set(version.version, parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, version))))
}

/**
 * The policies that tell the grants of a version: its own and, as long as it is not finished, that of the version it takes
 * them from, and so on. The oldest is read first, one after another: when a mark is gone from an older one, the newer one
 * has its grants, and is read after that.
 */
export async function readGrants(
  lambda: Lambda,
  layer: Pick<DeclaredLayer, 'name'>,
  versions: readonly LayerVersionSummary[],
  version: LayerVersionSummary,
): Promise<Map<number, readonly Statement[]>> {
  for (let depth = 2; ; depth *= 2) {
    const chain = sourcesOf(version, versions, depth)
    const policies = new Map<number, readonly Statement[]>()
    for (const one of chain.toReversed()) await readPolicy(lambda, layer, one, policies)
    const last = chain.at(-2)
    if (chain.length < depth || !last || !isUnfinished(last, policies)) return policies
  }
}

/** The version, the one that it takes its grants from, and so on: at most so many. */
function sourcesOf(
  version: LayerVersionSummary,
  versions: readonly LayerVersionSummary[],
  most: number,
): readonly LayerVersionSummary[] {
  const chain = [version]
  while (chain.length < most) {
    const source = sourceOf(chain.at(-1) ?? version, versions)
    if (!source) break
    chain.push(source)
  }
  return chain
}
