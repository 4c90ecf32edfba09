import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Aws } from '../../src/host/aws/connect.ts'
import type { Lambda } from '../../src/host/aws/lambda.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { Publication } from '../../src/publish/publication.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addFunction, connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'

const driver = fileURLToPath(new URL('../support/publish-driver.ts', import.meta.url))
const grants = ['111111111111', '222222222222', '333333333333'].map(
  (accountId) => ({ kind: 'account', accountId }) as const,
)

async function asProcess(
  server: AwsServer,
  accountId: string,
  request: PublishRequest,
): Promise<{ code: number | null; publication: Publication }> {
  const child = spawn(
    process.execPath,
    [driver, JSON.stringify({ kind: 'layer', url: server.url, accountId, request })],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>])
  return { code, publication: JSON.parse(output) as Publication }
}

describe('two runs at once for one layer', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start({ latencyMs: 15 })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('both succeed, as processes, and every grant stands on every version', async () => {
    const accountId = '600000000001'
    addFunction(server, 'app', {}, { accountId, region: 'us-east-1' })
    const request = requestOf(layerOf(await zipFile('content')), {
      sharing: { kind: 'declared', grants },
      functions: [{ kind: 'name', name: 'app' }],
      publishFunctionVersion: true,
    })
    const runs = await Promise.all([asProcess(server, accountId, request), asProcess(server, accountId, request)])
    expect(runs.map(({ code, publication }) => ({ code, problems: publication.problems }))).toEqual([
      { code: 0, problems: [] },
      { code: 0, problems: [] },
    ])
    const { layers, functions } = server.cloud.region(accountId, 'us-east-1')
    const versions = layers.get('deps')?.versions ?? []
    expect(versions.length).toBeLessThanOrEqual(2)
    for (const { policy } of versions) expect(policy).toHaveLength(3)
    expect(functions.get('app')?.layers).toHaveLength(1)
  })

  it('are one version where the second can see the first before it publishes', async () => {
    const accountId = '600000000002'
    const request = requestOf(layerOf(await zipFile('content')), { sharing: { kind: 'declared', grants } })
    using one = connect(server, accountId)
    using other = connect(server, accountId)
    // The second has looked, and found nothing, before the first publishes; it looks again before it does.
    let release = (): void => {}
    const first = publish(request, one.context).then((publication) => {
      release()
      return publication
    })
    const held = new Promise<void>((resolve) => (release = resolve))
    const { aws } = other
    let lists = 0
    const slow: Aws = {
      ...aws,
      lambda: (name) => {
        const lambda = aws.lambda(name)
        const list: Lambda['listLayerVersions'] = async (...args) => {
          lists += 1
          if (lists > 1) await held
          return lambda.listLayerVersions(...args)
        }
        return { ...lambda, listLayerVersions: list }
      },
    }
    const second = await publish(request, { ...other.context, aws: slow })
    expect((await first).destinations).toMatchObject([{ version: 1, changed: true }])
    expect(second.destinations).toMatchObject([{ version: 1, changed: false }])
    expect(server.cloud.region(accountId, 'us-east-1').layers.get('deps')?.versions).toHaveLength(1)
  })
})
