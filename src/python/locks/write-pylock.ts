// A pylock.toml of what several targets take: https://packaging.python.org/en/latest/specifications/pylock-toml/
// The same packages give the same text. Every file has a hash; what is not for all targets has a marker.

import { isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, throwIfAny, type Problem } from '../../errors.ts'
import type { Target } from '../../lambda/target.ts'
import { compareText } from '../../text/order.ts'
import { targetEnvironment } from '../markers/environment.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { fit } from '../wheels/tags.ts'
import { withoutCredentials } from './file-address.ts'
import type { DirectSource, Lock, LockedPackage, RemoteFile } from './lock.ts'

/** A package in one version from one source, with the targets that take it. */
interface Locked {
  readonly one: LockedPackage
  readonly targets: readonly Target[]
  /** Of all of these targets; each once. */
  readonly wheels: readonly RemoteFile[]
  readonly sdist?: RemoteFile
  /** Names of the packages that it requires, as far as they are known. */
  readonly requires: readonly string[]
}

/**
 * The text of a pylock.toml.
 * @param locks one for each target
 * @param directory where it will be: paths are relative to it
 * @throws {Failure} naming each package that cannot be locked, since nothing pins its bytes.
 */
export function pylockText(locks: readonly Lock[], directory: string): string {
  const all = locked(locks)
  throwIfAny(all.flatMap(unpinned))
  const lines = [
    'lock-version = "1.0"',
    `environments = [${locks.map(({ target }) => `\n    ${text(markerOf([target]))},`).join('')}\n]`,
    'created-by = "lambda-layer"',
  ]
  for (const one of all) lines.push('', '[[packages]]', ...packageLines(one, locks.length, directory))
  return `${lines.join('\n')}\n`
}

/** The packages of all locks, those that are the same once. */
function locked(locks: readonly Lock[]): readonly Locked[] {
  const found = new Map<string, Use[]>()
  const requires = new Map<string, Set<string>>()
  for (const { target, packages } of locks) {
    for (const one of packages) {
      const key = [one.name, one.version ?? '', JSON.stringify(one.direct ?? null)].join('\n')
      found.set(key, [...(found.get(key) ?? []), { one, target }])
      for (const by of one.requiredBy) {
        if (by.kind !== 'package') continue
        requires.set(by.name, (requires.get(by.name) ?? new Set<string>()).add(one.name))
      }
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, uses]) => together(uses, requires))
}

interface Use {
  readonly one: LockedPackage
  readonly target: Target
}

function together(uses: readonly Use[], requires: ReadonlyMap<string, ReadonlySet<string>>): Locked {
  const [first] = uses
  if (!first) throw new Error('a package of no target')
  const wheels = new Map<string, RemoteFile>()
  for (const { one, target } of uses) {
    for (const file of one.wheels) if (fits(file, target)) wheels.set(file.filename, file)
  }
  const sdist = uses.map(({ one }) => one.sdist).find((file) => file !== undefined && file.url !== '')
  return {
    one: first.one,
    targets: uses.map(({ target }) => target),
    wheels: [...wheels.values()].toSorted((a, b) => compareText(a.filename, b.filename)),
    ...(sdist ? { sdist } : {}),
    requires: [...(requires.get(first.one.name) ?? [])].toSorted(compareText),
  }
}

function fits({ filename, url }: RemoteFile, target: Target): boolean {
  const parsed = parseWheelFilename(filename)
  return url !== '' && parsed !== undefined && fit(parsed, target) !== undefined
}

function unpinned({ one, wheels, sdist }: Locked): readonly Problem[] {
  const { name, direct } = one
  const files = direct?.kind === 'archive' ? [direct.file] : [...wheels, ...(sdist ? [sdist] : [])]
  const unhashed = files.find(({ sha256 }) => sha256 === undefined)
  if (unhashed) {
    return [
      {
        code: 'hash-unknown',
        message: `${name} cannot be locked: its index gives no hash for ${unhashed.filename}.`,
        nextStep: 'Take it from an index that gives hashes, or write the line with `--hash`.',
        package: name,
      },
    ]
  }
  if (direct === undefined && files.length === 0) {
    return [{ code: 'no-file', message: `${name} cannot be locked: no file of it is known.`, package: name }]
  }
  return []
}

function packageLines(
  { one, targets, wheels, sdist, requires }: Locked,
  targetCount: number,
  directory: string,
): readonly string[] {
  const { name, version, direct, index } = one
  return [
    `name = ${text(name)}`,
    ...(version === undefined ? [] : [`version = ${text(version)}`]),
    ...(targets.length === targetCount ? [] : [`marker = ${text(markerOf(targets))}`]),
    ...(requires.length === 0
      ? []
      : [`dependencies = [${requires.map((one) => `{ name = ${text(one)} }`).join(', ')}]`]),
    ...(direct
      ? [directLine(direct, directory)]
      : [
          ...(index === undefined ? [] : [`index = ${text(bare(index))}`]),
          ...(sdist ? [`sdist = ${fileTable(sdist, directory)}`] : []),
          ...(wheels.length === 0
            ? []
            : ['wheels = [', ...wheels.map((file) => `    ${fileTable(file, directory)},`), ']']),
        ]),
  ]
}

/** True on any of the targets. */
function markerOf(targets: readonly Target[]): string {
  const one = (target: Target): string => {
    const { python_version: python, platform_machine: machine } = targetEnvironment(target).texts
    return `python_version == '${python}' and sys_platform == 'linux' and platform_machine == '${machine}'`
  }
  const [first, ...others] = targets.map(one)
  if (first === undefined) throw new Failure({ code: 'no-target', message: 'There is no target to lock for.' })
  return others.length === 0 ? first : [first, ...others].map((part) => `(${part})`).join(' or ')
}

function fileTable(file: RemoteFile, directory: string): string {
  const { filename, sha256 = '', sizeBytes, uploadTime } = file
  return table({
    name: text(filename),
    ...address(file.url, directory),
    ...(sizeBytes === undefined ? {} : { size: String(sizeBytes) }),
    ...(uploadTime === undefined ? {} : { 'upload-time': uploadTime }),
    hashes: table({ sha256: text(sha256) }),
  })
}

function directLine(direct: DirectSource, directory: string): string {
  switch (direct.kind) {
    case 'vcs': {
      const { url, commit, subdirectory } = direct
      const parts = { type: text('git'), url: text(bare(url)), 'commit-id': text(commit), ...inside(subdirectory) }
      return `vcs = ${table(parts)}`
    }
    case 'directory':
      return `directory = ${table({ path: text(pathFrom(directory, direct.path)) })}`
    case 'archive': {
      const { file, subdirectory } = direct
      const { sha256 = '', sizeBytes } = file
      const parts = {
        ...address(file.url, directory),
        ...(sizeBytes === undefined ? {} : { size: String(sizeBytes) }),
        hashes: table({ sha256: text(sha256) }),
        ...inside(subdirectory),
      }
      return `archive = ${table(parts)}`
    }
  }
}

function inside(subdirectory: string | undefined): Readonly<Record<string, string>> {
  return subdirectory === undefined ? {} : { subdirectory: text(subdirectory) }
}

function address(url: string, directory: string): Readonly<Record<string, string>> {
  if (/^https?:/i.test(url)) return { url: text(bare(url)) }
  const path = /^file:/i.test(url) ? fileURLToPath(url.replace(/[?#].*$/s, '')) : url
  return { path: text(pathFrom(directory, path)) }
}

/** As PEP 751 has it: relative, with forward slashes. */
function pathFrom(directory: string, path: string): string {
  if (!isAbsolute(path)) return path
  const way = relative(directory, path).split(sep).join('/')
  return way === '' ? '.' : way
}

/** A lock is committed: it holds no credential. */
function bare(url: string): string {
  return withoutCredentials(url, () => {})
}

/** An inline table. */
function table(parts: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parts).map(([key, value]) => `${key} = ${value}`)
  return `{ ${pairs.join(', ')} }`
}

/** A basic string: https://toml.io/en/v1.0.0#string */
function text(value: string): string {
  return JSON.stringify(value).replaceAll('\u007f', String.raw`\u007F`)
}
