// One package in the build image, helped where a first attempt fails: when the backend names its build requirements only
// when asked, when the build needs the network, when the emulator crashes, when clang may be the cause.

import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { writeFileAtomically } from '../../host/files.ts'
import { interpreterPath } from '../../lambda/folders.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { adviceFor, needsNetwork } from './advice.ts'
import { toolsAsOf } from './as-of.ts'
import { lastLines } from './build-log.ts'
import { type BuildSystem, needsWholeFlags } from './build-system.ts'
import { doubtOfClang } from './doubt-of-clang.ts'
import { runContainerBuild } from './container.ts'
import type { ContainerOutcome, ContainerRequest } from './container-request.ts'
import type { DriverGoal, DriverWork } from './driver.ts'
import type { BuildOptions } from './options.ts'
import { packageLabel, requestOf } from './package-label.ts'
import { requirementsBytecode } from './precompile.ts'
import { type RunUv, unpackRequirements } from './requirements.ts'
import { secretFiles } from './secrets.ts'
import type { SourceTree } from './source-tree.ts'
import type { Prepared } from './build-environment.ts'

export interface CompileRequest {
  readonly package: LockedPackage
  readonly target: Target
  readonly tree: SourceTree
  readonly system: BuildSystem
  readonly prepared: Prepared
  readonly options: BuildOptions
  readonly settings: IndexSettings
  /** A folder for the logs of what failed. */
  readonly logs: string
  /** An empty folder, which the caller removes. */
  readonly scratch: string
}

/** A backend may name further build requirements, and then name more. */
const mostRounds = 3

/** What came of it. Nothing of it is believed, since the build could have written all of it. */
export interface Done {
  readonly outcome: ContainerOutcome
  /** The folder of what came out. */
  readonly output: string
}

/**
 * Runs the build of one package until it is done.
 * @throws {Failure} `build-failed`, `emulator-crashed`, and what `runContainerBuild` throws.
 */
export async function runRounds(
  request: CompileRequest,
  goal: DriverGoal,
  uv: RunUv,
  context: Pick<Context, 'env' | 'signal' | 'log' | 'stores' | 'runProcess'>,
): Promise<Done> {
  const { package: locked, target, tree, system, scratch } = request
  const { log } = context
  // Rust's builds fetch their crates, which no sdist holds.
  let network = [...tree.files].some((file) => basename(file) === 'Cargo.toml')
  let requires = system.requires
  let mayRetryCrash = request.prepared.emulated
  let viaPip = false
  let { clang } = request.prepared
  let unpackedFor: readonly string[] | undefined
  for (let round = 1; ; round++) {
    const folder = await freshFolder(scratch, tree, unpackedFor === requires)
    if (!viaPip && unpackedFor !== requires) {
      const python = interpreterPath(target.runtime.python)
      const requirements = join(folder.context, 'requirements')
      const unpacked = await unpackRequirements(requires, requirements, { target }, python, uv, {
        constraints: request.options.constraints,
        asOf: toolsAsOf(locked, target.runtime),
      })
      if (unpacked.kind === 'failed') throw requirementsFailure(request, requires, unpacked.why)
      if (unpacked.kind === 'no-wheel') {
        log.info(
          `${packageLabel(locked)}: its build requirements have no wheels for the target (${firstCause(unpacked.why)}); pip builds them in the image, with network.`,
        )
        viaPip = true
      }
      unpackedFor = requires
      const { bytecode } = request.prepared
      if (unpacked.kind === 'unpacked' && bytecode?.kind === 'host')
        await requirementsBytecode(requirements, join(folder.context, 'bytecode'), bytecode.python, context)
    }
    const wholeFlags = needsWholeFlags(system)
    const work: DriverWork = viaPip
      ? { kind: 'pip', args: ['--no-deps', '.'], wholeFlags }
      : {
          kind: 'hooks',
          backend: system.backend,
          backendPath: system.backendPath,
          requires,
          wholeFlags,
        }
    const outcome = await runContainerBuild(
      await containerRequest(request, { goal, work }, folder, { network: network || viaPip, clang }, context),
      context,
    )
    const { result } = outcome
    const doubt = doubtOfClang(outcome, request)
    const isDone = result.status === 'built' || result.status === 'metadata'
    if (isDone && doubt === undefined) return { outcome, output: folder.output }
    if (result.status === 'requires') {
      const more = result.requires.filter((one) => !requires.includes(one))
      if (round > mostRounds || more.length === 0) throw await buildFailure(request, outcome)
      log.debug(`${locked.name}: its backend also requires ${more.join(', ')}`)
      requires = requires.concat(more)
    } else if (crashed(outcome) && request.prepared.emulated) {
      if (!mayRetryCrash) throw emulatorCrash(request, outcome)
      mayRetryCrash = false
      log.info(`${locked.name}: a program crashed under emulation, which comes and goes; trying once more.`)
    } else if (!network && !viaPip && needsNetwork(outcome.log)) {
      network = true
      log.info(`${locked.name}: its build needs the network; trying again with it.`)
    } else if (doubt !== undefined) {
      clang = undefined
      log.info(`${packageLabel(locked)}: ${doubt}; building it again with the image’s own compiler.`)
    } else {
      throw await buildFailure(request, outcome)
    }
  }
}

function requirementsFailure(
  { package: locked, target, options: { constraints: limits = [] } }: CompileRequest,
  requires: readonly string[],
  why: string,
): Failure {
  const isFull = /No space left on device|Disk quota exceeded/.test(why)
  return new Failure({
    ...requestOf(locked),
    code: isFull ? 'no-space-left' : 'build-requirements-failed',
    message: `${packageLabel(locked)} could not be built for ${targetName(target)}: uv could not fetch what its build requires (${requires.join(', ')}). It says: ${lastLines(why, 6)}`,
    nextStep: isFull
      ? 'Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.'
      : limits.length > 0
        ? 'Check that your index serves these packages in versions that your `build-constraints` allow.'
        : 'Check that your index serves these packages, or limit their versions with `build-constraints`.',
  })
}

/** The line of uv that says why. */
function firstCause(said: string): string {
  const line = said.split('\n').find((one) => /cause: |Because /.test(one)) ?? said.split('\n')[0] ?? ''
  return line.replace(/^\s*(?:cause: )?/, '').slice(0, 300)
}

/** The scratch folder as a build context with the sources as they were unpacked. */
async function freshFolder(
  scratch: string,
  tree: SourceTree,
  keepRequirements: boolean,
): Promise<ContainerRequest['folder']> {
  const folder = {
    context: join(scratch, 'context'),
    output: join(scratch, 'output'),
    secrets: join(scratch, 'secrets'),
  }
  await rm(folder.output, { recursive: true, force: true })
  if (!keepRequirements) await rm(folder.context, { recursive: true, force: true })
  const source = join(folder.context, 'source')
  await rm(source, { recursive: true, force: true })
  await cp(tree.root, source, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  return folder
}

async function containerRequest(
  { package: locked, target, prepared, options, settings }: CompileRequest,
  task: Pick<ContainerRequest, 'goal' | 'work'>,
  folder: ContainerRequest['folder'],
  { network, clang }: Pick<ContainerRequest, 'network'> & { readonly clang: string | undefined },
  context: Pick<Context, 'env' | 'stores'>,
): Promise<ContainerRequest> {
  return {
    packageName: locked.name,
    target,
    image: prepared.image,
    ...(prepared.bytecode ? { bytecode: prepared.bytecode } : {}),
    ...(clang === undefined ? {} : { clang }),
    options,
    ...task,
    folder,
    network,
    emulated: prepared.emulated,
    sawGlibc: prepared.sawGlibc,
    secrets: await secretFiles(settings, context, folder, options),
  }
}

/** Signal 4 (illegal instruction) or 11 (segmentation fault), of the interpreter or of a program that it started. */
function crashed({ result, log }: ContainerOutcome): boolean {
  if (result.status === 'crashed') return result.signal === 4 || result.signal === 11
  if (result.status !== 'failed') return false
  return /qemu: uncaught target signal (?:4|11)\b|internal compiler error: (?:Segmentation fault|Illegal instruction)|died with <Signals\.SIG(?:SEGV|ILL)|terminated with signal (?:4|11)\b|(?:Segmentation fault|Illegal instruction) \(core dumped\)/.test(
    log,
  )
}

function emulatorCrash(request: CompileRequest, { log }: ContainerOutcome): Failure {
  const { target } = request
  return new Failure({
    ...requestOf(request.package),
    code: 'emulator-crashed',
    message: `${packageLabel(request.package)} could not be compiled for ${targetName(target)}: a program crashed under emulation, twice.\n${lastLines(log, 10)}`,
    nextStep: `Use a runner of the target’s own architecture, where nothing is emulated (${target.architecture === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}).`,
  })
}

/** The build's own failure with its cause, where the log shows it. */
export async function buildFailure(
  request: Pick<CompileRequest, 'package' | 'target' | 'logs'>,
  { log, result }: Pick<ContainerOutcome, 'log' | 'result'>,
): Promise<Failure> {
  const { package: locked, target, logs } = request
  const path = join(logs, `${[locked.name, target.runtime.name, target.architecture].join('-')}.log`)
  const written = await writeFileAtomically(path, log).then(
    () => ` The whole log: ${path}.`,
    () => '',
  )
  const advice = adviceFor(log, request.target)
  const how = result.status === 'crashed' ? ` (ended by signal ${result.signal})` : ''
  const cause = advice === undefined ? '' : `: ${advice.cause}`
  return new Failure({
    ...requestOf(request.package),
    code: advice?.code === undefined ? 'build-failed' : `build-failed-${advice.code}`,
    message: `${packageLabel(request.package)} could not be compiled for ${targetName(request.target)}${how}${cause}.${written} The last lines of its build:\n${lastLines(log, 25)}`,
    nextStep:
      advice?.nextStep ??
      'Use a version that is published as a wheel for this target; or give the build what it lacks by `system-packages` or `before-build`.',
  })
}
