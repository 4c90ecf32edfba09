import { spawnSync } from 'node:child_process'
import { chmod, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../src/model/layer.ts'
import { canonicalBytecode } from '../../../src/python/bytecode/canonical.ts'
import { assemble, type AssembleRequest } from '../../../src/run/python/assemble.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { pythonsAtHand } from '../../support/pythons.ts'
import { makeTarget, saveWheel } from '../../support/wheelhouses.ts'
import type { WheelSpec } from '../../support/wheels.ts'

const pythons = await pythonsAtHand()
const [python] = pythons
if (!python) throw new Error('there is a Python')
const { version } = python
const tag = `cpython-${version.replace('.', '')}`

const demo: WheelSpec = {
  name: 'demo',
  files: {
    'demo/__init__.py':
      'import os\nVALUES = frozenset({"a", "b", "c", "d"})\ndef where():\n    return where.__code__.co_filename\n',
    'demo/broken.py': 'print "of another age"\n',
    'demo/data.txt': 'x',
    'demo/__pycache__/old.cpython-39.pyc': 'not ours',
  },
}

async function made(
  context: TestContext,
  request: Partial<AssembleRequest>,
  specs: readonly WheelSpec[] = [demo],
): Promise<Layer> {
  const target = makeTarget(`python${version}`)
  const wheels = await Promise.all(specs.map((spec) => saveWheel(context.stores.wheels, spec)))
  const zipPath = join(context.directory, 'layers', 'l.zip')
  const plan = { kind: 'layer' as const, name: 'l', targets: [target] as const, layout: 'flat' as const, zipPath }
  return assemble(plan, [{ target, wheels }], { include: [], exclude: [], ...request }, context)
}

const pathsOf = ({ entries }: Layer): readonly string[] => entries.map(({ path }) => path)

/** Where Python finds a module's code to have come from, of a layer that is unpacked. */
function ask(zipPath: string, folder: string, program: string): string {
  spawnSync(python?.path ?? '', ['-m', 'zipfile', '-e', zipPath, folder])
  const { stdout, stderr } = spawnSync(python?.path ?? '', ['-S', '-B', '-c', program], {
    encoding: 'utf8',
    env: { PYTHONPATH: join(folder, 'python') },
  })
  return stdout + stderr
}

describe('bytecode in a layer', () => {
  it('lies beside the sources, is listed in RECORD, and is what Python loads', async () => {
    await using context = await makeContext()
    const layer = await made(context, { bytecode: 'true' })
    expect(pathsOf(layer).filter((path) => !path.includes('dist-info'))).toEqual([
      `python/demo/__init__.py`,
      `python/demo/__pycache__/__init__.${tag}.pyc`,
      'python/demo/broken.py',
      'python/demo/data.txt',
    ])
    const folder = join(context.directory, 'out')
    // The source could say what it wants: it is not looked at.
    const program = `import os, sys; open(os.environ['PYTHONPATH'] + '/demo/__init__.py', 'w').write('raise SystemExit(1)'); import demo; print(sorted(demo.VALUES))`
    expect(ask(layer.zipPath, folder, program)).toBe("['a', 'b', 'c', 'd']\n")
    const record = await readFile(join(folder, 'python/demo-1.0.dist-info/RECORD'), 'utf8')
    expect(record).toMatch(/^demo\/__pycache__\/__init__\.cpython-\d+\.pyc,sha256=[\w-]+,\d+$/m)
    const pyc = await readFile(join(folder, 'python/demo/__pycache__', `__init__.${tag}.pyc`))
    expect(pyc.readUInt32LE(4)).toBe(1) // Hash-based, unchecked.
  })

  it('is the same from empty stores, and comes from the store the second time', async () => {
    const hashes: string[] = []
    for (let round = 0; round < 2; round += 1) {
      await using context = await makeContext()
      hashes.push((await made(context, { bytecode: 'true' })).sha256)
      const archives = await readdir(context.stores.bytecode, { recursive: true })
      await rm(join(context.directory, 'layers'), { recursive: true })
      expect((await made(context, { bytecode: 'true' })).sha256).toBe(hashes[round])
      expect(await readdir(context.stores.bytecode, { recursive: true })).toEqual(archives)
    }
    expect(hashes[0]).toBe(hashes[1])
  })

  it('takes the place of the sources, with only', async () => {
    await using context = await makeContext()
    const layer = await made(context, { bytecode: 'only' })
    expect(pathsOf(layer).filter((path) => !path.includes('dist-info'))).toEqual([
      'python/demo/__init__.pyc',
      'python/demo/broken.py',
      'python/demo/data.txt',
    ])
    expect(ask(layer.zipPath, join(context.directory, 'out'), 'import demo; print(demo.where())')).toBe(
      '/opt/python/demo/__init__.py\n',
    )
  })

  it('goes where its source goes: left out with it, and not beside the source of another', async () => {
    await using context = await makeContext()
    await context.write({ 'own.py': 'OURS = 1\n' })
    const rival: WheelSpec = {
      name: 'rival',
      files: { 'demo/__init__.py': 'RIVAL = 1\n', 'rival/tests/t.py': 'x = 1\n' },
    }
    const include = [{ source: 'own.py', target: 'python/demo/__init__.py' }]
    const layer = await made(context, { bytecode: 'true', include, exclude: ['tests'] }, [demo, rival])
    expect(pathsOf(layer).filter((path) => path.endsWith('.pyc'))).toEqual([
      `python/demo/__pycache__/__init__.${tag}.pyc`,
    ])
    expect(ask(layer.zipPath, join(context.directory, 'out'), 'import demo; print(demo.OURS)')).toBe('1\n')
  })

  it('needs a Python of the version: auto goes on without, true says how to get one', async () => {
    await using context = await makeContext({
      env: { PATH: '/nonexistent', HOME: '/nonexistent', PYENV_ROOT: '', UV_OFFLINE: '1' },
    })
    // A uv that has no Python either.
    const uv = '#!/bin/sh\n[ "$1" = --version ] && echo "uv 99.0.0" || { echo "error: no download" >&2; exit 2; }\n'
    await context.write({ 'bin/uv': uv })
    await chmod(join(context.directory, 'bin/uv'), 0o755)
    const offline = { ...context, ...context.with({ PATH: `${join(context.directory, 'bin')}:/bin` }) }
    await expect(made(offline, { bytecode: 'true' })).rejects.toThrow(/which this machine does not have.*no download/)
    expect(pathsOf(await made(offline, { bytecode: 'auto' })).some((path) => path.endsWith('.pyc'))).toBe(false)
    expect(context.lines.join('\n')).toContain('no bytecode is added')
  })
})

describe.each(pythons)('canonical bytecode of Python $version', (one) => {
  it('does not depend on what the process did before, and reads back', async () => {
    await using context = await makeContext()
    const source = `import os, sys\nX = ('shared', 'shared', 1.5, 10**30, b'x', frozenset({'p', 'q', 'r'}), ..., 2j)\ndef f(a, *b, c=1, **d):\n    'doc'\n    return [lambda: (a, i) for i in b if i in {'p', 'q', 'r'}], a[1:2]\nclass C:\n    shared = 'shared'\n    def g(self, os): return os.path, self.shared\n`
    const program = join(context.directory, 'compile.py')
    await context.write({
      'compile.py': `import sys, marshal, importlib.util\nif sys.argv[1] == 'busy':\n    kept = [sys.intern(w) for w in ('shared', 'self', 'p', 'q', 'r', 'path', 'doc', 'a', 'i', 'b', 'f', 'g', 'C')]\n    other = compile(open(sys.argv[2]).read(), 'other.py', 'exec')\ncode = compile(open(sys.argv[2], 'rb').read(), '/opt/python/m.py', 'exec', dont_inherit=True)\nsys.stdout.buffer.write(importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(code))\n`,
      'm.py': source,
    })
    const compiled = ['idle', 'busy'].map((how) => {
      const env = { PYTHONHASHSEED: '0' }
      return spawnSync(one.path, ['-s', '-S', '-B', program, how, join(context.directory, 'm.py')], { env }).stdout
    })
    const [idle, busy] = compiled.map((pyc) => canonicalBytecode(pyc, one.version))
    expect(idle?.length).toBe(compiled[0]?.length)
    expect(idle?.equals(busy ?? Buffer.alloc(0))).toBe(true)
    await context.write({ 'a.pyc': idle ?? Buffer.alloc(0), 'b.pyc': compiled[1] ?? Buffer.alloc(0) })
    const check =
      'import marshal,sys; a,b=[marshal.loads(open(p,"rb").read()[16:]) for p in sys.argv[1:]]; assert a==b; ns={}; exec(a,ns); print(ns["C"]().g(__import__("os"))[1])'
    const { stdout } = spawnSync(one.path, [
      '-c',
      check,
      join(context.directory, 'a.pyc'),
      join(context.directory, 'b.pyc'),
    ])
    expect(stdout.toString()).toBe('shared\n')
    expect(canonicalBytecode((compiled[0] ?? Buffer.alloc(0)).subarray(0, 60), one.version)).toBeUndefined()
  })
})
