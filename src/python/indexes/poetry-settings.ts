// What `poetry config` keeps: https://python-poetry.org/docs/repositories/#configuring-credentials

import { join } from 'node:path'
import type { TomlTable, TomlValue } from 'smol-toml'
import type { Environment } from '../../host/context.ts'
import { keyringEntry } from '../../host/http/keyring.ts'
import { readToml, subTable, userFolder, type Read } from './settings-files.ts'

export interface PoetrySettings {
  /** User names and passwords of sources: of all files, and of the user's own files alone. */
  readonly passwords: TomlTable
  readonly ofUser: TomlTable
  readonly certificates: TomlTable
  /** Whether Poetry asks the keyring for passwords that are in no file. */
  readonly asksKeyring: boolean
}

export const noSettings: PoetrySettings = { passwords: {}, ofUser: {}, certificates: {}, asksKeyring: false }

/** Reads the user's config.toml, the user's auth.toml, which holds passwords where there is no keyring, and the project's poetry.toml. */
export async function poetrySettings(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  read: Read,
): Promise<PoetrySettings> {
  const home = env['HOME'] ?? ''
  const base = platform === 'darwin' ? join(home, 'Library', 'Application Support') : userFolder(env, platform)
  const folder = env['POETRY_CONFIG_DIR'] || (base && join(base, 'pypoetry'))
  const files = folder ? [join(folder, 'config.toml'), join(folder, 'auth.toml')] : []
  const ofUser = await Promise.all(files.map(async (path) => readToml(path, read)))
  const ofProject = await readToml(join(directory, 'poetry.toml'), read)
  // The later wins, source by source.
  const merged = (key: string, all: readonly (TomlTable | undefined)[]): TomlTable =>
    Object.assign({}, ...all.map((one) => subTable(one, key))) as TomlTable
  const all = [...ofUser, ofProject]
  return {
    passwords: merged('http-basic', all),
    ofUser: merged('http-basic', ofUser),
    certificates: merged('certificates', all),
    asksKeyring: isOn(env['POETRY_KEYRING_ENABLED'] ?? merged('keyring', all)['enabled']),
  }
}

function isOn(value: TomlValue | undefined): boolean {
  return value === undefined || value === true || (typeof value === 'string' && /^(?:true|1)$/i.test(value))
}

interface PoetryCredentials {
  readonly username?: TomlValue | undefined
  readonly password?: TomlValue | undefined
}

/**
 * What Poetry sends to a source: of variables, of its files, and, where these have a user name alone, of the keyring. That is
 * asked for a user whom the user's own files or variables name, and never since a project's file says so.
 * @param key of variables
 */
export async function poetryCredentials(
  { name, key }: { readonly name: string; readonly key: string },
  { passwords, ofUser, asksKeyring }: PoetrySettings,
  env: Environment,
  signal: AbortSignal,
): Promise<PoetryCredentials> {
  const ofVariable = env[`POETRY_HTTP_BASIC_${key}_USERNAME`]
  const own = subTable(passwords, name) ?? {}
  const username = ofVariable ?? own['username']
  const password = env[`POETRY_HTTP_BASIC_${key}_PASSWORD`] ?? own['password']
  const trusted = ofVariable ?? subTable(ofUser, name)?.['username']
  // A configured environment has it already.
  const isKnown = password !== undefined || (env[`UV_INDEX_${key}_PASSWORD`] ?? '') !== ''
  if (isKnown || !asksKeyring || typeof trusted !== 'string' || trusted !== username) return { username, password }
  const found = await keyringEntry(`poetry-repository-${name}`, username || nobody, env, signal)
  return { username, password: found }
}

/** Under which Poetry keeps the password of an empty user name. */
const nobody = '__poetry_source_empty_username__'
