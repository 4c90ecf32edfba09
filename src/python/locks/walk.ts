import type { Target } from '../../lambda/target.ts'
import { targetEnvironment, type MarkerEnvironment } from '../markers/environment.ts'
import { satisfiesAny } from '../versions/poetry-constraint.ts'
import { compareVersions, parseVersion } from '../versions/version.ts'
import { holds } from './holds.ts'
import type { Choice, Edge, LockEntry, LockFile, LockRoot } from './lock-file.ts'
import { entriesByName, missing, requiredBy, type SelectedEntry } from './selected.ts'
import { wrongLock } from './toml-lock.ts'

/**
 * Follows what the project asks for along the edges whose markers hold.
 * An edge that several entries of a name could meet waits until the others have decided.
 * @throws {ConfigurationError} when an edge leads nowhere.
 */
export function walk(
  lock: LockFile,
  roots: readonly LockRoot[],
  target: Target,
  choice: Choice,
): readonly SelectedEntry[] {
  const entries = entriesByName(lock, lock.entries)
  const activated = activatedNames(lock, roots, choice)
  // Which extras are active decides conflicts, and is known only after a first walk.
  if (lock.conflicts.length > 0) new Walk(lock, entries, target, activated).from(roots, choice)
  return new Walk(lock, entries, target, activated).from(roots, choice)
}

/**
 * uv writes conflicts as extras of markers, `extra-3-app-pg` for the extra `pg` of `app` (3 letters):
 * https://docs.astral.sh/uv/concepts/projects/config/#conflicting-dependencies
 */
function activatedNames(lock: LockFile, roots: readonly LockRoot[], { extras, groups }: Choice): Set<string> {
  if (lock.conflicts.length === 0) return new Set()
  return new Set(
    roots.flatMap(({ name }) => [
      encoded('project', name),
      ...extras.map((extra) => encoded('extra', name, extra)),
      ...groups.map((group) => encoded('group', name, group)),
    ]),
  )
}

function encoded(kind: 'project' | 'extra' | 'group', name: string, item?: string): string {
  return [kind, name.length, name, ...(item === undefined ? [] : [item])].join('-')
}

interface Waiting {
  readonly edge: Edge
  readonly by: { readonly name: string; readonly line: number }
}

class Walk {
  readonly #lock: LockFile
  readonly #entries: ReadonlyMap<string, readonly LockEntry[]>
  readonly #activated: Set<string>
  readonly #environment: MarkerEnvironment
  readonly #queue: Waiting[] = []
  readonly #unclear: Waiting[] = []
  readonly #visited = new Set<string>()
  readonly #chosen = new Map<LockEntry, Set<string>>()
  readonly #chosenOfName = new Map<string, LockEntry>()

  constructor(
    lock: LockFile,
    entries: ReadonlyMap<string, readonly LockEntry[]>,
    target: Target,
    activated: Set<string>,
  ) {
    this.#lock = lock
    this.#entries = entries
    this.#activated = activated
    this.#environment = targetEnvironment(target)
  }

  from(roots: readonly LockRoot[], { extras, groups }: Choice): readonly SelectedEntry[] {
    for (const { name, entry, dependencies, optional, groups: groupEdges } of roots) {
      const line = entry?.line ?? 1
      if (entry) this.#choose(entry)
      const own = (edges: readonly Edge[], chosen: readonly string[]): void =>
        this.#follow(edges, chosen, { name, line })
      own(dependencies, extras)
      for (const extra of extras) own(optional.get(extra) ?? [], extras)
      for (const group of groups) own(groupEdges.get(group) ?? [], [])
    }
    const rootNames = new Set(roots.map(({ name }) => name))
    do {
      // The list grows while it is read: taking from its front would cost as much again.
      for (const waiting of this.#queue) this.#visit(waiting)
      this.#queue.length = 0
    } while (this.#decide())
    return [...this.#chosen].map(([entry, names]) => ({
      entry,
      requiredBy: requiredBy(
        this.#lock,
        entry,
        [...names].filter((name) => !rootNames.has(name)),
        [...names].some((name) => rootNames.has(name)),
      ),
    }))
  }

  #follow(edges: readonly Edge[], extras: readonly string[], by: Waiting['by']): void {
    const environment = { ...this.#environment, extras: new Set([...extras, ...this.#activated]) }
    for (const edge of edges) if (this.#holds(edge, environment)) this.#queue.push({ edge, by })
  }

  /** The extras that an edge asks for count for its own marker, too. */
  #holds({ marker, name, extras }: Edge, environment: MarkerEnvironment): boolean {
    if (!marker) return this.#activate(name, extras)
    const asked = this.#lock.conflicts.length > 0 ? extras.map((extra) => encoded('extra', name, extra)) : []
    const widened =
      asked.length === 0 ? environment : { ...environment, extras: new Set([...environment.extras, ...asked]) }
    return holds(marker, widened) && this.#activate(name, extras)
  }

  #activate(name: string, extras: readonly string[]): true {
    if (this.#lock.conflicts.length > 0) for (const extra of extras) this.#activated.add(encoded('extra', name, extra))
    return true
  }

  #visit(waiting: Waiting): void {
    const candidates = this.#candidates(waiting)
    const [first, second] = candidates
    if (first && !second) this.#take(first, waiting)
    else this.#unclear.push(waiting)
  }

  /** Edges that several entries could meet: the entry that another edge chose, else the newest version. */
  #decide(): boolean {
    const waiting = this.#unclear.splice(0)
    if (waiting.length === 0) return false
    const open: Waiting[] = []
    for (const one of waiting) {
      const chosen = this.#chosenOfName.get(keyOf(one.edge))
      if (chosen && this.#candidates(one).includes(chosen)) this.#take(chosen, one)
      else open.push(one)
    }
    if (this.#queue.length > 0) this.#unclear.push(...open)
    else for (const same of groupedByName(open)) this.#decideTogether(same)
    return true
  }

  #decideTogether(same: readonly Waiting[]): void {
    const [first] = same
    if (!first) return
    const fitting = this.#candidates(first).filter((entry) =>
      same.every((one) => this.#candidates(one).includes(entry)),
    )
    const best = fitting.toSorted(newestFirst)[0]
    if (!best) {
      const { line } = first.by
      const names = `${first.by.name} and others require different versions of ${first.edge.name}`
      return wrongLock({ file: this.#lock.file, line }, `${names}.`, this.#lock.format)
    }
    for (const one of same) this.#take(best, one)
  }

  #candidates({ edge, by }: Waiting): readonly LockEntry[] {
    const all = ofExtras(this.#entries.get(edge.name) ?? [], edge.extras)
    const exact = all.filter((entry) => isMeant(entry, edge))
    const fitting = exact.filter(({ marker }) => holds(marker, this.#environment))
    if (fitting.length > 0) return fitting
    if (all.length === 0 || exact.length > 0) return missing(this.#lock, by, edge.name)
    const versions = all.map(({ version, line }) => `${version ?? 'without a version'} (line ${line})`).join(', ')
    return wrongLock(
      { file: this.#lock.file, line: by.line },
      `${by.name} requires a ${edge.name} that is not in it; it has ${versions}.`,
      this.#lock.format,
    )
  }

  #take(entry: LockEntry, { edge, by }: Waiting): void {
    const requirers = this.#choose(entry)
    if (by.name !== entry.name) requirers.add(by.name)
    const own = { name: entry.name, line: entry.line }
    this.#once(entry, '', () => this.#follow(entry.dependencies, edge.extras, own))
    for (const extra of edge.extras) {
      this.#once(entry, extra, () => this.#follow(entry.optional.get(extra) ?? [], [extra], own))
    }
  }

  #choose(entry: LockEntry): Set<string> {
    const known = this.#chosen.get(entry)
    if (known) return known
    const requirers = new Set<string>()
    this.#chosen.set(entry, requirers)
    if (!this.#chosenOfName.has(keyOf(entry))) this.#chosenOfName.set(keyOf(entry), entry)
    return requirers
  }

  #once(entry: LockEntry, extra: string, follow: () => void): void {
    const key = `${entry.line} ${extra}`
    if (this.#visited.has(key)) return
    this.#visited.add(key)
    follow()
  }
}

/** PDM has an entry of its own for each set of extras, beside the package itself. */
function ofExtras(entries: readonly LockEntry[], extras: readonly string[]): readonly LockEntry[] {
  const wanted = extras.toSorted().join(' ')
  const exact = entries.filter((entry) => entry.extras.toSorted().join(' ') === wanted)
  return exact.length > 0 ? exact : entries.filter((entry) => entry.extras.length === 0)
}

function isMeant(entry: LockEntry, { versions, sourceKey, from }: Edge): boolean {
  if (sourceKey !== undefined && entry.sourceKey !== sourceKey) return false
  if (from && !isFrom(entry, from)) return false
  return !versions || entry.version === undefined || satisfiesAny(entry.version, versions)
}

function isFrom({ source }: LockEntry, { kind, index }: NonNullable<Edge['from']>): boolean {
  if (source.kind !== kind) return false
  return index === undefined || source.kind !== 'index' || (source.name ?? 'PyPI').toLowerCase() === index.toLowerCase()
}

function keyOf({ name, extras }: Pick<Edge, 'name' | 'extras'>): string {
  return [name, ...extras.toSorted()].join(' ')
}

function groupedByName(all: readonly Waiting[]): Iterable<readonly Waiting[]> {
  const groups = new Map<string, Waiting[]>()
  for (const one of all) {
    const same = groups.get(keyOf(one.edge))
    if (same) same.push(one)
    else groups.set(keyOf(one.edge), [one])
  }
  return groups.values()
}

function newestFirst(a: LockEntry, b: LockEntry): number {
  const [one, other] = [parseVersion(a.version ?? ''), parseVersion(b.version ?? '')]
  return one && other ? compareVersions(other, one) : 0
}
