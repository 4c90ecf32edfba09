import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure, Interrupted } from '../../../src/errors.ts'
import { writeLearnedFacts } from '../../../src/host/fact-batch.ts'
import { examineFile } from '../../../src/python/checks/examine-file.ts'
import { examineFiles, openExaminer } from '../../../src/python/checks/examine.ts'
import type { Wheel } from '../../../src/python/wheels/wheelhouse.ts'
import { wheelOf } from '../../support/built-layers.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { makeElf } from '../../support/elf.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'
import { makeZip } from '../../support/zips.ts'

const examineWheel = (wheel: Wheel, context: TestContext) => openExaminer(context).examine(wheel)

async function examined(spec: WheelSpec, context: TestContext) {
  const wheel = await wheelOf(join(context.stores.wheels, wheelFilename(spec)), makeWheel(spec))
  return examineWheel(wheel, context)
}

const native: WheelSpec = {
  name: 'Demo.Pkg',
  version: '2.1',
  tag: 'cp313-cp313-manylinux_2_17_aarch64',
  requires: ['numpy>=2', 'colorama; sys_platform == "win32"'],
  metadata: ['License-Expression: MIT'],
  files: {
    'demo/__init__.py': 'import demo._core\n',
    'demo/_core.abi3.so': makeElf({ machine: 183, needed: ['libc.so.6'], text: 'PyInit__core' }),
    // ELF by its bytes, whatever its name; large, so that it is streamed.
    'demo/model.bin': makeElf({ machine: 183, names: 'behind', padding: 700_000 }),
    'demo/not-elf.so': 'a linker script\n',
    'demo/empty': '',
    'demo/hook.dll': 'MZ',
    'demo.libs/libx-1a2b.so.1': makeElf({ machine: 183, soname: 'libx-1a2b.so.1', padding: 1_500_000 }),
  },
}

describe('a wheel that is examined', () => {
  it('tells what it is and what it holds', async () => {
    await using context = await makeContext()
    const facts = await examined(native, context)
    expect(facts).toMatchObject({
      name: 'Demo.Pkg',
      version: '2.1',
      requires: native.requires,
      licence: 'MIT',
      pure: false,
      files: 10,
      foreignLibraries: ['demo/hook.dll'],
      unrecorded: [],
    })
    expect(facts.elfFiles.map(({ path, initializesModule, elf }) => [path, initializesModule, elf.machine])).toEqual([
      ['demo/_core.abi3.so', true, 183],
      ['demo/model.bin', false, 183],
      ['demo.libs/libx-1a2b.so.1', false, 183],
    ])
    expect(facts.elfFiles[0]?.elf.needed).toEqual(['libc.so.6'])
    expect(facts.elfFiles[2]?.elf.soname).toBe('libx-1a2b.so.1')
  })

  it('tells the lines that would run at the start, wherever its files are', async () => {
    await using context = await makeContext()
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`demo/many/${at}.pth`, 'import os\n']))
    const facts = await examined(
      {
        name: 'demo',
        files: {
          'demo-hook.pth': 'a\nimport demo.hook; demo.hook.start()\n',
          'demo.pth': 'demo/inner\n',
          'demo-1.0.data/purelib/other.start': 'demo.hook:start\n',
          'demo/large.pth': `import os\n${'#'.repeat(300_000)}`,
        },
      },
      context,
    )
    const unread = 'it was not read: it is too large, or one of too many'
    expect(facts.startup).toEqual([
      { path: 'demo-hook.pth', lines: [{ number: 2, text: 'import demo.hook; demo.hook.start()' }], moreLines: 0 },
      { path: 'demo-1.0.data/purelib/other.start', lines: [{ number: 1, text: 'demo.hook:start' }], moreLines: 0 },
      { path: 'demo/large.pth', lines: [], moreLines: 0, unread },
    ])
    const counted = await examined({ name: 'many', files: many }, context)
    expect(counted.startup).toHaveLength(120)
    expect(counted.startup.filter((one) => one.unread === unread)).toHaveLength(20)
  })

  it('is pure when its tags say so and it holds no ELF file', async () => {
    await using context = await makeContext()
    expect((await examined({ name: 'a' }, context)).pure).toBe(true)
    expect((await examined({ name: 'b', files: { 'b/x.so': makeElf() } }, context)).pure).toBe(false)
    expect((await examined({ name: 'c', tag: 'py3-none-manylinux_2_17_x86_64' }, context)).pure).toBe(false)
  })

  it('is looked at once: what is known of its hash needs no file', async () => {
    await using context = await makeContext()
    const wheel = await wheelOf(join(context.stores.wheels, wheelFilename(native)), makeWheel(native))
    const facts = await examineWheel(wheel, context)
    await rm(wheel.path)
    expect(await examineWheel(wheel, context)).toEqual(facts)
  })

  it('is remembered by the next run, and not with the seal of another machine', async () => {
    await using context = await makeContext()
    const wheel = await wheelOf(join(context.stores.wheels, wheelFilename(native)), makeWheel(native))
    const facts = await examineWheel(wheel, context)
    await writeLearnedFacts(context.stores)
    await rm(wheel.path)
    // Another run knows nothing but what is on disk.
    const next = (): TestContext => ({ ...context, stores: { ...context.stores } })
    expect(await examineWheel(wheel, next())).toEqual(facts)
    await rm(context.stores.sealKey)
    await expect(examineWheel(wheel, next())).rejects.toThrow('ENOENT')
  })

  it('is examined in this thread as well, with the same facts', async () => {
    await using context = await makeContext()
    const names = Array.from({ length: 12 }, (_, index) => `shared-${index}`)
    const wheels = await Promise.all(
      names.map((name) => {
        const spec = { ...native, name }
        return wheelOf(join(context.stores.wheels, wheelFilename(spec)), makeWheel(spec))
      }),
    )
    const examiner = openExaminer(context)
    const asked = wheels.map((wheel) => examiner.examine(wheel))
    await examiner.help()
    const facts = await Promise.all(asked)
    expect(facts).toEqual(await Promise.all(wheels.map(({ path, filename }) => examineFile(path, filename))))
  })

  it('is examined beside many others', async () => {
    await using context = await makeContext()
    const names = Array.from({ length: 40 }, (_, index) => `many-${index}`)
    const all = await Promise.all(names.map((name) => examined({ name }, context)))
    expect(all.map((facts) => facts.name)).toEqual(names)
  })

  it('is left when the run is interrupted, and others can be examined after it', async () => {
    const controller = new AbortController()
    await using context = await makeContext({ signal: controller.signal })
    const running = Promise.allSettled(['x', 'y', 'z'].map((name) => examined({ name }, context)))
    controller.abort()
    for (const one of await running) {
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(Interrupted) as unknown })
    }
    await using next = await makeContext()
    expect((await examined({ name: 'next' }, next)).name).toBe('next')
  })
})

describe('a wheel that lies', () => {
  const distInfo = 'demo-1.0.dist-info'
  const demo = (spec: Partial<WheelSpec>): WheelSpec => ({ name: 'demo', ...spec })
  const large = 'x'.repeat(600_000)
  const change =
    (path: string, member: object): NonNullable<WheelSpec['members']> =>
    (members) =>
      members.map((one) => (one.path === path ? { ...one, ...member } : one))

  it.each<[string, WheelSpec, RegExp]>([
    [
      'has another file than its RECORD lists',
      demo({
        members: change('demo/__init__.py', { content: 'import os\n' }),
        files: { 'demo/__init__.py': 'import re\n' },
      }),
      /demo\/__init__\.py is not the file that its RECORD lists/,
    ],
    [
      'has another large file than its RECORD lists',
      demo({ files: { 'a.txt': large }, members: change('a.txt', { content: large.replace('x', 'y') }) }),
      /a\.txt is not the file that its RECORD lists/,
    ],
    [
      'has a file of another size than its RECORD says',
      demo({ members: change('demo/__init__.py', { content: 'longer than before, by far\n' }) }),
      /demo\/__init__\.py has 27 bytes, its RECORD says 20/,
    ],
    [
      'has a hash in its RECORD that proves nothing',
      demo({ record: (rows) => rows.map((row) => row.replace(/^(demo\/__init__\.py),sha256=[^,]*/, '$1,md5=abc')) }),
      /a md5 hash/,
    ],
    [
      'has a wrong CRC-32',
      demo({ members: change('demo/__init__.py', { central: { crc32: 7 }, local: { crc32: 7 } }) }),
      /CRC-32/,
    ],
    [
      'is larger than it says',
      demo({
        members: change('demo/__init__.py', { central: { sizeBytes: 5 }, local: { sizeBytes: 5 } }),
        record: (rows) => rows.map((row) => row.replace(/^(demo\/__init__\.py,[^,]*),.*/, '$1,5')),
      }),
      /larger than it says/,
    ],
    ['has no RECORD', demo({ omit: [`${distInfo}/RECORD`] }), /no RECORD/],
    ['has no METADATA', demo({ omit: [`${distInfo}/METADATA`] }), /no METADATA/],
    ['has a RECORD that is none', demo({ record: () => ['"demo/__init__.py,,'] }), /RECORD cannot be read/],
    [
      'has two .dist-info folders',
      demo({ files: { 'other-1.0.dist-info/METADATA': 'Name: other\n' } }),
      /several \.dist-info/,
    ],
  ])('is refused by name when it %s', async (_, spec, reason) => {
    await using context = await makeContext()
    const failure: unknown = await examined(spec, context).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    const [problem] = (failure as Failure).problems
    expect(problem.code).toBe('corrupt-wheel')
    expect(problem.message).toMatch(reason)
    expect(problem.message).toContain('demo-1.0-py3-none-any.whl')
    expect(problem.nextStep).toBeTruthy()
  })

  it.each([0, 1, 100, 400])('is refused when it is cut after %i bytes', async (length) => {
    await using context = await makeContext()
    const wheel = await wheelOf(
      join(context.stores.wheels, wheelFilename(native)),
      makeWheel(native).subarray(0, length),
    )
    await expect(examineWheel(wheel, context)).rejects.toMatchObject({ problems: [{ code: 'corrupt-wheel' }] })
  })

  it('may hold files that its RECORD does not list; they are named', async () => {
    await using context = await makeContext()
    const facts = await examined({ name: 'demo', extraMembers: [{ path: 'stowaway.py', content: 'pass\n' }] }, context)
    expect(facts.unrecorded).toEqual(['stowaway.py'])
  })

  it('is not remembered', async () => {
    await using context = await makeContext()
    const path = join(context.stores.wheels, 'demo-1.0-py3-none-any.whl')
    const bad = await wheelOf(path, makeWheel({ name: 'demo', omit: [`${distInfo}/RECORD`] }))
    await expect(examineWheel(bad, context)).rejects.toThrow('no RECORD')
    const good = await wheelOf(path, makeWheel({ name: 'demo' }))
    expect((await examineWheel({ ...good, sha256: bad.sha256 }, context)).name).toBe('demo')
  })
})

describe('entries of any zip', () => {
  it('are examined where they are asked for', async () => {
    await using context = await makeContext()
    const elf = makeElf({ needed: ['libc.so.6'] })
    const zip = makeZip([
      { path: 'lib/libown.so', content: elf },
      { path: 'lib/other.so', content: elf },
      { path: 'python/app.py', content: 'pass\n' },
    ])
    await context.write({ 'layer.zip': zip })
    const wanted = ['lib/libown.so', 'python/app.py']
    const found = await examineFiles({ within: 'zip', path: join(context.directory, 'layer.zip'), wanted }, context)
    expect(found.scanned).toEqual([
      {
        path: 'lib/libown.so',
        elf: {
          path: 'lib/libown.so',
          sizeBytes: elf.length,
          initializesModule: false,
          elf: expect.objectContaining({ needed: ['libc.so.6'] }) as unknown,
        },
      },
    ])
  })
})
