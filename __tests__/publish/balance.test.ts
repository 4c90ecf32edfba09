// One region is the source of truth: others get what they lack, by hash.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { httpFor } from '../../src/host/http/client.ts'
import type { Grant } from '../../src/plan/grants.ts'
import { compareVersions, describeImbalance } from '../../src/publish/layer/balance.ts'
import type { KnownVersion } from '../../src/publish/layer/balance.ts'
import { balance } from '../../src/publish/layer/bring.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, connect, layerOf, region, requestOf } from '../support/publishing.ts'
import { makeZip } from '../support/zips.ts'

const one: Grant = { kind: 'account', accountId: '111111111111' }
const organization: Grant = { kind: 'organization', organizationId: 'o-abcdefghij' }

describe('the comparison', () => {
  const version = (number: number, hash: string, ...grants: Grant[]): KnownVersion => ({
    version: number,
    arn: `arn:${number}`,
    description: '',
    runtimes: [],
    architectures: [],
    licenseInfo: '',
    content: {
      codeSha256: hash,
      codeSizeBytes: 1,
      location: '',
      runtimes: [],
      architectures: [],
      isReference: false,
      description: '',
      licenseInfo: '',
    },
    statements: grants.map((grant) => ({ id: JSON.stringify(grant), grant })),
  })
  it.each<[string, KnownVersion[], KnownVersion[], readonly string[], readonly string[]]>([
    ['all is there', [version(1, 'a'), version(2, 'b')], [version(1, 'a'), version(2, 'b')], [], []],
    ['nothing is there', [version(1, 'a')], [], ['publish version 1'], []],
    [
      'the older ones were deleted at the source',
      [version(3, 'c', one)],
      [],
      ['publish version 3 and share it with 111111111111'],
      [],
    ],
    ['one lags behind', [version(1, 'a'), version(4, 'd')], [version(1, 'a')], ['publish version 4'], []],
    [
      'a number was given to something else',
      [version(1, 'a'), version(2, 'b')],
      [version(1, 'a'), version(2, 'x')],
      ['publish version 2 under another number'],
      ['version 2 gets number 3, since its own is gone'],
    ],
    [
      'a hash has another number',
      [version(2, 'b')],
      [version(1, 'a'), version(3, 'b')],
      [],
      ['version 2 has number 3 here'],
    ],
    [
      'grants are missing, and there are some too many',
      [version(1, 'a', one, organization)],
      [version(1, 'a', { kind: 'public' }, organization)],
      ['share version 1 with 111111111111'],
      [],
    ],
    [
      'the same grant has another statement',
      [version(1, 'a', one)],
      [{ ...version(1, 'a'), statements: [{ id: 'x', grant: one }] }],
      [],
      [],
    ],
    [
      'the number is too far away',
      [version(900, 'a')],
      [],
      ['publish version 900 under another number'],
      ['version 900 gets number 1, since its own is gone'],
    ],
  ])('%s', (_, source, there, actions, warnings) => {
    const imbalance = compareVersions(source, there, false)
    expect(describeImbalance(imbalance)).toEqual(actions)
    expect(imbalance.warnings).toEqual(warnings)
  })

  it('does not take accounts of one partition to another', () => {
    const imbalance = compareVersions([version(1, 'a', one, { kind: 'public' })], [], true)
    expect(describeImbalance(imbalance)).toEqual(['publish version 1 and share it with public'])
    expect(imbalance.warnings.join()).toContain('of another partition')
  })
})

describe('a layer', () => {
  let server: AwsServer
  let folder: string
  let next = 920_000_000_000
  beforeAll(async () => {
    server = await AwsServer.start()
    folder = await mkdtemp(join(tmpdir(), 'lambda-layer-balance-'))
  })
  beforeEach(() => {
    server.options = {}
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  async function zip(content: string): Promise<ZipFile> {
    const bytes = makeZip([{ path: 'python/a.py', content }])
    const path = join(folder, `${content}.zip`)
    await writeFile(path, bytes)
    return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const request = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
    requestOf(layerOf(await zip(content)), { sharing: { kind: 'declared', grants: [one] }, ...changes })
  const others = [region('eu-west-1'), region('ap-south-1')] as const

  async function fresh(sourceAccount = false) {
    next += 2
    const id = String(next)
    const from = sourceAccount ? String(next - 1) : id
    const session = connect(server, id)
    const source = connect(server, from)
    for (const content of ['1', '2', '3']) await publish(await request(content), source.context)
    const state = (name: string) =>
      (server.cloud.region(id, name).layers.get('deps')?.versions ?? [])
        .filter(({ deleted }) => !deleted)
        .map(({ version, codeSha256, policy }) => [version, codeSha256, policy.length])
    const run = (isDryRun: boolean, changes: Partial<PublishRequest> = {}) =>
      balance(
        {
          request: requestOf(layerOf(undefined), { regions: others, ...changes }),
          source: { aws: source.aws, region: region() },
          isDryRun,
          folder,
        },
        { ...session.context, http: httpFor({}) },
      )
    return { id, from, session, state, run }
  }

  it('is compared without a write, and brought when that is asked for', async () => {
    const { id, state, run, session } = await fresh()
    await publish(await request('1', { regions: [others[0]], sharing: { kind: 'carry-over' } }), session.context)
    const writes = server.writes.length
    const planned = await run(true)
    expect(server.writes).toHaveLength(writes)
    expect(planned.planned).toEqual([
      {
        layer: 'deps',
        region: 'eu-west-1',
        actions: [
          'publish version 2 and share it with 111111111111',
          'publish version 3 and share it with 111111111111',
          'share version 1 with 111111111111',
        ],
      },
      {
        layer: 'deps',
        region: 'ap-south-1',
        actions: [1, 2, 3].map((number) => `publish version ${number} and share it with 111111111111`),
      },
    ])
    const brought = await run(false)
    expect(brought).toMatchObject({ problems: [], warnings: [], skew: [] })
    for (const { name } of others) expect(state(name)).toEqual(state('us-east-1'))
    const again = await run(true)
    expect(again.planned.map(({ actions }) => actions)).toEqual([[], []])
    expect(server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions).toHaveLength(3)
  })

  it('gets the same numbers, by a bucket in each region', async () => {
    const { id, from, state, run } = await fresh()
    for (const { name } of others) addBucket(server, `layers-${name}`, name, id)
    const versions = server.cloud.region(from, 'us-east-1').layers.get('deps')?.versions ?? []
    if (versions[0]) versions[0].deleted = true
    const brought = await run(false, { bucket: { template: 'layers-{region}', prefix: 'p' } })
    expect(brought.problems).toEqual([])
    for (const { name } of others) expect(state(name)).toEqual(state('us-east-1'))
  })

  it('comes from another account', async () => {
    const { id, from, state, run } = await fresh(true)
    expect(id).not.toBe(from)
    expect((await run(false)).problems).toEqual([])
    expect(state('eu-west-1').map(([version]) => version)).toEqual([1, 2, 3])
  })

  it('of which one region fails is brought to the others, and the next run completes it', async () => {
    const { id, state, run } = await fresh()
    let published = 0
    server.options = {
      fault: ({ accountId, name, region: of }) =>
        accountId === id && of === 'eu-west-1' && name === 'lambda:PublishLayerVersion' && published++ > 0
          ? { kind: 'denied' }
          : undefined,
    }
    const { problems } = await run(false)
    expect(problems).toMatchObject([{ code: 'access-denied' }])
    expect(state('ap-south-1')).toEqual(state('us-east-1'))
    expect(state('eu-west-1').map(([version]) => version)).toEqual([1])
    server.options = {}
    expect((await run(false)).problems).toEqual([])
    expect(state('eu-west-1')).toEqual(state('us-east-1'))
  })

  it('that the source lacks is a problem', async () => {
    const { run } = await fresh()
    const missing = await run(true, { layers: [layerOf(undefined, { name: 'other' })] })
    expect(missing.problems).toMatchObject([{ code: 'no-such-layer' }])
  })
})
