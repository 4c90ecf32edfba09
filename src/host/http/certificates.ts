// Which certificates are trusted, and which one of the user is shown, for all hosts and for single ones.

import { readFileSync } from 'node:fs'
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { Failure } from '../../errors.ts'
import type { Environment } from '../environment.ts'
import { bundleVariables, certificatesVariable, type HostCertificates } from './certificate-names.ts'

/** Variables of uv and pip that name a certificate of the user with its key, for hosts that ask for one. */
const clientVariables = ['SSL_CLIENT_CERT', 'PIP_CLIENT_CERT']

/** Those of a host, where it has its own. */
export function ownCertificates({ host }: URL, env: Environment): HostCertificates | undefined {
  const text = env[certificatesVariable]
  return text === undefined
    ? undefined
    : (JSON.parse(text) as readonly HostCertificates[]).find((one) => one.host === host)
}

/** Make it once for all connections: reading a bundle takes 35 ms. */
export function trust(env: Environment, own: HostCertificates | undefined): SecureContext {
  const ofSource = own && `The setting of Poetry for ${own.host}`
  const authority = named(ofSource, own?.authority) ?? firstSet(bundleVariables, env)
  const client = named(ofSource, own?.client) ?? firstSet(clientVariables, env)
  try {
    const ca = authority && readFileSync(authority.path)
    const pem = client && readFileSync(client.path)
    return createSecureContext({
      // What a project sets for one source is trusted besides.
      ...(ca ? { ca: own?.authority === undefined ? ca : [...rootCertificates, ca] } : {}),
      ...(pem ? { cert: pem, key: pem } : {}),
    })
  } catch (error) {
    const which = [authority, client].flatMap((one) => (one ? [`${one.name} names ${one.path}`] : []))
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(
      {
        code: 'certificates-not-read',
        message: `${which.join(', ')}, which cannot be read as certificates: ${why}.`,
        nextStep: 'Name a PEM file, or unset it. A certificate of the user has its private key in the same file.',
      },
      { cause: error },
    )
  }
}

interface Named {
  /** What names the file. */
  readonly name: string
  readonly path: string
}

function named(name: string | undefined, path: string | undefined): Named | undefined {
  return name === undefined || path === undefined ? undefined : { name, path }
}

function firstSet(names: readonly string[], env: Environment): Named | undefined {
  const name = names.find((one) => (env[one] ?? '') !== '')
  return named(name, env[name ?? ''])
}
