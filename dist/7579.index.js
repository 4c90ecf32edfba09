export const id = 7579;
export const ids = [7579];
export const modules = {

/***/ 97579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SharedRate: () => (/* binding */ SharedRate),
/* harmony export */   adaptive: () => (/* binding */ adaptive),
/* harmony export */   onlyThrottles: () => (/* binding */ onlyThrottles)
/* harmony export */ });
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23609);

/** Requests a second that the control plane of Lambda grants an account in a Region: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const requestsPerSecond = 15;
/** However often the service throttles, it is asked this share of its rate. */
const leastShare = 0.13;
/**
 * A token bucket that every client of a region draws from. It is filled at the service's own rate, more slowly after
 * each throttle and faster again with each success: others spend the account's rate too.
 */
class SharedRate {
    #most;
    #perSecond;
    #tokens;
    #at = performance.now();
    /** @param delayScale below 1, everything goes faster by so much: for tests */
    constructor(delayScale = 1) {
        const most = requestsPerSecond / delayScale;
        this.#most = most;
        this.#perSecond = most;
        this.#tokens = most;
    }
    async getSendToken() {
        this.#fill();
        this.#tokens -= 1; // Below zero: this caller waits for the tokens of those before it, and for its own.
        const waitMs = (-this.#tokens / this.#perSecond) * 1000;
        if (waitMs > 0)
            await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    updateClientSendingRate(response) {
        this.#fill();
        if (response.errorType === 'THROTTLING') {
            this.#perSecond = Math.max(this.#most * leastShare, this.#perSecond * 0.7);
            this.#tokens = Math.min(this.#tokens, 0);
        }
        else if (response.errorType === undefined) {
            this.#perSecond = Math.min(this.#most, this.#perSecond + this.#most / 30);
        }
    }
    #fill() {
        const now = performance.now();
        this.#tokens = Math.min(this.#most, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
        this.#at = now;
    }
}
/** A call that is not answered in time is sent once more, and not again. */
const timeouts = 2;
/** Exponential with full jitter, at most 20 s: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function backoff(delayScale) {
    let baseMs = 100;
    return {
        setDelayBase: (ms) => void (baseMs = ms),
        computeNextBackoffDelay: (attempt) => Math.random() * Math.min(20_000, baseMs * 2 ** attempt) * delayScale,
    };
}
/** The SDK's adaptive retries, drawing on a rate that others share. */
function adaptive(rate, patience) {
    const inner = standard(rate, patience);
    return {
        acquireInitialRetryToken: (scope) => inner.acquireInitialRetryToken(scope),
        async refreshRetryTokenForRetry(token, info) {
            const isTimeout = info.error?.name === 'TimeoutError';
            if (isTimeout && token.getRetryCount() + 1 >= timeouts)
                throw new Error('not tried again: it was silent twice');
            return inner.refreshRetryTokenForRetry(token, info);
        },
        recordSuccess: (token) => inner.recordSuccess(token),
    };
}
function standard(rate, { attempts, delayScale }) {
    return new _smithy_core_retry__WEBPACK_IMPORTED_MODULE_0__.AdaptiveRetryStrategy(attempts, {
        rateLimiter: rate,
        maxAttempts: attempts,
        baseDelay: 100,
        backoff: backoff(delayScale),
    });
}
/**
 * As `adaptive`, but only a throttle is tried again: any other failure may hide that the call took effect, and a call
 * that makes something new each time must not be repeated blindly.
 */
function onlyThrottles(rate, patience) {
    const inner = adaptive(rate, patience);
    return {
        acquireInitialRetryToken: (scope) => inner.acquireInitialRetryToken(scope),
        async refreshRetryTokenForRetry(token, info) {
            if (info.errorType !== 'THROTTLING')
                throw new Error('not tried again: it may have taken effect');
            return inner.refreshRetryTokenForRetry(token, info);
        },
        recordSuccess: (token) => inner.recordSuccess(token),
    };
}


/***/ })

};
