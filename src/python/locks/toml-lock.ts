import { expectText } from '../../host/small-heap.ts'
import { isoTime } from '../../text/time.ts'
import { shorten } from '../../text/neutralize.ts'
import { formatCount } from '../../text/units.ts'
import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml'
import { ConfigurationError } from '../../errors.ts'
import { parseMarker, type Marker } from '../markers/marker.ts'
import { normalizeName } from '../names.ts'
import { parseSpecifiers, type Specifier } from '../versions/specifiers.ts'
import type { LockedFile, LockFile, Place } from './lock-file.ts'
import { otherText } from './unreadable.ts'

// Reading of locks that are TOML: every slip is named with its file and line.

/** A table of the lock and the line where it begins. */
export interface PlacedTable {
  readonly table: TomlTable
  readonly line: number
}

export interface TomlLock {
  /** As shown to people. */
  readonly file: string
  readonly root: TomlTable
  /** The line of a header such as `[metadata]`, or of a key at the top; 1 when there is none. */
  readonly lineOf: (header: string) => number
  /** The tables of an array such as `[[package]]`. */
  readonly tablesOf: (name: string) => readonly PlacedTable[]
}

/** How to make a whole lock again. */
export const lockAgain: Readonly<Record<LockFile['format'], string>> = {
  uv: 'Make it again with `uv lock`.',
  pylock: 'Make it again with the tool that wrote it, e.g. `uv export -o pylock.toml`.',
  poetry: 'Make it again with `poetry lock`.',
  pdm: 'Make it again with `pdm lock`.',
  pipfile: 'Make it again with `pipenv lock`.',
}

/** @throws {ConfigurationError} when the text is not TOML, e.g. because it is not complete. */
export function readTomlLock(text: string, file: string, format: LockFile['format']): TomlLock {
  if (hasTooManyPackages(text)) {
    wrongLock({ file, line: 1 }, `it has more than ${formatCount(mostPackages)} packages.`, format)
  }
  expectText(text.length)
  const root = parsed(text, file, format)
  const headers = new Map<string, number[]>()
  let line = 1
  let at = 0
  // A description may hold several lines, but not one that looks like a header of these names.
  for (const match of text.matchAll(/^[ \t]*(?:\[\[?([^\]\n"]+)\]\]?|([A-Za-z][\w-]*)[ \t]*=)/gm)) {
    for (let next = text.indexOf('\n', at); next !== -1 && next < match.index; next = text.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    const isInTable = match[2] !== undefined && headers.size > 0 && lastHeader(headers)
    if (isInTable) continue
    const name = (match[1] ?? match[2] ?? '').trim()
    const lines = headers.get(name) ?? []
    if (lines.length === 0) headers.set(name, lines)
    lines.push(line)
    if (match[1] !== undefined) headers.set('[', [line])
  }
  return {
    file,
    root,
    lineOf: (header) => headers.get(header)?.[0] ?? 1,
    tablesOf(name) {
      const lines = headers.get(name) ?? []
      const value = root[name] ?? []
      if (!Array.isArray(value))
        return wrongLock({ file, line: lines[0] ?? 1 }, `\`${name}\` is not a list of tables.`, format)
      return value.map((one, index) => {
        const line = lines[index] ?? lines.at(-1) ?? 1
        return { table: aTable(one, name, { file, line }, format), line }
      })
    },
  }
}

/** The largest lock that was seen has some thousands. Parsing many more takes hundreds of MB. */
const mostPackages = 50_000

function hasTooManyPackages(text: string): boolean {
  let count = 0
  for (const header of ['\n[[package]]', '\n[[packages]]']) {
    for (let at = text.indexOf(header); at >= 0 && count <= mostPackages; at = text.indexOf(header, at + 1)) count += 1
  }
  return count > mostPackages
}

/** Whether keys belong to a table from here on. */
function lastHeader(headers: ReadonlyMap<string, readonly number[]>): boolean {
  return headers.has('[')
}

function parsed(text: string, file: string, format: LockFile['format']): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const other = otherText(text)
    const line = other?.line ?? Math.min(error.line, lineCount(text))
    const why = other?.why ?? error.message.split('\n')[0]?.replace(/^Invalid TOML document: |\.$/g, '') ?? ''
    const hint = !other && line >= lineCount(text) - 1 ? ' The file may have been cut off.' : ''
    throw new ConfigurationError(
      {
        code: 'lock-unreadable',
        message: `${file}:${line} cannot be read: ${why}.${hint}`,
        nextStep: other?.nextStep ?? lockAgain[format],
        file,
        line,
      },
      { cause: error },
    )
  }
}

export function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return text.endsWith('\n') ? count - 1 : count
}

const longestMessage = 1000

/** Refuses a lock that says something that its format does not allow. */
export function wrongLock(
  { file, line }: Place,
  why: string,
  format: LockFile['format'],
  nextStep = lockAgain[format],
): never {
  throw new ConfigurationError({
    code: 'lock-wrong',
    message: shorten(`${file}:${line}: ${why}`, longestMessage),
    nextStep,
    file,
    line,
  })
}

export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

export function aTable(
  value: TomlValue | undefined,
  what: string,
  place: Place,
  format: LockFile['format'],
): TomlTable {
  return isTable(value) ? value : wrongLock(place, `\`${what}\` is not a table.`, format)
}

/** Takes values out of one table, and refuses those of another type. */
export class Fields {
  readonly table: TomlTable
  readonly place: Place
  readonly format: LockFile['format']

  constructor(table: TomlTable, place: Place, format: LockFile['format']) {
    this.table = table
    this.place = place
    this.format = format
  }

  wrong(why: string): never {
    return wrongLock(this.place, why, this.format)
  }

  text(key: string): string | undefined {
    const value = this.table[key]
    if (value === undefined || typeof value === 'string') return value
    return this.wrong(`\`${key}\` is not a text.`)
  }

  neededText(key: string, what: string): string {
    const text = this.text(key)
    if (text === undefined) return this.wrong(`${what} has no \`${key}\`.`)
    return text.trim() === '' ? this.wrong(`\`${key}\` of ${what} is empty.`) : text
  }

  /** A text that may be missing, and is not empty. */
  filledText(key: string, what: string): string | undefined {
    return this.table[key] === undefined ? undefined : this.neededText(key, what)
  }

  /**
   * The version of a package.
   * @param isNeeded false where a folder or a commit has none of its own
   */
  version(name: string, isNeeded: boolean): string | undefined {
    const version = isNeeded ? this.neededText('version', name) : this.filledText('version', name)
    if (version !== undefined && !/^[\w.!+-]{1,200}$/.test(version)) {
      this.wrong(`\`${version.slice(0, 100)}\` is not a version of ${name}.`)
    }
    return version
  }

  name(key: string, what: string): string {
    const name = this.neededText(key, what)
    if (!/^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(name))
      this.wrong(`\`${name.slice(0, 100)}\` is not the name of a package.`)
    return normalizeName(name)
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((one) =>
      typeof one === 'string' ? one : this.wrong(`\`${key}\` holds something that is not a text.`),
    )
  }

  list(key: string): readonly TomlValue[] {
    const value = this.table[key]
    if (value === undefined) return []
    return Array.isArray(value) ? value : this.wrong(`\`${key}\` is not a list.`)
  }

  fields(key: string): Fields | undefined {
    const value = this.table[key]
    return value === undefined
      ? undefined
      : new Fields(aTable(value, key, this.place, this.format), this.place, this.format)
  }

  /** The tables of a list. */
  eachFields(key: string): readonly Fields[] {
    return this.list(key).map((one) => new Fields(aTable(one, key, this.place, this.format), this.place, this.format))
  }

  /** The name of a file, which must not lead elsewhere. */
  filename(text: string): string {
    const isName = /^[^/\\\0]{1,255}$/.test(text) && text !== '.' && text !== '..'
    return isName ? text : this.wrong(`\`${text.slice(0, 100)}\` is not a file name.`)
  }

  sizeBytes(key: string): number | undefined {
    const value = this.table[key]
    if (value === undefined) return undefined
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
    return this.wrong(`\`${key}\` is not a size in bytes.`)
  }

  /** A moment, as ISO 8601. One that cannot be read is not known. */
  time(key: string): string | undefined {
    const value = this.table[key]
    return typeof value === 'string' || value instanceof Date ? isoTime(value) : undefined
  }

  marker(key: string): Marker | undefined {
    const text = this.text(key)
    return text === undefined || text.trim() === '' ? undefined : this.markerOf(text)
  }

  markerOf(text: string): Marker {
    if (text.length > longestMarker) this.wrong('a marker is longer than 100,000 characters.')
    const syntax = parseMarker(text)
    if (syntax.kind === 'marker') return syntax.marker
    return this.wrong(`the marker \`${text.slice(0, 200)}\` cannot be read: ${syntax.message}.`)
  }

  specifiers(key: string): readonly Specifier[] | undefined {
    const text = this.text(key)
    if (text === undefined) return undefined
    const list = parseSpecifiers(text)
    return list ?? this.wrong(`\`${key} = "${text.slice(0, 200)}"\` is not a list of version specifiers.`)
  }

  /** The hash of a file by SHA-256, or the name of the other algorithm. */
  hash(key: string): Pick<LockedFile, 'sha256' | 'otherHash'> {
    const text = this.text(key)
    if (text === undefined) return {}
    const sha256 = this.sha256Of(text)
    return sha256 === undefined ? { otherHash: text.slice(0, text.indexOf(':')) } : { sha256 }
  }

  /** `sha256:<hex>` as lower-case hex; undefined for another kind of hash. */
  sha256Of(text: string): string | undefined {
    const hash = text.toLowerCase()
    if (!hash.startsWith('sha256:')) {
      return /^[a-z0-9_]+:[0-9a-f]+$/.test(hash) ? undefined : this.wrong(`\`${text.slice(0, 100)}\` is not a hash.`)
    }
    if (!/^sha256:[0-9a-f]{64}$/.test(hash)) this.wrong(`\`${text.slice(0, 100)}\` is not a SHA-256.`)
    return hash.slice('sha256:'.length)
  }
}

const longestMarker = 100_000
