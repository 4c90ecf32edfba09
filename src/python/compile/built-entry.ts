// What is kept beside a compiled wheel, and reading it from a store that others may have written.

import type { BuildNote, SystemLibrary } from './options.ts'

/** What is kept beside a wheel. Files are in its folder, libraries in `lib` below it. */
export interface BuiltEntry {
  readonly name: string
  readonly version: string
  readonly filename: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly source: { readonly filename: string; readonly sha256?: string; readonly url?: string }
  /** For people: `on this machine`, `in <image>, emulated`. */
  readonly where: string
  /** The image it was compiled in; absent for a pure wheel built on this machine. */
  readonly image?: { readonly reference: string; readonly digest: string }
  readonly libraries: readonly BuiltLibrary[]
  readonly notes: readonly BuildNote[]
}

export type BuiltLibrary = Omit<SystemLibrary, 'path'>

const longestText = 4_000
const mostItems = 1_000

/** A value as an entry, or undefined when it has another shape. Its file names are plain names. */
export function builtEntry(value: unknown): BuiltEntry | undefined {
  if (!isRecord(value)) return undefined
  const { name, version, filename, source, where, image, libraries, notes } = value
  const isSound =
    isText(name) &&
    isText(version) &&
    isFileName(filename) &&
    hasDigest(value) &&
    isRecord(source) &&
    isText(source['filename']) &&
    [source['sha256'], source['url']].every(isTextOrAbsent) &&
    isText(where) &&
    (image === undefined || (isRecord(image) && isText(image['reference']) && isText(image['digest']))) &&
    isListOf(libraries, isLibrary) &&
    isListOf(notes, isNote)
  return isSound ? (value as unknown as BuiltEntry) : undefined
}

function isLibrary(value: Record<string, unknown>): boolean {
  const { soname, package: owner, packageVersion, license, neededBy } = value
  return (
    isFileName(soname) && hasDigest(value) && isText(neededBy) && [owner, packageVersion, license].every(isTextOrAbsent)
  )
}

function isNote(value: Record<string, unknown>): boolean {
  const { severity, code, message, nextStep, package: name } = value
  return (
    (severity === 'warning' || severity === 'note') && [code, message, name].every(isText) && isTextOrAbsent(nextStep)
  )
}

function hasDigest({ sha256, sizeBytes }: Record<string, unknown>): boolean {
  return (
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    Number.isSafeInteger(sizeBytes) &&
    Number(sizeBytes) >= 0
  )
}

/** A name that cannot leave its folder. */
function isFileName(value: unknown): boolean {
  return typeof value === 'string' && /^(?!\.)[A-Za-z0-9._+!-]{1,255}$/.test(value)
}

function isListOf(value: unknown, isOne: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.length <= mostItems && value.every((one) => isRecord(one) && isOne(one))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || isText(value)
}
