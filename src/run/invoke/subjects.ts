// What `invoke` starts: a zip, an image, or what the project builds.

import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigurationError, Failure } from '../../errors.ts'
import type { ArtifactKind } from '../../lambda/artifacts.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import type { RunEvent } from '../../report/events.ts'
import { build } from '../build.ts'
import { readLayer, targetsFor } from '../read-layer.ts'
import type { Run } from '../request.ts'

export type Subject =
  | {
      readonly kind: 'zip'
      readonly artifact: 'layer' | 'function'
      readonly path: string
      readonly target: Target<Runtime>
    }
  /** `archive`: a file for `docker load`. */
  | { readonly kind: 'image'; readonly name: string; readonly archive?: string; readonly target: Target<Runtime> }

/**
 * @throws {ConfigurationError} for what cannot be started
 * @throws {Failure} what a build ends with
 */
export async function subjectsOf(run: Run): Promise<readonly Subject[]> {
  const [word] = run.words
  if (word === undefined) return builtSubjects(run)
  if (word.startsWith('arn:')) throw notHere(word)
  const found = await stat(resolve(run.context.directory, word)).catch(() => undefined)
  if (!found && /\.(?:zip|tar)$|^\.{0,2}\//.test(word)) throw missingFile(word)
  if (!found) return [imageSubject(word, run)]
  if (found.isDirectory()) {
    throw new ConfigurationError({
      code: 'not-a-zip',
      message: `${word} is a folder, and \`invoke\` starts a zip or an image.`,
      nextStep: 'Build it first: `lambda-layer build --artifact function`. For an image, write `output: docker`.',
      file: word,
    })
  }
  const path = resolve(run.context.directory, word)
  return word.endsWith('.tar') ? [{ ...imageSubject(word, run), archive: path }] : [await zipSubject(word, path, run)]
}

const firstTarget = ({ config: { runtimes, architectures } }: Run): Target<Runtime> => {
  const [runtime] = runtimes
  const [architecture] = architectures
  if (!runtime || !architecture) throw new Error('There is no target')
  return { runtime, architecture }
}

function imageSubject(name: string, run: Run): Subject & { kind: 'image' } {
  return { kind: 'image', name, target: firstTarget(run) }
}

async function zipSubject(word: string, path: string, run: Run): Promise<Subject> {
  const { inventory } = await readLayer(word, run.context)
  const paths = (inventory.files ?? []).map((file) => file.path)
  const isLayer = paths.every((one) => /^(?:python|nodejs|bin|lib|extensions|include|share|etc)\//.test(one))
  const artifact = run.given.artifact ? zipKind(run.config.artifact) : isLayer ? 'layer' : 'function'
  const [target] = targetsFor(run, inventory, [])
  return { kind: 'zip', artifact, path, target }
}

const zipKind = (kind: ArtifactKind): 'layer' | 'function' => (kind === 'layer' ? 'layer' : 'function')

/** Builds what the project makes, or finds that it is built. */
async function builtSubjects(run: Run): Promise<readonly Subject[]> {
  const events: RunEvent[] = []
  const isLayer = run.config.artifact === 'layer'
  const config = {
    ...run.config,
    output: 'docker' as const,
    smokeEvent: undefined,
    // A layer has no code: it is put beside it when the function is started.
    ...(isLayer ? { code: [], handlers: [], handler: undefined } : {}),
    ...(run.config.artifact === 'image' ? {} : { output: undefined }),
  }
  await build({
    ...run,
    config,
    announce(event) {
      events.push(event)
      run.announce(event)
    },
  })
  const plans = events.flatMap((event) => (event.kind === 'layers-planned' ? event.layers : []))
  const subjects = events.flatMap((event): readonly Subject[] => {
    const plan = 'layer' in event ? plans.find(({ name }) => name === event.layer) : undefined
    if (!plan) return []
    const [target] = plan.targets
    if (event.kind === 'zip-ready' && event.zip.path !== undefined && plan.kind !== 'image') {
      return [{ kind: 'zip', artifact: plan.kind, path: event.zip.path, target }]
    }
    if (event.kind === 'image-ready' && event.image.path !== undefined) {
      return [{ kind: 'image', name: plan.name, archive: event.image.path, target }]
    }
    return []
  })
  return [...new Map(subjects.map((one) => [JSON.stringify(one), one])).values()]
}

const missingFile = (word: string): Failure =>
  new ConfigurationError({
    code: 'file-not-found',
    message: `${word} does not exist.`,
    nextStep: 'Name the path of a zip, of an archive that `docker load` takes, or the name of an image.',
    file: word,
  })

const notHere = (word: string): Failure =>
  new ConfigurationError({
    code: 'not-here',
    message: `${word} is in AWS, and \`invoke\` starts what is on this machine.`,
    nextStep: 'Name the path of a zip, or an image. To call a function in AWS: `aws lambda invoke`.',
  })
