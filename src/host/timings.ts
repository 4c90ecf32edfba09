import type { Log } from './log.ts'

export interface PhaseTiming {
  readonly name: string
  readonly milliseconds: number
}

/** The log, and how long each of its phases took, in the order they ended; a failed phase counts too. */
export function withTimings(
  log: Log,
  now: () => number = () => performance.now(),
): { readonly log: Log; readonly phases: readonly PhaseTiming[] } {
  const phases: PhaseTiming[] = []
  return {
    phases,
    log: {
      ...log,
      async phase(title, work, result) {
        const startedMs = now()
        try {
          return await log.phase(title, work, result)
        } finally {
          phases.push({ name: title, milliseconds: Math.round(now() - startedMs) })
        }
      },
    },
  }
}
