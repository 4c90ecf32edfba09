// Verdicts on layers that were built elsewhere, by `inspect` and before `publish --zip`; which of them end a run.

import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { RawInputs } from '../../src/config/config.ts'
import { parseConfig } from '../../src/config/config.ts'
import { reportDocument } from '../../src/report/document.ts'
import { run } from '../../src/run/run.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { makeElf } from '../support/elf.ts'
import { makeLayerZip } from '../support/layers.ts'
import { makeZip, type ZipMember } from '../support/zips.ts'

const layers = fileURLToPath(new URL('../inspect/layers', import.meta.url))

async function inspected(word: string, given: RawInputs = {}, context?: TestContext) {
  await using own = await makeContext()
  const { config, problems } = parseConfig(given)
  if (!config) throw new Error(JSON.stringify(problems))
  const { report, exitCode } = await run({ verb: 'inspect', config, words: [word], given }, [], context ?? own)
  const [layer] = reportDocument(report).layers
  const findings = (layer?.findings ?? []).filter(({ severity }) => severity !== 'note')
  return {
    exitCode,
    layer,
    findings: layer?.findings ?? [],
    outlines: findings.map(({ severity, code, path }) => [severity, code, path ?? '-'].join(' ')),
    text: findings.map(({ message, nextStep }) => `${message} ${nextStep}`).join('\n'),
  }
}

describe('a layer with its files at the wrong place or closed', () => {
  it.each<[zip: string, outline: string, words: RegExp, given?: RawInputs]>([
    ['root', 'error wrong-layout requests-2.0.dist-info/METADATA', /Put the packages into a folder `python\/`/],
    ['layerdir', 'error wrong-layout layer/python/requests/__init__.py', /Zip what is in layer\//],
    ['upper', 'error wrong-layout Python/requests/__init__.py', /Rename Python to `python`/],
    ['sitepk', 'error wrong-layout python/site-packages/requests/__init__.py', /up into `python\/`/],
    ['venv', 'error wrong-layout python/pyvenv.cfg', /whole virtualenv/],
    ['empty', 'error empty-layer -', /holds no file/],
    ['wrongpy', 'error wrong-layout -', /python\/lib\/python3\.13\/site-packages/, { runtimes: ['python3.13'] }],
    ['mode0600', 'error unreadable-file python/pkg/__init__.py', /chmod -R a\+rX/],
    ['dirmode', 'error unreadable-folder python/', /chmod -R a\+rX/],
    ['bin', 'error not-executable bin/tool', /chmod a\+x/],
    ['ext', 'error not-executable extensions/agent', /chmod a\+x/],
    ['crlf', 'error windows-line-ends bin/tool', /dos2unix/],
  ])('%s.zip', async (name, outline, words, given) => {
    const found = await inspected(join(layers, `${name}.zip`), given)
    expect(found.outlines).toEqual([outline])
    expect(found.text).toMatch(words)
    expect(found.exitCode).toBe(1)
  })

  it.each(['root', 'layerdir', 'upper', 'sitepk', 'venv', 'wrongpy', 'empty', 'mode0600', 'dirmode', 'ext', 'crlf'])(
    '%s.zip is not published',
    async (name) => {
      await using context = await makeContext()
      const given = { zip: [join(layers, `${name}.zip`)], 'layer-name': ['l'], regions: ['eu-west-1'] }
      const { config } = parseConfig(given)
      if (!config) throw new Error('no configuration')
      const { report, exitCode } = await run({ verb: 'publish', config, given }, [], context)
      expect([exitCode, report.problems.map(({ code }) => code)]).toEqual([
        1,
        [expect.stringMatching(/^(?:wrong-layout|empty-\w+|unreadable-\w+|not-executable|windows-line-ends)$/)],
      ])
    },
  )

  it.each<[path: string, words: RegExp]>([
    ['python/lib/python3.13/p/__init__.py', /into python\/lib\/python3\.13\/site-packages/],
    ['python/lib64/python3.13/site-packages/p/__init__.py', /up into `python\/`/],
    ['python/lib/site-packages/p/__init__.py', /up into `python\/`/],
    ['python/python/p/__init__.py', /python\/python up into `python\/`/],
  ])('%s is where Python does not look', async (path, words) => {
    await using context = await makeContext()
    const found = await inspected(await saved(context, makeLayerZip([], { [path]: '' })), { runtimes: ['python3.13'] })
    expect(found.outlines).toEqual([`error wrong-layout ${path}`])
    expect(found.text).toMatch(words)
  })

  const dist = 'requests-2.31.0.dist-info/METADATA'
  it.each<[paths: readonly string[], outlines: readonly string[], words: RegExp, runtime?: string]>([
    [[dist, 'python/a.py'], [`error wrong-layout ${dist}`], /into a folder `python\/`/],
    [
      [`build/layer/python/${dist}`],
      [`error wrong-layout build/layer/python/${dist}`],
      /Zip what is in build\/layer\//,
    ],
    [
      [`python/Lib/site-packages/${dist}`],
      [`error wrong-layout python/Lib/site-packages/${dist}`],
      /up into `python\/`/,
    ],
    [[`python3/${dist}`], [`error wrong-layout python3/${dist}`], /in python3 into `python\/`/],
    [[`python3.13/${dist}`], [`error wrong-layout python3.13/${dist}`], /in python3\.13 into `python\/`/],
    [[`site-packages/${dist}`], [`error wrong-layout site-packages/${dist}`], /in site-packages into `python\/`/],
    [
      [`lib/python3.13/site-packages/${dist}`],
      [`error wrong-layout lib/python3.13/site-packages/${dist}`],
      /in lib\/python3\.13\/site-packages into `python\/`/,
    ],
    [
      [`PYTHON/lib/python3.13/site-packages/${dist}`],
      [`error wrong-layout PYTHON/lib/python3.13/site-packages/${dist}`],
      /Rename PYTHON/,
    ],
    [[`python/python/${dist}`, 'python/a.py'], [`error wrong-layout python/python/${dist}`], /up into/],
    [['python/requirements.txt'], ['error empty-layer python/requirements.txt'], /nothing that can be imported/],
    [['README.md', 'python/requirements-prod.txt'], ['error empty-layer README.md'], /but README\.md and python/],
    [['.DS_Store', '__MACOSX/python/._a.py'], ['error empty-layer -'], /holds no file/],
    [['python/a-1.0-py3-none-any.whl'], ['error wrong-layout python/a-1.0-py3-none-any.whl'], /is a wheel/],
    [
      ['python/a.py', `python/lib/python3.12/site-packages/${dist}`],
      [`warning wrong-layout python/lib/python3.12/site-packages/${dist}`],
      /Some packages are in python\/lib\/python3\.12\//,
    ],
    [
      [`python/lib/python3.12/site-packages/${dist}`, 'python/bin/tool.py'],
      ['error wrong-layout -'],
      /The packages are in/,
    ],
    [['nodejs/node_modules/a/index.js'], ['warning wrong-layout nodejs/node_modules/a/index.js'], /runtimes: nodejs/],
    [[`python/${dist}`], ['warning wrong-layout -'], /runtimes: python/, 'nodejs22.x'],
  ])('%j are not where they belong', async (paths, outlines, words, runtime = 'python3.13') => {
    await using context = await makeContext()
    const zip = makeLayerZip([], Object.fromEntries(paths.map((path) => [path, ''])))
    const found = await inspected(await saved(context, zip), { runtimes: [runtime] })
    expect(found.outlines).toEqual(outlines)
    expect(found.text).toMatch(words)
  })

  it.each([
    [['python/lib/__init__.py', 'python/lib/python3.13/a.py', 'python/a.py']],
    [['python/a.py', `python/${dist}`, `python/lib/python3.12/site-packages/${dist}`]],
    [['python/setuptools/__init__.py', `python/setuptools/_vendor/${dist}`]],
    [['python/a.py', 'extensions/agent/a.py', `agent/${dist}`]],
    [['python/a.py', '.DS_Store', '__MACOSX/._python']],
    [['nodejs/node_modules/a/index.js', 'python/a.py']],
    [['bin/tool', 'README.md']],
    [['models/weights.bin']],
    [['python/python/__init__.py', 'python/python/a.py']],
    [['python/python/a.py', 'python/b.py']],
    [['python/lib/python3.13/site-packages/p/__init__.py', 'python/lib/python3.13/share/a.txt']],
  ])('%j are where it looks', async (paths) => {
    await using context = await makeContext()
    const zip = makeLayerZip([], Object.fromEntries(paths.map((path) => [path, ''])))
    expect((await inspected(await saved(context, zip), { runtimes: ['python3.13'] })).outlines).toEqual([])
  })

  it('is told of modules for other systems that no package claims', async () => {
    await using context = await makeContext()
    const loose = {
      'python/mac/__init__.py': '',
      'python/mac/_c.cpython-313-darwin.so': 'not ELF',
      'python/win/_c.cp313-win_amd64.pyd': 'MZ',
      'python/fine/_c.cpython-313-x86_64-linux-gnu.so': makeElf({}),
    }
    const found = await inspected(await saved(context, makeLayerZip([], loose)), { runtimes: ['python3.13'] })
    expect(found.outlines).toEqual([
      'error wrong-python python/mac/_c.cpython-313-darwin.so',
      'warning foreign-library python/win/_c.cp313-win_amd64.pyd',
    ])
    expect(found.text).toMatch(/^The folder python\/mac has only modules for another Python/)
  })

  it('is fine for the Python that it is for', async () => {
    expect((await inspected(join(layers, 'wrongpy.zip'))).outlines).toEqual([])
    expect((await inspected(join(layers, 'wrongpy.zip'), { runtimes: ['python3.11'] })).outlines).toEqual([])
  })
})

describe('a layer that was made on another system', () => {
  const machO = Buffer.concat([Buffer.from('cffaedfe0c000001', 'hex'), Buffer.alloc(300)])
  const fat = Buffer.concat([Buffer.from('cafebabe00000002', 'hex'), Buffer.alloc(300)])
  const javaClass = Buffer.concat([Buffer.from('cafebabe00000041', 'hex'), Buffer.alloc(300)])
  const dll = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58), Buffer.from([0x80, 0, 0, 0]), Buffer.alloc(300)])
  const wheel = (...tags: string[]): string =>
    ['Wheel-Version: 1.0', ...tags.map((tag) => `Tag: ${tag}`), ''].join('\n')
  const info = 'python/a-1.0.dist-info'
  const own = { 'python/a/__init__.py': '', [`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: a\nVersion: 1.0\n' }
  const lost = `error wrong-machine ${info}/WHEEL`

  it.each<[what: string, files: Record<string, string | Buffer>, outlines: readonly string[], words?: RegExp]>([
    [
      'abi3 for macOS',
      { ...own, 'python/a/_rust.abi3.so': machO },
      ['error wrong-machine python/a/_rust.abi3.so'],
      /^a 1\.0 has .* for macOS/,
    ],
    [
      'a plain name, two processors',
      { 'python/a/b.so': fat },
      ['error wrong-machine python/a/b.so'],
      /^python\/a\/b\.so is for macOS/,
    ],
    ['a program for macOS', { 'bin/tool': machO }, ['error wrong-machine bin/tool']],
    [
      'a program for Windows',
      { 'bin/tool.exe': dll, 'lib/libx.so.1': dll },
      ['error wrong-machine bin/tool.exe'],
      /bin\/tool\.exe and lib\/libx\.so\.1/,
    ],
    [
      'a wheel for Windows',
      { ...own, 'python/a/_c.cp313-win_amd64.pyd': dll, [`${info}/WHEEL`]: wheel('cp313-cp313-win_amd64') },
      [lost],
      /Windows \(cp313-cp313-win_amd64\)/,
    ],
    [
      'a wheel for macOS',
      {
        ...own,
        'python/a/_c.cpython-313-darwin.so': machO,
        [`${info}/WHEEL`]: wheel('cp313-cp313-macosx_10_13_universal2', 'cp313-cp313-macosx_11_0_arm64'),
      },
      [lost],
      /for macOS/,
    ],
    [
      'a text under the name of a module',
      { ...own, [`python/a/${native}`]: 'version https://git-lfs.github.com/spec/v1' },
      [`error not-native python/a/${native}`],
      /git lfs pull/,
    ],
    ['a wheel for all', { ...own, [`${info}/WHEEL`]: wheel('py3-none-any') }, []],
    [
      'a wheel for Linux and macOS',
      { ...own, [`${info}/WHEEL`]: wheel('py3-none-macosx_11_0_arm64', 'py3-none-manylinux_2_17_x86_64') },
      [],
    ],
    ['one of several, by its folder', { 'python/a.py': '', 'lib/darwin/libx.so': machO }, []],
    ['a class of Java', { 'python/a.py': '', 'bin/Main.class': javaClass }, []],
    ['a text that begins with MZ', { 'python/a.py': '', 'bin/readme': `MZ${' '.repeat(100)}` }, []],
  ])('%s', async (_what, files, outlines, words = /(?:)/) => {
    await using context = await makeContext()
    const path = await saved(context, makeLayerZip([], files))
    const found = await inspected(path, { runtimes: ['python3.13'] })
    expect(found.outlines).toEqual(outlines)
    expect(found.text).toMatch(words)
    const root = join(context.directory, 'folder')
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), content, { mode: 0o755 })
    }
    expect((await inspected(root, { runtimes: ['python3.13'] })).outlines).toEqual(outlines)
  })
})

const native = '_core.cpython-313-x86_64-linux-gnu.so'
const demo = {
  name: 'demo',
  files: { 'demo/__init__.py': '', [`demo/${native}`]: makeElf({ needed: ['libodbc.so.2'] }) },
}

async function saved(context: TestContext, zip: Buffer): Promise<string> {
  const path = join(context.directory, 'layer.zip')
  await writeFile(path, zip)
  return path
}

describe('a layer whose files lead to each other', () => {
  const file = (path: string): ZipMember => ({ path, content: 'x', mode: 0o100644 })
  const link = (path: string, content: string): ZipMember => ({ path, content, mode: 0o120777 })
  it.each<[string, readonly ZipMember[], readonly string[], RegExp?]>([
    ['a link beside its file', [link('python/b.py', 'a.py')], []],
    ['a link to a folder', [link('python/b', 'c'), file('python/c/d.py')], []],
    ['a link by the place where layers are', [link('bin/tool', '/opt/python/a.py')], []],
    [
      'a link to nothing',
      [link('python/b.py', 'gone.py')],
      ['warning broken-link python/b.py'],
      /python\/b\.py \(to \/opt\/python\/gone\.py\)/,
    ],
    [
      'a link out of the layer',
      [link('python/b', '/etc/passwd'), link('python/c', '../../usr/lib/x')],
      ['warning broken-link python/b'],
      /to \/etc\/passwd\) and python\/c \(to \/usr\/lib\/x/,
    ],
    [
      'a file behind a link',
      [link('python/d', '/tmp'), file('python/d/x.py')],
      ['error path-collision python/d', 'warning broken-link python/d'],
      /python\/d is a link, and python\/d\/x\.py is below it/,
    ],
    [
      'a file below a file',
      [file('python/a.py/b.py')],
      ['error path-collision python/a.py'],
      /python\/a\.py is a file/,
    ],
  ])('%s', async (_what, members, outlines, words = /(?:)/) => {
    await using context = await makeContext()
    const path = await saved(context, makeZip([file('python/a.py'), ...members]))
    const found = await inspected(path)
    expect(found.outlines).toEqual(outlines)
    expect(found.text).toMatch(words)
  })
})

describe('a layer that was built elsewhere', () => {
  it('lacks a library, a native file, or brings a standard module', async () => {
    await using context = await makeContext()
    const gone = `demo/gone.cpython-313-x86_64-linux-gnu.so`
    const zip = makeLayerZip([
      demo,
      { name: 'cut', files: { 'cut/__init__.py': '' }, record: [gone] },
      { name: 'typing', files: { 'typing.py': '' } },
      { name: 'old', files: { 'old/__init__.py': 'import pkg_resources\n' } },
    ])
    expect((await inspected(await saved(context, zip))).outlines).toEqual([
      `error native-file-missing python/${gone}`,
      `error missing-library python/demo/${native}`,
      'error stdlib-shadowed python/typing.py',
      'warning module-removed python/old/__init__.py',
    ])
  })

  it('is looked into when it is a folder, too, with its links', async () => {
    await using context = await makeContext()
    const root = join(context.directory, 'layer')
    await mkdir(join(root, 'python/demo'), { recursive: true })
    await mkdir(join(root, 'lib'))
    await writeFile(
      join(root, 'python/demo', native),
      makeElf({ needed: ['libx.so.1', 'libodbc.so.2'], versions: [{ library: 'libc.so.6', version: 'GLIBC_2.99' }] }),
    )
    await writeFile(join(root, 'lib/libx.so.1.2.3'), makeElf({}))
    await symlink('libx.so.1.2.3', join(root, 'lib/libx.so.1'))
    await writeFile(join(root, 'python/closed.py'), '')
    await chmod(join(root, 'python/closed.py'), 0o600)
    const { outlines, text } = await inspected(root)
    expect(outlines.toSorted()).toEqual(
      [
        `error glibc-too-new python/demo/${native}`,
        `error missing-library python/demo/${native}`,
        'error unreadable-file python/closed.py',
      ].toSorted(),
    )
    expect(text).not.toContain('libx.so.1')
  })

  it('is not blamed for what the user accepts, with a reason, and for nothing else', async () => {
    await using context = await makeContext()
    const path = await saved(context, makeLayerZip([demo]))
    const ignore = ['missing-library demo: the layer odbc brings it', 'stdlib-shadowed *: never seen']
    const { exitCode, findings } = await inspected(path, { ignore }, context)
    expect(exitCode).toBe(0)
    expect(findings).toMatchObject([
      { severity: 'note', code: 'missing-library', package: 'demo', ignored: 'the layer odbc brings it' },
    ])
    expect(context.lines).toContain('warning: ignore: layer has no finding stdlib-shadowed of any package.')
    expect((await inspected(path, { ignore: ['missing-library other: no'] })).exitCode).toBe(1)
    expect((await inspected(path, { 'allow-missing': ['libodbc.so.2'] })).exitCode).toBe(0)
  })

  it.each<readonly [line: string, why: RegExp]>([
    ['mising-library demo: typed too fast', /missing-library/],
    ['stdlib_shadowed demo: no such form', /form/],
    ['certificate-expired *: never heard of', /names no finding that exists: certificate-expired/],
    ['missing-library demo', /form/],
  ])('is not accepted by the line %s', (line, why) => {
    const { config, problems } = parseConfig({ ignore: [line] })
    expect(config).toBeUndefined()
    expect(problems).toMatchObject([{ input: 'ignore', message: expect.stringMatching(why) as string }])
  })

  it.each<readonly [mode: string, members: readonly [path: string, mode: number][], expected: readonly string[]]>([
    [
      'no mode at all',
      [
        [`python/demo/${native}`, 0o100000],
        ['python/demo/__init__.py', 0o100000],
        ['python/closed/', 0o040000],
      ],
      ['error unreadable-file python/demo/__init__.py', 'error unreadable-folder python/closed/'],
    ],
    [
      'no mode that was said',
      [
        [`python/demo/${native}`, 0],
        ['python/demo/__init__.py', 0],
      ],
      [],
    ],
    [
      'a mode for its owner alone',
      [
        [`python/demo/${native}`, 0o100700],
        ['python/demo/__init__.py', 0o100644],
      ],
      [`error unreadable-file python/demo/${native}`],
    ],
  ])('has files with %s', async (_what, members, expected) => {
    await using context = await makeContext()
    const zip = makeZip(
      members.map(([path, mode]) => {
        const content = path.endsWith('.so') ? makeElf({}) : ''
        return path.endsWith('/') ? { path, mode } : { path, mode, content }
      }),
    )
    const { outlines, text } = await inspected(await saved(context, zip), {}, context)
    expect(outlines).toEqual(expected)
    expect(text.includes('chmod -R a+rX')).toBe(expected.length > 0)
  })

  const olds = [
    { name: 'old-one', files: { 'old_one/__init__.py': 'import distutils\n' } },
    { name: 'other', files: { 'other/__init__.py': 'import distutils\n' } },
  ]
  it.each<readonly [what: string, given: RawInputs, exitCode: number, left: readonly string[]]>([
    ['nothing', {}, 0, ['old-one', 'other']],
    ['fail-on: error', { 'fail-on': ['error'] }, 0, ['old-one', 'other']],
    ['fail-on: warning', { 'fail-on': ['warning'] }, 1, ['old-one', 'other']],
    ['one of two', { 'fail-on': ['warning'], ignore: ['CODE old-one: known'] }, 1, ['other']],
    [
      'each by its name, written otherwise',
      { 'fail-on': ['warning'], ignore: ['CODE Old_One: known', 'CODE other: too'] },
      0,
      [],
    ],
    ['all of a code', { 'fail-on': ['warning'], ignore: ['CODE *: known'] }, 0, []],
    ['another code', { 'fail-on': ['warning'], ignore: ['missing-library *: not this'] }, 1, ['old-one', 'other']],
    ['another package', { 'fail-on': ['warning'], ignore: ['CODE third: not this'] }, 1, ['old-one', 'other']],
  ])('fails, and accepts with a reason, as told: %s', async (_what, given, exitCode, left) => {
    await using context = await makeContext()
    const path = await saved(context, makeLayerZip(olds))
    const code = (await inspected(path)).findings.find(({ severity }) => severity === 'warning')?.code ?? ''
    const rules = Object.fromEntries(
      Object.entries(given).map(([name, lines]) => [name, lines.map((line) => line.replace('CODE', code))]),
    )
    const found = await inspected(path, rules)
    expect(found.exitCode).toBe(exitCode)
    const warned = found.findings.filter((one) => one.code === code && one.severity === 'warning')
    expect(new Set(warned.map((one) => one.package))).toEqual(new Set(left))
  })

  it.each(['no-such-code demo: why', 'missing-library demo', 'missing-library: why', 'missing-library demo:', ': why'])(
    'accepts no rule that says too little: %s',
    (line) => {
      const { problems } = parseConfig({ ignore: [line] })
      expect(problems).toMatchObject([{ input: 'ignore' }])
      expect(problems[0]?.nextStep ?? problems[0]?.message).toBeTruthy()
    },
  )

  it('fails on warnings when told', async () => {
    await using context = await makeContext()
    const path = await saved(
      context,
      makeLayerZip([{ name: 'old', files: { 'old/__init__.py': 'import distutils\n' } }]),
    )
    expect((await inspected(path)).exitCode).toBe(0)
    expect((await inspected(path, { 'fail-on': ['warning'] })).exitCode).toBe(1)
  })

  it('tells its packages and findings when it fails', async () => {
    await using context = await makeContext()
    const { layer, exitCode } = await inspected(await saved(context, makeLayerZip([demo])))
    expect(exitCode).toBe(1)
    expect(layer?.packages).toMatchObject([{ name: 'demo', version: '1.0' }])
    expect(layer?.findings).toMatchObject([{ code: 'missing-library', severity: 'error' }])
  })
})
