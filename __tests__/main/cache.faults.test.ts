// The action with a cache service, as the runner starts it.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveActionsCache, type ActionsCacheServer } from '../support/actions-cache-server.ts'
import { action, cleanEnvironment, temporaryFolder, type DoorOptions } from '../support/doors.ts'

async function build(cwd: string, cache: ActionsCacheServer, onStart?: DoorOptions['onStart']) {
  await mkdir(join(cwd, 'own'), { recursive: true })
  await writeFile(join(cwd, 'own/own.py'), 'A = 1\n')
  const env = { ...cleanEnvironment(cwd), ...(cache.env as Record<string, string>) }
  return action({ include: 'own', publish: 'never' }, { cwd, env, ...(onStart ? { onStart } : {}) })
}

describe('the action', () => {
  it('keeps what it learned in the cache of the runner, and takes it back', async () => {
    await using folder = await temporaryFolder()
    await using cache = await serveActionsCache()
    expect((await build(folder.path, cache)).exitCode).toBe(0)
    expect(cache.entries.map(({ key }) => key)).toEqual([expect.stringMatching(/^lambda-layer-2-facts-/)])
    await rm(join(folder.path, 'runner-temp'), { recursive: true })
    const second = await build(folder.path, cache)
    expect([second.exitCode, cache.downloaded.length, cache.entries.length]).toEqual([0, 1, 1])
    expect(second.stdout).not.toContain('::warning')
  })

  it('ends at a cancel while the service hangs', async () => {
    await using folder = await temporaryFolder()
    await using cache = await serveActionsCache()
    cache.hang()
    const startedMs = performance.now()
    const ended = await build(folder.path, cache, (child) => setTimeout(() => child.kill('SIGTERM'), 2_000))
    expect(ended.exitCode).toBe(130)
    expect(performance.now() - startedMs).toBeLessThan(6_000)
  })
})
