// Reads hostile inputs in a thread of its own, which can be ended when an input takes for ever. Says in shared memory at
// which input it is, and since when.
import { parentPort, workerData } from 'node:worker_threads'
import { hostileInput } from './inputs.ts'
import { isRefusal, readers } from './readers.ts'

export interface Job {
  readonly reader: string
  readonly seed: number
  readonly from: number
  readonly count: number
}

export interface Fault {
  readonly index: number
  /** The stack of what was thrown, or how long it took. */
  readonly what: string
}

const { state, limitMs } = workerData as { readonly state: SharedArrayBuffer; readonly limitMs: number }
/** The index of the input, and the moment at which it was begun. */
const shared = new Float64Array(state)

parentPort?.on('message', ({ reader: name, seed, from, count }: Job) => {
  void work(name, seed, from, count).then((fault) => parentPort?.postMessage(fault ?? 'done', []))
})

async function work(name: string, seed: number, from: number, count: number): Promise<Fault | undefined> {
  const reader = readers[name]
  if (!reader) throw new Error(`no reader ${name}`)
  for (let index = from; index < from + count; index += 1) {
    const bytes = hostileInput(reader.seeds, seed, index)
    shared[0] = index
    shared[1] = Date.now()
    try {
      await reader.read(bytes)
    } catch (error) {
      if (!isRefusal(error))
        return { index, what: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    const tookMs = Date.now() - (shared[1] ?? 0)
    if (tookMs > limitMs) return { index, what: `took ${tookMs} ms for ${bytes.length} bytes` }
  }
  return undefined
}
