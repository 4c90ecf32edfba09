// What `slim` left out, in the words of every view. Names come from outside: each view escapes them.

import type { SlimKept, Slimming, SlimShare } from '../model/slimming.ts'
import { formatBytes, plural } from '../text/units.ts'

/** One preset, or what stayed of one package. */
export interface SlimRow {
  readonly preset: string
  readonly files: number
  readonly sizeBytes: number
  /** Largest first: `pandas 6.1 MB`. */
  readonly packages: readonly string[]
}

/** `slim leaves out 12.3 MB in 843 files`; undefined where nothing is to be said. */
export function slimmingTitle({ left, isEstimate }: Slimming): string | undefined {
  if (left.length === 0) return undefined
  const size = `${formatBytes(sum(left))} in ${plural(filesOf(left), 'file')}`
  return isEstimate ? `slim leaves out at most ${size}: what packages name themselves stays` : `slim leaves out ${size}`
}

/** By preset, largest first. */
export function slimRows({ left }: Slimming): readonly SlimRow[] {
  const presets = [...new Set(left.map(({ preset }) => preset))]
  return presets
    .map((preset): SlimRow => {
      const shares = left.filter((one) => one.preset === preset)
      const packages = shares.map((one) => `${one.package} ${formatBytes(one.sizeBytes)}`)
      return { preset, files: filesOf(shares), sizeBytes: sum(shares), packages }
    })
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
}

/** `tests of numpy, 1.2 MB: numpy/testing/utils.py names numpy/tests` */
export function keptText({ preset, package: name, sizeBytes, reason }: SlimKept): string {
  return `${preset} of ${name}, ${formatBytes(sizeBytes)}: ${reason}`
}

/** What stays although it was asked for; undefined where nothing does. */
export function keptTitle({ kept }: Slimming): string | undefined {
  return kept.length === 0 ? undefined : `${formatBytes(sum(kept))} in ${plural(filesOf(kept), 'file')} stay`
}

function sum(shares: readonly SlimShare[]): number {
  return shares.reduce((total, { sizeBytes }) => total + sizeBytes, 0)
}

function filesOf(shares: readonly SlimShare[]): number {
  return shares.reduce((total, { files }) => total + files, 0)
}
