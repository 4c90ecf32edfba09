// Threads that turn tarballs into zips: one for each core, and of the tarballs that wait the largest comes first, so that none
// is left with a large one at the end.

import { availableParallelism } from 'node:os'
import { WorkerThread, workerUrl } from '../../host/workers/thread.ts'
import type { Converted, ConvertRequest } from './convert.ts'

/** Deflating takes most of a cold run, so every core takes part; each thread holds one file in memory. */
const mostThreads = 8
/** One in work and the next: so a thread never waits for the event loop, which is busy with downloads. */
const mostInEach = 2

interface Converter {
  readonly thread: WorkerThread<ConvertRequest, Converted>
  /** Requests that it has. */
  has: number
}

interface Waiting {
  readonly sizeBytes: number
  begin(one: Converter): void
}

const converters: Converter[] = []
const waiting: Waiting[] = []

/** Has a thread turn a tarball into a zip. */
export async function convertInThread(
  request: ConvertRequest,
  sizeBytes: number,
  signal: AbortSignal,
): Promise<Converted> {
  const converter = await new Promise<Converter>((resolve) => {
    waiting.push({ sizeBytes, begin: resolve })
    beginNext()
  })
  try {
    return await converter.thread.call(request, signal)
  } finally {
    converter.has--
    beginNext()
  }
}

function beginNext(): void {
  while (waiting.length > 0) {
    const converter = leastBusy()
    if (converter.has >= mostInEach) return
    const largest = waiting.reduce((best, one) => (one.sizeBytes > best.sizeBytes ? one : best))
    waiting.splice(waiting.indexOf(largest), 1)
    converter.has++
    largest.begin(converter)
  }
}

function leastBusy(): Converter {
  const isRoom = converters.length < Math.min(mostThreads, availableParallelism())
  if (isRoom && converters.every(({ has }) => has > 0)) {
    converters.push({ thread: new WorkerThread(workerUrl(import.meta.url, 'convert-worker')), has: 0 })
  }
  return converters.reduce((least, one) => (one.has < least.has ? one : least))
}
