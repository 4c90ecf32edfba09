// Passwords that the program `keyring` keeps, where the user lets uv or pip ask it: of indexes whose address has a user
// name and no password, e.g. `https://oauth2accesstoken@europe-python.pkg.dev/…`.
// https://docs.astral.sh/uv/reference/settings/#keyring-provider

import { Interrupted } from '../../errors.ts'
import { childEnvironment, type Environment } from '../environment.ts'
import type { PlacedCredentials } from './credentials.ts'

/** It may unlock a store, or ask a cloud for a token. */
const timeoutMs = 60_000

/** What its back ends need: the session of a desktop, and the files of clouds. */
const ofBackends = [
  'DBUS_SESSION_BUS_ADDRESS',
  'XDG_DATA_HOME',
  'PYTHON_KEYRING_BACKEND',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'CLOUDSDK_CONFIG',
]

export function usesKeyring(env: Environment): boolean {
  return (env['UV_KEYRING_PROVIDER'] || env['PIP_KEYRING_PROVIDER']) === 'subprocess'
}

/** The password for a place: by its address, then by its host, as uv asks. Undefined where there is none. */
export async function keyringPassword(
  { url, credentials: { username } }: PlacedCredentials,
  env: Environment,
  signal: AbortSignal,
): Promise<string | undefined> {
  return (await keyringEntry(url.href, username, env, signal)) ?? keyringEntry(url.host, username, env, signal)
}

/** The password of a user for a service; undefined where there is none, or no such program. */
export async function keyringEntry(
  service: string,
  username: string,
  env: Environment,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { spawnProcess } = await import('../process/spawn.ts')
  try {
    const options = { env: childEnvironment(env, ofBackends), signal, timeoutMs }
    const { exitCode, stdout } = await spawnProcess('keyring', ['get', service, username], options)
    const [password = ''] = stdout.split(/\r?\n/)
    return exitCode === 0 && password !== '' ? password : undefined
  } catch (error) {
    if (error instanceof Interrupted) throw error
    return undefined // The program does not exist. The index says that a password is missing.
  }
}
