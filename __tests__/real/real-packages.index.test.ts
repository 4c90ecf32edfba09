import { expect, it } from 'vitest'
import { makeContext } from '../support/contexts.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { pathWithUv } from '../support/uv.ts'
import { pipFolder, startPip } from '../universes/pip.ts'
import { compareAll, isDifferent } from './compare.ts'
import { realPackages, realTargets } from './packages.ts'

await describeWithIndex('real packages', () => {
  it('come out as pip chooses them: each on one of the six targets in turn; `npm run real` takes all', async () => {
    const folder = pipFolder()
    if (folder === undefined) throw new Error('pip cannot be had here')
    await using context = await makeContext({ env: { PATH: await pathWithUv() } })
    await using first = await startPip(folder, { cache: true })
    await using second = await startPip(folder, { cache: true })
    const packages = realPackages.map(
      (one, at) => [one, [realTargets[at % realTargets.length]].flatMap((target) => target ?? [])] as const,
    )
    const all = await compareAll(packages, [first, second], context)
    expect(all).toHaveLength(realPackages.length)
    expect(all.filter(isDifferent)).toEqual([])
  }, 300_000)
})
