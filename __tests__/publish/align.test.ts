// A region that lags behind gets the wanted number, and nothing else is left there.
import { describe, expect, it } from 'vitest'
import type { Grant } from '../../src/plan/grants.ts'
import { fingerprintIn } from '../../src/plan/description.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { useAccounts } from '../support/accounts.ts'
import { layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const grant: Grant = { kind: 'account', accountId: '111111111111' }
const aws = useAccounts(910_000_000_000)
const request = async (content: string, changes: Partial<PublishRequest> = {}): Promise<PublishRequest> =>
  requestOf(layerOf(await zipFile(content)), changes)
const both = [region('us-east-1'), region('eu-west-1')] as const

describe('a version with a number', () => {
  it('has it in every region, and nothing of the fillers is left', async () => {
    const { session, alive, names } = aws.fresh()
    for (const content of ['1', '2', '3']) await publish(await request(content), session.context)
    await publish(await request('1', { regions: [region('eu-west-1')] }), session.context)
    const aligned = await publish(await request('4', { regions: both, alignVersion: 4 }), session.context)
    expect(aligned).toMatchObject({ problems: [], skew: [], destinations: [{ version: 4 }, { version: 4 }] })
    expect([alive(), alive('eu-west-1')]).toEqual([
      [1, 2, 3, 4],
      [1, 4],
    ])
    const before = names().length
    const again = await publish(await request('4', { regions: both, alignVersion: 4 }), session.context)
    expect(again).toMatchObject({ problems: [], destinations: [{ changed: false }, { changed: false }] })
    expect(names().slice(before)).not.toContain('lambda:PublishLayerVersion')
  })

  it('is published again where its content exists under another number, with its grants', async () => {
    const { id, session, alive } = aws.fresh()
    await publish(await request('1', { sharing: { kind: 'declared', grants: [grant] } }), session.context)
    const aligned = await publish(await request('1', { alignVersion: 5 }), session.context)
    expect(aligned).toMatchObject({ problems: [], destinations: [{ version: 5, changed: true }] })
    expect(alive()).toEqual([1, 5])
    const versions = aws.server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions
    expect(versions?.at(-1)?.policy.map(({ Sid }) => Sid)).toEqual(['lambda-layer-action-111111111111'])
  })

  it('can be the first of a region', async () => {
    const { session, alive } = aws.fresh()
    expect(await publish(await request('1', { alignVersion: 1 }), session.context)).toMatchObject({ problems: [] })
    expect(alive()).toEqual([1])
  })

  it.each([
    ['lower than the newest', 2, 'version-number-passed'],
    ['that another content has', 3, 'version-number-passed'],
    ['too far away', 600, 'version-number-far-away'],
  ])('%s is refused before anything is written', async (_, alignVersion, code) => {
    const { id, session } = aws.fresh()
    for (const content of ['1', '2', '3']) await publish(await request(content), session.context)
    const writes = aws.server.writes.filter(({ accountId }) => accountId === id).length
    const attempt = publish(await request('4', { alignVersion }), session.context)
    await expect(attempt).rejects.toMatchObject({ problems: [{ code, input: 'align-version' }] })
    expect(aws.server.writes.filter(({ accountId }) => accountId === id)).toHaveLength(writes)
  })

  it('that was given before and deleted is told, and nothing is left', async () => {
    const { id, session, alive } = aws.fresh()
    for (const content of ['1', '2', '3']) await publish(await request(content), session.context)
    for (const one of aws.server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions ?? []) one.deleted = true
    const { problems } = await publish(await request('4', { alignVersion: 3 }), session.context)
    expect(problems).toMatchObject([{ code: 'version-number-passed' }])
    expect(alive()).toEqual([])
  })

  it.each(['error-after', 'reset-after'] as const)(
    'is had also when answers are lost (%s), and a killed run leaves nothing that the next takes for a version',
    async (kind) => {
      const { id, session, alive } = aws.fresh()
      await publish(await request('1', { sharing: { kind: 'declared', grants: [grant] } }), session.context)
      let published = 0
      aws.server.options = {
        fault: ({ accountId, name }) =>
          accountId === id && name === 'lambda:PublishLayerVersion' && published++ % 2 === 0 ? { kind } : undefined,
      }
      expect(await publish(await request('2', { alignVersion: 6 }), session.context)).toMatchObject({ problems: [] })
      expect(alive()).toEqual([1, 6])
      // A filler that could not be deleted.
      aws.server.options = {
        fault: ({ accountId, name }) => (accountId === id && /Delete/.test(name) ? { kind: 'denied' } : undefined),
      }
      expect((await publish(await request('3', { alignVersion: 9 }), session.context)).problems).toHaveLength(1)
      expect(alive()).toEqual([1, 6, 7])
      aws.server.options = {}
      const next = await publish(await request('3'), session.context)
      expect(next).toMatchObject({ problems: [], destinations: [{ version: 8 }] })
      const versions = aws.server.cloud.region(id, 'us-east-1').layers.get('deps')?.versions ?? []
      expect(versions[7]?.policy.map(({ Sid }) => Sid)).toEqual(['lambda-layer-action-111111111111'])
      expect(fingerprintIn(versions[6]?.description ?? '')).toBeUndefined()
      expect(await publish(await request('4', { alignVersion: 10 }), session.context)).toMatchObject({ problems: [] })
      expect(alive()).toEqual([1, 6, 8, 10])
    },
  )
})
