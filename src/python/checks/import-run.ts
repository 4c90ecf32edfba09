// Imports modules in the image of a runtime: the artifact where Lambda puts it, each module in a process of its own, then
// all of them in an invocation.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { createContainer, type Container } from '../../host/docker/container.ts'
import type { Part } from '../../model/entry.ts'
import type { ImportCosts } from '../../model/import-costs.ts'
import type { Layer } from '../../model/layer.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { interpreterPath, layersFolder, runtimeFolder, sitePackagesFolder, taskFolder } from '../../lambda/folders.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { writeBytecodeOfImports } from './import-bytecode.ts'
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
  /** Where the unpacked files are, once `unpack` was called. */
  readonly content: string
  readonly unpack: () => Promise<void>
  /** For what is made beside them. */
  readonly folder: string
  readonly request: ImportRequest
}

/** Before each line of an answer, since what is imported may print too. */
const answerMark = 'lambda-layer-import '

/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations'

/** Where the image's Python looks for bytecode, and keeps what it compiles. */
const bytecodeFolder = '/tmp/bytecode'

/** Where Lambda's bootstrap lets Python search. */
function searchPathOf({ runtime }: Target): Readonly<Record<string, string | readonly string[]>> {
  const layers = [sitePackagesFolder(runtime.python), 'python'].map((folder) => `${layersFolder}/${folder}`)
  return { task: taskFolder, layers, runtime: runtimeFolder }
}

/** For one module; an emulated import of pandas takes a quarter of it. */
const secondsPerModule = 120
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
  const { layer, parts, target, content, unpack, folder, request, modules, image, digest, state, doing } = work
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const { mountedAt } = artifactFacts[layer.plan.kind]
  const variables = request.verifyEnv ?? []
  const { python } = target.runtime
  const emulated = state === 'emulated'
  await unpack()
  const task = join(folder, `task-${python}-${target.architecture}`)
  await writeTask(task, { modules, emulated, measured: emulated ? 0 : mostMeasured, searchPath: searchPathOf(target) })

  const set = Object.fromEntries(variables.map((one) => [one, context.env[one]]))
  const { options, command } = createArguments(variables)
  await using container = await createContainer(
    { prefix: 'lambda-layer-verify', image, platform, options, command, set, doing },
    context,
  )
  const bytecode = join(folder, `bytecode-${python}`)
  await makeFolder(bytecode)
  const root = siteRootOf(layer.plan, python)
  const hasBytecode = await writeBytecodeOfImports(
    { parts, python, mountedAt, root, container, digest, into: bytecode, cache: request.cache ?? true },
    context,
  )
  await container.copyIn(`${content}/.`, mountedAt)
  await container.copyIn(`${task}/.`, taskFolder)
  if (hasBytecode) await container.copyIn(`${bytecode}/.`, bytecodeFolder)
  await container.start()
  const interpreter = interpreterPath(python)
  let imported = 0
  const ended = await container.exec([interpreter, `${taskFolder}/lambda_layer_import.py`], {
    timeoutMs: (modules.length + 2 * mostMeasured) * secondsPerModule * 1000,
    onLine: (line) => {
      if (!line.startsWith(answerMark)) return context.log.child(line)
      const [answer] = answersIn(line)
      if (typeof answer?.['module'] !== 'string') return
      imported += 1
      const counts = { done: imported, total: modules.length, unit: 'modules' } as const
      context.log.progress({ title: 'Importing', ...counts, current: answer['module'] })
    },
  })
  const answers = answersIn(ended.stdout)
  const place = answers.find((one): one is { python: string; machine: string } => 'machine' in one)
  if (!place || ended.exitCode !== 0) {
    throw new Failure({
      code: 'import-not-verified',
      message: `The layer's modules could not be imported in ${image}: ${ended.stderr.trim().split('\n').slice(-3).join(' ') || 'its Python did not start'}.`,
      nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
      input: 'verify',
    })
  }
  if (place.machine !== machine || place.python !== python) throw wrongImage(image, target, place)
  for (const one of answers) context.log.debug(`${targetName(target)}: ${JSON.stringify(one)}`)
  const results = answers.filter((one): one is Answer & Record<string, unknown> => 'module' in one)
  const findings = results.filter(({ ok }) => !ok).map((one) => findingOf(one, target))
  const verified = {
    findings,
    failed: results.filter(({ ok, optional }) => !ok && optional !== true).map((one) => failedImport(one, target)),
    costs: [costsOf(answers, { target, isEmulated: emulated, hasBytecode, brings: bringsBytecode(layer) })],
  }
  if (verified.failed.length > 0) return verified
  const working = results.filter(({ ok }) => ok).map(({ module }) => module)
  return { ...verified, findings: [...findings, ...(await invoke(container, interpreter, working, target))] }
}

/** What the programs in the image read, and the programs. */
async function writeTask(
  folder: string,
  task: {
    readonly modules: readonly ImportableModule[]
    readonly emulated: boolean
    readonly measured: number
    readonly searchPath: object
  },
): Promise<void> {
  await makeFolder(folder)
  const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
  await put(
    'modules.json',
    JSON.stringify({ ...task, seconds: secondsPerModule, mark: answerMark, url: invocationUrl }),
  )
  await put('lambda_layer_check.py', lambdaLayerCheckSource)
  await put('lambda_layer_import.py', lambdaLayerImportSource)
  await put('lambda_layer_invoke.py', lambdaLayerInvokeSource)
}

function bringsBytecode({ entries }: Pick<Layer, 'entries'>): boolean {
  return entries.some(({ path }) => path.endsWith('.pyc'))
}

/**
 * As Lambda runs it: not as root, and with the variables that modules look for.
 * Without network, since a module that asks for it when imported fails in a function without one as well.
 */
export const createArguments = (variables: readonly string[] = []) => ({
  options: [
    '--network=none',
    '--user=993:990',
    '--cap-drop=ALL',
    '--env=AWS_REGION=us-east-1',
    '--env=AWS_DEFAULT_REGION=us-east-1',
    '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check',
    '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
    // What one import compiles is present for the next, and for the invocation.
    `--env=PYTHONPYCACHEPREFIX=${bytecodeFolder}`,
    // By name alone, so that the list of processes does not show their values.
    ...variables.map((one) => `--env=${one}`),
  ],
  command: ['lambda_layer_check.handler'],
})

/** All modules in one process, by an invocation through the Runtime Interface Emulator. */
async function invoke(
  container: Container,
  python: string,
  modules: readonly string[],
  target: Target,
): Promise<readonly Finding[]> {
  const invoked = await container.exec([python, `${taskFolder}/lambda_layer_invoke.py`], { timeoutMs: 900_000 })
  const [answer] = answersIn(invoked.stdout) as readonly InvocationAnswer[]
  const lastLine = invoked.stderr.trim().split('\n').at(-1) ?? ''
  return invocationFindings(answer ?? { errorMessage: lastLine }, modules, target)
}

function answersIn(output: string): readonly Record<string, unknown>[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith(answerMark)) return []
    try {
      return [JSON.parse(line.slice(answerMark.length)) as Record<string, unknown>]
    } catch {
      return []
    }
  })
}

function wrongImage(
  image: string,
  target: Target,
  place: { readonly python: string; readonly machine: string },
): Failure {
  return new Failure({
    code: 'image-wrong-architecture',
    message: `The image ${image} has Python ${place.python} for ${place.machine}, and the layer is for ${targetName(target)}.`,
    nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
  })
}
