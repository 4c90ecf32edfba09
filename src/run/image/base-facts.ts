// Whether a base that is not AWS's own can run what was chosen for the target: its layers tell.

import { readBaseLayer, visibleInBase, type BaseLayerFacts, type FoundInBase } from '../../artifact/image/base-layer.ts'
import { ConfigurationError, Failure, Interrupted, throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import type { Repository } from '../../host/registry/client.ts'
import type { Descriptor, ImageManifest } from '../../formats/oci.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { targetName, type Target } from '../../lambda/target.ts'

export interface BaseFacts {
  /** The interpreter of the target's version. */
  readonly python: string
  /** Whether Lambda's entrypoint, or its runtime client, is in it. */
  readonly hasEntrypoint: boolean
  readonly hasRuntimeClient: boolean
}

/**
 * Reads the layers of a base, each once on this machine.
 * @param name of the image, for messages
 * @throws {ConfigurationError} `base-image` with all that does not fit the target
 */
export async function factsOfBase(
  name: string,
  { layers }: ImageManifest,
  repository: Repository,
  target: Target,
  context: Context,
): Promise<BaseFacts> {
  const all: BaseLayerFacts[] = []
  for (const layer of layers) all.push(await factsOfLayer(name, layer, repository, context))
  const { runtime, architecture } = target
  const problems: Problem[] = []
  const refuse = (why: string, nextStep: string): void => {
    const message = `The base image ${name} cannot be used for ${targetName(target)}: ${why}.`
    problems.push({ code: 'base-image', input: 'base-image', message, nextStep })
  }
  const visible = visibleInBase(all)
  const has = (kind: FoundInBase['kind']): boolean => visible.some((one) => one.kind === kind)
  const libraries = visible.filter((one) => one.kind === 'glibc')
  const { glibc, elfMachine: machine } = libraries.at(-1) ?? {}
  const least = runtime.glibc.join('.')
  if (glibc === undefined && has('musl')) {
    refuse(
      'its C library is musl, and the wheels are made for glibc',
      'Take an image with glibc, e.g. of Debian or Amazon Linux.',
    )
  } else if (glibc === undefined) {
    refuse('it has no C library', 'Take an image with glibc, e.g. of Debian or Amazon Linux.')
  } else if (Number(glibc.split('.')[1]) < runtime.glibc[1]) {
    refuse(`its glibc is ${glibc}, and the wheels may need ${least}`, `Take an image with glibc ${least} or newer.`)
  }
  if (machine !== undefined && machine !== architectureFacts[architecture].elfMachine) {
    refuse(
      `its programs are of another architecture than its configuration says`,
      'Build that image again for the right platform.',
    )
  }
  const pythons = visible.flatMap(({ kind, path }) => (kind === 'python' ? [`/${path}`] : []))
  const python = pythons.find((path) => path.endsWith(`/python${runtime.python}`))
  if (python === undefined) {
    const found = pythons.map((path) => path.replace(/^.*\/python/, ''))
    const what = found.length === 0 ? 'it has no Python' : `it has Python ${[...new Set(found)].join(', ')}`
    refuse(
      `${what}, and ${runtime.name} needs ${runtime.python}`,
      'Take an image with that Python, or other `runtimes`.',
    )
  }
  throwIfAny(problems, ConfigurationError)
  return {
    python: python ?? '',
    hasEntrypoint: has('entrypoint'),
    hasRuntimeClient: has('client'),
  }
}

/** Sealed, since it decides what a base is used for. */
async function factsOfLayer(
  name: string,
  layer: Descriptor,
  repository: Repository,
  context: Context,
): Promise<BaseLayerFacts> {
  const kept = sealedFacts<BaseLayerFacts>(context, 'base-layer-3')
  const known = await kept.get(layer.digest)
  if (known) return known
  context.log.debug(`Reading the layer ${layer.digest} of the base image ${name}.`)
  try {
    const facts = await readBaseLayer(await repository.streamBlob(layer))
    await kept.put(layer.digest, facts)
    return facts
  } catch (error) {
    if (error instanceof Interrupted || error instanceof Failure) throw error
    throw new Failure(
      {
        code: 'base-image',
        input: 'base-image',
        message: `The layer ${layer.digest} of the base image ${name} cannot be read: it is not a tar archive in gzip.`,
        nextStep: 'Name another image, or build that one again with gzip.',
      },
      { cause: error },
    )
  }
}
