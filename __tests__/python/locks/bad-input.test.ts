// Locks that were cut off, edited or made to hurt: named with file and line, never half read, and in good time.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import type { LockFormat } from '../../../src/python/locks/lock-file.ts'
import { readLock } from '../../../src/python/locks/read-lock.ts'
import { refuseStale } from '../../../src/python/locks/stale.ts'
import { readTomlLock } from '../../../src/python/locks/toml-lock.ts'
import { select } from '../../../src/python/locks/select.ts'
import { readPyproject } from '../../../src/python/projects/pyproject.ts'

const samples = join(import.meta.dirname, 'samples')
const runtime = findPythonRuntime('python3.11')
if (!runtime) throw new Error('python3.11 is not a runtime')
const target: Target = { runtime, architecture: 'x86_64' }
const choice = { extras: [], groups: [], project: true }

const formats: readonly (readonly [sample: string, file: string, LockFormat])[] = [
  ['uv-0.13', 'uv.lock', 'uv'],
  ['uv-0.4', 'uv.lock', 'uv'],
  ['pylock-pdm', 'pylock.toml', 'pylock'],
  ['poetry-2.1', 'poetry.lock', 'poetry'],
  ['poetry-1.8', 'poetry.lock', 'poetry'],
  ['pdm', 'pdm.lock', 'pdm'],
  ['pdm-walk', 'pdm.lock', 'pdm'],
  ['pipenv-x86_64', 'Pipfile.lock', 'pipfile'],
]

const textOf = (sample: string, file: string): string =>
  readFileSync(join(samples, sample, file), 'utf8')
    .replaceAll('{{INDEX}}', 'https://i.example')
    .replaceAll('{{FILES}}', 'https://f.example')

function packagesOf(
  sample: string,
  file: string,
  format: LockFormat,
  text: string,
): readonly string[] | ConfigurationError {
  const pyproject = format === 'pipfile' ? undefined : textOf(sample, 'pyproject.toml')
  const project =
    pyproject === undefined
      ? {}
      : { project: readPyproject({ text: pyproject, file: 'pyproject.toml', directory: '/p' }) }
  const pipfile = format === 'pipfile' ? { pipfile: textOf(sample, 'Pipfile') } : {}
  try {
    const lock = readLock(format, { text, file, directory: '/p' }, { ...project, ...pipfile })
    // Hashes of the project's file are of another index.
    if (format === 'uv') refuseStale(lock, project, [target], choice)
    return select(lock, target, choice).map(
      ({ entry: { name, version = '', files } }) => `${name} ${version} ${files.length}`,
    )
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
}

describe.each(formats)('%s/%s', (sample, file, format) => {
  const whole = textOf(sample, file)
  const expected = packagesOf(sample, file, format, whole)

  it('is the same with the line ends of Windows and a byte order mark is not in the way', () => {
    expect(packagesOf(sample, file, format, whole.replaceAll('\n', '\r\n'))).toEqual(expected)
  })

  it('that is cut off at any line is refused with file and line, or holds all that is taken', () => {
    // A pylock.toml does not say what belongs to it: one that ends behind a package is whole.
    const lines = format === 'pylock' ? [] : whole.split('\n')
    const step = Math.max(1, Math.floor(lines.length / 60))
    const halfRead = Array.from({ length: Math.floor(lines.length / step) }, (_, at) => at * step).flatMap(
      (count): readonly object[] => {
        const found = packagesOf(sample, file, format, lines.slice(0, count).join('\n'))
        if (found instanceof ConfigurationError) {
          const [problem] = found.problems
          return problem.file === file && problem.line !== undefined ? [] : [{ count, problem }]
        }
        return found.join() === String(expected) ? [] : [{ count, found }]
      },
    )
    expect(halfRead).toEqual([])
  })

  it('with a package that is in it twice is refused', () => {
    const table = format === 'pylock' ? '[[packages]]' : '[[package]]'
    const from = whole.indexOf(`${table}\nname = "certifi"`)
    const certifi = whole.slice(from, whole.indexOf(`\n${table}\n`, from) + 1)
    const twice =
      format === 'pipfile'
        ? whole.replace('"certifi": {', '"certifi": {},\n        "certifi": {')
        : whole.replace(certifi, `${certifi}\n${certifi}`)
    expect((packagesOf(sample, file, format, twice) as ConfigurationError).message).toMatch(/:\d+.*certifi.*twice/)
  })

  it('of a future version is refused', () => {
    const future = whole
      .replace(/^version = 1$/m, 'version = 2')
      .replace(/lock-version = "\d/, 'lock-version = "9')
      .replace(/lock_version = "\d/, 'lock_version = "9')
      .replace('"pipfile-spec": 6', '"pipfile-spec": 7')
    expect(packagesOf(sample, file, format, future)).toMatchObject({
      problems: [
        {
          code: 'lock-wrong',
          file,
          line: expect.any(Number) as number,
          message: expect.stringMatching(/understood/) as string,
        },
      ],
    })
  })

  it('with keys that are not known is read all the same', () => {
    const more = format === 'pipfile' ? whole.replace('"_meta": {', '"_meta": {\n "new": 1,') : `new-key = 1\n${whole}`
    expect(packagesOf(sample, file, format, more)).toEqual(expected)
  })

  it.runIf(format !== 'pipfile')('with keys that are not known names them with file and line, each once', () => {
    const pyproject = { text: textOf(sample, 'pyproject.toml'), file: 'pyproject.toml', directory: '/p' }
    const notesOf = (text: string): readonly string[] =>
      readLock(format, { text, file, directory: '/p' }, { project: readPyproject(pyproject) }).notes
    const foreign = (notes: readonly string[]): readonly string[] => notes.filter((one) => one.includes('is not known'))
    expect(foreign(notesOf(whole))).toEqual([])
    const edited = `new-key = 1\n${whole.replaceAll(/^(\[\[packages?\]\])$/gm, '$1\nfrom-tomorrow = true')}`
    const line = edited.slice(0, edited.search(/^\[\[packages?\]\]$/m)).split('\n').length
    expect(foreign(notesOf(edited))).toEqual([
      `${file}:1: the key \`new-key\` is not known, and is skipped.`,
      expect.stringContaining(`${file}:${line}: the key \`from-tomorrow\` of `) as string,
    ])
  })
})

describe('a lock that is another file', () => {
  const all: readonly (readonly [LockFormat, string])[] = [
    ['uv', 'uv.lock'],
    ['pylock', 'pylock.toml'],
    ['poetry', 'poetry.lock'],
    ['pdm', 'pdm.lock'],
    ['pipfile', 'Pipfile.lock'],
  ]
  it.each(
    all.flatMap(([format, file]) => [
      [format, file, 'a\n<<<<<<< HEAD\n', 2, /conflict markers of git/],
      [format, file, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 1, /pointer of Git LFS/],
      [format, file, '<!DOCTYPE html><html>', 1, /a web page/],
    ]) as readonly (readonly [LockFormat, string, string, number, RegExp])[],
  )('%s: %s of %j is named with line %i', (format, file, text, line, message) => {
    const read = (): unknown => readLock(format, { text, file, directory: '/p' }, {})
    expect(read).toThrow(message)
    expect(read).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'lock-unreadable', line })] }),
    )
  })
})

describe('a source that no tool writes', () => {
  const hash = `sha256:${'a'.repeat(64)}`
  const commit = 'b'.repeat(40)
  const uv = (source: string, files: string): string =>
    `version = 1\nrequires-python = ">=3.9"\n[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\ndependencies = [{ name = "a" }]\n[[package]]\nname = "a"\nversion = "1"\nsource = { ${source} }\n${files}`
  const ofIndex = (file: string): string => uv('registry = "https://i.example/simple"', `wheels = [${file}]\n`)
  const pylock = (text: string): string =>
    `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "a"\nversion = "1"\n${text}`
  const poetry = (files: string, more = ''): string =>
    `[[package]]\nname = "a"\nversion = "1"\noptional = false\npython-versions = "*"\ngroups = ["main"]\nfiles = [${files}]\n${more}[metadata]\nlock-version = "2.1"\npython-versions = "*"\n`
  const pipfile = (entry: object): string =>
    JSON.stringify({ _meta: { 'pipfile-spec': 6, requires: {}, sources: [] }, default: { a: entry } }, null, 1)
  const ofGit = (url: string, reference: string): string =>
    poetry('', `[package.source]\ntype = "git"\nurl = "${url}"\nresolved_reference = "${reference}"\n`)

  it.each<[what: string, format: LockFormat, text: string, message: RegExp]>([
    [
      'a hash by MD5',
      'uv',
      ofIndex('{ url = "https://f.example/a-1-py3-none-any.whl", hash = "md5:0" }'),
      /md5: only SHA-256/,
    ],
    ['a hash by MD5', 'poetry', poetry('{ file = "a-1-py3-none-any.whl", hash = "md5:0" }'), /md5: only SHA-256/],
    [
      'a hash by SHA-512',
      'pylock',
      pylock('wheels = [{ url = "https://f.example/a-1-py3-none-any.whl", hashes = { sha512 = "0" } }]\n'),
      /sha512: only SHA-256/,
    ],
    [
      'an address of another kind',
      'uv',
      ofIndex(`{ url = "ftp://f.example/a-1-py3-none-any.whl", hash = "${hash}" }`),
      /is not one of https:/,
    ],
    [
      'an address with a line break',
      'uv',
      ofIndex(`{ url = "https://f.example/\\n/a-1-py3-none-any.whl", hash = "${hash}" }`),
      /is not one of https:/,
    ],
    [
      'a wheel that is none',
      'uv',
      ofIndex(`{ url = "file:///etc/passwd", hash = "${hash}" }`),
      /passwd is among the wheels of a/,
    ],
    [
      'a wheel that is none',
      'pylock',
      pylock('wheels = [{ url = "https://f.example/a-1.tar.gz", hashes = { sha256 = "0" } }]\n'),
      /is not a SHA-256|among the wheels/,
    ],
    [
      'two sources',
      'uv',
      uv(`registry = "https://i.example/simple", git = "https://g.example/a#${commit}"`, ''),
      /several sources: registry, git/,
    ],
    [
      'a repository beside wheels',
      'uv',
      uv(
        `git = "https://g.example/a#${commit}"`,
        `wheels = [{ url = "https://f.example/a-1-py3-none-any.whl", hash = "${hash}" }]\n`,
      ),
      /a comes from a repository, and has files/,
    ],
    [
      'a folder beside a source distribution',
      'uv',
      uv('directory = "a"', `sdist = { url = "https://f.example/a-1.tar.gz", hash = "${hash}" }\n`),
      /a comes from a folder, and has files/,
    ],
    [
      'a folder beside wheels',
      'poetry',
      poetry(
        `{ file = "a-1-py3-none-any.whl", hash = "${hash}" }`,
        '[package.source]\ntype = "directory"\nurl = "libs/b"\n',
      ),
      /a comes from a folder, and has files/,
    ],
    [
      'a folder beside wheels',
      'pdm',
      `[metadata]\nlock_version = "4.5.0"\nstrategy = ["inherit_metadata"]\n[[package]]\nname = "a"\nversion = "1"\npath = "./b"\ngroups = ["default"]\nfiles = [{ file = "a-1-py3-none-any.whl", hash = "${hash}" }]\n`,
      /a comes from a folder, and has files/,
    ],
    [
      'a repository beside wheels',
      'pylock',
      pylock(
        `vcs = { type = "git", url = "https://g.example/a.git", commit-id = "${commit}" }\nwheels = [{ url = "https://f.example/a-1-py3-none-any.whl", hashes = { sha256 = "${'a'.repeat(64)}" } }]\n`,
      ),
      /a comes from a repository, and has files|several sources/,
    ],
    ['a program for an address', 'uv', uv(`git = "ext::sh -c x#${commit}"`, ''), /not the address of a repository/],
    ['an option for an address', 'poetry', ofGit('--upload-pack=x', commit), /not the address of a repository/],
    ['a branch for a commit', 'poetry', ofGit('https://g.example/a.git', 'main'), /names no commit/],
    [
      'an option for a commit',
      'pylock',
      pylock('vcs = { type = "git", url = "https://g.example/a.git", commit-id = "--orphan" }\n'),
      /names no commit/,
    ],
    ['a branch for a commit', 'pipfile', pipfile({ git: 'https://g.example/a.git', ref: 'main' }), /names no commit/],
    [
      'a version that is none',
      'pipfile',
      pipfile({ version: '==1 0', hashes: [hash] }),
      /`==1 0` is not a version of a/,
    ],
    ['a dependency that is a number', 'pylock', pylock('dependencies = [5]\n'), /`dependencies` is not a table/],
  ])('%s in %s is refused', (_what, format, text, message) => {
    const read = (): unknown =>
      select(readLock(format, { text, file: 'the.lock', directory: '/p' }, {}), target, choice)
    expect(read).toThrow(message)
    expect(read).toThrow(/^the\.lock:\d+/)
  })

  it.each([
    'https://g.example/a.git',
    'ssh://git@g.example/a.git',
    'git@g.example:a/b.git',
    'file:///srv/a',
    '../a',
    '/srv/a.git',
  ])('a repository is at %s', (url) => {
    const lock = readLock('poetry', { text: ofGit(url, commit), file: 'poetry.lock', directory: '/p' }, {})
    expect(select(lock, target, choice)).toHaveLength(1)
  })
})

describe('a uv.lock', () => {
  const head = 'version = 1\nrequires-python = ">=3.11"\n'
  const read = (text: string): readonly string[] | ConfigurationError => {
    try {
      const lock = readLock('uv', { text: head + text, file: 'uv.lock', directory: '/p' }, {})
      return select(lock, target, choice).map(({ entry: { name } }) => name)
    } catch (error) {
      if (error instanceof ConfigurationError) return error
      throw error
    }
  }
  const root = (dependencies: string): string =>
    `[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\ndependencies = [${dependencies}]\n`
  const one = (name: string, dependencies = '', version = '1'): string =>
    `[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "https://i.example/simple" }\ndependencies = [${dependencies}]\nsdist = { url = "https://f.example/${name}-${version}.tar.gz", hash = "sha256:${'a'.repeat(64)}" }\n`

  it('may have cycles', () => {
    expect(read(root('{ name = "a" }') + one('a', '{ name = "b" }') + one('b', '{ name = "a" }'))).toEqual(['a', 'b'])
  })

  it('may name dependencies by plain texts', () => {
    expect(read(root('"a", "b[x] ; python_version > \'3\'"') + one('a') + one('b'))).toEqual(['a', 'b'])
  })

  it.each([
    [
      'a dependency that is not there',
      root('{ name = "a" }') + one('b'),
      'uv.lock:3: app requires a, which is not in it',
    ],
    [
      'a version that is not there',
      root('{ name = "a", version = "2" }') + one('a'),
      'uv.lock:3: app requires a a that is not in it',
    ],
    ['a hash that is not one', root('{ name = "a" }') + one('a').replace('aaaa"', '"'), 'uv.lock:8: '],
    [
      'a file name that leads elsewhere',
      root('{ name = "a" }') + one('a').replace('a-1.tar.gz', '..%2f..%2fx'),
      'is not a file name',
    ],
    [
      'a marker that cannot be read',
      root('{ name = "a", marker = "python_version <" }') + one('a'),
      'uv.lock:3: the marker',
    ],
    ['no source', root('{ name = "a" }') + '[[package]]\nname = "a"\n', 'uv.lock:8: the package a has no `source`'],
  ])('with %s is refused', (_name, text, message) => {
    expect((read(text) as ConfigurationError).message).toContain(message)
  })

  it('of ten megabytes is read in time', () => {
    const count = 30_000
    const packages = Array.from({ length: count }, (_, at) =>
      one(`p${at}`, at + 1 < count ? `{ name = "p${at + 1}" }, { name = "p${Math.floor(at / 2)}" }` : ''),
    ).join('')
    const text = root('{ name = "p0" }') + packages
    expect(text.length).toBeGreaterThan(8_000_000)
    // Processor time: others may have the machine meanwhile.
    const before = process.cpuUsage()
    expect(read(text)).toHaveLength(count)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(15_000)
  })

  it('with very many entries of one name is refused', () => {
    const versions = Array.from({ length: 2000 }, (_, at) => one('a', '', `1.${at}`)).join('')
    expect((read(root('{ name = "a" }') + versions) as ConfigurationError).message).toMatch(
      /more than 100 entries of a/,
    )
  })
})

describe('a lock of ten megabytes', () => {
  const [packages, files] = [4000, 17]
  const hash = 'a'.repeat(64)
  const each = <T>(count: number, text: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => text(at))
  const filesOf = (at: number, text: (filename: string) => string): string =>
    each(files, (file) => text(`p${at}-1.0-${file}-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl`)).join(
      ',\n    ',
    )
  const tables = (header: string, text: (at: number) => string): string =>
    each(packages, (at) => `[[${header}]]\nname = "p${at}"\nversion = "1.0"\n${text(at)}`).join('\n')
  const named = (at: number): string =>
    `groups = ["main", "default"]\nfiles = [\n    ${filesOf(at, (one) => `{file = "${one}", hash = "sha256:${hash}"}`)}\n]\n`

  it.each([
    [
      'pylock',
      `lock-version = "1.0"\ncreated-by = "x"\n${tables('packages', (at) => `wheels = [\n    ${filesOf(at, (one) => `{ url = "https://f.example/${one}", hashes = { sha256 = "${hash}" } }`)}\n]\n`)}`,
    ],
    [
      'poetry',
      `${tables('package', (at) => `optional = false\npython-versions = "*"\n${named(at)}`)}\n[metadata]\nlock-version = "2.1"\npython-versions = "*"\n`,
    ],
    [
      'pdm',
      `[metadata]\ngroups = ["default"]\nstrategy = ["inherit_metadata"]\nlock_version = "4.5.0"\n[[metadata.targets]]\nrequires_python = ">=3.9"\n${tables('package', named)}`,
    ],
    [
      'pipfile',
      JSON.stringify(
        {
          _meta: { 'pipfile-spec': 6, requires: {}, sources: [] },
          default: Object.fromEntries(
            each(packages, (at) => [`p${at}`, { hashes: each(29, () => `sha256:${hash}`), version: '==1.0' }] as const),
          ),
        },
        undefined,
        4,
      ),
    ],
  ] as const)('of %s is read in time', (format, text) => {
    expect(text.length).toBeGreaterThan(9_000_000)
    const before = process.cpuUsage()
    const lock = readLock(format, { text, file: 'lock', directory: '/p' }, {})
    expect(select(lock, target, choice)).toHaveLength(packages)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(15_000)
  })
})

it('a lock of more packages than anybody has is refused before it is parsed', () => {
  const text = `lock-version = "1.0"\n${'[[packages]]\nname = "p"\n'.repeat(50_001)}`
  expect(() => readTomlLock(text, 'pylock.toml', 'pylock')).toThrow('pylock.toml:1: it has more than 50,000 packages.')
})
