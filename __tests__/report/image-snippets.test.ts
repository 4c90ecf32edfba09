import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { imageSnippets } from '../../src/report/image-snippets.ts'

const uri = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app@sha256:${'a'.repeat(64)}`
const texts = imageSnippets({
  name: 'orders-arm64',
  architecture: 'arm64',
  handlers: ['app.handler', 'jobs/nightly.run'],
  pushed: [{ region: 'eu-west-1', imageUri: uri }],
})

describe('ready text for an image', () => {
  it('is a SAM template of one function for each handler, by digest', () => {
    expect(parse(texts.sam)).toEqual({
      AWSTemplateFormatVersion: '2010-09-09',
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: Object.fromEntries(
        [
          ['AppHandlerFunction', 'app.handler'],
          ['JobsNightlyRunFunction', 'jobs/nightly.run'],
        ].map(([id, command]) => [
          id,
          {
            Type: 'AWS::Serverless::Function',
            Properties: {
              PackageType: 'Image',
              Architectures: ['arm64'],
              ImageUri: uri,
              ImageConfig: { Command: [command] },
            },
          },
        ]),
      ),
    })
  })

  it('names repository and digest for CDK, and the image by digest for Terraform and the CLI', () => {
    expect(texts.cdk).toContain("Repository.fromRepositoryName(this, 'Images', 'team/app')")
    expect(texts.cdk).toContain(`tagOrDigest: 'sha256:${'a'.repeat(64)}'`)
    expect(texts.cdk).toContain("cmd: ['jobs/nightly.run']")
    expect(texts.terraform).toContain(`image_uri     = "${uri}"`)
    expect(texts.terraform).toContain('resource "aws_lambda_function" "jobs_nightly_run_function"')
    expect(texts.cli).toContain(
      `--region eu-west-1 --function-name app-handler --architectures arm64 --image-uri ${uri}`,
    )
    expect(JSON.parse(texts.uris)).toEqual({ 'eu-west-1': uri })
  })

  it('finds the image by the region where there are several', () => {
    const there = uri.replace('eu-west-1', 'us-east-1')
    const { sam, terraform } = imageSnippets({
      name: 'orders',
      architecture: 'arm64',
      handlers: [],
      pushed: [
        { region: 'eu-west-1', imageUri: uri },
        { region: 'us-east-1', imageUri: there },
      ],
    })
    const template = parse(sam, { logLevel: 'silent' }) as object
    expect(template).toMatchObject({
      Mappings: { Images: { 'eu-west-1': { Uri: uri }, 'us-east-1': { Uri: there } } },
    })
    expect(sam).toContain('ImageUri: !FindInMap [Images, !Ref AWS::Region, Uri]')
    expect(terraform).toContain(`"us-east-1" = "${there}"`)
    expect(terraform).toContain('image_uri     = local.images[data.aws_region.current.region]')
  })

  it.each([
    ['ghcr.io/org/app@sha256:1', true],
    [uri, false],
    [uri.replace('.dkr.ecr.', '.dkr-ecr.'), false],
  ])('says that Lambda takes images from ECR alone: %s', (imageUri, isSaid) => {
    const given = { name: 'a', architecture: 'arm64', handlers: [], pushed: [{ imageUri }] } as const
    const { sam, cdk, terraform, cli } = imageSnippets(given)
    for (const text of [sam, cdk, terraform, cli]) expect(text.includes('Amazon ECR alone')).toBe(isSaid)
  })

  it('takes the name of the image for one function, and needs no handler', () => {
    const { sam } = imageSnippets({ name: '3d', architecture: 'x86_64', handlers: [], pushed: [{ imageUri: uri }] })
    expect(Object.keys((parse(sam) as { Resources: object }).Resources)).toEqual(['The3dFunction'])
    expect(sam).not.toContain('Command')
  })
})
