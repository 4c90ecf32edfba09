// Against an emulator that others wrote: publish → share → attach → a function answers with what is in the layer.
import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateFunctionCommand,
  GetLayerVersionPolicyCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import { httpFor } from '../../src/host/http/client.ts'
import { publishFunction, recogniseFunction } from '../../src/publish/function/publish.ts'
import type { FunctionRequest } from '../../src/publish/function/request.ts'
import { publish, recognise } from '../../src/publish/layer/publish.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import { startMinistack, wantsMinistack } from '../support/ministack.ts'
import { connect, layerOf, region, requestOf } from '../support/publishing.ts'
import { makeZip } from '../support/zips.ts'

const wanted = await wantsMinistack('publishing')

async function zipOf(entries: Readonly<Record<string, string>>): Promise<ZipFile & { bytes: Buffer }> {
  const bytes = makeZip(Object.entries(entries).map(([path, content]) => ({ path, content: Buffer.from(content) })))
  const path = join(await mkdtemp(join(tmpdir(), 'ministack-')), 'a.zip')
  await writeFile(path, bytes)
  return { path, bytes, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

describe.runIf(wanted)('against MiniStack', () => {
  let endpoint = ''
  /** An empty account of its own in an emulator that others may use too. */
  const accountId = String(100_000_000_000 + Math.floor(Math.random() * 800_000_000_000))
  const settings = (regionName = 'us-east-1') => ({
    endpoint,
    region: regionName,
    credentials: { accessKeyId: accountId, secretAccessKey: 'test' },
  })
  const session = () =>
    connect({ url: endpoint }, accountId, { account: { accessKeyId: accountId, secretAccessKey: 'test', endpoint } })

  beforeAll(async () => {
    endpoint = await startMinistack()
  }, 180_000)

  it(
    'a function is given the layer, answers with it, and with the next version after that',
    { timeout: 60_000 },
    async () => {
      const lambda = new LambdaClient(settings())
      const code = await zipOf({
        'app.py': 'import greeting\n\ndef handler(event, context):\n    return greeting.TEXT\n',
      })
      await lambda.send(
        new CreateFunctionCommand({
          FunctionName: 'app',
          Runtime: 'python3.13',
          Role: `arn:aws:iam::${accountId}:role/any`,
          Handler: 'app.handler',
          Code: { ZipFile: code.bytes },
          Tags: { team: 'data' },
        }),
      )
      using run = session()
      for (const text of ['hello', 'hello again']) {
        const zip = await zipOf({ 'python/greeting.py': `TEXT = '${text}'\n` })
        const request = requestOf(layerOf(zip), {
          sharing: {
            kind: 'declared',
            grants: [
              { kind: 'account', accountId: '111111111111' },
              { kind: 'organization', organizationId: 'o-abcdefghij' },
            ],
          },
          functions: [{ kind: 'tag', key: 'team', value: 'data' }],
          parameters: ['/layers/{name}/arn'],
          keepVersions: 1,
        })
        const publication = await publish(request, run.context)
        expect(publication.problems).toEqual([])
        const answer = await lambda.send(new InvokeCommand({ FunctionName: 'app' }))
        expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toBe(text)
        const again = await recognise({ ...request, layers: [layerOf(undefined, { sha256: zip.sha256 })] }, run.context)
        expect(again?.destinations).toMatchObject([{ changed: false, done: [] }])
      }
    },
  )

  it('grants go from version to version, and the mark of the run is gone afterwards', async () => {
    const lambda = new LambdaClient(settings())
    using run = session()
    const grants = [{ kind: 'account', accountId: '111111111111' }] as const
    const policyOf = async (number: number): Promise<readonly string[]> => {
      const input = { LayerName: 'carried', VersionNumber: number }
      const { Policy: policy = '' } = await lambda.send(new GetLayerVersionPolicyCommand(input))
      const { Statement: statements } = JSON.parse(policy) as { Statement: { Sid: string }[] }
      return statements.map(({ Sid }) => Sid)
    }
    for (const [at, sharing] of [{ kind: 'declared', grants } as const, { kind: 'carry-over' } as const].entries()) {
      const zip = await zipOf({ 'python/carried.py': `N = ${at}\n` })
      const publication = await publish(requestOf(layerOf(zip, { name: 'carried' }), { sharing }), run.context)
      expect(publication).toMatchObject({ problems: [], destinations: [{ version: at + 1 }] })
    }
    expect([await policyOf(1), await policyOf(2)]).toEqual([
      ['lambda-layer-action-111111111111'],
      ['lambda-layer-action-111111111111'],
    ])
  })

  it('a function is given code, by a version that an alias follows; an error of it takes everything back', async () => {
    const lambda = new LambdaClient(settings())
    const codeOf = (text: string) =>
      zipOf({
        'app.py': `def handler(event, context):\n    if event.get("fail"): raise ValueError("no")\n    return "${text}"\n`,
      })
    const first = await codeOf('first')
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'coded',
        Runtime: 'python3.13',
        Role: `arn:aws:iam::${accountId}:role/any`,
        Handler: 'app.handler',
        Code: { ZipFile: first.bytes },
      }),
    )
    using run = session()
    const scratch = await mkdtemp(join(tmpdir(), 'ministack-scratch-'))
    const context = { ...run.context, http: httpFor({}), scratch }
    const fingerprint = 'abcdefghij234567abcd'
    const artifact = {
      name: 'coded',
      runtime: 'python3.13',
      architecture: 'x86_64' as const,
      handlers: [],
      fingerprint,
    }
    const request = (zip: ZipFile, changes: Partial<FunctionRequest>): FunctionRequest => ({
      mode: 'if-changed',
      artifacts: [{ ...artifact, zip }],
      regions: [region('us-east-1')],
      functions: [{ kind: 'name', name: 'coded' }],
      publishFunctionVersion: false,
      ...changes,
    })
    const answer = async (qualifier: string): Promise<unknown> => {
      const { Payload: payload } = await lambda.send(
        new InvokeCommand({ FunctionName: 'coded', Qualifier: qualifier, Payload: '{}' }),
      )
      return JSON.parse(payload?.transformToString() ?? '')
    }
    const second = await codeOf('second')
    const live = { alias: { name: 'live' }, smokeEvent: '{}' }
    const published = await publishFunction(request(second, live), context)
    expect(published.problems).toEqual([])
    expect(published.destinations[0]?.functions).toMatchObject([{ alias: 'live', changed: true }])
    expect(await answer('live')).toBe('second')
    const fresh = await recogniseFunction({ ...request(second, live), artifacts: [artifact] }, context)
    expect(fresh?.destinations[0]?.functions).toMatchObject([{ changed: false }])

    const third = await codeOf('third')
    const failed = await publishFunction(request(third, { ...live, smokeEvent: '{"fail": true}' }), context)
    expect(failed.problems.map(({ code }) => code)).toEqual(['smoke-event-failed', 'taken-back'])
    expect([await answer('live'), await answer('$LATEST')]).toEqual(['second', 'second'])

    const plain = await publishFunction(request(third, {}), context)
    expect(plain.problems).toEqual([])
    expect(await answer('$LATEST')).toBe('third')
    expect(await recogniseFunction({ ...request(third, {}), artifacts: [artifact] }, context)).toBeDefined()
  }, 60_000)

  it('a zip goes through buckets in two regions, and is there once in each', { timeout: 60_000 }, async () => {
    for (const name of ['us-east-1', 'eu-west-1']) {
      const location =
        name === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: name as 'eu-west-1' } }
      const s3 = new S3Client({ ...settings(name), forcePathStyle: true })
      await s3.send(new CreateBucketCommand({ Bucket: `l-${accountId}-${name}`, ...location }))
    }
    const zip = await zipOf({ 'python/a.py': 'A = 1\n' })
    const request = requestOf(layerOf(zip, { name: 'by-bucket' }), {
      regions: [region('us-east-1'), region('eu-west-1')],
      bucket: { template: `l-${accountId}-{region}`, prefix: 'layers' },
    })
    using run = session()
    const publication = await publish(request, run.context)
    expect(publication.problems).toEqual([])
    expect(publication.destinations.map(({ region: name, version }) => [name, version])).toEqual([
      ['us-east-1', 1],
      ['eu-west-1', 1],
    ])
    for (const name of ['us-east-1', 'eu-west-1']) {
      const s3 = new S3Client({ ...settings(name), forcePathStyle: true })
      const { Contents: objects } = await s3.send(new ListObjectsV2Command({ Bucket: `l-${accountId}-${name}` }))
      expect(objects?.map(({ Key }) => Key)).toEqual([`layers/by-bucket/${zip.sha256}.zip`])
    }
  })

  it('a bucket of another region is found before anything is written', { timeout: 60_000 }, async () => {
    const s3 = new S3Client({ ...settings('eu-west-1'), forcePathStyle: true })
    const location = { LocationConstraint: 'eu-west-1' as const }
    await s3.send(new CreateBucketCommand({ Bucket: `elsewhere-${accountId}`, CreateBucketConfiguration: location }))
    const request = requestOf(layerOf(await zipOf({ 'python/b.py': '' }), { name: 'elsewhere' }), {
      bucket: { template: `elsewhere-${accountId}`, prefix: '' },
    })
    using run = session()
    await expect(publish(request, run.context)).rejects.toMatchObject({
      problems: [{ code: 'bucket-in-another-region' }],
    })
  })
})
