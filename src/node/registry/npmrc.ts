// Settings of npm: https://docs.npmjs.com/cli/v11/configuring-npm/npmrc

import { join } from 'node:path'
import type { Context, Environment } from '../../host/context.ts'
import { readSmallFile } from '../../host/files.ts'
import { rangesOf, textOf, type JsonObject } from '../locks/manifest.ts'
import type { NodeLock } from '../locks/node-lock.ts'
import { readWorkspace, readYaml } from '../locks/pnpm-workspace.ts'

/** What npm's settings say of registries. Later files and lines win. */
export interface NpmSettings {
  /** With a slash at its end. */
  readonly registry: string
  /** By scope: `@company`. With a slash at their ends. */
  readonly scopes: ReadonlyMap<string, string>
  readonly credentials: readonly RegistryCredentials[]
  /** URL prefixes without scheme whose token a program of pnpm would tell. It is never run: a file in a project may name it. */
  readonly tokenHelpers: readonly string[]
  /** Whether addresses of the public registry in a lock mean the configured one: `npmjs`, `always`, `never`, or a host. */
  readonly replaceHost: string
  /** The file of certificate authorities. */
  readonly caFile?: string
  /** Certificate authorities, as PEM: `ca` and `ca[]`. A file of them counts more. */
  readonly ca?: string
  /** For every request, whatever its scheme: npm takes `https-proxy`, else `proxy`. */
  readonly proxy?: string
  readonly noProxy?: string
  /** False: certificates of the registries are not checked. */
  readonly strictSsl?: boolean
}

/** What is sent to URLs that begin with a prefix. */
export interface RegistryCredentials {
  /** Without scheme, with a slash at its end: `//npm.example.com/team/`. */
  readonly prefix: string
  /** The value of an `Authorization` header. */
  readonly authorization: string
  /** What must not be shown. */
  readonly secrets: readonly string[]
  /** A variable that they are taken from, and that is not set. */
  readonly unsetVariable?: string
}

const settingNames = [
  'registry',
  'ca',
  'cafile',
  'https-proxy',
  'proxy',
  'noproxy',
  'strict-ssl',
  'replace-registry-host',
  'userconfig',
  'globalconfig',
] as const

export const publicRegistry = 'https://registry.npmjs.org/'

/**
 * Reads the settings of a project: its own .npmrc, then the variables `npm_config_…`, over the user's .npmrc. For a
 * lock of pnpm, its own files too: https://pnpm.io/npmrc
 * @param directory the project's own folder
 */
export async function readNpmSettings(
  directory: string,
  tool: NodeLock['tool'],
  { env, platform, trace }: Pick<Context, 'env' | 'platform' | 'trace'>,
): Promise<NpmSettings> {
  for (const name of settingNames) {
    const key = `npm_config_${name.replaceAll('-', '_')}`
    for (const one of [key, key.toUpperCase()]) trace?.variable(one)
  }

  const home = env['HOME'] ?? env['USERPROFILE']
  const user = variable(env, 'userconfig') ?? (home === undefined ? undefined : join(home, '.npmrc'))
  const global = variable(env, 'globalconfig')
  const pnpm = tool === 'pnpm' ? pnpmFolder(env, platform) : undefined
  const ofPnpm = (name: string): readonly string[] => (pnpm === undefined ? [] : [join(pnpm, name)])
  const files = [global, ...ofPnpm('rc'), user, ...ofPnpm('auth.ini'), join(directory, '.npmrc')]
  for (const file of files) if (file !== undefined) trace?.file(file)
  const texts = await Promise.all(files.map(fileText))
  if (pnpm !== undefined) {
    const said = await readYaml(join(pnpm, 'config.yaml'), trace)
    const own = rangesOf(said).filter(([key]) => /^(?:\/\/|@[^/:]+:registry$)/.test(key))
    texts.unshift(registryLines(said), own.map(([key, value]) => `${key}=${value}`).join('\n'))
  }
  if (tool === 'pnpm') texts.push(registryLines(await readWorkspace(directory, trace)))
  for (const [, name = ''] of texts.join('\n').matchAll(/\$\{([^${}?:-]+)/g)) trace?.variable(name)
  return settingsOf(texts, env)
}

/** Where pnpm keeps the settings of a user. */
function pnpmFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  if (env['XDG_CONFIG_HOME']) return join(env['XDG_CONFIG_HOME'], 'pnpm')
  const home = env['HOME'] ?? env['USERPROFILE']
  if (home === undefined) return undefined
  if (platform === 'darwin') return join(home, 'Library/Preferences/pnpm')
  return join(home, platform === 'win32' ? 'AppData/Local/pnpm/config' : '.config/pnpm')
}

/** `registry` and `registries` of a file of pnpm, as lines of .npmrc. pnpm fills in no variables there. */
function registryLines(said: JsonObject): string {
  const named = rangesOf(said['registries']).map(([scope, url]) => [scope === 'default' ? '' : `${scope}:`, url])
  return [['', textOf(said['registry'])], ...named]
    .flatMap(([scope, url]) => (url === undefined || url.includes('${') ? [] : [`${scope}registry=${url}`]))
    .join('\n')
}

/** @param texts of the files, the weakest first */
export function settingsOf(texts: readonly string[], env: Environment): NpmSettings {
  const values = new Map<string, string>()
  const authorities: string[] = []
  for (const text of texts) {
    for (const [key, value] of linesOf(text, env)) {
      if (key === 'ca[]') authorities.push(value)
      else values.set(key, value)
    }
  }
  // `npm_config_@scope:registry` and `npm_config_//host/:_authToken`
  for (const [key, value = ''] of Object.entries(env)) {
    const name = /^npm_config_((?:@|\/\/).+)$/i.exec(key)?.[1]
    if (name !== undefined && value !== '') values.set(name, value)
  }
  for (const name of settingNames) {
    const given = variable(env, name)
    if (given !== undefined) values.set(name, given)
  }
  // npm's own words for nothing.
  const given = (name: string): string | undefined => {
    const value = values.get(name)
    return value === undefined || /^(?:|null|false|undefined)$/.test(value) ? undefined : value
  }
  const proxy = given('https-proxy') ?? given('proxy')
  const [caFile, noProxy] = [given('cafile'), given('noproxy')]
  const ca = [...authorities, ...[given('ca')].filter((one) => one !== undefined)].map(unescaped).join('\n')
  return {
    registry: withSlash(values.get('registry') ?? publicRegistry),
    scopes: new Map(
      [...values].flatMap(([key, value]) =>
        /^@[^/:]+:registry$/.test(key) ? [[key.slice(0, -':registry'.length), withSlash(value)]] : [],
      ),
    ),
    credentials: credentialsOf(values),
    tokenHelpers: [...values.keys()].flatMap((key) => {
      const prefix = /^(?:(\/\/.+?):)?tokenHelper$/.exec(key)
      return prefix ? [withSlash(prefix[1] ?? '/')] : []
    }),
    replaceHost: values.get('replace-registry-host') ?? 'npmjs',
    ...(caFile === undefined ? {} : { caFile }),
    ...(ca === '' ? {} : { ca }),
    ...(proxy === undefined ? {} : { proxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
    ...(values.get('strict-ssl') === 'false' ? { strictSsl: false } : {}),
  }
}

/** The ends of lines are written as `\n`: https://docs.npmjs.com/cli/v11/using-npm/config#ca */
function unescaped(text: string): string {
  return text.replaceAll(/\\r?\\n|\\n/g, '\n')
}

/** `npm_config_registry`, in capitals or not, `-` as `_`. */
function variable(env: Environment, name: string): string | undefined {
  const key = `npm_config_${name.replaceAll('-', '_')}`
  const value = env[key] ?? env[key.toUpperCase()]
  return value === '' ? undefined : value
}

/** Nobody's settings are that long. */
const largestSettingsBytes = 1024 * 1024

async function fileText(path: string | undefined): Promise<string> {
  return path === undefined ? '' : readSmallFile(path, largestSettingsBytes).catch(() => '')
}

function* linesOf(text: string, env: Environment): Generator<readonly [key: string, value: string]> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const trimmed = line.trim()
    if (trimmed === '' || /^[;#[]/.test(trimmed)) continue
    const at = trimmed.indexOf('=')
    if (at === -1) continue
    const key = expanded(trimmed.slice(0, at).trim(), env)
    yield [key, expanded(valueOf(trimmed.slice(at + 1).trim()), env)]
  }
}

/** Text in quotes, else up to a comment; a backslash keeps a mark from beginning one. https://github.com/npm/ini */
function valueOf(text: string): string {
  const inQuotes = /^(["'])(.*)\1$/s.exec(text)?.[2]
  if (inQuotes !== undefined) return inQuotes
  const uncommented = /^(?:\\.|[^\\;#])*\\?/s.exec(text)?.[0] ?? ''
  return uncommented.replaceAll(/\\([\\;#])/g, '$1').trim()
}

/** `${NAME}`, and `${NAME-default}` of pnpm; a variable that is not set stays as it is written, as npm has it. */
function expanded(text: string, env: Environment): string {
  return text.replace(
    /\$\{([^${}?:-]+)(?:\?|:?-([^${}]*))?\}/g,
    (whole, name: string, fallback: string | undefined) => env[name] ?? fallback ?? (whole.endsWith('?}') ? '' : whole),
  )
}

/** `//host/path/:_authToken=…`, `:_auth=…`, or `:username=…` with `:_password=…` in base64. */
function credentialsOf(values: ReadonlyMap<string, string>): readonly RegistryCredentials[] {
  const prefixes = new Set(
    [...values.keys()].flatMap((key) => /^(\/\/.+?):(?:_authToken|_auth|_password)$/.exec(key)?.[1] ?? []),
  )
  return [...prefixes].flatMap((prefix): readonly RegistryCredentials[] => {
    const value = (name: string): string | undefined => values.get(`${prefix}:${name}`)
    const token = value('_authToken')
    const auth = value('_auth')
    const password = value('_password')
    const unsetVariable = unsetIn(token ?? auth ?? password)
    const place = { prefix: withSlash(prefix), ...(unsetVariable === undefined ? {} : { unsetVariable }) }
    if (token !== undefined) return [{ ...place, authorization: `Bearer ${token}`, secrets: [token] }]
    if (auth !== undefined)
      return [
        {
          ...place,
          authorization: `Basic ${auth}`,
          secrets: [auth, afterColon(Buffer.from(auth, 'base64').toString())],
        },
      ]
    if (password === undefined) return []
    const plain = Buffer.from(password, 'base64').toString()
    const both = Buffer.from(`${value('username') ?? ''}:${plain}`).toString('base64')
    return [{ ...place, authorization: `Basic ${both}`, secrets: [password, plain, both] }]
  })
}

/** The variable that was not filled in. */
function unsetIn(text: string | undefined): string | undefined {
  return /\$\{([^${}?:-]+)\}/.exec(text ?? '')?.[1]
}

function afterColon(text: string): string {
  return text.slice(text.indexOf(':') + 1)
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}
