// uv.toml and [tool.uv] of pyproject.toml: https://docs.astral.sh/uv/concepts/configuration-files/
// Only what says where packages are is read: other settings, such as another platform or a ban on sdists, are for the
// user's own use of uv.

import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlTable, TomlValue } from 'smol-toml'
import type { Environment } from '../../host/context.ts'
import { isTable, isText, listOf, readToml, subTable, userFolder, type Read } from './settings-files.ts'

/** What the files of uv say, as uv's variables. */
export async function uvVariables(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  read: Read,
): Promise<Environment> {
  if (/^(?:1|true|yes|on)$/i.test(env['UV_NO_CONFIG'] ?? '')) return {}
  const user = userFolder(env, platform)
  const chosen = env['UV_CONFIG_FILE']
  const inFile = async (path: string): Promise<readonly Settings[]> => {
    const table = await readToml(path, read)
    return table ? [settingsOf(table, dirname(path))] : []
  }
  const all = chosen
    ? await inFile(resolve(directory, chosen))
    : [
        ...(await projectSettings(directory, read)),
        ...(user === undefined ? [] : await inFile(join(user, 'uv', 'uv.toml'))),
        ...(platform === 'win32' ? [] : await inFile('/etc/uv/uv.toml')),
      ]
  const variables = asVariables(all)
  if ((env['UV_INDEX_URL'] ?? '') === '') return variables
  // The old name of the default index counts as set.
  const { UV_DEFAULT_INDEX: _, ...others } = variables
  return others
}

interface Settings {
  readonly defaultIndex: string | undefined
  readonly indexes: readonly string[]
  readonly findLinks: readonly string[]
  readonly hosts: readonly string[]
  readonly keyring: string | undefined
  readonly strategy: string | undefined
  readonly systemCertificates: boolean
}

/** Lists of several files are joined, the nearest first; of what is said once, the nearest file decides. */
function asVariables(all: readonly Settings[]): Environment {
  const joined = (key: 'indexes' | 'findLinks' | 'hosts'): readonly string[] => all.flatMap((one) => one[key])
  const nearest = (key: 'defaultIndex' | 'keyring' | 'strategy'): string | undefined =>
    all.map((one) => one[key]).find((value) => value !== undefined)
  const certificates = all.some(({ systemCertificates }) => systemCertificates) ? '1' : undefined
  const variables = {
    UV_DEFAULT_INDEX: nearest('defaultIndex'),
    UV_INDEX: firstOfName(joined('indexes')).join(' '),
    UV_FIND_LINKS: joined('findLinks').join(','),
    UV_INSECURE_HOST: joined('hosts').join(' '),
    UV_KEYRING_PROVIDER: nearest('keyring'),
    UV_INDEX_STRATEGY: nearest('strategy'),
    UV_NATIVE_TLS: certificates,
    UV_SYSTEM_CERTS: certificates,
  }
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
}

/** Of indexes with one name, the first counts. */
function firstOfName(indexes: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return indexes.filter((one) => {
    const key = /^([\w.-]+)=/.exec(one)?.[1] ?? one
    return !seen.has(key) && seen.add(key)
  })
}

/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, from the directory upwards. */
async function projectSettings(directory: string, read: Read): Promise<readonly Settings[]> {
  for (let folder = directory; ; folder = dirname(folder)) {
    const own =
      (await readToml(join(folder, 'uv.toml'), read)) ??
      subTable(subTable(await readToml(join(folder, 'pyproject.toml'), read), 'tool'), 'uv')
    if (own) return [settingsOf(own, folder)]
    if (dirname(folder) === folder) return []
  }
}

/** @param folder that paths are relative to */
function settingsOf(table: TomlTable, folder: string): Settings {
  const pip = subTable(table, 'pip') ?? {}
  const first = (key: string): TomlValue | undefined => pip[key] ?? table[key]
  const text = (key: string): string | undefined => {
    const value = first(key)
    return isText(value) ? value : undefined
  }
  const placed = (place: string): string => (place.includes('://') ? place : pathToFileURL(resolve(folder, place)).href)
  const all = [...listOf(table['index']), ...listOf(pip['index'])].filter(isTable)
  const indexes = all.flatMap((one) => {
    const { name, url, format } = one
    if (!isText(url)) return []
    const address = placed(url)
    const named = isText(name) ? `${name}=${address}` : address
    const [isDefault, isExplicit, isFlat] = [one['default'] === true, one['explicit'] === true, format === 'flat']
    return [{ isDefault, isExplicit, isFlat, address, named }]
  })
  // An explicit index serves only the packages that `tool.uv.sources` sends to it.
  const asked = indexes.filter(({ isExplicit }) => !isExplicit)
  const listed = asked.filter(({ isFlat }) => !isFlat)
  const old = listOf(first('extra-index-url')).filter(isText)
  return {
    defaultIndex: listed.find(({ isDefault }) => isDefault)?.named ?? text('index-url'),
    indexes: [...listed.filter(({ isDefault }) => !isDefault).map(({ named }) => named), ...old],
    findLinks: [
      ...asked.filter(({ isFlat }) => isFlat).map(({ address }) => address),
      ...listOf(first('find-links'))
        .filter(isText)
        .map((one) => (one.includes('://') ? one : resolve(folder, one))),
    ],
    hosts: listOf(first('allow-insecure-host')).filter(isText),
    keyring: text('keyring-provider'),
    strategy: text('index-strategy'),
    systemCertificates: first('native-tls') === true || first('system-certs') === true,
  }
}
