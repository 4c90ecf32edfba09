// Pipfile.lock: https://github.com/pypa/pipfile, https://pipenv.pypa.io/en/latest/pipfile.html
// It holds what the machine needs that locked: an entry `"version": "*"` was not resolved, since its marker did not hold
// there. It names no files, only their hashes.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigurationError } from '../../errors.ts'
import { normalizeName } from '../names.ts'
import { parseMarker, type Marker } from '../markers/marker.ts'
import { parseSpecifiers, specifier } from '../versions/specifiers.ts'
import { filenameOf, isArchive, withoutCredentials, type OnCredentials } from './file-address.ts'
import { jsonLines } from '../../text/json-lines.ts'
import type { EntrySource, LockedFile, LockEntry, LockFile, LockText, Place } from './lock-file.ts'
import { pipfileMarkers } from './pipfile-markers.ts'
import { lineCount, lockAgain, wrongLock } from './toml-lock.ts'
import { otherText } from './unreadable.ts'

type Json = Readonly<Record<string, unknown>>

interface Reading {
  readonly file: string
  readonly directory: string
  readonly onCredentials: OnCredentials
  readonly lines: ReadonlyMap<string, number>
  /** What the Pipfile says of a package and the lock forgets. */
  readonly markers: (category: string, name: string) => Marker | undefined
}

/**
 * @param pipfile the text of the Pipfile beside it, whose markers the lock of another platform lacks
 * @throws {ConfigurationError}
 */
export function readPipfileLock(source: LockText, pipfile: string | undefined): LockFile {
  const { text, file, directory, onCredentials = () => {}, variable = () => undefined } = source
  const root = parsed(text, file)
  const { lines, repeated } = jsonLines(text, 3)
  const [twice] = repeated
  if (twice)
    wrongLock(
      { file, line: twice.line },
      `\`${twice.path}\` is in it twice, also at line ${twice.firstLine}.`,
      'pipfile',
    )
  const at = (path: string): Place => ({ file, line: lines.get(path) ?? 1 })
  const meta = objectOf(root['_meta'], '_meta', at('_meta'))
  if (meta['pipfile-spec'] !== 6) {
    wrongLock(
      at('_meta/pipfile-spec'),
      `it has pipfile-spec ${JSON.stringify(meta['pipfile-spec'])}; 6 is understood.`,
      'pipfile',
    )
  }
  const hash = objectOf(meta['hash'] ?? {}, 'hash', at('_meta/hash'))['sha256']
  const reading = { file, directory, onCredentials, lines, markers: pipfileMarkers(pipfile) }
  const categories = Object.keys(root).filter((key) => key !== '_meta')
  return {
    format: 'pipfile',
    file,
    ...requires(meta, at('_meta/requires')),
    environments: [],
    ...(typeof hash === 'string' ? { contentHash: { text: hash, line: at('_meta/hash').line } } : {}),
    entries: merged(
      categories.flatMap((category) => entriesOf(category, objectOf(root[category], category, at(category)), reading)),
    ),
    selection: { kind: 'filter', defaults: ['default'] },
    extras: [],
    groups: categories.filter((category) => category !== 'default').flatMap(groupsOf),
    conflicts: [],
    indexes: indexesOf(meta, at('_meta/sources'), { onCredentials, variable }),
    notes: [],
  }
}

function parsed(text: string, file: string): Json {
  try {
    return objectOf(JSON.parse(text), 'the file', { file, line: 1 })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const other = otherText(text)
    const position = /at position (\d+)/.exec(error.message)?.[1]
    const line =
      other?.line ?? (position === undefined ? lineCount(text) : text.slice(0, Number(position)).split('\n').length)
    const hint = !other && line >= lineCount(text) ? ' The file may have been cut off.' : ''
    throw new ConfigurationError(
      {
        code: 'lock-unreadable',
        message: `${file}:${line} cannot be read: ${other?.why ?? 'it is not JSON'}.${hint}`,
        nextStep: other?.nextStep ?? lockAgain.pipfile,
        file,
        line,
      },
      { cause: error },
    )
  }
}

function objectOf(value: unknown, what: string, place: Place): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  return wrongLock(place, `\`${what}\` is not an object.`, 'pipfile')
}

function requires(meta: Json, place: Place): Pick<LockFile, 'requiresPython'> {
  const table = meta['requires'] === undefined ? {} : objectOf(meta['requires'], 'requires', place)
  const full = table['python_full_version']
  const short = table['python_version']
  const written = typeof full === 'string' ? full : typeof short === 'string' ? short : undefined
  if (written === undefined || written === '*' || written === '') return {}
  const one = specifier('==', typeof full === 'string' ? written : `${written}.*`)
  if (!one) return wrongLock(place, `the Python \`${written.slice(0, 50)}\` is not a version.`, 'pipfile')
  // The patch version of the machine that locked decides nothing here.
  const versions = [
    [typeof full === 'string' ? { ...one, version: `${written.split('.').slice(0, 2).join('.')}.*` } : one],
  ]
  return { requiresPython: { text: written, versions, line: place.line } }
}

function indexesOf(
  meta: Json,
  place: Place,
  { onCredentials, variable }: Required<Pick<LockText, 'onCredentials' | 'variable'>>,
): ReadonlyMap<string, string> {
  const sources = Array.isArray(meta['sources']) ? (meta['sources'] as readonly unknown[]) : []
  return new Map(
    sources.map((one) => {
      const { name, url } = objectOf(one, 'sources', place)
      if (typeof name !== 'string' || typeof url !== 'string')
        return wrongLock(place, 'a source has no name or no URL.', 'pipfile')
      return [name, withoutCredentials(expanded(url, variable), onCredentials)]
    }),
  )
}

/** `$NAME` and `${NAME}`, as pipenv reads them; what is not set stays as it is. */
function expanded(url: string, variable: NonNullable<LockText['variable']>): string {
  return url.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    return variable(bare ?? braced ?? '') ?? whole
  })
}

function entriesOf(category: string, table: Json, reading: Reading): readonly LockEntry[] {
  return Object.entries(table).map(([name, value]) => {
    const place = { file: reading.file, line: reading.lines.get(`${category}/${name}`) ?? 1 }
    return entryOf(category, name, objectOf(value, name, place), place, reading)
  })
}

function entryOf(category: string, written: string, table: Json, place: Place, reading: Reading): LockEntry {
  const wrong = (why: string): never => wrongLock(place, why, 'pipfile')
  const text = (key: string): string | undefined => {
    const value = table[key]
    return value === undefined || typeof value === 'string' ? value : wrong(`\`${key}\` of ${written} is not a text.`)
  }
  if (!/^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(written))
    wrong(`\`${written.slice(0, 100)}\` is not the name of a package.`)
  const name = normalizeName(written)
  const source = sourceOf(text, name, reading, wrong)
  const version = text('version')
  const pinned = /^==(?!=)\s*([^\s*]+)$/.exec(version ?? '')?.[1]
  // What was not resolved has `*`, or what the Pipfile asks for.
  if (version !== undefined && version !== '*' && !parseSpecifiers(version))
    wrong(`\`${version.slice(0, 100)}\` is not a version of ${written}.`)
  const marker =
    markerOf(text('markers'), name, wrong) ?? (pinned === undefined ? reading.markers(category, name) : undefined)
  const hashes = hashesOf(table['hashes'], name, wrong)
  const unlocked =
    source.kind !== 'index' || (pinned !== undefined && hashes.length > 0)
      ? undefined
      : pinned === undefined
        ? `its version is \`${version ?? 'missing'}\`, since it was locked on another platform, where its marker did not hold`
        : 'it has no hashes'
  return {
    name,
    ...(pinned === undefined ? {} : { version: pinned }),
    line: place.line,
    source: source.kind === 'archive' ? { ...source, file: { ...source.file, ...onlyOf(hashes) } } : source,
    sourceKey: '',
    ...(marker ? { marker } : {}),
    groups: groupsOf(category),
    extras: [],
    dependencies: [],
    optional: new Map(),
    files: source.kind === 'index' ? hashes : [],
    ...(unlocked === undefined ? {} : { unlocked }),
  }
}

/** A category as the lock calls it, and as the Pipfile does. */
function groupsOf(category: string): readonly string[] {
  return category === 'develop' ? ['develop', 'dev-packages'] : [normalizeName(category)]
}

function markerOf(text: string | undefined, name: string, wrong: (why: string) => never): Marker | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const syntax = parseMarker(text)
  return syntax.kind === 'marker' ? syntax.marker : wrong(`the marker of ${name} cannot be read: ${syntax.message}.`)
}

function sourceOf(
  text: (key: string) => string | undefined,
  name: string,
  { directory, onCredentials }: Reading,
  wrong: (why: string) => never,
): EntrySource {
  const [git, file, path, subdirectory, index] = ['git', 'file', 'path', 'subdirectory', 'index'].map(text)
  const below = subdirectory === undefined ? {} : { subdirectory }
  if (git !== undefined) {
    const commit = text('ref') ?? wrong(`${name} comes from git, but has no \`ref\`.`)
    return { kind: 'vcs', url: withoutCredentials(git, onCredentials), commit, ...below }
  }
  const local = path ?? (file !== undefined && !/^[a-z][a-z0-9+.-]+:\/\//i.test(file) ? file : undefined)
  if (local !== undefined && !isArchive(local)) {
    return { kind: 'directory', path: resolve(directory, local), installed: true }
  }
  const address = local === undefined ? file : pathToFileURL(resolve(directory, local)).href
  if (address === undefined) return { kind: 'index', ...(index === undefined ? {} : { name: index }) }
  const filename = filenameOf(address)
  if (!/^[^/\\\0]{1,255}$/.test(filename)) wrong(`the file of ${name} has no name.`)
  return { kind: 'archive', file: { filename, url: withoutCredentials(address, onCredentials) }, ...below }
}

function hashesOf(value: unknown, name: string, wrong: (why: string) => never): readonly LockedFile[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return wrong(`\`hashes\` of ${name} is not a list.`)
  return value.flatMap((one): readonly LockedFile[] => {
    const [, sha256] = /^sha256:([0-9a-f]{64})$/i.exec(typeof one === 'string' ? one : '') ?? []
    if (sha256 !== undefined) return [{ sha256: sha256.toLowerCase() }]
    if (typeof one === 'string' && /^(?!sha256)[a-z0-9_]+:[0-9a-f]+$/i.test(one)) return []
    return wrong(`\`${JSON.stringify(one).slice(0, 100)}\` of ${name} is not a hash.`)
  })
}

/** The hash of an archive, where it has one. */
function onlyOf(hashes: readonly LockedFile[]): LockedFile {
  return hashes.length === 1 && hashes[0] ? hashes[0] : {}
}

/** A package of several categories, once, where they agree. */
function merged(entries: readonly LockEntry[]): readonly LockEntry[] {
  const byKey = new Map<string, LockEntry>()
  for (const entry of entries) {
    const { line: _line, groups = [], ...rest } = entry
    const key = JSON.stringify(rest)
    const known = byKey.get(key)
    byKey.set(key, known ? { ...known, groups: [...(known.groups ?? []), ...groups] } : entry)
  }
  return [...byKey.values()]
}
