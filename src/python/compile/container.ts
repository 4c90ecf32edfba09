// One build in the build image: a folder of files goes to the engine, a folder with a wheel comes back.

import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import { redact } from '../../text/redact.ts'
import type { Context } from '../../host/context.ts'
import { dockerFailure, tryDocker } from '../../host/docker/engine.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { interpreterPath } from '../../lambda/folders.ts'
import { librariesOfRuntime } from '../../lambda/libraries.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { adviceFor, lastLines } from './advice.ts'
import { type BuildSecrets, dockerfile, places, stepCodes } from './dockerfile.ts'
import { type DriverResult, type DriverWork, readDriverResult, sourceDateEpoch, writeDriver } from './driver.ts'
import { wrongArchitecture } from './build-environment.ts'
import type { BuildOptions } from './options.ts'

/** Where a build's files are on this machine. */
export interface BuildFolder {
  /** The build context, which holds `source` and `requirements`. */
  readonly context: string
  /** What came out. */
  readonly output: string
  /** Files that become secrets. */
  readonly secrets: string
}

export interface ContainerRequest {
  /** For people: the package. */
  readonly packageName: string
  readonly target: Target
  readonly image: string
  readonly nativeImage?: { readonly image: string; readonly platform: string }
  readonly options: Pick<BuildOptions, 'builder' | 'systemPackages' | 'beforeBuild' | 'timeoutMs'>
  readonly work: DriverWork
  readonly folder: BuildFolder
  readonly network: boolean
  readonly emulated: boolean
  readonly secrets: SecretFiles
}

/** Paths on this machine; absent where there is none. */
export interface SecretFiles {
  readonly certificates?: string
  readonly pip?: string
  readonly netrc?: string
}

export interface ContainerOutcome {
  readonly result: DriverResult
  readonly log: string
}

/** The client's arguments; pure. Proxies go by name, so that their values are not seen in the list of processes. */
export function buildxArguments(
  request: Pick<ContainerRequest, 'target' | 'options' | 'secrets'>,
  folder: BuildFolder,
  proxies: readonly string[],
): readonly string[] {
  const { options, secrets, target } = request
  return [
    'buildx',
    'build',
    '--progress=plain',
    `--platform=${architectureFacts[target.architecture].ociPlatform}`,
    `--output=type=local,dest=${folder.output}`,
    ...(options.builder === undefined ? [] : [`--builder=${options.builder}`]),
    ...proxies.map((name) => `--build-arg=${name}`),
    ...(secrets.certificates === undefined ? [] : [`--secret=id=ca,src=${secrets.certificates}`]),
    ...(secrets.pip === undefined ? [] : [`--secret=id=pip,src=${secrets.pip}`]),
    ...(secrets.netrc === undefined ? [] : [`--secret=id=netrc,src=${secrets.netrc}`]),
    folder.context,
  ]
}

/** BuildKit knows these by itself, and keeps them out of history and cache. https://docs.docker.com/build/building/variables/#proxy-arguments */
const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY']

/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, system packages, `before-build`,
 *   the time limit, an image that is not what its name says.
 */
export async function runContainerBuild(
  request: ContainerRequest,
  context: Pick<Context, 'env' | 'signal' | 'log' | 'runProcess'>,
): Promise<ContainerOutcome> {
  const { folder, options, target, packageName } = request
  await writeContext(request)
  const proxies = proxyVariables.flatMap((name) => [name, name.toLowerCase()]).filter((name) => context.env[name])
  const doing = `compile ${packageName} for ${targetName(target)}`
  const stepOutput: string[] = []
  const result = await tryDocker(buildxArguments(request, folder, proxies), context, {
    doing,
    timeoutMs: options.timeoutMs,
    set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
    onLine(line) {
      const said = stepLine(line)
      if (said === undefined) return
      stepOutput.push(said)
      context.log.child(`${packageName}: ${redact(said)}`)
    },
  })
  const log = redact(await readFile(join(folder.output, 'build.log'), 'utf8').catch(() => stepOutput.join('\n')))
  if (result.timedOut) throw timedOut(request, log)
  if (result.exitCode !== 0) throw stepFailure(request, result, stepOutput.map(redact).join('\n'), doing)
  const answer = await readDriverResult(folder.output)
  if (!answer) throw noResult(request, log)
  if (answer.status === 'wrong-image') throw wrongImage(request, answer)
  return { result: answer, log }
}

async function writeContext({
  folder,
  target,
  image,
  nativeImage,
  options,
  work,
  network,
  secrets,
}: ContainerRequest): Promise<void> {
  const { runtime, architecture } = target
  const present: BuildSecrets = {
    certificates: secrets.certificates !== undefined,
    pip: secrets.pip !== undefined,
    netrc: secrets.netrc !== undefined,
  }
  await mkdir(join(folder.context, 'requirements'), { recursive: true })
  await mkdir(join(folder.context, 'source'), { recursive: true })
  await writeDriver(join(folder.context, 'driver'), {
    work,
    source: places.source,
    output: places.output,
    interpreter: { python: runtime.python, machine: architectureFacts[architecture].machine },
    runtimeLibraries: librariesOfRuntime(target),
  })
  await Promise.all([
    ...(options.beforeBuild === undefined
      ? []
      : [writeFile(join(folder.context, 'before-build.sh'), options.beforeBuild)]),
    writeFile(
      join(folder.context, 'Dockerfile'),
      dockerfile({
        image,
        platform: architectureFacts[architecture].ociPlatform,
        python: runtime.python,
        packageManager: operatingSystems[runtime.os].packageManager,
        systemPackages: options.systemPackages,
        beforeBuild: options.beforeBuild !== undefined,
        network,
        secrets: present,
        nonce: randomUUID(),
        ...(nativeImage ? { nativeImage } : {}),
        sourceDateEpoch,
      }),
    ),
  ])
}

/** What a step printed, out of the client's plain progress: `#8 12.34 gcc …`. */
export function stepLine(line: string): string | undefined {
  return /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1]
}

function noResult({ packageName, target }: ContainerRequest, log: string): Failure {
  return new Failure({
    code: 'build-failed',
    message: `${packageName} could not be compiled for ${targetName(target)}: its build ended without a result.\n${lastLines(log, 20)}`,
    package: packageName,
  })
}

function timedOut({ packageName, target, options, emulated }: ContainerRequest, log: string): Failure {
  const minutes = Math.round(options.timeoutMs / 6_000) / 10
  const last = lastLines(log, 10)
  return new Failure({
    code: 'build-timeout',
    message: `${packageName} was not compiled for ${targetName(target)} within ${minutes} minutes (build-timeout), and was stopped.${last === '' ? '' : ` Its last lines:\n${last}`}`,
    nextStep: emulated
      ? 'Use a runner of the target’s own architecture, where nothing is emulated (ubuntu-24.04-arm for arm64), or raise `build-timeout`.'
      : 'Raise `build-timeout`, or look in the log where it hangs.',
    package: packageName,
    input: 'build-timeout',
  })
}

/** A step other than the build itself, told by its exit code; else the engine's own trouble. */
function stepFailure(
  request: ContainerRequest,
  result: Parameters<typeof dockerFailure>[1],
  log: string,
  doing: string,
): Failure {
  const { target, packageName, options, image } = request
  const { packageManager } = operatingSystems[target.runtime.os]
  const code = Number(/did not complete successfully: exit code: (\d+)/.exec(result.stderr)?.[1])
  const advice = adviceFor(log, target)
  if (/exec format error|exec \S+: (?:exec format|no such file)/.test(result.stderr) && request.emulated) {
    return new Failure({
      code: 'emulator-missing',
      message: `${packageName} could not be compiled for ${targetName(target)}: the Docker daemon cannot run programs of that architecture.`,
      nextStep: 'In a workflow add the step docker/setup-qemu-action, or use a runner of that architecture.',
      package: packageName,
    })
  }
  if (code === stepCodes.systemPackages) {
    const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map(
      (match) => match[1],
    )
    return new Failure({
      code: 'system-package-failed',
      message:
        unknown.length > 0
          ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${targetName(target)}.`
          : `system-packages: ${options.systemPackages.join(', ')} could not be installed in ${image} for ${targetName(target)}:\n${lastLines(log, 10)}`,
      nextStep: `Check the name: \`${packageManager} search\` in the image lists what there is. Packages of Amazon Linux that hold headers end in -devel.`,
      input: 'system-packages',
      package: packageName,
    })
  }
  if (code === stepCodes.beforeBuild) {
    return new Failure({
      code: 'before-build-failed',
      message: `before-build failed in ${image} for ${targetName(target)}:\n${lastLines(log, 15)}`,
      nextStep: advice?.nextStep ?? 'Mend the script; it runs by `sh -eu`, so the first command that fails ends it.',
      input: 'before-build',
    })
  }
  if (code === stepCodes.python) {
    const found = log.split('\n').filter((line) => line.startsWith(interpreterPath('3')))
    return wrongImage(request, { python: found.join(', ') || 'none', machine: '' })
  }
  return dockerFailure(doing, result)
}

function wrongImage(
  { image, target }: ContainerRequest,
  found: { readonly python: string; readonly machine: string },
): Failure {
  const { machine } = architectureFacts[target.architecture]
  if (found.machine !== '' && found.machine !== machine) return wrongArchitecture(image, found.machine, target)
  return new Failure({
    code: 'image-wrong-python',
    message: `The image ${image} has not Python ${target.runtime.python} as ${target.runtime.name} needs it; it has: ${found.python}.`,
    nextStep: 'Name an image with that Python in `image`, or leave `image` out.',
    input: 'image',
  })
}
