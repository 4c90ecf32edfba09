import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Environment } from '../../../src/host/context.ts'
import { configuredEnvironment, parsePipConfiguration } from '../../../src/python/indexes/configuration.ts'
import { makeContext } from '../../support/contexts.ts'

/** What the configuration files add; HOME is the context's own directory, the project lies below it. */
async function added(files: Readonly<Record<string, string>>, env: Environment = {}): Promise<Environment> {
  await using context = await makeContext()
  await context.write(files)
  const base: Environment = { HOME: context.directory, PIP_CONFIG_FILE: join(context.directory, 'own.conf'), ...env }
  const all = await configuredEnvironment(base, join(context.directory, 'project', 'sub'), 'linux')
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
      { UV_DEFAULT_INDEX: 'https://old.example/', UV_FIND_LINKS: '~/project/sub/w,https://l.example/' },
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
