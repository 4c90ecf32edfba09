// What `slim` left out and what imports cost, for people at a terminal.

import { oneLine, shorten } from '../text/neutralize.ts'
import { listed } from '../text/listing.ts'
import { formatBytes, plural } from '../text/units.ts'
import type { Colours } from '../text/colours.ts'
import { textWidth } from '../text/width.ts'
import { costTable } from './import-costs-text.ts'
import type { LayerReport } from './report.ts'
import { keptText, keptTitle, slimmingTitle, slimRows } from './slimming-text.ts'

interface View {
  readonly colours: Colours
  readonly verbose?: boolean
  readonly more?: string
}

const longest = 400
const modulesShown = 5

export function slimmingLines(
  { slimming }: Pick<LayerReport, 'slimming'>,
  { colours, verbose = false, more = '--verbose' }: View,
): readonly string[] {
  if (!slimming) return []
  const title = slimmingTitle(slimming) ?? 'slim leaves out nothing'
  const rows = slimRows(slimming).map(
    ({ preset, sizeBytes, files, packages }) =>
      `    ${preset}  ${formatBytes(sizeBytes)}, ${plural(files, 'file')}: ${oneLine(shorten(listed(packages, verbose ? 1_000 : 3), longest))}`,
  )
  const kept = keptTitle(slimming)
  const stays =
    kept === undefined
      ? []
      : verbose
        ? slimming.kept.map((one) => `    ${oneLine(shorten(`stays: ${keptText(one)}`, longest))}`)
        : [`    ${colours.dim(`${kept}, since something names them (${more})`)}`]
  return [`  ${title}`, ...rows, ...stays]
}

export function importCostLines(
  { importCosts = [] }: Pick<LayerReport, 'importCosts'>,
  { colours, verbose = false }: View,
): readonly string[] {
  const costs = costTable(importCosts, verbose ? 1_000 : modulesShown)
  if (!costs) return []
  const names = costs.rows.map(({ module }) => oneLine(shorten(module, 60)))
  const width = Math.max(...names.map(textWidth))
  const pad = (name: string): string => name + ' '.repeat(width - textWidth(name))
  return [
    `  slowest imports  ${colours.dim(costs.targets.map((one) => oneLine(one)).join('  |  '))}`,
    ...costs.rows.map(({ cells }, at) => `    ${pad(names[at] ?? '')}  ${cells.join('  |  ')}`),
    ...costs.remarks.map((one) => `    ${colours.dim(one)}`),
  ]
}
