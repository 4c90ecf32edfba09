// While uv still resolves, the wheels of pinned lines are known already, and are brought into the store. What was not begun
// when uv is done is not begun any more. A failure is told later, where the wheel is needed.

import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import type { Target } from '../../lambda/target.ts'
import { targetEnvironment } from '../markers/environment.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { bestWheel } from '../wheels/choose.ts'
import { bringWhole } from '../wheels/measure.ts'
import type { WheelStore } from '../wheels/store.ts'
import { isActive } from '../requirements/is-active.ts'
import type { PinnedReleases } from './pinned-release.ts'

/** So many at once: the resolver needs the network, too. */
const atOnce = 4

interface PinnedWheels {
  /** Begins nothing more, and waits for what is under way. */
  finish(): Promise<void>
}

export function bringPinnedWheels(
  inputs: Inputs,
  targets: readonly Target[],
  releases: PinnedReleases,
  store: WheelStore,
  context: Context,
): PinnedWheels {
  const { log } = context
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
      const best = bestWheel(wheels, target)
      if (!release || best?.file.sha256 === undefined || seen.has(best.file.sha256) || stop.signal.aborted) return
      const { filename } = best.file
      seen.add(best.file.sha256)
      if (await store.has(best.file.sha256, filename)) return
      log.debug(`${filename} is brought while uv resolves.`)
      const locked = { name, version, wheels, index: release.index, requiredBy: [] }
      const brought = bringWhole({ ...best, package: locked }, store, { ...context, signal })
      downloads.push(brought)
      await brought
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
