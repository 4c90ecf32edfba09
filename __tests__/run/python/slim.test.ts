// `slim` in whole runs, from pins alone: plan, build, what the report says, and what comes back.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import type { Verb } from '../../../src/config/command.ts'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { reportDocument } from '../../../src/report/document.ts'
import { summaryMarkdown } from '../../../src/report/markdown.ts'
import { neededBy } from '../../../src/run/python/needed-again.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex } from '../../support/index.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

const wheels: readonly WheelSpec[] = [
  {
    name: 'aa',
    files: {
      'aa/__init__.py': '',
      'aa/testing.py': 'from aa.core.tests import helper\n',
      'aa/core/tests/helper.py': '',
      'aa/core/tests/test_core.py': '',
      'aa/tests/test_all.py': `# ${'x'.repeat(5000)}\n`,
      'aa/__init__.pyi': 'x: int\n',
      'aa/speed.c': 'int x;\n',
      'aa/w.pyd': 'MZ',
    },
  },
  { name: 'bb', files: { 'bb.py': 'import aa\n', 'bb.pyi': '' } },
]

async function world() {
  const index = await startIndex(wheels.map((one) => ({ filename: wheelFilename(one), content: makeWheel(one) })))
  const context = await makeContext({ env: { UV_DEFAULT_INDEX: index.url } })
  await context.write({ 'requirements.txt': 'aa==1.0\nbb==1.0\n', 'src/app.py': 'import aa.tests.test_all\n' })
  const done = async (verb: Verb, inputs: RawInputs = {}) => {
    const given = { requirements: ['requirements.txt'], 'layer-name': ['l'], slim: ['all'], ...inputs }
    const { config, problems } = parseConfig(given)
    if (!config) throw new Error(JSON.stringify(problems))
    const { report } = await run({ verb, config, given, words: [] }, [], context)
    expect(report.problems).toEqual([])
    return report
  }
  return {
    done,
    zip: async () => {
      await using source = await openZipFile(join(context.directory, 'layers', 'l.zip'))
      const entries = await readCentralDirectory(source, 'l.zip')
      const record = entries.find(({ path }) => path.endsWith('aa-1.0.dist-info/RECORD'))
      if (!record) throw new Error('no RECORD')
      const text = (await readEntry(source, record, 100_000, 'l.zip')).toString()
      return { paths: entries.map(({ path }) => path).filter((path) => !path.includes('.dist-info/')), record: text }
    },
    async [Symbol.asyncDispose]() {
      await context[Symbol.asyncDispose]()
      await index[Symbol.asyncDispose]()
    },
  }
}

describe('slim', () => {
  it('says in a plan what is left out at most, and in a build what is, and leaves it out of RECORD', async () => {
    await using one = await world()
    const [planned] = reportDocument(await one.done('plan')).layers
    expect(planned?.slimming?.isEstimate).toBe(true)
    expect(planned?.slimming?.left.map(({ preset, package: name, files }) => [preset, name, files])).toEqual([
      ['tests', 'aa', 3],
      ['typing', 'aa', 1],
      ['sources', 'aa', 1],
      ['other-platforms', 'aa', 1],
      ['typing', 'bb', 1],
    ])
    const report = await one.done('build')
    const [built] = reportDocument(report).layers
    expect(built?.slimming).toMatchObject({
      left: [
        { preset: 'tests', package: 'aa', files: 1, sizeBytes: 5003 },
        { preset: 'typing', package: 'aa', files: 1, sizeBytes: 7 },
        { preset: 'sources', package: 'aa', files: 1, sizeBytes: 7 },
        { preset: 'other-platforms', package: 'aa', files: 1, sizeBytes: 2 },
        { preset: 'typing', package: 'bb', files: 1, sizeBytes: 0 },
      ],
      kept: [{ preset: 'tests', package: 'aa', files: 2, reason: 'aa/testing.py names aa.core.tests' }],
    })
    expect(summaryMarkdown(report)).toContain('slim leaves out 4.9 KB in 5 files')
    const { paths, record } = await one.zip()
    expect(paths.toSorted()).toEqual([
      'python/aa/__init__.py',
      'python/aa/core/tests/helper.py',
      'python/aa/core/tests/test_core.py',
      'python/aa/testing.py',
      'python/bb.py',
    ])
    expect(record).not.toMatch(/test_all|\.pyi|\.c,|\.pyd/)
    expect(record).toContain('aa/core/tests/helper.py,')
    await one.done('build', { slim: [] })
    expect((await one.zip()).paths).toHaveLength(10)
  })

  it('keeps in a function what its own code imports', async () => {
    await using one = await world()
    const report = await one.done('build', { artifact: ['function'], code: ['src'], slim: ['tests'] })
    const [layer] = report.layers
    expect(layer?.slimming?.left).toEqual([])
    expect(layer?.slimming?.kept.map(({ package: name, files }) => [name, files])).toEqual([['aa', 3]])
  })

  it('counts what stays against the limit, before anything is downloaded', async () => {
    await using one = await world()
    await one.done('build', { 'max-size': ['4 KB'] })
    const given = { requirements: ['requirements.txt'], slim: ['typing'], 'max-size': ['4 KB'] }
    await expect(one.done('build', given)).rejects.toThrow(/over-budget/)
  })
})

it.each<[word: string, near: string | undefined, next: string]>([
  ['test', 'tests', 'Did you mean "tests"?'],
  ['true', undefined, 'Write `all`, or name presets.'],
  ['strip', undefined, 'Nothing is stripped'],
  ['other-platform', 'other-platforms', 'Did you mean "other-platforms"?'],
])('refuses %s', (word, _, next) => {
  const [problem] = parseConfig({ slim: [word] }).problems
  expect(problem).toMatchObject({ code: 'invalid-input', input: 'slim' })
  expect(problem?.nextStep).toContain(next)
})

describe('what comes back when an import fails', () => {
  const origin = (name: string) => ({ ecosystem: 'pypi' as const, name, requiredBy: [] })
  const left = [
    { entry: { path: 'python/numpy/core/tests/_x.py', origin: origin('numpy') }, preset: 'tests' as const },
    { entry: { path: 'python/numpy/core/x.pyi', origin: origin('numpy') }, preset: 'typing' as const },
    { entry: { path: 'python/pandas/x.pyi', origin: origin('pandas') }, preset: 'typing' as const },
    { entry: { path: 'python/other/x.h', origin: origin('other') }, preset: 'sources' as const },
  ]
  it.each<[what: string, why: string, name: string, taken: readonly string[], needed: readonly string[]]>([
    [
      'the module that it names',
      "ModuleNotFoundError: No module named 'numpy.core.tests'",
      'pandas',
      [],
      ['tests numpy'],
    ],
    [
      'the file that it names',
      "FileNotFoundError: [Errno 2]: '/opt/python/numpy/core/x.pyi'",
      'pandas',
      [],
      ['typing numpy'],
    ],
    ['else all of its package', 'ValueError: no stub', 'numpy', [], ['tests numpy', 'typing numpy']],
    [
      'else everything',
      'ValueError: no stub',
      'third',
      [],
      ['tests numpy', 'typing numpy', 'typing pandas', 'sources other'],
    ],
    [
      'what did not come back before',
      'ValueError: no stub',
      'numpy',
      ['tests numpy', 'typing numpy'],
      ['typing pandas', 'sources other'],
    ],
  ])('%s', (_, why, name, taken, needed) => {
    const found = neededBy([{ module: 'm', package: name, why }], left, new Map(taken.map((one) => [one, 'x'])))
    expect([...found.keys()]).toEqual(needed)
  })
})
