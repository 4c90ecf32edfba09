import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure, throwIfAny } from '../../src/errors.ts'
import { httpFor } from '../../src/host/http/client.ts'
import { parseFunctionSelector } from '../../src/plan/functions.ts'
import { publishFunction, recogniseFunction } from '../../src/publish/function/publish.ts'
import type { FunctionRequest, RegionDestination } from '../../src/publish/function/request.ts'
import type { Publication } from '../../src/publish/publication.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { StoredFunction } from '../support/aws-server/state.ts'
import { addBucket, addFunction, connect, region } from '../support/publishing.ts'
import { makeZip } from '../support/zips.ts'

let server: AwsServer
let folder: string
let next = 830_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-function-'))
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

/** A real zip on disk, which the server knows by its hash, too. */
async function zipOf(content: string): Promise<ZipFile> {
  const bytes = makeZip([{ path: 'app.py', content }])
  const path = join(folder, `${content}.zip`)
  await writeFile(path, bytes)
  const hash = createHash('sha256').update(bytes)
  const sha256 = hash.digest('hex')
  server.cloud.codes.set(shown(sha256), bytes)
  return { path, sizeBytes: bytes.length, sha256, unzippedSizeBytes: content.length }
}

const shown = (hex: string): string => Buffer.from(hex, 'hex').toString('base64')

const fingerprint = 'abcdefghij234567abcd'

interface World {
  readonly add: (name: string, changes?: Partial<StoredFunction>) => StoredFunction
  readonly publish: (changes?: Partial<FunctionRequest>) => Promise<Publication<RegionDestination>>
  readonly recognise: (changes?: Partial<FunctionRequest>) => Promise<Publication<RegionDestination> | undefined>
  readonly writes: () => readonly string[]
  readonly accountId: string
}

async function world(zip: ZipFile, names: readonly string[] = ['app']): Promise<World> {
  next += 1
  const accountId = String(next)
  const session = connect(server, accountId)
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const context = { ...session.context, http: httpFor({}), scratch }
  const request: FunctionRequest = {
    mode: 'if-changed',
    artifacts: [{ name: 'app', runtime: 'python3.13', architecture: 'x86_64', handlers: ['app.handler'], zip }],
    regions: [region()],
    functions: names.map((name) => {
      const parsed = parseFunctionSelector(name)
      if (!('value' in parsed)) throw new Error(name)
      return parsed.value
    }),
    publishFunctionVersion: false,
  }
  return {
    accountId,
    add: (name, changes) => addFunction(server, name, changes, { accountId, region: 'us-east-1' }),
    async publish(changes = {}) {
      const publication = await publishFunction({ ...request, ...changes }, context)
      expect(await readdir(scratch)).toEqual([])
      throwIfAny(publication.problems)
      return publication
    },
    recognise: (changes = {}) => recogniseFunction({ ...request, ...changes }, context),
    writes: () =>
      server.calls
        .filter((call) => call.accountId === accountId && call.writes)
        .map(({ name }) => name.replace(/^\w+:/, '')),
  }
}

async function codesOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Failure ? error.problems.map(({ code }) => code) : [String(error)]
}

describe('the code of a function', () => {
  it('is updated when its hash differs, and not otherwise', async () => {
    const zip = await zipOf('first')
    const { add, publish, recognise, writes } = await world(zip)
    const one = add('app', { handler: 'app.handler' })
    const first = await publish()
    expect(one.codeSha256).toBe(shown(zip.sha256))
    expect(first.destinations[0]?.functions).toEqual([
      {
        artifact: 'app',
        region: 'us-east-1',
        functionArn: one.arn,
        codeSha256: shown(zip.sha256),
        changed: true,
        done: ['code updated'],
      },
    ])
    expect(writes()).toEqual(['UpdateFunctionCode'])
    const again = await publish()
    expect(again.destinations[0]?.functions).toMatchObject([{ changed: false }])
    expect(await recognise()).toBeDefined()
    const { zip: _, ...known } = {
      name: 'app',
      runtime: 'python3.13',
      architecture: 'x86_64' as const,
      handlers: [],
      zip,
    }
    expect(await recognise({ artifacts: [{ ...known, known: zip }] })).toBeDefined()
    expect(await recognise({ artifacts: [known] })).toBeUndefined()
    expect(writes()).toEqual(['UpdateFunctionCode'])
  })

  it.each<[string, Partial<StoredFunction>, string]>([
    ['another runtime', { runtime: 'python3.12' }, 'its runtime is python3.12'],
    ['another architecture', { architectures: ['arm64'] }, 'its architecture is arm64'],
    ['an image', { packageType: 'Image' }, 'container image'],
  ])('is refused by %s before anything is written', async (_, changes, why) => {
    const { add, publish, writes } = await world(await zipOf('refused'), ['app', 'other'])
    add('app')
    add('other', changes)
    const refused = publish()
    await expect(refused).rejects.toThrow(why)
    expect(await codesOf(refused)).toEqual(['incompatible-function'])
    expect(writes()).toEqual([])
  })

  it('must be that of a function that exists', async () => {
    const { publish, writes } = await world(await zipOf('missing'))
    expect(await codesOf(publish())).toEqual(['no-such-function'])
    expect(writes()).toEqual([])
  })

  it('goes by a bucket, where it stays for others to take', async () => {
    const zip = await zipOf('bucket')
    const { add, publish, writes, accountId } = await world(zip)
    const one = add('app')
    addBucket(server, 'zips', 'us-east-1', accountId)
    const bucket = { template: 'zips', prefix: 'functions' }
    const { destinations } = await publish({ bucket })
    expect(one.codeSha256).toBe(shown(zip.sha256))
    expect(destinations[0]?.object).toEqual({
      artifact: 'app',
      region: 'us-east-1',
      s3Bucket: 'zips',
      s3Key: `functions/app/${zip.sha256}.zip`,
    })
    expect(writes()).toEqual(['PutObject', 'UpdateFunctionCode'])
    await publish({ bucket })
    expect(writes()).toHaveLength(2)
    // Only the bucket, without a function.
    const alone = await publish({ bucket, functions: [] })
    expect(alone.destinations[0]).toMatchObject({ functions: [], object: { s3Bucket: 'zips' } })
  })

  it.each<[string, Partial<FunctionRequest>, string]>([
    ['neither function nor bucket', { functions: [] }, 'nothing-to-publish-to'],
    [
      'an alias of no function',
      { functions: [], alias: { name: 'live' }, bucket: { template: 'b', prefix: '' } },
      'contradicting-inputs',
    ],
    [
      'regions of two partitions',
      { regions: [region('us-east-1'), region('cn-north-1')], bucket: { template: 'b-{region}', prefix: '' } },
      'several-partitions',
    ],
    [
      'one bucket for two regions',
      { regions: [region('us-east-1'), region('eu-west-1')], bucket: { template: 'b', prefix: '' } },
      'one-bucket-for-several-regions',
    ],
  ])('%s is a contradiction', async (_, changes, code) => {
    const { publish } = await world(await zipOf('contradiction'))
    expect(await codesOf(publish(changes))).toContain(code)
  })
})

describe('versions, aliases and the smoke event', () => {
  const setUp = async (content: string, names = ['app']) => {
    const before = await zipOf(`${content}-before`)
    const zip = await zipOf(content)
    const made = await world(zip, names)
    const states = names.map((name) => made.add(name, { codeSha256: shown(before.sha256) }))
    for (const state of states) {
      state.published.push({ version: '1', layers: [], codeSha256: shown(before.sha256) })
      state.aliases = new Map([['live', { version: '1', revision: 1, weights: {} }]])
    }
    const [one] = states
    if (!one) throw new Error('none')
    return { ...made, one, states, before: shown(before.sha256), after: shown(zip.sha256) }
  }

  it('the alias moves to the new version, and a second run has nothing to do', async () => {
    const { publish, one, after, writes } = await setUp('alias')
    const { destinations } = await publish({ alias: { name: 'live' }, smokeEvent: '{"a":1}' })
    expect(one.published.at(-1)).toMatchObject({ version: '2', codeSha256: after })
    expect(one.aliases?.get('live')).toEqual({ version: '2', weights: {}, revision: 2 })
    expect(destinations[0]?.functions[0]).toMatchObject({ version: '2', alias: 'live', changed: true })
    expect(writes()).toEqual(['UpdateFunctionCode', 'PublishVersion', 'InvokeFunction', 'UpdateAlias'])
    const again = await publish({ alias: { name: 'live' }, smokeEvent: '{"a":1}' })
    expect(again.destinations[0]?.functions[0]).toMatchObject({ version: '2', changed: false })
    expect(writes()).toHaveLength(4)
  })

  it('an alias that does not exist is made', async () => {
    const { publish, one } = await setUp('new-alias')
    await publish({ alias: { name: 'fresh' } })
    expect(one.aliases?.get('fresh')).toMatchObject({ version: '2' })
  })

  it('a run that was killed before the alias moved is completed by the next', async () => {
    const { publish, one, after } = await setUp('killed')
    one.codeSha256 = after
    await publish({ alias: { name: 'live' } })
    expect(one.aliases?.get('live')).toMatchObject({ version: '2' })
  })

  it.each<[string, Partial<FunctionRequest>]>([
    ['$LATEST', {}],
    ['a version', { publishFunctionVersion: true }],
    ['an alias', { alias: { name: 'live' } }],
    ['a new alias', { alias: { name: 'fresh' } }],
  ])('everything is taken back when the smoke event fails: %s', async (name, changes) => {
    const { publish, states, before, after } = await setUp(`smoke-${name.replaceAll(/\W/g, '')}`, ['app', 'second'])
    server.cloud.invoke = (code, payload) =>
      code === after && payload === '{"bad":true}'
        ? { error: 'Unhandled', payload: '{"errorType":"KeyError"}', log: 'START\nKeyError: bad\nEND' }
        : { payload: 'null', log: '' }
    const failed = publish({ ...changes, smokeEvent: '{"bad":true}' })
    expect(await codesOf(failed)).toEqual(['smoke-event-failed', 'smoke-event-failed', 'taken-back'])
    await expect(failed).rejects.toThrow(/KeyError[^]*KeyError: bad/)
    for (const state of states) {
      expect(state.codeSha256).toBe(before)
      expect(state.published.map(({ version }) => version)).toEqual(['1'])
      expect([...(state.aliases ?? [])].map(([alias, { version }]) => [alias, version])).toEqual([['live', '1']])
    }
  })

  it('an update that fails is taken back', async () => {
    const { publish, one, before, after } = await setUp('update-fails')
    server.cloud.failingUpdates.add(after)
    const failed = publish({ alias: { name: 'live' } })
    expect(await codesOf(failed)).toEqual(['function-update-failed'])
    await expect(failed).rejects.toThrow('It has what it had before.')
    expect(one).toMatchObject({ codeSha256: before, outcome: 'Successful' })
  })

  it('a plan says it, and writes nothing', async () => {
    const { publish, writes } = await setUp('plan')
    const { planned } = await publish({ mode: 'plan', alias: { name: 'live' }, smokeEvent: '1' })
    expect(planned[0]?.actions.map((action) => action.replace(/arn:\S+/, 'ARN'))).toEqual([
      'update the code of ARN',
      'publish a version of ARN',
      'call ARN with the smoke event',
      'point the alias live of ARN at it',
    ])
    expect(writes()).toEqual([])
  })
})

describe('a fresh machine, which has built nothing', () => {
  /** Deploys once with a zip, and yields the same declaration without one. */
  const deployed = async (content: string, changes: Partial<FunctionRequest>) => {
    const zip = await zipOf(content)
    const made = await world(zip)
    const one = made.add('app')
    const artifact = { name: 'app', runtime: 'python3.13', architecture: 'x86_64' as const, handlers: [], fingerprint }
    await made.publish({ ...changes, artifacts: [{ ...artifact, zip }] })
    const recognise = (of = fingerprint) =>
      made.recognise({ ...changes, artifacts: [{ ...artifact, fingerprint: of }] })
    return { ...made, one, recognise, zip }
  }

  it.each<[string, Partial<FunctionRequest>]>([
    ['by the tag of the function', {}],
    ['by the tag, also after a smoke event', { smokeEvent: '{}' }],
    ['by what a version says', { publishFunctionVersion: true }],
    ['by what the version of the alias says', { alias: { name: 'live' }, smokeEvent: '{}' }],
  ])('sees that nothing changed %s', async (_, changes) => {
    const { recognise, one, writes } = await deployed(`fresh-${Object.keys(changes).join('-')}`, changes)
    const count = writes().length
    const found = await recognise()
    expect(found?.problems).toEqual([])
    expect(found?.destinations[0]?.functions).toMatchObject([{ functionArn: one.arn, changed: false }])
    expect(await recognise('zzzzzzzzzz234567abcd')).toBeUndefined()
    expect(writes()).toHaveLength(count)
  })

  it('does not believe the tag when somebody changed the code since', async () => {
    const { recognise, one } = await deployed('changed-since', {})
    one.codeSha256 = 'another'
    expect(await recognise()).toBeUndefined()
  })

  it('finds the object in the bucket by the hash that the function shows', async () => {
    const zip = await zipOf('fresh-bucket')
    const { add, publish, recognise, accountId } = await world(zip)
    add('app')
    addBucket(server, 'zips', 'us-east-1', accountId)
    const bucket = { template: 'zips', prefix: 'functions' }
    const artifact = { name: 'app', runtime: 'python3.13', architecture: 'x86_64' as const, handlers: [], fingerprint }
    await publish({ bucket, artifacts: [{ ...artifact, zip }] })
    const found = await recognise({ bucket, artifacts: [artifact] })
    expect(found?.destinations[0]?.object).toMatchObject({ s3Key: `functions/app/${zip.sha256}.zip` })
    server.cloud.account(accountId).buckets.get('zips')?.objects.clear()
    expect(await recognise({ bucket, artifacts: [artifact] })).toBeUndefined()
  })

  it('builds when it may neither read nor write tags, and updates nothing', async () => {
    const zip = await zipOf('no-tags')
    const { add, publish, recognise, writes, accountId } = await world(zip)
    add('app')
    server.options = {
      fault: ({ name, accountId: id }) =>
        id === accountId && name === 'lambda:TagResource' ? { kind: 'denied' } : undefined,
    }
    const artifact = { name: 'app', runtime: 'python3.13', architecture: 'x86_64' as const, handlers: [], fingerprint }
    await publish({ artifacts: [{ ...artifact, zip }] })
    expect(await recognise({ artifacts: [artifact] })).toBeUndefined()
    server.options = {}
    const again = await publish({ artifacts: [{ ...artifact, zip }] })
    expect(again.destinations[0]?.functions).toMatchObject([{ changed: false }])
    // The tag that was missing is written now.
    expect(writes()).toEqual(['UpdateFunctionCode', 'TagResource', 'TagResource'])
    expect(await recognise({ artifacts: [artifact] })).toBeDefined()
  })
})

describe('signing, waves and shares of calls', () => {
  const platform = 'AWSLambda-SHA384-ECDSA'
  const bucket = { template: 'zips-{region}', prefix: 'p', isSigned: true }

  it('deploys a signed zip, and not again while its inputs are the same', async () => {
    const zip = await zipOf('signed')
    const { add, publish, recognise, writes, accountId } = await world(zip)
    const one = add('app', { codeSigning: 'Enforce' })
    addBucket(server, 'zips-us-east-1', 'us-east-1', accountId, true)
    server.cloud.region(accountId, 'us-east-1').signingProfiles.set('Release', { status: 'Active', platform })
    const signingProfile = { name: 'Release' }
    const artifact = { name: 'app', runtime: 'python3.13', architecture: 'x86_64' as const, handlers: [], fingerprint }
    await publish({ bucket, signingProfile, artifacts: [{ ...artifact, zip }] })
    expect(one.codeSha256).not.toBe(shown(zip.sha256))
    const count = writes().length
    expect(await recognise({ bucket, signingProfile, artifacts: [artifact] })).toBeDefined()
    const again = await publish({ bucket, signingProfile, artifacts: [{ ...artifact, zip }] })
    expect(again.destinations[0]?.functions).toMatchObject([{ changed: false, codeSha256: one.codeSha256 }])
    expect(writes()).toHaveLength(count)
  })

  it('refuses a function that takes signed code only, before anything is written', async () => {
    const { add, publish, writes } = await world(await zipOf('unsigned'), ['app', 'other'])
    add('app')
    add('other', { codeSigning: 'Enforce' })
    const failed = publish()
    expect(await codesOf(failed)).toEqual(['incompatible-function'])
    await expect(failed).rejects.toThrow('signed code only')
    expect(writes()).toEqual([])
    const warned = await world(await zipOf('warned'))
    warned.add('app', { codeSigning: 'Warn' })
    await warned.publish()
  })

  it('stops before the next wave when a region fails', async () => {
    const zip = await zipOf('waves')
    const { add, publish, accountId } = await world(zip)
    const codeSha256 = shown((await zipOf('waves-before')).sha256)
    const first = add('app', { codeSha256 })
    const second = addFunction(server, 'app', { codeSha256 }, { accountId, region: 'eu-west-1' })
    server.cloud.failingUpdates.add(shown(zip.sha256))
    const regions = [region('us-east-1'), region('eu-west-1')] as const
    const failed = publish({ regions, rollout: [['us-east-1'], 'all'], stopOnFailure: true })
    expect(await codesOf(failed)).toEqual(['function-update-failed', 'region-not-begun'])
    expect([first.codeSha256, second.codeSha256]).toEqual([codeSha256, codeSha256])
    server.cloud.failingUpdates.clear()
    const done = await publish({ regions, stopOnFailure: true })
    expect(done.destinations).toHaveLength(2)
  })

  it.each([
    ['ends at the new version', 'OK', '2'],
    ['is taken back with the code when the alarm goes off', 'ALARM', '1'],
  ])('a share of the calls %s', async (_, state, version) => {
    const zip = await zipOf(`canary-${state}`)
    const { add, publish, accountId } = await world(zip)
    const one = add('app', { codeSha256: shown((await zipOf('canary-before')).sha256) })
    one.published.push({ version: '1', layers: [], codeSha256: one.codeSha256 })
    one.aliases = new Map([['live', { version: '1', revision: 1, weights: {} }]])
    const before = one.codeSha256
    const { alarms } = server.cloud.region(accountId, 'us-east-1')
    alarms.set('errors', 'OK')
    const shares: unknown[] = []
    server.options = {
      onEffect({ name, accountId: id }) {
        if (id !== accountId || name !== 'lambda:UpdateAlias') return
        shares.push(one.aliases?.get('live')?.weights)
        alarms.set('errors', state)
      },
    }
    const alias = { name: 'live', canary: { share: 10, minutes: 0.2, alarm: 'errors' } }
    const codes = await codesOf(publish({ alias }))
    server.options = {}
    expect(shares[0]).toEqual({ '2': 0.1 })
    expect(one.aliases.get('live')).toMatchObject({ version, weights: {} })
    expect(one.codeSha256).toBe(state === 'OK' ? shown(zip.sha256) : before)
    expect(codes.includes('canary-alarm')).toBe(state === 'ALARM')
  })
})

it('a share of the calls that an ended run left is taken back when the alarm goes off', async () => {
  const zip = await zipOf('canary-resumed')
  const { add, publish, accountId } = await world(zip)
  const before = shown((await zipOf('canary-resumed-before')).sha256)
  const one = add('app', { codeSha256: shown(zip.sha256) })
  one.published.push({ version: '1', layers: [], codeSha256: before })
  one.published.push({ version: '2', layers: [], codeSha256: shown(zip.sha256) })
  one.aliases = new Map([['live', { version: '1', revision: 1, weights: { '2': 0.1 } }]])
  const { alarms } = server.cloud.region(accountId, 'us-east-1')
  alarms.set('errors', 'OK')
  server.options = {
    onEffect({ name, accountId: id }) {
      // After the first look, which is before anything is written.
      if (id === accountId && name === 'cloudwatch:DescribeAlarms') alarms.set('errors', 'ALARM')
    },
  }
  const codes = await codesOf(publish({ alias: { name: 'live', canary: { share: 10, minutes: 5, alarm: 'errors' } } }))
  server.options = {}
  expect(codes).toEqual(['canary-alarm', 'taken-back'])
  expect(one.aliases.get('live')).toMatchObject({ version: '1', weights: {} })
})

describe('what a function cannot take is found before anything is written', () => {
  it('no reserved concurrency, for a smoke event', async () => {
    const { add, publish, writes } = await world(await zipOf('concurrency'))
    add('app', { reservedConcurrency: 0 })
    expect(await codesOf(publish({ smokeEvent: '{}' }))).toEqual(['function-not-callable'])
    expect(writes()).toEqual([])
    await publish()
  })

  it('layers that leave no room, by what they unpack to', async () => {
    const zip = { ...(await zipOf('no-room')), unzippedSizeBytes: 262_000_000 }
    const { add, publish, writes, accountId } = await world(zip)
    const body = makeZip([{ path: 'python/zeros', content: Buffer.alloc(200_000) }])
    const arn = `arn:aws:lambda:us-east-1:${accountId}:layer:large:1`
    const version = {
      version: 1,
      arn,
      description: '',
      runtimes: [],
      architectures: [],
      licenseInfo: '',
      codeSha256: '',
      codeSize: body.length,
      body,
      deleted: false,
      policy: [],
      policyRevision: 1,
    }
    server.cloud.region(accountId, 'us-east-1').layers.set('large', { next: 2, versions: [version] })
    add('app', { layers: [arn] })
    const failed = publish()
    expect(await codesOf(failed)).toEqual(['incompatible-function'])
    await expect(failed).rejects.toThrow('262200000 bytes unzipped')
    expect(writes()).toEqual([])
  })

  it('an update that is in progress is waited for', async () => {
    const zip = await zipOf('in-progress')
    const { add, publish } = await world(zip)
    const one = add('app', { pending: 4 })
    await publish()
    expect(one).toMatchObject({ codeSha256: shown(zip.sha256), pending: 0 })
  })
})
