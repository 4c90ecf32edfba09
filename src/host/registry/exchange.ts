// Requests to one registry, with the login that each needs.

import type { Readable } from 'node:stream'
import { Failure } from '../../errors.ts'
import { oneLine, shorten } from '../../text/neutralize.ts'
import type { Context } from '../context.ts'
import { readBody } from '../http/body.ts'
import { HttpFailure, parseRetryAfter, shownUrl, transientStatuses } from '../http/failure.ts'
import { wireFor, type WireAnswer, type WireRequest } from '../http/wire.ts'
import { basicHeader, fetchToken, parseChallenge, type CredentialsFor } from './authorization.ts'
import type { ImageReference } from './reference.ts'

type Method = NonNullable<WireRequest['method']>
type Headers = Readonly<Record<string, string>>

export interface Exchange {
  ask(method: Method, path: string, headers?: Headers, scopes?: readonly string[], body?: Buffer): Promise<Answer>
  /** For addresses that the registry gave. The login goes with it to the registry's own host only. */
  askUrl(method: Method, url: URL, headers: Headers, body?: Buffer): Promise<Answer>
  onRequest(count: () => void): void
}

export interface Answer {
  readonly status: number
  header(name: string): string | undefined
  /** Lets the connection go. */
  discard(): void
  /** @throws {Failure} for any other status */
  expect(...statuses: readonly number[]): void
  /** @throws {Failure} when it is longer. */
  body(mostBytes: number): Promise<Buffer>
  stream(): Readable
  /** What broke while the stream was read, as a failure that says whether to try again. */
  broken(error: unknown): Failure
  /** Where the answer points to. @throws {Failure} when it points nowhere. */
  location(): URL
  isTransient(): boolean
  /** The answer as what went wrong. Reads the body. */
  failure(): Promise<Failure>
}

const mostRedirects = 5
const longestErrorBytes = 64 * 1024

/** Registries on this machine speak plain HTTP, as Docker has it. */
function originOf(registry: string): string {
  const name = registry.replace(/:\d+$/, '')
  const local = name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  return `${local ? 'http' : 'https'}://${host}`
}

export function openExchange(
  { registry, repository }: Pick<ImageReference, 'registry' | 'repository'>,
  credentialsFor: CredentialsFor,
  { env, signal, masks }: Pick<Context, 'env' | 'signal' | 'masks'>,
): Exchange {
  const wire = wireFor(env)
  const origin = originOf(registry)
  const host = new URL(origin).host
  /** By scopes, the header that was accepted last. */
  const logins = new Map<string, string>()
  let counted: () => void = () => {}
  let credentials: ReturnType<CredentialsFor> | undefined
  let lastChallenge: string | undefined

  const login = async (challengeText: string, scopes: readonly string[]): Promise<string | undefined> => {
    const challenge = parseChallenge(challengeText)
    if (challenge === undefined) return undefined
    credentials ??= credentialsFor(registry)
    const known = await credentials
    if (challenge.kind === 'basic') return known && basicHeader(known)
    const wanted = scopes.length > 0 ? scopes : challenge.scope === undefined ? [] : [challenge.scope]
    const token = await fetchToken(challenge, wanted, host, known, wire, signal)
    masks.add(token)
    return `Bearer ${token}`
  }

  const send = async (
    method: Method,
    first: URL,
    headers: Headers,
    scopes: readonly string[],
    body: Buffer | undefined,
  ): Promise<Answer> => {
    const key = scopes.join(' ')
    let url = first
    let asked = false
    for (let redirects = 0; ;) {
      const own = url.origin === origin
      const authorization = own ? logins.get(key) : undefined
      counted()
      const answer = await wire.send(url, {
        method,
        headers: {
          ...headers,
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined
            ? method === 'POST'
              ? { 'content-length': '0' }
              : {}
            : { 'content-length': String(body.length) }),
        },
        ...(body === undefined ? {} : { body }),
        signal,
      })
      const status = answer.message.statusCode ?? 0
      const refusal = status === 403 && authorization !== undefined ? await readRefusal(answer) : undefined
      // ECR says 403, and by words alone that the login has expired.
      const hasExpired = status === 401 || (refusal !== undefined && /expired/i.test(refusal.toString('utf8')))
      const challenge = answer.message.headers['www-authenticate'] ?? (status === 403 ? lastChallenge : undefined)
      if (hasExpired && own && !asked && challenge !== undefined) {
        answer.message.resume()
        asked = true
        lastChallenge = challenge
        // What was accepted before may have expired, and who gave it may have another.
        if (authorization !== undefined) credentials = undefined
        const accepted = await login(challenge, scopes)
        if (accepted !== undefined) {
          logins.set(key, accepted)
          continue
        }
      }
      const location = answer.message.headers.location
      if ((method === 'GET' || method === 'HEAD') && status >= 301 && status <= 308 && status !== 304 && location) {
        answer.message.resume()
        if (++redirects > mostRedirects) throw redirected(registry, 'redirects in a circle')
        const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
        if (!next || (next.protocol !== 'https:' && next.origin !== origin)) {
          throw redirected(registry, 'redirects to an address that is not safe')
        }
        url = next
        continue
      }
      return answerOf(answer, url, registry, authorization !== undefined, refusal)
    }
  }

  const scopesFor = (method: Method): readonly string[] => [
    `repository:${repository}:${method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'}`,
  ]
  return {
    ask: (method, path, headers = {}, scopes = [], body) =>
      send(method, new URL(path, origin), headers, [...scopesFor(method), ...scopes], body),
    askUrl: (method, url, headers, body) => send(method, url, headers, scopesFor(method), body),
    onRequest(count) {
      counted = count
    },
  }
}

function readRefusal({ message, broken }: WireAnswer): Promise<Buffer> {
  return readBody(message, longestErrorBytes, broken).then(
    (body) => body ?? Buffer.alloc(0),
    () => Buffer.alloc(0),
  )
}

/** @param known the body, where it was read before */
function answerOf(
  { message, broken }: WireAnswer,
  url: URL,
  registry: string,
  sentLogin: boolean,
  known?: Buffer,
): Answer {
  const status = message.statusCode ?? 0
  const refused = { status, url, registry, sentLogin, retryAfter: message.headers['retry-after'] }
  const read = async (mostBytes: number): Promise<Buffer> => {
    if (known) return known
    const body = await readBody(message, mostBytes, broken)
    if (body !== undefined) return body
    throw new Failure({
      code: 'registry-answer',
      message: `${registry} sent more for ${shownUrl(url)} than the ${mostBytes} bytes that it announced or may send.`,
      nextStep: 'Check the name of the registry.',
    })
  }
  const failure = async (): Promise<Failure> => {
    const text = await read(longestErrorBytes).then(
      (bytes) => bytes.toString('utf8'),
      () => '',
    )
    return statusFailure(refused, detailOf(text))
  }
  return {
    status,
    header(name) {
      const value = message.headers[name]
      return Array.isArray(value) ? value[0] : value
    },
    discard: () => void message.resume(),
    expect(...statuses) {
      if (statuses.includes(status)) return
      message.resume()
      throw statusFailure(refused, '')
    },
    body: read,
    stream: () => message,
    broken,
    location() {
      const { location } = message.headers
      if (location !== undefined && URL.canParse(location, url.href)) {
        const next = new URL(location, url.href)
        if (next.protocol === 'https:' || next.origin === url.origin) return next
      }
      throw new Failure({
        code: 'registry-answer',
        message: `${registry} opened an upload without a usable address.`,
        nextStep: 'Check the name of the registry.',
      })
    },
    isTransient: () => transientStatuses.has(status),
    failure,
  }
}

/** The registry's own words: `{"errors":[{"code":"DENIED","message":"…"}]}`. */
function detailOf(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { code?: unknown; message?: unknown }[] }
    return (errors ?? [])
      .slice(0, 3)
      .map(({ code, message }) => [code, message].filter((one) => typeof one === 'string' && one !== '').join(': '))
      .map((one) => oneLine(shorten(one.replace(/\.$/, ''), 300)))
      .join('; ')
  } catch {
    return ''
  }
}

interface RefusedRequest {
  readonly status: number
  readonly url: URL
  readonly registry: string
  readonly sentLogin: boolean
  readonly retryAfter: string | undefined
}

/** @param detail what the registry says */
function statusFailure({ status, url, registry, sentLogin, retryAfter }: RefusedRequest, detail: string): HttpFailure {
  const words = detail === '' ? '' : `: ${detail}`
  const options = { transient: transientStatuses.has(status), status, retryAfterMs: parseRetryAfter(retryAfter) }
  if (status === 401 || status === 403) {
    return new HttpFailure(
      {
        code: 'registry-unauthorized',
        message: `${registry} refused the request (${status})${words}.`,
        nextStep: sentLogin
          ? `Check that the login for ${registry} is still valid, and that it may pull and push there.`
          : `Log in first, e.g. docker login ${registry}.`,
      },
      options,
    )
  }
  if (status === 404) {
    return new HttpFailure(
      {
        code: 'repository-not-found',
        message: `${registry} does not have ${url.pathname.replace(/^\/v2\//, '').replace(/\/(?:blobs|manifests)\/.*$/s, '')}${words}.`,
        nextStep: 'Create the repository first, or correct its name.',
      },
      options,
    )
  }
  return new HttpFailure(
    {
      code: options.transient ? 'registry-unavailable' : 'registry-answer',
      message: `${registry} answered ${status} for ${shownUrl(url)}${words}.`,
      nextStep: options.transient ? 'Try again later.' : 'Check the name of the image and the registry.',
    },
    options,
  )
}

function redirected(registry: string, what: string): Failure {
  return new Failure({
    code: 'registry-answer',
    message: `${registry} ${what}.`,
    nextStep: 'Check the name of the registry.',
  })
}
