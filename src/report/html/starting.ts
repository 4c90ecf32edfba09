// What `slim` left out, and what imports cost.

import type { ImportCosts } from '../../model/import-costs.ts'
import type { Slimming } from '../../model/slimming.ts'
import { listed } from '../../text/listing.ts'
import { formatBytes } from '../../text/units.ts'
import { costTable } from '../import-costs-text.ts'
import { keptText, keptTitle, slimmingTitle, slimRows } from '../slimming-text.ts'
import { escape, shown, table } from './markup.ts'

const mostModules = 200
const mostKept = 200

export function slimmingSection(slimming: Slimming | undefined): string {
  const title = slimming && slimmingTitle(slimming)
  if (!slimming || title === undefined) return ''
  const rows = slimRows(slimming).map(({ preset, sizeBytes, files, packages }) => [
    escape(preset),
    { html: formatBytes(sizeBytes), value: sizeBytes },
    { html: String(files), value: files },
    shown(listed(packages, 12), 600),
  ])
  const columns = [
    { title: 'Left out', sort: 'text' },
    { title: 'Unzipped', className: 'n', sort: 'number' },
    { title: 'Files', className: 'n', sort: 'number' },
    { title: 'Of', className: 'details' },
  ] as const
  const kept = slimming.kept.slice(0, mostKept).map((one) => `<li>${shown(keptText(one), 400)}</li>`)
  const stays = kept.length === 0 ? '' : `<p>${escape(keptTitle(slimming) ?? '')}:</p><ul>${kept.join('')}</ul>`
  return `<details><summary>${escape(title)}</summary>${table(columns, rows)}${stays}</details>`
}

export function importSection(costs: readonly ImportCosts[] = []): string {
  const found = costTable(costs, mostModules)
  if (!found) return ''
  const rows = found.rows.map(({ module, cells, milliseconds }) => [
    `<code>${shown(module, 120)}</code>`,
    ...cells.map((cell) => ({ html: escape(cell), value: milliseconds })),
  ])
  const columns = [
    { title: 'Import', sort: 'text' as const },
    ...found.targets.map((title) => ({ title, className: 'n', sort: 'number' as const })),
  ]
  const remarks = found.remarks.map((one) => `<p>${escape(one.replaceAll('`', ''))}</p>`)
  return `<details open><summary>What imports cost</summary>${table(columns, rows)}${remarks.join('')}</details>`
}
