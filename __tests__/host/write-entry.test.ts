import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import { writeEntry } from '../../src/host/write-entry.ts'
import { makeZip } from '../support/zips.ts'

const large = 'x'.repeat(3 * 1024 * 1024)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-entry-'))
  await writeFile(join(folder, 'a.zip'), makeZip([{ path: 'program', content: large }]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(path: string): Promise<void> {
  await using source = await openZipFile(join(folder, 'a.zip'))
  const [entry] = await readCentralDirectory(source, 'a.zip')
  if (!entry) throw new Error('no entry')
  await writeEntry(source, entry, path, { mode: 0o755, name: 'a.zip' })
}

it('an entry is written whole, with its mode', async () => {
  const path = join(folder, 'program')
  await written(path)
  expect(await readFile(path, 'utf8')).toBe(large)
  expect((await stat(path)).mode & 0o777).toBe(0o755)
})

it('a full disk is an error of the call, and nothing else of the process hears of it', async () => {
  await expect(written('/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' })
})
