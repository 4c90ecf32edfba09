// What differs from the version that is published.

import { formatChange } from '../../text/units.ts'
import type { LayerDiff } from '../diff.ts'
import { counts, startupChangeText, summary } from '../markdown-diff.ts'
import type { Comparison } from '../report.ts'
import { escape, shown, table } from './markup.ts'

const signs = { added: '+', removed: '−', changed: '~' } as const

export function comparisonSection(comparison: Comparison | undefined): string {
  if (!comparison) return ''
  if (comparison.kind === 'not-compared') return `<h2>Changes</h2><p>${shown(comparison.reason, 1_000)}</p>`
  const { diff } = comparison
  const rows = diff.packages.slice(0, 500).map((change) => {
    const versions = (list: readonly string[]): string => list.map((one) => shown(one, 60)).join(', ')
    const files = change.files ? ` <span class="changed">${counts(change.files)}</span>` : ''
    const sign = `<span class="${change.kind}">${signs[change.kind]}</span>`
    const size = formatChange(change.afterSizeBytes - change.beforeSizeBytes)
    return [sign, shown(change.name, 120), versions(change.before), `${versions(change.after)}${files}`, size]
  })
  const columns = [
    { title: '' },
    { title: 'Package', className: 'name' },
    { title: 'Before' },
    { title: 'After' },
    { title: 'Size', className: 'n' },
  ]
  return `<h2>Changes</h2><p>Against ${shown(diff.base, 300)}: ${escape(summary(diff))}.</p>${rows.length === 0 ? '' : table(columns, rows)}${setsOf(diff)}${startupOf(diff)}`
}

function startupOf({ startup = [] }: LayerDiff): string {
  if (startup.length === 0) return ''
  const lines = startup.slice(0, 50).map((change) => {
    const text = shown(startupChangeText(change), 600)
    return `<p><span class="${change.kind}">${signs[change.kind]} ${text}</span></p>`
  })
  return `<p>Code that runs at every start of Python:</p>${lines.join('')}`
}

function setsOf(diff: LayerDiff): string {
  const sets = [
    ['Runtimes', diff.runtimes],
    ['Architectures', diff.architectures],
    ['Shared with', diff.grants],
  ] as const
  return sets
    .flatMap(([title, change]) => {
      if (!change) return []
      const added = change.added.map((one) => `<span class="added">+ ${shown(one, 200)}</span>`)
      const removed = change.removed.map((one) => `<span class="removed">− ${shown(one, 200)}</span>`)
      return [`<p>${title}: ${[...added, ...removed].join(', ')}</p>`]
    })
    .join('')
}
