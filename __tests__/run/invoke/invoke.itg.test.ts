// `invoke` with a real engine and the real Runtime Interface Emulator.

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import { Interrupted } from '../../../src/errors.ts'
import type { Context } from '../../../src/host/context.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { describeWithEngine, dockerLitter } from '../../support/engine.ts'
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

async function project(): Promise<TestContext> {
  const context = await makeContext()
  await context.write({
    'src/app.py': code,
    'function.zip': makeZip([
      { path: 'app.py', content: code },
      { path: 'demo.py', content: 'value = "beside the code"\n' },
    ]),
    'layer.zip': makeZip([{ path: 'python/demo.py', content: 'value = "from the layer"\n' }]),
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
    const before = await dockerLitter()
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
    expect(await dockerLitter()).toBe(before)
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

  it('leaves nothing behind when it is interrupted', async () => {
    const controller = new AbortController()
    await using context = await makeContext({ signal: controller.signal })
    await context.write({ 'function.zip': makeZip([{ path: 'app.py', content: code }]) })
    const before = await dockerLitter()
    const invoking = invoke(context, { handler: ['app.handler'], event: ['{"sleep": 60}'] }, 'function.zip')
    // Until its container runs.
    for (let waited = 0; waited < 100 && (await dockerLitter()) === before; waited += 1) await sleep(100)
    await sleep(3_000)
    controller.abort(new Interrupted())
    expect((await invoking).exitCode).toBe(130)
    expect(await dockerLitter()).toBe(before)
  })
})
