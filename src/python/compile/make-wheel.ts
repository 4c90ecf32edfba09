// Builds on this machine what looks pure, and compiles the rest in the image.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../errors.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import { toolsAsOf } from './as-of.ts'
import type { Prepared } from './build-environment.ts'
import type { BuildRun } from './build-run.ts'
import { largestTextBytes, looksCompiled, readBuildSystem } from './build-system.ts'
import type { StoredBuild } from './built-store.ts'
import { clangName } from '../../host/docker/clang/clang.ts'
import { compile } from './compile.ts'
import { EngineMissing, isWithoutEngine } from './engine-missing.ts'
import type { Source } from './fetch-source.ts'
import { isolationText } from './isolation.ts'
import { keepBuild } from './keep-build.ts'
import { buildKeys } from './key.ts'
import { buildOnHost } from './on-host.ts'
import type { BuildNote } from './options.ts'
import { packageLabel, requestOf } from './package-label.ts'
import type { SourceTree } from './source-tree.ts'
import { readSmallFile } from '../../host/files.ts'

/** @param scratch an empty folder, which the caller removes */
export async function makeWheel(
  locked: LockedPackage,
  target: Target,
  source: Source,
  scratch: string,
  run: BuildRun,
): Promise<StoredBuild> {
  const { context, options, tools } = run
  const { tree } = source
  const keys = buildKeys(locked, target, source.hash, options, context.hostArchitecture)
  const system = await readBuildSystem(tree, locked.name)
  const request = { package: locked, target, tree, system }
  let notHere: string | undefined
  if (!looksCompiled(system, tree.files, await setupText(tree))) {
    const isolation = await run.isolation()
    if (isolation.kind === 'impossible') notHere = 'this machine cannot isolate the code of packages'
    else {
      const scratchHere = join(scratch, 'host')
      const { timeoutMs } = options
      context.log.info(
        `${packageLabel(locked)}: its build runs code of the package on this machine, ${isolationText(isolation)}.`,
      )
      const { constraints, environment = {} } = options
      const limits = { constraints, asOf: toolsAsOf(locked, target.runtime) }
      const here = { ...request, isolation, scratch: scratchHere, timeoutMs, limits, environment }
      const attempt = await buildOnHost(here, tools.uv, context)
      if (attempt.kind === 'pure') {
        context.log.info(`${packageLabel(locked)}: pure Python, built on this machine.`)
        const isOpen = isolation.kind === 'none'
        const where = isOpen ? 'on this machine, not isolated' : 'on this machine'
        const notes = isOpen ? [notIsolated(locked)] : []
        const made = { wheel: attempt.wheel, key: keys.host, where, libraries: [], notes }
        return keepBuild({ ...request, source, ...made }, run)
      }
      notHere = attempt.why
      await rm(scratchHere, { recursive: true, force: true })
    }
    context.log.debug(`${locked.name} is built in the container: ${notHere}`)
  }
  const prepared = await prepare(locked, target, notHere, run)
  const { reference, digest } = prepared.identity
  const emulated = prepared.emulated ? ', emulated' : ''
  context.log.info(
    `${packageLabel(locked)}: compiling for ${targetName(target)} in ${reference} (${digest.slice(0, 19)}…)${emulated}.`,
  )
  const compiled = await compile(
    {
      ...request,
      prepared,
      options,
      scratch: join(scratch, 'container'),
      settings: tools.settings,
      logs: join(context.stores.temporary, 'logs'),
    },
    tools.uv,
    context,
  )
  const made = {
    ...compiled,
    key: keys.image(digest),
    where: `in ${reference}${emulated}${compiled.clangCalls > 0 ? `, compiled by ${clangName}` : ''}`,
    image: { reference, digest },
  }
  return keepBuild({ ...request, source, ...made, notes: [] }, run)
}

/**
 * The image to compile in.
 * @param notHere why the package was not built on this machine; undefined when that was never an option
 */
async function prepare(
  locked: LockedPackage,
  target: Target,
  notHere: string | undefined,
  { environment, isolation, context }: BuildRun,
): Promise<Prepared> {
  try {
    return await environment.prepare(target)
  } catch (error) {
    if (!(error instanceof Failure) || context.signal.aborted) throw error
    const canIsolate = notHere === undefined || (await isolation()).kind !== 'impossible'
    const why = notHere === undefined ? '' : ` It was not built on this machine: ${notHere}.`
    const { message, nextStep, ...rest } = error.problems[0]
    const steps = canIsolate
      ? nextStep
      : [nextStep, 'Or set `build-isolation: none`: the code of packages then runs as this user, who must trust it.']
          .filter(Boolean)
          .join(' ')
    const problem = {
      ...rest,
      ...requestOf(locked),
      message: `${packageLabel(locked)} must be built for ${targetName(target)}.${why} ${notHere === undefined ? 'The' : 'And the'} container failed: ${message}`,
      ...(steps === undefined ? {} : { nextStep: steps }),
    }
    throw isWithoutEngine(error)
      ? new EngineMissing([{ name: locked.name, target, problem }], { cause: error })
      : new Failure(problem, { cause: error })
  }
}

function notIsolated(locked: LockedPackage): BuildNote {
  return {
    severity: 'warning',
    code: 'build-not-isolated',
    message: `${packageLabel(locked)}: its build ran as this user, with the files and the network of this machine (\`build-isolation: none\`).`,
    nextStep: 'Leave `build-isolation` out where the machine can isolate builds or has Docker.',
    package: locked.name,
  }
}

async function setupText({ root, files }: SourceTree): Promise<string> {
  const names = ['setup.py', 'setup.cfg', 'pyproject.toml'].filter((name) => files.has(name))
  const texts = names.map((name) => readSmallFile(join(root, name), largestTextBytes).catch(() => ''))
  return (await Promise.all(texts)).join('\n')
}
