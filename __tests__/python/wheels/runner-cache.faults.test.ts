import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Interrupted } from '../../../src/errors.ts'
import type { CacheDeadlines } from '../../../src/host/actions/cache.ts'
import type { Context, Environment } from '../../../src/host/context.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { gather } from '../../../src/python/wheels/gather.ts'
import { measure } from '../../../src/python/wheels/measure.ts'
import { openRunnerCache } from '../../../src/python/wheels/runner-cache.ts'
import { openWheelStore } from '../../../src/python/wheels/store.ts'
import { serveActionsCache, type ActionsCacheServer } from '../../support/actions-cache-server.ts'
import { serveFiles, type FileServer } from '../../support/file-server.ts'
import { fileOf, lockOf, targetOf } from '../../support/locks.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'
import { makeWorld, type World } from '../../support/world.ts'

const wheels = new Map(
  ['one', 'two', 'three'].map((name) => [
    name,
    makeWheel({ name, files: { [`${name}.bin`]: randomBytes(200_000), [`${name}.py`]: '' } }),
  ]),
)
const bytesOf = (name: string): Buffer => wheels.get(name) ?? Buffer.alloc(0)
const target = targetOf('python3.13', 'arm64')

/** A job on a fresh runner: empty stores at the place where the last job had them. */
async function freshRunner(world: World, env: Environment): Promise<Context> {
  await rm(join(world.folder, 'stores'), { recursive: true, force: true })
  const { PATH } = process.env
  return {
    ...world.context,
    env: { PATH, ...env, RUNNER_TEMP: join(world.folder, 'temp'), GITHUB_WORKSPACE: world.folder },
  }
}

function lockFor(server: FileServer, names: readonly string[]): Lock {
  const packages = names.map((name) => {
    const bytes = bytesOf(name)
    return { name, wheels: [fileOf(`${server.url}/${wheelFilename({ name })}`, bytes)] }
  })
  return lockOf(target, packages)
}

interface Job {
  readonly cache?: boolean
  /** Nothing will change: the wheels are not needed. */
  readonly factsOnly?: boolean
  readonly deadlines?: CacheDeadlines
}

async function run(
  lock: Lock,
  context: Context,
  { cache = true, factsOnly = false, deadlines }: Job = {},
): Promise<void> {
  const runner = await openRunnerCache({ cache, scope: 'layer', ...(deadlines ? { deadlines } : {}) }, context)
  await runner.restoreFacts()
  await using store = await openWheelStore({ cache }, context)
  const selection = chooseWheels(lock)
  if (factsOnly) {
    await measure(selection, store, context)
    return await runner.saveAll([])
  }
  await runner.restoreWheels([selection], store)
  const house = await gather(await measure(selection, store, context), store, context)
  return await runner.saveAll(house.wheels)
}

function serve(): Promise<FileServer> {
  return serveFiles(Object.fromEntries([...wheels].map(([name, bytes]) => [`/${wheelFilename({ name })}`, { bytes }])))
}

const kinds = (cache: ActionsCacheServer): readonly string[] =>
  cache.entries.map(({ key }) => key.replace(/-[0-9a-f]{16}-[0-9a-f]{64}-\w+$/, ''))

describe('a runner', () => {
  it('downloads nothing from the index the second time, and saves nothing', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    const lock = lockFor(index, ['one', 'two'])
    await run(lock, await freshRunner(world, cache.env))
    expect(kinds(cache)).toEqual(['lambda-layer-2-facts', 'lambda-layer-2-wheels'])
    const requests = index.requests.length
    expect(requests).toBeGreaterThan(0)

    await run(lock, await freshRunner(world, cache.env))
    expect(index.requests.length).toBe(requests)
    expect(cache.entries).toHaveLength(2)
    expect(cache.downloaded).toHaveLength(2)
  })

  it('restores kilobytes when no wheel is needed', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    const lock = lockFor(index, ['one', 'two'])
    await run(lock, await freshRunner(world, cache.env))
    const requests = index.requests.length
    await run(lock, await freshRunner(world, cache.env), { factsOnly: true })
    expect(index.requests.length).toBe(requests)
    const restored = cache.entries.filter(({ key }) => cache.downloaded.includes(key))
    expect(restored).toHaveLength(1)
    expect(restored[0]?.blob.length).toBeLessThan(10_000)
    expect(cache.entries).toHaveLength(2)
  })

  it('downloads only what is new, and carries on only what is in use', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    await run(lockFor(index, ['one', 'two']), await freshRunner(world, cache.env))
    const requests = index.requests.length
    await run(lockFor(index, ['two', 'three']), await freshRunner(world, cache.env))
    expect(index.requests.slice(requests).every((request) => request.includes('/three-'))).toBe(true)
    const last = cache.entries.findLast(({ key }) => key.includes('wheels'))
    expect(cache.entries.filter(({ key }) => key.includes('wheels'))).toHaveLength(2)
    expect(last?.blob.length).toBeLessThan(bytesOf('two').length + bytesOf('three').length + 20_000)
  })

  it('does not believe what the cache brings', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    const lock = lockFor(index, ['one'])
    await run(lock, await freshRunner(world, cache.env))
    const entry = cache.entries.find(({ key }) => key.includes('wheels'))
    entry?.blob.fill(0, 30)
    await run(lock, await freshRunner(world, cache.env))
    const path = await storedPath(world.context, lock)
    expect((await readFile(path)).equals(bytesOf('one'))).toBe(true)
  })

  it('keeps a tool under its version', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    const tool = async (context: Context): Promise<string> =>
      readFile(join(context.stores.tools, 'uv-1.2', 'uv'), 'utf8')
    const first = await freshRunner(world, cache.env)
    const runner = await openRunnerCache({ cache: true, scope: 'layer' }, first)
    await runner.restoreTools('uv-1.2')
    await mkdir(join(first.stores.tools, 'uv-1.2'), { recursive: true })
    await writeFile(join(first.stores.tools, 'uv-1.2', 'uv'), 'the tool')
    await runner.saveAll([])

    const second = await freshRunner(world, cache.env)
    const again = await openRunnerCache({ cache: true, scope: 'other' }, second)
    await again.restoreTools('uv-1.2')
    expect(await tool(second)).toBe('the tool')
    await again.saveAll([])
    expect(kinds(cache)).toHaveLength(1)
  })

  it.each<[damage: string, change: (blob: Buffer) => Buffer]>([
    ['truncated', (blob) => blob.subarray(0, blob.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('<html>not an archive</html>')],
  ])('replaces entries that are %s, and believes nothing of them', async (_, change) => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    const lock = lockFor(index, ['one', 'two'])
    await run(lock, await freshRunner(world, cache.env))
    for (const entry of cache.entries) entry.blob = change(entry.blob)
    const requests = index.requests.length
    await run(lock, await freshRunner(world, cache.env))
    expect(index.requests.length).toBeGreaterThan(requests)
    expect((await readFile(await storedPath(world.context, lock))).equals(bytesOf('one'))).toBe(true)
    const mended = index.requests.length
    await run(lock, await freshRunner(world, cache.env))
    expect(index.requests.length).toBe(mended)
  })

  it('removes the parts of a tool that came back in part', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    const context = await freshRunner(world, cache.env)
    const folder = join(context.stores.tools, 'uv-1.2')
    const fill = async (): Promise<void> => {
      await mkdir(folder, { recursive: true })
      for (const name of ['a', 'b']) await writeFile(join(folder, name), randomBytes(300_000))
    }
    const first = await openRunnerCache({ cache: true, scope: 'layer' }, context)
    await first.restoreTools('uv-1.2')
    await fill()
    await first.saveAll([])
    for (const entry of cache.entries) entry.blob = entry.blob.subarray(0, entry.blob.length * 0.7)
    await rm(folder, { recursive: true })
    const again = await openRunnerCache({ cache: true, scope: 'layer' }, context)
    await again.restoreTools('uv-1.2')
    expect(await readdir(folder).catch(() => [])).toEqual([])
    await fill()
    await again.saveAll([])
    expect(cache.entries).toHaveLength(2)
  })

  it('says once, calmly, that it may not write', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    cache.failWith(403, /Create/)
    await run(lockFor(index, ['one']), await freshRunner(world, cache.env))
    expect(cache.entries).toEqual([])
    const said = world.lines.filter((line) => line.includes('Actions cache'))
    expect(said).toEqual([expect.stringMatching(/^info Nothing is saved to the Actions cache\. .*403/)])
  })

  it('waits for a service that hangs no longer than its deadline, and asks it nothing more', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    cache.hang()
    const context = await freshRunner(world, cache.env)
    const deadlines = { lookUpMs: 1_500, transferMs: 1_500 }
    const startedMs = performance.now()
    await run(lockFor(index, ['one']), context, { deadlines })
    expect(performance.now() - startedMs).toBeLessThan(6_000)
    const said = world.lines.filter((line) => line.includes('Actions cache'))
    expect(said).toEqual([expect.stringMatching(/did not answer within 1\.5 seconds/)])
  })

  it('hears a cancel while the service hangs', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    cache.hang()
    const context = await freshRunner(world, cache.env)
    const runner = await openRunnerCache({ cache: true, scope: 'layer' }, context)
    const restoring = runner.restoreFacts()
    setTimeout(() => world.abort(), 800)
    const startedMs = performance.now()
    await expect(restoring).rejects.toThrow(Interrupted)
    expect(performance.now() - startedMs).toBeLessThan(2_000)
  })

  it('goes on without a cache service that fails', async () => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    cache.failWith(403)
    await run(lockFor(index, ['one']), await freshRunner(world, cache.env))
    expect(cache.entries).toEqual([])
    expect(await readFile(await storedPath(world.context, lockFor(index, ['one'])))).toEqual(bytesOf('one'))
  })

  it.each<[why: string, job: Job, without: string]>([
    ['cache is false', { cache: false }, ''],
    ['there is no runner', {}, 'ACTIONS_RUNTIME_TOKEN'],
    ['the service is off', {}, 'ACTIONS_RESULTS_URL'],
  ])('asks for nothing when %s', async (_why, job, without) => {
    await using world = await makeWorld()
    await using cache = await serveActionsCache()
    await using index = await serve()
    const context = await freshRunner(world, { ...cache.env, [without]: undefined })
    await run(lockFor(index, ['one']), context, job)
    expect(cache.entries).toEqual([])
    expect(cache.downloaded).toEqual([])
  })
})

async function storedPath(context: Context, lock: Lock): Promise<string> {
  await using store = await openWheelStore({ cache: true }, context)
  const [file] = lock.packages.flatMap((one) => one.wheels)
  return (await store.find(file?.sha256 ?? '', file?.filename ?? ''))?.path ?? ''
}
