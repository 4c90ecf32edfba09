import { readFileSync } from 'node:fs'
import { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import pLimit from 'p-limit'
import type { Environment } from '../environment.ts'
import { checkVariables, regionVariable } from './variables.ts'
import type { Log } from '../log.ts'
import { ProxiedAgent } from '../http/proxy.ts'
import { functionCodeIn } from './function-code.ts'
import type { FunctionCode } from './function-code.ts'
import { codeArtifactIn } from './codeartifact.ts'
import type { CodeArtifact, CodeArtifactClients } from './codeartifact.ts'
import { lambdaIn } from './lambda.ts'
import type { Lambda, LambdaClients } from './lambda.ts'
import type { SentCall } from './calls.ts'
import type { CallerIdentity, Whoami } from './failure.ts'
import { credentialSentence } from './credential-failure.ts'
import { ecrIn } from './ecr.ts'
import type { Ecr, EcrClients } from './ecr.ts'
import { sender } from './send.ts'
import type { Send } from './send.ts'
import { parametersIn } from './parameters.ts'
import type { ParameterClients, ParameterStore } from './parameters.ts'
import { alarmState } from './alarms.ts'
import type { AlarmClients } from './alarms.ts'
import { signingIn } from './signing.ts'
import type { Signing, SigningClients } from './signing.ts'
import { storageIn } from './storage.ts'
import type { Storage } from './storage.ts'
import type { Patience, SharedRate } from './rate.ts'

/** AWS as the caller's credentials see it, region by region. Its clients are loaded when the first call needs them. */
export interface Aws {
  /** Asked of STS once. */
  identity(region: string): Promise<CallerIdentity>
  lambda(region: string): Lambda
  functionCode(region: string): FunctionCode
  storage(region: string): Storage
  parameters(region: string): ParameterStore
  containers(region: string): Ecr
  signing(region: string): Signing
  codeArtifact(region: string): CodeArtifact
  /** State of an alarm of CloudWatch; undefined when there is none. */
  alarmState(region: string, name: string, arn: string): Promise<string | undefined>
  /** ARNs of the functions that carry the tag. */
  functionsByTag(region: string, key: string, value: string): Promise<readonly string[]>
  /** Closes idle connections, so that the program can end. */
  close(): void
}

export interface AwsOptions {
  readonly env: Environment
  readonly log: Log
  readonly signal: AbortSignal
  /** Makes every call that writes a bug. */
  readonly readOnly?: boolean
  readonly onCall?: (sent: SentCall) => void
  /** Of the AWS configuration, in place of the credentials of the environment. */
  readonly profile?: string
  readonly patience?: Partial<Patience>
  /** Instead of the standard chain of credentials and endpoints, which read the process's own environment. */
  readonly account?: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly endpoint: string
    /** In place of connections of ours. */
    readonly requestHandler?: object
  }
}

const connectionTimeoutMs = 6_000
/** Two attempts of a quick call end within 20 s. Publishing a large layer from S3 is silent for a long time. */
const usualSilence = { quickMs: 9_500, slowMs: 180_000 }
const connectionsAtOnce = 50

export function connectAws(options: AwsOptions): Aws {
  const { env, log, signal, account, profile, onCall = () => {}, readOnly = false } = options
  if (!account) checkVariables(env)
  const patience: Patience = { attempts: attemptsFrom(env), delayScale: 1, silence: usualSilence, ...options.patience }
  const agents = agentsOf(env)
  const directly = pLimit(2)
  const rates = new Map<string, Promise<SharedRate>>()
  const rate = (region: string): Promise<SharedRate> =>
    kept(rates, region, async () => new (await import('./rate.ts')).SharedRate(patience.delayScale))

  const credentialSentences: string[] = []
  const hearCredentials = (...said: unknown[]): void => {
    for (const one of said) {
      const sentence = typeof one === 'string' ? credentialSentence(one) : undefined
      if (sentence !== undefined && credentialSentences.length < 10) credentialSentences.push(sentence)
    }
  }

  /** Resolved by the first client and shared: an assumed role is assumed once, not once a client. */
  let credentials: unknown
  const settings = async (region: string): Promise<object> => ({
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
    ...(account ? { credentials: account } : credentials === undefined ? {} : { credentials }),
    customUserAgent: 'lambda-layer-action',
    logger: {
      debug: hearCredentials,
      info() {},
      warn: sentences(log),
      error: sentences(log),
    },
  })
  const shareCredentials = (client: { config: { credentials?: unknown } }): void => {
    credentials ??= client.config.credentials
  }
  const retries = async (region: string): Promise<object> => {
    const { adaptive } = await import('./rate.ts')
    return { retryStrategy: adaptive(await rate(region), patience) }
  }

  const lambdaClients = new Map<string, Promise<LambdaClients>>()
  const lambdaClient = (region: string): Promise<LambdaClients> =>
    kept(lambdaClients, region, async () => {
      const [sdk, { adaptive, onlyThrottles }] = await Promise.all([
        import('@aws-sdk/client-lambda'),
        import('./rate.ts'),
      ])
      const shared = await rate(region)
      const client = new sdk.LambdaClient({ ...(await settings(region)), retryStrategy: adaptive(shared, patience) })
      shareCredentials(client)
      const given = await settings(region)
      let once: typeof client | undefined
      return {
        sdk,
        client,
        // An unchanged run publishes nothing, and is quicker without a second client in each region.
        get once() {
          return (once ??= new sdk.LambdaClient({ ...given, retryStrategy: onlyThrottles(shared, patience) }))
        },
      }
    })

  const storageClients = new Map<string, Promise<Awaited<ReturnType<Parameters<typeof storageIn>[0]>>>>()
  const storageClient = (region: string): ReturnType<Parameters<typeof storageIn>[0]> =>
    kept(storageClients, region, async () => {
      const [sdk, { adaptive, SharedRate: Rate }] = await Promise.all([
        import('@aws-sdk/client-s3'),
        import('./rate.ts'),
      ])
      const isLocal = account !== undefined || Boolean(env['AWS_ENDPOINT_URL'] ?? env['AWS_ENDPOINT_URL_S3'])
      const client = new sdk.S3Client({
        ...(await settings(region)),
        retryStrategy: adaptive(new Rate(Math.min(patience.delayScale, 0.03)), patience),
        // A server at an address that the user gave has no host name for each bucket.
        ...(isLocal ? { forcePathStyle: true } : {}),
        // Every object is sent with its SHA-256; a second checksum would only cost time.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      })
      shareCredentials(client)
      return { sdk, client }
    })

  let identity: Promise<CallerIdentity> | undefined
  const identityIn = (region: string): Promise<CallerIdentity> =>
    (identity ??= (async () => {
      const sdk = await import('@aws-sdk/client-sts')
      const client = new sdk.STSClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      const send = sendIn(region, async () => undefined)
      const answer = await send('sts:GetCallerIdentity', 'the caller', (options) =>
        client.send(new sdk.GetCallerIdentityCommand({}), options),
      )
      return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' }
    })())
  const ecrClients = new Map<string, Promise<EcrClients>>()
  const ecrClient = (region: string): Promise<EcrClients> =>
    kept(ecrClients, region, async () => {
      const sdk = await import('@aws-sdk/client-ecr')
      const client = new sdk.ECRClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      return { sdk, client }
    })
  const parameterClients = new Map<string, Promise<ParameterClients>>()
  const parameterClient = (region: string): Promise<ParameterClients> =>
    kept(parameterClients, region, async () => {
      const sdk = await import('@aws-sdk/client-ssm')
      const client = new sdk.SSMClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      return { sdk, client }
    })

  const signingClients = new Map<string, Promise<SigningClients>>()
  const signingClient = (region: string): Promise<SigningClients> =>
    kept(signingClients, region, async () => {
      const sdk = await import('@aws-sdk/client-signer')
      const client = new sdk.SignerClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      return { sdk, client }
    })

  const artifactClients = new Map<string, Promise<CodeArtifactClients>>()
  const artifactClient = (region: string): Promise<CodeArtifactClients> =>
    kept(artifactClients, region, async () => {
      const sdk = await import('@aws-sdk/client-codeartifact')
      const client = new sdk.CodeartifactClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      return { sdk, client }
    })

  const alarmClients = new Map<string, Promise<AlarmClients>>()
  const alarmClient = (region: string): Promise<AlarmClients> =>
    kept(alarmClients, region, async () => {
      const sdk = await import('@aws-sdk/client-cloudwatch')
      const client = new sdk.CloudWatchClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      return { sdk, client }
    })

  const sendIn = (region: string, whoami: Whoami): Send =>
    sender({ region, readOnly, signal, onCall, whoami, silence: patience.silence, credentialSentences })
  const accountOf = async (region: string): Promise<string | undefined> => {
    const found = await identityIn(region).catch(() => undefined)
    return found?.accountId
  }
  const send = (region: string): Send => sendIn(region, () => identityIn(region).catch(() => undefined))

  return {
    identity: identityIn,
    lambda: (region) => lambdaIn(() => lambdaClient(region), send(region), directly),
    functionCode: (region) => functionCodeIn(() => lambdaClient(region), send(region), directly),
    storage: (region) =>
      storageIn(
        () => storageClient(region),
        send(region),
        signal,
        patience.delayScale,
        () => accountOf(region),
      ),
    parameters: (region) => parametersIn(() => parameterClient(region), send(region)),
    containers: (region) => ecrIn(() => ecrClient(region), send(region)),
    signing: (region) => signingIn(() => signingClient(region), send(region)),
    codeArtifact: (region) => codeArtifactIn(() => artifactClient(region), send(region)),
    alarmState: async (region, name, arn) => alarmState(await alarmClient(region), send(region), name, arn),
    async functionsByTag(region, key, value) {
      const sdk = await import('@aws-sdk/client-resource-groups-tagging-api')
      const client = new sdk.ResourceGroupsTaggingAPIClient({ ...(await settings(region)), ...(await retries(region)) })
      shareCredentials(client)
      const arns: string[] = []
      let token: string | undefined
      do {
        const answer = await send(region)('tag:GetResources', `tag ${key}=${value}`, (options) =>
          client.send(
            new sdk.GetResourcesCommand({
              ResourceTypeFilters: ['lambda:function'],
              TagFilters: [{ Key: key, Values: [value] }],
              ...(token === undefined ? {} : { PaginationToken: token }),
            }),
            options,
          ),
        )
        arns.push(...(answer.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []))
        token = answer.PaginationToken === '' ? undefined : answer.PaginationToken
      } while (token !== undefined)
      return arns.sort()
    },
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** The region that the environment or its profile names, as every AWS tool finds it; undefined for none. */
export async function environmentRegion(env: Environment): Promise<string | undefined> {
  const named = regionVariable(env)
  if (named !== undefined) return named
  const { loadConfig } = await import('@smithy/core/config')
  const selectors = {
    environmentVariableSelector: () => undefined,
    configFileSelector: (profile: Readonly<Record<string, string | undefined>>) => profile['region'],
    default: undefined,
  }
  return loadConfig<string | undefined>(selectors, { preferredFile: 'credentials' })().catch(() => undefined)
}

/** Of what the SDK logs, the sentences: its objects hold whole requests and answers. */
function sentences(log: Log): (...said: unknown[]) => void {
  return (...said) => {
    for (const one of said) if (typeof one === 'string') log.debug(one)
  }
}

function kept<V>(values: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const found = values.get(key) ?? make()
  values.set(key, found)
  return found
}

/** The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function attemptsFrom(env: Environment): number {
  const given = env['AWS_MAX_ATTEMPTS']
  return given !== undefined && /^[1-9]\d?$/.test(given) ? Number(given) : 8
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
