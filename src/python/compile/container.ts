// One build in the build image: the engine gets a folder of files, and gives back a folder with a wheel.

import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { redact } from '../../text/redact.ts'
import type { Context } from '../../host/context.ts'
import { readClangCalls } from '../../host/docker/clang/calls.ts'
import { tryDocker } from '../../host/docker/engine.ts'
import { beforeBuildFile, proxyVariables } from '../../host/docker/prepare-image.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { librariesOfRuntime } from '../../lambda/libraries.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import { targetName } from '../../lambda/target.ts'
import { formatDuration } from '../../text/units.ts'
import { readBuildLog } from './build-log.ts'
import { noResult, stepFailure, timedOut, wrongImage } from './container-failure.ts'
import type { BuildFolder, ContainerOutcome, ContainerRequest } from './container-request.ts'
import { type BuildSecrets, dockerfile, places } from './dockerfile.ts'
import { graceMs, readDriverResult, sourceDateEpoch, writeDriver } from './driver.ts'

/** The arguments of the client. Pure. Proxies are passed by name, so that the list of processes does not show their values. */
export function buildxArguments(
  request: Pick<ContainerRequest, 'target' | 'options' | 'secrets' | 'bytecode' | 'clang'>,
  folder: BuildFolder,
  proxies: readonly string[],
): readonly string[] {
  const { options, secrets, target, bytecode, clang } = request
  const library = bytecode?.kind === 'host' ? bytecode.standardLibrary : undefined
  return [
    'buildx',
    'build',
    '--progress=plain',
    `--platform=${architectureFacts[target.architecture].ociPlatform}`,
    `--output=type=local,dest=${folder.output}`,
    ...(options.builder === undefined ? [] : [`--builder=${options.builder}`]),
    ...(clang === undefined ? [] : [`--build-context=clang=${clang}`]),
    ...(library === undefined ? [] : [`--build-context=standard-library=${library}`]),
    ...proxies.map((name) => `--build-arg=${name}`),
    ...(secrets.certificates === undefined ? [] : [`--secret=id=ca,src=${secrets.certificates}`]),
    ...(secrets.logins === undefined ? [] : [`--secret=id=logins,src=${secrets.logins}`]),
    ...(secrets.environment === undefined ? [] : [`--secret=id=environment,src=${secrets.environment}`]),
    folder.context,
  ]
}

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
  const proxies = proxyVariables.filter((name) => context.env[name])
  const doing = `compile ${packageName} for ${targetName(target)}`
  const stepOutput: string[] = []
  using silence = tellOfSilence(`${packageName} for ${targetName(target)}`, context.log)
  const result = await tryDocker(buildxArguments(request, folder, proxies), context, {
    doing,
    timeoutMs: options.timeoutMs,
    set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
    onLine(line) {
      silence.heard()
      const said = stepLine(line)
      if (said === undefined) return
      const glibc = /^lambda-layer: glibc (\d{1,3}\.\d{1,3})/.exec(said)?.[1]
      if (glibc !== undefined) return request.sawGlibc(glibc)
      stepOutput.push(said)
      context.log.child(`${packageName}: ${redact(said)}`)
    },
  })
  const log = redact((await readBuildLog(folder.output)) ?? stepOutput.join('\n'))
  if (result.timedOut) throw timedOut(request, log)
  if (result.exitCode !== 0) throw stepFailure(request, result, stepOutput.map(redact).join('\n'), doing)
  const answer = await readDriverResult(folder.output)
  if (!answer) throw noResult(request, log)
  if (answer.status === 'wrong-image') throw wrongImage(request, answer)
  return { result: answer, log, clangCalls: await readClangCalls(folder.output) }
}

async function writeContext({
  folder,
  target,
  image,
  bytecode,
  clang,
  options,
  goal,
  work,
  network,
  secrets,
}: ContainerRequest): Promise<void> {
  const { runtime, architecture } = target
  const present: BuildSecrets = {
    certificates: secrets.certificates !== undefined,
    logins: secrets.logins !== undefined,
    environment: secrets.environment !== undefined,
  }
  await makeFolder(join(folder.context, 'requirements'))
  await makeFolder(join(folder.context, 'source'))
  if (bytecode?.kind === 'host') await makeFolder(join(folder.context, 'bytecode'))
  await writeDriver(join(folder.context, 'driver'), {
    goal,
    work,
    limitMs: options.timeoutMs + graceMs,
    source: places.source,
    output: places.output,
    interpreter: { python: runtime.python, machine: architectureFacts[architecture].machine },
    runtimeLibraries: librariesOfRuntime(target),
  })
  await Promise.all([
    ...(options.constraints === undefined || options.constraints.length === 0
      ? []
      : [
          writeFile(
            join(folder.context, 'driver', 'build-constraints.txt'),
            options.constraints.map((line) => `${line}\n`).join(''),
          ),
        ]),
    ...(options.beforeBuild === undefined
      ? []
      : [writeFile(join(folder.context, beforeBuildFile.name), options.beforeBuild)]),
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
        pip: work.kind === 'pip',
        secrets: present,
        nonce: randomUUID(),
        ...(bytecode ? { bytecode: bytecode.kind === 'image' ? bytecode : { kind: 'host' } } : {}),
        clang: clang !== undefined,
        sourceDateEpoch,
      }),
    ),
  ])
}

const longestSilenceMs = 30_000

/** Says now and then that a build which prints nothing is still at work. */
export function tellOfSilence(
  what: string,
  log: Pick<Context['log'], 'info'>,
  everyMs = longestSilenceMs,
): Disposable & { heard(): void } {
  const startedMs = performance.now()
  let heardMs = startedMs
  const timer = setInterval(() => {
    const now = performance.now()
    if (now - heardMs >= everyMs) log.info(`${what}: still at work after ${formatDuration(now - startedMs)}.`)
  }, everyMs)
  return {
    heard: () => void (heardMs = performance.now()),
    [Symbol.dispose]: () => clearInterval(timer),
  }
}

/** What a step printed, out of the client's plain progress: `#8 12.34 gcc …`. */
export function stepLine(line: string): string | undefined {
  return /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1]
}
