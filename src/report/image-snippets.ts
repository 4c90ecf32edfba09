// Ready text for whoever runs an image: its functions in the language of their tool, the image by its digest. Several
// functions of one image differ by their command.

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

interface FunctionOfImage {
  readonly pascal: string
  readonly snake: string
  readonly kebab: string
  readonly handler: string | undefined
}

export function imageSnippets(image: ImageForSnippets): Readonly<Record<ImageSnippetName, string>> {
  const functions = functionsOf(image)
  const [first] = image.pushed
  const uri = first?.imageUri ?? ''
  const others = image.pushed.slice(1).map((one) => `# ${one.region ?? 'elsewhere'}: ${one.imageUri}`)
  return {
    sam: textOf([...others, 'Resources:', ...functions.flatMap((one) => sam(one, image.architecture, uri))]),
    cdk: textOf(cdk(functions, image.architecture, uri)),
    terraform: textOf([...others, ...functions.flatMap((one) => terraform(one, image.architecture, uri))]),
    cli: textOf(cli(functions, image)),
    uris: `${JSON.stringify(Object.fromEntries(image.pushed.map((one) => [one.region ?? 'registry', one.imageUri])), undefined, 2)}\n`,
  }
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Without a handler, one function that starts as the image says. */
function functionsOf({ name, handlers }: ImageForSnippets): readonly FunctionOfImage[] {
  const named = handlers.length === 0 ? [undefined] : handlers
  return named.map((handler) => {
    const words = `${handlers.length < 2 ? name : (handler ?? '')} function`
      .split(/[^A-Za-z0-9]+/)
      .filter((one) => one !== '')
    const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
    const lower = words.map((word) => word.toLowerCase())
    const isNamed = /^[A-Za-z]/.test(pascal)
    return {
      pascal: isNamed ? pascal : `The${pascal}`,
      snake: `${isNamed ? '' : 'the_'}${lower.join('_')}`,
      kebab: lower.slice(0, -1).join('-'),
      handler,
    }
  })
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
function sam({ pascal, handler }: FunctionOfImage, architecture: string, uri: string): readonly string[] {
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

function cdk(functions: readonly FunctionOfImage[], architecture: string, uri: string): readonly string[] {
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

function terraform({ snake, kebab, handler }: FunctionOfImage, architecture: string, uri: string): readonly string[] {
  return [
    `resource "aws_lambda_function" "${snake}" {`,
    `  function_name = "${kebab}"`,
    '  package_type  = "Image"',
    `  architectures = ["${architecture}"]`,
    `  image_uri     = "${uri}"`,
    ...(handler === undefined ? [] : ['  image_config {', `    command = ["${handler}"]`, '  }']),
    '  role = aws_iam_role.MY_ROLE.arn',
    '}',
  ]
}

function cli(functions: readonly FunctionOfImage[], { architecture, pushed }: ImageForSnippets): readonly string[] {
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
