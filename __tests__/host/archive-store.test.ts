import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchiveStore } from '../../src/host/archive-store.ts'
import { silentLog } from '../../src/host/log.ts'
import { locateStores } from '../../src/host/stores.ts'
import { temporaryFolder } from '../support/doors.ts'

const content = 'the bytes of an archive'
const sha256 = createHash('sha256').update(content).digest('hex')

const remove = (path: string): void => rmSync(path, { recursive: true, force: true })
const instead = (path: string): void => {
  remove(path)
  writeFileSync(path, '')
}
const linked = (path: string): void => {
  remove(path)
  symlinkSync(path, path)
}

it.each<[what: string, harm: (place: string) => void]>([
  ['nothing', () => {}],
  ['a folder with a file', (place) => mkdirSync(join(place, 'x'), { recursive: true })],
  ['a link that leads nowhere', (place) => symlinkSync('/nonexistent', place)],
  ['a link to itself', (place) => symlinkSync(place, place)],
  ['a file as the folder of the hash', (place) => instead(dirname(place))],
  ['a link to itself as the folder of the hash', (place) => linked(dirname(place))],
  ['a file as the folder above', (place) => instead(dirname(dirname(place)))],
])('an archive takes its place where %s was', async (_, harm) => {
  await using folder = await temporaryFolder()
  const stores = locateStores({ XDG_CACHE_HOME: folder.path }, 'linux', folder.path)
  const place = join(stores.wheels, sha256.slice(0, 2), sha256, 'a.whl')
  for (const way of ['add', 'adopt'] as const) {
    await using store = await openArchiveStore(
      { root: stores.wheels, holds: 'wheel', cache: true },
      { stores, log: silentLog },
    )
    remove(dirname(dirname(place)))
    await mkdir(dirname(place), { recursive: true })
    harm(place)
    const from = join(folder.path, 'a.whl')
    await writeFile(from, content)
    const stored =
      way === 'adopt'
        ? await store.adopt(from, sha256, 'a.whl')
        : await store.add('a.whl', async (temporary) => {
            writeFileSync(temporary, content)
            return { sha256, sizeBytes: content.length }
          })
    expect(stored).toEqual({ path: place, sha256, sizeBytes: content.length })
    expect(readFileSync(place, 'utf8')).toBe(content)
  }
})
