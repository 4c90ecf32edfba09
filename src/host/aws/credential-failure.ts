// Why no credentials could be obtained, by the source that failed. The SDK's own sentence is shown: it names profile and file.
// https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
import type { Explanation } from './explanation.ts'

interface SourceError {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
  readonly tryNextLink?: boolean
  readonly cause?: unknown
}

/** Whether an error came from the search for credentials, and not from the call itself. */
export function isCredentialError(error: unknown): boolean {
  const { name = '', tryNextLink, code, syscall, path = '' } = error as SourceError
  if (/^(CredentialsProviderError|TokenProviderError|ProviderError)$/.test(name) || tryNextLink !== undefined)
    return true
  // A token file, or a program of `credential_process`. The zip that is sent is looked for before.
  return code === 'ENOENT' && (syscall === 'open' || syscall?.startsWith('spawn') === true) && !path.endsWith('.zip')
}

interface Source {
  readonly pattern: RegExp
  readonly code: string
  readonly nextStep: (message: string) => string
}

const profileIn = (message: string): string => {
  const name = /profile[ =[:]*[[']?([\w.@-]{0,99}[\w@-])/i.exec(message)?.[1]
  return name === undefined || /^(was|is|in|has|with)$/.test(name) ? '' : ` --profile ${name}`
}

const sources: readonly Source[] = [
  {
    pattern: /SSO session|sso login|SSO token|sso_/i,
    code: 'credentials-expired',
    nextStep: (message) => `Run \`aws sso login${profileIn(message)}\`, and run again.`,
  },
  {
    pattern: /multi-factor|MFA/i,
    code: 'credentials-need-mfa',
    nextStep: () =>
      'Get a session with your MFA code (`aws sts get-session-token --serial-number … --token-code …`), export its three variables, and run again.',
  },
  {
    pattern: /credential_process|Command failed|spawn |returned (invalid|expired) |Version 1|process credentials/i,
    code: 'credential-process-failed',
    nextStep: () =>
      'Run the command of `credential_process` in the profile by hand: it must print the credentials as JSON.',
  },
  {
    pattern: /web identity|WebIdentity|token file|TOKEN_FILE|no such file/i,
    code: 'web-identity-failed',
    nextStep: () =>
      'Check AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN. In a workflow, run aws-actions/configure-aws-credentials and allow `permissions: id-token: write`.',
  },
  {
    pattern: /container|ECS|169\.254\.170|metadata service|IMDS|ECONNREFUSED/i,
    code: 'container-credentials-failed',
    nextStep: () =>
      'Check AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and that the container or machine has a role.',
  },
  {
    pattern: /cycle/i,
    code: 'profile-cycle',
    nextStep: () =>
      'Follow `source_profile` in the AWS configuration from profile to profile: the last one must have credentials of its own.',
  },
  {
    pattern: /profile/i,
    code: 'no-such-profile',
    nextStep: (message) =>
      `Correct AWS_PROFILE, or set the profile up (\`aws configure${profileIn(message)}\`). \`aws configure list-profiles\` lists those that exist.`,
  },
]

/** Of what the SDK logs while it searches, what says only that a source is not set up. */
const notSetUp =
  /^(Not found in|AWS_PROFILE is set|Skipping|Web identity configuration not specified|EC2 Instance Metadata|\S+ not set in env|Unable to find environment|Profile \S+ (could not be found in shared|did not contain credential_process|does not contain login_session|is not configured with SSO)|The container metadata credential provider cannot be used|Could not load credentials|Could not resolve credentials using profile: \[default\])/

/** The sentence of a source that failed, from a line that the SDK logs. */
export function credentialSentence(line: string): string | undefined {
  const said = /^@smithy\/property-provider \S+ (.{1,2000})/s.exec(line)?.[1]?.trim()
  return said === undefined || notSetUp.test(said) ? undefined : said
}

/**
 * What the SDK said, and the right next step for the source that failed. The SDK goes on to other sources, and says at the
 * end only that none had any: `logged` is what it logged of the failed ones.
 */
export function explainCredentialError(error: unknown, logged: readonly string[] = []): Explanation {
  const thrown = oneLine((error as SourceError).message ?? '')
  const isVague = thrown === '' || /could not load credentials from any providers/i.test(thrown)
  const message = isVague ? oneLine(logged[0] ?? '') : thrown
  const isNone = message === ''
  const source = isNone ? undefined : sources.find(({ pattern }) => pattern.test(message))
  return {
    code: source?.code ?? 'no-credentials',
    what: isNone ? 'no AWS credentials were found' : `no AWS credentials could be obtained: ${message}`,
    nextStep:
      source?.nextStep(message) ??
      'Sign in with `aws sso login` or `aws configure`, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. In a workflow, run aws-actions/configure-aws-credentials before this step.',
  }
}

/** Codes of everything that means: nobody could be asked. */
export const credentialCodes: ReadonlySet<string> = new Set([
  'no-credentials',
  'credentials-expired',
  'credentials-refused',
  'clock-skew',
  ...sources.map(({ code }) => code),
])

const oneLine = (text: string): string =>
  text.slice(0, 2_000).replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 500)
