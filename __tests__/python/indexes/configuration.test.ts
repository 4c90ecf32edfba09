import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Environment } from '../../../src/host/context.ts'
import { configuredEnvironment } from '../../../src/python/indexes/configuration.ts'
import { parsePipConfiguration } from '../../../src/python/indexes/pip-settings.ts'
import { makeContext } from '../../support/contexts.ts'

/** What the configuration files add; HOME is the context's own directory, the project lies below it. */
async function added(files: Readonly<Record<string, string>>, env: Environment = {}): Promise<Environment> {
  await using context = await makeContext()
  await context.write(files)
  if (files['bin/keyring'] !== undefined) await chmod(join(context.directory, 'bin/keyring'), 0o755)
  const base: Environment = {
    HOME: context.directory,
    PATH: `${join(context.directory, 'bin')}:/usr/bin:/bin`,
    PIP_CONFIG_FILE: join(context.directory, 'own.conf'),
    ...env,
  }
  const place = { ...context, env: base, platform: 'linux' } as const
  const all = await configuredEnvironment(place, join(context.directory, 'project', 'sub'))
  const own = Object.entries(all).filter(([name]) => /^(?:UV_|PIP_(?!CONFIG_FILE|CERT$))/.test(name))
  return Object.fromEntries(own.map(([name, value]) => [name, value?.replaceAll(context.directory, '~')]))
}

const uvToml = `
no-build = true
[[index]]
name = "corp"
url = "https://corp.example/simple"
[[index]]
name = "main"
url = "https://main.example/simple"
default = true
[[index]]
name = "torch"
url = "https://torch.example/"
explicit = true
`

describe('indexes in configuration files', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, Environment, Environment]>([
    ['none', {}, {}, {}],
    [
      'uv.toml beside the project',
      { 'project/uv.toml': uvToml },
      {},
      { UV_DEFAULT_INDEX: 'main=https://main.example/simple', UV_INDEX: 'corp=https://corp.example/simple' },
    ],
    [
      'pyproject.toml',
      {
        'project/pyproject.toml':
          '[tool.uv]\nindex-url = "https://old.example/"\nfind-links = ["w", "https://l.example/"]\n[tool.uv.pip]\nonly-binary = [":all:"]',
      },
      {},
      { UV_DEFAULT_INDEX: 'https://old.example/', UV_FIND_LINKS: '~/project/w,https://l.example/' },
    ],
    [
      "a project's before the user's",
      {
        'project/uv.toml': 'index-url = "https://project.example/"',
        '.config/uv/uv.toml': 'index-url = "https://user.example/"\nkeyring-provider = "subprocess"',
      },
      {},
      { UV_DEFAULT_INDEX: 'https://project.example/', UV_KEYRING_PROVIDER: 'subprocess' },
    ],
    [
      'the environment before both',
      { 'project/uv.toml': uvToml },
      { UV_DEFAULT_INDEX: 'https://env.example/', UV_INDEX: 'https://e.example/' },
      { UV_DEFAULT_INDEX: 'https://env.example/', UV_INDEX: 'https://e.example/' },
    ],
    [
      'its old name, too',
      { 'project/uv.toml': 'index-url = "https://x.example/"' },
      { UV_INDEX_URL: 'https://env.example/' },
      { UV_INDEX_URL: 'https://env.example/' },
    ],
    [
      "a project's and the user's indexes together",
      {
        'project/uv.toml':
          '[[index]]\nname = "corp"\nurl = "https://nearer.example/"\n[[index]]\nurl = "./flat"\nformat = "flat"',
        '.config/uv/uv.toml': uvToml,
      },
      {},
      {
        UV_DEFAULT_INDEX: 'main=https://main.example/simple',
        UV_INDEX: 'corp=https://nearer.example/',
        UV_FIND_LINKS: 'file://~/project/flat',
      },
    ],
    ['UV_NO_CONFIG', { 'project/uv.toml': uvToml }, { UV_NO_CONFIG: '1' }, { UV_NO_CONFIG: '1' }],
    ['a file that is no TOML', { 'project/uv.toml': '<html>' }, {}, {}],
    [
      'pip.conf',
      {
        '.config/pip/pip.conf':
          '[global]\nindex-url = https://aws:t0ken@d.example/simple/\nextra_index_url:\n    https://a.example/\n    https://b.example/\nquiet = 1\n',
      },
      {},
      {
        PIP_INDEX_URL: 'https://aws:t0ken@d.example/simple/',
        PIP_EXTRA_INDEX_URL: 'https://a.example/ https://b.example/',
      },
    ],
    [
      'the later pip.conf',
      {
        '.pip/pip.conf': '[global]\nindex-url=https://old.example/',
        'own.conf': '[install]\nindex-url=https://own.example/\n',
      },
      {},
      { PIP_INDEX_URL: 'https://own.example/' },
    ],
    [
      "of a pip.conf that PIP_CONFIG_FILE names, and not the user's",
      { '.pip/pip.conf': '[global]\nextra-index-url=https://old.example/', 'own.conf': '[global]\ntimeout=3\n' },
      {},
      { PIP_TIMEOUT: '3' },
    ],
    [
      'sources of Poetry, asked in order; PyPI is not',
      {
        'project/sub/pyproject.toml':
          '[[tool.poetry.source]]\nname = "a b"\nurl = "https://a.example/"\n[[tool.poetry.source]]\nname = "later"\nurl = "https://l.example"\npriority = "supplemental"\n[[tool.poetry.source]]\nname = "x"\nurl = "https://x.example"\npriority = "explicit"\n',
      },
      { POETRY_HTTP_BASIC_A_B_USERNAME: 'u', POETRY_HTTP_BASIC_X_PASSWORD: 'p' },
      {
        UV_INDEX: 'a-b=https://a.example',
        UV_DEFAULT_INDEX: 'later=https://l.example',
        UV_INDEX_A_B_USERNAME: 'u',
        UV_INDEX_X_PASSWORD: 'p',
      },
    ],
    [
      'PyPI before a source of Poetry that is supplemental',
      {
        'project/sub/pyproject.toml':
          '[[tool.poetry.source]]\nname = "later"\nurl = "https://l.example"\npriority = "supplemental"\n',
      },
      {},
      { UV_INDEX: 'https://pypi.org/simple', UV_DEFAULT_INDEX: 'later=https://l.example' },
    ],
    [
      'sources of PDM before PyPI, with variables',
      {
        'project/sub/pyproject.toml':
          '[[tool.pdm.source]]\nname = "corp"\nurl = "https://${U}:${P}@c.example/${TEAM}"\nverify_ssl = false\n[[tool.pdm.source]]\nname = "w"\ntype = "find_links"\nurl = "https://w.example/"\n',
      },
      { U: 'me', P: 'a/b', TEAM: 'x' },
      {
        UV_INDEX: 'corp=https://me:a%2Fb@c.example/x',
        UV_DEFAULT_INDEX: 'https://pypi.org/simple',
        UV_FIND_LINKS: 'https://w.example',
        UV_INSECURE_HOST: 'c.example',
      },
    ],
    [
      'the settings of uv, where a project has both',
      {
        'project/sub/pyproject.toml':
          '[[tool.poetry.source]]\nname = "a"\nurl = "https://a.example/"\n[[tool.uv.index]]\nurl = "https://u.example/"\n',
      },
      {},
      { UV_INDEX: 'https://u.example/' },
    ],
    [
      'the environment before pip.conf',
      { 'own.conf': '[global]\nindex-url=https://own.example/\n' },
      { PIP_INDEX_URL: 'https://env.example/' },
      { PIP_INDEX_URL: 'https://env.example/' },
    ],
    [
      'no pip.conf at all',
      { '.pip/pip.conf': '[global]\nindex-url=https://old.example/' },
      { PIP_CONFIG_FILE: '/dev/null' },
      {},
    ],
  ])('%s', async (_name, files, env, expected) => {
    expect(await added(files, env)).toEqual(expected)
  })

  it('of pip are read as pip reads them', () => {
    const text = '# c\n; c\nlost\n[Global]\nindex_url : https://x/?a=b\n\n  continued\n# c\n[download]\ntimeout=3'
    expect(parsePipConfiguration(text)).toMatchObject({
      'global.index-url': 'https://x/?a=b continued',
      'download.timeout': '3',
    })
  })
})

// What Poetry 2.5 and 1.8 write where a keyring is at hand: the user name into auth.toml, the password into the keyring.
describe('the keyring of Poetry', () => {
  const program = '#!/bin/sh\necho "of $2 for $3"\n'
  const source = '[[tool.poetry.source]]\nname = "corp.one"\nurl = "https://c.example"\n'
  const auth = (username: string): string => `[http-basic."corp.one"]\nusername = "${username}"\n`
  const files = { 'project/sub/pyproject.toml': source, 'bin/keyring': program }
  const user = '.config/pypoetry/auth.toml'

  it
    .skipIf(process.platform === 'win32')
    .each<readonly [string, Readonly<Record<string, string>>, Environment, string | undefined]>([
      ['of a user in auth.toml', { [user]: auth('me') }, {}, 'of poetry-repository-corp.one for me'],
      [
        'of a user in a variable',
        {},
        { POETRY_HTTP_BASIC_CORP_ONE_USERNAME: 'you' },
        'of poetry-repository-corp.one for you',
      ],
      [
        'of an empty user name',
        { [user]: auth('') },
        {},
        'of poetry-repository-corp.one for __poetry_source_empty_username__',
      ],
      ['not where a variable has it', { [user]: auth('me') }, { POETRY_HTTP_BASIC_CORP_ONE_PASSWORD: 'p' }, 'p'],
      ['not where it is empty', { [user]: `${auth('me')}password = ""\n` }, {}, undefined],
      ['not where an earlier look found it', { [user]: auth('me') }, { UV_INDEX_CORP_ONE_PASSWORD: 'p' }, 'p'],
      ['not of a user that nobody names', {}, {}, undefined],
      ['not of a user that only the project names', { 'project/sub/poetry.toml': auth('me') }, {}, undefined],
      [
        'not where the user forbids it',
        { [user]: auth('me'), '.config/pypoetry/config.toml': 'keyring.enabled = false\n' },
        {},
        undefined,
      ],
      [
        'not where the project forbids it',
        { [user]: auth('me'), 'project/sub/poetry.toml': '[keyring]\nenabled = false\n' },
        {},
        undefined,
      ],
      ['not where a variable forbids it', { [user]: auth('me') }, { POETRY_KEYRING_ENABLED: 'false' }, undefined],
      ['which has no password', { [user]: auth('me'), 'bin/keyring': '#!/bin/sh\nexit 1\n' }, {}, undefined],
      ['that is not here', { [user]: auth('me') }, { PATH: '/nowhere' }, undefined],
    ])('%s', async (_name, more, env, password) => {
    expect((await added({ ...files, ...more }, env))['UV_INDEX_CORP_ONE_PASSWORD']).toBe(password)
  })
})
