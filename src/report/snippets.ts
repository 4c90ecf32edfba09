// Ready text for whoever uses the layer: the versions of all regions in the language of their tool. Where several regions
// have the layer, the tool finds the ARN by its own region.
import type { Destination } from '../publish/publication.ts'

/** One file a tool, by the name of the file; the value is its text. */
export const snippetFiles = {
  sam: 'sam.yaml',
  cloudformation: 'cloudformation.yaml',
  cdk: 'cdk.ts',
  terraform: 'terraform.tf',
  serverless: 'serverless.yml',
  cli: 'aws-cli.sh',
  arns: 'arns.json',
} as const
export type SnippetName = keyof typeof snippetFiles
export type Snippets = Readonly<Record<SnippetName, string>>

type Place = Pick<Destination, 'region' | 'layerVersionArn'>

/** The ARN of the version of each region. */
export const arnsByRegion = (places: readonly Place[]): Readonly<Record<string, string>> =>
  Object.fromEntries(places.map(({ region, layerVersionArn }) => [region, layerVersionArn]))

/** @param layer its name: letters, digits, `-` and `_` */
export function snippetsOf(layer: string, places: readonly Place[]): Snippets {
  const named = { pascal: pascalCase(layer), snake: snakeCase(layer) }
  return {
    sam: sam(named.pascal, places),
    cloudformation: cloudFormation(named.pascal, places),
    cdk: cdk(named.pascal, places),
    terraform: terraform(named.snake, places),
    serverless: serverless(named.pascal, places),
    cli: cli(places),
    arns: `${JSON.stringify(arnsByRegion(places), undefined, 2)}\n`,
  }
}

/** Logical ids of CloudFormation are letters and digits, and begin with a letter. */
function pascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return `${/^[A-Za-z]/.test(joined) ? joined : `The${joined}`}Layer`
}

/** Names of Terraform begin with a letter or `_`. */
function snakeCase(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  return `${/^[a-z]/.test(words) ? words : `the_${words}`}_layer_arns`
}

const only = (places: readonly Place[]): string | undefined =>
  places.length === 1 ? places[0]?.layerVersionArn : undefined

function mapping(id: string, places: readonly Place[]): string {
  const regions = places.map(({ region, layerVersionArn }) => `    ${region}:\n      Arn: ${layerVersionArn}`)
  return ['Mappings:', `  ${id}:`, ...regions, ''].join('\n')
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
const foundInMap = (id: string): string => `!FindInMap [${id}, !Ref AWS::Region, Arn]`

function sam(id: string, places: readonly Place[]): string {
  const arn = only(places)
  return [
    ...(arn === undefined ? [mapping(id, places)] : []),
    'Globals:',
    '  Function:',
    '    Layers:',
    `      - ${arn ?? foundInMap(id)}`,
    '',
  ].join('\n')
}

function cloudFormation(id: string, places: readonly Place[]): string {
  const arn = only(places)
  return [
    ...(arn === undefined ? [mapping(id, places)] : []),
    'Resources:',
    '  MyFunction:',
    '    Type: AWS::Lambda::Function',
    '    Properties:',
    '      # Beside the properties that the function has.',
    '      Layers:',
    `        - ${arn ?? foundInMap(id)}`,
    '',
  ].join('\n')
}

function cdk(id: string, places: readonly Place[]): string {
  const arn = only(places)
  const quoted = (text: string): string => `'${text}'`
  const entries = places.map(
    ({ region, layerVersionArn }) => `    ${quoted(region)}: { Arn: ${quoted(layerVersionArn)} },`,
  )
  const map = [`const arns = new CfnMapping(this, '${id}Arns', {`, '  mapping: {', ...entries, '  },', '})']
  const found = arn === undefined ? "arns.findInMap(Aws.REGION, 'Arn')" : quoted(arn)
  return [
    ...(arn === undefined ? ["import { Aws, CfnMapping } from 'aws-cdk-lib'"] : []),
    "import { LayerVersion } from 'aws-cdk-lib/aws-lambda'",
    '',
    '// In the constructor of the stack:',
    ...(arn === undefined ? map : []),
    `const layer = LayerVersion.fromLayerVersionArn(this, '${id}', ${found})`,
    '// Then: layers: [layer] in the properties of the function.',
    '',
  ].join('\n')
}

function terraform(name: string, places: readonly Place[]): string {
  const width = Math.max(...places.map(({ region }) => region.length))
  return [
    'locals {',
    `  ${name} = {`,
    ...places.map(({ region, layerVersionArn }) => `    ${`"${region}"`.padEnd(width + 2)} = "${layerVersionArn}"`),
    '  }',
    '}',
    '',
    'data "aws_region" "current" {}',
    '',
    '# In the aws_lambda_function (before version 6 of the provider, `name` in place of `region`):',
    `# layers = [local.${name}[data.aws_region.current.region]]`,
    '',
  ].join('\n')
}

/** https://www.serverless.com/framework/docs/providers/aws/guide/variables */
function serverless(id: string, places: readonly Place[]): string {
  const arn = only(places)
  const custom = [
    'custom:',
    `  ${id}:`,
    ...places.map(({ region, layerVersionArn }) => `    ${region}: ${layerVersionArn}`),
    '',
  ]
  return [
    ...(arn === undefined ? custom : []),
    'provider:',
    '  layers:',
    `    - ${arn ?? `\${self:custom.${id}.\${aws:region}}`}`,
    '',
  ].join('\n')
}

function cli(places: readonly Place[]): string {
  return [
    '# --layers replaces the whole list: name the other layers of the function, too.',
    ...places.map(
      ({ region, layerVersionArn }) =>
        `aws lambda update-function-configuration --region ${region} --function-name MY_FUNCTION --layers ${layerVersionArn}`,
    ),
    '',
  ].join('\n')
}
