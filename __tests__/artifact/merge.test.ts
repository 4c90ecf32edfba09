import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import type { Layer } from '../../src/model/layer.ts'
import { assemble, type AssembleRequest } from '../../src/run/python/assemble.ts'
import type { ArtifactPlan } from '../../src/plan/plan.ts'
import type { Wheel, Wheelhouse } from '../../src/python/wheels/wheelhouse.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import type { WheelSpec } from '../support/wheels.ts'
import { makeTarget, saveWheel } from '../support/wheelhouses.ts'

const specs: readonly WheelSpec[] = [
  { name: 'alpha', files: { 'alpha/__init__.py': 'a', 'ns/alpha.py': 'x'.repeat(2_000_000) } },
  {
    name: 'Beta.Pkg',
    files: { 'ns/beta.py': { content: 'b', mode: 0o600 }, 'Beta_Pkg-1.0.data/scripts/b': '#!python\n' },
  },
  { name: 'gamma', files: { 'gamma/é.py': 'g' }, entryPoints: '[console_scripts]\ng = gamma:g\n' },
]
const nothing: AssembleRequest = { include: [], exclude: [] }

async function saved(context: TestContext, some: readonly WheelSpec[] = specs): Promise<readonly Wheel[]> {
  return Promise.all(some.map((spec) => saveWheel(context.stores.wheels, spec)))
}

function planOf(context: TestContext, name = 'l'): ArtifactPlan {
  return {
    kind: 'layer',
    name,
    targets: [makeTarget()],
    layout: 'flat',
    zipPath: join(context.directory, 'layers', `${name}.zip`),
  }
}

function housesOf(wheels: readonly Wheel[]): readonly Wheelhouse[] {
  return [{ target: makeTarget(), wheels }]
}

async function merged(context: TestContext, request: AssembleRequest = nothing, name = 'l'): Promise<Layer> {
  return assemble(planOf(context, name), housesOf(await saved(context)), request, context)
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

async function left(context: TestContext): Promise<string[]> {
  return readdir(join(context.directory, 'layers')).catch(() => [])
}

describe('the zip', () => {
  it('is what the layer says', async () => {
    await using context = await makeContext()
    const layer = await merged(context)
    const bytes = await readFile(layer.zipPath)
    expect(layer).toMatchObject({ sha256: sha256(bytes), sizeBytes: bytes.length, reused: false, collisions: [] })
    expect(layer.unzippedSizeBytes).toBe(layer.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))
    expect(layer.entries.map(({ path }) => path)).toEqual(layer.entries.map(({ path }) => path).sort())
    const listed = spawnSync(
      'python3',
      [
        '-c',
        'import json,sys,zipfile; print(json.dumps({i.filename: [i.file_size, i.compress_size, i.CRC, i.external_attr >> 16] for i in zipfile.ZipFile(sys.argv[1]).infolist()}))',
        layer.zipPath,
      ],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(listed.stdout)).toEqual(
      Object.fromEntries(
        layer.entries.map((one) => [
          one.path,
          [one.sizeBytes, one.compressedSizeBytes, one.crc32, 0o100000 | one.mode],
        ]),
      ),
    )
    expect(layer.entries.find(({ path }) => path === 'python/ns/beta.py')).toMatchObject({
      mode: 0o644,
      pathInArchive: 'ns/beta.py',
      origin: { ecosystem: 'pypi', name: 'beta-pkg' },
    })
    expect(await left(context)).toEqual(['l.zip'])
  })

  it('is the same for any order of wheels, time zone, umask, folder and mode of files', async () => {
    await using one = await makeContext()
    await using other = await makeContext()
    await one.write({ 'app/a.py': 'a', 'app/b.py': 'b' })
    await other.write({ 'app/b.py': 'b', 'app/a.py': 'a' })
    await chmod(join(other.directory, 'app/a.py'), 0o600)
    const request: AssembleRequest = { include: [{ source: 'app' }], exclude: [] }
    const first = await merged(one, request)
    const zone = process.env['TZ']
    const mask = process.umask(0o077)
    try {
      process.env['TZ'] = 'Pacific/Kiritimati'
      const wheels = await saved(other, specs.toReversed())
      const second = await assemble(planOf(other), housesOf(wheels), request, other)
      expect(second.sha256).toBe(first.sha256)
    } finally {
      process.umask(mask)
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it('runs: packages import, and commands find them from wherever they are', async () => {
    await using context = await makeContext()
    const files = { 'demo/__init__.py': 'def main():\n    print("demo runs")\n' }
    const wheels = await saved(context, [{ name: 'demo', files, entryPoints: '[console_scripts]\ndemo = demo:main\n' }])
    const { zipPath } = await assemble(planOf(context), housesOf(wheels), nothing, context)
    const opt = join(context.directory, 'opt')
    spawnSync('unzip', ['-q', zipPath, '-d', opt])
    for (const command of ['bin/demo', 'python/bin/demo']) {
      expect(spawnSync('python3', ['-I', join(opt, command)], { encoding: 'utf8' }).stdout).toBe('demo runs\n')
    }
    const check =
      'import importlib.metadata as m; print(sorted({str(f) for f in m.files("demo") if not f.locate().exists()}), m.version("demo"))'
    const found = spawnSync('python3', ['-c', check], {
      encoding: 'utf8',
      env: { PYTHONPATH: join(opt, 'python'), PATH: process.env['PATH'] },
    })
    expect(found.stdout).toBe('[] 1.0\n')
  })

  it("holds one's own files, small and large, deflated once", async () => {
    await using context = await makeContext()
    const large = Buffer.alloc(9_000_000, 'large file ')
    const random = createHash('sha512').update('seed').digest()
    await context.write({ 'app/large.bin': large, 'app/tiny': 'x', 'app/random': random })
    const layer = await merged(context, { include: [{ source: 'app', target: 'lib' }], exclude: [] })
    const listing = spawnSync(
      'python3',
      [
        '-c',
        'import hashlib,sys,zipfile; z=zipfile.ZipFile(sys.argv[1])\nfor n in ["lib/large.bin","lib/tiny","lib/random"]: print(n, z.getinfo(n).compress_type, hashlib.sha256(z.read(n)).hexdigest())',
        layer.zipPath,
      ],
      { encoding: 'utf8' },
    )
    expect(listing.stdout.trim().split('\n')).toEqual([
      `lib/large.bin 8 ${sha256(large)}`,
      `lib/tiny 0 ${sha256(Buffer.from('x'))}`,
      `lib/random 0 ${sha256(random)}`,
    ])
    expect(layer.entries.find(({ path }) => path === 'lib/large.bin')?.compressedSizeBytes).toBeLessThan(100_000)
    expect(await left(context)).toEqual(['l.zip'])
  })
})

describe('a zip that stands there already', () => {
  it('is not written again, even by another run', async () => {
    await using context = await makeContext()
    const first = await merged(context)
    const before = await stat(first.zipPath, { bigint: true })
    const second = await merged(context)
    expect(second).toEqual({ ...first, reused: true })
    expect((await stat(first.zipPath, { bigint: true })).mtimeNs).toBe(before.mtimeNs)
  })

  it.each<[string, (path: string) => Promise<void>]>([
    [
      'was changed',
      async (path) => {
        const bytes = await readFile(path)
        bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
        await writeFile(path, bytes)
      },
    ],
    ['was cut', (path) => writeFile(path, 'half a zip')],
    ['is gone', (path) => rm(path)],
  ])('is made anew when it %s', async (_, harm) => {
    await using context = await makeContext()
    const first = await merged(context)
    await harm(first.zipPath)
    const second = await merged(context)
    expect(second).toEqual(first)
    expect(sha256(await readFile(second.zipPath))).toBe(first.sha256)
  })

  it.each<[string, AssembleRequest]>([
    ['an exclusion', { include: [], exclude: ['python/gamma'] }],
    ['an own file', { include: [{ source: 'own.py' }], exclude: [] }],
  ])('is replaced when %s changes it', async (_, request) => {
    await using context = await makeContext()
    await context.write({ 'own.py': 'own' })
    const first = await merged(context)
    const second = await merged(context, request)
    expect(second.reused).toBe(false)
    expect(second.sha256).not.toBe(first.sha256)
  })
})

describe('what goes wrong', () => {
  it('names every wheel that is refused, and leaves the old zip alone', async () => {
    await using context = await makeContext()
    const first = await merged(context)
    const bad = await saved(context, [
      { name: 'bad', extraMembers: [{ path: '../../etc/cron.d/x', content: '' }] },
      { name: 'worse', omit: ['worse-1.0.dist-info/RECORD'] },
      { name: 'encrypted', extraMembers: [{ path: 'x', flags: 1 }] },
    ])
    const error: unknown = await assemble(
      planOf(context),
      housesOf([...(await saved(context)), ...bad]),
      nothing,
      context,
    ).catch((reason: unknown) => reason)
    expect(error instanceof Failure && error.problems.map((one) => [one.code, one.package, one.message])).toEqual([
      ['wheel-refused', 'bad', 'bad-1.0-py3-none-any.whl: "../../etc/cron.d/x" leads out of its folder.'],
      ['wheel-refused', 'encrypted', 'encrypted-1.0-py3-none-any.whl: "x" is encrypted.'],
      ['wheel-refused', 'worse', 'worse-1.0-py3-none-any.whl: it has no RECORD.'],
    ])
    expect(sha256(await readFile(first.zipPath))).toBe(first.sha256)
    expect(await left(context)).toEqual(['l.zip'])
  })

  it('a wheel that lies in a local header is found while it is copied; nothing is left', async () => {
    await using context = await makeContext()
    const liar: WheelSpec = {
      name: 'liar',
      members: ([first, ...rest]) => [{ path: 'x', ...first, local: { path: 'evil/__init__.py' } }, ...rest],
    }
    const wheels = await saved(context, [...specs, liar])
    await expect(assemble(planOf(context), housesOf(wheels), nothing, context)).rejects.toThrow(
      'liar-1.0-py3-none-any.whl: the name of "liar/__init__.py" differs',
    )
    expect(await left(context)).toEqual([])
  })

  it('a wheel that is gone from the store', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    await rm(context.stores.wheels, { recursive: true })
    await expect(assemble(planOf(context), housesOf(wheels), nothing, context)).rejects.toThrow(
      'was removed from the store',
    )
  })

  it('a judge that refuses keeps the old zip, and nothing else', async () => {
    await using context = await makeContext()
    const first = await merged(context)
    const refusal = new Failure({ code: 'too-large', message: 'too large' })
    const seen: string[] = []
    const judged = assemble(
      planOf(context),
      housesOf(await saved(context)),
      { include: [], exclude: ['*.py'] },
      context,
      async (layer) => {
        seen.push(sha256(await readFile(layer.zipPath)), layer.sha256)
        throw refusal
      },
    )
    await expect(judged).rejects.toBe(refusal)
    expect(seen[0]).toBe(seen[1])
    expect(sha256(await readFile(first.zipPath))).toBe(first.sha256)
    expect(await left(context)).toEqual(['l.zip'])
  })

  it('an interruption before and while it writes: Interrupted, nothing left', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    await expect(
      assemble(planOf(context), housesOf(wheels), nothing, { ...context, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'Interrupted' })
    const controller = new AbortController()
    const stopped = assemble(
      planOf(context),
      housesOf(wheels),
      nothing,
      { ...context, signal: controller.signal },
      async () => controller.abort(),
    )
    await expect(stopped).rejects.toMatchObject({ name: 'Interrupted' })
    expect(await left(context)).toEqual([])
  })

  it('a full disk says so, and nothing is left', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    const small = join(context.directory, 'small')
    await mkdir(small)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status === 0
    const zipPath = mounted ? join(small, 'l.zip') : '/dev/full/l.zip'
    try {
      const noisy = await saved(context, [{ name: 'noise', files: { 'noise.bin': { content: noise(300_000) } } }])
      const error: unknown = await assemble(
        { ...planOf(context), zipPath },
        housesOf([...wheels, ...noisy]),
        nothing,
        context,
      ).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Failure)
      expect(error).toMatchObject({ problems: [{ code: 'not-written' }] })
      expect(await readdir(dirname(zipPath)).catch(() => [])).toEqual([])
    } finally {
      if (mounted) spawnSync('umount', [small])
    }
  })

  it('a file in the way of the folder', async () => {
    await using context = await makeContext()
    await context.write({ layers: 'a file' })
    await expect(merged(context)).rejects.toMatchObject({
      problems: [{ code: expect.stringMatching(/not-written/) as string }],
    })
  })
})

/** Bytes that do not compress, the same each time. */
function noise(length: number): Buffer {
  return Buffer.concat(
    Array.from({ length: Math.ceil(length / 64) }, (_, index) => createHash('sha512').update(`${index}`).digest()),
  )
}

describe('several targets in one layer', () => {
  it('several Pythons, each with folders of its own', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    const houses = ['python3.13', 'python3.12'].map((runtime) => ({ target: makeTarget(runtime), wheels }))
    const layer = await assemble({ ...planOf(context), layout: 'versioned' }, houses, nothing, context)
    const count = (start: string): number => layer.entries.filter(({ path }) => path.startsWith(start)).length
    expect(count('python/lib/python3.12/site-packages/')).toBe(layer.entries.length / 2)
    expect(count('python/lib/python3.13/site-packages/')).toBe(layer.entries.length / 2)
    const again = await assemble({ ...planOf(context), layout: 'versioned' }, houses.toReversed(), nothing, context)
    expect([again.reused, again.sha256]).toEqual([true, layer.sha256])
  })

  it('both architectures of pure wheels are the layer of one', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    const arm = { target: makeTarget('python3.13', 'arm64'), wheels }
    const one = await assemble(planOf(context), [arm], nothing, context)
    const intel = { target: makeTarget('python3.13', 'x86_64'), wheels }
    expect((await assemble(planOf(context, 'both'), [intel, arm], nothing, context)).sha256).toBe(one.sha256)
  })

  it('nothing at all is refused', async () => {
    await using context = await makeContext()
    await expect(assemble(planOf(context), housesOf([]), nothing, context)).rejects.toThrow(
      'The layer l would hold nothing',
    )
    expect(await left(context)).toEqual([])
  })
})

describe('two at once', () => {
  it('write the same zip to the same place', async () => {
    await using context = await makeContext()
    const wheels = await saved(context)
    const layers = await Promise.all([1, 2, 3].map(() => assemble(planOf(context), housesOf(wheels), nothing, context)))
    expect(new Set(layers.map((layer) => layer.sha256)).size).toBe(1)
    expect(await left(context)).toEqual(['l.zip'])
  })
})
