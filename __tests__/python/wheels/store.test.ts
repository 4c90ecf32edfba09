import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openWheelStore, type StoredWheel, type WheelStore } from '../../../src/python/wheels/store.ts'
import { serveFiles } from '../../support/file-server.ts'
import { fileOf, lockOf, sha256Of, targetOf } from '../../support/locks.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'
import { makeWorld } from '../../support/world.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('../../support/gather-process.ts', import.meta.url))
const filename = 'x-1.0-py3-none-any.whl'
const hourMs = 3_600_000

function put(store: WheelStore, bytes: Buffer, name = filename): Promise<StoredWheel> {
  return store.add(name, async (temporary) => {
    await writeFile(temporary, bytes)
    return { sha256: sha256Of(bytes), sizeBytes: bytes.length }
  })
}

async function age(path: string, hours: number): Promise<void> {
  const then = new Date(Date.now() - hours * hourMs)
  await utimes(path, then, then)
}

describe('the wheel store', () => {
  const bytes = randomBytes(1000)
  const sha256 = sha256Of(bytes)

  it('keeps what it took in', async () => {
    await using world = await makeWorld()
    {
      await using store = await openWheelStore({ cache: true }, world.context)
      expect(await store.find(sha256, filename)).toBeUndefined()
      expect(await store.has(sha256, filename)).toBe(false)
      await put(store, bytes)
    }
    await using store = await openWheelStore({ cache: true }, world.context)
    expect(await store.has(sha256, filename)).toBe(true)
    const found = await store.find(sha256, filename)
    expect(found).toMatchObject({ sha256, sizeBytes: 1000 })
    expect(await readFile(found?.path ?? '')).toEqual(bytes)
  })

  it.each<[what: string, damage: (path: string) => Promise<void>]>([
    ['was cut short', (path) => truncate(path, 10)],
    ['has other bytes of the same length', (path) => writeFile(path, Buffer.alloc(1000))],
    ['is empty', (path) => writeFile(path, '')],
    [
      'is a folder',
      async (path) => {
        await rm(path)
        await mkdir(path)
      },
    ],
  ])('does not give out an entry that %s', async (_what, damage) => {
    await using world = await makeWorld()
    const first = await openWheelStore({ cache: true }, world.context)
    const { path } = await put(first, bytes)
    await first[Symbol.asyncDispose]()
    await damage(path)
    await using store = await openWheelStore({ cache: true }, world.context)
    expect(await store.find(sha256, filename)).toBeUndefined()
    expect((await put(store, bytes)).path).toBe(path)
    expect(await readFile(path)).toEqual(bytes)
  })

  it('leaves nothing of what could not be filled', async () => {
    await using world = await makeWorld()
    await using store = await openWheelStore({ cache: true }, world.context)
    const work = store.add(filename, async (temporary) => {
      await writeFile(temporary, 'half')
      throw new Error('broken')
    })
    await expect(work).rejects.toThrow('broken')
    const left = await readdir(world.folder, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })

  it('adopts a file only with the right bytes', async () => {
    await using world = await makeWorld()
    await using store = await openWheelStore({ cache: true }, world.context)
    const from = join(world.folder, 'from.whl')
    await writeFile(from, 'something else')
    expect(await store.adopt(from, sha256, filename)).toBeUndefined()
    await writeFile(from, bytes)
    expect(await store.adopt(from, sha256, filename)).toMatchObject({ sha256, sizeBytes: 1000 })
    expect(store.added.files).toBe(0)
  })

  it('stays below its limit: what was not used for longest goes, what is in use does not', async () => {
    await using world = await makeWorld()
    const names = ['oldest', 'older', 'recent']
    const contents = names.map(() => randomBytes(1000))
    {
      await using store = await openWheelStore({ cache: true }, world.context)
      for (const [index, name] of names.entries()) await put(store, contents[index] ?? bytes, `${name}.whl`)
    }
    const pathOf = (index: number): string => {
      const hash = sha256Of(contents[index] ?? bytes)
      return join(world.context.stores.wheels, hash.slice(0, 2), hash, `${names[index]}.whl`)
    }
    await age(pathOf(0), 9)
    await age(pathOf(1), 5)
    await age(pathOf(2), 0.1)
    {
      await using store = await openWheelStore({ cache: true, limitBytes: 100 }, world.context)
      expect(await store.find(sha256Of(contents[0] ?? bytes), 'oldest.whl')).toBeDefined()
      await put(store, bytes)
    }
    const left = (await readdir(world.context.stores.wheels, { recursive: true })).filter((one) => one.endsWith('.whl'))
    expect(left.map((one) => one.replace(/.*\//, '')).toSorted()).toEqual(['oldest.whl', 'recent.whl', filename])
  })

  it('removes what killed runs left, and nothing younger', async () => {
    await using world = await makeWorld()
    const { temporary, uv } = world.context.stores
    for (const name of ['.tmpDead', '.tmpAlive', 'simple-v20']) {
      await mkdir(join(uv, name), { recursive: true })
      if (name !== '.tmpAlive') await age(join(uv, name), 3)
    }
    for (const name of ['wheels-dead', 'wheels-alive', 'wheels-writing', 'other']) {
      await mkdir(join(temporary, name), { recursive: true })
      await writeFile(join(temporary, name, 'a.partial'), 'half')
      if (name !== 'wheels-alive' && name !== 'wheels-writing') await age(join(temporary, name, 'a.partial'), 3)
      if (name !== 'wheels-alive') await age(join(temporary, name), 3)
    }
    {
      await using store = await openWheelStore({ cache: true }, world.context)
      await put(store, bytes)
    }
    expect((await readdir(temporary)).toSorted()).toEqual(['wheels-alive', 'wheels-writing'])
    expect((await readdir(uv)).toSorted()).toEqual(['.tmpAlive', 'simple-v20'])
  })

  it('fails with a next step when it cannot be written', async () => {
    await using world = await makeWorld()
    await writeFile(join(world.folder, 'file'), '')
    const stores = { ...world.context.stores, temporary: join(world.folder, 'file', 'temporary') }
    await expect(openWheelStore({ cache: true }, { ...world.context, stores })).rejects.toThrow(/cannot be written/)
  })
})

describe('two processes with one store', () => {
  const wheels = Array.from({ length: 12 }, (_, index) => {
    const name = `p${index}`
    return { name, bytes: makeWheel({ name, files: { [`${name}.bin`]: randomBytes(150_000) } }) }
  })
  const target = targetOf('python3.13', 'x86_64')

  it('both get every wheel, whole', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles(
      Object.fromEntries(wheels.map(({ name, bytes }) => [`/${wheelFilename({ name })}`, { bytes }])),
    )
    const packages = wheels.map(({ name, bytes }) => ({
      name,
      wheels: [fileOf(`${server.url}/${wheelFilename({ name })}`, bytes)],
    }))
    const args = [script, world.folder, JSON.stringify(lockOf(target, packages))]
    const outputs = await Promise.all([1, 2].map(() => run(process.execPath, args)))
    const [first, second] = outputs.map(({ stdout }) => JSON.parse(stdout) as string[])
    expect(first).toEqual(second)
    const hashes = await Promise.all((first ?? []).map(async (path) => sha256Of(await readFile(path))))
    expect(hashes.toSorted()).toEqual(wheels.map(({ bytes }) => sha256Of(bytes)).toSorted())
    expect(await readdir(join(world.folder, 'temporary'))).toEqual([])
  })

  it('are not disturbed by one that was killed while it wrote', async () => {
    await using world = await makeWorld()
    const [one] = wheels
    if (!one) throw new Error('no wheel')
    const path = `/${wheelFilename(one)}`
    await using server = await serveFiles({ [path]: { bytes: one.bytes, faults: ['none', 'stall', 'none'] } })
    const lock = lockOf(target, [{ name: one.name, wheels: [fileOf(server.url + path, one.bytes)] }])
    const args = [script, world.folder, JSON.stringify(lock)]

    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const ended = once(child, 'exit')
    await expect.poll(() => partials(world.folder), { timeout: 10_000 }).toHaveLength(1)
    child.kill('SIGKILL')
    await ended
    const [partial = ''] = await partials(world.folder)
    expect((await stat(partial)).size).toBeLessThan(one.bytes.length)
    expect(await wheelsIn(world.folder)).toEqual([])

    await age(partial, 2)
    await age(dirname(partial), 2)
    const { stdout } = await run(process.execPath, args)
    const [stored = ''] = JSON.parse(stdout) as string[]
    expect(await readFile(stored)).toEqual(one.bytes)
    expect(await partials(world.folder)).toEqual([])
  })
})

async function partials(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'temporary'), { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.partial')).map((name) => join(folder, 'temporary', name))
}

async function wheelsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'wheels'), { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.whl'))
}
