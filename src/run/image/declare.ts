// What is asked of a registry: the images that the configuration declares, with what earlier runs know of them.

import type { Config } from '../../config/config.ts'
import { mediaTypes } from '../../formats/oci.ts'
import { sealedFacts, type Facts } from '../../host/json-cache.ts'
import { dockerLogins } from '../../host/registry/docker-config.ts'
import type { Layer } from '../../model/layer.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import type { DeclaredImage, ImagePlace, ImagePublishRequest } from '../../publish/image/request.ts'
import { eventText } from '../event.ts'
import { sharedDeclaration } from '../publishing/request.ts'
import { expectedHandlerFindings, missingHandler } from '../handlers.ts'
import { ownFilesOf } from '../own-files.ts'
import type { Run } from '../request.ts'
import { configBlob, type FinishedImage } from './finish.ts'
import { tagsOf, type ChosenImages } from './make.ts'
import { placesOf } from './places.ts'

/** Counts up when the same inputs give another image than before. */
const compositionVersion = 2

/** An image that an earlier run made from the same inputs. */
export interface KnownImage {
  readonly digest: string
  readonly sizeBytes: number
}

/** Images before they are built. */
export interface DeclaredImages {
  readonly images: readonly DeclaredImage[]
  /** What decides each, in one text; undefined for what only building it tells. */
  readonly keys: readonly (string | undefined)[]
  /** What earlier runs made, one for each image. */
  readonly before: readonly (KnownImage | undefined)[]
  readonly known: Facts<KnownImage>
}

type Places = readonly [ImagePlace, ...ImagePlace[]]

/** The places of all images. @throws {ConfigurationError} `no-repository`, `no-region` */
export function placesOfAll(plans: readonly ArtifactPlan[], { config, context }: Run): Promise<readonly Places[]> {
  return Promise.all(plans.map((plan) => placesOf(plan, config, context)))
}

export async function declareImages(
  chosen: ChosenImages,
  places: readonly Places[],
  run: Run,
): Promise<DeclaredImages> {
  const { config, context } = run
  const known = sealedFacts<KnownImage>(context, 'image-of-fingerprint-1')
  const keys = await keysOf(chosen, run)
  const before = await Promise.all(keys.map(async (key) => (key === undefined ? undefined : known.get(key))))
  const images = chosen.plans.map((plan, at): DeclaredImage => {
    const image = before[at]
    const content = image && { digest: image.digest, tags: tagsOf({ plan, image }, config) }
    return {
      name: plan.name,
      architecture: plan.targets[0].architecture,
      places: placesAt(places, at),
      ...(content ? { content } : {}),
      isOurTag: tagPattern(plan, config),
    }
  })
  return { images, keys, before, known }
}

function placesAt(places: readonly Places[], at: number): Places {
  const found = places[at]
  if (!found) throw new Error('an image has no place')
  return found
}

/** An image that is built. */
export function builtImage(
  declared: DeclaredImage,
  one: FinishedImage,
  entries: Layer['entries'],
  { config, context }: Pick<Run, 'config' | 'context'>,
): DeclaredImage {
  const { plan, base, image, layers } = one
  const { registry, repository } = base.reference ?? {}
  const isSameRegistry = declared.places.every(
    (place) => place.kind === 'registry' && place.reference.registry === registry,
  )
  const { digest, manifestBytes: manifest } = image
  const blobs = layers.map((blob, at) =>
    isSameRegistry && at < base.manifest.layers.length ? Object.assign({ mountFrom: repository }, blob) : blob,
  )
  const mediaType = mediaTypes[image.manifest.family].manifest
  return {
    ...declared,
    content: { digest, tags: tagsOf({ plan, image }, config) },
    image: { digest, mediaType, manifest, blobs: [configBlob(one), ...blobs] },
    handlers: handlersOf(config),
    async lookForHandler(handler) {
      const own = await ownFilesOf(plan, config, context)
      const files = { paths: entries.map(({ path }) => path), complete: true }
      return missingHandler(expectedHandlerFindings(plan, { handlers: [handler] }, own.entries, files), config)
    },
  }
}

export async function requestOf(
  images: readonly DeclaredImage[],
  mode: ImagePublishRequest['mode'],
  { config, context }: Run,
): Promise<ImagePublishRequest> {
  const { smokeEvent } = config
  const event = smokeEvent === undefined ? undefined : await eventText(smokeEvent, 'smoke-event', context.directory)
  return {
    ...declarationOf(config),
    ...(event === undefined ? {} : { smokeEvent: event }),
    mode,
    images,
    logins: dockerLogins(context),
  }
}

/** What the configuration says of images, whichever they are. */
export function declarationOf(config: Config): Omit<ImagePublishRequest, 'images' | 'logins' | 'mode'> {
  return {
    createRepository: config.createRepository,
    ...sharedDeclaration(config),
    ...(config.smokeEvent === undefined ? {} : { smokeEvent: config.smokeEvent }),
  }
}

async function keysOf({ plans, packages, bases }: ChosenImages, run: Run): Promise<readonly (string | undefined)[]> {
  return Promise.all(
    plans.map(async (plan, at) => {
      const { fingerprint } = await packages.identify(plan)
      const base = bases[at]
      // What a Dockerfile makes is known only when it is made.
      if (fingerprint === undefined || !base) return undefined
      const { imageEnvironment, imageLabels, imageUser, baseImage } = run.config
      const settings = [handlersOf(run.config), imageEnvironment, imageLabels, imageUser ?? '', baseImage ?? '']
      return JSON.stringify([compositionVersion, fingerprint, base.digest, settings])
    }),
  )
}

/** Tags that an image of this name can have, whatever its content. */
function tagPattern(plan: ArtifactPlan, { imageTags }: Config): (tag: string) => boolean {
  const hash = '[0-9a-f]{12}'
  const patterns = imageTags
    .filter((template) => template.includes('{hash}'))
    .map((template) => {
      const [tag = ''] = tagsOf({ plan, image: { digest: 'sha256:{hash}' } }, { imageTags: [template] })
      const escaped = tag.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      return new RegExp(`^${escaped.replaceAll(String.raw`\{hash\}`, hash)}$`)
    })
  return (tag) => patterns.some((pattern) => pattern.test(tag))
}
