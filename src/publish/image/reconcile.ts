// What a place lacks of an image: pure.
import type { Problem } from '../../errors.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import type { Architecture } from '../../lambda/architectures.ts'
import { describeChange, provingOf, type FunctionChange } from '../function/reconcile.ts'
import type { Refusal } from '../function-handler.ts'
import type { Reconciled } from '../publisher.ts'
import { policyWith } from './repository-policy.ts'
import { tagTaken } from './push.ts'
import { placeName, repositoryName } from './request.ts'
import type { ImageAtPlace, ImagePublishRequest, ObservedImageFunction } from './request.ts'

export interface ReconciledImage extends ImageAtPlace, Reconciled {
  readonly createsRepository: boolean
  /** The declared tags that name something else, or nothing. */
  readonly wrongTags: readonly string[]
  /** The policy that the repository is to have; undefined when it stays as it is. */
  readonly newPolicy?: string
  readonly changes: readonly FunctionChange[]
}

export function reconcileImage(observed: ImageAtPlace, request: ImagePublishRequest): ReconciledImage {
  const { declared, place, found, tags, policy } = observed
  const { content } = declared
  const isMissing = found.kind === 'missing'
  const problems: Problem[] = []
  const warnings: string[] = []
  if (isMissing && !request.createRepository) problems.push(noRepository(observed))
  const wrongTags = (content?.tags ?? []).filter((tag) => tags.get(tag) !== content?.digest)
  if (found.kind === 'found' && found.hasImmutableTags) {
    for (const tag of wrongTags) {
      const other = tags.get(tag)
      if (other !== undefined) problems.push(tagTaken(repositoryName(place), tag, other))
    }
  }
  const changes: FunctionChange[] = []
  for (const one of observed.functions) {
    const unfitting = whyUnfit(one.state, declared.architecture)
    const refusal = unfitting === undefined ? observed.refused?.get(one.state.arn) : { why: unfitting }
    if (!refusal) changes.push(...changeOf(one, observed, request))
    else if (
      refusal.nextStep !== undefined ||
      !request.images.some(({ architecture }) => whyUnfit(one.state, architecture) === undefined)
    ) {
      if (one.by === 'tag') warnings.push(`${one.state.arn} carries the tag and is left as it is: ${refusal.why}.`)
      else problems.push(unfit(one.state, refusal))
    }
  }
  const isOurs = isMissing || found.isOurs
  const newPolicy =
    request.sharing.kind === 'declared' && place.kind === 'ecr' && isOurs
      ? policyWith(policy, request.sharing.grants, place.region)
      : undefined
  return {
    ...observed,
    createsRepository: isMissing,
    wrongTags,
    ...(newPolicy === undefined ? {} : { newPolicy }),
    changes,
    needsArtifact: content === undefined || request.mode === 'always' || isMissing || wrongTags.length > 0,
    problems,
    notes: [],
    warnings,
  }
}

/** Why a function cannot be given an image; undefined when it can. An image that Lambda refuses can leave it broken. */
export function whyUnfit(state: LambdaFunction, architecture: Architecture): string | undefined {
  if (state.packageType !== 'Image') {
    return `it is a function of a zip (${state.runtime ?? 'no runtime'}), and a function cannot change from a zip to an image`
  }
  if (!state.architectures.includes(architecture)) {
    return `it runs on ${state.architectures.join(', ')}, and the image is for ${architecture}`
  }
  return undefined
}

function changeOf(
  one: ObservedImageFunction,
  { declared: { content }, found }: ImageAtPlace,
  request: ImagePublishRequest,
): readonly FunctionChange[] {
  const { state, imageUri, newestVersion, aliased, proof } = one
  const { publishFunctionVersion, alias, smokeEvent } = request
  const wanted = found.kind === 'found' && content ? `${found.repository.name}@${content.digest}` : undefined
  const updatesCode = wanted === undefined || imageUri !== wanted || state.lastUpdateStatus !== 'Successful'
  const isAliased = aliased !== undefined && aliased.imageUri === wanted && !aliased.isWeighted
  const isPublished = alias ? isAliased : newestVersion?.codeSha256 === state.codeSha256
  const movesAlias = alias !== undefined && (updatesCode || !isAliased)
  // An alias moves only to what has proved itself. Without one, the mark at the function says it.
  const isProved = alias ? isAliased : proof?.codeSha256 === state.codeSha256
  const isCalled = smokeEvent !== undefined && (updatesCode || !isProved)
  const change = {
    state,
    ...(aliased ? { aliased } : {}),
    ...provingOf(one, updatesCode, request),
    updatesCode,
    publishesVersion: (publishFunctionVersion || alias !== undefined) && (updatesCode || !isPublished),
    isCalled,
    movesAlias,
    leavesMark: isCalled && alias === undefined,
  }
  return updatesCode || change.publishesVersion || isCalled || movesAlias ? [change] : []
}

/** What would be done, in words, but for what is deleted. */
export function describeImage(one: ReconciledImage, request: Pick<ImagePublishRequest, 'alias'>): readonly string[] {
  const { declared, place, tags, wrongTags, newPolicy, changes } = one
  const name = repositoryName(place)
  return [
    ...(one.createsRepository ? [`create the repository ${name}`] : []),
    ...(declared.content === undefined ? [`push an image to ${name} that is not built yet`] : []),
    ...wrongTags.map((tag) => {
      const before = tags.get(tag)
      return before === undefined ? `push ${name}:${tag}` : `push ${name}:${tag}, which names ${before} now`
    }),
    ...(newPolicy === undefined ? [] : [`change who may pull from ${name}`]),
    ...changes.flatMap((change) => describeChange(change, request)),
  ]
}

function noRepository({ place }: ImageAtPlace): Problem {
  return {
    code: 'repository-not-found',
    input: 'repository',
    message: `The repository ${repositoryName(place)} does not exist in ${placeName(place)}.`,
    nextStep: 'Create it, set `create-repository: true`, or correct the name or the region.',
  }
}

function unfit({ arn }: LambdaFunction, { why, nextStep }: Refusal): Problem {
  return {
    code: 'incompatible-function',
    input: 'update-functions',
    message: `${arn} cannot be given the image: ${why}.`,
    nextStep: nextStep ?? 'Name functions of images, of the architecture of the image.',
  }
}
