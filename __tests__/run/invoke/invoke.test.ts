import { describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext } from '../../support/contexts.ts'
import { makeZip } from '../../support/zips.ts'

describe('invoke refuses before it starts anything', () => {
  it.each<[string, RawInputs, string | undefined, string]>([
    ['a zip without a handler', {}, 'function.zip', 'missing-input'],
    ['a layer without a handler', { code: ['src'] }, 'layer.zip', 'missing-input'],
    ['an event that is not JSON', { handler: ['app.handler'], event: ['{"a":'] }, 'function.zip', 'not-an-event'],
    [
      'an event that is neither JSON nor a file',
      { handler: ['app.handler'], event: ['nope.json'] },
      'function.zip',
      'not-an-event',
    ],
    ['a file that is not JSON', { handler: ['app.handler'], event: ['src/app.py'] }, 'function.zip', 'not-an-event'],
    ['a folder', { handler: ['app.handler'] }, 'src', 'not-a-zip'],
    ['a function in AWS', { handler: ['a.b'] }, 'arn:aws:lambda:eu-west-1:123456789012:function:app', 'not-here'],
  ])('%s', async (_, inputs, word, code) => {
    await using context = await makeContext({ env: { PATH: '/nonexistent' } })
    await context.write({
      'src/app.py': 'def handler(event, context): pass\n',
      'function.zip': makeZip([{ path: 'app.py', content: '' }]),
      'layer.zip': makeZip([{ path: 'python/demo.py', content: '' }]),
    })
    const { config } = parseConfig(inputs)
    if (!config) throw new Error('not a configuration')
    const words = word === undefined ? [] : [word]
    const outcome = await run({ verb: 'invoke', config, words, given: inputs }, [], context)
    expect(outcome.report.problems.map((problem) => problem.code)).toEqual([code])
    expect(outcome.exitCode).toBe(2)
  })

  it('says that Docker is missing', async () => {
    await using context = await makeContext({ env: { PATH: '/nonexistent' } })
    await context.write({ 'function.zip': makeZip([{ path: 'app.py', content: '' }]) })
    const { config } = parseConfig({ handler: ['app.handler'] })
    if (!config) throw new Error('not a configuration')
    const outcome = await run({ verb: 'invoke', config, words: ['function.zip'] }, [], context)
    expect(outcome.report.problems.map((problem) => problem.code)).toEqual(['docker-not-found'])
  })
})
