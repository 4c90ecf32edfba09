// Seeded fault schedules of publishing: npm run faults -- --count 10000 --seed 1
// One schedule again: npm run faults -- --count 1 --seed N
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { Schedules } from '../__tests__/support/schedules.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '0' } },
})
const count = Number(values.count)
const first = Number(values.seed)
if (!Number.isInteger(count) || !Number.isInteger(first) || count < 1 || first < 0) {
  throw new Error('--count and --seed take whole numbers')
}

const start = performance.now()
await using schedules = await Schedules.start()
const seeds = Array.from({ length: count }, (_, at) => first + at)
let ended = 0
const wrong = await pLimit(24).map(seeds, async (seed) => {
  const found = await schedules.run(seed)
  ended += 1
  if (ended % 1000 === 0) process.stderr.write(`${ended} of ${count}\n`)
  for (const text of found) process.stdout.write(`${text}\n  again: npm run faults -- --count 1 --seed ${seed}\n`)
  return found
})
const { done, failed, killed } = schedules.outcomes
const result = {
  count,
  firstSeed: first,
  violations: wrong.flat().length,
  runs: { done, failed, killed },
  seconds: Math.round((performance.now() - start) / 1000),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exitCode = result.violations === 0 ? 0 : 1
