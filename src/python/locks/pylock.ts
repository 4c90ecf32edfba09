// pylock.toml: https://packaging.python.org/en/latest/specifications/pylock-toml/
// uv fixes the extras when it exports; PDM marks each package with its groups; pip writes what one machine takes; pipenv
// knows hashes alone, and some of its versions make up names and addresses for them.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byText } from '../../text/order.ts'
import { normalizeName } from '../names.ts'
import { filenameOf, isWheelName, withoutCredentials, type OnCredentials } from './file-address.ts'
import type { LockedPackage } from './lock.ts'
import type { EntrySource, LockedFile, LockEntry, LockFile, LockText } from './lock-file.ts'
import { refuseFilesBeside } from './refuse-files-beside.ts'
import { lockEnvironments, requiresPython } from './made-for.ts'
import { packageOf } from './packages.ts'
import { Fields, readTomlLock, wrongLock, type TomlLock } from './toml-lock.ts'
import { unknownKeys } from './unknown-keys.ts'

interface Reading {
  /** That paths are relative to. */
  readonly directory: string
  readonly onCredentials: OnCredentials
  /** Whether only the hashes of files can be believed. */
  readonly madeByPipenv: boolean
}

/** @throws {ConfigurationError} */
export function readPylock({ text, file, directory, onCredentials = () => {} }: LockText): LockFile {
  const lock = readTomlLock(text, file, 'pylock')
  const top = new Fields(lock.root, { file, line: 1 }, 'pylock')
  checkVersion(lock)
  const reading = { directory, onCredentials, madeByPipenv: top.text('created-by') === 'pipenv' }
  const packages = lock.tablesOf('packages')
  const madeByPip = top.text('created-by') === 'pip'
  return {
    format: 'pylock',
    file,
    ...requiresPython(top, 'requires-python', lock.lineOf('requires-python')),
    environments: lockEnvironments(top, 'environments', lock.lineOf('environments')),
    entries: packages.map(({ table, line }) => entryOf(new Fields(table, { file, line }, 'pylock'), reading)),
    selection: { kind: 'filter', defaults: top.texts('default-groups').map(normalizeName) },
    extras: top.texts('extras').map(normalizeName),
    groups: top.texts('dependency-groups').map(normalizeName),
    conflicts: [],
    indexes: new Map(),
    notes: [
      ...(madeByPip
        ? [`${file} was written by pip, which leaves out what its own machine and Python do not need.`]
        : []),
      ...unknownKeys(lock, 'pylock'),
    ],
    ...(madeByPip ? { madeOnOneMachine: true } : {}),
  }
}

/**
 * All packages of a lock that was made for one target, sorted by name.
 * @throws {ConfigurationError}
 */
export function parsePylock(
  text: string,
  directory: string,
  onCredentials: OnCredentials = () => {},
): readonly LockedPackage[] {
  const { entries } = readPylock({ text, file: 'pylock.toml', directory, onCredentials })
  return entries.map((entry) => packageOf({ entry, requiredBy: [] })).toSorted(byText(({ name }) => name))
}

function checkVersion({ root, file, lineOf }: TomlLock): void {
  const version = root['lock-version']
  const line = lineOf('lock-version')
  if (typeof version !== 'string') {
    wrongLock({ file, line }, 'it has no `lock-version`, so it is not a whole pylock.toml.', 'pylock')
  }
  if (!/^1\.\d+$/.test(version)) {
    wrongLock({ file, line }, `it has lock-version ${version.slice(0, 50)}; 1.x is understood.`, 'pylock')
  }
}

function entryOf(fields: Fields, reading: Reading): LockEntry {
  const name = fields.name('name', 'a package')
  const version = fields.version(name, false)
  const marker = fields.marker('marker')
  const source = sourceOf(fields, name, reading)
  const sdist = fields.fields('sdist')
  const pythons = fields.specifiers('requires-python')
  const files = [
    ...fields.eachFields('wheels').map((one) => wheelOf(one, name, reading)),
    ...(sdist ? [fileOf(sdist, name, reading)] : []),
  ]
  refuseFilesBeside(source, files.length > 0, name, fields)
  return {
    name,
    ...(version === undefined ? {} : { version }),
    line: fields.place.line,
    source,
    sourceKey: '',
    ...(marker ? { marker } : {}),
    ...(pythons ? { requiresPython: [pythons] } : {}),
    extras: [],
    // Only for information: nothing is to be followed. https://packaging.python.org/en/latest/specifications/pylock-toml/#packages-dependencies
    dependencies: [],
    requires: requiredNames(fields),
    optional: new Map(),
    files: reading.madeByPipenv && source.kind === 'index' ? hashesOf(files, fields) : files,
  }
}

/** The files of an index by their hashes, also those that pipenv could not find when it locked. */
function hashesOf(files: readonly LockedFile[], fields: Fields): readonly LockedFile[] {
  const further = fields.fields('tool')?.fields('pipenv')?.texts('hashes') ?? []
  const hashes = [...files.map(({ sha256 }) => sha256), ...further.map((text) => fields.sha256Of(text))]
  return [...new Set(hashes)].flatMap((sha256) => (sha256 === undefined ? [] : [{ sha256 }]))
}

function requiredNames(fields: Fields): readonly string[] {
  return fields.eachFields('dependencies').map((one) => one.name('name', 'a dependency'))
}

function sourceOf(fields: Fields, name: string, reading: Reading): EntrySource {
  const { onCredentials } = reading
  const withSubdirectory = (one: Fields): { subdirectory?: string } => {
    const subdirectory = one.text('subdirectory')
    return subdirectory === undefined ? {} : { subdirectory }
  }
  const vcs = fields.fields('vcs')
  if (vcs) {
    const url = vcs.text('url') ?? vcs.neededText('path', `the vcs of ${name}`)
    const commit = vcs.neededText('commit-id', `the vcs of ${name}`)
    return { kind: 'vcs', url: withoutCredentials(url, onCredentials), commit, ...withSubdirectory(vcs) }
  }
  const directory = fields.fields('directory')
  if (directory) {
    const path = resolve(reading.directory, directory.neededText('path', `the directory of ${name}`))
    return { kind: 'directory', path, installed: true }
  }
  const archive = fields.fields('archive')
  if (archive) return { kind: 'archive', file: fileOf(archive, name, reading), ...withSubdirectory(archive) }
  const index = fields.text('index')
  return { kind: 'index', ...(index === undefined ? {} : { url: withoutCredentials(index, onCredentials) }) }
}

function wheelOf(one: Fields, name: string, reading: Reading): LockedFile {
  const file = fileOf(one, name, reading)
  if (isWheelName(file.filename) || reading.madeByPipenv) return file
  return one.wrong(`${file.filename ?? 'a file'} is among the wheels of ${name}, and is none.`)
}

function fileOf(one: Fields, name: string, { directory, onCredentials }: Reading): LockedFile {
  const path = one.text('path')
  const url = one.text('url') ?? (path === undefined ? undefined : pathToFileURL(resolve(directory, path)).href)
  const filename =
    one.text('name') ?? (one.text('url') === undefined ? path?.split(/[\\/]/).at(-1) : filenameOf(url ?? ''))
  if (filename === undefined) return one.wrong(`a file of ${name} has neither \`url\` nor \`path\` nor \`name\`.`)
  const hashes = one.fields('hashes')
  const written = hashes?.text('sha256')
  const [otherHash] = written === undefined ? Object.keys(hashes?.table ?? {}) : []
  const sha256 = written === undefined ? undefined : one.sha256Of(`sha256:${written}`)
  const sizeBytes = one.sizeBytes('size')
  const uploadTime = one.time('upload-time')
  return {
    filename: one.filename(filename),
    ...(url === undefined ? {} : { url: withoutCredentials(url, onCredentials) }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(otherHash === undefined ? {} : { otherHash }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(uploadTime === undefined ? {} : { uploadTime }),
  }
}
