// A run is killed after each single call to AWS in turn, and started again: the end must be that of a run that nobody
// disturbed. The process is killed before it hears of the call's effect, and, for each write, just after it heard of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapConcurrently } from '../../src/host/map-concurrently.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { killableServer, type KillableServer } from '../support/killed-runs.ts'
import { addBucket, addFunction, connect, layerOf, requestOf, standing, zipFile } from '../support/publishing.ts'

const bucket = { template: 'layers-{region}', prefix: 'p' }

/** An account in which a full run has everything to do: older versions with grants and objects, a function, a parameter. */
async function prepare(server: AwsServer, accountId: string): Promise<void> {
  addBucket(server, 'layers-us-east-1', 'us-east-1', accountId)
  addFunction(
    server,
    'app',
    { layers: ['arn:aws:lambda:us-east-1:999999999999:layer:other:3'] },
    { accountId, region: 'us-east-1' },
  )
  using session = connect(server, accountId)
  for (const content of ['first', 'second']) {
    const old = requestOf(layerOf(await zipFile(content)), {
      bucket,
      sharing: {
        kind: 'declared',
        grants: [
          { kind: 'account', accountId: '111111111111' },
          { kind: 'account', accountId: '222222222222' },
        ],
      },
      functions: [{ kind: 'name', name: 'app' }],
      parameters: ['/layers/{name}/arn'],
    })
    await publish(old, session.context)
  }
}

async function fullRequest(): Promise<PublishRequest> {
  return requestOf(layerOf(await zipFile('third')), {
    bucket,
    sharing: {
      kind: 'declared',
      grants: [
        { kind: 'account', accountId: '222222222222' },
        { kind: 'organization', organizationId: 'o-abcdefghij' },
      ],
    },
    shareVersions: 'all',
    functions: [{ kind: 'name', name: 'app' }],
    publishFunctionVersion: true,
    keepVersions: 2,
    parameters: ['/layers/{name}/arn'],
  })
}

describe('a killed run', () => {
  let expected: unknown
  let callNames: readonly string[] = []

  beforeAll(async () => {
    await using server = await AwsServer.start()
    await prepare(server, '300000000000')
    const before = server.calls.length
    using session = connect(server, '300000000000')
    const publication = await publish(await fullRequest(), session.context)
    if (publication.problems.length > 0) throw new Error(JSON.stringify(publication.problems))
    expected = standing(server, '300000000000')
    callNames = server.names.slice(before)
  })

  let server: KillableServer
  beforeAll(async () => {
    server = await killableServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('is one with many writes', () => {
    expect(callNames.filter((name) => /Publish|Put|Add|Remove|Update|Delete/.test(name))).toEqual([
      's3:PutObject',
      'lambda:PublishLayerVersion',
      'lambda:AddLayerVersionPermission',
      'lambda:AddLayerVersionPermission',
      'lambda:AddLayerVersionPermission',
      'lambda:AddLayerVersionPermission',
      'lambda:UpdateFunctionConfiguration',
      'lambda:PublishVersion',
      'ssm:PutParameter',
      'lambda:RemoveLayerVersionPermission',
      'lambda:RemoveLayerVersionPermission',
      's3:DeleteObject',
      'lambda:DeleteLayerVersion',
    ])
  })

  it('is completed by the next one, wherever it was killed', { timeout: 400_000 }, async () => {
    const request = await fullRequest()
    const writes = callNames.flatMap((name, at) => (/Publish|Put|Add|Remove|Update|Delete/.test(name) ? [at] : []))
    const moments = [...callNames.map((_, at) => ({ at, heard: false })), ...writes.map((at) => ({ at, heard: true }))]
    await server.runWhole({ accountId: '300000000000', kind: 'layer', request })
    await mapConcurrently([...moments.entries()], 4, new AbortController().signal, async ([index, { at, heard }]) => {
      const id = String(300_000_000_001 + index)
      await prepare(server, id)
      const killed = await server.runAndKill({ accountId: id, kind: 'layer', request }, at, heard)
      const moment = `killed ${heard ? 'after' : 'at'} call ${at} (${callNames[at]})`
      using session = connect(server, id)
      const again = await publish(request, session.context)
      // The last answer may be followed by the end of the run before the signal comes.
      expect({ moment, killed: killed || heard, problems: again.problems, standing: standing(server, id) }).toEqual({
        moment,
        killed: true,
        problems: [],
        standing: JSON.parse(JSON.stringify(expected).replaceAll('300000000000', id)),
      })
    })
  })
})
