// Code that calls reach before it has answered its smoke event: wherever a run ends in between, the next one completes it,
// or gives the functions their previous code back.
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpFor } from '../../src/host/http/client.ts'
import { createMasks } from '../../src/host/masks.ts'
import { publishFunction } from '../../src/publish/function/publish.ts'
import type { FunctionRequest } from '../../src/publish/function/request.ts'
import { publishImages } from '../../src/publish/image/publish.ts'
import type { ImagePublishRequest } from '../../src/publish/image/request.ts'
import type { Problem } from '../../src/errors.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { makeContext } from '../support/contexts.ts'
import { declaredImage } from '../support/declared-image.ts'
import { account, addFunction, connect, region, type Session } from '../support/publishing.ts'
import { startRegistry } from '../support/registry-server.ts'
import { makeZip } from '../support/zips.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lambda-layer-unproved-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const names = ['app']
/** The new code answers it with an error. */
const badEvent = '{"bad":true}'
const shown = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64')
const before = makeZip([{ path: 'app.py', content: 'before' }])
const after = makeZip([{ path: 'app.py', content: 'after' }])

type Run = (session: Session) => Promise<readonly Problem[]>

/** A function whose code no version has. */
function prepare(server: AwsServer, oldCode: string, newCode: string, changes: object): void {
  server.cloud.invoke = (code, payload) =>
    code === newCode && payload === badEvent
      ? { error: 'Unhandled', payload: '{"errorType":"KeyError"}', log: '' }
      : { payload: 'null', log: '' }
  for (const name of names) {
    const one = addFunction(server, name, { codeSha256: oldCode, ...changes })
    one.published.push({ version: '1', layers: [], codeSha256: 'older' })
    one.aliases = new Map([['live', { version: '1', revision: 1, weights: {} }]])
  }
}

const standing = (server: AwsServer): unknown =>
  [...server.cloud.region(account, 'us-east-1').functions.values()].map((one) => ({
    name: one.name,
    code: one.codeSha256,
    image: one.imageUri,
    outcome: one.outcome,
    tags: one.tags,
    // Numbers of versions are never used again.
    published: one.published.map(({ codeSha256, description }) => ({ codeSha256, description })),
    // Which code each leads to.
    aliases: [...(one.aliases ?? [])].map(([name, { version, weights }]) => [
      name,
      one.published.find((published) => published.version === version)?.codeSha256,
      weights,
    ]),
  }))

/** The run never hears of its call `at`, and makes no further one. */
async function runAndEnd(server: AwsServer, run: Run, at: number): Promise<void> {
  using session = connect(server, account, { accessKeyId: `AKIADEAD${account}` })
  const isOurs = ({ accessKeyId }: { readonly accessKeyId: string }): boolean => accessKeyId.startsWith('AKIADEAD')
  let count = 0
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const never = new Promise<void>(() => {})
  server.options = {
    arrived: async (call) => (isOurs(call) && count > at ? never : undefined),
    async onEffect(call) {
      if (!isOurs(call) || count++ < at) return
      end()
      await never
    },
  }
  const running = run(session).catch(() => [])
  await Promise.race([ended, running])
  expect(count).toBeGreaterThan(at)
}

interface Ends {
  readonly expected: object
  /** One for each call that the first run may end at. */
  readonly found: readonly object[]
}

/** @param setUp a server as it is before the first run */
async function everyEnd(setUp: () => Promise<AwsServer>, run: Run): Promise<Ends> {
  await using undisturbed = await setUp()
  using whole = connect(undisturbed)
  const problems = (await run(whole)).map(({ code }) => code)
  const expected = { problems, standing: standing(undisturbed) }
  const found: object[] = []
  for (let at = 0; at < undisturbed.calls.length; at += 1) {
    await using server = await setUp()
    await runAndEnd(server, run, at)
    using session = connect(server)
    const again = (await run(session)).map(({ code }) => code)
    found.push({ at, problems: again, standing: standing(server) })
  }
  return { expected, found }
}

const failed = ['smoke-event-failed', 'taken-back']

describe('a zip that was not called before the run ended', () => {
  it.each<[string, Partial<FunctionRequest>, readonly string[]]>([
    ['is called by the next', { smokeEvent: '{}' }, []],
    ['is taken back by the next', { smokeEvent: badEvent }, failed],
    ['is taken back with its version', { smokeEvent: badEvent, publishFunctionVersion: true }, failed],
  ])(
    '%s',
    async (_, changes, problems) => {
      const path = join(folder, 'after.zip')
      await writeFile(path, after)
      const zip = { path, sizeBytes: after.length, sha256: createHash('sha256').update(after).digest('hex') }
      const request: FunctionRequest = {
        mode: 'if-changed',
        artifacts: [{ name: 'app', runtime: 'python3.13', architecture: 'x86_64', handlers: [], zip }],
        regions: [region()],
        functions: names.map((name) => ({ kind: 'name', name })),
        publishFunctionVersion: false,
        ...changes,
      }
      const setUp = async (): Promise<AwsServer> => {
        const server = await AwsServer.start()
        server.cloud.codes.set(shown(before), before)
        prepare(server, shown(before), shown(after), {})
        return server
      }
      const run: Run = async ({ context }) =>
        (await publishFunction(request, { ...context, http: httpFor({}), scratch: folder })).problems
      const { expected, found } = await everyEnd(setUp, run)
      expect(expected).toMatchObject({ problems })
      expect(found).toEqual(found.map((_, at) => Object.assign({ at }, expected)))
    },
    120_000,
  )

  it('is not what a third one gives back', async () => {
    await using server = await AwsServer.start()
    server.cloud.codes.set(shown(before), before)
    const unproved = makeZip([{ path: 'app.py', content: 'unproved' }])
    server.cloud.codes.set(shown(unproved), unproved)
    prepare(server, shown(unproved), shown(after), { tags: { 'lambda-layer-action': 'previous:2' } })
    for (const one of server.cloud.region(account, 'us-east-1').functions.values()) {
      one.published.push({ version: '2', layers: [], codeSha256: shown(before) })
    }
    const path = join(folder, 'third.zip')
    await writeFile(path, after)
    const zip = { path, sizeBytes: after.length, sha256: createHash('sha256').update(after).digest('hex') }
    using session = connect(server)
    const { problems } = await publishFunction(
      {
        mode: 'if-changed',
        artifacts: [{ name: 'app', runtime: 'python3.13', architecture: 'x86_64', handlers: [], zip }],
        regions: [region()],
        functions: names.map((name) => ({ kind: 'name', name })),
        publishFunctionVersion: false,
        smokeEvent: badEvent,
      },
      { ...session.context, http: httpFor({}), scratch: folder },
    )
    expect(problems.map(({ code }) => code)).toEqual(failed)
    expect(standing(server)).toMatchObject(names.map((name) => ({ name, code: shown(before) })))
  })

  it('is deployed all the same where its previous code may not be kept', async () => {
    await using server = await AwsServer.start({
      fault: ({ name }) => (/PublishVersion|TagResource/.test(name) ? { kind: 'denied' } : undefined),
    })
    server.cloud.codes.set(shown(before), before)
    prepare(server, shown(before), shown(after), {})
    const path = join(folder, 'denied.zip')
    await writeFile(path, after)
    const zip = { path, sizeBytes: after.length, sha256: createHash('sha256').update(after).digest('hex') }
    using session = connect(server)
    const { problems } = await publishFunction(
      {
        mode: 'if-changed',
        artifacts: [{ name: 'app', runtime: 'python3.13', architecture: 'x86_64', handlers: [], zip }],
        regions: [region()],
        functions: names.map((name) => ({ kind: 'name', name })),
        publishFunctionVersion: false,
        smokeEvent: '{}',
      },
      { ...session.context, http: httpFor({}), scratch: folder },
    )
    expect(problems).toEqual([])
    expect(standing(server)).toMatchObject(names.map((name) => ({ name, code: shown(after) })))
    expect(session.lines.join('\n')).toContain('The previous code of')
  })
})

describe('an image that was not called before the run ended', () => {
  it.each<[string, Partial<ImagePublishRequest>, readonly string[]]>([
    ['is called by the next', { smokeEvent: '{}' }, []],
    ['is taken back by the next', { smokeEvent: badEvent }, failed],
    ['gets its alias by the next', { smokeEvent: '{}', alias: { name: 'live' }, publishFunctionVersion: true }, []],
    [
      'gets its first alias by the next',
      { alias: { name: 'fresh' }, publishFunctionVersion: true, keepVersions: 1 },
      [],
    ],
  ])(
    '%s',
    async (_, changes, problems) => {
      await using registry = await startRegistry({ login: 'basic' })
      await using own = await makeContext()
      const image = declaredImage('one')
      const setUp = async (): Promise<AwsServer> => {
        const server = await AwsServer.start()
        server.cloud.registryHost = registry.host
        const old = '0'.repeat(64)
        const imageUri = `${registry.host}/demo@sha256:${old}`
        prepare(server, old, image.content.digest.replace('sha256:', ''), {
          packageType: 'Image',
          architectures: ['arm64'],
          runtime: '',
          imageUri,
        })
        return server
      }
      const request: ImagePublishRequest = {
        mode: 'if-changed',
        images: [image],
        createRepository: true,
        sharing: { kind: 'carry-over' },
        functions: names.map((name) => ({ kind: 'name', name })),
        publishFunctionVersion: false,
        logins: async () => undefined,
        ...changes,
      }
      const run: Run = async ({ context }) =>
        (await publishImages(request, { ...context, env: {}, masks: createMasks(), stores: own.stores })).problems
      const { expected, found } = await everyEnd(setUp, run)
      expect(expected).toMatchObject({ problems })
      expect(found).toEqual(found.map((_, at) => Object.assign({ at }, expected)))
    },
    120_000,
  )
})
