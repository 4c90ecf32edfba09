// What every client of AWS's SDK is given: connections, credentials that are resolved once, a log, and retries that share
// one rate for each region.
import { readFileSync } from 'node:fs'
import { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { Environment } from '../environment.ts'
import { ProxiedAgent } from '../http/tunnel.ts'
import type { Log } from '../log.ts'
import { credentialSentence } from './credential-failure.ts'
import type { Patience, SharedRate } from './rate.ts'

export interface Account {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly endpoint: string
  /** In place of connections of ours. */
  readonly requestHandler?: object
}

interface SettingsOptions {
  readonly env: Environment
  readonly log: Log
  readonly profile?: string | undefined
  readonly account?: Account | undefined
  readonly patience: Patience
}

export interface ClientSettings {
  /** But for retries. To be asked for right before the client is made, so that it has the credentials of the first one. */
  readonly given: (region: string) => object
  /** The retries of every call but a few. */
  readonly retries: (region: string) => Promise<object>
  readonly rate: (region: string) => Promise<SharedRate>
  /** Keeps the credentials of the first client for all others: an assumed role is assumed once, not once a client. */
  readonly sharing: <C extends { readonly config: { readonly credentials?: unknown } }>(client: C) => C
  /** What the SDK logged of sources of credentials that failed. */
  readonly credentialSentences: readonly string[]
  /** Closes idle connections, so that the program can end. */
  readonly close: () => void
}

const connectionTimeoutMs = 6_000
const connectionsAtOnce = 50
const mostSentences = 10

export function clientSettings({ env, log, profile, account, patience }: SettingsOptions): ClientSettings {
  const agents = agentsOf(env)
  const rates = new Map<string, Promise<SharedRate>>()
  const rate = (region: string): Promise<SharedRate> =>
    kept(rates, region, async () => {
      const { SharedRate: Rate } = await import('./rate.ts')
      return new Rate(patience.delayScale, () =>
        log.info(`AWS in ${region} refuses because of too many requests: it is asked again, for up to some minutes.`),
      )
    })

  const credentialSentences: string[] = []
  const hearCredentials = (...said: unknown[]): void => {
    for (const one of said) {
      const sentence = typeof one === 'string' ? credentialSentence(one) : undefined
      if (sentence !== undefined && credentialSentences.length < mostSentences) credentialSentences.push(sentence)
    }
  }
  let credentials: unknown = account
  const given = (region: string): object => ({
    region,
    requestHandler: account?.requestHandler ?? {
      httpAgent: agents.http,
      httpsAgent: agents.https,
      connectionTimeout: connectionTimeoutMs,
      socketTimeout: patience.silence.slowMs,
      throwOnRequestTimeout: true,
    },
    ...(account && { endpoint: account.endpoint }),
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials }),
    customUserAgent: 'lambda-layer-action',
    logger: { debug: hearCredentials, info() {}, warn: sentences(log), error: sentences(log) },
  })
  return {
    given,
    async retries(region) {
      const [{ adaptive }, shared] = await Promise.all([import('./rate.ts'), rate(region)])
      return { retryStrategy: adaptive(shared, patience) }
    },
    rate,
    sharing(client) {
      credentials ??= client.config.credentials
      return client
    },
    credentialSentences,
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** Clients of a service, one for each region, made when it is first used. */
export function byRegion<C>(make: (region: string) => Promise<C>): (region: string) => Promise<C> {
  const made = new Map<string, Promise<C>>()
  return (region) => kept(made, region, () => make(region))
}

function kept<V>(values: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const found = values.get(key) ?? make()
  values.set(key, found)
  return found
}

/** Of what the SDK logs, the sentences: its objects hold whole requests and answers. */
function sentences(log: Log): (...said: unknown[]) => void {
  return (...said) => {
    for (const one of said) if (typeof one === 'string') log.debug(one)
  }
}

/** Connections that honour the proxy and the CA bundle of the environment, which the SDK does not do by itself. */
function agentsOf(env: Environment): { http: HttpAgent; https: HttpsAgent } {
  const bundle = env['AWS_CA_BUNDLE']
  const shared = { keepAlive: true, maxSockets: connectionsAtOnce }
  return {
    // Only endpoints that the user gave are without TLS, and those are near.
    http: new HttpAgent(shared),
    https: new ProxiedAgent({ ...shared, ...(bundle ? { ca: readFileSync(bundle) } : {}) }, env),
  }
}
