import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Context } from '../../src/host/context.ts'
import type { Lock } from '../../src/python/locks/lock.ts'
import { chooseWheels } from '../../src/python/wheels/choose.ts'
import { gather } from '../../src/python/wheels/gather.ts'
import { measure, type Measurement } from '../../src/python/wheels/measure.ts'
import { openWheelStore } from '../../src/python/wheels/store.ts'
import type { Wheelhouse } from '../../src/python/wheels/wheelhouse.ts'
import { serveFiles, type ServedFile } from './file-server.ts'
import { fileOf, lockOf, sha256Of, targetOf } from './locks.ts'
import { makeWheel, wheelFilename } from './wheels.ts'
import { makeWorld } from './world.ts'

export const target = targetOf('python3.13', 'arm64')
export const path = (name: string): string => `/${wheelFilename({ name })}`
export const small = makeWheel({ name: 'small', files: { 'small.py': 'x = 1\n' } })
/** Larger than what one request for the end brings. */
export const large = makeWheel({ name: 'large', files: { 'large.bin': randomBytes(400_000), 'large.py': '' } })
/** Its list of files alone is larger than that. */
export const many = makeWheel({
  name: 'many',
  files: Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`many/a_rather_long_name_${index}.py`, ''])),
})

interface Result {
  readonly measurement: Measurement
  readonly house: Wheelhouse
  readonly added: { readonly files: number; readonly bytes: number }
}

export async function bring(lock: Lock, context: Context, cache = true): Promise<Result> {
  await using store = await openWheelStore({ cache }, context)
  const measurement = await measure(chooseWheels(lock), store, context)
  const house = await gather(measurement, store, context)
  const locked = new Map(lock.packages.flatMap(({ wheels }) => wheels.map((file) => [file.filename, file.sha256])))
  const got = await Promise.all(house.wheels.map(async (wheel) => sha256Of(await readFile(wheel.path))))
  expect(got).toEqual(house.wheels.map((wheel) => locked.get(wheel.filename) ?? wheel.sha256))
  return { measurement, house, added: { ...store.added } }
}

/** Brings one wheel from a server with faults; yields the requests that it took. */
export async function bringOne(name: string, bytes: Buffer, served: Partial<ServedFile>): Promise<readonly string[]> {
  await using world = await makeWorld()
  await using server = await serveFiles({ [path(name)]: { bytes, ...served } })
  const wheels = [fileOf(server.url + path(name), bytes)]
  await bring(lockOf(target, [{ name, wheels }]), world.context)
  return server.requests.map((request) => request.replace(/^GET \S+ ?/, ''))
}
