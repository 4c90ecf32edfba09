// Whom a run publishes as, and what that account must allow.
import { Failure, exitCodes } from '../../errors.ts'
import { connectAws } from '../../host/aws/connect.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { Context, Environment } from '../../host/context.ts'
import type { Region } from '../../lambda/partitions.ts'
import { neededPolicies } from '../../publish/layer/policy.ts'
import type { PublishRequest } from '../../publish/layer/request.ts'

type Connecting = Pick<Context, 'env' | 'log' | 'signal' | 'connections'>

/** With `profile`, the credentials of that profile of the AWS configuration. */
export function connect(
  context: Connecting,
  { readOnly, profile }: { readonly readOnly: boolean; readonly profile?: string | undefined },
): Aws & Disposable {
  const shared = profile === undefined ? context.connections?.aws({ readOnly }) : undefined
  if (shared) return { ...shared, [Symbol.dispose]: () => {} }
  const { env, log, signal } = context
  const aws = connectAws({ env, log, signal, readOnly, ...(profile === undefined ? {} : { profile }) })
  return { ...aws, [Symbol.dispose]: () => aws.close() }
}

/** A context whose verbs share their connections, so that an account's rate is one for all of them. */
export function shareConnections<T extends Context>(context: T): T & Disposable {
  const open = new Map<boolean, Aws>()
  const aws = ({ readOnly }: { readonly readOnly: boolean }): Aws => {
    const found = open.get(readOnly) ?? connectAws({ ...context, readOnly })
    open.set(readOnly, found)
    return found
  }
  const close = (): void => {
    for (const one of open.values()) one.close()
  }
  return { ...context, connections: { aws }, [Symbol.dispose]: close }
}

/** Without one of these there are no credentials, and asking for them takes seconds. */
const credentialSources = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
]

/** `*` where nobody is to be asked, or nobody answers: a policy can be read without credentials. */
export async function accountOf(aws: Aws, region: Region, env: Environment): Promise<string> {
  if (!credentialSources.some((name) => env[name])) return '*'
  try {
    return (await aws.identity(region.name)).accountId
  } catch (error) {
    if (error instanceof Failure && error.exitCode === exitCodes.interrupted) throw error
    return '*'
  }
}

/** The policies as a JSON document. */
export function policyText(request: PublishRequest, accountId: string): string {
  return JSON.stringify(neededPolicies(request, accountId), undefined, 2)
}
