// A project without a lock: what is asked for, from where, and whether its own code is taken.
import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { readSource } from '../../../src/python/projects/read-source.ts'
import { makeContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'

interface Asked {
  readonly extras?: readonly string[]
  readonly groups?: readonly string[]
  readonly project?: boolean
  readonly from?: string
}

/** The lines that a resolver gets, and the folder of the own code that is added to what it finds. */
async function read(files: Readonly<Record<string, string>>, { from, ...asked }: Asked = {}) {
  await using context = await makeContext()
  await context.write(files)
  const none = { packages: [], constraints: [], extras: [], groups: [], project: true }
  const request = { ...none, ...asked, requirements: from === undefined ? [] : [from] }
  const source = await readSource(request, [targetOf('python3.13', 'arm64')], context)
  if (source.kind === 'lock') throw new Error('no lock was expected')
  const shown = (text: string): string =>
    text.replaceAll(context.directory + sep, '').replaceAll(context.directory, '.')
  return {
    lines: source.inputs.requirements.map(({ line }) => tidy(shown(line))),
    own: source.own.map(({ locked: { direct } }) => (direct?.kind === 'directory' ? shown(direct.path) : undefined))[0],
    onlyAsked: source.onlyAsked,
    trees: source.own.map(({ locked: { name }, requirement }) => tidy(`${name}: ${shown(requirement.line)}`)),
    assigned: (source.inputs.options.assigned ?? []).map(({ package: name, url }) => `${name} ${url}`),
  }
}

/** Without doubled parentheses. */
const tidy = (line: string): string => line.replaceAll(/\(+(?=\()/g, '').replaceAll(/(?<=\))\)+/g, '')
const project = (dependencies: readonly string[], more = ''): string =>
  `[project]\nname = "app"\nversion = "1"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`
const build = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
const poetryBuild = '[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n'
const poetry =
  '[tool.poetry]\nname = "app"\nversion = "1"\n[tool.poetry.dependencies]\npython = ">=3.9"\nsix = "^1.16"\n'

describe('sources of uv', () => {
  it.each<[what: string, sources: string, lines: readonly string[]]>([
    [
      'by marker, and an index where none is meant',
      'six = [{ git = "https://x.invalid/six", tag = "v1", marker = "platform_machine == \'x86_64\'" }, { path = "libs/six", marker = "python_version < \'3.9\'" }]',
      [
        "six @ git+https://x.invalid/six@v1 ; platform_machine == 'x86_64'",
        "six @ file://libs/six ; python_version < '3.9'",
        "six>=1 ; (platform_machine != 'x86_64') and (python_version >= '3.9')",
      ],
    ],
    [
      'one with a marker',
      'six = { url = "https://x.invalid/six.zip", marker = "sys_platform == \'linux\' and python_version < \'3.14\'" }',
      [
        "six @ https://x.invalid/six.zip ; sys_platform == 'linux' and python_version < '3.14'",
        "six>=1 ; (sys_platform != 'linux' or python_version >= '3.14')",
      ],
    ],
    ['for an extra that is not chosen', 'six = [{ path = "libs/six", extra = "gpu" }]', ['six>=1']],
    ['everywhere', 'Six = { path = "libs/six", editable = true }', ['six @ file://libs/six']],
  ])('%s', async (_what, sources, lines) => {
    const text = project(['six>=1'], `[tool.uv.sources]\n${sources}\n`)
    expect((await read({ 'pyproject.toml': text })).lines).toEqual(lines)
  })

  it('for an extra that is chosen', async () => {
    const text = project(
      ['six'],
      '[project.optional-dependencies]\ngpu = ["idna"]\n[tool.uv.sources]\nsix = [{ path = "libs/six", extra = "gpu" }]\n',
    )
    expect((await read({ 'pyproject.toml': text }, { extras: ['gpu'] })).lines).toEqual([
      'six @ file://libs/six',
      'idna',
    ])
  })

  const workspace = {
    'pyproject.toml': project(
      ['core[x]'],
      '[tool.uv.workspace]\nmembers = ["packages/*", "./apps/web/"]\nexclude = ["packages/old"]\n[tool.uv.sources]\ncore = { workspace = true }\n',
    ),
    'packages/one/pyproject.toml': '[project]\nname = "Core"\nversion = "1"\n',
    'packages/old/pyproject.toml': '[project]\nname = "old"\nversion = "1"\n',
    'packages/broken/pyproject.toml': '[[',
    'apps/web/pyproject.toml': `[project]\nname = "web"\nversion = "1"\ndependencies = ["core", "app"]\n[tool.uv.sources]\ncore = { workspace = true }\napp.workspace = true\n${build}`,
  }

  it('in the workspace are the folders of its members', async () => {
    expect((await read(workspace)).lines).toEqual(['core[x] @ file://packages/one'])
    const ofMember = await read(workspace, { from: 'apps/web' })
    expect(ofMember).toMatchObject({ lines: ['core @ file://packages/one', 'app @ file://.'], own: 'apps/web' })
  })

  it('of the root of a workspace hold for a member that names no others', async () => {
    const corp = '[[tool.uv.index]]\nname = "corp"\nurl = "https://corp.invalid/simple"\nexplicit = true\n'
    const files = {
      'pyproject.toml': `[tool.uv.workspace]\nmembers = ["apps/*"]\n[tool.uv.sources]\nSix = { index = "corp" }\nidna = { index = "corp" }\nlocal = { path = "libs/local" }\n${corp}`,
      'apps/web/pyproject.toml': project(
        ['six', 'idna', 'local'],
        '[tool.uv.sources]\nidna = { index = "own" }\n[[tool.uv.index]]\nname = "own"\nurl = "https://own.invalid/simple"\n',
      ),
      'other/pyproject.toml': project(['six']),
    }
    const ofMember = await read(files, { from: 'apps/web' })
    expect(ofMember.lines).toEqual(['six', 'idna', 'local @ file://libs/local'])
    expect(ofMember.assigned.toSorted()).toEqual(['idna https://own.invalid/simple', 'six https://corp.invalid/simple'])
    expect((await read(files, { from: 'other' })).assigned).toEqual([])
  })

  it.each<[what: string, text: string, message: RegExp]>([
    [
      'two groups of one name',
      '[project]\nname = "app"\n[dependency-groups]\nDev_Tools = ["six"]\ndev-tools = ["idna"]\n',
      /pyproject\.toml:5: the groups `Dev_Tools` and `dev-tools` have one name, `dev-tools`/,
    ],
    [
      'two extras of one name',
      '[project]\nname = "app"\n[project.optional-dependencies]\n"a.b" = ["six"]\na_b = ["idna"]\n',
      /pyproject\.toml:5: the extras `a\.b` and `a_b` have one name, `a-b`/,
    ],
    [
      'a member that does not exist',
      project(['old'], '[tool.uv.workspace]\nmembers = []\n[tool.uv.sources]\nold = { workspace = true }\n'),
      /old is said to be in the workspace, which has no member of that name/,
    ],
    [
      'an index that is not declared',
      project(['six'], '[tool.uv.sources]\nsix = { index = "corp" }\n'),
      /six comes from the index `corp`, which the project does not declare/,
    ],
    [
      'a source of Poetry that is not declared',
      '[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\nsix = { version = "*", source = "corp" }\n',
      /six comes from the index `corp`, which the project does not declare/,
    ],
    ['a place that is not known', project(['six'], '[tool.uv.sources]\nsix = { svn = "x" }\n'), /names no place/],
    [
      'a marker without an opposite',
      project(['six'], '[tool.uv.sources]\nsix = { path = "a", marker = "python_version ~= \'3.9\'" }\n'),
      /which only uv can resolve/,
    ],
  ])('are refused: %s', async (_what, text, message) => {
    const refused = await read({ 'pyproject.toml': text }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConfigurationError)
    const [problem] = (refused as ConfigurationError).problems
    expect(problem).toMatchObject({ file: 'pyproject.toml', line: expect.any(Number) as number })
    expect(problem.message).toMatch(message)
  })
})

describe('extras and groups', () => {
  const own = `${project(
    ['six', "App[Web] ; python_version >= '3.13'"],
    '[project.optional-dependencies]\nall = ["app[web]", "app[deep] ; platform_machine == \'aarch64\'"]\nweb = ["h11"]\ndeep = ["app[all]", "toolz ; sys_platform == \'linux\' or os_name == \'nt\'"]\n',
  )}[dependency-groups]\ndev = ["app[web]", { include-group = "Lint" }]\nlint = ["ruff"]\n`
  const grouped = (...tables: readonly string[]): string => project(['six'], tables.join('\n'))

  it.each<[what: string, text: string, asked: Asked, lines: readonly string[]]>([
    ['of the project itself, by marker', own, {}, ['six', "h11 ; (python_version >= '3.13')"]],
    [
      'that ask for each other',
      own,
      { extras: ['all'] },
      [
        'six',
        "h11 ; (python_version >= '3.13')",
        'h11',
        "toolz ; (sys_platform == 'linux' or os_name == 'nt') and (platform_machine == 'aarch64')",
      ],
    ],
    [
      'of the project itself in a group',
      own,
      { groups: ['dev'] },
      ['six', "h11 ; (python_version >= '3.13')", 'h11', 'ruff'],
    ],
    [
      'of uv, old and new',
      grouped('[tool.uv]\ndev-dependencies = ["a"]\n[dependency-groups]\ndev = ["b"]'),
      { groups: ['dev'] },
      ['six', 'b', 'a'],
    ],
    [
      'of PDM, old and new',
      grouped('[tool.pdm.dev-dependencies]\nTest = ["a"]\n[dependency-groups]\ntest = ["b"]'),
      { groups: ['test'] },
      ['six', 'b', 'a'],
    ],
    [
      'of Poetry, old and new',
      `${poetry}[tool.poetry.dev-dependencies]\na = "*"\n[tool.poetry.group.dev.dependencies]\nb = "*"\n`,
      { groups: ['dev'] },
      ['six>=1.16,<2', 'a', 'b'],
    ],
    [
      'of Poetry that include others',
      `${poetry}[tool.poetry.group.dev]\ninclude-groups = ["Test_It"]\n[tool.poetry.group.test-it.dependencies]\na = "*"\n`,
      { groups: ['dev'] },
      ['six>=1.16,<2', 'a'],
    ],
    [
      'of PEP 735, of which Poetry says more',
      `${poetry}[dependency-groups]\ndev = ["a>=1"]\n[tool.poetry.group.dev.dependencies]\na = { version = "*", source = "pypi" }\n`,
      { groups: ['dev'] },
      ['six>=1.16,<2', 'a>=1'],
    ],
  ])('%s', async (_what, text, asked, lines) => {
    expect((await read({ 'pyproject.toml': text }, { ...asked, project: false })).lines).toEqual(lines)
  })

  it.each<[what: string, tables: string, message: RegExp]>([
    ['a group that does not exist', '[dependency-groups]\ndev = [{ include-group = "lnt" }]', /`lnt`.*does not exist/],
    ['each other', '[dependency-groups]\na = [{ include-group = "b" }]\nb = [{ include-group = "a" }]', /a → b → a/],
    ['something else', '[dependency-groups]\na = [{ include = "b" }]', /neither a text nor/],
  ])('that include %s are refused', async (_what, tables, message) => {
    await expect(read({ 'pyproject.toml': grouped(tables) })).rejects.toThrow(message)
  })
})

describe('a project of which the build backend says what it requires', () => {
  const dynamic = (keys: string, more = build): string =>
    `[project]\nname = "app"\nversion = "1"\ndynamic = [${keys}]\n[project.optional-dependencies]\nweb = ["h11"]\n${more}`
  const table = `${poetryBuild}[tool.poetry.dependencies]\npython = ">=3.9"\nsix = "^1.16"\n`

  it.each<[what: string, text: string, asked: Asked, lines: readonly string[], onlyAsked: string | undefined]>([
    ['is asked', dynamic('"dependencies"'), {}, ['app @ file://.'], undefined],
    ['is asked where its code is not taken', dynamic('"dependencies"'), { project: false }, ['app @ file://.'], 'app'],
    [
      'is asked where it is not a package',
      dynamic('"dependencies"', '[tool.uv]\npackage = false\n'),
      {},
      ['app @ file://.'],
      'app',
    ],
    ['says its extras', dynamic('"dependencies"'), { extras: ['web'] }, ['h11', 'app @ file://.'], undefined],
    [
      'is asked for its extras',
      dynamic('"optional-dependencies"').replace(/\[project.opt[^\n]*\nweb[^\n]*\n/, ''),
      { extras: ['web', 'x'], project: false },
      ['app[web,x] @ file://.'],
      'app',
    ],
    [
      'is not asked where Poetry says it',
      dynamic('"dependencies"', table),
      { project: false },
      ['six>=1.16,<2'],
      undefined,
    ],
  ])('%s', async (_what, text, asked, lines, onlyAsked) => {
    const found = await read({ 'pyproject.toml': text }, asked)
    expect(found.lines).toEqual(lines)
    expect(found.onlyAsked).toBe(onlyAsked)
  })
})

describe('path dependencies of Poetry', () => {
  const tree = (name: string, dependencies: string, more = ''): string =>
    `[tool.poetry]\nname = "${name}"\nversion = "1"\n[tool.poetry.dependencies]\npython = ">=3.9"\n${dependencies}\n${more}`
  const files = {
    'pyproject.toml': tree(
      'app',
      'one = { path = "libs/one", extras = ["fast"], markers = "sys_platform == \'linux\'" }',
    ),
    'libs/one/pyproject.toml': tree(
      'One',
      'six = "*"\nujson = { version = "*", optional = true }\ntwo = { path = "../two", develop = true, python = "<3.14" }',
      '[tool.poetry.extras]\nfast = ["ujson"]\n',
    ),
    'libs/two/pyproject.toml': tree('two', 'h11 = "*"\none = { path = "../one", extras = ["fast"] }'),
  }

  it('are known with what they require, without running them', async () => {
    const { lines, trees } = await read(files, { project: false })
    const linux = "(sys_platform == 'linux')"
    const older = "(python_version < '3.14')"
    expect(lines).toEqual([`six ; (${linux})`, `h11 ; (${older}) and (${linux})`, `ujson ; (${linux})`].map(tidy))
    expect(trees).toEqual(
      [`one: one[fast] @ file://libs/one ; ${linux}`, `two: two @ file://libs/two ; (${older}) and (${linux})`].map(
        tidy,
      ),
    )
  })

  it('that another tool builds are left to the resolver', async () => {
    const other = project(['six'], build).replace('"app"', '"one"')
    const { lines, trees } = await read({ ...files, 'libs/one/pyproject.toml': other }, { project: false })
    expect(lines).toEqual(["one[fast] @ file://libs/one ; (sys_platform == 'linux')"])
    expect(trees).toEqual([])
  })
})

describe('own code', () => {
  const code = { 'app/__init__.py': '' }
  it.each<[what: string, files: Readonly<Record<string, string>>, lines: readonly string[], own: string | undefined]>([
    ['of a project with a build system', { 'pyproject.toml': project(['six'], build) }, ['six'], '.'],
    ['of a project without one', { 'pyproject.toml': project(['six']) }, ['six'], undefined],
    [
      'that says itself what it requires',
      { 'pyproject.toml': `[project]\nname = "app"\ndynamic = ["dependencies"]\n${build}` },
      ['app @ file://.'],
      undefined,
    ],
    ['of Poetry, with its build system', { 'pyproject.toml': poetry + poetryBuild, ...code }, ['six>=1.16,<2'], '.'],
    ['of Poetry, without one', { 'pyproject.toml': poetry, ...code }, ['six>=1.16,<2'], '.'],
    ['of Poetry, which does not exist', { 'pyproject.toml': poetry + poetryBuild }, ['six>=1.16,<2'], undefined],
    [
      'of Poetry, which is not a package',
      { 'pyproject.toml': poetry.replace('name', 'package-mode = false\nname') + poetryBuild, ...code },
      ['six>=1.16,<2'],
      undefined,
    ],
    [
      'with tables of Poetry, built by another tool',
      { 'pyproject.toml': project(['six'], `[tool.poetry]\npackages = []\n${build}`) },
      ['six'],
      '.',
    ],
  ])('%s', async (_what, files, lines, own) => {
    expect(await read(files)).toMatchObject({ lines, own })
    expect(await read(files, { project: false })).toMatchObject({ own: undefined })
  })
})
