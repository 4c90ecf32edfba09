import { expect, it } from 'vitest'
import { nativeMentions } from '../../../src/python/slim/mentions.ts'
import { sourceTexts } from '../../../src/python/slim/source-texts.ts'

it.each<[source: string, imports: readonly string[], strings: readonly string[]]>([
  ['import a.b as c, d', ['a.b', 'd'], []],
  ['try: import a; import b', ['a', 'b'], []],
  ['from . import a, b', ['.', '.a', '.b'], []],
  ['from ..a import (b,\n  c,)', ['..a', '..a.b', '..a.c'], []],
  ['from a import *', ['a'], []],
  ['x = """import a"""', [], ['import a']],
  ['"""import a"""\nr"""import b"""', [], []],
  ["'it\\'s' + \"a\\\\\" + '#'", [], ["it\\'s", 'a\\\\', '#']],
  ['# "a"\n"b" # \'c\'', [], ['b']],
  ['x = "open\nimport a', ['a'], ['open']],
  ['"""never closed', [], []],
  ["x = '''a ' b''' 'c'", [], ["a ' b", 'c']],
  ['important = 1\nfrom_import = 2', [], []],
])('%j', (source, imports, strings) => {
  const texts = sourceTexts(source)
  expect({ imports: texts.imports, strings: texts.strings }).toEqual({ imports, strings })
})

it('takes time in proportion to the length', () => {
  for (const text of ['from a import (', "'", '"""', '#', '\\', 'import ', ';'].map((one) => one.repeat(200_000))) {
    const started = performance.now()
    sourceTexts(text)
    expect(performance.now() - started).toBeLessThan(20_000)
  }
})

it('finds names of modules in native code', () => {
  const code = Buffer.from('\0\x01numpy.core.tests._x\0 .tests \0a.testsuite\0b.test\0')
  expect(nativeMentions('n/x.so', code).map(({ text }) => text)).toEqual(['numpy.core.tests._x', 'b.test'])
})
