import { formatBytes } from '../text/units.ts'
import { unzippedLimitBytes } from '../lambda/limits.ts'

/** `236.0 MB (94 %)` */
export function withShare(unzippedSizeBytes: number): string {
  return `${formatBytes(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes)})`
}

/** `94 %` of the limit; `< 1 %`; never rounded up to 100 nor down to it. */
export function shareOfLimit(unzippedSizeBytes: number, limitBytes = unzippedLimitBytes): string {
  const percent = (unzippedSizeBytes / limitBytes) * 100
  if (percent > 0 && percent < 1) return '< 1 %'
  return `${percent > 100 ? Math.ceil(percent) : Math.floor(percent)} %`
}
