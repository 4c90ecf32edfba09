// A container of a runtime's image, in which a program imports modules and prints one line of JSON for each. Shared by the
// languages: each brings its own programs.

import { join } from 'node:path'
import { Failure } from '../errors.ts'
import type { Context } from '../host/context.ts'
import type { Layer } from '../model/layer.ts'
import { artifactFacts } from '../lambda/artifacts.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { createContainer, type Container } from '../host/docker/container.ts'
import { writeZipAsTar } from '../host/zip-to-tar.ts'

/** Before each line of an answer, since what is imported may print too. */
export const answerMark = 'lambda-layer-import '

/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
export const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations'

/** For one module or package; an emulated import of pandas takes a quarter of it. */
export const secondsPerImport = 120

/** For all of them in one invocation. */
const invocationMs = 900_000

type ImportAnswer = Readonly<Record<string, unknown>>

/** Another place than the image of the runtime: an image that is made, in which its files lie on its base. */
export interface ImportPlace {
  readonly image: string
  /** Undefined: where the image of the runtime has it. */
  readonly interpreter: string | undefined
  /** More options of `docker create`. */
  readonly options: readonly string[]
  /** What starts the handler, where the image's own entrypoint does not. */
  readonly entrypoint: readonly string[]
  /** What it needs beside the artifact. */
  readonly files: readonly { readonly from: string; readonly to: string }[]
  /** Tar archives with the artifact's files as they will lie in the image. */
  readonly archivesOf: (layer: Layer) => Promise<readonly string[]>
}

/** @param folder for what is needed beside it, which the caller removes */
export type ImportIn = (plan: ArtifactPlan, folder: string) => Promise<ImportPlace>

export interface ImportContainerRequest {
  readonly image: string
  /** `linux/arm64` */
  readonly platform: string
  /** Names of variables that the modules get. */
  readonly variables: readonly string[]
  /** More options of `docker create`. */
  readonly options?: readonly string[]
  readonly place?: ImportPlace | undefined
  /** What it is for, for people. */
  readonly doing: string
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
    // By name alone, so that the list of processes does not show their values.
    ...variables.map((one) => `--env=${one}`),
  ],
  command: ['lambda_layer_check.handler'],
})

/** Tar archives with the artifact's files. What is made for it lies in a folder that the caller removes. */
export async function archivesOf(
  layer: Layer,
  place: ImportPlace | undefined,
  folder: string,
  { signal }: Pick<Context, 'signal'>,
): Promise<readonly string[]> {
  if (place) return place.archivesOf(layer)
  const archive = join(folder, 'artifact.tar')
  const { mountedAt } = artifactFacts[layer.plan.kind]
  await writeZipAsTar(layer.zipPath, archive, { folder: mountedAt, folderMode: 0o755 }, signal)
  return [archive]
}

/** @throws {Failure} when Docker cannot. */
export async function createImportContainer(request: ImportContainerRequest, context: Context): Promise<Container> {
  const { image, platform, variables, doing, place } = request
  const { options, command } = createArguments(variables)
  const container = await createContainer(
    {
      prefix: 'lambda-layer-verify',
      image,
      platform,
      options: [...options, ...(place?.options ?? []), ...(request.options ?? [])],
      command: [...(place?.entrypoint ?? []), ...command],
      set: Object.fromEntries(variables.map((one) => [one, context.env[one]])),
      doing,
    },
    context,
  )
  try {
    for (const { from, to } of place?.files ?? []) await container.copyIn(from, to)
    return container
  } catch (error) {
    await container[Symbol.asyncDispose]()
    throw error
  }
}

export interface ImportProgram {
  readonly command: readonly string[]
  readonly timeoutMs: number
  /** How many names are imported. */
  readonly total: number
  /** The field of an answer that has the imported name. */
  readonly field: 'module' | 'package'
  readonly image: string
}

/**
 * Runs the program that imports each name by itself.
 * @returns its answers: where it ran first, then one for each name
 * @throws {Failure} `import-not-verified` when the program did not come to its end.
 */
export async function importEach(
  container: Container,
  { command, timeoutMs, total, field, image }: ImportProgram,
  context: Context,
): Promise<readonly ImportAnswer[]> {
  let done = 0
  const ended = await container.exec(command, {
    timeoutMs,
    onLine: (line) => {
      if (!line.startsWith(answerMark)) return context.log.child(line)
      const current = answersIn(line)[0]?.[field]
      if (typeof current !== 'string') return
      done += 1
      context.log.progress({ title: 'Importing', done, total, unit: 'modules', current })
    },
  })
  const answers = answersIn(ended.stdout)
  if (ended.exitCode === 0 && answers.length > 0) return answers
  const said = ended.stderr.trim().split('\n').slice(-3).join(' ')
  throw new Failure({
    code: 'import-not-verified',
    message: `The packages could not be imported in ${image}: ${said || 'its interpreter did not start'}.`,
    nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
    input: 'verify',
  })
}

/** Runs the program that has all names imported by one invocation. */
export async function invokeOnce<Answered extends { readonly errorMessage?: string }>(
  container: Container,
  command: readonly string[],
): Promise<Answered | { readonly errorMessage: string }> {
  const invoked = await container.exec(command, { timeoutMs: invocationMs })
  const [answer] = answersIn(invoked.stdout) as readonly Answered[]
  return answer ?? { errorMessage: invoked.stderr.trim().split('\n').at(-1) ?? '' }
}

function answersIn(output: string): readonly ImportAnswer[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith(answerMark)) return []
    try {
      return [JSON.parse(line.slice(answerMark.length)) as ImportAnswer]
    } catch {
      return []
    }
  })
}

/** @param has `Python 3.12 for aarch64` */
export function wrongImage(image: string, has: string, target: string): Failure {
  return new Failure({
    code: 'image-wrong-architecture',
    message: `The image ${image} has ${has}, and the artifact is for ${target}.`,
    nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
  })
}
