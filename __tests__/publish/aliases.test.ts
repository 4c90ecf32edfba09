// All functions get the version and their aliases move, or all have what they had before.
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { neededPolicies } from '../../src/publish/layer/policy.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { useAccounts } from '../support/accounts.ts'
import type { RecordedCall } from '../support/aws-server/server.ts'
import type { StoredFunction } from '../support/aws-server/state.ts'
import { addFunction, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const other = 'arn:aws:lambda:us-east-1:999999999999:layer:other:1'
const aws = useAccounts(895_000_000_000)

function fresh() {
  const account = aws.fresh()
  const { id, session } = account
  // 0.1 s for a minute of a canary.
  const context = { ...session.context, pace: { pollMs: 0.3, patienceMs: 5_000 } }
  const arn = (version: number): string => `arn:aws:lambda:us-east-1:${id}:layer:deps:${version}`
  const add = (name: string, version?: string): StoredFunction => {
    const aliases = new Map(version === undefined ? [] : [['live', { version, weights: {}, revision: 1 }]])
    const published = version === undefined ? [] : [{ version: '1', layers: [other], codeSha256: 'code' }]
    return addFunction(
      aws.server,
      name,
      { layers: [other], aliases, published },
      { accountId: id, region: 'us-east-1' },
    )
  }
  const alarms = aws.server.cloud.region(id, 'us-east-1').alarms
  return { ...account, context, arn, add, alarms }
}
const request = async (
  content: string,
  changes: Partial<PublishRequest>,
  ...names: string[]
): Promise<PublishRequest> =>
  requestOf(layerOf(await zipFile(content)), {
    functions: names.map((name) => ({ kind: 'name', name })),
    parameters: ['/deps'],
    ...changes,
  })
const live = (one: StoredFunction) => {
  const { version, weights } = one.aliases?.get('live') ?? {}
  return { version, weights }
}
const shifting = (canary?: NonNullable<PublishRequest['alias']>['canary']): Partial<PublishRequest> => ({
  publishFunctionVersion: true,
  alias: { name: 'live', ...(canary ? { canary } : {}) },
})

describe('functions of which one cannot be changed', () => {
  const denied = (id: string, name: string) => ({
    fault: (call: RecordedCall) =>
      call.accountId === id && call.name === 'lambda:UpdateFunctionConfiguration' && call.path.includes(`:${name}/`)
        ? ({ kind: 'denied' } as const)
        : undefined,
  })

  it('all have their previous layers again, the parameter stays, and the next run changes all', async () => {
    const { id, context, arn, add, names } = fresh()
    const functions = ['a', 'b', 'c'].map((name) => add(name))
    await publish(await request('1', {}, 'a', 'b', 'c'), context)
    expect(functions.map(({ layers }) => layers)).toEqual(functions.map(() => [other, arn(1)]))
    aws.server.options = denied(id, 'b')
    const failed = await publish(await request('2', {}, 'a', 'b', 'c'), context)
    expect(failed.problems).toMatchObject([
      { code: 'access-denied' },
      { code: 'taken-back', message: expect.stringMatching(/function:a, .*function:c have again/) as string },
    ])
    expect(functions.map(({ layers }) => layers)).toEqual(functions.map(() => [other, arn(1)]))
    expect(aws.server.cloud.region(id, 'us-east-1').parameters.get('/deps')?.value).toBe(arn(1))
    expect(names()).not.toContain('lambda:DeleteLayerVersion')
    aws.server.options = {}
    expect((await publish(await request('2', {}, 'a', 'b', 'c'), context)).problems).toEqual([])
    expect(functions.map(({ layers }) => layers)).toEqual(functions.map(() => [other, arn(2)]))
    expect(aws.server.cloud.region(id, 'us-east-1').parameters.get('/deps')?.value).toBe(arn(2))
  })

  it('that did not have the layer do not keep it', async () => {
    const { id, context, add } = fresh()
    const [a] = ['a', 'b'].map((name) => add(name))
    aws.server.options = denied(id, 'b')
    const { problems } = await publish(await request('3', {}, 'a', 'b'), context)
    expect(problems).toMatchObject([{ code: 'access-denied' }, { code: 'taken-back' }])
    expect(a?.layers).toEqual([other])
  })

  it('keep what somebody else has given them meanwhile', async () => {
    const { id, context, arn, add } = fresh()
    const [a] = ['a', 'b'].map((name) => add(name))
    const foreign = other.replace('other', 'third')
    aws.server.options = {
      ...denied(id, 'b'),
      onEffect: ({ accountId, name, path }) => {
        if (accountId !== id || name !== 'lambda:GetFunctionConfiguration' || !path.includes(':a/')) return
        // After the write of the run, somebody adds a layer.
        if (!a || !a.layers.includes(arn(1)) || a.layers.includes(foreign)) return
        a.layers = [...a.layers, foreign]
        a.revision += 1
      },
    }
    await publish(await request('4', {}, 'a', 'b'), context)
    expect(a?.layers).toEqual([other, foreign])
  })

  it('are named when they cannot be restored', async () => {
    const { id, context, add } = fresh()
    for (const name of ['a', 'b']) add(name)
    let updates = 0
    aws.server.options = {
      fault: ({ accountId, name, path }) => {
        if (accountId !== id || name !== 'lambda:UpdateFunctionConfiguration') return undefined
        return path.includes(':b/') || updates++ > 0 ? { kind: 'denied' } : undefined
      },
    }
    const { problems } = await publish(await request('5', {}, 'a', 'b'), context)
    expect(problems).toMatchObject([
      { code: 'access-denied' },
      { code: 'not-taken-back', message: expect.stringContaining('function:a could not be restored') as string },
    ])
  })
})

describe('an alias', () => {
  it('moves to the new version of each function, and an unchanged run changes nothing', async () => {
    const { context, add, names } = fresh()
    const functions = ['a', 'b'].map((name) => add(name, '1'))
    const declared = await request('1', shifting(), 'a', 'b')
    const first = await publish(declared, context)
    expect(first.problems).toEqual([])
    expect(functions.map(live)).toEqual(functions.map(() => ({ version: '2', weights: {} })))
    expect(first.destinations[0]?.done.join()).toContain('function:a:live at its new version (now 1)')
    const before = names().length
    await publish(declared, context)
    expect(
      names()
        .slice(before)
        .filter((name) => /Update|Publish|Put/.test(name)),
    ).toEqual([])
  })

  it('that does not exist, or follows $LATEST, is left as it is and named; the layer is given all the same', async () => {
    const { context, arn, add } = fresh()
    const [none, latest] = [add('none'), add('latest', '$LATEST')]
    const { problems, warnings } = await publish(await request('2', shifting(), 'none', 'latest'), context)
    expect(problems).toEqual([])
    expect(warnings).toHaveLength(2)
    expect(warnings.join()).toMatch(
      /function:latest: the alias live points at \$LATEST.*function:none: the alias live does not exist/s,
    )
    expect([none, latest].map(({ layers }) => layers)).toEqual([1, 2].map(() => [other, arn(1)]))
    expect(live(latest).version).toBe('$LATEST')
  })

  it('sends a share of its calls first, and all of them when the time is over', async () => {
    const { id, context, add, alarms } = fresh()
    const one = add('a', '1')
    alarms.set('errors', 'OK')
    const seen: unknown[] = []
    aws.server.options = {
      onEffect: ({ accountId, name }) => {
        if (accountId === id && name === 'lambda:UpdateAlias') seen.push(live(one))
      },
    }
    const canary = { share: 10, minutes: 1, alarm: 'errors' }
    const { problems } = await publish(await request('3', shifting(canary), 'a'), context)
    expect(problems).toEqual([])
    expect(seen).toEqual([
      { version: '1', weights: { 2: 0.1 } },
      { version: '2', weights: {} },
    ])
  })

  it('is taken back with the layers of all functions when the alarm goes off', async () => {
    const { id, context, add, alarms } = fresh()
    const functions = ['a', 'b'].map((name) => add(name, '1'))
    alarms.set('errors', 'OK')
    aws.server.options = {
      onEffect: ({ accountId, name }) => {
        if (accountId === id && name === 'lambda:UpdateAlias') alarms.set('errors', 'ALARM')
      },
    }
    const canary = { share: 10, minutes: 5, alarm: 'errors' }
    const { problems } = await publish(await request('4', shifting(canary), 'a', 'b'), context)
    expect(problems.map(({ code }) => code)).toEqual(['canary-alarm', 'taken-back', 'taken-back'])
    expect(functions.map(live)).toEqual(functions.map(() => ({ version: '1', weights: {} })))
    expect(functions.map(({ layers }) => layers)).toEqual(functions.map(() => [other]))
    expect(aws.server.cloud.region(id, 'us-east-1').parameters.size).toBe(0)
  })

  it('of one function that cannot be moved takes back the others', async () => {
    const { id, context, add } = fresh()
    const functions = ['a', 'b'].map((name) => add(name, '1'))
    aws.server.options = {
      fault: ({ accountId, name, path }) =>
        accountId === id && name === 'lambda:UpdateAlias' && path.includes(':b/') ? { kind: 'denied' } : undefined,
    }
    const { problems } = await publish(await request('5', shifting(), 'a', 'b'), context)
    expect(problems.map(({ code }) => code)).toEqual(['access-denied', 'taken-back', 'taken-back'])
    expect(functions.map(live)).toEqual(functions.map(() => ({ version: '1', weights: {} })))
  })

  it('whose shift was not finished is moved by the next run', async () => {
    const { id, context, add } = fresh()
    const one = add('a', '1')
    const stop = new AbortController()
    using second = connect(aws.server, id, { signal: stop.signal })
    aws.server.options = {
      onAnswered: ({ accountId, name }) => {
        if (accountId === id && name === 'lambda:UpdateAlias') stop.abort()
      },
    }
    const declared = await request('6', shifting({ share: 50, minutes: 1_000 }), 'a')
    await expect(publish(declared, { ...context, aws: second.aws, signal: stop.signal })).rejects.toMatchObject({
      problems: [{ code: 'interrupted' }],
    })
    expect(live(one)).toEqual({ version: '1', weights: { 2: 0.5 } })
    aws.server.options = {}
    const again = await publish(await request('6', shifting(), 'a'), context)
    expect(again.problems).toEqual([])
    expect(live(one)).toEqual({ version: '2', weights: {} })
  })

  it.each([
    ['does not exist', undefined, 'no-such-alarm'],
    ['is off already', 'ALARM', 'alarm-before-canary'],
  ])('with an alarm that %s is refused before anything is written', async (_, state, code) => {
    const { id, context, add, alarms } = fresh()
    add('a', '1')
    if (state !== undefined) alarms.set('errors', state)
    const canary = { share: 10, minutes: 1, alarm: 'errors' }
    await expect(publish(await request('7', shifting(canary), 'a'), context)).rejects.toMatchObject({
      problems: [{ code }],
    })
    expect(aws.server.writes.filter(({ accountId }) => accountId === id)).toEqual([])
  })

  it('needs rights on function, alias and alarm', async () => {
    const declared = await request('8', shifting({ share: 1, minutes: 1, alarm: 'errors' }), 'a')
    const { publisher, plan } = neededPolicies({ ...declared, regions: [region()] }, '123456789012')
    const resourcesOf = (action: string) =>
      publisher.Statement.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource)
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:a'
    expect(resourcesOf('lambda:UpdateAlias')).toEqual([arn, `${arn}:live`])
    expect(resourcesOf('cloudwatch:DescribeAlarms')).toEqual(['arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors'])
    expect(plan.Statement.flatMap(({ Action }) => Action)).not.toContain('lambda:UpdateAlias')
  })
})

describe('inputs about aliases', () => {
  it.each([
    [{ alias: ['live'] }, 'alias'],
    [{ 'update-functions': ['a'], 'canary-share': ['10'] }, 'canary-share'],
    [{ 'update-functions': ['a'], alias: ['live'], 'canary-alarm': ['errors'] }, 'canary-alarm'],
    [{ 'update-functions': ['a'], alias: ['live'], 'canary-share': ['100'] }, 'canary-share'],
    [{ 'update-functions': ['a'], alias: ['7'] }, 'alias'],
  ])('%j are refused', (inputs, input) => {
    expect(parseConfig(inputs).problems).toMatchObject([{ input }])
  })
})
