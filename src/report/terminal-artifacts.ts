// What a terminal says of one artifact beside its packages: its sizes, and where an image or the zip of a function is.

import type { Colours } from '../text/colours.ts'
import { oneLine, shorten } from '../text/neutralize.ts'
import { formatBytes } from '../text/units.ts'
import { uncompressedWith } from './image-size.ts'
import { ofLimit } from './limits.ts'
import type { LayerReport } from './report.ts'

export function sizeTexts({ plan, content }: LayerReport): readonly string[] {
  const { packages = [], files, sizeBytes, unzippedSizeBytes } = content ?? {}
  const squeezed = (word: string): readonly string[] => {
    if (sizeBytes === undefined) return []
    // Before the build, nobody knows what the user's own files are compressed to.
    const isWithoutOwn = packages.some((one) => one.sizeBytes === undefined && one.origin === 'include')
    return [`${formatBytes(sizeBytes)} ${word}${isWithoutOwn ? ' without your own files' : ''}`]
  }
  if (plan.kind === 'image') {
    if (unzippedSizeBytes === undefined) return []
    // Of an image that was read, the sizes of the whole are on a line of their own.
    if (files !== undefined) return [`${formatBytes(unzippedSizeBytes)} of them looked into`]
    return [...squeezed('compressed'), `${formatBytes(unzippedSizeBytes)} unzipped without its base`]
  }
  const ofPackages = packages.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0)
  const ofNone = files === undefined ? 0 : (unzippedSizeBytes ?? 0) - ofPackages
  return [
    ...(ofNone > 0 ? [`${formatBytes(ofNone)} of them of no package`] : []),
    ...squeezed('zipped'),
    ...(unzippedSizeBytes === undefined ? [] : [ofLimit(plan.kind, unzippedSizeBytes)]),
  ]
}

/** What functions have after the run, and where the zip is in S3. */
export function functionLines(deployed: LayerReport['deployed'], colours: Colours): readonly string[] {
  const { functions = [], objects = [] } = deployed ?? {}
  return [
    ...objects.map(({ region, s3Bucket, s3Key }) => oneLine(shorten(`  ${region}  s3://${s3Bucket}/${s3Key}`, 400))),
    ...functions.flatMap(({ region, functionArn, changed, done }) => {
      const address = `  ${oneLine(region)}  ${oneLine(functionArn)}${changed ? '' : colours.dim('  unchanged')}`
      return [address, ...done.map((one) => `    ${oneLine(shorten(one, 400))}`)]
    }),
  ]
}

interface ImageView {
  readonly colours: Colours
  readonly folder?: string
}

/** From the folder where the user is, when it is below it. */
export function shownPath(path: string, { folder }: { readonly folder?: string }): string {
  const isBelow = folder !== undefined && path.startsWith(`${folder}/`)
  return oneLine(isBelow ? path.slice(folder.length + 1) : path)
}

export function imageLines({ image, base: planned, content }: LayerReport, view: ImageView): readonly string[] {
  const { colours } = view
  if (!image) {
    if (!planned) return []
    const uncompressedBytes = uncompressedWith(planned, content)
    const sizes = [
      `${formatBytes(planned.sizeBytes)} compressed`,
      ...(uncompressedBytes === undefined ? [] : [`the image has ${ofLimit('image', uncompressedBytes)}`]),
    ]
    return [`  ${colours.dim(`on ${oneLine(shorten(planned.name, 400))}, ${sizes.join('; ')}`)}`]
  }
  const { digest, sizeBytes, uncompressedBytes, base, path, reused, pushed = [] } = image
  const size = [
    ...(sizeBytes === undefined ? [] : [`${formatBytes(sizeBytes)} with its base`]),
    ...(uncompressedBytes === undefined ? [] : [ofLimit('image', uncompressedBytes)]),
  ].join(', ')
  return [
    ...(path === undefined ? [] : [`  ${shownPath(path, view)}${reused === true ? colours.dim('  unchanged') : ''}`]),
    ...(base === undefined ? [] : [`  ${colours.dim(`on ${oneLine(shorten(base, 400))}`)}`]),
    `  ${colours.dim([oneLine(shorten(digest, 100)), ...(size === '' ? [] : [size])].join('  '))}`,
    ...pushed.flatMap(({ imageUri, tags, changed, done }) => {
      const address = `  ${oneLine(imageUri)}${changed ? '' : colours.dim('  unchanged')}`
      const more = [`tags ${tags.join(', ')}`, ...done]
      return [address].concat(more.map((one) => `    ${oneLine(shorten(one, 400))}`))
    }),
  ]
}
