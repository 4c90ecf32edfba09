// One module writes what went wrong on the wire. Credentials and signatures in URLs are not shown.

import { Failure, type Problem } from '../../errors.ts'

/** A request that failed. `transient`: the same request may succeed a moment later. */
export class HttpFailure extends Failure {
  readonly transient: boolean
  readonly status: number | undefined
  /** What the server asked for by `Retry-After`. */
  readonly retryAfterMs: number | undefined

  constructor(
    problem: Problem,
    options: ErrorOptions & { transient: boolean; status?: number; retryAfterMs?: number | undefined },
  ) {
    super(problem, options)
    this.transient = options.transient
    this.status = options.status
    this.retryAfterMs = options.retryAfterMs
  }
}

/** A URL without user, password, query (which may be a signature) and fragment. */
export function shownUrl(url: string | URL): string {
  if (typeof url === 'string' && !URL.canParse(url)) return 'a malformed URL'
  const parsed = new URL(url)
  const secret = parsed.username !== '' || parsed.password !== ''
  return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${parsed.search === '' ? '' : '?…'}`
}

/** Statuses that another try may cure: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
export const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 507, 520, 522, 524])

/** An answer with a status of failure. `sentCredentials`: whether we had any for this host. */
export function statusFailure(
  url: URL,
  status: number,
  sentCredentials: boolean,
  retryAfter: string | undefined,
): HttpFailure {
  const where = shownUrl(url)
  const transient = transientStatuses.has(status)
  const options = { transient, status, retryAfterMs: parseRetryAfter(retryAfter) }
  if (status === 401 || status === 403) {
    const refused = sentCredentials
      ? 'the credentials for it were not accepted'
      : 'it requires credentials, and none are known'
    return new HttpFailure(
      {
        code: status === 401 ? 'index-unauthorized' : 'index-forbidden',
        message: `${url.host} answered ${status} for ${where}: ${refused}.`,
        nextStep: `Give a user and password for ${url.host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file. A source of Poetry takes POETRY_HTTP_BASIC_<NAME>_USERNAME and _PASSWORD. The program keyring is asked where UV_KEYRING_PROVIDER is \`subprocess\` and the index URL has a user name.`,
      },
      options,
    )
  }
  if (status === 407) {
    return new HttpFailure(
      {
        code: 'proxy-unauthorized',
        message: `The proxy requires credentials for ${where} (407).`,
        nextStep: 'Put user and password into the proxy URL of HTTPS_PROXY or HTTP_PROXY.',
      },
      options,
    )
  }
  if (status === 404 || status === 410) {
    return new HttpFailure(
      {
        code: 'not-found',
        message: `${url.host} has no ${where} (${status}).`,
        nextStep: 'The file may have been removed from the index: resolve again, or choose another version.',
      },
      options,
    )
  }
  return new HttpFailure(
    {
      code: transient ? 'index-unavailable' : 'unexpected-answer',
      message: `${url.host} answered ${status} for ${where}.`,
      nextStep: transient
        ? `${url.host} is overloaded or down: try again later, or use another index.`
        : 'Check the index URL.',
    },
    options,
  )
}

export function parseRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** An error of the connection as a failure. `via`: the proxy that was used. */
export function connectionFailure(url: URL, error: unknown, via?: URL): HttpFailure {
  if (error instanceof HttpFailure) return error
  const code = errorCode(error)
  const host = via ? `the proxy ${via.host}` : url.host
  const at = via ? `${shownUrl(url)} through ${host}` : shownUrl(url)
  const detail = error instanceof Error && error.message !== '' ? error.message : code
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new HttpFailure(
      {
        code: 'host-not-found',
        message: `${via ? `The proxy ${via.hostname}` : url.hostname} has no address: the look-up of the name failed (${code}).`,
        nextStep: via
          ? 'Check HTTPS_PROXY and HTTP_PROXY.'
          : 'Check the address, the network, and whether a proxy is needed (HTTPS_PROXY).',
      },
      { cause: error, transient: code === 'EAI_AGAIN' },
    )
  }
  if (isCertificateError(code)) {
    return new HttpFailure(
      {
        code: 'untrusted-certificate',
        message: `The certificate of ${url.host} is not trusted: ${detail}.`,
        nextStep:
          'If your company has its own certificate authority, name its bundle in SSL_CERT_FILE, PIP_CERT or REQUESTS_CA_BUNDLE.',
      },
      { cause: error, transient: false },
    )
  }
  if (code === 'ETIMEDOUT' || code === 'IDLE' || code === 'GIVEN_UP') {
    return new HttpFailure(
      {
        code: 'timed-out',
        message: `No answer: ${at} sent nothing for too long.`,
        nextStep: 'Try again later; UV_HTTP_TIMEOUT is the time to wait, in seconds.',
      },
      { cause: error, transient: code !== 'GIVEN_UP' },
    )
  }
  if (code === 'SLOW') {
    return new HttpFailure(
      {
        code: 'too-slow',
        message: `${at} sends less than a kilobyte a second.`,
        nextStep: 'Try again later, or ask another server.',
      },
      { cause: error, transient: false },
    )
  }
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return new HttpFailure(
      {
        code: via ? 'proxy-unreachable' : 'host-unreachable',
        message: `${via ? `The proxy ${via.host}` : url.host} cannot be reached (${code}).`,
        nextStep: via
          ? 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.'
          : 'Check the address, the network, and whether a proxy is needed (HTTPS_PROXY).',
      },
      { cause: error, transient: true },
    )
  }
  return new HttpFailure(
    {
      code: 'connection-broken',
      message: `The connection for ${at} broke: ${detail}.`,
      nextStep: 'Try again; if it goes on, check the network and the proxy.',
    },
    { cause: error, transient: true },
  )
}

export function errorCode(error: unknown): string {
  if (error instanceof AggregateError) return errorCode(error.errors[0])
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code ?? 'unknown error'
}

/** Codes of OpenSSL's verification and of Node's host name check. */
function isCertificateError(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(code)
}
