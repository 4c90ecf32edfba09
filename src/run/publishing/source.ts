// A version that exists, read with the credentials of its own.
import { ConfigurationError, Failure } from '../../errors.ts'
import type { Aws } from '../../host/aws/connect.ts'
import type { LayerVersionContent } from '../../host/aws/lambda-values.ts'
import { parseLambdaArn } from '../../lambda/arns.ts'
import type { LambdaArn } from '../../lambda/arns.ts'
import type { Run } from '../request.ts'
import { connect } from './account.ts'

/** With `source-profile`, the credentials of that profile. */
export const connectSource = ({ config, context }: Pick<Run, 'config' | 'context'>): Aws & Disposable =>
  connect(context, { readOnly: true, profile: config.sourceProfile })

export interface SourceVersion {
  readonly named: Extract<LambdaArn, { kind: 'layer-version' }>
  readonly content: LayerVersionContent
}

export async function readSource(arn: string, aws: Aws): Promise<SourceVersion> {
  const named = parseLambdaArn(arn)
  if (named?.kind !== 'layer-version') {
    throw new ConfigurationError({
      code: 'no-layer-version',
      input: 'zip',
      message: `${arn} is not the ARN of a layer version.`,
      nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
    })
  }
  const layer = arn.slice(0, arn.lastIndexOf(':'))
  const content = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn })
  if (content) return { named, content }
  throw new Failure({
    code: 'no-such-version',
    input: 'zip',
    message: `${arn} does not exist.`,
    nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
  })
}
