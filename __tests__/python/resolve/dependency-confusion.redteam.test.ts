// The name of a private package on the public index, in a newer version that a stranger put there.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { writeDriver } from '../../../src/python/compile/driver.ts'
import { secretFiles, withoutUrls } from '../../../src/python/compile/secrets.ts'
import { publicIndexFirst } from '../../../src/python/indexes/public-first.ts'
import type { IndexSettings } from '../../../src/python/indexes/settings.ts'
import { assignedIndexes } from '../../../src/python/projects/assigned-indexes.ts'
import { readPyproject } from '../../../src/python/projects/pyproject.ts'
import { makeContext } from '../../support/contexts.ts'
import { sourcePackage } from '../../support/source-packages.ts'
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

/** A text as Python finds it, not as it is in a source file. */
const backwards = (text: string): string => `${JSON.stringify(text.split('').toReversed().join(''))}[::-1]`

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

  it.each<readonly [what: string, needs: string]>([
    ['', 'internal'],
    [' in a certain version', 'internal >= 1, < 2'],
    [' with an extra', 'internal[more]'],
  ])('comes from its explicit index also when only another package requires it%s', async (_what, needs) => {
    await using both = await startBoth()
    both.everybody.add(wheel({ name: 'outer', version: '2.0', requires: [needs] }))
    await using context = await makeContext()
    await context.write({ 'pyproject.toml': uvProject(both.company.urlWithCredentials, '"outer"') })
    const env = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url }
    const { report } = await runBuild({}, context.with(env))
    expect(report.problems).toEqual([])
    const versions = report.layers[0]?.content?.packages.map(({ name, version }) => `${name} ${version}`)
    expect(versions).toEqual(expect.arrayContaining(['internal 1.0', 'outer 2.0', 'six 1.0']))
    expect(askedOf(both.everybody)).toEqual([])
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

describe('the public index', () => {
  const settings = (defaultIndex: string | undefined, ...indexes: readonly string[]): IndexSettings => ({
    ...(defaultIndex === undefined ? {} : { defaultIndex }),
    indexes,
    findLinks: [],
    noIndex: false,
    insecureHosts: [],
  })
  const company = 'https://me:hidden@company.invalid/simple'

  it.each<readonly [what: string, settings: IndexSettings, expected: RegExp | undefined]>([
    ['behind a private one', settings('https://pypi.org/simple', company), undefined],
    ['behind a private one, by default', settings(undefined, company), undefined],
    ['alone', settings(undefined), undefined],
    ['not asked', settings(company), undefined],
    ['before a private one', settings(company, 'https://pypi.org/simple/'), /pypi\.org.*before.*company\.invalid/],
    ['before a private one, by a name', settings(company, 'pypi=https://pypi.org/simple'), /a stranger/],
    ['before an extra one', settings(undefined, 'https://test.pypi.org/simple', company), /test\.pypi\.org/],
    ['with no index at all', { ...settings(company, 'https://pypi.org/simple'), noIndex: true }, undefined],
  ])('%s', (_what, given, expected) => {
    const said = publicIndexFirst(given)
    expect(said === undefined).toBe(expected === undefined)
    expect(said ?? '').toMatch(expected ?? /^$/)
    expect(said ?? '').not.toContain('hidden')
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

  async function pipWheel(settings: IndexSettings, requirement: string, netrc = '') {
    await using context = await makeContext({ env: { HOME: '/nowhere', NETRC: '' } })
    const { directory } = context
    await writeFile(join(directory, 'netrc'), netrc)
    const env = netrc === '' ? {} : { NETRC: join(directory, 'netrc') }
    const { texts, urls } = withoutUrls([`${requirement}\n`])
    const [folder, source, output] = ['driver', 'source', 'out'].map((one) => join(context.directory, one))
    if (folder === undefined || source === undefined || output === undefined) throw new Error('no folder')
    await mkdir(source)
    await mkdir(output)
    await writeDriver(folder, {
      goal: 'wheel',
      limitMs: 600_000,
      source,
      output,
      work: { kind: 'pip', args: ['--requirement=requirements.txt'], wholeFlags: true },
    })
    await writeFile(join(source, 'requirements.txt'), texts.join(''))
    const places = { context: join(directory, 'context'), secrets: join(directory, 'secrets'), output }
    const { logins } = await secretFiles(settings, { ...context, env }, places, { urls })
    const masked = join(places.context, 'logins', 'masked')
    const before = await Promise.all([logins ?? '', masked].map((path) => readFile(path, 'latin1')))
    const python = (await pythonsAtHand()).find(({ path }) => path.includes('pyenv')) ?? (await pythonsAtHand())[0]
    const { stdout } = await promisify(execFile)(python?.path ?? '', [join(folder, 'build.py')], {
      env: {
        PATH: process.env['PATH'],
        LAMBDA_LAYER_LOGINS: masked,
        LAMBDA_LAYER_LOGINS_KEY: logins,
        HOME: directory,
      },
    })
    expect(existsSync(masked)).toBe(false)
    expect(before.join('')).not.toContain(encodeURIComponent(credentials.password))
    const said = await readFile(join(directory, 'said'), 'utf8').catch(() => '')
    return { wheels: (await readdir(join(output, 'wheels'))).sort(), stdout, said }
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

  it.each<readonly [what: string, requirement: (company: TestIndex) => string, netrc: boolean]>([
    ['of an index', () => 'nosy', false],
    [
      'of an address',
      (company) => `nosy @ ${company.urlWithCredentials.replace('/simple', '/files/nosy-1.0.tar.gz')}`,
      false,
    ],
    ['of netrc', () => 'nosy', true],
  ])('keeps a login %s from the code of packages', async (_what, requirement, hasNetrc) => {
    await using both = await startBoth()
    const code = `
import base64, glob, subprocess
seen = [repr(dict(os.environ))]
for place in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline") + glob.glob("../*") + glob.glob("../*/*"):
    try:
        seen.append(open(place, "rb").read(1000000).decode("latin-1"))
    except OSError:
        pass
seen.append(subprocess.run([sys.executable, "-m", "pip", "config", "list"], stdout=subprocess.PIPE).stdout.decode())
text = "\\n".join(seen)
found = [one for one in (${backwards(credentials.password)}, ${backwards(encodeURIComponent(credentials.password))}) if one in text]
with open(os.environ["HOME"] + "/said", "w") as file:
    file.write("%s %s" % ("PIP_INDEX_URL" in text, found))
return write_wheel(folder, "nosy", "1.0", "py3-none-any", {})`
    both.company.add(sourcePackage('nosy', code.trim()))
    const indexes = [hasNetrc ? both.company.url : both.company.urlWithCredentials]
    const netrc = `machine 127.0.0.1 login ${credentials.username} password "${credentials.password}"\n`
    const { wheels, said } = await pipWheel(
      settingsOf(both, { indexes }),
      requirement(both.company),
      hasNetrc ? netrc : '',
    )
    expect(wheels).toEqual(['nosy-1.0-py3-none-any.whl'])
    expect(both.company.requests.filter(({ authorized }) => !authorized)).toEqual([])
    expect(said).toBe('True []')
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
  const read = (text: string) =>
    assignedIndexes(readPyproject({ text, file: 'pyproject.toml', directory: '/' }), {
      extras: [],
      groups: [],
      env: {},
    })

  it.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ['none', '[project]\nname = "x"\n', []],
    [
      'by uv',
      '[tool.uv.sources]\nA_b = { index = "one" }\nother = { git = "https://x.invalid" }\n[[tool.uv.index]]\nname = "one"\nurl = "https://one.invalid"\n',
      ['a-b one https://one.invalid'],
    ],
    [
      'by uv, one for each marker',
      '[tool.uv.sources]\na = [{ index = "one", marker = "sys_platform == \'linux\'" }, { index = "two" }]\n[[tool.uv.index]]\nname = "one"\nurl = "https://one.invalid"\n[[tool.uv.index]]\nname = "two"\nurl = "https://two.invalid"\n',
      ['a one https://one.invalid', 'a two https://two.invalid'],
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
