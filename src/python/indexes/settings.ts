import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { redact } from '../../text/redact.ts'
import type { Environment } from '../../host/context.ts'
import type { AssignedIndex, IndexOptions } from '../requirements/inputs.ts'

/** Where uv looks, put together from the requirement files, uv's variables and pip's: in this order of precedence. */
export interface IndexSettings {
  /** They are asked for nowhere else. */
  readonly assigned?: readonly AssignedIndex[]
  /** `https://…` or `name=https://…`. Absent: PyPI. May hold credentials, as all of these. */
  readonly defaultIndex?: string
  /** Asked before the default one, in this order; the first that has a package decides (uv's `first-index`). */
  readonly indexes: readonly string[]
  /** URLs, `file:` among them. */
  readonly findLinks: readonly string[]
  readonly noIndex: boolean
  readonly insecureHosts: readonly string[]
}

/**
 * uv reads its own variables only; pip's users have pip's: each is taken where uv's counterpart says nothing.
 * An index of the requirement files replaces the environment's, as in pip.
 */
export function indexSettings(
  options: IndexOptions,
  env: Environment,
  directory: string,
  exists: (path: string) => boolean,
): IndexSettings {
  const list = (...names: readonly string[]): readonly string[] => {
    const name = names.find((one) => (env[one] ?? '').trim() !== '')
    return name === undefined ? [] : (env[name] ?? '').trim().split(name === 'UV_FIND_LINKS' ? /\s*,\s*/ : /[\s,]+/)
  }
  const defaultIndex = options.indexUrl ?? list('UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL')[0]
  const ofUv = [...list('UV_INDEX'), ...list('UV_EXTRA_INDEX_URL')]
  const indexes = [...options.extraIndexUrls, ...(ofUv.length > 0 ? ofUv : list('PIP_EXTRA_INDEX_URL'))]
  // A folder that a machine's settings name need not be there; pip says nothing of it either.
  const standing = list('UV_FIND_LINKS', 'PIP_FIND_LINKS').filter(
    (place) => isUrl(place) || exists(resolve(directory, place)),
  )
  const findLinks = [...options.findLinks, ...standing]
  const saysIndex = defaultIndex !== undefined || indexes.length > 0
  return {
    ...(options.assigned?.length ? { assigned: options.assigned } : {}),
    ...(defaultIndex === undefined ? {} : { defaultIndex }),
    indexes: [...new Set(indexes)],
    findLinks: [...new Set(findLinks)].map((place) => placeUrl(place, directory)),
    noIndex: options.noIndex || (!saysIndex && /^(?:1|y|yes|on|true|t)$/i.test(env['PIP_NO_INDEX'] ?? '')),
    insecureHosts: [...new Set([...options.trustedHosts, ...list('UV_INSECURE_HOST', 'PIP_TRUSTED_HOST')])],
  }
}

function placeUrl(place: string, directory: string): string {
  return isUrl(place) ? place : pathToFileURL(resolve(directory, place)).href
}

function isUrl(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place)
}

/** Every index of the settings, as uv is told of it: perhaps with a name before its URL. */
export function allIndexes({ assigned = [], indexes, defaultIndex }: IndexSettings): readonly string[] {
  const ofPackages = assigned.map(({ name, url }) => `${name}=${url}`)
  return [...new Set([...ofPackages, ...indexes, ...(defaultIndex === undefined ? [] : [defaultIndex])])]
}

/** The URL of an index that may have a name before it. */
export function indexUrl(index: string): string {
  return index.replace(/^[A-Za-z0-9._-]+=(?=[a-z][a-z0-9+.-]*:)/i, '')
}

/** The same without a secret, for keys and for people. */
export function withoutCredentials(settings: IndexSettings): IndexSettings {
  return JSON.parse(redact(JSON.stringify(settings))) as IndexSettings
}

/** Whether an index is named by a domain and a repository of AWS CodeArtifact. */
export function isCodeArtifact(index: string): boolean {
  return /^(?:[\w.-]+=)?codeartifact:\/\//i.test(index)
}
