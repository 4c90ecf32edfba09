// Logins as Docker keeps them: https://docs.docker.com/reference/cli/docker/login/#credential-stores

import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../context.ts'
import { childEnvironment } from '../environment.ts'
import { readSmallFile } from '../files.ts'
import type { CredentialsFor, RegistryCredentials } from './authorization.ts'

interface DockerConfig {
  readonly auths: Readonly<Record<string, unknown>>
  readonly credHelpers: Readonly<Record<string, unknown>>
  readonly credsStore: string
}

const nothing: DockerConfig = { auths: {}, credHelpers: {}, credsStore: '' }
const helperName = /^[\w.-]{1,64}$/
const helperTimeoutMs = 30_000

type LoginContext = Pick<Context, 'env' | 'signal' | 'masks' | 'runProcess'>

/** The logins of Docker's configuration: of the registry's own helper, of the store for all, or in the file itself. */
export function dockerLogins(context: LoginContext): CredentialsFor {
  let config: Promise<DockerConfig> | undefined
  return async (registry) => {
    const { auths, credHelpers, credsStore } = await (config ??= readConfig(context))
    // Docker Hub goes by its old name there.
    const names = registry === 'docker.io' ? ['https://index.docker.io/v1/', 'docker.io'] : [registry]
    for (const name of names) {
      const own = credHelpers[name]
      const helper = typeof own === 'string' && own !== '' ? own : credsStore
      const found = (helper === '' ? undefined : await askHelper(helper, name, context)) ?? inFile(auths, name)
      if (!found) continue
      context.masks.add(found.password)
      return found
    }
    return undefined
  }
}

/** Nobody's logins are that long. */
const largestConfigBytes = 1024 * 1024

async function readConfig({ env }: LoginContext): Promise<DockerConfig> {
  const path = join(env['DOCKER_CONFIG'] ?? join(env['HOME'] ?? homedir(), '.docker'), 'config.json')
  const text = await readSmallFile(path, largestConfigBytes).catch(() => undefined)
  if (text === undefined) return nothing
  try {
    const document: unknown = JSON.parse(text)
    if (!isObject(document)) throw new SyntaxError('it is not an object')
    const { auths, credHelpers, credsStore } = document
    return {
      auths: isObject(auths) ? auths : {},
      credHelpers: isObject(credHelpers) ? credHelpers : {},
      credsStore: typeof credsStore === 'string' ? credsStore : '',
    }
  } catch (error) {
    throw new Failure(
      {
        code: 'docker-config',
        message: `${path} cannot be read: it is not JSON.`,
        nextStep: 'Correct it, or log in again with docker login.',
        file: path,
      },
      { cause: error },
    )
  }
}

/** Entries may have a scheme and a path. */
function inFile(auths: Readonly<Record<string, unknown>>, registry: string): RegistryCredentials | undefined {
  const bare = (name: string): string => name.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  const key = Object.keys(auths).find((name) => name === registry || bare(name) === bare(registry))
  const entry = key === undefined ? undefined : auths[key]
  if (!isObject(entry)) return undefined
  const { auth, username, password } = entry
  if (typeof auth === 'string') {
    const decoded = Buffer.from(auth, 'base64').toString('utf8')
    const colon = decoded.indexOf(':')
    if (colon > 0) return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1).replaceAll('\0', '') }
  }
  return typeof username === 'string' && typeof password === 'string' ? { user: username, password } : undefined
}

/** https://github.com/docker/docker-credential-helpers#development */
async function askHelper(
  helper: string,
  registry: string,
  { env, signal, runProcess }: LoginContext,
): Promise<RegistryCredentials | undefined> {
  if (!helperName.test(helper)) throw refused(helper, registry, 'its name is not one of a program')
  const { exitCode, stdout, stderr } = await runProcess(`docker-credential-${helper}`, ['get'], {
    env: childEnvironment(env, helperVariables),
    input: registry,
    signal,
    timeoutMs: helperTimeoutMs,
  })
  // It says so in words when it has nothing.
  if (exitCode !== 0) {
    if (/credentials not found/i.test(`${stdout}${stderr}`.slice(0, 2_000))) return undefined
    throw refused(helper, registry, `exit code ${exitCode}`)
  }
  try {
    const answer: unknown = JSON.parse(stdout)
    if (!isObject(answer)) throw new SyntaxError('it is not an object')
    const { Username: user, Secret: password } = answer
    return typeof user === 'string' && typeof password === 'string' ? { user, password } : undefined
  } catch (error) {
    throw refused(helper, registry, 'its answer is not JSON', error)
  }
}

/** Where the helpers of desktops and clouds find what they need. */
const helperVariables = [
  'DOCKER_CONFIG',
  'HOME',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
  'GNUPGHOME',
  'PASSWORD_STORE_DIR',
  'AWS_PROFILE',
  'AWS_REGION',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'CLOUDSDK_CONFIG',
] as const

function refused(helper: string, registry: string, why: string, cause?: unknown): Failure {
  return new Failure(
    {
      code: 'credential-helper',
      message: `docker-credential-${helper} gave no login for ${registry}: ${why}.`,
      nextStep: 'Log in again, or correct credHelpers and credsStore in the configuration of Docker.',
    },
    { cause },
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
