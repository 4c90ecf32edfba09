// A context of a test: temporary stores, no environment, a log that remembers.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context, Environment } from '../../src/host/context.ts'
import { spawnProcess } from '../../src/host/process/spawn.ts'
import { createMasks } from '../../src/host/masks.ts'
import { silentLog } from '../../src/host/log.ts'
import { storesBelow } from '../../src/host/stores.ts'

export interface World extends AsyncDisposable {
  readonly context: Context
  /** What was logged, a word for the level in front. */
  readonly lines: readonly string[]
  readonly folder: string
  abort(): void
}

export async function makeWorld(env: Environment = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'lambda-layer-test-'))
  const lines: string[] = []
  const stop = new AbortController()
  return {
    folder,
    lines,
    abort: () => stop.abort(),
    context: {
      directory: folder,
      env: { ...env },
      platform: 'linux',
      hostArchitecture: 'x64',
      log: {
        ...silentLog,
        info: (message) => void lines.push(`info ${message}`),
        warning: (message) => void lines.push(`warning ${message}`),
        debug: (message) => void lines.push(`debug ${message}`),
      },
      masks: createMasks(),
      signal: stop.signal,
      stores: storesBelow(join(folder, 'stores')),
      runProcess: spawnProcess,
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
