// Hundreds of bad days; `npm run faults -- --count 10000` runs thousands. Whatever happens: what is reported as done is
// done, no function is left at a deleted version, nobody has a grant too many, and a run on a good day completes the rest.
import { describe, expect, it } from 'vitest'
import pLimit from 'p-limit'
import { Schedules } from '../support/schedules.ts'

const count = 500

describe('runs on bad days, one or two at once', () => {
  it('report nothing that is not so, and are completed on a good day', { timeout: 400_000 }, async () => {
    await using schedules = await Schedules.start()
    const seeds = Array.from({ length: count }, (_, seed) => seed)
    const wrong = await pLimit(24).map(seeds, (seed) => schedules.run(seed))
    expect(wrong.flat()).toEqual([])
    // Otherwise nothing was tested.
    const { done, failed, killed } = schedules.outcomes
    expect(Math.min(done / 100, failed / 50, killed / 20)).toBeGreaterThan(1)
  })
})
