import type { Requirer } from '../../model/component.ts'
import type { LockEntry, LockFile } from './lock-file.ts'
import { wrongLock } from './toml-lock.ts'

/** An entry of a lock that a target takes, and who asked for it. */
export interface SelectedEntry {
  readonly entry: LockEntry
  readonly requiredBy: readonly Requirer[]
  /** Names that it requires, and that the lock has for other targets only. Absent: none. */
  readonly leftOut?: readonly string[]
}

/** Who asked for an entry: the project, other packages, or both. */
export function requiredBy(
  lock: LockFile,
  entry: LockEntry,
  packages: Iterable<string>,
  byProject: boolean,
): readonly Requirer[] {
  const version = entry.version === undefined ? '' : `==${entry.version}`
  const text = `${entry.name}${version}`
  const project: Requirer = { kind: 'requirement', file: lock.file, line: entry.line, text }
  const names = [...packages].toSorted().map((name): Requirer => ({ kind: 'package', name }))
  return byProject || names.length === 0 ? [project, ...names] : names
}

/** Refuses a lock in which a package requires one that does not exist. */
export function missing(lock: LockFile, by: { readonly name: string; readonly line: number }, name: string): never {
  const place = { file: lock.file, line: by.line }
  return wrongLock(
    place,
    `${by.name} requires ${name}, which is not in it. The file may have been cut off or edited.`,
    lock.format,
  )
}

/** More entries of one name than a lock for all platforms and Pythons has. */
const mostOfOneName = 100

export function entriesByName(
  { file, format }: LockFile,
  entries: readonly LockEntry[],
): ReadonlyMap<string, readonly LockEntry[]> {
  const byName = new Map<string, LockEntry[]>()
  for (const entry of entries) {
    const same = byName.get(entry.name)
    if (!same) byName.set(entry.name, [entry])
    else if (same.push(entry) > mostOfOneName) {
      wrongLock({ file, line: entry.line }, `it has more than ${mostOfOneName} entries of ${entry.name}.`, format)
    }
  }
  return byName
}
