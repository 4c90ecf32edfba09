import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/errors.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { noIndexOptions, type Requirement } from '../../../src/python/requirements/inputs.ts'
import { explainUvFailure } from '../../../src/python/uv/failure.ts'

const runtime = findPythonRuntime('python3.13')
if (!runtime) throw new Error('no runtime')

const requirement = (name: string, line: number): Requirement => ({
  origin: { kind: 'requirement', file: 'r.txt', line, text: name },
  name,
  source: { kind: 'index', specifiers: [] },
  extras: [],
  line: name,
  hashes: [],
  editable: false,
})
const asked = {
  inputs: {
    requirements: [requirement('aa', 1), requirement('foo-bar', 2)],
    constraints: [],
    options: noIndexOptions,
    files: ['r.txt'],
  },
  target: { runtime, architecture: 'arm64' },
  settings: {
    defaultIndex: 'corp=https://me:s3cret@i.example/simple',
    indexes: [],
    findLinks: [],
    noIndex: false,
    insecureHosts: [],
  },
  env: {},
} as const

/** What uv prints since 0.11, and what it printed before; some of it only one of them says. */
const cases: readonly (readonly [string, string, Partial<Problem>, string])[] = [
  [
    'no such package, new layout',
    'error: No solution found when resolving dependencies\n  cause: Because Foo_Bar was not found in the package registry and you require Foo_Bar, we can conclude that your requirements are unsatisfiable.\n',
    { code: 'package-not-found', package: 'foo-bar', file: 'r.txt', line: 2 },
    'no package Foo_Bar',
  ],
  [
    'no such package, old layout, coloured, broken into lines',
    '\u001B[31m  × \u001B[0mNo solution found when resolving dependencies:\n  ╰─▶ Because foo-bar was not found in the package registry and you require foo-bar, we\n      can conclude that your requirements are unsatisfiable.\n',
    { code: 'package-not-found', package: 'foo-bar', line: 2 },
    'we can conclude',
  ],
  [
    'an index that wants credentials',
    'error: No solution found when resolving dependencies\n  cause: Because aa was not found in the package registry and you require aa, we can conclude that your requirements are unsatisfiable.\n\nhint: An index URL (https://me:s3cret@i.example/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized)\n',
    { code: 'index-unauthorized', line: 1 },
    'https://***@i.example/simple answered 401',
  ],
  [
    'a conflict',
    'warning: The requested Python version 3.13.11 is not available; 3.11.7 will be used to build dependencies instead.\nerror: No solution found when resolving dependencies\n  cause: Because aa==1.0 depends on bb>=1 and you require aa==1.0, we can conclude that you require bb>=1.\n         And because you require bb<1, we can conclude that your requirements are unsatisfiable.\n\nhint: try `--prerelease allow`\n',
    { code: 'no-solution', package: 'aa', line: 1 },
    'python3.13 arm64. Because aa==1.0 depends on bb>=1',
  ],
  [
    'a page to log in',
    'error: No solution found when resolving dependencies\n  cause: Because there are no versions of aa and you require aa, we can conclude that your requirements are unsatisfiable.\n',
    { code: 'no-versions', package: 'aa', line: 1 },
    'https://***@i.example/simple lists no file of aa',
  ],
  [
    'a version that is not there',
    'error: No solution found when resolving dependencies\n  cause: Because there is no version of aa==9 and you require aa==9, we can conclude that your requirements are unsatisfiable.\n',
    { code: 'version-not-found', package: 'aa', line: 1 },
    '`==9`',
  ],
  [
    'wheels for other machines only, and no source',
    'error: No solution found when resolving dependencies\n  cause: Because aa==1.0 has no wheels with a matching platform tag (e.g., `manylinux_2_34_aarch64`) and you require aa==1.0, we can conclude that your requirements are unsatisfiable.\n\nhint: `aa` was found on https://i.example/simple, but not at the requested version (aa==1.0). A compatible version may be available on a subsequent index.\n\nhint: Wheels are available for `aa` (v1.0) on the following platforms: `manylinux_2_17_x86_64`, `win_amd64`\n',
    { code: 'no-fitting-wheel', package: 'aa', line: 1 },
    'Wheels exist for manylinux_2_17_x86_64, win_amd64.',
  ],
  [
    'a version that only another index has',
    'error: No solution found when resolving dependencies\n  cause: Because only aa==1.0 is available and you require aa>=2, we can conclude that your requirements are unsatisfiable.\n\nhint: `aa` was found on https://i.example/simple, but not at the requested version (aa>=2). A compatible version may be available on a subsequent index (e.g., https://j.example/simple). Use `--index-strategy unsafe-best-match`.\n',
    {
      code: 'version-not-found',
      package: 'aa',
      line: 1,
      nextStep: expect.stringContaining('UV_INDEX_STRATEGY'),
    },
    '`>=2`',
  ],
  [
    'a name that is not known',
    'error: Failed to fetch: `https://i.example/simple/aa/`\n  Caused by: error sending request for url (https://i.example/simple/aa/)\n  Caused by: client error (Connect)\n  Caused by: dns error\n  Caused by: failed to lookup address information: Name or service not known\n',
    { code: 'host-not-found' },
    'https://i.example/simple/aa/ could not be read: its host name is not known',
  ],
  [
    'a certificate of a stranger',
    'error: Failed to fetch: https://i.example/simple/aa/\n  cause: error sending request\n  cause: invalid peer certificate: UnknownIssuer\n',
    { code: 'tls-failed' },
    'is not trusted here (invalid peer certificate: UnknownIssuer)',
  ],
  [
    'too many requests',
    'error: Failed to fetch: https://i.example/simple/aa/\n  cause: HTTP status client error (429 Too Many Requests) for url (https://i.example/simple/aa/)\n',
    { code: 'index-unavailable' },
    'answered 429',
  ],
  [
    'no Python, none to be had',
    'error: Request failed after 3 retries in 10.5s\n  cause: Failed to download `https://github.com/astral-sh/python-build-standalone/releases/x/cpython-3.15.2.tar.gz`\n  cause: dns error\n',
    { code: 'no-python' },
    'could not fetch one: dns error',
  ],
  ['no Python', 'error: No interpreter found for CPython in search path\n', { code: 'no-python' }, 'found no Python'],
  [
    'a source that does not build',
    'error: Failed to download and build `foo-bar==1.0`\n  cause: The build backend returned an error\n  cause: Call to `setuptools.build_meta` failed (exit status: 1)\n\n         [stderr]\n         pg_config executable not found.\n',
    { code: 'metadata-build-failed', package: 'foo-bar', line: 2 },
    'pg_config executable not found',
  ],
  [
    'git',
    "error: Git operation failed\n  cause: failed to clone into: /cache/git-v1/db/1\n  cause: process didn't exit successfully: `git fetch` (exit status: 128)\n         --- stderr\n         fatal: could not read Username for 'https://github.com': terminal prompts disabled\n",
    { code: 'git-failed' },
    'could not read Username',
  ],
  ['something new', 'error: the moon is full\n', { code: 'resolve-failed' }, 'the moon is full'],
  ['nothing', '', { code: 'resolve-failed' }, 'it said nothing'],
]

describe('what uv says when it fails', () => {
  it.each(cases)('%s', (_name, stderr, expected, part) => {
    const problem = explainUvFailure(stderr, asked)
    expect(problem).toMatchObject(expected)
    expect(problem.message).toContain(part)
    expect(problem.nextStep).toMatch(/\.$/)
    expect(JSON.stringify(problem)).not.toMatch(/s3cret|\\u001b|will be used to build|--prerelease/)
  })
})
