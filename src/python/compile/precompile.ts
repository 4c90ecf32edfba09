// Bytecode for what a build imports under emulation, compiled by a Python of this machine: it is the same for every
// architecture, and compiling it under emulation takes longer than many builds.

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { tryDocker } from '../../host/docker/engine.ts'
import { childEnvironment } from '../../host/environment.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { standardLibraryFolder } from '../../lambda/folders.ts'
import type { ExactPython } from '../bytecode/find-python.ts'
import { places, standardLibraryDockerfile } from './dockerfile.ts'
import { lambdaLayerPrecompileSource } from './programs/lambda-layer-precompile-source.ts'

type PrecompileContext = Pick<Context, 'env' | 'signal' | 'log' | 'stores' | 'runProcess'>

/** Folders of requirements that no build imports. */
const skippedOfRequirements = ['test', 'tests', 'Tests', '__pycache__']
const timeoutMs = 5 * 60_000

/** An image whose standard library is compiled. */
export interface LibraryImage {
  /** For `FROM`. */
  readonly image: string
  readonly platform: string
  /** `sha256:…` */
  readonly digest: string
  /** `3.13` */
  readonly python: string
  readonly builder?: string | undefined
}

/**
 * A folder with the bytecode of an image's standard library, made once for each image. Undefined when the image does not
 * give it away: a build then takes longer.
 */
export async function standardLibraryBytecode(
  library: LibraryImage,
  python: ExactPython,
  context: PrecompileContext,
): Promise<string | undefined> {
  const { stores, log } = context
  const name = `${library.python}-${library.digest.replace(/^sha256:/, '').slice(0, 40)}`
  const folder = join(stores.bytecode, 'standard-library', name)
  if (existsSync(folder)) {
    await utimes(folder, new Date(), new Date()).catch(() => {}) // What was used lately stays.
    return folder
  }
  const scratch = join(stores.temporary, `standard-library-${randomUUID()}`)
  try {
    const archive = await exportLibrary(library, scratch, context)
    const compiled = join(scratch, 'compiled')
    if (archive === undefined) return undefined
    const inside = standardLibraryFolder(library.python)
    if (!(await precompile({ sources: archive, inside, to: compiled, skip: [] }, python, context))) return undefined
    await makeFolder(dirname(folder))
    await rename(compiled, folder).catch(() => {}) // Another process may have been quicker.
    log.debug(`The standard library of ${library.image} was compiled to bytecode by Python ${python.version}.`)
    return existsSync(folder) ? folder : undefined
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Copies the sources of the standard library out of the image, as a tar archive. */
async function exportLibrary(
  { image, platform, python, builder }: LibraryImage,
  scratch: string,
  context: PrecompileContext,
): Promise<string | undefined> {
  const [folder, output] = [join(scratch, 'context'), join(scratch, 'output')]
  await makeFolder(folder)
  await writeFile(join(folder, 'Dockerfile'), standardLibraryDockerfile(image, platform, python))
  const result = await tryDocker(
    [
      'buildx',
      'build',
      '--progress=plain',
      `--platform=${platform}`,
      `--output=type=local,dest=${output}`,
      ...(builder === undefined ? [] : [`--builder=${builder}`]),
      folder,
    ],
    context,
    { doing: `read the standard library of ${image}`, timeoutMs },
  )
  const archive = join(output, 'standard-library.tar')
  if (result.exitCode === 0 && existsSync(archive)) return archive
  context.log.debug(`The standard library of ${image} could not be read: ${result.stderr.trim().slice(-500)}`)
  return undefined
}

/** Compiles unpacked build requirements; `to` exists afterwards, whatever came of it. */
export async function requirementsBytecode(
  sources: string,
  to: string,
  python: ExactPython,
  context: PrecompileContext,
): Promise<void> {
  await precompile({ sources, inside: places.requirements, to, skip: skippedOfRequirements }, python, context)
}

interface Sources {
  /** A folder, or a tar archive. */
  readonly sources: string
  /** Where they are in the image. */
  readonly inside: string
  readonly to: string
  /** Names of folders. */
  readonly skip: readonly string[]
}

/** True when all of it was compiled that can be. Nothing of the sources is run. */
async function precompile(what: Sources, python: ExactPython, context: PrecompileContext): Promise<boolean> {
  const { env, log, signal, stores, runProcess } = context
  await makeFolder(what.to)
  const program = join(stores.temporary, `precompile-${randomUUID()}.py`)
  await writeFile(program, lambdaLayerPrecompileSource)
  try {
    const result = await runProcess(python.path, ['-I', '-S', '-B', program], {
      env: childEnvironment(env),
      signal,
      timeoutMs,
      input: JSON.stringify({ ...what, processes: availableParallelism() }),
    })
    if (result.exitCode !== 0) log.debug(`Bytecode of ${what.sources}: ${result.stderr.trim().slice(-500)}`)
    return result.exitCode === 0
  } finally {
    await rm(program, { force: true })
  }
}
