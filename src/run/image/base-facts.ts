// Whether a base that is not AWS's own can run what was chosen for the target: its layers tell.

import { readBaseLayer, visibleInBase, type FoundInBase, type ReadBaseLayer } from '../../artifact/image/base-layer.ts'
import { layerDamage } from '../../artifact/image/layer-damage.ts'
import { ConfigurationError, Failure, Interrupted, throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import type { Repository } from '../../host/registry/client.ts'
import { lied } from '../../host/registry/upload.ts'
import type { Descriptor, ImageConfig, ImageManifest } from '../../formats/oci.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'

export interface BaseFacts {
  /** The interpreter of the target's version, with its whole path. */
  readonly program: string
  /** Whether its own entrypoint starts functions, as that of AWS's runtime images does. */
  readonly startsFunctions: boolean
  /** Whether Lambda's runtime client for Python is in it. */
  readonly hasRuntimeClient: boolean
  /** Of its layers, unpacked. */
  readonly uncompressedBytes: number
}

/**
 * Reads the layers of a base, each once on this machine.
 * @param name of the image, for messages
 * @throws {ConfigurationError} `base-image` with all that does not fit the target
 */
export async function factsOfBase(
  name: string,
  { layers }: ImageManifest,
  { diffIds }: ImageConfig,
  repository: Repository,
  target: Target<Runtime>,
  context: Context,
): Promise<BaseFacts> {
  const all: ReadBaseLayer[] = []
  for (const layer of layers) all.push(await factsOfLayer(name, layer, repository, context))
  const { runtime, architecture } = target
  const problems: Problem[] = []
  const refuse = (why: string, nextStep: string): void => {
    const message = `The base image ${name} cannot be used for ${targetName(target)}: ${why}.`
    problems.push({ code: 'base-image', input: 'base-image', message, nextStep })
  }
  const other = all.find(({ diffId }, at) => diffId !== diffIds[at])
  if (other) {
    refuse(
      `its layer ${other.digest} unpacks to other content than its configuration says`,
      'Build that image again: it is damaged.',
    )
  }
  const visible = visibleInBase(all)
  const has = (kind: FoundInBase['kind']): boolean => visible.some((one) => one.kind === kind)
  const libraries = visible.filter((one) => one.kind === 'glibc')
  const { glibc, elfMachine: machine } = libraries.at(-1) ?? {}
  const least = runtime.glibc.join('.')
  if (glibc === undefined && has('musl')) {
    refuse(
      'its C library is musl, and the packages are made for glibc',
      'Take an image with glibc, e.g. of Debian or Amazon Linux.',
    )
  } else if (glibc === undefined) {
    refuse('it has no C library', 'Take an image with glibc, e.g. of Debian or Amazon Linux.')
  } else if (Number(glibc.split('.')[1]) < runtime.glibc[1]) {
    refuse(`its glibc is ${glibc}, and the packages may need ${least}`, `Take an image with glibc ${least} or newer.`)
  }
  if (machine !== undefined && machine !== architectureFacts[architecture].elfMachine) {
    refuse(
      `its programs are of another architecture than its configuration says`,
      'Build that image again for the right platform.',
    )
  }
  const interpreters = interpretersIn(visible, runtime)
  const wanted = runtime.family === 'python' ? runtime.python : runtime.node
  // A program that does not say its version is taken for the right one.
  const program = interpreters.find(({ version }) => version === undefined || version === wanted)?.path
  if (program === undefined) {
    const language = runtime.family === 'python' ? 'Python' : 'Node.js'
    const found = [...new Set(interpreters.map(({ version }) => version))].join(', ')
    const what = found === '' ? `it has no ${language}` : `it has ${language} ${found}`
    refuse(
      `${what}, and ${runtime.name} needs ${wanted}`,
      `Take an image with that ${language}, or other \`runtimes\`.`,
    )
  }
  throwIfAny(problems, ConfigurationError)
  return {
    program: program ?? '',
    // AWS's `provided` images have the entrypoint, and nothing that it could start.
    startsFunctions: has('entrypoint') && has('bootstrap'),
    hasRuntimeClient: has('client'),
    uncompressedBytes: all.reduce((sum, one) => sum + one.uncompressedBytes, 0),
  }
}

interface Interpreter {
  readonly path: string
  readonly version: string | undefined
}

function interpretersIn(visible: readonly FoundInBase[], { family }: Runtime): readonly Interpreter[] {
  return visible.flatMap((one): readonly Interpreter[] => {
    const path = `/${one.path}`
    if (family === 'python' && one.kind === 'python') return [{ path, version: path.replace(/^.*\/python/, '') }]
    return family === 'nodejs' && one.kind === 'node' ? [{ path, version: one.node }] : []
  })
}

/** Sealed, since it decides what a base is used for. */
async function factsOfLayer(
  name: string,
  layer: Descriptor,
  repository: Repository,
  context: Context,
): Promise<ReadBaseLayer> {
  const kept = sealedFacts<ReadBaseLayer>(context, 'base-layer-5')
  const known = await kept.get(layer.digest)
  if (known) return known
  context.log.debug(`Reading the layer ${layer.digest} of the base image ${name}.`)
  try {
    const facts = await readBaseLayer(await repository.streamBlob(layer))
    if (facts.digest !== layer.digest) throw lied(name, layer.digest, facts.digest)
    await kept.put(layer.digest, facts)
    return facts
  } catch (error) {
    if (error instanceof Interrupted || error instanceof Failure) throw error
    const { code, why } = layerDamage(error)
    const isGzip = code !== 'image-layer-not-gzip'
    throw new Failure(
      {
        code: 'base-image',
        input: 'base-image',
        message: `The layer ${layer.digest} of the base image ${name} cannot be read: ${why}.`,
        nextStep: `Name another image, or build that one again${isGzip ? '' : ' with gzip'}.`,
      },
      { cause: error },
    )
  }
}
