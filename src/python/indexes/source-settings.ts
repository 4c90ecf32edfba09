// What Poetry's and PDM's projects and users say of indexes, as uv's variables.

import { join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import type { Environment, InputTrace } from '../../host/context.ts'
import { indexName } from '../projects/assigned-indexes.ts'
import { projectSources, variablesIn, type ProjectSource } from './project-sources.ts'
import { isText, readToml, subTable, userFolder, type Read } from './settings-files.ts'

/** What the project of a folder says, and the passwords that Poetry keeps. */
export async function sourceVariables(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  read: Read,
  trace?: InputTrace,
): Promise<Environment> {
  const tables = await readToml(join(directory, 'pyproject.toml'), read)
  const sources = tables ? projectSources(tables, env) : []
  const ofUv = subTable(subTable(tables, 'tool'), 'uv')
  // A project that is on its way to uv has both.
  for (const name of tables ? variablesIn(tables) : []) trace?.variable(name)
  if (sources.length === 0 || ofUv?.['index'] !== undefined || ofUv?.['index-url'] !== undefined) return {}
  const passwords = sources.some(({ tool }) => tool === 'poetry') ? await poetryPasswords(env, platform, read) : {}
  const named = ({ name, url }: ProjectSource): string => `${indexName(name)}=${url}`
  const inOrder = [...ofRole(sources, 'first'), ...publicOnes(sources), ...ofRole(sources, 'last')].map((one) =>
    typeof one === 'string' ? one : named(one),
  )
  const hosts = sources.filter(({ isVerified, url }) => !isVerified && URL.canParse(url))
  const variables = {
    UV_DEFAULT_INDEX: inOrder.at(-1),
    UV_INDEX: inOrder.slice(0, -1).join(' '),
    UV_FIND_LINKS: ofRole(sources, 'links')
      .map(({ url }) => url)
      .join(','),
    UV_INSECURE_HOST: hosts.map(({ url }) => new URL(url).host).join(' '),
    ...Object.assign({}, ...sources.map((one) => credentialsOf(one, env, passwords))),
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
function credentialsOf(
  { tool, name, credentials }: ProjectSource,
  env: Environment,
  passwords: TomlTable,
): Environment {
  const key = name.toUpperCase().replace(/[^A-Z0-9]/g, '_')
  const kept = subTable(passwords, name) ?? {}
  const [username, password] =
    tool === 'pdm'
      ? [credentials?.username, credentials?.password]
      : [
          env[`POETRY_HTTP_BASIC_${key}_USERNAME`] ?? kept['username'],
          env[`POETRY_HTTP_BASIC_${key}_PASSWORD`] ?? kept['password'],
        ]
  return {
    ...(isText(username) ? { [`UV_INDEX_${key}_USERNAME`]: username } : {}),
    ...(isText(password) ? { [`UV_INDEX_${key}_PASSWORD`]: password } : {}),
  }
}

/** What `poetry config http-basic.NAME USER PASSWORD` writes where there is no keyring. */
async function poetryPasswords(env: Environment, platform: NodeJS.Platform, read: Read): Promise<TomlTable> {
  const home = env['HOME'] ?? ''
  const base = platform === 'darwin' ? join(home, 'Library', 'Application Support') : userFolder(env, platform)
  const folder = env['POETRY_CONFIG_DIR'] || (base && join(base, 'pypoetry'))
  if (!folder) return {}
  return subTable(await readToml(join(folder, 'auth.toml'), read), 'http-basic') ?? {}
}
