// The daemon of this machine at a TCP address, as a daemon elsewhere is reached. What is asked of it is kept.
import { createServer, connect as connectTo, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface DockerProxy extends AsyncDisposable {
  /** For DOCKER_HOST. */
  readonly address: string
  /** Until then nobody answers at the address, as while a daemon starts. */
  start(): Promise<void>
  /** Everything that clients sent, as text. */
  requests(): string
}

export async function serveDocker(): Promise<DockerProxy> {
  const chunks: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const daemon = connectTo({ path: '/var/run/docker.sock', allowHalfOpen: true })
    for (const one of [client, daemon]) {
      open.add(one)
      one.on('error', () => {
        client.destroy()
        daemon.destroy()
      })
      one.on('close', () => open.delete(one))
    }
    client.on('data', (chunk: Buffer) => void chunks.push(chunk.subarray(0, 10_000)))
    client.pipe(daemon)
    daemon.pipe(client)
  })
  // The port is known before anybody listens at it.
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return {
    address: `tcp://127.0.0.1:${port}`,
    start: () => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve)),
    requests: () => Buffer.concat(chunks).toString('latin1'),
    async [Symbol.asyncDispose]() {
      for (const one of open) one.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
