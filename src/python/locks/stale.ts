// Whether a project's file changed after it was locked, as the tool that locked it would see it.

import { createHash } from 'node:crypto'
import { parse, type TomlTable } from 'smol-toml'
import { ConfigurationError } from '../../errors.ts'
import type { Target } from '../../lambda/target.ts'
import { targetEnvironment } from '../markers/environment.ts'
import { normalizeName } from '../names.ts'
import type { Project } from '../projects/dependency.ts'
import { saysWhatItRequires } from '../projects/own-code.ts'
import type { Marker } from '../markers/marker.ts'
import { holds } from './holds.ts'
import { parseVersion } from '../versions/version.ts'
import type { Choice, Edge, LockFile, LockRoot } from './lock-file.ts'
import { pythonJson } from './python-json.ts'

const refresh: Readonly<Record<LockFile['format'], string>> = {
  uv: 'uv lock',
  pylock: 'uv export -o pylock.toml',
  poetry: 'poetry lock',
  pdm: 'pdm lock',
  pipfile: 'pipenv lock',
}

type Tables = Readonly<Record<string, unknown>>

/** What a lock is compared with. */
export interface LockedProject {
  readonly project?: Project
  /** The text of the Pipfile beside the lock. */
  readonly pipfile?: string
}

/** @throws {ConfigurationError} `lock-stale` */
export function refuseStale(
  lock: LockFile,
  { project, pipfile }: LockedProject,
  targets: readonly Target[],
  choice: Choice,
): void {
  const file = lock.format === 'pipfile' ? 'Pipfile' : (project?.file ?? 'pyproject.toml')
  const why = staleness(lock, project, pipfile, targets, choice)
  if (why === undefined) return
  const line = lock.contentHash?.line ?? 1
  throw new ConfigurationError({
    code: 'lock-stale',
    message: `${lock.file}:${line} is not the lock of ${file} as it is now: ${why}.`,
    nextStep: `Lock again with \`${refresh[lock.format]}\`, and commit ${lock.file}.`,
    file: lock.file,
    line,
  })
}

function staleness(
  lock: LockFile,
  project: Project | undefined,
  pipfile: string | undefined,
  targets: readonly Target[],
  choice: Choice,
): string | undefined {
  const changed = 'what it says about dependencies was changed after it was locked'
  const locked = lock.contentHash?.text
  switch (lock.format) {
    case 'uv':
      return project && uvDifference(lock, project, targets, choice)
    case 'poetry':
      return project && locked !== undefined && !poetryHashes(project.tables).includes(locked) ? changed : undefined
    case 'pdm':
      return project && locked !== undefined && locked !== `sha256:${pdmHash(project.tables)}` ? changed : undefined
    case 'pipfile':
      return pipfile !== undefined && locked !== undefined && !pipfileHashes(pipfile).includes(locked)
        ? changed
        : undefined
    case 'pylock':
      return undefined
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function table(parent: unknown, key: string): Tables | undefined {
  const value = (parent as Tables | undefined)?.[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tables) : undefined
}

const legacyKeys = ['dependencies', 'source', 'extras', 'dev-dependencies']

/** As Poetry 1 and 2 compute it: https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
function poetryHashes(tables: Tables): readonly string[] {
  const poetry = table(table(tables, 'tool'), 'poetry')
  const all = table(tables, 'project')
  const keys = ['requires-python', 'dependencies', 'optional-dependencies']
  const project = Object.fromEntries(keys.flatMap((key) => (all?.[key] === undefined ? [] : [[key, all[key]]])))
  const hasProject = Object.keys(project).length > 0
  const groups = table(tables, 'dependency-groups')
  const hash = (withGroups: boolean): string => {
    const hasGroups = withGroups && groups !== undefined && Object.keys(groups).length > 0
    const own = Object.fromEntries(
      [...legacyKeys, 'group'].flatMap((key) => {
        const value = poetry?.[key]
        if (value === undefined && (!legacyKeys.includes(key) || hasProject || hasGroups)) return []
        return [[key, value ?? null]]
      }),
    )
    if (!hasProject && !hasGroups) return sha256(pythonJson(own))
    return sha256(
      pythonJson({
        ...(hasProject ? { project } : {}),
        ...(hasGroups ? { 'dependency-groups': groups } : {}),
        tool: { poetry: own },
      }),
    )
  }
  // Poetry 1 has only the old keys, whatever else the file says.
  const first = Object.fromEntries(
    [...legacyKeys, 'group'].flatMap((key) =>
      key === 'group' && poetry?.[key] === undefined ? [] : [[key, poetry?.[key] ?? null]],
    ),
  )
  return [hash(true), hash(false), sha256(pythonJson(first))]
}

/** https://github.com/pdm-project/pdm/blob/main/src/pdm/project/project_file.py */
function pdmHash(tables: Tables): string {
  const project = table(tables, 'project')
  const pdm = table(table(tables, 'tool'), 'pdm')
  const groups: Record<string, unknown[]> = {}
  for (const source of [table(tables, 'dependency-groups'), table(pdm, 'dev-dependencies')]) {
    for (const [name, list] of Object.entries(source ?? {})) {
      const key = normalizeName(name)
      groups[key] = [...(groups[key] ?? []), ...(Array.isArray(list) ? (list as unknown[]) : [])]
    }
  }
  return sha256(
    pythonJson({
      sources: pdm?.['source'] ?? [],
      dependencies: project?.['dependencies'] ?? [],
      'dev-dependencies': groups,
      'optional-dependencies': project?.['optional-dependencies'] ?? {},
      'requires-python': project?.['requires-python'] ?? '',
      resolution: pdm?.['resolution'] ?? {},
    }),
  )
}

const pipfileSections = new Set([
  'source',
  'packages',
  'dev-packages',
  'requires',
  'scripts',
  'pipfile',
  'pipenv',
  'default',
  'develop',
])

/** As older and newer versions compute it: https://github.com/pypa/pipenv/blob/main/pipenv/utils/pipfile.py */
function pipfileHashes(text: string): readonly string[] {
  let root: TomlTable
  try {
    root = parse(text)
  } catch {
    return []
  }
  return [true, false].map((normalizes) => {
    const section = (key: string): unknown => {
      const entries = Object.entries(table(root, key) ?? {})
      return Object.fromEntries(normalizes ? entries.map(([name, one]) => [normalizeName(name), one]) : entries)
    }
    const further = Object.keys(root).filter((key) => !pipfileSections.has(key))
    const data = {
      _meta: { sources: root['source'] ?? {}, requires: root['requires'] ?? {} },
      default: section('packages'),
      develop: section('dev-packages'),
      ...Object.fromEntries(further.map((key) => [key, section(key)])),
    }
    return sha256(pythonJson(data, 'compact'))
  })
}

/** uv keeps what the project asked for; what of it counts for the targets is compared. */
function uvDifference(
  lock: LockFile,
  project: Project,
  targets: readonly Target[],
  choice: Choice,
): string | undefined {
  if (lock.selection.kind !== 'walk') return undefined
  const root = lock.selection.roots.find(
    ({ entry }) => entry?.source.kind === 'directory' && entry.source.path === project.directory,
  )
  if (!root) return undefined
  const { declared } = root
  // What the build backend adds is in the lock, and not in the file.
  const comparesGroupsOnly = !saysWhatItRequires(project)
  const ours = [
    ...(comparesGroupsOnly ? [] : project.dependencies),
    ...(comparesGroupsOnly ? [] : choice.extras.flatMap((extra) => project.extras.get(extra) ?? [])),
    ...choice.groups.flatMap((group) => project.groups.get(group) ?? []),
  ]
  const groups = choice.groups.flatMap((group) => (declared ?? root).groups.get(group) ?? [])
  const all = declared
    ? declared.dependencies
    : [...root.dependencies, ...choice.extras.flatMap((extra) => root.optional.get(extra) ?? [])]
  const theirs = [...all, ...groups]
  // Without what was asked for, the versions on the edges are those that were chosen.
  // Nor does uv keep which versions were asked for of what comes from a folder, a repository or an address.
  const fromElsewhere = new Set(lock.entries.filter(({ source }) => source.kind !== 'index').map(({ name }) => name))
  const nameOf = (edge: Edge): string => {
    if (!declared) return edge.name
    return described(fromElsewhere.has(edge.name) ? { ...edge, versions: [] } : edge)
  }
  const unclear = new Set(ours.filter(({ marker }) => marker && looksForVersions(marker)).map(({ name }) => name))
  for (const target of targets) {
    const set = (edges: readonly Edge[], extras: readonly string[]): ReadonlySet<string> => {
      const environment = targetEnvironment(target, { extras })
      const isCompared = ({ name, marker }: Edge): boolean =>
        name !== root.name && !unclear.has(name) && holds(marker, environment)
      return new Set(edges.filter(isCompared).map(nameOf))
    }
    const extras = withOwn(choice.extras, theirs, root, target)
    const [now, then] = [set(ours, choice.extras), set(theirs, extras)]
    const added = [...now].find((one) => !then.has(one))
    if (added !== undefined) return `it asks for \`${added}\`, which the lock does not know of`
    const removed = [...(comparesGroupsOnly ? set(groups, extras) : then)].find((one) => !now.has(one))
    if (removed !== undefined) return `the lock is for \`${removed}\`, which it does not ask for`
  }
  return undefined
}

/** The chosen extras, and those that the project asks of itself for them: `all = ["app[web]"]`. */
function withOwn(
  chosen: readonly string[],
  edges: readonly Edge[],
  { name }: Pick<LockRoot, 'name'>,
  target: Target,
): readonly string[] {
  const environment = targetEnvironment(target, { extras: chosen })
  const own = edges.filter((edge) => edge.name === name && holds(edge.marker, environment))
  const extras = [...new Set([...chosen, ...own.flatMap((edge) => edge.extras)])]
  return extras.length === chosen.length ? chosen : withOwn(extras, edges, { name }, target)
}

/** `python_version not in '3.11, 3.13'`: uv makes ranges of it, or nothing, where others look for text in a text. */
function looksForVersions(marker: Marker): boolean {
  if (marker.kind !== 'comparison') return marker.parts.some(looksForVersions)
  const { left, operator, right } = marker
  const isVersion = [left, right].some((one) => one.kind === 'variable' && one.name.endsWith('_version'))
  return isVersion && (operator === 'in' || operator === 'not in')
}

/** `3.0.0` and `03` as `3`, `1.0-rc1` as `1.0rc1`: uv, or the build backend that it asks, writes another form of the same. */
function canonical(version: string): string {
  const [, number = '', rest = ''] = /^(.*?)(\.\*)?$/.exec(version) ?? []
  const text = parseVersion(number)?.text ?? number
  return (rest === '' ? text.replace(/^(\d+(?:\.\d+)*?)(?:\.0+)+$/, '$1') : text) + rest
}

function described({ name, extras, versions = [] }: Edge): string {
  const specifiers = (versions[0] ?? []).map(({ operator, version }) => operator + canonical(version)).toSorted()
  return `${name}${extras.length === 0 ? '' : `[${extras.toSorted().join(',')}]`}${specifiers.join(',')}`
}
