// minimum-age in a whole run: the real uv, and an index of our own that says when files were uploaded.
import { expect, it } from 'vitest'
import { parseCommand } from '../../src/config/command.ts'
import { parseConfig } from '../../src/config/config.ts'
import { doesWork } from '../../src/config/verbs.ts'
import { run } from '../../src/run/run.ts'
import { makeContext } from '../support/contexts.ts'
import { startIndex } from '../support/index.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
const file = (name: string, version: string, uploadTime: string, requires: readonly string[] = []) => ({
  filename: wheelFilename({ name, version }),
  content: makeWheel({ name, version, requires }),
  uploadTime,
})

await describeWithIndex('minimum-age', () => {
  it('holds in plan and build, for what is required by others too, and lets through what is excepted', async () => {
    const files = [file('aa', '1.0', daysAgo(30), ['bb']), file('bb', '1.0', daysAgo(9)), file('bb', '1.1', daysAgo(1))]
    await using index = await startIndex(files)
    await using context = await makeContext({ env: { PATH: await pathWithUv(), UV_DEFAULT_INDEX: index.url } })
    await context.write({ 'requirements.txt': 'aa\n' })
    const codes = async (...argv: readonly string[]) => {
      const { verb = 'plan', words, inputs } = parseCommand(argv)
      const { config } = parseConfig(inputs)
      if (!config || !doesWork(verb)) throw new Error('not understood')
      const { report } = await run({ verb, config, words, given: inputs }, [], context)
      return report.problems.map(({ code, package: name, nextStep }) => [code, name, nextStep?.split(',')[0]])
    }
    const young = [['too-young', 'bb', 'Take bb==1.0']]
    expect(await codes('plan', '--minimum-age', '3 days')).toEqual(young)
    expect(await codes('build', '--minimum-age', '3 days')).toEqual(young)
    expect(await codes('build', '--minimum-age', '3 days', '--minimum-age-except', 'BB')).toEqual([])
    expect(await codes('build', '--minimum-age', '3 days', '--packages', 'aa,bb==1.0')).toEqual([])
    expect(await codes('build', '--minimum-age', '60 days', '--minimum-age-except', 'bb')).toEqual([
      ['too-young', 'aa', 'Take an older release'],
    ])
    expect(await codes('plan', '--minimum-age', '3 days', '--build', 'container')).toEqual([
      ['contradicting-inputs', undefined, 'Take `build: auto`'],
    ])
  })
})
