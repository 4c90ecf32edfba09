import { describe, expect, it } from 'vitest'
import { alternatives } from '../../../src/python/wheels/alternatives.ts'
import type { IndexFile } from '../../../src/python/indexes/simple-index.ts'
import { targetOf } from '../../support/locks.ts'

function fileOf(filename: string, more: Partial<IndexFile> = {}): IndexFile {
  return { filename, url: `https://host/${filename}`, yanked: false, ...more }
}

const target = targetOf('python3.11', 'x86_64')
const fitting = 'cp311-cp311-manylinux2014_x86_64'
const tooNew = 'cp311-cp311-manylinux_2_28_x86_64'

describe('what else would fit python3.11 x86_64 in place of x 2.0', () => {
  it.each<[why: string, files: readonly IndexFile[], older: string | undefined, newer: string | undefined]>([
    ['nothing', [fileOf(`x-2.0-${tooNew}.whl`)], undefined, undefined],
    [
      'the nearest on both sides, by version and not by text',
      ['1.9', '1.10', '2.1', '2.10'].map((version) => fileOf(`x-${version}-${fitting}.whl`)),
      '1.10',
      '2.1',
    ],
    ['no pre-release', [fileOf(`x-1.9rc1-${fitting}.whl`), fileOf(`x-2.1.dev1-${fitting}.whl`)], undefined, undefined],
    ['nothing withdrawn', [fileOf(`x-1.9-${fitting}.whl`, { yanked: true })], undefined, undefined],
    [
      'nothing for another Python',
      [fileOf(`x-1.9-${fitting}.whl`, { requiresPython: '>=3.12' })],
      undefined,
      undefined,
    ],
    [
      'what says nothing readable of Python',
      [fileOf(`x-1.9-${fitting}.whl`, { requiresPython: '>=3.6.*.x' })],
      '1.9',
      undefined,
    ],
    ['no source', [fileOf('x-1.9.tar.gz')], undefined, undefined],
    ['no other package', [fileOf(`y-1.9-${fitting}.whl`)], undefined, undefined],
    ['no other spelling of itself', [fileOf(`x-2.0.0-${fitting}.whl`)], undefined, undefined],
  ])('%s', (_why, files, older, newer) => {
    const found = alternatives('x', '2.0', files, target)
    expect([found.older, found.newer]).toEqual([older, newer])
  })

  it('is the same version on other runtimes and architectures', () => {
    const files = [
      fileOf(`x-2.0-${tooNew}.whl`),
      fileOf('x-2.0-cp312-cp312-manylinux_2_28_x86_64.whl'),
      fileOf('x-2.0-cp311-cp311-manylinux2014_aarch64.whl'),
      fileOf('x-2.0.tar.gz'),
    ]
    const found = alternatives('x', '2.0', files, target)
    expect(found.runtimes.map(({ name }) => name)).toEqual(['python3.12'])
    expect(found.architectures).toEqual(['arm64'])
    expect(found.wheels).toHaveLength(3)
    expect(found.sdist?.filename).toBe('x-2.0.tar.gz')
  })

  it('is unknown where the version is', () => {
    const found = alternatives('x', undefined, [fileOf(`x-2.0-${fitting}.whl`)], target)
    expect(found).toEqual({ wheels: [], runtimes: [], architectures: [] })
  })
})
