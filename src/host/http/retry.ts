import { setTimeout as sleep } from 'node:timers/promises'
import { Interrupted } from '../../errors.ts'
import { HttpFailure } from './failure.ts'

/** The longest wait that a server can ask of us. */
const longestWaitMs = 30_000
const firstWaitMs = 250

/**
 * Waits before try number `failures + 1`: what the server asked for, else twice as long each time, with some chance
 * in it so that many do not come back at once.
 * @throws {Interrupted} when the signal is aborted.
 */
export async function waitBeforeRetry(
  failures: number,
  retryAfterMs: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const backoffMs = firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random())
  try {
    await sleep(Math.min(Math.max(retryAfterMs ?? 0, backoffMs), longestWaitMs), undefined, { signal })
  } catch (error) {
    throw new Interrupted({ cause: error })
  }
}

/** How much a failed try counts: one that was waited out costs half a minute, so fewer of those are enough. */
export function weightOf(error: unknown): number {
  return error instanceof HttpFailure && error.problems[0].code === 'timed-out' ? 2 : 1
}
