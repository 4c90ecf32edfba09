import { parentPort, receiveMessageOnPort } from 'node:worker_threads'
import { Failure } from '../../errors.ts'

interface Asked<Request> {
  readonly id: number
  readonly request: Request
}

export interface ServeOptions<Request> {
  /** How many requests are under way at the same time, so that one works while another waits. */
  readonly atOnce: number
  /** Of the requests that are waiting, the one with the largest size is next; the one that came first by default. */
  readonly sizeOf?: (request: Request) => number
}

/** The other end of `WorkerThread`. */
export function serveRequests<Request>(
  answer: (request: Request) => Promise<unknown>,
  { atOnce, sizeOf = () => 0 }: ServeOptions<Request>,
): void {
  const port = parentPort
  if (!port) throw new Error('Not in a worker thread')
  const queue: Asked<Request>[] = []
  let running = 0
  const take = (): Asked<Request> | undefined => {
    // What came while the last one was answered.
    for (let one = receiveMessageOnPort(port); one; one = receiveMessageOnPort(port)) queue.push(one.message)
    const sizes = queue.map(({ request }) => sizeOf(request))
    return queue.splice(sizes.indexOf(Math.max(...sizes)), 1)[0]
  }
  const next = async (): Promise<void> => {
    for (let one = take(); one; one = take()) {
      const { id, request } = one
      try {
        port.postMessage({ id, value: await answer(request) })
      } catch (error) {
        port.postMessage(error instanceof Failure ? { id, problems: error.problems } : { id, error })
      }
    }
    running -= 1
  }
  port.on('message', (message: Asked<Request>) => {
    queue.push(message)
    if (running >= atOnce) return
    running += 1
    void next()
  })
}
