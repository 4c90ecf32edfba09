// pdm.lock: https://pdm-project.org/en/latest/usage/lockfile/
// With the strategy `inherit_metadata`, the default, every entry says its groups and marker: it is filtered. Without it,
// it is walked from the project's own dependencies. What extras add is in entries of their own.

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'
import { normalizeName } from '../names.ts'
import type { Project } from '../projects/dependency.ts'
import { edgeOfText } from './edge-of-text.ts'
import { parsePoetryConstraint, satisfiesAny } from '../versions/poetry-constraint.ts'
import { refuseDuplicates } from './duplicates.ts'
import { filenameOf, hashOf, isArchive, withoutCredentials, type OnCredentials } from './file-address.ts'
import type { EntrySource, LockedFile, LockEntry, LockFile, LockText } from './lock-file.ts'
import { refuseFilesBeside } from './refuse-files-beside.ts'
import { Fields, readTomlLock, wrongLock, type TomlLock } from './toml-lock.ts'
import { unknownKeys } from './unknown-keys.ts'

/**
 * @param project the project whose lock it is, by which one without groups is walked
 * @throws {ConfigurationError}
 */
export function readPdmLock(source: LockText, project: Project | undefined): LockFile {
  const { text, file, directory, onCredentials = () => {} } = source
  const lock = readTomlLock(text, file, 'pdm')
  const metadata = metadataOf(lock)
  checkVersion(metadata)
  const strategy = metadata.texts('strategy')
  const hash = metadata.text('content_hash')
  const filters = strategy.includes('inherit_metadata')
  const reading = { directory, onCredentials }
  const entries = lock
    .tablesOf('package')
    .map(({ table, line }) => entryOf(new Fields(table, { file, line }, 'pdm'), reading))
  refuseDuplicates(entries, file, 'pdm')
  const locked = metadata.texts('groups').map(normalizeName)
  if (!filters && !project) {
    wrongLock(
      metadata.place,
      'without the strategy `inherit_metadata` it can only be read beside its pyproject.toml, which is missing.',
      'pdm',
    )
  }
  const isLocked = (group: string): boolean => locked.length === 0 || locked.includes(group)
  const extras = [...(project?.extras.keys() ?? [])].filter(isLocked)
  return {
    format: 'pdm',
    file,
    environments: [],
    ...(hash === undefined ? {} : { contentHash: { text: hash, line: metadata.place.line } }),
    platforms: platformsOf(metadata, strategy),
    entries,
    selection:
      filters || !project
        ? { kind: 'filter', defaults: ['default'], ...(project ? { root: rootOf(project) } : {}) }
        : { kind: 'walk', roots: [rootOf(project)] },
    extras,
    groups: [...new Set([...locked, ...(project?.groups.keys() ?? [])])].filter(
      (group) => group !== 'default' && isLocked(group) && !extras.includes(group),
    ),
    conflicts: [],
    indexes: new Map(),
    notes: unknownKeys(lock, 'pdm'),
  }
}

function rootOf({ name = 'the project', dependencies, extras, groups }: Project) {
  return { name, dependencies, optional: extras, groups }
}

function metadataOf(lock: TomlLock): Fields {
  const { root, file } = lock
  const found = new Fields(root, { file, line: lock.lineOf('metadata') }, 'pdm').fields('metadata')
  return found ?? wrongLock({ file, line: 1 }, 'it has no `[metadata]`, so it is not a whole pdm.lock.', 'pdm')
}

/** The first number is the format, a larger second one adds what older tools cannot pass over. */
function checkVersion(metadata: Fields): void {
  const written = metadata.neededText('lock_version', '`[metadata]`')
  const [, major = '', minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?/.exec(written) ?? []
  if (major !== '4' || Number(minor) > 5) {
    metadata.wrong(`it has lock_version ${written.slice(0, 50)}; 4.0 to 4.5 are understood.`)
  }
}

function platformsOf(metadata: Fields, strategy: readonly string[]): NonNullable<LockFile['platforms']> {
  const { line } = metadata.place
  const targets = metadata.eachFields('targets')
  if (targets.length === 0) {
    const oldSwitch = metadata.table['cross_platform'] === true
    const isForAll = oldSwitch || strategy.includes('cross_platform') || metadata.table['strategy'] === undefined
    return isForAll ? [] : [{ text: 'the machine that wrote it', line, includes: () => false }]
  }
  return targets.map((one) => {
    const [pythons, platform, implementation] = ['requires_python', 'platform', 'implementation'].map((key) =>
      one.text(key),
    )
    const versions =
      parsePoetryConstraint(pythons ?? '*') ?? one.wrong(`\`requires_python = "${pythons ?? ''}"\` cannot be read.`)
    return {
      text: [pythons && `Python ${pythons}`, platform, implementation].filter(Boolean).join(', '),
      line,
      includes: (target: Target) =>
        satisfiesAny(target.runtime.pythonFull, versions) &&
        (implementation === undefined || implementation === 'cpython') &&
        (platform === undefined || isPlatformOf(platform, target)),
    }
  })
}

/** `linux` means x86_64: https://pdm-project.org/en/latest/usage/lock-targets/ */
function isPlatformOf(platform: string, { architecture }: Target): boolean {
  const machine = platform === 'linux' ? 'x86_64' : /^(?:many)?linux_(?:\d+_\d+_)?(\w+)$/.exec(platform)?.[1]
  const same: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64' }
  return machine !== undefined && (same[machine] ?? machine) === architectureFacts[architecture].machine
}

interface Reading {
  readonly directory: string
  readonly onCredentials: OnCredentials
}

function entryOf(fields: Fields, reading: Reading): LockEntry {
  const name = fields.name('name', 'a package')
  const marker = fields.marker('marker')
  const files = fields.eachFields('files').map((one) => fileOf(one, name, reading))
  const source = sourceOf(fields, files, reading)
  refuseFilesBeside(source, files.length > 0, name, fields)
  const version = fields.version(name, source.kind === 'index')
  const pythons = fields.text('requires_python')
  const versions = pythons === undefined || pythons === '' ? undefined : parsePoetryConstraint(pythons)
  return {
    name,
    ...(version === undefined ? {} : { version }),
    line: fields.place.line,
    source,
    sourceKey: JSON.stringify(source),
    ...(marker ? { marker } : {}),
    ...(versions ? { requiresPython: versions } : {}),
    ...(fields.table['groups'] === undefined ? {} : { groups: fields.texts('groups').map(normalizeName) }),
    extras: fields.texts('extras').map(normalizeName),
    dependencies: fields.texts('dependencies').map((text) => edgeOfText(text, fields)),
    optional: new Map(),
    files: source.kind === 'index' ? files : [],
  }
}

function sourceOf(fields: Fields, files: readonly LockedFile[], { directory, onCredentials }: Reading): EntrySource {
  const [git, url, path, subdirectory] = ['git', 'url', 'path', 'subdirectory'].map((key) =>
    fields.filledText(key, 'a package'),
  )
  const below = subdirectory === undefined ? {} : { subdirectory }
  if (git !== undefined) {
    const commit = fields.neededText('revision', 'a package from git')
    return { kind: 'vcs', url: withoutCredentials(git, onCredentials), commit, ...below }
  }
  const local = path === undefined ? undefined : resolve(directory, path)
  if (local !== undefined && !isArchive(local)) {
    return { kind: 'directory', path: local, installed: true }
  }
  const address = local === undefined ? url : pathToFileURL(local).href
  if (address === undefined) return { kind: 'index' }
  const file = { filename: fields.filename(filenameOf(address)), url: withoutCredentials(address, onCredentials) }
  return { kind: 'archive', file: { ...file, ...(files.length === 1 && files[0] ? hashOf(files[0]) : {}) }, ...below }
}

function fileOf(one: Fields, name: string, { onCredentials }: Reading): LockedFile {
  const url = one.text('url')
  const filename = one.text('file') ?? (url === undefined ? undefined : filenameOf(url))
  if (filename === undefined) return one.wrong(`a file of ${name} has neither \`file\` nor \`url\`.`)
  return {
    filename: one.filename(filename),
    ...(url === undefined ? {} : { url: withoutCredentials(url, onCredentials) }),
    ...one.hash('hash'),
  }
}
