// IAM policies from the calls that are made: `host/aws/calls.ts` tells the actions of each.
import { calls } from '../host/aws/calls.ts'
import type { CallName } from '../host/aws/calls.ts'

export interface IamStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  /** Of a policy of a resource, which says whom it lets in. */
  readonly Principal?: { readonly Service: string }
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: IamCondition
}

type IamCondition = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A document as `aws iam put-role-policy --policy-document` takes it. */
export interface IamPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly IamStatement[]
}

/** A policy that allows these calls. */
export const policyOf = (needed: readonly NeededCall[], name: string): IamPolicy => ({
  Version: '2012-10-17',
  Statement: statementsFor(needed, name),
})

/** One statement for all calls with the same resources and the same condition. */
interface StatementParts {
  readonly actions: Set<string>
  readonly resources: readonly string[]
  readonly condition?: IamCondition
}

export function statementsFor(needed: readonly NeededCall[], name: string): readonly IamStatement[] {
  const statements = new Map<string, StatementParts>()
  for (const { call, resources: named, condition } of needed) {
    const { actions, resource } = calls[call]
    if (actions.length === 0) continue
    const resources = resource === 'any' ? ['*'] : [...new Set(named)].sort()
    const key = JSON.stringify([resources, condition])
    const statement = statements.get(key) ?? { actions: new Set(), resources, ...(condition ? { condition } : {}) }
    statements.set(key, statement)
    for (const action of actions) statement.actions.add(action)
  }
  return [...statements.values()].map((one, at) => statementOf(one, `${name}${at + 1}`))
}

function statementOf({ actions, resources, condition }: StatementParts, id: string): IamStatement {
  const statement = { Sid: id, Effect: 'Allow', Action: [...actions].sort(), Resource: resources } as const
  return condition ? { ...statement, Condition: condition } : statement
}

export interface NeededCall {
  readonly call: CallName
  readonly resources: readonly string[]
  readonly condition?: IamCondition
}

/** Notes that calls are needed for a target. */
export type Need = (target: { resources: readonly string[]; condition?: IamCondition }, ...names: CallName[]) => void
