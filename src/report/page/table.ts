// Tables of the page: a click on a title sorts, a click on a name leads somewhere.

/** Sorts by the column's `data-value` or text; again, the other way round. */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies
  table.querySelectorAll<HTMLElement>('th[data-sort]').forEach((title) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'title'
    button.textContent = title.textContent
    title.replaceChildren(button)
    button.addEventListener('click', () => {
      const isNumber = title.dataset['sort'] === 'number'
      // Numbers begin with the largest, words with the first.
      const before = title.getAttribute('aria-sort')
      const ascending = before === null ? !isNumber : before === 'descending'
      table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'))
      title.setAttribute('aria-sort', ascending ? 'ascending' : 'descending')
      const column = [...(title.parentElement?.children ?? [])].indexOf(title)
      const keyOf = (row: HTMLTableRowElement): string => {
        const cell = row.cells[column]
        return cell?.dataset['value'] ?? cell?.textContent ?? ''
      }
      const order = (a: string, b: string): number => (isNumber ? Number(a) - Number(b) : a.localeCompare(b, 'en'))
      const rows = [...(body?.rows ?? [])].sort((a, b) => (ascending ? 1 : -1) * order(keyOf(a), keyOf(b)))
      body?.replaceChildren(...rows)
    })
  })
}

/** Makes a button of each element with this attribute. */
export function makeLinks(within: Element, attribute: string, lead: (index: number) => void): void {
  within.querySelectorAll<HTMLElement>(`[data-${attribute}]`).forEach((element) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.textContent = element.textContent
    const index = Number(element.dataset[attribute])
    button.addEventListener('click', () => lead(index))
    element.replaceChildren(button)
  })
}
