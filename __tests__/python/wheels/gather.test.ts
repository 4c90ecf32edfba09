import { readdir, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { chooseWheels } from '../../../src/python/wheels/choose.ts'
import { gather, openGathering } from '../../../src/python/wheels/gather.ts'
import { measure, type MeasuredWheel } from '../../../src/python/wheels/measure.ts'
import { openWheelStore } from '../../../src/python/wheels/store.ts'
import type { Wheel } from '../../../src/python/wheels/wheelhouse.ts'
import { serveFiles } from '../../support/file-server.ts'
import { failureOf } from '../../support/failures.ts'
import { bring, bringOne, large, many, path, small, target } from '../../support/gathering.ts'
import { fileOf, lockOf, sha256Of, targetOf } from '../../support/locks.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'
import { makeWorld } from '../../support/world.ts'

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

  /** Without what was read of them in a run. */
  const bare = (wheels: readonly Wheel[] = []): readonly Wheel[] => wheels.map((wheel) => ({ ...wheel, entries: [] }))

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
    expect(bare(second.house.wheels)).toEqual(bare(first.house.wheels))
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
    const missing = [{ ...fileOf('nowhere/small-1.0-py3-none-any.whl', small), sha256: '1'.repeat(64) }]
    const none = await failureOf(bring(lockOf(target, [{ name: 'a', wheels: missing }]), world.context))
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
    expect(bare(houses[0]?.wheels)).toEqual(bare(houses[1]?.wheels))
    expect(houses[1]?.target.runtime.name).toBe('python3.12')
    expect(server.requests).toHaveLength(3)
    expect(store.added.files).toBe(2)
  })

  it('begin with a wheel as soon as its own end is known, and stop when the run ends before', async () => {
    await using world = await makeWorld()
    await using server = await serveFiles({ [path('large')]: { bytes: large }, [path('small')]: { bytes: small } })
    const packages = ['small', 'large'].map((name) => ({
      name,
      wheels: [fileOf(server.url + path(name), name === 'large' ? large : small)],
    }))
    const { chosen } = chooseWheels(lockOf(target, packages))
    const arrived: string[] = []
    const measured: string[] = []
    {
      await using store = await openWheelStore({ cache: true }, world.context)
      await using gathering = openGathering(store, world.context, ({ name }) => void arrived.push(name))
      const onMeasured = (wheel: MeasuredWheel): void => {
        measured.push(wheel.package.name)
        gathering.begin(wheel)
      }
      const measurement = await measure({ target, chosen }, store, world.context, { onMeasured })
      expect(measurement.wheels.map((one) => one.package.name)).toEqual(['small', 'large'])
      const { wheels } = await gathering.finish(measurement)
      expect(wheels.map(({ name }) => name)).toEqual(['large', 'small'])
      expect(wheels.map(({ entries }) => entries?.length)).not.toContain(undefined)
    }
    expect(measured.toSorted()).toEqual(['large', 'small'])
    expect(arrived.toSorted()).toEqual(['large', 'small'])
    // Begun, and not wanted any more.
    await using other = await makeWorld()
    await using store = await openWheelStore({ cache: true }, other.context)
    {
      await using gathering = openGathering(store, other.context)
      await measure({ target, chosen }, store, other.context, { onMeasured: (wheel) => gathering.begin(wheel) })
    }
    expect(await readdir(other.context.stores.temporary).catch(() => [])).toHaveLength(1)
  })

  it('come whole in one request each where they are needed in any case', async () => {
    await using world = await makeWorld()
    const bytes = makeWheel({ name: 'large', files: { 'large.bin': randomBytes(400_000) } })
    await using server = await serveFiles({ [path('large')]: { bytes } })
    const packages = [{ name: 'large', wheels: [fileOf(server.url + path('large'), bytes)] }]
    const { chosen } = chooseWheels(lockOf(target, packages))
    await using store = await openWheelStore({ cache: true }, world.context)
    const measurement = await measure({ target, chosen }, store, world.context, { whole: true })
    expect(measurement.wheels.map(({ index }) => index.sizeBytes)).toEqual([bytes.length])
    const { wheels } = await gather(measurement, store, world.context)
    expect(wheels.map(({ sizeBytes }) => sizeBytes)).toEqual([bytes.length])
    expect(server.requests).toHaveLength(1)
    expect(store.added).toEqual({ files: 1, bytes: bytes.length })
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
