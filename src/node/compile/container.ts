// One build in the build image: the engine gets a folder of packages, and gives back a tarball of one of them.

import { randomUUID } from 'node:crypto'
import { lstat, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { dockerFailure, tryDocker } from '../../host/docker/engine.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { targetName } from '../../lambda/target.ts'
import { redact } from '../../text/redact.ts'
import { isObject, textOf } from '../locks/manifest.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'
import { dockerfile, noNodeCode, places } from './dockerfile.ts'
import { lambdaLayerCompileSource } from './programs/lambda-layer-compile-source.ts'

export interface ContainerBuild {
  /** For people: `bcrypt 5.1.1`. */
  readonly label: string
  readonly package: string
  readonly target: NodeTarget
  readonly image: string
  readonly builder?: string
  readonly timeoutMs: number
  /** Holds `source`, with the packages in it. */
  readonly folder: string
  /** Where the package lies below `source`. */
  readonly place: string
  /** Folders of other packages below its own. */
  readonly others: readonly string[]
}

export type BuildOutcome =
  | { readonly kind: 'made'; readonly tarball: string }
  | { readonly kind: 'failed'; readonly log: string }

const largestResultBytes = 8 * 1024 * 1024

/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, the time limit.
 */
export async function runBuild(build: ContainerBuild, context: Context): Promise<BuildOutcome> {
  const { folder, target, label, image, place, others } = build
  const platform = architectureFacts[target.architecture].ociPlatform
  const driver = join(folder, 'driver')
  const output = join(folder, '..', 'out')
  await makeFolder(driver)
  await writeFile(join(driver, 'lambda_layer_compile.mjs'), lambdaLayerCompileSource)
  const task = {
    source: places.source,
    output: places.output,
    place,
    others,
    node: target.runtime.node,
    arch: nodeCpu[target.architecture],
  }
  await writeFile(join(driver, 'task.json'), JSON.stringify(task))
  await writeFile(join(folder, 'Dockerfile'), dockerfile({ image, platform, nonce: randomUUID() }))
  const doing = `compile ${label} for ${targetName(target)}`
  const args = [
    'buildx',
    'build',
    '--progress=plain',
    `--platform=${platform}`,
    `--output=type=local,dest=${output}`,
    ...(build.builder === undefined ? [] : [`--builder=${build.builder}`]),
    folder,
  ]
  const ended = await tryDocker(args, context, {
    doing,
    timeoutMs: build.timeoutMs,
    onLine(line) {
      const said = /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1]
      if (said !== undefined) context.log.child(`${build.package}: ${redact(said)}`)
    },
  })
  if (ended.timedOut) throw timedOut(build)
  if (ended.exitCode !== 0) {
    if (ended.stderr.includes(`exit code: ${noNodeCode}`)) throw wrongImage(build, 'no Node.js')
    throw dockerFailure(doing, ended)
  }
  const result = await resultIn(output)
  const log = redact(await boundedText(join(output, 'log.txt')))
  const status = textOf(result?.['status'])
  if (status === 'wrong-image')
    throw wrongImage(build, `Node.js ${textOf(result?.['node']) ?? ''} for ${textOf(result?.['arch']) ?? ''}`)
  if (status === 'no-headers') throw wrongImage(build, 'Node.js without its headers')
  const tarball = join(output, 'package.tgz')
  const isMade = status === 'made' && (await lstat(tarball).catch(() => undefined))?.isFile() === true
  return isMade ? { kind: 'made', tarball } : { kind: 'failed', log }
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
