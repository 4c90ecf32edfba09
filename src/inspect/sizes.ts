// How large an artifact is, against the limits of Lambda.

import { Failure, type Problem } from '../errors.ts'
import { artifactFacts, type ArtifactKind } from '../lambda/artifacts.ts'
import { directUploadLimitBytes, imageLimitBytes, zipFilesLimit } from '../lambda/limits.ts'
import type { ArtifactPlan } from '../plan/plan.ts'
import { formatBytes as bytes } from '../text/units.ts'
import type { Finding } from '../model/finding.ts'
import { compareText } from '../text/order.ts'
import { smallerPackages } from './smaller-packages.ts'

type NamedArtifact = Pick<ArtifactPlan, 'kind' | 'name'>

/** What the limit is for, in words. */
const limited: Readonly<Record<ArtifactKind, string>> = {
  layer: 'a function with all its layers',
  function: 'a function with all its layers',
  image: 'a container image',
}
const restIsFor: Readonly<Record<ArtifactKind, string>> = {
  layer: " for the function's own code and other layers",
  function: ' for its layers',
  image: '',
}

/** How full an artifact may be before it is said: a layer shares the limit with the function's own code. */
const nearlyFull = 0.9

export interface UnzippedSize {
  /** Normalized by PEP 503. */
  readonly name: string
  readonly version: string
  readonly unzippedSizeBytes: number
}

/**
 * Refuses an artifact that Lambda would refuse: before its packages are downloaded, with the sizes of their central directories.
 * @param otherBytes what it holds beside packages: files of the user, system libraries
 * @throws {Failure} `layer-too-large`, `function-too-large`, `image-too-large`, with the packages by size and what would have to go.
 */
export function checkUnzippedSize(sizes: readonly UnzippedSize[], plan: NamedArtifact, otherBytes = 0): void {
  const problem = tooLarge(sizes, plan, otherBytes)
  if (problem) throw new Failure(problem)
}

/** The problem that `checkUnzippedSize` throws, if there is one. */
export function tooLarge(
  sizes: readonly UnzippedSize[],
  { kind, name: artifactName }: NamedArtifact,
  otherBytes = 0,
): Problem | undefined {
  const { unzippedLimitBytes } = artifactFacts[kind]
  const total = otherBytes + sizes.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  if (total <= unzippedLimitBytes) return undefined
  const excess = total - unzippedLimitBytes
  const largest = bySize(sizes)
  const [first] = largest
  return {
    code: `${kind}-too-large`,
    message: `${artifactName} would be ${bytes(total)} unzipped, ${bytes(excess)} over Lambda's limit of ${bytes(unzippedLimitBytes)} for ${limited[kind]}.\n${table(largest, otherBytes)}`,
    nextStep: `${smallerPackages(largest.map(({ name }) => name))
      .map((advice) => `${advice} `)
      .join(
        '',
      )}Take out at least ${bytes(excess)}${first ? `: ${whatCouldGo(largest, excess)}` : ''}. Or divide the packages among several functions${kind === 'image' ? '' : `. Or set \`artifact: image\`: it takes the same inputs, and an image may have ${bytes(imageLimitBytes)}`}.`,
    ...(first ? { package: first.name } : {}),
  }
}

/** @throws {Failure} `zip-too-large` when a zip cannot hold so many files. An image can. */
export function checkFileCount(files: number, { kind, name }: NamedArtifact): void {
  if (kind === 'image' || files <= zipFilesLimit) return
  throw new Failure({
    code: 'zip-too-large',
    message: `${name} would hold ${files} files, more than the ${zipFilesLimit} of a zip that Lambda takes.`,
    nextStep: `Leave packages or folders out, or ${kind === 'layer' ? 'split them into several layers' : 'set `artifact: image`'}.`,
  })
}

/** Of all packages of a target: an image may hold more than a zip, and nothing that is meant well has so many. */
const mostFilesHeld = 200_000

/** @throws {Failure} `too-many-files`, for the sake of the memory that a list of them takes. */
export function refuseCrowd(files: number, target: string): void {
  if (files <= mostFilesHeld) return
  throw new Failure({
    code: 'too-many-files',
    message: `The packages for ${target} have more than ${mostFilesHeld} files.`,
    nextStep: 'Leave packages out, or divide them among several functions.',
  })
}

/** What is good to know of an artifact that fits: it is nearly full, or it cannot be uploaded without a bucket. */
export function sizeFindings(
  kind: ArtifactKind,
  { sizeBytes, unzippedSizeBytes }: { readonly sizeBytes: number; readonly unzippedSizeBytes: number },
): readonly Finding[] {
  const findings: Finding[] = []
  const { title, unzippedLimitBytes } = artifactFacts[kind]
  const left = unzippedLimitBytes - unzippedSizeBytes
  if (left >= 0 && unzippedSizeBytes > unzippedLimitBytes * nearlyFull) {
    findings.push({
      severity: 'warning',
      code: `${kind}-nearly-full`,
      message: `The ${title} is ${bytes(unzippedSizeBytes)} unzipped, which leaves ${bytes(left)} of Lambda's ${bytes(unzippedLimitBytes)}${restIsFor[kind]}.`,
    })
  }
  if (kind !== 'image' && sizeBytes > directUploadLimitBytes) {
    findings.push({
      severity: 'note',
      code: 'needs-bucket',
      message: `The zip has ${bytes(sizeBytes)}, more than the ${bytes(directUploadLimitBytes)} that Lambda takes in a request: it can only be published through an S3 bucket in its region.`,
      nextStep: 'Name a bucket with the input s3-bucket.',
    })
  }
  return findings
}

export function bySize<T extends UnzippedSize>(sizes: readonly T[]): readonly T[] {
  return sizes.toSorted((a, b) => b.unzippedSizeBytes - a.unzippedSizeBytes || compareText(a.name, b.name))
}

/** The largest single package that is large enough, else the largest ones that are so together. */
function whatCouldGo(largest: readonly UnzippedSize[], excess: number): string {
  const enough = largest.filter((one) => one.unzippedSizeBytes >= excess)
  if (enough.length > 0) {
    const names = enough.slice(0, 5).map((one) => one.name)
    return names.length === 1 ? `only ${names[0]} alone is as large` : `any one of ${names.join(', ')} is as large`
  }
  let sum = 0
  const together: string[] = []
  for (const one of largest) {
    if (sum >= excess) break
    sum += one.unzippedSizeBytes
    together.push(one.name)
  }
  return `${together.join(' and ')} together are as large`
}

const shownRows = 20

function table(largest: readonly UnzippedSize[], otherBytes: number): string {
  const rest = largest.slice(shownRows)
  const rows = largest
    .slice(0, shownRows)
    .map((one): [string, number] => [`${one.name} ${one.version}`.trim(), one.unzippedSizeBytes])
  if (rest.length > 0)
    rows.push([`${rest.length} smaller packages`, rest.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)])
  if (otherBytes > 0) rows.push(['files of no package', otherBytes])
  const width = Math.max(...rows.map(([, size]) => bytes(size).length))
  return rows.map(([what, size]) => `  ${bytes(size).padStart(width)}  ${what}`).join('\n')
}
