// Proxies as curl, pip and uv understand the variables: https://curl.se/docs/manpage.html#ENVIRONMENT

import { BlockList, isIP } from 'node:net'
import { Failure } from '../../errors.ts'
import type { Environment } from '../environment.ts'
import { basicAuthorization, credentialsInUrl } from './credentials.ts'
import { shownUrl } from './failure.ts'

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
