// `verify: import`: the layer where Lambda puts it, in the image of its runtime, and every module imported there.

import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { createContainer, type Container } from '../../host/docker/container.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { unpackZip } from '../../host/unpack-zip.ts'
import type { Layer } from '../../model/layer.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { interpreterPath, layersFolder, runtimeFolder, sitePackagesFolder, taskFolder } from '../../lambda/folders.ts'
import { runtimeImage } from '../../lambda/images.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import { pythonTargets } from '../../plan/plan.ts'
import { findingOf, invocationFindings, type Answer, type InvocationAnswer } from './import-findings.ts'
import { importableModules, type ImportableModule, isExcluded } from './import-names.ts'
import { lambdaLayerCheckSource } from './programs/lambda-layer-check-source.ts'
import { lambdaLayerImportSource } from './programs/lambda-layer-import-source.ts'
import { lambdaLayerInvokeSource } from './programs/lambda-layer-invoke-source.ts'
import type { Finding } from '../../model/finding.ts'

export interface ImportRequest {
  /** Modules that are not imported; `*` stands for any letters. */
  readonly excludeImports: readonly string[]
  /** Names of variables that the modules get. */
  readonly verifyEnv?: readonly string[]
}

/** Before each line of an answer, since what is imported may print too. */
const answerMark = 'lambda-layer-import '

/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations'

/** Where Lambda's bootstrap lets Python search. */
function searchPathOf({ runtime }: Target): Readonly<Record<string, string | readonly string[]>> {
  const layers = [sitePackagesFolder(runtime.python), 'python'].map((folder) => `${layersFolder}/${folder}`)
  return { task: taskFolder, layers, runtime: runtimeFolder }
}

/** For one module; an emulated import of pandas takes a quarter of it. */
const secondsPerModule = 120

/**
 * Imports every top-level module of every distribution in the runtime image of each of the layer's targets.
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
export async function verifyImports(
  layer: Layer,
  request: ImportRequest,
  context: Context,
): Promise<readonly Finding[]> {
  const folder = join(context.stores.temporary, `verify-${randomUUID()}`)
  try {
    const content = join(folder, 'opt')
    await unpackZip(layer.zipPath, content, context.signal)
    const found: Finding[] = []
    for (const target of pythonTargets(layer.plan.targets)) {
      found.push(...(await verifyTarget(layer, target, content, folder, request, context)))
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function verifyTarget(
  layer: Layer,
  target: Target,
  content: string,
  folder: string,
  { excludeImports, verifyEnv = [] }: ImportRequest,
  context: Context,
): Promise<readonly Finding[]> {
  const root = siteRootOf(layer.plan, target.runtime.python)
  const { modules: all, strays } = importableModules(layer.entries, root)
  const excluded = all.filter(({ module }) => isExcluded(module, excludeImports))
  const modules = all.filter((one) => !excluded.includes(one))
  const skipped = [...excluded, ...strays]
  const notes: Finding[] =
    skipped.length === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'imports-skipped',
            message: `Not imported for ${targetName(target)}: ${skipped.map(({ module }) => module).join(', ')}.`,
          },
        ]
  if (modules.length === 0) return notes
  const answers = await importAll(
    target,
    modules,
    { content, folder, mountedAt: artifactFacts[layer.plan.kind].mountedAt, variables: verifyEnv },
    context,
  )
  return [...notes, ...answers]
}

interface ImportPlace {
  /** The unpacked files. */
  readonly content: string
  /** For what is made beside them. */
  readonly folder: string
  /** Where the files go. */
  readonly mountedAt: string
  /** Names of variables that the modules get. */
  readonly variables: readonly string[]
}

async function importAll(
  target: Target,
  modules: readonly ImportableModule[],
  { content, folder, mountedAt, variables }: ImportPlace,
  context: Context,
): Promise<readonly Finding[]> {
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const image = runtimeImage(target)
  const doing = `import the modules in ${image}`
  const state = await readyImage(image, { platform, machine }, doing, context)

  const task = join(folder, `task-${target.runtime.python}-${target.architecture}`)
  await makeFolder(task)
  const emulated = state === 'emulated'
  const put = (name: string, text: string): Promise<void> => writeFile(join(task, name), text)
  await put(
    'modules.json',
    JSON.stringify({
      modules,
      emulated,
      seconds: secondsPerModule,
      mark: answerMark,
      url: invocationUrl,
      searchPath: searchPathOf(target),
    }),
  )
  await put('lambda_layer_check.py', lambdaLayerCheckSource)
  await put('lambda_layer_import.py', lambdaLayerImportSource)
  await put('lambda_layer_invoke.py', lambdaLayerInvokeSource)

  const set = Object.fromEntries(variables.map((one) => [one, context.env[one]]))
  const { options, command } = createArguments(variables)
  await using container = await createContainer(
    { prefix: 'lambda-layer-verify', image, platform, options, command, set, doing },
    context,
  )
  await container.copyIn(`${content}/.`, mountedAt)
  await container.copyIn(`${task}/.`, taskFolder)
  await container.start()
  const python = interpreterPath(target.runtime.python)
  let imported = 0
  const ended = await container.exec([python, `${taskFolder}/lambda_layer_import.py`], {
    timeoutMs: modules.length * secondsPerModule * 1000,
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
  if (place.machine !== machine || place.python !== target.runtime.python) throw wrongImage(image, target, place)
  for (const one of answers) context.log.debug(`${targetName(target)}: ${JSON.stringify(one)}`)
  const results = answers.filter((one): one is Answer & Record<string, unknown> => 'module' in one)
  const findings = results.filter(({ ok }) => !ok).map((one) => findingOf(one, target))
  if (findings.some(({ severity }) => severity === 'error')) return findings
  const working = results.filter(({ ok }) => ok).map(({ module }) => module)
  return [...findings, ...(await invoke(container, python, working, target))]
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
    '--env=PYTHONPYCACHEPREFIX=/tmp/bytecode',
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
