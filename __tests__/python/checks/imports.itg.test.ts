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

async function world(served: readonly WheelSpec[] = wheels) {
  const index = await startIndex(served.map((one) => ({ filename: wheelFilename(one), content: makeWheel(one) })))
  const context = await makeContext({ env: { UV_DEFAULT_INDEX: index.url } })
  return {
    context,
    build: (inputs: RawInputs = {}) =>
      runBuild(
        { packages: served.map(({ name }) => `${name}==1.0`), verify: ['import'], 'layer-name': ['l'], ...inputs },
        context,
      ),
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

  it('imports what is at the top of a function', async () => {
    await using good = await world()
    await good.context.write({ 'app.py': 'def handler(event, context):\n    return 1\n' })
    const made = { artifact: ['function'], code: ['app.py'], handler: ['app.handler'] }
    const { report } = await good.build(made)
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.importCosts?.[0]?.modules.map(({ module }) => module).toSorted()).toEqual(['aa', 'bb'])

    await using bad = await world([{ name: 'dd', files: { 'dd/__init__.py': 'import nowhere\n' } }])
    await bad.context.write({ 'app.py': 'def handler(event, context):\n    return 1\n' })
    expect((await bad.build(made)).report.problems).toMatchObject([{ code: 'import-failed', package: 'dd' }])
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

  it('runs no script of bin/, and names the module that ends the process', async () => {
    await using scripts = await world([
      {
        name: 'cc',
        files: { 'cc/__init__.py': '', 'cc-1.0.data/scripts/loud.py': '#!python\nraise RuntimeError("was run")\n' },
      },
    ])
    const { report } = await scripts.build()
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.importCosts?.[0]?.modules.map(({ module }) => module)).toEqual(['cc'])

    await using ends = await world([{ name: 'dd', files: { 'dd/__init__.py': 'import os\nos._exit(3)\n' } }])
    const failed = await ends.build()
    expect(failed.report.problems).toMatchObject([{ code: 'import-failed', package: 'dd' }])
  })

  it.each<[where: string, inputs: RawInputs]>([
    ['beside the layer', {}],
    ['in the function', { artifact: ['function'], code: ['app.py'], handler: ['app.handler'] }],
  ])('fails when nothing can be invoked %s, whatever was ignored', async (_, inputs) => {
    // As enum34 does: the runtime's own client imports it.
    await using one = await world([{ name: 'ee', files: { 'enum.py': 'raise ImportError("not for this Python")\n' } }])
    await one.context.write({ 'app.py': 'def handler(event, context):\n    return 1\n' })
    const { report } = await one.build({ ignore: ['stdlib-shadowed ee: it is tried'], ...inputs })
    expect(report.problems).toMatchObject([
      { code: 'invocation-failed', message: expect.stringContaining('it could not be started (status 502)') as string },
    ])
  })
})
