import pLimit from 'p-limit'
import type { Environment } from '../environment.ts'
import type { Log } from '../log.ts'
import { alarmState } from './alarms.ts'
import type { SentCall } from './calls.ts'
import { byRegion, clientSettings } from './client-settings.ts'
import type { Account } from './client-settings.ts'
import { codeArtifactIn } from './codeartifact.ts'
import type { CodeArtifact } from './codeartifact.ts'
import { ecrIn } from './ecr.ts'
import type { Ecr } from './ecr.ts'
import type { CallerIdentity, Whoami } from './failure.ts'
import { functionCodeIn } from './function-code.ts'
import type { FunctionCode } from './function-code.ts'
import { lambdaIn } from './lambda.ts'
import type { Lambda, LambdaClients } from './lambda.ts'
import { parametersIn } from './parameters.ts'
import type { ParameterStore } from './parameters.ts'
import type { Patience } from './rate.ts'
import { sender } from './send.ts'
import type { Send } from './send.ts'
import { signingIn } from './signing.ts'
import type { Signing } from './signing.ts'
import { storageIn } from './storage.ts'
import type { Storage } from './storage.ts'
import { functionsByTag } from './tagged-functions.ts'
import { checkVariables } from './variables.ts'

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
  readonly account?: Account
}

/** Two attempts of a quick call end within 20 s. Publishing a large layer from S3 is silent for a long time. */
const usualSilence = { quickMs: 9_500, slowMs: 180_000 }

export function connectAws(options: AwsOptions): Aws {
  const { env, log, signal, account, profile, onCall = () => {}, readOnly = false } = options
  if (!account) checkVariables(env)
  const patience: Patience = { attempts: attemptsFrom(env), delayScale: 1, silence: usualSilence, ...options.patience }
  const { given, retries, rate, sharing, credentialSentences, close } = clientSettings({
    env,
    log,
    profile,
    account,
    patience,
  })
  const sendIn = (region: string, whoami: Whoami): Send =>
    sender({ region, readOnly, signal, onCall, whoami, silence: patience.silence, credentialSentences })

  let identity: Promise<CallerIdentity> | undefined
  const identityIn = (region: string): Promise<CallerIdentity> =>
    (identity ??= (async () => {
      const [sdk, retried] = await Promise.all([import('@aws-sdk/client-sts'), retries(region)])
      const client = sharing(new sdk.STSClient({ ...given(region), ...retried }))
      const answer = await sendIn(region, async () => undefined)('sts:GetCallerIdentity', 'the caller', (callOptions) =>
        client.send(new sdk.GetCallerIdentityCommand({}), callOptions),
      )
      return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' }
    })())
  const accountOf = async (region: string): Promise<string | undefined> => {
    const found = await identityIn(region).catch(() => undefined)
    return found?.accountId
  }
  const send = (region: string): Send => sendIn(region, () => identityIn(region).catch(() => undefined))

  const lambda = byRegion(async (region): Promise<LambdaClients> => {
    const [sdk, { onlyThrottles }, shared, retried] = await Promise.all([
      import('@aws-sdk/client-lambda'),
      import('./rate.ts'),
      rate(region),
      retries(region),
    ])
    const client = sharing(new sdk.LambdaClient({ ...given(region), ...retried }))
    let once: typeof client | undefined
    return {
      sdk,
      client,
      // An unchanged run publishes nothing, and is quicker without a second client in each region.
      get once() {
        return (once ??= new sdk.LambdaClient({ ...given(region), retryStrategy: onlyThrottles(shared, patience) }))
      },
    }
  })
  const storage = byRegion(async (region) => {
    const [sdk, { adaptive, SharedRate }] = await Promise.all([import('@aws-sdk/client-s3'), import('./rate.ts')])
    const isLocal = account !== undefined || Boolean(env['AWS_ENDPOINT_URL'] ?? env['AWS_ENDPOINT_URL_S3'])
    const client = new sdk.S3Client({
      ...given(region),
      retryStrategy: adaptive(new SharedRate(Math.min(patience.delayScale, 0.03)), patience),
      // A server at an address that the user gave has no host name for each bucket.
      ...(isLocal ? { forcePathStyle: true } : {}),
      // Every object is sent with its SHA-256; a second checksum would only cost time.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
    return { sdk, client: sharing(client) }
  })
  const containers = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-ecr'), retries(region)])
    return { sdk, client: sharing(new sdk.ECRClient({ ...given(region), ...retried })) }
  })
  const parameters = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-ssm'), retries(region)])
    return { sdk, client: sharing(new sdk.SSMClient({ ...given(region), ...retried })) }
  })
  const signing = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-signer'), retries(region)])
    return { sdk, client: sharing(new sdk.SignerClient({ ...given(region), ...retried })) }
  })
  const codeArtifact = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-codeartifact'), retries(region)])
    return { sdk, client: sharing(new sdk.CodeartifactClient({ ...given(region), ...retried })) }
  })
  const alarms = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-cloudwatch'), retries(region)])
    return { sdk, client: sharing(new sdk.CloudWatchClient({ ...given(region), ...retried })) }
  })
  const tagging = byRegion(async (region) => {
    const [sdk, retried] = await Promise.all([import('@aws-sdk/client-resource-groups-tagging-api'), retries(region)])
    return { sdk, client: sharing(new sdk.ResourceGroupsTaggingAPIClient({ ...given(region), ...retried })) }
  })

  const directly = pLimit(2)
  return {
    identity: identityIn,
    lambda: (region) => lambdaIn(() => lambda(region), send(region), directly),
    functionCode: (region) => functionCodeIn(() => lambda(region), send(region), directly),
    storage: (region) =>
      storageIn(
        () => storage(region),
        send(region),
        signal,
        patience.delayScale,
        () => accountOf(region),
      ),
    parameters: (region) => parametersIn(() => parameters(region), send(region)),
    containers: (region) => ecrIn(() => containers(region), send(region)),
    signing: (region) => signingIn(() => signing(region), send(region)),
    codeArtifact: (region) => codeArtifactIn(() => codeArtifact(region), send(region)),
    alarmState: async (region, name, arn) => alarmState(await alarms(region), send(region), name, arn),
    functionsByTag: async (region, key, value) => functionsByTag(await tagging(region), send(region), key, value),
    close,
  }
}

/** The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function attemptsFrom(env: Environment): number {
  const given = env['AWS_MAX_ATTEMPTS']
  return given !== undefined && /^[1-9]\d?$/.test(given) ? Number(given) : 8
}
