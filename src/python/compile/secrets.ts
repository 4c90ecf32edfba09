// What a build with network needs to reach the user's index. These files become BuildKit secrets, and never layers,
// arguments or parts of a key.

import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import type { Environment } from '../../host/context.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { SecretFiles } from './container-request.ts'

/** Writes what is not a file yet into `folder`, so that only this user can read it. */
export async function secretFiles(
  settings: IndexSettings,
  env: Environment,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<SecretFiles> {
  const [certificates, netrc] = await Promise.all([
    firstFile([env['SSL_CERT_FILE'], env['PIP_CERT'], env['REQUESTS_CA_BUNDLE'], env['CURL_CA_BUNDLE']]),
    firstFile([env['NETRC'], env['HOME'] && join(env['HOME'], '.netrc')]),
  ])
  const configuration = pipConfiguration(settings, env)
  await makeFolder(folder)
  const pip = join(folder, 'pip.conf')
  if (configuration !== undefined) await writeFile(pip, configuration, { mode: 0o600 })
  const variables = join(folder, 'environment.json')
  const hasVariables = Object.keys(environment).length > 0
  if (hasVariables) await writeFile(variables, JSON.stringify(environment), { mode: 0o600 })
  return {
    ...(hasVariables ? { environment: variables } : {}),
    ...(certificates === undefined ? {} : { certificates }),
    ...(netrc === undefined ? {} : { netrc }),
    ...(configuration === undefined ? {} : { pip }),
  }
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

async function firstFile(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) {
    if (path === undefined || path === '') continue
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    )
    if (isFile) return path
  }
  return undefined
}
