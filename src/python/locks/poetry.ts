// poetry.lock. From lock-version 2.1 on, every package says its groups and markers: it is filtered. Before, only the
// packages' dependencies exist: it is walked from the project's own dependencies.
// https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Marker } from '../markers/marker.ts'
import { normalizeName } from '../names.ts'
import type { Project } from '../projects/dependency.ts'
import { poetryDependencies, type PoetryDependency } from '../projects/poetry-dependencies.ts'
import { parsePoetryConstraint, type Alternatives } from '../versions/poetry-constraint.ts'
import { refuseDuplicates } from './duplicates.ts'
import { filenameOf, hashOf, withoutCredentials, type OnCredentials } from './file-address.ts'
import type { Edge, EntrySource, LockedFile, LockEntry, LockFile, LockRoot, LockText } from './lock-file.ts'
import { refuseFilesBeside } from './refuse-files-beside.ts'
import { Fields, readTomlLock, wrongLock, type TomlLock } from './toml-lock.ts'
import { unknownKeys } from './unknown-keys.ts'

/**
 * @param project the project whose lock it is, by which older locks are walked
 * @throws {ConfigurationError}
 */
export function readPoetryLock(source: LockText, project: Project | undefined): LockFile {
  const { text, file, directory, onCredentials = () => {} } = source
  const lock = readTomlLock(text, file, 'poetry')
  const metadata = metadataOf(lock)
  const [major, minor] = checkedVersion(metadata)
  const filters = major > 2 || (major === 2 && minor >= 1)
  const oldFiles = metadata.fields('files')
  const entries = lock.tablesOf('package').map(({ table, line }) => {
    const fields = new Fields(table, { file, line }, 'poetry')
    return entryOf(fields, { directory, onCredentials, filters, oldFiles })
  })
  refuseDuplicates(entries, file, 'poetry')
  const pythons = metadata.text('python-versions')
  const hash = metadata.text('content-hash')
  const extras = Object.keys(lock.root['extras'] ?? {}).map(normalizeName)
  if (!filters && !project) {
    wrongLock(
      { file, line: 1 },
      'it is of a version that can only be read beside its pyproject.toml, which is missing.',
      'poetry',
    )
  }
  return {
    format: 'poetry',
    file,
    ...(pythons === undefined
      ? {}
      : { requiresPython: { text: pythons, versions: constraint(pythons, metadata), line: metadata.place.line } }),
    environments: [],
    ...(hash === undefined ? {} : { contentHash: { text: hash, line: metadata.place.line } }),
    entries,
    selection: filters
      ? { kind: 'filter', defaults: ['main'], ...(project ? { root: rootOf(project) } : {}) }
      : { kind: 'walk', roots: project ? [rootOf(project)] : [] },
    extras: [...new Set([...extras, ...(project?.extras.keys() ?? [])])],
    groups: [
      ...new Set([...(filters ? entries.flatMap(({ groups = [] }) => groups) : []), ...(project?.groups.keys() ?? [])]),
    ].filter((group) => group !== 'main'),
    conflicts: [],
    indexes: new Map(),
    notes: unknownKeys(lock, 'poetry'),
  }
}

function rootOf({ name = 'the project', dependencies, extras, groups }: Project): LockRoot {
  return { name, dependencies, optional: extras, groups }
}

function metadataOf(lock: TomlLock): Fields {
  const line = lock.lineOf('metadata')
  const found = new Fields(lock.root, { file: lock.file, line }, 'poetry').fields('metadata')
  // It is the last table of the file.
  return (
    found ??
    wrongLock({ file: lock.file, line: 1 }, 'it has no `[metadata]`: the file may have been cut off.', 'poetry')
  )
}

function checkedVersion(metadata: Fields): readonly [number, number] {
  const written = metadata.neededText('lock-version', '`[metadata]`')
  const [, major = '', minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(written) ?? []
  if (major !== '1' && major !== '2') {
    metadata.wrong(`it has lock-version ${written.slice(0, 50)}; 1.x and 2.x are understood.`)
  }
  return [Number(major), Number(minor)]
}

interface Reading {
  readonly directory: string
  readonly onCredentials: OnCredentials
  readonly filters: boolean
  /** Lock-version 1.x lists the files at its end. */
  readonly oldFiles: Fields | undefined
}

function entryOf(fields: Fields, reading: Reading): LockEntry {
  const { filters, oldFiles } = reading
  const name = fields.name('name', 'a package')
  const version = fields.version(name, true) ?? ''
  const owner = fields.table['files'] === undefined && oldFiles ? oldFiles : fields
  const key = owner === fields ? 'files' : (Object.keys(owner.table).find((one) => normalizeName(one) === name) ?? name)
  const files = owner.eachFields(key).map((one) => fileOf(one, name))
  const source = sourceOf(fields.fields('source'), files, reading, name)
  refuseFilesBeside(source, files.length > 0, name, fields)
  const pythons = fields.text('python-versions')
  const { required, optional } = edgesOf(fields, reading.directory)
  return {
    name,
    version,
    line: fields.place.line,
    source,
    sourceKey: JSON.stringify(fields.table['source'] ?? {}),
    ...(pythons === undefined ? {} : { requiresPython: constraint(pythons, fields) }),
    ...(filters ? groupsOf(fields) : {}),
    extras: [],
    dependencies: required,
    optional,
    files: source.kind === 'index' ? files : [],
  }
}

function constraint(text: string, fields: Fields): Alternatives {
  return parsePoetryConstraint(text) ?? fields.wrong(`the range of Pythons \`${text.slice(0, 200)}\` cannot be read.`)
}

function groupsOf(fields: Fields): Pick<LockEntry, 'groups' | 'marker' | 'groupMarkers'> {
  const groups = fields.texts('groups').map(normalizeName)
  if (groups.length === 0) fields.wrong(`the package ${fields.name('name', 'a package')} has no \`groups\`.`)
  if (typeof fields.table['markers'] !== 'object') {
    const marker = fields.marker('markers')
    return { groups, ...(marker ? { marker } : {}) }
  }
  const table = fields.fields('markers')
  const markers = Object.keys(table?.table ?? {}).flatMap((group): readonly (readonly [string, Marker])[] => {
    const marker = table?.marker(group)
    return marker ? [[normalizeName(group), marker]] : []
  })
  return { groups, groupMarkers: new Map(markers) }
}

function edgesOf(
  fields: Fields,
  directory: string,
): { required: readonly Edge[]; optional: ReadonlyMap<string, readonly Edge[]> } {
  const all = Object.entries(fields.fields('dependencies')?.table ?? {}).flatMap(
    ([name, value]): readonly PoetryDependency[] => {
      const dependencies = poetryDependencies(name, value, directory)
      return typeof dependencies === 'string' ? fields.wrong(`${dependencies}.`) : dependencies
    },
  )
  const extras = fields.fields('extras')
  const optional = Object.keys(extras?.table ?? {}).map((extra) => {
    // `psycopg-binary (==3.3.9) ; implementation_name != "pypy"`
    const names = new Set(extras?.texts(extra).map((text) => normalizeName(/^[\w.-]+/.exec(text)?.[0] ?? '')))
    return [normalizeName(extra), all.filter((one) => one.isOptional && names.has(one.name))] as const
  })
  return { required: all.filter(({ isOptional }) => !isOptional), optional: new Map(optional) }
}

function sourceOf(
  source: Fields | undefined,
  files: readonly LockedFile[],
  { directory, onCredentials }: Reading,
  name: string,
): EntrySource {
  if (!source) return { kind: 'index' }
  const type = source.neededText('type', `the source of ${name}`)
  const url = source.neededText('url', `the source of ${name}`)
  const subdirectory = source.text('subdirectory')
  const below = subdirectory === undefined ? {} : { subdirectory }
  const archive = (address: string): EntrySource => ({
    kind: 'archive',
    file: {
      filename: source.filename(filenameOf(address)),
      url: withoutCredentials(address, onCredentials),
      ...(files.length === 1 && files[0] ? hashOf(files[0]) : {}),
    },
    ...below,
  })
  switch (type) {
    case 'legacy': {
      const reference = source.text('reference')
      return {
        kind: 'index',
        url: withoutCredentials(url, onCredentials),
        ...(reference === undefined ? {} : { name: reference }),
      }
    }
    case 'git': {
      const commit = source.neededText('resolved_reference', `the source of ${name}`)
      return { kind: 'vcs', url: withoutCredentials(url, onCredentials), commit, ...below }
    }
    case 'url':
      return archive(url)
    case 'file':
      return archive(pathToFileURL(resolve(directory, url)).href)
    case 'directory':
      return { kind: 'directory', path: resolve(directory, url), installed: true }
    default:
      return source.wrong(`the source of ${name} is of a kind that is not known: ${type.slice(0, 100)}.`)
  }
}

function fileOf(one: Fields, name: string): LockedFile {
  const filename = one.filename(one.neededText('file', `a file of ${name}`))
  const url = one.text('url')
  return { filename, ...(url === undefined ? {} : { url }), ...one.hash('hash') }
}
