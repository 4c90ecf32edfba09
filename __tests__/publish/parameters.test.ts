// Parameters of Systems Manager: several, with placeholders; one that is named by the version keeps it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { movingParameters, versionParameters } from '../../src/publish/layer/parameter-names.ts'
import { neededPolicies } from '../../src/publish/layer/policy.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const layer = layerOf(undefined, { runtimes: ['python3.12', 'python3.13'], architectures: ['x86_64', 'arm64'] })

describe('names of parameters', () => {
  it.each([
    [['/a/{name}/{region}'], ['/a/deps/us-east-1'], []],
    [['/a/{architecture}'], ['/a/x86_64', '/a/arm64'], []],
    [
      ['/{runtime}/{architecture}'],
      ['/python3.12/x86_64', '/python3.13/x86_64', '/python3.12/arm64', '/python3.13/arm64'],
      [],
    ],
    [['/a/latest', '/a/{version}'], ['/a/latest'], ['/a/7']],
  ])('%j', (templates, moving, ofVersion) => {
    expect(movingParameters(templates, layer, region())).toEqual(moving)
    expect(versionParameters(templates, layer, region(), 7)).toEqual(ofVersion)
  })

  it.each([
    ['/a/{regio}', 'has a placeholder {regio}'],
    ['/a/{', 'has a placeholder {'],
    ['a/b', 'does not begin'],
    ['/aws/x', 'keeps for itself'],
  ])('%s is refused', (name, why) => {
    expect(parseConfig({ 'ssm-parameter': [name] }).problems).toMatchObject([
      { input: 'ssm-parameter', message: expect.stringContaining(why) as string },
    ])
  })
})

describe('parameters', () => {
  let server: AwsServer
  let next = 890_000_000_000
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const fresh = () => {
    next += 1
    const id = String(next)
    const values = (name = 'us-east-1') =>
      Object.fromEntries(
        [...server.cloud.region(id, name).parameters].map(([key, { value }]) => [key, value.split(':').at(-1)]),
      )
    const names = () => server.calls.filter(({ accountId }) => accountId === id).map(({ name }) => name)
    return { id, session: connect(server, id), values, names }
  }
  const request = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
    requestOf(layerOf(await zipFile(content)), {
      parameters: ['/{name}/latest', '/{name}/{region}/{version}'],
      ...changes,
    })

  it('are set in each region, and an unchanged run writes nothing', async () => {
    const { session, values, names } = fresh()
    const both = { regions: [region('us-east-1'), region('eu-west-1')] as const }
    await publish(await request('a', both), session.context)
    await publish(await request('b', both), session.context)
    expect(values()).toEqual({ '/deps/latest': '2', '/deps/us-east-1/1': '1', '/deps/us-east-1/2': '2' })
    expect(values('eu-west-1')).toMatchObject({ '/deps/eu-west-1/2': '2' })
    const before = names().length
    expect((await publish(await request('b', both), session.context)).problems).toEqual([])
    expect(names().slice(before)).not.toContain('ssm:PutParameter')
  })

  it('of a version go with it, unless they hold something else', async () => {
    const { id, session, values } = fresh()
    await publish(await request('a'), session.context)
    await publish(await request('b'), session.context)
    await publish(await request('c'), session.context)
    server.cloud.region(id, 'us-east-1').parameters.set('/deps/us-east-1/2', { value: 'secret', version: 1 })
    await publish(await request('d', { keepVersions: 1 }), session.context)
    expect(values()).toEqual({ '/deps/latest': '4', '/deps/us-east-1/2': 'secret', '/deps/us-east-1/4': '4' })
  })

  it('of a version are set also when another run published a newer one meanwhile', async () => {
    const { id, session, values } = fresh()
    let isDone = false
    const other = await request('other')
    server.options = {
      onEffect: async ({ name, accountId }) => {
        if (isDone || accountId !== id || name !== 'lambda:PublishLayerVersion') return
        isDone = true
        await publish(other, connect(server, id).context)
      },
    }
    const publication = await publish(await request('first'), session.context)
    server.options = {}
    expect(publication.problems).toEqual([])
    expect(values()).toEqual({ '/deps/latest': '2', '/deps/us-east-1/1': '1', '/deps/us-east-1/2': '2' })
  })

  it('of a version that hold something else are not overwritten, and the run says so', async () => {
    const { id, session, values } = fresh()
    server.cloud.region(id, 'us-east-1').parameters.set('/deps/us-east-1/1', { value: 'secret', version: 1 })
    const { problems } = await publish(await request('a'), session.context)
    expect(problems).toMatchObject([{ code: 'parameter-in-the-way' }])
    expect(JSON.stringify(problems)).not.toContain('secret')
    expect(values()).toMatchObject({ '/deps/us-east-1/1': 'secret' })
  })

  it('twice for different layers are refused', async () => {
    const { session } = fresh()
    const layers = [layerOf(await zipFile('a')), layerOf(await zipFile('b'), { name: 'other' })]
    const [first] = layers
    if (!first) throw new Error('no layer')
    const attempt = publish(requestOf(first, { layers, parameters: ['/x/{version}'] }), session.context)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'one-parameter-for-several-layers' }] })
  })

  it('need rights on each name', () => {
    const needed = neededPolicies(
      requestOf(layerOf(undefined), { parameters: ['/{name}/latest', '/{name}/{version}'], keepVersions: 2 }),
      '123456789012',
    )
    const resourcesOf = (action: string) =>
      needed.publisher.Statement.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource)
    const arn = (name: string) => `arn:aws:ssm:us-east-1:123456789012:parameter/deps/${name}`
    expect(resourcesOf('ssm:PutParameter')).toEqual([arn('*'), arn('latest')])
    expect(resourcesOf('ssm:DeleteParameter')).toEqual([arn('*')])
  })
})
