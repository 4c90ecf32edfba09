// How large a layer is, against the limits of Lambda.

import { Failure, type Problem } from '../errors.ts'
import { directUploadLimitBytes, imageLimitBytes, unzippedLimitBytes } from '../lambda/limits.ts'
import { formatBytes as bytes } from '../text/units.ts'
import type { Finding } from '../model/finding.ts'
import { compareText } from '../text/order.ts'
import { smallerPackages } from './smaller-packages.ts'

/** How full a layer may be before it is said: the function's own code counts too. */
const nearlyFull = 0.9

export interface UnzippedSize {
  /** Normalized by PEP 503. */
  readonly name: string
  readonly version: string
  readonly unzippedSizeBytes: number
}

/**
 * Refuses a layer that Lambda would refuse: before its packages are downloaded, with the sizes of their central directories.
 * @param layerName for the message
 * @param otherBytes what the layer holds beside packages: files of the user, system libraries
 * @throws {Failure} `layer-too-large`, with the packages by size and what would have to go.
 */
export function checkUnzippedSize(sizes: readonly UnzippedSize[], layerName: string, otherBytes = 0): void {
  const problem = tooLarge(sizes, layerName, otherBytes)
  if (problem) throw new Failure(problem)
}

/** The problem that `checkUnzippedSize` throws, if there is one. */
export function tooLarge(sizes: readonly UnzippedSize[], layerName: string, otherBytes = 0): Problem | undefined {
  const total = otherBytes + sizes.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)
  if (total <= unzippedLimitBytes) return undefined
  const excess = total - unzippedLimitBytes
  const largest = bySize(sizes)
  const [first] = largest
  return {
    code: 'layer-too-large',
    message: `${layerName} would be ${bytes(total)} unzipped, ${bytes(excess)} over Lambda's limit of ${bytes(unzippedLimitBytes)} for a function with all its layers.\n${table(largest, otherBytes)}`,
    nextStep: `${smallerPackages(largest.map(({ name }) => name))
      .map((advice) => `${advice} `)
      .join(
        '',
      )}Take out at least ${bytes(excess)}${first ? `: ${whatCouldGo(largest, excess)}` : ''}. Or divide the packages among several functions, or use a container image, which may have ${bytes(imageLimitBytes)}.`,
    ...(first ? { package: first.name } : {}),
  }
}

/** What is good to know of a layer that fits: it is nearly full, or it cannot be uploaded without a bucket. */
export function sizeFindings(layer: {
  readonly sizeBytes: number
  readonly unzippedSizeBytes: number
}): readonly Finding[] {
  const findings: Finding[] = []
  const left = unzippedLimitBytes - layer.unzippedSizeBytes
  if (left >= 0 && layer.unzippedSizeBytes > unzippedLimitBytes * nearlyFull) {
    findings.push({
      severity: 'warning',
      code: 'layer-nearly-full',
      message: `The layer is ${bytes(layer.unzippedSizeBytes)} unzipped, which leaves ${bytes(left)} of Lambda's ${bytes(unzippedLimitBytes)} for the function's own code and other layers.`,
    })
  }
  if (layer.sizeBytes > directUploadLimitBytes) {
    findings.push({
      severity: 'note',
      code: 'needs-bucket',
      message: `The zip has ${bytes(layer.sizeBytes)}, more than the ${bytes(directUploadLimitBytes)} that Lambda takes in a request: it can only be published through an S3 bucket in the layer's region.`,
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
  if (otherBytes > 0) rows.push(['files that are no package', otherBytes])
  const width = Math.max(...rows.map(([, size]) => bytes(size).length))
  return rows.map(([what, size]) => `  ${bytes(size).padStart(width)}  ${what}`).join('\n')
}
