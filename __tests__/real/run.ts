// Compares all real packages on all targets with pip: `npm run real`.

import { makeContext } from '../support/contexts.ts'
import { pathWithUv } from '../support/uv.ts'
import { pipFolder, startPip } from '../universes/pip.ts'
import { compareAll } from './compare.ts'
import { realPackages, realTargets } from './packages.ts'

const folder = pipFolder()
if (folder === undefined) throw new Error('pip cannot be had here')
await using context = await makeContext({ env: { PATH: await pathWithUv() } })
await using first = await startPip(folder, { cache: true })
await using second = await startPip(folder, { cache: true })
const started = performance.now()
const all = await compareAll(
  realPackages.map((one) => [one, realTargets] as const),
  [first, second],
  context,
  ({ requirement, target, onlyOurs, onlyPip, files }) => {
    const same = onlyOurs.length + onlyPip.length === 0
    console.log(`${requirement} on ${target}: ${same ? `the same ${files}` : 'different'}`)
    for (const one of onlyOurs) console.log(`  only ours: ${one}`)
    for (const one of onlyPip) console.log(`  only pip: ${one}`)
  },
)
const different = all.filter(({ onlyOurs, onlyPip }) => onlyOurs.length + onlyPip.length > 0)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(`${all.length} sets, ${different.length} different, ${seconds} s`)
if (different.length > 0) process.exitCode = 1
