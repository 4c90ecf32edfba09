// Two runs may publish under one name at once. The one whose version is older gives way to the other: a function or a
// parameter is never moved from a newer version to an older one that was published at the same time.
import { Failure } from '../../errors.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary } from '../../host/aws/lambda-values.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import { isOfThisBuild } from './choose.ts'
import { isFiller } from './filler.ts'
import type { DeclaredLayer } from './request.ts'

export interface Seen {
  /** The version of this run. */
  readonly target: LayerVersionSummary
  /** The newest version that existed when this run looked first, or its own. What is newer was published meanwhile. */
  readonly newest: number
}

/** The newest version of this build that was published meanwhile by another run, and whether our own still exists. */
export async function lookAgain(
  lambda: Lambda,
  layer: DeclaredLayer,
  { target, newest }: Seen,
): Promise<{ readonly newer?: LayerVersionSummary; readonly exists: boolean }> {
  const { items, nextMarker } = await lambda.listLayerVersions(layer.name)
  const newer = items.find((one) => one.version > newest && isOfThisBuild(one, layer) && !isFiller(one))
  // One page holds the newest versions; an older target may be on a later page.
  const exists = nextMarker !== undefined || items.some(({ version }) => version === target.version)
  return { ...(newer ? { newer } : {}), exists }
}

/** Whether this is the ARN of a version that another run published meanwhile. */
export function isNewer(arn: string, { target, newest }: Seen): boolean {
  const one = parseLambdaArn(arn)
  const ours = parseLambdaArn(target.arn)
  return (
    one?.kind === 'layer-version' &&
    ours?.kind === 'layer-version' &&
    one.name === ours.name &&
    one.accountId === ours.accountId &&
    one.version > newest
  )
}

export const deletedMeanwhile = (target: LayerVersionSummary, newer: LayerVersionSummary | undefined): Failure =>
  new Failure({
    code: 'version-deleted-meanwhile',
    message: `${target.arn} was deleted by another run${newer ? `, which published version ${newer.version}` : ''}.`,
    nextStep:
      'Let runs for one layer follow each other (`concurrency:` in the workflow), and run again if this content is the one that is wanted.',
  })
