// Regions are published in waves, one after another; those of one wave side by side.
import type { Problem } from '../errors.ts'
import type { Region } from '../lambda/partitions.ts'
import { wavesOf, type Wave } from '../plan/rollout.ts'
import type { Applied } from './publisher.ts'

export interface Rollout {
  readonly regions: readonly Region[]
  readonly rollout?: readonly Wave[]
  /** A region that fails keeps the later waves from beginning. Without `rollout`, each region is a wave. */
  readonly stopOnFailure?: boolean
}

/** Does `work` for everything that was reconciled. `nameOf` tells the artifact, for what was not begun. */
export async function applyInWaves<One extends { readonly region: Region }, D>(
  { rollout = [], stopOnFailure = false, regions }: Rollout,
  reconciled: readonly One[],
  nameOf: (one: One) => string,
  work: (one: One) => Promise<Applied<D>>,
): Promise<readonly Applied<D>[]> {
  const eachAlone = rollout.length === 0 && stopOnFailure
  const waves = eachAlone ? regions.map((region) => [region]) : wavesOf(rollout, regions)
  const applied: Applied<D>[] = []
  for (const wave of waves) {
    const names = new Set(wave.map(({ name }) => name))
    const isStopped = stopOnFailure && applied.some(({ problems }) => problems.length > 0)
    const ofWave = reconciled.filter(({ region }) => names.has(region.name))
    const done = ofWave.map(async (one): Promise<Applied<D>> => {
      if (!isStopped) return work(one)
      return { problems: [notBegun(nameOf(one), one.region)], notes: [], warnings: [] }
    })
    applied.push(...(await Promise.all(done)))
  }
  return applied
}

const notBegun = (name: string, region: Region): Problem => ({
  code: 'region-not-begun',
  input: 'stop-on-failure',
  message: `${name} in ${region.name} was not begun, since a region before it failed.`,
  nextStep: 'Correct what failed, and run again: the next run goes on with what is missing.',
})
