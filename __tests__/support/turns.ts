// Files of tests that share a service run beside all others, and not beside each other: whose process listens on its port
// has the turn, and nothing can keep it longer than the process lives.
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll } from 'vitest'

/** Below those that systems give out. */
const ports = { engine: 21_375, ministack: 21_376 }

const taken = new Map<number, Promise<void>>()

/** Waits until no other file uses the service, and has it until this file is over. Only at the top of a file. */
export function takeTurn(service: keyof typeof ports): Promise<void> {
  const turn = taken.get(ports[service]) ?? take(ports[service])
  taken.set(ports[service], turn)
  return turn
}

async function take(port: number): Promise<void> {
  for (;;) {
    const server = await listen(port)
    if (server) {
      afterAll(() => void server.close())
      return
    }
    await sleep(200)
  }
}

function listen(port: number): Promise<Server | undefined> {
  const server = createServer((socket) => void socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ port, host: '127.0.0.1' }, () => resolve(server.unref()))
  })
}
