import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../host/log.ts'
import type { Pace } from './context.ts'

export interface Patient {
  readonly log: Log
  readonly signal: AbortSignal
  readonly pace: Pace
}

/** A wait that is under way. */
export interface Waiting {
  readonly waitedMs: () => number
  /**
   * @param what as it is now, e.g. "function app: its last update is InProgress"
   * @param ms without it, each pause is longer than the one before
   */
  readonly pause: (what: string, ms?: number) => Promise<void>
}

const slowestPollMs = 3_000
/** A wait that is longer than this many first pauses is told by a line of its own: three seconds. */
const silentPauses = 15

/** Begins to wait for AWS. What is waited for is shown as progress at each pause and, when it takes long, once as a line. */
export function startWaiting({ log, signal, pace }: Patient): Waiting {
  const start = performance.now()
  const waitedMs = (): number => performance.now() - start
  let nextMs = pace.pollMs
  let isSaid = false
  return {
    waitedMs,
    async pause(what, ms = nextMs) {
      nextMs = Math.min(nextMs * 1.5, slowestPollMs)
      log.progress({ title: 'Waiting', done: Math.round(waitedMs() / 1000), unit: 'seconds', current: what })
      if (!isSaid && waitedMs() + ms > silentPauses * pace.pollMs) {
        isSaid = true
        log.info(`Waiting for ${what}.`)
      }
      await sleep(ms, undefined, { signal })
    },
  }
}
