import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { hashFile } from '../../src/host/file-hash.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'file-hash-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the hash of a file', () => {
  it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 33 * 1024 * 1024 + 7])('of %i bytes', async (sizeBytes) => {
    const path = join(folder, String(sizeBytes))
    const bytes = randomBytes(sizeBytes)
    await writeFile(path, bytes)
    expect(await hashFile(path)).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes })
  })

  it.each(['missing', '.'])('is refused of %s', async (name) => {
    await expect(hashFile(join(folder, name))).rejects.toThrow(/ENOENT|is not a file/)
  })

  it('is refused at once of a pipe and of a device', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    for (const path of [pipe, '/dev/zero']) await expect(hashFile(path)).rejects.toThrow('is not a file')
  })

  it('lets other work have its turn, and hears an abort', async () => {
    const path = join(folder, 'large')
    await writeFile(path, Buffer.alloc(40 * 1024 * 1024))
    const controller = new AbortController()
    setImmediate(() => controller.abort())
    await expect(hashFile(path, controller.signal)).rejects.toBeInstanceOf(Interrupted)
  })
})
