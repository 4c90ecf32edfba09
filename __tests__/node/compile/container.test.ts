import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ProcessResult, RunProcess } from '../../../src/host/process/run-process.ts'
import { nodejsRuntimes } from '../../../src/lambda/runtimes.ts'
import { runBuild } from '../../../src/node/compile/container.ts'
import { makeContext } from '../../support/contexts.ts'
import { failureOf } from '../../support/failures.ts'

const [runtime] = nodejsRuntimes
if (!runtime) throw new Error('no runtime')

/** One build with a client that fails as told; yields its arguments, what it could read, and the failure. */
async function failedBuild(exitCode: number, printed: readonly string[], clang?: string) {
  const env = {
    HTTPS_PROXY: 'http://user:hunter2@proxy.example:3128',
    SSL_CERT_FILE: undefined,
    NODE_EXTRA_CA_CERTS: undefined,
  }
  await using context = await makeContext({ env })
  await context.write({ 'ca.pem': 'certificates' })
  const calls: { readonly args: readonly string[]; readonly proxy: string | undefined }[] = []
  const runProcess: RunProcess = async (_, args, options): Promise<ProcessResult> => {
    calls.push({ args, proxy: options?.env?.['HTTPS_PROXY'] })
    for (const [at, line] of printed.entries()) options?.onLine?.(`#7 0.${at} ${line}`, 'stderr')
    const stderr = `process "/bin/sh -c x" did not complete successfully: exit code: ${exitCode}`
    return { exitCode: 1, stdout: '', stderr, stdoutIsCut: false, timedOut: false }
  }
  const folder = join(context.directory, 'context')
  const build = {
    label: 'addon 1.0.0',
    package: 'addon',
    target: { runtime: runtime as NonNullable<typeof runtime>, architecture: 'arm64' as const },
    image: 'build-image',
    ...(clang === undefined ? {} : { clang }),
    timeoutMs: 60_000,
    preparation: { systemPackages: ['x-devel'], beforeBuild: 'echo prepared\n', environment: {} },
    folder,
    place: 'node_modules/addon',
    others: [],
  }
  const ca = join(context.directory, 'ca.pem')
  const failure = await failureOf(
    runBuild(build, { ...context, env: { ...context.env, SSL_CERT_FILE: ca }, runProcess }),
  )
  const texts = await Promise.all(['before-build.sh', 'Dockerfile'].map((name) => readFile(join(folder, name), 'utf8')))
  const task = JSON.parse(await readFile(join(folder, 'driver/task.json'), 'utf8')) as unknown
  return { calls, ca, folder, texts, task, problem: failure.problems[0] }
}

it('gives the client the script, the certificates and the proxy by its name, and nothing else of this machine', async () => {
  const { calls, ca, folder, texts } = await failedBuild(1, [])
  expect(calls).toEqual([
    {
      args: [
        'buildx',
        'build',
        '--progress=plain',
        '--platform=linux/arm64',
        `--output=type=local,dest=${join(folder, '..', 'out')}`,
        '--build-arg=HTTPS_PROXY',
        `--secret=id=ca,src=${ca}`,
        folder,
      ],
      proxy: 'http://user:hunter2@proxy.example:3128',
    },
  ])
  expect(texts[0]).toBe('echo prepared\n')
  expect(texts[1]).toContain("install 'x-devel'")
  expect(texts.join('')).not.toContain('hunter2')
})

it('gives the client the folder of clang, and tells the driver of it and of the limit', async () => {
  const { calls, task } = await failedBuild(1, [], '/tools/clang')
  expect(calls[0]?.args).toContain('--build-context=clang=/tools/clang')
  expect(task).toMatchObject({ clang: '/lambda-layer/clang', limitMs: 120_000 })
  expect((await failedBuild(1, [])).task).toMatchObject({ clang: null })
})

it.each<[what: string, exitCode: number, printed: readonly string[], code: string, message: RegExp, input: string]>([
  [
    'a package that does not exist',
    91,
    ['No match for argument: x-devel'],
    'system-package-failed',
    /build-image has no package x-devel for nodejs\S+ arm64/,
    'system-packages',
  ],
  [
    'an image without a package manager',
    91,
    ['the image has neither dnf nor yum'],
    'system-package-failed',
    /neither dnf nor yum to install x-devel/,
    'system-packages',
  ],
  [
    'a script that fails',
    92,
    ['curl: not found'],
    'before-build-failed',
    /before-build failed in build-image for nodejs\S+ arm64:\ncurl: not found/,
    'before-build',
  ],
  ['an image without Node.js', 93, [], 'image-wrong-node', /has no Node\.js/, 'image'],
])('says what is wrong with %s', async (_, exitCode, printed, code, message, input) => {
  const { problem } = await failedBuild(exitCode, printed)
  expect(problem).toMatchObject({ code, message: expect.stringMatching(message) as string, input })
})
