// What may go of a package, by its sources: each case is a way in which a real package reads what looks unnecessary.
import { describe, expect, it } from 'vitest'
import { slimPresets, type SlimPreset } from '../../../src/plan/slim.ts'
import { decide, type SlimPackage } from '../../../src/python/slim/decide.ts'
import { canMention, dataFoldersOf, lastPart, mentionsOf } from '../../../src/python/slim/mentions.ts'

type Files = Readonly<Record<string, string>>

function packageOf(name: string, files: Files, foreign: readonly string[] = []): SlimPackage {
  const read = Object.entries(files).filter(([path]) => canMention(path))
  const folders = new Set([...dataFoldersOf(Object.keys(files))].map(lastPart))
  const mentions = read.flatMap(([path, text]) => mentionsOf(path, Buffer.from(text), folders) ?? [])
  return {
    name,
    files: Object.entries(files).map(([path, text]) => ({ path, sizeBytes: text.length })),
    says: { mentions, unread: [], dotNet: [] },
    foreign: new Set(foreign),
  }
}

const all: ReadonlySet<SlimPreset> = new Set(slimPresets)

/** The paths that go. */
function leftOf(packages: Readonly<Record<string, Files>>, presets = all, takenBack = new Map<string, string>()) {
  const made = Object.entries(packages).map(([name, files]) => packageOf(name, files))
  return [...decide(made, presets, takenBack).values()].flatMap((decisions) =>
    [...decisions].flatMap(([path, { keptSince }]) => (keptSince === undefined ? [path] : [])),
  )
}

const tests = { 'a/tests/__init__.py': '', 'a/tests/test_it.py': 'import a', 'a/tests/data.bin': 'x' }

describe('what goes of one package', () => {
  it.each<[what: string, files: Files, left: readonly string[]]>([
    ['tests that nobody imports', { 'a/__init__.py': '', ...tests }, Object.keys(tests)],
    [
      'conftest of pytest',
      { 'a/__init__.py': '', 'a/conftest.py': 'from a.tests import x', ...tests },
      ['a/conftest.py', ...Object.keys(tests)],
    ],
    ['not what is imported, as numpy 2.2 does', { 'a/testing.py': 'from a.tests.test_it import x\n', ...tests }, []],
    ['not what a function imports', { 'a/run.py': 'def f():\n    from .tests import run_tests\n', ...tests }, []],
    [
      'not what an import in brackets names',
      { 'a/run.py': 'from a import (\n    b,\n    tests as t,\n)\n', ...tests },
      [],
    ],
    ['not what is imported over two lines', { 'a/run.py': 'from a \\\n    import tests\n', ...tests }, []],
    ['not what a module of the parent imports', { 'a/b/run.py': 'from ..tests import x', ...tests }, []],
    ['not what a string names as a module', { 'a/run.py': 'import_module("a.tests.test_it")', ...tests }, []],
    ['not what a string names relatively', { 'a/run.py': 'import_module(".tests", __package__)', ...tests }, []],
    ['not what a string builds', { 'a/run.py': 'f"{base}.tests"', ...tests }, []],
    ['not a folder that is joined', { 'a/run.py': 'os.path.join(here, "tests", "data.bin")', ...tests }, []],
    ['not a path that is read', { 'a/run.py': 'open("a/tests/data.bin")', ...tests }, []],
    ['not what __all__ names', { 'a/__init__.py': '__all__ = ["b", "tests"]', ...tests }, []],
    [
      'not what an entry point names',
      { 'a/x.py': '', 'a-1.dist-info/entry_points.txt': '[pytest11]\nx = a.tests.plugin\n', ...tests },
      [],
    ],
    ['not what a startup file imports', { 'a.pth': 'import a.tests', ...tests }, []],
    ['what a comment names', { 'a/__init__.py': '# see a.tests\nx = 1 # "tests"\n', ...tests }, Object.keys(tests)],
    [
      'what documentation names',
      { 'a/__init__.py': '"""Run a.tests.\n\nfrom a import tests\n"""\n', ...tests },
      Object.keys(tests),
    ],
    ['what a sentence names', { 'a/run.py': 'raise X("run the tests first")', ...tests }, Object.keys(tests)],
    [
      'what only the tests import',
      { 'a/__init__.py': '', 'a/tests/test_x.py': 'from a.tests import data', 'a/tests/data.py': '' },
      ['a/tests/test_x.py', 'a/tests/data.py'],
    ],
    ['not a folder without a test', { 'a/stats/test/__init__.py': '', 'a/stats/test/chi.py': '' }, []],
    ['never testing', { 'a/testing/__init__.py': '', 'a/testing/test_x.py': '' }, []],
    ['tests at the top', { 'a.py': '', 'tests/test_a.py': 'import a' }, ['tests/test_a.py']],
    ['stubs', { 'a/b.py': '', 'a/b.pyi': 'x', 'a/py.typed': '' }, ['a/b.pyi']],
    [
      'not stubs that are read, as scikit-image does',
      { 'a/__init__.py': '__getattr__, __dir__, _ = lazy.attach_stub(__name__, __file__)', 'a/__init__.pyi': '' },
      [],
    ],
    ['not stubs that a tool reads', { 'a/x.py': 'path.with_suffix(".pyi")', 'a/b.pyi': '' }, []],
    [
      'sources',
      { 'a/b.py': '', 'a/b.c': '', 'a/include/b.h': '', 'a/_b.pyx': '', 'a/b.txt': '' },
      ['a/b.c', 'a/include/b.h', 'a/_b.pyx'],
    ],
    [
      'not a source that is read, nor its neighbours',
      { 'a/b.py': 'open("driver.c")', 'a/k/driver.c': '', 'a/k/util.h': '', 'a/z/other.c': '' },
      ['a/z/other.c'],
    ],
    ['not sources that are looked for', { 'a/b.py': 'glob("*.h")', 'a/b.h': '', 'a/b.c': '' }, ['a/b.c']],
    [
      'documentation',
      { 'a/b.py': '', 'a/docs/x.html': '', 'a/README.md': '', 'a/doc/y.rst': '' },
      ['a/docs/x.html', 'a/README.md', 'a/doc/y.rst'],
    ],
    [
      'not licences',
      { 'a/LICENSE.md': '', 'a/licenses/x.md': '', 'a/NOTICE.rst': '', 'a-1.dist-info/licenses/docs/x.md': '' },
      [],
    ],
    [
      'not descriptions that are read, as scikit-learn does',
      { 'a/data.py': 'load_descr("iris.rst")', 'a/descr/iris.rst': '', 'a/descr/wine.rst': '', 'a/README.rst': '' },
      ['a/README.rst'],
    ],
    ['not examples that can be imported', { 'a/examples/__init__.py': '', 'a/examples/x.py': '' }, []],
    [
      'what installers leave',
      {
        'a-1.dist-info/direct_url.json': '',
        'a-1.dist-info/sboms/x.json': '',
        'a-1.dist-info/METADATA': '',
        'a-1.dist-info/top_level.txt': '',
        'a-1.dist-info/WHEEL': '',
      },
      ['a-1.dist-info/direct_url.json', 'a-1.dist-info/sboms/x.json'],
    ],
    [
      'not what is read of that',
      { 'a/b.py': 'dist.read_text("direct_url.json")', 'a-1.dist-info/direct_url.json': '' },
      [],
    ],
    [
      'not what may be read with the folder that is named',
      {
        'a/b.py': 'for one in (here / "prompts").iterdir(): ...\nlisted = os.listdir(join(here, "data/kernels"))\n',
        'a/prompts/one.md': '',
        'a/prompts/two.md': '',
        'a/data/kernels/add.cu': '',
        'a/prompts/native.dll': '',
        'a/stubs/b.pyi': '',
      },
      ['a/prompts/native.dll', 'a/stubs/b.pyi'],
    ],
    [
      'what is in a named folder of modules, or of headers to compile against',
      {
        'a/b.py': 'join(here, "core")\njoin(here, "include")\n',
        'a/core/__init__.py': '',
        'a/core/x.pyi': '',
        'a/include/a/x.h': '',
      },
      ['a/core/x.pyi', 'a/include/a/x.h'],
    ],
    [
      'binaries of other systems',
      { 'a/b.pyd': '', 'a/b.dll': '', 'a/b.dylib': '', 'a/b.exe': '', 'a/b.so': '' },
      ['a/b.pyd', 'a/b.dll', 'a/b.dylib', 'a/b.exe'],
    ],
  ])('%s', (_, files, left) => {
    expect(leftOf({ a: files }).toSorted()).toEqual([...left].toSorted())
  })

  it('no program of .NET, which runs on every system', () => {
    const one = packageOf('a', { 'a/net.dll': '', 'a/c.dll': '' })
    const decided = decide([{ ...one, says: { ...one.says, dotNet: ['a/net.dll'] } }], all, new Map())
    expect([...decided.values()].flatMap((decisions) => [...decisions.keys()])).toEqual(['a/c.dll'])
  })

  it('only what was asked for', () => {
    const files = { 'a/b.py': '', 'a/b.pyi': '', 'a/b.c': '', ...tests }
    expect(leftOf({ a: files }, new Set(['typing']))).toEqual(['a/b.pyi'])
    expect(leftOf({ a: files }, new Set())).toEqual([])
  })

  it('a word alone keeps the folder beside it or above, and none where the imports prove it', () => {
    const files = {
      'a/b/run.py': 'os.path.join(root, "tests")',
      'a/b/tests/test_b.py': '',
      'a/c/tests/test_c.py': '',
      ...tests,
    }
    expect(leftOf({ a: files })).toEqual(['a/c/tests/test_c.py'])
    const decided = decide([packageOf('a', files)], all, new Map(), { isProvedByImport: true })
    const left = [...decided.values()].flatMap((one) => [...one].filter(([, { keptSince }]) => keptSince === undefined))
    expect(left).toHaveLength(5)
  })

  it('what is kept names what else is kept', () => {
    const files = {
      'a/testing.py': 'from a.core.tests import x',
      'a/core/tests/__init__.py': 'from a.tests import y',
      'a/core/tests/test_c.py': '',
      'a/lib/tests/test_l.py': '',
      ...tests,
    }
    expect(leftOf({ a: files })).toEqual(['a/lib/tests/test_l.py'])
  })

  it('what came back stays', () => {
    const files = { 'a/b.py': '', 'a/b.pyi': '', ...tests }
    expect(leftOf({ a: files }, all, new Map([['tests a', 'x']]))).toEqual(['a/b.pyi'])
  })
})

describe('what goes of several', () => {
  const numpy = { 'numpy/__init__.py': '', 'numpy/tests/test_n.py': '', 'numpy/core/tests/test_c.py': '' }

  it('nothing that another package imports', () => {
    const sklearn = { 'sklearn/__init__.py': 'from numpy.core.tests import test_c' }
    expect(leftOf({ numpy, sklearn })).toEqual(['numpy/tests/test_n.py'])
  })

  it('nothing that a file of the user imports', () => {
    const own = mentionsOf('app.py', Buffer.from('import numpy.tests.test_n\n')) ?? []
    const decided = decide([packageOf('numpy', numpy)], all, new Map(), { others: own })
    const left = [...decided.values()].flatMap((one) => [...one].filter(([, { keptSince }]) => keptSince === undefined))
    expect(left.map(([path]) => path)).toEqual(['numpy/core/tests/test_c.py'])
  })

  it('a folder of the same name that another package joins', () => {
    expect(leftOf({ numpy, other: { 'other.py': 'join(here, "tests")' } })).toHaveLength(2)
  })

  it('native code that no target can load, and all of a package that could not be read stays', () => {
    const one = packageOf('d', { 'd/x.so': '', 'd/y.so': '', ...tests }, ['d/x.so'])
    const unread = { ...one, says: { mentions: [], unread: ['d/huge.py'], dotNet: [] } }
    const left = (one: SlimPackage) =>
      [...(decide([one], all, new Map()).get(one) ?? [])].flatMap(([path, { keptSince }]) =>
        keptSince === undefined ? [path] : [],
      )
    expect(left(one)).toEqual(['d/x.so', ...Object.keys(tests)])
    expect(left(unread)).toEqual(['d/x.so'])
  })

  it('says why something stays', () => {
    const [decisions] = decide(
      [packageOf('a', { 'a/testing.py': 'from a.tests.test_it import x\n', ...tests })],
      all,
      new Map(),
    ).values()
    expect(decisions?.get('a/tests/test_it.py')).toEqual({
      preset: 'tests',
      keptSince: 'a/testing.py names a.tests.test_it',
    })
  })
})
