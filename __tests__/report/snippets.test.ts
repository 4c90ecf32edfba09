import { execFileSync } from 'node:child_process'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { outputsOf } from '../../src/report/outputs.ts'
import { snippetsOf } from '../../src/report/snippets.ts'
import { sampleReport } from '../support/sample-report.ts'

const arn = (region: string, version: number, partition = 'aws'): string =>
  `arn:${partition}:lambda:${region}:123456789012:layer:my-deps_3:${version}`
const place = (region: string, version: number) => ({ region, layerVersionArn: arn(region, version) })
const one = [place('eu-west-1', 7)]
const two = [place('eu-west-1', 7), place('us-east-1', 9)]
/** Reads YAML with the short forms of CloudFormation: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
const yaml = (text: string): unknown =>
  parse(text, {
    customTags: [
      { tag: '!FindInMap', collection: 'seq', identify: () => false },
      { tag: '!Ref', resolve: (value: string) => `Ref ${value}` },
    ],
    logLevel: 'error',
  })

describe('text for', () => {
  it('SAM', () => {
    expect(yaml(snippetsOf('my-deps_3', one).sam)).toEqual({ Globals: { Function: { Layers: [arn('eu-west-1', 7)] } } })
    expect(JSON.parse(JSON.stringify(yaml(snippetsOf('my-deps_3', two).sam)))).toEqual({
      Mappings: {
        MyDeps3Layer: { 'eu-west-1': { Arn: arn('eu-west-1', 7) }, 'us-east-1': { Arn: arn('us-east-1', 9) } },
      },
      Globals: { Function: { Layers: [['MyDeps3Layer', 'Ref AWS::Region', 'Arn']] } },
    })
  })

  it('CloudFormation', () => {
    const text = snippetsOf('my-deps_3', two).cloudformation
    expect(yaml(text)).toMatchObject({ Mappings: { MyDeps3Layer: { 'us-east-1': { Arn: arn('us-east-1', 9) } } } })
    expect(text).toContain('!FindInMap [MyDeps3Layer, !Ref AWS::Region, Arn]')
    expect(yaml(snippetsOf('my-deps_3', one).cloudformation)).toMatchObject({
      Resources: { MyFunction: { Type: 'AWS::Lambda::Function', Properties: { Layers: [arn('eu-west-1', 7)] } } },
    })
  })

  it.each([
    ['one region', one, /fromLayerVersionArn\(this, 'MyDeps3Layer', 'arn:aws:lambda:eu-west-1:/],
    ['two regions', two, /fromLayerVersionArn\(this, 'MyDeps3Layer', arns\.findInMap\(Aws\.REGION, 'Arn'\)\)/],
  ])('the CDK, which is TypeScript: %s', (_, places, found) => {
    const text = snippetsOf('my-deps_3', places).cdk
    expect(parseSync('stack.ts', text).errors).toEqual([])
    expect(text).toMatch(found)
    for (const { layerVersionArn } of places) expect(text).toContain(layerVersionArn)
  })

  it('Terraform, as `terraform fmt` would write it', () => {
    expect(snippetsOf('9-deps', [place('eu-west-1', 7), place('ap-southeast-2', 9)]).terraform).toBe(
      `locals {
  the_9_deps_layer_arns = {
    "eu-west-1"      = "${arn('eu-west-1', 7)}"
    "ap-southeast-2" = "${arn('ap-southeast-2', 9)}"
  }
}

data "aws_region" "current" {}

# In the aws_lambda_function (before version 6 of the provider, \`name\` in place of \`region\`):
# layers = [local.the_9_deps_layer_arns[data.aws_region.current.region]]
`,
    )
  })

  it('Serverless', () => {
    expect(yaml(snippetsOf('my-deps_3', two).serverless)).toEqual({
      custom: { MyDeps3Layer: { 'eu-west-1': arn('eu-west-1', 7), 'us-east-1': arn('us-east-1', 9) } },
      provider: { layers: ['${self:custom.MyDeps3Layer.${aws:region}}'] },
    })
  })

  it('the AWS CLI, one command a region', () => {
    const text = snippetsOf('my-deps_3', two).cli
    execFileSync('sh', ['-n'], { input: text })
    expect(text.split('\n').filter((line) => line.startsWith('aws lambda'))).toHaveLength(2)
    expect(text).toContain(`--region us-east-1 --function-name MY_FUNCTION --layers ${arn('us-east-1', 9)}`)
  })

  it('programs: JSON', () => {
    expect(JSON.parse(snippetsOf('my-deps_3', two).arns)).toEqual({
      'eu-west-1': arn('eu-west-1', 7),
      'us-east-1': arn('us-east-1', 9),
    })
  })

  it.each([
    ['deps', 'DepsLayer', 'deps_layer_arns'],
    ['deps-python313-arm64', 'DepsPython313Arm64Layer', 'deps_python313_arm64_layer_arns'],
    ['9', 'The9Layer', 'the_9_layer_arns'],
    ['--', 'TheLayer', 'the__layer_arns'],
  ])('a layer %s has names that each tool takes', (name, pascal, snake) => {
    const { sam, terraform } = snippetsOf(name, two)
    expect(sam).toContain(`  ${pascal}:\n`)
    expect(terraform).toContain(`  ${snake} = {`)
  })
})

describe('outputs', () => {
  it('have the texts and the ARNs by region', () => {
    const destinations = two.map((one) => ({ ...one, version: 7, changed: true }))
    const report = sampleReport()
    const outputs = outputsOf({
      ...report,
      layers: report.layers.slice(0, 1).map((layer) => ({ ...layer, destinations })),
    })
    expect(JSON.parse(outputs['layer-arns'] ?? '')).toEqual({
      'eu-west-1': arn('eu-west-1', 7),
      'us-east-1': arn('us-east-1', 9),
    })
    const snippets = JSON.parse(outputs.snippets ?? '') as Record<string, string>
    expect(Object.keys(snippets)).toEqual(['sam', 'cloudformation', 'cdk', 'terraform', 'serverless', 'cli', 'arns'])
  })
})
