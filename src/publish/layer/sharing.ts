import { Failure } from '../../errors.ts'
import { accountInArn, grantName } from '../../plan/grants.ts'
import type { Grant } from '../../plan/grants.ts'
import { byText } from '../../text/order.ts'

/** A statement of a version's policy. */
export interface Statement {
  readonly id: string
  /** Undefined when it says something that we would never say. */
  readonly grant: Grant | undefined
  /** Its length in the policy, as it was read. */
  readonly sizeBytes?: number
}

/** A statement that we understand. */
export interface GrantStatement extends Statement {
  readonly grant: Grant
}

const idPrefix = 'lambda-layer-action-'

const markPrefix = `${idPrefix}unfinished-`

/**
 * A mark is in the policy of a version while a newer version that names it in its description takes over its grants: see
 * unfinished.ts. Its principal is the account of the layer itself, which may use the version anyway. Lambda takes that, e.g.
 * https://github.com/JamesWoolfenden/pike/blob/master/terraform/aws/backup/aws_lambda_layer_version_permission.tf
 */
export const markId = (mark: string): string => markPrefix + mark

/** The mark that a statement is, by its name; undefined for any other statement. */
export const markIn = ({ id }: Pick<Statement, 'id'>): string | undefined =>
  isMark({ id }) ? id.slice(markPrefix.length) : undefined

export const isMark = ({ id }: Pick<Statement, 'id'>): boolean => id.startsWith(markPrefix)

/** The ids of our statements: one id a grant, so that two runs cannot add one grant twice. */
export function statementId(grant: Grant): string {
  switch (grant.kind) {
    case 'account':
      return idPrefix + grant.accountId
    case 'organization':
      return idPrefix + grant.organizationId
    case 'public':
      return `${idPrefix}public`
  }
}

export const isOurs = (statement: Pick<Statement, 'id'>): boolean => statement.id.startsWith(idPrefix)

/** `Principal` and `OrganizationId` of AddLayerVersionPermission. */
export function principalOf(grant: Grant): { readonly principal: string; readonly organizationId?: string } {
  if (grant.kind === 'account') return { principal: grant.accountId }
  return grant.kind === 'public' ? { principal: '*' } : { principal: '*', organizationId: grant.organizationId }
}

interface StatementDocument {
  readonly Sid?: string
  readonly Effect?: string
  readonly Principal?: string | { readonly AWS?: string | readonly string[] }
  readonly Action?: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/**
 * Reads the policy of a layer version.
 * @throws {Failure} when it is not a policy.
 */
export function parsePolicy(policy: string | undefined): readonly Statement[] {
  if (policy === undefined) return []
  return statementsOf(policy).map((statement) => ({
    id: statement.Sid ?? '',
    grant: grantOf(statement),
    sizeBytes: Buffer.byteLength(JSON.stringify(statement)),
  }))
}

/** A policy has one statement, or a list of them. */
function statementsOf(policy: string): readonly StatementDocument[] {
  try {
    const { Statement: statements = [] } = JSON.parse(policy) as { Statement?: unknown }
    const all: readonly unknown[] = Array.isArray(statements) ? statements : [statements]
    if (all.every(isStatement)) return all
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
  }
  throw new Failure({
    code: 'policy-not-read',
    message: `The policy of a layer version is not one: ${JSON.stringify(policy.slice(0, 200))}.`,
    nextStep: 'See what answers in place of AWS: a proxy, or an endpoint that AWS_ENDPOINT_URL names.',
  })
}

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'
const isTexts = (value: unknown): boolean => isText(value) || (Array.isArray(value) && value.every(isText))
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isStatement(value: unknown): value is StatementDocument {
  if (!isObject(value)) return false
  const { Sid, Effect, Principal, Action, Condition } = value
  const isPrincipal = isText(Principal) || (isObject(Principal) && isTexts(Principal['AWS']))
  const isCondition =
    Condition === undefined ||
    (isObject(Condition) && Object.values(Condition).every((one) => isObject(one) && Object.values(one).every(isTexts)))
  return isText(Sid) && isText(Effect) && isTexts(Action) && isPrincipal && isCondition
}

function grantOf({ Effect, Principal, Action, Condition }: StatementDocument): Grant | undefined {
  const principal = single(typeof Principal === 'object' ? Principal.AWS : Principal)
  if (Effect !== 'Allow' || single(Action) !== 'lambda:GetLayerVersion' || principal === undefined) return undefined
  if (principal === '*') {
    if (Condition === undefined) return { kind: 'public' }
    const organizationId = single(Condition['StringEquals']?.['aws:PrincipalOrgID'])
    const isOnly = Object.keys(Condition).length === 1 && Object.keys(Condition['StringEquals'] ?? {}).length === 1
    return organizationId !== undefined && isOnly ? { kind: 'organization', organizationId } : undefined
  }
  if (Condition !== undefined) return undefined
  const accountId = /^\d{12}$/.test(principal) ? principal : accountInArn.exec(principal)?.[1]
  return accountId === undefined ? undefined : { kind: 'account', accountId }
}

const single = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined

/** What one version's policy lacks, and has too much. */
export interface PolicyChange {
  readonly add: readonly GrantStatement[]
  /** Ours that say something else under the same name: to be removed before the right one is added. */
  readonly replace: readonly Statement[]
  /** Ours that are no longer declared. */
  readonly revoke: readonly Statement[]
  /** Of others; listed and kept. */
  readonly foreign: readonly Statement[]
}

/** The difference between the policy that is and the statements that are declared. What others stated is never touched. */
export function comparePolicy(observed: readonly Statement[], declared: readonly GrantStatement[]): PolicyChange {
  const namesake = ({ id }: Statement): Statement | undefined => observed.find((there) => there.id === id)
  const saysSo = (wanted: GrantStatement, there: Statement | undefined): boolean =>
    there?.grant !== undefined && grantName(there.grant) === grantName(wanted.grant)
  const add = declared.filter((wanted) => {
    const there = namesake(wanted)
    return there === undefined || (isOurs(there) && !saysSo(wanted, there))
  })
  return {
    add,
    replace: add.flatMap((wanted) => namesake(wanted) ?? []),
    revoke: observed.filter((there) => isOurs(there) && !isMark(there) && !declared.some(({ id }) => id === there.id)),
    foreign: observed.filter((there) => !isOurs(there)),
  }
}

/** The statements of declared grants. */
export const declaredStatements = (grants: readonly Grant[]): readonly GrantStatement[] => {
  const byId = new Map(grants.map((grant) => [statementId(grant), { id: statementId(grant), grant }]))
  return [...byId.values()]
}

/**
 * What a new version takes over from the previous one: every grant that we understand, under its own id, in the order of
 * the ids. Never a public one.
 */
export function carriedStatements(previous: readonly Statement[]): {
  readonly statements: readonly GrantStatement[]
  readonly publicDropped: boolean
} {
  const understood = previous.flatMap(({ id, grant }) => (grant === undefined || isMark({ id }) ? [] : [{ id, grant }]))
  const statements = understood.filter(({ grant }) => grant.kind !== 'public').sort(byText(({ id }) => id))
  return { statements, publicDropped: statements.length < understood.length }
}

/** A statement for people: its name, and whom it lets in where we understand it. */
export const statementName = ({ id, grant }: Statement): string => (grant ? `${id} (${grantName(grant)})` : id)

/** Bytes that Lambda allows for a resource policy: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const policyLimitBytes = 20_480
const emptyPolicyBytes = '{"Version":"2012-10-17","Id":"default","Statement":[]}'.length

/** The length of a policy with these statements, as Lambda writes it. */
export function policyBytes(statements: readonly Statement[], versionArn: string): number {
  return statements.reduce((sum, statement) => sum + statementBytes(statement, versionArn) + 1, emptyPolicyBytes)
}

function statementBytes({ id, grant, sizeBytes }: Statement, versionArn: string): number {
  if (sizeBytes !== undefined || grant === undefined) return sizeBytes ?? 0
  const partition = versionArn.split(':')[1] ?? 'aws'
  const { principal, organizationId } = principalOf(grant)
  return JSON.stringify({
    Sid: id,
    Effect: 'Allow',
    Principal: principal === '*' ? principal : { AWS: `arn:${partition}:iam::${principal}:root` },
    Action: 'lambda:GetLayerVersion',
    Resource: versionArn,
    ...(organizationId === undefined ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } } }),
  }).length
}
