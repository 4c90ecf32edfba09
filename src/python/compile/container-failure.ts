// What can go wrong around a build in the image, other than the build itself.

import { Failure } from '../../errors.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import { dockerFailure } from '../../host/docker/engine.ts'
import { beforeBuildFailure, systemPackageFailure } from '../../host/docker/prepare-image.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { interpreterPath } from '../../lambda/folders.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import { targetName } from '../../lambda/target.ts'
import { adviceFor } from './advice.ts'
import { wrongArchitecture } from './build-environment.ts'
import { lastLines } from './build-log.ts'
import type { ContainerRequest } from './container-request.ts'
import { stepCodes } from './dockerfile.ts'

export function noResult({ packageName, target }: ContainerRequest, log: string): Failure {
  return new Failure({
    code: 'build-failed',
    message: `${packageName} could not be compiled for ${targetName(target)}: its build ended without a result.\n${lastLines(log, 20)}`,
    package: packageName,
  })
}

export function timedOut({ packageName, target, options, emulated }: ContainerRequest, log: string): Failure {
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
export function stepFailure(request: ContainerRequest, result: ProcessResult, log: string, doing: string): Failure {
  const { target, packageName, image } = request
  const code = Number(/did not complete successfully: exit code: (\d+)/.exec(result.stderr)?.[1])
  if (/exec format error/i.test(result.stderr) && request.emulated) {
    return new Failure({
      code: 'emulator-missing',
      message: `${packageName} could not be compiled for ${targetName(target)}: the Docker daemon cannot run programs of that architecture.`,
      nextStep: 'In a workflow add the step docker/setup-qemu-action, or use a runner of that architecture.',
      package: packageName,
    })
  }
  if (code === stepCodes.systemPackages || code === stepCodes.beforeBuild) {
    const { packageManager } = operatingSystems[target.runtime.os]
    const { systemPackages } = request.options
    const preparing = { image, target: targetName(target), package: packageName, packageManager, systemPackages }
    return code === stepCodes.systemPackages
      ? systemPackageFailure(preparing, log, lastLines(log, 10))
      : beforeBuildFailure(preparing, lastLines(log, 15), adviceFor(log, target)?.nextStep)
  }
  if (code === stepCodes.python) {
    const found = log.split('\n').filter((line) => line.startsWith(interpreterPath('3')))
    return wrongImage(request, { python: found.join(', ') || 'none', machine: '' })
  }
  return dockerFailure(doing, result)
}

export function wrongImage(
  { image, target }: ContainerRequest,
  found: { readonly python: string; readonly machine: string },
): Failure {
  const { machine } = architectureFacts[target.architecture]
  if (found.machine !== '' && found.machine !== machine) return wrongArchitecture(image, found.machine, target)
  return new Failure({
    code: 'image-wrong-python',
    message: `The image ${image} does not have Python ${target.runtime.python}, which ${target.runtime.name} requires; it has: ${found.python}.`,
    nextStep: 'Name an image with that Python in `image`, or leave `image` out.',
    input: 'image',
  })
}
