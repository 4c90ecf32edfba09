// Proxies as curl, pip and uv understand the variables: https://curl.se/docs/manpage.html#ENVIRONMENT

import { BlockList, isIP } from 'node:net'
import { request as httpRequest } from 'node:http'
import { Agent, request as httpsRequest, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import { Failure } from '../../errors.ts'
import type { Environment } from '../environment.ts'
import { basicAuthorization, credentialsInUrl } from './credentials.ts'
import { HttpFailure, shownUrl, statusFailure } from './failure.ts'

/**
 * The proxy that a URL is to be fetched through; undefined for none.
 * @throws {Failure} `proxy-not-understood` for a SOCKS proxy or what is no URL.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY']
  const name = [...names, 'all_proxy', 'ALL_PROXY'].find((one) => (env[one] ?? '') !== '')
  if (name === undefined || isExempt(url, env['no_proxy'] ?? env['NO_PROXY'] ?? '')) return undefined
  const value = env[name] ?? ''
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const proxy = URL.canParse(text) ? new URL(text) : undefined
  if (proxy && (proxy.protocol === 'http:' || proxy.protocol === 'https:')) return proxy
  throw new Failure({
    code: 'proxy-not-understood',
    message: `${name} is ${proxy ? `a ${proxy.protocol.slice(0, -1)} proxy` : 'not a URL'}: ${shownUrl(text)}.`,
    nextStep: `Set ${name} to an http:// or https:// proxy.`,
  })
}

/** Whether NO_PROXY names the host: itself or a parent domain, with or without a port, an address, a network, or `*`. */
function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const network = /^(.+)\/(\d+)$/.exec(entry)
      if (network) return isInside(host, network[1] ?? '', Number(network[2]))
      const [, name = entry, entryPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? []
      if (entryPort !== undefined && entryPort !== port) return false
      const bare = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '')
      return host === bare || host.endsWith(`.${bare}`)
    })
}

function isInside(host: string, network: string, prefix: number): boolean {
  const kind = isIP(network)
  if (kind === 0 || isIP(host) !== kind || prefix > (kind === 4 ? 32 : 128)) return false
  const family = kind === 4 ? 'ipv4' : 'ipv6'
  const list = new BlockList()
  list.addSubnet(network, prefix, family)
  return list.check(host, family)
}

/** Headers that identify us to a proxy. */
export function proxyHeaders(proxy: URL): Readonly<Record<string, string>> {
  const credentials = credentialsInUrl(proxy)
  return credentials ? { 'proxy-authorization': basicAuthorization(credentials) } : {}
}

/** Connections of `https:` URLs through a proxy: https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
export class TunnelAgent extends Agent {
  readonly #proxy: URL
  readonly #tls: ConnectionOptions

  constructor(proxy: URL, options: AgentOptions & ConnectionOptions) {
    super(options)
    this.#proxy = proxy
    this.#tls = options
  }

  override createConnection(
    options: ConnectionOptions & { host?: string; port?: number | string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const host = options.host ?? 'localhost'
    const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`
    const request = this.#proxy.protocol === 'https:' ? httpsRequest : httpRequest
    const fail = (error: Error): void => callback?.(error, undefined as unknown as Duplex)
    const asking = request({
      host: this.#proxy.hostname.replace(/^\[|\]$/g, ''),
      port: this.#proxy.port || (this.#proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...proxyHeaders(this.#proxy) },
      agent: false,
      timeout: options.timeout,
      ...(this.#tls.secureContext ? { secureContext: this.#tls.secureContext } : {}),
    })
    asking.once('connect', (response, socket) => {
      const status = response.statusCode ?? 0
      if (status < 200 || status > 299) {
        socket.destroy()
        fail(refusal(this.#proxy, target, status))
        return
      }
      callback?.(null, connect({ ...options, socket, servername: isIP(host) ? '' : host }))
    })
    asking.once('timeout', () => asking.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })))
    asking.once('error', fail)
    asking.end()
  }
}

/** Connections of `https:` URLs, each through the proxy that the environment names for its host, or through none. */
export class ProxiedAgent extends Agent {
  readonly #env: Environment
  readonly #options: AgentOptions & ConnectionOptions

  constructor(options: AgentOptions & ConnectionOptions, env: Environment) {
    super(options)
    this.#options = options
    this.#env = env
  }

  override createConnection(
    options: ConnectionOptions & { host?: string; port?: number | string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const { host = 'localhost', port = 443 } = options
    const proxy = proxyFor(new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`), this.#env)
    if (!proxy) return super.createConnection(options, callback)
    return new TunnelAgent(proxy, this.#options).createConnection(options, callback)
  }
}

function refusal(proxy: URL, target: string, status: number): Error {
  if (status === 407) return statusFailure(proxy, status, false, undefined)
  return new HttpFailure(
    {
      code: 'proxy-refused',
      message: `The proxy ${proxy.host} answered ${status} to a connection to ${target}.`,
      nextStep: 'Check HTTPS_PROXY, or name the host in NO_PROXY.',
    },
    { transient: status >= 500, status },
  )
}
