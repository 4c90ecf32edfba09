// `publish` with `artifact: image`: pushes what a repository lacks, and what follows from it.

import type { Config } from '../../config/config.ts'
import { throwIfAny } from '../../errors.ts'
import { mediaTypes } from '../../formats/oci.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { dockerLogins } from '../../host/registry/docker-config.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { arePushed, publishImages, type ImageContext, type ImagePublication } from '../../publish/image/publish.ts'
import type { DeclaredImage, ImagePlace, ImagePublishRequest } from '../../publish/image/request.ts'
import { writableLayersOf } from '../layers.ts'
import { connect } from '../publishing/account.ts'
import { publishContextOf } from '../publishing/publishing.ts'
import { writeReports } from '../report-files.ts'
import type { Run } from '../request.ts'
import type { FoundBase } from './base.ts'
import { configBlob, type FinishedImage } from './finish.ts'
import { chooseForImages, makeImages, tagsOf, writeImages, type ChosenImages } from './make.ts'
import { placesOf } from './places.ts'
import { writeImageSnippets } from './snippets.ts'

/** Counts up when the same inputs give another image than before. */
const compositionVersion = 1

/** An image that an earlier run made from the same inputs. */
interface KnownImage {
  readonly digest: string
  readonly sizeBytes: number
}

export async function publishImagesOf(run: Run): Promise<void> {
  const { config, context } = run
  const plans = await writableLayersOf(run)
  const places = await Promise.all(plans.map((plan) => placesOf(plan, config, context)))
  await using chosen = await chooseForImages(plans, run)
  using aws = connect(context, { readOnly: false })
  const { env, masks, stores } = context
  const imageContext: ImageContext = { ...publishContextOf(aws, context), env, masks, stores }
  const known = sealedFacts<KnownImage>(context, 'image-of-fingerprint-1')
  const keys = await keysOf(chosen, run)
  const before = await Promise.all(keys.map(async (key) => (key === undefined ? undefined : known.get(key))))
  if (await context.log.phase('Compare', () => isComplete(plans, places, before, run, imageContext))) return

  await using made = await makeImages(chosen, run)
  for (const [at, { image, sizeBytes }] of made.images.entries()) {
    const key = keys[at]
    if (key !== undefined) await known.put(key, { digest: image.digest, sizeBytes })
  }
  if (config.output !== undefined) await writeImages(made.images, config.output, run)
  const images = made.images.map((one, at) => declared(one, places[at], config))
  const request = requestOf(images, run)
  const publication = await context.log.phase('Publish', () => publishImages(request, imageContext))
  for (const { plan, image, base, sizeBytes } of made.images) {
    announceImage(plan, { digest: image.digest, sizeBytes }, publication, run, base)
  }
  await writeImageSnippets(plans, publication, run)
  await writeReports(made.inspected, new Map(), run)
  await chosen.packages.keep()
  throwIfAny(publication.problems)
}

/** What decides an image, in one text; undefined for what only building it tells. */
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

/** Completes what was pushed before, when all images are known and have their tags everywhere. Nothing is built then. */
async function isComplete(
  plans: readonly ArtifactPlan[],
  places: readonly (readonly [ImagePlace, ...ImagePlace[]])[],
  before: readonly (KnownImage | undefined)[],
  run: Run,
  context: ImageContext,
): Promise<boolean> {
  const { config } = run
  if (config.publish === 'always' || config.output !== undefined) return false
  const images = plans.flatMap((plan, at): DeclaredImage[] => {
    const image = before[at]
    const own = places[at]
    if (!image || !own) return []
    // Of an image that exists, neither manifest nor blobs are needed.
    const none = { digest: image.digest, mediaType: '', manifest: Buffer.alloc(0), blobs: [] }
    const tags = tagsOf({ plan, image }, config)
    return [
      {
        name: plan.name,
        architecture: plan.targets[0].architecture,
        tags,
        places: own,
        image: none,
        isOurTag: () => false,
      },
    ]
  })
  const request = requestOf(images, run)
  if (images.length < plans.length || !(await arePushed(images, request, context))) return false
  context.log.info('All is as declared: nothing is downloaded, built or uploaded.')
  // Functions and policies may lack something all the same.
  const needsMore = config.updateFunctions.length > 0 || config.shareWith.kind === 'declared'
  const publication = needsMore
    ? await publishImages(request, context)
    : { published: images.flatMap(asPublished), problems: [], warnings: [] }
  for (const [at, plan] of plans.entries()) {
    const image = before[at]
    if (image) announceImage(plan, image, publication, run)
  }
  await writeImageSnippets(plans, publication, run)
  throwIfAny(publication.problems)
  return true
}

/** What already exists, where its address is known without asking. */
function asPublished({ name, tags, places, image }: DeclaredImage): ImagePublication['published'] {
  return places.flatMap((place) => {
    const repository = place.kind === 'ecr' ? place.uri : `${place.reference.registry}/${place.reference.repository}`
    if (repository === undefined) return []
    return [{ name, imageUri: `${repository}@${image.digest}`, tags, changed: false, done: [] }]
  })
}

function declared(
  one: FinishedImage,
  places: readonly [ImagePlace, ...ImagePlace[]] | undefined,
  config: Config,
): DeclaredImage {
  const { plan, base, image, layers } = one
  if (!places) throw new Error(`${plan.name} has no place`)
  const { registry, repository } = base.reference ?? {}
  const isSameRegistry = places.every((place) => place.kind === 'registry' && place.reference.registry === registry)
  return {
    name: plan.name,
    architecture: plan.targets[0].architecture,
    tags: tagsOf(one, config),
    places,
    image: {
      digest: image.digest,
      mediaType: mediaTypes[image.manifest.family].manifest,
      manifest: image.manifestBytes,
      blobs: [
        configBlob(one),
        ...layers.map((blob, at) =>
          isSameRegistry && at < base.manifest.layers.length ? Object.assign({ mountFrom: repository }, blob) : blob,
        ),
      ],
    },
    isOurTag: tagPattern(plan, config),
  }
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

function requestOf(images: readonly DeclaredImage[], { config, context }: Run): ImagePublishRequest {
  return { ...declarationOf(config), images, logins: dockerLogins(context) }
}

/** What the configuration says of images, whichever they are. */
export function declarationOf(config: Config): Omit<ImagePublishRequest, 'images' | 'logins'> {
  return {
    createRepository: config.createRepository,
    sharing: config.shareWith,
    functions: config.updateFunctions,
    publishFunctionVersion: config.publishFunctionVersion,
    ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
  }
}

function announceImage(
  { name }: ArtifactPlan,
  { digest, sizeBytes }: KnownImage,
  { published, warnings }: ImagePublication,
  { announce, context }: Run,
  base?: FoundBase,
): void {
  for (const warning of warnings) context.log.warning(warning)
  const pushed = published
    .filter((one) => one.name === name)
    .map(({ region, imageUri, tags, changed, done }) => {
      const place = { imageUri, tags, changed, done }
      return region === undefined ? place : Object.assign({ region }, place)
    })
  announce({
    kind: 'image-ready',
    layer: name,
    image: { digest, sizeBytes, pushed, ...(base ? { base: base.digest } : {}) },
  })
}
