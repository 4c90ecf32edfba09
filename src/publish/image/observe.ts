// Reads what exists of every image at every place, before anything is written.
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { FunctionAlias } from '../../host/aws/lambda-values.ts'
import type { Region } from '../../lambda/partitions.ts'
import { missingFunctions, observeFunctions, unmatchedTags } from '../select-functions.ts'
import { markInTags } from '../function/mark.ts'
import { readPrevious } from '../function/previous.ts'
import { isCalledUnproved } from '../function/request.ts'
import { distinctProblems, problemsOf } from '../problems.ts'
import type { Observed } from '../publisher.ts'
import { whyUnfit } from './reconcile.ts'
import type { ImageContext, Repositories } from './repositories.ts'
import { refusedGrants } from './repository-policy.ts'
import { repositoryName } from './request.ts'
import type {
  DeclaredImage,
  FoundRepository,
  ImageAtPlace,
  ImagePlace,
  ImagePublishRequest,
  ObservedImageFunction,
} from './request.ts'

export async function observeImages(
  request: ImagePublishRequest,
  repositories: Repositories,
  context: ImageContext,
): Promise<Observed<ImageAtPlace>> {
  const { sharing, images } = request
  const regions = regionsOf(images)
  const refused = sharing.kind === 'declared' ? refusedGrants(sharing.grants) : []
  throwIfAny([...refused, ...withoutEcr(request)], ConfigurationError)
  const selected = await Promise.allSettled(
    (request.functions.length === 0 ? [] : regions).map((region) => observeFunctions(context.aws, request, region)),
  )
  const functionsIn = (region: Region) => {
    const found = selected[regions.indexOf(region)]
    if (found?.status === 'rejected') throw found.reason
    return found?.value.functions ?? []
  }
  const places = images.flatMap((declared) => declared.places.map((place) => ({ declared, place })))
  const read = await Promise.allSettled(
    places.map(async ({ declared, place }): Promise<ImageAtPlace> => {
      const found = await repositories.find(place)
      const [tags, policy, functions] = await Promise.all([
        digestsOf(found, declared),
        policyOf(found, place, request, context),
        place.kind === 'ecr'
          ? withImages(functionsIn(regionOf(place, regions)), declared, place, request, context)
          : [],
      ])
      return { declared, place, found, tags, functions, ...(policy === undefined ? {} : { policy }) }
    }),
  )
  const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const problems = distinctProblems(read.flatMap((one) => (one.status === 'rejected' ? problemsOf(one.reason) : [])))
  const asked = { functions: request.functions, regions }
  return {
    destinations,
    // Where no place can be read, nothing is built in vain.
    wrong: [...missingFunctions(asked, selected), ...(destinations.length === 0 ? problems : [])],
    problems,
    warnings: unmatchedTags(asked, selected),
  }
}

/** Lambda pulls from ECR alone, and only ECR has policies and images that can be deleted by its API. */
function withoutEcr({ images, functions, sharing, keepVersions }: ImagePublishRequest): readonly Problem[] {
  const elsewhere = images.flatMap(({ places }) => places).find(({ kind }) => kind !== 'ecr')
  if (!elsewhere) return []
  const inputs = [
    ...(functions.length > 0 ? ['update-functions'] : []),
    ...(sharing.kind === 'declared' ? ['share-with'] : []),
    ...(keepVersions === undefined ? [] : ['keep-versions']),
  ]
  return inputs.map((input) => ({
    code: 'repository-not-in-ecr',
    input,
    message: `\`${input}\` works with repositories of ECR alone, and ${repositoryName(elsewhere)} is in another registry.`,
    nextStep: `Leave \`${input}\` out, or name a repository of ECR.`,
  }))
}

type EcrPlace = Extract<ImagePlace, { kind: 'ecr' }>

function regionsOf(images: readonly DeclaredImage[]): readonly Region[] {
  const all = images.flatMap(({ places }) => places.flatMap((place) => (place.kind === 'ecr' ? [place.region] : [])))
  return [...new Map(all.map((region) => [region.name, region])).values()]
}

const regionOf = ({ region }: EcrPlace, regions: readonly Region[]): Region =>
  regions.find(({ name }) => name === region.name) ?? region

async function digestsOf(
  found: FoundRepository,
  { content }: DeclaredImage,
): Promise<ReadonlyMap<string, string | undefined>> {
  const digests = new Map<string, string | undefined>()
  if (found.kind === 'missing') return digests
  for (const tag of content?.tags ?? []) digests.set(tag, await found.repository.digestOfTag(tag))
  return digests
}

async function policyOf(
  found: FoundRepository,
  place: ImagePlace,
  { sharing }: ImagePublishRequest,
  { aws }: ImageContext,
): Promise<string | undefined> {
  if (sharing.kind !== 'declared' || place.kind !== 'ecr' || found.kind === 'missing' || !found.isOurs) return undefined
  return aws.containers(place.region.name).repositoryPolicy(place.name)
}

/** With the image of each function that fits: the others are never written. */
async function withImages(
  functions: readonly ObservedImageFunction[],
  { architecture }: DeclaredImage,
  { region }: EcrPlace,
  request: ImagePublishRequest,
  { aws }: ImageContext,
): Promise<readonly ObservedImageFunction[]> {
  const { alias } = request
  const lambda = aws.lambda(region.name)
  const code = aws.functionCode(region.name)
  return Promise.all(
    functions.map(async (one) => {
      if (whyUnfit(one.state, architecture) !== undefined) return one
      const { arn } = one.state
      const { imageUri, tags = {} } = (await code.getDetails(arn)) ?? {}
      const isMarked = isCalledUnproved(request)
      const proof = isMarked ? markInTags(tags) : undefined
      const previous = isMarked ? await readPrevious(arn, tags, code) : undefined
      const pointing = alias && (await lambda.getAlias(arn, alias.name))
      return {
        ...one,
        ...(imageUri === undefined ? {} : { imageUri }),
        ...(proof ? { proof } : {}),
        ...(previous ? { previous } : {}),
        ...(pointing ? { aliased: await aliasedOf(arn, pointing, region, aws) } : {}),
      }
    }),
  )
}

async function aliasedOf(
  arn: string,
  { version, weights }: FunctionAlias,
  region: Region,
  aws: ImageContext['aws'],
): Promise<NonNullable<ObservedImageFunction['aliased']>> {
  const qualifier = version === '$LATEST' ? undefined : version
  const imageUri = (await aws.functionCode(region.name).getDetails(arn, qualifier))?.imageUri
  const isWeighted = Object.keys(weights).length > 0
  return { version, isWeighted, ...(imageUri === undefined ? {} : { imageUri }) }
}
