import { posix } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecord } from '../../src/python/wheels/record.ts'
import type { Site } from '../../src/python/install/install.ts'
import { layOut, type Layout } from '../../src/artifact/layout.ts'
import { componentFile } from '../../src/model/component.ts'
import type { Entry } from '../../src/model/entry.ts'
import { wheelPart } from '../../src/python/install/parts.ts'
import { interpreterPath } from '../../src/lambda/folders.ts'
import { byText } from '../../src/text/order.ts'
import { recordHash, type WheelSpec } from '../support/wheels.ts'
import { readMadeWheel } from '../support/wheelhouses.ts'

const site: Site = { root: 'python', interpreter: interpreterPath('3.13'), onPath: true }

async function laidOut(
  specs: readonly WheelSpec[],
  included: readonly Entry[] = [],
  exclude: readonly string[] = [],
): Promise<Layout> {
  const wheels = await Promise.all(specs.map(readMadeWheel))
  const parts = wheels.toSorted(byText(({ wheel }) => wheel.name)).map((contents) => wheelPart(contents, site))
  return layOut([...parts, { entries: included, warnings: [] }], exclude)
}

function own(path: string, content: string): Entry {
  const hash = { algorithm: 'sha256', digest: recordHash(content) }
  return {
    path,
    mode: 0o644,
    sizeBytes: content.length,
    hash,
    origin: { ecosystem: 'own', name: `src/${path}`, requiredBy: [] },
    content: { kind: 'file', file: `/project/${path}` },
  }
}

/** Rows of a RECORD in the layer: path → digest. */
function record(layout: Layout, path: string): Record<string, string | undefined> {
  const content = layout.entries.find((entry) => entry.path === path)?.content
  if (content?.kind !== 'bytes') throw new Error(`no ${path}`)
  return Object.fromEntries(parseRecord(content.bytes.toString(), path).map((row) => [row.path, row.hash?.digest]))
}

const collided = ({ collisions }: Layout): unknown[] =>
  collisions.map(({ path, kept, dropped, rule }) => [path, componentFile(kept), componentFile(dropped), rule])
const paths = ({ entries }: Layout): string[] => entries.map(({ path }) => path)

describe('RECORD', () => {
  it('lists what was placed, with the hashes that the wheel has, and commands beside the folder', async () => {
    const layout = await laidOut([
      { name: 'demo', files: { 'demo.py': 'x', 'a, b.py': 'y' }, entryPoints: '[console_scripts]\nrun = demo:main\n' },
    ])
    const rows = record(layout, 'python/demo-1.0.dist-info/RECORD')
    expect(Object.keys(rows)).toEqual([
      'demo.py',
      'a, b.py',
      'demo-1.0.dist-info/METADATA',
      'demo-1.0.dist-info/WHEEL',
      'demo-1.0.dist-info/entry_points.txt',
      'bin/run',
      '../bin/run',
      'demo-1.0.dist-info/INSTALLER',
      'demo-1.0.dist-info/RECORD',
    ])
    expect(rows).toMatchObject({
      'demo.py': recordHash('x'),
      'a, b.py': recordHash('y'),
      'demo-1.0.dist-info/RECORD': undefined,
    })
    expect(rows['demo-1.0.dist-info/INSTALLER']).toBe(recordHash('lambda-layer\n'))
  })

  it('has true hashes where the wheel has weak ones or none', async () => {
    const weak = (rows: readonly string[]): string[] =>
      rows.flatMap((row) => (row.startsWith('a.py') ? ['a.py,md5=x,1'] : row.startsWith('b.py') ? [] : [row]))
    const layout = await laidOut([{ name: 'demo', files: { 'a.py': 'x', 'b.py': 'y' }, record: weak }])
    expect(record(layout, 'python/demo-1.0.dist-info/RECORD')).toMatchObject({
      'a.py': recordHash('x'),
      'b.py': recordHash('y'),
    })
  })

  it('does not list what was left out', async () => {
    const layout = await laidOut(
      [{ name: 'demo', files: { 'demo.py': 'x', 'tests/a.py': 'y', 'demo.pyc': 'z' } }],
      [],
      ['python/tests'],
    )
    expect(Object.keys(record(layout, 'python/demo-1.0.dist-info/RECORD'))).not.toContain('tests/a.py')
    expect(paths(layout)).not.toContain('python/tests/a.py')
    expect(paths(layout)).not.toContain('python/demo.pyc')
  })

  it('can be left out itself', async () => {
    expect(paths(await laidOut([{ name: 'demo' }], [], ['RECORD']))).not.toContain('python/demo-1.0.dist-info/RECORD')
  })
})

describe('one path, several files', () => {
  it('the same bytes are one entry, listed by both', async () => {
    const layout = await laidOut([
      { name: 'a', files: { 'ns/__init__.py': 'same', 'ns/a.py': '' } },
      { name: 'b', files: { 'ns/__init__.py': { content: 'same', mode: 0o755 }, 'ns/b.py': '' } },
    ])
    expect(paths(layout).filter((path) => path.startsWith('python/ns/'))).toEqual([
      'python/ns/__init__.py',
      'python/ns/a.py',
      'python/ns/b.py',
    ])
    expect(layout.entries.find(({ path }) => path === 'python/ns/__init__.py')?.mode).toBe(0o755)
    expect(layout.collisions).toEqual([])
    for (const name of ['a', 'b']) {
      expect(record(layout, `python/${name}-1.0.dist-info/RECORD`)['ns/__init__.py']).toBe(recordHash('same'))
    }
  })

  it('of different ones that of the first name wins, and the other does not list it', async () => {
    const layout = await laidOut([
      { name: 'PyJWT', files: { 'jwt/__init__.py': 'pyjwt' } },
      { name: 'jwt', files: { 'jwt/__init__.py': 'jwt' } },
    ])
    expect(collided(layout)).toEqual([
      [
        'python/jwt/__init__.py',
        'jwt-1.0-py3-none-any.whl',
        'PyJWT-1.0-py3-none-any.whl',
        'the package whose name sorts first wins',
      ],
    ])
    expect(record(layout, 'python/jwt-1.0.dist-info/RECORD')).toHaveProperty(['jwt/__init__.py'])
    expect(record(layout, 'python/PyJWT-1.0.dist-info/RECORD')).not.toHaveProperty(['jwt/__init__.py'])
  })

  it('one with content wins over empty ones', async () => {
    const layout = await laidOut([
      { name: 'a', files: { 'ns/__init__.py': '' } },
      { name: 'b', files: { 'ns/__init__.py': 'content' } },
      { name: 'c', files: { 'ns/__init__.py': 'other' } },
    ])
    expect(collided(layout)).toEqual([
      [
        'python/ns/__init__.py',
        'b-1.0-py3-none-any.whl',
        'a-1.0-py3-none-any.whl',
        'a file with content wins over an empty one',
      ],
      [
        'python/ns/__init__.py',
        'b-1.0-py3-none-any.whl',
        'c-1.0-py3-none-any.whl',
        'the package whose name sorts first wins',
      ],
    ])
  })

  it("one's own wins over any wheel's, even when it is empty", async () => {
    const layout = await laidOut([{ name: 'demo', files: { 'demo.py': 'x' } }], [own('python/demo.py', '')])
    expect(collided(layout)).toEqual([
      [
        'python/demo.py',
        'src/python/demo.py',
        'demo-1.0-py3-none-any.whl',
        'your own files win over those of packages',
      ],
    ])
    expect(record(layout, 'python/demo-1.0.dist-info/RECORD')).not.toHaveProperty(['demo.py'])
  })

  it("one's own RECORD stays", async () => {
    const path = 'python/demo-1.0.dist-info/RECORD'
    const layout = await laidOut([{ name: 'demo' }], [own(path, 'mine')])
    expect(layout.entries.filter((entry) => entry.path === path).map(({ origin }) => origin.ecosystem)).toEqual(['own'])
  })

  it('a file that is a folder elsewhere is refused, with both', async () => {
    const specs = [
      { name: 'a', files: { x: 'file' } },
      { name: 'b', files: { 'x/y/z.py': '' } },
    ]
    await expect(laidOut(specs)).rejects.toThrow(
      'python/x would be a file (from a-1.0-py3-none-any.whl) and a folder (from b-1.0-py3-none-any.whl).',
    )
    expect(paths(await laidOut(specs, [], ['python/x/y']))).toContain('python/x')
  })

  it('names that differ in case are two files, as they are on Linux', async () => {
    const layout = await laidOut([{ name: 'a', files: { 'Crypto/x.py': '1', 'crypto/x.py': '2' } }])
    expect(paths(layout)).toEqual(expect.arrayContaining(['python/Crypto/x.py', 'python/crypto/x.py']))
  })
})

describe('the order', () => {
  const specs: WheelSpec[] = [
    { name: 'b', files: { 'b.py': '', 'n/x.py': 'b' } },
    { name: 'A', files: { 'z.py': '', 'a.py': '', 'n/x.py': 'a' } },
  ]

  it("is that of the wheels' names, then of their data, then one's own", async () => {
    const layout = await laidOut(specs, [own('lib/x', ''), own('python/y', '')])
    expect(paths(layout).map((path) => path.replace('python/', ''))).toEqual([
      'z.py',
      'a.py',
      'n/x.py',
      'A-1.0.dist-info/METADATA',
      'A-1.0.dist-info/WHEEL',
      'A-1.0.dist-info/INSTALLER',
      'A-1.0.dist-info/RECORD',
      'b.py',
      'b-1.0.dist-info/METADATA',
      'b-1.0.dist-info/WHEEL',
      'b-1.0.dist-info/INSTALLER',
      'b-1.0.dist-info/RECORD',
      'lib/x',
      'y',
    ])
  })

  it('does not depend on that of the wheels', async () => {
    const one = await laidOut(specs)
    const other = await laidOut(specs.toReversed())
    expect(paths(one)).toEqual(paths(other))
    expect(collided(one)).toEqual(collided(other))
  })
})

describe('any set of wheels', () => {
  const content = fc.constantFrom('', 'one', 'two')
  const path = fc.constantFrom('ns/__init__.py', 'ns/a.py', 'ns/b.py', 'a.py', 'docs/x.txt', 'a/__init__.py', 'b.pyc')
  const spec = fc.record({
    name: fc.constantFrom('alpha', 'Beta', 'gamma_x', 'delta.y'),
    files: fc.dictionary(path, content, { maxKeys: 5 }),
    scripts: fc.constantFrom('', '[console_scripts]\nrun = a:b\n', '[console_scripts]\nother = a:c\n'),
  })

  it('has each path once, its own order, and a RECORD for every file and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(spec, { selector: ({ name }) => name }), fc.integer(), async (some, turn) => {
        const specs = some.map(({ name, files, scripts }) => ({ name, files, entryPoints: scripts }))
        const layout = await laidOut(specs)
        const turned = specs
          .map((_, index) => specs[(index + Math.abs(turn)) % specs.length])
          .flatMap((one) => one ?? [])
        const other = await laidOut(turned)
        expect(paths(other)).toEqual(paths(layout))
        expect(collided(other)).toEqual(collided(layout))
        expect(new Set(paths(layout)).size).toBe(layout.entries.length)
        const listed = new Set<string>()
        const stands = new Map(layout.entries.map((entry) => [entry.path, entry.hash.digest]))
        for (const recordPath of paths(layout).filter((one) => one.endsWith('/RECORD'))) {
          for (const [file, digest] of Object.entries(record(layout, recordPath))) {
            const placed = posix.join('python', file)
            listed.add(placed)
            expect([placed, digest ?? stands.get(placed)]).toEqual([placed, stands.get(placed)])
          }
        }
        expect([...listed].sort()).toEqual(paths(layout).sort())
        // Whatever lost, lost to a file that stands there, from another wheel.
        for (const { path: at, kept, dropped } of layout.collisions) {
          expect([stands.has(at), kept === dropped]).toEqual([true, false])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('warnings', () => {
  it('name patterns that match nothing and entry points that are none', async () => {
    const { warnings } = await laidOut(
      [{ name: 'demo', entryPoints: '[console_scripts]\nrun = not a reference\n' }],
      [],
      ['python/nothing/**', '*.md', 'demo'],
    )
    expect(warnings).toEqual([
      'demo-1.0-py3-none-any.whl: the entry point "run = not a reference" is none, and is left out.',
      'exclude: python/nothing/** matches nothing in the layer.',
      'exclude: *.md matches nothing in the layer.',
    ])
  })
})
