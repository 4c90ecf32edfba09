// Settings of npm become those of the connections of a run.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Context, Environment } from '../../host/context.ts'
import { writeFileAtomically } from '../../host/files.ts'
import { httpFor } from '../../host/http/client.ts'
import type { NodeLock } from '../locks/node-lock.ts'
import { readNpmSettings, type NpmSettings } from './npmrc.ts'

export interface NpmConnection {
  readonly settings: NpmSettings
  /** With the environment that connections are made by. */
  readonly context: Context
}

/**
 * Reads the settings of a project, hides their secrets, and has them sent where they belong.
 * @param directory of the lock
 */
export async function connectNpm(directory: string, tool: NodeLock['tool'], context: Context): Promise<NpmConnection> {
  const settings = await readNpmSettings(directory, tool, context)
  for (const secret of settings.credentials.flatMap(({ secrets }) => secrets)) context.masks.add(secret)
  const env = environmentOf({ ...settings, ...(await authoritiesOf(settings, context)) }, context.env)
  const http = httpFor(env)
  for (const { prefix, authorization } of settings.credentials) {
    for (const scheme of schemesOf(prefix, settings)) {
      const url = `${scheme}${prefix}`
      if (URL.canParse(url)) http.rememberHeader(new URL(url), authorization)
    }
  }
  // Of one host, a registry without credentials gets none of another one.
  for (const url of [settings.registry, ...settings.scopes.values()])
    if (URL.canParse(url) && !settings.credentials.some(({ prefix }) => isBelow(url, prefix)))
      http.rememberHeader(new URL(url), undefined)
  return { settings, context: env === context.env ? context : { ...context, env } }
}

/** Authorities that are named in the settings themselves, as a file. */
async function authoritiesOf(
  { ca, caFile }: NpmSettings,
  { stores }: Pick<Context, 'stores'>,
): Promise<Pick<NpmSettings, 'caFile'>> {
  if (ca === undefined || caFile !== undefined) return {}
  const name = `npm-ca-${createHash('sha256').update(ca).digest('hex').slice(0, 16)}.pem`
  const path = join(stores.temporary, name)
  await writeFileAtomically(path, ca)
  return { caFile: path }
}

function isBelow(url: string, prefix: string): boolean {
  return url.replace(/^https?:/i, '').startsWith(prefix)
}

/** Credentials name no scheme: theirs is that of the registry; nothing goes out in the clear unless that does. */
function schemesOf(prefix: string, { registry, scopes }: NpmSettings): ReadonlySet<string> {
  const host = /^\/\/([^/]+)/.exec(prefix)?.[1]
  const own = [registry, ...scopes.values()].filter((url) => URL.canParse(url) && new URL(url).host === host)
  const schemes = own.map((url) => new URL(url).protocol)
  return new Set(schemes.length > 0 ? schemes : ['https:'])
}

function hostsOf({ registry, scopes }: NpmSettings): readonly string[] {
  const urls = [registry, ...scopes.values()].filter((url) => URL.canParse(url))
  return urls.map((url) => new URL(url).host)
}

/** npm's settings count where the environment says nothing. */
function environmentOf(settings: NpmSettings, env: Environment): Environment {
  const { caFile, proxy, noProxy, strictSsl } = settings
  const given = (...names: readonly string[]): boolean => names.some((name) => (env[name] ?? '') !== '')
  const more = {
    ...(caFile === undefined || given('SSL_CERT_FILE') ? {} : { SSL_CERT_FILE: caFile }),
    ...(proxy === undefined || given('HTTPS_PROXY', 'https_proxy') ? {} : { HTTPS_PROXY: proxy }),
    ...(proxy === undefined || given('HTTP_PROXY', 'http_proxy') ? {} : { HTTP_PROXY: proxy }),
    ...(strictSsl === false
      ? { UV_INSECURE_HOST: [env['UV_INSECURE_HOST'], ...hostsOf(settings)].filter(Boolean).join(' ') }
      : {}),
    ...(noProxy === undefined || given('NO_PROXY', 'no_proxy') ? {} : { NO_PROXY: noProxy }),
  }
  return Object.keys(more).length === 0 ? env : { ...env, ...more }
}
