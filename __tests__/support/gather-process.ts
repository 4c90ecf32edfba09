// Run as a process of its own by the store's tests: brings the wheels of a lock into a store that others use as well.
// argv: the folder of the stores, the lock as JSON. Prints the wheels' paths as JSON.

import { silentLog } from '../../src/host/log.ts'
import { storesBelow } from '../../src/host/stores.ts'
import type { Lock } from '../../src/python/locks/lock.ts'
import { chooseWheels } from '../../src/python/wheels/choose.ts'
import { gather } from '../../src/python/wheels/gather.ts'
import { measure } from '../../src/python/wheels/measure.ts'
import { openWheelStore } from '../../src/python/wheels/store.ts'

const [folder = '', lockText = ''] = process.argv.slice(2)
const context = {
  directory: folder,
  env: {},
  stores: storesBelow(folder),
  signal: new AbortController().signal,
  log: silentLog,
}
const store = await openWheelStore({ cache: true }, context)
const lock = JSON.parse(lockText) as Lock
const house = await gather(await measure(chooseWheels(lock), store, context), store, context)
await store[Symbol.asyncDispose]()
process.stdout.write(JSON.stringify(house.wheels.map(({ path }) => path)))
