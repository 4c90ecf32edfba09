import { describe, expect, it } from 'vitest'
import { diffInventories, setChange } from '../../src/report/diff.ts'
import { inventory, sampleDiff } from '../support/sample-report.ts'

describe('the difference of two layers', () => {
  it('names what was added, removed and changed, largest change first', () => {
    const changes = sampleDiff().packages.map(({ kind, name, before, after }) => [kind, name, before, after])
    expect(changes).toEqual([
      ['changed', 'pandas', ['2.2.0'], ['2.3.3']],
      ['added', 'pytz', [], ['2025.2']],
      ['removed', 'python-dateutil', ['2.9.0'], []],
      ['added', 'pyahocorasick', [], ['2.2.0']],
      ['changed', 'numpy', ['2.3.5'], ['2.3.5']],
    ])
  })

  it('names files that changed without a change of version', () => {
    const numpy = sampleDiff().packages.find(({ name }) => name === 'numpy')
    expect(numpy?.files).toEqual({
      added: 0,
      removed: 0,
      changed: 1,
      listed: [{ kind: 'changed', path: 'python/numpy/__init__.py' }],
    })
  })

  it.each([
    ['nothing', inventory([]), inventory([]), true],
    ['the same', inventory([{ name: 'a' }]), inventory([{ name: 'a' }]), true],
    ['another version', inventory([{ name: 'a', version: '1' }]), inventory([{ name: 'a', version: '2' }]), false],
    ['another byte', inventory([{ name: 'a', crc32: 1 }]), inventory([{ name: 'a', crc32: 2 }]), false],
    ['a loose file', inventory([], ['x']), inventory([]), false],
    ['other runtimes', inventory([], [], { runtimes: ['a'] }), inventory([], [], { runtimes: ['b'] }), false],
    ['other grants', inventory([], [], { grants: ['public'] }), inventory([], [], { grants: [] }), false],
    ['unknown runtimes', inventory([]), inventory([], [], { runtimes: ['b'] }), true],
  ])('%s: identical is %4$s', (_, before, after, identical) => {
    expect(diffInventories(before, after).identical).toBe(identical)
  })

  it('compares packages alone where the files of one side are not known', () => {
    const { files: _, ...planned } = inventory([{ name: 'a', crc32: 2 }])
    expect(diffInventories(inventory([{ name: 'a', crc32: 1 }], ['x']), planned)).toMatchObject({
      packages: [],
      otherFiles: { added: 0, removed: 0, changed: 0 },
      unchangedPackages: 1,
    })
  })

  it('holds a package of several Python versions together', () => {
    const two = inventory([
      { name: 'a', version: '1' },
      { name: 'a', version: '2' },
    ])
    const [change] = diffInventories(inventory([{ name: 'a', version: '1' }]), two).packages
    expect(change).toMatchObject({ kind: 'changed', before: ['1'], after: ['1', '2'] })
  })

  it.each([
    [['a'], ['a'], undefined],
    [['a', 'b'], ['b', 'c'], { added: ['c'], removed: ['a'] }],
    [undefined, ['a'], undefined],
  ])('%o → %o', (before, after, expected) => {
    expect(setChange(before, after)).toEqual(expected)
  })
})
