import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse, type TomlTable, type TomlValue } from 'smol-toml'
import { normalizeName } from '../names.ts'
import { redact } from '../../text/redact.ts'
import type { DirectSource, LockedPackage, RemoteFile } from './lock.ts'
import { byText } from '../../text/order.ts'

// pylock.toml: https://packaging.python.org/en/latest/specifications/pylock-toml/

/** A pylock.toml that is not what the specification says: uv changed, or is not uv. */
export class PylockProblem extends Error {
  override readonly name = 'PylockProblem'
}

/**
 * The packages of a lock that was made for one target, sorted by name.
 * URLs come without their credentials: `onCredentials` is told each that had some.
 * @param directory absolute path that paths in the lock are relative to
 * @throws {PylockProblem}
 */
export function parsePylock(
  text: string,
  directory: string,
  onCredentials: (url: string) => void = () => {},
): readonly LockedPackage[] {
  const document = readToml(text)
  const version = document['lock-version']
  if (typeof version !== 'string' || !/^1(?:\.|$)/.test(version)) wrong('lock-version', 'is not 1.x')
  const packages = tables(document['packages'] ?? [], 'packages').map((table) =>
    lockedPackage(table, { directory, onCredentials }),
  )
  return packages.toSorted(byText(({ name }) => name))
}

function readToml(text: string): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    throw new PylockProblem(`it is not TOML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`, {
      cause: error,
    })
  }
}

interface Reading {
  /** That paths are relative to. */
  readonly directory: string
  readonly onCredentials: (url: string) => void
}

function lockedPackage(table: TomlTable, reading: Reading): LockedPackage {
  const name = normalizeName(text(table, 'name', 'packages') ?? wrong('packages', 'has a package without a name'))
  const place = `packages ${name}`
  const file = (one: TomlTable, kind: string): RemoteFile => remoteFile(one, `${place} ${kind}`, reading)
  const version = text(table, 'version', place)
  const index = text(table, 'index', place)
  const direct = directSource(table, place, file, reading)
  const sdist = table['sdist'] === undefined ? undefined : file(aTable(table['sdist'], `${place} sdist`), 'sdist')
  return {
    name,
    ...(version === undefined ? {} : { version }),
    wheels: tables(table['wheels'] ?? [], `${place} wheels`).map((wheel) => file(wheel, 'wheels')),
    ...(sdist ? { sdist } : {}),
    ...(direct ? { direct } : {}),
    ...(index === undefined ? {} : { index: bare(index, reading) }),
    requiredBy: [],
  }
}

function directSource(
  table: TomlTable,
  place: string,
  file: (one: TomlTable, kind: string) => RemoteFile,
  reading: Reading,
): DirectSource | undefined {
  const of = (kind: string): TomlTable | undefined =>
    table[kind] === undefined ? undefined : aTable(table[kind], `${place} ${kind}`)
  const subdirectoryOf = (one: TomlTable): { subdirectory?: string } => {
    const subdirectory = text(one, 'subdirectory', place)
    return subdirectory === undefined ? {} : { subdirectory }
  }
  const vcs = of('vcs')
  if (vcs) {
    const url = text(vcs, 'url', place) ?? text(vcs, 'path', place) ?? wrong(place, 'has a vcs without a url')
    const commit = text(vcs, 'commit-id', place) ?? wrong(place, 'has a vcs without a commit-id')
    return { kind: 'vcs', url: bare(url, reading), commit, ...subdirectoryOf(vcs) }
  }
  const directory = of('directory')
  if (directory) {
    const path = text(directory, 'path', place) ?? wrong(place, 'has a directory without a path')
    return { kind: 'directory', path: resolve(reading.directory, path) }
  }
  const archive = of('archive')
  if (archive) return { kind: 'archive', file: file(archive, 'archive'), ...subdirectoryOf(archive) }
  return undefined
}

function remoteFile(table: TomlTable, place: string, reading: Reading): RemoteFile {
  const path = text(table, 'path', place)
  const written = text(table, 'url', place)
  const location = written ?? path
  if (location === undefined) return wrong(place, 'has neither url nor path')
  const isUrl = written !== undefined
  const filename = text(table, 'name', place) ?? filenameOf(location, isUrl)
  if (!/^[^/\\\0]+$/.test(filename) || filename === '.' || filename === '..') wrong(place, 'has no file name')
  const hashes = table['hashes'] === undefined ? {} : aTable(table['hashes'], `${place} hashes`)
  const sha256 = text(hashes, 'sha256', place)?.toLowerCase()
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) wrong(place, 'has a sha256 that is none')
  const size = table['size']
  if (size !== undefined && (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)) {
    wrong(place, 'has a size that is none')
  }
  return {
    filename,
    url: isUrl ? bare(location, reading) : pathToFileURL(resolve(reading.directory, location)).href,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(size === undefined ? {} : { sizeBytes: size }),
  }
}

/** The last part of a URL's path, percent-decoded; of a path, as it is. */
function filenameOf(location: string, isUrl: boolean): string {
  const path = isUrl ? location.replace(/[?#].*$/s, '') : location
  const last = path.split(isUrl ? '/' : /[\\/]/).at(-1) ?? ''
  try {
    return isUrl ? decodeURIComponent(last) : last
  } catch {
    return last
  }
}

/** The URL without its credentials, which go to whoever downloads. */
function bare(url: string, { onCredentials }: Reading): string {
  if (redact(url) === url || !URL.canParse(url)) return url
  onCredentials(url)
  const parsed = new URL(url)
  // A user name alone is part of an SSH address.
  if (parsed.protocol === 'ssh:' && parsed.password === '') return url
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}

function wrong(place: string, why: string): never {
  throw new PylockProblem(`${place} ${why}`)
}

function text(table: TomlTable, key: string, place: string): string | undefined {
  const value = table[key]
  if (value === undefined || typeof value === 'string') return value
  return wrong(place, `has a ${key} that is no text`)
}

function aTable(value: TomlValue | undefined, place: string): TomlTable {
  if (typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)) return value
  return wrong(place, 'is no table')
}

function tables(value: TomlValue, place: string): readonly TomlTable[] {
  return Array.isArray(value) ? value.map((one) => aTable(one, place)) : wrong(place, 'is no array')
}
