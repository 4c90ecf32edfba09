// Compares all real packages with pip, on all targets: `npm run real`. With `--imports`: what an x86_64 layer of each
// imports on each Python of this machine, against a virtual environment; names of packages behind it limit the list.

import { delimiter, join } from 'node:path'
import { makeContext } from '../support/contexts.ts'
import { pathWithUv } from '../support/uv.ts'
import { pipFolder, startPip } from '../universes/pip.ts'
import { compareAll, isDifferent } from './compare.ts'
import { compareImports, lambdaPythons, told } from './imports.ts'
import { realPackages, realTargets } from './packages.ts'

const words = process.argv.slice(2)
const chosen = words.filter((word) => !word.startsWith('--'))
const packages = realPackages.filter(({ requirement }) => chosen.length === 0 || chosen.includes(requirement))
const path = await pathWithUv()
const started = performance.now()
const different = words.includes('--imports') ? await allImports() : await allSets()
console.log(`${different} different, ${((performance.now() - started) / 1000).toFixed(0)} s`)
if (different > 0) process.exitCode = 1

async function allSets(): Promise<number> {
  const folder = pipFolder()
  if (folder === undefined) throw new Error('pip cannot be had here')
  await using context = await makeContext({ env: { PATH: path } })
  await using first = await startPip(folder, { cache: true })
  await using second = await startPip(folder, { cache: true })
  const list = packages.map((one) => [one, realTargets] as const)
  const all = await compareAll(list, [first, second], context, (one) => {
    const { requirement, target, onlyOurs, onlyPip, files, explained } = one
    const what = explained ?? (isDifferent(one) ? 'different' : `the same ${files}`)
    console.log(`${requirement} on ${target}: ${what}`)
    for (const name of onlyOurs) console.log(`  only ours: ${name}`)
    for (const name of onlyPip) console.log(`  only pip: ${name}`)
  })
  console.log(`${all.length} sets`)
  return all.filter(isDifferent).length
}

async function allImports(): Promise<number> {
  const uv = join(path.split(delimiter)[0] ?? '', 'uv')
  let count = 0
  for (const python of await lambdaPythons()) {
    for (const { requirement } of packages) {
      await using context = await makeContext({ env: { PATH: path } })
      try {
        const comparison = await compareImports([requirement], python, uv, context)
        const lines = told(comparison)
        if (lines.length > 0) count++
        const names = Object.values(comparison.layer)
        const good = names.filter((one) => one === 'imported').length
        console.log(`${requirement} on ${python.version}: ${lines.length} different, ${good} of ${names.length} import`)
        for (const line of lines) console.log(`  ${line}`)
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        // No layer of it exists anywhere.
        if (!message.includes('layer-too-large')) count++
        console.log(`${requirement} on ${python.version}: ${message.slice(0, 300)}`)
      }
    }
  }
  return count
}
