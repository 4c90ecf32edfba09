/** Fields whose values are of a closed set, or hashes: a short secret that is part of such a word must not break it. */
const unmasked: ReadonlySet<string> = new Set([
  'kind',
  'verb',
  'code',
  'severity',
  'level',
  'origin',
  'layout',
  'architecture',
  'sha256',
  'codeSha256',
])

/** The same value with `change` applied to every text in it: secrets are changed so, and inputs named in a door's words. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one)
    if (Array.isArray(one)) return one.map(changed)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, unmasked.has(key) ? inner : changed(inner)]),
    )
  }
  return changed(value) as T
}
