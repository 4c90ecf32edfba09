// Connections through a proxy.

import { request as httpRequest } from 'node:http'
import { Agent, request as httpsRequest, type AgentOptions } from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect, type ConnectionOptions } from 'node:tls'
import type { Environment } from '../environment.ts'
import { HttpFailure, statusFailure } from './failure.ts'
import { proxyFor, proxyHeaders } from './proxy.ts'

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
