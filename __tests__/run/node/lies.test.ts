import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeElf } from '../../support/elf.ts'
import { lockEntry, packageLock, packed } from '../../support/npm-registry.ts'
import { npmWorld, zipTexts } from '../../support/npm-world.ts'
import { tarEntry } from '../../support/tar-entries.ts'

const addon = (machine: 'arm64' | 'x86_64', library = 'libc.so.6'): Buffer =>
  makeElf({ machine: machine === 'arm64' ? 183 : 62, needed: [library], text: 'napi_register_module_v1' })
const foreign = addon('x86_64')
const own = addon('arm64')
const musl = addon('arm64', 'libc.musl-aarch64.so.1')
const folder = 'prebuilds/linux-arm64'
const download = { scripts: { install: 'node-gyp-build' } }

interface Lie {
  /** In the tarball's package.json. */
  readonly manifest?: Readonly<Record<string, unknown>>
  /** In the lock, where it differs. */
  readonly lock?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, string | Buffer>>
  readonly isOptional?: true
  readonly architectures?: string
}

/** What is said of a layer for arm64 of one package, and which files of it are taken. */
async function saidOf({ manifest = {}, lock = {}, files = {}, isOptional, architectures = 'arm64' }: Lie) {
  const named = { name: 'n', version: '1.0.0', ...manifest }
  const all = { 'package.json': JSON.stringify(named), ...files }
  const entries = Object.entries(all).map(([path, content]) => tarEntry(`package/${path}`, { content }))
  const made = packed(named, entries)
  const table = { [isOptional ? 'optionalDependencies' : 'dependencies']: { n: '1' } }
  await using world = await npmWorld([made], {
    'package-lock.json': packageLock(table, { 'node_modules/n': lockEntry(made, lock) }),
  })
  const inputs = { architectures: architectures.split(' '), build: ['wheels'], reports: ['none'] }
  const { report } = await world.build(inputs)
  const zip = join(world.context.directory, 'layers/l.zip')
  const texts = await zipTexts(zip).catch(() => ({}))
  return {
    said: [
      ...report.problems.map(({ code, message, nextStep }) => `problem ${code} ${message} ${nextStep}`),
      ...report.layers.flatMap(({ findings = [] }) =>
        findings.flatMap(({ severity, code, message }) =>
          severity === 'error' ? [] : [`${severity} ${code} ${message}`],
        ),
      ),
    ].join('; '),
    files: Object.keys(texts).map((path) => path.slice('nodejs/node_modules/n/'.length)),
  }
}

describe('of a package that is not what it says it is, it is told', () => {
  it.each<[what: string, lie: Lie, said: RegExp]>([
    [
      'not for Linux, by the lock',
      { manifest: { os: ['!linux'] } },
      /^problem wrong-platform .* on arm64 \(!linux\)\./,
    ],
    [
      'for macOS, by its own package.json alone',
      { manifest: { os: ['darwin'] }, lock: { os: undefined } },
      /^problem wrong-platform .* on arm64 \(darwin\)\./,
    ],
    [
      'for musl, by its own package.json alone',
      { manifest: { os: ['linux'], libc: ['musl'] }, lock: { libc: undefined } },
      /^problem wrong-platform .* on arm64 \(musl\)\./,
    ],
    ['not for this processor', { manifest: { cpu: ['x64', '!arm64'] } }, /^problem wrong-platform .*\(x64, !arm64\)\./],
    [
      'for another system and not needed',
      { manifest: { os: ['darwin'] }, lock: { os: undefined }, isOptional: true },
      /^problem empty-layer .* Look at what the lock says of `os` and `cpu`/,
    ],
    [
      'a prebuilt addon of another machine in the folder of this one',
      { manifest: download, files: { [`${folder}/n.node`]: foreign, 'binding.gyp': '{}' } },
      /^problem wrong-machine n 1\.0\.0 has \S*prebuilds\/linux-arm64\/n\.node for x86_64, which cannot be loaded on arm64\. Take/,
    ],
    [
      'one beside the right one',
      { manifest: download, files: { [`${folder}/n.node`]: own, [`${folder}/m.node`]: foreign } },
      /^warning wrong-machine/,
    ],
    [
      'a prebuilt addon for musl, named for glibc',
      { manifest: download, files: { [`${folder}/n.glibc.node`]: musl } },
      /^problem musl n 1\.0\.0 is linked to musl/,
    ],
    [
      'prebuilt addons for other machines and musl alone',
      { manifest: download, files: { 'prebuilds/darwin-x64/n.node': foreign, [`${folder}/n.musl.node`]: musl } },
      /^warning not-compiled n 1\.0\.0 holds no addon for nodejs22\.x arm64/,
    ],
    [
      'the same, and how to compile it',
      { files: { [`${folder}/n.musl.node`]: musl, 'binding.gyp': '{}' } },
      /^warning not-compiled n 1\.0\.0 holds no addon/,
    ],
    [
      'an addon of another machine, for which the tarball is and the lock says it is not',
      { manifest: { cpu: ['x64'] }, lock: { cpu: ['arm64'] }, files: { 'x.node': foreign } },
      /^problem wrong-machine/,
    ],
    ['an addon of another machine', { files: { 'x.node': foreign } }, /^warning wrong-machine .*Nothing else is wrong/],
  ])('%s', async (_what, lie, said) => {
    expect((await saidOf(lie)).said).toMatch(said)
  })

  it.each<[what: string, lie: Lie, files: readonly string[]]>([
    ['any processor', { manifest: { cpu: ['any'] }, files: { 'i.js': '' } }, ['package.json', 'i.js']],
    ['all systems but one', { manifest: { os: ['!win32'] }, files: { 'i.js': '' } }, ['package.json', 'i.js']],
    ['nothing that is understood', { manifest: { os: 5, cpu: { a: 1 } } }, ['package.json']],
    [
      'one processor, in a layer for two',
      { manifest: { cpu: ['x64'] }, files: { 'x.node': foreign }, isOptional: true, architectures: 'arm64 x86_64' },
      ['package.json', 'x.node'],
    ],
  ])('and nothing of one for %s', async (_what, lie, files) => {
    expect(await saidOf(lie)).toEqual({ said: '', files: expect.arrayContaining([...files]) })
  })
})
