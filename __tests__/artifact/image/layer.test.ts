import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findIncluded } from '../../../src/artifact/include.ts'
import { openLayerBlob } from '../../../src/artifact/image/layer.ts'
import { layOut } from '../../../src/artifact/layout.ts'
import type { Entry } from '../../../src/model/entry.ts'
import { wheelParts } from '../../../src/python/install/parts.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { makeTarget, saveWheel } from '../../support/wheelhouses.ts'
import type { WheelSpec } from '../../support/wheels.ts'

const barelySmaller = (): string => randomBytes(1_200_000).toString('base64')
const specs: readonly WheelSpec[] = [
  { name: 'alpha', files: { 'alpha/__init__.py': 'a', 'ns/alpha.py': 'x'.repeat(2_000_000), 'alpha/empty.py': '' } },
  {
    name: 'Beta.Pkg',
    files: { 'ns/beta.py': { content: 'b', mode: 0o600 }, 'Beta_Pkg-1.0.data/scripts/b': '#!python\n' },
  },
  // More than a thread scans at once.
  {
    name: 'delta',
    files: Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`delta/${at}.txt`, barelySmaller()])),
  },
  { name: 'gamma', files: { 'gamma/é.py': 'g', [`gamma/${'deep/'.repeat(40)}file.py`]: 'deep' } },
]

async function wheelEntries(context: TestContext): Promise<readonly Entry[]> {
  const wheels = await Promise.all(specs.map((spec) => saveWheel(context.stores.wheels, spec)))
  const plan = { kind: 'image', name: 'l', layout: 'flat' } as const
  const parts = await wheelParts(plan, [{ target: makeTarget(), wheels }], context.signal)
  return layOut(parts, []).entries
}

async function ownEntries(context: TestContext): Promise<readonly Entry[]> {
  const { directory, signal } = context
  const plan = { kind: 'image', zipPath: join(directory, 'l.zip') } as const
  const part = await findIncluded([{ input: 'code', source: 'src' }], directory, plan, signal)
  return part.entries
}

/** What Python's tarfile finds in a compressed layer: path, kind, mode, hash, date and owner of each entry. */
function listed(path: string): readonly (readonly unknown[])[] {
  const { stdout, stderr } = spawnSync('python3', ['-c', program, path], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout) as readonly (readonly unknown[])[]
}
const program = `
import tarfile, sys, json, hashlib
with tarfile.open(sys.argv[1], 'r|gz') as t:
    print(json.dumps([[m.name, m.type.decode(), oct(m.mode), hashlib.sha256(t.extractfile(m).read()).hexdigest() if m.isfile() else m.linkname, m.mtime, m.uid, m.gid] for m in t]))
`

describe('a layer of an image', () => {
  it('holds every file of the wheels, in the order of folders first', async () => {
    await using context = await makeContext()
    const entries = await wheelEntries(context)
    await using layer = await openLayerBlob('packages', entries, context)
    const members = listed(await layer.file())
    const folders = members.filter(([, type]) => type === '5').map(([path]) => path)
    expect(folders.slice(0, 3)).toEqual(['var', 'var/task', 'var/task/Beta.Pkg-1.0.dist-info'])
    expect(members.slice(0, folders.length).every(([, type]) => type === '5')).toBe(true)
    expect(members.slice(folders.length).map(([path]) => path)).toEqual(entries.map(({ path }) => path))
    expect(new Set(members.map((one) => one.slice(4).join()))).toEqual(new Set(['315532800,0,0']))
    const alpha = members.find(([path]) => path === 'var/task/ns/alpha.py')
    expect(alpha?.slice(1, 4)).toEqual(['0', '0o644', createHash('sha256').update('x'.repeat(2_000_000)).digest('hex')])
    expect(members.find(([path]) => path === 'var/task/bin/b')?.[2]).toBe('0o755')
  })

  it.each(['alpha', 'delta', 'gamma'])('refuses a stream of %s that is no deflate', async (name) => {
    await using context = await makeContext()
    const entries = await wheelEntries(context)
    const damaged = entries.find(({ content, sizeBytes }) => {
      const isDeflated = content.kind === 'archived' && content.entry.method === 8
      return isDeflated && sizeBytes > 0 && content.archive.filename.startsWith(name)
    })
    if (damaged?.content.kind !== 'archived') throw new Error(`${name} has no deflated file`)
    const { archive, entry } = damaged.content
    const file = await readFile(archive.path)
    // A block of the type that does not exist.
    file[entry.localHeaderOffset + 30 + Buffer.byteLength(entry.path)] = 0xff
    await writeFile(archive.path, file)
    await expect(openLayerBlob('packages', entries, context)).rejects.toMatchObject({
      problems: [{ code: 'corrupt-wheel', file: archive.filename }],
    })
    expect(await readdir(context.stores.temporary)).toEqual([])
  })

  it('is what its identity says, in one gzip member', async () => {
    await using context = await makeContext()
    await using layer = await openLayerBlob('packages', await wheelEntries(context), context)
    const bytes = await readFile(await layer.file())
    const tar = gunzipSync(bytes)
    const sha256 = (some: Buffer): string => `sha256:${createHash('sha256').update(some).digest('hex')}`
    expect(layer.identity).toEqual({
      digest: sha256(bytes),
      sizeBytes: bytes.length,
      diffId: sha256(tar),
      uncompressedBytes: tar.length,
    })
    // Readers that stop after the first member have all of it.
    const { stdout } = spawnSync(
      'python3',
      [
        '-c',
        'import zlib,sys; d=zlib.decompressobj(31); print(len(d.decompress(sys.stdin.buffer.read())), len(d.unused_data))',
      ],
      { input: bytes, encoding: 'utf8' },
    )
    expect(stdout.trim()).toBe(`${tar.length} 0`)
  })

  it('is the same from clean, with known positions, and known as a whole without reading a wheel', async () => {
    await using context = await makeContext()
    const entries = await wheelEntries(context)
    const digests: string[] = []
    for (const forget of ['nothing', 'layers', 'everything']) {
      if (forget === 'layers') await rm(join(context.stores.facts, 'image-layer-2'), { recursive: true })
      if (forget === 'everything') await rm(context.stores.facts, { recursive: true })
      await using layer = await openLayerBlob('packages', entries, context)
      digests.push(
        createHash('sha256')
          .update(await readFile(await layer.file()))
          .digest('hex'),
        layer.identity.digest,
      )
    }
    expect(new Set(digests.map((one) => one.replace('sha256:', ''))).size).toBe(1)
    await rm(context.stores.wheels, { recursive: true })
    await using known = await openLayerBlob('packages', entries, context)
    expect(digests).toContain(known.identity.digest)
  })

  it('has own files and links as they are, and notices when one changes', async () => {
    await using context = await makeContext()
    await context.write({ 'src/app.py': 'def handler(event, context): ...\n', 'src/sub/data.txt': 'd'.repeat(100_000) })
    const entries = await ownEntries(context)
    await using layer = await openLayerBlob('packages', entries, context)
    expect(listed(await layer.file()).map(([path, type]) => `${String(type)} ${String(path)}`)).toEqual([
      '5 var',
      '5 var/task',
      '5 var/task/sub',
      '0 var/task/app.py',
      '0 var/task/sub/data.txt',
    ])
    await writeFile(join(context.directory, 'src/app.py'), 'def handler(event, context): 1/0\n')
    await rm(context.stores.facts, { recursive: true })
    await expect(openLayerBlob('packages', entries, context)).rejects.toMatchObject({
      problems: [{ code: 'include-changed' }],
    })
  })

  it('leaves nothing behind', async () => {
    await using context = await makeContext()
    {
      await using layer = await openLayerBlob('packages', await wheelEntries(context), context)
      await layer.file()
    }
    expect(await readdir(context.stores.temporary)).toEqual([])
  })
})
