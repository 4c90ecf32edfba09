import { describe, expect, it } from 'vitest'
import { nodejsRuntimes } from '../../../src/lambda/runtimes.ts'
import { choosePackages, type KnownPlatforms } from '../../../src/node/locks/choose.ts'
import { readPackageLock } from '../../../src/node/locks/package-lock.ts'
import type { NodeTarget } from '../../../src/node/target.ts'
import { integrityOf, packageLock } from '../../support/npm-registry.ts'
import { failureThrownBy } from '../../support/failures.ts'

const integrity = integrityOf(Buffer.from('a'))
const runtime = nodejsRuntimes.find(({ node }) => node === '22')
if (!runtime) throw new Error('no runtime')
const arm64: NodeTarget = { runtime, architecture: 'arm64' }
const x86: NodeTarget = { runtime, architecture: 'x86_64' }

type Entry = Readonly<Record<string, unknown>>

function choose(
  root: Entry,
  packages: Readonly<Record<string, Entry>>,
  target = arm64,
  known?: KnownPlatforms,
  omit = ['dev'],
) {
  const entries = Object.entries(packages).map(
    ([name, entry]) => [`node_modules/${name}`, { version: '1.0.0', integrity, ...entry }] as const,
  )
  const text = packageLock(root, Object.fromEntries(entries))
  const lock = readPackageLock({ text, file: 'package-lock.json', directory: '/project' })
  return choosePackages(lock, target, new Set(omit), known)
}

const names = (chosen: ReturnType<typeof choose>): readonly string[] => chosen.packages.map(({ name }) => name)

describe('what a target takes of a lock', () => {
  it.each<
    [what: string, root: Entry, packages: Readonly<Record<string, Entry>>, target: NodeTarget, taken: readonly string[]]
  >([
    [
      'what is reached',
      { dependencies: { a: '1' } },
      { a: { dependencies: { b: '1' } }, b: {}, orphan: {} },
      arm64,
      ['a', 'b'],
    ],
    [
      'nothing of what is left out, wherever that comes from',
      { dependencies: { a: '1' }, devDependencies: { d: '1', g: '1' } },
      { a: {}, d: { integrity: undefined }, g: { resolved: 'git+ssh://git@github.com/x/y.git' } },
      arm64,
      ['a'],
    ],
    ['no development', { dependencies: { a: '1' }, devDependencies: { d: '1' } }, { a: {}, d: {} }, arm64, ['a']],
    [
      'one of two machines',
      { dependencies: { s: '1' } },
      {
        s: { optionalDependencies: { 's-arm64': '1', 's-x64': '1' } },
        's-arm64': { os: ['linux'], cpu: ['arm64'] },
        's-x64': { os: ['linux'], cpu: ['x64'] },
      },
      x86,
      ['s', 's-x64'],
    ],
    [
      'nothing that only another machine needs',
      { dependencies: { s: '1' } },
      { s: { optionalDependencies: { mac: '1' } }, mac: { os: ['darwin'], dependencies: { helper: '1' } }, helper: {} },
      arm64,
      ['s'],
    ],
    [
      'no optional package whose own requirement cannot be on the machine',
      { dependencies: { s: '1' } },
      { s: { optionalDependencies: { o: '1' } }, o: { dependencies: { mac: '1' } }, mac: { os: ['darwin'] } },
      arm64,
      ['s'],
    ],
    [
      'glibc, not musl',
      { dependencies: { s: '1' } },
      { s: { optionalDependencies: { g: '1', m: '1' } }, g: { libc: ['glibc'] }, m: { libc: 'musl' } },
      arm64,
      ['s', 'g'],
    ],
    [
      'no musl by its name, where the lock does not say it',
      { dependencies: { s: '1' } },
      {
        s: { optionalDependencies: { 's-linuxmusl-arm64': '1', 's-linux-arm64': '1' } },
        's-linuxmusl-arm64': { os: ['linux'], cpu: ['arm64'] },
        's-linux-arm64': { os: ['linux'], cpu: ['arm64'] },
      },
      arm64,
      ['s', 's-linux-arm64'],
    ],
    [
      'what excludes others',
      { dependencies: { a: '1' } },
      { a: { os: ['!win32'], cpu: ['!ia32', '!x64'] } },
      arm64,
      ['a'],
    ],
    [
      'a circle',
      { dependencies: { a: '1' } },
      { a: { dependencies: { b: '1' } }, b: { dependencies: { a: '1' } } },
      arm64,
      ['a', 'b'],
    ],
    [
      'peers that are there',
      { dependencies: { a: '1' } },
      { a: { peerDependencies: { p: '1', q: '1' } }, p: {} },
      arm64,
      ['a', 'p'],
    ],
    [
      'no optional peer that only development asks for',
      { dependencies: { a: '1', used: '1' }, devDependencies: { typescript: '5' } },
      {
        a: {
          peerDependencies: { typescript: '*', used: '*', other: '*' },
          peerDependenciesMeta: {
            typescript: { optional: true },
            used: { optional: true },
            other: { optional: true },
          },
        },
        typescript: { dev: true },
        used: {},
        other: { optional: true, peer: true },
      },
      arm64,
      ['a', 'used', 'other'],
    ],
    [
      'no Mac package that the lock lacks',
      { dependencies: { a: '1' } },
      { a: { optionalDependencies: { fsevents: '2' } } },
      arm64,
      ['a'],
    ],
  ])('is %s', (_, root, packages, target, taken) => {
    expect(names(choose(root, packages, target))).toEqual(taken)
  })

  it('is told by the packages themselves, where the lock says nothing', () => {
    const packages = { s: { optionalDependencies: { g: '1', m: '1' } }, g: {}, m: {} }
    const known = new Map([['node_modules/m', { os: ['linux'], cpu: [], libc: ['musl'] }]])
    expect(names(choose({ dependencies: { s: '1' } }, packages, arm64, known))).toEqual(['s', 'g'])
  })

  it('has development too, when that is not omitted', () => {
    const packages = { a: {}, d: {} }
    expect(
      names(choose({ dependencies: { a: '1' }, devDependencies: { d: '1' } }, packages, arm64, undefined, [])),
    ).toEqual(['a', 'd'])
  })

  it('names peers that the lock lacks', () => {
    const { missingPeers } = choose({ dependencies: { a: '1' } }, { a: { peerDependencies: { p: '^2' } } })
    expect(missingPeers.map(({ from, name, range }) => [from.name, name, range])).toEqual([['a', 'p', '^2']])
  })

  it.each<[what: string, root: Entry, packages: Readonly<Record<string, Entry>>, code: string, message: RegExp]>([
    [
      'a package that is not there',
      { dependencies: { a: '1' } },
      { a: { dependencies: { b: '^2' } } },
      'broken-lock',
      /a 1\.0\.0 requires b \^2/,
    ],
    [
      'a package of the platform that a lock from a Mac lacks',
      { dependencies: { sharp: '1' } },
      {
        sharp: {
          optionalDependencies: {
            '@img/sharp-darwin-arm64': '1',
            '@img/sharp-linux-arm64': '1',
            '@img/sharp-linux-x64': '1',
          },
        },
        '@img/sharp-darwin-arm64': { os: ['darwin'] },
      },
      'missing-platform',
      /sharp 1\.0\.0 has @img\/sharp-linux-arm64 1 for Linux on arm64/,
    ],
    [
      'a package for Windows that is required',
      { dependencies: { a: '1' } },
      { a: { dependencies: { w: '1' } }, w: { os: ['win32'] } },
      'wrong-platform',
      /not for Linux on arm64/,
    ],
    [
      'what has no integrity',
      { dependencies: { a: '1' } },
      { a: { dependencies: { b: '1' } }, b: { integrity: undefined } },
      'no-integrity',
      /b has no integrity/,
    ],
  ])('refuses %s', (_, root, packages, code, message) => {
    const { problems } = failureThrownBy(() => choose(root, packages))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      code,
      message: expect.stringMatching(message),
      file: 'package-lock.json',
      line: expect.any(Number),
    })
  })

  it.each<[omit: readonly string[], taken: readonly string[]]>([
    [['dev'], ['w', 'used']],
    [[], ['w', 'used', 'tool']],
  ])('leaves out the peers that a workspace develops with, when %j is', (omit, taken) => {
    const peers = { peerDependencies: { tool: '1', used: '1' }, devDependencies: { tool: '1' } }
    const text = packageLock(
      { workspaces: ['w'] },
      {
        'node_modules/w': { resolved: 'w', link: true },
        w: { version: '1.0.0', ...peers },
        'node_modules/used': { version: '1.0.0', integrity, peer: true },
        'node_modules/tool': { version: '1.0.0', integrity, dev: true },
      },
    )
    const lock = readPackageLock({ text, file: 'package-lock.json', directory: '/project' })
    expect(names(choosePackages(lock, arm64, new Set(omit)))).toEqual(taken)
  })
})
