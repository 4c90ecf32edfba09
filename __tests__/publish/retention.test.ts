import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayerVersionSummary } from '../../src/host/aws/lambda-values.ts'
import { surplusVersions } from '../../src/publish/layer/retention.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, addFunction, connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'

const version = (number: number, architectures: string[] = ['x86_64']): LayerVersionSummary => ({
  version: number,
  arn: `arn:aws:lambda:us-east-1:123456789012:layer:deps:${number}`,
  description: '',
  runtimes: [],
  architectures,
  licenseInfo: '',
})

describe('versions that are one too many', () => {
  it.each([
    ['all but the newest', [3, 2, 1], 1, 3, [1, 2]],
    ['none when there are few', [3, 2, 1], 3, 3, []],
    ['none that is newer than the one that stands', [4, 3, 2, 1], 1, 2, [1]],
    ['older ones, the newer counted', [4, 3, 2, 1], 3, 2, [1]],
  ])('are %s', (_, numbers, keep, target, doomed) => {
    const surplus = surplusVersions(
      numbers.map((number) => version(number)),
      { runtimes: ['python3.13'], architectures: ['x86_64'] },
      keep,
      target,
    )
    expect(surplus.map((one) => one.version)).toEqual(doomed)
  })

  it('are never those of another architecture under the same name', () => {
    const versions = [version(4), version(3, ['arm64']), version(2), version(1, ['arm64'])]
    expect(
      surplusVersions(versions, { runtimes: ['python3.13'], architectures: ['x86_64'] }, 1, 4).map(
        (one) => one.version,
      ),
    ).toEqual([2])
  })
})

describe('keep-versions', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const bucket = { template: 'layers-{region}', prefix: 'p' }
  const request = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
    requestOf(layerOf(await zipFile(content)), { bucket, ...changes })

  it('deletes old versions and their objects, but none that any version of a function uses', async () => {
    const accountId = '820000000001'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    using session = connect(server, accountId)
    for (const content of ['1', '2', '3']) await publish(await request(content), session.context)
    const arn = (number: number): string => `arn:aws:lambda:us-east-1:${accountId}:layer:deps:${number}`
    addFunction(
      server,
      'app',
      { published: [{ version: '1', layers: [arn(2)], codeSha256: 'x' }] },
      { accountId, region: 'us-east-1' },
    )
    const publication = await publish(await request('4', { keepVersions: 1 }), session.context)
    expect(publication.problems).toEqual([])
    const left = server.cloud
      .region(accountId, 'us-east-1')
      .layers.get('deps')
      ?.versions.filter(({ deleted }) => !deleted)
    expect(left?.map((one) => one.version)).toEqual([2, 4])
    expect(server.cloud.account(accountId).buckets.get('layers-us-east-1')?.objects.size).toBe(2)
  })

  it('deletes no object that a version that stays was made of', async () => {
    const accountId = '820000000002'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    using session = connect(server, accountId)
    await publish(await request('1', { mode: 'always' }), session.context)
    await publish(await request('1', { mode: 'always', keepVersions: 1 }), session.context)
    const left = server.cloud
      .region(accountId, 'us-east-1')
      .layers.get('deps')
      ?.versions.filter(({ deleted }) => !deleted)
    expect(left?.map((one) => one.version)).toEqual([2])
    expect(server.cloud.account(accountId).buckets.get('layers-us-east-1')?.objects.size).toBe(1)
  })
})
