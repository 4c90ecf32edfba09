import { describe, expect, it } from 'vitest'
import { parseSdistFilename, parseWheelFilename } from '../../../src/python/wheels/filename.ts'

describe('parseWheelFilename', () => {
  it.each([
    ['six-1.17.0-py2.py3-none-any.whl', 'six', '1.17.0', undefined, ['py2', 'py3'], ['none'], ['any']],
    [
      'Zope_Interface-5-1-cp313-cp313-linux_x86_64.whl',
      'zope-interface',
      '5',
      [1, ''],
      ['cp313'],
      ['cp313'],
      ['linux_x86_64'],
    ],
    ['a-1.0-2_b-py3-none-any.whl', 'a', '1.0', [2, '_b'], ['py3'], ['none'], ['any']],
    [
      'x-1.0+cpu-cp39-abi3-manylinux_2_17_aarch64.manylinux2014_aarch64.whl',
      'x',
      '1.0+cpu',
      undefined,
      ['cp39'],
      ['abi3'],
      ['manylinux_2_17_aarch64', 'manylinux2014_aarch64'],
    ],
    ['x-1.0_post1-py3-none-any.WHL', 'x', '1.0-post1', undefined, ['py3'], ['none'], ['any']],
  ])('%s', (filename, name, version, build, pythons, abis, platforms) => {
    expect(parseWheelFilename(filename)).toEqual({
      name,
      version,
      ...(build ? { build } : {}),
      pythons,
      abis,
      platforms,
    })
  })

  it.each([
    'six-1.17.0.tar.gz',
    'six-1.17.0-py3-none.whl',
    'six-1.17.0-b1-py3-none-any.whl',
    'a-b-c-d-e-f-g.whl',
    '-1-py3-none-any.whl',
    '../six-1.17.0-py3-none-any.whl',
    'a\\six-1.17.0-py3-none-any.whl',
    '',
  ])('refuses %s', (filename) => {
    expect(parseWheelFilename(filename)).toBeUndefined()
  })
})

describe('parseSdistFilename', () => {
  it.each([
    ['six-1.17.0.tar.gz', 'six', '1.17.0'],
    ['zope-interface-5.0.zip', 'zope-interface', '5.0'],
    ['Zope.Interface-5.0b1.tgz', 'zope-interface', '5.0b1'],
    ['python-3-parrot-1.0.tar.bz2', 'python-3-parrot', '1.0'],
  ])('%s', (filename, name, version) => {
    expect(parseSdistFilename(filename, name)).toEqual({ name, version })
  })

  it.each([
    ['six-1.17.0-py3-none-any.whl', 'six'],
    ['other-1.0.tar.gz', 'six'],
    ['six.tar.gz', 'six'],
  ])('refuses %s', (filename, name) => {
    expect(parseSdistFilename(filename, name)).toBeUndefined()
  })
})
