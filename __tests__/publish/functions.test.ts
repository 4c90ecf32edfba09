import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFunctionSelector } from '../../src/plan/functions.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import { swapLayer } from '../../src/publish/layer/layers-of-function.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { httpFor } from '../../src/host/http/client.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { StoredFunction } from '../support/aws-server/state.ts'
import { addFunction, connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'
import type { Session } from '../support/publishing.ts'
import { serveRanges } from '../support/range-server.ts'
import { makeZip } from '../support/zips.ts'

const other = (name: string, version = 1): string => `arn:aws:lambda:us-east-1:999999999999:layer:${name}:${version}`

describe('the layers of a function', () => {
  const ours = 'arn:aws:lambda:us-east-1:123456789012:layer:deps:7'
  it.each([
    ['none', [], [ours]],
    ['others', [other('a'), other('b')], [other('a'), other('b'), ours]],
    [
      'an older version, in the middle',
      [other('a'), ours.replace(/7$/, '3'), other('b')],
      [other('a'), ours, other('b')],
    ],
    ['a layer of this name of another account', [other('deps')], [other('deps'), ours]],
    [
      'a layer whose name only begins alike',
      [ours.replace('deps:7', 'deps-2:7')],
      [ours.replace('deps:7', 'deps-2:7'), ours],
    ],
    ['this version', [ours, other('a')], [ours, other('a')]],
  ])('with %s', (_, layers, expected) => {
    expect(swapLayer(layers, ours)).toEqual(expected)
  })
})

describe('an item of update-functions', () => {
  it.each([
    ['app', { kind: 'name', name: 'app' }],
    ['tag:team=data=x', { kind: 'tag', key: 'team', value: 'data=x' }],
  ])('%s is taken', (text, value) => {
    expect(parseFunctionSelector(text)).toEqual({ value })
  })

  it.each([
    ['app:PROD', /alias/],
    ['tag:team', /tag:key=value/],
    ['arn:aws:lambda:us-east-1:123456789012:layer:deps:1', /layer version.*function is expected/],
    ['arn:aws:lambda:cn-north-1:123456789012:function:app', /partition/],
    ['my function', /not the name/],
  ])('%s is refused', (text, why) => {
    expect(parseFunctionSelector(text)).toMatchObject({ why: expect.stringMatching(why) as string })
  })
})

describe('functions', () => {
  let server: AwsServer
  let next = 810_000_000_000
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const fresh = (): {
    session: Session
    accountId: string
    add: (name: string, changes?: Partial<StoredFunction>) => StoredFunction
    names: () => string[]
  } => {
    next += 1
    const accountId = String(next)
    return {
      accountId,
      session: connect(server, accountId),
      add: (name, changes) => addFunction(server, name, changes, { accountId, region: 'us-east-1' }),
      names: () => server.calls.filter((call) => call.accountId === accountId).map(({ name }) => name),
    }
  }
  const request = async (content: string, ...names: string[]): Promise<PublishRequest> =>
    requestOf(layerOf(await zipFile(content)), { functions: names.map((name) => ({ kind: 'name', name })) })

  it('are waited for, and others’ changes in between are not lost', async () => {
    const { session, accountId, add } = fresh()
    const app = add('app', { layers: [other('a')], pending: 3 })
    let disturbed = false
    server.options = {
      onEffect: ({ name, accountId: id }) => {
        // Somebody adds a layer between our reading and our writing.
        if (disturbed || id !== accountId || name !== 'lambda:GetFunctionConfiguration' || app.pending > 0) return
        disturbed = true
        app.layers = [...app.layers, other('b')]
        app.revision += 1
      },
    }
    const publication = await publish(await request('one', 'app'), session.context)
    server.options = {}
    expect(publication.problems).toEqual([])
    expect(app.layers).toEqual([other('a'), other('b'), `arn:aws:lambda:us-east-1:${accountId}:layer:deps:1`])
    expect(app.pending).toBe(0)
  })

  it('whose update fails have their layers back, and the run says so', async () => {
    const { session, accountId, add } = fresh()
    const app = add('app', { layers: [other('a')] })
    server.cloud.failingUpdates.add([other('a'), `arn:aws:lambda:us-east-1:${accountId}:layer:deps:1`].join())
    const publication = await publish(await request('two', 'app'), session.context)
    expect(publication.problems).toMatchObject([
      { code: 'function-update-failed', message: expect.stringContaining('has its previous layers again') as string },
    ])
    expect(app.layers).toEqual([other('a')])
    expect(app.outcome).toBe('Successful')
    expect(publication.destinations).toMatchObject([{ version: 1, changed: true }])
  })

  it.each([
    ['has five other layers', { layers: ['a', 'b', 'c', 'd', 'e'].map((name) => other(name)) }, 'no-room-in-function'],
    ['is for another architecture', { architectures: ['arm64'] }, 'incompatible-function'],
    ['is for another runtime', { runtime: 'python3.9' }, 'incompatible-function'],
    ['is a container image', { packageType: 'Image' }, 'incompatible-function'],
    ['is too large already', { codeSize: 262_144_000 }, 'no-room-in-function'],
  ])('that cannot take the layer since it %s are found before anything is written', async (_, changes, code) => {
    const { session, add, names } = fresh()
    add('app', changes)
    await expect(publish(await request('three', 'app'), session.context)).rejects.toMatchObject({
      problems: [{ code }],
    })
    expect(names().filter((name) => /Publish|Update|Add|Put/.test(name))).toEqual([])
  })

  it('that have no room for it unzipped are found before anything is written, from the lists of files of their layers', async () => {
    const { session, accountId, add, names } = fresh()
    // 200 MB in a zip of 200 KB: its zipped size says nothing.
    const zeros = makeZip([{ path: 'python/zeros', content: Buffer.alloc(200_000_000) }])
    await using files = await serveRanges(zeros)
    const first = await publish(requestOf(layerOf(await zipFile('zeros'), { name: 'zeros' })), session.context)
    const arn = first.destinations[0]?.layerVersionArn ?? ''
    const stored = server.cloud.region(accountId, 'us-east-1').layers.get('zeros')?.versions[0]
    if (stored) stored.location = files.url
    add('app', { layers: [arn] })
    const zip = { ...(await zipFile('seven')), unzippedSizeBytes: 100_000_000 }
    const before = names().length
    const request = requestOf(layerOf(zip), { functions: [{ kind: 'name', name: 'app' }] })
    const attempt = publish(request, { ...session.context, http: httpFor({}) })
    await expect(attempt).rejects.toMatchObject({
      problems: [{ code: 'no-room-in-function', message: expect.stringContaining('300001000') as string }],
    })
    expect(names().slice(before)).not.toContain('lambda:PublishLayerVersion')
  })

  it('that do not exist are found before anything is written', async () => {
    const { session, names } = fresh()
    await expect(publish(await request('four', 'app'), session.context)).rejects.toMatchObject({
      problems: [{ code: 'no-such-function' }],
    })
    expect(names()).not.toContain('lambda:PublishLayerVersion')
  })

  it('are found by their tag; those that cannot use the layer are left alone and named', async () => {
    const { session, accountId, add } = fresh()
    const fit = add('fit', { tags: { team: 'data' } })
    const unfit = add('unfit', { tags: { team: 'data' }, runtime: 'nodejs22.x' })
    const untagged = add('untagged')
    const tagged = requestOf(layerOf(await zipFile('five')), {
      functions: [{ kind: 'tag', key: 'team', value: 'data' }],
    })
    const publication = await publish(tagged, session.context)
    expect(publication.problems).toEqual([])
    expect([fit, unfit, untagged].map(({ layers }) => layers.length)).toEqual([1, 0, 0])
    expect(publication.warnings.join()).toContain(
      `function:unfit carries the tag and is left as it is: its runtime is nodejs22.x`,
    )
    expect(fit.layers[0]).toContain(accountId)
  })

  it('get a version of their own where that is asked for, and no second one', async () => {
    const { session, add, names } = fresh()
    const app = add('app')
    const declared = { ...(await request('six', 'app')), publishFunctionVersion: true }
    await publish(declared, session.context)
    expect(app.published).toMatchObject([{ version: '1', layers: app.layers }])
    const before = names().length
    await publish(declared, session.context)
    expect(
      names()
        .slice(before)
        .filter((name) => /Publish|Update/.test(name)),
    ).toEqual([])
  })
})
