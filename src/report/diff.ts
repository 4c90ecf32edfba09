import type { Inventory, InventoryFile, InventoryPackage } from '../inspect/inventory.ts'
import type { StartupFile } from '../model/startup.ts'
import { compareText } from '../text/order.ts'

/** A package that is on one side only, or not the same on both. */
export interface PackageChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly name: string
  /** Several when the layer holds it for several Python versions. Empty on the side where it is not. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Unzipped. */
  readonly beforeSizeBytes: number
  readonly afterSizeBytes: number
  /** Files that differ although the version is the same: rebuilt, patched, or tampered with. */
  readonly files?: FileChanges
}

export interface FileChanges {
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** The first of them, by path. */
  readonly listed: readonly FileChange[]
}

interface FileChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly path: string
}

/** What differs between two layers. */
export interface LayerDiff {
  /** What was compared with, for people: an ARN, a path. */
  readonly base: string
  readonly identical: boolean
  /** Largest change of size first. */
  readonly packages: readonly PackageChange[]
  /** Files that belong to no package. */
  readonly otherFiles: FileChanges
  readonly unchangedPackages: number
  readonly beforeUnzippedSizeBytes: number
  readonly afterUnzippedSizeBytes: number
  readonly beforeSizeBytes?: number
  readonly afterSizeBytes?: number
  readonly runtimes?: SetChange
  readonly architectures?: SetChange
  /** Who may use it. */
  readonly grants?: SetChange
  /** Digests of two images that are not the same: base, configuration and system count, too. */
  readonly digest?: { readonly before: string; readonly after: string }
  /** Files whose code runs at every start of Python and that are not the same on both sides, where both are known. */
  readonly startup?: readonly StartupChange[]
}

/** `file` is that of the later side, but for a removed one. */
export interface StartupChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly file: StartupFile
}

export interface SetChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const mostListed = 20

/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
export function diffInventories(before: Inventory, after: Inventory): LayerDiff {
  const a = grouped(before)
  const b = grouped(after)
  const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])]
  const changes = names
    .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
    .filter((change) => change !== undefined)
    .sort((x, y) => sizeChange(y) - sizeChange(x) || compareText(x.name, y.name))
  const otherFiles = fileChanges(a.others, b.others)
  const runtimes = setChange(before.runtimes, after.runtimes)
  const architectures = setChange(before.architectures, after.architectures)
  const grants = setChange(before.grants, after.grants)
  const startup = startupChanges(before, after)
  return {
    base: before.source,
    identical: changes.length === 0 && countOf(otherFiles) === 0 && !runtimes && !architectures && !grants,
    packages: changes,
    otherFiles,
    unchangedPackages: names.length - changes.length,
    beforeUnzippedSizeBytes: before.unzippedSizeBytes,
    afterUnzippedSizeBytes: after.unzippedSizeBytes,
    ...(before.sizeBytes === undefined ? {} : { beforeSizeBytes: before.sizeBytes }),
    ...(after.sizeBytes === undefined ? {} : { afterSizeBytes: after.sizeBytes }),
    ...(runtimes ? { runtimes } : {}),
    ...(architectures ? { architectures } : {}),
    ...(grants ? { grants } : {}),
    ...(startup.length > 0 ? { startup } : {}),
  }
}

/** By path, so that a file that moves to another package is seen too. */
function startupChanges(before: Inventory, after: Inventory): readonly StartupChange[] {
  if (!before.startup || !after.startup) return []
  const old = new Map(before.startup.map((file) => [file.path, file]))
  const paths = new Set(after.startup.map(({ path }) => path))
  const bytes = (inventory: Inventory): ReadonlyMap<string, InventoryFile> =>
    new Map(inventory.files?.map((file) => [file.path, file]))
  const [was, is] = [bytes(before), bytes(after)]
  const same = (path: string): boolean => was.get(path)?.crc32 === is.get(path)?.crc32
  return [
    ...after.startup.flatMap((file): readonly StartupChange[] => {
      if (!old.has(file.path)) return [{ kind: 'added', file }]
      return same(file.path) ? [] : [{ kind: 'changed', file }]
    }),
    ...before.startup.filter(({ path }) => !paths.has(path)).map((file): StartupChange => ({ kind: 'removed', file })),
  ]
}

/** Undefined when nothing differs, or when one side is not known. */
export function setChange(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): SetChange | undefined {
  if (!before || !after) return undefined
  const added = after.filter((one) => !before.includes(one))
  const removed = before.filter((one) => !after.includes(one))
  return added.length + removed.length === 0 ? undefined : { added, removed }
}

export function countOf(changes: FileChanges): number {
  return changes.added + changes.removed + changes.changed
}

interface PackageGroup {
  readonly packages: readonly InventoryPackage[]
  readonly files?: readonly InventoryFile[]
}

function grouped({ packages, files }: Inventory): {
  readonly byName: ReadonlyMap<string, PackageGroup>
  readonly others?: readonly InventoryFile[]
} {
  const byName = new Map<string, { readonly packages: InventoryPackage[]; readonly files: InventoryFile[] }>()
  for (const one of packages) {
    const group = byName.get(one.name)
    if (group) group.packages.push(one)
    else byName.set(one.name, { packages: [one], files: [] })
  }
  if (!files) return { byName: new Map([...byName].map(([name, group]) => [name, { packages: group.packages }])) }
  const others: InventoryFile[] = []
  for (const file of files) {
    const owner = file.package === undefined ? undefined : packages[file.package]
    const into = owner && byName.get(owner.name)
    if (into) into.files.push(file)
    else others.push(file)
  }
  return { byName, others }
}

function packageChange(name: string, before?: PackageGroup, after?: PackageGroup): PackageChange | undefined {
  const change = {
    name,
    before: versionsOf(before),
    after: versionsOf(after),
    beforeSizeBytes: sizeOf(before),
    afterSizeBytes: sizeOf(after),
  }
  if (!before) return { kind: 'added', ...change }
  if (!after) return { kind: 'removed', ...change }
  if (change.before.join() !== change.after.join()) return { kind: 'changed', ...change }
  const files = fileChanges(before.files, after.files)
  return countOf(files) === 0 ? undefined : { kind: 'changed', ...change, files }
}

function versionsOf(group?: PackageGroup): readonly string[] {
  return [...new Set(group?.packages.map(({ version }) => version))].sort(compareText)
}

function sizeOf(group?: PackageGroup): number {
  return group?.packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0) ?? 0
}

function fileChanges(
  before: readonly InventoryFile[] | undefined,
  after: readonly InventoryFile[] | undefined,
): FileChanges {
  if (!before || !after) return { added: 0, removed: 0, changed: 0, listed: [] }
  const old = new Map(before.map((file) => [file.path, file]))
  const current = new Set(after.map(({ path }) => path))
  const all = [
    ...after.flatMap((file) => changeOf(old.get(file.path), file)),
    ...before.filter(({ path }) => !current.has(path)).map(({ path }): FileChange => ({ kind: 'removed', path })),
  ].sort((x, y) => compareText(x.path, y.path))
  const count = (kind: string): number => all.filter((one) => one.kind === kind).length
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    listed: all.slice(0, mostListed),
  }
}

function changeOf(was: InventoryFile | undefined, { path, crc32, sizeBytes }: InventoryFile): readonly FileChange[] {
  if (!was) return [{ kind: 'added', path }]
  return was.crc32 === crc32 && was.sizeBytes === sizeBytes ? [] : [{ kind: 'changed', path }]
}

function sizeChange(change: PackageChange): number {
  return Math.abs(change.afterSizeBytes - change.beforeSizeBytes)
}
