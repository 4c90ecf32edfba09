import { AdaptiveRetryStrategy, type RateLimiter } from '@smithy/core/retry'
import { isSilence } from './network.ts'
import type { Silence } from './send.ts'

type Strategy = Pick<AdaptiveRetryStrategy, 'acquireInitialRetryToken' | 'refreshRetryTokenForRetry' | 'recordSuccess'>

/** Requests a second that the control plane of Lambda grants an account in a Region: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const requestsPerSecond = 15
/** So many throttles in a row are told: after them, each wait may last 20 seconds. */
const throttlesToTell = 5
/** However often the service throttles, it is asked this share of its rate. */
const leastShare = 0.13

/**
 * A token bucket that every client of a region draws from. It is filled at the service's own rate, more slowly after
 * each throttle and faster again with each success: others spend the account's rate too.
 */
export class SharedRate implements RateLimiter {
  readonly #most: number
  #perSecond: number
  #tokens: number
  #at = performance.now()
  #inARow = 0
  readonly #onThrottled: () => void

  /**
   * @param delayScale below 1, everything goes faster by so much: for tests
   * @param onThrottled called once when the service goes on throttling
   */
  constructor(delayScale = 1, onThrottled: () => void = () => {}) {
    this.#onThrottled = onThrottled
    const most = requestsPerSecond / delayScale
    this.#most = most
    this.#perSecond = most
    this.#tokens = most
  }

  async getSendToken(): Promise<void> {
    this.#fill()
    this.#tokens -= 1 // Below zero: this caller waits for the tokens of those before it, and for its own.
    const waitMs = (-this.#tokens / this.#perSecond) * 1000
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
  }

  updateClientSendingRate(response: { readonly errorType?: string }): void {
    this.#fill()
    if (response.errorType === 'THROTTLING') {
      this.#perSecond = Math.max(this.#most * leastShare, this.#perSecond * 0.7)
      this.#tokens = Math.min(this.#tokens, 0)
      this.#inARow += 1
      if (this.#inARow === throttlesToTell) this.#onThrottled()
    } else if (response.errorType === undefined) {
      if (this.#inARow < throttlesToTell) this.#inARow = 0
      this.#perSecond = Math.min(this.#most, this.#perSecond + this.#most / 30)
    }
  }

  #fill(): void {
    const now = performance.now()
    this.#tokens = Math.min(this.#most, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
  }
}

export interface Patience {
  readonly attempts: number
  /** 1: as the service asks for. Tests wait less. */
  readonly delayScale: number
  readonly silence: Silence
}

/** A call that is not answered in time is sent once more, and not again. */
const timeouts = 2

/** Exponential with full jitter, at most 20 s: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function backoff(delayScale: number): {
  setDelayBase(ms: number): void
  computeNextBackoffDelay(attempt: number): number
} {
  let baseMs = 100
  return {
    setDelayBase: (ms) => void (baseMs = ms),
    computeNextBackoffDelay: (attempt) => Math.random() * Math.min(20_000, baseMs * 2 ** attempt) * delayScale,
  }
}

/** The SDK's adaptive retries, drawing on a rate that others share. */
export function adaptive(rate: SharedRate, patience: Patience): Strategy {
  const inner = standard(rate, patience)
  return {
    acquireInitialRetryToken: (scope) => inner.acquireInitialRetryToken(scope),
    async refreshRetryTokenForRetry(token, info) {
      if (isSilence(info.error) && token.getRetryCount() + 1 >= timeouts)
        throw new Error('not tried again: it was silent twice')
      return inner.refreshRetryTokenForRetry(token, info)
    },
    recordSuccess: (token) => inner.recordSuccess(token),
  }
}

function standard(rate: SharedRate, { attempts, delayScale }: Patience): AdaptiveRetryStrategy {
  return new AdaptiveRetryStrategy(attempts, {
    rateLimiter: rate,
    maxAttempts: attempts,
    baseDelay: 100,
    backoff: backoff(delayScale),
  })
}

/**
 * As `adaptive`, but only a throttle is tried again: any other failure may hide that the call took effect, and a call
 * that makes something new each time must not be repeated blindly.
 */
export function onlyThrottles(rate: SharedRate, patience: Patience): Strategy {
  const inner = adaptive(rate, patience)
  return {
    acquireInitialRetryToken: (scope) => inner.acquireInitialRetryToken(scope),
    async refreshRetryTokenForRetry(token, info) {
      if (info.errorType !== 'THROTTLING') throw new Error('not tried again: it may have taken effect')
      return inner.refreshRetryTokenForRetry(token, info)
    },
    recordSuccess: (token) => inner.recordSuccess(token),
  }
}
