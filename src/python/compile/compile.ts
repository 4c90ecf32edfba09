// Compiles one package in the build image.

import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Context } from '../../host/context.ts'
import type { SystemLibrary } from './options.ts'
import type { RunUv } from './requirements.ts'
import { buildFailure, type CompileRequest, runRounds } from './rounds.ts'
import { systemLibraries } from './system-libraries.ts'

/** A wheel that a build in the image made. */
export interface Compiled {
  /** Absolute path. */
  readonly wheel: string
  readonly libraries: readonly SystemLibrary[]
  /** How many calls of a compiler clang did in the place of the image's own. */
  readonly clangCalls: number
  readonly compiled: { readonly log: string; readonly elfFiles: number }
}

/** @throws {Failure} as `runRounds` does. */
export async function compile(
  request: CompileRequest,
  uv: RunUv,
  context: Pick<Context, 'env' | 'signal' | 'log' | 'stores' | 'runProcess'>,
): Promise<Compiled> {
  const done = await runRounds(request, 'wheel', uv, context)
  const { result, log, clangCalls } = done.outcome
  const wheel = result.status === 'built' && result.wheels.length === 1 ? result.wheels[0] : undefined
  if (!wheel || wheel.file !== basename(wheel.file)) throw await buildFailure(request, done.outcome)
  const path = join(done.output, 'wheels', wheel.file)
  const libraryFolder = join(done.output, 'lib')
  for (const file of [path, ...wheel.libraries.map(({ name }) => join(libraryFolder, basename(name)))]) {
    const found = await lstat(file).catch(() => undefined)
    if (!found?.isFile()) throw await buildFailure(request, done.outcome)
  }
  const libraries = await systemLibraries(wheel, libraryFolder, request.package.name)
  return { wheel: path, libraries, clangCalls, compiled: { log, elfFiles: wheel.elfFiles } }
}
