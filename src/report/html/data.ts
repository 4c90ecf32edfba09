// What the script of a page gets of a layer: as `PageData` of `../page/data.ts`.

import { plural } from '../../text/units.ts'
import { byText } from '../../text/order.ts'
import type { Inventory, InventoryFile } from '../../inspect/inventory.ts'
import { artifactFacts, type ArtifactKind } from '../../lambda/artifacts.ts'
import type { PageData } from '../page/data.ts'
import { requirerName, type Comparison, type PackageReport } from '../report.ts'
import { clean } from './markup.ts'

const longestPath = 300

interface Drawn {
  readonly kind?: ArtifactKind
  readonly name: string
  readonly inventory: Inventory
  readonly comparison?: Comparison
  readonly packages?: readonly PackageReport[]
}

/** @param mostFiles more are drawn as one for each folder: the page stays small, and nobody sees them singly */
export function pageData(
  { kind = 'layer', name, inventory, comparison, packages = [] }: Drawn,
  mostFiles: number,
): PageData {
  const origins = new Map(packages.map((one) => [one.name, one]))
  const changes = comparison?.kind === 'compared' ? comparison.diff.packages : []
  let before = ''
  return {
    name: clean(name, 200),
    unzippedSizeBytes: Math.max(1, inventory.unzippedSizeBytes),
    title: artifactFacts[kind].title,
    packages: inventory.packages.map((one) => ({
      name: clean(one.name, 120),
      version: clean(one.version, 60),
      details: [...(one.licence === undefined ? [] : [clean(one.licence, 120)]), ...originOf(origins.get(one.name))],
    })),
    files: fewer(inventory.files ?? [], mostFiles).map((file) => {
      const path = clean(file.path, longestPath)
      const shared = sharedLength(before, path)
      before = path
      const { sizeBytes, compressedSizeBytes, package: owner = -1, count } = file
      const drawn = [shared, path.slice(shared), sizeBytes, compressedSizeBytes, owner] as const
      return count === undefined ? drawn : [...drawn, count]
    }),
    change: Object.fromEntries(
      changes.flatMap(({ name: changed, kind }) => (kind === 'removed' ? [] : [[clean(changed, 120), kind]])),
    ),
  }
}

const originWords: Readonly<Record<PackageReport['origin'], string>> = {
  wheel: 'wheel',
  npm: 'npm package',
  built: 'built here',
  'to-build': 'to be built',
  include: 'included',
  'system-library': 'system library',
}

function originOf(one: PackageReport | undefined): readonly string[] {
  if (!one) return []
  const origin = originWords[one.origin]
  const requirers = one.requiredBy.slice(0, 5).map((requirer) => clean(requirerName(requirer), 100))
  return [
    one.file === undefined ? origin : `${origin} ${clean(one.file, 160)}`,
    ...(requirers.length > 0 ? [`required by ${requirers.join(', ')}`] : []),
  ]
}

interface DrawnFile extends Pick<InventoryFile, 'path' | 'sizeBytes' | 'compressedSizeBytes' | 'package'> {
  /** Of files that are drawn as one. */
  readonly count?: number
}

/** What is added up of the smaller files of a folder. */
interface Sum {
  readonly path: string
  readonly package: number | undefined
  sizeBytes: number
  compressedSizeBytes: number
  count: number
}

/** The largest files as they are; of each folder the rest as one. */
function fewer(files: readonly InventoryFile[], mostFiles: number): readonly DrawnFile[] {
  if (files.length <= mostFiles) return files
  const kept = new Set(files.toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles / 2))
  const folders = new Map<string, Sum>()
  for (const file of files) {
    if (kept.has(file)) continue
    const path = upperFolder(file.path)
    const key = `${file.package ?? ''} ${path}`
    const sum = folders.get(key)
    if (!sum) {
      const { package: owner, sizeBytes, compressedSizeBytes } = file
      folders.set(key, { path, package: owner, sizeBytes, compressedSizeBytes, count: 1 })
      continue
    }
    sum.sizeBytes += file.sizeBytes
    sum.compressedSizeBytes += file.compressedSizeBytes
    sum.count += 1
  }
  const sums = [...folders.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles / 2)
  return [...kept, ...sums.map(asOneFile)].toSorted(byText(({ path }) => path))
}

/** The folder of a file, at most three deep below the root: enough to see where it is. */
function upperFolder(path: string): string {
  let end = -1
  for (let depth = 0; depth < 3; depth += 1) {
    const next = path.indexOf('/', end + 1)
    if (next < 0) break
    end = next
  }
  return path.slice(0, Math.max(end, 0))
}

function asOneFile({ path, package: owner, ...sum }: Sum): DrawnFile {
  const one = { ...sum, path: `${path}/(${plural(sum.count, 'smaller file')})` }
  return owner === undefined ? one : { ...one, package: owner }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  // Not between the halves of a surrogate pair: both pieces must be text of their own.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length
}
