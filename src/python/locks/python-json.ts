/**
 * A value as Python's `json.dumps(value, sort_keys=True)` writes it, which the tools hash to see whether a project has
 * changed. https://docs.python.org/3/library/json.html#json.dumps
 */
export function pythonJson(value: unknown, separators: 'wide' | 'compact' = 'wide'): string {
  const [comma, colon] = separators === 'wide' ? [', ', ': '] : [',', ':']
  const written = (one: unknown): string => {
    if (Array.isArray(one)) return `[${one.map(written).join(comma)}]`
    if (typeof one === 'object' && one !== null && !(one instanceof Date)) {
      const entries = Object.entries(one)
        .filter(([, item]) => item !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      return `{${entries.map(([key, item]) => `${text(key)}${colon}${written(item)}`).join(comma)}}`
    }
    return typeof one === 'string' ? text(one) : (JSON.stringify(one) ?? 'null')
  }
  return written(value)
}

function text(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
