// A server of files that can misbehave on the wire, one fault for each request in the order given.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Fault =
  /** As it should be. */
  | 'none'
  /** The connection is reset before any answer. */
  | 'reset'
  /** The connection is reset after half of the body. */
  | 'reset-half'
  /** Half of the body comes, properly ended, and the headers announce that half. */
  | 'short'
  /** Announces one byte more than the file has, and sends the file. */
  | 'closed-early'
  /** Ranges are ignored: 200 and the whole file. */
  | 'no-range'
  /** Bytes of another file of the same length. */
  | 'wrong-bytes'
  /** A range that was not asked for. */
  | 'wrong-range'
  /** 416, whatever was asked. */
  | '416'
  | '429'
  | '503'
  /** A login page with 200. */
  | 'html'
  /** Head and half of the body, and then nothing. */
  | 'stall'

export interface FileServer extends AsyncDisposable {
  readonly url: string
  /** `GET /path range` of each request so far. */
  readonly requests: readonly string[]
  /** How many connections were opened. */
  connections(): number
}

export interface ServedFile {
  readonly bytes: Buffer
  readonly type?: string
  readonly etag?: string
  /** One for each request, the last of them for all further ones; all `none` unless told. */
  readonly faults?: readonly Fault[]
  /** Sent instead of everything else. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void
}

export async function serveFiles(files: Readonly<Record<string, ServedFile>>): Promise<FileServer> {
  const requests: string[] = []
  const counts = new Map<string, number>()
  let connections = 0
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push([request.method, path, request.headers.range].filter((part) => part !== undefined).join(' '))
    const file = files[path]
    if (!file) {
      response.writeHead(404).end()
      return
    }
    if (file.answer) {
      file.answer(request, response)
      return
    }
    const count = counts.get(path) ?? 0
    counts.set(path, count + 1)
    const fault = file.faults?.[Math.min(count, file.faults.length - 1)] ?? 'none'
    answer(request, response, file, fault)
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, file: ServedFile, fault: Fault): void {
  const all = fault === 'wrong-bytes' ? Buffer.alloc(file.bytes.length, 0x21) : file.bytes
  if (fault === 'reset') return void request.socket.resetAndDestroy()
  if (fault === '503') return void response.writeHead(503, { 'retry-after': '0' }).end('busy')
  if (fault === '429') return void response.writeHead(429, { 'retry-after': '0' }).end('slower')
  if (fault === '416') return void response.writeHead(416, { 'content-range': `bytes */${all.length}` }).end()
  if (fault === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>')

  const asked = fault === 'no-range' ? undefined : rangeOf(request, all.length, file.etag)
  const shift = fault === 'wrong-range' && asked ? 1 : 0
  const start = (asked?.start ?? 0) + shift
  const end = asked?.end ?? all.length
  const body = all.subarray(start, end)
  const half = body.subarray(0, Math.floor(body.length / 2))
  const sent = fault === 'short' ? half : body
  response.writeHead(asked ? 206 : 200, {
    'content-type': file.type ?? 'application/octet-stream',
    'content-length': fault === 'closed-early' ? sent.length + 1 : sent.length,
    ...(file.etag === undefined ? {} : { etag: file.etag }),
    ...(asked ? { 'content-range': `bytes ${start}-${end - 1}/${all.length}` } : {}),
  })
  if (fault === 'reset-half') return void response.write(half, () => request.socket.resetAndDestroy())
  if (fault === 'stall') return void response.write(half)
  if (fault === 'closed-early') return void response.write(sent, () => request.socket.destroy())
  response.end(sent)
}

function rangeOf(
  request: IncomingMessage,
  total: number,
  etag: string | undefined,
): { start: number; end: number } | undefined {
  const condition = request.headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') return { start: Math.max(0, total - Number(to)), end: total }
  return { start: Number(from), end: to === '' ? total : Math.min(total, Number(to) + 1) }
}
