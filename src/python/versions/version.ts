// Versions of Python distributions: https://packaging.python.org/en/latest/specifications/version-specifiers/

import { compare, explain, type Pep440Version } from '@renovatebot/pep440'

/** What the order of versions depends on. */
export interface Version {
  /** Normalized, with its local part. */
  readonly text: string
  /** Normalized, without its local part. */
  readonly public: string
  readonly epoch: number
  readonly release: readonly number[]
  /** Epoch, release and pre-release part, e.g. `1!2.0rc1`. */
  readonly stem: string
  /** The number of its post-release. */
  readonly post?: number
  /** The number of its development release. */
  readonly dev?: number
  readonly isPreRelease: boolean
  readonly isLocal: boolean
}

/** Longer than any version in use. */
const longest = 512
const parsed = new Map<string, Version | undefined>()
const mostKept = 20_000

/** Undefined when the text is not a version. */
export function parseVersion(text: string): Version | undefined {
  if (text.length > longest) return undefined
  if (parsed.has(text)) return parsed.get(text)
  const explained = explain(text.trim())
  const version = explained === null ? undefined : versionOf(explained)
  if (parsed.size >= mostKept) parsed.clear()
  parsed.set(text, version)
  return version
}

function versionOf(explained: Pep440Version): Version {
  // The types of the library say otherwise, but these are numbers.
  const [post, dev] = [explained.post, explained.dev] as unknown as readonly [number | null, number | null]
  return {
    text: explained.local === null ? explained.public : `${explained.public}+${explained.local}`,
    public: explained.public,
    epoch: explained.epoch,
    release: explained.release,
    // Typed as an array; null when there is none.
    stem: `${explained.base_version}${(explained.pre as readonly (string | number)[] | null)?.join('') ?? ''}`,
    ...(post === null ? {} : { post }),
    ...(dev === null ? {} : { dev }),
    isPreRelease: explained.is_prerelease,
    isLocal: explained.local !== null,
  }
}

/** Negative when `a` comes before `b`. */
export function compareVersions(a: Version, b: Version): number {
  return compare(a.text, b.text)
}

/** The same without their local parts. */
export function comparePublic(a: Version, b: Version): number {
  return compare(a.public, b.public)
}

/** Whether a version's release begins with these numbers. */
export function hasPrefix(version: Version, epoch: number, prefix: readonly number[]): boolean {
  const release = padded(version.release, prefix.length)
  return version.epoch === epoch && prefix.every((number, at) => release[at] === number)
}

function padded(release: readonly number[], length: number): readonly number[] {
  return [...release, ...Array.from({ length: Math.max(0, length - release.length) }, () => 0)]
}
