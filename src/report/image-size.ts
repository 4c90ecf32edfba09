import type { BaseReport, LayerContent } from './report.ts'

/** What an image with this content unpacks to; undefined where that is not known. */
export function uncompressedWith(
  { uncompressedBytes }: BaseReport,
  content: LayerContent | undefined,
): number | undefined {
  const { unzippedSizeBytes, sizesWithout } = content ?? {}
  if (uncompressedBytes === undefined || unzippedSizeBytes === undefined || sizesWithout !== undefined) return undefined
  return uncompressedBytes + unzippedSizeBytes
}
