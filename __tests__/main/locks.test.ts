// Locks that were cut off, edited or do not agree, for the whole command: file and line are named, and nothing is made.

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { startIndex, type TestIndex } from '../support/index.ts'
import { lockedBy, lockers, type LockedBy } from '../support/locked-by.ts'
import { sha256Of } from '../support/locks.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const wheels = [{ name: 'alpha' }, { name: 'beta' }, { name: 'gamma', requires: ['delta'] }].map((spec) => ({
  name: spec.name,
  filename: wheelFilename(spec),
  content: makeWheel(spec),
}))

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: TestIndex
beforeAll(async () => {
  folder = await temporaryFolder()
  index = await startIndex(wheels)
})
afterAll(async () => {
  await index[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

type Files = Readonly<Record<string, string>>
const nameOf: Readonly<Record<LockedBy, string>> = {
  uv: 'uv.lock',
  pylock: 'pylock.toml',
  'poetry 1': 'poetry.lock',
  'poetry 2': 'poetry.lock',
  pdm: 'pdm.lock',
  'pdm walked': 'pdm.lock',
  pipfile: 'Pipfile.lock',
  pins: 'requirements.txt',
}
const locked = (locker: LockedBy, names: readonly string[] = ['alpha', 'beta']): Files =>
  lockedBy(
    locker,
    wheels
      .filter(({ name }) => names.includes(name))
      .map(({ name, filename, content }) => {
        const file = { filename, url: `${index.origin}/files/${filename}`, sha256: sha256Of(content) }
        return { name, index: index.url, files: [file] }
      }),
  )
const edited = (locker: LockedBy, edit: (text: string) => string): Files => {
  const files = locked(locker)
  const name = nameOf[locker]
  return { ...files, [name]: edit(files[name] ?? '') }
}

let runs = 0

interface Report {
  readonly errors: readonly {
    readonly code: string
    readonly message: string
    readonly nextStep?: string
    readonly file?: string
    readonly line?: number
  }[]
  readonly warnings?: readonly string[]
  readonly layers: readonly {
    readonly packages?: readonly { readonly name: string }[]
    readonly findings?: readonly { readonly code: string; readonly message: string }[]
  }[]
}

async function run(files: Files, args: readonly string[] = [], verb: 'build' | 'plan' = 'build') {
  const cwd = join(folder.path, `project-${(runs += 1)}`)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), text)
  }
  const env = { ...cleanEnvironment(join(cwd, 'home')), UV_DEFAULT_INDEX: index.url, NO_PROXY: '127.0.0.1' }
  const options = ['--runtimes', 'python3.13', '--architectures', 'arm64', '--json', '--reports', 'none']
  const { exitCode, stdout, stderr } = await lambdaLayer([verb, ...options, ...args], { cwd, env })
  const report = JSON.parse(stdout) as Report
  const made = await readdir(join(cwd, 'layers')).catch(() => [])
  return {
    exitCode,
    report,
    stderr,
    made,
    packages: report.layers.flatMap((layer) => layer.packages ?? []).map(({ name }) => name),
  }
}

describe.each(lockers.filter((one) => one !== 'pins'))('a lock of %s', (locker) => {
  const file = nameOf[locker]

  it('with line ends of Windows and a byte order mark is taken', async () => {
    const { report, packages } = await run(edited(locker, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`))
    expect(report.errors).toEqual([])
    expect(packages).toEqual(['alpha', 'beta'])
  })

  it.each<[string, (text: string) => string]>([
    ['is cut off within a word', (text) => text.slice(0, text.lastIndexOf('beta') + 2)],
    ['has a hash that is too short', (text) => text.replaceAll(/[0-9a-f]{60}(?=[0-9a-f]{4}\b)/g, '')],
    ['has the marks of a merge', (text) => text.replace(/\n|(?<=\{)/, '\n<<<<<<< HEAD\n')],
    [
      'has a package twice',
      (text) =>
        locker === 'pipfile'
          ? text.replace('"alpha":', '"alpha":{},"alpha":')
          : text.replace(/(\[\[packages?\]\]\nname = "alpha"[\s\S]*?)(?=\[\[package|\n\[metadata)/, '$1$1'),
    ],
    [
      'is of a future version',
      (text) =>
        text
          .replace(/^(version = )1$/m, '$12')
          .replace(/(lock.version = ")\d/, '$19')
          .replace('"pipfile-spec":6', '"pipfile-spec":7'),
    ],
    ['is empty', () => ''],
  ])('that %s is refused, with file and line', async (_what, edit) => {
    const { exitCode, report, stderr, made } = await run(edited(locker, edit))
    expect(exitCode).toBe(2)
    const [error] = report.errors
    expect(error).toMatchObject({ file, line: expect.any(Number) as number, nextStep: expect.any(String) as string })
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect(made).toEqual([])
  })
})

describe('what only the files tell', () => {
  it.each(lockers.filter((one) => one !== 'pins' && one !== 'pipfile'))(
    'a hash in a lock of %s that no file has is refused, with file and line',
    async (locker) => {
      const wrong = (text: string): string =>
        text.replaceAll(/[0-9a-f](?=[0-9a-f]{63}\b)/g, (one) => (one === '0' ? '1' : '0'))
      const { exitCode, report, made } = await run(edited(locker, wrong))
      expect(exitCode).toBe(1)
      expect(report.errors[0]).toMatchObject({
        code: 'wrong-hash',
        file: nameOf[locker],
        line: expect.any(Number) as number,
      })
      expect(made).toEqual([])
    },
  )
})

describe('sources', () => {
  const pins = (...names: readonly string[]): string => names.map((name) => `${name}==1.0\n`).join('')
  const first =
    '[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ["alpha"]\n[project.optional-dependencies]\nMore = ["beta"]\n[dependency-groups]\ndev = ["beta"]\n'

  it('that agree are taken, and a line says which', async () => {
    const { report, packages, stderr } = await run({ ...locked('uv'), 'requirements.txt': pins('alpha', 'beta') })
    expect(report.errors).toEqual([])
    expect(packages).toEqual(['alpha', 'beta'])
    expect(stderr + (report.warnings ?? []).join('\n')).toMatch(/uv\.lock/)
  })

  it.each<[string, () => Files, readonly string[], string, RegExp]>([
    [
      'a lock and its export that disagree',
      () => ({ ...locked('uv'), 'requirements.txt': 'alpha==2.0\n' }),
      [],
      'sources-disagree',
      /uv\.lock.*requirements\.txt|requirements\.txt.*uv\.lock/s,
    ],
    [
      'a lock and a requirements.txt that lacks a package',
      () => ({ ...locked('uv'), 'requirements.txt': 'beta\n' }),
      [],
      'sources-disagree',
      /only uv\.lock takes alpha/,
    ],
    [
      'a lock that does not say who requires what, and an export that lacks a package',
      () => ({ ...locked('pipfile'), 'requirements.txt': pins('alpha') }),
      [],
      'sources-disagree',
      /only Pipfile\.lock takes beta/,
    ],
    [
      'two locks that disagree',
      () => ({ ...locked('uv'), ...locked('pylock', ['alpha']) }),
      [],
      'sources-disagree',
      /pylock\.toml/,
    ],
    [
      'an extra that does not exist',
      () => ({ 'pyproject.toml': first }),
      ['--extras', 'mor'],
      'unknown-extra',
      /more/i,
    ],
    ['a group that does not exist', () => ({ 'pyproject.toml': first }), ['--groups', 'dve'], 'unknown-group', /dev/],
    [
      'an extra beside a requirements file',
      () => ({ 'requirements.txt': pins('alpha') }),
      ['--extras', 'x'],
      'choice-without-project',
      /extras/,
    ],
    [
      'a lock and packages',
      () => locked('uv'),
      ['--requirements', 'uv.lock', '--packages', 'beta'],
      'sources-disagree',
      /nothing can be added/,
    ],
    [
      'a pyproject.toml of a linter',
      () => ({ 'pyproject.toml': '[tool.black]\nline-length = 100\n' }),
      [],
      'nothing-required',
      /pyproject\.toml requires nothing.*Add `dependencies`/,
    ],
    [
      'a project with groups alone',
      () => ({ 'pyproject.toml': '[dependency-groups]\nrun = ["alpha"]\n' }),
      [],
      'nothing-required',
      /it has group run/,
    ],
    [
      'the root of a workspace',
      () => ({
        'pyproject.toml': '[tool.uv.workspace]\nmembers = ["a"]\n',
        'a/pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
      }),
      [],
      'nothing-required',
      /folder of a member/,
    ],
    [
      'a stale lock',
      () => ({ ...locked('uv'), 'pyproject.toml': first.replace('"alpha"', '"alpha", "gamma"') }),
      [],
      'lock-stale',
      /gamma/,
    ],
  ])('%s: refused, and nothing is made', async (_what, files, args, code, message) => {
    const { exitCode, report, made } = await run(files(), args)
    expect(exitCode).toBe(2)
    expect(`${report.errors[0]?.message} ${report.errors[0]?.nextStep}`).toMatch(message)
    expect(report.errors[0]?.code).toBe(code)
    expect(made).toEqual([])
  })

  const chained = (text: string): string =>
    text
      .replace('name = "beta" }]', ']')
      .replace('{ name = "alpha" }, {', '{ name = "alpha" }')
      .replace('[[package]]\nname = "alpha"\nversion = "1.0"\n', '$&dependencies = [{ name = "beta" }]\n')
  it.each<[string, () => Files]>([
    [
      'names what the project asks for',
      () => ({
        ...edited('uv', chained),
        'pyproject.toml': (locked('uv')['pyproject.toml'] ?? '').replace('"alpha","beta"', '"alpha"'),
        'requirements.txt': 'alpha\n',
      }),
    ],
    [
      'names what no target takes',
      () => ({ ...locked('uv'), 'requirements.txt': "alpha\nbeta\ncolorama ; sys_platform == 'win32'\n" }),
    ],
    ['names the project', () => ({ ...locked('uv'), 'requirements.txt': '-e .\n' })],
    [
      'names some, beside a lock that does not say who requires what',
      () => ({ ...locked('pipfile'), 'requirements.txt': 'alpha\n' }),
    ],
  ])('a requirements.txt that %s agrees with a lock', async (_what, files) => {
    const { report, packages } = await run(files())
    expect(report.errors).toEqual([])
    expect(packages).toEqual(['alpha', 'beta'])
  })

  it('a member of a workspace has the lock of the workspace, also beside one of its own', async () => {
    const workspace = '[tool.uv.workspace]\nmembers = ["member"]\n'
    const root = `[project]\nname = "root"\nversion = "1"\nrequires-python = ">=3.9"\n${workspace}`
    const lock = (text: string): string => text.replace('source = { virtual = "." }', 'source = { virtual = "member" }')
    const own = locked('uv', ['beta'])
    const { report, packages } = await run(
      {
        ...edited('uv', lock),
        'pyproject.toml': root,
        'member/pyproject.toml': locked('uv')['pyproject.toml'] ?? '',
        'member/uv.lock': own['uv.lock'] ?? '',
      },
      ['--requirements', 'member'],
    )
    expect(report.errors).toEqual([])
    expect(packages).toEqual(['alpha', 'beta'])
    expect((report.warnings ?? []).join('\n')).toMatch(/member\/uv\.lock is not taken/)
  })

  it('a pylock.toml by pipenv is believed for its hashes alone', async () => {
    const made = edited('pylock', (text) =>
      text
        .replace('created-by = "test"', 'created-by = "pipenv"')
        .replaceAll(/url = "[^"]*\/([^"/]+)"/g, 'name = "$1", url = "http://127.0.0.1:1/made-up/$1"')
        .replaceAll('alpha-1.0-py3-none-any', 'alpha-1.0-cp27-none-any'),
    )
    const { report, packages } = await run(made)
    expect(report.errors).toEqual([])
    expect(packages).toEqual(['alpha', 'beta'])
  })

  it.each(['build', 'plan'] as const)('%s says what a lock lacks that does not say who requires what', async (verb) => {
    const { report } = await run(locked('pipfile', ['gamma']), [], verb)
    expect(report.errors).toEqual([])
    const found = report.layers[0]?.findings?.filter(({ code }) => code === 'dependency-left-out')
    expect(found?.map(({ message }) => message)).toEqual([
      'gamma requires delta, which Pipfile.lock does not have for python3.13 arm64. The lock is obeyed.',
    ])
  })

  it('keys that are not known are named with their line, and the rest is taken', async () => {
    const { report, packages } = await run(edited('uv', (text) => `${text}from-tomorrow = 1\n`))
    expect(packages).toEqual(['alpha', 'beta'])
    expect((report.warnings ?? []).join('\n')).toMatch(/uv\.lock:\d+.*from-tomorrow/)
  })
})
