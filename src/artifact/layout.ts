// What will stand in a layer, computed from what is known of its wheels and files, before anything is written.

import { posix } from 'node:path'
import { throwIfAny, type Problem } from '../errors.ts'
import { formatRecord, recordHash, type RecordRow } from '../python/wheels/record.ts'
import type { SystemLibrary } from '../python/compile/options.ts'
import { exclusions } from './exclude.ts'
import type { IncludedFile } from './include.ts'
import { install, type PlacedEntry, type Site } from '../python/install/install.ts'
import type { Collision, Origin } from './layer.ts'
import type { WheelContents } from '../python/install/wheel-contents.ts'
import { compareText } from '../text/order.ts'

/** The wheels of one Python. */
export interface SiteWheels {
  readonly site: Site
  /** In any order. */
  readonly wheels: readonly WheelContents[]
}

export interface Layout {
  /** In the order of the zip: wheels by name, their files in the order of their data, own files last. */
  readonly entries: readonly PlacedEntry[]
  readonly collisions: readonly Collision[]
  readonly warnings: readonly string[]
}

/**
 * Lays out a layer. Depends on nothing but its arguments, and not on the order of wheels or files among them.
 *
 * Which of two different files gets a path: one's own over any wheel's; a file with content over an empty one (empty
 * `__init__.py` files of namespace packages meet those that declare them); else the wheel whose name sorts first.
 * @throws {Failure} `path-conflict` when a path would be a file and a folder.
 */
export function layOut(
  sites: readonly SiteWheels[],
  included: readonly IncludedFile[],
  excludePatterns: readonly string[],
  systemLibraries: readonly SystemLibrary[] = [],
): Layout {
  const exclude = exclusions(excludePatterns)
  const warnings: string[] = []
  const wanted: { readonly wheel: WheelContents; readonly root: string; readonly files: readonly PlacedEntry[] }[] = []
  for (const { site, wheels } of sites) {
    for (const contents of wheels.toSorted((a, b) => compareText(a.wheel.name, b.wheel.name))) {
      warnings.push(...contents.warnings)
      const files = install(contents, site).filter(({ path }) => !exclude.excludes(path))
      wanted.push({ wheel: contents, root: site.root, files })
    }
  }
  const own = included
    .filter(({ path }) => !exclude.excludes(path))
    .toSorted((a, b) => compareText(a.path, b.path))
    .map(ownEntry)

  const libraries = systemLibraries
    .map(libraryEntry)
    .filter(({ path }) => !exclude.excludes(path))
    .toSorted((a, b) => compareText(a.path, b.path))

  const choice = choose([...wanted.flatMap(({ files }) => files), ...libraries, ...own])
  const entries: PlacedEntry[] = []
  const done = new Set<string>()
  const take = (path: string): void => {
    const chosen = choice.kept.get(path)
    if (!chosen || done.has(path)) return
    done.add(path)
    entries.push(chosen)
  }
  for (const { wheel, root, files } of wanted) {
    for (const { path } of files) take(path)
    const record = recordOf(wheel, root, files, choice.kept)
    if (exclude.excludes(record.path)) continue
    if (!choice.kept.has(record.path)) choice.kept.set(record.path, record)
    take(record.path)
  }
  for (const { path } of [...libraries, ...own]) take(path)
  refuseFoldersThatAreFiles(choice.kept)
  for (const pattern of exclude.unused()) warnings.push(`exclude: ${pattern} matches nothing in the layer.`)
  return { entries, collisions: choice.collisions, warnings }
}

/** For messages. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'wheel':
      return origin.wheel.filename
    case 'include':
      return origin.source
    case 'system-library':
      return `${origin.package} (needed by ${origin.neededBy})`
  }
}

function ownEntry({ path, file, mode, sizeBytes, hash, source }: IncludedFile): PlacedEntry {
  return { path, mode, sizeBytes, hash, origin: { kind: 'include', source }, content: { kind: 'file', file } }
}

function libraryEntry({ soname, path, sizeBytes, sha256, package: owner, neededBy }: SystemLibrary): PlacedEntry {
  return {
    path: `lib/${soname}`,
    mode: 0o755,
    sizeBytes,
    hash: { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') },
    origin: { kind: 'system-library', package: owner ?? soname, neededBy },
    content: { kind: 'file', file: path },
  }
}

const rules = {
  own: 'your own files win over those of packages',
  ownLater: 'the entry of include whose source sorts first wins',
  content: 'a file with content wins over an empty one',
  name: 'the package whose name sorts first wins',
} as const

/** One entry for each path, and what lost. Candidates of a path come sorted by the name of their wheel. */
function choose(candidates: readonly PlacedEntry[]): {
  readonly kept: Map<string, PlacedEntry>
  readonly collisions: Collision[]
} {
  const kept = new Map<string, PlacedEntry>()
  const contested = new Map<string, [PlacedEntry, ...PlacedEntry[]]>()
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
      const rule = ruleFor(winner, loser) ?? (winner.origin.kind === 'include' ? rules.ownLater : rules.name)
      collisions.push({ path, kept: winner.origin, dropped: loser.origin, rule })
    }
  }
  collisions.sort((a, b) => compareText(a.path, b.path))
  return { kept, collisions }
}

/** The rule by which `one` takes the path from `other`; undefined when none does, and the first keeps it. */
function ruleFor(one: PlacedEntry, other: PlacedEntry): string | undefined {
  const [own, others] = [one, other].map(({ origin }) => origin.kind === 'include')
  if (own !== others) return own ? rules.own : undefined
  if (!own && one.sizeBytes > 0 && other.sizeBytes === 0) return rules.content
  return undefined
}

function sameBytes(a: PlacedEntry, b: PlacedEntry): boolean {
  if (a === b) return true
  // Two different hash functions say nothing of each other, and a CRC-32 can be forged: they count as different.
  return a.sizeBytes === b.sizeBytes && a.hash.algorithm === b.hash.algorithm && a.hash.digest === b.hash.digest
}

/** RECORD of a wheel, with what stands in the layer as it brought it. */
function recordOf(
  { wheel, distInfo }: WheelContents,
  root: string,
  files: readonly PlacedEntry[],
  kept: ReadonlyMap<string, PlacedEntry>,
): PlacedEntry {
  const path = `${root}/${distInfo}/RECORD`
  const rows: RecordRow[] = []
  for (const file of files) {
    const chosen = kept.get(file.path)
    if (!chosen || !sameBytes(chosen, file)) continue
    const shown = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : posix.relative(root, file.path)
    rows.push({ path: shown, hash: file.hash, sizeBytes: file.sizeBytes })
  }
  rows.push({ path: `${distInfo}/RECORD` })
  const bytes = Buffer.from(formatRecord(rows))
  return {
    path,
    mode: 0o644,
    sizeBytes: bytes.length,
    hash: recordHash(bytes),
    origin: { kind: 'wheel', wheel },
    content: { kind: 'bytes', bytes },
  }
}

function refuseFoldersThatAreFiles(kept: ReadonlyMap<string, PlacedEntry>): void {
  const problems: Problem[] = []
  const checked = new Set<string>()
  for (const entry of kept.values()) {
    for (let slash = entry.path.lastIndexOf('/'); slash > 0; slash = entry.path.lastIndexOf('/', slash - 1)) {
      const folder = entry.path.slice(0, slash)
      if (checked.has(folder)) break
      checked.add(folder)
      const file = kept.get(folder)
      if (!file) continue
      problems.push({
        code: 'path-conflict',
        message: `${folder} would be a file (from ${originName(file.origin)}) and a folder (from ${originName(entry.origin)}).`,
        nextStep: `Leave one of the two packages out, or exclude ${folder}.`,
      })
    }
  }
  throwIfAny(problems)
}
