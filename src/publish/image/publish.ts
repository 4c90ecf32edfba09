// A publisher of images: repository, blobs and tags, who may pull, functions, and what is deleted.
import { throwIfAny } from '../../errors.ts'
import { facts, type Facts } from '../../host/json-cache.ts'
import type { Context } from '../../host/context.ts'
import { wavesOf } from '../../plan/rollout.ts'
import { checkAlarm } from '../aliases.ts'
import { deployAll } from '../function/deploy.ts'
import { whyNoHandler } from '../function-handler.ts'
import { problemsIn } from '../problems.ts'
import type { Publication } from '../publication.ts'
import { applyInWaves } from '../waves.ts'
import { completeWith, publishWith, type Applied, type Publisher } from '../publisher.ts'
import { imageCode } from './image-code.ts'
import { observeImages } from './observe.ts'
import { pushImage } from './push.ts'
import { describeImage, reconcileImage, type ReconciledImage } from './reconcile.ts'
import { repositoriesIn, type ImageContext, type Repositories } from './repositories.ts'
import { placeName } from './request.ts'
import type { FoundRepository, ImageAtPlace, ImagePublishRequest, PublishedImage } from './request.ts'
import { describeRetention, prune } from './retention.ts'

interface ImageTypes {
  readonly request: ImagePublishRequest
  readonly observed: ImageAtPlace
  readonly reconciled: ReconciledImage
  readonly destination: PublishedImage
}

export type ImagePublication = Publication<PublishedImage>

/** Brings images to every place, and what follows from it; or, with the mode `plan`, says what would be done. */
export const publishImages = (request: ImagePublishRequest, context: ImageContext): Promise<ImagePublication> =>
  publishWith(publisherOf(request, context), request, context)

/** As `publishImages`, before anything is built: undefined when some place lacks an image. Reads no more than tags. */
export const recogniseImages = (
  request: ImagePublishRequest,
  context: ImageContext,
): Promise<ImagePublication | undefined> => completeWith(publisherOf(request, context), request, context)

function publisherOf(declared: ImagePublishRequest, context: ImageContext): Publisher<ImageTypes> {
  const repositories = repositoriesIn(declared, context)
  return {
    observe: (request) => observeImages(request, repositories, context),
    reconcile: reconcileImage,
    async check(before, request, { aws }) {
      const { alias } = request
      const reconciled = await Promise.all(before.map((one) => withHandlers(one, request)))
      const moving = reconciled.filter(({ changes }) => changes.some(({ movesAlias }) => movesAlias))
      const regions = moving.flatMap(({ place }) => (place.kind === 'ecr' ? [place.region] : []))
      return { reconciled, problems: alias ? await checkAlarm(aws, alias, regions) : [] }
    },
    async describe(one, request) {
      const deleted = await describeRetention(one, request, context)
      const actions = [...describeImage(one, request), ...deleted]
      return { layer: one.declared.name, region: placeName(one.place), actions }
    },
    existing: (one) => {
      const { found, needsArtifact } = one
      return needsArtifact || found.kind === 'missing' ? undefined : publishedOf(one, found, [])
    },
    async apply(reconciled, request) {
      const apply = (one: ReconciledImage) => applyAt(one, request, repositories, context)
      const elsewhere: Applied<PublishedImage>[] = []
      for (const one of reconciled) if (one.place.kind !== 'ecr') elsewhere.push(await apply(one))
      return [...elsewhere, ...(await applyByRegion(reconciled, request, apply))]
    },
  }
}

/** Functions whose command is another than that of the image must find it there. */
async function withHandlers(one: ReconciledImage, request: ImagePublishRequest): Promise<ReconciledImage> {
  const { handlers = [], lookForHandler } = one.declared
  const found = await Promise.all(
    one.changes
      .filter(({ updatesCode }) => updatesCode)
      .map(async ({ state }) => [state.arn, await whyNoHandler(state, handlers, lookForHandler)] as const),
  )
  const refused = new Map(found.flatMap(([arn, why]) => (why ? [[arn, why] as const] : [])))
  return refused.size === 0 ? one : reconcileImage({ ...one, refused }, request)
}

/** One region after another: an upload holds some megabytes, and all of them use the same line. */
async function applyByRegion(
  reconciled: readonly ReconciledImage[],
  { rollout = [], stopOnFailure = false }: ImagePublishRequest,
  apply: (one: ReconciledImage) => Promise<Applied<PublishedImage>>,
): Promise<readonly Applied<PublishedImage>[]> {
  const inEcr = reconciled.flatMap((one) => (one.place.kind === 'ecr' ? [{ ...one, region: one.place.region }] : []))
  const regions = [...new Map(inEcr.map(({ region }) => [region.name, region])).values()]
  const eachAlone = wavesOf(rollout, regions)
    .flat()
    .map(({ name }) => [name])
  let before: Promise<unknown> = Promise.resolve()
  return applyInWaves(
    { regions, rollout: eachAlone, stopOnFailure },
    inEcr,
    ({ declared }) => declared.name,
    (one) => {
      const applied = before.then(() => apply(one))
      before = applied.catch(() => {})
      return applied
    },
  )
}

async function applyAt(
  one: ReconciledImage,
  request: ImagePublishRequest,
  repositories: Repositories,
  context: ImageContext,
): Promise<Applied<PublishedImage>> {
  const { notes, place, newPolicy } = one
  const warnings = [...one.warnings]
  let destination: PublishedImage | undefined
  const problems = await problemsIn(async () => {
    const done: string[] = []
    const found = await opened(one, repositories, done)
    await push(one, found, context)
    if (place.kind === 'ecr') {
      if (newPolicy !== undefined) {
        await context.aws.containers(place.region.name).setRepositoryPolicy(place.name, newPolicy)
        done.push(`changed who may pull from ${place.name}`)
      }
      done.push(...(await updateFunctions(one, found, request, context)))
      if (found.isOurs) {
        const pruned = await prune(one, request, context)
        done.push(...pruned.done)
        warnings.push(...pruned.warnings)
      }
    }
    destination = publishedOf(one, found, done)
  })
  return { ...(destination ? { destination } : {}), problems, notes, warnings }
}

type Opened = Extract<FoundRepository, { kind: 'found' }>

async function opened({ place, found }: ReconciledImage, repositories: Repositories, done: string[]): Promise<Opened> {
  if (found.kind === 'found') return found
  if (place.kind !== 'ecr') throw new Error('a registry that is not ECR creates its repositories by itself')
  // Another image of this run may have created it.
  const now = await repositories.find(place)
  if (now.kind === 'found') return now
  const created = await repositories.create(place)
  done.push(`created the repository ${created.repository.name}`)
  return created
}

async function push(one: ReconciledImage, { repository }: Opened, context: ImageContext): Promise<void> {
  const { declared, tags, wrongTags } = one
  if (wrongTags.length === 0) return
  const { image } = declared
  if (!image) throw new Error(`${declared.name} is to be pushed and was not built`)
  const known = knownBlobs(context)
  const before = new Set(await known.get(repository.name))
  await pushImage(repository, image, { wrong: wrongTags, before: tags }, before, context.signal)
  const { requests, uploadedBytes } = repository.sent
  context.log.debug(`${repository.name}: ${requests} requests, ${uploadedBytes} bytes sent.`)
  const now = [...new Set([...image.blobs.map(({ descriptor }) => descriptor.digest), ...before])]
  await known.put(repository.name, now.slice(0, mostKnownBlobs))
}

/** All functions of the place have the image afterwards, or all have what they had. */
async function updateFunctions(
  { changes, declared: { name, content }, place }: ReconciledImage,
  { repository }: Opened,
  { alias, smokeEvent }: ImagePublishRequest,
  context: ImageContext,
): Promise<readonly string[]> {
  if (changes.length === 0 || place.kind !== 'ecr') return []
  const { region } = place
  const { deployed, problems } = await deployAll(changes, {
    region,
    code: imageCode(`${repository.name}@${content?.digest ?? ''}`, region, context),
    name,
    ...(alias ? { alias } : {}),
    ...(smokeEvent === undefined ? {} : { smokeEvent }),
    context,
  })
  throwIfAny(problems)
  return deployed.map(({ functionArn, done }) => `${functionArn}: ${done.join(', ')}`)
}

function publishedOf({ declared, place, wrongTags }: ReconciledImage, { repository }: Opened, done: readonly string[]) {
  const { name, content } = declared
  return {
    name,
    ...(place.kind === 'ecr' ? { region: place.region.name } : {}),
    imageUri: `${repository.name}@${content?.digest ?? ''}`,
    tags: content?.tags ?? [],
    changed: wrongTags.length > 0,
    done,
  }
}

/** Of how many blobs it is remembered that a repository has them. */
const mostKnownBlobs = 200

function knownBlobs({ stores }: Pick<Context, 'stores'>): Facts<readonly string[]> {
  return facts<readonly string[]>(stores, 'blobs-of-repository-1')
}
