// Ready text for whoever deploys the zip of a function from S3, in the language of their tool.
import type { ObjectDestination } from '../publish/function/request.ts'

export interface DeployedZip {
  readonly runtime: string
  readonly architecture: string
  readonly handlers: readonly string[]
}

/** By the name of the file. */
export function functionSnippets(
  { runtime, architecture, handlers: [handler = 'app.handler'] }: DeployedZip,
  objects: readonly ObjectDestination[],
): Readonly<Record<string, string>> {
  const zips = objects.map((one) => ({ ...one, version: one.s3ObjectVersion }))
  const each = (text: (one: (typeof zips)[number]) => readonly string[]): string =>
    `${zips.map((one) => [...(zips.length > 1 ? [`# ${one.region}`] : []), ...text(one)].join('\n')).join('\n\n')}\n`
  return {
    'sam.yaml': each(({ s3Bucket, s3Key, version }) => [
      'Type: AWS::Serverless::Function',
      'Properties:',
      '  CodeUri:',
      `    Bucket: ${s3Bucket}`,
      `    Key: ${s3Key}`,
      ...(version === undefined ? [] : [`    Version: ${version}`]),
      `  Handler: ${handler}`,
      `  Runtime: ${runtime}`,
      `  Architectures: [${architecture}]`,
    ]),
    'cloudformation.yaml': each(({ s3Bucket, s3Key, version }) => [
      'Type: AWS::Lambda::Function',
      'Properties:',
      '  Code:',
      `    S3Bucket: ${s3Bucket}`,
      `    S3Key: ${s3Key}`,
      ...(version === undefined ? [] : [`    S3ObjectVersion: ${version}`]),
      `  Handler: ${handler}`,
      `  Runtime: ${runtime}`,
      `  Architectures: [${architecture}]`,
    ]),
    'cdk.ts': each(({ region, s3Bucket, s3Key }) => [
      `const bucket = s3.Bucket.fromBucketName(this, 'Zips-${region}', '${s3Bucket}')`,
      `const code = lambda.Code.fromBucket(bucket, '${s3Key}')`,
    ]).replaceAll(/^# /gm, '// '),
    'terraform.tf': each(({ s3Bucket, s3Key, version }) => [
      `s3_bucket     = "${s3Bucket}"`,
      `s3_key        = "${s3Key}"`,
      ...(version === undefined ? [] : [`s3_object_version = "${version}"`]),
      `handler       = "${handler}"`,
      `runtime       = "${runtime}"`,
      `architectures = ["${architecture}"]`,
    ]),
    'aws-cli.sh': each(({ region, s3Bucket, s3Key, version }) => [
      `aws lambda update-function-code --region ${region} --function-name NAME \\`,
      `  --s3-bucket ${s3Bucket} --s3-key ${s3Key}${version === undefined ? '' : ` --s3-object-version ${version}`}`,
    ]),
  }
}
