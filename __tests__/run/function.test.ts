// Function zips from code alone, which needs neither an index nor uv.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import { parseCommand, type Verb } from '../../src/config/command.ts'
import type { Context } from '../../src/host/context.ts'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { openZipFile } from '../../src/formats/zip/source.ts'
import { reportDocument } from '../../src/report/document.ts'
import { terminalReport } from '../../src/report/terminal.ts'
import type { Outcome } from '../../src/run/request.ts'
import { run } from '../../src/run/run.ts'
import { colours } from '../../src/text/colours.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { makeElf } from '../support/elf.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'
import { account, addBucket, addFunction, secret } from '../support/publishing.ts'

const files = {
  'src/app.py': 'from shop import orders\n\ndef handler(event, context):\n    return orders.all()\n',
  'src/shop/__init__.py': '',
  'src/shop/orders.py': 'def all(): return []\n',
  'src/tests/test_app.py': 'def test(): pass\n',
  'src/conftest.py': '',
  'src/.env': 'TOKEN=1\n',
  'src/.git/HEAD': 'ref\n',
  'src/.venv/pyvenv.cfg': '',
  'src/.pytest_cache/x': '',
  'more/late.py': 'import app\n',
}

async function project(env: Record<string, string> = {}): Promise<TestContext> {
  const context = await makeContext({ env })
  await context.write(files)
  return context
}

async function runWith(
  verb: Verb,
  inputs: RawInputs,
  context: Context,
  words: readonly string[] = [],
): Promise<Outcome> {
  const given: RawInputs = {
    artifact: ['function'],
    'layer-name': ['shop'],
    code: ['src'],
    handler: ['app.handler'],
    ...inputs,
  }
  const { config, problems } = parseConfig(given)
  if (!config) return Promise.reject(new Error(JSON.stringify(problems)))
  return run({ verb, config, given, words }, [], context)
}

/** The paths in the zip that a build wrote. */
async function pathsOf(context: Context): Promise<readonly string[]> {
  await using source = await openZipFile(join(context.directory, 'layers', 'shop.zip'))
  return (await readCentralDirectory(source, 'shop.zip')).map(({ path }) => path).toSorted()
}

const view = { columns: 80, colours: colours(false) }
let made = 0
const layer = `arn:aws:lambda:us-east-1:${account}:layer:extension:1`
const codesOf = ({ report }: Outcome): readonly string[] => report.problems.map(({ code }) => code)
const functionOf = ({ report }: Outcome) => reportDocument(report).functions?.[0]

describe('the zip of a function', () => {
  it('has code at its top, without what is not code; the same bytes each time', async () => {
    await using context = await project()
    const outcome = await runWith('build', { reports: ['none'] }, context)
    expect(codesOf(outcome)).toEqual([])
    const { layers } = reportDocument(outcome.report)
    expect(layers).toEqual([])
    const path = join(context.directory, 'layers', 'shop.zip')
    expect(functionOf(outcome)).toMatchObject({ name: 'shop', zipPath: path, runtimes: ['python3.13'] })
    const first = await readFile(path)
    expect(await pathsOf(context)).toEqual(['app.py', 'shop/__init__.py', 'shop/orders.py'])
    const left = outcome.report.warnings.map((text) => /code: (\S+) is left out/.exec(text)?.[1])
    expect(left).toEqual(['src/.env', 'src/.git', 'src/.venv', 'src/conftest.py', 'src/tests'])
    await using other = await project()
    await runWith('build', { reports: ['none'] }, other)
    expect((await readFile(join(other.directory, 'layers', 'shop.zip'))).equals(first)).toBe(true)
  })

  it('takes several sources, and a target for each', async () => {
    await using context = await project()
    const code = ['src', 'more => jobs', 'src/tests => tests']
    await runWith('build', { code, reports: ['none'] }, context)
    expect(await pathsOf(context)).toEqual([
      'app.py',
      'jobs/late.py',
      'shop/__init__.py',
      'shop/orders.py',
      'tests/test_app.py',
    ])
  })

  it.each<[RawInputs, string]>([
    [{ handler: ['app.handle'] }, 'handler-missing'],
    [{ handler: ['src.app.handler'] }, 'handler-missing'],
    [{ handlers: ['app.handler', 'shop/orders.none'] }, 'handler-missing'],
    [{ code: ['nothing'] }, 'code-refused'],
    [{ code: ['../outside'] }, 'code-refused'],
    [{ runtimes: ['python3.12', 'python3.13'] }, 'several-targets'],
    [{ 'share-with': ['public'] }, 'contradicting-inputs'],
    [{ artifact: ['layer'] }, 'contradicting-inputs'],
  ])('%j is refused as %s, and no zip is written', async (inputs, code) => {
    await using context = await project()
    for (const verb of ['plan', 'build'] as const) {
      const outcome = await runWith(verb, inputs, context)
      expect(new Set(codesOf(outcome))).toEqual(new Set([code]))
      expect(outcome.exitCode).not.toBe(0)
    }
    await expect(readFile(join(context.directory, 'layers', 'shop.zip'))).rejects.toThrow('ENOENT')
  })

  it('says in a plan which handler is in a package, and what is not known of sizes', async () => {
    await using context = await project()
    const spec = { name: 'tool', files: { 'tool.py': 'def handler(event, context): ...\n' } }
    await context.write({ [wheelFilename(spec)]: makeWheel(spec) })
    const inputs = { packages: [`./${wheelFilename(spec)}`], handlers: ['tool.handler', 'app.handler'], handler: [] }
    const planned = await runWith('plan', inputs, context)
    expect(codesOf(planned)).toEqual([])
    expect(functionOf(planned)?.findings).toMatchObject([
      { severity: 'note', code: 'handler-unchecked', path: 'tool.py', message: expect.stringMatching(/tool\.handler/) },
    ])
    const shown = (outcome: Outcome): string => terminalReport(outcome.report, view).join('\n')
    expect(shown(planned)).toMatch(/1 package, \S+ K?B zipped without your own files, /)
    expect(shown(await runWith('plan', {}, context))).toMatch(/0 packages, \d+ B of 250 MB unzipped/)
    const built = await runWith('build', { ...inputs, reports: ['none'] }, context)
    expect(functionOf(built)?.findings).toEqual([])
    expect(shown(built)).toMatch(/1 package, \S+ KB zipped, /)
  })

  it('cannot have a file where a package has a folder, which a plan says too', async () => {
    await using context = await project()
    const spec = { name: 'tool', files: { 'tool/__init__.py': '' } }
    await context.write({ [wheelFilename(spec)]: makeWheel(spec), 'src/tool': 'x' })
    for (const verb of ['plan', 'build'] as const) {
      const outcome = await runWith(verb, { packages: [`./${wheelFilename(spec)}`] }, context)
      expect(outcome.report.problems).toMatchObject([
        { code: 'path-conflict', nextStep: 'Give src/tool another name or target, or exclude tool.' },
      ])
    }
  })

  it('is inspected as one when told so', async () => {
    await using context = await project()
    await runWith('build', { reports: ['none'] }, context)
    const good = await runWith('inspect', { code: [] }, context, ['layers/shop.zip'])
    expect(codesOf(good)).toEqual([])
    expect(functionOf(good)).toMatchObject({ name: 'shop' })
    const bad = await runWith('inspect', { code: [], handler: ['app.none'] }, context, ['layers/shop.zip'])
    expect(codesOf(bad)).toEqual(['handler-missing'])
  })
})

describe('the recipe for Bedrock AgentCore', async () => {
  const docs = await readFile(new URL('../../docs/functions.md', import.meta.url), 'utf8')
  const command = /^lambda-layer (build .*--layer-name agent .*)$/m.exec(docs)?.[1] ?? ''
  const arm64 = makeElf({ machine: 183 })

  const build = async (files: Record<string, string | Uint8Array>) => {
    const context = await makeContext()
    await context.write({ 'src/main.py': 'def invoke(): pass\n', ...files })
    const { verb, inputs, words, problems } = parseCommand(command.split(' '))
    const { config } = parseConfig({ ...inputs, reports: ['none'] })
    if (!config || verb !== 'build' || problems.length > 0) throw new Error(command)
    return { context, outcome: await run({ verb, config, given: inputs, words }, [], context) }
  }

  it('makes a zip for arm64 with code at its top, and needs no handler', async () => {
    const { context, outcome } = await build({ 'src/fast.cpython-313-aarch64-linux-gnu.so': arm64 })
    await using _ = context
    expect(codesOf(outcome)).toEqual([])
    expect(functionOf(outcome)).toMatchObject({ name: 'agent', architectures: ['arm64'], runtimes: ['python3.13'] })
    await using source = await openZipFile(join(context.directory, 'layers', 'agent.zip'))
    const paths = (await readCentralDirectory(source, 'agent.zip')).map(({ path }) => path)
    expect(paths.toSorted()).toEqual(['fast.cpython-313-aarch64-linux-gnu.so', 'main.py'])
  })

  it('refuses native code for another machine, which AgentCore would refuse', async () => {
    const { context, outcome } = await build({ 'src/fast.so': makeElf({ machine: 62 }) })
    await using _ = context
    expect(codesOf(outcome)).toEqual(['wrong-machine'])
  })
})

describe('publishing the zip of a function', () => {
  let server: AwsServer
  beforeAll(async () => {
    server = await AwsServer.start()
    // The SDK's own chain of credentials reads the process's variables.
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await server[Symbol.asyncDispose]()
  })
  const environment = () => ({
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: `AKIA${account}`,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: 'us-east-1',
  })

  it('plans, updates, and has nothing to do afterwards', async () => {
    await using context = await project(environment())
    const one = addFunction(server, 'shop', { handler: 'app.handler' })
    addBucket(server, 'zips')
    const inputs = { 'update-functions': ['shop'], alias: ['live'], 's3-bucket': ['zips'], reports: ['snippets'] }
    const planned = await runWith('plan', inputs, context)
    expect(codesOf(planned)).toEqual([])
    expect(functionOf(planned)?.planned?.[0]?.actions.join('; ')).toMatch(/upload the zip.*update the code.*alias live/)
    expect(one.codeSha256).toBe('code')

    const published = await runWith('publish', inputs, context)
    expect(codesOf(published)).toEqual([])
    expect(functionOf(published)).toMatchObject({
      codeSha256: one.codeSha256,
      destinations: [{ functionArn: one.arn, version: '1', alias: 'live', changed: true }],
      objects: [{ s3Bucket: 'zips' }],
    })
    const cli = await readFile(join(context.directory, 'layers', 'shop.snippets', 'aws-cli.sh'), 'utf8')
    expect(cli).toMatch(
      /update-function-code --region us-east-1 .*\n {2}--s3-bucket zips --s3-key lambda-layers\/shop\/\w{64}\.zip\n$/,
    )
    const writes = server.writes.length
    const again = await runWith('publish', inputs, context)
    expect(functionOf(again)).toMatchObject({ destinations: [{ changed: false }] })
    expect(server.writes.length).toBe(writes)

    const read = await runWith('inspect', { code: [], handler: [] }, context, [one.arn])
    expect(codesOf(read)).toEqual([])
    expect(functionOf(read)).toMatchObject({ name: 'shop', codeSha256: one.codeSha256 })
  })

  it.each<[string, string, object, RawInputs, RegExp | undefined]>([
    ['whose name is missing', 'app.handle', {}, {}, /its handler is app\.handle,[^]*app\.py does not define handle/],
    ['whose module is missing', 'main.handler', {}, {}, /neither main\.py nor main\/__init__\.py exists/],
    ['that is in the zip', 'shop.orders.all', {}, {}, undefined],
    ['that a layer may have', 'datadog_lambda.handler.handler', { layers: [layer] }, {}, undefined],
    ['whose name no layer has', 'app.handle', { layers: [layer] }, {}, /app\.py does not define handle/],
    ['that is accepted', 'main.handler', {}, { ignore: ['handler-missing *: made at its start'] }, undefined],
    ['with another zip', 'main.handler', {}, { zip: ['layers/shop.zip'], code: [], handler: [] }, /main\.py/],
  ])('a function with a handler %s', async (_, handler, changes, inputs, refused) => {
    await using context = await project(environment())
    await runWith('build', { reports: ['none'] }, context)
    const name = `f${(made += 1)}`
    const one = addFunction(server, name, { handler, ...changes })
    const writes = server.writes.length
    const { report } = await runWith('publish', { 'update-functions': [name], ...inputs }, context)
    expect(report.problems.map(({ code }) => code)).toEqual(refused ? ['incompatible-function'] : [])
    expect(report.problems[0]?.message ?? '').toMatch(refused ?? /^$/)
    expect(report.problems[0]?.nextStep ?? 'ignore:').toContain('ignore:')
    expect({ code: one.codeSha256 === 'code', writes: server.writes.length === writes }).toEqual({
      code: refused !== undefined,
      writes: refused !== undefined,
    })
  })

  it('takes a zip that was built before', async () => {
    await using context = await project(environment())
    await runWith('build', { reports: ['none'] }, context)
    const one = addFunction(server, 'ready')
    const inputs = { code: [], handler: [], zip: ['layers/shop.zip'], 'update-functions': ['ready'] }
    const published = await runWith('publish', inputs, context)
    expect(codesOf(published)).toEqual([])
    expect(one.codeSha256).not.toBe('code')
  })

  it('has policies of its own', async () => {
    await using context = await project(environment())
    const inputs = { 'update-functions': ['shop'], alias: ['live'], 'smoke-event': ['{}'] }
    const { report } = await runWith('policy', inputs, context, ['publisher'])
    const { Statement } = JSON.parse(report.policy ?? '{}') as { Statement: readonly { Action: readonly string[] }[] }
    expect(Statement.flatMap(({ Action }) => Action)).toEqual(
      expect.arrayContaining(['lambda:UpdateFunctionCode', 'lambda:CreateAlias', 'lambda:InvokeFunction']),
    )
  })
})
