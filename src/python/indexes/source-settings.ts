// What Poetry's and PDM's projects and users say of indexes, as uv's variables.

import { join, resolve } from 'node:path'
import type { Context, Environment } from '../../host/context.ts'
import { bundleVariables, certificatesVariable, type HostCertificates } from '../../host/http/certificate-names.ts'
import { indexName } from '../projects/assigned-indexes.ts'
import { noSettings, poetryCredentials, poetrySettings, type PoetrySettings } from './poetry-settings.ts'
import { projectSources, variablesIn, type ProjectSource } from './project-sources.ts'
import { isText, readToml, subTable, type Read } from './settings-files.ts'

/** What the project of a folder says, and the passwords and certificates that Poetry keeps. */
export async function sourceVariables(
  { env, platform, signal, trace }: Pick<Context, 'env' | 'platform' | 'signal' | 'trace'>,
  directory: string,
  read: Read,
): Promise<Environment> {
  const tables = await readToml(join(directory, 'pyproject.toml'), read)
  const sources = tables ? projectSources(tables, env) : []
  const ofUv = subTable(subTable(tables, 'tool'), 'uv')
  // A project that is on its way to uv has both.
  for (const name of tables ? variablesIn(tables) : []) trace?.variable(name)
  if (sources.length === 0 || ofUv?.['index'] !== undefined || ofUv?.['index-url'] !== undefined) return {}
  const isPoetry = sources.some(({ tool }) => tool === 'poetry')
  const kept = isPoetry ? await poetrySettings(env, directory, platform, read) : noSettings
  const credentials = await Promise.all(sources.map(async (one) => credentialsOf(one, env, kept, signal)))
  const named = ({ name, url }: ProjectSource): string => `${indexName(name)}=${url}`
  const inOrder = [...ofRole(sources, 'first'), ...publicOnes(sources), ...ofRole(sources, 'last')].map((one) =>
    typeof one === 'string' ? one : named(one),
  )
  const certificates = new Map(sources.map((one) => [one, certificatesOf(one, env, kept)]))
  const hosts = sources.filter(
    (one) => (!one.isVerified || certificates.get(one)?.cert === false) && URL.canParse(one.url),
  )
  const variables = {
    UV_DEFAULT_INDEX: inOrder.at(-1),
    UV_INDEX: inOrder.slice(0, -1).join(' '),
    UV_FIND_LINKS: ofRole(sources, 'links')
      .map(({ url }) => url)
      .join(','),
    UV_INSECURE_HOST: hosts.map(({ url }) => new URL(url).host).join(' '),
    ...certificateVariables(sources, certificates, env, directory),
    ...Object.assign({}, ...credentials),
  } as Environment
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
}

const ofRole = (sources: readonly ProjectSource[], role: ProjectSource['role']): readonly ProjectSource[] =>
  sources.filter((one) => one.role === role)

/** PDM asks PyPI unless the project has a source of that name; Poetry only where no source comes before. */
function publicOnes(sources: readonly ProjectSource[]): readonly string[] {
  const asksPublic = sources.some(({ tool }) => tool === 'pdm')
    ? !sources.some(({ name }) => name.toLowerCase() === 'pypi')
    : ofRole(sources, 'first').length === 0
  return asksPublic ? ['https://pypi.org/simple'] : []
}

/** `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD`. */
async function credentialsOf(
  { tool, name, credentials }: ProjectSource,
  env: Environment,
  kept: PoetrySettings,
  signal: AbortSignal,
): Promise<Environment> {
  const key = name.toUpperCase().replace(/[^A-Z0-9]/g, '_')
  const { username, password } =
    tool === 'pdm' ? (credentials ?? {}) : await poetryCredentials({ name, key }, kept, env, signal)
  return {
    ...(isText(username) ? { [`UV_INDEX_${key}_USERNAME`]: username } : {}),
    ...(isText(password) ? { [`UV_INDEX_${key}_PASSWORD`]: password } : {}),
  }
}

interface PoetryCertificates {
  /** The path of a bundle; false: not checked. */
  readonly cert?: string | false
  readonly client?: string
}

/** https://python-poetry.org/docs/repositories/#certificates */
function certificatesOf({ tool, name }: ProjectSource, env: Environment, kept: PoetrySettings): PoetryCertificates {
  if (tool !== 'poetry') return {}
  const own = subTable(kept.certificates, name) ?? {}
  const prefix = `POETRY_CERTIFICATES_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
  const cert = env[`${prefix}_CERT`] ?? own['cert']
  const client = env[`${prefix}_CLIENT_CERT`] ?? own['client-cert']
  return {
    ...(cert === false || cert === 'false' ? { cert: false } : isText(cert) ? { cert } : {}),
    ...(isText(client) ? { client } : {}),
  }
}

function certificateVariables(
  sources: readonly ProjectSource[],
  certificates: ReadonlyMap<ProjectSource, PoetryCertificates>,
  env: Environment,
  directory: string,
): Environment {
  const all = sources.flatMap((source): readonly HostCertificates[] => {
    const { cert, client } = certificates.get(source) ?? {}
    if (!URL.canParse(source.url) || ((cert ?? false) === false && client === undefined)) return []
    return [
      {
        host: new URL(source.url).host,
        ...(typeof cert === 'string' ? { authority: resolve(directory, cert) } : {}),
        ...(client === undefined ? {} : { client: resolve(directory, client) }),
      },
    ]
  })
  if (all.length === 0) return {}
  // uv knows certificates for all hosts alone: it gets them where it asks no other host.
  const authorities = new Set(all.map(({ authority }) => authority))
  const [authority] = authorities
  const [client] = new Set(all.map((one) => one.client))
  const isForAll = all.length === sources.length && publicOnes(sources).length === 0 && authorities.size === 1
  const isUnset = bundleVariables.every((name) => (env[name] ?? '') === '')
  return {
    [certificatesVariable]: JSON.stringify(all),
    ...(isForAll && isUnset ? { PIP_CERT: authority } : {}),
    ...(isForAll ? { SSL_CLIENT_CERT: client } : {}),
  }
}
