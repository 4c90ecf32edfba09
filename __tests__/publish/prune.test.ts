// What `prune` and `consumers` find, and what `prune` deletes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findConsumers } from '../../src/publish/layer/consumers.ts'
import { prune } from '../../src/publish/layer/prune.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addBucket, addFunction, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const bucket = { template: 'layers-{region}', prefix: 'p' }
let server: AwsServer
let next = 930_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
})
beforeEach(() => {
  server.options = {}
})
afterAll(() => server[Symbol.asyncDispose]())

async function fresh(contents = ['1', '2', '3', '4']) {
  next += 1
  const id = String(next)
  const session = connect(server, id)
  addBucket(server, 'layers-us-east-1', 'us-east-1', id)
  for (const content of contents) {
    await publish(requestOf(layerOf(await zipFile(content)), { bucket }), session.context)
  }
  const alive = () =>
    (server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions ?? [])
      .filter(({ deleted }) => !deleted)
      .map(({ version }) => version)
  const objects = () => server.cloud.account(id).buckets.get('layers-us-east-1')?.objects.size
  const arn = (version: number) => `arn:aws:lambda:us-east-1:${id}:layer:deps:${version}`
  const add = (name: string, changes: Parameters<typeof addFunction>[2]) =>
    addFunction(server, name, changes, { accountId: id, region: 'us-east-1' })
  const request = (changes: Partial<PublishRequest> = {}) =>
    requestOf(layerOf(undefined), { bucket, keepVersions: 1, ...changes })
  return { id, session, alive, objects, arn, add, request }
}

describe('prune', () => {
  it('deletes the versions beyond those that are kept, each with its object', async () => {
    const { session, alive, objects, request } = await fresh()
    expect(await prune(request({ keepVersions: 2 }), session.context)).toMatchObject({ problems: [] })
    expect(alive()).toEqual([3, 4])
    expect(objects()).toBe(2)
  })

  it('says what it would delete, and writes nothing, with a plan', async () => {
    const { session, alive, request } = await fresh()
    using reader = connect(server, String(next), { readOnly: true })
    const { planned } = await prune(request({ mode: 'plan' }), { ...session.context, aws: reader.aws })
    expect(planned).toEqual([
      { layer: 'deps', region: 'us-east-1', actions: ['delete version 1', 'delete version 2', 'delete version 3'] },
    ])
    expect(alive()).toEqual([1, 2, 3, 4])
  })

  it('keeps what $LATEST, a published version of a function, or a parameter uses', async () => {
    const { id, session, alive, arn, add, request } = await fresh()
    add('latest', { layers: [arn(1)] })
    add('published', { layers: [], published: [{ version: '7', layers: [arn(2)], codeSha256: 'c' }] })
    server.cloud.region(id, 'us-east-1').parameters.set('/deps', { value: arn(3), version: 1 })
    await prune(request({ parameters: ['/deps'] }), session.context)
    expect(alive()).toEqual([1, 2, 3, 4])
    await prune(request(), session.context)
    expect(alive()).toEqual([1, 2, 4])
  })

  it('keeps an object that a version that stays was made of, too', async () => {
    const { session, alive, objects, request } = await fresh(['1', '2'])
    await publish(requestOf(layerOf(await zipFile('1')), { bucket, mode: 'always' }), session.context)
    await prune(request(), session.context)
    expect(alive()).toEqual([3])
    expect(objects()).toBe(1)
  })

  it('does not count versions of another build under the same name', async () => {
    const { session, alive, request } = await fresh(['1', '2'])
    const other = layerOf(await zipFile('x'), { runtimes: ['python3.9'] })
    await publish(requestOf(other, { bucket }), session.context)
    await prune(request(), session.context)
    expect(alive()).toEqual([2, 3])
  })

  it('goes on with other regions when one fails', async () => {
    const { id, session, alive, request } = await fresh()
    const both = [region('eu-west-1'), region('us-east-1')] as const
    server.options = {
      fault: ({ accountId, region: of }) => (accountId === id && of === 'eu-west-1' ? { kind: 'denied' } : undefined),
    }
    const { problems } = await prune(request({ regions: both }), session.context)
    expect(problems).toMatchObject([{ code: 'access-denied' }])
    expect(alive()).toEqual([4])
  })
})

describe('consumers', () => {
  it('are every version of every function that uses a version of the layer, newest first, and nobody else', async () => {
    const { id, session, arn, add } = await fresh(['1', '2'])
    add('a', { layers: [arn(1)], published: [{ version: '3', layers: [arn(2)], codeSha256: 'c' }] })
    add('b', { layers: ['arn:aws:lambda:us-east-1:999999999999:layer:deps:1'] })
    add('c', { layers: [arn(1).replace('deps', 'deps-2')] })
    for (let count = 0; count < 60; count += 1) add(`n${count}`, {}) // More than a page.
    add('z', { layers: [arn(2)] })
    const found = await findConsumers({ layers: [layerOf(undefined)], regions: [region()] }, session.context)
    const functionArn = (name: string) => `arn:aws:lambda:us-east-1:${id}:function:${name}`
    expect(found.map((one) => [one.version, one.functionArn, one.functionVersion])).toEqual([
      [2, functionArn('a'), '3'],
      [2, functionArn('z'), '$LATEST'],
      [1, functionArn('a'), '$LATEST'],
    ])
  })
})
