import { describe, expect, it } from 'vitest'
import { install, type Site } from '../../../src/python/install/install.ts'
import { interpreterPath } from '../../../src/lambda/folders.ts'
import type { WheelSpec } from '../../support/wheels.ts'
import { readMadeWheel } from '../../support/wheelhouses.ts'

const flat: Site = { root: 'python', interpreter: interpreterPath('3.13'), onPath: true }
const versioned: Site = {
  root: 'python/lib/python3.12/site-packages',
  interpreter: interpreterPath('3.12'),
  onPath: false,
}
const elf = Buffer.from('\x7fELF\x02\x01\x01', 'latin1')

/** path → mode and, for what was made by us, the text. */
async function placed(spec: WheelSpec, site: Site = flat): Promise<Record<string, string>> {
  const entries = install(await readMadeWheel(spec), site)
  return Object.fromEntries(
    entries
      .filter(({ path }) => !path.includes('.dist-info/'))
      .map(({ path, mode, content }) => [
        path,
        `${mode.toString(8)} ${content.kind === 'bytes' ? content.bytes.toString() : content.kind === 'archived' ? content.entry.path : ''}`,
      ]),
  )
}

describe('where the files of a wheel go', () => {
  it('as files that can be read, whatever mode they have in the wheel', async () => {
    const files = Object.fromEntries(
      [0, 0o200, 0o600, 0o111].map((mode) => [`demo/m${mode}.so`, { content: elf, mode }]),
    )
    const modes = Object.values(await placed({ name: 'demo', files })).map((one) => one.split(' ')[0])
    expect(modes).toEqual(['644', '644', '644', '755'])
  })

  it('every scheme of the data folder', async () => {
    const files = {
      'demo/__init__.py': '',
      'demo-1.0.data/purelib/pure.py': '',
      'demo-1.0.data/platlib/native.so': '',
      'demo-1.0.data/data/share/demo/a.txt': '',
      'demo-1.0.data/headers/demo.h': '',
    }
    expect(await placed({ name: 'demo', files })).toEqual({
      'python/demo/__init__.py': '644 demo/__init__.py',
      'python/pure.py': '644 demo-1.0.data/purelib/pure.py',
      'python/native.so': '644 demo-1.0.data/platlib/native.so',
      'python/share/demo/a.txt': '644 demo-1.0.data/data/share/demo/a.txt',
      'python/include/python/demo/demo.h': '644 demo-1.0.data/headers/demo.h',
    })
  })

  it('scripts, with the interpreter line of the runtime, and on PATH', async () => {
    const files = {
      'demo-1.0.data/scripts/run': '#!python\nprint(1)\n',
      'demo-1.0.data/scripts/rungui': '#!pythonw -E\r\nprint(2)',
      'demo-1.0.data/scripts/only-line': '#!python',
      'demo-1.0.data/scripts/shell': '#!/bin/sh\necho 3\n',
      "demo-1.0.data/scripts/o'native": elf,
      'demo-1.0.data/scripts/empty': '',
    }
    const os = `__import__('os').path`
    const lines = (root: string): string =>
      `#!/var/lang/bin/python3.13\n__import__('sys').path.insert(0, ${os}.abspath(${os}.join(${os}.dirname(${os}.realpath(__file__)), "${root}")))\n`
    const [line, lineOnPath] = [lines('..'), lines('../python')]
    expect(await placed({ name: 'demo', files })).toEqual({
      'python/bin/run': `755 ${line}print(1)\n`,
      'bin/run': `755 ${lineOnPath}print(1)\n`,
      'python/bin/rungui': `755 ${line}print(2)`,
      'bin/rungui': `755 ${lineOnPath}print(2)`,
      'python/bin/only-line': `755 ${line}`,
      'bin/only-line': `755 ${lineOnPath}`,
      'python/bin/shell': '755 demo-1.0.data/scripts/shell',
      'bin/shell': '755 demo-1.0.data/scripts/shell',
      "python/bin/o'native": "755 demo-1.0.data/scripts/o'native",
      "bin/o'native": `755 #!/bin/sh\nexec '/opt/python/bin/o'\\''native' "$@"\n`,
      'python/bin/empty': '755 demo-1.0.data/scripts/empty',
      'bin/empty': `755 #!/bin/sh\nexec '/opt/python/bin/empty' "$@"\n`,
    })
  })

  it('scripts with line ends of Windows, with those of Linux', async () => {
    const files = {
      'demo-1.0.data/scripts/shell': '#!/bin/sh\r\necho 3\r\n',
      'demo-1.0.data/scripts/other': '#!/bin/sh\necho "a\r\n"\n',
    }
    expect(await placed({ name: 'demo', files })).toEqual({
      'python/bin/shell': '755 #!/bin/sh\necho 3\n',
      'bin/shell': '755 #!/bin/sh\necho 3\n',
      'python/bin/other': '755 demo-1.0.data/scripts/other',
      'bin/other': '755 demo-1.0.data/scripts/other',
    })
  })

  it('with several Pythons, everything below the folder of its own', async () => {
    const files = {
      'demo/__init__.py': '',
      'demo-1.0.data/scripts/run': '#!python\n',
      'demo-1.0.data/scripts/native': elf,
      'demo-1.0.data/data/etc/demo.conf': '',
    }
    const spec = { name: 'demo', files, entryPoints: '[console_scripts]\ndemo = demo:main\n' }
    const paths = Object.keys(await placed(spec, versioned))
    expect(paths).toEqual(
      ['demo/__init__.py', 'bin/run', 'bin/native', 'etc/demo.conf', 'bin/demo'].map(
        (path) => `${versioned.root}/${path}`,
      ),
    )
  })

  it('commands of entry points, which win over scripts of their names', async () => {
    const entryPoints = '[console_scripts]\ndemo = demo.cli:App.main [extra]\n[gui_scripts]\nshown = demo:show\n'
    const files = { 'demo-1.0.data/scripts/demo': '#!python\nold\n', 'demo.py': '' }
    const found = await placed({ name: 'demo', files, entryPoints })
    expect(Object.keys(found)).toEqual([
      'python/demo.py',
      'python/bin/demo',
      'bin/demo',
      'python/bin/shown',
      'bin/shown',
    ])
    expect(found['bin/demo']).toBe(
      [
        '755 #!/var/lang/bin/python3.13',
        'import os',
        'import sys',
        'sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(os.path.realpath(__file__)), "../python")))',
        'from demo.cli import App',
        "if __name__ == '__main__':",
        '    sys.exit(App.main())',
        '',
      ].join('\n'),
    )
    expect(found['python/bin/shown']).toContain('".."')
  })

  it('modes are 644, or 755 for whatever somebody may execute', async () => {
    const modes = [0o600, 0o666, 0o755, 0o700, 0o654, 0o000]
    const files = Object.fromEntries(modes.map((mode) => [`m${mode.toString(8)}`, { content: 'x', mode }]))
    expect(Object.values(await placed({ name: 'demo', files }))).toEqual([
      '644 m600',
      '644 m666',
      '755 m755',
      '755 m700',
      '755 m654',
      '644 m0',
    ])
  })

  it("names its installer, whatever the wheel's own says", async () => {
    const spec = { name: 'demo', files: { 'demo-1.0.dist-info/INSTALLER': 'pip\n' } }
    const entries = install(await readMadeWheel(spec), flat)
    const texts = entries.flatMap(({ path, content }) =>
      content.kind === 'bytes' ? [[path, content.bytes.toString()]] : [],
    )
    expect(texts).toEqual([['python/demo-1.0.dist-info/INSTALLER', 'lambda-layer\n']])
  })
})

describe('wheels that are refused by name', () => {
  const demo = 'demo-1.0.dist-info'
  const cases: Record<string, [WheelSpec, RegExp]> = {
    'no dist-info': [{ name: 'demo', distInfo: 'demo-1.0.info' }, /no \.dist-info folder/],
    'two dist-infos': [
      { name: 'demo', files: { 'other-1.0.dist-info/METADATA': '' } },
      /2 \.dist-info folders: demo-1\.0\.dist-info, other/,
    ],
    "another package's dist-info": [{ name: 'demo', distInfo: 'other-1.0.dist-info' }, /is not that of demo 1\.0/],
    "another version's dist-info": [{ name: 'demo', distInfo: 'demo-1.1.dist-info' }, /is not that of demo 1\.0/],
    'no WHEEL': [{ name: 'demo', omit: [`${demo}/WHEEL`] }, /no WHEEL file/],
    'no METADATA': [{ name: 'demo', omit: [`${demo}/METADATA`] }, /no METADATA/],
    'no RECORD': [{ name: 'demo', omit: [`${demo}/RECORD`] }, /no RECORD/],
    'a newer format': [{ name: 'demo', wheelVersion: '2.0' }, /version 2\.0, and installers know version 1 only/],
    'no format': [{ name: 'demo', wheelVersion: 'new' }, /no Wheel-Version/],
    'a scheme that nobody knows': [
      { name: 'demo', files: { 'demo-1.0.data/lib/a': '' } },
      /no scheme that installers know/,
    ],
    'a data folder without schemes': [
      { name: 'demo', files: { 'demo-1.0.data/purelib': '' } },
      /no scheme that installers know/,
    ],
    'two files at one path': [
      { name: 'demo', files: { 'a.py': '1', 'demo-1.0.data/purelib/a.py': '2' } },
      /two files at python\/a\.py/,
    ],
    'a command that is a path': [
      { name: 'demo', entryPoints: '[console_scripts]\n../../evil = a:b\n' },
      /not a name of a file/,
    ],
    'a link': [
      { name: 'demo', extraMembers: [{ path: 'link', content: '/etc/passwd', mode: 0o120777 }] },
      /link is a link/,
    ],
    'a device': [{ name: 'demo', extraMembers: [{ path: 'dev', mode: 0o20666 }] }, /dev is a device/],
    'a path that leaves': [{ name: 'demo', extraMembers: [{ path: '../evil.py', content: '' }] }, /leads out/],
    'a RECORD that is none': [{ name: 'demo', record: () => ['"'] }, /a quote is never closed/],
    'METADATA of another package': [
      {
        name: 'demo',
        files: { [`${demo}/x`]: '' },
        members: (all) =>
          all.map((one) =>
            String(one.path).endsWith('METADATA') ? { ...one, content: 'Name: other\nVersion: 1.0\n\n' } : one,
          ),
      },
      /METADATA names other, not demo/,
    ],
    'METADATA of another version': [
      {
        name: 'demo',
        members: (all) =>
          all.map((one) =>
            String(one.path).endsWith('METADATA') ? { ...one, content: 'Name: demo\nVersion: 2.0\n\n' } : one,
          ),
      },
      /METADATA has version 2\.0, not 1\.0/,
    ],
  }
  it.each(Object.entries(cases))('%s', async (_, [spec, reason]) => {
    const installing = readMadeWheel(spec).then((contents) => install(contents, flat))
    await expect(installing).rejects.toThrow(reason)
    await expect(installing).rejects.toThrow(/^demo-1\.0-py3-none-any\.whl: /)
  })

  it.each([
    { name: 'Demo.Pkg', distInfo: 'demo_pkg-1.0.dist-info' },
    { name: 'demo-pkg', distInfo: 'demo-pkg-1.0.dist-info' },
    { name: 'demo', version: '1.0', distInfo: 'Demo-1.0.0.dist-info' },
    { name: 'demo', version: '2024.01.02', distInfo: 'demo-2024.1.2.dist-info' },
    { name: 'demo', version: '1.0+cu.118', distInfo: 'demo-1.0+cu.118.dist-info' },
  ])('not $distInfo of $name', async (spec) => {
    expect((await readMadeWheel(spec)).distInfo).toBe(spec.distInfo)
  })
})
