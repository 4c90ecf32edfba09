// The name of a private package on the public index, in a newer version that a stranger put there.
import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { writeDriver } from '../../../src/python/compile/driver.ts'
import { pipConfiguration } from '../../../src/python/compile/secrets.ts'
import type { IndexSettings } from '../../../src/python/indexes/settings.ts'
import { assignedIndexes } from '../../../src/python/projects/assigned-indexes.ts'
import { readPyproject } from '../../../src/python/projects/pyproject.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../../support/index.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import { runBuild } from '../../support/runs.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

const wheel = (spec: WheelSpec): IndexFile => ({ filename: wheelFilename(spec), content: makeWheel(spec) })
const own = [wheel({ name: 'internal', requires: ['six'] })]
const strangers = [
  wheel({ name: 'internal', version: '9.0' }),
  wheel({ name: 'six' }),
  wheel({ name: 'outer', requires: ['internal'] }),
]
const credentials = { username: 'me', password: 'p%4 d' }

interface Indexes extends AsyncDisposable {
  readonly company: TestIndex
  readonly everybody: TestIndex
}

async function startBoth(): Promise<Indexes> {
  const [company, everybody] = [await startIndex(own, { credentials }), await startIndex(strangers)]
  return {
    company,
    everybody,
    async [Symbol.asyncDispose]() {
      await company[Symbol.asyncDispose]()
      await everybody[Symbol.asyncDispose]()
    },
  }
}

const askedOf = ({ requests }: TestIndex): readonly string[] =>
  requests.map(({ path }) => path).filter((path) => path.includes('internal'))

const uvProject = (url: string, dependencies: string) => `[project]
name = "app"
version = "1"
dependencies = [${dependencies}]
[tool.uv.sources]
internal = { index = "company" }
[[tool.uv.index]]
name = "company"
url = "${url}"
explicit = true
`
const poetryProject = (url: string) => `[tool.poetry]
name = "app"
version = "1"
package-mode = false
[tool.poetry.dependencies]
internal = { version = "*", source = "company" }
six = "*"
[[tool.poetry.source]]
name = "company"
url = "${url}"
priority = "explicit"
`

describe('a private package', () => {
  it.each<readonly [what: string, build: string, project: (url: string) => string]>([
    ['with build: auto', 'auto', (url) => uvProject(url, '"internal", "six"')],
    ['with build: wheels', 'wheels', (url) => uvProject(url, '"internal>=1"')],
    ['pinned', 'auto', (url) => uvProject(url, '"internal==1.0", "six==1.0"')],
    ['of a Poetry project', 'auto', poetryProject],
  ])('comes from its explicit index, and nobody else is asked for it: %s', async (_what, build, project) => {
    await using both = await startBoth()
    await using context = await makeContext()
    await context.write({ 'pyproject.toml': project(both.company.urlWithCredentials) })
    const env = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url }
    const { report } = await runBuild({ build: [build] }, context.with(env))
    expect(report.problems).toEqual([])
    const versions = report.layers[0]?.content?.packages.map(({ name, version }) => `${name} ${version}`)
    expect(versions).toEqual(expect.arrayContaining(['internal 1.0', 'six 1.0']))
    expect(askedOf(both.everybody)).toEqual([])
    expect(JSON.stringify([report, context.lines])).not.toContain(encodeURIComponent(credentials.password))
  })

  it('comes from its explicit index also when only another package requires it', async () => {
    await using both = await startBoth()
    await using context = await makeContext()
    await context.write({ 'pyproject.toml': uvProject(both.company.urlWithCredentials, '"outer"') })
    const env = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url }
    const { report } = await runBuild({}, context.with(env))
    expect(report.problems).toEqual([])
    const versions = report.layers[0]?.content?.packages.map(({ name, version }) => `${name} ${version}`)
    expect(versions).toEqual(expect.arrayContaining(['internal 1.0', 'outer 1.0', 'six 1.0']))
  })

  it('comes from an extra index that has it', async () => {
    await using both = await startBoth()
    await using context = await makeContext()
    const env = { UV_DEFAULT_INDEX: both.everybody.url, UV_INDEX: both.company.urlWithCredentials }
    const { report } = await runBuild({ packages: ['internal'] }, context.with({ PATH: await pathWithUv(), ...env }))
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.content?.packages.find(({ name }) => name === 'internal')?.version).toBe('1.0')
  })
})

describe('pip, as it runs in the image', () => {
  const settingsOf = ({ company, everybody }: Indexes, more: Partial<IndexSettings>): IndexSettings => ({
    defaultIndex: everybody.url,
    indexes: [company.urlWithCredentials],
    findLinks: [],
    noIndex: false,
    insecureHosts: [],
    ...more,
  })

  async function pipWheel(settings: IndexSettings, requirement: string) {
    await using context = await makeContext()
    const [folder, source, output] = ['driver', 'source', 'out'].map((one) => join(context.directory, one))
    if (folder === undefined || source === undefined || output === undefined) throw new Error('no folder')
    await mkdir(source)
    await mkdir(output)
    await writeDriver(folder, {
      goal: 'wheel',
      limitMs: 600_000,
      source,
      output,
      work: { kind: 'pip', args: [requirement] },
    })
    const configuration = join(context.directory, 'pip.conf')
    await writeFile(configuration, pipConfiguration(settings, {}) ?? '')
    const python = (await pythonsAtHand()).find(({ path }) => path.includes('pyenv')) ?? (await pythonsAtHand())[0]
    const { stdout } = await promisify(execFile)(python?.path ?? '', [join(folder, 'build.py')], {
      env: { PATH: process.env['PATH'], PIP_CONFIG_FILE: configuration, HOME: context.directory },
    })
    return { wheels: (await readdir(join(output, 'wheels'))).sort(), stdout }
  }

  it('keeps a package to the first index that has it, as uv does', async () => {
    await using both = await startBoth()
    const { wheels, stdout } = await pipWheel(settingsOf(both, {}), 'outer')
    expect(wheels).toEqual(['internal-1.0-py3-none-any.whl', 'outer-1.0-py3-none-any.whl', 'six-1.0-py3-none-any.whl'])
    expect(askedOf(both.everybody)).toEqual([])
    expect(both.company.requests.filter(({ authorized }) => !authorized)).toEqual([])
    expect(stdout).not.toContain(encodeURIComponent(credentials.password))
  })

  it('looks for an assigned package at its index alone, and there for nothing else', async () => {
    await using both = await startBoth()
    const assigned = [{ package: 'internal', name: 'company', url: both.company.urlWithCredentials }]
    const { wheels } = await pipWheel(settingsOf(both, { indexes: [], assigned }), 'outer')
    expect(wheels).toContain('internal-1.0-py3-none-any.whl')
    expect(askedOf(both.everybody)).toEqual([])
    expect(both.company.requests.every(({ path }) => path.includes('internal'))).toBe(true)
  })

  it('takes nothing from the next index when the first one refuses', async () => {
    await using both = await startBoth()
    both.company.fail({ path: /internal/, fault: { kind: 'status', status: 503 } })
    const { wheels } = await pipWheel(settingsOf(both, {}), 'internal')
    expect(wheels).toEqual([])
    expect(askedOf(both.everybody)).toEqual([])
  })
})

describe('the indexes that a project assigns', () => {
  const read = (text: string) => assignedIndexes(readPyproject({ text, file: 'pyproject.toml', directory: '/' }))

  it.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ['none', '[project]\nname = "x"\n', []],
    [
      'by uv',
      '[tool.uv.sources]\nA_b = { index = "one" }\nother = { git = "https://x.invalid" }\n[[tool.uv.index]]\nname = "one"\nurl = "https://one.invalid"\n',
      ['a-b one https://one.invalid'],
    ],
    [
      'by uv, one for each marker',
      '[tool.uv.sources]\na = [{ index = "one", marker = "sys_platform == \'linux\'" }, { index = "two" }]\n[[tool.uv.index]]\nname = "one"\nurl = "https://one.invalid"\n',
      ['a one https://one.invalid'],
    ],
    ['with a name that is not there', '[tool.uv.sources]\na = { index = "one" }\n', []],
    [
      'by Poetry, in a group',
      '[tool.poetry.group.dev.dependencies]\na = { version = "1", source = "One" }\nb = { version = "1", source = "pypi" }\n[[tool.poetry.source]]\nname = "one"\nurl = "https://one.invalid"\n',
      ['a One https://one.invalid', 'b pypi https://pypi.org/simple'],
    ],
    ['in tables that are none', '[tool.uv]\nsources = 1\nindex = [1, "x"]\n', []],
  ])('%s', (_what, text, expected) => {
    expect(read(text).map(({ package: name, name: index, url }) => `${name} ${index} ${url}`)).toEqual(expected)
  })
})
