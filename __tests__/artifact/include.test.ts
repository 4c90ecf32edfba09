import { spawnSync } from 'node:child_process'
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import { findIncluded } from '../../src/artifact/include.ts'
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

const find = (
  context: TestContext,
  includes: readonly Include[],
  zip = '/nowhere.zip',
): ReturnType<typeof findIncluded> => findIncluded(includes, context.directory, zip, context.signal)

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

  it('links that stay below the working directory, as what they point to', async () => {
    await using context = await project()
    await symlink('../one.py', join(context.directory, 'app/linked.py'))
    await symlink('../app/sub', join(context.directory, 'app/folder'))
    const found = await find(context, [{ source: 'app', target: 'python' }])
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(['python/linked.py', 'python/folder/b.py']))
    expect(found.find(({ path }) => path === 'python/linked.py')?.hash.digest).toBe(recordHash('1'))
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
      'include: missing.py is not there.',
      'include: ../outside is not below the working directory.',
      'include: /etc/passwd is not below the working directory.',
      'include: none/*.py matches no file.',
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
    expect(await problemsOf(find(context, [{ source: 'odd' }]))).toEqual([
      'include: odd/a-out is a link out of the working directory.',
      'include: odd/b-above is a link out of the working directory.',
      'include: odd/c-dangling is a link to nothing.',
      'include: odd/d-circle is a link to a folder that it lies in.',
      'include: odd/e-pipe is neither a file nor a directory.',
    ])
  })
})
