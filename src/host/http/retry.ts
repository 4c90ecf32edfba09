import { setTimeout as sleep } from 'node:timers/promises'
import { Interrupted } from '../../errors.ts'
import { HttpFailure } from './failure.ts'

/** Failed tries in a row that brought nothing. */
const mostFailures = 5
/** Tries in all, whatever they brought. */
const mostTries = 50
/** What a try must bring for silences and waits before it to be forgotten. */
const enoughBytes = 1_000_000
/** How long all waits between tries may take, whatever the server asks of us. */
const longestWaitMs = 14_000
const firstWaitMs = 250
/** How much a silence counts: it costs long, so two in a row are enough. */
const silenceWeight = 2.5

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
  let leftMs = longestWaitMs
  for (let tries = 1; ; tries++) {
    const before = amountDone()
    try {
      return await work()
    } catch (error) {
      if (signal.aborted) throw new Interrupted({ cause: signal.reason })
      if (!(error instanceof HttpFailure) || !error.transient) throw error
      const isSilence = error.problems[0].code === 'timed-out'
      const done = amountDone() - before
      const hasProgressed = done > (isSilence ? enoughBytes : 0)
      failures = (hasProgressed ? 0 : failures) + (isSilence ? silenceWeight : 1)
      if (failures >= mostFailures || tries >= mostTries || leftMs <= 0) throw error
      if (done > enoughBytes) leftMs = longestWaitMs
      if (!isSilence) leftMs -= await waitBeforeRetry(failures, error.retryAfterMs, leftMs, signal)
    }
  }
}

/** Waits for what the server asked, else twice as long each time, with some chance in it so that many do not come back at once. */
async function waitBeforeRetry(
  failures: number,
  retryAfterMs: number | undefined,
  mostMs: number,
  signal: AbortSignal,
): Promise<number> {
  const backoffMs = firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random())
  const waitMs = Math.min(Math.max(retryAfterMs ?? 0, backoffMs), mostMs)
  try {
    await sleep(waitMs, undefined, { signal })
  } catch (error) {
    throw new Interrupted({ cause: error })
  }
  return waitMs
}
