import { parentPort } from 'node:worker_threads'
import { Failure } from '../errors.ts'

/** The other end of `WorkerThread`: answers one request after the other. */
export function serveRequests<Request, Response>(answer: (request: Request) => Promise<Response>): void {
  const port = parentPort
  if (!port) throw new Error('Not in a worker thread')
  let last = Promise.resolve()
  port.on('message', ({ id, request }: { readonly id: number; readonly request: Request }) => {
    last = last.then(async () => {
      try {
        port.postMessage({ id, value: await answer(request) })
      } catch (error) {
        port.postMessage(error instanceof Failure ? { id, problems: error.problems } : { id, error })
      }
    })
  })
}
