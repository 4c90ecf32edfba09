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

/**
 * The same value with `change` applied to every text in it: secrets are changed so, and inputs named in a door's words.
 * What has nothing to change is not copied.
 */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one)
    if (typeof one !== 'object' || one === null) return one
    if (Array.isArray(one)) {
      const all = one.map(changed)
      return all.some((inner, at) => inner !== one[at]) ? all : one
    }
    const entries: [string, unknown][] = Object.entries(one)
    let isSame = true
    for (const entry of entries) {
      const inner = unmasked.has(entry[0]) ? entry[1] : changed(entry[1])
      isSame &&= inner === entry[1]
      entry[1] = inner
    }
    return isSame ? one : Object.fromEntries(entries)
  }
  return changed(value) as T
}
