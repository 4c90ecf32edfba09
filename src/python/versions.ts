// Versions of Python packages, by PEP 440: https://packaging.python.org/en/latest/specifications/version-specifiers/

import { compare, eq, explain, satisfies, valid, validRange } from '@renovatebot/pep440'

/**
 * Whether two texts name the same version. A file name may write `_` for the separators of a local version, and for a
 * `-`. What is not a version is equal to itself only.
 */
export function sameVersion(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((version) => version.trim().replaceAll('_', '-'))
  return a === b || (valid(a) !== null && valid(b) !== null && compare(a, b) === 0)
}

/** Whether `==pinned` accepts a version: `==1.0` accepts 1.0+cu121, `==1.0+cu121` does not accept 1.0. */
export function isPinnedTo(pinned: string, version: string | undefined): boolean {
  if (version === undefined) return false
  if (pinned === version) return true
  if (valid(pinned) === null || valid(version) === null) return false
  return eq(pinned, pinned.includes('+') ? version : version.replace(/\+.*$/s, ''))
}

/** A version that resolvers take only when it is asked for: `2.0rc1`, `2.0.dev3`. */
export function isPreRelease(version: string): boolean {
  return explain(version)?.is_prerelease === true
}

/** Whether a `Requires-Python` accepts a Python. One that cannot be read accepts all, as in pip and uv. */
export function acceptsPython(requiresPython: string | undefined, pythonFull: string): boolean {
  if (requiresPython === undefined || !validRange(requiresPython)) return true
  return satisfies(pythonFull, requiresPython, { prereleases: true })
}
