import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copySource, hashTree, unpackSource } from '../../../src/python/compile/source-tree.ts'
import { makeSdist } from '../../support/sdists.ts'
import { tarEntry } from '../../support/tar-entries.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-tree-'))
})
afterEach(() => rm(folder, { recursive: true }))

const unpack = async (bytes: Buffer, filename = 'a-1.0.tar.gz', subdirectory?: string) => {
  await writeFile(join(folder, 'archive'), bytes)
  return unpackSource(join(folder, 'archive'), filename, join(folder, 'inside', 'deep'), 'a', subdirectory)
}

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
      'a-1.0.tar.gz',
      own,
      'a',
    )
    await symlink('a.py', join(own, 'a-1.0', 'link.py'))
    const one = await copySource(join(own, 'a-1.0'), join(folder, 'one'))
    expect([...one.files].sort()).toEqual(['PKG-INFO', 'a.py', 'link.py'])
    const hash = await hashTree(one)
    expect(await hashTree(await copySource(join(own, 'a-1.0'), join(folder, 'two')))).toBe(hash)
    await writeFile(join(one.root, 'a.py'), '2')
    expect(await hashTree(one)).not.toBe(hash)
  })
})
