import { parentPort } from 'node:worker_threads'
import { Failure } from '../../errors.ts'

/**
 * The other end of `WorkerThread`.
 * @param atOnce how many requests are under way at the same time, so that one works while another waits.
 */
export function serveRequests(answer: (request: never) => Promise<unknown>, atOnce: number): void {
  const port = parentPort
  if (!port) throw new Error('Not in a worker thread')
  const queue: { readonly id: number; readonly request: never }[] = []
  let running = 0
  const next = async (): Promise<void> => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const { id, request } = one
      try {
        port.postMessage({ id, value: await answer(request) })
      } catch (error) {
        port.postMessage(error instanceof Failure ? { id, problems: error.problems } : { id, error })
      }
    }
    running -= 1
  }
  port.on('message', (message: { readonly id: number; readonly request: never }) => {
    queue.push(message)
    if (running >= atOnce) return
    running += 1
    void next()
  })
}
