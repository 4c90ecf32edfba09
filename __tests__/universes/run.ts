// Compares many universes: `node __tests__/universes/run.ts --count 50000 --seed 1`. One seed and `--count 1` replays one.

import { parseArgs } from 'node:util'
import { compareMany } from './bench.ts'
import { requirementLines, type Comparison } from './compare.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    show: { type: 'string' },
  },
})

function show({ universe, ours, pip, verdict }: Comparison): void {
  console.log(
    `\nuniverse ${universe.seed}: ${verdict}, ${universe.target.runtime.name} ${universe.target.architecture}`,
  )
  console.log(
    requirementLines(universe)
      .map((line) => `  ${line}`)
      .join('\n'),
  )
  for (const [at, index] of universe.indexes.entries()) {
    for (const one of index) console.log(`  index ${at}: ${JSON.stringify(one)}`)
  }
  console.log('  ours:', JSON.stringify(ours))
  console.log('  pip: ', JSON.stringify(pip))
}

let done = 0
const count = Number(values.count)
const tally = await compareMany(Number(values.seed), count, Number(values.workers), (comparison) => {
  done++
  if (done % 1000 === 0) console.log(`${done} of ${count}`)
  if (comparison.verdict === 'unexplained' || count === 1 || comparison.verdict === values.show) show(comparison)
})
if (!tally) throw new Error('pip or uv cannot be had here')
console.log(Object.fromEntries(tally.counts), `${tally.seconds.toFixed(0)} s`)
if (tally.unexplained.length > 0) process.exitCode = 1
