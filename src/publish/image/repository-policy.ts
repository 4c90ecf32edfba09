// Who may pull the images of a repository, as its policy says it.
// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#gettingstarted-images-permissions

import type { Problem } from '../../errors.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { Grant } from '../../plan/grants.ts'

interface Statement {
  readonly Sid?: string
  readonly [name: string]: unknown
}

/** Statements of ours are told by it; those of others stay. */
const ourPrefix = 'LambdaLayerPull'
const actions = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']

/**
 * The policy with the grants, and without grants of ours that are not among them; undefined when nothing changes. An
 * account needs two: for whoever creates a function there, and for Lambda, which pulls the image again when it must.
 */
export function policyWith(before: string | undefined, grants: readonly Grant[], region: Region): string | undefined {
  const statements = statementsOf(before)
  const others = statements.filter(({ Sid }) => Sid?.startsWith(ourPrefix) !== true)
  const ours = grants.flatMap((grant) => statementsFor(grant, region))
  const after = JSON.stringify({ Version: '2012-10-17', Statement: [...others, ...ours] })
  const isSame = canonical(statements) === canonical([...others, ...ours])
  return isSame ? undefined : after
}

/** What cannot be granted on a repository. */
export function refusedGrants(grants: readonly Grant[]): readonly Problem[] {
  if (!grants.some(({ kind }) => kind === 'public')) return []
  return [
    {
      code: 'image-not-public',
      input: 'share-with',
      message: 'An image in ECR cannot be shared with everybody: Lambda pulls only from private repositories.',
      nextStep: 'Name accounts or an organization.',
    },
  ]
}

function statementsFor(grant: Grant, { name, partition }: Region): readonly Statement[] {
  switch (grant.kind) {
    case 'account': {
      const { accountId } = grant
      return [
        {
          Sid: `${ourPrefix}${accountId}`,
          Effect: 'Allow',
          Principal: { AWS: `arn:${partition.id}:iam::${accountId}:root` },
          Action: actions,
        },
        {
          Sid: `${ourPrefix}${accountId}Lambda`,
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: actions,
          Condition: { StringLike: { 'aws:sourceArn': `arn:${partition.id}:lambda:${name}:${accountId}:function:*` } },
        },
      ]
    }
    case 'organization': {
      const { organizationId } = grant
      const sid = `${ourPrefix}${organizationId.replaceAll('-', '')}`
      return [
        {
          Sid: sid,
          Effect: 'Allow',
          Principal: '*',
          Action: actions,
          Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
        },
        {
          Sid: `${sid}Lambda`,
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: actions,
          Condition: { StringEquals: { 'aws:SourceOrgID': organizationId } },
        },
      ]
    }
    case 'public':
      return []
  }
}

function statementsOf(policy: string | undefined): readonly Statement[] {
  if (policy === undefined) return []
  try {
    const { Statement: statements } = JSON.parse(policy) as { Statement?: Statement | readonly Statement[] }
    return statements === undefined ? [] : Array.isArray(statements) ? statements : [statements as Statement]
  } catch {
    return []
  }
}

/** In any order of statements and names: ECR returns them in its own. */
function canonical(statements: readonly Statement[]): string {
  return statements.map(sorted).sort().join('\n')
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, one]) => `${name.toLowerCase()}:${sorted(one)}`)
  return `{${entries.sort().join(',')}}`
}
