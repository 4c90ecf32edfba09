// Ready text for whoever deploys the zip of a function from S3: whole templates in the language of their tool, one function
// for each handler. Where several regions have the zip, the tool finds it by its own region.

import type { ObjectDestination } from '../publish/function/request.ts'
import {
  cloudFormationMapping,
  namedFunctions,
  samHead,
  terraformAssignments,
  terraformRole,
  type NamedFunction,
} from './function-names.ts'

export interface DeployedZip {
  readonly name: string
  readonly runtime: string
  readonly architecture: string
  readonly handlers: readonly string[]
}

/** An entry of a function that names none, to be replaced. */
const anyHandler = 'app.handler'

/** By the name of the file. */
export function functionSnippets(
  zip: DeployedZip,
  objects: readonly ObjectDestination[],
): Readonly<Record<string, string>> {
  const functions = namedFunctions(zip.name, zip.handlers)
  return {
    'sam.yaml': textOf([...samHead, ...resources(zip, functions, objects, samWords)]),
    'cloudformation.yaml': textOf([...cloudFormationHead, ...resources(zip, functions, objects, cloudFormationWords)]),
    'cdk.ts': textOf(cdk(zip, functions, objects)),
    'terraform.tf': textOf(terraform(zip, functions, objects)),
    'aws-cli.sh': textOf(cli(zip, functions, objects)),
  }
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`
/** A key with a quote or the like in it; JSON's quotes are those of YAML, TypeScript, Terraform and shells. */
const quoted = (key: string): string => (/^[\w./-]+$/.test(key) ? key : JSON.stringify(key))
const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)
/** Logical id of the mapping, and of the bucket in CDK. */
const zipsId = 'Zips'

/** What a property of the code is, in one region or found by the region. */
function valueOf(
  objects: readonly ObjectDestination[],
  key: 's3Bucket' | 's3Key' | 's3ObjectVersion',
  column: string,
): string | undefined {
  if (objects.some((one) => one[key] === undefined)) return undefined
  const object = only(objects)
  return object ? quoted(object[key] ?? '') : `!FindInMap [${zipsId}, !Ref AWS::Region, ${column}]`
}

function mapping(objects: readonly ObjectDestination[]): readonly string[] {
  if (objects.length === 1) return []
  return cloudFormationMapping(
    zipsId,
    objects.map(({ region, s3Bucket, s3Key, s3ObjectVersion }) => [
      region,
      { Bucket: s3Bucket, Key: quoted(s3Key), ...(s3ObjectVersion === undefined ? {} : { Version: s3ObjectVersion }) },
    ]),
  )
}

/** What a template language calls a function, and the properties of its code. */
interface ResourceWords {
  readonly type: string
  readonly code: string
  readonly bucket: string
  readonly key: string
  readonly version: string
  readonly more: readonly string[]
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
const samWords: ResourceWords = {
  type: 'AWS::Serverless::Function',
  code: 'CodeUri',
  bucket: 'Bucket',
  key: 'Key',
  version: 'Version',
  more: [],
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
const cloudFormationWords: ResourceWords = {
  type: 'AWS::Lambda::Function',
  code: 'Code',
  bucket: 'S3Bucket',
  key: 'S3Key',
  version: 'S3ObjectVersion',
  more: ['      Role: !Ref RoleArn'],
}

function resources(
  zip: DeployedZip,
  functions: readonly NamedFunction[],
  objects: readonly ObjectDestination[],
  words: ResourceWords,
): readonly string[] {
  const version = valueOf(objects, 's3ObjectVersion', 'Version')
  return [
    ...mapping(objects),
    'Resources:',
    ...functions.flatMap(({ pascal, handler = anyHandler }) => [
      `  ${pascal}:`,
      `    Type: ${words.type}`,
      '    Properties:',
      `      ${words.code}:`,
      `        ${words.bucket}: ${valueOf(objects, 's3Bucket', 'Bucket') ?? ''}`,
      `        ${words.key}: ${valueOf(objects, 's3Key', 'Key') ?? ''}`,
      ...(version === undefined ? [] : [`        ${words.version}: ${version}`]),
      `      Handler: ${handler}`,
      `      Runtime: ${zip.runtime}`,
      `      Architectures: [${zip.architecture}]`,
      ...words.more,
    ]),
  ]
}

const cloudFormationHead = ["AWSTemplateFormatVersion: '2010-09-09'", 'Parameters:', '  RoleArn:', '    Type: String']

function cdk(
  { runtime, architecture }: DeployedZip,
  functions: readonly NamedFunction[],
  objects: readonly ObjectDestination[],
): readonly string[] {
  const object = only(objects)
  const isVersioned = objects.every((one) => one.s3ObjectVersion !== undefined)
  const found = (column: string): string => `zips.findInMap(Aws.REGION, '${column}')`
  const bucket = object ? `'${object.s3Bucket}'` : found('Bucket')
  const key = object ? inTypeScript(object.s3Key) : found('Key')
  const version = object ? `'${object.s3ObjectVersion ?? ''}'` : found('Version')
  const rows = objects.map(
    ({ region, s3Bucket, s3Key, s3ObjectVersion }) =>
      `    '${region}': { Bucket: '${s3Bucket}', Key: ${inTypeScript(s3Key)}${isVersioned ? `, Version: '${s3ObjectVersion ?? ''}'` : ''} },`,
  )
  return [
    ...(object ? [] : ["import { Aws, CfnMapping } from 'aws-cdk-lib'"]),
    "import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'",
    "import { Bucket } from 'aws-cdk-lib/aws-s3'",
    '',
    '// In the constructor of the stack:',
    ...(object ? [] : [`const zips = new CfnMapping(this, 'ZipsByRegion', {`, '  mapping: {', ...rows, '  },', '})']),
    `const bucket = Bucket.fromBucketName(this, '${zipsId}', ${bucket})`,
    `const code = Code.fromBucket(bucket, ${key}${isVersioned ? `, ${version}` : ''})`,
    ...functions.flatMap(({ pascal, handler = anyHandler }) => [
      `new LambdaFunction(this, '${pascal}', {`,
      `  architecture: Architecture.${architecture === 'arm64' ? 'ARM_64' : 'X86_64'},`,
      '  code,',
      `  handler: '${handler}',`,
      `  runtime: Runtime.${cdkRuntime(runtime)},`,
      '})',
    ]),
  ]
}

const inTypeScript = (key: string): string => (quoted(key) === key ? `'${key}'` : JSON.stringify(key))

/** `PYTHON_3_13`, `NODEJS_22_X` */
const cdkRuntime = (runtime: string): string =>
  runtime
    .toUpperCase()
    .replace(/^[A-Z]+/, '$&_')
    .replaceAll('.', '_')

function terraform(
  zip: DeployedZip,
  functions: readonly NamedFunction[],
  objects: readonly ObjectDestination[],
): readonly string[] {
  const object = only(objects)
  const isVersioned = objects.every((one) => one.s3ObjectVersion !== undefined)
  const found = (column: string): string => `local.zips[data.aws_region.current.region].${column}`
  const rows = objects.map(
    ({ region, s3Bucket, s3Key, s3ObjectVersion }) =>
      `    "${region}" = { bucket = "${s3Bucket}", key = "${s3Key}"${isVersioned ? `, version = "${s3ObjectVersion ?? ''}"` : ''} }`,
  )
  const byRegion = [
    '# Before version 6 of the provider, `name` in place of `region` in `current.region`.',
    'data "aws_region" "current" {}',
    '',
    'locals {',
    '  zips = {',
    ...rows,
    '  }',
    '}',
    '',
  ]
  return [
    ...terraformRole,
    ...(object ? [] : byRegion),
    ...functions.flatMap(({ snake, kebab, handler = anyHandler }) => [
      `resource "aws_lambda_function" "${snake}" {`,
      ...terraformAssignments([
        ['function_name', `"${kebab}"`],
        ['s3_bucket', object ? `"${object.s3Bucket}"` : found('bucket')],
        ['s3_key', object ? `"${object.s3Key}"` : found('key')],
        ...(isVersioned
          ? [['s3_object_version', object ? `"${object.s3ObjectVersion ?? ''}"` : found('version')] as const]
          : []),
        ['handler', `"${handler}"`],
        ['runtime', `"${zip.runtime}"`],
        ['architectures', `["${zip.architecture}"]`],
        ['role', 'var.role_arn'],
      ]),
      '}',
    ]),
  ]
}

function cli(
  { runtime, architecture }: DeployedZip,
  functions: readonly NamedFunction[],
  objects: readonly ObjectDestination[],
): readonly string[] {
  return objects.flatMap(({ region, s3Bucket, s3Key, s3ObjectVersion }) =>
    functions.flatMap(({ kebab, handler = anyHandler }) => {
      const version = s3ObjectVersion === undefined ? '' : `,S3ObjectVersion=${s3ObjectVersion}`
      const flag = s3ObjectVersion === undefined ? '' : ` --s3-object-version ${s3ObjectVersion}`
      return [
        `aws lambda create-function --region ${region} --function-name ${kebab} --runtime ${runtime} --architectures ${architecture} \\`,
        `  --handler ${handler} --role MY_ROLE_ARN --code S3Bucket=${s3Bucket},S3Key=${quoted(s3Key)}${version}`,
        '# or, for a function that exists:',
        `aws lambda update-function-code --region ${region} --function-name ${kebab} --architectures ${architecture} \\`,
        `  --s3-bucket ${s3Bucket} --s3-key ${quoted(s3Key)}${flag}`,
      ]
    }),
  )
}
