import { stringify } from 'smol-toml'
import type { Environment } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import { patienceMs } from '../../host/http/limits.ts'
import type { Target } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { AssignedIndex, IndexOptions, Inputs } from '../requirements/inputs.ts'
import { uvPlatform } from './platform.ts'

// What uv is called with. Requirements go in by stdin and index URLs by the environment: neither shows in a process list.

/** Paths of what uv reads besides stdin. */
export interface UvFiles {
  readonly constraints?: string
  readonly buildConstraints?: string
  /** A pyproject.toml that says which packages come from one index alone. */
  readonly assigned?: string
  /** Stand-ins for such packages that no requirement of the user's names. */
  readonly overrides?: string
}

export interface UvRun {
  readonly target: Target
  readonly format: 'pylock.toml' | 'requirements.txt'
  readonly settings: IndexSettings
  readonly releases: Pick<IndexOptions, 'preReleases' | 'allReleases' | 'onlyFinal'>
  readonly cacheDirectory: string
  readonly files?: UvFiles
  /**
   * `first`: the first CPython found will do. `matching`: one as near to the target's version as there is, for sdists
   * that only build with such a one; uv then asks every Python of the machine, which takes a second where there are ten. A path saves
   * uv the search: a second, too, where `python3` is the shim of a version manager.
   */
  readonly interpreter: 'first' | 'matching' | { readonly path: string }
}

/**
 * The arguments of `uv pip compile`, reading stdin.
 * `--no-config`: a uv.toml or pyproject.toml may forbid sdists, set another platform, or ask for another uv.
 */
export function uvArguments(run: UvRun): string[] {
  const { target, format, settings, releases, cacheDirectory, files = {}, interpreter } = run
  return [
    'pip',
    'compile',
    '-',
    ...(files.assigned === undefined ? [] : [files.assigned]),
    '--format',
    format,
    '--python-platform',
    uvPlatform(target, 'resolve'),
    // With its patch: `3.13` alone would mean 3.13.0 to a `python_full_version` marker.
    '--python-version',
    target.runtime.pythonFull,
    '--cache-dir',
    cacheDirectory,
    '--no-config',
    '--no-header',
    '--no-progress',
    '--color',
    'never',
    // Not PyPy: implementation and GIL of the tags are those of the interpreter that uv asks.
    ...(interpreter === 'matching' ? [] : ['--python', interpreter === 'first' ? 'cpython' : interpreter.path]),
    ...(format === 'requirements.txt' ? ['--annotation-style', 'split'] : []),
    ...(files.constraints === undefined ? [] : ['--constraints', files.constraints]),
    ...(files.buildConstraints === undefined ? [] : ['--build-constraints', files.buildConstraints]),
    ...(files.overrides === undefined ? [] : ['--overrides', files.overrides]),
    ...preReleaseMode(releases),
    ...(settings.noIndex ? ['--no-index'] : []),
  ]
}

function preReleaseMode({ preReleases, allReleases, onlyFinal }: UvRun['releases']): readonly string[] {
  const forAll = preReleases
    ? ['--prerelease', 'allow']
    : onlyFinal.includes(':all:')
      ? ['--prerelease', 'disallow']
      : []
  const forOne = (names: readonly string[], mode: string): readonly string[] =>
    names.flatMap((name) => (name === ':all:' ? [] : ['--prerelease-package', `${name}=${mode}`]))
  return [...forAll, ...forOne(allReleases, 'allow'), ...forOne(onlyFinal, 'disallow')]
}

/** What uv reads on stdin. */
export function uvInput(inputs: Inputs, settings: IndexSettings): string {
  const lines = [
    ...settings.findLinks.map((place) => `--find-links ${place}`),
    // Only what the user forbids: an sdist that is not listed could not be compiled either.
    ...inputs.options.onlyBinary.map((name) => `--only-binary ${name}`),
    ...inputs.requirements.map(({ line }) => line),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * A project that requires packages which come from one index alone, and says from which: uv heeds that for what a
 * project itself requires.
 */
export function assignedProject(assigned: readonly AssignedIndex[], names: ReadonlySet<string>): string {
  const wanted = assigned.filter((one) => names.has(one.package))
  const indexes = new Map(assigned.map(({ name, url }) => [name, url]))
  return stringify({
    project: { name: 'packages-of-one-index', version: '0', dependencies: wanted.map((one) => one.package) },
    tool: {
      uv: {
        sources: Object.fromEntries(wanted.map((one) => [one.package, { index: one.name }])),
        index: [...indexes].map(([name, url]) => ({ name, url, explicit: true })),
      },
    },
  })
}

/** Variables of uv that change what it finds, not what we asked for. */
const passedOn = [
  /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/,
  'UV_INDEX_STRATEGY',
  'UV_EXCLUDE_NEWER',
  'UV_KEYRING_PROVIDER',
  'UV_NATIVE_TLS',
  'UV_SYSTEM_CERTS',
  'UV_HTTP_TIMEOUT',
  'UV_HTTP_RETRIES',
  'UV_OFFLINE',
  'UV_CONCURRENT_DOWNLOADS',
  'UV_CONCURRENT_BUILDS',
  'SSL_CLIENT_CERT',
]

/** The environment of uv, and of the build backends that it may run to learn what an sdist needs. */
export function uvEnvironment(env: Environment, settings: IndexSettings, inputs: Inputs): Environment {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  const set: Record<string, string | undefined> = {
    UV_DEFAULT_INDEX: settings.defaultIndex,
    UV_INDEX: settings.indexes.length > 0 ? settings.indexes.join(' ') : undefined,
    UV_INSECURE_HOST: settings.insecureHosts.length > 0 ? settings.insecureHosts.join(' ') : undefined,
    UV_HTTP_TIMEOUT: first('UV_HTTP_TIMEOUT', 'PIP_DEFAULT_TIMEOUT', 'PIP_TIMEOUT') ?? String(patienceMs({}) / 1000),
    UV_KEYRING_PROVIDER:
      first('UV_KEYRING_PROVIDER') ?? (env['PIP_KEYRING_PROVIDER'] === 'subprocess' ? 'subprocess' : undefined),
    SSL_CERT_FILE: first('SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'),
    SSL_CLIENT_CERT: first('SSL_CLIENT_CERT', 'PIP_CLIENT_CERT'),
    // pip's own proxy is behind the machine's.
    HTTP_PROXY: first('HTTP_PROXY', 'http_proxy', 'PIP_PROXY'),
    HTTPS_PROXY: first('HTTPS_PROXY', 'https_proxy', 'PIP_PROXY'),
    // Else uv would fetch a whole CPython to be of the very same version as the target's.
    UV_PYTHON_DOWNLOADS: 'never',
    NO_COLOR: '1',
    // A private repository is an error then, not a question that nobody answers.
    GIT_TERMINAL_PROMPT: '0',
  }
  const usesGit = inputs.requirements.some(({ source }) => source.kind === 'url' && /^git\+ssh:/i.test(source.url))
  const also = usesGit ? [...passedOn, 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND'] : passedOn
  const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  return childEnvironment(env, also, defined)
}
