import { formatBytes } from '../text/units.ts'
import { artifactFacts, type ArtifactKind } from '../lambda/artifacts.ts'
import { unzippedLimitBytes } from '../lambda/limits.ts'

/** `236.0 MB (94 %)` */
export function withShare(unzippedSizeBytes: number, kind: ArtifactKind): string {
  return `${formatBytes(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes, artifactFacts[kind].unzippedLimitBytes)})`
}

/** `94 %` of the limit; `< 1 %`; never rounded up to 100 nor down to it. */
export function shareOfLimit(unzippedSizeBytes: number, limitBytes = unzippedLimitBytes): string {
  const percent = (unzippedSizeBytes / limitBytes) * 100
  if (percent > 0 && percent < 1) return '< 1 %'
  return `${percent > 100 ? Math.ceil(percent) : Math.floor(percent)} %`
}

/** `1.7 MB of 250 MB unzipped (< 1 %)` */
export function ofLimit(kind: ArtifactKind, unzippedSizeBytes: number): string {
  const { unzippedLimitBytes: limitBytes } = artifactFacts[kind]
  return `${formatBytes(unzippedSizeBytes)} of ${formatBytes(limitBytes)} unzipped (${shareOfLimit(unzippedSizeBytes, limitBytes)})`
}
