// Publishes images: repository, blobs and tags, who may pull, functions, and what is deleted. Region by region; one that
// fails is a problem of that region, and the others go on.

import { ConfigurationError, Failure, Interrupted, throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { openRepository, type Repository } from '../../host/registry/client.ts'
import { parseReference } from '../../host/registry/reference.ts'
import { facts, type Facts } from '../../host/json-cache.ts'
import type { Region } from '../../lambda/partitions.ts'
import { plural } from '../../text/units.ts'
import type { PublishContext } from '../context.ts'
import { observeFunctions } from '../select-functions.ts'
import type { SelectedFunction } from '../select-functions.ts'
import { distinctProblems, problemsOf } from '../problems.ts'
import { unfitFunctions, updateFunctionImage, whyUnfit } from './functions.ts'
import { isPushed, pushImage } from './push.ts'
import { policyWith, refusedGrants } from './repository-policy.ts'
import type { DeclaredImage, ImagePlace, ImagePublishRequest, PublishedImage } from './request.ts'
import { digestsInUse, surplusImages } from './retention.ts'

export interface ImagePublication {
  readonly published: readonly PublishedImage[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

export type ImageContext = PublishContext & Pick<Context, 'env' | 'masks' | 'stores'>

/**
 * Whether every image has its tags everywhere already. Reads the tags alone.
 * @throws {Failure} what the registry says, but for a repository that does not exist.
 */
export async function arePushed(
  images: readonly Pick<DeclaredImage, 'places' | 'tags' | 'image'>[],
  request: ImagePublishRequest,
  context: ImageContext,
): Promise<boolean> {
  for (const { places, tags, image } of images) {
    for (const place of places) {
      const opened = await openPlace(place, request, context, { mayCreate: false })
      if (!opened || !(await isPushed(opened.repository, image.digest, tags))) return false
    }
  }
  return true
}

/**
 * Brings images to every place, and then what follows from it.
 * @throws {Failure} before the first write: what is wrong with the declaration, and functions that do not fit.
 */
export async function publishImages(request: ImagePublishRequest, context: ImageContext): Promise<ImagePublication> {
  if (request.sharing.kind === 'declared') throwIfAny(refusedGrants(request.sharing.grants), ConfigurationError)
  const regions = regionsOf(request)
  const warnings: string[] = []
  // Functions are looked at before anything is written.
  const functions = await functionsOf(request, regions, context)
  throwIfAny(distinctProblems(functions.problems))
  warnings.push(...functions.warnings)
  const published: PublishedImage[] = []
  const problems: Problem[] = []
  for (const image of request.images) {
    for (const place of image.places) {
      try {
        const selected = place.kind === 'ecr' ? (functions.byRegion.get(place.region.name) ?? []) : []
        published.push(await publishAt(image, place, selected, request, context, warnings))
      } catch (error) {
        if (error instanceof Interrupted || context.signal.aborted) throw new Interrupted({ cause: error })
        problems.push(...problemsOf(error))
      }
    }
  }
  return { published, problems: distinctProblems(problems), warnings }
}

function regionsOf({ images }: ImagePublishRequest): readonly Region[] {
  const regions = images.flatMap(({ places }) =>
    places.flatMap((place) => (place.kind === 'ecr' ? [place.region] : [])),
  )
  return [...new Map(regions.map((region) => [region.name, region])).values()]
}

interface FoundFunctions {
  readonly byRegion: ReadonlyMap<string, readonly SelectedFunction[]>
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

async function functionsOf(
  request: ImagePublishRequest,
  regions: readonly Region[],
  { aws }: ImageContext,
): Promise<FoundFunctions> {
  if (request.functions.length === 0) return { byRegion: new Map(), problems: [], warnings: [] }
  const architectures = [...new Set(request.images.map(({ architecture }) => architecture))]
  const byRegion = new Map<string, readonly SelectedFunction[]>()
  const problems: Problem[] = []
  const warnings: string[] = []
  for (const region of regions) {
    const { functions, missing, unmatched } = await observeFunctions(aws, request, region)
    byRegion.set(region.name, functions)
    const unfit = unfitFunctions(functions, architectures)
    problems.push(...unfit.problems)
    warnings.push(...unfit.warnings)
    for (const one of missing) {
      problems.push({
        code: 'no-such-function',
        input: 'update-functions',
        message: `The function ${one.kind === 'arn' ? one.arn.name : one.kind === 'name' ? one.name : one.key} does not exist in ${region.name}.`,
        nextStep: 'Create it first, or correct its name.',
      })
    }
    for (const one of unmatched) {
      if (one.kind === 'tag') warnings.push(`No function in ${region.name} carries the tag ${one.key}=${one.value}.`)
    }
  }
  return { byRegion, problems, warnings }
}

async function publishAt(
  { name, architecture, tags, image, isOurTag }: DeclaredImage,
  place: ImagePlace,
  functions: readonly SelectedFunction[],
  request: ImagePublishRequest,
  context: ImageContext,
  warnings: string[],
): Promise<PublishedImage> {
  const done: string[] = []
  const opened = await openPlace(place, request, context, { mayCreate: true })
  if (!opened) throw new Error('a repository that may be created is opened or refused')
  const { repository } = opened
  if (opened.created) done.push(`created the repository ${repository.name}`)
  const known = knownBlobs(context)
  const before = new Set(await known.get(repository.name))
  const changed = await pushImage(repository, image, tags, before, context.signal)
  const { requests, uploadedBytes } = repository.sent
  context.log.debug(`${repository.name}: ${requests} requests, ${uploadedBytes} bytes sent.`)
  if (changed) {
    const now = [...new Set([...image.blobs.map(({ descriptor }) => descriptor.digest), ...before])]
    await known.put(repository.name, now.slice(0, mostKnownBlobs))
  }
  const imageUri = `${repository.name}@${image.digest}`
  if (place.kind === 'ecr') {
    const lambda = context.aws.lambda(place.region.name)
    if (opened.isOurs) done.push(...(await share(place, request, context)))
    for (const { state } of functions) {
      if (whyUnfit(state, architecture) !== undefined) continue
      const change = { lambda, functionArn: state.arn, imageUri, publishVersion: request.publishFunctionVersion }
      done.push(...(await updateFunctionImage(change, context)))
    }
    if (opened.isOurs) done.push(...(await prune(place, image.digest, isOurTag, request, context, warnings)))
  }
  return {
    name,
    ...(place.kind === 'ecr' ? { region: place.region.name } : {}),
    imageUri,
    tags,
    changed,
    done,
  }
}

interface OpenedPlace {
  readonly repository: Repository
  readonly created: boolean
  /** In the account of the credentials: its policy and its images can be changed. */
  readonly isOurs: boolean
}

/** Undefined when the repository does not exist, and may not be created now. */
async function openPlace(
  place: ImagePlace,
  request: ImagePublishRequest,
  context: ImageContext,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<OpenedPlace | undefined> {
  if (place.kind === 'registry') {
    return { repository: openRepository(place.reference, request.logins, context), created: false, isOurs: false }
  }
  const ecr = context.aws.containers(place.region.name)
  let found = await ecr.repository(place.name)
  let created = false
  const isForeign = place.uri !== undefined && found?.uri !== place.uri
  if (!found && !isForeign) {
    if (!mayCreate) return undefined
    if (!request.createRepository) throw noRepository(place.name, place.region)
    const made = await ecr.createRepository(place.name)
    created = made !== 'exists'
    found = made === 'exists' ? await ecr.repository(place.name) : made
  }
  const uri = (isForeign ? place.uri : found?.uri) ?? ''
  const reference = parseReference(uri)
  if (!reference) throw new Error(`ECR gave the address ${uri}`)
  const logins = async () => {
    const login = await ecr.login()
    context.masks.add(login.password)
    return login
  }
  return { repository: openRepository(reference, logins, context), created, isOurs: !isForeign }
}

function noRepository(name: string, region: Region): Failure {
  return new Failure({
    code: 'repository-not-found',
    input: 'repository',
    message: `The repository ${name} does not exist in ${region.name}.`,
    nextStep: 'Create it, set `create-repository: true`, or correct the name or the region.',
  })
}

/** Of how many blobs it is remembered that a repository has them. */
const mostKnownBlobs = 200

function knownBlobs({ stores }: Pick<Context, 'stores'>): Facts<readonly string[]> {
  return facts<readonly string[]>(stores, 'blobs-of-repository-1')
}

async function share(
  { region, name }: Extract<ImagePlace, { kind: 'ecr' }>,
  { sharing }: ImagePublishRequest,
  { aws }: ImageContext,
): Promise<readonly string[]> {
  if (sharing.kind === 'carry-over') return []
  const ecr = aws.containers(region.name)
  const policy = policyWith(await ecr.repositoryPolicy(name), sharing.grants, region)
  if (policy === undefined) return []
  await ecr.setRepositoryPolicy(name, policy)
  return [`changed who may pull from ${name}`]
}

async function prune(
  { region, name }: Extract<ImagePlace, { kind: 'ecr' }>,
  digest: string,
  isOurTag: DeclaredImage['isOurTag'],
  { keepVersions, sharing }: ImagePublishRequest,
  { aws }: ImageContext,
  warnings: string[],
): Promise<readonly string[]> {
  if (keepVersions === undefined) return []
  if (sharing.kind === 'declared' && sharing.grants.length > 0) {
    warnings.push(
      `${name} in ${region.name}: nothing is deleted, since functions of other accounts may use the images.`,
    )
    return []
  }
  const ecr = aws.containers(region.name)
  const surplus = surplusImages(await ecr.images(name), isOurTag, keepVersions)
  if (surplus.length === 0) return []
  const used = await digestsInUse(aws, region)
  const deleted = surplus.filter((one) => one.digest !== digest && !used.has(one.digest))
  if (deleted.length === 0) return []
  await ecr.deleteImages(
    name,
    deleted.map((one) => one.digest),
  )
  return [`deleted ${plural(deleted.length, 'older image')} that nothing uses`]
}
