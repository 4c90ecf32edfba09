// Private indexes: AWS CodeArtifact by its name, and two projects on one host, each with its own credentials.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../../src/host/context.ts'
import { connectAws } from '../../../src/host/aws/connect.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { AwsServer } from '../../support/aws-server/server.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../../support/index.ts'
import { lockedBy, lockers, type LockedBy } from '../../support/locked-by.ts'
import { sha256Of } from '../../support/locks.ts'
import { runBuild } from '../../support/runs.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const wheel = (name: string): IndexFile => ({ filename: wheelFilename({ name }), content: makeWheel({ name }) })
const packagesOf = ({ report }: Outcome): readonly string[] =>
  (report.layers[0]?.content?.packages ?? []).map(({ name }) => name).toSorted()

describe('an index of AWS CodeArtifact', () => {
  const token = 'a-token-of-codeartifact-which-nobody-sees'
  const account = '123456789012'
  let cloud: AwsServer
  let index: TestIndex
  beforeAll(async () => {
    cloud = await AwsServer.start()
    index = await startIndex([wheel('internal')], { credentials: { username: 'aws', password: token } })
    cloud.cloud.artifactTokens.set(`${account}/domain`, token)
    cloud.cloud.artifactTokens.set('210987654321/other', token)
    cloud.cloud.artifactEndpoints.set(`${account}/domain/repository`, `${index.origin}/`)
    cloud.cloud.artifactEndpoints.set('210987654321/other/repository', index.origin)
  })
  afterAll(async () => {
    await cloud[Symbol.asyncDispose]()
    await index[Symbol.asyncDispose]()
  })

  const withAws = (world: TestContext, env: Readonly<Record<string, string>> = {}): Context => {
    const { log, signal } = world
    const key = { accessKeyId: `AKIA${account}`, secretAccessKey: 'secret-key', endpoint: cloud.url }
    const aws = connectAws({ env: {}, log, signal, account: key, readOnly: true, patience: { delayScale: 0.001 } })
    return { ...world.with({ AWS_REGION: 'eu-west-1', ...env }), connections: { aws: () => aws } }
  }

  it.each([
    ['a requirements file', '--index-url codeartifact://domain/repository\ninternal==1.0\n', {}, 'eu-west-1'],
    [
      'a variable',
      'internal==1.0\n',
      { UV_INDEX: 'corp=codeartifact://domain/repository?region=us-east-2' },
      'us-east-2',
    ],
    [
      'a variable of pip',
      'internal==1.0\n',
      { PIP_INDEX_URL: 'codeartifact://210987654321@other/repository/' },
      'eu-west-1',
    ],
  ])('is named in %s', async (_where, text, env, region) => {
    await using world = await makeContext()
    await world.write({ 'requirements.txt': text })
    cloud.calls.length = 0
    const outcome = await runBuild({ reports: ['none'] }, withAws(world, env))
    expect(outcome.report.problems).toEqual([])
    expect(packagesOf(outcome)).toEqual(['internal'])
    expect(cloud.calls.map((call) => `${call.name} ${call.region}`).toSorted()).toEqual([
      `codeartifact:GetAuthorizationToken ${region}`,
      `codeartifact:GetRepositoryEndpoint ${region}`,
    ])
    expect(JSON.stringify(outcome.report) + world.lines.join('\n')).not.toContain(token)
    expect(world.masked).toContain(token)
  })

  it.each([
    ['codeartifact://domain', /is not the address of a repository of CodeArtifact/],
    ['codeartifact://Domain/repository', /is not the address/],
    ['codeartifact://nowhere/repository', /Domain not found|nowhere/],
    ['codeartifact://domain/nothing', /Repository not found|nothing/],
  ])('%s is refused', async (url, message) => {
    await using world = await makeContext()
    await world.write({ 'requirements.txt': `--index-url ${url}\ninternal==1.0\n` })
    const { report } = await runBuild({}, withAws(world))
    expect(report.problems[0]?.message).toMatch(message)
    expect(report.problems[0]?.nextStep).toBeTruthy()
  })
})

describe('two projects on one host', () => {
  const projects = [
    { name: 'one', credentials: { username: 'reader-one', password: 'password-of-one' } },
    { name: 'two', credentials: { username: 'reader-two', password: 'password-of-two' } },
  ]
  let indexes: readonly TestIndex[] = []
  const asked: { readonly path: string; readonly authorization: string | undefined }[] = []
  // https://host/one/simple and https://host/two/simple, each an index of its own.
  const host = createServer((request, response) => {
    const [, project, rest = ''] = /^\/(one|two)(\/.*)$/.exec(request.url ?? '') ?? []
    const index = indexes[projects.findIndex(({ name }) => name === project)]
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization })
    if (!index) return void response.writeHead(404).end()
    const { authorization = '', range, accept = '' } = request.headers
    const headers = { authorization, accept, ...(range === undefined ? {} : { range }) }
    void forward(`${index.origin}${rest}`, headers, response)
  })
  let origin = ''
  beforeAll(async () => {
    indexes = await Promise.all(
      projects.map(({ name, credentials }) => startIndex([wheel(`of-${name}`)], { credentials })),
    )
    await new Promise<void>((resolve) => void host.listen(0, '127.0.0.1', resolve))
    origin = `127.0.0.1:${(host.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    host.close()
    for (const index of indexes) await index[Symbol.asyncDispose]()
  })

  it.each([
    ['in their addresses', () => ({ UV_INDEX: projects.map((one) => address(one)).join(' ') })],
    [
      'in variables of their names',
      () => ({
        UV_INDEX: projects.map(({ name }) => `${name}=http://${origin}/${name}/simple`).join(' '),
        UV_INDEX_ONE_USERNAME: 'reader-one',
        UV_INDEX_ONE_PASSWORD: 'password-of-one',
        UV_INDEX_TWO_USERNAME: 'reader-two',
        UV_INDEX_TWO_PASSWORD: 'password-of-two',
      }),
    ],
  ])('each get their own credentials, given %s', async (_where, env) => {
    await using world = await makeContext()
    await world.write({ 'requirements.txt': 'of-one==1.0\nof-two==1.0\n' })
    asked.length = 0
    const outcome = await runBuild(
      { reports: ['none'] },
      world.with({ UV_DEFAULT_INDEX: `http://${origin}/nothing`, ...env() }),
    )
    expect(outcome.report.problems).toEqual([])
    expect(packagesOf(outcome)).toEqual(['of-one', 'of-two'])
    for (const { name, credentials } of projects) {
      const own = asked.filter(({ path }) => path.startsWith(`/${name}/`)).map(({ authorization }) => authorization)
      expect(own.length).toBeGreaterThan(0)
      expect([...new Set(own)]).toEqual([basic(credentials)])
    }
    expect(asked.some(({ path }) => path.startsWith('/two/files/'))).toBe(true)
    expect(JSON.stringify(outcome.report) + world.lines.join('\n')).not.toMatch(/password-of/)
  })

  it.each(lockers)('each get their own credentials, asked by a lock of %s', async (format) => {
    await using world = await makeContext()
    await world.write(lockOfBoth(format, `http://${origin}`))
    asked.length = 0
    const env = {
      UV_INDEX: projects.map((one) => address(one)).join(' '),
      UV_DEFAULT_INDEX: `http://${origin}/nothing`,
    }
    const outcome = await runBuild({ reports: ['none'], runtimes: ['python3.13'] }, world.with(env))
    expect(outcome.report.problems).toEqual([])
    expect(packagesOf(outcome)).toEqual(['of-one', 'of-two'])
    for (const { name, credentials } of projects) {
      const own = asked.filter(({ path }) => path.startsWith(`/${name}/files/`))
      expect(own.length).toBeGreaterThan(0)
      expect([...new Set(own.map(({ authorization }) => authorization))]).toEqual([basic(credentials)])
    }
    expect(JSON.stringify(outcome.report) + world.lines.join('\n')).not.toMatch(/password-of/)
  })

  it("a Pipfile.lock in which two packages have each other's hashes is refused, also where the hashes are known", async () => {
    await using world = await makeContext()
    const files = lockOfBoth('pipfile', `http://${origin}`)
    const env = { UV_DEFAULT_INDEX: address(projects[0] ?? missing()), UV_INDEX: address(projects[1] ?? missing()) }
    const inputs = { reports: ['none'], runtimes: ['python3.13'] }
    await world.write(files)
    expect((await runBuild(inputs, world.with(env))).report.problems).toEqual([])
    const [one, two] = ['one', 'two'].map(hashOf)
    const swapped = (files['Pipfile.lock'] ?? '').replaceAll(
      /[0-9a-f]{64}/g,
      (hash) => (hash === one ? two : hash === two ? one : hash) ?? '',
    )
    await world.write({ 'Pipfile.lock': swapped })
    const { report } = await runBuild(inputs, world.with(env))
    expect(report.problems[0]).toMatchObject({ file: 'Pipfile.lock', line: expect.any(Number) as number })
    expect(report.problems[0]?.message).toMatch(/of_two-1\.0-.*of another package|does not have/)
  })

  const address = ({ name, credentials: { username, password } }: (typeof projects)[number]): string =>
    `http://${username}:${password}@${origin}/${name}/simple`
  const basic = ({ username, password }: (typeof projects)[number]['credentials']): string =>
    `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
})

function missing(): never {
  throw new Error('a project is missing')
}

const hashOf = (name: string): string => sha256Of(makeWheel({ name: `of-${name}` }))

/** `of-one` of the index `/one/simple` and `of-two` of `/two/simple`, as a tool locks them. */
function lockOfBoth(format: LockedBy, host: string): Readonly<Record<string, string>> {
  return lockedBy(
    format,
    ['one', 'two'].map((name) => {
      const filename = wheelFilename({ name: `of-${name}` })
      const file = { filename, url: `${host}/${name}/files/${filename}`, sha256: hashOf(name) }
      return { name: `of-${name}`, index: `${host}/${name}/simple`, files: [file] }
    }),
  )
}

/** Answers as another server does. */
async function forward(url: string, headers: Record<string, string>, response: ServerResponse): Promise<void> {
  try {
    const answer = await fetch(url, { headers })
    for (const name of ['content-type', 'content-range']) {
      const value = answer.headers.get(name)
      if (value !== null) response.setHeader(name, value)
    }
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
  } catch {
    response.destroy()
  }
}
