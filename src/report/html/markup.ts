// Text of others in a page: as text, never as markup.

import { oneLine, shorten } from '../../text/neutralize.ts'

/** One line of at most `length` characters. */
export function clean(text: string, length: number): string {
  return oneLine(shorten(text, length))
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Text of others, ready for the markup. */
export function shown(text: string, length: number): string {
  return escape(clean(text, length))
}

/** JSON that cannot end its script element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** A table that scrolls by itself where it is too wide. `className` goes to each cell of its column. */
export function table(
  columns: readonly { readonly title: string; readonly className?: string; readonly sort?: 'text' | 'number' }[],
  rows: readonly (readonly Cell[])[],
  className = '',
): string {
  const attribute = (name: string, value: string | undefined): string => (value ? ` ${name}="${value}"` : '')
  const head = columns.map(
    ({ title, className: of, sort }) =>
      `<th scope="col"${attribute('class', of)}${attribute('data-sort', sort)}>${escape(title)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const { html, value } = typeof cell === 'string' ? { html: cell, value: undefined } : cell
      const sortable = value === undefined ? '' : ` data-value="${value}"`
      return `<td${attribute('class', columns[at]?.className)}${sortable}>${html}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<div class="scroll"><table${attribute('class', className)}><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

/** Markup, and the number by which its column is sorted. */
export type Cell = string | { readonly html: string; readonly value: number }
