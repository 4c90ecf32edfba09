// The verdict and the findings: what one must know comes before what one may look at.

import { visible, shorten } from '../../text/neutralize.ts'
import { plural } from '../../text/units.ts'
import type { Finding } from '../../model/finding.ts'
import { problemLines } from '../problem-text.ts'
import { escape } from './markup.ts'

/** More are behind a fold, and beyond `mostShown` not in the page. */
const mostOpen = 5
const mostShown = 200

/** `2 errors, 1 warning`; `No errors or warnings`. */
export function verdictText(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length
  const parts = [
    ...(count('error') > 0 ? [plural(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
  ]
  return parts.length === 0 ? 'No errors or warnings' : parts.join(', ')
}

/** The worst severity. */
export function verdictOf(findings: readonly Finding[]): 'error' | 'warning' | 'good' {
  if (findings.some(({ severity }) => severity === 'error')) return 'error'
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'good'
}

export function findingsSection(findings: readonly Finding[]): string {
  const loud = findings.filter(({ severity }) => severity !== 'note')
  const notes = findings.filter(({ severity }) => severity === 'note')
  return [
    `<p class="verdict ${verdictOf(findings)}"><b>${verdictText(findings)}</b></p>`,
    ...loud.slice(0, mostOpen).map(item),
    fold(loud.slice(mostOpen), 'more finding'),
    fold(notes, 'note'),
  ].join('\n')
}

function fold(findings: readonly Finding[], name: string): string {
  if (findings.length === 0) return ''
  const hidden = findings.length - mostShown
  const rest = hidden > 0 ? `<p>… and ${plural(hidden, 'more finding')}</p>` : ''
  return `<details><summary>${plural(findings.length, name)}</summary>${findings.slice(0, mostShown).map(item).join('\n')}${rest}</details>`
}

function item(finding: Finding): string {
  const text = visible(shorten(problemLines(finding).join('\n'), 2_000))
  const label = { error: 'Error', warning: 'Warning', note: 'Note' }[finding.severity]
  return `<p class="finding ${finding.severity}"><b>${label}</b> ${escape(text)}</p>`
}
