// Hundreds of bad days; `npm run faults -- --count 10000` runs thousands. Whatever happens: what is reported as done is
// done, no function is left at a deleted version, nobody has a grant too many, and a run on a good day completes the rest.
import { describe, expect, it } from 'vitest'
import { Schedules } from '../support/schedules.ts'

const count = 500

describe('runs on bad days, one or two at once', () => {
  it('report nothing that is not so, and are completed on a good day', { timeout: 400_000 }, async () => {
    const schedules = await Schedules.start()
    const found: string[] = []
    for (let seed = 0; seed < count; seed += 1) found.push(...(await schedules.run(seed)).wrong)
    expect(found).toEqual([])
    // Otherwise nothing was tested.
    const { done, failed, killed } = schedules.outcomes
    expect(Math.min(done / 100, failed / 50, killed / 20)).toBeGreaterThan(1)
  })

  it.each([3, 17, 204])('happen again in the same order of calls with the same seed: %d', async (seed) => {
    const schedules = await Schedules.start()
    const first = await schedules.run(seed)
    const others = await schedules.run(seed + 1)
    expect(await schedules.run(seed)).toEqual(first)
    expect(others.trace).not.toBe(first.trace)
  })
})
