/** Orders texts by code units: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders items by one text of each. */
export function byText<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(textOf(a), textOf(b))
}

/** Orders texts with numbers in them by the numbers, whatever their case: `3.9` before `3.10`, `macOS` before `Windows`. */
export function byNumbers(a: string, b: string): number {
  const [ones, others] = [a.toLowerCase().split(/(\d+)/), b.toLowerCase().split(/(\d+)/)] as const
  for (let at = 0; at < ones.length && at < others.length; at++) {
    const [one = '', other = ''] = [ones[at], others[at]]
    // Every second piece is a number.
    const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other)
    if (order !== 0) return order
  }
  return ones.length - others.length
}
