// One build in the build image: the engine gets a folder of packages, and gives back a tarball of one of them.

import { randomUUID } from 'node:crypto'
import { lstat, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { readClangCalls } from '../../host/docker/clang/calls.ts'
import { clangPrograms } from '../../host/docker/clang/clang.ts'
import { dockerFailure, tryDocker } from '../../host/docker/engine.ts'
import {
  beforeBuildFailure,
  beforeBuildFile,
  proxyVariables,
  systemPackageFailure,
} from '../../host/docker/prepare-image.ts'
import { firstFile } from '../../host/files.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { librariesOfRuntime } from '../../lambda/libraries.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import { targetName } from '../../lambda/target.ts'
import { boundedLines } from '../../text/bounded-lines.ts'
import { redact } from '../../text/redact.ts'
import { isObject, textOf } from '../locks/manifest.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'
import { dockerfile, places, stepCodes } from './dockerfile.ts'
import { builtLibraries, librariesInPackage, type BuiltLibrary } from './libraries.ts'
import type { Preparation } from './preparation.ts'
import { lambdaLayerCompileSource } from './programs/lambda-layer-compile-source.ts'

export interface ContainerBuild {
  /** For people: `bcrypt 5.1.1`. */
  readonly label: string
  readonly package: string
  readonly target: NodeTarget
  readonly image: string
  readonly builder?: string
  /** A folder of this machine with a clang for the daemon's processor; absent where the image's own compiler is used. */
  readonly clang?: string
  readonly timeoutMs: number
  readonly preparation: Preparation
  /** Holds `source`, with the packages in it. */
  readonly folder: string
  /** Where the package lies below `source`. */
  readonly place: string
  /** Folders of other packages below its own. */
  readonly others: readonly string[]
}

export type BuildOutcome = (
  | {
      readonly kind: 'made'
      readonly tarball: string
      readonly addons: number
      readonly libraries: readonly BuiltLibrary[]
    }
  | { readonly kind: 'failed'; readonly log: string }
) & {
  /** How many calls of a compiler clang did in the place of the image's own. */
  readonly clangCalls: number
}

/** Lines of what steps print that are kept to be shown when one fails. */
const mostPrinted = 1000
/** So much longer than its time limit a build may go on, before it ends by itself. */
const graceMs = 60_000

/** What runs in the image, by file names. */
export const programs: Readonly<Record<string, string>> = {
  'lambda_layer_compile.mjs': lambdaLayerCompileSource,
  ...clangPrograms,
}

const largestResultBytes = 8 * 1024 * 1024

/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, the time limit.
 */
export async function runBuild(build: ContainerBuild, context: Context): Promise<BuildOutcome> {
  const { folder, target, label, image, place, others, preparation, clang, timeoutMs } = build
  const { systemPackages, beforeBuild, environment } = preparation
  const { packageManager } = operatingSystems[target.runtime.os]
  // The bundle that connections of this run trust, for steps with network.
  const certificates = await firstFile([context.env['SSL_CERT_FILE'], context.env['NODE_EXTRA_CA_CERTS']])
  const platform = architectureFacts[target.architecture].ociPlatform
  const driver = join(folder, 'driver')
  const output = join(folder, '..', 'out')
  // Of a build before it.
  await rm(output, { recursive: true, force: true })
  await makeFolder(driver)
  for (const [name, program] of Object.entries(programs)) await writeFile(join(driver, name), program)
  const task = {
    source: places.source,
    output: places.output,
    place,
    others,
    node: target.runtime.node,
    arch: nodeCpu[target.architecture],
    clang: clang === undefined ? null : places.clang,
    limitMs: timeoutMs + graceMs,
    environment: places.environment,
    libraries: librariesInPackage,
    runtimeLibraries: librariesOfRuntime(target),
  }
  await writeFile(join(driver, 'task.json'), JSON.stringify(task))
  if (beforeBuild !== undefined) await writeFile(join(folder, beforeBuildFile.name), beforeBuild)
  // Beside the context, which the engine may keep.
  const variables = join(folder, '..', 'environment.json')
  const hasVariables = Object.keys(environment).length > 0
  if (hasVariables) await writeFile(variables, JSON.stringify(environment), { mode: 0o600 })
  const steps = {
    environment: hasVariables,
    systemPackages,
    beforeBuild: beforeBuild !== undefined,
    certificates: certificates !== undefined,
    clang: clang !== undefined,
  }
  const text = dockerfile({ image, platform, packageManager, ...steps, nonce: randomUUID() })
  await writeFile(join(folder, 'Dockerfile'), text)
  const proxies = proxyVariables.filter((name) => context.env[name])
  const doing = `compile ${label} for ${targetName(target)}`
  const args = [
    'buildx',
    'build',
    '--progress=plain',
    `--platform=${platform}`,
    `--output=type=local,dest=${output}`,
    ...(build.builder === undefined ? [] : [`--builder=${build.builder}`]),
    ...(clang === undefined ? [] : [`--build-context=clang=${clang}`]),
    ...proxies.map((name) => `--build-arg=${name}`),
    ...(certificates === undefined ? [] : [`--secret=id=ca,src=${certificates}`]),
    ...(hasVariables ? [`--secret=id=environment,src=${variables}`] : []),
    folder,
  ]
  const printed: string[] = []
  const ended = await tryDocker(args, context, {
    doing,
    timeoutMs,
    set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
    onLine(line) {
      const said = /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1]
      if (said === undefined) return
      printed.push(redact(said))
      if (printed.length > 2 * mostPrinted) printed.splice(0, mostPrinted)
      context.log.child(`${build.package}: ${redact(said)}`)
    },
  })
  if (ended.timedOut) throw timedOut(build)
  if (ended.exitCode !== 0) {
    const code = Number(/did not complete successfully: exit code: (\d+)/.exec(ended.stderr)?.[1])
    const preparing = { image, target: targetName(target), package: build.package, packageManager, systemPackages }
    if (code === stepCodes.noNode) throw wrongImage(build, 'no Node.js')
    if (code === stepCodes.systemPackages)
      throw systemPackageFailure(preparing, printed.join('\n'), printed.slice(-10).join('\n'))
    if (code === stepCodes.beforeBuild) throw beforeBuildFailure(preparing, printed.slice(-15).join('\n'))
    throw dockerFailure(doing, ended)
  }
  const result = await resultIn(output)
  const log = redact(boundedLines(await boundedText(join(output, 'log.txt'))))
  const status = textOf(result?.['status'])
  if (status === 'wrong-image')
    throw wrongImage(build, `Node.js ${textOf(result?.['node']) ?? ''} for ${textOf(result?.['arch']) ?? ''}`)
  if (status === 'limit') throw timedOut(build)
  if (status === 'no-headers') throw wrongImage(build, 'Node.js without its headers')
  const tarball = join(output, 'package.tgz')
  const isMade = status === 'made' && (await lstat(tarball).catch(() => undefined))?.isFile() === true
  const clangCalls = await readClangCalls(output)
  return isMade
    ? {
        kind: 'made',
        tarball,
        clangCalls,
        addons: Number(result?.['addons']),
        libraries: builtLibraries(result?.['libraries'], task.runtimeLibraries),
      }
    : { kind: 'failed', log, clangCalls }
}

async function boundedText(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined)
  return found?.isFile() && found.size <= largestResultBytes ? readFile(path, 'utf8') : ''
}

async function resultIn(output: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(await boundedText(join(output, 'result.json')))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function timedOut({ label, package: name, target, timeoutMs }: ContainerBuild): Failure {
  return new Failure({
    code: 'build-timeout',
    message: `${label} was not compiled for ${targetName(target)} within ${Math.round(timeoutMs / 6_000) / 10} minutes (build-timeout), and was stopped.`,
    nextStep: 'Use a runner of the target’s own architecture, where nothing is emulated, or raise `build-timeout`.',
    package: name,
    input: 'build-timeout',
  })
}

function wrongImage({ image, label, target }: ContainerBuild, found: string): Failure {
  return new Failure({
    code: 'image-wrong-node',
    message: `${label} cannot be compiled for ${targetName(target)}: the image ${image} has ${found}, and Node.js ${target.runtime.node} for ${nodeCpu[target.architecture]} with its headers in /var/lang is required.`,
    nextStep: 'Name an image with that Node.js in `image`, or leave `image` out.',
    input: 'image',
  })
}
