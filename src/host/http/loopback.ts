// Answers for programs that this process starts and that only know HTTP.

import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LoopbackServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>/<secret>` */
  readonly url: string
}

export interface LoopbackAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

export interface LoopbackPlace {
  /** The first part of every path. Every user of the machine can reach the port; a request without it is told nothing. */
  readonly secret: string
  /** Another one is taken when it is in use. */
  readonly port: number
}

/** Answers GET requests at a port of this machine. The rest of a path is given to `answer`, without the query. */
export async function serveLoopback(
  { secret, port }: LoopbackPlace,
  answer: (path: string) => Promise<LoopbackAnswer>,
): Promise<LoopbackServer> {
  const prefix = `/${secret}/`
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/s, '')
    const isKnown = request.method === 'GET' && path.startsWith(prefix)
    void send(response, isKnown ? answer(path.slice(prefix.length)) : Promise.resolve(notHere))
  })
  const used = await listen(server, port).catch(() => listen(server, 0))
  return {
    url: `http://127.0.0.1:${used}/${secret}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

const notHere: LoopbackAnswer = { status: 404, contentType: 'text/plain', body: 'not here' }
const broken: LoopbackAnswer = { status: 502, contentType: 'text/plain', body: 'no answer' }

async function send(response: ServerResponse, answer: Promise<LoopbackAnswer>): Promise<void> {
  const { status, contentType, body } = await answer.catch(() => broken)
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' })
  response.end(body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
