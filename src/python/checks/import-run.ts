// Imports modules in the image of a runtime: the artifact where Lambda puts it, each module in a process of its own, then
// all of them in an invocation.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Context } from '../../host/context.ts'
import type { Container } from '../../host/docker/container.ts'
import {
  answerMark,
  createImportContainer,
  importEach,
  invocationUrl,
  invokeOnce,
  secondsPerImport,
  wrongImage,
  type ImportIn,
  type ImportPlace,
} from '../../inspect/import-container.ts'
import type { Part } from '../../model/entry.ts'
import type { ImportCosts } from '../../model/import-costs.ts'
import type { Layer } from '../../model/layer.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import {
  interpreterPath,
  layersFolder,
  runtimeFolder,
  sitePackagesFolder,
  taskFolder,
  standardLibraryFolder,
} from '../../lambda/folders.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { bytecodeOfImports } from './import-bytecode.ts'
import { costsOf } from './import-costs.ts'
import {
  failedImport,
  findingOf,
  invocationFindings,
  type Answer,
  type FailedImport,
  type InvocationAnswer,
} from './import-findings.ts'
import { type ImportableModule } from './import-names.ts'
import { lambdaLayerCheckSource } from './programs/lambda-layer-check-source.ts'
import { lambdaLayerImportSource } from './programs/lambda-layer-import-source.ts'
import { lambdaLayerInvokeSource } from './programs/lambda-layer-invoke-source.ts'
import type { Finding } from '../../model/finding.ts'

export interface ImportRequest {
  /** Modules that are not imported; `*` stands for any letters. */
  readonly excludeImports: readonly string[]
  /** Names of variables that the modules get. */
  readonly verifyEnv?: readonly string[]
  /** The only modules that are imported; undefined: all. */
  readonly onlyImports?: readonly string[]
  /** False: nothing is remembered. */
  readonly cache?: boolean
  /** Undefined: in the image of the runtime. */
  readonly importIn?: ImportIn | undefined
}

export interface VerifiedImports {
  readonly findings: readonly Finding[]
  readonly failed: readonly FailedImport[]
  /** One for each target. */
  readonly costs: readonly ImportCosts[]
}

export interface ImportWork {
  readonly layer: Layer
  readonly parts: readonly Part[]
  readonly target: Target
  /** Makes tar archives of the artifact's files, once. */
  readonly archives: () => Promise<readonly string[]>
  /** For what is made beside them. */
  readonly folder: string
  readonly request: ImportRequest
  readonly place?: ImportPlace | undefined
}

/** Where the image's Python looks for bytecode, and keeps what it compiles. */
const bytecodeFolder = '/tmp/bytecode'

/** Where Lambda's bootstrap lets Python search. */
function searchPathOf({ runtime }: Target): Readonly<Record<string, string | readonly string[]>> {
  const layers = [sitePackagesFolder(runtime.python), 'python'].map((folder) => `${layersFolder}/${folder}`)
  return { task: taskFolder, layers, runtime: runtimeFolder }
}

/** So many modules are imported at once under emulation, if the machine has so many processors: times say little there. */
const mostAtOnce = 4
/** So many of the slowest are measured as Lambda imports them. */
const mostMeasured = 10

export interface ImportRun extends ImportWork {
  readonly modules: readonly ImportableModule[]
  readonly image: string
  readonly digest: string
  readonly state: 'native' | 'emulated'
  readonly doing: string
}

export async function importAll(work: ImportRun, context: Context): Promise<VerifiedImports> {
  const { layer, target, folder, request, modules, image, state, doing, place: own } = work
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const { python } = target.runtime
  const emulated = state === 'emulated'
  const task = join(folder, `task-${python}-${target.architecture}`)
  await writeTask(task, {
    modules,
    emulated,
    measured: emulated ? 0 : mostMeasured,
    atOnce: emulated ? mostAtOnce : 1,
    searchPath: searchPathOf(target),
  })

  await using container = await createImportContainer(
    {
      image,
      platform,
      variables: request.verifyEnv ?? [],
      place: own,
      // What one import compiles is present for the next, and for the invocation.
      options: [`--env=PYTHONPYCACHEPREFIX=${bytecodeFolder}`],
      doing,
    },
    context,
  )
  const interpreter = own?.interpreter ?? interpreterPath(python)
  const bytecode = await fillContainer(container, work, standardLibraryFolder(python, interpreter), context)
  await container.copyIn(`${task}/.`, taskFolder)
  for (const one of bytecode) await container.copyArchiveIn(one)
  await container.start()
  const invoke = (): Promise<InvocationAnswer> =>
    invokeOnce<InvocationAnswer>(container, [interpreter, `${taskFolder}/lambda_layer_invoke.py`])
  // Under emulation, where times say little, beside the imports.
  const invocation = emulated ? invoke() : undefined
  invocation?.catch(() => {}) // Thrown below, unless an import failed.
  const answers = await importEach(
    container,
    {
      command: [interpreter, `${taskFolder}/lambda_layer_import.py`],
      timeoutMs: (modules.length + 2 * mostMeasured) * secondsPerImport * 1000,
      total: modules.length,
      field: 'module',
      image,
    },
    context,
  )
  const place = answers.find((one): one is { python: string; machine: string } => 'machine' in one)
  if (place?.machine !== machine || place.python !== python)
    throw wrongImage(image, `Python ${place?.python} for ${place?.machine}`, targetName(target))
  for (const one of answers) context.log.debug(`${targetName(target)}: ${JSON.stringify(one)}`)
  const results = answers.filter((one): one is Answer & Record<string, unknown> => 'module' in one)
  const findings = results.filter(({ ok }) => !ok).map((one) => findingOf(one, target, image))
  const verified = {
    findings,
    failed: results.filter(({ ok, optional }) => !ok && optional !== true).map((one) => failedImport(one, target)),
    costs: [
      costsOf(answers, {
        target,
        isEmulated: emulated,
        hasBytecode: bytecode.length > 0,
        brings: bringsBytecode(layer),
      }),
    ],
  }
  if (verified.failed.length > 0) return verified
  const working = results.filter(({ ok }) => ok).map(({ module }) => module)
  const together = invocationFindings(await (invocation ?? invoke()), working, target)
  return { ...verified, findings: [...findings, ...together] }
}

/**
 * Copies the artifact in, while the bytecode of what its imports reach is made.
 * @param library the folder of the standard library in the image
 * @returns archives of that bytecode
 */
async function fillContainer(
  container: Container,
  { layer, parts, target, archives, folder, request, modules, digest }: ImportRun,
  library: string,
  context: Context,
): Promise<readonly string[]> {
  const { python } = target.runtime
  const { mountedAt } = artifactFacts[layer.plan.kind]
  const root = siteRootOf(layer.plan, python)
  let bytecode: readonly string[] = []
  const ready = [
    async (signal: AbortSignal): Promise<void> => {
      const { cache = true } = request
      const place = { into: folder, folder: bytecodeFolder }
      const roots = modules.map(({ module }) => module)
      const wanted = { parts, python, library, mountedAt, root, roots, container, digest, place, cache }
      bytecode = await bytecodeOfImports(wanted, { ...context, signal })
    },
    async (): Promise<void> => {
      for (const one of await archives()) await container.copyArchiveIn(one)
    },
  ]
  await mapConcurrently(ready, ready.length, context.signal, (work, signal) => work(signal))
  return bytecode
}

/** What the programs in the image read, and the programs. */
async function writeTask(
  folder: string,
  task: {
    readonly modules: readonly ImportableModule[]
    readonly emulated: boolean
    readonly measured: number
    readonly atOnce: number
    readonly searchPath: object
  },
): Promise<void> {
  await makeFolder(folder)
  const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
  await put(
    'modules.json',
    JSON.stringify({ ...task, seconds: secondsPerImport, mark: answerMark, url: invocationUrl }),
  )
  await put('lambda_layer_check.py', lambdaLayerCheckSource)
  await put('lambda_layer_import.py', lambdaLayerImportSource)
  await put('lambda_layer_invoke.py', lambdaLayerInvokeSource)
}

function bringsBytecode({ entries }: Pick<Layer, 'entries'>): boolean {
  return entries.some(({ path }) => path.endsWith('.pyc'))
}
