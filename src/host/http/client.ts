// Files by HTTP. Node's own client, not undici: downloading is as quick with either (0.8 s for 74 MB over 16
// connections, hashing included), and importing undici costs 100 ms and 25 MB before the first byte.

import { setMaxListeners } from 'node:events'
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { readFileSync } from 'node:fs'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { Failure, Interrupted } from '../../errors.ts'
import type { Environment } from '../context.ts'
import {
  basicAuthorization,
  credentialsInUrl,
  environmentCredentials,
  readNetrc,
  type Credentials,
} from './credentials.ts'
import { connectionFailure, shownUrl, statusFailure } from './failure.ts'
import { proxyFor, proxyHeaders, TunnelAgent } from './proxy.ts'

/** An answer with a status below 400. */
export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Where the last redirect led. May hold a signature: show it through `shownUrl` only. */
  readonly url: URL
  /** Read it to its end, or destroy it. What breaks while it is read goes through `broken`. */
  readonly body: IncomingMessage
  /** An error of `body` as a failure that says whether to try again. */
  broken(error: unknown): Failure
}

export interface Http {
  /**
   * One GET, redirects followed, without retries.
   * @throws {HttpFailure} on a status of 400 and above, and when there is no answer.
   * @throws {Interrupted} when the signal is aborted.
   */
  get(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<HttpResponse>
  /** Keeps the credentials in an index's URL for other URLs of the same origin. */
  remember(indexUrl: string): void
}

/** Connections to one host. More gain nothing, and many look-ups and handshakes at once lose time. */
export const connectionsPerHost = 16

const mostRedirects = 10
const defaultIdleMs = 30_000

const clients = new WeakMap<Environment, Http>()

/** The client of a run: the same for the same environment, so that its connections are used again. */
export function httpFor(env: Environment): Http {
  const client = clients.get(env) ?? createHttp(env)
  clients.set(env, client)
  return client
}

function createHttp(env: Environment): Http {
  const known = new Map(environmentCredentials(env))
  let netrc: ReturnType<typeof readNetrc> | undefined
  const agentFor = agents(env)
  const idleMs = Number(env['UV_HTTP_TIMEOUT']) > 0 ? Number(env['UV_HTTP_TIMEOUT']) * 1000 : defaultIdleMs

  const credentialsFor = async (url: URL): Promise<Credentials | undefined> => {
    netrc ??= readNetrc(env)
    return credentialsInUrl(url) ?? known.get(url.origin) ?? (await netrc).get(url.hostname)
  }

  return {
    async get(text, headers, signal) {
      let url = parse(text)
      setMaxListeners(0, signal) // Every request listens to it.
      for (let redirects = 0; ; redirects++) {
        if (signal.aborted) throw new Interrupted({ cause: signal.reason })
        // Looked up again for each redirect, so that what is for one origin is sent to no other.
        const credentials = await credentialsFor(url)
        const authorization = credentials ? { authorization: basicAuthorization(credentials) } : {}
        const via = proxyFor(url, env)
        const send = { headers: { ...headers, ...authorization }, idleMs, signal, via, agent: agentFor(url, via) }
        const body = await ask(url, send)
        const status = body.statusCode ?? 0
        const location = body.headers.location
        const answered = url
        if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
          body.resume()
          if (redirects === mostRedirects) throw redirectFailure(url, 'redirects in a circle')
          url = redirectTarget(url, location)
          continue
        }
        if (status >= 400) {
          body.resume()
          throw statusFailure(url, status, credentials !== undefined, body.headers['retry-after'])
        }
        const broken = (error: unknown): Failure =>
          signal.aborted ? new Interrupted({ cause: signal.reason }) : connectionFailure(answered, error, via)
        return { status, headers: body.headers, url, body, broken }
      }
    },
    remember(indexUrl) {
      if (!URL.canParse(indexUrl)) return
      const url = new URL(indexUrl)
      const credentials = credentialsInUrl(url)
      if (credentials) known.set(url.origin, credentials)
    },
  }
}

interface Send {
  readonly headers: Readonly<Record<string, string>>
  readonly idleMs: number
  readonly signal: AbortSignal
  readonly via: URL | undefined
  readonly agent: HttpAgent
}

/** One request; yields the answer when its head is there. */
function ask(url: URL, { headers, idleMs, signal, via, agent }: Send): Promise<IncomingMessage> {
  const plainProxy = via !== undefined && url.protocol === 'http:' ? via : undefined
  const to = plainProxy ?? url
  const options: RequestOptions = {
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
    timeout: idleMs,
  }
  return new Promise((resolve, reject) => {
    const request = to.protocol === 'https:' ? httpsRequest(options) : httpRequest(options)
    let answer: IncomingMessage | undefined
    request.once('timeout', () => {
      const silence = Object.assign(new Error('the server sent nothing for too long'), { code: 'IDLE' })
      if (answer) answer.destroy(silence)
      else request.destroy(silence)
    })
    request.on('error', (error) => {
      reject(signal.aborted ? new Interrupted({ cause: signal.reason }) : connectionFailure(url, error, via))
    })
    request.once('response', (response) => {
      answer = response
      resolve(response)
    })
    request.end()
  })
}

/** Agents by proxy, each made when first needed. */
function agents(env: Environment): (url: URL, via: URL | undefined) => HttpAgent {
  const made = new Map<string, HttpAgent>()
  const options = { keepAlive: true, maxSockets: connectionsPerHost, lookup: cachingLookup() }
  let secureContext: SecureContext | undefined
  const secure = (): { secureContext: SecureContext } => ({ secureContext: (secureContext ??= trust(env)) })
  return (url, via) => {
    const unchecked = url.protocol === 'https:' && isTrustedByName(url, env)
    const key = [url.protocol, via?.href, unchecked].join(' ')
    const make = (): HttpAgent => {
      if (url.protocol === 'http:') {
        return via?.protocol === 'https:' ? new HttpsAgent({ ...options, ...secure() }) : new HttpAgent(options)
      }
      const tls = { ...options, ...secure(), ...(unchecked ? { rejectUnauthorized: false } : {}) }
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

/** Variables that name a bundle of certificate authorities; each replaces the built-in ones, as in uv, pip and curl. */
const bundleVariables = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE']

/** Made once: reading a bundle takes 35 ms, which every connection would pay again. */
function trust(env: Environment): SecureContext {
  const variable = bundleVariables.find((name) => (env[name] ?? '') !== '')
  if (variable === undefined) return createSecureContext()
  const path = env[variable] ?? ''
  try {
    return createSecureContext({ ca: readFileSync(path) })
  } catch (error) {
    throw new Failure(
      {
        code: 'certificates-not-read',
        message: `${variable} names ${path}, which cannot be read as certificates: ${error instanceof Error ? error.message : String(error)}.`,
        nextStep: `Point ${variable} at a PEM file, or unset it.`,
      },
      { cause: error },
    )
  }
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

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new Failure({
    code: 'url-not-understood',
    message: `${shownUrl(text)} is not an http: or https: URL.`,
    nextStep: 'Check the index URL.',
  })
}

function redirectTarget(from: URL, location: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (url && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw redirectFailure(from, 'redirects to what is not an http: or https: URL')
}

function redirectFailure(url: URL, what: string): Failure {
  return new Failure({
    code: 'bad-redirect',
    message: `${url.host} ${what}: ${shownUrl(url)}.`,
    nextStep: 'Check the index URL; the index itself may be set up wrongly.',
  })
}

/** The body of an answer that must have just so many bytes. */
export async function readBody(response: HttpResponse, lengthBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let received = 0
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      received += chunk.length
      if (received > lengthBytes) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw response.broken(error)
  }
  if (received === lengthBytes) return Buffer.concat(chunks)
  throw response.broken(new Error(`${received} bytes came instead of ${lengthBytes}`))
}
