import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/errors.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { noIndexOptions, type Requirement } from '../../../src/python/requirements/inputs.ts'
import { explainUvFailure, failedSource } from '../../../src/python/uv/failure.ts'

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
    requirements: [
      requirement('aa', 1),
      requirement('foo-bar', 2),
      requirement('pywin32', 3),
      requirement('pypiwin32', 4),
      requirement('sklearn', 5),
      requirement('private', 6),
      requirement('pkg-resources', 7),
    ],
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
    'Wheels exist for manylinux_2_17_x86_64 and win_amd64.',
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
  [
    'wheels for Windows only',
    'error: No solution found when resolving dependencies\n  cause: Because pywin32<=305 has no wheels with a matching Python ABI tag (e.g., `cp312`) and only the following versions of pywin32 are available:\n             pywin32<=305\n             pywin32>=306\n         we can conclude that pywin32<306 cannot be used.\n         And because pywin32>=306 has no wheels with a matching platform tag (e.g., `manylinux_2_34_x86_64`) and you require pywin32, we can conclude that your requirements are unsatisfiable.\n\nhint: You require CPython 3.12 (`cp312`), but we only found wheels for `pywin32` (v305) with the following Python ABI tags: `cp310`, `cp311`\n\nhint: Wheels are available for `pywin32` (v312) on the following platforms: `win32`, `win_amd64`, `win_arm64`\n',
    {
      code: 'no-fitting-wheel',
      package: 'pywin32',
      file: 'r.txt',
      line: 3,
      nextStep: 'pywin32 is for Windows only: delete the line, or add a marker: `pywin32; sys_platform == "win32"`.',
    },
    'pywin32 has no wheel that fits',
  ],
  [
    'wheels for Windows only, none of them for this Python',
    'error: No solution found when resolving dependencies\n  cause: Because pywin32==306 has no wheels with a matching Python ABI tag (e.g., `cp313`) and you require pywin32==306, we can conclude that your requirements are unsatisfiable.\n\nhint: You require CPython 3.13 (`cp313`), but we only found wheels for `pywin32` (v306) with the following Python ABI tags: `cp37m`, `cp38`, `cp312`\n',
    {
      code: 'no-fitting-wheel',
      package: 'pywin32',
      file: 'r.txt',
      line: 3,
      nextStep: 'pywin32 is for Windows only: delete the line, or add a marker: `pywin32; sys_platform == "win32"`.',
    },
    'pywin32 306 has no wheel that fits',
  ],
  [
    'a name that was typed too fast',
    'error: No solution found when resolving dependencies\n  cause: Because reqeusts was not found in the package registry and you require reqeusts==2.31.0, we can conclude that your requirements are unsatisfiable.\n',
    {
      code: 'package-not-found',
      package: 'reqeusts',
      nextStep: expect.stringMatching(/^Did you mean requests\? If it is/),
    },
    'The index has no package reqeusts.',
  ],
  [
    'wheels for Windows only, which another package requires',
    'error: No solution found when resolving dependencies\n  cause: Because evil32>=223,<=305 has no wheels with a matching Python ABI tag (e.g., `cp312`) and evil32>=306 has no wheels with a matching platform tag (e.g., `manylinux_2_34_x86_64`), we can conclude that evil32>=223 cannot be used.\n         And because pypiwin32>=223 depends on evil32>=223 and you require pypiwin32==223, we can conclude that your requirements are unsatisfiable.\nhint: Wheels are available for `evil32` (v312) on the following platform: `win32`\n',
    { code: 'no-fitting-wheel', package: 'evil32', line: 4 },
    'pypiwin32>=223 depends on evil32>=223',
  ],
  [
    'wheels for old Pythons only, in a range',
    'error: No solution found when resolving dependencies\n  cause: Because aa>=2,<=2.9.3 has no wheels with a matching Python ABI tag (e.g., `cp312`) and you require aa>=2,<2.10, we can conclude that your requirements are unsatisfiable.\nhint: You require CPython 3.12 (`cp312`), but we only found wheels for `aa` (v2.9.3) with the following Python ABI tags: `cp39`, `cp310`\n',
    { code: 'no-fitting-wheel', package: 'aa', line: 1 },
    'Wheels exist for cp39 and cp310.',
  ],
  [
    'a wheel that lacks a file of its metadata',
    'error: Failed to read metadata from `pk-1.0-py3-none-any.whl`\n  cause: Failed to extract archive: pk-1.0-py3-none-any.whl\n  cause: failed to open file `/home/me/.cache/lambda-layer/uv/.tmpEapy9j/pk-1.0.dist-info/RECORD`: No such file or directory (os error 2)\n',
    {
      code: 'file-damaged',
      package: 'pk',
      message: 'pk-1.0-py3-none-any.whl is damaged or not what it says: it has no pk-1.0.dist-info/RECORD.',
      nextStep: 'Try again. If it happens again, the file itself is broken: choose another version or build.',
    },
    'pk-1.0-py3-none-any.whl',
  ],
  [
    'a wheel with a name that is too long',
    'error: Failed to extract archive: pk-1.0-py3-none-any.whl\n  cause: failed to open file `/home/me/.cache/lambda-layer/uv/.tmp0ysHr6/pk/aaaa`: File name too long (os error 36)\n',
    {
      code: 'file-damaged',
      message: 'pk-1.0-py3-none-any.whl is damaged or not what it says: pk/aaaa: File name too long (os error 36).',
    },
    'pk-1.0-py3-none-any.whl',
  ],
  [
    'a name of a module',
    "error: Failed to build `sklearn==0.0.post12`\n  cause: The build backend returned an error\n  cause: Call to `setuptools.build_meta:__legacy__.get_requires_for_build_wheel` failed (exit status: 1)\n         [stderr]\n         The 'sklearn' PyPI package is deprecated, use 'scikit-learn'\n",
    {
      code: 'metadata-build-failed',
      package: 'sklearn',
      line: 5,
      nextStep: 'Write scikit-learn: sklearn is the name of its module, not of the package.',
    },
    'use',
  ],
  [
    'a name of a module that a package requires',
    'error: No solution found when resolving dependencies\n  cause: Because dateutil was not found in the package registry and aa==1.0 depends on dateutil, we can conclude that aa==1.0 cannot be used.\n         And because you require aa==1.0, we can conclude that your requirements are unsatisfiable.\n',
    {
      code: 'package-not-found',
      package: 'dateutil',
      line: 1,
      nextStep: expect.stringMatching(/^Take another version of the package that requires dateutil/),
    },
    'no package dateutil',
  ],
  [
    'a list of many versions, which is told by its ends',
    `error: No solution found when resolving dependencies\n  cause: Because only the following versions of aa are available: ${Array.from({ length: 60 }, (_, at) => `aa==1.${at}`).join(' ')} and foo-bar depends on aa>=2, we can conclude that your requirements are unsatisfiable.\n`,
    { code: 'no-solution' },
    'are available: aa==1.0 … aa==1.59 and foo-bar depends on aa>=2',
  ],
  [
    'a part of Debian',
    'error: No solution found when resolving dependencies\n  cause: Because pkg-resources was not found in the package registry and you require pkg-resources==0.0.0, we can conclude that your requirements are unsatisfiable.\n',
    { code: 'package-not-found', package: 'pkg-resources', nextStep: expect.stringMatching(/^Delete the line/) },
    'no package pkg-resources',
  ],
  [
    'a private repository',
    "   Updating http://127.0.0.1:8933/private.git (HEAD)\nerror: Failed to download and build `private @ git+http://127.0.0.1:8933/private.git`\n  cause: Git operation failed\n  cause: failed to clone into: /cache/git-v1/db/a0\n  cause: process didn't exit successfully: `/usr/bin/git fetch --force` (exit status: 128)\n         --- stderr\n         fatal: could not read Username for 'http://127.0.0.1:8933': terminal prompts disabled\n",
    { code: 'git-failed', package: 'private', line: 6, nextStep: expect.stringContaining('${TOKEN}') },
    "private could not be fetched from git (git+http://127.0.0.1:8933/private.git): fatal: could not read Username for 'http://127.0.0.1:8933': terminal prompts disabled",
  ],
  [
    'a repository that SSH may not read',
    "error: Failed to download and build `private @ git+ssh://git@github.com/org/private.git@v1`\n  cause: Git operation failed\n  cause: failed to clone into: /cache/git-v1/db/12\n  cause: failed to fetch branch or tag `v1`\n  cause: process didn't exit successfully: `/usr/bin/git fetch` (exit status: 128)\n         --- stderr\n         git@github.com: Permission denied (publickey).\n         fatal: Could not read from remote repository.\n\n         Please make sure you have the correct access rights\n         and the repository exists.\n",
    { code: 'git-failed', package: 'private', line: 6, nextStep: expect.stringContaining('deploy key') },
    'Permission denied (publickey). fatal: Could not read from remote repository.',
  ],
  [
    'a tag that a repository does not have',
    "error: Failed to download and build `private @ git+file:///repo@v9`\n  cause: Git operation failed\n  cause: failed to clone into: /cache/git-v1/db/11\n  cause: failed to fetch branch or tag `v9`\n  cause: process didn't exit successfully: `/usr/bin/git fetch` (exit status: 128)\n         --- stderr\n         fatal: couldn't find remote ref refs/tags/v9\n",
    { code: 'git-failed', package: 'private', line: 6, nextStep: expect.stringContaining('does not have it') },
    "fatal: couldn't find remote ref refs/tags/v9",
  ],
  [
    'a package that needs a newer Python',
    'error: No solution found when resolving dependencies\n  cause: Because the requested Python version (>=3.9.25) does not satisfy Python>=3.11 and aa==3.1.1 depends on Python>=3.11, we can conclude that aa==3.1.1 cannot be used.\n         And because you require aa==3.1.1, we can conclude that your requirements are unsatisfiable.\n',
    { code: 'requires-python', package: 'aa', line: 1 },
    'aa 3.1.1 needs Python >=3.11, and python3.13 arm64 has',
  ],
  [
    'a full disk',
    'error: Failed to write to the client cache\n  cause: failed to write to file `/c/uv/simple-v27/.tmpsHfL3q`\n  cause: No space left on device (os error 28)\n',
    { code: 'no-space-left' },
    'No space left on device',
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

describe('words without end', () => {
  const long = 300_000
  it.each<[string, string]>([
    ['letters', 'a'.repeat(long)],
    ['names with dots', 'a.'.repeat(long / 2)],
    ['names and signs', 'a<='.repeat(long / 3)],
    ['blanks', ' '.repeat(long)],
    ['words', 'has no wheels '.repeat(long / 14)],
    ['requirers', 'a depends on b and '.repeat(long / 19)],
    ['URLs', 'https://'.repeat(long / 8)],
    ['lines', 'error: x\n'.repeat(long / 9)],
    ['backticks', 'Failed to build `'.repeat(long / 17)],
    ['hints', 'hint: `aa` wheels platforms: `'.repeat(long / 30)],
    ['brackets', 'you require a['.repeat(long / 14)],
  ])('are read in time: %s', (_what, text) => {
    for (const stderr of [text, `error: No solution found\n  cause: Because ${text}`]) {
      const started = performance.now()
      expect(explainUvFailure(stderr, asked).message.length).toBeLessThan(10_000)
      expect(failedSource(stderr)).toBeUndefined()
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})
