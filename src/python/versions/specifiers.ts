// Version specifiers: https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers

import { comparePublic, compareVersions, hasPrefix, parseVersion, type Version } from './version.ts'

export type Operator = '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>'

/** One comparison, e.g. `>=1.4`. */
export interface Specifier {
  readonly operator: Operator
  /** As written, e.g. `1.4.*`. */
  readonly version: string
}

const pre = '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?'
const post = '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?'
const dev = '(?:[-_.]?dev[-_.]?[0-9]*)?'
const suffix = `${pre}${post}${dev}`
const head = 'v?(?:[0-9]+!)?[0-9]+'
const shapes: Readonly<Record<'equality' | 'compatible' | 'ordered' | 'identical', RegExp>> = {
  equality: new RegExp(`^${head}(?:\\.[0-9]+)*(?:\\.\\*|${suffix}(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)$`, 'i'),
  compatible: new RegExp(`^${head}(?:\\.[0-9]+)+${suffix}$`, 'i'),
  ordered: new RegExp(`^${head}(?:\\.[0-9]+)*${suffix}$`, 'i'),
  identical: /^[^\s;)]+$/,
}
/** Longer than any version in use. */
const longest = 512

/** Undefined when the version cannot follow the operator. */
export function specifier(operator: string, version: string): Specifier | undefined {
  const text = version.trim()
  if (text.length > longest) return undefined
  switch (operator) {
    case '===':
      return shapes.identical.test(text) ? { operator, version: text } : undefined
    case '==':
    case '!=':
      return shapes.equality.test(text) ? { operator, version: text } : undefined
    case '~=':
      return shapes.compatible.test(text) ? { operator, version: text } : undefined
    case '<=':
    case '>=':
    case '<':
    case '>':
      return shapes.ordered.test(text) ? { operator, version: text } : undefined
    default:
      return undefined
  }
}

/** A list such as `>=3.9,<4`; undefined when a part of it cannot be read. */
export function parseSpecifiers(text: string): readonly Specifier[] | undefined {
  const specifiers: Specifier[] = []
  for (const part of text.split(',')) {
    const trimmed = part.trim()
    if (trimmed === '') continue
    const [, operator = '', version = ''] = /^(===|==|~=|!=|<=|>=|<|>)(.*)$/s.exec(trimmed) ?? []
    const one = specifier(operator, version)
    if (!one) return undefined
    specifiers.push(one)
  }
  return specifiers
}

/** Whether a version meets all of the specifiers. Pre-releases count like any version. */
export function satisfiesAll(version: string, specifiers: readonly Specifier[]): boolean {
  return specifiers.every((one) => satisfies(version, one))
}

/** Whether a version meets a specifier. What is not a version meets `===` only. */
export function satisfies(version: string, { operator, version: wanted }: Specifier): boolean {
  if (operator === '===') return version.trim().toLowerCase() === wanted.toLowerCase()
  const candidate = parseVersion(version)
  if (!candidate) return false
  if (operator === '==') return equals(candidate, wanted)
  if (operator === '!=') return !equals(candidate, wanted)
  const limit = parseVersion(wanted)
  if (!limit) return false
  return ordered(candidate, operator, limit)
}

function equals(candidate: Version, wanted: string): boolean {
  if (wanted.endsWith('.*')) {
    const prefix = parseVersion(wanted.slice(0, -2))
    return prefix !== undefined && hasPrefix(candidate, prefix.epoch, prefix.release)
  }
  const version = parseVersion(wanted)
  if (!version) return false
  return (version.isLocal ? compareVersions(candidate, version) : comparePublic(candidate, version)) === 0
}

function ordered(candidate: Version, operator: '~=' | '<=' | '>=' | '<' | '>', limit: Version): boolean {
  switch (operator) {
    case '<=':
      return comparePublic(candidate, limit) <= 0
    case '>=':
      return comparePublic(candidate, limit) >= 0
    case '~=':
      return comparePublic(candidate, limit) >= 0 && hasPrefix(candidate, limit.epoch, limit.release.slice(0, -1))
    case '<':
      return comparePublic(candidate, limit.isPreRelease ? limit : after(limit, limit.post, 0)) < 0
    case '>':
      if (limit.dev !== undefined) return comparePublic(candidate, after(limit, limit.post, limit.dev + 1)) >= 0
      if (limit.post !== undefined) return comparePublic(candidate, after(limit, limit.post + 1, 0)) >= 0
      // The post-releases of the limit count as the limit.
      if (candidate.post !== undefined && compareVersions(stemOf(candidate), limit) === 0) return false
      return comparePublic(candidate, limit) > 0
  }
}

/** A version with the same stem: `<1.0` excludes `1.0.dev0` and what follows, `>1.0.post1` begins with `1.0.post2.dev0`. */
function after({ stem }: Version, post: number | undefined, dev: number): Version {
  return versionOf(`${stem}${post === undefined ? '' : `.post${post}`}.dev${dev}`)
}

function stemOf({ stem }: Version): Version {
  return versionOf(stem)
}

function versionOf(text: string): Version {
  const version = parseVersion(text)
  if (!version) throw new Error(`${text} is not a version`)
  return version
}
