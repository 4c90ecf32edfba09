// A thread of workers.test.ts: claims each piece of work, and says in which order it was asked.
import { threadId } from 'node:worker_threads'
import { claim, type Claim } from '../../../src/host/workers/claim.ts'
import { serveRequests } from '../../../src/host/workers/port.ts'

export interface Piece {
  readonly size: number
  readonly claim: Claim
}

serveRequests(
  async ({ size, claim: own }: Piece) => ({ size, isMine: claim(own), atMs: performance.now(), threadId }),
  {
    atOnce: 1,
    sizeOf: ({ size }) => size,
  },
)
