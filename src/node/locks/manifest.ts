// Values of package.json, as far as they are what they should be. What is of another type counts as absent.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Names and ranges. */
export function rangesOf(value: unknown): readonly (readonly [name: string, range: string])[] {
  return Object.entries(objectOf(value)).flatMap(([name, range]) =>
    typeof range === 'string' ? [[name, range] as const] : [],
  )
}

/** `os`, `cpu` and `libc` are a word or a list of words. */
export function wordsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  return all.filter((one) => typeof one === 'string')
}

/** What a name of npm is, scope included: https://github.com/npm/validate-npm-package-name. Old names have capitals. */
export function isPackageName(name: string): boolean {
  return (
    name.length <= 214 && /^(?:@[^/@\s\\:%?#]+\/)?[^/@\s\\:%?#.][^/@\s\\:%?#]*$/.test(name) && name !== 'node_modules'
  )
}

/** The names whose peers may be missing. */
export function optionalPeersOf(manifest: JsonObject): ReadonlySet<string> {
  const meta = Object.entries(objectOf(manifest['peerDependenciesMeta']))
  return new Set(meta.flatMap(([name, one]) => (objectOf(one)['optional'] === true ? [name] : [])))
}
