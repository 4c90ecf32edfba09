// What AWS says of a denied call: which action on which resource, and by which kind of policy.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
import type { Explanation } from './explanation.ts'

export interface Denial {
  readonly caller?: string
  readonly action: string
  readonly resource?: string
  /** E.g. `with an explicit deny in a service control policy`, as AWS words it. */
  readonly reason: string
}

const sentence =
  /User: (?<caller>\S{1,600}) is not authorized to perform: (?<action>[\w:-]{1,100})(?: on resource: (?<resource>\S{1,1200}))?(?<rest>.{0,600})/s

/** Reads the sentence that AWS writes; undefined for another one. */
export function parseDenial(message: string): Denial | undefined {
  const groups = sentence.exec(message)?.groups
  if (!groups) return undefined
  const { caller, action = '', resource, rest = '' } = groups
  return {
    ...(caller === undefined ? {} : { caller }),
    action,
    ...(resource === undefined ? {} : { resource: unquoted(resource) }),
    reason: rest.replaceAll(/\s+/g, ' ').trim().replace(/[.;]$/, ''),
  }
}

const unquoted = (resource: string): string => resource.replaceAll(/^["']|["'.,;]+$/g, '')

/** The call that was made, for what the sentence does not name. */
export interface DeniedCall {
  readonly actions: string
  readonly resource: string
  readonly caller: string
}

/** What was denied, and what can be done about it, by the kind of policy that denied it. */
export function explainDenial(whole: string, call: DeniedCall): Explanation {
  const message = whole.slice(0, 4_000)
  const said = message.replaceAll(/\s+/g, ' ').slice(0, 600).replace(/\.$/, '')
  const denial = parseDenial(message)
  const action = denial?.action ?? call.actions
  const resource = denial?.resource ?? call.resource
  const caller = denial?.caller ?? call.caller
  const because = denial ? denial.reason : said
  const denied: Explanation = {
    code: 'access-denied',
    what: `${caller} is not allowed ${action} on ${resource}${because === '' ? '' : ` (${because})`}`,
    nextStep: nextStepFor(action, resource, because),
  }
  // Lambda reads the object as the caller, and tells what S3 answered.
  if (/denied by S3/i.test(message)) {
    return {
      ...denied,
      what: `Lambda may not read the object in S3 on behalf of ${caller} (${said})`,
      nextStep:
        'Allow s3:GetObject and s3:GetObjectVersion on the object to the caller, and kms:Decrypt when the bucket is encrypted with a key of your own. With `s3-storage: reference`, the bucket must let Lambda itself read, too: `lambda-layer policy bucket` prints that policy.',
    }
  }
  return denied
}

function nextStepFor(action: string, resource: string, because: string): string {
  const allow = `Allow ${action} on ${resource}`
  if (/service control policy|resource control policy/i.test(because)) {
    return `A policy of the AWS organization denies it, and no IAM policy of the account can allow it: ask whoever manages the organization for ${action} on ${resource}.`
  }
  if (/permissions boundary/i.test(because)) {
    return `${allow} in the permissions boundary of the caller as well: a policy alone does not reach beyond it.`
  }
  if (/session policy/i.test(because)) {
    return `${allow} in the session policy that the role was assumed with (\`inline-session-policy\` or \`managed-session-policies\` of aws-actions/configure-aws-credentials).`
  }
  if (/VPC endpoint policy/i.test(because)) return `${allow} in the policy of the VPC endpoint.`
  if (/explicit deny/i.test(because)) {
    return `A statement with "Effect": "Deny" forbids it: remove or narrow that statement. Allowing ${action} elsewhere does not help.`
  }
  if (action.startsWith('sts:AssumeRole')) {
    return `Let the trust policy of ${resource} name the caller, and allow ${action} on it to the caller.`
  }
  if (action.startsWith('kms:')) {
    return `${allow} to the caller, in the key's policy and, in another account than the key's, in an IAM policy too.`
  }
  const owner = action.startsWith('s3:')
    ? ' When the bucket belongs to another account, name that account in `s3-bucket-owner`.'
    : ''
  return `${allow}; \`lambda-layer policy\` prints everything that this configuration needs.${owner}`
}
