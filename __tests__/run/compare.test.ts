import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beforePublishing, expectedInventory } from '../../src/run/compare.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { makeContext } from '../support/contexts.ts'
import type { TestContext } from '../support/contexts.ts'
import { makeLayerZip } from '../support/layers.ts'
import { account, connect } from '../support/publishing.ts'
import { serveRanges } from '../support/range-server.ts'
import { target } from '../support/sample-report.ts'

let context: TestContext
let server: AwsServer
beforeAll(async () => {
  context = await makeContext()
  server = await AwsServer.start()
})
afterAll(async () => {
  await context[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const plan = {
  name: 'demo',
  targets: [target()] as const,
  kind: 'layer',
  layout: 'flat',
  zipPath: '/project/layers/demo.zip',
} as const
const after = expectedInventory(plan, {
  packages: [{ name: 'a', version: '2.0', origin: 'wheel', unzippedSizeBytes: 20, requiredBy: [] }],
  unzippedSizeBytes: 20,
})

function publishes(name: string, location: string): string {
  const arn = `arn:aws:lambda:us-east-1:${account}:layer:${name}:3`
  const version = {
    version: 3,
    arn,
    description: '',
    runtimes: ['python3.12'],
    architectures: ['arm64'],
    licenseInfo: '',
    codeSha256: 'abc',
    codeSize: 1,
    location,
    deleted: false,
    policy: [],
    policyRevision: 1,
  }
  server.cloud.region(account, 'us-east-1').layers.set(name, { next: 4, versions: [version] })
  return arn
}

describe('the comparison with what is published', () => {
  it('is with the newest version, of packages and runtimes', async () => {
    await using files = await serveRanges(makeLayerZip([{ name: 'a', files: { 'a.py': 'x' } }]))
    const arn = publishes('demo', files.url)
    using session = connect(server, account, { readOnly: true })
    const compare = await beforePublishing('demo', 'us-east-1', session.aws, context)
    expect(await compare(after)).toMatchObject({
      kind: 'compared',
      diff: {
        base: arn,
        packages: [{ kind: 'changed', name: 'a', before: ['1.0'], after: ['2.0'] }],
        runtimes: { added: ['python3.13'], removed: ['python3.12'] },
      },
    })
  })

  it.each([
    ['there is none', 'none', undefined, /No earlier version exists in us-east-1/],
    ['it is no zip', 'broken', Buffer.from('<html>no</html>'), /not a zip/],
  ])('says why not when %s, and fails nothing', async (_, name, bytes, reason) => {
    await using files = await serveRanges(bytes ?? Buffer.alloc(1))
    if (bytes) publishes(name, files.url)
    using session = connect(server, account, { readOnly: true })
    const compare = await beforePublishing(name, 'us-east-1', session.aws, context)
    expect(await compare(after)).toEqual({ kind: 'not-compared', reason: expect.stringMatching(reason) })
  })
})
