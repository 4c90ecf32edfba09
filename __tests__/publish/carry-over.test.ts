// Grants go from version to version, also when runs are ended in between; what somebody revoked never comes back.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/errors.ts'
import { sourceIn } from '../../src/plan/description.ts'
import type { Grant, Sharing } from '../../src/plan/grants.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { isMark } from '../../src/publish/layer/sharing.ts'
import type { Publication } from '../../src/publish/publication.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import { useAccounts } from '../support/accounts.ts'
import type { Account } from '../support/accounts.ts'
import type { RecordedCall } from '../support/aws-server/server.ts'
import type { StoredVersion } from '../support/aws-server/state.ts'
import { addFunction, connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'

const [one, two, three] = ['111111111111', '222222222222', '333333333333'] as const
const declared = (...accountIds: string[]): Sharing => ({
  kind: 'declared',
  grants: accountIds.map((accountId): Grant => ({ kind: 'account', accountId })),
})

const aws = useAccounts(810_000_000_000)
const zips: Record<'base' | 'a' | 'b' | 'c', ZipFile> = Object.create(null) as never
beforeAll(async () => {
  for (const name of ['base', 'a', 'b', 'c'] as const) zips[name] = await zipFile(name)
})
let account: Account
beforeEach(() => {
  account = aws.fresh()
})

const versionOf = (number: number): StoredVersion => {
  const found = account.versions().find(({ version }) => version === number)
  if (!found) throw new Error(`no version ${number}`)
  return found
}
/** Short names of the statements of a version. */
const grants = (number: number): readonly string[] =>
  versionOf(number)
    .policy.map(({ Sid }) => String(Sid).replace('lambda-layer-action-', '').replace(/-.*$/, ''))
    .toSorted()
const revokeByHand = (number: number, from: string): void => {
  const version = versionOf(number)
  version.policy = version.policy.filter(({ Sid }) => !String(Sid).endsWith(from))
}

async function run(zip: ZipFile, changes: Partial<PublishRequest> = {}): Promise<Publication> {
  using session = connect(aws.server, account.id)
  return await publish(requestOf(layerOf(zip), changes), session.context)
}

/** A run that is ended when it is about to make a call, or right after that had its effect. Yields whether it came so far. */
async function endedWhen(
  isIt: (call: RecordedCall) => boolean,
  zip: ZipFile,
  changes: Partial<PublishRequest> = {},
  after = false,
): Promise<boolean> {
  const stop = new AbortController()
  const step = async (call: RecordedCall): Promise<void> => {
    if (call.accountId !== account.id || !isIt(call)) return
    stop.abort()
    await new Promise(() => {}) // Nothing happens any more.
  }
  aws.server.options = after ? { onEffect: step } : { arrived: step }
  using session = connect(aws.server, account.id, { signal: stop.signal })
  try {
    await publish(requestOf(layerOf(zip), changes), session.context)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
  }
  aws.server.options = {}
  return stop.signal.aborted
}

/** A run that is ended when it is about to make the n-th call of this name. */
async function endedAt(name: string, nth: number, zip: ZipFile): Promise<void> {
  let count = 0
  const isEnded = await endedWhen((call) => call.name.endsWith(`:${name}`) && ++count === nth, zip)
  expect(isEnded).toBe(true)
}

describe('a run that is ended', () => {
  it.each([
    ['before it publishes', 'PublishLayerVersion', 1],
    ['before it shares', 'AddLayerVersionPermission', 2],
    ['while it shares', 'AddLayerVersionPermission', 3],
    ['before it removes the mark', 'RemoveLayerVersionPermission', 1],
  ])('%s is completed by the next one, and leaves nothing that is needed', async (_, name, nth) => {
    await run(zips.base, { sharing: declared(one, two) })
    await endedAt(name, nth, zips.a)
    expect(await run(zips.a)).toMatchObject({ problems: [], destinations: [{ version: 2 }] })
    expect(grants(2)).toEqual([one, two])
    const source = sourceIn(versionOf(2).description)
    expect(source?.version).toBe(1)
    expect(versionOf(1).policy.some(({ Sid }) => String(Sid).endsWith(source?.mark ?? ''))).toBe(false)
  })

  it('at any call is completed by the next one', { timeout: 120_000 }, async () => {
    const changes: Partial<PublishRequest> = {
      functions: [{ kind: 'name', name: 'app' }],
      parameters: ['/deps'],
      keepVersions: 2,
    }
    const prepare = async (): Promise<void> => {
      account = aws.fresh()
      addFunction(aws.server, 'app', {}, { accountId: account.id, region: 'us-east-1' })
      await run(zips.base, { ...changes, sharing: declared(one, two) })
      await run(zips.c, changes)
    }
    const state = (): unknown => ({
      grants: account.versions().map(({ version, policy }) => ({
        version,
        grants: policy.map(({ Sid }) => String(Sid)).filter((id) => !isMark({ id })),
      })),
      region: [...aws.server.cloud.region(account.id, 'us-east-1').functions.values()].map(({ layers }) =>
        layers.map((arn) => arn.replace(account.id, '')),
      ),
    })
    await prepare()
    const calls = account.names().length
    await run(zips.a, changes)
    const expected = state()
    for (const [at, name] of account.names().slice(calls).entries()) {
      for (const after of /:(List|Get)/.test(name) ? [false] : [false, true]) {
        await prepare()
        let count = 0
        const isEnded = await endedWhen(() => count++ === at, zips.a, changes, after)
        const { problems } = await run(zips.a, changes)
        expect({ at, after, isEnded, problems, state: state() }).toEqual({
          at,
          after,
          isEnded: true,
          problems: [],
          state: expected,
        })
      }
    }
  })

  it('lets nobody in by its mark', async () => {
    await run(zips.base, { sharing: declared(one) })
    await endedAt('PublishLayerVersion', 1, zips.a)
    expect(grants(1)).toEqual([one, 'unfinished'])
    expect(JSON.stringify(versionOf(1).policy[1]?.['Principal'])).toContain(account.id)
    // A revoked account has no other way in.
    revokeByHand(1, one)
    expect(JSON.stringify(versionOf(1).policy)).not.toContain(one)
  })

  it('is no obstacle for others: each version after it has all grants, and it gets its own when it is wanted again', async () => {
    await run(zips.base, { sharing: declared(one, two) })
    await endedAt('AddLayerVersionPermission', 2, zips.a)
    await endedAt('AddLayerVersionPermission', 2, zips.b)
    expect([grants(2), grants(3)]).toEqual([['unfinished'], []])
    expect(await run(zips.c)).toMatchObject({ problems: [], destinations: [{ version: 4 }] })
    expect(grants(4)).toEqual([one, two])
    await run(zips.a)
    await run(zips.b)
    expect([grants(1), grants(2), grants(3)]).toEqual([
      [one, two],
      [one, two],
      [one, two],
    ])
  })

  it('leaves a mark that a run with keep-versions respects', async () => {
    await run(zips.base, { sharing: declared(one) })
    await endedAt('AddLayerVersionPermission', 2, zips.a)
    await run(zips.b, { keepVersions: 2 })
    expect(account.alive()).toEqual([1, 2, 3])
    await run(zips.a)
    expect(grants(2)).toEqual([one])
    await run(zips.b, { keepVersions: 2 })
    expect(account.alive()).toEqual([2, 3])
  })

  it('and published nothing leaves a mark that goes after a day', async () => {
    await run(zips.base, { sharing: declared(one) })
    await endedAt('PublishLayerVersion', 1, zips.a)
    versionOf(1).policy.push({ ...versionOf(1).policy[1], Sid: 'lambda-layer-action-unfinished-hsw000000' })
    expect(grants(1)).toEqual([one, 'unfinished', 'unfinished'])
    await run(zips.a)
    // The mark of a minute ago may be of a run that is at work.
    expect(grants(1)).toEqual([one, 'unfinished'])
    expect(grants(2)).toEqual([one])
  })
})

describe('what was revoked', () => {
  it.each<[string, () => unknown, number]>([
    ['by hand, on the version', () => revokeByHand(2, one), 2],
    ['with share-with: none', () => run(zips.a, { sharing: declared() }), 2],
    ['by hand, on a version that its run did not finish', async () => endedRevoked(one), 3],
  ])('%s does not come back with the next unchanged run', async (_, revoke, number) => {
    await run(zips.base, { sharing: declared(one, two) })
    await run(zips.a)
    await revoke()
    const before = grants(number)
    expect(before).not.toContain(one)
    const { problems } = await run(number === 2 ? zips.a : zips.b)
    expect(problems).toEqual([])
    expect(grants(number)).toEqual(before)
  })

  /** Ended with all grants, but with its mark. */
  async function endedRevoked(from: string): Promise<void> {
    await endedAt('RemoveLayerVersionPermission', 1, zips.b)
    expect(grants(3)).toEqual([one, two])
    revokeByHand(3, from)
  }

  it('with share-with: none on an unfinished version does not come back, and later versions have nothing to take over', async () => {
    await run(zips.base, { sharing: declared(one) })
    await endedAt('AddLayerVersionPermission', 2, zips.a)
    await run(zips.a, { sharing: declared() })
    expect([grants(1), grants(2)]).toEqual([[one], []])
    await run(zips.a)
    await run(zips.b)
    expect([grants(2), grants(3)]).toEqual([[], []])
  })

  it('on the version that the grants come from does not reach the unfinished one', async () => {
    await run(zips.base, { sharing: declared(one, two) })
    await endedAt('AddLayerVersionPermission', 2, zips.a)
    revokeByHand(1, one)
    await run(zips.a)
    expect(grants(2)).toEqual([two])
  })

  it('is never in an older version either', async () => {
    await run(zips.base, { sharing: declared(one) })
    await run(zips.a, { sharing: declared(two, three) })
    await run(zips.base)
    expect([grants(1), grants(2)]).toEqual([[one], [two, three]])
  })
})

describe('a run with nothing to do', () => {
  it.each<[string, Partial<PublishRequest>, readonly string[]]>([
    ['takes two reads', {}, ['ListLayerVersions', 'GetLayerVersionPolicy']],
    [
      'takes three where grants are declared for a version that had taken them over',
      { sharing: declared(one) },
      ['ListLayerVersions', 'GetLayerVersionPolicy', 'GetLayerVersionPolicy'],
    ],
  ])('%s', async (_, changes, reads) => {
    await run(zips.base, { sharing: declared(one) })
    await run(zips.a)
    const before = account.names().length
    await run(zips.a, changes)
    expect(account.names().slice(before)).toEqual(reads.map((name) => `lambda:${name}`))
  })

  it('takes one read where no grant was ever taken over', async () => {
    await run(zips.base)
    const before = account.names().length
    await run(zips.base)
    expect(account.names().slice(before)).toEqual(['lambda:ListLayerVersions'])
  })
})

describe('a description without room for where grants come from', () => {
  it('is published all the same, and what that means is said', async () => {
    await run(zips.base, { sharing: declared(one) })
    const [fingerprint] = /\[ll:.*\]/.exec(layerOf(zips.a).description) ?? []
    using session = connect(aws.server, account.id)
    const layer = layerOf(zips.a, { description: `${'x'.repeat(228)} ${fingerprint}` })
    const { warnings, problems } = await publish(requestOf(layer), session.context)
    expect(problems).toEqual([])
    expect(warnings.join()).toMatch(/description has no room to remember that the grants of version 1/)
    expect([grants(1), grants(2)]).toEqual([[one], [one]])
  })
})
