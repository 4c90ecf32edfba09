// Where uv's and pip's users keep their indexes besides the environment: uv.toml, [tool.uv] of pyproject.toml, pip.conf
// (`aws codeartifact login --tool pip` writes there). Only what says where packages are is read: other settings, such as
// another platform or a ban on sdists, are for the user's own use of these tools.
// https://docs.astral.sh/uv/concepts/configuration-files/, https://pip.pypa.io/en/stable/topics/configuration/

import { dirname, join, resolve } from 'node:path'
import { parse, type TomlTable, type TomlValue } from 'smol-toml'
import type { Environment, InputTrace } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'

/** The environment, with the variables of uv and pip that it leaves unset filled in from their configuration files. */
export async function configuredEnvironment(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  trace?: InputTrace,
): Promise<Environment> {
  const read = readerFor(trace)
  const [ofUv, ofPip] = await Promise.all([
    uvVariables(env, directory, platform, read),
    pipVariables(env, platform, read),
  ])
  return { ...ofPip, ...ofUv, ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) }
}

/** What the pyproject.toml of a folder says; nothing where there is none. */
export async function projectTables({
  directory,
  trace,
}: {
  readonly directory: string
  readonly trace?: InputTrace
}): Promise<TomlTable> {
  return (await readToml(join(directory, 'pyproject.toml'), readerFor(trace))) ?? {}
}

const largestConfigurationBytes = 4 * 1024 * 1024

type Read = (path: string) => Promise<string>

function readerFor(trace: InputTrace | undefined): Read {
  return async (path) => {
    trace?.file(path)
    // Nobody's settings are that long; it would be read with every run.
    return readSmallFile(path, largestConfigurationBytes)
  }
}

async function uvVariables(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  read: Read,
): Promise<Environment> {
  if (/^(?:1|true|yes|on)$/i.test(env['UV_NO_CONFIG'] ?? '')) return {}
  const home = env['HOME'] ?? env['USERPROFILE']
  const user =
    platform === 'win32'
      ? env['APPDATA']
      : (env['XDG_CONFIG_HOME'] ?? (home === undefined ? undefined : join(home, '.config')))
  const tables = env['UV_CONFIG_FILE']
    ? [await readToml(env['UV_CONFIG_FILE'], read)]
    : [
        ...(platform === 'win32' ? [] : [await readToml('/etc/uv/uv.toml', read)]),
        ...(user === undefined ? [] : [await readToml(join(user, 'uv', 'uv.toml'), read)]),
        await projectTable(directory, read),
      ]
  const variables: Record<string, string> = {}
  for (const table of tables) if (table) Object.assign(variables, uvSettings(table, directory))
  // The old name of the default index counts as set.
  if ((env['UV_INDEX_URL'] ?? '') !== '') delete variables['UV_DEFAULT_INDEX']
  return variables
}

/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, from the directory upwards. */
async function projectTable(directory: string, read: Read): Promise<TomlTable | undefined> {
  for (let folder = directory; ; folder = dirname(folder)) {
    const own = await readToml(join(folder, 'uv.toml'), read)
    if (own) return own
    const tool = subTable(await readToml(join(folder, 'pyproject.toml'), read), 'tool')
    const uv = subTable(tool, 'uv')
    if (uv) return uv
    if (dirname(folder) === folder) return undefined
  }
}

function uvSettings(table: TomlTable, directory: string): Environment {
  const pip = subTable(table, 'pip') ?? {}
  const first = (key: string): TomlValue | undefined => pip[key] ?? table[key]
  const indexes = [...listOf(table['index']), ...listOf(pip['index'])].filter(isTable)
  const named = (one: TomlTable): string => {
    const [name, url] = [one['name'], one['url']]
    return typeof url !== 'string' ? '' : typeof name === 'string' ? `${name}=${url}` : url
  }
  const preferred = indexes.find((one) => one['default'] === true)
  const oldPreferred = first('index-url')
  // An explicit index serves only the packages that `tool.uv.sources` sends to it.
  const others = indexes.filter((one) => one['default'] !== true && one['explicit'] !== true).map(named)
  const further = [...others, ...listOf(first('extra-index-url')).filter(isText)].filter((one) => one !== '')
  const places = listOf(first('find-links'))
    .filter(isText)
    .map((one) => (one.includes('://') ? one : resolve(directory, one)))
  const keyring = first('keyring-provider')
  const strategy = first('index-strategy')
  const hosts = listOf(first('allow-insecure-host')).filter(isText)
  return {
    ...(preferred
      ? { UV_DEFAULT_INDEX: named(preferred) }
      : isText(oldPreferred)
        ? { UV_DEFAULT_INDEX: oldPreferred }
        : {}),
    ...(further.length > 0 ? { UV_INDEX: further.join(' ') } : {}),
    ...(places.length > 0 ? { UV_FIND_LINKS: places.join(',') } : {}),
    ...(hosts.length > 0 ? { UV_INSECURE_HOST: hosts.join(' ') } : {}),
    ...(isText(keyring) ? { UV_KEYRING_PROVIDER: keyring } : {}),
    ...(isText(strategy) ? { UV_INDEX_STRATEGY: strategy } : {}),
    ...(first('native-tls') === true || first('system-certs') === true
      ? { UV_NATIVE_TLS: '1', UV_SYSTEM_CERTS: '1' }
      : {}),
  }
}

/** A file that does not exist, or cannot be read, says nothing: it is not ours to complain about. */
async function readToml(path: string, read: Read): Promise<TomlTable | undefined> {
  try {
    return parse(await read(path))
  } catch {
    return undefined
  }
}

function subTable(table: TomlTable | undefined, key: string): TomlTable | undefined {
  const value = table?.[key]
  return isTable(value) ? value : undefined
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

function isText(value: TomlValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function listOf(value: TomlValue | undefined): readonly TomlValue[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** Settings of pip.conf that we know a use for, by their names there. */
const pipSettings = [
  'index-url',
  'extra-index-url',
  'no-index',
  'find-links',
  'trusted-host',
  'cert',
  'client-cert',
  'proxy',
  'timeout',
  'keyring-provider',
]

async function pipVariables(env: Environment, platform: NodeJS.Platform, read: Read): Promise<Environment> {
  const home = env['HOME'] ?? env['USERPROFILE']
  const below = (base: string | undefined, ...parts: readonly string[]): readonly string[] =>
    base === undefined || base === '' ? [] : [join(base, ...parts)]
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf'
  const chosen = env['PIP_CONFIG_FILE']
  if (chosen === '/dev/null' || chosen === 'nul') return {}
  // The later wins.
  const files = [
    ...(platform === 'win32' ? below(env['PROGRAMDATA'], 'pip', name) : ['/etc/xdg/pip/pip.conf', '/etc/pip.conf']),
    ...(platform === 'darwin' ? ['/Library/Application Support/pip/pip.conf'] : []),
    ...below(home, platform === 'win32' ? 'pip' : '.pip', name),
    ...(platform === 'win32'
      ? below(env['APPDATA'], 'pip', name)
      : below(env['XDG_CONFIG_HOME'] ?? (home && join(home, '.config')), 'pip', name)),
    ...(platform === 'darwin' ? below(home, 'Library', 'Application Support', 'pip', name) : []),
    ...below(env['VIRTUAL_ENV'], name),
    ...(chosen ? [chosen] : []),
  ]
  const texts = await Promise.all(files.map((file) => read(file).catch(() => '')))
  const settings = Object.assign({}, ...texts.map(parsePipConfiguration)) as Record<string, string>
  return Object.fromEntries(
    pipSettings.flatMap((key) => {
      const value = settings[`install.${key}`] ?? settings[`global.${key}`]
      return value === undefined ? [] : [[`PIP_${key.toUpperCase().replaceAll('-', '_')}`, value]]
    }),
  )
}

/** The settings of a pip.conf as `section.key`; the lines of a value are joined by spaces. */
export function parsePipConfiguration(text: string): Readonly<Record<string, string>> {
  const settings = new Map<string, string[]>()
  let section = ''
  let value: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;].*)?$/.test(line)) continue
    const header = /^\[([^\]]+)\]/.exec(line)?.[1]
    if (header !== undefined) {
      section = header.trim().toLowerCase()
      value = undefined
    } else if (/^\s/.test(line) && value !== undefined) {
      value.push(line.trim())
    } else {
      const separator = line.search(/[=:]/)
      const name = separator === -1 ? '' : line.slice(0, separator).trim().toLowerCase().replaceAll('_', '-')
      value = separator === -1 ? [] : [line.slice(separator + 1).trim()]
      settings.set(`${section}.${name}`, value)
    }
  }
  return Object.fromEntries([...settings].map(([key, lines]) => [key, lines.filter((one) => one !== '').join(' ')]))
}
