// `verify: import` in the runtime image: what it measures, what it remembers, and what it brings back after `slim`.
import { expect, it } from 'vitest'
import type { RawInputs } from '../../../src/config/config.ts'
import { makeContext } from '../../support/contexts.ts'
import { describeWithEngine } from '../../support/engine.ts'
import { startIndex } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

/** Takes long to compile, and little to run. */
const large = Array.from(
  { length: 4000 },
  (_, at) => `def f${at}(a, b={${at}: [1, 2]}):\n    return [a + ${at} for _ in b]\n`,
)
const tests = (name: string) => ({ [`${name}/tests/test_it.py`]: '', [`${name}/tests/helper.py`]: '' })
const wheels: readonly WheelSpec[] = [
  // No reader of sources sees that it needs its tests.
  { name: 'aa', files: { 'aa/__init__.py': '__import__("aa." + "te" + "sts.helper")\n', ...tests('aa') } },
  { name: 'bb', files: { 'bb/__init__.py': large.join(''), ...tests('bb') } },
]

async function world() {
  const index = await startIndex(wheels.map((one) => ({ filename: wheelFilename(one), content: makeWheel(one) })))
  const context = await makeContext({ env: { UV_DEFAULT_INDEX: index.url } })
  return {
    context,
    build: (inputs: RawInputs = {}) =>
      runBuild({ packages: ['aa==1.0', 'bb==1.0'], verify: ['import'], 'layer-name': ['l'], ...inputs }, context),
    async [Symbol.asyncDispose]() {
      await context[Symbol.asyncDispose]()
      await index[Symbol.asyncDispose]()
    },
  }
}

await describeWithEngine('verify: import', () => {
  it('measures imports, with and without bytecode, and runs nothing for a zip that it knows', async () => {
    await using one = await world()
    const { report } = await one.build()
    expect(report.problems).toEqual([])
    const [costs] = report.layers[0]?.importCosts ?? []
    expect(costs).toMatchObject({ target: 'python3.13 x86_64', isEmulated: false })
    expect(costs?.modules.map(({ module }) => module)).toEqual(['bb', 'aa'])
    const { milliseconds = 0, withBytecodeMilliseconds = 0, memoryBytes = 0 } = costs?.modules[0] ?? {}
    expect(milliseconds).toBeGreaterThan(2.3 * withBytecodeMilliseconds)
    expect(memoryBytes).toBeGreaterThan(1_000_000)
    const isKnown = (line: string): boolean => line.includes('imported in this image before')
    expect(one.context.lines.some(isKnown)).toBe(false)
    const again = await one.build()
    expect(again.report.layers[0]?.importCosts).toEqual([costs])
    expect(one.context.lines.some(isKnown)).toBe(true)
  })

  it('brings back what an import needs, for that package alone, and says so', async () => {
    await using one = await world()
    const { report } = await one.build({ slim: ['tests'] })
    expect(report.problems).toEqual([])
    const { slimming, importCosts = [] } = report.layers[0] ?? {}
    expect(slimming?.left.map(({ preset, package: name }) => [preset, name])).toEqual([['tests', 'bb']])
    expect(slimming?.kept).toMatchObject([
      { preset: 'tests', package: 'aa', reason: 'aa cannot be imported without it' },
    ])
    expect(importCosts[0]?.modules.map(({ module }) => module).toSorted()).toEqual(['aa', 'bb'])
  })
})
