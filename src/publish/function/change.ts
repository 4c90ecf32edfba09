// What every change of a function's code shares: where it happens, and how somebody else's change at the same moment is met.
import { Failure } from '../../errors.ts'
import type { FunctionCode } from '../../host/aws/function-code.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { AliasDeclaration } from '../aliases.ts'
import { usualPace } from '../context.ts'
import type { PublishContext } from '../context.ts'
import { waitForUpdate, whileOthersChange, type FunctionTarget } from '../change-function.ts'

/** UpdateFunctionCode with certain code. */
export type Write = (arn: string, revisionId: string) => Promise<LambdaFunction | 'conflict'>

/** What functions are to run: a zip, or an image. */
export interface NewCode {
  /** Its hash as Lambda shows it; undefined where only Lambda knows it, since it is signed on the way. */
  readonly wanted: string | undefined
  write(): Promise<Write>
  /** How a function gets the code back that it has now, or that a version has; undefined when that may not be read. */
  remember(arn: string, version?: string): Promise<(() => Promise<Write>) | undefined>
}

/** New code for the functions of one region. */
export interface Deployment {
  readonly region: Region
  readonly code: NewCode
  /** Name of the artifact. */
  readonly name: string
  /** Of everything that decides the code. */
  readonly fingerprint?: string
  readonly alias?: AliasDeclaration
  /** JSON that new versions are called with. */
  readonly smokeEvent?: string
  readonly context: PublishContext
}

interface Calls {
  readonly lambda: Lambda
  readonly code: FunctionCode
  /** The function, once no update is in progress. */
  readonly ready: (functionArn: string) => Promise<LambdaFunction>
}

const targetOf = ({ region, context }: Deployment, functionArn: string): FunctionTarget => {
  const { aws, signal, pace = usualPace, log } = context
  return { lambda: aws.lambda(region.name), functionArn, signal, pace, log }
}

export function callsOf(deployment: Deployment): Calls {
  const { region, context } = deployment
  return {
    lambda: context.aws.lambda(region.name),
    code: context.aws.functionCode(region.name),
    ready: (functionArn) => waitForUpdate(targetOf(deployment, functionArn)),
  }
}

/** Repeats a write with the newest revision while others change the function. */
export const writeBesideOthers = <T extends object>(
  arn: string,
  deployment: Deployment,
  write: (state: LambdaFunction) => Promise<T | 'conflict'>,
): Promise<T> =>
  whileOthersChange(
    targetOf(deployment, arn),
    { what: `${arn} could not be changed`, input: 'update-functions' },
    write,
  )

export const changedMeanwhile = (arn: string): Failure =>
  new Failure({
    code: 'function-changed-meanwhile',
    input: 'update-functions',
    message: `The code of ${arn} was changed by somebody else during this run.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
  })
