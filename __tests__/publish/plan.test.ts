import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/layer/publish.ts'
import { neededPolicies } from '../../src/publish/layer/policy.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, addFunction, connect, layerOf, region, requestOf, secret, zipFile } from '../support/publishing.ts'

const bucket = { template: 'layers-{region}', prefix: 'p' }
const everything = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
  requestOf(layerOf(await zipFile(content)), {
    bucket,
    sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '111111111111' }] },
    shareVersions: 'all',
    functions: [
      { kind: 'name', name: 'app' },
      { kind: 'tag', key: 'team', value: 'data' },
    ],
    publishFunctionVersion: true,
    keepVersions: 1,
    parameters: ['/layers/{name}/arn'],
    ...changes,
  })

describe('a plan', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('makes no call that writes, and says everything that the run then does', async () => {
    const accountId = '830000000001'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    addFunction(server, 'app', {}, { accountId, region: 'us-east-1' })
    using session = connect(server, accountId)
    await publish(await everything('1'), session.context)
    const request = await everything('2', {
      sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '222222222222' }] },
    })

    const written = server.writes.length
    using reader = connect(server, accountId, { readOnly: true })
    const planned = await publish({ ...request, mode: 'plan' }, reader.context)
    expect(server.writes.length).toBe(written)
    expect(planned.planned).toEqual([
      {
        layer: 'deps',
        region: 'us-east-1',
        actions: [
          'publish a new version (no version has this content)',
          'share the new version with 222222222222',
          'share version 1 with 222222222222',
          `attach to arn:aws:lambda:us-east-1:${accountId}:function:app in place of arn:aws:lambda:us-east-1:${accountId}:layer:deps:1`,
          `publish a version of arn:aws:lambda:us-east-1:${accountId}:function:app`,
          `set the parameter /layers/deps/arn (now arn:aws:lambda:us-east-1:${accountId}:layer:deps:1)`,
          'no longer share version 1 with 111111111111',
        ],
      },
    ])
    const done = await publish(request, session.context)
    expect(done.destinations[0]?.done).toHaveLength(planned.planned[0]?.actions.length ?? 0)
  })

  it('is asserted by the client itself: a write in a dry run is a bug, not a call', async () => {
    using reader = connect(server, '830000000002', { readOnly: true })
    const before = server.calls.length
    const write = reader.aws.lambda('us-east-1').deleteLayerVersion({ layer: 'deps', version: 1, arn: 'arn' })
    await expect(write).rejects.toThrow('lambda:DeleteLayerVersion is a write')
    expect(server.calls.length).toBe(before)
  })

  it('is reached by rights that name no action that a full run does not call, and every one that it does', async () => {
    const accountId = '830000000003'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    addFunction(server, 'app', { tags: { team: 'data' } }, { accountId, region: 'us-east-1' })
    using session = connect(server, accountId)
    const first = server.calls.length
    // A version that no function uses, so that there is one to delete.
    await publish(await everything('0', { functions: [], publishFunctionVersion: false }), session.context)
    await publish(await everything('1'), session.context)
    await publish(
      await everything('2', {
        sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '222222222222' }] },
      }),
      session.context,
    )
    const request = await everything('3')
    await publish(request, session.context)
    const called = new Set(server.names.slice(first))
    const { publisher, consumer } = neededPolicies(request, accountId)
    const allowed = new Set(publisher.Statement.flatMap(({ Action }) => Action))
    const byHand: Record<string, string[]> = {
      's3:HeadBucket': ['s3:ListBucket'],
      's3:HeadObject': ['s3:GetObject', 's3:GetObjectVersion'],
      'sts:GetCallerIdentity': [],
    }
    const needed = new Set([...called].flatMap((name) => byHand[name] ?? [name]))
    expect([...needed].filter((action) => !allowed.has(action))).toEqual([])
    expect([...allowed].filter((action) => !needed.has(action))).toEqual(['s3:AbortMultipartUpload'])
    expect(consumer.Statement).toMatchObject([
      { Action: ['lambda:GetLayerVersion'], Resource: [`arn:aws:lambda:us-east-1:${accountId}:layer:deps:*`] },
    ])
  })
})

it('names resources of the regions’ own partition', () => {
  const request = requestOf(layerOf(undefined, { sha256: 'x' }), { regions: [region('cn-north-1')], bucket })
  const resources = neededPolicies(request, '123456789012').publisher.Statement.flatMap(({ Resource }) => Resource)
  expect(resources.filter((one) => one !== '*' && !one.startsWith('arn:aws-cn:'))).toEqual([])
  expect(resources).toContain('arn:aws-cn:s3:::layers-cn-north-1/p/deps/*')
})

describe('secrets', () => {
  it('stand in nothing that is said or reported, and are sent nowhere, also when everything fails', async () => {
    await using server = await AwsServer.start({
      keepRaw: true,
      fault: ({ name }) => (/AddLayer/.test(name) ? { kind: 'denied' } : undefined),
    })
    const accountId = '830000000004'
    const token = 'FwoGZXIvYXdzEPLANTED/SESSION+TOKEN=='
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    addFunction(server, 'app', {}, { accountId, region: 'us-east-1' })
    using session = connect(server, accountId, { env: { AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } })
    const publication = await publish(await everything('1'), session.context)
    expect(publication.problems).toMatchObject([{ code: 'access-denied' }])
    const said = JSON.stringify([publication, session.lines])
    const sent = server.calls.map(({ raw }) => raw).join('\n')
    for (const text of [said, sent]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(encodeURIComponent(secret))
      expect(text).not.toContain('PLANTED')
    }
    expect(sent).toContain(accountId) // What was sent was kept, or the search would find nothing.
  })
})
