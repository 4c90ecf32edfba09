// Verdicts of Python on layers of ours: what works in every virtualenv and fails on Lambda.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isStandardModule } from '../../../src/python/checks/standard-library.ts'
import { inspectLayer, outline, targetOf, type LayerSpec } from '../../support/built-layers.ts'
import { makeElf } from '../../support/elf.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import type { WheelSpec } from '../../support/wheels.ts'

const python39 = targetOf('python3.9', 'x86_64')
const python311 = targetOf('python3.11', 'x86_64')
const of = (name: string, files: WheelSpec['files'] = {}, more: Partial<WheelSpec> = {}): WheelSpec => ({
  name,
  ...more,
  files: { [`${name.replaceAll('-', '_')}_/__init__.py`]: '', ...files },
})

type Case = readonly [name: string, spec: LayerSpec, outlines: readonly string[], words?: RegExp]

function table(cases: readonly Case[]): void {
  const rows = cases.map(([name, spec, outlines, words = /(?:)/]) => ({ name, spec, outlines, words }))
  it.each(rows)('$name', async ({ spec, outlines, words }) => {
    const { findings } = await inspectLayer(spec)
    expect(findings.map(outline)).toEqual(outlines)
    expect(findings.map((one) => `${one.message} ${one.nextStep ?? ''}`).join('\n')).toMatch(words)
  })
}

describe('the standard library', async () => {
  it.each(await pythonsAtHand())('of Python $version is in the table', async ({ version, path }) => {
    if (version === '3.9') return // It cannot list its modules.
    const program = 'import sys; print(*sorted(sys.stdlib_module_names))'
    const { stdout } = await promisify(execFile)(path, ['-c', program])
    const modules = stdout.trim().split(' ')
    expect(modules.filter((name) => !name.startsWith('_') && !isStandardModule(name, version))).toEqual([])
    const removed = [
      'distutils',
      'asyncore',
      'imp',
      'cgi',
      'telnetlib',
      'binhex',
      'formatter',
      'tomllib',
      'compression',
    ]
    expect(removed.filter((name) => isStandardModule(name, version) !== modules.includes(name))).toEqual([])
  })

  table([
    [
      'replaced by a backport that breaks',
      { wheels: [of('asyncio', { 'asyncio/__init__.py': '' }), of('pathlib', { 'pathlib.py': '' })] },
      ['error stdlib-shadowed asyncio python/asyncio/__init__.py', 'error stdlib-shadowed pathlib python/pathlib.py'],
      /asyncio 1\.0 brings the module asyncio, which Python 3\.13 has itself/,
    ],
    [
      'replaced by any other module',
      { wheels: [of('statistics', { 'statistics.py': '' })] },
      ['warning stdlib-shadowed statistics python/statistics.py'],
    ],
    [
      'replaced by one’s own file',
      { own: { 'python/logging.py': '' } },
      ['error stdlib-shadowed - python/logging.py'],
      /The layer brings the module logging/,
    ],
    ['not replaced by a folder without code', { wheels: [of('demo', { 'concurrent/log.txt': '' })] }, []],
    ['not replaced by a submodule', { wheels: [of('demo', { 'demo/uuid.py': '' })] }, []],
    ['not replaced where the Python has no such module', { wheels: [of('x', { 'imp.py': '' })] }, []],
    [
      'replaced where the Python has it',
      { targets: [python311], wheels: [of('x', { 'imp.py': '' })] },
      ['warning stdlib-shadowed x python/imp.py'],
    ],
  ])
})

describe('modules that Python lost', () => {
  const razorpay = of('razorpay', { 'razorpay/client.py': 'import json\nimport pkg_resources\n' })
  table([
    [
      'pkg_resources, without setuptools',
      { wheels: [razorpay] },
      ['warning module-removed razorpay python/razorpay/client.py'],
      /razorpay 1\.0 imports pkg_resources .* Add `setuptools<81`/,
    ],
    [
      'pkg_resources, with a setuptools that has it',
      { wheels: [razorpay, of('setuptools', { 'pkg_resources/__init__.py': '' })] },
      [],
    ],
    [
      'pkg_resources, with a setuptools that lost it',
      { wheels: [razorpay, of('setuptools')] },
      ['warning module-removed razorpay python/razorpay/client.py'],
    ],
    ['pkg_resources, on a Python that still has it', { targets: [python311], wheels: [razorpay] }, []],
    [
      'distutils',
      { wheels: [of('old', { 'old/__init__.py': 'from distutils.version import LooseVersion\n' })] },
      ['warning module-removed old python/old/__init__.py'],
    ],
    [
      'in a function, in a `try`, in a comment, in a test or deep inside',
      {
        wheels: [
          of('fine', {
            'fine/a.py': 'def f():\n    import pkg_resources\n',
            'fine/b.py': 'try:\n    import distutils\nexcept ImportError:\n    pass\n',
            'fine/c.py': '# import distutils\n',
            'fine/setup_helper.py': 'import distutils\n',
            'fine/tests/d.py': 'import distutils\n',
            'fine/x/y/z.py': 'import distutils\n',
          }),
        ],
      },
      [],
    ],
  ])
})

describe('metadata', () => {
  const api = of(
    'opentelemetry-api',
    { 'opentelemetry/util/_importlib_metadata.py': 'from importlib_metadata import entry_points\n' },
    { entryPoints: '[opentelemetry_context]\ncontextvars_context = opentelemetry.context:X\n' },
  )
  table([
    ['that stay', { wheels: [api] }, []],
    [
      'that were excluded',
      { wheels: [api, of('plain')], exclude: ['**/*.dist-info/**'] },
      ['warning metadata-excluded opentelemetry-api -'],
      /!\*\*\/\*\.dist-info\/METADATA/,
    ],
    [
      'of which entry points were excluded',
      { wheels: [api], exclude: ['**/entry_points.txt'] },
      ['warning metadata-excluded opentelemetry-api -'],
    ],
    [
      'that a comment mentions',
      {
        wheels: [of('zipp', { 'zipp/__init__.py': '# see importlib_metadata\n' })],
        exclude: ['*.dist-info'],
      },
      [],
    ],
    [
      'that nobody reads',
      { wheels: [of('plain', {}, { entryPoints: '[console_scripts]\na = b:c\n' })], exclude: ['*.dist-info'] },
      [],
    ],
  ])
})

describe('files in the place of extension modules', () => {
  const tag = 'cp313-cp313-manylinux_2_28_x86_64'
  const module = '_core.cpython-313-x86_64-linux-gnu.so'
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12345\n'
  const machO = Buffer.concat([Buffer.from('cffaedfe07000001', 'hex'), Buffer.alloc(100)])
  const lost = [`error not-native a python/a_/${module}`, 'note nothing-native a -']
  table([
    [
      'a pointer of Git LFS',
      { wheels: [of('a', { [`a_/${module}`]: pointer }, { tag })] },
      lost,
      /is not a file compiled for Linux.*git lfs pull/,
    ],
    ['an empty file', { wheels: [of('a', { [`a_/${module}`]: '' }, { tag })] }, lost],
    ['a file for macOS', { wheels: [of('a', { [`a_/${module}`]: machO }, { tag })] }, lost],
    [
      'an ELF file that was cut off',
      { wheels: [of('a', { [`a_/${module}`]: makeElf().subarray(0, 40) }, { tag })] },
      lost,
    ],
    [
      'a text for any Python',
      { wheels: [of('a', { 'a_/_core.abi3.so': 'no' }, { tag })] },
      [`error not-native a python/a_/_core.abi3.so`, 'note nothing-native a -'],
    ],
    [
      'two of them',
      { wheels: [of('a', { [`a_/${module}`]: '', 'a_/_b.abi3.so': '' }, { tag })] },
      [`error not-native a python/a_/_b.abi3.so`, 'note nothing-native a -'],
      /are not files compiled for Linux/,
    ],
    ['a linker script, which nothing imports', { wheels: [of('a', { 'a_/libx.so': 'GROUP ( libx.a )' })] }, []],
    [
      "one of the user's own",
      { own: { [`python/own/${module}`]: pointer, 'python/own.py': '' } },
      [`error not-native - python/own/${module}`],
    ],
    [
      'one that is left out',
      { wheels: [of('a', { [`a_/${module}`]: '' }, { tag })], exclude: ['**/*.so'] },
      ['note nothing-native a -'],
    ],
    [
      'nothing, though RECORD lists it',
      { wheels: [of('a', {}, { tag, record: (rows) => [...rows, `a_/${module},sha256=aa,1`] })] },
      [`error native-file-missing a a_/${module}`, 'note nothing-native a -'],
      /a 1\.0 lacks native files that its RECORD lists/,
    ],
  ])
})

describe('libraries that are loaded by name', () => {
  table([
    [
      'and are nowhere',
      { wheels: [of('weasyprint'), of('soundfile')] },
      ['warning missing-library soundfile -', 'warning missing-library weasyprint -'],
      /weasyprint 1\.0 loads .*libpango-1\.0\.so\.0/,
    ],
    [
      'and are in the layer, or another brings them',
      {
        wheels: [of('soundfile', { '_soundfile_data/libsndfile_x86_64.so': 'no elf' }), of('pyzbar')],
        allowMissing: ['libzbar.so.0'],
      },
      [],
    ],
    ['and are in the runtime', { wheels: [of('python-magic')] }, []],
  ])
})

describe('the SDK of the runtime', () => {
  const pure = (name: string, version = '1.0'): WheelSpec => ({ name, version })
  table([
    [
      'with another botocore alone',
      { wheels: [pure('botocore', '1.29.0'), pure('jmespath'), pure('urllib3', '1.26.20')] },
      ['warning runtime-sdk-partial botocore -'],
      /the runtime's own boto3 and s3transfer will be used with it.*Add boto3/,
    ],
    [
      'with another boto3 alone',
      { wheels: [pure('boto3'), pure('s3transfer'), pure('jmespath')] },
      ['warning runtime-sdk-partial boto3 -'],
      /Add botocore/,
    ],
    [
      'with urllib3 2 and an old botocore',
      {
        wheels: ['boto3', 'botocore', 's3transfer', 'jmespath']
          .map((name) => pure(name, '1.31.0'))
          .concat(pure('urllib3', '2.2.1')),
      },
      ['warning urllib3-too-new urllib3 -', 'note runtime-sdk-shadowed boto3 -'],
      /urllib3<1\.27/,
    ],
    [
      'with urllib3 2 on Python 3.9',
      { targets: [python39], wheels: [pure('requests', '2.32.5'), pure('urllib3', '2.5.0')] },
      ['warning urllib3-too-new urllib3 -', 'note runtime-sdk-shadowed urllib3 -'],
      /the botocore of python3\.9 requires urllib3<1\.27/,
    ],
    [
      'with urllib3 2 elsewhere',
      { wheels: [pure('requests', '2.32.5'), pure('urllib3', '2.5.0')] },
      ['note runtime-sdk-shadowed urllib3 -'],
    ],
  ])
})
