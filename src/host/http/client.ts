// Files by HTTP. Node's own client, not undici: downloading is as quick with either (0.8 s for 74 MB over 16
// connections, hashing included), and importing undici costs 100 ms and 25 MB before the first byte.

import type { IncomingMessage } from 'node:http'
import { Failure, Interrupted } from '../../errors.ts'
import type { Environment } from '../environment.ts'
import { readBody } from './body.ts'
import {
  basicAuthorization,
  credentialsInUrl,
  environmentCredentials,
  placedCredentials,
  placeFor,
  readNetrc,
  type Credentials,
  type PlacedCredentials,
} from './credentials.ts'
import { shownUrl, statusFailure } from './failure.ts'
import { keyringPassword, usesKeyring } from './keyring.ts'
import type { Wire } from './wire.ts'

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
  /** Why a URL is not worth another wait: see `Wire`. */
  silence(url: URL): Failure | undefined
  /** Keeps the credentials in a URL for others of the same origin: see `placeFor`. */
  remember(indexUrl: string): void
  /** Keeps that an index has no credentials, so that it gets none of another one on its host. */
  rememberOpen(indexUrl: string): void
  /** A URL with the credentials that are known for it; those of netrc are not among them. */
  withCredentials(url: string): string
  /**
   * Keeps the value of an `Authorization` header for a place: the same rule, and it comes before user and password.
   * Undefined: the place is known, and has none, so that none of a place near it is sent.
   */
  rememberHeader(place: URL, header: string | undefined): void
}

const mostRedirects = 10

const clients = new WeakMap<Environment, Http>()

/** The client of a run: the same for the same environment, so that its connections are used again. */
export function httpFor(env: Environment): Http {
  const client = clients.get(env) ?? createHttp(env)
  clients.set(env, client)
  return client
}

function createHttp(env: Environment): Http {
  const known: { readonly url: URL; readonly credentials?: Credentials }[] = [...environmentCredentials(env)]
  const headerPlaces: { readonly url: URL; readonly header: string | undefined }[] = []
  let netrc: ReturnType<typeof readNetrc> | undefined

  /**
   * What is sent to a URL. Behind a redirect to another origin only what was given for that very place: a netrc knows
   * hosts alone, and the URL is the word of the server that redirects. Nothing is sent in the clear that was asked for by TLS.
   */
  const authorizationFor = async (url: URL, first: URL, signal: AbortSignal): Promise<string | undefined> => {
    if (first.protocol === 'https:' && url.protocol === 'http:') return undefined
    const header = placeFor(url, headerPlaces)?.header
    if (header !== undefined) return header
    const credentials = await credentialsTo(url, first, signal)
    return credentials && basicAuthorization(credentials)
  }
  const credentialsTo = async (url: URL, first: URL, signal: AbortSignal): Promise<Credentials | undefined> => {
    const place = placeFor(url, known)
    if (url.origin !== first.origin) return place?.credentials
    netrc ??= readNetrc(env)
    const found = credentialsInUrl(url) ?? place?.credentials ?? (await netrc).get(url.hostname)
    const isAsked = place?.credentials !== undefined && found?.password === '' && found.username !== ''
    return isAsked && usesKeyring(env) ? askKeyring({ url: place.url, credentials: found }, signal) : found
  }
  const kept = new Map<string, Promise<string | undefined>>()
  const askKeyring = async (place: PlacedCredentials, signal: AbortSignal): Promise<Credentials> => {
    const { href } = place.url
    const { username, password } = place.credentials
    const asked = kept.get(href) ?? keyringPassword(place, env, signal)
    kept.set(href, asked)
    return { username, password: (await asked) ?? password }
  }

  /** What speaks TLS is loaded with the first request: a run that finds everything on this machine does without. */
  let wire: Wire | undefined
  const openWire = async (): Promise<Wire> => (wire ??= (await import('./wire.ts')).wireFor(env))

  return {
    async get(text, headers, signal) {
      const first = parse(text)
      let url = first
      for (let redirects = 0; ; redirects++) {
        if (signal.aborted) throw new Interrupted({ cause: signal.reason })
        const authorization = await authorizationFor(url, first, signal)
        const sent = authorization === undefined ? headers : { ...headers, authorization }
        const { message: body, broken } = await (await openWire()).send(url, { headers: sent, signal })
        const status = body.statusCode ?? 0
        const location = body.headers.location
        if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
          body.resume()
          if (redirects === mostRedirects) throw redirectFailure(url, 'redirects in a circle')
          url = redirectTarget(url, location)
          continue
        }
        if (status >= 400) {
          body.resume()
          throw statusFailure(url, status, authorization !== undefined, body.headers['retry-after'])
        }
        return { status, headers: body.headers, url, body, broken }
      }
    },
    silence: (url) => wire?.silence(url),
    remember(indexUrl) {
      if (!URL.canParse(indexUrl)) return
      const placed = placedCredentials(new URL(indexUrl))
      if (!placed) return
      const before = known.findIndex(({ url }) => url.href === placed.url.href)
      if (before === -1) known.push(placed)
      else known[before] = placed
    },
    rememberOpen(indexUrl) {
      const url = URL.canParse(indexUrl) ? new URL(indexUrl) : undefined
      if (url && !known.some((one) => one.url.href === url.href)) known.push({ url })
    },
    withCredentials(text) {
      const url = new URL(text)
      const found = credentialsInUrl(url) ?? placeFor(url, known)?.credentials
      if (!found) return text
      url.username = encodeURIComponent(found.username)
      url.password = encodeURIComponent(found.password)
      return url.href
    },
    rememberHeader(url, header) {
      const before = headerPlaces.findIndex((one) => one.url.href === url.href)
      if (before === -1) headerPlaces.push({ url, header })
      else headerPlaces[before] = { url, header: headerPlaces[before]?.header ?? header }
    },
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
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw redirectFailure(from, 'redirects to what is not an http: or https: URL')
  if (isLinkLocal(url) && !isLinkLocal(from))
    throw redirectFailure(from, 'redirects to an address that only this machine has, e.g. of its metadata service')
  return url
}

/** Addresses of this link alone, where clouds give credentials to machines: https://www.rfc-editor.org/rfc/rfc3927 */
function isLinkLocal({ hostname }: URL): boolean {
  return /^169\.254\.\d+\.\d+$|^\[(?:fe80:|fd00:ec2:|::ffff:a9fe:)|^metadata\.google\.internal\.?$/i.test(hostname)
}

function redirectFailure(url: URL, what: string): Failure {
  return new Failure({
    code: 'bad-redirect',
    message: `${url.host} ${what}: ${shownUrl(url)}.`,
    nextStep: 'Check the index URL; the index itself may be set up wrongly.',
  })
}

/** The body of an answer that must have exactly that many bytes. */
export async function readWholeBody(response: HttpResponse, lengthBytes: number): Promise<Buffer> {
  const body = await readBody(response.body, lengthBytes, (error) => response.broken(error))
  if (body?.length === lengthBytes) return body
  throw response.broken(new Error(`${body === undefined ? 'more' : body.length} bytes came instead of ${lengthBytes}`))
}
