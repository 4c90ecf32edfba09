import type { Log } from '../host/log.ts'
import type { Announce } from '../report/events.ts'

/** The log of a run: its warnings and the time that each phase took are announced too. A failed phase counts. */
export function announcingLog(log: Log, announce: Announce, now: () => number = () => performance.now()): Log {
  return {
    ...log,
    warning(message) {
      log.warning(message)
      announce({ kind: 'warned', message })
    },
    async phase(title, work, result) {
      const startedMs = now()
      try {
        return await log.phase(title, work, result)
      } finally {
        announce({ kind: 'phase-ended', phase: { name: title, milliseconds: Math.round(now() - startedMs) } })
      }
    },
  }
}
