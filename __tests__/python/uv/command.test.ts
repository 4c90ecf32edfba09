import { describe, expect, it } from 'vitest'
import type { Environment } from '../../../src/host/context.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import { indexSettings, indexUrl, withoutCredentials } from '../../../src/python/indexes/settings.ts'
import { noIndexOptions, type IndexOptions, type Inputs } from '../../../src/python/requirements/inputs.ts'
import { uvArguments, uvEnvironment, uvInput, type UvRun } from '../../../src/python/uv/command.ts'

function target(runtime: string, architecture: Target['architecture'] = 'arm64'): Target {
  const found = findPythonRuntime(runtime)
  if (!found) throw new Error(runtime)
  return { runtime: found, architecture }
}

const noSettings = { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] }
const run: UvRun = {
  target: target('python3.13'),
  format: 'pylock.toml',
  settings: noSettings,
  releases: noIndexOptions,
  cacheDirectory: '/stores/uv',
  interpreter: 'first',
}
const settingsOf = (env: Environment, options: Partial<IndexOptions> = {}): ReturnType<typeof indexSettings> =>
  indexSettings({ ...noIndexOptions, ...options }, env, '/work', (path) => path !== '/work/gone')
const inputs = (some: Partial<Inputs> = {}): Inputs => ({
  requirements: [],
  constraints: [],
  options: noIndexOptions,
  files: [],
  ...some,
})

describe('the arguments of uv', () => {
  it('are these', () => {
    expect(uvArguments(run).join(' ')).toBe(
      `pip compile - --format pylock.toml --python-platform aarch64-manylinux_2_34 --python-version ${run.target.runtime.pythonFull} --cache-dir /stores/uv --no-config --no-header --no-progress --color never --python cpython`,
    )
  })

  it.each<readonly [string, Partial<UvRun>, string]>([
    ['constraints', { files: { constraints: '/tmp/c.txt' } }, '--constraints /tmp/c.txt'],
    ['limits of builds', { files: { buildConstraints: '/tmp/b.txt' } }, '--build-constraints /tmp/b.txt'],
    ['pre-releases', { releases: { ...noIndexOptions, preReleases: true } }, '--prerelease allow'],
    ['final releases only', { releases: { ...noIndexOptions, onlyFinal: [':all:'] } }, '--prerelease disallow'],
    [
      'pre-releases of one package only',
      { releases: { ...noIndexOptions, onlyFinal: [':all:'], allReleases: ['a'] } },
      '--prerelease disallow --prerelease-package a=allow',
    ],
    ['no index', { settings: { ...noSettings, noIndex: true } }, '--no-index'],
    ['who requires what', { format: 'requirements.txt' }, '--annotation-style split'],
  ])('with %s', (_name, more, expected) => {
    expect(uvArguments(run).join(' ')).not.toContain(expected)
    expect(uvArguments({ ...run, ...more }).join(' ')).toContain(expected)
  })

  it('take whatever Python is nearest, when asked to', () => {
    expect(uvArguments({ ...run, interpreter: 'matching' })).not.toContain('--python')
  })

  it('hold no URL: a process list shows them to everyone', () => {
    const settings = settingsOf({ UV_DEFAULT_INDEX: 'https://u:p@i.example/', UV_FIND_LINKS: 'https://u:p@f.example/' })
    expect(uvArguments({ ...run, settings }).join(' ')).not.toContain('://')
    expect(uvInput(inputs(), settings)).toBe('--find-links https://u:p@f.example/\n')
  })
})

describe('where uv looks', () => {
  it.each<readonly [string, Environment, Partial<IndexOptions>, object]>([
    ['nothing said', {}, {}, noSettings],
    ["pip's index", { PIP_INDEX_URL: 'https://pip.example/' }, {}, { defaultIndex: 'https://pip.example/' }],
    [
      "uv's before pip's",
      { PIP_INDEX_URL: 'https://pip.example/', UV_INDEX_URL: 'https://uv.example/' },
      {},
      { defaultIndex: 'https://uv.example/' },
    ],
    [
      "uv's new name before its old",
      { UV_INDEX_URL: 'https://old.example/', UV_DEFAULT_INDEX: 'n=https://new.example/' },
      {},
      { defaultIndex: 'n=https://new.example/' },
    ],
    [
      'the file before all',
      { UV_DEFAULT_INDEX: 'https://uv.example/' },
      { indexUrl: 'https://file.example/' },
      { defaultIndex: 'https://file.example/' },
    ],
    [
      "pip's further indexes",
      { PIP_EXTRA_INDEX_URL: ' https://a.example/  https://b.example/ ' },
      {},
      { indexes: ['https://a.example/', 'https://b.example/'] },
    ],
    [
      "uv's further indexes before pip's",
      {
        PIP_EXTRA_INDEX_URL: 'https://a.example/',
        UV_INDEX: 'corp=https://c.example/',
        UV_EXTRA_INDEX_URL: 'https://d.example/',
      },
      { extraIndexUrls: ['https://f.example/'] },
      { indexes: ['https://f.example/', 'corp=https://c.example/', 'https://d.example/'] },
    ],
    [
      'folders',
      { PIP_FIND_LINKS: 'wheels gone /opt/w' },
      { findLinks: ['/a b'] },
      { findLinks: ['file:///a%20b', 'file:///work/wheels', 'file:///opt/w'] },
    ],
    ['no index, by pip', { PIP_NO_INDEX: '1' }, {}, { noIndex: true }],
    ['no index, by pip, but one by uv', { PIP_NO_INDEX: '1', UV_INDEX: 'https://c.example/' }, {}, { noIndex: false }],
    ['no index, by pip, set to no', { PIP_NO_INDEX: '0' }, {}, { noIndex: false }],
    [
      'hosts without TLS',
      { PIP_TRUSTED_HOST: 'a b:8080' },
      { trustedHosts: ['c'] },
      { insecureHosts: ['c', 'a', 'b:8080'] },
    ],
  ])('%s', (_name, env, options, expected) => {
    expect(settingsOf(env, options)).toMatchObject(expected)
  })

  it('can be shown without credentials', () => {
    const settings = settingsOf({
      UV_DEFAULT_INDEX: 'corp=https://me:s3cret@i.example/simple',
      UV_INDEX: 'https://t0ken@j.example/',
    })
    expect(withoutCredentials(settings)).toMatchObject({
      defaultIndex: 'corp=https://***@i.example/simple',
      indexes: ['https://***@j.example/'],
    })
    expect(indexUrl(settings.defaultIndex ?? '')).toBe('https://me:s3cret@i.example/simple')
  })
})

describe('the environment of uv', () => {
  const outer: Environment = {
    PATH: '/bin',
    HOME: '/home/me',
    AWS_SECRET_ACCESS_KEY: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    INPUT_S: 'x',
    NODE_OPTIONS: 'x',
    PIP_INDEX_URL: 'https://pip.example/',
    UV_ONLY_BINARY: ':all:',
    UV_NO_BUILD: '1',
    UV_CONSTRAINT: 'x',
    UV_CACHE_DIR: '/x',
    UV_PYTHON: 'pypy',
    UV_INDEX_CORP_USERNAME: 'me',
    UV_INDEX_CORP_PASSWORD: 'secret',
    UV_INDEX_STRATEGY: 'unsafe-best-match',
    SSH_AUTH_SOCK: '/agent',
    PIP_CERT: '/ca.pem',
    PIP_DEFAULT_TIMEOUT: '7',
    https_proxy: 'http://proxy:1',
    PIP_PROXY: 'http://pip-proxy:1',
  }
  const of = (env: Environment, some: Partial<Inputs> = {}): Environment =>
    uvEnvironment(env, settingsOf(env), inputs(some))

  it('is an allow-list, with what pip says translated', () => {
    expect(of(outer)).toEqual({
      PATH: '/bin',
      HOME: '/home/me',
      https_proxy: 'http://proxy:1',
      HTTPS_PROXY: 'http://proxy:1',
      HTTP_PROXY: 'http://pip-proxy:1',
      UV_DEFAULT_INDEX: 'https://pip.example/',
      UV_INDEX_CORP_USERNAME: 'me',
      UV_INDEX_CORP_PASSWORD: 'secret',
      UV_INDEX_STRATEGY: 'unsafe-best-match',
      UV_HTTP_TIMEOUT: '7',
      SSL_CERT_FILE: '/ca.pem',
      UV_PYTHON_DOWNLOADS: 'never',
      NO_COLOR: '1',
      GIT_TERMINAL_PROMPT: '0',
    })
  })

  it("keeps the user's own certificates and timeouts before pip's", () => {
    const env = { ...outer, SSL_CERT_FILE: '/own.pem', UV_HTTP_TIMEOUT: '30' }
    expect(of(env)).toMatchObject({ SSL_CERT_FILE: '/own.pem', UV_HTTP_TIMEOUT: '30' })
  })

  it('bounds how long uv waits for one answer', () => {
    expect(of({})).toMatchObject({ UV_HTTP_TIMEOUT: '14' })
  })

  it('hands the SSH agent on only to who fetches by SSH', () => {
    const source = { kind: 'url', url: 'git+ssh://git@git.example/x.git' } as const
    const requirement = {
      origin: { kind: 'input', input: 'packages', text: '' },
      source,
      extras: [],
      line: '',
      hashes: [],
      editable: false,
    } as const
    expect(of(outer, { requirements: [requirement] })).toMatchObject({ SSH_AUTH_SOCK: '/agent' })
  })
})
