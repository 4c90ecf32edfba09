// `verify: import`: the files where Lambda puts them, in the image of the runtime, and every direct dependency loaded there.

import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { Failure } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { createContainer, type Container } from '../../host/docker/container.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { unpackZip } from '../../host/unpack-zip.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { languageFolder, taskFolder } from '../../lambda/folders.ts'
import { runtimeImage } from '../../lambda/images.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import type { Layer } from '../../model/layer.ts'
import { nodeTargets } from '../../plan/plan.ts'
import { nodeRootOf } from '../../plan/site-root.ts'
import { listed } from '../../text/listing.ts'
import { nodeCpu, type NodeTarget } from '../target.ts'
import { findingOfLoad, findingsTogether, type LoadAnswer, type LoadTogetherAnswer } from './import-findings.ts'
import { lambdaLayerCheckSource } from './programs/lambda-layer-check-source.ts'
import { lambdaLayerImportSource } from './programs/lambda-layer-import-source.ts'
import { lambdaLayerLoadSource } from './programs/lambda-layer-load-source.ts'

export interface LoadRequest {
  /** Names of the packages that a target has and that its project asks for. */
  readonly packagesOf: (target: NodeTarget) => readonly string[]
  /** Packages that are not loaded; `*` stands for any letters. */
  readonly excludeImports: readonly string[]
  /** Names of variables that the packages get. */
  readonly verifyEnv: readonly string[]
}

/** Before each line of an answer, since what is loaded may print too. */
const answerMark = 'lambda-layer-import '

/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations'

/** For one package. */
const secondsPerPackage = 120

/** As Lambda runs it: not as root, without rights; and without network, as a function in a VPC may be. */
const runOptions = [
  '--network=none',
  '--user=993:990',
  '--cap-drop=ALL',
  '--env=AWS_REGION=us-east-1',
  '--env=AWS_DEFAULT_REGION=us-east-1',
  '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check',
  '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
]

/**
 * Loads every direct dependency in the runtime image of each target, each in a process of its own, then all in a function.
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
export async function verifyLoading(layer: Layer, request: LoadRequest, context: Context): Promise<readonly Finding[]> {
  const folder = join(context.stores.temporary, `verify-${randomUUID()}`)
  try {
    const content = join(folder, 'content')
    await unpackZip(layer.zipPath, content, context.signal)
    const found: Finding[] = []
    for (const target of nodeTargets(layer.plan.targets)) {
      found.push(...(await verifyTarget(layer, target, content, folder, request, context)))
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function verifyTarget(
  layer: Layer,
  target: NodeTarget,
  content: string,
  folder: string,
  { packagesOf, excludeImports, verifyEnv }: LoadRequest,
  context: Context,
): Promise<readonly Finding[]> {
  const isExcluded = picomatch([...excludeImports])
  const all = packagesOf(target)
  const excluded = all.filter((name) => isExcluded(name))
  const packages = all.filter((name) => !excluded.includes(name))
  if (packages.length === 0) return skippedNotes(excluded, target)

  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const image = runtimeImage(target)
  const doing = `import the packages in ${image}`
  const emulated = (await readyImage(image, { platform, machine }, doing, context)) === 'emulated'
  const { mountedAt } = artifactFacts[layer.plan.kind]
  const root = [mountedAt, nodeRootOf(layer.plan)].filter(Boolean).join('/')
  const loader = `${root}/lambda_layer_load.mjs`
  const task = join(folder, `task-${target.runtime.node}-${target.architecture}`)
  await makeFolder(task)
  const put = (name: string, text: string): Promise<void> => writeFile(join(task, name), text)
  await put(
    'packages.json',
    JSON.stringify({
      packages,
      emulated,
      loader,
      seconds: secondsPerPackage,
      mark: answerMark,
      url: invocationUrl,
    }),
  )
  await put('lambda_layer_check.mjs', lambdaLayerCheckSource)
  await put('lambda_layer_import.mjs', lambdaLayerImportSource)
  const loaderFile = join(folder, 'lambda_layer_load.mjs')
  await writeFile(loaderFile, lambdaLayerLoadSource)

  await using container = await createContainer(
    {
      prefix: 'lambda-layer-verify',
      image,
      platform,
      // By name alone, so that the list of processes does not show their values.
      options: [...runOptions, ...verifyEnv.map((one) => `--env=${one}`)],
      command: ['lambda_layer_check.handler'],
      set: Object.fromEntries(verifyEnv.map((one) => [one, context.env[one]])),
      doing,
    },
    context,
  )
  await container.copyIn(`${content}/.`, mountedAt)
  await container.copyIn(`${task}/.`, taskFolder)
  await container.copyIn(loaderFile, loader)
  await container.start()
  let loaded = 0
  const ended = await container.exec([nodePath, programPath], {
    timeoutMs: packages.length * secondsPerPackage * 1000,
    onLine: (line) => {
      if (!line.startsWith(answerMark)) return context.log.child(line)
      const [answer] = answersIn(line)
      if (typeof answer?.['package'] !== 'string') return
      loaded += 1
      const counts = { done: loaded, total: packages.length, unit: 'modules' } as const
      context.log.progress({ title: 'Importing', ...counts, current: answer['package'] })
    },
  })
  const answers = answersIn(ended.stdout)
  const place = answers.find((one): one is { node: string; arch: string } => 'arch' in one)
  if (!place || ended.exitCode !== 0) throw notVerified(image, ended.stderr)
  if (place.node !== target.runtime.node || place.arch !== nodeCpu[target.architecture])
    throw wrongImage(image, target, place)
  const results = answers.filter((one): one is LoadAnswer & Record<string, unknown> => 'package' in one)
  const notes = skippedNotes(
    [...excluded, ...results.filter(({ skipped }) => skipped).map(({ package: name }) => name)],
    target,
  )
  const failed = results.filter(({ ok }) => !ok).map((one) => findingOfLoad(one, target))
  if (failed.length > 0) return [...notes, ...failed]
  const working = results.filter(({ ok, skipped }) => ok && !skipped).map(({ package: name }) => name)
  return [...notes, ...(working.length === 0 ? [] : await invoke(container, working, target))]
}

const nodePath = `${languageFolder}/bin/node`
const programPath = `${taskFolder}/lambda_layer_import.mjs`

/** All packages in one process, by an invocation through the Runtime Interface Emulator. */
async function invoke(
  container: Container,
  packages: readonly string[],
  target: NodeTarget,
): Promise<readonly Finding[]> {
  const invoked = await container.exec([nodePath, programPath, 'invoke', JSON.stringify(packages)], {
    timeoutMs: 900_000,
  })
  const [answer] = answersIn(invoked.stdout) as readonly LoadTogetherAnswer[]
  const lastLine = invoked.stderr.trim().split('\n').at(-1) ?? ''
  return findingsTogether(answer ?? { errorMessage: lastLine }, packages, target)
}

function skippedNotes(skipped: readonly string[], target: NodeTarget): readonly Finding[] {
  if (skipped.length === 0) return []
  const message = `Not imported for ${targetName(target)}: ${listed(skipped, 20)}.`
  return [{ severity: 'note', code: 'imports-skipped', message }]
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

function notVerified(image: string, stderr: string): Failure {
  return new Failure({
    code: 'import-not-verified',
    message: `The packages could not be imported in ${image}: ${stderr.trim().split('\n').slice(-3).join(' ') || 'its Node.js did not start'}.`,
    nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
    input: 'verify',
  })
}

function wrongImage(
  image: string,
  target: NodeTarget,
  { node, arch }: { readonly node: string; readonly arch: string },
): Failure {
  return new Failure({
    code: 'image-wrong-architecture',
    message: `The image ${image} has Node.js ${node} for ${arch}, and the artifact is for ${targetName(target)}.`,
    nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
  })
}
