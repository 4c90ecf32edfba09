// Where the users of uv, pip, Poetry and PDM keep their indexes besides the environment.

import { join } from 'node:path'
import type { TomlTable } from 'smol-toml'
import type { Context, Environment, InputTrace } from '../../host/context.ts'
import { bundleVariables } from '../../host/http/certificate-names.ts'
import { secretsInUrls } from '../../text/redact.ts'
import { pipVariables } from './pip-settings.ts'
import { readToml, settingsReader } from './settings-files.ts'
import { sourceVariables } from './source-settings.ts'
import { uvVariables } from './uv-settings.ts'

/**
 * The environment, with the variables of uv and pip that it leaves unset filled in from the sources of the project, the
 * files of uv and those of pip: the first that says something decides.
 */
export async function configuredEnvironment(
  context: Pick<Context, 'env' | 'platform' | 'signal' | 'trace'>,
  directory: string,
): Promise<Environment> {
  const { env, platform, trace } = context
  const read = settingsReader(trace)
  const [ofUv, ofProject, ofPip] = await Promise.all([
    uvVariables(env, directory, platform, read),
    sourceVariables(context, directory, read),
    pipVariables(env, directory, platform, read),
  ])
  const set = definedOf(env)
  // Certificates that the environment names count before those of a file, whichever tool's variable names them.
  const certificates = bundleVariables.some((name) => (env[name] ?? '') !== '') ? {} : { PIP_CERT: ofPip['PIP_CERT'] }
  const all = definedOf({ ...ofPip, PIP_CERT: undefined, ...certificates, ...ofUv, ...ofProject, ...set })
  const proxy = all['PIP_PROXY']
  if (!proxy) return all
  // pip's own proxy is behind the machine's.
  const unless = (names: readonly string[]): Environment =>
    names.some((name) => (all[name] ?? '') !== '') ? {} : { [names[0] ?? '']: proxy }
  return { ...all, ...unless(['HTTP_PROXY', 'http_proxy']), ...unless(['HTTPS_PROXY', 'https_proxy']) }
}

function definedOf(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
}

/**
 * The context of a run with these variables: what downloads files heeds them, too.
 * @param directory of the project
 */
export async function withConfiguration(context: Context, directory: string): Promise<Context> {
  const env = await configuredEnvironment(context, directory)
  for (const value of Object.values(env)) for (const secret of secretsInUrls(value ?? '')) context.masks.add(secret)
  return { ...context, env }
}

/** What the pyproject.toml of a folder says; nothing where there is none. */
export async function projectTables({
  directory,
  trace,
}: {
  readonly directory: string
  readonly trace?: InputTrace
}): Promise<TomlTable> {
  return (await readToml(join(directory, 'pyproject.toml'), settingsReader(trace))) ?? {}
}
