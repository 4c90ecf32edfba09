// What `plan` says of functions, images and layers of npm packages is what `publish` does with the same inputs.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Verb } from '../../src/config/command.ts'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import type { Outcome } from '../../src/run/request.ts'
import { run } from '../../src/run/run.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { layerOfBoth, putBase } from '../support/base-images.ts'
import { app, withRegistry } from '../support/image-runs.ts'
import { lockEntry, npmPackage, packageLock } from '../support/npm-registry.ts'
import { npmWorld, type NpmWorld } from '../support/npm-world.ts'
import { addBucket, addFunction, secret } from '../support/publishing.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const python: Files = { 'src/app.py': 'def handler(event, context):\n    return 1\n', 'src/lib/__init__.py': '' }
const npm = [
  made('left', '1.0.0', {}, 'exports.pad = 1\n'),
  made('@s/right', '2.0.0', { dependencies: { left: '1' } }, 'x'.repeat(5000)),
] as const
const [{ packed: left }, { packed: right }] = npm

/** With what the registry states of its size. */
function made(name: string, version: string, more: Readonly<Record<string, unknown>>, index: string) {
  const packed = npmPackage(name, version, more, { 'index.js': index })
  const unpackedSize = JSON.stringify(packed.manifest).length + index.length
  return {
    packed,
    path: `/${name.replace('/', '%2f')}/${version}`,
    document: JSON.stringify({ dist: { unpackedSize } }),
  }
}

const node: Files = {
  'src/index.js': 'exports.handler = async () => 1\n',
  'package.json': JSON.stringify({ dependencies: { '@s/right': '2' } }),
  'package-lock.json': packageLock(
    { dependencies: { '@s/right': '2' } },
    { 'node_modules/@s/right': lockEntry(right), 'node_modules/left': lockEntry(left) },
  ),
}
const stated = Object.fromEntries(npm.map(({ path, document }) => [path, { bytes: Buffer.from(document) }]))
const ofPython: RawInputs = { artifact: ['function'], code: ['src'], 'layer-name': ['shop'] }
const ofNode: RawInputs = { ...ofPython, runtimes: ['nodejs22.x'] }
const layerOfNode: RawInputs = { runtimes: ['nodejs22.x'], 'layer-name': ['tools'], regions: ['us-east-1'] }

interface Scenario {
  readonly files: Files
  readonly inputs: RawInputs
  readonly function?: Parameters<typeof addFunction>[2]
  /** What a registry states of sizes is no reason to fail; what was here before is. */
  readonly isBuiltBefore?: true
  /** A word of each action, in their order. */
  readonly actions?: readonly RegExp[]
  /** What both say, where the one would fail. */
  readonly refused?: { readonly code: string; readonly words: RegExp }
}

const update = { 'update-functions': ['shop'] }
const refused = (code: string, words: RegExp): Pick<Scenario, 'refused'> => ({ refused: { code, words } })
const nodeFunction = { runtime: 'nodejs22.x', handler: 'index.handler' }

const scenarios: Readonly<Record<string, Scenario>> = {
  'a function of Python': { files: python, inputs: { ...ofPython, ...update }, actions: [/update the code/] },
  'its zip in a bucket': {
    files: python,
    inputs: { ...ofPython, 's3-bucket': ['zips'] },
    actions: [/upload the zip to zips/],
  },
  'its alias': {
    files: python,
    inputs: { ...ofPython, ...update, alias: ['live'] },
    actions: [/update the code/, /version/, /alias live/],
  },
  'a function whose handler has no module': {
    files: python,
    inputs: { ...ofPython, ...update },
    function: { handler: 'main.handler' },
    ...refused(
      'incompatible-function',
      /its handler is main\.handler,[^]*neither main\.py nor main\/__init__\.py exists/,
    ),
  },
  'a function whose handler has no such name': {
    files: python,
    inputs: { ...ofPython, ...update, handler: ['app.handler'] },
    function: { handler: 'app.handle' },
    ...refused('incompatible-function', /app\.py does not define handle/),
  },
  'a function whose module a layer may have': {
    files: python,
    inputs: { ...ofPython, ...update },
    function: { handler: 'wrapper.handler', layers: ['arn:aws:lambda:us-east-1:123456789012:layer:extension:1'] },
    actions: [/update the code/],
  },
  'a function whose handler is accepted': {
    files: python,
    inputs: { ...ofPython, ...update, ignore: ['handler-missing *: made at its start'] },
    function: { handler: 'main.handler' },
    actions: [/update the code/],
  },
  'a handler of the configuration that is missing': {
    files: python,
    inputs: { ...ofPython, ...update, handler: ['app.other'] },
    ...refused('handler-missing', /app\.py does not define other/),
  },
  'a function of another architecture': {
    files: python,
    inputs: { ...ofPython, ...update },
    function: { architectures: ['arm64'] },
    ...refused('incompatible-function', /arm64/),
  },
  'a function of Node.js': {
    files: node,
    inputs: { ...ofNode, ...update },
    function: nodeFunction,
    actions: [/update the code/],
  },
  'a function of Node.js whose handler has no such name': {
    files: node,
    inputs: { ...ofNode, ...update },
    function: { ...nodeFunction, handler: 'index.handle' },
    ...refused('incompatible-function', /its handler is index\.handle/),
  },
  'a function of Node.js whose handler has no module': {
    files: node,
    inputs: { ...ofNode, ...update },
    function: { ...nodeFunction, handler: 'main.handler' },
    ...refused('incompatible-function', /its handler is main\.handler/),
  },
  'a handler of Node.js that is missing': {
    files: node,
    inputs: { ...ofNode, ...update, handler: ['index.other'] },
    function: nodeFunction,
    ...refused('handler-missing', /other/),
  },
  'a layer of npm packages': { files: node, inputs: layerOfNode, actions: [/publish/] },
  'a layer of npm packages in two regions, shared': {
    files: node,
    inputs: { ...layerOfNode, regions: ['us-east-1', 'eu-west-1'], 'share-with': ['111111111111'] },
    actions: [/publish/, /share/, /publish/, /share/],
  },
  'a layer of npm packages over its budget': {
    files: node,
    inputs: { ...layerOfNode, 'max-size': ['1 KB'] },
    isBuiltBefore: true,
    ...refused('over-budget', /1 KB|1\.0 KB/),
  },
}

describe('what is planned is done', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
    // The SDK's own chain of credentials reads the process's variables.
    for (const [name, value] of Object.entries(environment('999999999999'))) vi.stubEnv(name, value)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await server[Symbol.asyncDispose]()
  })
  const environment = (accountId: string) => ({
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: `AKIA${accountId}`,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: 'us-east-1',
  })

  it.each(tableOf(({ actions }) => actions))('done: %s', async (_what, scenario, number) => {
    await using world = await worldOf(scenario, number)
    const { planned, published } = await bothIn(world.context, scenario)
    expect(planned).toEqual(published)
    expect(planned.messages).toEqual([])
    expect(planned.said).toHaveLength(scenario.actions?.length ?? 0)
    for (const [at, action] of scenario.actions?.entries() ?? []) expect(planned.said[at]).toMatch(action)
    expect(actionsOf(await runWith('plan', scenario.inputs, world.context))).toEqual([])
  })

  it.each(tableOf(({ refused: one }) => one))('refused: %s', async (_what, scenario, number) => {
    await using world = await worldOf(scenario, number)
    const writes = server.writes.length
    const { planned, published } = await bothIn(world.context, scenario)
    expect({ ...planned, contents: [] }).toEqual({ ...published, contents: [], said: planned.said })
    expect(planned.codes).toEqual([scenario.refused?.code])
    expect(planned.messages.join('\n')).toMatch(scenario.refused?.words ?? /^$/)
    expect(server.writes.length).toBe(writes)
  })

  async function worldOf({ files, function: settings }: Scenario, number: number): Promise<NpmWorld> {
    const accountId = String(number)
    const env = environment(accountId)
    vi.stubEnv('AWS_ACCESS_KEY_ID', env.AWS_ACCESS_KEY_ID)
    const world = await npmWorld([left, right], {}, { env, faulty: stated })
    await world.context.write(files)
    addBucket(server, 'zips', 'us-east-1', accountId)
    addFunction(server, 'shop', { handler: 'app.handler', ...settings }, { accountId, region: 'us-east-1' })
    return world
  }

  async function bothIn(context: Context, { inputs, isBuiltBefore }: Scenario) {
    if (isBuiltBefore) await runWith('build', inputs, context)
    const writes = server.writes.length
    const outcome = await runWith('plan', inputs, context)
    expect(server.writes.length).toBe(writes)
    const planned = summaryOf(outcome)
    // What was published says what it did in its destinations.
    return { planned, published: { ...summaryOf(await runWith('publish', inputs, context)), said: planned.said } }
  }
})

/** With the number of an account for each. */
function tableOf(isMeant: (scenario: Scenario) => unknown): readonly (readonly [string, Scenario, number])[] {
  return Object.entries(scenarios)
    .map(([what, scenario], at) => [what, scenario, 841_000_000_000 + at] as const)
    .filter(([, scenario]) => isMeant(scenario) !== undefined)
}

describe('what is planned of an image is done', () => {
  it.each<[what: string, files: Files, inputs: RawInputs]>([
    ['code alone', {}, {}],
    ['of Node.js', node, { runtimes: ['nodejs22.x'], handlers: ['index.handler'] }],
    ['tags of its own', {}, { 'image-tags': ['v1', '{name}-{hash}'] }],
  ])('done: %s', async (_what, files, inputs) => {
    await withImage(files, inputs, async ({ planned, published, again }) => {
      expect(planned).toEqual({ ...published, said: planned.said })
      expect(planned.messages).toEqual([])
      expect(planned.said.join('; ')).toMatch(/push/)
      expect(again.said).toEqual([])
    })
  })

  it.each<[what: string, files: Files, inputs: RawInputs, code: string, words: RegExp]>([
    ['a handler that is missing', {}, { handlers: ['app.other'] }, 'handler-missing', /does not define other/],
    ['a module that is missing', {}, { handlers: ['main.handler'] }, 'handler-missing', /main\.py/],
    [
      'a handler of Node.js that is missing',
      node,
      { runtimes: ['nodejs22.x'], handlers: ['index.other'] },
      'handler-missing',
      /other/,
    ],
    ['a base that is missing', {}, { 'base-image': ['HOST/none:1'] }, 'base-image', /none/],
    ['code that is missing', {}, { code: ['nothing'] }, 'code-refused', /nothing/],
  ])('refused: %s', async (_what, files, inputs, code, words) => {
    await withImage(files, inputs, async ({ planned, published, writes }) => {
      expect({ ...planned, contents: [] }).toEqual({ ...published, contents: [], said: planned.said })
      expect(planned.codes).toEqual([code])
      expect(planned.messages.join('\n')).toMatch(words)
      expect(writes).toEqual([])
    })
  })
})

interface Runs {
  readonly planned: Summary
  readonly published: Summary
  /** Planned once more, after that. */
  readonly again: Summary
  /** Requests that change a registry. */
  readonly writes: readonly string[]
}

async function withImage(files: Files, inputs: RawInputs, judge: (runs: Runs) => Promise<void>): Promise<void> {
  await withRegistry(async (server) => {
    putBase(server, 'base', 'arm64', { layers: [layerOfBoth] })
    await using world = await npmWorld([left, right], {}, { faulty: stated })
    await world.context.write({ 'src/app.py': app, ...files })
    const given: RawInputs = {
      artifact: ['image'],
      code: ['src'],
      handlers: ['app.handler'],
      architectures: ['arm64'],
      'layer-name': ['demo'],
      repository: [`${server.host}/demo`],
      ...inputs,
      'base-image': (inputs['base-image'] ?? ['HOST/base:arm64']).map((one) => one.replace('HOST', server.host)),
    }
    const writes = (): readonly string[] => server.requests.filter((line) => /^(?:PUT|POST|PATCH) /.test(line))
    const planned = summaryOf(await runWith('plan', given, world.context))
    expect(writes()).toEqual([])
    const published = summaryOf(await runWith('publish', given, world.context))
    const again = summaryOf(await runWith('plan', given, world.context))
    await judge({ planned, published, again, writes: writes() })
  })
}

async function runWith(verb: Verb, inputs: RawInputs, context: Context): Promise<Outcome> {
  const given: RawInputs = { reports: ['none'], ...inputs }
  const { config, problems } = parseConfig(given)
  if (!config) throw new Error(JSON.stringify(problems))
  return run({ verb, config, given }, [], context)
}

const actionsOf = ({ report }: Outcome): readonly string[] =>
  report.layers.flatMap(({ planned = [] }) => planned.flatMap((one) => one.actions))

type Summary = ReturnType<typeof summaryOf>

/** What both verbs say. */
function summaryOf(outcome: Outcome) {
  const { problems } = outcome.report
  return {
    exitCode: outcome.exitCode,
    codes: problems.map(({ code }) => code),
    messages: problems.map(({ message }) => message),
    contents: contentOf(outcome),
    said: actionsOf(outcome),
  }
}

/** Sizes and packages; what is compressed is known exactly when it is made. */
function contentOf({ report }: Outcome) {
  return report.layers.map(({ content }) => ({
    unzippedSizeBytes: content?.unzippedSizeBytes,
    packages: content?.packages.map(({ name, version, origin, unzippedSizeBytes }) => ({
      name,
      version,
      origin,
      unzippedSizeBytes,
    })),
  }))
}
