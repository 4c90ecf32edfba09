// While uv still resolves, the wheels of pinned lines are known already, and are brought into the store. What is not done
// when uv is, is not begun any more: whatever comes of it, the run goes on as without it.

import { httpFor } from '../../host/http/client.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import { targetEnvironment } from '../markers/environment.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { bestWheel } from '../wheels/choose.ts'
import { download } from '../wheels/download.ts'
import type { WheelStore } from '../wheels/store.ts'
import { isActive } from './closed-pins.ts'
import type { PinnedReleases } from './pinned-release.ts'

/** So many at once: the resolver needs the network, too. */
const atOnce = 4

interface EarlyWheels {
  /** Begins nothing more, and waits for what is under way. */
  finish(): Promise<void>
}

export function bringPinnedWheels(
  inputs: Inputs,
  targets: readonly Target[],
  releases: PinnedReleases,
  store: WheelStore,
  context: Context,
): EarlyWheels {
  const { directory, env, log } = context
  const http = httpFor(env)
  const stop = new AbortController()
  const pinned = targets.flatMap((target) => {
    const environment = targetEnvironment(target)
    return inputs.requirements.flatMap((one) =>
      one.name !== undefined && one.pin?.kind === 'version' && one.source.kind === 'index' && isActive(one, environment)
        ? [{ name: one.name, version: one.pin.version, target }]
        : [],
    )
  })
  const seen = new Set<string>()
  const downloads: Promise<unknown>[] = []
  const work = mapConcurrently(pinned, atOnce, context.signal, async ({ name, version, target }, signal) => {
    if (stop.signal.aborted) return
    try {
      const release = await releases.release(name, version)
      const wheels = (release?.files ?? []).filter(({ filename, yanked }) => filename.endsWith('.whl') && !yanked)
      const file = bestWheel(wheels, target)?.file
      if (file?.sha256 === undefined || seen.has(file.sha256) || stop.signal.aborted) return
      seen.add(file.sha256)
      if (await store.has(file.sha256, file.filename)) return
      log.debug(`${file.filename} is brought while uv resolves.`)
      const fill = (temporary: string) => download(file, temporary, name, { http, signal, directory })
      const added = store.add(file.filename, fill)
      downloads.push(added)
      await added
    } catch (error) {
      // What is wrong with it is said where it is needed.
      log.debug(
        `${name} ${version} could not be brought early: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  })
  work.catch(() => {}) // Interrupted: the run itself says so.
  return {
    async finish() {
      stop.abort()
      // A page that is still being read is not waited for.
      await Promise.allSettled(downloads)
    },
  }
}
