import { availableParallelism } from 'node:os'
import { WorkerThread } from '../../host/workers/thread.ts'
import type { Converted, ConvertRequest } from './convert.ts'

/** Deflating takes most of a cold run, so every core takes part; each thread holds one file in memory. */
const mostThreads = 8

interface Busy {
  readonly thread: WorkerThread<ConvertRequest, Converted>
  waitingBytes: number
}

const threads: Busy[] = []

/** Has the thread with the least to do turn a tarball into a zip. */
export async function convertInThread(
  request: ConvertRequest,
  sizeBytes: number,
  signal: AbortSignal,
): Promise<Converted> {
  if (
    threads.length < Math.min(mostThreads, availableParallelism()) &&
    threads.every(({ waitingBytes }) => waitingBytes > 0)
  ) {
    threads.push({ thread: new WorkerThread(workerUrl(import.meta.url)), waitingBytes: 0 })
  }
  const busy = threads.reduce((least, one) => (one.waitingBytes < least.waitingBytes ? one : least))
  // Opening and naming a package costs something, however small it is.
  const cost = sizeBytes + 16_384
  busy.waitingBytes += cost
  try {
    return await busy.thread.call(request, signal)
  } finally {
    busy.waitingBytes -= cost
  }
}

/** Beside this module as a source; in the bundle an entry of its own, in a folder. */
function workerUrl(here: string): URL {
  return new URL(here.endsWith('.ts') ? 'convert-worker.ts' : 'convert-worker/index.js', here)
}
