// User names and passwords for indexes, from where uv's and pip's users keep them.
// https://docs.astral.sh/uv/concepts/authentication/http/, https://pip.pypa.io/en/stable/topics/authentication/

import { join } from 'node:path'
import type { Environment } from '../environment.ts'
import { readSmallFile } from '../files.ts'

/** Both decoded, as they go into a header. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** The credentials in a URL; undefined when it holds none. */
export function credentialsInUrl(url: URL): Credentials | undefined {
  if (url.username === '' && url.password === '') return undefined
  return { username: decode(url.username), password: decode(url.password) }
}

/** The value of an `Authorization` header: https://www.rfc-editor.org/rfc/rfc7617 */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** Credentials, and the place that they are for. */
export interface PlacedCredentials {
  /** Without the credentials. */
  readonly url: URL
  readonly credentials: Credentials
}

/**
 * Credentials of the indexes that the environment names: those in the URLs, and `UV_INDEX_<NAME>_USERNAME` and
 * `…_PASSWORD` of indexes named in `UV_INDEX` or `UV_DEFAULT_INDEX`.
 */
export function environmentCredentials(env: Environment): readonly PlacedCredentials[] {
  const found: PlacedCredentials[] = []
  for (const variable of indexVariables) {
    for (const item of (env[variable] ?? '').split(/\s+/).filter((one) => one !== '')) {
      const [, name, text] = /^(?:([A-Za-z0-9._-]+)=)?(.+)$/s.exec(item) ?? []
      const url = parseUrl(text ?? '')
      const credentials = url && (credentialsInUrl(url) ?? namedCredentials(name, env))
      if (credentials) found.push({ url: withoutUser(url), credentials })
    }
  }
  return found
}

/** The place in a URL and the credentials that it holds; undefined when it holds none. */
export function placedCredentials(url: URL): PlacedCredentials | undefined {
  const credentials = credentialsInUrl(url)
  return credentials && { url: withoutUser(url), credentials }
}

function withoutUser(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

/**
 * The credentials for a URL among those of several places: of the same origin, those of the place with the longest path
 * that the URL's path begins with. Where there is none, as files may lie beside the pages of their index, those of the
 * place whose path has the most in common with it. Of equal ones the first.
 */
export function credentialsFor(url: URL, places: readonly PlacedCredentials[]): Credentials | undefined {
  return placeFor(url, places)?.credentials
}

/** The place that `credentialsFor` chooses. */
export function placeFor<T extends { readonly url: URL }>(url: URL, places: readonly T[]): T | undefined {
  const path = segmentsOf(url)
  let best: { readonly found: T; readonly score: number } | undefined
  for (const found of places) {
    if (found.url.origin !== url.origin) continue
    const own = segmentsOf(found.url)
    const differsAt = own.findIndex((segment, at) => segment !== path[at])
    const common = differsAt === -1 ? own.length : differsAt
    // A place that holds the URL comes before all that only lie near it.
    const score = common + (differsAt === -1 ? mostSegments : 0)
    if (!best || score > best.score) best = { found, score }
  }
  return best?.found
}

/** More than the path of any URL has. */
const mostSegments = 100_000

/** The parts of a path; the pages of an index lie below `simple`, and its files beside that. */
function segmentsOf({ pathname }: URL): readonly string[] {
  const segments = pathname.split('/').filter((segment) => segment !== '')
  return /^\+?simple$/.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments
}

const indexVariables = [
  'UV_INDEX',
  'UV_DEFAULT_INDEX',
  'UV_INDEX_URL',
  'UV_EXTRA_INDEX_URL',
  'UV_FIND_LINKS',
  'PIP_INDEX_URL',
  'PIP_EXTRA_INDEX_URL',
  'PIP_FIND_LINKS',
]

function namedCredentials(name: string | undefined, env: Environment): Credentials | undefined {
  if (name === undefined) return undefined
  const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
  const username = env[`${prefix}_USERNAME`]
  const password = env[`${prefix}_PASSWORD`]
  if (username === undefined && password === undefined) return undefined
  return { username: username ?? '', password: password ?? '' }
}

/** So large a netrc is none. */
const largestNetrcBytes = 1024 * 1024

/** Reads the user's netrc, by host name. A file that cannot be read is none. */
export async function readNetrc(env: Environment): Promise<ReadonlyMap<string, Credentials>> {
  const home = env['HOME'] ?? env['USERPROFILE']
  const places = env['NETRC'] ? [env['NETRC']] : home ? [join(home, '.netrc'), join(home, '_netrc')] : []
  for (const place of places) {
    try {
      return parseNetrc(await readSmallFile(place, largestNetrcBytes))
    } catch {
      // The next place.
    }
  }
  return new Map()
}

/**
 * The machines of a netrc file: https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 * Its `default` entry is left out: it would send one password to every host.
 */
export function parseNetrc(text: string): ReadonlyMap<string, Credentials> {
  const machines = new Map<string, { username: string; password: string }>()
  const tokens = Array.from(withoutMacros(text).matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g), ([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
  )
  let current: { username: string; password: string } | undefined
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]
    const value = tokens[at + 1] ?? ''
    if (word === 'default') current = undefined
    if (word !== 'machine' && word !== 'login' && word !== 'password' && word !== 'account') continue
    at++
    if (word === 'machine') {
      current = { username: '', password: '' }
      if (!machines.has(value.toLowerCase())) machines.set(value.toLowerCase(), current)
    }
    if (current && word === 'login') current.username = value
    if (current && word === 'password') current.password = value
  }
  return machines
}

/** Without comments, and without macros: these begin with `macdef` and end with an empty line. */
function withoutMacros(text: string): string {
  let inMacro = false
  const lines = text.split(/\r\n|\r|\n/).filter((line) => {
    if (line.trim() === '') inMacro = false
    else if (/^\s*macdef\b/.test(line)) inMacro = true
    return !inMacro
  })
  return lines.map((line) => line.replace(/(^|\s)#.*$/, '$1')).join('\n')
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
