// Ready text for whoever runs an image: its functions in the language of their tool, the image by its digest. Several
// functions of one image differ by their command.

import {
  cloudFormationMapping,
  namedFunctions,
  samHead,
  terraformAssignments,
  terraformRole,
  type NamedFunction,
} from './function-names.ts'
import type { PushedImageReport } from './report.ts'

/** One file a tool, by the name of the file. */
export const imageSnippetFiles = {
  sam: 'sam.yaml',
  cdk: 'cdk.ts',
  terraform: 'terraform.tf',
  cli: 'aws-cli.sh',
  uris: 'image-uris.json',
} as const
export type ImageSnippetName = keyof typeof imageSnippetFiles

export interface ImageForSnippets {
  readonly name: string
  readonly architecture: 'x86_64' | 'arm64'
  /** Each a function of its own; the image starts with the first. */
  readonly handlers: readonly string[]
  readonly pushed: readonly Pick<PushedImageReport, 'region' | 'imageUri'>[]
}

export function imageSnippets(image: ImageForSnippets): Readonly<Record<ImageSnippetName, string>> {
  const functions = namedFunctions(image.name, image.handlers)
  const elsewhere = image.pushed.every(({ imageUri }) => isInEcr(imageUri)) ? [] : [notInEcr]
  const said = (comment: string): readonly string[] => elsewhere.map((text) => `${comment} ${text}`)
  return {
    sam: textOf([...said('#'), ...samTemplate(functions, image)]),
    cdk: textOf([...said('//'), ...cdk(functions, image.architecture, image.pushed[0]?.imageUri ?? '')]),
    terraform: textOf([...said('#'), ...terraformFile(functions, image)]),
    cli: textOf([...said('#'), ...cli(functions, image)]),
    uris: `${JSON.stringify(Object.fromEntries(image.pushed.map((one) => [one.region ?? 'registry', one.imageUri])), undefined, 2)}\n`,
  }
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
const isInEcr = (uri: string): boolean => /^\d{12}\.dkr[.-]ecr[.-]/.test(uri)
const notInEcr = 'Lambda takes images from Amazon ECR alone: copy the image to a repository there, and name that one.'

interface Regional {
  readonly region: string
  readonly imageUri: string
}

/** Where several regions have the image, the tool finds it by its own region. */
const regionsOf = ({ pushed }: ImageForSnippets): readonly Regional[] =>
  pushed.length < 2
    ? []
    : pushed.flatMap(({ region, imageUri }) => (region === undefined ? [] : [{ region, imageUri }]))

function samTemplate(functions: readonly NamedFunction[], image: ImageForSnippets): readonly string[] {
  const regions = regionsOf(image)
  const uri = regions.length > 0 ? '!FindInMap [Images, !Ref AWS::Region, Uri]' : (image.pushed[0]?.imageUri ?? '')
  return [
    ...samHead,
    ...(regions.length === 0
      ? []
      : cloudFormationMapping(
          'Images',
          regions.map(({ region, imageUri }) => [region, { Uri: imageUri }]),
        )),
    'Resources:',
    ...functions.flatMap((one) => sam(one, image.architecture, uri)),
  ]
}

function terraformFile(functions: readonly NamedFunction[], image: ImageForSnippets): readonly string[] {
  const regions = regionsOf(image)
  const uri =
    regions.length > 0 ? 'local.images[data.aws_region.current.region]' : `"${image.pushed[0]?.imageUri ?? ''}"`
  const byRegion = [
    '# Before version 6 of the provider, `name` in place of `region` in `current.region`.',
    'data "aws_region" "current" {}',
    '',
    'locals {',
    '  images = {',
    ...regions.map(({ region, imageUri }) => `    "${region}" = "${imageUri}"`),
    '  }',
    '}',
    '',
  ]
  return [
    ...terraformRole,
    ...(regions.length === 0 ? [] : byRegion),
    ...functions.flatMap((one) => terraform(one, image.architecture, uri)),
  ]
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
function sam({ pascal, handler }: NamedFunction, architecture: string, uri: string): readonly string[] {
  return [
    `  ${pascal}:`,
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      PackageType: Image',
    `      Architectures: [${architecture}]`,
    `      ImageUri: ${uri}`,
    ...(handler === undefined ? [] : ['      ImageConfig:', `        Command: ['${handler}']`]),
  ]
}

function cdk(functions: readonly NamedFunction[], architecture: string, uri: string): readonly string[] {
  const { repository, digest } = partsOf(uri)
  const name = repository.slice(repository.indexOf('/') + 1)
  return [
    "import { Repository } from 'aws-cdk-lib/aws-ecr'",
    "import { Architecture, DockerImageCode, DockerImageFunction } from 'aws-cdk-lib/aws-lambda'",
    '',
    '// In the constructor of the stack:',
    `const repository = Repository.fromRepositoryName(this, 'Images', '${name}')`,
    ...functions.flatMap(({ pascal, handler }) => [
      `new DockerImageFunction(this, '${pascal}', {`,
      `  architecture: Architecture.${architecture === 'arm64' ? 'ARM_64' : 'X86_64'},`,
      '  code: DockerImageCode.fromEcr(repository, {',
      `    tagOrDigest: '${digest}',`,
      ...(handler === undefined ? [] : [`    cmd: ['${handler}'],`]),
      '  }),',
      '})',
    ]),
  ]
}

function terraform({ snake, kebab, handler }: NamedFunction, architecture: string, uri: string): readonly string[] {
  return [
    `resource "aws_lambda_function" "${snake}" {`,
    ...terraformAssignments([
      ['function_name', `"${kebab}"`],
      ['package_type', '"Image"'],
      ['architectures', `["${architecture}"]`],
      ['image_uri', uri],
      ['role', 'var.role_arn'],
    ]),
    ...(handler === undefined ? [] : ['  image_config {', `    command = ["${handler}"]`, '  }']),
    '}',
  ]
}

function cli(functions: readonly NamedFunction[], { architecture, pushed }: ImageForSnippets): readonly string[] {
  return pushed.flatMap(({ region, imageUri }) => {
    const where = region === undefined ? '' : ` --region ${region}`
    return functions.flatMap(({ kebab, handler }) => [
      `aws lambda create-function${where} --function-name ${kebab} --package-type Image --architectures ${architecture} \\`,
      `  --code ImageUri=${imageUri} --role MY_ROLE_ARN${handler === undefined ? '' : ` --image-config '{"Command":["${handler}"]}'`}`,
      `# or, for a function that exists:`,
      `aws lambda update-function-code${where} --function-name ${kebab} --architectures ${architecture} --image-uri ${imageUri}`,
    ])
  })
}

function partsOf(uri: string): { readonly repository: string; readonly digest: string } {
  const [repository = '', digest = ''] = uri.split('@')
  return { repository, digest }
}
