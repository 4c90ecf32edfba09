// The packages as a table, and why each is there as a tree. Both are read without a script.

import { formatBytes } from '../../text/units.ts'
import type { Inventory } from '../../inspect/inventory.ts'
import { byText } from '../../text/order.ts'
import { requirerName, type PackageReport } from '../report.ts'
import { shown, table } from './markup.ts'

const mostRows = 2_000
const mostRequirers = 4

export function packagesSection({ packages }: Inventory, reports: readonly PackageReport[]): string {
  if (packages.length === 0) return ''
  const known = new Map(reports.map((one) => [one.name, one]))
  const rows = packages
    .map((one, index) => ({ one, index }))
    .sort((a, b) => b.one.unzippedSizeBytes - a.one.unzippedSizeBytes)
    .slice(0, mostRows)
    .map(({ one, index }) => [
      `<span data-package="${index}">${shown(one.name, 120)}</span>`,
      shown(one.version, 60),
      { html: formatBytes(one.unzippedSizeBytes), value: one.unzippedSizeBytes },
      { html: formatBytes(one.sizeBytes), value: one.sizeBytes },
      { html: String(one.files), value: one.files },
      shown(one.licence ?? '', 120),
      requirers(known.get(one.name)),
    ])
  const columns = [
    { title: 'Package', className: 'name', sort: 'text' },
    { title: 'Version', sort: 'text' },
    { title: 'Unzipped', className: 'n', sort: 'number' },
    { title: 'Zipped', className: 'n', sort: 'number' },
    { title: 'Files', className: 'n details', sort: 'number' },
    { title: 'Licence', className: 'details', sort: 'text' },
    { title: 'Required by', className: 'details', sort: 'text' },
  ] as const
  return `<h2>Packages</h2>${table(columns, rows, 'packages')}${whySection(reports)}`
}

function requirers(one: PackageReport | undefined): string {
  const names = [...new Set((one?.requiredBy ?? []).map(requirerName))]
  const rest = names.length - mostRequirers
  return [...names.slice(0, mostRequirers).map((name) => shown(name, 100)), ...(rest > 0 ? [`${rest} more`] : [])].join(
    ', ',
  )
}

/** More places than this are not drawn: a tree names a package below each that requires it. */
const mostPlaces = 2_000

/** What was asked for, and below it what it requires. What is in the tree already is not unfolded again. */
function whySection(reports: readonly PackageReport[]): string {
  const below = new Map<string, PackageReport[]>()
  const asked = new Map<string, PackageReport[]>()
  const put = (into: Map<string, PackageReport[]>, key: string, one: PackageReport): void => {
    const list = into.get(key) ?? []
    if (!list.includes(one)) list.push(one)
    into.set(key, list)
  }
  for (const one of reports) {
    for (const requirer of one.requiredBy) {
      if (requirer.kind === 'package') put(below, requirer.name, one)
      else put(asked, requirerName(requirer), one)
    }
  }
  if (asked.size === 0) return ''
  const unfolded = new Set<string>()
  let places = 0
  const list = (all: readonly PackageReport[]): string => {
    const items = [...all].sort(byText(({ name }) => name)).map((one) => {
      places += 1
      if (places > mostPlaces) return ''
      const inner = below.get(one.name) ?? []
      const again = inner.length > 0 && unfolded.has(one.name)
      unfolded.add(one.name)
      const name = `${shown(one.name, 120)}${one.version === undefined ? '' : ` ${shown(one.version, 60)}`}`
      return `<li>${name}${again ? ' <span class="soft">(see above)</span>' : inner.length > 0 ? list(inner) : ''}</li>`
    })
    return `<ul>${items.join('')}</ul>`
  }
  const groups = [...asked].sort(byText(([where]) => where))
  const trees = groups.map(([where, all]) => `<li><b>${shown(where, 150)}</b>${list(all)}</li>`)
  return `<details class="why"><summary>Why each package is here</summary><ul>${trees.join('')}</ul></details>`
}
