// Seventeen regions and a layer that only fits through S3.
import { afterEach, describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const names = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'sa-east-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
]
const zipBytes = 70 * 1024 * 1024
const latencyMs = 50
const bucket = { template: 'layers-{region}', prefix: 'p' }

let server: AwsServer | undefined
afterEach(() => server?.[Symbol.asyncDispose]())

async function measured(
  accountId: string,
  request: PublishRequest,
  within: AwsServer,
): Promise<{ ms: number; sentBytes: number }> {
  for (const { name } of request.regions) addBucket(within, `layers-${name}`, name, accountId)
  using session = connect(within, accountId, { patience: { attempts: 8, delayScale: 1 } })
  const before = performance.now()
  const publication = await publish(request, session.context)
  expect(publication.problems).toEqual([])
  expect(publication.destinations).toHaveLength(request.regions.length)
  const ms = performance.now() - before
  const sentBytes = within.calls
    .filter((call) => call.accountId === accountId)
    .reduce((sum, { requestBytes }) => sum + requestBytes, 0)
  return { ms, sentBytes }
}

describe('70 MB in 17 regions', () => {
  it(
    'are sent once, copied from bucket to bucket, and take at most twice as long as in one',
    { timeout: 90_000 },
    async () => {
      server = await AwsServer.start({ latencyMs, requestsPerSecond: 15 })
      const layer = layerOf(await zipFile('large', zipBytes))
      const request = requestOf(layer, {
        bucket,
        sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '111111111111' }] },
      })
      const [first, ...others] = names.map((name) => region(name))
      if (!first) throw new Error('no region')
      await measured('700000000000', { ...request, regions: [first] }, server) // Loads the clients.
      // Both share this machine with other tests: the quickest of a few counts.
      const ratios: number[] = []
      for (let attempt = 0; attempt < 3 && !ratios.some((ratio) => ratio <= 2); attempt += 1) {
        const one = await measured(`70000000${attempt}001`, { ...request, regions: [first] }, server)
        const all = await measured(`70000000${attempt}002`, { ...request, regions: [first, ...others] }, server)
        expect(all.sentBytes).toBeLessThanOrEqual(one.sentBytes * 1.05)
        ratios.push(all.ms / one.ms)
      }
      expect(Math.min(...ratios)).toBeLessThanOrEqual(2)
      expect(
        server.calls.filter(({ accountId, name }) => accountId === '700000000002' && name === 's3:CopyObject'),
      ).toHaveLength(16)
    },
  )

  it('are sent again where a copy is refused', async () => {
    server = await AwsServer.start({ fault: ({ name }) => (name === 's3:CopyObject' ? { kind: 'denied' } : undefined) })
    const layer = layerOf(await zipFile('small', 100_000))
    const request = requestOf(layer, {
      bucket,
      regions: [region('us-east-1'), region('eu-west-1'), region('ap-south-1')],
    })
    const { sentBytes } = await measured('700000000003', request, server)
    expect(sentBytes).toBeGreaterThan(300_000)
  })

  it('come from a region that has them already, also when it is not the first', async () => {
    server = await AwsServer.start()
    const layer = layerOf(await zipFile('small', 100_000))
    await measured('700000000004', requestOf(layer, { bucket, regions: [region('eu-west-1')] }), server)
    const { sentBytes } = await measured(
      '700000000004',
      requestOf(layer, { bucket, regions: [region('us-east-1'), region('ap-south-1')], mode: 'always' }),
      server,
    )
    expect(sentBytes).toBeGreaterThan(200_000)
    expect(sentBytes).toBeLessThan(220_000)
  })
})

describe('17 regions in which nothing changed', () => {
  it('take two reads each and no write, all regions side by side', { timeout: 90_000 }, async () => {
    const within = await AwsServer.start()
    server = within
    const [old, newest] = [layerOf(await zipFile('one')), layerOf(await zipFile('two'))]
    const [first, ...others] = names.map((name) => region(name))
    if (!first) throw new Error('no region')
    const all: PublishRequest['regions'] = [first, ...others]
    using session = connect(within, '700000000010')
    const grants = [{ kind: 'account', accountId: '111111111111' }] as const
    await publish(requestOf(old, { regions: all, sharing: { kind: 'declared', grants } }), session.context)
    await publish(requestOf(newest, { regions: all }), session.context)
    const before = within.calls.length
    // No call is answered before one of each region came in: three times, or the run would never end.
    const waiting: (() => void)[] = []
    within.options = {
      arrived: () =>
        new Promise((pass) => {
          waiting.push(pass)
          if (waiting.length === names.length) for (const next of waiting.splice(0)) next()
        }),
    }
    expect(await publish(requestOf(newest, { regions: all }), session.context)).toMatchObject({
      problems: [],
      skew: [],
    })
    const calls = within.calls.slice(before)
    expect(calls.some(({ writes }) => writes)).toBe(false)
    for (const name of names) {
      expect(calls.filter((call) => call.region === name).map((call) => call.name)).toEqual([
        'lambda:ListLayerVersions',
        'lambda:GetLayerVersionPolicy',
      ])
    }
  })
})
