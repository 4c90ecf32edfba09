// Requests on the wire: agents that keep connections alive, one look-up of each host, the certificates to trust.

import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import type { SecureContext } from 'node:tls'
import { Interrupted, type Failure } from '../../errors.ts'
import type { Environment } from '../environment.ts'
import { ownCertificates, trust } from './certificates.ts'
import { connectionFailure, errorCode } from './failure.ts'
import { connectionsPerHost, patienceMs } from './limits.ts'
import { Patience } from './patience.ts'
import { proxyFor, proxyHeaders } from './proxy.ts'
import { TunnelAgent } from './tunnel.ts'

/** A request to one URL. */
export interface WireRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  /** A length in `content-length` goes with it. */
  readonly body?: Buffer | Readable
  readonly signal: AbortSignal
}

export interface WireAnswer {
  readonly message: IncomingMessage
  /** What broke while the body was read, as a failure that says whether to try again. */
  readonly broken: (error: unknown) => Failure
}

export interface Wire {
  /**
   * One request; yields the answer, whatever its status, when its head has arrived. Redirects are not followed.
   * @throws {HttpFailure} when there is no answer.
   * @throws {Interrupted} when the signal is aborted.
   */
  send(url: URL, request: WireRequest): Promise<WireAnswer>
  /** Why a URL is not worth another wait: its host was silent for too long, and has sent nothing since. */
  silence(url: URL): Failure | undefined
}

const wires = new WeakMap<Environment, Wire>()

/** The wire of a run: the same for the same environment, so that its connections are used again. */
export function wireFor(env: Environment): Wire {
  const wire = wires.get(env) ?? createWire(env)
  wires.set(env, wire)
  return wire
}

function createWire(env: Environment): Wire {
  const agentFor = agents(env)
  const longestMs = patienceMs(env)
  const patience = new Patience(longestMs)
  return {
    async send(url, request) {
      const via = proxyFor(url, env)
      if (patience.isSpent(url.origin)) throw connectionFailure(url, silent('GIVEN_UP'), via)
      const message = await ask(url, { ...request, patience, longestMs, via, agent: agentFor(url, via) })
      const broken = (error: unknown): Failure =>
        request.signal.aborted ? new Interrupted({ cause: request.signal.reason }) : connectionFailure(url, error, via)
      return { message, broken }
    },
    silence: (url) =>
      patience.isDoubtful(url.origin) ? connectionFailure(url, silent('GIVEN_UP'), proxyFor(url, env)) : undefined,
  }
}

function silent(code: 'IDLE' | 'GIVEN_UP'): Error {
  return Object.assign(new Error('the server sent nothing for too long'), { code })
}

interface Send extends WireRequest {
  readonly patience: Patience
  readonly longestMs: number
  readonly via: URL | undefined
  readonly agent: HttpAgent
}

function ask(
  url: URL,
  { method = 'GET', headers, body, signal, via, agent, ...waiting }: Send,
): Promise<IncomingMessage> {
  const { patience, longestMs } = waiting
  const plainProxy = via !== undefined && url.protocol === 'http:' ? via : undefined
  const to = plainProxy ?? url
  const reads = method === 'GET' || method === 'HEAD'
  const options: RequestOptions = {
    method,
    protocol: to.protocol,
    hostname: to.hostname.replace(/^\[|\]$/g, ''),
    ...(to.port === '' ? {} : { port: to.port }),
    path: plainProxy ? `${url.protocol}//${url.host}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
    headers: {
      'user-agent': 'lambda-layer-action',
      'accept-encoding': 'identity',
      ...headers,
      host: url.host,
      ...(plainProxy ? proxyHeaders(plainProxy) : {}),
    },
    agent,
    signal,
    // For proxies, which are waited for before there is a connection. What is written may take a registry a while: it
    // hashes a layer before it answers.
    timeout: reads ? 1.15 * longestMs : 2 * longestMs,
  }
  return new Promise((resolve, reject) => {
    const request = to.protocol === 'https:' ? httpsRequest(options) : httpRequest(options)
    let answer: IncomingMessage | undefined
    const end = (error: Error): void => void (answer ?? request).destroy(error)
    request.once('timeout', () => {
      // One write that got stuck says nothing of the host: it is tried once more.
      if (reads) patience.spend(url.origin)
      end(silent('IDLE'))
    })
    if (reads) {
      const waited = patience.wait(url.origin, {
        newBytes: bytesOf(request),
        isHostsTurn: () => Boolean(request.socket) && (answer?.readableLength ?? 0) === 0,
        giveUp: (isSilent) =>
          end(isSilent ? silent('IDLE') : Object.assign(new Error('the server is too slow'), { code: 'SLOW' })),
      })
      request.once('close', () => waited(answer?.complete === true))
    }
    request.on('error', (error) => {
      if (errorCode(error) === 'ETIMEDOUT') patience.spend(url.origin)
      reject(signal.aborted ? new Interrupted({ cause: signal.reason }) : connectionFailure(url, error, via))
    })
    request.once('response', (response) => {
      answer = response
      if (reads) request.setTimeout(0)
      resolve(response)
    })
    if (body === undefined || Buffer.isBuffer(body)) return void request.end(body)
    body.once('error', (error) => request.destroy(error))
    body.pipe(request)
  })
}

/** Tells how many bytes have come since it was last asked. Connections are used again, and count from their beginning. */
function bytesOf(request: ClientRequest): () => number {
  let before: number | undefined
  request.once('socket', ({ bytesRead }) => (before = bytesRead))
  return () => {
    if (before === undefined || !request.socket) return 0
    const { bytesRead } = request.socket
    const come = bytesRead - before
    before = bytesRead
    return come
  }
}

/** Agents by proxy, each made when first needed. */
function agents(env: Environment): (url: URL, via: URL | undefined) => HttpAgent {
  const made = new Map<string, HttpAgent>()
  const options = { keepAlive: true, maxSockets: connectionsPerHost, lookup: cachingLookup() }
  const contexts = new Map<string, SecureContext>()
  const secure = (url: URL): { secureContext: SecureContext } => {
    const own = ownCertificates(url, env)
    const secureContext = contexts.get(own?.host ?? '') ?? trust(env, own)
    contexts.set(own?.host ?? '', secureContext)
    return { secureContext }
  }
  return (url, via) => {
    const unchecked = url.protocol === 'https:' && isTrustedByName(url, env)
    const key = [url.protocol, via?.href, unchecked, ownCertificates(url, env)?.host].join(' ')
    const make = (): HttpAgent => {
      if (url.protocol === 'http:') {
        return via?.protocol === 'https:' ? new HttpsAgent({ ...options, ...secure(via) }) : new HttpAgent(options)
      }
      const tls = { ...options, ...secure(url), ...(unchecked ? { rejectUnauthorized: false } : {}) }
      return via ? new TunnelAgent(via, tls) : new HttpsAgent(tls)
    }
    const agent = made.get(key) ?? make()
    made.set(key, agent)
    return agent
  }
}

/** Hosts whose certificates the user does not want to be checked, with or without a port: pip's and uv's variables. */
function isTrustedByName(url: URL, env: Environment): boolean {
  const hosts = `${env['UV_INSECURE_HOST'] ?? ''} ${env['PIP_TRUSTED_HOST'] ?? ''}`.toLowerCase().split(/[\s,]+/)
  return hosts.includes(url.hostname) || hosts.includes(`${url.hostname}:${url.port || '443'}`)
}

/** How long a look-up may take before a second one is begun beside it. */
const slowLookupMs = 400

/**
 * Looks every host up once. Thirty-two look-ups of one name at the same time lose answers in the resolver, and each
 * lost one waits out its five seconds. A single one gets lost too, now and then: then the second one wins.
 */
function cachingLookup(): LookupFunction {
  type Answer = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
  const found = new Map<string, LookupAddress[]>()
  const waiting = new Map<string, Answer[]>()
  const lookUp = (hostname: string): void => {
    let underWay = 0
    const begin = (): void => {
      underWay++
      systemLookup(hostname, { all: true }, (error, addresses) => {
        underWay--
        const answers = waiting.get(hostname)
        if (!answers || (error && underWay > 0)) return
        clearTimeout(second)
        waiting.delete(hostname)
        if (!error) found.set(hostname, addresses)
        for (const answer of answers) answer(error, addresses ?? [])
      })
    }
    const second = setTimeout(begin, slowLookupMs)
    begin()
  }
  return (hostname, options, callback) => {
    const answer: Answer = (error, addresses) => {
      const [first] = addresses
      if (options.all) callback(error, addresses)
      else callback(error, first?.address ?? '', first?.family)
    }
    const addresses = found.get(hostname)
    if (addresses) return answer(null, addresses)
    const others = waiting.get(hostname)
    if (others) return void others.push(answer)
    waiting.set(hostname, [answer])
    lookUp(hostname)
  }
}
