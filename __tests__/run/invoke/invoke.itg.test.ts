// `invoke` with a real engine and the real Runtime Interface Emulator.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import { Interrupted } from '../../../src/errors.ts'
import type { Context } from '../../../src/host/context.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { findNodejsRuntime, findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { call } from '../../../src/run/invoke/start.ts'
import { serveDocker } from '../../support/docker-proxy.ts'
import { containersNamed, describeWithEngine, pushToRegistry } from '../../support/engine.ts'
import { makeZip } from '../../support/zips.ts'

const code = `import platform, sys, time
try:
    import demo
    found = demo.value
except ImportError:
    found = None

def handler(event, context):
    print("called with", event)
    if event.get("fail"):
        raise ValueError("asked to fail")
    time.sleep(event.get("sleep", 0))
    return {"machine": platform.machine(), "demo": found, "event": event}

def second(event, context):
    return "second"
`

const script = `const { value } = (() => { try { return require('demo') } catch { return { value: null } } })()
exports.handler = async (event) => {
  console.log('called with', JSON.stringify(event))
  if (event.fail) throw new RangeError('asked to fail')
  return { machine: process.arch, demo: value, event }
}
exports.second = async () => 'second'
`

/** What a call could leave behind. */
const litter = (): Promise<string> => containersNamed('lambda-layer-invoke', 'lambda-layer-emulator')

/** The container that was started since, once its function runs. */
async function startedSince(before: string): Promise<string> {
  for (let waited = 0; waited < 300; waited += 1) {
    const found = (await litter()).split('\n').find((name) => name !== '' && !before.includes(name))
    if (found !== undefined) {
      await sleep(3_000)
      return found
    }
    await sleep(100)
  }
  throw new Error('no container was started')
}

const isThere = async (container: string): Promise<boolean> => (await litter()).includes(container)

async function project(): Promise<TestContext> {
  const context = await makeContext()
  await context.write({
    'src/app.py': code,
    'function.zip': makeZip([
      { path: 'app.py', content: code },
      { path: 'demo.py', content: 'value = "beside the code"\n' },
    ]),
    'layer.zip': makeZip([{ path: 'python/demo.py', content: 'value = "from the layer"\n' }]),
    'js/index.js': script,
    'node-function.zip': makeZip([
      { path: 'index.js', content: script },
      { path: 'node_modules/demo/index.js', content: 'exports.value = "beside the code"\n' },
      { path: 'jobs/esm.mjs', content: 'export const run = async () => "from a module"\n' },
    ]),
    'node-layer.zip': makeZip([
      { path: 'nodejs/node_modules/demo/index.js', content: 'exports.value = "from the layer"\n' },
    ]),
    'event.json': '{"from": "a file"}',
  })
  return context
}

async function invoke(context: Context, inputs: RawInputs, word?: string): Promise<Outcome> {
  const { config, problems } = parseConfig(inputs)
  if (!config) throw new Error(JSON.stringify(problems))
  const words = word === undefined ? [] : [word]
  return run({ verb: 'invoke', config, words, given: inputs }, [], context)
}

interface Invocation {
  readonly answer: string
  readonly error?: string
  readonly log: readonly string[]
  readonly initMilliseconds: number
  readonly memoryBytes: number
}

function answersOf({ report }: Outcome): readonly Invocation[] {
  return (report.answer?.data as { invocations?: readonly Invocation[] } | undefined)?.invocations ?? []
}

await describeWithEngine('invoke', () => {
  it('calls several handlers of a function in turn, and leaves nothing behind', async () => {
    await using context = await project()
    const before = await litter()
    const outcome = await invoke(
      context,
      { handlers: ['app.handler', 'app.second'], event: ['event.json'] },
      'function.zip',
    )
    expect(outcome.report.problems).toEqual([])
    const [first, second] = answersOf(outcome)
    expect(JSON.parse(first?.answer ?? '')).toEqual({
      machine: 'x86_64',
      demo: 'beside the code',
      event: { from: 'a file' },
    })
    expect(first?.log).toEqual(["called with {'from': 'a file'}"])
    expect(first?.initMilliseconds).toBeGreaterThan(1)
    expect(first?.memoryBytes).toBeGreaterThan(5_000_000)
    expect(second?.answer).toBe('"second"')
    expect(await litter()).toBe(before)
  })

  it('puts code beside a layer, also of the other architecture', async () => {
    await using context = await project()
    const inputs = { code: ['src'], handler: ['app.handler'], architectures: ['arm64'], runtimes: ['python3.13'] }
    const [only] = answersOf(await invoke(context, inputs, 'layer.zip'))
    expect(JSON.parse(only?.answer ?? '')).toMatchObject({ machine: 'aarch64', demo: 'from the layer' })
  })

  it('builds a function first when nothing is named, and tells an error of it by exit code 1', async () => {
    await using context = await project()
    const inputs = { artifact: ['function'], code: ['src'], handler: ['app.handler'], event: ['{"fail": true}'] }
    const outcome = await invoke(context, inputs)
    expect(outcome.exitCode).toBe(1)
    expect(outcome.report.problems).toMatchObject([
      { code: 'function-error', message: expect.stringContaining('ValueError: asked to fail') as string },
    ])
    expect(answersOf(outcome)[0]?.log.join('\n')).toContain('[ERROR] ValueError: asked to fail')
  })

  it.each(['x86_64', 'arm64'])(
    'calls functions and layers of Node.js on %s',
    async (architecture) => {
      await using context = await project()
      const target = { architectures: [architecture], runtimes: ['nodejs22.x'] }
      const machine = architecture === 'arm64' ? 'arm64' : 'x64'
      const outcome = await invoke(
        context,
        { ...target, handlers: ['index.handler', 'index.second', 'jobs/esm.run'], event: ['{"a":1}'] },
        'node-function.zip',
      )
      expect(outcome.report.problems).toEqual([])
      const answers = answersOf(outcome)
      expect(answers.map(({ answer }) => JSON.parse(answer) as unknown)).toEqual([
        { machine, demo: 'beside the code', event: { a: 1 } },
        'second',
        'from a module',
      ])
      expect(answers[0]?.log.join()).toContain('called with {"a":1}')
      expect(answers[0]?.memoryBytes).toBeGreaterThan(20_000_000)

      const beside = { ...target, code: ['js'], handler: ['index.handler'] }
      const layered = await invoke(context, { ...beside, event: ['{"fail": true}'] }, 'node-layer.zip')
      expect(layered.exitCode).toBe(1)
      expect(layered.report.problems).toMatchObject([
        { code: 'function-error', message: expect.stringContaining('RangeError: asked to fail') as string },
      ])
      const [good] = answersOf(await invoke(context, beside, 'node-layer.zip'))
      expect(JSON.parse(good?.answer ?? '')).toMatchObject({ machine, demo: 'from the layer' })
    },
    240_000,
  )

  it.each<[string, string, RawInputs]>([
    ['python', 'python:3.13', { code: ['src'], handlers: ['app.handler', 'app.second'] }],
    ['Node.js', 'nodejs:22', { code: ['js'], handlers: ['index.handler', 'index.second'], runtimes: ['nodejs22.x'] }],
  ])(
    'builds an image of %s and calls it, on both architectures',
    async (_, image, inputs) => {
      await using context = await project()
      const before = await litter()
      const registry = await pushToRegistry(`public.ecr.aws/lambda/${image}`)
      try {
        const outcome = await invoke(context, {
          artifact: ['image'],
          'layer-name': ['invoked-{architecture}'],
          architectures: ['x86_64', 'arm64'],
          'base-image': [`${registry.host}/public.ecr.aws/lambda/${image}-{architecture}`],
          event: ['{"a":1}'],
          reports: ['none'],
          ...inputs,
        })
        expect(outcome.report.problems).toEqual([])
        const answers = answersOf(outcome).map(({ answer }) => JSON.parse(answer) as { machine?: string } | string)
        expect(
          answers.map((one) => (typeof one === 'string' ? one : (one.machine ?? '').replace(/x86_64|x64/, 'x'))),
        ).toEqual(['x', 'second', expect.stringMatching(/^(?:aarch64|arm64)$/), 'second'])
      } finally {
        await registry.remove()
      }
      expect(await litter()).toBe(before)
    },
    300_000,
  )

  it('ends a function that takes too long, as Lambda does', async () => {
    await using context = await project()
    const runtime = findPythonRuntime('python3.13') ?? findNodejsRuntime('nodejs22')
    if (!runtime) throw new Error('no runtime')
    const answered = await call(
      {
        image: 'public.ecr.aws/lambda/python:3.13-x86_64',
        target: { runtime, architecture: 'x86_64' },
        handler: 'app.handler',
        event: '{"sleep": 30}',
        folders: [{ from: `${context.directory}/src`, to: '/var/task' }],
        options: ['--env=AWS_LAMBDA_FUNCTION_TIMEOUT=1'],
      },
      context,
    )
    expect(answered.error).toMatch(/timed out/i)
  })

  it('works with a daemon elsewhere that is still starting, and mounts nothing of this machine', async () => {
    await using context = await project()
    await using daemon = await serveDocker()
    const remote = context.with({ DOCKER_HOST: daemon.address })
    const invoking = invoke(remote, { handler: ['app.handler'] }, 'function.zip')
    const isWaiting = (): boolean => context.lines.join('\n').includes('The Docker daemon does not answer yet')
    for (let waited = 0; waited < 200 && !isWaiting(); waited += 1) await sleep(100)
    expect(isWaiting()).toBe(true)
    await daemon.start()
    const outcome = await invoking
    expect(outcome.report.problems).toEqual([])
    expect(JSON.parse(answersOf(outcome)[0]?.answer ?? '')).toMatchObject({ demo: 'beside the code' })
    const asked = daemon.requests()
    expect(asked).toMatch(/POST \/v[\d.]+\/containers\/create/)
    expect(asked).toMatch(/PUT \/v[\d.]+\/containers\/[\w-]+\/archive/)
    expect([...asked.matchAll(/"Binds":([^,]+),/g)].map(([, binds]) => binds)).toEqual(['null'])
  })

  it('calls a function with its smoke event while it is built, and writes no zip when that fails', async () => {
    await using context = await project()
    const inputs: RawInputs = {
      artifact: ['function'],
      'layer-name': ['tried'],
      code: ['src'],
      handlers: ['app.handler', 'app.second'],
      reports: ['none'],
    }
    const build = async (event: string): Promise<Outcome> => {
      const { config, problems } = parseConfig({ ...inputs, 'smoke-event': [event] })
      if (!config) throw new Error(JSON.stringify(problems))
      return run({ verb: 'build', config }, [], context)
    }
    const bad = await build('{"fail": true}')
    expect(bad.exitCode).toBe(1)
    expect(bad.report.problems).toMatchObject([
      { code: 'smoke-event-failed', message: expect.stringContaining('ValueError: asked to fail') as string },
    ])
    expect(existsSync(join(context.directory, 'layers', 'tried.zip'))).toBe(false)
    const good = await build('{}')
    expect(good.report.problems).toEqual([])
    expect(context.lines.filter((line) => line.includes('was called with the smoke event'))).toHaveLength(3)
    expect(existsSync(join(context.directory, 'layers', 'tried.zip'))).toBe(true)
  })

  it('leaves nothing behind when it is killed', async () => {
    await using context = await project()
    const before = await litter()
    const command = fileURLToPath(new URL('../../support/command-driver.ts', import.meta.url))
    const args = ['invoke', 'function.zip', '--handler', 'app.handler', '--event', '{"sleep": 60}']
    const child = spawn(process.execPath, [command, ...args], { cwd: context.directory, stdio: 'ignore' })
    const started = await startedSince(before)
    child.kill('SIGKILL')
    await once(child, 'exit')
    for (let waited = 0; waited < 200 && (await isThere(started)); waited += 1) await sleep(100)
    expect(await isThere(started)).toBe(false)
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const controller = new AbortController()
    await using context = await makeContext({ signal: controller.signal })
    await context.write({ 'function.zip': makeZip([{ path: 'app.py', content: code }]) })
    const before = await litter()
    const invoking = invoke(context, { handler: ['app.handler'], event: ['{"sleep": 60}'] }, 'function.zip')
    const started = await startedSince(before)
    controller.abort(new Interrupted())
    expect((await invoking).exitCode).toBe(130)
    expect(await isThere(started)).toBe(false)
  })
})
