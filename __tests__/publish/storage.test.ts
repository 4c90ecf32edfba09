// The object in the bucket: encrypted and tagged as declared, copied by Lambda or referred to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { RawInputs } from '../../src/config/config.ts'
import { prune } from '../../src/publish/layer/prune.ts'
import { neededPolicies } from '../../src/publish/layer/policy.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { BucketDeclaration } from '../../src/publish/bucket.ts'
import { publishRequest } from '../../src/run/publishing/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { StoredBucket } from '../support/aws-server/state.ts'
import { addBucket, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'
import type { Session } from '../support/publishing.ts'

const bucket: BucketDeclaration = { template: 'layers-{region}', prefix: 'p' }
const key = '1234abcd-12ab-34cd-56ef-1234567890ab'
const keyArn = `arn:aws:kms:us-east-1:123456789012:key/${key}`

let server: AwsServer
let next = 870_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

function fresh({ versioned = false, letsLambdaRead = false } = {}): {
  id: string
  session: Session
  stored: StoredBucket
  names: () => string[]
} {
  next += 1
  const id = String(next)
  for (const name of ['us-east-1', 'eu-west-1']) addBucket(server, `layers-${name}`, name, id, versioned)
  const stored = server.cloud.account(id).buckets.get('layers-us-east-1')
  if (!stored) throw new Error('no bucket')
  for (const one of server.cloud.account(id).buckets.values()) one.letsLambdaRead = letsLambdaRead
  const names = (): string[] => server.calls.filter(({ accountId }) => accountId === id).map(({ name }) => name)
  return { id, session: connect(server, id), stored, names }
}
const objectIn = ({ objects }: StoredBucket) => [...objects.values()][0]

describe('an object', () => {
  it.each([
    ['a small one', 10_000],
    ['one that is sent in parts', 101 * 1024 * 1024],
  ])('is encrypted and tagged as declared: %s', async (_, sizeBytes) => {
    const { session, stored } = fresh()
    const settings = { encryption: { algorithm: 'aws:kms', keyId: keyArn }, tags: [{ key: 'team', value: 'a b&c' }] }
    const request = requestOf(layerOf(await zipFile('x', sizeBytes)), {
      bucket: { ...bucket, ...settings } as BucketDeclaration,
    })
    expect((await publish(request, session.context)).problems).toEqual([])
    expect(objectIn(stored)?.settings).toEqual({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': keyArn,
      'x-amz-tagging': 'team=a+b%26c',
    })
  })

  it('has the key of its own region where it is copied from bucket to bucket', async () => {
    const { id, session } = fresh()
    const keyId = 'arn:aws:kms:{region}:123456789012:alias/layers'
    const request = requestOf(layerOf(await zipFile('y')), {
      regions: [region('us-east-1'), region('eu-west-1')],
      bucket: { ...bucket, encryption: { algorithm: 'aws:kms', keyId }, tags: [{ key: 'a', value: '1' }] },
    })
    expect((await publish(request, session.context)).problems).toEqual([])
    const copied = server.cloud.account(id).buckets.get('layers-eu-west-1')
    expect(copied && objectIn(copied)?.settings).toMatchObject({
      'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:123456789012:alias/layers',
      'x-amz-tagging': 'a=1',
    })
  })

  it('that is encrypted with another key is sent again, and one with this key is not', async () => {
    const { session, names } = fresh()
    const zip = await zipFile('z')
    const withKey = (keyId: string) =>
      requestOf(layerOf(zip), { bucket: { ...bucket, encryption: { algorithm: 'aws:kms', keyId } }, mode: 'always' })
    await publish(withKey(keyArn), session.context)
    await publish(withKey(key), session.context)
    expect(names().filter((name) => name === 's3:PutObject')).toHaveLength(1)
    await publish(withKey(key.replace('1234', '9999')), session.context)
    // One that is refused since an object is there, and one that replaces it.
    expect(names().filter((name) => name === 's3:PutObject')).toHaveLength(3)
  })
})

describe('a version that refers to its object', () => {
  const reference: BucketDeclaration = { ...bucket, storage: 'reference' }

  it('names the version of the object, and Lambda keeps no copy', async () => {
    const { id, session, stored } = fresh({ versioned: true, letsLambdaRead: true })
    const request = requestOf(layerOf(await zipFile('a')), { bucket: reference })
    expect((await publish(request, session.context)).problems).toEqual([])
    const [version] = server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions ?? []
    expect(version?.reference).toMatchObject({ bucket: 'layers-us-east-1', versionId: objectIn(stored)?.versionId })
  })

  it.each([
    ['a bucket without versions', { versioned: false, letsLambdaRead: true }, false],
    ['one that does not say whether it has versions', { versioned: false, letsLambdaRead: true }, true],
  ])('is refused with %s, and nothing is published', async (_, kind, hidden) => {
    const { id, session, names } = fresh(kind)
    server.options = {
      fault: ({ name, accountId }) =>
        hidden && accountId === id && name === 's3:GetBucketVersioning' ? { kind: 'denied' } : undefined,
    }
    const request = requestOf(layerOf(await zipFile('b')), { bucket: reference })
    const ended = await publish(request, session.context).catch((error: unknown) => error)
    server.options = {}
    expect(ended).toMatchObject({ problems: [{ code: 'bucket-without-versions', input: 's3-storage' }] })
    expect(names()).not.toContain('lambda:PublishLayerVersion')
  })

  it('says what Lambda itself may not read', async () => {
    const { session } = fresh({ versioned: true })
    const request = requestOf(layerOf(await zipFile('c')), { bucket: reference })
    const { problems } = await publish(request, session.context)
    expect(problems).toMatchObject([
      { code: 'access-denied', nextStep: expect.stringContaining('lambda-layer policy bucket') as string },
    ])
  })

  it.each([
    ['also when the configuration says copy now', { ...bucket }],
    ['when the configuration says reference', reference],
  ])('is deleted without its object, which others may still use: %s', async (_, now) => {
    const { session, stored, names } = fresh({ versioned: true, letsLambdaRead: true })
    for (const content of ['1', '2', '3']) {
      const request = requestOf(layerOf(await zipFile(`r${content}`)), { bucket: reference })
      expect((await publish(request, session.context)).problems).toEqual([])
    }
    const request = requestOf(layerOf(await zipFile('r4')), { bucket: now, keepVersions: 1 })
    expect((await prune(request, session.context)).problems).toEqual([])
    expect(names().filter((name) => name === 'lambda:DeleteLayerVersion')).toHaveLength(2)
    expect(names()).not.toContain('s3:DeleteObject')
    expect(stored.objects.size).toBe(3)
  })

  it('needs a policy of the bucket, which is printed', async () => {
    const regions = [region('us-east-1'), region('cn-north-1')] as const
    const { bucket: policies } = neededPolicies(
      requestOf(layerOf(undefined), { bucket: reference, regions }),
      '1'.repeat(12),
    )
    expect(policies?.['layers-cn-north-1']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'LambdaReadsReferencedLayers',
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: ['arn:aws-cn:s3:::layers-cn-north-1/p/deps/*'],
          Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
        },
      ],
    })
  })
})

describe('the rights of a publisher', () => {
  const publisherOf = (keyId: string) =>
    neededPolicies(
      requestOf(layerOf(undefined), {
        bucket: { ...bucket, encryption: { algorithm: 'aws:kms', keyId }, tags: [{ key: 'a', value: '' }] },
      }),
      '123456789012',
    ).publisher.Statement

  it.each([
    [key, keyArn, undefined],
    [keyArn, keyArn, undefined],
    ['alias/layers', 'arn:aws:kms:us-east-1:123456789012:key/*', 'alias/layers'],
  ])('name the key %s', (keyId, resource, alias) => {
    expect(publisherOf(keyId).at(-1)).toEqual({
      Sid: 'EncryptObjects1',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: [resource],
      Condition: {
        StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
        ...(alias === undefined ? {} : { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } }),
      },
    })
  })

  it('name the tags of objects', () => {
    expect(publisherOf(key).flatMap(({ Action }) => Action)).toContain('s3:PutObjectTagging')
  })
})

describe('inputs about the object', () => {
  const requestFrom = (inputs: RawInputs) => {
    const { config, problems } = parseConfig(inputs)
    if (!config) return { problems }
    try {
      return publishRequest(config, [layerOf(undefined)], [region('us-east-1')], 'publish')
    } catch (error) {
      return error
    }
  }

  it('become the declaration of the bucket', () => {
    const inputs = {
      's3-bucket': ['b-b'],
      's3-storage': ['reference'],
      'kms-key': ['alias/x'],
      's3-tags': ['a=1, b=2'],
    }
    expect(requestFrom(inputs)).toMatchObject({
      bucket: {
        storage: 'reference',
        encryption: { algorithm: 'aws:kms', keyId: 'alias/x' },
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      },
    })
  })

  it.each<[string, RawInputs, string]>([
    ['without a bucket', { 's3-storage': ['reference'] }, 's3-storage'],
    ['without a bucket', { 'kms-key': ['alias/x'] }, 'kms-key'],
    ['that contradict each other', { 's3-bucket': ['bbb'], 'kms-key': [key], 's3-encryption': ['AES256'] }, 'kms-key'],
    [
      'with a key of another region',
      { 's3-bucket': ['bbb'], 'kms-key': [keyArn.replace('us-east-1', 'eu-west-1')] },
      'kms-key',
    ],
    ['with no key', { 's3-bucket': ['bbb'], 'kms-key': ['my key'] }, 'kms-key'],
    ['with a tag that is none', { 's3-bucket': ['bbb'], 's3-tags': ['team'] }, 's3-tags'],
    ['with a key of tags twice', { 's3-bucket': ['bbb'], 's3-tags': ['a=1, a=2'] }, 's3-tags'],
    ['with a tag of AWS', { 's3-bucket': ['bbb'], 's3-tags': ['aws:x=1'] }, 's3-tags'],
  ])('%s are refused: %j', (_, inputs, input) => {
    expect(requestFrom(inputs)).toMatchObject({ problems: [{ input }] })
  })
})
