// Private packages as build requirements: neither they nor what requires them may make anybody else hear their names.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toolsOf } from '../../../src/python/compile/tools.ts'
import { unpackRequirements } from '../../../src/python/compile/requirements.ts'
import { noIndexOptions } from '../../../src/python/requirements/inputs.ts'
import { sha256Of, targetOf } from '../../support/locks.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { sourcePackage } from '../../support/source-packages.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

const wheel = (spec: WheelSpec): IndexFile => ({ filename: wheelFilename(spec), content: makeWheel(spec) })
const internal = (version: string, owner: string): IndexFile =>
  wheel({ name: 'internal', version, files: { 'internal.py': `owner = "${owner}"\n` } })
const companyWheel = (version: string): IndexFile => internal(version, `company ${version}`)

/** Built only with the company's `internal` of version 1, which `tooling` requires as well. */
const code = `
import internal
assert internal.owner == "company 1.0", internal.owner
return write_wheel(folder, "app", "1.0", "py3-none-any", {"app.py": b"x = 1"})`
const project =
  '[build-system]\nrequires = ["internal<2", "tooling"]\nbuild-backend = "backend"\nbackend-path = ["."]\n'
const silent = { 'PKG-INFO': 'Metadata-Version: 1.0\nName: app\nVersion: 1.0\n' }

const layer = { runtimes: ['python3.13'], architectures: ['x86_64'] }

interface Indexes extends AsyncDisposable {
  readonly company: TestIndex
  readonly everybody: TestIndex
}

async function startBoth(sdist: IndexFile): Promise<Indexes> {
  const credentials = { username: 'me', password: 'p%4 d' }
  const company = await startIndex(['1.0', '3.0'].map(companyWheel), { credentials })
  const everybody = await startIndex([
    sdist,
    wheel({ name: 'tooling', requires: ['internal'] }),
    internal('1.9', 'a stranger'),
  ])
  return {
    company,
    everybody,
    async [Symbol.asyncDispose]() {
      await company[Symbol.asyncDispose]()
      await everybody[Symbol.asyncDispose]()
    },
  }
}

/** Who heard the name besides its own index, and what that index was asked besides it. */
const leaks = ({ company, everybody }: Indexes): readonly string[] => [
  ...everybody.requests.filter(({ path }) => path.includes('internal')).map(({ path }) => `everybody ${path}`),
  ...company.requests.filter(({ path }) => !path.includes('internal')).map(({ path }) => `company ${path}`),
  ...company.requests.filter(({ authorized }) => !authorized).map(({ path }) => `without a login ${path}`),
]

const ofUv = (url: string) => `[project]
name = "layer"
version = "1"
dependencies = ["app"]
[tool.uv.sources]
internal = { index = "company" }
[[tool.uv.index]]
name = "company"
url = "${url}"
explicit = true
`
const ofPoetry = (url: string) => `[tool.poetry]
name = "layer"
version = "1"
package-mode = false
[tool.poetry.dependencies]
app = "*"
[tool.poetry.group.dev.dependencies]
internal = { version = "*", source = "company" }
[[tool.poetry.source]]
name = "company"
url = "${url}"
priority = "explicit"
`
const plain = '[project]\nname = "layer"\nversion = "1"\ndependencies = ["app", "internal"]\n'

const sdist = sourcePackage('app', code, { 'pyproject.toml': project })
const [newest] = ['3.0'].map(companyWheel)

const uvLock = (everybody: TestIndex, company?: TestIndex): string => `version = 1
requires-python = ">=3.9"
[[package]]
name = "layer"
version = "1"
source = { virtual = "." }
dependencies = [{ name = "app" }${company ? ', { name = "internal" }' : ''}]
[package.metadata]
requires-dist = [{ name = "app" }${company ? ', { name = "internal" }' : ''}]
[[package]]
name = "app"
version = "1.0"
source = { registry = "${everybody.url}" }
sdist = { url = "${everybody.origin}/files/${sdist.filename}", hash = "sha256:${sha256Of(sdist.content)}", size = ${sdist.content.length} }
${
  company
    ? `[[package]]
name = "internal"
version = "3.0"
source = { registry = "${company.url}" }
wheels = [{ url = "${company.origin}/files/${newest?.filename}", hash = "sha256:${sha256Of(newest?.content ?? sdist.content)}", size = ${newest?.content.length} }]
`
    : ''
}`
const pylock = (everybody: TestIndex, company: TestIndex): string => `lock-version = "1.0"
created-by = "test"
requires-python = ">=3.9"
[[packages]]
name = "app"
version = "1.0"
index = "${everybody.url}"
sdist = { name = "${sdist.filename}", url = "${everybody.origin}/files/${sdist.filename}", hashes = { sha256 = "${sha256Of(sdist.content)}" } }
[[packages]]
name = "internal"
version = "3.0"
index = "${company.url}"
wheels = [{ name = "${newest?.filename}", url = "${company.origin}/files/${newest?.filename}", hashes = { sha256 = "${sha256Of(newest?.content ?? sdist.content)}" } }]
`

describe('a private package that a build requires', () => {
  it.each<readonly [what: string, files: (url: string) => Record<string, string>, env: Record<string, string>]>([
    ['of a project of uv', (url) => ({ 'pyproject.toml': ofUv(url) }), {}],
    ['of a project of Poetry', (url) => ({ 'pyproject.toml': ofPoetry(url) }), {}],
    [
      'of a requirements file beside a project',
      (url) => ({ 'pyproject.toml': ofUv(url), 'requirements.txt': 'app\n' }),
      {},
    ],
    ['where all indexes count', (url) => ({ 'pyproject.toml': ofUv(url) }), { UV_INDEX_STRATEGY: 'unsafe-best-match' }],
  ])('comes from its own index, asked while uv resolves and built on this machine: %s', async (_what, files, env) => {
    await using both = await startBoth(sourcePackage('app', code, { ...silent, 'pyproject.toml': project }))
    await using context = await makeContext()
    await context.write(files(both.company.urlWithCredentials))
    const set = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url, ...env }
    const { report } = await runBuild(layer, context.with(set))
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.content?.packages.map(({ name, origin }) => `${name} ${origin}`)).toEqual(['app built'])
    expect(leaks(both)).toEqual([])
    expect(both.company.requests.length).toBeGreaterThan(0)
  })

  it('that its index does not have is not looked for elsewhere', async () => {
    await using both = await startBoth(sourcePackage('app', code, { ...silent, 'pyproject.toml': project }))
    await using empty = await startIndex([])
    await using context = await makeContext()
    await context.write({ 'pyproject.toml': ofUv(empty.url) })
    const { report } = await runBuild(
      {},
      context.with({ PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url }),
    )
    expect(report.problems[0]?.message).toMatch(/internal/)
    expect(report.problems[0]?.nextStep ?? '').not.toBe('')
    expect(leaks(both)).toEqual([])
  })

  it.each<readonly [what: string, files: (company: TestIndex, everybody: TestIndex) => Record<string, string>]>([
    [
      'uv.lock, by its project',
      (company, everybody) => ({ 'pyproject.toml': ofUv(company.url), 'uv.lock': uvLock(everybody) }),
    ],
    [
      'uv.lock, by an entry of it',
      (company, everybody) => ({ 'pyproject.toml': plain, 'uv.lock': uvLock(everybody, company) }),
    ],
    ['pylock.toml', (company, everybody) => ({ 'pylock.toml': pylock(everybody, company) })],
  ])('of a lock: %s', async (_what, files) => {
    await using both = await startBoth(sdist)
    await using context = await makeContext()
    await context.write(files(both.company, both.everybody))
    const env = {
      PATH: await pathWithUv(),
      UV_DEFAULT_INDEX: both.everybody.url,
      UV_INDEX: `company=${both.company.urlWithCredentials}`,
    }
    const { report } = await runBuild(layer, context.with(env))
    expect(report.problems).toEqual([])
    expect(report.layers[0]?.content?.packages.find(({ name }) => name === 'app')?.origin).toBe('built')
    expect(leaks(both).filter((one) => one.startsWith('everybody'))).toEqual([])
    expect(both.company.requests.some(({ path }) => path.includes('internal-1.0'))).toBe(true)
  })
})

describe('build requirements for the image, native and emulated', () => {
  it.each(['x86_64', 'arm64'] as const)('%s', async (architecture) => {
    await using both = await startBoth(sdist)
    await using context: TestContext = await makeContext()
    const assigned = [{ package: 'internal', name: 'company', url: both.company.urlWithCredentials }]
    const inputs = { requirements: [], constraints: [], options: { ...noIndexOptions, assigned }, files: [] }
    const env = { PATH: await pathWithUv(), UV_DEFAULT_INDEX: both.everybody.url }
    const tools = await toolsOf(inputs, { cache: false }, context.with(env))
    const folder = join(context.directory, 'requirements')
    const target = targetOf('python3.12', architecture)
    const unpacked = await unpackRequirements(['internal<2', 'tooling'], folder, { target }, '/python', tools.uv)
    expect(unpacked).toEqual({ kind: 'unpacked' })
    expect(leaks(both)).toEqual([])
    expect(both.company.requests.some(({ path }) => path.includes('internal-1.0'))).toBe(true)
  })
})
