import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseGrant } from '../../src/plan/grants.ts'
import type { Grant, Sharing } from '../../src/plan/grants.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import { comparePolicy, declaredStatements, parsePolicy, statementId } from '../../src/publish/layer/sharing.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { connect, layerOf, requestOf, zipFile } from '../support/publishing.ts'
import type { Session } from '../support/publishing.ts'

const [one, two, three] = ['111111111111', '222222222222', '333333333333'].map((accountId): Grant => ({
  kind: 'account',
  accountId,
})) as [Grant, Grant, Grant]
const declared = (...grants: Grant[]): Sharing => ({ kind: 'declared', grants })

describe('an item of share-with', () => {
  it.each([
    ['123456789012', { kind: 'account', accountId: '123456789012' }],
    ['arn:aws-cn:iam::123456789012:root', { kind: 'account', accountId: '123456789012' }],
    ['o-a1b2c3d4e5', { kind: 'organization', organizationId: 'o-a1b2c3d4e5' }],
    ['public', { kind: 'public' }],
  ])('%s is a grant', (text, grant) => {
    expect(parseGrant(text)).toEqual({ value: grant })
  })

  it.each([
    ['12345678901', /11 digits.*leading zeros/, '012345678901'],
    ['1234567890123', /13 digits/, undefined],
    ['1234-5678-9012', /hyphens/, '123456789012'],
    ['o-123456789012', /account id with/, '123456789012'],
    ['o-ABC', /not an organization id/, undefined],
    ['ou-abcd-12345678', /organizational unit/, undefined],
    ['*', /in so many words/, 'public'],
    ['Public', /neither/, undefined],
    ['arn:aws:iam::123456789012:user/x', /not with users/, undefined],
  ])('%s is refused with a reason', (text, why, nearest) => {
    const result = parseGrant(text)
    expect(result).toMatchObject({
      why: expect.stringMatching(why) as string,
      ...(nearest === undefined ? {} : { nearest }),
    })
  })
})

describe('a policy', () => {
  it('is understood where it says what we could have said, and else kept as foreign', () => {
    const statement = (Sid: string, Principal: unknown, more: object = {}): object => ({
      Sid,
      Effect: 'Allow',
      Action: 'lambda:GetLayerVersion',
      Principal,
      ...more,
    })
    const org = (id: unknown): object => ({ Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } })
    const policy = JSON.stringify({
      Statement: [
        statement('root', { AWS: 'arn:aws:iam::111111111111:root' }),
        statement('bare', { AWS: '111111111111' }),
        statement('org', '*', org('o-abcdefghij')),
        statement('org-list', { AWS: '*' }, org(['o-abcdefghij'])),
        statement('public', '*'),
        statement('role', { AWS: 'arn:aws:iam::111111111111:role/x' }),
        statement('two', { AWS: ['111111111111', '222222222222'] }),
        statement('other-condition', '*', { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc' } } }),
        statement('deny', '*', { Effect: 'Deny' }),
      ],
    })
    expect(parsePolicy(policy).map(({ id, grant }) => [id, grant?.kind])).toEqual([
      ['root', 'account'],
      ['bare', 'account'],
      ['org', 'organization'],
      ['org-list', 'organization'],
      ['public', 'public'],
      ['role', undefined],
      ['two', undefined],
      ['other-condition', undefined],
      ['deny', undefined],
    ])
  })

  it('is compared: what lacks, what says something else, what is no longer declared, what is of others', () => {
    const observed = [
      { id: statementId(one), grant: one },
      { id: statementId(two), grant: three },
      { id: statementId(three), grant: three },
      { id: 'by-hand', grant: two },
    ]
    const change = comparePolicy(observed, declaredStatements([one, two, two]))
    expect(change).toEqual({
      add: [{ id: statementId(two), grant: two }],
      replace: [{ id: statementId(two), grant: three }],
      revoke: [{ id: statementId(three), grant: three }],
      foreign: [{ id: 'by-hand', grant: two }],
    })
  })
})

describe('what stands after a run', () => {
  let server: AwsServer
  let next = 800_000_000_000
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const fresh = (): {
    session: Session
    grants: (version: number) => string[]
    foreign: (version: number, sid: string, principal: string) => void
  } => {
    next += 1
    const accountId = String(next)
    const policyOf = (version: number): Record<string, unknown>[] =>
      server.cloud.region(accountId, 'us-east-1').layers.get('deps')?.versions[version - 1]?.policy ?? []
    return {
      session: connect(server, accountId),
      grants: (version) =>
        policyOf(version)
          .map(({ Sid }) => String(Sid).replace('lambda-layer-action-', ''))
          .sort(),
      foreign: (version, Sid, principal) =>
        policyOf(version).push({
          Sid,
          Effect: 'Allow',
          Action: 'lambda:GetLayerVersion',
          Principal: principal === '*' ? '*' : { AWS: `arn:aws:iam::${principal}:root` },
        }),
    }
  }

  it('is what is declared: added, revoked, and those of others kept and named', async () => {
    const { session, grants, foreign } = fresh()
    const layer = layerOf(await zipFile('a'))
    await publish(requestOf(layer, { sharing: declared(one, two) }), session.context)
    foreign(1, 'by-hand', '444444444444')
    const again = await publish(requestOf(layer, { sharing: declared(two, three) }), session.context)
    expect(again.destinations).toMatchObject([{ version: 1, changed: false }])
    expect(grants(1)).toEqual(['222222222222', '333333333333', 'by-hand'])
    expect(again.notes.join()).toContain('by-hand (444444444444)')
    const none = await publish(requestOf(layer, { sharing: declared() }), session.context)
    expect(none.problems).toEqual([])
    expect(grants(1)).toEqual(['by-hand'])
  })

  it('carries over to the next version when nothing is declared, but nothing public', async () => {
    const { session, grants, foreign } = fresh()
    await publish(requestOf(layerOf(await zipFile('b')), { sharing: declared(one) }), session.context)
    foreign(1, 'partner', '444444444444')
    foreign(1, 'everybody', '*')
    const second = await publish(requestOf(layerOf(await zipFile('c'))), session.context)
    expect(grants(2)).toEqual(['111111111111', 'partner'])
    expect(second.warnings.join()).toMatch(/version 1 is public.*never carries over/)
  })

  it('is declared on all versions with share-versions: all', async () => {
    const { session, grants } = fresh()
    await publish(requestOf(layerOf(await zipFile('d')), { sharing: declared(one) }), session.context)
    await publish(
      requestOf(layerOf(await zipFile('e')), { sharing: declared(two), shareVersions: 'all' }),
      session.context,
    )
    expect([grants(1), grants(2)]).toEqual([['222222222222'], ['222222222222']])
    await publish(requestOf(layerOf(await zipFile('f')), { sharing: declared(three) }), session.context)
    expect([grants(1), grants(2), grants(3)]).toEqual([['222222222222'], ['222222222222'], ['333333333333']])
  })

  it('is public only when that is declared, and a private-looking description is warned of', async () => {
    const { session, grants } = fresh()
    const layer = layerOf(await zipFile('g'), { description: 'internal tools, do not share' })
    await publish(requestOf(layer, { sharing: declared({ kind: 'public' }) }), session.context)
    expect(grants(1)).toEqual(['public'])
    expect(session.lines.join()).toMatch(/shared with everybody.*internal tools/)
  })
})
