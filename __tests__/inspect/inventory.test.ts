import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bufferSource } from '../../src/formats/zip/source.ts'
import { httpRangeSource } from '../../src/host/http/range.ts'
import { httpFor } from '../../src/host/http/client.ts'
import { directoryInventory } from '../../src/inspect/directory-inventory.ts'
import type { Inventory } from '../../src/inspect/inventory.ts'
import { distributionFinder } from '../../src/python/checks/distributions.ts'
import { readInventory } from '../../src/inspect/read-inventory.ts'
import { makeLayerZip, realisticLayer } from '../support/layers.ts'
import { serveRanges } from '../support/range-server.ts'
import { makeZip } from '../support/zips.ts'

const { signal } = new AbortController()
const read = (bytes: Buffer): Promise<Inventory> =>
  readInventory(bufferSource(bytes), distributionFinder, { name: 'layer.zip', signal })
const owners = ({ files = [], packages }: Inventory): Record<string, string | undefined> =>
  Object.fromEntries(
    files.map((file) => [file.path, file.package === undefined ? undefined : packages[file.package]?.name]),
  )

const demo = {
  name: 'Demo_Pkg',
  version: '2.0',
  files: { 'demo/__init__.py': 'x = 1\n', 'google/demo/a.py': '', '../bin/demo': '#!/opt' },
  metadata:
    'Name: Demo_Pkg\nVersion: 2.0\nSummary: A demo.\nLicense: see text\nClassifier: License :: OSI Approved :: MIT License\n\nLicense: not here\n',
}

describe('an inventory', () => {
  it('tells packages, licences and whose a file is, from RECORD', async () => {
    const other = { name: 'other', files: { 'google/other.py': 'y' } }
    const inventory = await read(makeLayerZip([demo, other], { 'python/own.py': 'z' }))
    expect(inventory.packages).toMatchObject([
      { name: 'demo-pkg', version: '2.0', root: 'python', licence: 'MIT', summary: 'A demo.' },
      { name: 'other', version: '1.0' },
    ])
    expect(owners(inventory)).toMatchObject({
      'python/demo/__init__.py': 'demo-pkg',
      'python/google/demo/a.py': 'demo-pkg',
      'python/google/other.py': 'other',
      'python/own.py': undefined,
      'python/Demo_Pkg-2.0.dist-info/METADATA': 'demo-pkg',
    })
  })

  it('tells them without RECORD, by name', async () => {
    const zip = makeLayerZip(
      [
        { name: 'Pillow', record: false, files: { 'pillow.libs/libjpeg.so': 'a', 'PIL/x.py': 'b' } },
        { name: 'six', record: false, files: { 'six.py': 'c', '__pycache__/six.cpython-313.pyc': 'd' } },
        { name: 'own', files: { 'own/a.py': 'a' } },
      ],
      { 'python/own/__pycache__/a.cpython-313.pyc': 'p' },
    )
    expect(owners(await read(zip))).toMatchObject({
      'python/pillow.libs/libjpeg.so': 'pillow',
      'python/PIL/x.py': undefined,
      'python/six.py': 'six',
      'python/own/__pycache__/a.cpython-313.pyc': 'own',
    })
  })

  it('keeps Python versions apart, and takes vendored packages for files', async () => {
    const root = (minor: number): string => `python/lib/python3.${minor}/site-packages`
    const zip = makeLayerZip([
      { name: 'demo', root: root(12), files: { 'demo/a.py': '1' } },
      { name: 'demo', root: root(13), files: { 'demo/a.py': '22', 'demo/_vendor/six-1.0.dist-info/METADATA': '' } },
    ])
    const { packages } = await read(zip)
    expect(packages.map(({ name, root: where, files }) => [name, where, files])).toEqual([
      ['demo', root(12), 3],
      ['demo', root(13), 4],
    ])
  })

  it.each([
    ['none', makeZip([]), 0, 0],
    ['no package', makeZip([{ path: 'python/a.py', content: 'x' }]), 0, 1],
    [
      'no Python at all',
      makeZip([
        { path: 'bin/tool', content: 'x' },
        { path: 'lib/', content: '' },
      ]),
      0,
      1,
    ],
  ])('of a layer with %s', async (_, bytes, packages, files) => {
    const inventory = await read(bytes)
    expect([inventory.packages.length, inventory.files?.length]).toEqual([packages, files])
  })

  it('of 40,000 files takes seconds, not minutes, on a busy machine too', async () => {
    const zip = realisticLayer(100, 400, 10)
    const startedMs = performance.now()
    const inventory = await read(zip)
    expect(performance.now() - startedMs).toBeLessThan(20_000)
    expect(inventory.files?.length).toBe(100 * 402)
    expect(inventory.files?.every((file) => file.package !== undefined)).toBe(true)
  })

  it.each([
    ['text', Buffer.from('<html>404</html>')],
    ['nothing', Buffer.alloc(0)],
    ['half a zip', realisticLayer(1, 5, 100).subarray(0, 400)],
  ])('of %s is refused by name', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ problems: [{ code: 'zip-refused', file: 'layer.zip' }] })
  })

  it('of a directory is that of its zip', async () => {
    const zip = makeLayerZip([{ ...demo, files: { 'demo/__init__.py': 'x = 1\n' } }], { 'python/own.py': 'z' })
    const folder = await mkdtemp(join(tmpdir(), 'inventory-'))
    try {
      const texts = {
        'python/demo/__init__.py': 'x = 1\n',
        'python/own.py': 'z',
        'python/Demo_Pkg-2.0.dist-info/METADATA': demo.metadata,
        'python/Demo_Pkg-2.0.dist-info/RECORD': 'demo/__init__.py,,\n',
      }
      for (const [path, text] of Object.entries(texts)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      const inventory = await directoryInventory(folder, 'folder', distributionFinder, signal)
      const packed = await read(zip)
      expect(owners(inventory)).toEqual(owners(packed))
      const sums = ({ files = [] }: Inventory): unknown =>
        files
          .filter(({ path }) => !path.endsWith('RECORD'))
          .map(({ path, crc32, sizeBytes }) => [path, crc32, sizeBytes])
      expect(sums(inventory)).toEqual(sums(packed))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('an inventory over the network', () => {
  const remote = async (url: string, budgetBytes: number): Promise<Inventory> =>
    readInventory(await httpRangeSource(url, httpFor({}), signal), distributionFinder, {
      name: 'layer',
      signal,
      budgetBytes,
    })

  it('of a layer of 70 MB reads less than 2 % of its bytes, and knows every file', async () => {
    const zip = realisticLayer()
    expect(zip.length).toBeGreaterThan(70_000_000)
    await using server = await serveRanges(zip)
    const inventory = await remote(server.url, zip.length * 0.018)
    expect(server.sentBytes() / zip.length).toBeLessThan(0.02)
    expect(inventory.packages.length).toBe(51)
    expect(inventory.files?.every((file) => file.package !== undefined)).toBe(true)
  })

  it('survives connections that break', async () => {
    const zip = realisticLayer(5, 10, 1_000)
    await using server = await serveRanges(zip, { failEvery: 3 })
    expect((await remote(server.url, 1e9)).packages.length).toBe(5)
  })

  it('says what to do where a server gives no ranges, and shows no signature', async () => {
    await using server = await serveRanges(realisticLayer(1, 1, 10), { ranges: false })
    const failure: unknown = await remote(server.url, 1).catch((error: unknown) => error)
    expect(failure).toMatchObject({ problems: [{ code: 'no-ranges' }] })
    expect(JSON.stringify(failure)).not.toContain('secret')
  })
})
