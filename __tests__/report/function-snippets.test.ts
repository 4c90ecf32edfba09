import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { functionSnippets } from '../../src/report/function-snippets.ts'

const zip = {
  name: 'orders',
  runtime: 'nodejs22.x',
  architecture: 'arm64',
  handlers: ['app.handler', 'jobs/nightly.run'],
}
const object = (region: string, s3Key = 'lambda-layers/orders/abc.zip', s3ObjectVersion?: string) => ({
  artifact: 'orders',
  region,
  s3Bucket: `zips-${region}`,
  s3Key,
  ...(s3ObjectVersion === undefined ? {} : { s3ObjectVersion }),
})
const textOf = (name: string, ...given: Parameters<typeof functionSnippets>): string =>
  functionSnippets(...given)[name] ?? ''

describe('ready text for the zip of a function', () => {
  it.each([
    ['sam.yaml', 'AWS::Serverless::Function'],
    ['cloudformation.yaml', 'AWS::Lambda::Function'],
  ])('is a whole template with one function for each handler: %s', (name, type) => {
    const template = parse(textOf(name, zip, [object('eu-west-1', undefined, 'v1')]), { logLevel: 'silent' }) as {
      Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>
    }
    expect(Object.keys(template.Resources)).toEqual(['AppHandlerFunction', 'JobsNightlyRunFunction'])
    const { Type, Properties } = template.Resources['JobsNightlyRunFunction'] ?? { Type: '', Properties: {} }
    expect(Type).toBe(type)
    expect(Properties).toMatchObject({ Handler: 'jobs/nightly.run', Runtime: 'nodejs22.x', Architectures: ['arm64'] })
    expect(Object.values((Properties['CodeUri'] ?? Properties['Code']) as object)).toEqual([
      'zips-eu-west-1',
      'lambda-layers/orders/abc.zip',
      'v1',
    ])
  })

  it.each([
    ['sam.yaml', '        Bucket: !FindInMap [Zips, !Ref AWS::Region, Bucket]'],
    ['cloudformation.yaml', '        S3Key: !FindInMap [Zips, !Ref AWS::Region, Key]'],
    ['cdk.ts', "const bucket = Bucket.fromBucketName(this, 'Zips', zips.findInMap(Aws.REGION, 'Bucket'))"],
    ['terraform.tf', '  s3_key        = local.zips[data.aws_region.current.region].key'],
  ])('finds the zip by the region where there are several: %s', (name, line) => {
    const text = textOf(name, zip, [object('eu-west-1'), object('us-east-1')])
    expect(text.split('\n')).toContain(line)
    for (const region of ['eu-west-1', 'us-east-1']) expect(text).toContain(`zips-${region}`)
    expect(text.toLowerCase()).not.toContain('version = ')
  })

  it.each([
    ['python3.13', 'Runtime.PYTHON_3_13'],
    ['nodejs22.x', 'Runtime.NODEJS_22_X'],
  ])('names %s as CDK does', (runtime, expected) => {
    expect(textOf('cdk.ts', { ...zip, runtime }, [object('eu-west-1')])).toContain(`runtime: ${expected},`)
  })

  it('quotes a key that has quotes', () => {
    const texts = functionSnippets(zip, [object('eu-west-1', "it's/!a.zip")])
    for (const name of ['sam.yaml', 'cdk.ts', 'terraform.tf', 'aws-cli.sh'])
      expect(texts[name]).toContain(`"it's/!a.zip"`)
  })
})
