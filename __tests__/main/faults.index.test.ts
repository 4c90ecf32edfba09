// The command against an index that misbehaves, and under signals. uv comes from the real index once.
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import type { DoorOptions } from '../support/doors.ts'
import { startIndex } from '../support/index.ts'
import type { FaultRule, IndexFile } from '../support/index.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

interface Document {
  readonly layers: readonly { zipPath?: string; codeSha256?: string }[]
  readonly errors: readonly { code: string; message: string; nextStep?: string }[]
}

const wheel = (name: string, kilobytes = 1): IndexFile => {
  const spec = { name, files: { [`${name}/__init__.py`]: '', [`${name}/data.bin`]: noise(kilobytes * 1024) } }
  return { filename: wheelFilename(spec), content: makeWheel(spec) }
}

/** Bytes that do not compress. */
function noise(length: number): Buffer {
  let state = 1
  return Buffer.from(Array.from({ length }, () => (state = (state * 69_069 + 1) % 0x1_0000_0000) >>> 24))
}

describe('lambda-layer build, when things go wrong', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let index: Awaited<ReturnType<typeof startIndex>>
  let project: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    project = join(folder.path, 'project')
    await mkdir(project)
    index = await startIndex([wheel('alpha'), wheel('beta', 600), wheel('gamma')])
    await writeFile(join(project, 'requirements.txt'), `--index-url ${index.url}\nalpha\nbeta\ngamma\n`)
    // Brings uv into the stores that all tests share.
    const { document } = await build({ cwd: project })
    if (document.errors.length > 0) throw new Error(JSON.stringify(document.errors))
  })
  afterAll(async () => {
    await index[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const build = async (options: DoorOptions, args: readonly string[] = []) => {
    const env = options.env ?? cleanEnvironment(join(folder.path, 'home'))
    const ended = await lambdaLayer(['build', '--json', '--output-directory', 'out', ...args], { ...options, env })
    return { ...ended, document: JSON.parse(ended.stdout) as Document }
  }
  const made = () => readdir(join(project, 'out')).catch(() => [])

  it.each<[what: string, rule: FaultRule, message: RegExp]>([
    ['401', { path: /simple\/alpha/, fault: { kind: 'status', status: 401 } }, /401|credentials|unauthori[sz]ed/i],
    ['404', { path: /simple\/alpha/, fault: { kind: 'status', status: 404 } }, /alpha/],
    ['503', { path: /simple\/alpha/, fault: { kind: 'status', status: 503 } }, /503|unavailable/i],
    [
      'a page for people',
      { path: /simple\/alpha/, fault: { kind: 'page', html: '<html><body>Please log in</body></html>' } },
      /alpha|HTML|page/,
    ],
    ['a wheel that is gone', { path: /files\/beta/, fault: { kind: 'status', status: 404 } }, /beta.*404|404.*beta/s],
    ['other bytes than the hash says', { path: /files\/beta/, fault: { kind: 'corrupted' } }, /beta/],
  ])('%s: says so with a next step, exit code 1, and makes nothing', async (_, rule, message) => {
    index.reset()
    index.fail(rule)
    const before = await made()
    const env = { ...cleanEnvironment(join(folder.path, 'home')) }
    const { document, exitCode, stderr } = await build({ cwd: project, env }, [
      '--no-cache',
      '--output-directory',
      'failing',
    ])
    expect(exitCode).toBe(1)
    expect(document.errors[0]?.message).toMatch(message)
    expect(document.errors[0]?.nextStep).toBeTruthy()
    expect(stderr).not.toMatch(/node:internal/)
    await expect(readdir(join(project, 'failing'))).rejects.toThrow('ENOENT')
    expect(await made()).toEqual(before)
  })

  it.each([
    ['resets', { kind: 'reset', afterBytes: 100_000 }],
    ['truncations', { kind: 'truncated', afterBytes: 50_000 }],
    ['servers without ranges', { kind: 'no-ranges' }],
    ['a moment of 503', { kind: 'status', status: 503 }],
  ] as const)('gets over %s', async (_, fault) => {
    index.reset()
    index.fail({ path: /files\/beta/, method: 'GET', fault, times: 2 })
    const { document, exitCode } = await build({ cwd: project }, ['--no-cache', '--output-directory', 'healed'])
    expect(document.errors).toEqual([])
    expect(exitCode).toBe(0)
  })

  it('shows credentials nowhere', async () => {
    const secret = 'hunter2-very-secret'
    await using guarded = await startIndex([wheel('alpha')], { credentials: { username: 'reader', password: secret } })
    const env = {
      ...cleanEnvironment(join(folder.path, 'home')),
      UV_DEFAULT_INDEX: guarded.urlWithCredentials.replace(secret, 'wrong-secret-1'),
    }
    await writeFile(join(project, 'guarded.txt'), 'alpha\n')
    const wrong = await build({ cwd: project, env }, ['--requirements', 'guarded.txt', '--no-cache', '--verbose'])
    expect(wrong.exitCode).toBe(1)
    expect(wrong.stdout + wrong.stderr).not.toContain('wrong-secret-1')
    const right = await build({ cwd: project, env: { ...env, UV_DEFAULT_INDEX: guarded.urlWithCredentials } }, [
      '--requirements',
      'guarded.txt',
      '--no-cache',
      '--verbose',
      '--output-directory',
      'guarded',
    ])
    expect(right.document.errors).toEqual([])
    expect(right.stdout + right.stderr).not.toContain(secret)
  })

  it.each<[phase: string, path: RegExp, signal: NodeJS.Signals]>([
    ['resolving', /simple\/beta/, 'SIGINT'],
    ['measuring', /files\/beta/, 'SIGINT'],
    ['measuring, by the system', /files\/beta/, 'SIGTERM'],
  ])('ends in good order when it is interrupted while %s', async (_, path, signal) => {
    index.reset()
    index.fail({ path, fault: { kind: 'slow', milliseconds: 20_000 } })
    const started = performance.now()
    const { document, exitCode } = await build(
      {
        cwd: project,
        onStart: (child) => {
          void (async () => {
            while (!index.requests.some((request) => path.test(request.path))) await wait(20)
            child.kill(signal)
          })()
        },
      },
      ['--no-cache', '--output-directory', 'interrupted'],
    )
    expect(exitCode).toBe(130)
    expect(document.errors.map(({ code }) => code)).toEqual(['interrupted'])
    expect(performance.now() - started).toBeLessThan(18_000)
    await expect(stat(join(project, 'interrupted'))).rejects.toThrow('ENOENT')
  })

  it('a kill at any moment leaves nothing that the next run trips over, and no half zip', async () => {
    index.reset()
    const out = join(project, 'killed')
    for (const delayMs of [50, 150, 250, 400, 600]) {
      const env = cleanEnvironment(join(folder.path, `killed-home-${delayMs}`))
      const home = { ...env, XDG_CACHE_HOME: join(folder.path, 'killed-cache') }
      await lambdaLayer(['build', '--output-directory', 'killed'], {
        cwd: project,
        env: home,
        onStart: (child) => void wait(delayMs).then(() => child.kill('SIGKILL')),
      })
      for (const name of await readdir(out).catch(() => []))
        expect(name).toMatch(/^[^.].*\.(zip|cdx\.json|report\.html)$/)
    }
    const env = { ...cleanEnvironment(join(folder.path, 'home')), XDG_CACHE_HOME: join(folder.path, 'killed-cache') }
    const { document, exitCode } = await build({ cwd: project, env }, ['--output-directory', 'killed'])
    expect(exitCode).toBe(0)
    const reference = await build({ cwd: project })
    expect(document.layers[0]?.codeSha256).toBe(reference.document.layers[0]?.codeSha256)
    expect((await readdir(out)).filter((name) => /^\.|partial/.test(name))).toEqual([])
  })
})
