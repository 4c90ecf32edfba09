import { Failure, Interrupted } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import type { SentCall } from './calls.ts'
import { calls } from './calls.ts'
import type { Explanation } from './explanation.ts'
import { explainDenial } from './access-denied.ts'
import { isSilence, networkCode } from './network.ts'
import { credentialCodes, explainCredentialError, isCredentialError } from './credential-failure.ts'

/** A call that AWS did not do, in words that its user can act on. */
export class ServiceFailure extends Failure {
  /** The service's own name of the error, e.g. `ResourceConflictException`. */
  readonly errorName: string
  /** Status of the answer; undefined when none came. */
  readonly status: number | undefined
  /** True when the call may have taken effect all the same: nobody answered, or the answer could not be read. */
  readonly ambiguous: boolean

  constructor(
    problem: Problem,
    details: { errorName: string; status: number | undefined; ambiguous: boolean },
    cause: unknown,
  ) {
    super(problem, { cause })
    this.errorName = details.errorName
    this.status = details.status
    this.ambiguous = details.ambiguous
  }
}

/** Problems that are the declaration's fault, and hold for the run as a whole. */
export const declaredWrong: ReadonlySet<string> = new Set(['region-unavailable', ...credentialCodes])

const expired: Explanation = {
  code: 'credentials-expired',
  what: 'the credentials have expired',
  nextStep:
    'Get new ones and run again: what was done is kept, and the next run goes on from there. In a workflow that takes long, set `role-duration-seconds` of aws-actions/configure-aws-credentials.',
}
const refused: Explanation = {
  code: 'credentials-refused',
  what: 'the credentials are not accepted there',
  nextStep:
    'Check the access key, and that the region is enabled in the account (opt-in regions are off at first) and belongs to the partition of the credentials.',
}
const skewed: Explanation = {
  code: 'clock-skew',
  what: 'the clock of this machine differs from that of AWS by more than five minutes',
  nextStep: 'Set the clock (e.g. by NTP), and run again.',
}

const tooLarge: Explanation = {
  code: 'too-large-for-direct-upload',
  what: 'the zip is larger than the service takes in a request',
  nextStep: 'Set `s3-bucket`: a bucket in the same region.',
}

const byName: Readonly<Record<string, Explanation>> = {
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  RequestExpired: skewed,
  TokenRefreshRequired: expired,
  InvalidClientTokenId: refused,
  UnrecognizedClientException: refused,
  AuthFailure: refused,
  InvalidAccessKeyId: refused,
  InvalidToken: refused,
  SignatureDoesNotMatch: refused,
  InvalidSignatureException: refused,
  RequestTimeTooSkewed: skewed,
  RequestInTheFuture: skewed,
  CodeStorageExceededException: {
    code: 'code-storage-full',
    what: 'the code storage of the account in this region is used up',
    nextStep:
      'Delete old versions with `lambda-layer prune --keep-versions N`, or ask AWS for more code storage. (`keep-versions` alone deletes after it has published, and is too late then.)',
  },
  RequestTooLargeException: tooLarge,
  RequestEntityTooLargeException: tooLarge,
  PolicyLengthExceededException: {
    code: 'policy-too-long',
    what: 'the policy of the layer version would become too long',
    nextStep: 'Share with the organization (`o-…`) instead of with many accounts.',
  },
}

interface SdkError {
  readonly name?: string
  readonly Code?: string
  readonly message?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number }
  readonly $response?: { readonly statusCode?: number }
}

/** The name that a service gave to an error, whatever the protocol. */
export function errorName(error: unknown): string {
  const { name, Code } = error as SdkError
  return name !== undefined && name !== 'Error' && !/^\d+$/.test(name) ? name : (Code ?? name ?? 'Error')
}

export const errorStatus = (error: unknown): number | undefined => {
  const { $metadata, $response } = error as SdkError
  return $metadata?.httpStatusCode ?? $response?.statusCode
}

/** An answer that ended too early or is not what the protocol promises. */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof SyntaxError) return true
  const { name, message = '', $response } = error as SdkError
  const status = errorStatus(error) ?? $response?.statusCode
  return (
    (status === 200 || status === 201) &&
    (name === 'Error' || name === 'TypeError' || /unexpected|parse|aborted/i.test(message))
  )
}

export interface CallerIdentity {
  readonly accountId: string
  readonly arn: string
}

/** Takes the place of the account in ARNs, where it was not asked for yet. */
export const callersAccount = '{account}'

/** Whom the call was made as; for the message only, so nothing that fails here may hide the error itself. */
export type Whoami = () => Promise<CallerIdentity | undefined>

/** Turns what a client threw into a failure that names the action, the resource and the caller. */
export async function translate(
  error: unknown,
  sent: SentCall,
  {
    whoami,
    signal,
    credentialSentences,
  }: { whoami: Whoami; signal: AbortSignal; credentialSentences: readonly string[] },
): Promise<Error> {
  if (error instanceof Failure) return error
  if (signal.aborted) return new Interrupted({ cause: error })
  const name = errorName(error)
  const status = errorStatus(error)
  const network = networkCode(error)
  const isDenied = status === 403 || /^(AccessDenied|Forbidden)/.test(name)
  const caller = isDenied && byName[name] === undefined ? await whoami() : undefined
  const resource = sent.resource.replaceAll(callersAccount, caller?.accountId ?? '*')
  const where = `${sent.call} on ${resource} in ${sent.region}`
  const said = (error as SdkError).message ?? ''
  const failure = (explained: Explanation, ambiguous = false): ServiceFailure =>
    new ServiceFailure(
      { code: explained.code, message: `${where}: ${explained.what}.`, nextStep: explained.nextStep },
      { errorName: name, status, ambiguous },
      error,
    )

  if (isCredentialError(error)) return failure(explainCredentialError(error, credentialSentences))
  // A signature that is too old or too young: https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html
  if (/signature (expired|not yet current)/i.test(said.slice(0, 500))) return failure(skewed)
  const known = byName[name]
  if (known) return failure(known)
  if (/^KMS[.A-Z]/.test(name)) {
    return failure({
      code: isDenied ? 'access-denied' : 'key-unusable',
      what: `the KMS key cannot be used (${name}${said === '' ? '' : `: ${oneLine(said)}`})`,
      nextStep: isDenied
        ? 'Allow kms:Decrypt and kms:GenerateDataKey on the key to the caller; the policy of the key itself must allow it, too.'
        : 'Look at the state of the key in KMS: it must exist in this region, and be enabled.',
    })
  }
  if (isDenied || isDeniedByS3(said)) {
    const actions = calls[sent.call].actions.join(' and ') || sent.call
    return failure(explainDenial(said, { actions, resource, caller: caller?.arn ?? 'the caller' }))
  }
  if (network === 'ENOTFOUND') {
    return failure({
      code: 'region-unavailable',
      what: 'its endpoint does not exist, so the region may not exist either',
      nextStep: 'Check the name of the region and this machine’s network.',
    })
  }
  if (status === 429 || /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(name)) {
    return failure({
      code: 'throttled',
      what: 'the service goes on refusing because of too many requests',
      nextStep: 'Run again later: what was done is kept. Fewer runs at once on the account help.',
    })
  }
  const tries = (error as SdkError).$metadata?.attempts ?? 1
  const often = tries > 1 ? `, after ${tries} attempts` : ''
  if (isSilence(error)) {
    const what = 'no answer came within 20 seconds, in two attempts'
    return failure({ code: 'service-unreachable', what, nextStep: 'Run again: what was done is kept.' }, true)
  }
  if (network !== undefined || isUnreadable(error)) {
    const what = `no whole answer came${often} (${network ?? (error instanceof SyntaxError ? 'it is not JSON' : name)}${said === '' ? '' : `: ${oneLine(said)}`})`
    return failure({ code: 'service-unreachable', what, nextStep: 'Run again: what was done is kept.' }, true)
  }
  if (status !== undefined && status >= 500) {
    const what = `the service failed with ${status} ${name}${often}`
    return failure({ code: 'service-error', what, nextStep: 'Run again: what was done is kept.' }, true)
  }
  if (status !== undefined || (error as SdkError).$metadata !== undefined) {
    return failure({
      code: 'refused-by-service',
      what: `the service refuses it: ${name}${said === '' ? '' : `: ${oneLine(said)}`}`,
      nextStep: 'Correct what the message names, and run again.',
    })
  }
  return error instanceof Error ? error : new Error(String(error), { cause: error })
}

/** Lambda reads the object with the caller's rights, and answers 400 or 403 with what S3 said. */
const isDeniedByS3 = (message: string): boolean =>
  /denied by S3|S3 Error Code: AccessDenied/i.test(message.slice(0, 2_000))

/** Without what the SDK tells programmers about its own fields. */
const oneLine = (text: string): string =>
  text
    .slice(0, 2_000)
    .replaceAll(/\s+/g, ' ')
    .replace(/ ?Deserialization error: to see the raw response.*$/, '')
    .replace(/\.$/, '')
    .slice(0, 500)
