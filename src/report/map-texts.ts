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
      let copy: unknown[] | undefined
      for (let at = 0; at < one.length; at++) {
        const inner = changed(one[at])
        if (inner === one[at]) continue
        copy ??= [...one]
        copy[at] = inner
      }
      return copy ?? one
    }
    let copy: [string, unknown][] | undefined
    const fields = one as Readonly<Record<string, unknown>>
    const names = Object.keys(fields)
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string
      const inner = unmasked.has(name) ? fields[name] : changed(fields[name])
      if (inner === fields[name]) continue
      copy ??= Object.entries(fields)
      copy[at] = [name, inner]
    }
    return copy ? Object.fromEntries(copy) : one
  }
  return changed(value) as T
}
