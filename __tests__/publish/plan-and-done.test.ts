// What a plan says is what the run with the same inputs then does, and nothing is left to be done after it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { addFunction, connect, layerOf, region, requestOf, zipFile } from '../support/publishing.ts'

const grant = (accountId: string) =>
  ({ kind: 'declared', grants: [{ kind: 'account', accountId }] }) satisfies PublishRequest['sharing']
const [one, other] = [grant('111111111111'), grant('222222222222')] as const

interface Scenario {
  /** Each is published before: the same content as `last` where it is `same`. */
  readonly before: readonly (Partial<PublishRequest> & { readonly content: string })[]
  readonly last: Partial<PublishRequest> & { readonly content: string }
  /** A word of each action, in their order. */
  readonly actions: readonly RegExp[]
}

const scenarios: Readonly<Record<string, Scenario>> = {
  'the first version': { before: [], last: { content: 'a' }, actions: [/^publish$/] },
  'nothing new': { before: [{ content: 'a' }], last: { content: 'a' }, actions: [] },
  'other content': { before: [{ content: 'a' }], last: { content: 'b' }, actions: [/^publish$/] },
  'content of an older version': {
    before: [{ content: 'a' }, { content: 'b' }],
    last: { content: 'a' },
    actions: [],
  },
  'one more account': {
    before: [{ content: 'a' }],
    last: { content: 'a', sharing: one },
    actions: [/share.* with 111111111111/],
  },
  'another account': {
    before: [{ content: 'a', sharing: one }],
    last: { content: 'a', sharing: other },
    actions: [/share.* with 222222222222/, /no longer share.* with 111111111111/],
  },
  'an old version to be deleted': {
    before: [{ content: 'a' }],
    last: { content: 'b', keepVersions: 1 },
    actions: [/^publish$/, /delete version 1/],
  },
  'a parameter': {
    before: [{ content: 'a' }],
    last: { content: 'a', parameters: ['/layers/{name}/arn'] },
    actions: [/create the parameter/],
  },
  'a function': {
    before: [{ content: 'a' }],
    last: { content: 'a', functions: [{ kind: 'name', name: 'app' }] },
    actions: [/attach to/],
  },
  'two regions, one of them new': {
    before: [{ content: 'a' }],
    last: { content: 'a', regions: [region(), region('eu-west-1')] },
    actions: [/^publish$/],
  },
}

describe('what is planned', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each(Object.entries(scenarios).map(([what, scenario], at) => [what, scenario, 831_000_000_000 + at] as const))(
    'is done: %s',
    async (_what, { before, last: wanted, actions }, number) => {
      const accountId = String(number)
      addFunction(server, 'app', {}, { accountId, region: 'us-east-1' })
      using session = connect(server, accountId)
      const request = async ({ content, ...changes }: Scenario['last']): Promise<PublishRequest> =>
        requestOf(layerOf(await zipFile(content)), changes)
      for (const one of before) await publish(await request(one), session.context)
      const last = await request(wanted)
      const writes = server.writes.length
      const planned = await publish({ ...last, mode: 'plan' }, session.context)
      expect(server.writes.length).toBe(writes)
      const said = planned.planned.flatMap((region) => region.actions)
      const done = await publish(last, session.context)
      const did = done.destinations.flatMap((destination) => destination.done ?? [])
      expect(said.map(withoutNumber)).toEqual(did.map(withoutNumber))
      expect(did).toHaveLength(actions.length)
      for (const [at, action] of actions.entries()) expect(withoutNumber(did[at] ?? '')).toMatch(action)
      const after = await publish({ ...last, mode: 'plan' }, session.context)
      expect(after.planned.flatMap((region) => region.actions)).toEqual([])
    },
  )
})

/** The number of a new version is known when it is published. */
function withoutNumber(action: string): string {
  return action
    .replace(/^publish(?:ed version \d+| a new version \(.*\))$/, 'publish')
    .replace(/^share (?:the new version|version \d+) /, 'share ')
}
