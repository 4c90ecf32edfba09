import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HashedFile } from '../../../src/host/hashed-file.ts'
import { openWheelStore } from '../../../src/python/wheels/store.ts'
import { sha256Of } from '../../support/locks.ts'
import { makeWorld } from '../../support/world.ts'

describe('a file that is hashed while it is written', () => {
  it.each([0, 1, 3, 40, 400])('holds %i chunks', async (count) => {
    await using world = await makeWorld()
    const path = join(world.folder, 'file')
    const chunks = Array.from({ length: count }, (_, index) => randomBytes((index * 7919) % 70_000))
    using file = HashedFile.create(path)
    for (const chunk of chunks) file.add(chunk)
    const all = Buffer.concat(chunks)
    expect(file.digest()).toBe(sha256Of(all))
    expect(file.sizeBytes).toBe(all.length)
    expect((await readFile(path)).equals(all)).toBe(true)
  })

  it('starts again with nothing', async () => {
    await using world = await makeWorld()
    const path = join(world.folder, 'file')
    using file = HashedFile.create(path)
    file.add(randomBytes(600_000))
    file.restart()
    file.add(Buffer.from('short'))
    expect(file.digest()).toBe(sha256Of(Buffer.from('short')))
    expect(await readFile(path, 'utf8')).toBe('short')
  })

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    await using world = await makeWorld()
    await using store = await openWheelStore({ cache: true }, world.context)
    const work = store.add('x.whl', async () => {
      using file = HashedFile.create('/dev/full')
      file.add(randomBytes(600_000))
      return { sha256: file.digest(), sizeBytes: file.sizeBytes }
    })
    await expect(work).rejects.toThrow(/cannot be written: there is no space left on the device/)
  })
})
