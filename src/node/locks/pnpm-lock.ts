// pnpm-lock.yaml of pnpm 9 and later: what each package leads to, but not where it lies.
// https://github.com/pnpm/spec/blob/master/lockfile/9.0.md

import { posix, resolve } from 'node:path'
import { isObject, isPackageName, objectOf, rangesOf, textOf, wordsOf, type JsonObject } from './manifest.ts'
import type {
  Dependency,
  DependencyType,
  LockedPackage,
  LockedSettings,
  LockText,
  NodeLock,
  PackageSource,
  RootDependency,
} from './node-lock.ts'
import { gitSource, notUnderstood, quoted, tarballSource } from './sources.ts'
import { lockProblem, sourceOrRefused } from './problems.ts'
import { readYaml } from './yaml-pieces.ts'

const relock = 'pnpm install --lockfile-only --ignore-scripts'
const remake = `Make it anew: ${relock}`

/**
 * Reads a lock of pnpm.
 * @param project the folder of the project in its workspace, relative to the lock: `packages/api`; `.` for the root
 * @throws {ConfigurationError} naming file and line.
 */
export function readPnpmLock(given: LockText, project = '.'): NodeLock {
  // The ends of lines of other systems, as Git may write them, keep the quick reader from understanding them.
  const source = given.text.includes('\r') ? { ...given, text: given.text.replaceAll(/\r\n?/g, '\n') } : given
  const lock = parsed(source)
  const reading: Reading = {
    ...source,
    importers: tableOf(lock['importers']),
    entries: tableOf(lock['packages']),
    snapshots: tableOf(lock['snapshots']),
    lines: linesOf(source.text),
  }
  const top = reading.importers.get(project)
  if (!top) {
    throw lockProblem(
      source.file,
      undefined,
      'workspace-missing',
      `it holds nothing for the project ${project}.`,
      remake,
    )
  }
  const packages = new Map<string, LockedPackage>()
  for (const id of reading.snapshots.keys()) packages.set(id, packageOf(id, reading))
  for (const folder of linkedFolders(reading)) packages.set(`link:${folder}`, folderPackage(folder, reading))
  const root = dependencyTables.flatMap(([table, type]) => edgesOf(top[table], project, type, reading))
  return { tool: 'pnpm', file: source.file, command: relock, settings: settingsOf(lock), root, packages }
}

function settingsOf(lock: JsonObject): LockedSettings {
  return {
    overrides: Object.fromEntries(rangesOf(lock['overrides'])),
    patched: Object.entries(objectOf(lock['patchedDependencies'])).map(([selector, said]) => {
      const path = textOf(objectOf(said)['path'])
      const hash = textOf(said) ?? textOf(objectOf(said)['hash']) ?? ''
      return { selector, hash, ...(path === undefined ? {} : { path }) }
    }),
    ignoredOptional: wordsOf(lock['ignoredOptionalDependencies']),
    leavesOutLinks: objectOf(lock['settings'])['excludeLinksFromLockfile'] === true,
    catalogs: Object.entries(objectOf(lock['catalogs'])).flatMap(([catalog, entries]) =>
      Object.entries(objectOf(entries)).flatMap(([name, entry]) => {
        const range = textOf(objectOf(entry)['specifier'])
        return range === undefined ? [] : [{ catalog, name, range }]
      }),
    ),
  }
}

interface Reading extends LockText {
  readonly importers: ReadonlyMap<string, JsonObject>
  readonly entries: ReadonlyMap<string, JsonObject>
  readonly snapshots: ReadonlyMap<string, JsonObject>
  readonly lines: ReadonlyMap<string, number>
}

const dependencyTables = [
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
] as const

function parsed({ text, file }: LockText): JsonObject {
  const read = readYaml(text, ['importers', 'packages', 'snapshots'])
  if (read.kind === 'wrong') {
    const { message, line } = read.problem
    const why = /^(?:<{7}|={7}|>{7})/m.test(text)
      ? 'it has the marks of a merge conflict in it'
      : message === 'aliases'
        ? 'it has aliases (`*name`), and pnpm writes none'
        : `it is not YAML: ${message.split('\n')[0]?.slice(0, 200)}`
    throw lockProblem(file, line, 'lock-not-read', `${why}.`, remake)
  }
  const lock = read.documents.findLast(
    (one) => isObject(one) && (isObject(one['importers']) || one['lockfileVersion'] !== undefined),
  )
  if (!isObject(lock)) throw lockProblem(file, 1, 'lock-not-read', 'it is not a lock of pnpm.', remake)
  const version = String(lock['lockfileVersion'])
  const line = Math.max(1, text.slice(0, text.indexOf('lockfileVersion')).split('\n').length)
  const major = Number.parseInt(version, 10)
  if (!(major >= 9)) {
    throw lockProblem(
      file,
      line,
      'lock-too-old',
      `its lockfileVersion is ${JSON.stringify(version.slice(0, 20))}, of pnpm 8 or older; 9.0 is read.`,
      `Make it anew with pnpm 9 or later: ${relock}`,
    )
  }
  if (major > 9) {
    throw lockProblem(
      file,
      line,
      'lock-too-new',
      `its lockfileVersion is ${JSON.stringify(version.slice(0, 20))}; 9.0 is read.`,
      'Use pnpm 9 to 12 to write it, or a newer version of this tool.',
    )
  }
  if (!isObject(lock['importers'])) throw lockProblem(file, line, 'lock-not-read', 'it has no importers.', remake)
  return lock
}

function tableOf(value: unknown): ReadonlyMap<string, JsonObject> {
  return new Map(Object.entries(objectOf(value)).map(([name, one]) => [name, objectOf(one)]))
}

/** The line of each key of `importers`, `packages` and `snapshots`; of the first where it is in several. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  let line = 1
  let from = 0
  for (const match of text.matchAll(/(?<![^\n]) {2}(?:'([^'\n]+)'|([^\s':]\S*)):(?: |\r?(?:\n|$))/g)) {
    for (let next = text.indexOf('\n', from); next !== -1 && next < match.index; next = text.indexOf('\n', from)) {
      line += 1
      from = next + 1
    }
    const key = match[1] ?? match[2]
    if (key !== undefined && !lines.has(key)) lines.set(key, line)
  }
  return lines
}

function edgesOf(value: unknown, project: string, type: DependencyType, reading: Reading): readonly RootDependency[] {
  return Object.entries(objectOf(value)).map(([name, one]): RootDependency => {
    // A snapshot has the version alone, a project what was asked for as well.
    const version = textOf(one) ?? textOf(objectOf(one)['version']) ?? ''
    const range = textOf(objectOf(one)['specifier']) ?? version
    const to = idOf(name, version, project)
    const isKnown = reading.snapshots.has(to) || to.startsWith('link:')
    const line = reading.lines.get(project)
    const edge = { name, range, kind: 'required', isOptional: type === 'optional', type } as const
    return Object.assign(edge, line === undefined ? {} : { line }, isKnown ? { to } : {})
  })
}

/** https://github.com/pnpm/pnpm/blob/main/packages/dependency-path/src/index.ts (refToRelative) */
function idOf(name: string, reference: string, project: string): string {
  if (reference.startsWith('link:'))
    return `link:${posix.normalize(posix.join(project, reference.slice('link:'.length)))}`
  if (reference.startsWith('@')) return reference
  const at = reference.indexOf('@')
  const isBefore = (mark: string): boolean => {
    const markAt = reference.indexOf(mark)
    return markAt === -1 || at < markAt
  }
  return at !== -1 && isBefore('(') && isBefore(':') ? reference : `${name}@${reference}`
}

function linkedFolders({ importers }: Reading): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const [project, importer] of importers) {
    for (const [table] of dependencyTables) {
      for (const [name, one] of Object.entries(objectOf(importer[table]))) {
        const id = idOf(name, textOf(objectOf(one)['version']) ?? '', project)
        if (id.startsWith('link:')) folders.add(id.slice('link:'.length))
      }
    }
  }
  return folders
}

/** A folder of the workspace, with the dependencies that it has there. Its name is in its own package.json. */
function folderPackage(folder: string, reading: Reading): LockedPackage {
  const importer = reading.importers.get(folder)
  const dependencies = importer
    ? dependencyTables.flatMap(([table, type]) =>
        type === 'dev' ? [] : edgesOf(importer[table], folder, type, reading),
      )
    : []
  return {
    id: `link:${folder}`,
    name: folder,
    version: '',
    source: { kind: 'folder', path: resolve(reading.directory, folder) },
    dependencies,
    ...(importer ? {} : { isLocked: false }),
    os: [],
    cpu: [],
    libc: [],
    line: reading.lines.get(folder) ?? 1,
  }
}

function packageOf(id: string, reading: Reading): LockedPackage {
  const { file } = reading
  const line = reading.lines.get(id) ?? 1
  const key = id.replace(/\(.*$/s, '')
  const entry = reading.entries.get(key)
  if (!entry) throw lockProblem(file, line, 'lock-not-read', `${quoted(id)} is not among its packages.`, remake)
  const at = key.indexOf('@', 1)
  const name = key.slice(0, at)
  if (at === -1 || !isPackageName(name))
    throw lockProblem(file, line, 'lock-not-read', `${quoted(id)} is not a package and its version.`, remake)
  const snapshot = reading.snapshots.get(id) ?? {}
  const version = textOf(entry['version']) ?? key.slice(at + 1)
  const hash = /\(patch_hash=([^()]{1,200})\)/.exec(id)?.[1]
  return {
    id,
    name,
    version,
    source: sourceOrRefused(() => sourceOf(entry, { name, version, line }, reading)),
    ...(hash === undefined ? {} : { patch: { kind: 'named', hash } }),
    dependencies: snapshotEdges(snapshot, reading),
    os: wordsOf(entry['os']),
    cpu: wordsOf(entry['cpu']),
    libc: wordsOf(entry['libc']),
    line,
  }
}

function snapshotEdges(snapshot: JsonObject, reading: Reading): readonly Dependency[] {
  const edge = ([name, version]: readonly [string, string], isOptional: boolean): Dependency => {
    const to = idOf(name, version, '.')
    const isKnown = reading.snapshots.has(to) || to.startsWith('link:')
    return { name, range: version, kind: 'required', isOptional, ...(isKnown ? { to } : {}) }
  }
  return [
    ...rangesOf(snapshot['dependencies']).map((one) => edge(one, false)),
    ...rangesOf(snapshot['optionalDependencies']).map((one) => edge(one, true)),
  ]
}

function sourceOf(
  entry: JsonObject,
  { name, version, line }: { readonly name: string; readonly version: string; readonly line: number },
  { file, directory }: Reading,
): PackageSource {
  const place = { file, directory, relock }
  const resolution = objectOf(entry['resolution'])
  const tarball = textOf(resolution['tarball'])
  const type = textOf(resolution['type'])
  if (type === 'directory') return { kind: 'folder', path: resolve(directory, textOf(resolution['directory']) ?? '') }
  if (type === 'git') {
    const [url = '', commit = ''] = [textOf(resolution['repo']), textOf(resolution['commit'])]
    return gitSource({ name, line, url, commit }, place)
  }
  if (type !== undefined) throw notUnderstood(name, line, tarball ?? type, place)
  // The archive of a commit, which the name of the archive holds.
  const [, repository, commit] =
    /^https:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/tar\.gz\/([0-9a-f]{40})$/.exec(tarball ?? '') ?? []
  if (repository !== undefined && commit !== undefined)
    return gitSource({ name, line, url: `https://github.com/${repository}.git`, commit }, place)
  const integrity = textOf(resolution['integrity'])
  return tarballSource({ name, version, line, address: tarball, integrity }, place)
}
