import { existsSync } from 'node:fs'
import type { Problem } from '../../errors.ts'
import type { Environment } from '../../host/context.ts'
import { shownUrl } from '../../host/http/failure.ts'
import { proxyFor } from '../../host/http/proxy.ts'
import { bundleVariables } from '../../host/http/certificate-names.ts'
import { fileIn, hostOf, urlIn, type Asked, type Said } from './words.ts'

/** Why a connection failed: what uv says, the code, the reason and the next step. */
const connectionTroubles: readonly (readonly [RegExp, code: string, why: string, nextStep: string])[] = [
  [
    /certificate|UnknownIssuer|tls|handshake/i,
    'tls-failed',
    'its certificate is not trusted here',
    'Point SSL_CERT_FILE at the certificates of your network, or set UV_SYSTEM_CERTS=1 to use those of the machine.',
  ],
  [
    /timed? ?out/i,
    'index-timeout',
    'it did not answer in time',
    'Try again later, or give it more time with UV_HTTP_TIMEOUT (seconds).',
  ],
  [
    /dns error|failed to lookup|resolve host/i,
    'host-not-found',
    'its host name is not known',
    'Check the index URL and the network.',
  ],
  [/./, 'index-unreachable', 'the connection failed', 'Check the index URL and the network, and try again.'],
]

/** An index that did not answer, or not as one. */
export function fetching({ text, lines }: Said, { env }: Asked): Problem | undefined {
  if (
    !/Failed to fetch|Request failed|error sending request|HTTP status|error decoding response|timed out/i.test(text)
  ) {
    return undefined
  }
  const url = urlIn(text) ?? fileIn(text) ?? 'the index'
  const host = hostOf(url)
  const status = /HTTP status (?:client|server) error \((\d{3}[^)]*)\)/.exec(text)?.[1]
  if (status !== undefined) {
    const passing = /^5|^429/.test(status)
    return {
      code: passing ? 'index-unavailable' : 'index-refused',
      message: `${host} answered ${status} for ${url}.`,
      nextStep: passing
        ? 'The index has trouble of its own: try again later.'
        : 'Check the URL, and that the file is still there.',
    }
  }
  const last = lines.at(-1) ?? ''
  const proxy = proxyOf(url, env)
  if (proxy !== undefined && /tunnel|Connection refused|dns error|failed to lookup/i.test(text)) {
    return {
      code: 'proxy-unreachable',
      message: `${url} could not be read: the proxy ${proxy} could not be reached (${last}).`,
      nextStep: 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.',
    }
  }
  const bundle = bundleVariables.find((name) => (env[name] ?? '') !== '')
  if (/certificate|UnknownIssuer/i.test(text) && bundle !== undefined && !existsSync(env[bundle] ?? '')) {
    return {
      code: 'certificates-not-read',
      message: `${url} could not be read: ${bundle} names ${env[bundle]}, which does not exist (${last}).`,
      nextStep: `Point ${bundle} at a PEM file, or unset it.`,
    }
  }
  const [, code = '', why = '', nextStep = ''] = connectionTroubles.find(([pattern]) => pattern.test(text)) ?? []
  return { code, message: `${url} could not be read: ${why} (${last}).`, nextStep }
}

function proxyOf(url: string, env: Environment): string | undefined {
  try {
    const proxy = URL.canParse(url) ? proxyFor(new URL(url), env) : undefined
    return proxy && shownUrl(proxy)
  } catch {
    return undefined
  }
}
