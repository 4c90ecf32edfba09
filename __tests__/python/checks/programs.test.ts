import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { lambdaLayerCheckSource } from '../../../src/python/checks/programs/lambda-layer-check-source.ts'
import { lambdaLayerImportSource } from '../../../src/python/checks/programs/lambda-layer-import-source.ts'
import { lambdaLayerInvokeSource } from '../../../src/python/checks/programs/lambda-layer-invoke-source.ts'
import { pythonsAtHand } from '../../support/pythons.ts'

const mark = 'answer '

/** Runs a program beside files and a task; returns the JSON lines that it marked. */
async function answersOf(
  python: string,
  program: string,
  task: Record<string, unknown>,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'programs-'))
  try {
    const all = {
      ...files,
      'program.py': program,
      'modules.json': JSON.stringify({
        mark,
        measured: 0,
        atOnce: 1,
        searchPath: { task: folder, layers: [join(folder, 'opt')], runtime: folder },
        ...task,
      }),
    }
    for (const [name, content] of Object.entries(all)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    const child = spawn(python, [join(folder, 'program.py')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const output = text(child.stdout)
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
    const marked = (await output).split('\n').filter((line) => line.startsWith(mark))
    return marked.map((line) => JSON.parse(line.slice(mark.length)) as unknown)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe.each(await pythonsAtHand())('under Python $version', ({ path: python, version }) => {
  it('modules are imported, each in a process of its own, and every end is told', async () => {
    const files = {
      'good.py': 'import os\nprint("hello from good")\nos.environ["SEEN"] = "1"\n',
      'alone.py': 'import os\nassert "SEEN" not in os.environ\n',
      'broken.py': 'raise ValueError("x" * 5000)',
      'lacks.py': 'import missing_one.part',
      'slow.py': 'import time\ntime.sleep(60)',
      'crash.py': 'import os\nos.kill(os.getpid(), 11)',
      'leaves.py': 'import os\nos._exit(3)',
    }
    const modules = Object.keys(files).map((name) => ({ module: name.replace('.py', ''), package: 'demo' }))
    const task = { modules, emulated: false, seconds: 2 }
    const answers = await answersOf(python, lambdaLayerImportSource, task, files)
    expect(answers).toMatchObject([
      { python: version },
      { module: 'good', package: 'demo', ok: true },
      { module: 'alone', ok: true },
      { module: 'broken', ok: false, kind: 'ValueError', message: 'x'.repeat(2000) },
      { module: 'lacks', ok: false, kind: 'ModuleNotFoundError', missing: 'missing_one' },
      { module: 'slow', ok: false, kind: 'timeout', message: 'the import did not end within 2 s' },
      { module: 'crash', ok: false, kind: 'signal', signal: 11 },
      { module: 'leaves', ok: false, kind: 'exit' },
    ])
  })

  it('several modules are imported at once under emulation, and told in their order', async () => {
    // Each of the two waits for the other.
    const meet = (own: string, other: string): string =>
      `import os, time\nopen("${own}", "w").close()\nwhile not os.path.exists("${other}"):\n    time.sleep(0.01)\n`
    const folder = await mkdtemp(join(tmpdir(), 'programs-'))
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    try {
      const files = {
        'one.py': `${meet(one, two)}time.sleep(0.2)\n`,
        'two.py': `${meet(two, one)}os.write(1, b"no line of its own")\n`,
        'broken.py': 'import missing_one',
      }
      const modules = ['one', 'two', 'broken'].map((module) => ({ module, package: 'demo' }))
      const task = { modules, emulated: true, atOnce: 2, seconds: 10 }
      const answers = await answersOf(python, lambdaLayerImportSource, task, files)
      expect(answers.slice(1)).toMatchObject([
        { module: 'one', ok: true },
        { module: 'two', ok: true },
        { module: 'broken', ok: false },
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('under emulation the usual modules of the standard library are imported before, unless something takes the place of one', async () => {
    const probe = 'import sys\nassert "asyncio" in sys.modules, "not imported before"\n'
    const task = { modules: [{ module: 'probe', package: 'demo' }], emulated: true, seconds: 20 }
    const answers = [
      await answersOf(python, lambdaLayerImportSource, task, { 'probe.py': probe }),
      await answersOf(python, lambdaLayerImportSource, task, { 'probe.py': probe, 'opt/typing.py': '' }),
      await answersOf(python, lambdaLayerImportSource, { ...task, emulated: false }, { 'probe.py': probe }),
    ]
    // Older ones do not know the names of their own modules.
    const isKnown = Number(version.split('.')[1]) >= 10
    expect(answers.map(([, answer]) => (answer as { ok: boolean }).ok)).toEqual([isKnown, false, false])
  })

  it('the slowest modules are measured twice, the second time without bytecode that Lambda does not have', async () => {
    const weigh = 'import sys\nheld = bytearray(30_000_000)\nprefix = (sys.pycache_prefix, sys.dont_write_bytecode)\n'
    const files = { 'quick.py': '', 'slow.py': `${weigh}import time\ntime.sleep(0.3)\n` }
    const modules = ['quick', 'slow'].map((module) => ({ module, package: 'demo' }))
    const task = { modules, emulated: false, seconds: 10, measured: 1 }
    const answers = (await answersOf(python, lambdaLayerImportSource, task, files)) as readonly Record<string, number>[]
    expect(answers).toMatchObject([{}, { module: 'quick', ok: true }, { module: 'slow', ok: true }, { cost: 'slow' }])
    expect(answers[2]?.['took']).toBeGreaterThanOrEqual(300)
    expect(answers[2]?.['memory']).toBeGreaterThan(25_000_000)
    expect(answers[3]?.['took']).toBeGreaterThanOrEqual(300)
    expect(answers[3]?.['quick']).toBeGreaterThanOrEqual(300)
  })

  it('a crash under emulation is tried once more', async () => {
    const module =
      'import os\nif not os.path.exists("{0}"):\n    open("{0}", "w").close()\n    os.kill(os.getpid(), 4)\n'
    const folder = await mkdtemp(join(tmpdir(), 'programs-'))
    try {
      const files = { 'flaky.py': module.replaceAll('{0}', join(folder, 'tried')) }
      const task = { modules: [{ module: 'flaky', package: 'demo' }], emulated: true, seconds: 10 }
      expect(await answersOf(python, lambdaLayerImportSource, task, files)).toMatchObject([{}, { ok: true }])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('a missing module that belongs to an extra is told as optional', async () => {
    const requires = ['Needed-One', "Extra.One>=2 ; extra == 'more'", "needed-one>1 ; extra == 'more'"]
    const metadata = [
      'Metadata-Version: 2.1',
      'Name: demo',
      'Version: 1.0',
      ...requires.map((one) => `Requires-Dist: ${one}`),
    ]
    const files = {
      'demo-1.0.dist-info/METADATA': `${metadata.join('\n')}\n`,
      'a.py': 'import extra_one.part',
      'b.py': 'import needed_one',
    }
    const modules = [
      { module: 'a', package: 'demo' },
      { module: 'b', package: 'demo' },
      { module: 'a', package: 'unknown' },
    ]
    const answers = await answersOf(python, lambdaLayerImportSource, { modules, emulated: false, seconds: 10 }, files)
    expect(answers.slice(1).map((one) => (one as { optional?: boolean }).optional)).toEqual([
      true,
      undefined,
      undefined,
    ])
  })

  it('the function answers with what it could not import', async () => {
    const program = `${lambdaLayerCheckSource}
import json
print(${JSON.stringify(mark)} + json.dumps(handler({"modules": ["json", "missing_one"]}, None)))
`
    expect(await answersOf(python, program, {})).toEqual([
      { imported: 1, failed: { missing_one: "ModuleNotFoundError: No module named 'missing_one'" } },
    ])
  })

  it('the invocation waits for the emulator and prints its answer', async () => {
    const answer = (response: ServerResponse, count: number): void => {
      if (count === 1) response.destroy()
      else response.end(JSON.stringify({ imported: 1, failed: {} }))
    }
    expect(await invoked(python, answer)).toEqual({ answers: [{ imported: 1, failed: {} }], requests: 2 })
  })

  it('the invocation does not wait for a function that cannot be started', async () => {
    const answers = [{ errorMessage: 'it could not be started (status 502)' }]
    expect(await invoked(python, (response) => response.writeHead(502).end())).toEqual({ answers, requests: 2 })
  })

  it('nothing beside the programs takes the place of the standard library for them', async () => {
    const files = Object.fromEntries(
      ['enum', 'json', 'platform', 'urllib'].map((name) => [`${name}.py`, 'raise ImportError("of the function")']),
    )
    const task = { modules: [{ module: 'demo', package: 'demo' }], emulated: false, seconds: 10 }
    const answers = await answersOf(python, lambdaLayerImportSource, task, { ...files, 'demo.py': '' })
    expect(answers).toMatchObject([{}, { module: 'demo', ok: true }])
    expect((await invoked(python, (response) => response.end('{}'), files)).answers).toEqual([{}])
  })
})

/** What the invocation prints, and how often it asks a server that answers so. */
async function invoked(
  python: string,
  answer: (response: ServerResponse, count: number) => void,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly answers: readonly unknown[]; readonly requests: number }> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => answer(response, bodies.push(body)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const task = { modules: [{ module: 'json', package: 'demo' }], seconds: 5, url }
    const answers = await answersOf(python, lambdaLayerInvokeSource, task, files)
    expect(new Set(bodies)).toEqual(new Set(['{"modules": ["json"]}']))
    return { answers, requests: bodies.length }
  } finally {
    server.close()
  }
}
