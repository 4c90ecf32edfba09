import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RangeServer extends AsyncDisposable {
  readonly url: string
  /** Bytes of bodies sent so far. */
  sentBytes(): number
  requests(): number
}

/** Serves one file by ranges, as S3 does. `ranges: false` ignores them; `failEvery` resets each n-th connection. */
export async function serveRanges(
  bytes: Buffer,
  options: { readonly ranges?: boolean; readonly failEvery?: number } = {},
): Promise<RangeServer> {
  let sent = 0
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    if (options.failEvery !== undefined && requests % options.failEvery === 0) return request.socket.destroy()
    const match = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (options.ranges === false || !match) {
      response.writeHead(200, { 'content-length': bytes.length })
      return response.end(bytes)
    }
    const start = Number(match[1])
    const end = Math.min(Number(match[2]) + 1, bytes.length)
    sent += end - start
    response.writeHead(206, {
      etag: '"v1"',
      'content-range': `bytes ${start}-${end - 1}/${bytes.length}`,
      'content-length': end - start,
    })
    return response.end(bytes.subarray(start, end))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/layer.zip?X-Amz-Signature=secret`,
    sentBytes: () => sent,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}
