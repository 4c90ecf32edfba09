import { setTimeout as sleep } from 'node:timers/promises'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Pace } from '../context.ts'

const attempts = 7

/**
 * Does something with a version that was made a moment ago. Until AWS knows the version everywhere, it may answer that
 * there is none: that answer is waited out, some 20 seconds at most.
 */
export async function whenKnown<T>(work: () => Promise<T>, { signal, pace }: LateOptions): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isNotKnownYet(error) || attempt >= attempts) throw error
      await sleep(pace.pollMs * 2 ** attempt, undefined, { signal })
    }
  }
}

export interface LateOptions {
  readonly signal: AbortSignal
  readonly pace: Pace
}

/** Lambda answers 404 for the version itself, and 400 where the version is named in a function's list of layers. */
const isNotKnownYet = (error: unknown): boolean =>
  error instanceof ServiceFailure &&
  (error.errorName === 'ResourceNotFoundException' ||
    (error.status === 400 && /layer version .*does not exist/i.test(error.message)))
