// Each reader of foreign bytes gets hostile inputs: a wrong answer is a refusal, in time, and nothing else. More of them:
// npm run fuzz -- --seed 7 --count 100000
import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { readers } from './readers.ts'

/** Other seeds find other faults: FUZZ_SEED sets one. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126)
const count = 200

describe(`readers of foreign bytes, seed ${seed}`, () => {
  it.each(Object.keys(readers))('%s', { timeout: 120_000 }, async (name) => {
    expect(await fuzz(name, { seed, count, limitMs: 5_000 })).toBeUndefined()
  })

  it('tell a fault with the command that shows it again', { timeout: 60_000 }, async () => {
    expect(await fuzz('no such reader', { seed: 1, count: 1, limitMs: 1_000 })).toMatch(
      /no reader[^]*npm run fuzz -- --reader 'no such reader' --seed 1 --from 0 --count 1/,
    )
  })
})
