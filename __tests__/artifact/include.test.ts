import { spawnSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { findIncluded } from '../../src/artifact/include.ts'
import type { Entry, Part } from '../../src/model/entry.ts'
import type { Include } from '../../src/plan/include.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { recordHash } from '../support/wheels.ts'

const files = {
  'app/__init__.py': 'app',
  'app/sub/b.py': 'b',
  'app/sub/data.json': '{}',
  'app/__pycache__/b.cpython-313.pyc': 'x',
  'app/.git/HEAD': 'x',
  'app/stale.pyc': 'x',
  'app/.env.example': 'x',
  'tool.sh': '#!/bin/sh\n',
  'one.py': '1',
  'two.py': '2',
}

async function project(): Promise<TestContext> {
  const context = await makeContext()
  await context.write(files)
  await chmod(join(context.directory, 'tool.sh'), 0o700)
  return context
}

const partOf = (context: TestContext, includes: readonly Include[], zipPath = '/nowhere.zip'): Promise<Part> => {
  const sources = includes.map((one) => ({ ...one, input: 'include' as const }))
  return findIncluded(sources, context.directory, { kind: 'layer', zipPath }, context.signal)
}

const find = async (context: TestContext, includes: readonly Include[], zip?: string): Promise<readonly Entry[]> =>
  (await partOf(context, includes, zip)).entries

const warningsOf = async (context: TestContext, includes: readonly Include[]): Promise<readonly string[]> =>
  (await partOf(context, includes)).warnings

const own = (name: string) => ({ ecosystem: 'own', name, requiredBy: [] })

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((reason: unknown) => reason)
  return error instanceof Failure ? error.problems.map(({ message }) => message) : [`no failure: ${String(error)}`]
}

describe('what include takes, and where it goes', () => {
  const app = ['.env.example', '__init__.py', 'sub/b.py', 'sub/data.json']
  it.each<[source: string, target: string | undefined, paths: readonly string[]]>([
    ['one.py', undefined, ['python/one.py']],
    ['./one.py', 'python/renamed.py', ['python/renamed.py']],
    ['one.py', 'python/', ['python/one.py']],
    ['one.py', './', ['one.py']],
    ['tool.sh', 'bin/', ['bin/tool.sh']],
    ['app', undefined, app.map((path) => `python/app/${path}`)],
    ['app/', 'python/', app.map((path) => `python/${path}`)],
    ['app', 'python/renamed', app.map((path) => `python/renamed/${path}`)],
    ['app', '.', app],
    ['app/sub', undefined, ['python/sub/b.py', 'python/sub/data.json']],
    ['*.py', undefined, ['python/one.py', 'python/two.py']],
    ['app/**/*.py', undefined, ['python/__init__.py', 'python/sub/b.py']],
    ['app/*', 'python/x/', ['python/x/__init__.py', 'python/x/sub/b.py', 'python/x/sub/data.json']],
    ['a*', 'python', app.map((path) => `python/app/${path}`)],
  ])('%s => %s', async (source, target, paths) => {
    await using context = await project()
    const found = await find(context, [target === undefined ? { source } : { source, target }])
    expect(found.map(({ path }) => path)).toEqual(paths)
  })

  it('knows hash, size, mode and source of each file', async () => {
    await using context = await project()
    expect(
      await find(context, [
        { source: 'tool.sh', target: 'bin/' },
        { source: 'app/sub/b.py', target: 'python/b.py' },
      ]),
    ).toEqual([
      expect.objectContaining({ path: 'bin/tool.sh', mode: 0o755, sizeBytes: 10, origin: own('tool.sh') }),
      expect.objectContaining({
        path: 'python/b.py',
        mode: 0o644,
        origin: own('app/sub/b.py'),
        hash: { algorithm: 'sha256', digest: recordHash('b') },
      }),
    ])
  })

  it('the whole project, without the zip of an earlier run', async () => {
    await using context = await project()
    await context.write({ 'layers/l.zip': 'zip', 'layers/other.zip': 'other' })
    const found = await find(context, [{ source: '.' }], join(context.directory, 'layers/l.zip'))
    expect(found.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['python/app/__init__.py', 'python/layers/other.zip']),
    )
    expect(found.map(({ path }) => path)).not.toContain('python/layers/l.zip')
  })

  it.each([
    ['layers/l.zip', [], []],
    [
      'other/l.zip',
      ['layers/model.py'],
      ['layers/l.report.html', 'layers/l.zip', 'layers/old.zip'].map(
        (path) =>
          `code: ${path} is left out: an earlier run of this tool may have written it. If it is needed, name it as a source of its own.`,
      ),
    ],
  ])('code, without what earlier runs wrote: %s', async (zip, taken, warnings) => {
    await using context = await makeContext()
    const names = ['layers/l.zip', 'layers/old.zip', 'layers/l.report.html', 'layers/model.py', 'other/old.zip', 'a.py']
    await context.write(Object.fromEntries(names.map((name) => [name, 'x'])))
    const plan = { kind: 'layer', zipPath: join(context.directory, zip) } as const
    const part = await findIncluded([{ source: '.', input: 'code' }], context.directory, plan, context.signal)
    const expected = [...taken, 'a.py', ...(zip.startsWith('other') ? [] : ['other/old.zip'])].toSorted()
    expect(part.entries.map(({ path }) => path)).toEqual(expected.map((path) => `python/${path}`))
    expect(part.warnings).toEqual(warnings)
  })

  it('links to what does not come along, as what they point to', async () => {
    await using context = await project()
    await context.write({ 'other/c.py': 'c' })
    await symlink('../one.py', join(context.directory, 'app/linked.py'))
    await symlink('../other', join(context.directory, 'app/folder'))
    const found = await find(context, [{ source: 'app', target: 'python' }])
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(['python/linked.py', 'python/folder/c.py']))
    expect(found.find(({ path }) => path === 'python/linked.py')?.hash.digest).toBe(recordHash('1'))
    expect(found.flatMap(({ content }) => (content.kind === 'link' ? [content.target] : []))).toEqual([])
  })

  it('links to what comes along, as links', async () => {
    await using context = await makeContext()
    await context.write({ 'lib/libx.so.1.2.3': 'elf', 'lib/sub/a': 'a' })
    const at = (name: string): string => join(context.directory, 'lib', name)
    await symlink('libx.so.1.2.3', at('libx.so.1'))
    await symlink('libx.so.1', at('libx.so'))
    await symlink(at('sub'), at('folder'))
    const found = await find(context, [{ source: 'lib', target: 'lib/' }])
    expect(found.map(({ path, mode, content }) => [path, mode, content.kind === 'link' && content.target])).toEqual([
      ['lib/folder', 0o777, 'sub'],
      ['lib/libx.so', 0o777, 'libx.so.1'],
      ['lib/libx.so.1', 0o777, 'libx.so.1.2.3'],
      ['lib/libx.so.1.2.3', 0o644, false],
      ['lib/sub/a', 0o644, false],
    ])
    // Only the link matches: it is what it points to.
    const [alone] = await find(context, [{ source: 'lib/*.so', target: 'lib/' }])
    expect(alone).toMatchObject({ path: 'lib/libx.so', content: { kind: 'file' }, sizeBytes: 3 })
  })

  it('programs with the x bit, and scripts with the line ends of Linux', async () => {
    await using context = await makeContext()
    await context.write({
      'bin/tool': '#!/bin/sh\r\necho hi\r\n',
      'ext/agent': '#!/bin/sh\necho hi\n',
      'utils/__init__.py': 'x=1\r\n',
    })
    const includes: Include[] = [
      { source: 'bin', target: 'bin/' },
      { source: 'ext', target: 'extensions/' },
      { source: 'utils' },
    ]
    const found = await find(context, includes)
    expect(found.map(({ path, mode, sizeBytes }) => [path, mode.toString(8), sizeBytes])).toEqual([
      ['bin/tool', '755', 18],
      ['extensions/agent', '755', 18],
      ['python/utils/__init__.py', '644', 5],
    ])
    expect(await warningsOf(context, includes)).toEqual([
      expect.stringContaining('include: bin/tool is a script with line ends of Windows'),
    ])
  })

  it('no secrets, and nothing that belongs to this machine, unless it is named', async () => {
    await using context = await makeContext()
    await context.write({
      'src/app/__init__.py': '',
      'src/app/id_rsa': 'example',
      'src/app/server.pem': '-----BEGIN PRIVATE KEY-----\nexample\n',
      'src/app/ca.pem': '-----BEGIN CERTIFICATE-----\nexample\n',
      'src/.env': 'A=b',
      'src/.env.production': 'A=b',
      'src/.env.example': 'A=',
      'src/.netrc': 'example',
      'src/.venv/lib/a.py': '',
      'src/env39/pyvenv.cfg': 'home = /usr',
      'src/env39/lib/b.py': '',
      'src/.git/HEAD': 'ref',
      'src/web/node_modules/a/index.js': '',
      'src/__pycache__/a.pyc': '',
    })
    const includes = [{ source: 'src', target: 'python/' }]
    expect((await find(context, includes)).map(({ path }) => path)).toEqual([
      'python/.env.example',
      'python/app/__init__.py',
      'python/app/ca.pem',
    ])
    expect(
      (await warningsOf(context, includes)).map((text) => /^include: (\S+) is left out: /.exec(text)?.[1]),
    ).toEqual([
      'src/.env',
      'src/.env.production',
      'src/.git',
      'src/.netrc',
      'src/.venv',
      'src/app/id_rsa',
      'src/app/server.pem',
      'src/env39',
      'src/web/node_modules',
    ])
    const named = await find(context, [{ source: 'src/.env', target: 'python/' }, { source: 'src/web/node_modules' }])
    expect(named.map(({ path }) => path)).toEqual(['python/.env', 'python/node_modules/a/index.js'])
  })

  it('nothing for a pattern that matches nothing, with a warning', async () => {
    await using context = await project()
    expect(await find(context, [{ source: 'none/*.py' }])).toEqual([])
    expect(await warningsOf(context, [{ source: 'none/*.py' }, { source: '*.rs' }])).toEqual([
      'include: none/*.py matches no file.',
      'include: *.rs matches no file.',
    ])
  })

  it('the same file twice is one', async () => {
    await using context = await project()
    expect(await find(context, [{ source: 'one.py' }, { source: '*.py' }])).toHaveLength(2)
  })
})

describe('what include refuses', () => {
  it('all at once: what is not there, leaves, or has no place', async () => {
    await using context = await project()
    const includes: Include[] = [
      { source: 'missing.py' },
      { source: '../outside' },
      { source: '/etc/passwd' },
      { source: 'none/*.py' },
      { source: '../*.py' },
      { source: 'one.py', target: '../x.py' },
      { source: 'one.py', target: '/opt/x.py' },
      { source: 'one.py', target: 'python/x.py' },
      { source: 'two.py', target: 'python/x.py' },
    ]
    expect(await problemsOf(find(context, includes))).toEqual([
      'include: missing.py does not exist.',
      'include: ../outside is not below the working directory.',
      'include: /etc/passwd is not below the working directory.',
      'include: ../*.py is not below the working directory.',
      'include: "../x.py" leads out of its folder.',
      'include: "/opt/x.py" is an absolute path.',
      'include: one.py and two.py would both be python/x.py.',
    ])
  })

  it('links that lead out, to nothing, or in circles, and what is no file', async () => {
    await using context = await project()
    const at = (name: string): string => join(context.directory, 'odd', name)
    await mkdir(at('.'), { recursive: true })
    await symlink('/etc/hostname', at('a-out'))
    await symlink('../../..', at('b-above'))
    await symlink('nothing', at('c-dangling'))
    await symlink('.', at('d-circle'))
    spawnSync('mkfifo', [at('e-pipe')])
    await writeFile(Buffer.concat([Buffer.from(at('f-')), Buffer.from([0xff])]), '')
    expect(await problemsOf(find(context, [{ source: 'odd' }]))).toEqual([
      'include: odd/a-out is a link out of the working directory.',
      'include: odd/b-above is a link out of the working directory.',
      'include: odd/c-dangling is a link to nothing.',
      'include: odd/d-circle is a link to a folder that it lies in.',
      'include: odd/e-pipe is neither a file nor a directory.',
      'include: odd/f-\ufffd has a name that is not UTF-8, or was removed a moment ago.',
    ])
  })
})
