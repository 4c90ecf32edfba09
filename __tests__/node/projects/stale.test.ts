import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { readPackageLock } from '../../../src/node/locks/package-lock.ts'
import { readPnpmLock } from '../../../src/node/locks/pnpm-lock.ts'
import { refuseStaleLock } from '../../../src/node/projects/stale.ts'
import { integrityOf, packageLock } from '../../support/npm-registry.ts'

const integrity = integrityOf(Buffer.from('a'))
const dependencies = { a: '^1.0.0' }
const entry = (version: string, more: object = {}): object => ({ version, integrity, ...more })
const npmLock = (ofB = '1.2.0', root: object = {}, more: Readonly<Record<string, object>> = {}): string =>
  packageLock(
    { dependencies, ...root },
    {
      'node_modules/a': entry('1.0.0', { dependencies: { b: '^1.0.0' }, peerDependencies: { p: '2' } }),
      'node_modules/b': entry(ofB, { dependencies: { c: '3.0.0' } }),
      'node_modules/c': entry('3.0.0'),
      ...more,
    },
  )

type Json = Readonly<Record<string, unknown>>

/** What is said of a lock beside a package.json; empty where it is that of the project. */
function saidOfNpm(text: string, manifest: Json): readonly string[] {
  const lock = readPackageLock({ text, file: 'package-lock.json', directory: '/project' })
  return said(() =>
    refuseStaleLock(lock, { manifest, shown: 'package.json', top: manifest, workspace: {} }, new Set(['dev'])),
  )
}

function said(refuse: () => void): readonly string[] {
  try {
    refuse()
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.problems.map(({ code, message }) => `${code} ${message}`)
  }
}

describe('a package that several tables of package.json name', () => {
  // As npm 11 locks it.
  it.each<[what: string, tables: Json, locked: string, isStale: boolean]>([
    ['for use, and as optional', { dependencies: { m: '1' }, optionalDependencies: { m: '2' } }, '2.0.0', false],
    ['for use, and for development', { dependencies: { m: '1' }, devDependencies: { m: '2' } }, '2.0.0', false],
    ['for use, and as a peer', { dependencies: { m: '1' }, peerDependencies: { m: '2' } }, '1.0.0', false],
    ['otherwise than it is locked', { dependencies: { m: '1' }, optionalDependencies: { m: '2' } }, '1.0.0', true],
  ])('%s, is locked by the range that npm takes', (_what, tables, locked, isStale) => {
    const lock = packageLock(tables, { 'node_modules/m': entry(locked) })
    expect(saidOfNpm(lock, tables).length > 0).toBe(isStale)
  })
})

describe('overrides of npm and a lock', () => {
  it.each<[what: string, lock: string, manifest: Json, message: RegExp | undefined]>([
    ['none', npmLock(), {}, undefined],
    ['one that is met', npmLock(), { overrides: { b: '1.2.0' } }, undefined],
    [
      'one that was added',
      npmLock(),
      { overrides: { b: '1.1.0' } },
      /`overrides` say b 1\.1\.0, and the lock has 1\.2\.0/,
    ],
    ['one that went', npmLock('2.0.0'), {}, /a 1\.0\.0 asks for b \^1\.0\.0, and the lock has 2\.0\.0.*that are gone/],
    ['one that is still there', npmLock('2.0.0'), { overrides: { b: '2.0.0' } }, undefined],
    ['one below a package', npmLock(), { overrides: { a: { b: '1.1.0' } } }, /say b 1\.1\.0/],
    ['one below two packages', npmLock(), { overrides: { a: { b: { c: '2.0.0' } } } }, /say c 2\.0\.0/],
    ['one below another package', npmLock(), { overrides: { x: { b: '1.1.0' } } }, undefined],
    ['one of a package with its own', npmLock(), { overrides: { a: { '.': '1.0.0', c: '2.0.0' } } }, /say c 2\.0\.0/],
    ['one for other versions', npmLock(), { overrides: { 'b@2': '2.1.0' } }, undefined],
    ['one for these versions', npmLock(), { overrides: { 'b@^1': '1.1.0' } }, /say b 1\.1\.0/],
    ['one by another name', npmLock(), { overrides: { b: 'npm:other@1' } }, /say b npm:other@1/],
    [
      'a package in the place of an alias, which npm takes when its version fits',
      npmLock('1.2.0', {}, { 'node_modules/a': entry('1.0.0', { dependencies: { b: 'npm:other@1.2.0' } }) }),
      {},
      undefined,
    ],
    [
      'a package in the place of an alias, of another version',
      npmLock('1.2.0', {}, { 'node_modules/a': entry('1.0.0', { dependencies: { b: 'npm:other@2.0.0' } }) }),
      {},
      /asks for b npm:other@2\.0\.0, and the lock has 1\.2\.0/,
    ],
    [
      'one that npm did not reach everywhere, though the lock was made with it',
      npmLock(
        '1.2.0',
        {},
        {
          'node_modules/c': entry('3.0.0', { dependencies: { b: '^1.0.0' } }),
          'node_modules/c/node_modules/b': entry('2.0.0'),
        },
      ),
      { overrides: { b: '2.0.0' } },
      undefined,
    ],
    ['one by its own name', npmLock(), { overrides: { b: 'npm:b@1' } }, undefined],
    ['a reference', npmLock(), { overrides: { b: '$a' } }, undefined],
    ['a reference that is not met', npmLock('2.0.0'), { overrides: { b: '$a' } }, /say b \^1\.0\.0/],
    ['one by an address', npmLock(), { overrides: { b: 'https://example.com/b.tgz' } }, undefined],
    ['what is bundled', npmLock('2.0.0', {}, { 'node_modules/b': entry('2.0.0', { inBundle: true }) }), {}, undefined],
    [
      'packages that require each other',
      npmLock('1.2.0', {}, { 'node_modules/c': entry('3.0.0', { dependencies: { a: '1' } }) }),
      { overrides: { a: { b: { a: { c: '3' } } } } },
      undefined,
    ],
  ])('with %s', (_what, lock, manifest, message) => {
    const wanted = message === undefined ? '^$' : `^stale-lock .*${message.source}[^;]*$`
    expect(saidOfNpm(lock, { dependencies, ...manifest }).join('; ')).toMatch(new RegExp(wanted, 's'))
  })

  it('are followed in time, however many rules there are', () => {
    const names = Array.from({ length: 60 }, (_, at) => `n${at}`)
    const all = Object.fromEntries(
      names.map((name) => [
        `node_modules/${name}`,
        entry('1.0.0', { dependencies: Object.fromEntries(names.map((one) => [one, '1'])) }),
      ]),
    )
    const overrides = Object.fromEntries(names.map((name) => [name, { x: '1' }]))
    const text = packageLock({ dependencies: { n0: '1' } }, all)
    const startedMs = performance.now()
    expect(saidOfNpm(text, { dependencies: { n0: '1' }, overrides })).toEqual([])
    expect(performance.now() - startedMs).toBeLessThan(5_000)
  })
})

describe('peers of a project and a lock of npm', () => {
  const peerDependencies = { p: '2' }
  it.each<[what: string, lock: string, manifest: Json, messages: readonly RegExp[]]>([
    ['one that was added', npmLock(), { peerDependencies }, [/asks for p 2, which the lock was not made for/]],
    ['one that may be missing', npmLock(), { peerDependencies, peerDependenciesMeta: { p: { optional: true } } }, []],
    [
      'one that is locked',
      npmLock('1.2.0', { peerDependencies }, { 'node_modules/p': entry('2.0.0') }),
      { peerDependencies },
      [],
    ],
  ])('%s', (_what, lock, manifest, messages) => {
    const found = saidOfNpm(lock, { dependencies, ...manifest })
    expect(found).toEqual(messages.map((one) => expect.stringMatching(one) as string))
  })
})

describe('settings of pnpm and a lock', () => {
  const pnpmLock = (settings: string): string =>
    `lockfileVersion: '9.0'\n${settings}importers:\n  .:\n    dependencies:\n      a:\n        specifier: ^1.0.0\n        version: 1.0.0\npackages:\n  a@1.0.0:\n    resolution: {integrity: ${integrity}}\nsnapshots:\n  a@1.0.0: {}\n`
  const overrides = 'overrides:\n  b: 1.1.0\n  c>d: $a\n'
  const catalogs =
    'catalogs:\n  default:\n    a:\n      specifier: ^1.0.0\n      version: 1.0.0\n  old:\n    e:\n      specifier: 0.1.0\n      version: 0.1.0\n'
  const patches = 'patchedDependencies:\n  a@1.0.0:\n    hash: abc\n    path: a.patch\n'
  const both = { b: '1.1.0', 'c>d': '$a' }
  it.each<[what: string, settings: string, manifest: Json, workspace: Json, messages: readonly RegExp[]]>([
    ['nothing', '', {}, {}, []],
    ['overrides of package.json', overrides, { pnpm: { overrides: both } }, {}, []],
    ['overrides of the workspace', overrides, {}, { overrides: both }, []],
    ['overrides of both', overrides, { pnpm: { overrides: { b: '1.1.0' } } }, { overrides: { 'c>d': '$a' } }, []],
    [
      'overrides of the workspace alone, as pnpm 11 reads them',
      overrides,
      { pnpm: { overrides: { x: '1' } } },
      { overrides: both },
      [],
    ],
    ['overrides that pnpm 11 does not read', '', { packageManager: 'pnpm@11.2.0', pnpm: { overrides: both } }, {}, []],
    ['resolutions', 'overrides:\n  b: 1.1.0\n', { resolutions: { b: '1.1.0' } }, {}, []],
    [
      'an override that was added',
      '',
      { pnpm: { overrides: { b: '1.1.0' } } },
      {},
      [/overrides say b: 1\.1\.0, and the lock was made without it/],
    ],
    [
      'an override that was changed',
      overrides,
      {},
      { overrides: { ...both, b: '1.3.0' } },
      [/say b: 1\.3\.0, and the lock was made with 1\.1\.0/],
    ],
    [
      'an override that went',
      overrides,
      { pnpm: { overrides: { b: '1.1.0' } } },
      {},
      [/with the override c>d: \$a, which is gone/],
    ],
    ['an override by the catalog', 'overrides:\n  b: 1.1.0\n', {}, { overrides: { b: 'catalog:' } }, []],
    [
      'optional dependencies that it ignores',
      "ignoredOptionalDependencies:\n  - f\n  - '@s/*'\n",
      { optionalDependencies: { f: '1', '@s/f': '1' } },
      {},
      [],
    ],
    [
      'an optional dependency that it does not ignore, and one that is needed',
      'ignoredOptionalDependencies:\n  - f\n  - g\n',
      { optionalDependencies: { f: '1', h: '1' }, dependencies: { a: '^1.0.0', g: '1' } },
      {},
      [/asks for g 1, which/, /asks for h 1, which/],
    ],
    [
      'links that it leaves out',
      'settings:\n  excludeLinksFromLockfile: true\n',
      { dependencies: { a: '^1.0.0', b: 'link:./b' } },
      {},
      [/link-not-locked .*asks for b by `link:`, and the lock leaves links out/],
    ],
    ['a patch', patches, { pnpm: { patchedDependencies: { 'a@1.0.0': 'a.patch' } } }, {}, []],
    [
      'a patch that was added',
      '',
      {},
      { patchedDependencies: { 'a@1.0.0': 'a.patch' } },
      [/patch of a@1\.0\.0 was added/],
    ],
    ['a patch that went', patches, {}, {}, [/patch of a@1\.0\.0, which is gone/]],
    ['catalogs', catalogs, {}, { catalog: { a: '^1.0.0' }, catalogs: { old: { e: '0.1.0' } } }, []],
    ['the catalog by its name', catalogs, {}, { catalogs: { default: { a: '^1.0.0' }, old: { e: '0.1.0' } } }, []],
    [
      'a catalog that was changed',
      catalogs,
      {},
      { catalog: { a: '^1.2.0' }, catalogs: { old: { e: '0.1.0' } } },
      [/the catalog has a \^1\.2\.0, and the lock was made for \^1\.0\.0/],
    ],
    [
      'catalogs that went',
      catalogs,
      {},
      { catalog: { a: '^1.0.0' } },
      [/e 0\.1\.0 of the catalog old, which has it no longer/],
    ],
  ])('%s', (_what, settings, manifest, workspace, messages) => {
    const lock = readPnpmLock({ text: pnpmLock(settings), file: 'pnpm-lock.yaml', directory: '/project' })
    const own = { dependencies, ...manifest }
    const found = said(() =>
      refuseStaleLock(lock, { manifest: own, shown: 'package.json', top: own, workspace }, new Set(['dev'])),
    )
    expect(found).toEqual(messages.map((one) => expect.stringMatching(one) as string))
  })
})
