// What the doors say of a run, in every view. Nothing here needs an index.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AwsServer } from '../support/aws-server/server.ts'
import { commandsIn } from '../support/commands.ts'
import { action, actionInSource, cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { makeElf } from '../support/elf.ts'
import { makeLayerZip } from '../support/layers.ts'

interface Document {
  readonly layers: readonly {
    readonly zipPath?: string
    readonly codeSha256?: string
    readonly packages?: readonly { readonly name: string; readonly version: string }[]
    readonly findings?: readonly { readonly code: string; readonly severity: string }[]
    readonly destinations?: readonly unknown[]
  }[]
  readonly errors: readonly { readonly code: string }[]
  readonly warnings?: readonly string[]
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: AwsServer
beforeAll(async () => {
  server = await AwsServer.start()
  folder = await temporaryFolder()
  await mkdir(join(folder.path, 'own/python'), { recursive: true })
  await writeFile(join(folder.path, 'own/python/own.py'), 'A = 1\n')
  const native = { 'demo/_x.cpython-313-aarch64-linux-gnu.so': makeElf({ machine: 183 }) }
  await writeFile(
    join(folder.path, 'layer.zip'),
    makeLayerZip([
      { name: 'demo', files: native },
      { name: 'pure', files: {} },
    ]),
  )
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const aws = (accountId: string): Record<string, string> => ({
  ...cleanEnvironment(folder.path),
  AWS_ENDPOINT_URL: server.url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: `AKIA${accountId}`,
  AWS_SECRET_ACCESS_KEY: 'a-secret-access-key',
})
const included = { include: 'own/python', 'output-directory': 'out', publish: 'never' }

describe('a warning', () => {
  const preview = /^python3\.15 /

  it('of the configuration is in the JSON document and on stderr', async () => {
    const args = ['policy', '--runtimes', 'python3.15', '--regions', 'eu-west-1', '--json']
    const ended = await lambdaLayer(args, { cwd: folder.path })
    expect(ended.exitCode).toBe(0)
    expect((JSON.parse(ended.stdout) as Document).warnings).toEqual([expect.stringMatching(preview)])
    expect(ended.stderr).toMatch(/^warning: python3\.15 /)
  })

  it('stays when the configuration is refused', async () => {
    const args = ['build', '--runtimes', 'python3.15', '--architectures', 'mips', '--json']
    const { stdout, exitCode } = await lambdaLayer(args, { cwd: folder.path })
    expect(exitCode).toBe(2)
    expect((JSON.parse(stdout) as Document).warnings).toEqual([expect.stringMatching(preview)])
  })

  it('is an annotation and a line of the summary and of the report', async () => {
    const { stdout, summary, exitCode } = await action({ ...included, runtimes: 'python3.15' }, { cwd: folder.path })
    expect(exitCode).toBe(0)
    const warnings = commandsIn(stdout).filter(({ name }) => name === 'warning')
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(preview)])
    expect(summary).toMatch(/^- \*\*Warning\*\* python3\.15 /m)
  })

  it('of a step that publishes nothing says so in each view', async () => {
    const { publish: _, ...inputs } = included
    const { stdout, summary } = await action(inputs, { cwd: folder.path })
    expect(commandsIn(stdout).map(({ name }) => name)).toContain('warning')
    expect(summary).toContain('**Warning** Nothing is published')
  })
})

describe('publish --zip', () => {
  const args = ['publish', '--zip', 'layer.zip', '--layer-name', 'deps', '--architectures', 'arm64', '--json']

  it('reports the packages of the zip', async () => {
    const ended = await lambdaLayer(args, { cwd: folder.path, env: aws('860000000001') })
    expect(ended.exitCode).toBe(0)
    const [layer] = (JSON.parse(ended.stdout) as Document).layers
    expect(layer?.packages?.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(['demo 1.0', 'pure 1.0'])
    expect(layer).toMatchObject({ zipPath: join(folder.path, 'layer.zip'), codeSha256: expect.any(String) as string })
    expect(layer?.destinations).toHaveLength(1)
  })

  it('publishes nothing that is certain not to work', async () => {
    const writes = server.writes.length
    const wrong = args.map((one) => (one === 'arm64' ? 'x86_64' : one))
    const ended = await lambdaLayer(wrong, { cwd: folder.path, env: aws('860000000002') })
    expect(ended.exitCode).toBe(1)
    const { errors, layers } = JSON.parse(ended.stdout) as Document
    expect(errors).toMatchObject([{ code: 'wrong-machine' }])
    expect(layers).toMatchObject([{ findings: [{ code: 'wrong-machine', severity: 'error' }], packages: [{}, {}] }])
    expect(server.writes.length).toBe(writes)
  })
})

describe('what fails late', () => {
  it.each<[what: string, variable: string, exitCode: number, said: string]>([
    ['the summary', 'GITHUB_STEP_SUMMARY', 0, 'warning:'],
    // The next step would go on without them.
    ['the file of outputs', 'GITHUB_OUTPUT', 1, 'The outputs of this step are lost.'],
    ['the folder of the report', 'RUNNER_TEMP', 0, 'warning:'],
  ])('%s that cannot be written is said', async (_, variable, code, said) => {
    const blocked = join(folder.path, `blocked-${variable}`)
    await (variable === 'RUNNER_TEMP' ? writeFile(blocked, '') : mkdir(blocked))
    // Where the stores are below it, a temporary folder that cannot be written is found early.
    const apart = variable === 'RUNNER_TEMP' ? { GITHUB_ACTIONS: '' } : {}
    const env = { ...cleanEnvironment(folder.path), ...apart, [variable]: blocked }
    const { stdout, outputs, exitCode } = await action(
      included,
      { cwd: folder.path, env },
      code === 0 ? undefined : actionInSource,
    )
    expect(exitCode).toBe(code)
    expect(stdout).toContain(said)
    expect(stdout).toContain(blocked)
    const zipPath = join(folder.path, 'out/dependencies-python313-x86_64.zip')
    expect(outputs['zip-path']).toBe(variable === 'GITHUB_OUTPUT' ? undefined : zipPath)
  })
})
