// A pure sdist needs no container: its build runs on this machine, in folders of its own, without our environment,
// and with compilers out of reach. Whatever calls one, or makes another wheel than one for every platform, goes to the
// container instead.

import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { boundedLog, readBuildLog } from './build-log.ts'
import type { BuildSystem } from './build-system.ts'
import { readDriverResult, sourceDateEpoch, writeDriver } from './driver.ts'
import { type RunUv, unpackRequirements } from './requirements.ts'
import type { SourceTree } from './source-tree.ts'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'

export type HostBuild =
  | { readonly kind: 'pure'; readonly wheel: string; readonly log: string }
  /** Why it is for the container, in words. */
  | { readonly kind: 'not-pure'; readonly why: string; readonly log: string }

export interface HostRequest {
  readonly package: LockedPackage
  /** Its version of Python is looked for first. */
  readonly target: Target
  readonly tree: SourceTree
  readonly system: BuildSystem
  /** An empty folder, which the caller removes. */
  readonly scratch: string
  readonly timeoutMs: number
}

/** Programs that a pure build has no use for. */
const compilers = [
  'cc',
  'c++',
  'gcc',
  'g++',
  'clang',
  'clang++',
  'cl',
  'rustc',
  'cargo',
  'cmake',
  'meson',
  'gfortran',
  'go',
  'make',
  'ninja',
  'nvcc',
  'swig',
]

/** Builds on this machine. Never throws for a build that fails: the container has the last word. */
export async function buildOnHost(
  request: HostRequest,
  uv: RunUv,
  context: Pick<Context, 'env' | 'signal' | 'log' | 'platform' | 'runProcess'>,
): Promise<HostBuild> {
  const { tree, system, scratch } = request
  const notPure = (why: string, log = ''): HostBuild => ({ kind: 'not-pure', why, log })
  if (context.platform === 'win32') return notPure('this machine runs Windows')
  const python = await findPython(request.target.runtime.python, uv)
  if (python === undefined) return notPure('this machine has no Python')
  const place = (name: string): string => join(scratch, name)
  const driver = place('driver')
  const stubs = place('stubs')
  const output = place('output')
  const called = place('compiler-called')
  await rm(scratch, { recursive: true, force: true })
  for (const folder of [stubs, output, place('home'), place('tmp')]) await mkdir(folder, { recursive: true })
  const requirements = place('requirements')
  const unpacked = await unpackRequirements(system.requires, requirements, { python }, python, uv)
  if (unpacked.kind === 'unresolved') return notPure(`its build requirements have no wheels: ${unpacked.why}`)
  await cp(tree.root, place('source'), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  for (const name of compilers) {
    await writeFile(join(stubs, name), `#!/bin/sh\n: > '${called}'\nexit 1\n`)
    await chmod(join(stubs, name), 0o755)
  }
  await writeDriver(driver, {
    work: {
      kind: 'hooks',
      backend: system.backend,
      backendPath: system.backendPath,
      requires: system.requires,
      wholeFlags: false,
    },
    source: place('source'),
    output,
  })
  const run = await context.runProcess(python, [join(driver, 'build.py')], {
    // Nothing of ours but where programs are: no token, no credential, no index, not even the user's home.
    env: {
      PATH: [stubs, join(requirements, 'bin'), context.env['PATH'] ?? ''].join(delimiter),
      HOME: place('home'),
      TMPDIR: place('tmp'),
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      PYTHONPATH: join(driver, 'site'),
      LAMBDA_LAYER_REQUIREMENTS: requirements,
      PYTHONHASHSEED: '0',
      SOURCE_DATE_EPOCH: String(sourceDateEpoch),
      PYTHONDONTWRITEBYTECODE: '1',
    },
    signal: context.signal,
    timeoutMs: request.timeoutMs,
    onLine: (line) => context.log.child(`${request.package.name}: ${line}`),
  })
  const log = (await readBuildLog(output)) ?? boundedLog(run.stderr)
  if (run.timedOut) return notPure('its build took too long', log)
  const result = await readDriverResult(output)
  const compilerCalled = await readFile(called).then(
    () => true,
    () => false,
  )
  if (compilerCalled) return notPure('its build calls a compiler', log)
  if (result?.status === 'requires') return again(request, result.requires, uv, context)
  if (result?.status !== 'built') return notPure('its build failed on this machine', log)
  const [wheel] = result.wheels
  if (!wheel || wheel.file.includes('/')) return notPure('its build made no wheel', log)
  if (!wheel.file.endsWith('-any.whl')) return notPure(`its build made ${wheel.file}`, log)
  if (wheel.elfFiles > 0) return notPure(`${wheel.file} holds compiled files`, log)
  return { kind: 'pure', wheel: join(output, 'wheels', wheel.file), log }
}

/** Once more with what the backend also requires. */
async function again(
  request: HostRequest,
  more: readonly string[],
  uv: RunUv,
  context: Parameters<typeof buildOnHost>[2],
): Promise<HostBuild> {
  const fresh = more.filter((one) => !request.system.requires.includes(one))
  if (fresh.length === 0) return { kind: 'not-pure', why: 'its build requirements cannot be met', log: '' }
  const system = { ...request.system, requires: [...request.system.requires, ...fresh] }
  return buildOnHost({ ...request, system }, uv, context)
}

/** An interpreter of the runtime's version, else any: a pure wheel is seldom another one for it. */
async function findPython(version: string, uv: RunUv): Promise<string | undefined> {
  for (const wanted of [[version], []]) {
    const found = await uv(['python', 'find', '--no-project', '--no-config', ...wanted])
    const path = found.stdout.trim()
    if (found.exitCode === 0 && path !== '') return path
  }
  return undefined
}
