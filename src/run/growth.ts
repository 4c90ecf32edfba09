// `max-growth`: a layer against the one before it.
import { existsSync } from 'node:fs'
import { Failure } from '../errors.ts'
import type { Layer } from '../model/layer.ts'
import type { Comparison } from '../report/report.ts'
import { growthProblem } from './budgets.ts'
import type { Run } from './request.ts'

/** What the zip that is in its place unpacks to; undefined without one, and where nobody asks. */
export async function previousSize(zipPath: string, { verb, config, context }: Run): Promise<number | undefined> {
  if (verb !== 'build' || config.maxGrowth === undefined || !existsSync(zipPath)) return undefined
  const { readLayer } = await import('./read-layer.ts')
  const { inventory } = await readLayer(zipPath, context)
  return inventory.unzippedSizeBytes
}

/** @throws {Failure} `over-growth`, before the new zip takes the place of the other. */
export function refuseGrowth(layer: Layer, previous: number | undefined, { config }: Run): void {
  if (previous === undefined || config.maxGrowth === undefined) return
  const sizes = { before: previous, after: layer.unzippedSizeBytes, base: 'the zip in its place' }
  const problem = growthProblem(layer.plan.name, sizes, config.maxGrowth)
  if (problem) throw new Failure(problem)
}

/** @throws {Failure} `over-growth`, against the version that is published. */
export function refuseGrowthSince(layer: string, comparison: Comparison, { config, context }: Run): void {
  const { maxGrowth } = config
  if (maxGrowth === undefined) return
  if (comparison.kind === 'not-compared') {
    context.log.warning(`${layer}: \`max-growth\` was not checked. ${comparison.reason}`)
    return
  }
  const { base, beforeUnzippedSizeBytes: before, afterUnzippedSizeBytes: after } = comparison.diff
  const problem = growthProblem(layer, { before, after, base }, maxGrowth)
  if (problem) throw new Failure(problem)
}
