// A server of AWS's protocols for the tests of a file, with a new account for each test that asks for one.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { AwsServer } from './aws-server/server.ts'
import type { StoredVersion } from './aws-server/state.ts'
import { connect } from './publishing.ts'
import type { Session } from './publishing.ts'

export interface Account {
  readonly id: string
  readonly session: Session
  /** The versions of the layer `deps` that exist. */
  readonly versions: (region?: string) => readonly StoredVersion[]
  /** Their numbers. */
  readonly alive: (region?: string) => readonly number[]
  /** The calls of the account so far. */
  readonly names: () => readonly string[]
}

export interface Accounts {
  readonly server: AwsServer
  readonly fresh: () => Account
}

/** To be called once, at the top of a file of tests. The options of the server are back to none before each test. */
export function useAccounts(first: number): Accounts {
  let started: AwsServer | undefined
  let next = first
  const running = (): AwsServer => {
    if (!started) throw new Error('the server runs while tests do')
    return started
  }
  beforeAll(async () => {
    started = await AwsServer.start()
  })
  beforeEach(() => {
    if (started) started.options = {}
  })
  afterAll(() => started?.[Symbol.asyncDispose]())
  return {
    get server() {
      return running()
    },
    fresh() {
      const server = running()
      next += 1
      const id = String(next)
      const versions = (region = 'us-east-1'): readonly StoredVersion[] =>
        (server.cloud.region(id, region).layers.get('deps')?.versions ?? []).filter(({ deleted }) => !deleted)
      return {
        id,
        session: connect(server, id),
        versions,
        alive: (region) => versions(region).map(({ version }) => version),
        names: () => server.calls.filter(({ accountId }) => accountId === id).map(({ name }) => name),
      }
    },
  }
}
