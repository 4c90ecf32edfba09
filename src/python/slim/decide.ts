// Decides what `slim` leaves out. A file goes only where nothing that stays names it: no import of any module, no string
// that may be a path. Names are looked for in all sources, also inside of functions, so what is only imported later counts.
// Where it is not sure whether a name means a file, it does. Pure.

import { posix } from 'node:path'
import type { SlimPreset } from '../../plan/slim.ts'
import { dataFoldersOf, docFolders, lastPart, testFolders, type Mention, type WheelMentions } from './mentions.ts'
import { endingOf, looksLikeTests, unitsOf } from './units.ts'

/** A package at one place. */
export interface SlimPackage {
  readonly name: string
  /** Below the folder that packages are installed in. */
  readonly files: readonly { readonly path: string; readonly sizeBytes: number }[]
  readonly says: WheelMentions
  /** Paths of native code that no target can load: for another machine, another system, another C library. */
  readonly foreign: ReadonlySet<string>
}

/** Why a unit stays; undefined: it goes. */
export type Reason = string

export interface Decision {
  readonly preset: SlimPreset
  /** Why it stays. Absent: it goes. */
  readonly keptSince?: Reason
}

/** What is known of one unit. */
interface Candidate {
  readonly preset: SlimPreset
  readonly path: string
  readonly package: SlimPackage
  reason?: Reason
}

export interface Beside {
  readonly others?: readonly Mention[]
  readonly isProvedByImport?: boolean
}

/**
 * By package and path, what is done with each file that a preset is about.
 * @param takenBack presets that proved to be needed, as `tests numpy`
 * @param others what files that belong to no package name
 * @param isProvedByImport whether the modules are imported without the files afterwards
 */
export function decide(
  packages: readonly SlimPackage[],
  presets: ReadonlySet<SlimPreset>,
  takenBack: ReadonlyMap<string, Reason>,
  { others = [], isProvedByImport = false }: Beside = {},
): ReadonlyMap<SlimPackage, ReadonlyMap<string, Decision>> {
  const candidates = candidatesOf(packages, presets, takenBack)
  const topLevel = new Set(packages.flatMap(({ files }) => files.map(({ path }) => path.split('/', 1)[0] ?? '')))
  const index = new CandidateIndex(candidates, topLevel, isProvedByImport)
  keepUnread(packages, candidates)
  const pending = packages.flatMap((one) => one.says.mentions.map((mention) => ({ mention, package: one })))
  for (const mention of others) index.keep(mention, undefined)
  // What stays may name something else: until nothing more is kept.
  for (let rest = pending, before = -1; rest.length !== before;) {
    before = rest.length
    rest = rest.filter(({ mention, package: by }) => {
      if (index.isLeftOut(mention.from, by)) return true
      index.keep(mention, by)
      return false
    })
  }
  return new Map(packages.map((one) => [one, decisionsOf(one, index, presets)]))
}

function candidatesOf(
  packages: readonly SlimPackage[],
  presets: ReadonlySet<SlimPreset>,
  takenBack: ReadonlyMap<string, Reason>,
): readonly Candidate[] {
  return packages.flatMap((one) => {
    const found = new Map<string, Candidate>()
    const holdsTests = new Set<string>()
    const isPackage = new Set<string>()
    for (const { path } of one.files) {
      for (const { preset, path: unit } of unitsOf(path)) {
        if (!presets.has(preset)) continue
        const reason = takenBack.get(`${preset} ${one.name}`)
        const candidate: Candidate = { preset, path: unit, package: one, ...(reason === undefined ? {} : { reason }) }
        found.set(`${preset} ${unit}`, found.get(`${preset} ${unit}`) ?? candidate)
        if (looksLikeTests(path)) holdsTests.add(unit)
        if (path.endsWith('/__init__.py')) isPackage.add(unit)
      }
    }
    if (presets.has('other-platforms')) {
      const reason = takenBack.get(`other-platforms ${one.name}`)
      for (const path of one.foreign) {
        found.set(`other-platforms ${path}`, {
          preset: 'other-platforms',
          path,
          package: one,
          ...(reason === undefined ? {} : { reason }),
        })
      }
    }
    const dotNet = new Set(one.says.dotNet)
    return [...found.values()].filter(({ preset, path }) => {
      if (preset === 'other-platforms' && dotNet.has(path)) return false
      if (preset === 'tests') return holdsTests.has(path)
      // Examples that can be imported may be imported by the function.
      return preset !== 'docs' || !isPackage.has(path)
    })
  })
}

/** A source that was not read may name anything of its package. */
function keepUnread(packages: readonly SlimPackage[], candidates: readonly Candidate[]): void {
  for (const one of packages) {
    const [first] = one.says.unread
    if (first === undefined) continue
    for (const candidate of candidates) {
      if (candidate.package === one && candidate.preset !== 'other-platforms') {
        candidate.reason ??= `${first} could not be read`
      }
    }
  }
}

class CandidateIndex {
  readonly #topLevel: ReadonlySet<string>
  readonly #isProvedByImport: boolean
  readonly #byPath = new Map<string, Candidate[]>()
  /** By the last part of the path. */
  readonly #byName = new Map<string, Candidate[]>()
  readonly #byEnding = new Map<string, Candidate[]>()
  /** By the name of the folder that holds them, where it is one of data. */
  readonly #byFolder = new Map<string, Candidate[]>()

  constructor(candidates: readonly Candidate[], topLevel: ReadonlySet<string>, isProvedByImport: boolean) {
    this.#topLevel = topLevel
    this.#isProvedByImport = isProvedByImport
    const put = (map: Map<string, Candidate[]>, key: string, one: Candidate): void => {
      const before = map.get(key)
      if (before) before.push(one)
      else map.set(key, [one])
    }
    const owners = new Set(candidates.map((one) => one.package))
    const dataFolders = new Map([...owners].map((one) => [one, dataFoldersOf(one.files.map(({ path }) => path))]))
    for (const one of candidates) {
      const folder = posix.dirname(one.path)
      if (one.preset !== 'other-platforms' && dataFolders.get(one.package)?.has(folder))
        put(this.#byFolder, posix.basename(folder), one)
      put(this.#byPath, one.path, one)
      put(this.#byName, posix.basename(one.path), one)
      if (one.preset !== 'other-platforms' && one.preset !== 'tests') put(this.#byEnding, endingOf(one.path), one)
    }
  }

  /** What a file may be left out by, in the order of its presets. */
  of(path: string, owner: SlimPackage): readonly Candidate[] {
    const units = unitsOf(path).map((unit) => unit.path)
    return [...new Set([path, ...units])].flatMap((unit) =>
      (this.#byPath.get(unit) ?? []).filter((one) => one.package === owner),
    )
  }

  isLeftOut(path: string, owner: SlimPackage): boolean {
    return this.of(path, owner).some(({ reason }) => reason === undefined)
  }

  /** Keeps what a mention may mean. */
  keep({ kind, text, from }: Mention, by: SlimPackage | undefined): void {
    const because = `${from} names ${text}`
    if (kind === 'module') return this.#keepModule(text.split('.'), because)
    const parts = text.split(/[/\\.:]/)
    const at = parts.findLastIndex((part) => testFolders.has(part) || docFolders.has(part))
    const named = at === -1 ? parts : parts.slice(0, at + 1)
    const plain = named.slice(named.findLastIndex((part) => !/^[\w-]+$/.test(part)) + 1)
    if (plain.length > 1 && plain.length === named.length && this.#topLevel.has(plain[0] ?? '')) {
      this.#keepModule(parts, because)
    } else if (by && at !== -1 && parts.length === 1) {
      // A word alone may be the name of many a thing: where an import proves more, it counts for nothing.
      if (!this.#isProvedByImport) this.#keepBelow(plain, by, because, (home) => isIn(posix.dirname(from), home))
    } else if (by && at !== -1 && plain.length > 0) {
      const here = posix.dirname(from)
      this.#keepBelow(plain, by, because, (home) => isIn(home, here) || isIn(here, home))
    }
    const base = posix.basename(text)
    if (by && endingOf(`x${base}`) !== '') this.#keepFiles(base, by, because)
    for (const one of this.#byName.get(base) ?? []) if (one.preset === 'metadata') one.reason ??= because
    for (const one of this.#byFolder.get(lastPart(text)) ?? []) if (one.package === by) one.reason ??= because
  }

  /** `a.tests.b`: the folder `a/tests`, of any package. */
  #keepModule(parts: readonly string[], because: Reason): void {
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/')
      for (const unit of [path, `${path}.py`]) {
        for (const one of this.#byPath.get(unit) ?? []) one.reason ??= because
      }
    }
  }

  /** `data/tests`: every folder of that end, of the same package, that is near. */
  #keepBelow(parts: readonly string[], by: SlimPackage, because: Reason, isNear: (home: string) => boolean): void {
    const end = parts.join('/')
    for (const one of this.#byName.get(parts.at(-1) ?? '') ?? []) {
      if (one.package !== by || (one.path !== end && !one.path.endsWith(`/${end}`))) continue
      if (isNear(posix.dirname(one.path))) one.reason ??= because
    }
  }

  /** `iris.rst`: that file, and its neighbours; `*.rst`: all of the package. */
  #keepFiles(text: string, by: SlimPackage, because: Reason): void {
    const ending = endingOf(`x${text}`)
    const all = (this.#byEnding.get(ending) ?? []).filter((one) => one.package === by)
    const isName = /^[\w+-][\w.+-]*$/.test(text)
    if (!isName) {
      for (const one of all) one.reason ??= because
      return
    }
    const named = all.filter(({ path }) => posix.basename(path) === text)
    for (const { preset, path } of named) {
      const home = posix.dirname(path)
      for (const others of this.#byEnding.values()) {
        for (const one of others) {
          if (one.package === by && one.preset === preset && isIn(one.path, home)) one.reason ??= because
        }
      }
    }
  }
}

function isIn(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}

function decisionsOf(
  one: SlimPackage,
  index: CandidateIndex,
  presets: ReadonlySet<SlimPreset>,
): ReadonlyMap<string, Decision> {
  const order = [...presets]
  const decisions = new Map<string, Decision>()
  for (const { path } of one.files) {
    const all = index.of(path, one).toSorted((a, b) => order.indexOf(a.preset) - order.indexOf(b.preset))
    const going = all.find(({ reason }) => reason === undefined)
    const [first] = all
    if (going) decisions.set(path, { preset: going.preset })
    else if (first?.reason !== undefined) decisions.set(path, { preset: first.preset, keptSince: first.reason })
  }
  return decisions
}
