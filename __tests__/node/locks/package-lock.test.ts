import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import { readPackageLock } from '../../../src/node/locks/package-lock.ts'
import { integrityOf, packageLock } from '../../support/npm-registry.ts'
import { wholly } from '../../support/refused.ts'

const integrity = integrityOf(Buffer.from('a'))
const read = (text: string) => readPackageLock({ text, file: 'package-lock.json', directory: '/project' })

function problemOf(text: string) {
  try {
    wholly(read(text))
  } catch (error) {
    if (error instanceof Failure) return error.problems[0]
    throw error
  }
  return undefined
}

describe('a lock of npm', () => {
  it('says what leads to what, and where each package lies', () => {
    const lock = read(
      packageLock(
        { dependencies: { a: '^1.0.0', alias: 'npm:real@2' }, devDependencies: { tool: '1' } },
        {
          'node_modules/a': {
            version: '1.0.0',
            integrity,
            dependencies: { b: '^1' },
            optionalDependencies: { c: '1' },
            peerDependencies: { p: '*', q: '*' },
            peerDependenciesMeta: { q: { optional: true } },
          },
          'node_modules/a/node_modules/b': { version: '1.1.0', integrity },
          'node_modules/alias': { name: 'real', version: '2.0.0', integrity, resolved: 'https://r.example/real.tgz' },
          'node_modules/b': { version: '2.0.0', integrity },
          'node_modules/c': { version: '1.0.0', integrity, optional: true, os: ['linux'], cpu: 'arm64' },
          'node_modules/tool': { version: '1.0.0', integrity, dev: true },
        },
      ),
    )
    expect(lock.root.map(({ name, type, to }) => [name, type, to])).toEqual([
      ['a', 'prod', 'node_modules/a'],
      ['alias', 'prod', 'node_modules/alias'],
      ['tool', 'dev', 'node_modules/tool'],
    ])
    expect(
      lock.packages
        .get('node_modules/a')
        ?.dependencies.map(({ name, kind, isOptional, to }) => [name, kind, isOptional, to]),
    ).toEqual([
      ['b', 'required', false, 'node_modules/a/node_modules/b'],
      ['c', 'required', true, 'node_modules/c'],
      ['p', 'peer', false, undefined],
      ['q', 'peer', true, undefined],
    ])
    expect(lock.packages.get('node_modules/alias')).toMatchObject({
      name: 'real',
      place: 'node_modules/alias',
      source: { kind: 'tarball', url: 'https://r.example/real.tgz', integrity },
    })
    expect(lock.packages.get('node_modules/c')).toMatchObject({ os: ['linux'], cpu: ['arm64'], libc: [] })
  })

  it.each<[bin: unknown, commands: readonly (readonly [name: string, path: string])[]]>([
    [undefined, []],
    [
      { one: 'cli.js', two: './bin/two' },
      [
        ['one', 'cli.js'],
        ['two', 'bin/two'],
      ],
    ],
    ['cli.js', [['a', 'cli.js']]],
    [{ '../../up': '../../cli.js' }, [['up', 'cli.js']]],
    [{ one: 1 }, []],
  ])('has the commands %j', (bin, commands) => {
    const lock = read(packageLock({}, { 'node_modules/a': { version: '1.0.0', integrity, bin } }))
    expect(lock.packages.get('node_modules/a')?.bin).toEqual(commands)
  })

  it('has workspaces as folders below node_modules, with what lies in them', () => {
    const lock = read(
      packageLock(
        { workspaces: ['packages/*'], dependencies: { b: '2' } },
        {
          'node_modules/b': { version: '2.0.0', integrity },
          'node_modules/@w/one': { resolved: 'packages/one', link: true },
          'packages/one': { name: '@w/one', version: '1.0.0', dependencies: { b: '1' } },
          'packages/one/node_modules/b': { version: '1.0.0', integrity },
        },
      ),
    )
    expect(lock.root.map(({ name, to }) => [name, to])).toEqual([
      ['b', 'node_modules/b'],
      ['@w/one', 'packages/one'],
    ])
    expect(lock.packages.get('packages/one')).toMatchObject({
      name: '@w/one',
      place: 'node_modules/@w/one',
      source: { kind: 'folder', path: '/project/packages/one' },
      dependencies: [{ name: 'b', to: 'packages/one/node_modules/b' }],
    })
    expect(lock.packages.get('packages/one/node_modules/b')?.place).toBe('node_modules/@w/one/node_modules/b')
  })

  it.each([
    [
      { resolved: 'git+ssh://git@github.com/o/r.git#0123456789012345678901234567890123456789' },
      { kind: 'git', url: 'ssh://git@github.com/o/r.git' },
    ],
    [
      { resolved: 'file:libs/x.tgz', integrity },
      { kind: 'file', path: '/project/libs/x.tgz', integrity },
    ],
    [
      { resolved: 'file:libs/a%20b%.tgz', integrity },
      { kind: 'file', path: '/project/libs/a%20b%.tgz', integrity },
    ],
    [
      { resolved: 'file:libs/a%20b.tgz', integrity },
      { kind: 'file', path: '/project/libs/a b.tgz', integrity },
    ],
    [{ inBundle: true }, { kind: 'bundled' }],
    [{ integrity }, { kind: 'tarball', integrity }],
  ])('knows where %j comes from', (entry, source) => {
    const lock = read(packageLock({ dependencies: { x: '1' } }, { 'node_modules/x': { version: '1.0.0', ...entry } }))
    expect(lock.packages.get('node_modules/x')?.source).toMatchObject(source)
  })

  it.each<[what: string, text: string, code: string, line: number | undefined, message: RegExp]>([
    ['no JSON', '{\n  "packages": {\n', 'lock-not-read', 3, /not JSON/],
    ['a merge conflict', '{\n<<<<<<< HEAD\n"a": 1\n=======\n', 'lock-not-read', 2, /merge conflict/],
    ['a list', '[]', 'lock-not-read', 1, /not a JSON object/],
    [
      'a lock of npm 6',
      '{\n  "name": "a",\n  "lockfileVersion": 1,\n  "dependencies": {}\n}',
      'lock-too-old',
      3,
      /npm 6 or older/,
    ],
    [
      'a lock of the future',
      '{\n  "lockfileVersion": 4,\n  "packages": {}\n}',
      'lock-too-new',
      2,
      /lockfileVersion is 4/,
    ],
    [
      'no entry for the project',
      '{"lockfileVersion": 3, "packages": {}}',
      'lock-not-read',
      undefined,
      /the project itself/,
    ],
    [
      'no integrity',
      packageLock({}, { 'node_modules/x': { version: '1.0.0' } }),
      'no-integrity',
      9,
      /x has no integrity/,
    ],
    [
      'an integrity of an unknown kind',
      packageLock({}, { 'node_modules/x': { version: '1.0.0', integrity: 'md5-abc=' } }),
      'no-integrity',
      9,
      /"md5-abc=", which is not a hash/,
    ],
    [
      'a version that would lead out of its address',
      packageLock({}, { 'node_modules/x': { version: '../../../y', integrity } }),
      'lock-not-read',
      9,
      /"\.\.\/\.\.\/\.\.\/y", which is not one/,
    ],
    ['no version', packageLock({}, { 'node_modules/x': { integrity } }), 'lock-not-read', 9, /x has no version/],
    [
      'a strange address',
      packageLock({}, { 'node_modules/x': { version: '1.0.0', resolved: 'ftp://x/x.tgz', integrity } }),
      'lock-not-read',
      9,
      /not understood/,
    ],
    ...[
      'git+--upload-pack=x#0123456789012345678901234567890123456789',
      'git+ssh://-oProxyCommand=x/r.git#0123456789012345678901234567890123456789',
      'git+ssh://git@-oProxyCommand=x/r.git#0123456789012345678901234567890123456789',
      'git+ext::sh -c x#0123456789012345678901234567890123456789',
      'git+https://example.com/r.git#main',
      'git+https://example.com/r.git',
      'git+https://example.com/r.git --x#0123456789012345678901234567890123456789',
    ].map((resolved): [string, string, string, number, RegExp] => [
      `a repository at ${resolved}`,
      packageLock({}, { 'node_modules/x': { version: '1.0.0', resolved } }),
      'lock-not-read',
      9,
      /not understood/,
    ]),
    [
      'a place out of the project',
      packageLock({}, { 'node_modules/../../x': { version: '1.0.0', integrity } }),
      'lock-not-read',
      9,
      /not a place/,
    ],
    [
      'a place that is no name',
      packageLock({}, { 'node_modules/..': { version: '1.0.0', integrity } }),
      'lock-not-read',
      9,
      /not a place/,
    ],
    ['an entry that is no object', packageLock({}, { 'node_modules/x': [] }), 'lock-not-read', 9, /not an object/],
    [
      'a workspace that is not there',
      packageLock({ dependencies: { w: '*' } }, { 'node_modules/w': { resolved: 'packages/w', link: true } }),
      'workspace-missing',
      12,
      /link to "packages\/w"/,
    ],
  ])('refuses %s', (_, text, code, line, message) => {
    const problem = problemOf(text)
    expect(problem).toMatchObject({ code, file: 'package-lock.json', message: expect.stringMatching(message) })
    expect(problem?.line).toBe(line)
    expect(problem?.nextStep).toMatch(/npm/)
  })
})
