// What a build with network needs to reach the user's index. It never becomes part of a layer, an argument or a key, and
// the code of packages cannot read it.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstFile } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Context, Environment } from '../../host/context.ts'
import { openSeal } from '../../host/seal.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { BuildFolder, SecretFiles } from './container-request.ts'
import { indexProgram } from './dockerfile.ts'
import { lambdaLayerIndexSource } from './driver/lambda-layer-index-source.ts'
import { readNetrc } from '../../host/http/credentials.ts'

/** Writes what is not a file yet, so that only this user can read it. */
export async function secretFiles(
  settings: IndexSettings,
  context: Pick<Context, 'env' | 'stores'>,
  folder: BuildFolder,
  {
    environment = {},
    urls = [],
  }: { readonly environment?: Readonly<Record<string, string>>; readonly urls?: readonly string[] },
): Promise<SecretFiles> {
  const { env } = context
  const [certificates, machines] = await Promise.all([
    firstFile([env['SSL_CERT_FILE'], env['PIP_CERT'], env['REQUESTS_CA_BUNDLE'], env['CURL_CA_BUNDLE']]),
    readNetrc(env),
  ])
  const pip = pipConfiguration(settings, env)
  await makeFolder(folder.secrets)
  const hasLogins = pip !== undefined || machines.size > 0 || urls.length > 0
  const logins = hasLogins
    ? await writeLogins({ pip, machines: Object.fromEntries(machines), urls }, folder, context)
    : undefined
  const variables = join(folder.secrets, 'environment.json')
  const hasVariables = Object.keys(environment).length > 0
  if (hasVariables) await writeFile(variables, JSON.stringify(environment), { mode: 0o600 })
  return {
    ...(hasVariables ? { environment: variables } : {}),
    ...(certificates === undefined ? {} : { certificates }),
    ...(logins === undefined ? {} : { logins }),
  }
}

/**
 * Writes the logins in two halves, of which neither says anything alone: a secret, which every program of its build step
 * can read, and a file of the context, which the index for pip removes before any other program starts. The same logins
 * give the same halves on this machine, so that BuildKit need not repeat a `before-build`.
 */
async function writeLogins(
  logins: object,
  folder: BuildFolder,
  { stores, env }: Pick<Context, 'env' | 'stores'>,
): Promise<string> {
  const text = JSON.stringify(logins)
  const plain = Buffer.from(text)
  const seal = await openSeal(stores, env)
  const digests = Array.from({ length: Math.ceil(plain.length / 32) }, (_, at) =>
    Buffer.from(seal.sign('logins', `${at} ${text}`), 'hex'),
  )
  const key = Buffer.concat(digests, plain.length)
  const path = join(folder.secrets, 'logins')
  const half = join(folder.context, 'logins')
  await makeFolder(half)
  await writeFile(path, key, { mode: 0o600 })
  await writeFile(
    join(half, 'masked'),
    key.map((byte, at) => byte ^ (plain[at] ?? 0)),
    { mode: 0o600 },
  )
  await writeFile(join(half, indexProgram), lambdaLayerIndexSource)
  return path
}

/** What stands for the address of the index for pip in a line of requirements. */
const placeholder = 'http://lambda-layer.invalid'

/**
 * Takes the addresses out of files of requirements: they may hold logins, and what is in a build context or known to pip
 * can be read by the code of packages. The index for pip knows what stands for what.
 */
export function withoutUrls(texts: readonly string[]): {
  readonly texts: readonly string[]
  readonly urls: readonly string[]
} {
  const urls: string[] = []
  const hide = (whole: string, before: string, git: string | undefined, address: string): string => {
    // A branch or a commit is behind the last `@` of a repository's path.
    const [, url = address, revision = ''] = git === undefined ? [] : (/^(.*\/[^/@]+)(@[^@]*)$/.exec(address) ?? [])
    if (!URL.canParse(url)) return whole
    const at = urls.push(url) - 1
    const name = new URL(url).pathname.split('/').at(-1) ?? ''
    return `${before}${git ?? ''}${placeholder}/at/${at}/${name}${revision}`
  }
  return { texts: texts.map((text) => text.replace(/(^|@ )(git\+)?(https?:\/\/[^\s#]+)/gim, hide)), urls }
}

/**
 * Where the user's packages are as pip's configuration file; undefined when that is where pip looks anyway.
 * A folder of this machine is not among them: it is not in the image.
 * https://pip.pypa.io/en/stable/topics/configuration/
 */
export function pipConfiguration(settings: IndexSettings, env: Environment): string | undefined {
  const { assigned = [], defaultIndex, indexes, findLinks, insecureHosts, noIndex } = settings
  const lines = [
    ...setting('index-url', defaultIndex === undefined ? [] : [withCredentials(defaultIndex, env)]),
    ...setting(
      'extra-index-url',
      indexes.map((index) => withCredentials(index, env)),
    ),
    ...setting(
      'find-links',
      findLinks.filter((place) => /^https?:/i.test(place)),
    ),
    ...setting('trusted-host', insecureHosts),
    ...setting('no-index', noIndex ? ['true'] : []),
  ]
  // For our own index in the image: pip knows no such thing.
  const own = setting(
    'assigned',
    assigned.map(({ package: name, name: index, url }) => `${name}=${withCredentials(`${index}=${url}`, env)}`),
  )
  if (lines.length === 0 && own.length === 0) return undefined
  return ['[global]', ...lines, ...(own.length === 0 ? [] : ['[lambda-layer]', ...own]), ''].join('\n')
}

function setting(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${name} =`, ...values.map((value) => `    ${value}`)]
}

/** uv's names of indexes, and `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD`: https://docs.astral.sh/uv/concepts/authentication/http/ */
function withCredentials(index: string, env: Environment): string {
  const [, name, url = index] = /^([A-Za-z0-9._-]+)=([a-z][a-z0-9+.-]*:.*)$/i.exec(index) ?? []
  if (name === undefined || !URL.canParse(url)) return url
  const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
  const parsed = new URL(url)
  parsed.username ||= encodeURIComponent(env[`${prefix}_USERNAME`] ?? '')
  parsed.password ||= encodeURIComponent(env[`${prefix}_PASSWORD`] ?? '')
  return parsed.href
}
