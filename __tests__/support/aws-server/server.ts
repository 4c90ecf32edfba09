// A small server that speaks as Lambda, S3, STS, Systems Manager and tagging do, in one process with the test: it records
// every call, and does on the wire what services and networks do on bad days.
import { ecr } from './ecr.ts'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeArtifact } from './code-artifact.ts'
import { findLayer, lambda } from './lambda.ts'
import { s3 } from './s3.ts'
import { signer } from './signer.ts'
import { monitoring, ssm, sts, tagging } from './small-services.ts'
import { Cloud } from './state.ts'
import { jsonError, Refusal, s3Error } from './wire.ts'
import type { Answer, Operation, WireRequest } from './wire.ts'

/** What goes wrong with one call. `…-after`: it took effect all the same. */
export type Fault =
  | { readonly kind: 'throttle' }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'truncate-after' }
  /** The connection ends in the middle of the answer. */
  | { readonly kind: 'cut-after' }
  | { readonly kind: 'error-before' }
  | { readonly kind: 'error-after' }
  /** Another conditional write of the same key is under way: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'denied' }
  /** As in a region that is not enabled in the account. */
  | { readonly kind: 'refused' }
  /** As to a machine whose clock is wrong. */
  | { readonly kind: 'skewed' }

export interface RecordedCall {
  /** From 0, as they came in. */
  readonly number: number
  readonly name: string
  readonly writes: boolean
  readonly accountId: string
  /** Whose credentials signed it; ends with the account. */
  readonly accessKeyId: string
  readonly region: string
  readonly requestBytes: number
  readonly path: string
  /** Headers and body as text, for a search of what must not leave the machine. */
  readonly raw: string
  status: number
}

export interface AwsServerOptions {
  readonly fault?: (call: RecordedCall) => Fault | undefined
  readonly latencyMs?: number
  /** Control-plane requests a second that Lambda grants an account in a region; the rest is answered 429. */
  readonly requestsPerSecond?: number
  /** Called when a call came in, before it has its effect. */
  readonly before?: (call: RecordedCall) => void | Promise<void>
  /** Called when a call had its effect, before it is answered. */
  readonly onEffect?: (call: RecordedCall) => void | Promise<void>
  /** Called when the answer was handed to the network. */
  readonly onAnswered?: (call: RecordedCall) => void
  /** Called when a call came in, before anything else. */
  readonly arrived?: (call: RecordedCall) => Promise<void>
  /** Keeps no calls: for millions of them. */
  readonly forgetful?: boolean
  /** Keeps headers and bodies of calls. */
  readonly keepRaw?: boolean
}

const services: Readonly<Record<string, (cloud: Cloud, request: WireRequest) => Operation | undefined>> = {
  lambda,
  s3,
  ecr,
  sts,
  ssm,
  tagging,
  signer,
  monitoring,
  codeartifact: codeArtifact,
}

export class AwsServer implements AsyncDisposable {
  readonly cloud = new Cloud()
  readonly calls: RecordedCall[] = []
  options: AwsServerOptions = {}
  readonly #buckets = new Map<string, { tokens: number; at: number }>()
  readonly #server = createServer((request, response) => {
    this.serve(request, response).catch((error: unknown) => {
      response.statusCode = 599
      response.end(String(error))
    })
  })

  static async start(options: AwsServerOptions = {}): Promise<AwsServer> {
    const server = new AwsServer()
    server.options = options
    server.#server.keepAliveTimeout = 60_000
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    server.cloud.url = server.url
    server.cloud.contentUrl = `${server.url}/content/`
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get names(): readonly string[] {
    return this.calls.map(({ name }) => name)
  }

  get writes(): readonly RecordedCall[] {
    return this.calls.filter(({ writes }) => writes)
  }

  /** Answers one request, of a connection or of `inProcess`. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const [, hash] = /^\/code\/([^?]+)/.exec(request.url ?? '') ?? []
    if (hash !== undefined) {
      const code = this.cloud.codes.get(decodeURIComponent(hash)) ?? Buffer.alloc(0)
      const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? []
      if (from === undefined || to === undefined) return void response.end(code)
      const start = from === '' ? Math.max(0, code.length - Number(to)) : Number(from)
      const end = from === '' || to === '' ? code.length - 1 : Math.min(Number(to), code.length - 1)
      response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${code.length}` })
      return void response.end(code.subarray(start, end + 1))
    }
    const { accessKeyId, accountId, region, service } = credentialScope(request.headers.authorization ?? '')
    const url = new URL(request.url ?? '/', 'http://server')
    if (url.pathname.startsWith('/content/')) {
      const stored = findLayer(this.cloud, decodeURIComponent(url.pathname.slice('/content/'.length)))
      return sendContent(response, stored?.body, request.headers.range)
    }
    const wire: WireRequest = {
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      body,
      accountId,
      region,
      service,
    }
    const operation = services[service]?.(this.cloud, wire)
    if (!operation) return send(response, jsonError(404, 'UnknownOperationException', `${wire.method} ${wire.path}`))
    const call: RecordedCall = {
      number: this.calls.length,
      name: operation.name,
      writes: operation.writes,
      accountId,
      accessKeyId,
      region,
      requestBytes: body.length,
      path: wire.path,
      raw: this.options.keepRaw === true ? JSON.stringify(request.headers) + url.href + body.toString('latin1') : '',
      status: 0,
    }
    if (this.options.forgetful !== true) this.calls.push(call)
    await this.options.arrived?.(call)
    if (this.options.latencyMs !== undefined) await sleep(this.options.latencyMs)
    const error = (status: number, name: string, message: string): Answer =>
      service === 's3' ? s3Error(status, name, message) : jsonError(status, name, message)
    const fault = this.options.fault?.(call)
    if (fault?.kind === 'throttle' || (service === 'lambda' && this.#isTooMany(accountId, region))) {
      call.status = 429
      return send(
        response,
        jsonError(429, 'TooManyRequestsException', 'Rate exceeded', fault ? {} : { 'retry-after': '1' }),
      )
    }
    if (fault?.kind === 'conflict') return send(response, error(409, 'ConditionalRequestConflict', 'Try again.'))
    if (fault?.kind === 'expired')
      return send(
        response,
        error(400, 'ExpiredTokenException', 'The security token included in the request is expired'),
      )
    if (fault?.kind === 'refused') {
      const message = 'The security token included in the request is invalid.'
      return send(response, error(403, 'UnrecognizedClientException', message))
    }
    if (fault?.kind === 'skewed') {
      const message = 'Signature expired: 20200101T000000Z is now earlier than 20261126T000000Z'
      return send(response, error(403, 'InvalidSignatureException', message))
    }
    if (fault?.kind === 'denied') {
      return send(response, error(403, 'AccessDeniedException', `User is not authorized to perform: ${call.name}`))
    }
    if (fault?.kind === 'reset-before') return void request.socket.destroy()
    if (fault?.kind === 'error-before') return send(response, error(500, 'ServiceException', 'internal'))
    await this.options.before?.(call)
    const answer = this.#answer(operation)
    call.status = answer.status
    await this.options.onEffect?.(call)
    if (fault?.kind === 'reset-after') return void request.socket.destroy()
    if (fault?.kind === 'error-after') return send(response, error(500, 'ServiceException', 'internal'))
    if (fault?.kind === 'truncate-after' && answer.body !== undefined) {
      return send(response, { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) })
    }
    if (fault?.kind === 'cut-after') {
      const body = answer.body ?? ''
      response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(body) + 10 })
      return void response.write(body, () => request.socket.destroy())
    }
    send(response, answer, wire.method === 'HEAD')
    response.once('finish', () => this.options.onAnswered?.(call))
    return undefined
  }

  #answer(operation: Operation): Answer {
    try {
      return operation.answer()
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      throw error
    }
  }

  #isTooMany(accountId: string, region: string): boolean {
    const rate = this.options.requestsPerSecond
    if (rate === undefined) return false
    const key = `${accountId} ${region}`
    const bucket = this.#buckets.get(key) ?? { tokens: rate, at: performance.now() }
    this.#buckets.set(key, bucket)
    const now = performance.now()
    bucket.tokens = Math.min(rate, bucket.tokens + ((now - bucket.at) / 1000) * rate)
    bucket.at = now
    if (bucket.tokens < 1) return true
    bucket.tokens -= 1
    return false
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html: `Credential=<key>/<date>/<region>/<service>/aws4_request` */
function credentialScope(authorization: string): {
  accessKeyId: string
  accountId: string
  region: string
  service: string
} {
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\/aws4_request/.exec(authorization)
  return {
    accessKeyId: scope?.[1] ?? '',
    accountId: (scope?.[1] ?? '').slice(-12),
    region: scope?.[2] ?? '',
    service: scope?.[3] ?? '',
  }
}

/** A zip by its address, whole or a range of it, as S3 answers for a presigned URL. */
function sendContent(response: ServerResponse, body: Buffer | undefined, range: string | undefined): void {
  if (!body) return void response.writeHead(404).end()
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return void response.writeHead(200, { 'content-length': body.length, etag: '"v1"' }).end(body)
  const part = body.subarray(Number(from), to === '' ? undefined : Number(to) + 1)
  const shown = `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`
  response.writeHead(206, { 'content-length': part.length, 'content-range': shown, etag: '"v1"' }).end(part)
}

function send(response: ServerResponse, answer: Answer, withoutBody = false): void {
  const body = answer.body ?? ''
  response.writeHead(answer.status, {
    'x-amzn-requestid': 'r',
    ...(withoutBody ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...answer.headers,
  })
  response.end(withoutBody ? undefined : body)
}
