import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish, recognise } from '../../src/publish/layer/publish.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { account, addBucket, addFunction, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

/** Each test has an account of its own, all have one server. */
let server: AwsServer
let next = 200_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

function fresh(): { accountId: string; session: ReturnType<typeof connect>; calls: () => string[] } {
  next += 1
  const accountId = String(next)
  return {
    accountId,
    session: connect(server, accountId),
    calls: () => server.calls.filter((call) => call.accountId === accountId).map(({ name }) => name),
  }
}

describe('a layer that is new', () => {
  it('is published, shared, attached, and its parameter set, in this order', async () => {
    const { accountId, session, calls } = fresh()
    addFunction(server, 'app', {}, { accountId, region: 'us-east-1' })
    const layer = layerOf(await zipFile('one'))
    const publication = await publish(
      requestOf(layer, {
        sharing: {
          kind: 'declared',
          grants: [
            { kind: 'account', accountId: account },
            { kind: 'organization', organizationId: 'o-abcdefghij' },
          ],
        },
        functions: [{ kind: 'name', name: 'app' }],
        parameters: ['/layers/{name}/{architecture}/arn'],
      }),
      session.context,
    )
    const arn = `arn:aws:lambda:us-east-1:${accountId}:layer:deps:1`
    expect(publication.problems).toEqual([])
    expect(publication.destinations).toMatchObject([
      { region: 'us-east-1', layerVersionArn: arn, version: 1, changed: true },
    ])
    const writes = calls().filter((name) => /Publish|Add|Update|Put/.test(name))
    expect(writes).toEqual([
      'lambda:PublishLayerVersion',
      'lambda:AddLayerVersionPermission',
      'lambda:AddLayerVersionPermission',
      'lambda:UpdateFunctionConfiguration',
      'ssm:PutParameter',
    ])
    const { functions, parameters, layers } = server.cloud.region(accountId, 'us-east-1')
    expect(functions.get('app')?.layers).toEqual([arn])
    expect(parameters.get('/layers/deps/x86_64/arn')?.value).toBe(arn)
    expect(layers.get('deps')?.versions[0]?.policy).toMatchObject([
      { Sid: `lambda-layer-action-${account}`, Principal: { AWS: `arn:aws:iam::${account}:root` } },
      {
        Sid: 'lambda-layer-action-o-abcdefghij',
        Principal: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
      },
    ])
  })
})

describe('a layer that stands', () => {
  it('costs a list, a policy and the parameter, is not built, and nothing is written', async () => {
    const { session, calls } = fresh()
    const zip = await zipFile('one')
    const declared = requestOf(layerOf(zip), {
      sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: account }] },
      parameters: ['/layers/{name}/arn'],
    })
    await publish(declared, session.context)
    const before = calls().length
    const unbuilt = { ...declared, layers: [layerOf(undefined, { sha256: zip.sha256 })] }
    const publication = await recognise(unbuilt, session.context)
    expect(publication?.destinations).toMatchObject([{ version: 1, changed: false, done: [] }])
    expect(calls().slice(before).sort()).toEqual([
      'lambda:GetLayerVersionPolicy',
      'lambda:ListLayerVersions',
      'ssm:GetParameter',
    ])
  })

  it('is found by its bytes where the description has no fingerprint', async () => {
    const { session } = fresh()
    const zip = await zipFile('two')
    await publish(requestOf(layerOf(zip, { fingerprint: undefined, description: 'by hand' })), session.context)
    const again = await publish(requestOf(layerOf(zip)), session.context)
    expect(again.destinations).toMatchObject([{ version: 1, changed: false, done: [] }])
  })

  it('is published anew for other runtimes, whatever their order', async () => {
    const { session } = fresh()
    const zip = await zipFile('three')
    const both = { runtimes: ['python3.12', 'python3.13'] }
    await publish(requestOf(layerOf(zip, both)), session.context)
    const reordered = await publish(
      requestOf(layerOf(zip, { runtimes: ['python3.13', 'python3.12'] })),
      session.context,
    )
    expect(reordered.destinations).toMatchObject([{ version: 1, changed: false }])
    const fewer = await publish(requestOf(layerOf(zip)), session.context)
    expect(fewer.destinations).toMatchObject([{ version: 2, changed: true }])
  })
})

describe('a zip in a bucket', () => {
  it('is uploaded once, under its hash, with its checksum', async () => {
    const { accountId, session, calls } = fresh()
    addBucket(server, `b-${accountId}`, 'us-east-1', accountId, true)
    const zip = await zipFile('four', 200_000)
    const bucket = { template: `b-${accountId}`, prefix: 'layers' }
    const publication = await publish(requestOf(layerOf(zip), { bucket }), session.context)
    expect(publication.problems).toEqual([])
    const objects = server.cloud.account(accountId).buckets.get(`b-${accountId}`)?.objects
    expect([...(objects?.keys() ?? [])]).toEqual([`layers/deps/${zip.sha256}.zip`])
    expect(calls()).toEqual([
      'lambda:ListLayerVersions',
      'sts:GetCallerIdentity',
      's3:HeadBucket',
      's3:HeadObject',
      's3:PutObject',
      'lambda:ListLayerVersions',
      'lambda:PublishLayerVersion',
    ])
  })

  it('must be in the region of the layer, which is said before anything is written', async () => {
    const { accountId, session, calls } = fresh()
    addBucket(server, `b-${accountId}`, 'eu-west-1', accountId)
    const bucket = { template: `b-${accountId}`, prefix: '' }
    const attempt = publish(requestOf(layerOf(await zipFile('five')), { bucket }), session.context)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'bucket-in-another-region' }] })
    await expect(attempt).rejects.toThrow(/is in eu-west-1.*published in us-east-1/)
    expect(calls().some((name) => /Put|Publish/.test(name))).toBe(false)
  })
})

it('publishes in every region, and one that fails hides none', async () => {
  const { accountId, session } = fresh()
  server.options = {
    fault: (call) =>
      call.region === 'eu-west-1' && call.accountId === accountId && call.writes ? { kind: 'denied' } : undefined,
  }
  const regions = [region('us-east-1'), region('eu-west-1'), region('ap-south-1')] as const
  const publication = await publish(requestOf(layerOf(await zipFile('six')), { regions }), session.context)
  server.options = {}
  expect(publication.destinations.map((one) => one.region)).toEqual(['us-east-1', 'ap-south-1'])
  expect(publication.problems).toMatchObject([{ code: 'access-denied' }])
  const message = publication.problems[0]?.message
  expect(message).toContain('lambda:PublishLayerVersion')
  expect(message).toContain(`arn:aws:lambda:eu-west-1:${accountId}:layer:deps`)
  expect(message).toContain(`arn:aws:sts::${accountId}:assumed-role/publisher/session`)
})
