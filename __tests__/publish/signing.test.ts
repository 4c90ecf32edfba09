// AWS Signer: what is published is signed, and what was built decides whether anything changed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { parseSigningProfile } from '../../src/config/publishing-kinds.ts'
import { neededPolicies } from '../../src/publish/layer/policy.ts'
import { publish, recognise } from '../../src/publish/layer/publish.ts'
import type { DeclaredLayer, PublishRequest } from '../../src/publish/layer/request.ts'
import { publishRequest } from '../../src/run/publishing/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'
import type { Session } from '../support/publishing.ts'

const platform = 'AWSLambda-SHA384-ECDSA'
let server: AwsServer
let next = 880_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
})
beforeEach(() => {
  server.cloud.signing = { outcome: 'Succeeded', reason: '' }
})
afterAll(() => server[Symbol.asyncDispose]())

function fresh(
  versioned = true,
  profile: { status: string; platform: string } | undefined = { status: 'Active', platform },
) {
  next += 1
  const id = String(next)
  for (const name of ['us-east-1', 'eu-west-1']) {
    addBucket(server, `layers-${name}`, name, id, versioned)
    if (profile) server.cloud.region(id, name).signingProfiles.set('Release', profile)
  }
  const session: Session = connect(server, id)
  const names = (): string[] => server.calls.filter(({ accountId }) => accountId === id).map(({ name }) => name)
  const versions = (name = 'us-east-1') => server.cloud.region(id, name).layers.get('deps')?.versions ?? []
  const keys = () => [...(server.cloud.account(id).buckets.get('layers-us-east-1')?.objects.keys() ?? [])]
  return { id, session, names, versions, keys }
}
const request = async (content: string, changes: Partial<PublishRequest> = {}, layer: Partial<DeclaredLayer> = {}) =>
  requestOf(layerOf(await zipFile(content), { isSigned: true, ...layer }), {
    bucket: { template: 'layers-{region}', prefix: 'p', isSigned: true },
    signingProfile: { name: 'Release' },
    ...changes,
  })

describe('a layer with a signing profile', () => {
  it('is published signed in every region, and not again while its content is the same', async () => {
    const { session, versions, names } = fresh()
    const both = { regions: [region('us-east-1'), region('eu-west-1')] as const }
    expect((await publish(await request('a', both), session.context)).problems).toEqual([])
    for (const name of ['us-east-1', 'eu-west-1']) {
      expect(versions(name)).toMatchObject([{ signingJobArn: expect.stringContaining(':/signing-jobs/') as string }])
    }
    const before = names().length
    const again = await recognise(await request('a', both), session.context)
    expect(again?.destinations).toMatchObject([{ changed: false }, { changed: false }])
    expect(new Set(names().slice(before))).toEqual(new Set(['lambda:ListLayerVersions']))
  })

  it('refers to the signed object where Lambda is to keep no copy', async () => {
    const { id, session, versions } = fresh()
    for (const one of server.cloud.account(id).buckets.values()) one.letsLambdaRead = true
    const bucket = { template: 'layers-{region}', prefix: 'p', isSigned: true, storage: 'reference' } as const
    expect((await publish(await request('b', { bucket }), session.context)).problems).toEqual([])
    expect(versions()).toMatchObject([{ reference: { key: expect.stringMatching(/^p\/deps\/signed\//) as string } }])
  })

  it('is deleted with its two objects', async () => {
    const { session, keys, versions } = fresh()
    await publish(await request('1'), session.context)
    await publish(await request('2', { keepVersions: 1 }), session.context)
    expect(versions().map(({ deleted }) => deleted)).toEqual([true, false])
    expect(keys()).toHaveLength(2)
    expect(keys().filter((key) => key.includes('/signed/'))).toHaveLength(1)
  })

  it('keeps the object that another signed version was made of', async () => {
    const { session, keys } = fresh()
    await publish(await request('1'), session.context)
    await publish(await request('1', { mode: 'always', keepVersions: 1 }), session.context)
    expect(keys().filter((key) => !key.includes('/signed/'))).toHaveLength(1)
  })

  it('is not published when the job fails, which is said with its reason', async () => {
    const { session, names } = fresh()
    server.cloud.signing = { outcome: 'Failed', reason: 'The zip has a signature already.' }
    const { problems } = await publish(await request('c'), session.context)
    expect(problems).toMatchObject([
      { code: 'signing-failed', message: expect.stringContaining('has a signature already') as string },
    ])
    expect(names()).not.toContain('lambda:PublishLayerVersion')
  })

  it('is signed by one job, however often the call is repeated', async () => {
    const { id, session } = fresh()
    let faults = 0
    server.options = {
      fault: ({ name, accountId }) =>
        accountId === id && name === 'signer:StartSigningJob' && faults++ < 2 ? { kind: 'error-after' } : undefined,
    }
    expect((await publish(await request('d'), session.context)).problems).toEqual([])
    server.options = {}
    expect(server.cloud.region(id, 'us-east-1').signingJobs.size).toBe(1)
  })

  it.each([
    ['a profile that does not exist', true, undefined, 'no-such-signing-profile'],
    ['a profile that was revoked', true, { status: 'Revoked', platform }, 'signing-profile-not-active'],
    [
      'a profile for devices',
      true,
      { status: 'Active', platform: 'AmazonFreeRTOS-Default' },
      'signing-profile-for-another-platform',
    ],
    ['a bucket without versions', false, { status: 'Active', platform }, 'bucket-without-versions'],
  ])('is refused with %s, before anything is written', async (_, versioned, profile, code) => {
    const { id, session } = fresh(versioned, profile)
    if (!profile) server.cloud.region(id, 'us-east-1').signingProfiles.clear()
    await expect(publish(await request('e'), session.context)).rejects.toMatchObject({ problems: [{ code }] })
    expect(server.writes.filter(({ accountId }) => accountId === id)).toEqual([])
  })

  it('is refused when its description leaves no room for the fingerprint', async () => {
    const { session } = fresh()
    const attempt = publish(await request('f', {}, { description: 'x'.repeat(256) }), session.context)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'no-room-for-fingerprint' }] })
  })

  it('needs rights on the profile and on its jobs', async () => {
    const { publisher, plan } = neededPolicies(await request('g'), '123456789012')
    const resourcesOf = (action: string) =>
      publisher.Statement.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource)
    expect(resourcesOf('signer:StartSigningJob')).toEqual([
      'arn:aws:signer:us-east-1:123456789012:/signing-profiles/Release',
    ])
    expect(resourcesOf('signer:DescribeSigningJob')).toEqual(['arn:aws:signer:us-east-1:123456789012:/signing-jobs/*'])
    expect(plan.Statement.flatMap(({ Action }) => Action)).not.toContain('signer:StartSigningJob')
  })
})

describe('the input signing-profile', () => {
  it.each([
    ['Release', { name: 'Release' }],
    [
      'arn:aws:signer:{region}:111111111111:/signing-profiles/Release',
      { name: 'Release', owner: '111111111111', region: '{region}' },
    ],
  ])('%s is taken', (text, value) => {
    expect(parseSigningProfile(text)).toEqual({ value })
  })

  it.each(['my profile', 'arn:aws:signer:us-east-1:1:/signing-profiles/Release', 'x'])('%s is refused', (text) => {
    expect(parseSigningProfile(text)).toMatchObject({ why: expect.stringContaining('neither') as string })
  })

  it('without a bucket has no effect, and is refused', () => {
    const { problems } = parseConfig({ 'signing-profile': ['Release'] })
    expect(problems).toMatchObject([{ code: 'contradicting-inputs', input: 'signing-profile' }])
  })

  it('of another region is refused', () => {
    const profile = 'arn:aws:signer:eu-west-1:111111111111:/signing-profiles/Release'
    const { config } = parseConfig({ 's3-bucket': ['bbb'], 'signing-profile': [profile] })
    if (!config) throw new Error('not parsed')
    const attempt = () => publishRequest(config, [layerOf(undefined)], [region('us-east-1')], 'publish')
    const code = 'signing-profile-in-another-region'
    expect(attempt).toThrowError(expect.objectContaining({ problems: [expect.objectContaining({ code })] }))
  })
})
