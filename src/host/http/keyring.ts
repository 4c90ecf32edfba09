// Passwords that the program `keyring` keeps, where the user lets uv or pip ask it: of indexes whose address has a user
// name and no password, e.g. `https://oauth2accesstoken@europe-python.pkg.dev/…`.
// https://docs.astral.sh/uv/reference/settings/#keyring-provider

import { Interrupted } from '../../errors.ts'
import { childEnvironment, type Environment } from '../environment.ts'
import { spawnProcess } from '../process/spawn.ts'
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
  for (const service of [url.href, url.host]) {
    const options = { env: childEnvironment(env, ofBackends), signal, timeoutMs }
    try {
      const { exitCode, stdout } = await spawnProcess('keyring', ['get', service, username], options)
      const [password = ''] = stdout.split(/\r?\n/)
      if (exitCode === 0 && password !== '') return password
    } catch (error) {
      if (error instanceof Interrupted) throw error
      return undefined // The program does not exist. The index says that a password is missing.
    }
  }
  return undefined
}
