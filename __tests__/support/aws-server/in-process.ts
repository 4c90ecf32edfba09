// The server without a network: a handler of requests for the clients of the SDK. Nothing but callbacks is between the two,
// so that whoever decides the order of callbacks decides everything.
import { Readable } from 'node:stream'
import type { AwsServer } from './server.ts'

interface SdkRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

interface SdkResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: Readable
}

export function inProcess(server: AwsServer): object {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
    async handle(request: SdkRequest, { abortSignal }: { readonly abortSignal?: AbortSignal } = {}) {
      const body = await bytesOf(request.body)
      const response = await new Promise<SdkResponse>((resolve, reject) => {
        const aborted = (): void => reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }))
        if (abortSignal?.aborted === true) return aborted()
        abortSignal?.addEventListener('abort', aborted, { once: true })
        exchange(server, request, body, resolve, reject)
      })
      return { response }
    },
  }
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (body === undefined || body === null) return Buffer.alloc(0)
  if (typeof body === 'string') return Buffer.from(body)
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const reset = (): Error => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })

/** Plays both ends of the connection as `node:http` shows them. */
function exchange(
  server: AwsServer,
  { method, path, query = {}, headers }: SdkRequest,
  body: Buffer,
  resolve: (response: SdkResponse) => void,
  reject: (error: Error) => void,
): void {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [value as string | null]).map(
      (one) => `${encodeURIComponent(name)}${one === null ? '' : `=${encodeURIComponent(one)}`}`,
    ),
  )
  let stream: Readable | undefined
  const finished: (() => void)[] = []
  const request = {
    method,
    url: `${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    socket: { destroy: () => (stream ? stream.destroy(reset()) : reject(reset())) },
    async *[Symbol.asyncIterator]() {
      yield body
    },
  }
  const response = {
    statusCode: 200,
    writeHead(status: number, given: Readonly<Record<string, string | number>> = {}) {
      stream = new Readable({ read() {} })
      stream.on('error', () => {}) // Nobody reads an answer after the request was given up.
      const shown = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]),
      )
      resolve({ statusCode: status, headers: shown, body: stream })
      return response
    },
    write(chunk: string | Buffer, done?: () => void) {
      stream?.push(chunk)
      if (done) process.nextTick(done)
    },
    end(chunk?: string | Buffer) {
      if (chunk !== undefined && chunk.length > 0) stream?.push(chunk)
      stream?.push(null)
      for (const one of finished) process.nextTick(one)
    },
    once(_: string, work: () => void) {
      finished.push(work)
    },
  }
  server.serve(request as never, response as never).catch(reject)
}
