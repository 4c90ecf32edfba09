// Files that a reader looks for: native code with what it requires, and content that the layer holds more than once.

import { formatBytes, plural } from '../../text/units.ts'
import type { Inventory, InventoryFile } from '../../inspect/inventory.ts'
import type { NativeFile } from '../../model/native-file.ts'
import { shown, table } from './markup.ts'

const mostNative = 500

export function nativeSection(native: readonly NativeFile[]): string {
  if (native.length === 0) return ''
  const rows = [...native]
    .sort((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, mostNative)
    .map(({ path, sizeBytes, machine, glibc, package: owner }) => [
      `<code>${shown(path, 300)}</code>`,
      { html: formatBytes(sizeBytes), value: sizeBytes },
      shown(machine, 40),
      {
        html: glibc === undefined ? '–' : glibc.join('.'),
        value: glibc === undefined ? 0 : glibc[0] * 1_000 + glibc[1],
      },
      shown(owner ?? '', 120),
    ])
  const columns = [
    { title: 'File', sort: 'text' },
    { title: 'Size', className: 'n', sort: 'number' },
    { title: 'Machine', sort: 'text' },
    { title: 'glibc', className: 'n', sort: 'number' },
    { title: 'Package', className: 'details', sort: 'text' },
  ] as const
  const machines = [...new Set(native.map(({ machine }) => machine))].sort()
  const newest = native.reduce<readonly [number, number]>(
    (most, { glibc }) => (glibc && (glibc[0] - most[0] || glibc[1] - most[1]) > 0 ? glibc : most),
    [0, 0],
  )
  const needs = newest[0] === 0 ? '' : `, requires glibc ${newest.join('.')}`
  const rest = native.length - rows.length
  return `<details><summary>${plural(native.length, 'native file')}: ${machines.map((one) => shown(one, 40)).join(', ')}${needs}</summary>${table(columns, rows)}${rest > 0 ? `<p>… and ${rest} smaller ones</p>` : ''}</details>`
}

/** Smaller files are not worth a look. */
const leastDuplicateBytes = 4 * 1024
const mostGroups = 50

/** Files of the same content, and packages that exist in several versions. */
export function duplicatesSection({ files = [], packages }: Inventory): string {
  const groups = new Map<string, InventoryFile[]>()
  for (const file of files) {
    if (file.sizeBytes < leastDuplicateBytes || file.isLink) continue
    const key = `${file.crc32} ${file.sizeBytes} ${file.compressedSizeBytes}`
    const group = groups.get(key)
    if (group) group.push(file)
    else groups.set(key, [file])
  }
  const twice = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ group, extraBytes: (group.length - 1) * (group[0]?.sizeBytes ?? 0) }))
    .sort((a, b) => b.extraBytes - a.extraBytes)
  const versions = severalVersions(packages)
  const extra = twice.reduce((sum, { extraBytes }) => sum + extraBytes, 0)
  if (twice.length === 0 && versions.length === 0) return ''
  const rows = twice.slice(0, mostGroups).map(({ group, extraBytes }) => [
    group
      .slice(0, 5)
      .map(({ path }) => `<code>${shown(path, 300)}</code>`)
      .join('<br>') + (group.length > 5 ? `<br>… and ${group.length - 5} more` : ''),
    { html: formatBytes(extraBytes), value: extraBytes },
  ])
  const parts = [
    ...(twice.length > 0 ? [`${formatBytes(extra)} in files that exist more than once`] : []),
    ...(versions.length > 0 ? [`${plural(versions.length, 'package')} in several versions`] : []),
  ]
  const list = versions.map(
    ([name, all]) => `<li>${shown(name, 120)}: ${all.map((one) => shown(one, 60)).join(', ')}</li>`,
  )
  return `<details><summary>Duplicates: ${parts.join('; ')}</summary>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}${rows.length > 0 ? table([{ title: 'The same content' }, { title: 'Saved by one copy', className: 'n' }], rows) : ''}</details>`
}

/** Packages of one folder that exist in several versions. */
function severalVersions(packages: Inventory['packages']): readonly (readonly [string, readonly string[]])[] {
  const versions = new Map<string, Set<string>>()
  for (const { name, root, version } of packages) {
    const key = `${root}\n${name}`
    versions.set(key, (versions.get(key) ?? new Set()).add(version))
  }
  return [...versions].flatMap(([key, all]) =>
    all.size > 1 ? [[key.slice(key.indexOf('\n') + 1), [...all]] as const] : [],
  )
}
