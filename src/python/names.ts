/** A distribution's name as indexes compare it: https://peps.python.org/pep-0503/#normalized-names */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** A name as it is written, to be put into larger patterns: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export const namePattern = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'

const leading = new RegExp(`^${namePattern}`)

/** The normalized name at the start of a text such as a requirement: `Foo_Bar[x]>=1` gives `foo-bar`. */
export function leadingName(text: string): string | undefined {
  const [name] = leading.exec(text) ?? []
  return name === undefined ? undefined : normalizeName(name)
}
