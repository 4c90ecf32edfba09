import { setTimeout as sleep } from 'node:timers/promises'
import { Interrupted } from '../../errors.ts'
import { HttpFailure } from './failure.ts'

/** Failed tries in a row that brought nothing. */
const mostFailures = 5
/** Tries in all, whatever they brought. */
const mostTries = 50
/** The longest wait that a server can ask of us. */
const longestWaitMs = 30_000
const firstWaitMs = 250

/**
 * Repeats a request until it succeeds, fails in a way that another try cannot cure, or has failed too often.
 * @param amountDone a number that grows when a try brought something, e.g. the bytes received: failures are counted anew then.
 * @throws {Interrupted} when the signal is aborted; else what `work` threw last.
 */
export async function retrying<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  amountDone: () => number = () => 0,
): Promise<T> {
  let failures = 0
  for (let tries = 1; ; tries++) {
    const before = amountDone()
    try {
      return await work()
    } catch (error) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      if (!(error instanceof HttpFailure) || !error.transient) throw error
      failures = (amountDone() > before ? 0 : failures) + weightOf(error)
      if (failures >= mostFailures || tries >= mostTries) throw error
      await waitBeforeRetry(failures, error.retryAfterMs, signal)
    }
  }
}

/** Waits for what the server asked, else twice as long each time, with some chance in it so that many do not come back at once. */
async function waitBeforeRetry(failures: number, retryAfterMs: number | undefined, signal: AbortSignal): Promise<void> {
  const backoffMs = firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random())
  try {
    await sleep(Math.min(Math.max(retryAfterMs ?? 0, backoffMs), longestWaitMs), undefined, { signal })
  } catch (error) {
    throw new Interrupted({ cause: error })
  }
}

/** How much a failed try counts: a time-out costs half a minute, so fewer of those are enough. */
function weightOf(error: HttpFailure): number {
  return error.problems[0].code === 'timed-out' ? 2 : 1
}
