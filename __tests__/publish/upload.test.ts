import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/layer/publish.ts'
import { fitsDirectUpload } from '../../src/publish/upload.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const bucket = { template: 'layers-{region}', prefix: 'p' }

describe('a zip in the request', () => {
  it.each([
    [1, true],
    [52_420_000, true],
    [50 * 1024 * 1024, false],
    [70_000_000, false],
  ])('of %d bytes fits: %s', (sizeBytes, fits) => {
    expect(fitsDirectUpload(sizeBytes)).toBe(fits)
  })
})

describe('a zip', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const namesOf = (accountId: string): string[] =>
    server.calls.filter((call) => call.accountId === accountId).map(({ name }) => name)
  const objectsOf = (accountId: string) => server.cloud.account(accountId).buckets.get('layers-us-east-1')?.objects

  it('that is too large for a request is refused before anything is asked, with the three ways out', async () => {
    using session = connect(server, '840000000001')
    const zip = { ...(await zipFile('x')), sizeBytes: 60_000_000 }
    const attempt = publish(requestOf(layerOf(zip)), session.context)
    await expect(attempt).rejects.toMatchObject({
      exitCode: 2,
      problems: [
        {
          code: 'too-large-for-direct-upload',
          nextStep: expect.stringMatching(/s3-bucket.*exclude.*several layers/) as string,
        },
      ],
    })
    expect(namesOf('840000000001')).toEqual([])
  })

  it('of 48 MB is sent in the request', async () => {
    using session = connect(server, '840000000002')
    const publication = await publish(requestOf(layerOf(await zipFile('x', 48_000_000))), session.context)
    expect(publication.problems).toEqual([])
    expect(namesOf('840000000002')).not.toContain('s3:PutObject')
  })

  it('of more than 100 MB is sent in parts, and found there by the next region’s run', async () => {
    const accountId = '840000000003'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    using session = connect(server, accountId)
    const zip = await zipFile('x', 105 * 1024 * 1024)
    const publication = await publish(requestOf(layerOf(zip), { bucket }), session.context)
    expect(publication.problems).toEqual([])
    expect(namesOf(accountId).filter((name) => name === 's3:UploadPart')).toHaveLength(7)
    const again = await publish(requestOf(layerOf(zip), { bucket, mode: 'always' }), session.context)
    expect(again.problems).toEqual([])
    expect(namesOf(accountId).filter((name) => name === 's3:UploadPart')).toHaveLength(7)
  })

  it.each([
    ['in one piece', 10_000, 's3:PutObject', 's3:PutObject'],
    ['in parts', 101 * 1024 * 1024, 's3:CompleteMultipartUpload', 's3:CreateMultipartUpload'],
  ])('that is refused with 409 is sent again: %s', async (_, sizeBytes, refused, begun) => {
    const accountId = sizeBytes > 100_000 ? '840000000020' : '840000000021'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    using session = connect(server, accountId)
    let conflicts = 0
    server.options = {
      fault: ({ name, accountId: id }) =>
        id === accountId && name === refused && conflicts++ === 0 ? { kind: 'conflict' } : undefined,
    }
    const publication = await publish(requestOf(layerOf(await zipFile('x', sizeBytes)), { bucket }), session.context)
    server.options = {}
    expect(publication.problems).toEqual([])
    expect(namesOf(accountId).filter((name) => name === begun)).toHaveLength(2)
    expect(objectsOf(accountId)?.size).toBe(1)
  })

  it('that somebody else put there meanwhile is taken, after a look at its hash', async () => {
    const accountId = '840000000004'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    using first = connect(server, accountId)
    const zip = await zipFile('x', 10_000)
    await publish(requestOf(layerOf(zip), { bucket }), first.context)
    // The first look does not see it, as if it had come a moment later.
    let looks = 0
    using second = connect(server, accountId)
    const { aws } = second
    const blind = {
      ...aws,
      storage: (name: string) => {
        const storage = aws.storage(name)
        return {
          ...storage,
          headObject: async (...args: Parameters<typeof storage.headObject>) =>
            looks++ === 0 ? undefined : storage.headObject(...args),
        }
      },
    }
    const before = namesOf(accountId).length
    const publication = await publish(requestOf(layerOf(zip), { bucket, mode: 'always' }), {
      ...second.context,
      aws: blind,
    })
    expect(publication.problems).toEqual([])
    expect(namesOf(accountId).slice(before)).toContain('s3:PutObject')
    expect(objectsOf(accountId)?.size).toBe(1)
  })

  it('under whose name something else stands replaces it, which is said', async () => {
    const accountId = '840000000005'
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    const zip = await zipFile('right')
    const key = `p/deps/${zip.sha256}.zip`
    objectsOf(accountId)?.set(key, {
      body: Buffer.from('PK wrong'),
      checksumSha256: undefined,
      metadata: {},
      versionId: undefined,
    })
    using session = connect(server, accountId)
    const publication = await publish(requestOf(layerOf(zip), { bucket }), session.context)
    expect(publication.problems).toEqual([])
    expect(session.lines.join()).toContain('does not have the content that its name says')
    expect(objectsOf(accountId)?.get(key)?.body.length).toBe(zip.sizeBytes)
  })

  it.each([
    ['is not left to be taken for ours', '840000000006', false, /./],
    [
      'is named with what deletes it, where that was denied',
      '840000000007',
      true,
      /delete-layer-version .*:layer:deps --version-number 1$/,
    ],
  ])('that a version came out different from %s', async (_, accountId, isDenied, nextStep) => {
    addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
    const zip = await zipFile('right')
    using session = connect(server, accountId)
    server.options = {
      fault: ({ name }) => (isDenied && name === 'lambda:DeleteLayerVersion' ? { kind: 'denied' } : undefined),
      onEffect: ({ name, accountId: id }) => {
        if (name !== 's3:PutObject' || id !== accountId) return
        for (const [key, object] of objectsOf(accountId) ?? [])
          objectsOf(accountId)?.set(key, { ...object, body: Buffer.from('PK wrong') })
      },
    }
    const publication = await publish(requestOf(layerOf(zip), { bucket }), session.context)
    server.options = {}
    expect(publication.destinations).toEqual([])
    const versions = server.cloud.region(accountId, 'us-east-1').layers.get('deps')?.versions ?? []
    expect([publication.problems.map(({ code }) => code), versions.map(({ deleted }) => deleted)]).toEqual(
      isDenied ? [['other-bytes-left', 'access-denied'], [false]] : [['published-other-bytes'], [true, true]],
    )
    expect(publication.problems[0]?.nextStep).toMatch(nextStep)
  })
})

describe('what contradicts itself is refused before anything is asked', () => {
  it.each([
    [
      'regions of two partitions',
      { regions: [region('us-east-1'), region('cn-north-1')] as const },
      'several-partitions',
    ],
    [
      'one bucket for two regions',
      { regions: [region('us-east-1'), region('eu-west-1')] as const, bucket: { template: 'b', prefix: '' } },
      'one-bucket-for-several-regions',
    ],
    [
      'a function of another region',
      {
        functions: [
          {
            kind: 'arn',
            arn: { kind: 'function', region: region('eu-west-1'), accountId: '123456789012', name: 'app' },
          },
        ] as const,
      },
      'function-in-another-region',
    ],
  ])('%s', async (_, changes, code) => {
    await using server = await AwsServer.start()
    using session = connect(server)
    const attempt = publish(requestOf(layerOf(await zipFile('x')), changes), session.context)
    await expect(attempt).rejects.toMatchObject({ exitCode: 2, problems: [{ code }] })
    expect(server.calls).toEqual([])
  })
})

describe('credentials', () => {
  it('that expire half-way end the run with what to do; what was done is completed by the next run', async () => {
    await using server = await AwsServer.start({
      fault: ({ name }) => (name === 'lambda:AddLayerVersionPermission' ? { kind: 'expired' } : undefined),
    })
    using session = connect(server)
    const request = requestOf(layerOf(await zipFile('x')), {
      sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '111111111111' }] },
    })
    const publication = await publish(request, session.context)
    expect(publication).toMatchObject({ destinations: [], problems: [{ code: 'credentials-expired' }] })
    server.options = {}
    const next = await publish(request, session.context)
    expect(next).toMatchObject({ problems: [], destinations: [{ version: 1, changed: false }] })
  })

  it('that have expired before are found before anything is written', async () => {
    await using server = await AwsServer.start({ fault: () => ({ kind: 'expired' }) })
    using session = connect(server)
    const regions = [region('us-east-1'), region('eu-west-1')] as const
    const attempt = publish(requestOf(layerOf(await zipFile('x')), { regions }), session.context)
    // Once, and not once a region: the credentials are those of the run.
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'credentials-expired' }] })
    expect(server.writes).toEqual([])
  })
})
