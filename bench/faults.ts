// Seeded fault schedules of publishing: npm run faults -- --count 10000 --seed 1
// One schedule again, call by call and timer by timer: npm run faults -- --count 1 --seed N --calls
import { parseArgs } from 'node:util'
import { Schedules } from '../__tests__/support/schedules.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '0' },
    calls: { type: 'boolean' },
  },
})
const count = Number(values.count)
const first = Number(values.seed)
if (!Number.isInteger(count) || !Number.isInteger(first) || count < 1 || first < 0) {
  throw new Error('--count and --seed take whole numbers')
}

const start = performance.now()
const schedules = await Schedules.start()
let violations = 0
for (let seed = first; seed < first + count; seed += 1) {
  const { wrong, trace } = await schedules.run(
    seed,
    values.calls ? (call) => process.stdout.write(`${call}\n`) : undefined,
  )
  violations += wrong.length
  for (const text of wrong) process.stdout.write(`${text}\n  again: npm run faults -- --count 1 --seed ${seed}\n`)
  if (count === 1) process.stdout.write(`trace ${trace}\n`)
  if ((seed - first + 1) % 1000 === 0) process.stderr.write(`${seed - first + 1} of ${count}\n`)
}
const seconds = Math.round((performance.now() - start) / 1000)
process.stdout.write(`${JSON.stringify({ count, firstSeed: first, violations, runs: schedules.outcomes, seconds })}\n`)
process.exitCode = violations === 0 ? 0 : 1
