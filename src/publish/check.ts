// What is wrong with the declaration of a zip by itself, before anything is asked of AWS.

import type { Problem } from '../errors.ts'
import type { ZipRequest } from './request.ts'
import { fitsDirectUpload, tooLargeForDirectUpload } from './upload.ts'
import type { ZipFile } from './zip.ts'

/** The words that differ between a layer and the zip of a function. */
export interface ArtifactWords {
  /** `the layer` */
  readonly artifact: string
  /** What of a function's version never changes: `layers`, `code`. */
  readonly fixed: string
  /** What to do about a function that is named with a version. */
  readonly versionStep: string
  /** Why the function's region matters. */
  readonly regionReason: string
}

export function checkZipRequest(
  request: ZipRequest,
  artifacts: readonly { readonly name: string; readonly zip?: ZipFile }[],
  words: ArtifactWords,
): readonly Problem[] {
  return [
    ...partitions(request),
    ...buckets(request, words),
    ...sizes(request, artifacts),
    ...functions(request, words),
  ]
}

function partitions({ regions }: ZipRequest): readonly Problem[] {
  const [first] = regions
  const others = regions.filter(({ partition }) => partition.id !== first.partition.id)
  if (others.length === 0) return []
  return [
    {
      code: 'several-partitions',
      input: 'regions',
      message: `${first.name} is in the partition ${first.partition.id}, and ${others.map(({ name, partition }) => `${name} in ${partition.id}`).join(', ')}: credentials are good for one partition.`,
      nextStep: 'Publish to each partition in a step of its own, with its own credentials.',
    },
  ]
}

function buckets({ bucket, regions }: ZipRequest, { artifact }: ArtifactWords): readonly Problem[] {
  if (!bucket || regions.length === 1 || bucket.template.includes('{region}')) return []
  return [
    {
      code: 'one-bucket-for-several-regions',
      input: 's3-bucket',
      message: `The bucket ${bucket.template} is in one region, and ${artifact} is for ${regions.length}: Lambda takes zips only from buckets of its own region.`,
      nextStep: 'Write `{region}` into the name, and have such a bucket in each region.',
    },
  ]
}

function sizes(
  { bucket }: ZipRequest,
  artifacts: readonly { readonly name: string; readonly zip?: ZipFile }[],
): readonly Problem[] {
  if (bucket) return []
  return artifacts.flatMap(({ name, zip }) =>
    zip && !fitsDirectUpload(zip.sizeBytes) ? [tooLargeForDirectUpload(name, zip.sizeBytes)] : [],
  )
}

function functions({ functions: selectors, regions }: ZipRequest, words: ArtifactWords): readonly Problem[] {
  return selectors.flatMap((selector): readonly Problem[] => {
    if (selector.kind !== 'arn') return []
    const { region, name, qualifier } = selector.arn
    if (qualifier !== undefined && qualifier !== '$LATEST') {
      return [
        {
          code: 'function-with-qualifier',
          input: 'update-functions',
          message: `${name}:${qualifier} is a version or an alias of the function, and their ${words.fixed} never changes.`,
          nextStep: words.versionStep,
        },
      ]
    }
    if (regions.some((one) => one.name === region.name)) return []
    return [
      {
        code: 'function-in-another-region',
        input: 'update-functions',
        message: `The function ${name} is in ${region.name}, ${words.regionReason}.`,
        nextStep: `Add ${region.name} to \`regions\`, or remove the function.`,
      },
    ]
  })
}
