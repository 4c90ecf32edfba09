import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCommand } from '../../src/config/command.ts'
import { parseConfig } from '../../src/config/config.ts'
import { doesWork } from '../../src/config/verbs.ts'
import { reportDocument } from '../../src/report/document.ts'
import { run } from '../../src/run/run.ts'
import { grantsOf, versionInventory } from '../../src/run/read-layer.ts'
import { AwsServer } from '../support/aws-server/server.ts'
import { makeContext } from '../support/contexts.ts'
import type { TestContext } from '../support/contexts.ts'
import { makeElf } from '../support/elf.ts'
import { makeLayerZip, realisticLayer } from '../support/layers.ts'
import { account, connect } from '../support/publishing.ts'
import { serveRanges } from '../support/range-server.ts'

let context: TestContext
beforeAll(async () => {
  context = await makeContext()
})
afterAll(() => context[Symbol.asyncDispose]())

async function lambdaLayer(...argv: readonly string[]) {
  const { verb, words, inputs, problems } = parseCommand(argv)
  const { config } = parseConfig(inputs)
  if (!verb || !doesWork(verb) || !config || problems.length > 0) return { exitCode: 2, problems, layers: [] }
  const { report, exitCode } = await run({ verb, config, words, given: inputs }, [], context)
  const { errors, layers } = reportDocument(report)
  return { exitCode, problems: errors, layers }
}

const demo = (version: string, more: Record<string, string> = {}) => ({
  name: 'demo',
  version,
  files: { 'demo/__init__.py': `v = ${version}\n`, ...more },
})

describe('lambda-layer inspect', () => {
  it('tells packages, sizes and licences of a zip, without unpacking it', async () => {
    const metadata = 'Metadata-Version: 2.4\nName: demo\nVersion: 1.0\nLicense-Expression: MIT\n\n'
    await context.write({ 'a.zip': makeLayerZip([{ ...demo('1.0'), metadata }], { 'python/own.py': 'x' }) })
    const { exitCode, layers } = await lambdaLayer('inspect', 'a.zip')
    expect(exitCode).toBe(0)
    expect(layers).toMatchObject([
      { name: 'a', packages: [{ name: 'demo', version: '1.0', licence: 'MIT' }], findings: [] },
    ])
  })

  it('tells of itself what a layer is for', async () => {
    const native = makeElf({ machine: 183 })
    const files = { 'demo/_x.cpython-312-aarch64-linux-gnu.so': native }
    await context.write({ 'b.zip': makeLayerZip([{ name: 'demo', files }]) })
    const { layers } = await lambdaLayer('inspect', 'b.zip')
    expect(layers).toMatchObject([{ runtimes: ['python3.12'], architectures: ['arm64'] }])
  })

  it('fails for what is certain not to work where it is said to run', async () => {
    const files = { 'demo/_x.cpython-313-aarch64-linux-gnu.so': makeElf({ machine: 183 }) }
    await context.write({ 'c.zip': makeLayerZip([{ name: 'demo', files }]) })
    const { exitCode, problems } = await lambdaLayer('inspect', 'c.zip', '--architectures', 'x86_64')
    expect(exitCode).toBe(1)
    expect(problems.map(({ code }) => code)).toContain('wrong-machine')
  })

  it('writes its page where it is asked for, also of a layer that fails', async () => {
    const files = { 'demo/_x.cpython-313-aarch64-linux-gnu.so': makeElf({ machine: 183 }) }
    await context.write({ 'e.zip': makeLayerZip([{ name: 'demo', files }]) })
    const asked = ['--architectures', 'x86_64', '--reports', 'html', '--output-directory', 'pages']
    const { exitCode, layers } = await lambdaLayer('inspect', 'e.zip', ...asked)
    expect(exitCode).toBe(1)
    const { pagePath = '' } = layers[0] ?? {}
    expect(pagePath).toBe(join(context.directory, 'pages', 'e.report.html'))
    const page = await readFile(pagePath, 'utf8')
    expect(page).toMatch(/class="verdict error"><b>1 error/)
    expect(page).toContain('1 native file: arm64')
    expect((await lambdaLayer('inspect', 'a.zip')).layers[0]?.pagePath).toBeUndefined()
  })

  it('takes a directory for what a zip of it would be', async () => {
    await context.write({ 'd/python/demo-1.0.dist-info/METADATA': 'Name: demo\n', 'd/python/demo/a.py': 'x' })
    const { layers } = await lambdaLayer('inspect', 'd')
    expect(layers).toMatchObject([{ name: 'd', unzippedSizeBytes: 12, packages: [{ name: 'demo' }] }])
  })

  it.each([
    ['no file', 'none.zip', 'file-not-found'],
    ['no zip', 'text.zip', 'zip-refused'],
    ['an ARN of a layer, not of a version', `arn:aws:lambda:eu-west-1:${account}:layer:demo`, 'no-layer-version'],
  ])('%s is an error that names it', async (_, word, code) => {
    await context.write({ 'text.zip': '<html>' })
    const { exitCode, problems } = await lambdaLayer('inspect', word)
    expect(exitCode).toBe(1)
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(word) }])
  })

  it.each([[['inspect']], [['diff', 'a.zip']], [['inspect', 'a.zip', 'b.zip']]])(
    '%o is not understood',
    async (argv) => {
      expect((await lambdaLayer(...argv)).exitCode).toBe(2)
    },
  )
})

describe('lambda-layer diff', () => {
  it('names what differs', async () => {
    await context.write({
      'old.zip': makeLayerZip([demo('1.0')]),
      'new.zip': makeLayerZip([demo('2.0'), { ...demo('1.0'), name: 'more', files: {} }]),
    })
    const { exitCode, layers } = await lambdaLayer('diff', 'old.zip', 'new.zip')
    expect(exitCode).toBe(0)
    const changes = layers[0]?.diff?.packages.map(({ kind, name, before, after }) => [kind, name, before, after])
    expect(changes).toEqual([
      ['added', 'more', [], ['1.0']],
      ['changed', 'demo', ['1.0'], ['2.0']],
    ])
  })

  it('finds a changed file in an unchanged version', async () => {
    await context.write({
      'x.zip': makeLayerZip([demo('1.0')]),
      'y.zip': makeLayerZip([demo('1.0', { 'demo/__init__.py': 'evil' })]),
    })
    const { layers } = await lambdaLayer('diff', 'x.zip', 'y.zip')
    expect(layers[0]?.diff?.packages).toMatchObject([{ name: 'demo', files: { changed: 2 } }])
  })
})

describe('code that runs at every start', () => {
  const pth = (text: string) => ({ name: 'demo', root: 'python', files: { 'demo/__init__.py': '', 'demo.pth': text } })

  it('is told of a zip and of a directory, by file and package', async () => {
    const own = { 'python/usercustomize.py': 'x' }
    await context.write({ 'start.zip': makeLayerZip([pth('import demo\n')], own) })
    await context.write({
      'start/python/demo-1.0.dist-info/METADATA': 'Name: demo\n',
      'start/python/demo-1.0.dist-info/RECORD': 'demo.pth,,\n',
      'start/python/demo.pth': 'import demo\n',
      'start/python/usercustomize.py': 'x',
    })
    for (const word of ['start.zip', 'start']) {
      const { layers } = await lambdaLayer('inspect', word)
      const found = layers[0]?.findings?.map(({ code, path, package: owner }) => ({ code, path, package: owner }))
      expect(found).toEqual([
        { code: 'startup-code', path: 'python/usercustomize.py', package: undefined },
        { code: 'startup-code', path: 'python/demo.pth', package: 'demo' },
      ])
    }
  })

  it('is named where it differs', async () => {
    await context.write({
      'quiet.zip': makeLayerZip([pth('src\n')]),
      'one.zip': makeLayerZip([pth('import one\n')]),
      'two.zip': makeLayerZip([pth('import two\n')]),
    })
    const changes = async (from: string, to: string) =>
      (await lambdaLayer('diff', from, to)).layers[0]?.diff?.startup?.map(({ kind, file }) => [
        kind,
        file.path,
        file.package,
        file.lines.map((line) => line.text).join(),
      ])
    expect(await changes('quiet.zip', 'one.zip')).toEqual([['added', 'python/demo.pth', 'demo', 'import one']])
    expect(await changes('one.zip', 'two.zip')).toEqual([['changed', 'python/demo.pth', 'demo', 'import two']])
    expect(await changes('two.zip', 'quiet.zip')).toEqual([['removed', 'python/demo.pth', 'demo', 'import two']])
    expect(await changes('two.zip', 'two.zip')).toBeUndefined()
  })
})

describe('a published version', () => {
  it('is read by less than 2 % of its bytes', async () => {
    const zip = realisticLayer()
    await using files = await serveRanges(zip)
    await using server = await AwsServer.start()
    const arn = `arn:aws:lambda:us-east-1:${account}:layer:demo:3`
    const principal = { AWS: 'arn:aws:iam::111122223333:root' }
    const statement = {
      Sid: 'a',
      Effect: 'Allow',
      Principal: principal,
      Action: 'lambda:GetLayerVersion',
      Resource: arn,
    }
    const properties = { description: '', runtimes: ['python3.13'], architectures: ['arm64'], licenseInfo: '' }
    const state = {
      codeSha256: 'abc',
      codeSize: zip.length,
      location: files.url,
      deleted: false,
      policy: [statement],
      policyRevision: 1,
    }
    server.cloud
      .region(account, 'us-east-1')
      .layers.set('demo', { next: 4, versions: [{ version: 3, arn, ...properties, ...state }] })
    using session = connect(server)
    const inventory = await versionInventory(arn, session.aws, context)
    expect(inventory).toMatchObject({
      source: arn,
      codeSha256: 'abc',
      runtimes: ['python3.13'],
      architectures: ['arm64'],
    })
    expect(inventory.packages.length).toBe(51)
    expect(files.sentBytes() / zip.length).toBeLessThan(0.02)
    expect(await grantsOf(arn, session.aws)).toEqual(['111122223333'])
    expect(server.writes).toEqual([])
    await expect(versionInventory(arn.replace(':3', ':4'), session.aws, context)).rejects.toMatchObject({
      problems: [{ code: 'no-such-version' }],
    })
  })
})
