import { chmod, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copySource, hashTree } from '../../../src/python/compile/source-tree.ts'
import { type UnpackLimits, unpackLimits, unpackSource } from '../../../src/python/compile/unpack-source.ts'
import { makeZip } from '../../support/zips.ts'
import { makeContext } from '../../support/contexts.ts'
import { makeSdist } from '../../support/sdists.ts'
import { tarEntry } from '../../support/tar-entries.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-tree-'))
})
afterEach(() => rm(folder, { recursive: true }))

const unpack = async (bytes: Buffer, filename = 'a-1.0.tar.gz', subdirectory?: string, limits?: UnpackLimits) => {
  await writeFile(join(folder, 'archive'), bytes)
  const name = { filename, packageName: 'a', subdirectory }
  return unpackSource(join(folder, 'archive'), name, join(folder, 'inside', 'deep'), limits)
}
const tarOf = (...entries: readonly Buffer[]): Buffer => gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]))

describe('an sdist', () => {
  it('is unpacked, its own folder being the root', async () => {
    const tree = await unpack(makeSdist({ name: 'a', files: { 'setup.py': 'x', 'src/a.c': 'y' } }))
    expect(tree.root).toBe(join(folder, 'inside/deep/a-1.0'))
    expect([...tree.files].sort()).toEqual(['PKG-INFO', 'setup.py', 'src/a.c'])
    expect(await readFile(join(tree.root, 'src/a.c'), 'utf8')).toBe('y')
  })

  it('may hold links within itself', async () => {
    const tree = await unpack(
      gzipSync(
        Buffer.concat([
          tarEntry('a/real.txt', { content: 'r' }),
          tarEntry('a/sub/link', { type: '2', target: '../real.txt' }),
          tarEntry('a/hard', { type: '1', target: 'a/real.txt' }),
          Buffer.alloc(1024),
        ]),
      ),
    )
    expect(await readFile(join(tree.root, 'sub/link'), 'utf8')).toBe('r')
    expect(await readFile(join(tree.root, 'hard'), 'utf8')).toBe('r')
  })

  it.each([
    ['a path that leads out', [tarEntry('a/../../../escape', { content: 'x' })]],
    ['an absolute path', [tarEntry('/tmp/escape', { content: 'x' })]],
    ['a link that leads out', [tarEntry('a/out', { type: '2', target: '../../../..' })]],
    ['an absolute link', [tarEntry('a/out', { type: '2', target: '/etc' })]],
    [
      'a file behind a link',
      [tarEntry('a/sub', { type: '2', target: 'other' }), tarEntry('a/sub/escape', { content: 'x' })],
    ],
    ['a hard link to what is not in it', [tarEntry('a/hard', { type: '1', target: '../../etc/passwd' })]],
    ['a device', [tarEntry('a/null', { type: '3' })]],
    ['a pipe', [tarEntry('a/pipe', { type: '6' })]],
    [
      'a link behind its files',
      [tarEntry('a/sub/escape', { content: 'x' }), tarEntry('a/sub', { type: '2', target: 'other' })],
    ],
    ['a link in the place of a file', [tarEntry('a/x', { content: 'x' }), tarEntry('a/x', { type: '2', target: 'y' })]],
    ['a file in the place of a folder', [tarEntry('a/x/y', { content: 'x' }), tarEntry('a/x', { content: 'x' })]],
    ['a folder in the place of a file', [tarEntry('a/x', { content: 'x' }), tarEntry('a/x/y', { content: 'x' })]],
    [
      'a hard link to a link',
      [tarEntry('a/s', { type: '2', target: 'x' }), tarEntry('a/h', { type: '1', target: 'a/s' })],
    ],
    ['a backslash', [tarEntry('a/..\\\\..\\\\x', { content: 'x' })]],
    ['a drive', [tarEntry('C:/x', { content: 'x' })]],
    [
      'a name that is too long',
      [tarEntry('././@LongLink', { type: 'L', content: `a/${'n'.repeat(300)}` }), tarEntry('a/n', {})],
    ],
    [
      'a path that is too long',
      [tarEntry('././@LongLink', { type: 'L', content: `a/${'n/'.repeat(3000)}x` }), tarEntry('a/n', {})],
    ],
  ])('is refused for %s, and nothing is written', async (_what, entries) => {
    const archive = gzipSync(Buffer.concat([tarEntry('a/fine', { content: 'x' }), ...entries, Buffer.alloc(1024)]))
    await expect(unpack(archive)).rejects.toMatchObject({ problems: [{ code: 'bad-sdist', package: 'a' }] })
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['escape']))
    expect(await readdir(join(folder, 'inside'))).toEqual(['deep'])
  })

  it.each([
    ['cut short', makeSdist({ name: 'a', files: { x: 'y'.repeat(9000) } }).subarray(0, 60)],
    ['no archive', Buffer.from('<!DOCTYPE html>')],
  ])('is refused when it is %s', async (_what, bytes) => {
    await expect(unpack(bytes)).rejects.toMatchObject({ problems: [{ code: 'bad-sdist' }] })
  })

  it.each<[string, Buffer, string, Partial<UnpackLimits>, RegExp]>([
    [
      'bytes',
      tarOf(tarEntry('a/x', { content: 'x'.repeat(600) }), tarEntry('a/y', { content: 'y'.repeat(600) })),
      'a.tar.gz',
      { sizeBytes: 1000 },
      /unpacks to more than 1000 B/,
    ],
    [
      'bytes of hard links',
      tarOf(tarEntry('a/x', { content: 'x'.repeat(600) }), tarEntry('a/y', { type: '1', target: 'a/x' })),
      'a.tar.gz',
      { sizeBytes: 1000 },
      /unpacks to more than/,
    ],
    [
      'entries',
      tarOf(...Array.from({ length: 20 }, (_, index) => tarEntry(`a/${index}`, {}))),
      'a.tar.gz',
      { entries: 10 },
      /more than 10 entries/,
    ],
    ['folders', tarOf(tarEntry(`a/${'f/'.repeat(30)}x`, {})), 'a.tar.gz', { entries: 10 }, /more than 10 folders/],
    [
      'bytes of a zip',
      makeZip([{ path: 'a/x', content: 'x'.repeat(2000) }]),
      'a.zip',
      { sizeBytes: 1000 },
      /unpacks to more than/,
    ],
    [
      'entries of a zip',
      makeZip(Array.from({ length: 20 }, (_, index) => ({ path: `a/${index}`, content: '' }))),
      'a.zip',
      { entries: 10 },
      /more than 10 entries/,
    ],
  ])('is refused for too many %s', async (_what, bytes, filename, limits, why) => {
    const failed = unpack(bytes, filename, undefined, { sizeBytes: 1e9, entries: 1e6, ...limits })
    await expect(failed).rejects.toMatchObject({
      problems: [{ code: 'bad-sdist', package: 'a', message: expect.stringMatching(why) as string }],
    })
  })

  it('of 6 GB in 6 MB is refused soon and in little memory', async () => {
    const size = 6 * 1024 ** 3
    const header = tarEntry('a/bomb', { sizeBytes: size })
    const zeros = gzipSync(Buffer.alloc(64 * 1024 ** 2))
    const bomb = Buffer.concat([gzipSync(header), ...Array.from({ length: size / 64 / 1024 ** 2 }, () => zeros)])
    const before = process.resourceUsage().maxRSS
    const started = performance.now()
    await expect(unpack(bomb)).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('400') as string }],
    })
    expect(performance.now() - started).toBeLessThan(20_000)
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(150)
  })

  it.each([
    [undefined, 400],
    ['2000', 2000],
    ['0', 400],
    ['many', 400],
  ])('may unpack to so much when the variable is %j: %i MB', (value, expected) => {
    expect(unpackLimits({ LAMBDA_LAYER_SOURCE_LIMIT_MB: value }).sizeBytes).toBe(expected * 1024 ** 2)
  })

  it('as a zip is unpacked, with its modes', async () => {
    const tree = await unpack(
      makeZip([
        { path: 'a-1.0/setup.py', content: 'x' },
        { path: 'a-1.0/src/a.c', content: 'y' },
      ]),
      'a-1.0.zip',
    )
    expect([...tree.files].sort()).toEqual(['setup.py', 'src/a.c'])
    expect(await readFile(join(tree.root, 'src/a.c'), 'utf8')).toBe('y')
  })

  it('is refused when its subdirectory lies outside', async () => {
    await expect(unpack(makeSdist({ name: 'a', files: {} }), 'a-1.0.tar.gz', '../..')).rejects.toMatchObject({
      problems: [{ code: 'bad-sdist' }],
    })
  })
})

describe('a folder of one’s own', () => {
  it('is copied without what is nobody’s source, and hashed by its content', async () => {
    const own = join(folder, 'own')
    await unpackSource(
      await (async () => {
        await writeFile(join(folder, 'archive'), makeSdist({ name: 'a', files: { 'a.py': '1', '.git/HEAD': 'x' } }))
        return join(folder, 'archive')
      })(),
      { filename: 'a-1.0.tar.gz', packageName: 'a' },
      own,
    )
    await symlink('a.py', join(own, 'a-1.0', 'link.py'))
    await using context = await makeContext()
    const one = await copySource(join(own, 'a-1.0'), join(folder, 'one'), context)
    expect([...one.files].sort()).toEqual(['PKG-INFO', 'a.py', 'link.py'])
    const hash = await hashTree(one)
    expect(await hashTree(await copySource(join(own, 'a-1.0'), join(folder, 'two'), context))).toBe(hash)
    const other = await copySource(join(own, 'a-1.0'), join(folder, 'executable'), context)
    await chmod(join(other.root, [...other.files][0] ?? ''), 0o755)
    expect(await hashTree(other)).not.toBe(hash)
    await writeFile(join(one.root, 'a.py'), '2')
    expect(await hashTree(one)).not.toBe(hash)
  })
})
