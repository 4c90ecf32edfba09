import { isNamedLikeASecret, secretsInUrls } from '../text/redact.ts'

/** Environment variables, as `process.env` gives them. Never handed whole to a child: see `environment.ts`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What every child may see: how to find programs, homes and the network. No token, no AWS credential. */
const common = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'CURL_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
  'NETRC',
  // Windows programs do not start without these.
  'SYSTEMROOT',
  'SystemRoot',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'APPDATA',
  'LOCALAPPDATA',
  'USERPROFILE',
  'PROGRAMDATA',
] as const

/** The environment of a child: an allow-list of ours, plus the named variables, plus what is set outright. */
export function childEnvironment(
  env: Environment,
  also: readonly (string | RegExp)[] = [],
  set: Environment = {},
): Environment {
  const allowed = (name: string): boolean =>
    common.some((one) => one === name) || also.some((one) => (typeof one === 'string' ? one === name : one.test(name)))
  const kept = Object.entries(env).filter(([name, value]) => value !== undefined && allowed(name))
  return { ...Object.fromEntries(kept), ...set }
}

/** Shorter values of a variable that is named like a secret are switches, not secrets. */
const shortestSecret = 6

/** The secrets that an environment holds: variables that are named like one, and credentials in URLs. */
export function secretsOfEnvironment(env: Environment): readonly string[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    isNamedLikeASecret(name) && value.length >= shortestSecret
      ? [value].concat(secretsInUrls(value))
      : secretsInUrls(value),
  )
}
