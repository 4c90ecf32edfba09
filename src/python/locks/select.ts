import { ConfigurationError } from '../../errors.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { byText } from '../../text/order.ts'
import { targetEnvironment, type MarkerEnvironment } from '../markers/environment.ts'
import { satisfiesAny } from '../versions/poetry-constraint.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { fit } from '../wheels/tags.ts'
import { checkChoice } from './check-choice.ts'
import { holds } from './holds.ts'
import type { Choice, Edge, LockEntry, LockFile, LockRoot } from './lock-file.ts'
import { refuseForeignFiles } from './foreign-files.ts'
import { checkMadeFor } from './made-for.ts'
import { refuseSources } from './refuse-sources.ts'
import { lockAgain, wrongLock } from './toml-lock.ts'
import { entriesByName, missing, requiredBy, type SelectedEntry } from './selected.ts'
import { walk } from './walk.ts'

/**
 * The entries that a target takes, each package once, sorted by name. Nothing is resolved: the lock says it all.
 * @throws {ConfigurationError} when the lock was not made for the target, or does not hold all that it should.
 */
export function select(lock: LockFile, target: Target, choice: Choice): readonly SelectedEntry[] {
  checkChoice(lock, choice)
  checkMadeFor(lock, target, targetEnvironment(target))
  const { selection } = lock
  const selected =
    selection.kind === 'walk'
      ? walk(lock, selection.roots, target, choice)
      : filtered(lock, environmentOf(lock, selection.defaults, target, choice), selection.root, choice)
  const kept = withoutExtras(selected).filter(({ entry }) => isInstalled(entry, lock, choice))
  refuseTwo(kept, lock, target)
  for (const { entry } of kept) {
    refuseUnlocked(entry, lock, target)
    refuseWithoutFiles(entry, lock)
    refuseSources(entry, lock)
    refuseForeignFiles(entry, lock)
    refuseOtherPython(entry, lock, target)
    refuseOtherMachine(entry, lock, target)
  }
  return kept.toSorted(byText(({ entry: { name } }) => name))
}

function environmentOf(lock: LockFile, defaults: readonly string[], target: Target, choice: Choice): MarkerEnvironment {
  // PDM knows extras as groups of the same kind.
  const chosen = lock.format === 'pdm' ? [...choice.groups, ...choice.extras] : choice.groups
  return targetEnvironment(target, { extras: choice.extras, groups: [...defaults, ...chosen] })
}

function filtered(
  lock: LockFile,
  environment: MarkerEnvironment,
  root: LockRoot | undefined,
  choice: Choice,
): readonly SelectedEntry[] {
  const taken = lock.entries.filter((entry) => isIn(entry, environment))
  const byName = entriesByName(lock, taken)
  for (const { name, marker } of root ? askedBy(root, choice) : []) {
    const isOwn = name === root?.name
    if (!isOwn && !byName.has(name) && holds(marker, environment)) missing(lock, { name: 'the project', line: 1 }, name)
  }
  const requirers = new Map<string, Set<string>>()
  const add = (name: string, by: string): void =>
    void requirers.set(name, (requirers.get(name) ?? new Set<string>()).add(by))
  const locked = new Set(lock.entries.flatMap(({ name, extras }) => (extras.length === 0 ? [name] : [])))
  const leftOut = new Map<LockEntry, string[]>()
  for (const entry of taken) {
    const own = { ...environment, extras: new Set(entry.extras) }
    for (const edge of entry.dependencies) {
      if (!holds(edge.marker, own)) continue
      if (!byName.has(edge.name)) {
        if (!locked.has(edge.name)) missing(lock, entry, edge.name)
        leftOut.set(entry, [...(leftOut.get(entry) ?? []), edge.name])
      }
      if (edge.name !== entry.name) add(edge.name, entry.name)
    }
    for (const [extra, edges] of entry.optional) {
      const chosen = { ...environment, extras: new Set([extra]) }
      for (const { name, marker } of edges) if (byName.has(name) && holds(marker, chosen)) add(name, entry.name)
    }
    for (const name of entry.requires ?? []) add(name, entry.name)
  }
  return taken.map((entry) => {
    const names = leftOut.get(entry)
    const by = requiredBy(lock, entry, requirers.get(entry.name) ?? [], false)
    return { entry, requiredBy: by, ...(names ? { leftOut: names } : {}) }
  })
}

/** What a project asks for, with the chosen extras and groups. */
function askedBy({ dependencies, optional, groups }: LockRoot, choice: Choice): readonly Edge[] {
  return [
    ...dependencies,
    ...choice.extras.flatMap((extra) => optional.get(extra) ?? []),
    ...choice.groups.flatMap((group) => groups.get(group) ?? []),
  ]
}

/** PDM's entries of extras add nothing but dependencies to the package itself. */
function withoutExtras(selected: readonly SelectedEntry[]): readonly SelectedEntry[] {
  const plain = new Set(selected.flatMap(({ entry }) => (entry.extras.length === 0 ? [entry.name] : [])))
  return selected.filter(({ entry }) => entry.extras.length === 0 || !plain.has(entry.name))
}

function isIn({ groups, groupMarkers, marker }: LockEntry, environment: MarkerEnvironment): boolean {
  if (
    groups &&
    !groups.some((group) => environment.groups.has(group) && holds(groupMarkers?.get(group), environment))
  ) {
    return false
  }
  return holds(marker, environment)
}

/** What is installed besides the projects whose own code is not asked for. */
function isInstalled({ source, name }: LockEntry, { selection }: LockFile, { project }: Choice): boolean {
  if (source.kind !== 'directory') return true
  if (!source.installed) return false
  const isRoot = selection.kind === 'walk' && selection.roots.some(({ entry }) => entry?.name === name)
  return project || !isRoot
}

/** pipenv itself installs one category after the other, and what the last one has. */
const oneVersion =
  'Leave one of the categories out, or give both the same version in the Pipfile and run `pipenv lock`: it sees to that itself, unless the Pipfile has `use_default_constraints = false`.'

function refuseTwo(selected: readonly SelectedEntry[], lock: LockFile, target: Target): void {
  const seen = new Map<string, LockEntry>()
  const isPipfile = lock.format === 'pipfile'
  for (const { entry } of selected) {
    const other = seen.get(entry.name)
    if (other) {
      // Of a Pipfile.lock, two can only be of two categories.
      const of = ({ groups: [category] = [] }: LockEntry): string => (isPipfile ? ` of \`${category}\`` : '')
      const versions = `${other.version ?? 'one'}${of(other)} (line ${other.line}) and ${entry.version ?? 'another'}${of(entry)}`
      wrongLock(
        { file: lock.file, line: entry.line },
        `${entry.name} would be taken twice for ${targetName(target)}: ${versions}.`,
        lock.format,
        isPipfile ? oneVersion : undefined,
      )
    }
    seen.set(entry.name, entry)
  }
}

function refuseUnlocked({ name, line, unlocked }: LockEntry, { file, format }: LockFile, target: Target): void {
  if (unlocked === undefined) return
  throw new ConfigurationError({
    code: 'lock-incomplete',
    message: `${file}:${line} does not say which ${name} to take for ${targetName(target)}: ${unlocked}.`,
    nextStep: `${lockAgain[format].slice(0, -1)} on a machine like the target, or with a tool that locks for all machines, such as uv.`,
    package: name,
    file,
    line,
  })
}

function refuseWithoutFiles({ name, version, line, source, files }: LockEntry, { file, format }: LockFile): void {
  if (source.kind !== 'index' || files.length > 0) return
  wrongLock({ file, line }, `${name} ${version ?? ''} has no files. The lock may have been cut off or edited.`, format)
}

function refuseOtherPython({ name, version, line, requiresPython }: LockEntry, lock: LockFile, target: Target): void {
  if (!requiresPython || satisfiesAny(target.runtime.pythonFull, requiresPython)) return
  const wanted = requiresPython
    .map((one) => one.map(({ operator, version }) => operator + version).join(','))
    .join(' or ')
  throw new ConfigurationError({
    code: 'lock-excludes-target',
    message: `${lock.file}:${line}: ${name} ${version ?? ''} requires Python ${wanted}, and ${target.runtime.name} is Python ${target.runtime.pythonFull}.`,
    nextStep: 'Choose another runtime, or lock again for the Python of this one.',
    package: name,
    file: lock.file,
    line,
  })
}

/** `pip lock` writes the one file of each package that its own machine takes. */
function refuseOtherMachine({ name, version, line, files }: LockEntry, lock: LockFile, target: Target): void {
  if (lock.madeOnOneMachine !== true) return
  const wheels = files.flatMap(({ filename = '' }) => parseWheelFilename(filename) ?? [])
  if (wheels.length === 0 || wheels.some((wheel) => fit(wheel, target))) return
  throw new ConfigurationError({
    code: 'lock-excludes-target',
    message: `${lock.file}:${line} is a lock by pip for another machine: its only file of ${name} ${version ?? ''}, ${files[0]?.filename ?? ''}, does not fit ${targetName(target)}.`,
    nextStep:
      'pip locks for the machine that it runs on. Lock with `uv lock`, which does so for all machines, or name the requirements themselves.',
    package: name,
    file: lock.file,
    line,
  })
}
