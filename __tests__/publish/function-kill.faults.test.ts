// A deployment of function code is killed at each single call to AWS in turn, and started again: the end must be that of
// a run that nobody disturbed.
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mapConcurrently } from '../../src/host/map-concurrently.ts'
import { httpFor } from '../../src/host/http/client.ts'
import { publishFunction } from '../../src/publish/function/publish.ts'
import type { FunctionRequest } from '../../src/publish/function/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { killableServer, type KillableServer } from '../support/killed-runs.ts'
import { addBucket, addFunction, connect, region } from '../support/publishing.ts'
import { makeZip } from '../support/zips.ts'

const names = ['app', 'second']
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-function-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const shown = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64')
const before = makeZip([{ path: 'app.py', content: 'before' }])
const after = makeZip([{ path: 'app.py', content: 'after' }])

async function requestOf(changes: Partial<FunctionRequest>): Promise<FunctionRequest> {
  const path = join(folder, 'after.zip')
  await writeFile(path, after)
  const zip = { path, sizeBytes: after.length, sha256: createHash('sha256').update(after).digest('hex') }
  return {
    mode: 'if-changed',
    artifacts: [
      {
        name: 'app',
        runtime: 'python3.13',
        architecture: 'x86_64',
        handlers: [],
        fingerprint: 'abcdefghij234567abcd',
        zip,
      },
    ],
    regions: [region()],
    functions: names.map((name) => ({ kind: 'name', name })),
    publishFunctionVersion: false,
    ...changes,
  }
}

/** Two functions with a version that an alias points at. */
function prepare(server: AwsServer, accountId: string): void {
  server.cloud.codes.set(shown(before), before)
  addBucket(server, 'zips', 'us-east-1', accountId)
  for (const name of names) {
    const one = addFunction(server, name, { codeSha256: shown(before) }, { accountId, region: 'us-east-1' })
    one.published.push({ version: '1', layers: [], codeSha256: shown(before) })
    one.aliases = new Map([['live', { version: '1', revision: 1, weights: {} }]])
  }
}

const standing = (server: AwsServer, accountId: string): unknown =>
  [...server.cloud.region(accountId, 'us-east-1').functions.values()].map((one) => ({
    name: one.name,
    code: one.codeSha256,
    outcome: one.outcome,
    tags: one.tags,
    published: one.published,
    aliases: [...(one.aliases ?? [])].map(([name, { version, weights }]) => [name, version, weights]),
  }))

const writes = /Put|Update|Publish|Create|Invoke|Tag/

describe('a deployment of functions that is killed', () => {
  let server: KillableServer
  let next = 310_000_000_000
  beforeAll(async () => {
    server = await killableServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each<[string, Partial<FunctionRequest>, readonly string[]]>([
    [
      'by an alias, with a bucket',
      { alias: { name: 'live' }, smokeEvent: '{}', bucket: { template: 'zips', prefix: 'p' } },
      [
        's3:PutObject',
        'lambda:UpdateFunctionCode',
        'lambda:PublishVersion',
        'lambda:InvokeFunction',
        'lambda:UpdateAlias',
      ],
    ],
    [
      'of $LATEST',
      { smokeEvent: '{}' },
      ['lambda:PublishVersion', 'lambda:TagResource', 'lambda:UpdateFunctionCode', 'lambda:InvokeFunction'],
    ],
    [
      'with a new alias',
      { alias: { name: 'fresh' } },
      ['lambda:UpdateFunctionCode', 'lambda:PublishVersion', 'lambda:CreateAlias'],
    ],
  ])(
    '%s is completed by the next run, wherever it was killed',
    async (_, changes, made) => {
      const request = await requestOf(changes)
      await using undisturbed = await AwsServer.start()
      prepare(undisturbed, '300000000000')
      using whole = connect(undisturbed, '300000000000')
      const first = await publishFunction(request, { ...whole.context, http: httpFor({}), scratch: folder })
      expect(first.problems).toEqual([])
      const expected = standing(undisturbed, '300000000000')
      const calls = undisturbed.names
      await server.runWhole({ accountId: '300000000000', kind: 'function', request, scratch: folder })
      expect([...new Set(calls.filter((name) => writes.test(name)))]).toEqual(made)

      const moments = calls.flatMap((name, at) => [
        { at, heard: false },
        ...(writes.test(name) ? [{ at, heard: true }] : []),
      ])
      await mapConcurrently(moments, 4, new AbortController().signal, async ({ at, heard }) => {
        next += 1
        const accountId = String(next)
        prepare(server, accountId)
        const killed = await server.runAndKill({ accountId, kind: 'function', request, scratch: folder }, at, heard)
        using session = connect(server, accountId)
        const again = await publishFunction(request, { ...session.context, http: httpFor({}), scratch: folder })
        const moment = `killed ${heard ? 'after' : 'at'} call ${at} (${calls[at]})`
        expect({
          moment,
          killed: killed || heard,
          problems: again.problems,
          standing: standing(server, accountId),
        }).toEqual({ moment, killed: true, problems: [], standing: expected })
        const invoked = server.calls.filter(
          (call) => call.accountId === accountId && call.name === 'lambda:InvokeFunction',
        )
        expect(invoked.length).toBeGreaterThanOrEqual(request.smokeEvent === undefined ? 0 : names.length)
      })
    },
    400_000,
  )
})
