import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import { deflate } from '../../../src/formats/deflate/deflate.ts'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { AbiSearch } from '../../../src/node/packages/addon-abi.ts'
import { convert } from '../../../src/node/packages/convert.ts'
import { temporaryFolder } from '../../support/doors.ts'
import { makeElf, type ElfSpec } from '../../support/elf.ts'
import { tarEntry } from '../../support/tar-entries.ts'

const manifest = tarEntry('package/package.json', { content: '{"name":"a","version":"1.0.0"}' })
const end = Buffer.alloc(1024)

/** A header of pax with another path for what follows. */
function paxPath(path: string): Buffer {
  const record = ` path=${path}\n`
  const length = [record.length + 2, record.length + 3].find((all) => `${all}${record}`.length === all) ?? 0
  return tarEntry('PaxHeader', { type: 'x', content: `${length}${record}` })
}

async function convertBytes(bytes: Buffer) {
  await using folder = await temporaryFolder()
  const tarball = join(folder.path, 'a.tgz')
  const zip = join(folder.path, 'a.zip')
  await writeFile(tarball, bytes)
  const converted = await convert({ tarball, zip, filename: 'a-1.0.0.tgz' })
  await using source = await openZipFile(zip)
  const entries = await readCentralDirectory(source, zip, 'linux')
  const texts = await Promise.all(
    entries.map(
      async (entry) => [entry.path, (await readEntry(source, entry, 32 * 1024 * 1024)).toString('latin1')] as const,
    ),
  )
  expect((await readFile(zip)).length).toBe(converted.sizeBytes)
  return { ...converted, entries, texts: Object.fromEntries(texts) }
}

const tarball = (...entries: readonly Buffer[]): Buffer => gzipSync(Buffer.concat([...entries, end]))

describe('a tarball of npm', () => {
  it('becomes a zip of its files, as npm unpacks them', async () => {
    const { texts, facts } = await convertBytes(
      tarball(
        manifest,
        tarEntry('package/lib/', { type: '5' }),
        tarEntry('other/lib/a.js', { content: 'first' }),
        tarEntry('package/.gitignore', { content: 'ignored' }),
        tarEntry('package/docs/.npmignore', { content: 'own' }),
        tarEntry('package/docs/.gitignore', { content: 'lost' }),
        tarEntry('package/lib/link.js', { type: '2', target: 'a.js' }),
        tarEntry('top.js', { content: 'no folder' }),
        tarEntry('package/lib/a.js', { content: 'last' }),
      ),
    )
    expect(texts).toEqual({
      'package.json': '{"name":"a","version":"1.0.0"}',
      'lib/a.js': 'last',
      '.npmignore': 'ignored',
      'docs/.npmignore': 'own',
    })
    expect(facts).toMatchObject({ name: 'a', version: '1.0.0', files: 4, links: ['lib/link.js'] })
  })

  it.each<[what: string, sizeBytes: number]>([
    ['each file', 1024 * 1024],
    ['a large file, piece by piece,', 1024 * 1024 + 1],
  ])('has %s deflated by the encoder of our own', async (_, sizeBytes) => {
    const words = ['export', 'const', 'lambda', 'layer', '=>', 'function', 'return', 'await']
    let seed = 1
    const text = Array.from({ length: sizeBytes / 2 }, () => {
      seed = (seed * 48_271) % 2_147_483_647
      return `${words[seed % words.length]}${seed % 97} `
    })
    const content = text.join('').slice(0, sizeBytes)
    const { entries } = await convertBytes(tarball(manifest, tarEntry('package/large.js', { content })))
    const { compressedSizeBytes } = entries.find(({ path }) => path === 'large.js') ?? {}
    expect(compressedSizeBytes).toBe(deflate(Buffer.from(content)).length)
  })

  it.each<[what: string, spec: ElfSpec, abi: unknown]>([
    ['an addon', { text: 'napi_register_module_v1' }, 'napi'],
    ['an addon for one Node.js', { text: 'node_register_module_v127' }, 127],
    ['one whose names are read in a second pass', { names: 'before', text: 'napi_register_module_v1' }, 'napi'],
    ['one that patchelf changed', { names: 'behind' }, undefined],
  ])('is looked at alike when it is too large for the memory: %s', async (_what, spec, abi) => {
    const addon = makeElf({ needed: ['libfound.so.1'], padding: 1536 * 1024, ...spec })
    const script = Buffer.concat([Buffer.from('#!/usr/bin/env node\r\n'), Buffer.alloc(1200 * 1024, 'x')])
    const own = [
      manifest,
      tarEntry('package/a.node', { content: addon }),
      tarEntry('package/cli.js', { content: script }),
      tarEntry('package/A.node', { content: 'small' }),
    ]
    const whole = await convertBytes(tarball(...own))
    const filler = tarEntry('package/filler', { content: Buffer.alloc(17 * 1024 * 1024) })
    const passing = await convertBytes(tarball(...own, filler))
    const { files: _files, unzippedSizeBytes: _bytes, ...facts } = whole.facts
    expect(passing.facts).toMatchObject(facts)
    expect(facts).toMatchObject({
      elfFiles: [{ path: 'a.node', elf: { needed: ['libfound.so.1'] } }],
      windowsScripts: ['cli.js'],
      caseCollisions: [['a.node', 'A.node']],
    })
    expect([whole, passing].map((one) => one.facts.elfFiles[0]?.abi)).toEqual([abi, abi])
    const { filler: _filler, ...texts } = passing.texts
    expect(texts).toEqual(whole.texts)
  })

  it('finds what an addon exports where pieces of it meet', () => {
    const bytes = Buffer.from(`${'.'.repeat(100)}node_register_module_v127\0${'.'.repeat(100)}`)
    for (let cut = 95; cut < 135; cut++) {
      const search = new AbiSearch()
      search.push(bytes.subarray(0, cut))
      search.push(bytes.subarray(cut))
      expect(search.abi).toBe(127)
    }
  })

  it.each<[what: string, bytes: Buffer, message: RegExp]>([
    ['a path out of it', tarball(manifest, tarEntry('package/../../x', { content: 'x' })), /leads out of the archive/],
    ['an absolute path', tarball(manifest, tarEntry('/etc/passwd', { content: 'x' })), /absolute/],
    ['a drive', tarball(manifest, tarEntry('package/c:x', { content: 'x' })), /names a drive/],
    ['a NUL', tarball(manifest, paxPath('package/a\0b'), tarEntry('package/a', { content: 'x' })), /NUL|control/],
    ...['..\\x', 'a\\..\\x', '\\x', 'c:\\x', '\\\\host\\x'].map((path): [string, Buffer, RegExp] => [
      `a backslash that may lead out, ${path}`,
      tarball(manifest, tarEntry(`package/${path}`, { content: 'x' })),
      /backslash|leads out/,
    ]),
    [
      'a link out of it',
      tarball(manifest, tarEntry('package/l', { type: '2', target: '../../etc/passwd' })),
      /link out of the package/,
    ],
    [
      'an absolute link',
      tarball(manifest, tarEntry('package/l', { type: '2', target: '/etc/passwd' })),
      /link out of the package/,
    ],
    ['no package.json', tarball(tarEntry('package/a.js', { content: 'x' })), /no package\.json/],
    ['a package.json that is no JSON', tarball(tarEntry('package/package.json', { content: '{' })), /no package\.json/],
    [
      'an end in the middle',
      gzipSync(Buffer.concat([manifest, tarEntry('package/a', { content: 'x', sizeBytes: 5000 })])),
      /ends in the middle/,
    ],
    ['a damaged gzip', tarball(manifest).subarray(0, 60), /does not unzip/],
    ['no tar', gzipSync(Buffer.from('hello '.repeat(200))), /not a tar archive/],
  ])('is refused with %s', async (_, bytes, message) => {
    await expect(convertBytes(bytes)).rejects.toThrow(Failure)
    await expect(convertBytes(bytes)).rejects.toMatchObject({
      problems: [
        {
          code: 'bad-package',
          message: expect.stringMatching(message),
          file: 'a-1.0.0.tgz',
          nextStep: expect.any(String),
        },
      ],
    })
  })

  // What `npm ci` of npm 10 and 11 installs on Linux, by trial.
  it.each(['con', 'lib/prn.txt', 'aux.js', 'NUL', 'COM1', 'conin$', 'a\\b.js', 'dir\\..x', 'x:y/z', ' a ', 'a.', 'ü'])(
    'keeps the name %j, as npm does on Linux',
    async (path) => {
      const named = path.startsWith('x:') ? `lib/${path}` : path
      const { texts } = await convertBytes(tarball(manifest, tarEntry(`package/${named}`, { content: 'x' })))
      expect(texts[named]).toBe('x')
    },
  )

  it('is refused with more files than a zip can hold', async () => {
    const many = Array.from({ length: 65_001 }, (_, at) => tarEntry(`package/f${at}`, {}))
    await expect(convertBytes(tarball(manifest, ...many))).rejects.toMatchObject({
      problems: [{ code: 'bad-package', message: expect.stringMatching(/more than 65000 files/) }],
    })
  }, 120_000)

  it('says which paths differ in case alone, and keeps both', async () => {
    const { facts, texts } = await convertBytes(
      tarball(manifest, tarEntry('package/A.js', { content: '1' }), tarEntry('package/a.js', { content: '2' })),
    )
    expect(facts.caseCollisions).toEqual([['A.js', 'a.js']])
    expect(texts).toMatchObject({ 'A.js': '1', 'a.js': '2' })
  })

  it.each<[manifest: Readonly<Record<string, unknown>>, files: readonly string[], expected: object]>([
    [{ bin: './cli.js' }, ['cli.js'], { bin: [['a', 'cli.js']] }],
    [
      { bin: { x: 'bin/x', '../../y': '../../../etc/passwd' } },
      [],
      {
        bin: [
          ['x', 'bin/x'],
          ['y', 'etc/passwd'],
        ],
      },
    ],
    [{ directories: { bin: 'bin' } }, ['bin/one', 'bin/.no'], { bin: [['one', 'bin/one']] }],
    [{ license: 'MIT' }, [], { licence: 'MIT' }],
    [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] }, [], { licence: 'MIT OR Apache-2.0' }],
    [
      { os: 'linux', cpu: ['x64'], libc: ['glibc'], engines: { node: '>=20' } },
      [],
      { os: ['linux'], cpu: ['x64'], libc: ['glibc'], node: '>=20' },
    ],
    [{ scripts: { install: 'node-gyp-build' } }, [], { installs: 'download' }],
    [{ scripts: { install: 'prebuild-install || node-gyp rebuild' } }, [], { installs: 'addon' }],
    [{ scripts: { postinstall: 'node thanks.js' } }, [], { installs: 'script' }],
    [{}, ['binding.gyp'], { installs: 'addon' }],
  ])('tells of %j with %j', async (more, files, expected) => {
    const entries = files.map((path) => tarEntry(`package/${path}`, { content: 'x' }))
    const content = JSON.stringify({ name: 'a', version: '1.0.0', ...more })
    const { facts } = await convertBytes(tarball(tarEntry('package/package.json', { content }), ...entries))
    expect(facts).toMatchObject(expected)
  })

  it.each<[manifest: Readonly<Record<string, unknown>>, files: readonly string[]]>([
    [{ gypfile: false }, ['binding.gyp']],
    [{ scripts: { test: 'node-gyp' } }, []],
  ])('tells of %j with %j that npm runs nothing', async (more, files) => {
    const entries = files.map((path) => tarEntry(`package/${path}`, { content: 'x' }))
    const content = JSON.stringify({ name: 'a', version: '1.0.0', ...more })
    const { facts } = await convertBytes(tarball(tarEntry('package/package.json', { content }), ...entries))
    expect(facts.installs).toBeUndefined()
  })
})
