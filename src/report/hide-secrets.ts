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

/** The same value with `hide` applied to every text in it. */
export function hideSecrets<T>(value: T, hide: (text: string) => string): T {
  const hidden = (one: unknown): unknown => {
    if (typeof one === 'string') return hide(one)
    if (Array.isArray(one)) return one.map(hidden)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, unmasked.has(key) ? inner : hidden(inner)]),
    )
  }
  return hidden(value) as T
}
