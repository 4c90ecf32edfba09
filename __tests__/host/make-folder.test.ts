import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../src/host/files.ts'
import { makeFolder } from '../../src/host/make-folder.ts'

describe('a folder', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'folder-'))
    await writeFile(join(root, 'file'), '')
    await symlink('nowhere', join(root, 'dangling'))
  })
  afterAll(() => rm(root, { recursive: true }))

  it('is made with those above it, and may exist already', async () => {
    const path = join(root, 'a', 'b', 'c')
    await makeFolder(path, 0o700)
    await makeFolder(path)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  it('is made once by many at the same time', async () => {
    const path = join(root, 'many', 'x', 'y')
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)))
    expect(statSync(path).isDirectory()).toBe(true)
  })

  it.each([
    ['below a file', 'file/a', 'ENOTDIR'],
    ['where a file is', 'file', 'ENOTDIR'],
    ['where a link leads nowhere', 'dangling/a', 'EEXIST'],
  ])('%s is an error', async (_what, path, code) => {
    await expect(makeFolder(join(root, path))).rejects.toMatchObject({
      code,
      path: expect.stringContaining(root) as string,
    })
  })

  it('is made nowhere by Node’s own recursive mkdir', async () => {
    const source = fileURLToPath(new URL('../../src', import.meta.url))
    const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
    const wrong = await Promise.all(
      names.map(async (name) =>
        /\bmkdir\([^)]*recursive/.test(await readFile(join(source, name), 'utf8')) ? [name] : [],
      ),
    )
    expect(wrong.flat()).toEqual([])
  })

  it.runIf(existsSync('/proc/self'))('below /proc is a problem at once, with a next step', async () => {
    for (const path of ['/proc/nope', '/proc/nope/a/b', '/proc/self/nope']) {
      await expect(writeFileAtomically(join(path, 'x.zip'), '')).rejects.toMatchObject({
        problems: [{ code: 'not-written', nextStep: expect.stringContaining('Choose') }],
      })
    }
  })
})
