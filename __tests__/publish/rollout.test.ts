import { afterEach, describe, expect, it } from 'vitest'
import { regions as regionsKind, rollout as rolloutKind } from '../../src/config/publishing-kinds.ts'
import { parseConfig } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import { silentLog } from '../../src/host/log.ts'
import { regionsOf } from '../../src/run/publishing/request.ts'
import { wavesOf } from '../../src/plan/rollout.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { Fault, RecordedCall } from '../support/aws-server/server.ts'
import { connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

let server: AwsServer | undefined
afterEach(() => server?.[Symbol.asyncDispose]())
const three: PublishRequest['regions'] = [region('us-east-1'), region('eu-west-1'), region('ap-south-1')]

describe('waves', () => {
  it.each([
    ['eu-west-1, then all', [['eu-west-1'], ['us-east-1', 'ap-south-1']]],
    ['eu-west-1\nthen us-east-1', [['eu-west-1'], ['us-east-1'], ['ap-south-1']]],
    ['all, then eu-west-1', [['us-east-1', 'ap-south-1'], ['eu-west-1']]],
    ['', [['us-east-1', 'eu-west-1', 'ap-south-1']]],
  ])('of %j', (text, waves) => {
    const parsed = rolloutKind.parse([text])
    expect(parsed).toMatchObject({ kind: 'accepted' })
    const value = parsed.kind === 'accepted' ? parsed.value : []
    expect(wavesOf(value, three).map((wave) => wave.map(({ name }) => name))).toEqual(waves)
  })

  it.each(['eu-west-1, then eu-west-1', 'moon-1, then all'])('of %j are refused', (text) => {
    expect(rolloutKind.parse([text]).kind).toBe('rejected')
  })

  it('all is a word of its own', () => {
    expect(regionsKind.parse(['all'])).toEqual({ kind: 'accepted', value: 'all' })
    expect(regionsKind.parse(['all, eu-west-1']).kind).toBe('rejected')
  })
})

describe('a rollout', () => {
  const run = async (changes: Partial<PublishRequest>, failing = '') => {
    server = await AwsServer.start({
      fault: (call) => (call.region === failing && call.writes ? { kind: 'denied' } : undefined),
    })
    using session = connect(server)
    return await publish(requestOf(layerOf(await zipFile('a')), { regions: three, ...changes }), session.context)
  }
  const publishes = (): readonly string[] =>
    (server?.calls ?? []).filter(({ name }) => name === 'lambda:PublishLayerVersion').map((call) => call.region)

  it('publishes the canary region before the others', async () => {
    const { problems } = await run({ rollout: [['ap-south-1'], 'all'] })
    expect(problems).toEqual([])
    expect(publishes()[0]).toBe('ap-south-1')
    expect(publishes()).toHaveLength(3)
  })

  it('stops at a failure when that is asked for, and says what was not begun', async () => {
    const stopped = await run({ rollout: [['eu-west-1'], 'all'], stopOnFailure: true }, 'eu-west-1')
    expect(stopped.problems.map(({ code }) => code)).toEqual(['access-denied', 'region-not-begun', 'region-not-begun'])
    expect(publishes()).toEqual(['eu-west-1'])
  })

  it('goes on otherwise, and says in how many regions the layer is', async () => {
    const partly = await run({ rollout: [['eu-west-1'], 'all'] }, 'eu-west-1')
    expect(partly.partly).toEqual([{ layer: 'deps', published: 2, of: 3, missing: ['eu-west-1'] }])
  })
})

describe('a region of the environment', () => {
  it.each([
    [
      'that this version does not know is used, with a warning',
      'eu-west-9',
      ['eu-west-9 is a region that this version does not know.'],
    ],
    ['that is known is used', 'eu-west-1', []],
  ])('%s', async (_, name, warnings) => {
    const { config } = parseConfig({})
    const said: string[] = []
    const log = { ...silentLog, warning: (text: string) => void said.push(text) }
    if (!config) throw new Error('no configuration')
    const found = await regionsOf(config, { env: { AWS_REGION: name }, log } as unknown as Context)
    expect(found.map((one) => one.name)).toEqual([name])
    expect(said.map((text) => text.split(' Did you')[0])).toEqual(warnings)
  })
})

describe('all regions', () => {
  it('are those that are enabled: one that refuses good credentials is left out', async () => {
    server = await AwsServer.start({ fault: (call) => (call.region === 'eu-west-1' ? { kind: 'refused' } : undefined) })
    using session = connect(server)
    const request = requestOf(layerOf(await zipFile('a')), { regions: three, skipDisabled: true })
    const { problems, destinations } = await publish(request, session.context)
    expect(problems).toEqual([])
    expect(destinations.map((one) => one.region)).toEqual(['us-east-1', 'ap-south-1'])
    expect(session.lines.join()).toContain('1 regions are not enabled in this account')
  })

  it.each([
    ['at its first read', /ListLayerVersions/],
    ['at its publish', /PublishLayerVersion/],
    ['at a grant', /AddLayerVersionPermission/],
  ])('of which one fails %s are told as published in N of M, and the next run completes them', async (_, failing) => {
    server = await AwsServer.start()
    using session = connect(server)
    const all = requestOf(layerOf(await zipFile('a')), {
      regions: [...three, region('il-central-1')],
      skipDisabled: true,
      sharing: { kind: 'declared', grants: [{ kind: 'account', accountId: '111111111111' }] },
    })
    const fault = ({ region: of, name }: RecordedCall): Fault | undefined =>
      of === 'il-central-1'
        ? { kind: 'refused' }
        : of === 'ap-south-1' && failing.test(name)
          ? { kind: 'denied' }
          : undefined
    server.options = { fault }
    const partly = await publish(all, session.context)
    expect(partly).toMatchObject({
      problems: [{ code: 'access-denied' }],
      partly: [{ layer: 'deps', published: 2, of: 3, missing: ['ap-south-1'] }],
      leftOut: ['il-central-1'],
    })
    server.options = { fault: (call) => (call.region === 'il-central-1' ? { kind: 'refused' } : undefined) }
    const healed = await publish(all, session.context)
    expect(healed).toMatchObject({ problems: [], partly: [], leftOut: ['il-central-1'] })
    expect(healed.destinations).toHaveLength(3)
  })
})
