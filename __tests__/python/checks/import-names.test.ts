import { describe, expect, it } from 'vitest'
import { importableModules, isExcluded } from '../../../src/python/checks/import-names.ts'
import { findingOf, invocationFindings } from '../../../src/python/checks/import-findings.ts'
import { createArguments } from '../../../src/inspect/import-container.ts'
import type { PackedEntry } from '../../../src/model/entry.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { wheelComponent } from '../../../src/python/install/component.ts'

function entries(name: string, ...paths: readonly string[]): readonly PackedEntry[] {
  const origin = wheelComponent({
    name,
    version: '1',
    filename: `${name}-1-py3-none-any.whl`,
    path: '',
    sha256: '',
    sizeBytes: 0,
    origin: 'wheel',
    requiredBy: [],
  })
  return paths.map((path) => ({ path, sizeBytes: 0, compressedSizeBytes: 0, crc32: 0, mode: 0o644, origin }))
}

const modules = (list: readonly PackedEntry[], root = 'python'): readonly string[] =>
  importableModules(list, root).modules.map(({ module }) => module)

describe('an invocation with all modules', () => {
  const target = { runtime: findPythonRuntime('python3.13'), architecture: 'arm64' } as const
  it.each([
    [{ errorMessage: 'RequestId: 1 Error: Runtime exited' }, ['error invocation-failed']],
    [{}, ['error invocation-failed']],
    [{ failed: {} }, []],
    [{ failed: { b: 'ImportError: x', other: 'never asked for' } }, ['warning import-failed-together']],
  ])('%j', (answer, expected) => {
    if (!target.runtime) throw new Error('no such runtime')
    const found = invocationFindings(answer, ['a', 'b'], { ...target, runtime: target.runtime })
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected)
  })
})

describe('the modules of a layer', () => {
  it('are those of bytecode alone, too', () => {
    const only = ['pure/__init__.pyc', 'pure/_c.abi3.so', 'pure/sub/x.pyc', 'single.pyc']
    const beside = ['other.py', '__pycache__/other.cpython-313.pyc', '__pycache__/lost.cpython-313.pyc']
    const paths = [...only, ...beside].map((path) => `python/${path}`)
    expect(modules(entries('demo', ...paths))).toEqual(['other', 'pure', 'single'])
  })

  it.each([
    [
      'scripts of docutils, which are programs',
      ['python/docutils/__init__.py', 'python/bin/rst2html.py'],
      ['docutils'],
    ],
    ['a package', ['python/a/__init__.py', 'python/a/b.py', 'python/a/sub/__init__.py'], ['a']],
    ['a module', ['python/six.py', 'python/six-1.dist-info/METADATA'], ['six']],
    [
      'extensions',
      ['python/x.cpython-313-aarch64-linux-gnu.so', 'python/y.abi3.so', 'python/z.so', 'python/libq.so.1'],
      ['x', 'y', 'z'],
    ],
    [
      'a namespace',
      ['python/google/cloud/storage/__init__.py', 'python/google/cloud/storage/blob.py', 'python/google/other.py'],
      ['google.cloud.storage', 'google.other'],
    ],
    [
      'nothing else',
      ['python/a-b/__init__.py', 'python/bin/tool', 'lib/x.so', 'python/data/x.json', 'python/__pycache__/a.py'],
      [],
    ],
  ])('%s', (_what, paths, expected) => {
    expect(modules(entries('a', ...paths))).toEqual(expected)
  })

  it('of several Pythons lie below their own root', () => {
    const root = 'python/lib/python3.13/site-packages'
    expect(modules(entries('a', `${root}/a/__init__.py`, 'python/lib/python3.12/site-packages/b.py'), root)).toEqual([
      'a',
    ])
  })

  it('of a function lie at its top, beside code that came with no distribution', () => {
    const paths = ['a/__init__.py', 'a/b.py', 'c.abi3.so', 'bin/tool', 'a-1.dist-info/METADATA']
    const own = entries('own', 'app.py').map(({ origin: { archive: _none, ...origin }, ...one }) => ({
      ...one,
      origin,
    }))
    expect(modules([...entries('a', ...paths), ...own], '')).toEqual(['a', 'c'])
  })

  it('that came by mistake are told apart', () => {
    const list = importableModules(entries('a', 'python/a.py', 'python/tests/__init__.py'), 'python')
    expect(list.modules.map(({ module }) => module)).toEqual(['a'])
    expect(list.strays.map(({ module }) => module)).toEqual(['tests'])
  })

  it.each([
    ['a', ['a'], true],
    ['a.b', ['a'], true],
    ['ab', ['a'], false],
    ['a_test', ['*_test'], true],
    ['a.b.c', ['a.*'], true],
    ['b', [], false],
  ])('%s is excluded by %j: %s', (module, patterns, expected) => {
    expect(isExcluded(module, patterns)).toBe(expected)
  })
})

describe('an import', () => {
  const runtime = findPythonRuntime('python3.13')
  if (!runtime) throw new Error('no runtime')
  const target = { runtime, architecture: 'arm64' } as const
  const failed = { module: 'a', package: 'a-dist', ok: false }

  it.each([
    [{ kind: 'ModuleNotFoundError', message: "No module named 'b'", missing: 'b' }, /Add the package that has b/],
    [
      { kind: 'ImportError', message: 'libGL.so.1: cannot open shared object file: No such file or directory' },
      /libGL\.so\.1 is neither/,
    ],
    [{ kind: 'ImportError', message: "/lib64/libm.so.6: version `GLIBC_2.38' not found" }, /newer system/],
    [{ kind: 'signal', message: 'the interpreter was ended by signal 11' }, /Look into the message/],
  ])('that failed by %j has its advice', (how, step) => {
    expect(findingOf({ ...failed, ...how }, target)).toMatchObject({
      severity: 'error',
      code: 'import-failed',
      package: 'a-dist',
      nextStep: expect.stringMatching(step) as string,
    })
  })

  it('that lacks what only an extra needs is a note', () => {
    const how = { kind: 'ModuleNotFoundError', message: 'no', missing: 'b', optional: true }
    expect(findingOf({ ...failed, ...how }, target)).toMatchObject({ severity: 'note', code: 'import-optional' })
  })

  it('runs as in Lambda: not as root, without network', () => {
    const { options, command } = createArguments()
    expect(options).toEqual(expect.arrayContaining(['--network=none', '--user=993:990', '--cap-drop=ALL']))
    expect(command).toEqual(['lambda_layer_check.handler'])
    expect(options.some((one) => one.startsWith('--volume') || one.startsWith('--mount'))).toBe(false)
  })
})
