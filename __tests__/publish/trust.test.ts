// What people who publish for others rely on: a revoked grant stays revoked, two runs at once do no harm, and nothing is
// overwritten or deleted that is not ours.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Grant, Sharing } from '../../src/plan/grants.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import type { Progress } from '../../src/host/log.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import type { RecordedCall } from '../support/aws-server/server.ts'
import type { StoredVersion } from '../support/aws-server/state.ts'
import { addBucket, addFunction, connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'
import type { Session } from '../support/publishing.ts'

const one: Grant = { kind: 'account', accountId: '111111111111' }
const two: Grant = { kind: 'account', accountId: '222222222222' }
const declared = (...grants: Grant[]): Sharing => ({ kind: 'declared', grants })

let server: AwsServer
let next = 850_000_000_000
beforeAll(async () => {
  server = await AwsServer.start()
})
beforeEach(() => {
  server.options = {}
  server.cloud.lateCalls = 0
  server.cloud.transform = undefined
})
afterAll(() => server[Symbol.asyncDispose]())

interface Account {
  readonly id: string
  readonly session: Session
  readonly versions: () => readonly StoredVersion[]
  readonly grants: (version: number) => readonly string[]
  readonly arn: (version: number) => string
}

function account(): Account {
  next += 1
  const id = String(next)
  const versions = () => server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions ?? []
  return {
    id,
    session: connect(server, id),
    versions,
    grants: (version) => (versions()[version - 1]?.policy ?? []).map(({ Sid }) => String(Sid)),
    arn: (version) => `arn:aws:lambda:us-east-1:${id}:layer:deps:${version}`,
  }
}
const request = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
  requestOf(layerOf(await zipFile(content)), changes)
const failing = (of: Account, pattern: RegExp): void => {
  server.options = {
    fault: (call: RecordedCall) =>
      call.accountId === of.id && pattern.test(call.name) ? { kind: 'denied' } : undefined,
  }
}

describe('a grant that was revoked', () => {
  it.each<[string, (a: Account) => Promise<unknown>]>([
    ['by share-with: none', async (a) => publish(await request('b', { sharing: declared() }), a.session.context)],
    ['by hand', async (a) => (a.versions()[1]?.policy ?? []).splice(0)],
  ])('%s stays revoked', async (_, revoke) => {
    const a = account()
    await publish(await request('a', { sharing: declared(one) }), a.session.context)
    await publish(await request('b'), a.session.context)
    expect(a.grants(2)).toEqual(['lambda-layer-action-111111111111'])
    await revoke(a)
    const again = await publish(await request('b'), a.session.context)
    expect(again).toMatchObject({ problems: [], destinations: [{ version: 2, done: [] }] })
    expect(a.grants(2)).toEqual([])
    // Nor does the older version get what it never had.
    await publish(await request('a'), a.session.context)
    expect(a.grants(1)).toEqual(['lambda-layer-action-111111111111'])
  })

  it('says which versions stay shared', async () => {
    const a = account()
    await publish(await request('a', { sharing: declared(one) }), a.session.context)
    await publish(await request('b', { sharing: declared(one, two) }), a.session.context)
    const revoked = await publish(await request('b', { sharing: declared(two) }), a.session.context)
    expect(revoked.warnings.join()).toContain('version 1 is still shared with 111111111111')
  })
})

describe('a run that ends before the grants were copied', () => {
  it('is completed by the next one, and leaves no trace', async () => {
    const a = account()
    await publish(await request('a', { sharing: declared(one, two) }), a.session.context)
    let added = 0
    server.options = {
      // The mark is the first statement, the second is the first grant.
      fault: ({ name, accountId }) =>
        accountId === a.id && name === 'lambda:AddLayerVersionPermission' && ++added > 2
          ? { kind: 'denied' }
          : undefined,
    }
    const half = await publish(await request('b'), a.session.context)
    expect(half).toMatchObject({ destinations: [], problems: [{ code: 'access-denied' }] })
    expect(a.grants(2)).toHaveLength(1)
    server.options = {}
    const next = await publish(await request('b'), a.session.context)
    expect(next.problems).toEqual([])
    expect(a.grants(2)).toEqual(['lambda-layer-action-111111111111', 'lambda-layer-action-222222222222'])
    expect(a.grants(1)).toEqual(['lambda-layer-action-111111111111', 'lambda-layer-action-222222222222'])
  })

  it('leaves no trace either when no version came of it', async () => {
    const a = account()
    await publish(await request('a', { sharing: declared(one) }), a.session.context)
    failing(a, /PublishLayerVersion/)
    expect((await publish(await request('b'), a.session.context)).problems).toMatchObject([{ code: 'access-denied' }])
    expect(a.grants(1)).toEqual(['lambda-layer-action-111111111111'])
  })
})

describe('two runs at once with different content', () => {
  /** The second run happens as a whole when the first makes this call. */
  async function interleaved(at: RegExp, before = false): Promise<{ a: Account; first: unknown; second: unknown }> {
    const a = account()
    addFunction(server, 'app', {}, { accountId: a.id, region: 'us-east-1' })
    const changes: Partial<PublishRequest> = {
      functions: [{ kind: 'name', name: 'app' }],
      parameters: ['/deps'],
      keepVersions: 1,
    }
    await publish(await request('old', changes), a.session.context)
    const other = await request('second', changes)
    let second: unknown
    const step = async ({ name, accountId }: RecordedCall): Promise<void> => {
      if (second !== undefined || accountId !== a.id || !at.test(name)) return
      second = 'running'
      second = await publish(other, connect(server, a.id).context)
    }
    server.options = before ? { before: step } : { onEffect: step }
    const first = await publish(await request('first', changes), a.session.context)
    server.options = {}
    return { a, first, second }
  }

  it.each([
    ['after the first published its version', /PublishLayerVersion/, false],
    ['before the first attaches its version', /UpdateFunctionConfiguration/, true],
    ['after the first attached its version', /UpdateFunctionConfiguration/, false],
    ['before the first sets the parameter', /PutParameter/, true],
    ['after the first set the parameter', /PutParameter/, false],
    ['before the first deletes', /DeleteLayerVersion/, true],
  ])('leave function and parameter at a version that exists: %s', async (_, at, before) => {
    const { a, first, second } = await interleaved(at, before)
    const alive = new Set(
      a
        .versions()
        .filter(({ deleted }) => !deleted)
        .map(({ arn }) => arn),
    )
    const { functions, parameters } = server.cloud.region(a.id, 'us-east-1')
    const attached = functions.get('app')?.layers[0]
    const parameter = parameters.get('/deps')?.value
    expect({ attached, parameter }).toEqual({ attached: a.arn(3), parameter: a.arn(3) })
    expect(alive.has(a.arn(3))).toBe(true)
    expect(second).toMatchObject({ problems: [] })
    // The first is told, unless it was done when the second began.
    const said = JSON.stringify(first)
    expect(/published version 3|version-deleted-meanwhile/.test(said) || /Delete/.test(String(at))).toBe(true)
  })
})

describe('what is not ours', () => {
  it('is not overwritten: a parameter with a password stops the run before its first write, and is not shown', async () => {
    const a = account()
    server.cloud.region(a.id, 'us-east-1').parameters.set('/db/password', { value: 'hunter2', version: 1 })
    const before = server.writes.length
    const attempt = publish(await request('a', { parameters: ['/db/password'] }), a.session.context)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code: 'parameter-in-the-way' }] })
    await expect(attempt).rejects.not.toThrow(/hunter2/)
    expect(server.writes.length).toBe(before)
  })

  it('is not deleted: versions of another runtime under the same name stay', async () => {
    const a = account()
    const of = async (content: string, runtime: string): Promise<PublishRequest> =>
      requestOf(layerOf(await zipFile(content), { runtimes: [runtime] }), { keepVersions: 1 })
    await publish(await of('a', 'python3.12'), a.session.context)
    await publish(await of('b', 'python3.13'), a.session.context)
    await publish(await of('c', 'python3.13'), a.session.context)
    expect(a.versions().map(({ deleted }) => deleted)).toEqual([false, true, false])
  })

  it('is not deleted without a word: a version that others may use is named with them', async () => {
    const a = account()
    await publish(await request('a', { sharing: declared(one) }), a.session.context)
    const { destinations } = await publish(
      await request('b', { sharing: declared(one), keepVersions: 1 }),
      a.session.context,
    )
    expect(destinations[0]?.done).toContain('delete version 1, which is shared with 111111111111')
  })
})

describe('a tag', () => {
  it('that no function carries is a warning', async () => {
    const a = account()
    const tagged = await request('a', { functions: [{ kind: 'tag', key: 'team', value: 'typo' }] })
    const { problems, warnings } = await publish(tagged, a.session.context)
    expect(problems).toEqual([])
    expect(warnings.join()).toContain('No function carries the tag team=typo in us-east-1')
  })
})

describe('another CodeSha256 than the zip’s', () => {
  it('of a signed zip is accepted, and the next run changes nothing', async () => {
    const a = account()
    server.cloud.transform = () => ({
      codeSha256: 'signed',
      signingJobArn: 'arn:aws:signer:us-east-1:1:/signing-jobs/x',
    })
    const first = await publish(await request('a'), a.session.context)
    expect(first).toMatchObject({ problems: [], warnings: [], destinations: [{ version: 1, changed: true }] })
    const again = await publish(await request('a'), a.session.context)
    expect(again.destinations).toMatchObject([{ version: 1, changed: false, done: [] }])
  })

  it('of a zip that was in the request is kept, with a warning, and the next run changes nothing', async () => {
    const a = account()
    server.cloud.transform = () => ({ codeSha256: 'other' })
    const first = await publish(await request('a'), a.session.context)
    expect(first).toMatchObject({ problems: [], destinations: [{ version: 1 }] })
    expect(first.warnings.join()).toMatch(/CodeSha256 "other".*the version stays/)
    expect((await publish(await request('a'), a.session.context)).destinations).toMatchObject([
      { version: 1, done: [] },
    ])
  })

  it('of a zip from a bucket: the object is replaced and published once more', async () => {
    const a = account()
    addBucket(server, `b-${a.id}`, 'us-east-1', a.id)
    let tampered = false
    server.options = {
      onEffect: ({ name, accountId }) => {
        if (tampered || accountId !== a.id || name !== 's3:PutObject') return
        tampered = true
        const objects = server.cloud.account(a.id).buckets.get(`b-${a.id}`)?.objects
        for (const [key, object] of objects ?? []) objects?.set(key, { ...object, body: Buffer.from('PK wrong') })
      },
    }
    const published = await publish(
      await request('a', { bucket: { template: `b-${a.id}`, prefix: 'p' } }),
      a.session.context,
    )
    expect(published).toMatchObject({ problems: [], destinations: [{ version: 2 }] })
    expect(a.versions().map(({ deleted }) => deleted)).toEqual([true, false])
  })
})

it('a version that AWS does not know everywhere yet is waited for, which is shown', async () => {
  const a = account()
  addFunction(server, 'app', {}, { accountId: a.id, region: 'us-east-1' })
  server.cloud.lateCalls = 6
  const functions = [{ kind: 'name', name: 'app' }] as const
  const states: Progress[] = []
  const log = { ...a.session.context.log, progress: (state: Progress) => void states.push(state) }
  const published = await publish(await request('a', { sharing: declared(one), functions }), {
    ...a.session.context,
    log,
  })
  server.cloud.lateCalls = 0
  expect(published).toMatchObject({ problems: [], destinations: [{ version: 1 }] })
  const what = `AWS to know arn:aws:lambda:us-east-1:${a.id}:layer:deps:1 everywhere in its region`
  expect(states.map(({ title, current }) => `${title}: ${current}`)).toContain(`Waiting: ${what}`)
  expect(a.session.lines).toContain(`Waiting for ${what}.`)
})

it('content that was published before the newest version is used again, which is said with how to publish it once more', async () => {
  const a = account()
  for (const content of ['a', 'b']) await publish(await request(content), a.session.context)
  const back = await publish(await request('a'), a.session.context)
  expect(back).toMatchObject({ problems: [], destinations: [{ version: 1, changed: false }] })
  expect(back.notes.join()).toMatch(/Version 2 stays the newest of the layer; `publish: always` publishes .* once more/)
  const always = await publish(await request('a', { mode: 'always' }), a.session.context)
  expect(always).toMatchObject({ problems: [], destinations: [{ version: 3, changed: true }], notes: [] })
  const after = await publish(await request('a'), a.session.context)
  expect(after).toMatchObject({ destinations: [{ version: 3, changed: false }], notes: [] })
})

it('a set of grants that turns out not to fit is not added by half', async () => {
  const a = account()
  await publish(await request('a', { sharing: declared() }), a.session.context)
  const long = 'x'.repeat(20_480 - 700)
  server.options = {
    onEffect: ({ name, accountId }) => {
      // Somebody adds a long statement after our look, and before our first write.
      if (accountId !== a.id || name !== 'lambda:GetLayerVersionPolicy' || a.grants(1).length > 0) return
      a.versions()[0]?.policy.push({ Sid: 'long', Note: long })
    },
  }
  const four = ['1', '2', '3', '4'].map((digit): Grant => ({ kind: 'account', accountId: digit.repeat(12) }))
  const failed = await publish(await request('a', { sharing: declared(...four) }), a.session.context)
  expect(failed).toMatchObject({ destinations: [], problems: [{ code: 'policy-too-long' }] })
  expect(a.grants(1)).toEqual(['long'])
})
