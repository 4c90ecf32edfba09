// Which images of a repository are deleted: only those that an earlier run pushed, and none that a function uses. A
// function whose image was deleted cannot be updated any more.

import type { Aws } from '../../host/aws/connect.ts'
import type { EcrImage } from '../../host/aws/ecr.ts'
import type { Region } from '../../lambda/partitions.ts'
import { allPages } from '../pages.ts'

/** Images beyond the newest `keep`, of those whose every tag is one of ours. Pure. */
export function surplusImages(
  images: readonly EcrImage[],
  isOurTag: (tag: string) => boolean,
  keep: number,
): readonly EcrImage[] {
  const ours = images.filter(({ tags }) => tags.length > 0 && tags.every(isOurTag))
  return ours.toSorted((a, b) => b.pushedMs - a.pushedMs).slice(keep)
}

/** Digests that functions of the account use in the region, every published version of them too. */
export async function digestsInUse(aws: Aws, region: Region): Promise<ReadonlySet<string>> {
  const lambda = aws.lambda(region.name)
  const functions = await allPages((marker) => lambda.listFunctionsAndVersions(marker))
  const used = new Set<string>()
  for (const { packageType, codeSha256, arn, version } of functions) {
    if (packageType !== 'Image') continue
    // The hash of an image's code is its digest; where it is not, the function itself is asked.
    if (/^[0-9a-f]{64}$/.test(codeSha256)) used.add(`sha256:${codeSha256}`)
    const uri = await lambda.functionImage(version === '$LATEST' ? arn : `${arn}:${version}`)
    const digest = /@(sha256:[0-9a-f]{64})$/.exec(uri ?? '')?.[1]
    if (digest !== undefined) used.add(digest)
  }
  return used
}
