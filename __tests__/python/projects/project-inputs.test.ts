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
    lines: source.inputs.requirements.map(({ line }) => shown(line)),
    own: source.own?.locked.direct?.kind === 'directory' ? shown(source.own.locked.direct.path) : undefined,
    assigned: (source.inputs.options.assigned ?? []).map(({ package: name, url }) => `${name} ${url}`),
  }
}

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
