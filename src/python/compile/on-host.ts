// A pure sdist needs no container: its build runs on this machine, isolated from it, and without compilers. A build that
// calls one, or that makes another wheel than one for every platform, is done again in the container.

import { chmod, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { boundedLines } from '../../text/bounded-lines.ts'
import type { Target } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { lastLines, readBuildLog } from './build-log.ts'
import type { BuildContext } from './build-run.ts'
import type { BuildSystem } from './build-system.ts'
import { graceMs, readDriverResult, sourceDateEpoch, writeDriver } from './driver.ts'
import { findHostPython, type HostPython } from './host-python.ts'
import type { Isolation } from './isolation.ts'
import { type RequirementLimits, type RunUv, unpackRequirements } from './requirements.ts'
import type { SourceTree } from './source-tree.ts'

export type HostBuild =
  | { readonly kind: 'pure'; readonly wheel: string; readonly log: string }
  /** Why the container must build it, in words. */
  | { readonly kind: 'not-pure'; readonly why: string; readonly log: string }

export interface HostRequest {
  readonly package: LockedPackage
  /** Its version of Python is looked for first. */
  readonly target: Target
  readonly tree: SourceTree
  readonly system: BuildSystem
  readonly isolation: Exclude<Isolation, { readonly kind: 'impossible' }>
  /** An empty folder, which the caller removes. */
  readonly scratch: string
  readonly timeoutMs: number
  readonly limits: RequirementLimits
  /** Variables of the user's for builds. */
  readonly environment: Readonly<Record<string, string>>
}

/** Programs that a pure build does not need. */
const compilers = 'cc c++ gcc g++ clang clang++ cl rustc cargo cmake meson gfortran go make ninja nvcc swig'.split(' ')

/** A backend may name further build requirements, and then name more. */
const mostRounds = 4

/** In the output of a build that called one of them. */
const compilerMark = 'compiler-called'

/** Folders of a build, as the build sees them. */
interface Places {
  readonly source: string
  readonly driver: string
  readonly requirements: string
  readonly compilers: string
  readonly output: string
}

const placesInJail: Places = {
  source: '/build/source',
  driver: '/driver',
  requirements: '/requirements',
  compilers: '/compilers',
  output: '/out',
}

/** Builds on this machine. A build that fails is not an error: the container decides. */
export async function buildOnHost(request: HostRequest, uv: RunUv, context: BuildContext): Promise<HostBuild> {
  const { tree, scratch, isolation, target } = request
  if (context.platform === 'win32') return notPure('this machine runs Windows')
  const python = await findHostPython(target.runtime.python, uv, context)
  if (python === undefined) return notPure('this machine has no Python')
  const here: Places = {
    source: join(scratch, 'source'),
    driver: join(scratch, 'driver'),
    requirements: join(scratch, 'requirements'),
    compilers: join(scratch, 'compilers'),
    output: join(scratch, 'output'),
  }
  const there = isolation.kind === 'jail' ? placesInJail : here
  const { backend, backendPath } = request.system
  let { requires } = request.system
  for (let round = 1; round <= mostRounds; round++) {
    await rm(scratch, { recursive: true, force: true })
    await makeFolder(scratch)
    const unpacked = await unpackRequirements(
      requires,
      here.requirements,
      { python: python.path },
      python.path,
      uv,
      request.limits,
    )
    if (unpacked.kind !== 'unpacked')
      return notPure(
        unpacked.kind === 'no-wheel'
          ? `its build requirements have no wheels: ${unpacked.why}`
          : `its build requirements could not be fetched: ${unpacked.why}`,
      )
    await writeCompilers(here.compilers, there.output)
    await writeDriver(here.driver, {
      goal: 'wheel',
      limitMs: request.timeoutMs + graceMs,
      work: { kind: 'hooks', backend, backendPath, requires, wholeFlags: false },
      source: there.source,
      output: there.output,
    })
    const run = await runDriver({ ...request, tree }, python, here, there, context)
    const outcome = await outcomeOf(here.output, run)
    if (outcome.kind !== 'requires') return outcome
    const known = new Set(requires)
    const more = outcome.requires.filter((one) => !known.has(one))
    if (more.length === 0) return notPure('its build requirements cannot be met')
    requires = requires.concat(more)
  }
  return notPure('its backend names new build requirements again and again')
}

interface DriverRun {
  readonly timedOut: boolean
  readonly log: string
  readonly refused?: string
}

async function runDriver(
  request: HostRequest,
  python: HostPython,
  here: Places,
  there: Places,
  context: BuildContext,
): Promise<DriverRun> {
  const { tree, isolation, scratch, timeoutMs } = request
  const args = [join(there.driver, 'build.py')]
  const onLine = (line: string): void => context.log.child(`${request.package.name}: ${line}`)
  if (isolation.kind === 'jail') {
    return isolation.jail.run(
      {
        command: python.path,
        args,
        env: variables(there, ['/usr/bin', '/bin'], request.environment),
        mounts: [
          ...(['driver', 'requirements', 'compilers'] as const).map((one) => ({ host: here[one], inside: there[one] })),
          ...python.mounts,
        ],
        copies: [{ host: tree.root, inside: there.source }],
        output: here.output,
        timeoutMs,
        onLine,
      },
      context.signal,
    )
  }
  const [home, temporary] = [join(scratch, 'home'), join(scratch, 'tmp')]
  for (const folder of [home, temporary, here.output]) await mkdir(folder)
  await cp(tree.root, here.source, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  const run = await context.runProcess(python.path, args, {
    // Besides what the user names: no token, no credential, no index, not even the user's home.
    env: { ...variables(there, [context.env['PATH'] ?? ''], request.environment), HOME: home, TMPDIR: temporary },
    signal: context.signal,
    timeoutMs,
    onLine,
  })
  return { timedOut: run.timedOut, log: run.stderr }
}

/** The user's own variables come before what only makes builds repeatable, and after what the driver needs. */
function variables(
  there: Places,
  programs: readonly string[],
  environment: HostRequest['environment'],
): Readonly<Record<string, string>> {
  return {
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PYTHONHASHSEED: '0',
    SOURCE_DATE_EPOCH: String(sourceDateEpoch),
    ...environment,
    PATH: [there.compilers, join(there.requirements, 'bin'), ...programs].join(delimiter),
    PYTHONPATH: join(there.driver, 'site'),
    LAMBDA_LAYER_REQUIREMENTS: there.requirements,
    PYTHONDONTWRITEBYTECODE: '1',
  }
}

/** Programs under the names of compilers, which say that they were called and fail. */
async function writeCompilers(folder: string, output: string): Promise<void> {
  await mkdir(folder)
  for (const name of compilers) {
    const path = join(folder, name)
    await writeFile(path, `#!/bin/sh\n: > '${output}/${compilerMark}'\nexit 1\n`)
    await chmod(path, 0o755)
  }
}

/** What came out. The build could have written any of it. */
async function outcomeOf(
  output: string,
  run: DriverRun,
): Promise<HostBuild | { readonly kind: 'requires'; readonly requires: readonly string[] }> {
  const log = (await readBuildLog(output)) ?? boundedLines(run.log)
  if (run.timedOut) return notPure('its build took too long', log)
  if (run.refused !== undefined) return notPure(`its output was not taken: ${run.refused}`, log)
  if (await exists(join(output, compilerMark))) return notPure('its build calls a compiler', log)
  const result = await readDriverResult(output)
  if (result?.status === 'requires')
    return result.requires.length > 0
      ? { kind: 'requires', ...result }
      : notPure('its build requirements cannot be met', log)
  if (result?.status !== 'built') return notPure(`its build failed (${lastLines(log, 1) || 'without a word'})`, log)
  const [wheel] = result.wheels
  if (!wheel || wheel.file.includes('/')) return notPure('its build made no wheel', log)
  if (!wheel.file.endsWith('-any.whl')) return notPure(`its build made ${wheel.file}`, log)
  if (wheel.elfFiles > 0) return notPure(`${wheel.file} holds compiled files`, log)
  const path = join(output, 'wheels', wheel.file)
  return (await exists(path)) ? { kind: 'pure', wheel: path, log } : notPure('its build made no wheel', log)
}

function notPure(why: string, log = ''): HostBuild {
  return { kind: 'not-pure', why, log }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
