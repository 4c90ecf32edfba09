// node bench/deflate-all.ts FOLDER: each file of each tarball in a folder deflated once, on all processors. The second half of the
// limit that bench/node.ts compares with.
import { readdirSync, statSync } from 'node:fs'
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
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const done = new Promise<number>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(path)
      deflatedBytes += await done
    }
    await worker.terminate()
  }),
)
console.log(`deflated to ${deflatedBytes} bytes`)
