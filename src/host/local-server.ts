import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Longer requests are dropped. */
const longestRequest = 4 * 1024 * 1024

export interface LocalServer extends AsyncDisposable {
  /** The path of the socket. */
  readonly path: string
}

/**
 * Answers programs of this machine that send one line of JSON to a socket in a folder that only this user can enter.
 * Whoever gets no answer finds the connection closed.
 */
export async function serveLocally(answer: (request: unknown) => Promise<unknown>): Promise<LocalServer> {
  // The path of a socket has at most 104 bytes: it cannot be in just any folder.
  const folder = await mkdtemp(join(tmpdir(), 'layer-socket-'))
  const path = join(folder, 'socket')
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', (more: string) => {
      if (text.includes('\n')) return
      text += more
      if (text.length > longestRequest) socket.destroy()
      else if (text.includes('\n')) void reply(socket, text)
    })
  })
  const reply = async (socket: Socket, line: string): Promise<void> => {
    try {
      socket.end(`${JSON.stringify(await answer(JSON.parse(line)))}\n`)
    } catch {
      socket.destroy()
    }
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  return {
    path,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => void server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
