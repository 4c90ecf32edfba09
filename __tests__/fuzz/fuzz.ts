// npm run fuzz -- --seed 1 --count 100000 [--reader zip] [--from 0]: reads that many hostile inputs with each reader.
// A fault is one that throws anything but a refusal, takes longer than the limit, or kills the process.
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Fault, Job } from './fuzz-worker.ts'
import { readers } from './readers.ts'

export interface FuzzOptions {
  readonly seed: number
  readonly count: number
  readonly from?: number
  /** The longest that one input may take. */
  readonly limitMs: number
}

/** The first fault of a reader, with the command that shows it again; undefined when all went well. */
export async function fuzz(
  reader: string,
  { seed, count, from = 0, limitMs }: FuzzOptions,
): Promise<string | undefined> {
  const state = new SharedArrayBuffer(16)
  const shared = new Float64Array(state)
  shared[1] = Date.now() + 20_000 // The thread has to load the sources first.
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), {
    workerData: { state, limitMs },
    resourceLimits: { maxOldGenerationSizeMb: 300 },
  })
  const again = (index: number): string =>
    `npm run fuzz -- --reader '${reader}' --seed ${seed} --from ${index} --count 1`
  try {
    const fault = await new Promise<Fault | 'done'>((resolve) => {
      const at = (): number => shared[0] ?? 0
      const timer = setInterval(() => {
        if (Date.now() - (shared[1] ?? 0) > 2 * limitMs)
          resolve({ index: at(), what: `takes longer than ${2 * limitMs} ms` })
      }, 200)
      const settle = (result: Fault | 'done'): void => {
        clearInterval(timer)
        resolve(result)
      }
      worker.on('message', settle)
      worker.on('error', (error: Error) => settle({ index: at(), what: error.stack ?? error.message }))
      worker.on('exit', (code) => settle({ index: at(), what: `the thread ended with ${code}` }))
      worker.postMessage({ reader, seed, from, count } satisfies Job, [])
    })
    return fault === 'done' ? undefined : `${fault.what}\n  ${again(fault.index)}`
  } finally {
    await worker.terminate()
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      count: { type: 'string', default: '10000' },
      from: { type: 'string', default: '0' },
      limit: { type: 'string', default: '1000' },
      reader: { type: 'string', multiple: true, default: Object.keys(readers) },
    },
  })
  const seed = Number(values.seed)
  for (const reader of values.reader) {
    const startedMs = performance.now()
    const options = { seed, count: Number(values.count), from: Number(values.from), limitMs: Number(values.limit) }
    const fault = await fuzz(reader, options)
    const took = `${((performance.now() - startedMs) / 1000).toFixed(1)} s`
    console.log(fault === undefined ? `ok     ${reader}, ${took}` : `FAULT  ${reader}, ${took}: ${fault}`)
    if (fault !== undefined) process.exitCode = 1
  }
}
