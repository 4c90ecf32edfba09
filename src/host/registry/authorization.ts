// How to log in to a registry: https://distribution.github.io/distribution/spec/auth/token/

import { Failure } from '../../errors.ts'
import { readBody } from '../http/body.ts'
import { HttpFailure, transientStatuses } from '../http/failure.ts'
import type { Wire } from '../http/wire.ts'

export interface RegistryCredentials {
  readonly user: string
  readonly password: string
}

/** Who we are for a registry; undefined for nobody. */
export type CredentialsFor = (registry: string) => Promise<RegistryCredentials | undefined>

export type Challenge =
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: string; readonly service?: string; readonly scope?: string }

const longestChallenge = 4_096
const longestTokenAnswerBytes = 256 * 1024

/** Reads `WWW-Authenticate`. Undefined for a scheme that is not supported. */
export function parseChallenge(header: string): Challenge | undefined {
  const text = header.slice(0, longestChallenge).trim()
  if (/^basic\b/i.test(text)) return { kind: 'basic' }
  if (!/^bearer\b/i.test(text)) return undefined
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/\b([a-z]{1,20})="([^"]{0,2000})"/gi)) {
    values.set(name.toLowerCase(), value)
  }
  const realm = values.get('realm')
  if (realm === undefined) return undefined
  const [service, scope] = [values.get('service'), values.get('scope')]
  return {
    kind: 'bearer',
    realm,
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  }
}

export function basicHeader({ user, password }: RegistryCredentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

/**
 * Asks the realm of a challenge for a token. Credentials go there only over https, or to the registry's own host.
 * @param scopes what the token is to allow, e.g. `repository:demo:pull,push`
 * @throws {Failure} `registry-unauthorized`
 */
export async function fetchToken(
  challenge: Challenge & { readonly kind: 'bearer' },
  scopes: readonly string[],
  registry: string,
  credentials: RegistryCredentials | undefined,
  wire: Wire,
  signal: AbortSignal,
): Promise<string> {
  if (!URL.canParse(challenge.realm)) throw badRealm(registry)
  const url = new URL(challenge.realm)
  const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && url.host === registry)
  if (!trusted) throw badRealm(registry)
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const headers = credentials === undefined ? {} : { authorization: basicHeader(credentials) }
  const { message, broken } = await wire.send(url, { headers: { accept: 'application/json', ...headers }, signal })
  const status = message.statusCode ?? 0
  const body = await readBody(message, longestTokenAnswerBytes, broken)
  const token = status === 200 && body !== undefined ? tokenIn(body) : undefined
  if (token !== undefined) return token
  if (transientStatuses.has(status)) {
    throw new HttpFailure(
      {
        code: 'registry-unavailable',
        message: `${url.host} answered ${status} when it was asked for a login to ${registry}.`,
        nextStep: 'Try again later.',
      },
      { transient: true, status },
    )
  }
  throw new Failure({
    code: 'registry-unauthorized',
    message: `${registry} gave no token for ${scopes.join(' and ')} (${url.host} answered ${status}${status === 200 ? ' without one' : ''}).`,
    nextStep:
      credentials === undefined
        ? `Log in first, e.g. docker login ${registry}.`
        : `Check that the login for ${registry} is still valid and may do this.`,
  })
}

function tokenIn(answer: Buffer): string | undefined {
  try {
    const { token, access_token: accessToken } = JSON.parse(answer.toString('utf8')) as Record<string, unknown>
    const found = token ?? accessToken
    return typeof found === 'string' && /^[\x21-\x7e]+$/.test(found) ? found : undefined
  } catch {
    return undefined
  }
}

function badRealm(registry: string): Failure {
  return new Failure({
    code: 'registry-unauthorized',
    message: `${registry} asks for a login at an address that is not safe: only https addresses, or the registry itself, are.`,
    nextStep: 'Check the name of the registry.',
  })
}
