// One run of `publish --artifact image` as a process of its own, so that it can be killed.
import { silentLog } from '../../src/host/log.ts'
import { createMasks } from '../../src/host/masks.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'
import type { Stores } from '../../src/host/stores.ts'
import { publish } from './image-runs.ts'

const { directory, stores, host } = JSON.parse(process.argv[2] ?? '') as {
  directory: string
  stores: Stores
  host: string
}
const { signal } = new AbortController()
const { env, platform, arch: hostArchitecture } = process
const own = { directory, stores, signal, env, platform, hostArchitecture }
const context = { ...own, log: silentLog, masks: createMasks(), runProcess: spawnProcess }
const { exitCode } = await publish(context, { host })
process.exitCode = exitCode
