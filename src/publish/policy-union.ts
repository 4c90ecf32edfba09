// One policy for all that several policies allow.
import type { IamPolicy, IamStatement } from './iam.ts'

/** Statements that differ in their resources alone become one. Their ids are counted anew, since a policy has each only once. */
export function unionOfPolicies(policies: readonly IamPolicy[]): IamPolicy {
  const united = new Map<string, { readonly first: IamStatement; readonly resources: Set<string> }>()
  for (const statement of policies.flatMap((policy) => policy.Statement)) {
    const { Sid: _, Resource: resources, ...rest } = statement
    const key = JSON.stringify(rest)
    const known = united.get(key) ?? { first: statement, resources: new Set<string>() }
    united.set(key, known)
    for (const resource of resources) known.resources.add(resource)
  }
  const counts = new Map<string, number>()
  return {
    Version: '2012-10-17',
    Statement: [...united.values()].map(({ first, resources }) => {
      const name = first.Sid.replace(/\d+$/, '')
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      const id = count === 1 && name === first.Sid ? name : `${name}${count}`
      return { ...first, Sid: id, Resource: [...resources].sort() }
    }),
  }
}
