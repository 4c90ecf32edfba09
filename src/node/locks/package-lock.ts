// package-lock.json and npm-shrinkwrap.json of npm 7 and later: every package at its place.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json

import { resolve } from 'node:path'
import { jsonLines } from '../../text/json-lines.ts'
import { askedFor } from './asked.ts'
import {
  isObject,
  isPackageName,
  objectOf,
  optionalPeersOf,
  rangesOf,
  textOf,
  wordsOf,
  type JsonObject,
} from './manifest.ts'
import type { Dependency, LockedPackage, LockText, NodeLock, PackageSource, RootDependency } from './node-lock.ts'
import { binsOf } from '../packages/manifest-facts.ts'
import { gitSource, quoted, tarballSource } from './sources.ts'
import { lockProblem, sourceOrRefused } from './problems.ts'

const relock = 'npm install --package-lock-only --ignore-scripts'

/**
 * Reads a lock of npm.
 * @param workspace the place of the workspace that is taken instead of the whole project: `packages/api`
 * @throws {ConfigurationError} naming file and line.
 */
export function readPackageLock(source: LockText, workspace = ''): NodeLock {
  const { file } = source
  const lock = parsed(source)
  const { lines } = jsonLines(source.text, 2)
  const entries = new Map(
    Object.entries(objectOf(lock['packages'])).map(([place, value]) => {
      if (!isObject(value))
        throw lockProblem(
          file,
          lines.get(`packages/${place}`),
          'lock-not-read',
          `${quoted(place)} is not an object.`,
          remake,
        )
      return [place, value]
    }),
  )
  const reading: Reading = { ...source, entries, lineOf: (place) => lines.get(`packages/${place}`) ?? 1 }
  const top = entries.get(workspace)
  if (!top)
    throw lockProblem(
      file,
      undefined,
      'lock-not-read',
      `it has no entry for ${workspace === '' ? 'the project itself' : workspace}.`,
      remake,
    )
  const packages = new Map<string, LockedPackage>()
  for (const [id, entry] of entries) {
    if (id === '' || entry['link'] === true) continue
    const { place, ...one } = packageAt(id, entry, reading)
    // The lock places packages for the whole project.
    packages.set(id, workspace === '' && place?.startsWith('node_modules/') === true ? { ...one, place } : one)
  }
  return { tool: 'npm', file, command: relock, root: rootOf(workspace, top, reading), packages }
}

const remake = `Make it anew: ${relock}`

interface Reading extends LockText {
  readonly entries: ReadonlyMap<string, JsonObject>
  readonly lineOf: (place: string) => number
}

function parsed({ text, file }: LockText): JsonObject {
  let lock: unknown
  try {
    lock = JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const at = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN)
    const line = Number.isNaN(at) ? undefined : text.slice(0, at).split('\n').length
    const conflict = /^(?:<{7}|={7}|>{7})/m.test(text)
      ? 'it has the marks of a merge conflict in it.'
      : `it is not JSON: ${said.slice(0, 200)}.`
    throw lockProblem(file, line, 'lock-not-read', conflict, remake)
  }
  if (!isObject(lock)) throw lockProblem(file, 1, 'lock-not-read', 'it is not a JSON object.', remake)
  const version = lock['lockfileVersion']
  const line = Math.max(1, text.slice(0, text.indexOf('"lockfileVersion"')).split('\n').length)
  if (version === 1 || (version === undefined && !isObject(lock['packages']))) {
    throw lockProblem(
      file,
      line,
      'lock-too-old',
      'it is a lock of npm 6 or older (lockfileVersion 1), which does not say where packages lie.',
      `Make it anew with npm 7 or later: ${relock}`,
    )
  }
  if (version !== 2 && version !== 3) {
    throw lockProblem(
      file,
      line,
      'lock-too-new',
      `its lockfileVersion is ${JSON.stringify(version)}; 2 and 3 are read.`,
      'Use npm 7 to 11 to write it, or a newer version of this tool.',
    )
  }
  return lock
}

/** `node_modules/a/node_modules/@b/c`, or a folder of the project with such a tail. */
const packageFolder = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/

function packageAt(place: string, entry: JsonObject, reading: Reading): LockedPackage {
  const { file, lineOf } = reading
  const line = lineOf(place)
  const placedName = packageFolder.exec(place)?.[1]
  const below = place.slice(Math.max(0, place.indexOf('node_modules/'))).split('/')
  const isUnsafe =
    place.startsWith('/') ||
    /[\\\0]/.test(place) ||
    (below.includes('node_modules') &&
      (placedName === undefined || below.some((part) => part === '..' || part === '.' || part === '')))
  if (isUnsafe || (placedName !== undefined && !isPackageName(placedName))) {
    throw lockProblem(file, line, 'lock-not-read', `${quoted(place)} is not a place of a package.`, remake)
  }
  const name = textOf(entry['name']) ?? placedName ?? place.split('/').at(-1) ?? place
  if (!isPackageName(name))
    throw lockProblem(file, line, 'lock-not-read', `${quoted(name)} is not a name of a package.`, remake)
  return {
    id: place,
    name,
    version: textOf(entry['version']) ?? '',
    source:
      placedName === undefined
        ? { kind: 'folder', path: resolve(reading.directory, place) }
        : sourceOrRefused(() => sourceOf(entry, name, line, reading)),
    dependencies: dependenciesOf(place, entry, reading),
    os: wordsOf(entry['os']),
    cpu: wordsOf(entry['cpu']),
    libc: wordsOf(entry['libc']),
    ...(typeof entry['license'] === 'string' ? { licence: entry['license'].slice(0, 255) } : {}),
    ...(isBundling(entry) ? { bundles: true } : {}),
    ...(entry['dev'] === true ? { isDev: true } : {}),
    // npm links the commands that its lock names, and no others.
    bin: binsOf({ bin: entry['bin'] }, name),
    ...(placedName === undefined ? linkedPlace(place, reading) : { place: artifactPlace(place, reading) }),
    line,
  }
}

function isBundling({ bundleDependencies }: JsonObject): boolean {
  return bundleDependencies === true || wordsOf(bundleDependencies).length > 0
}

/** A workspace lies where the project's link to it lies. */
function linkedPlace(folder: string, { entries }: Reading): { readonly place?: string } {
  for (const [place, entry] of entries) {
    if (entry['link'] === true && entry['resolved'] === folder) return { place }
  }
  return {}
}

/** The place in an artifact, where a workspace is a folder below `node_modules`. */
function artifactPlace(place: string, reading: Reading): string {
  const at = place.indexOf('node_modules/')
  if (at === 0) return place
  const linked = linkedPlace(place.slice(0, at - 1), reading).place
  return linked === undefined ? place : `${linked}/${place.slice(at)}`
}

function sourceOf(entry: JsonObject, name: string, line: number, { file, directory }: Reading): PackageSource {
  if (entry['inBundle'] === true) return { kind: 'bundled' }
  const place = { file, directory, relock }
  const resolved = textOf(entry['resolved'])
  if (resolved?.startsWith('git+') === true) {
    const [, url = '', commit = ''] = /^git\+(.*?)(?:#([^#]*))?$/s.exec(resolved) ?? []
    return gitSource({ name, line, url, commit }, place)
  }
  const version = textOf(entry['version'])
  const stated = {
    name,
    // One that is missing is said below.
    version: version ?? '0',
    line,
    address: resolved?.startsWith('file:') === true ? decoded(resolved) : resolved,
    integrity: textOf(entry['integrity']),
  }
  const source = tarballSource(stated, place)
  if (source.kind === 'tarball' && version === undefined)
    throw lockProblem(file, line, 'lock-not-read', `${name} has no version.`, remake, name)
  return source
}

/** npm writes a path as part of a URL. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function dependenciesOf(place: string, entry: JsonObject, reading: Reading): readonly Dependency[] {
  const optional = new Set(rangesOf(entry['optionalDependencies']).map(([name]) => name))
  const optionalPeers = optionalPeersOf(entry)
  const edge = (name: string, range: string, kind: Dependency['kind'], isOptional: boolean): Dependency => {
    const to = target(place, name, reading)
    return { name, range, kind, isOptional, ...(to === undefined ? {} : { to }) }
  }
  return [
    ...rangesOf(entry['dependencies']).flatMap(([name, range]) =>
      optional.has(name) ? [] : [edge(name, range, 'required', false)],
    ),
    ...rangesOf(entry['optionalDependencies']).map(([name, range]) => edge(name, range, 'required', true)),
    ...rangesOf(entry['peerDependencies']).map(([name, range]) => edge(name, range, 'peer', optionalPeers.has(name))),
  ]
}

function rootOf(workspace: string, top: JsonObject, reading: Reading): readonly RootDependency[] {
  const optionalPeers = optionalPeersOf(top)
  const line = reading.lineOf(workspace)
  // One that is needed both for use and for development is there twice.
  const asked = askedFor(top, 'npm').flatMap(({ name, range, types }) => {
    const to = target(workspace, name, reading)
    return types.map((type): RootDependency => {
      const isOptional = type === 'optional' || (type === 'peer' && optionalPeers.has(name))
      const kind = type === 'peer' ? ('peer' as const) : ('required' as const)
      return { name, range, kind, isOptional, type, line, ...(to === undefined ? {} : { to }) }
    })
  })
  const names = new Set(asked.map(({ name }) => name))
  const links: RootDependency[] = []
  // npm links every workspace into the project.
  for (const [place, entry] of workspace === '' ? reading.entries : []) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1]
    const folder = textOf(entry['resolved'])
    if (entry['link'] !== true || name === undefined || folder === undefined || names.has(name)) continue
    if (!isWorkspace(folder, top)) continue
    links.push({
      name,
      range: '*',
      kind: 'required',
      isOptional: false,
      type: 'prod',
      line: reading.lineOf(place),
      to: folder,
    })
  }
  return [...asked, ...links]
}

/** Folders that a dependency leads to are links too; those of the patterns in `workspaces` are of the project itself. */
function isWorkspace(folder: string, top: JsonObject): boolean {
  return top['workspaces'] !== undefined && !folder.startsWith('..')
}

/** Node.js looks for a package in the `node_modules` of each folder above: https://nodejs.org/api/modules.html#loading-from-node_modules-folders */
function target(from: string, name: string, { entries, file, lineOf }: Reading): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    // `node_modules` itself has no `node_modules`.
    if (folder !== 'node_modules' && !folder.endsWith('/node_modules')) {
      const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
      const entry = entries.get(place)
      if (entry?.['link'] === true) {
        const folderOf = textOf(entry['resolved'])
        if (folderOf !== undefined && entries.has(folderOf)) return folderOf
        throw lockProblem(
          file,
          lineOf(place),
          'workspace-missing',
          `${place} is a link to ${quoted(folderOf ?? '')}, which the lock does not hold.`,
          remake,
          name,
        )
      }
      if (entry) return place
    }
    if (folder === '') return undefined
  }
}
