// Time and chance that a test decides: timers fire when they are told to, clocks stand still between them, and every
// "random" number comes from a seed. So a run of many processes at once is the same run each time.
import { syncBuiltinESMExports } from 'node:module'
import timersPromises from 'node:timers/promises'

interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  sleep: timersPromises.setTimeout,
  random: Math.random,
  now: Date.now,
}

/** https://en.wikipedia.org/wiki/Xorshift: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = ((seed + 1) * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Where the clock of the day stands when virtual time begins. */
const startMs = Date.UTC(2026, 0, 1)

/** Of a millisecond each. */
const mostWaits = 20_000

export class VirtualTime implements Disposable {
  #now = 0
  #order = 0
  #waits = 0
  readonly #timers = new Set<Timer>()

  constructor(seed: number) {
    const random = seeded(seed)
    const schedule = (ms: number, fire: () => void): Timer => {
      const timer = { at: this.#now + Math.max(0, ms), order: (this.#order += 1), fire }
      this.#timers.add(timer)
      return timer
    }
    const handles = new WeakMap<object, Timer>()
    const setTimeout = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): object => {
      const handle = { ref: () => handle, unref: () => handle, hasRef: () => true, refresh: () => handle }
      handles.set(
        handle,
        schedule(ms, () => work(...args)),
      )
      return handle
    }
    const clearTimeout = (handle: object | undefined): void => {
      const timer = handle && handles.get(handle)
      if (timer) this.#timers.delete(timer)
    }
    const sleep = <T>(ms = 0, value?: T, { signal }: { readonly signal?: AbortSignal } = {}): Promise<T | undefined> =>
      new Promise((resolve, reject) => {
        const abort = (): void => {
          this.#timers.delete(timer)
          reject(Object.assign(new Error('The operation was aborted'), { name: 'AbortError', code: 'ABORT_ERR' }))
        }
        const timer = schedule(ms, () => {
          signal?.removeEventListener('abort', abort)
          resolve(value)
        })
        if (signal?.aborted === true) abort()
        else signal?.addEventListener('abort', abort, { once: true })
      })
    Object.assign(globalThis, { setTimeout, clearTimeout })
    Math.random = random
    Date.now = () => startMs + Math.floor(this.#now)
    Object.assign(timersPromises, { setTimeout: sleep })
    syncBuiltinESMExports()
    Object.defineProperty(performance, 'now', { value: () => this.#now, configurable: true, writable: true })
  }

  get isPending(): boolean {
    return this.#timers.size > 0
  }

  /** Moves on to the next timer, and fires it. */
  fireNext(): void {
    const [next] = [...this.#timers].sort((a, b) => a.at - b.at || a.order - b.order)
    if (!next) return
    this.#timers.delete(next)
    this.#now = Math.max(this.#now, next.at)
    next.fire()
  }

  /** For what no timer tells of, e.g. a module that is loaded for the first time. Nothing else is to be chosen meanwhile. */
  async wait(): Promise<void> {
    this.#waits += 1
    if (this.#waits > mostWaits) throw new Error('nothing is left to happen, and the work is not done')
    await new Promise<void>((resolve) => void real.setTimeout(resolve, 1))
  }

  /** Until nothing more happens by itself: no callback is left, and no file is being read. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      await new Promise<void>((resolve) => void real.setImmediate(resolve))
      const isBusy = process.getActiveResourcesInfo().some((name) => /^FSReq|Req$/.test(name))
      quiet = isBusy ? 0 : quiet + 1
    }
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout })
    Math.random = real.random
    Date.now = real.now
    Object.assign(timersPromises, { setTimeout: real.sleep })
    syncBuiltinESMExports()
    Reflect.deleteProperty(performance, 'now')
  }
}
