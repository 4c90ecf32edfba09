// The command as a process, with credentials from its environment, against a server of AWS's protocols.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { snippetFiles } from '../../src/report/snippets.ts'
import { useAwsCommand } from '../support/aws-command.ts'
import type { Ended } from '../support/doors.ts'
import { addBucket, addFunction } from '../support/publishing.ts'

const planted = { secret: 'PLANTED+secret/KEY0000000000000000000000', token: 'PLANTED/session/TOKEN+==' }
const aws = useAwsCommand()
const run = (accountId: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  aws.run(accountId, args, { AWS_SECRET_ACCESS_KEY: planted.secret, AWS_SESSION_TOKEN: planted.token, ...env })
const publishing = ['publish', '--zip', 'layer.zip', '--layer-name', 'deps', '--json']
const { callsOf } = aws

interface Document {
  readonly layers: { codeSha256: string; destinations: unknown[]; planned: { actions: string[] }[] }[]
  readonly errors: { code: string; input?: string }[]
  readonly policy?: { publisher: { Statement: { Action: string[] }[] } }
}
const documentOf = ({ stdout }: Ended): Document => JSON.parse(stdout) as Document

describe('lambda-layer publish --zip', () => {
  it('publishes the zip as it stands, shares it, and changes nothing the second time', async () => {
    const accountId = '850000000001'
    const args = [...publishing, '--share-with', '111111111111,o-abcdefghij', '--ssm-parameter', '/layers/{name}/arn']
    const first = await run(accountId, args)
    expect(first.stderr).not.toContain('error')
    expect(first.exitCode).toBe(0)
    const arn = `arn:aws:lambda:us-east-1:${accountId}:layer:deps:1`
    const { layers, errors } = documentOf(first)
    expect(errors).toEqual([])
    const snippets = join(aws.folder, 'layers/deps.snippets')
    expect((await readdir(snippets)).sort()).toEqual(Object.values(snippetFiles).sort())
    expect(JSON.parse(await readFile(join(snippets, 'arns.json'), 'utf8'))).toEqual({ 'us-east-1': arn })
    expect(layers).toMatchObject([
      { name: 'deps', destinations: [{ region: 'us-east-1', layerVersionArn: arn, version: 1, changed: true }] },
    ])
    const before = callsOf(accountId).length
    const second = await run(accountId, args)
    expect(second.exitCode).toBe(0)
    expect(documentOf(second).layers[0]?.destinations).toMatchObject([{ version: 1, changed: false }])
    expect(callsOf(accountId).slice(before).sort()).toEqual([
      'lambda:GetLayerVersionPolicy',
      'lambda:ListLayerVersions',
      'ssm:GetParameter',
    ])
  })

  it('plans without a call that writes, and prints the policy that it needs', async () => {
    const accountId = '850000000002'
    const writes = aws.server.writes.length
    const ended = await run(accountId, [...publishing, '--publish', 'plan', '--share-with', '111111111111'])
    expect(ended.exitCode).toBe(0)
    const { layers, policy } = documentOf(ended)
    expect(layers[0]?.planned).toMatchObject([
      {
        region: 'us-east-1',
        actions: ['publish a new version (the first one)', 'share the new version with 111111111111'],
      },
    ])
    expect(policy?.publisher.Statement.flatMap(({ Action }) => Action)).not.toContain('lambda:PublishLayerVersion')
    expect(aws.server.writes.length).toBe(writes)
  })

  it('says nothing secret, whatever goes wrong', async () => {
    const accountId = '850000000003'
    addBucket(aws.server, 'b-1', 'us-east-1', accountId)
    addFunction(aws.server, 'app', {}, { accountId, region: 'us-east-1' })
    const args = [
      ...publishing,
      '--verbose',
      '--s3-bucket',
      'b-1',
      '--update-functions',
      'app',
      '--share-with',
      '111111111111',
    ]
    for (const broken of [
      's3:PutObject',
      'lambda:AddLayerVersionPermission',
      'lambda:UpdateFunctionConfiguration',
      undefined,
    ]) {
      aws.server.options = {
        fault: ({ name, accountId: id }) => (id === accountId && name === broken ? { kind: 'denied' } : undefined),
      }
      const ended = await run(accountId, args)
      expect(ended.exitCode).toBe(broken === undefined ? 0 : 1)
      expect(documentOf(ended).errors.map(({ code }) => code)).toEqual(broken === undefined ? [] : ['access-denied'])
      for (const text of [ended.stdout, ended.stderr]) expect(text).not.toContain('PLANTED')
    }
    aws.server.options = {}
  })

  it.each<[string, readonly string[], string, string]>([
    ['an account id of 11 digits', ['--share-with', '12345678901'], 'invalid-input', 'share-with'],
    ['an organization id with an account in it', ['--share-with', 'o-123456789012'], 'invalid-input', 'share-with'],
    ['a region that cannot be one', ['--regions', 'us-esat-1'], 'invalid-input', 'regions'],
    ['regions of two partitions', ['--regions', 'us-east-1,cn-north-1'], 'several-partitions', 'regions'],
    [
      'the ARN of a version for a name',
      ['--layer-name', 'arn:aws:lambda:us-east-1:123456789012:layer:deps:3'],
      'invalid-input',
      'layer-name',
    ],
    [
      'a name of another partition',
      ['--layer-name', 'arn:aws-cn:lambda:cn-north-1:123456789012:layer:deps'],
      'invalid-input',
      'layer-name',
    ],
    ['a description of 257 characters', ['--description', 'x'.repeat(257)], 'invalid-input', 'description'],
    [
      'a layer where a function is meant',
      ['--update-functions', 'arn:aws:lambda:us-east-1:123456789012:layer:deps:3'],
      'invalid-input',
      'update-functions',
    ],
    ['a bucket with its scheme', ['--s3-bucket', 's3://b/c'], 'invalid-input', 's3-bucket'],
    [
      'one bucket for two regions',
      ['--regions', 'us-east-1,eu-west-1', '--s3-bucket', 'b-1'],
      'one-bucket-for-several-regions',
      's3-bucket',
    ],
  ])('refuses %s with exit code 2, and asks nothing of AWS', async (_, args, code, input) => {
    const accountId = '850000000004'
    const ended = await run(accountId, [...publishing, ...args])
    expect(documentOf(ended).errors).toMatchObject([{ code, input }])
    expect(ended.exitCode).toBe(2)
    expect(callsOf(accountId)).toEqual([])
  })

  it('names a region that there is not, before anything is written', async () => {
    const ended = await run('850000000005', [...publishing, '--regions', 'eu-west-9'], {
      AWS_ENDPOINT_URL: 'http://lambda.eu-west-9.nowhere.invalid',
      AWS_MAX_ATTEMPTS: '1',
    })
    expect(documentOf(ended).errors).toMatchObject([{ code: 'region-unavailable' }])
    expect(ended.exitCode).toBe(1)
  })
})

describe('lambda-layer policy', () => {
  it('prints what publisher and consumers need, and asks for the account only', async () => {
    const accountId = '850000000006'
    const ended = await run(accountId, ['policy', '--layer-name', 'deps', '--keep-versions', '3'])
    expect(ended.exitCode).toBe(0)
    const { publisher, consumer } = JSON.parse(ended.stdout) as Record<
      'publisher' | 'consumer',
      { Statement: { Action: string[]; Resource: string[] }[] }
    >
    expect(publisher.Statement.flatMap(({ Action }) => Action)).toContain('lambda:DeleteLayerVersion')
    expect(consumer.Statement[0]?.Resource).toEqual([`arn:aws:lambda:us-east-1:${accountId}:layer:deps:*`])
    expect(callsOf(accountId)).toEqual(['sts:GetCallerIdentity'])
  })
})
