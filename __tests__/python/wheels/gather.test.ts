import { writeFile } from 'node:fs/promises'
import { readFile, readdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Failure, Interrupted } from '../../../src/errors.ts'
import type { Context } from '../../../src/host/context.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { gather } from '../../../src/python/wheels/gather.ts'
import { measure, type Measurement } from '../../../src/python/wheels/measure.ts'
import { openWheelStore } from '../../../src/python/wheels/store.ts'
import type { Wheelhouse } from '../../../src/python/wheels/wheelhouse.ts'
import { serveFiles, type Fault, type ServedFile } from '../../support/file-server.ts'
import { fileOf, lockOf, sha256Of, targetOf } from '../../support/locks.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'
import { makeWorld } from '../../support/world.ts'

const target = targetOf('python3.13', 'arm64')
const path = (name: string): string => `/${wheelFilename({ name })}`
const small = makeWheel({ name: 'small', files: { 'small.py': 'x = 1\n' } })
/** Larger than what one request for the end brings. */
const large = makeWheel({ name: 'large', files: { 'large.bin': randomBytes(400_000), 'large.py': '' } })
/** Its list of files alone is larger than that. */
const many = makeWheel({
  name: 'many',
  files: Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`many/a_rather_long_name_${index}.py`, ''])),
})

interface Result {
  readonly measurement: Measurement
  readonly house: Wheelhouse
  readonly added: { readonly files: number; readonly bytes: number }
}

async function bring(lock: Lock, context: Context, cache = true): Promise<Result> {
  await using store = await openWheelStore({ cache }, context)
  const measurement = await measure(chooseWheels(lock), store, context)
  const house = await gather(measurement, store, context)
  const locked = new Map(lock.packages.flatMap(({ wheels }) => wheels.map((file) => [file.filename, file.sha256])))
  const got = await Promise.all(house.wheels.map(async (wheel) => sha256Of(await readFile(wheel.path))))
  expect(got).toEqual(house.wheels.map((wheel) => locked.get(wheel.filename) ?? wheel.sha256))
  return { measurement, house, added: { ...store.added } }
}

/** Brings one wheel from a server with faults; yields the requests that it took. */
async function bringOne(name: string, bytes: Buffer, served: Partial<ServedFile>): Promise<readonly string[]> {
  await using world = await makeWorld()
  await using server = await serveFiles({ [path(name)]: { bytes, ...served } })
  const wheels = [fileOf(server.url + path(name), bytes)]
  await bring(lockOf(target, [{ name, wheels }]), world.context)
  return server.requests.map((request) => request.replace(/^GET \S+ ?/, ''))
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('it did not fail')
}

describe('measure and gather', () => {
  it('bring every wheel, sorted by name, and what is in it is known before', async () => {
    await using world = await makeWorld()
    const files = {
      [path('small')]: { bytes: small },
      [path('large')]: { bytes: large },
      [path('many')]: { bytes: many },
    }
    await using server = await serveFiles(files)
    const packages = [
      { name: 'large', wheels: [fileOf(server.url + path('large'), large)] },
      { name: 'many', wheels: [fileOf(server.url + path('many'), many)] },
      {
        name: 'small',
        wheels: [fileOf(server.url + path('small'), small)],
        requiredBy: [{ kind: 'package', name: 'many' } as const],
      },
    ]
    const { measurement, house, added } = await bring(lockOf(target, packages), world.context)
    expect(house.target).toBe(target)
    expect(house.wheels.map(({ name, version, origin, sizeBytes }) => [name, version, origin, sizeBytes])).toEqual([
      ['large', '1.0', 'wheel', large.length],
      ['many', '1.0', 'wheel', many.length],
      ['small', '1.0', 'wheel', small.length],
    ])
    expect(house.wheels[2]?.requiredBy).toEqual([{ kind: 'package', name: 'many' }])
    expect(added).toEqual({ files: 3, bytes: small.length + large.length + many.length })
    const [first] = measurement.wheels
    expect(first?.index.files).toContainEqual(['large.bin', 400_000])
    expect(first?.unzippedSizeBytes).toBe(first?.index.files.reduce((sum, [, size]) => sum + size, 0))
    expect(measurement.wheels[1]?.index.files.length).toBeGreaterThan(1500)
  })

  it('send no byte twice: a small wheel in one request, a large one as its end and the rest', async () => {
    expect(await bringOne('small', small, {})).toEqual(['bytes=-65536'])
    expect(await bringOne('large', large, {})).toEqual(['bytes=-65536', `bytes=0-${large.length - 65536 - 1}`])
    const manyRequests = await bringOne('many', many, {})
    expect(manyRequests).toHaveLength(3)
  })

  it('take nothing from the network the second time', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large }, [path('small')]: { bytes: small } })
    const packages = [
      { name: 'large', wheels: [fileOf(server.url + path('large'), large)] },
      { name: 'small', wheels: [fileOf(server.url + path('small'), small)] },
    ]
    const lock = lockOf(target, packages)
    const first = await bring(lock, world.context)
    const before = server.requests.length
    const second = await bring(lock, world.context)
    expect(server.requests.length).toBe(before)
    expect(second.added.files).toBe(0)
    expect(second.house).toEqual(first.house)
    expect(second.measurement.wheels.map(({ index }) => index)).toEqual(
      first.measurement.wheels.map(({ index }) => index),
    )
  })

  it('without a cache, begin with nothing and leave nothing', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('small')]: { bytes: small } })
    const lock = lockOf(target, [{ name: 'small', wheels: [fileOf(server.url + path('small'), small)] }])
    await bring(lock, world.context)
    const before = server.requests.length
    await bring(lock, world.context, false)
    expect(server.requests.length).toBe(before + 1)
    expect(await readdir(world.context.stores.temporary)).toEqual([])
  })

  it.concurrent.each<[fault: string, faults: readonly Fault[], name: 'small' | 'large']>([
    ['a reset before the answer', ['reset', 'none'], 'small'],
    ['a reset in the middle of the end', ['reset-half', 'none'], 'small'],
    ['a reset in the middle of the rest', ['none', 'reset-half', 'none'], 'large'],
    ['resets again and again', ['reset', 'reset-half', 'none', 'reset-half', 'reset-half', 'reset', 'none'], 'large'],
    ['a body that is cut short', ['none', 'short', 'none'], 'large'],
    ['a connection closed before the announced length', ['none', 'closed-early', 'none'], 'large'],
    ['no ranges at all', ['no-range'], 'large'],
    ['no ranges at all, a small one', ['no-range'], 'small'],
    ['ranges for the end only', ['none', 'no-range'], 'large'],
    ['no ranges, and a reset', ['no-range', 'reset-half', 'no-range'], 'large'],
    ['a range that was not asked for', ['none', 'wrong-range', 'none'], 'large'],
    ['416 for the end', ['416', 'none'], 'large'],
    ['503, then an answer', ['503', 'none', '503', 'none'], 'large'],
    ['429, then an answer', ['429', '429', 'none'], 'small'],
    ['wrong bytes in one of two pieces', ['none', 'wrong-bytes', 'none'], 'large'],
    ['wrong bytes at first, for a wheel that came at once', ['wrong-bytes', 'none'], 'small'],
  ])('survive %s', async (_what, faults, name) => {
    const requests = await bringOne(name, name === 'small' ? small : large, { faults })
    expect(requests.length).toBeGreaterThan(0)
  })

  it('go on where a connection broke', async () => {
    const rest = large.length - 65536
    const requests = await bringOne('large', large, { etag: '"v1"', faults: ['none', 'reset-half', 'none'] })
    expect(requests.slice(0, 2)).toEqual(['bytes=-65536', `bytes=0-${rest - 1}`])
    // A reset may take some of what was sent with it.
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(requests[2] ?? '') ?? []
    expect(Number(from)).toBeGreaterThan(0)
    expect(Number(from)).toBeLessThanOrEqual(rest / 2)
    expect(Number(to)).toBe(rest - 1)
  })

  it('do not wait for ever for a server that falls silent', async () => {
    await using world = await makeWorld({ UV_HTTP_TIMEOUT: '0.5' })
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults: ['none', 'stall', 'none'] } })
    const wheels = [fileOf(server.url + path('large'), large)]
    await bring(lockOf(target, [{ name: 'large', wheels }]), world.context)
    expect(server.requests).toHaveLength(3)

    await using silent = await serveFiles({ [path('large')]: { bytes: large, faults: ['stall'] } })
    const never = [fileOf(silent.url + path('large'), Buffer.from('another'))]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'large', wheels: never }]), world.context))
    expect(failure.problems[0]).toMatchObject({ code: 'timed-out', package: 'large' })
    expect(silent.requests).toHaveLength(3)
  })

  it('start again when the file has changed since the end was read', async () => {
    await using world = await makeWorld()
    let requests = 0
    const answer: NonNullable<ServedFile['answer']> = (request, response) => {
      requests++
      if (requests === 1) {
        const tail = large.subarray(-65536)
        const range = `bytes ${large.length - tail.length}-${large.length - 1}/${large.length}`
        response.writeHead(206, { etag: '"old"', 'content-range': range }).end(tail)
        return
      }
      expect(request.headers['if-range']).toBe('"old"')
      response.writeHead(200, { etag: '"new"' }).end(large)
    }
    await using server = await serveFiles({ [path('large')]: { bytes: large, answer } })
    await bring(lockOf(target, [{ name: 'large', wheels: [fileOf(server.url + path('large'), large)] }]), world.context)
    expect(requests).toBe(2)
  })

  it.concurrent.each<[fault: string, faults: readonly Fault[], code: string, text: RegExp]>([
    ['wrong bytes', ['wrong-bytes'], 'zip-refused', /large-1\.0-py3-none-any\.whl/],
    ['wrong bytes after the end', ['none', 'wrong-bytes'], 'wrong-hash', /SHA-256 is [0-9a-f]{64}, expected was/],
    ['a login page', ['html'], 'not-a-wheel', /web page/],
    ['a server that stays down', ['503'], 'index-unavailable', /answered 503/],
    ['a connection that always breaks', ['reset'], 'connection-broken', /broke/],
  ])('fail, and say so, for %s', async (_what, faults, code, text) => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults } })
    const url = `${server.url.replace('//', '//user:hunter2@')}${path('large')}`
    const wheels = [{ ...fileOf(server.url + path('large'), large), url }]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'large', wheels }]), world.context))
    expect(failure.problems[0]).toMatchObject({ code, package: 'large' })
    expect(failure.message).toMatch(text)
    expect(JSON.stringify(failure.problems)).not.toContain('hunter2')
    expect(await readdir(world.context.stores.temporary)).toEqual([])
    expect(
      (await readdir(world.context.stores.wheels, { recursive: true }).catch(() => [])).filter((one) =>
        one.endsWith('.whl'),
      ),
    ).toEqual([])
  })

  it('refuse another size than the index announced', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults: ['no-range'] } })
    const wheels = [{ ...fileOf(server.url + path('large'), large), sizeBytes: large.length + 7 }]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'large', wheels }]), world.context))
    expect(failure.problems[0]).toMatchObject({ code: 'wrong-size', package: 'large' })
  })

  it('take what an index without hashes gives, and say so', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large }, [path('small')]: { bytes: small } })
    const packages = ['large', 'small'].map((name) => {
      const filename = wheelFilename({ name })
      return { name, wheels: [{ filename, url: server.url + path(name) }] }
    })
    const { house } = await bring(lockOf(target, packages), world.context)
    expect(house.wheels.map(({ sha256 }) => sha256)).toEqual([sha256Of(large), sha256Of(small)])
    expect(world.lines.filter((line) => line.startsWith('warning'))).toHaveLength(1)
    expect(world.lines.join('\n')).toContain(wheelFilename({ name: 'large' }))
  })

  it('take files of this machine, and compare their hashes too', async () => {
    await using world = await makeWorld()
    const filename = wheelFilename({ name: 'small' })
    await writeFile(join(world.folder, filename), small)
    const url = pathToFileURL(join(world.folder, filename)).href
    const { house } = await bring(lockOf(target, [{ name: 'small', wheels: [fileOf(url, small)] }]), world.context)
    expect(house.wheels[0]?.path.startsWith(world.context.stores.wheels)).toBe(true)
    const relative = [{ ...fileOf(filename, small), sha256: '0'.repeat(64) }]
    const failure = await failureOf(bring(lockOf(target, [{ name: 'small', wheels: relative }]), world.context))
    expect(failure.problems[0]?.code).toBe('wrong-hash')
    const missing = [fileOf('nowhere/small-1.0-py3-none-any.whl', small)]
    const none = await failureOf(
      bring(
        lockOf(target, [{ name: 'a', wheels: missing.map((one) => ({ ...one, sha256: '1'.repeat(64) })) }]),
        world.context,
      ),
    )
    expect(none.problems[0]).toMatchObject({ code: 'file-not-found', package: 'a' })
  })

  it('ask once for what two targets share', async () => {
    await using world = await makeWorld()
    const files = { [path('large')]: { bytes: large }, [path('small')]: { bytes: small } }
    await using server = await serveFiles(files)
    const packages = [
      { name: 'large', wheels: [fileOf(server.url + path('large'), large)] },
      { name: 'small', wheels: [fileOf(server.url + path('small'), small)] },
    ]
    await using store = await openWheelStore({ cache: true }, world.context)
    const selections = [target, targetOf('python3.12', 'x86_64')].map((one) => chooseWheels(lockOf(one, packages)))
    const measurements = await Promise.all(selections.map((one) => measure(one, store, world.context)))
    const houses = []
    for (const one of measurements) houses.push(await gather(one, store, world.context))
    expect(houses[0]?.wheels).toEqual(houses[1]?.wheels)
    expect(houses[1]?.target.runtime.name).toBe('python3.12')
    expect(server.requests).toHaveLength(3)
    expect(store.added.files).toBe(2)
  })

  it('use few connections for many wheels', async () => {
    await using world = await makeWorld()
    const wheels = Array.from({ length: 60 }, (_, index) => {
      const name = `p${String(index).padStart(2, '0')}`
      return { name, bytes: makeWheel({ name, files: { [`${name}.py`]: randomBytes(100) } }) }
    })
    await using server = await serveFiles(Object.fromEntries(wheels.map(({ name, bytes }) => [path(name), { bytes }])))
    const packages = wheels.map(({ name, bytes }) => ({ name, wheels: [fileOf(server.url + path(name), bytes)] }))
    const { house } = await bring(lockOf(target, packages), world.context)
    expect(house.wheels.map(({ name }) => name)).toEqual(wheels.map(({ name }) => name))
    expect(server.connections()).toBeLessThanOrEqual(16)
  })

  it('stop at once when they are aborted, and leave nothing half-written', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large, faults: ['none', 'stall'] } })
    const lock = lockOf(target, [{ name: 'large', wheels: [fileOf(server.url + path('large'), large)] }])
    const work = bring(lock, world.context)
    setTimeout(() => world.abort(), 300)
    await expect(work).rejects.toThrow(Interrupted)
    expect(await readdir(world.context.stores.temporary)).toEqual([])
  })

  it('name a wheel that is no zip before it is downloaded', async () => {
    await using world = await makeWorld()
    const junk = randomBytes(300_000)
    await using server = await serveFiles({ [path('junk')]: { bytes: junk } })
    const lock = lockOf(target, [{ name: 'junk', wheels: [fileOf(server.url + path('junk'), junk)] }])
    const failure = await failureOf(bring(lock, world.context))
    expect(failure.problems[0]).toMatchObject({ code: 'zip-refused', package: 'junk' })
    expect(server.requests.every((request) => request.includes('bytes='))).toBe(true)
  })
})
