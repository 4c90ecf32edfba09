// Which images of a repository are deleted: only those that an earlier run pushed, and none that a function uses. A
// function whose image was deleted cannot be updated any more.

import type { Aws } from '../../host/aws/connect.ts'
import type { EcrImage } from '../../host/aws/ecr.ts'
import type { Region } from '../../lambda/partitions.ts'
import { plural } from '../../text/units.ts'
import type { PublishContext } from '../context.ts'
import { allPages } from '../pages.ts'
import type { ImageAtPlace, ImagePublishRequest } from './request.ts'

type Retention = Pick<ImagePublishRequest, 'keepVersions' | 'sharing'>
type Kept = Pick<ImageAtPlace, 'declared' | 'place'>

/** Deletes what is over. */
export async function prune(
  one: Kept,
  request: Retention,
  context: PublishContext,
): Promise<{ readonly done: readonly string[]; readonly warnings: readonly string[] }> {
  const { place } = one
  if (place.kind !== 'ecr' || request.keepVersions === undefined) return { done: [], warnings: [] }
  const { name, region } = place
  if (isShared(request)) {
    const why = 'nothing is deleted, since functions of other accounts may use the images'
    return { done: [], warnings: [`${name} in ${region.name}: ${why}.`] }
  }
  const deleted = await unused(one, request, context)
  if (deleted.length > 0) await context.aws.containers(region.name).deleteImages(name, deleted)
  return { done: deleted.length === 0 ? [] : [`deleted ${described(deleted)}`], warnings: [] }
}

/** What `prune` would do before the new image exists. */
export async function describeRetention(
  one: ImageAtPlace,
  request: Retention,
  context: PublishContext,
): Promise<readonly string[]> {
  const { found, declared } = one
  if (request.keepVersions === undefined || found.kind === 'missing' || !found.isOurs || isShared(request)) return []
  const adds = declared.content === undefined || [...one.tags.values()].includes(undefined)
  const keepVersions = adds ? Math.max(0, request.keepVersions - 1) : request.keepVersions
  const deleted = await unused(one, { ...request, keepVersions }, context)
  return deleted.length === 0 ? [] : [`delete ${described(deleted)}`]
}

const isShared = ({ sharing }: Retention): boolean => sharing.kind === 'declared' && sharing.grants.length > 0
const described = (digests: readonly string[]): string => `${plural(digests.length, 'older image')} that nothing uses`

async function unused(
  { declared, place }: Kept,
  { keepVersions = 0 }: Retention,
  { aws }: PublishContext,
): Promise<readonly string[]> {
  if (place.kind !== 'ecr') return []
  const images = await aws.containers(place.region.name).images(place.name)
  const surplus = surplusImages(images, declared.isOurTag, keepVersions, declared.content?.digest)
  if (surplus.length === 0) return []
  const used = await digestsInUse(aws, place.region)
  return surplus.flatMap(({ digest }) => (digest === declared.content?.digest || used.has(digest) ? [] : [digest]))
}

/**
 * Images beyond the newest `keep`, of those whose every tag is one of ours. The current one counts as the newest: two that
 * were pushed in one second have the same time. Pure.
 */
export function surplusImages(
  images: readonly EcrImage[],
  isOurTag: (tag: string) => boolean,
  keep: number,
  current?: string,
): readonly EcrImage[] {
  const ours = images.filter(({ tags }) => tags.length > 0 && tags.every(isOurTag))
  const rank = ({ digest }: EcrImage): number => (digest === current ? 0 : 1)
  return ours.toSorted((a, b) => rank(a) - rank(b) || b.pushedMs - a.pushedMs).slice(keep)
}

/** Digests that functions of the account use in the region, every published version of them too. */
async function digestsInUse(aws: Aws, region: Region): Promise<ReadonlySet<string>> {
  const [lambda, code] = [aws.lambda(region.name), aws.functionCode(region.name)]
  const functions = await allPages((marker) => lambda.listFunctionsAndVersions(marker))
  const used = new Set<string>()
  for (const { packageType, codeSha256, arn, version } of functions) {
    if (packageType !== 'Image') continue
    // The hash of an image's code is its digest; where it is not, the function itself is asked.
    if (/^[0-9a-f]{64}$/.test(codeSha256)) used.add(`sha256:${codeSha256}`)
    // One that was deleted meanwhile uses nothing.
    const details = await code.getDetails(arn, version === '$LATEST' ? undefined : version)
    const digest = /@(sha256:[0-9a-f]{64})$/.exec(details?.imageUri ?? '')?.[1]
    if (digest !== undefined) used.add(digest)
  }
  return used
}
