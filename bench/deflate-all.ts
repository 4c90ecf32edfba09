// node bench/deflate-all.ts FOLDER: each file of each tarball in a folder deflated once, on all processors. The second half of the
// limit that bench/node.ts compares with.
import { readdirSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const folder = process.argv[2] ?? '.'
const waiting = readdirSync(folder)
  .filter((name) => name.endsWith('.tgz'))
  .map((name) => join(folder, name))
  // The largest first, so that no thread is left with one at the end.
  .sort((a, b) => statSync(b).size - statSync(a).size)
let deflatedBytes = 0
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    const worker = new Worker(new URL('deflate-worker.ts', import.meta.url))
    worker.once('error', (error) => {
      throw error
    })
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(path)
      const [bytes] = (await once(worker, 'message')) as [number]
      deflatedBytes += bytes
    }
    await worker.terminate()
  }),
)
console.log(`deflated to ${deflatedBytes} bytes`)
