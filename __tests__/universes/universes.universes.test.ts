import { expect, it } from 'vitest'
import { compareMany } from './bench.ts'
import { universeOf } from './universe.ts'

/** A quarter of a second each, one after the other, since other files are run beside this one. More of them, and others: npm run universes -- --count 50000 --seed 1 */
const count = 700

it('a universe is decided by its seed', () => {
  expect(universeOf(7)).toEqual(universeOf(7))
  expect(universeOf(7)).not.toEqual(universeOf(8))
})

it(
  `${count} universes come out as pip resolves them, but for what docs/resolving.md explains`,
  async () => {
    const tally = await compareMany(1, count, 1)
    if (!tally) {
      if (process.env['CI'] === 'true') throw new Error('pip or uv cannot be had, and CI is true')
      console.warn('PASSED OVER, since pip or uv cannot be had: universes')
      return
    }
    const replay = (seed: number): string => `node __tests__/universes/run.ts --count 1 --seed ${seed}`
    expect(tally.unexplained.map(({ universe }) => replay(universe.seed))).toEqual([])
    const share = (verdict: 'same' | 'another-solution' | 'pre-releases' | 'requires-python'): number =>
      (tally.counts.get(verdict) ?? 0) / count
    console.log(Object.fromEntries(tally.counts), `${tally.seconds.toFixed(0)} s`)
    expect(share('same')).toBeGreaterThan(0.45)
    expect(share('another-solution')).toBeLessThan(0.02)
    expect(share('pre-releases')).toBeLessThan(0.03)
    expect(share('requires-python')).toBeLessThan(0.05)
  },
  20 * 60_000,
)
