// File names of distributions. Wheels: https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention
// Sdists: https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-file-name

import { normalizeName } from '../names.ts'

/** What a wheel's file name says. */
export interface WheelFilename {
  /** Normalized by PEP 503. */
  readonly name: string
  readonly version: string
  /** Number and rest of the build tag, which breaks ties between wheels of the same version. */
  readonly build?: readonly [number: number, rest: string]
  /** The compressed tag set: the wheel has every combination of these. */
  readonly pythons: readonly string[]
  readonly abis: readonly string[]
  readonly platforms: readonly string[]
}

/** Undefined when it is not the name of a wheel. */
export function parseWheelFilename(filename: string): WheelFilename | undefined {
  if (!/^[^/\\]+\.whl$/i.test(filename)) return undefined
  const parts = filename.slice(0, -'.whl'.length).split('-')
  if (parts.length !== 5 && parts.length !== 6) return undefined
  if (parts.some((part) => part === '')) return undefined
  const [name = '', version = ''] = parts
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3).map((part) => part.toLowerCase())
  const build = parts.length === 6 ? /^(\d+)(.*)$/.exec(parts[2] ?? '') : undefined
  if (build === null) return undefined
  return {
    name: normalizeName(name),
    version: version.replaceAll('_', '-'),
    ...(build ? { build: [Number(build[1]), build[2] ?? ''] as const } : {}),
    pythons: pythons.split('.'),
    abis: abis.split('.'),
    platforms: platforms.split('.'),
  }
}

/**
 * Name and version of a source distribution; undefined when it is none.
 * @param expectedName the normalized name, which tells where an old sdist's name ends (`zope-interface-5.0.zip`).
 */
export function parseSdistFilename(
  filename: string,
  expectedName: string,
): { readonly name: string; readonly version: string } | undefined {
  const stem = /^(.+)\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|tar|zip)$/i.exec(filename)?.[1]
  if (stem === undefined) return undefined
  for (let dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
    const version = stem.slice(dash + 1)
    if (normalizeName(stem.slice(0, dash)) === expectedName && /^v?\d/i.test(version)) {
      return { name: expectedName, version }
    }
  }
  return undefined
}
