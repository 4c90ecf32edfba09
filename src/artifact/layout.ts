// What an artifact will hold, computed from the parts that are to be in it, before anything is written.

import { throwIfAny, type Problem } from '../errors.ts'
import { componentFile } from '../model/component.ts'
import type { Collision, Entry, Part } from '../model/entry.ts'
import { compareText } from '../text/order.ts'
import { exclusions, type Saving } from './exclude.ts'

export interface Layout {
  /** In the order of the zip: that of the parts, and of the entries in each. */
  readonly entries: readonly Entry[]
  readonly collisions: readonly Collision[]
  readonly warnings: readonly string[]
  /** What the exclude patterns left out. */
  readonly savings: readonly Saving[]
}

/**
 * Lays out an artifact. Depends on nothing but its arguments.
 *
 * Which of two different files gets a path: the user's own over any other; a file with content over an empty one (empty
 * `__init__.py` files of namespace packages meet those that declare them); else that of the part that comes first.
 * @param parts in the order of the zip
 * @param options `withoutSources`: a source whose bytecode exists is left out
 * @throws {Failure} `path-conflict` when a path would be a file and a folder.
 */
export function layOut(
  parts: readonly Part[],
  excludePatterns: readonly string[],
  { withoutSources = false } = {},
): Layout {
  const exclude = exclusions(excludePatterns, () => parts.flatMap(({ entries }) => entries.map(({ path }) => path)))
  const wanted = parts.map((part) => ({
    ...part,
    entries: part.entries.filter(
      // Bytecode of ours goes where its source goes; that of others is left out by default.
      ({ path, compiledFrom, sizeBytes }) => !exclude.excludes(compiledFrom ?? path, sizeBytes),
    ),
  }))
  const candidates = wanted.flatMap(({ entries }) => entries)
  const choice = choose(candidates.filter(({ compiledFrom }) => compiledFrom === undefined))
  addBytecode(candidates, choice.kept, withoutSources)
  const entries: Entry[] = []
  const done = new Set<string>()
  const take = (path: string): void => {
    const chosen = choice.kept.get(path)
    if (!chosen || done.has(path)) return
    done.add(path)
    entries.push(chosen)
  }
  for (const part of wanted) {
    for (const { path } of part.entries) take(path)
    if (!part.close) continue
    const list = part.close(part.entries.filter((entry) => isKept(entry, choice.kept)))
    if (exclude.excludes(list.path, list.sizeBytes)) continue
    if (!choice.kept.has(list.path)) choice.kept.set(list.path, list)
    take(list.path)
  }
  throwIfAny(pathConflicts(choice.kept))
  return {
    entries,
    collisions: choice.collisions,
    warnings: [
      ...parts.flatMap(({ warnings }) => warnings),
      ...exclude.unused().map((pattern) => `exclude: ${pattern} matches nothing in the layer.`),
    ],
    savings: exclude.savings(),
  }
}

/** Bytecode belongs to one source: where another one won its path, it would run in its place. */
function addBytecode(candidates: readonly Entry[], kept: Map<string, Entry>, withoutSources: boolean): void {
  for (const entry of candidates) {
    const { path, compiledFrom } = entry
    if (compiledFrom === undefined || kept.get(compiledFrom)?.origin !== entry.origin || kept.has(path)) continue
    kept.set(path, entry)
    if (withoutSources) kept.delete(compiledFrom)
  }
}

function isKept(entry: Entry, kept: ReadonlyMap<string, Entry>): boolean {
  const chosen = kept.get(entry.path)
  return chosen !== undefined && sameBytes(chosen, entry)
}

const rules = {
  own: 'your own files win over those of packages',
  ownLater: 'the entry of include whose source sorts first wins',
  content: 'a file with content wins over an empty one',
  name: 'the package whose name sorts first wins',
} as const

/** One entry for each path, and what lost. */
function choose(candidates: readonly Entry[]): {
  readonly kept: Map<string, Entry>
  readonly collisions: Collision[]
} {
  const kept = new Map<string, Entry>()
  const contested = new Map<string, [Entry, ...Entry[]]>()
  for (const candidate of candidates) {
    const { path } = candidate
    const first = kept.get(path)
    const rivals = contested.get(path)
    if (!first) kept.set(path, candidate)
    else if (rivals) rivals.push(candidate)
    else contested.set(path, [first, candidate])
  }
  const collisions: Collision[] = []
  for (const [path, rivals] of contested) {
    const winner = rivals.reduce((best, rival) => (ruleFor(rival, best) === undefined ? best : rival))
    const same = rivals.filter((rival) => sameBytes(rival, winner))
    // Of equal files, one that may be executed stays so.
    kept.set(path, same.some(({ mode }) => mode === 0o755) ? { ...winner, mode: 0o755 } : winner)
    for (const loser of rivals) {
      if (sameBytes(loser, winner)) continue
      const rule = ruleFor(winner, loser) ?? (isOwn(winner) ? rules.ownLater : rules.name)
      collisions.push({ path, kept: winner.origin, dropped: loser.origin, rule })
    }
  }
  collisions.sort((a, b) => compareText(a.path, b.path))
  return { kept, collisions }
}

/** The rule by which `one` takes the path from `other`; undefined when none does, and the first keeps it. */
function ruleFor(one: Entry, other: Entry): string | undefined {
  if (isOwn(one) !== isOwn(other)) return isOwn(one) ? rules.own : undefined
  if (!isOwn(one) && one.sizeBytes > 0 && other.sizeBytes === 0) return rules.content
  return undefined
}

function isOwn({ origin }: Entry): boolean {
  return origin.ecosystem === 'own'
}

function sameBytes(a: Entry, b: Entry): boolean {
  if (a === b) return true
  // Two different hash functions say nothing of each other, and a CRC-32 can be forged: they count as different.
  if ((a.content.kind === 'link') !== (b.content.kind === 'link')) return false
  return a.sizeBytes === b.sizeBytes && a.hash.algorithm === b.hash.algorithm && a.hash.digest === b.hash.digest
}

/** Files in the place of folders that others need. @param kept by path */
export function pathConflicts(kept: ReadonlyMap<string, Pick<Entry, 'path' | 'origin'>>): readonly Problem[] {
  const problems: Problem[] = []
  const checked = new Set<string>()
  for (const entry of kept.values()) {
    for (let slash = entry.path.lastIndexOf('/'); slash > 0; slash = entry.path.lastIndexOf('/', slash - 1)) {
      const folder = entry.path.slice(0, slash)
      if (checked.has(folder)) break
      checked.add(folder)
      const file = kept.get(folder)
      if (!file) continue
      const own = [file.origin, entry.origin].find(({ ecosystem }) => ecosystem === 'own')
      problems.push({
        code: 'path-conflict',
        message: `${folder} would be a file (from ${componentFile(file.origin)}) and a folder (from ${componentFile(entry.origin)}).`,
        nextStep: `${own ? `Give ${own.name} another name or target` : 'Leave one of the two packages out'}, or exclude ${folder}.`,
      })
    }
  }
  return problems
}
