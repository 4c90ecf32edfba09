// What a build in the image says before and while it runs. No engine is asked.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { tellOfSilence } from '../../../src/python/compile/container.ts'
import type { RunUv } from '../../../src/python/compile/requirements.ts'
import { type CompileRequest, runRounds } from '../../../src/python/compile/rounds.ts'
import { treeOf } from '../../../src/python/compile/source-tree.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { targetOf } from '../../support/locks.ts'

async function requestIn(context: TestContext): Promise<CompileRequest> {
  await context.write({ 'source/setup.py': '' })
  const identity = { reference: 'image', digest: 'sha256:1', local: true, configuration: true }
  return {
    package: { name: 'demo', version: '1.0', wheels: [], requiredBy: [] },
    target: targetOf('python3.13', 'arm64'),
    tree: await treeOf(join(context.directory, 'source')),
    system: { backend: 'setuptools.build_meta', backendPath: [], requires: ['setuptools'] },
    prepared: {
      engine: { version: '28', architecture: 'amd64', buildx: '' },
      image: 'image',
      identity,
      emulated: false,
      sawGlibc: () => {},
    },
    options: {
      compiler: 'auto',
      systemPackages: [],
      isolation: 'auto',
      timeoutMs: 1000,
      mayRegisterEmulator: false,
      parallel: 1,
      cache: true,
    },
    settings: { indexes: [], findLinks: [], noIndex: false, insecureHosts: [] },
    logs: join(context.directory, 'logs'),
    scratch: join(context.directory, 'scratch'),
  }
}

describe('what uv says when it cannot fetch what a build requires', () => {
  it.each<[stderr: string, code: string, nextStep: RegExp, constraints?: readonly string[]]>([
    [
      'error: Failed to fetch: `https://index.example/setuptools/`\n  cause: Connection refused',
      'build-requirements-failed',
      /index serves these packages, or limit/,
    ],
    [
      'error: No solution found\n  cause: Because there is no version of cython==99',
      'build-requirements-failed',
      /in versions that your `build-constraints` allow/,
      ['cython==99'],
    ],
    [
      'error: Failed to install: a.whl\n  cause: No space left on device (os error 28)',
      'no-space-left',
      /^Free some space/,
    ],
  ])('is the error, and pip does not try instead: %j', async (stderr, code, nextStep, constraints = []) => {
    await using context = await makeContext()
    const uv: RunUv = () => Promise.resolve({ exitCode: 2, timedOut: false, stdout: '', stderr, stdoutIsCut: false })
    const started: string[] = []
    const runProcess: typeof context.runProcess = (command) => {
      started.push(command)
      return Promise.reject(new Error('nothing is started'))
    }
    const request = await requestIn(context)
    const limited = { ...request, options: { ...request.options, constraints } }
    const building = runRounds(limited, 'wheel', uv, { ...context, runProcess })
    await expect(building).rejects.toMatchObject({
      problems: [
        {
          code,
          message: expect.stringContaining(stderr.split('cause: ')[1] ?? '') as string,
          nextStep: expect.stringMatching(nextStep) as string,
        },
      ],
    })
    expect(started).toEqual([])
  })
})

describe('a build that prints nothing', () => {
  it('is told of now and then, until it prints', async () => {
    const lines: string[] = []
    const log = { info: (line: string) => void lines.push(line) }
    using silence = tellOfSilence('demo for python3.13 arm64', log, 40)
    for (let piece = 0; piece < 8; piece++) {
      silence.heard()
      await wait(10)
    }
    const whileHeard = lines.length
    await wait(400)
    expect(whileHeard).toBeLessThan(lines.length)
    expect(lines.at(-1)).toMatch(/^demo for python3\.13 arm64: still at work after /)
  })

  it('is not told of when it is done', async () => {
    const lines: string[] = []
    tellOfSilence('demo', { info: (line) => void lines.push(line) }, 10)[Symbol.dispose]()
    await wait(60)
    expect(lines).toEqual([])
  })
})
