// What can go wrong around a build in the image, other than the build itself.

import { Failure } from '../../errors.ts'
import type { ProcessResult } from '../../host/process/run-process.ts'
import { dockerFailure } from '../../host/docker/engine.ts'
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
  if (code === stepCodes.systemPackages) return systemPackageFailure(request, log)
  if (code === stepCodes.beforeBuild) {
    return new Failure({
      code: 'before-build-failed',
      message: `before-build failed in ${image} for ${targetName(target)}:\n${lastLines(log, 15)}`,
      nextStep:
        adviceFor(log, target)?.nextStep ??
        'Correct the script. `sh -eu` runs it, so the first command that fails ends it.',
      input: 'before-build',
    })
  }
  if (code === stepCodes.python) {
    const found = log.split('\n').filter((line) => line.startsWith(interpreterPath('3')))
    return wrongImage(request, { python: found.join(', ') || 'none', machine: '' })
  }
  return dockerFailure(doing, result)
}

function systemPackageFailure({ target, packageName, options, image }: ContainerRequest, log: string): Failure {
  const { packageManager } = operatingSystems[target.runtime.os]
  if (/the image has neither dnf nor yum/.test(log)) {
    return new Failure({
      code: 'system-package-failed',
      message: `system-packages: ${image} has neither dnf nor yum to install ${options.systemPackages.join(', ')} with.`,
      nextStep: 'Install what the build requires in `before-build`, by the image’s own package manager.',
      input: 'system-packages',
      package: packageName,
    })
  }
  const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map(
    (match) => match[1],
  )
  return new Failure({
    code: 'system-package-failed',
    message:
      unknown.length > 0
        ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${targetName(target)}.`
        : `system-packages: ${options.systemPackages.join(', ')} could not be installed in ${image} for ${targetName(target)}:\n${lastLines(log, 10)}`,
    nextStep: `Check the name: \`${packageManager} search\` in the image lists what exists. Packages of Amazon Linux that hold headers end in -devel.`,
    input: 'system-packages',
    package: packageName,
  })
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
