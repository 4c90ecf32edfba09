// What we write is what we, and other tools, read.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/errors.ts'
import type { Lock, LockedPackage, RemoteFile } from '../../../src/python/locks/lock.ts'
import { readPylock } from '../../../src/python/locks/pylock.ts'
import { select } from '../../../src/python/locks/select.ts'
import { pylockText } from '../../../src/python/locks/write-pylock.ts'
import { lockOf, targetOf } from '../../support/locks.ts'

const arm = targetOf('python3.13', 'arm64')
const intel = targetOf('python3.13', 'x86_64')
const older = targetOf('python3.11', 'x86_64')
const file = (filename: string, more: Partial<RemoteFile> = {}): RemoteFile => ({
  filename,
  url: `https://files.example/${filename}`,
  sha256: 'ab'.repeat(32),
  ...more,
})
const pure = { name: 'pure', version: '1.0', wheels: [file('pure-1.0-py3-none-any.whl')] }
const native = (version: string) => ({
  name: 'native',
  version,
  wheels: ['manylinux_2_17_aarch64', 'manylinux_2_17_x86_64', 'win_amd64', 'musllinux_1_2_x86_64'].flatMap((platform) =>
    ['cp311', 'cp313'].map((python) => file(`native-${version}-${python}-${python}-${platform}.whl`)),
  ),
  sdist: file(`native-${version}.tar.gz`),
})

function written(locks: readonly Lock[]) {
  const text = pylockText(locks, '/project')
  const lock = readPylock({ text, file: 'pylock.toml', directory: '/project' })
  const taken = (target: Lock['target']): readonly string[] =>
    select(lock, target, { extras: [], groups: [], project: true }).map(({ entry: { name, version = '' } }) =>
      `${name} ${version}`.trim(),
    )
  return { text, lock, taken }
}

describe('a pylock.toml that we write', () => {
  it('gives each target what it took, with the files that fit one of them', () => {
    const locks = [
      lockOf(arm, [pure, native('2.0')]),
      lockOf(intel, [
        pure,
        native('2.0'),
        { ...pure, name: 'only-intel', wheels: [file('only_intel-1.0-py3-none-any.whl')] },
      ]),
      lockOf(older, [pure, native('1.9')]),
    ]
    const { taken, lock } = written(locks)
    expect(taken(arm)).toEqual(['native 2.0', 'pure 1.0'])
    expect(taken(intel)).toEqual(['native 2.0', 'only-intel 1.0', 'pure 1.0'])
    expect(taken(older)).toEqual(['native 1.9', 'pure 1.0'])
    const files = lock.entries.flatMap((entry) => entry.files.map(({ filename }) => filename))
    expect(files).toEqual([
      'native-1.9-cp311-cp311-manylinux_2_17_x86_64.whl',
      'native-1.9.tar.gz',
      'native-2.0-cp313-cp313-manylinux_2_17_aarch64.whl',
      'native-2.0-cp313-cp313-manylinux_2_17_x86_64.whl',
      'native-2.0.tar.gz',
      'only_intel-1.0-py3-none-any.whl',
      'pure-1.0-py3-none-any.whl',
    ])
    expect(() => taken(targetOf('python3.12', 'x86_64'))).toThrow(Failure)
  })

  it('is the same text whatever the order of targets’ packages', () => {
    const one = pylockText([lockOf(arm, [pure, native('2.0')])], '/project')
    expect(pylockText([lockOf(arm, [native('2.0'), pure])], '/project')).toBe(one)
  })

  it('says who requires what, when and where files were uploaded, and no credential', () => {
    const secret = file('pure-1.0-py3-none-any.whl', {
      url: 'https://me:secret@files.example/pure-1.0-py3-none-any.whl',
      uploadTime: '2026-11-01T12:00:00Z',
      sizeBytes: 12,
    })
    const packages: (Partial<LockedPackage> & { name: string })[] = [
      {
        ...pure,
        wheels: [secret],
        index: 'https://me:secret@index.example/simple',
        requiredBy: [{ kind: 'package', name: 'top' }],
      },
      { ...pure, name: 'top' },
    ]
    const { text, lock } = written([lockOf(arm, packages)])
    expect(text).not.toContain('secret')
    expect(lock.entries.map(({ name, requires }) => [name, requires])).toEqual([
      ['pure', []],
      ['top', ['pure']],
    ])
    expect(lock.entries[0]?.files).toMatchObject([{ uploadTime: '2026-11-01T12:00:00.000Z', sizeBytes: 12 }])
    expect(lock.entries[0]?.source).toEqual({ kind: 'index', url: 'https://index.example/simple' })
  })

  it('has sources of every kind, with paths from where it lies', () => {
    const { text, lock } = written([
      lockOf(arm, [
        { name: 'folder', direct: { kind: 'directory', path: join('/project', 'libs', 'folder') } },
        { name: 'own', direct: { kind: 'directory', path: '/project' } },
        { name: 'beside', direct: { kind: 'directory', path: '/beside' } },
        {
          name: 'git',
          direct: { kind: 'vcs', url: 'https://git.example/a.git', commit: 'c'.repeat(40), subdirectory: 'sub' },
        },
        { name: 'archive', direct: { kind: 'archive', file: file('archive-1.0.tar.gz') } },
        {
          name: 'local',
          wheels: [file('local-1.0-py3-none-any.whl', { url: 'file:///project/wheels/local-1.0-py3-none-any.whl' })],
        },
      ]),
    ])
    for (const path of ['"libs/folder"', '"."', '"../beside"', '"wheels/local-1.0-py3-none-any.whl"'])
      expect(text).toContain(path)
    const sources = Object.fromEntries(lock.entries.map(({ name, source }) => [name, source]))
    expect(sources['folder']).toMatchObject({ kind: 'directory', path: '/project/libs/folder' })
    expect(sources['own']).toMatchObject({ kind: 'directory', path: '/project' })
    expect(sources['git']).toEqual({
      kind: 'vcs',
      url: 'https://git.example/a.git',
      commit: 'c'.repeat(40),
      subdirectory: 'sub',
    })
    expect(sources['archive']).toMatchObject({ kind: 'archive', file: { filename: 'archive-1.0.tar.gz' } })
  })

  it.each<[what: string, wheels: readonly RemoteFile[], code: string]>([
    [
      'a file without a hash',
      [{ filename: 'pure-1.0-py3-none-any.whl', url: 'https://files.example/a.whl' }],
      'hash-unknown',
    ],
    ['no file at all', [], 'no-file'],
  ])('is not written of %s', (_what, wheels, code) => {
    expect(() => pylockText([lockOf(arm, [{ ...pure, wheels }])], '/project')).toThrowError(
      expect.objectContaining({ problems: [expect.objectContaining({ code, package: 'pure' })] }),
    )
  })
})
