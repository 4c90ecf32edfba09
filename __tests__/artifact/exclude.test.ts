import { describe, expect, it } from 'vitest'
import { exclusions } from '../../src/artifact/exclude.ts'

const paths = [
  'python/a/__init__.py',
  'python/a/__pycache__/x.cpython-313.pyc',
  'python/a/old.pyc',
  'python/a/tests/test_a.py',
  'python/a/.hidden/b.txt',
  'python/a-1.0.dist-info/RECORD',
  'bin/a',
]

describe('what is left out', () => {
  it.each<[patterns: string[], left: string[]]>([
    [[], []],
    [['python/**/tests/**'], ['python/a/tests/test_a.py']],
    [['tests'], ['python/a/tests/test_a.py']],
    [['./python/a/tests/'], ['python/a/tests/test_a.py']],
    [['/bin/a'], ['bin/a']],
    [['*.py'], ['python/a/__init__.py', 'python/a/tests/test_a.py']],
    [['python/*.py'], []],
    [['**/*.txt'], ['python/a/.hidden/b.txt']],
    [['*.dist-info'], ['python/a-1.0.dist-info/RECORD']],
    [
      ['python/a', '!python/a/tests'],
      ['python/a/__init__.py', 'python/a/.hidden/b.txt'],
    ],
    [['python/{a,b}/__init__.py'], ['python/a/__init__.py']],
  ])('%j leaves out %j, and bytecode', (patterns, left) => {
    const rules = exclusions(patterns)
    const bytecode = paths.filter((path) => path.endsWith('.pyc'))
    expect(paths.filter((path) => rules.excludes(path)).sort()).toEqual([...left, ...bytecode].sort())
  })

  it.each([
    ['python/a/m.pyc', false],
    ['python/a/old.pyc', true],
    ['python/a/old.pyo', true],
    ['python/a/__pycache__/m.cpython-313.pyc', true],
  ])('leaves bytecode out that is no module: %s is left out: %s', (path, expected) => {
    const rules = exclusions([], () => [...paths, path, 'python/a/old.py'])
    expect(rules.excludes(path)).toBe(expected)
  })

  it('takes bytecode back when told', () => {
    const rules = exclusions(['!**/__pycache__/**', '!*.pyc'])
    expect(paths.filter((path) => rules.excludes(path))).toEqual([])
    expect(rules.unused()).toEqual([])
  })

  it('knows patterns that matched nothing', () => {
    const rules = exclusions(['nothing', 'bin/**', '!never'])
    for (const path of paths) rules.excludes(path)
    expect(rules.unused()).toEqual(['nothing', '!never'])
  })
})
