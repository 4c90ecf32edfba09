// uv.lock: https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
// Version 1 in all its revisions; a larger revision adds keys and takes none away.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TomlValue } from 'smol-toml'
import { normalizeName } from '../names.ts'
import { edgeOfText } from './edge-of-text.ts'
import { refuseDuplicates } from './duplicates.ts'
import { filenameOf, isWheelName, withoutCredentials, type OnCredentials } from './file-address.ts'
import type { Edge, EntrySource, LockedFile, LockEntry, LockFile, LockRoot, LockText } from './lock-file.ts'
import { refuseFilesBeside } from './refuse-files-beside.ts'
import { lockEnvironments, requiresPython } from './made-for.ts'
import { uvConflicts } from './uv-conflicts.ts'
import { Fields, isTable, readTomlLock, wrongLock, type TomlLock } from './toml-lock.ts'
import { unknownKeys } from './unknown-keys.ts'

/**
 * @param member the folder of the project whose dependencies are meant, absolute; by default the lock's own folder.
 * @throws {ConfigurationError}
 */
export function readUvLock(
  { text, file, directory, onCredentials = () => {} }: LockText,
  member = directory,
): LockFile {
  const reading = { directory, onCredentials }
  const lock = readTomlLock(text, file, 'uv')
  const top = new Fields(lock.root, { file, line: 1 }, 'uv')
  checkVersion(lock)
  const entries = lock
    .tablesOf('package')
    .map(({ table, line }) => entryOf(new Fields(table, { file, line }, 'uv'), reading))
  refuseDuplicates(
    entries.map(({ entry }) => entry),
    file,
    'uv',
  )
  const roots = rootsOf(lock, entries, directory, member)
  return {
    format: 'uv',
    file,
    ...requiresPython(top, 'requires-python', lock.lineOf('requires-python')),
    environments: lockEnvironments(top, 'supported-markers', lock.lineOf('supported-markers')),
    entries: entries.map(({ entry }) => entry),
    selection: { kind: 'walk', roots },
    extras: [...new Set(roots.flatMap(({ optional }) => Array.from(optional.keys())))],
    groups: [...new Set(roots.flatMap(({ groups }) => Array.from(groups.keys())))],
    conflicts: uvConflicts(top),
    indexes: new Map(),
    notes: unknownKeys(lock, 'uv'),
  }
}

function checkVersion({ root, file, lineOf }: TomlLock): void {
  const { version } = root
  const line = lineOf('version')
  if (version === undefined) wrongLock({ file, line }, 'it has no `version`, so it is not a whole uv.lock.', 'uv')
  if (version !== 1) {
    wrongLock(
      { file, line },
      `it has version ${JSON.stringify(version)} of the format; only version 1 is understood.`,
      'uv',
    )
  }
}

interface Reading {
  readonly directory: string
  readonly onCredentials: OnCredentials
}

interface ReadEntry {
  readonly entry: LockEntry
  readonly groups: ReadonlyMap<string, readonly Edge[]>
  readonly providedExtras: readonly string[]
  readonly declared: LockRoot['declared']
}

function entryOf(fields: Fields, reading: Reading): ReadEntry {
  const name = fields.name('name', 'a package')
  const sourceTable = fields.fields('source') ?? fields.wrong(`the package ${name} has no \`source\`.`)
  const source = sourceOf(sourceTable, fields, reading, name)
  const version = fields.version(name, source.kind === 'index')
  const registry = sourceTable.text('registry')
  const place = registry === undefined || isUrl(registry) ? reading.directory : resolve(reading.directory, registry)
  const files = source.kind === 'index' ? filesOf(fields, { ...reading, directory: place }, name) : []
  // uv 0.2 wrote the repository as an sdist, without a hash: a file of an index has one.
  const hasFiles = fields.list('wheels').length > 0 || fields.fields('sdist')?.table['hash'] !== undefined
  refuseFilesBeside(source, hasFiles, name, fields)
  const edges = (list: Fields, key: string): readonly Edge[] => list.list(key).map((one) => edgeOf(one, fields))
  const eachKey = (table: Fields | undefined): ReadonlyMap<string, readonly Edge[]> =>
    new Map(Object.keys(table?.table ?? {}).map((key) => [normalizeName(key), edges(table as Fields, key)]))
  const metadata = fields.fields('metadata')
  return {
    entry: {
      name,
      ...(version === undefined ? {} : { version }),
      line: fields.place.line,
      source,
      sourceKey: sourceKeyOf(sourceTable),
      extras: [],
      dependencies: edges(fields, 'dependencies'),
      optional: eachKey(fields.fields('optional-dependencies')),
      files,
    },
    groups: eachKey(fields.fields('dev-dependencies')),
    declared: metadata && declaredOf(metadata),
    providedExtras: metadata?.texts('provides-extras').map(normalizeName) ?? [],
  }
}

function declaredOf(metadata: Fields): NonNullable<LockRoot['declared']> {
  const groups = metadata.fields('requires-dev')
  const edges = (fields: Fields, key: string): readonly Edge[] => fields.eachFields(key).map(declaredEdge)
  return {
    dependencies: edges(metadata, 'requires-dist'),
    groups: new Map(groups ? Object.keys(groups.table).map((key) => [normalizeName(key), edges(groups, key)]) : []),
  }
}

function declaredEdge(one: Fields): Edge {
  const marker = one.marker('marker')
  const versions = one.specifiers('specifier')
  return {
    name: one.name('name', 'a requirement of the project'),
    extras: one.texts('extras').map(normalizeName),
    ...(marker ? { marker } : {}),
    ...(versions && versions.length > 0 ? { versions: [versions] } : {}),
  }
}

const sourceKinds = ['registry', 'editable', 'directory', 'virtual', 'git', 'url', 'path']

function sourceOf(source: Fields, fields: Fields, { directory, onCredentials }: Reading, name: string): EntrySource {
  const { table } = source
  const kinds = sourceKinds.filter((kind) => kind in table)
  if (kinds.length > 1) fields.wrong(`${name} has several sources: ${kinds.join(', ')}.`)
  const path = (key: string): string => resolve(directory, source.neededText(key, `the source of ${name}`))
  if ('registry' in table) {
    const registry = source.neededText('registry', `the source of ${name}`)
    return {
      kind: 'index',
      url: isUrl(registry) ? withoutCredentials(registry, onCredentials) : pathToFileURL(path('registry')).href,
    }
  }
  if ('editable' in table) return { kind: 'directory', path: path('editable'), installed: true }
  if ('directory' in table) return { kind: 'directory', path: path('directory'), installed: true }
  if ('virtual' in table) return { kind: 'directory', path: path('virtual'), installed: false }
  if ('git' in table) return gitSource(source, name, onCredentials)
  const subdirectory = source.text('subdirectory')
  const archive = (url: string): EntrySource => ({
    kind: 'archive',
    file: {
      filename: fields.filename(filenameOf(url)),
      url: withoutCredentials(url, onCredentials),
      ...onlyHash(fields),
    },
    ...(subdirectory === undefined ? {} : { subdirectory }),
  })
  if ('url' in table) return archive(source.neededText('url', `the source of ${name}`))
  if ('path' in table) return archive(pathToFileURL(path('path')).href)
  return fields.wrong(`the source of ${name} is of a kind that is not known: ${Object.keys(table).join(', ')}.`)
}

/** Hash and size of a package that is one file. */
function onlyHash(fields: Fields): Pick<LockedFile, 'sha256' | 'otherHash' | 'sizeBytes'> {
  const one = fields.fields('sdist') ?? fields.eachFields('wheels')[0]
  const sizeBytes = one?.sizeBytes('size')
  return { ...one?.hash('hash'), ...(sizeBytes === undefined ? {} : { sizeBytes }) }
}

/** `https://host/repository?rev=main&subdirectory=a#<commit>` */
function gitSource(source: Fields, name: string, onCredentials: OnCredentials): EntrySource {
  const [address = '', commit = ''] = source.neededText('git', `the source of ${name}`).split('#', 2)
  const [url = '', query = ''] = address.split('?', 2)
  if (!/^[0-9a-f]{40}$/.test(commit)) source.wrong(`the git source of ${name} names no commit.`)
  const subdirectory = new URLSearchParams(query).get('subdirectory') ?? undefined
  return {
    kind: 'vcs',
    url: withoutCredentials(url, onCredentials),
    commit,
    ...(subdirectory === undefined ? {} : { subdirectory }),
  }
}

function filesOf(fields: Fields, reading: Reading, name: string): readonly LockedFile[] {
  const sdist = fields.fields('sdist')
  return [
    ...fields.eachFields('wheels').map((one) => wheelOf(one, reading, name)),
    ...(sdist ? [fileOf(sdist, reading, name)] : []),
  ]
}

function wheelOf(one: Fields, reading: Reading, name: string): LockedFile {
  const file = fileOf(one, reading, name)
  return isWheelName(file.filename)
    ? file
    : one.wrong(`${file.filename ?? 'a file'} is among the wheels of ${name}, and is none.`)
}

function fileOf(one: Fields, { directory, onCredentials }: Reading, name: string): LockedFile {
  const path = one.text('path')
  const url = one.text('url') ?? (path === undefined ? undefined : pathToFileURL(resolve(directory, path)).href)
  if (url === undefined) return one.wrong(`a file of ${name} has neither \`url\` nor \`path\`.`)
  const sizeBytes = one.sizeBytes('size')
  const uploadTime = one.time('upload-time')
  return {
    filename: one.filename(one.text('filename') ?? filenameOf(url)),
    url: withoutCredentials(url, onCredentials),
    ...one.hash('hash'),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(uploadTime === undefined ? {} : { uploadTime }),
  }
}

/** A table, or a text where the name says it all. */
function edgeOf(value: TomlValue, fields: Fields): Edge {
  if (typeof value === 'string') return edgeOfText(value, fields)
  if (!isTable(value)) return fields.wrong('a dependency is neither a table nor a text.')
  const one = new Fields(value, fields.place, 'uv')
  const marker = one.marker('marker')
  const version = one.text('version')
  const source = one.fields('source')
  return {
    name: one.name('name', 'a dependency'),
    extras: one.texts('extra').map(normalizeName),
    ...(marker ? { marker } : {}),
    ...(version === undefined ? {} : { versions: [[{ operator: '===' as const, version }]] }),
    ...(source ? { sourceKey: sourceKeyOf(source) } : {}),
  }
}

function sourceKeyOf({ table }: Fields): string {
  return JSON.stringify(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The project whose lock it is, or one member of its workspace; all members where the root is not a project. */
function rootsOf(
  lock: TomlLock,
  entries: readonly ReadEntry[],
  directory: string,
  member: string,
): readonly LockRoot[] {
  const { file } = lock
  const local = entries.filter(({ entry: { source } }) => source.kind === 'directory')
  const at = (path: string): readonly ReadEntry[] =>
    local.filter(({ entry: { source } }) => source.kind === 'directory' && source.path === path)
  const own = at(member)
  const manifest = new Fields(lock.root, { file, line: lock.lineOf('manifest') }, 'uv').fields('manifest')
  if (own.length === 0 && member !== directory) {
    wrongLock({ file, line: 1 }, `it has no package for the project in ${member}.`, 'uv')
  }
  if (own.length > 0) return own.map(rootOf)
  const members = new Set(manifest?.texts('members').map(normalizeName))
  const chosen = local.filter(({ entry: { name } }) => members.has(name))
  const requirements = manifest?.list('requirements').map((one) => edgeOf(one, manifest)) ?? []
  const groups = manifest?.fields('dependency-groups')
  if (chosen.length === 0 && requirements.length === 0 && groups === undefined) {
    wrongLock({ file, line: 1 }, 'it has no package for the project itself. The file may have been cut off.', 'uv')
  }
  const further = Object.keys(groups?.table ?? {}).map((key): readonly [string, readonly Edge[]] => [
    normalizeName(key),
    groups?.list(key).map((one) => edgeOf(one, groups)) ?? [],
  ])
  const unnamed: LockRoot = { name: '', dependencies: requirements, optional: new Map(), groups: new Map(further) }
  return [...chosen.map(rootOf), ...(requirements.length > 0 || further.length > 0 ? [unnamed] : [])]
}

function rootOf({ entry, groups, providedExtras, declared }: ReadEntry): LockRoot {
  const optional = new Map<string, readonly Edge[]>(providedExtras.map((extra) => [extra, []]))
  for (const [extra, edges] of entry.optional) optional.set(extra, edges)
  return {
    name: entry.name,
    entry,
    dependencies: entry.dependencies,
    optional,
    groups,
    ...(declared ? { declared } : {}),
  }
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text)
}
