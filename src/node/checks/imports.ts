// `verify: import`: the files where Lambda puts them, in the image of the runtime, and every direct dependency loaded there.

import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import picomatch from 'picomatch'
import type { Context } from '../../host/context.ts'
import type { Container } from '../../host/docker/container.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { languageFolder, taskFolder } from '../../lambda/folders.ts'
import { runtimeImage } from '../../lambda/images.ts'
import { targetName } from '../../lambda/target.ts'
import {
  archivesOf,
  answerMark,
  createImportContainer,
  importEach,
  invocationUrl,
  invokeOnce,
  secondsPerImport,
  type ImportIn,
  type ImportPlace,
  wrongImage,
} from '../../inspect/import-container.ts'
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
  /** Undefined: in the image of the runtime. */
  readonly importIn?: ImportIn | undefined
}

/**
 * Loads every direct dependency in the runtime image of each target, each in a process of its own, then all in a function.
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
export async function verifyLoading(layer: Layer, request: LoadRequest, context: Context): Promise<readonly Finding[]> {
  const folder = join(context.stores.temporary, `verify-${randomUUID()}`)
  try {
    await makeFolder(folder)
    const place = await request.importIn?.(layer.plan, folder)
    const archives = await archivesOf(layer, place, folder, context)
    const found: Finding[] = []
    for (const target of nodeTargets(layer.plan.targets)) {
      found.push(...(await verifyTarget({ layer, target, archives, folder, place }, request, context)))
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface LoadWork {
  readonly layer: Layer
  readonly target: NodeTarget
  readonly archives: readonly string[]
  readonly folder: string
  readonly place: ImportPlace | undefined
}

async function verifyTarget(
  { layer, target, archives, folder, place: own }: LoadWork,
  { packagesOf, excludeImports, verifyEnv }: LoadRequest,
  context: Context,
): Promise<readonly Finding[]> {
  const isExcluded = picomatch([...excludeImports])
  const all = packagesOf(target)
  const excluded = all.filter((name) => isExcluded(name))
  const packages = all.filter((name) => !excluded.includes(name))
  if (packages.length === 0) return skippedNotes(excluded, target)

  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const image = own?.image ?? runtimeImage(target)
  const doing = `import the packages in ${image}`
  const emulated = (await readyImage(image, { platform, machine }, doing, context)) === 'emulated'
  const node = own?.interpreter ?? nodePath
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
      seconds: secondsPerImport,
      mark: answerMark,
      url: invocationUrl,
    }),
  )
  await put('lambda_layer_check.mjs', lambdaLayerCheckSource)
  await put('lambda_layer_import.mjs', lambdaLayerImportSource)
  const loaderFile = join(folder, 'lambda_layer_load.mjs')
  await writeFile(loaderFile, lambdaLayerLoadSource)

  await using container = await createImportContainer(
    { image, platform, variables: verifyEnv, place: own, doing },
    context,
  )
  for (const one of archives) await container.copyArchiveIn(one)
  await container.copyIn(`${task}/.`, taskFolder)
  await container.copyIn(loaderFile, loader)
  await container.start()
  const answers = await importEach(
    container,
    {
      command: [node, programPath],
      timeoutMs: packages.length * secondsPerImport * 1000,
      total: packages.length,
      field: 'package',
      image,
    },
    context,
  )
  const place = answers.find((one): one is { node: string; arch: string } => 'arch' in one)
  if (place?.node !== target.runtime.node || place.arch !== nodeCpu[target.architecture])
    throw wrongImage(image, `Node.js ${place?.node} for ${place?.arch}`, targetName(target))
  const results = answers.filter((one): one is LoadAnswer & Record<string, unknown> => 'package' in one)
  const notes = skippedNotes(
    [...excluded, ...results.filter(({ skipped }) => skipped).map(({ package: name }) => name)],
    target,
  )
  const failed = results.filter(({ ok }) => !ok).map((one) => findingOfLoad(one, target, image))
  if (failed.length > 0) return [...notes, ...failed]
  const working = results.filter(({ ok, skipped }) => ok && !skipped).map(({ package: name }) => name)
  return [...notes, ...(working.length === 0 ? [] : await invoke(container, node, working, target))]
}

const nodePath = `${languageFolder}/bin/node`
const programPath = `${taskFolder}/lambda_layer_import.mjs`

/** All packages in one process, by an invocation through the Runtime Interface Emulator. */
async function invoke(
  container: Container,
  node: string,
  packages: readonly string[],
  target: NodeTarget,
): Promise<readonly Finding[]> {
  const command = [node, programPath, 'invoke', JSON.stringify(packages)]
  return findingsTogether(await invokeOnce<LoadTogetherAnswer>(container, command), packages, target)
}

function skippedNotes(skipped: readonly string[], target: NodeTarget): readonly Finding[] {
  if (skipped.length === 0) return []
  const message = `Not imported for ${targetName(target)}: ${listed(skipped, 20)}.`
  return [{ severity: 'note', code: 'imports-skipped', message }]
}
