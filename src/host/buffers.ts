import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type CollectGarbage = (options: { readonly type: 'minor' }) => void

let collectGarbage: CollectGarbage | undefined

/**
 * Has the memory of dead buffers given back while a long stream of them goes by: call it with the bytes of each.
 * V8 sees the small objects in front of buffers, not the bytes behind them: left alone, it lets some 64 MB of them
 * die in each thread, and then marks the whole heap. A young collection each few megabytes takes a millisecond and
 * keeps the process a third smaller.
 */
export function bufferSweeper(everyBytes = 8 * 1024 * 1024): (bytes: number) => void {
  let sinceLast = 0
  return (bytes) => {
    sinceLast += bytes
    if (sinceLast < everyBytes) return
    sinceLast = 0
    collectGarbage ??= exposeGarbageCollection()
    collectGarbage({ type: 'minor' })
  }
}

/** https://nodejs.org/api/v8.html#v8setflagsfromstringflags; a new context is what sees the flag. */
function exposeGarbageCollection(): CollectGarbage {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as CollectGarbage
}
