import { Worker } from 'node:worker_threads'
import { Failure, Interrupted, type Problem } from '../../errors.ts'
import type { Environment } from '../environment.ts'

/** What a worker answers: `WorkerThread` and `serveRequests` are the two ends. */
type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problems: readonly [Problem, ...Problem[]] }
  | { readonly id: number; readonly error: unknown }

export interface ThreadOptions {
  /** Its own environment; the one of the process by default. */
  readonly env?: Environment
  /** Takes what the thread prints, which then does not reach our own streams. */
  readonly onOutput?: (text: string) => void
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: unknown): void
}

/**
 * The file of a thread: beside the module that starts it as a source; in the bundle an entry of its own, in a folder.
 * @param here `import.meta.url` of that module
 */
export function workerUrl(here: string, name: string): URL {
  return new URL(here.endsWith('.ts') ? `${name}.ts` : `${name}/index.js`, here)
}

/**
 * A thread for work that would hold up the event loop. Started by its first call; it does not keep the process alive
 * while it has nothing to do. Calls are answered one after the other.
 */
export class WorkerThread<Request, Response> {
  readonly #url: URL
  readonly #options: ThreadOptions
  readonly #waiting = new Map<number, Waiting>()
  readonly #signals = new WeakSet<AbortSignal>()
  #worker: Worker | undefined
  #nextId = 0

  /** @param url of a module that calls `serveRequests`. */
  constructor(url: URL, options: ThreadOptions = {}) {
    this.#url = url
    this.#options = options
  }

  /** Begins to load what the thread needs, before its first call. */
  start(): void {
    this.#worker ??= this.#begin()
  }

  /**
   * @throws {Failure} as the worker does.
   * @throws {Interrupted} when the signal is aborted; the thread is ended with all that it was asked for.
   */
  async call(request: Request, signal: AbortSignal): Promise<Response> {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
    const worker = (this.#worker ??= this.#begin())
    const id = this.#nextId++
    this.#endOn(signal)
    return new Promise<Response>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Response), reject })
      worker.ref()
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows, this is a thread
      worker.postMessage({ id, request })
    })
  }

  /** Gives back what the thread holds (8 MB after 51 wheels), unless it has something to do. The next call starts it anew. */
  rest(): void {
    if (this.#waiting.size === 0) this.#end(undefined)
  }

  /** One listener for all calls with the same signal, which there are many of at a time. */
  #endOn(signal: AbortSignal): void {
    if (this.#signals.has(signal)) return
    this.#signals.add(signal)
    signal.addEventListener('abort', () => this.#end(new Interrupted({ cause: signal.reason })), { once: true })
  }

  #begin(): Worker {
    // A small young generation collects the garbage of many small buffers early: the process stays small.
    const { env, onOutput } = this.#options
    const isCaptured = onOutput !== undefined
    const worker = new Worker(this.#url, {
      resourceLimits: { maxYoungGenerationSizeMb: 2 },
      ...(env === undefined ? {} : { env: { ...env } }),
      stdout: isCaptured,
      stderr: isCaptured,
    })
    worker.unref()
    if (onOutput) for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding('utf8').on('data', onOutput)
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (this.#waiting.size === 0) worker.unref()
      if ('value' in answer) waiting?.resolve(answer.value)
      else waiting?.reject('problems' in answer ? new Failure(answer.problems) : answer.error)
    })
    worker.on('error', (error) => this.#end(error))
    worker.on('exit', (code) => this.#end(new Error(`The worker thread ended with exit code ${code}`)))
    return worker
  }

  #end(reason: unknown): void {
    const worker = this.#worker
    this.#worker = undefined
    for (const waiting of this.#waiting.values()) waiting.reject(reason)
    this.#waiting.clear()
    void worker?.removeAllListeners().terminate()
  }
}
