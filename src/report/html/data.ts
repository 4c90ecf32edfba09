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

interface DrawnFile extends InventoryFile {
  /** Of files that are drawn as one. */
  readonly count?: number
}

/** The largest files as they are; of each folder the rest as one. */
function fewer(files: readonly InventoryFile[], mostFiles: number): readonly DrawnFile[] {
  if (files.length <= mostFiles) return files
  const kept = new Set([...files].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles / 2))
  const folders = new Map<string, { count: number; file: InventoryFile }>()
  for (const file of files) {
    if (kept.has(file)) continue
    // Three folders deep below the root: enough to see where they are.
    const folder = file.path.split('/').slice(0, 4).slice(0, -1).join('/')
    const key = `${file.package ?? ''} ${folder}`
    const sum = folders.get(key)
    folders.set(key, {
      count: (sum?.count ?? 0) + 1,
      file: {
        ...file,
        path: folder,
        sizeBytes: file.sizeBytes + (sum?.file.sizeBytes ?? 0),
        compressedSizeBytes: file.compressedSizeBytes + (sum?.file.compressedSizeBytes ?? 0),
      },
    })
  }
  const sums = [...folders.values()]
    .sort((a, b) => b.file.sizeBytes - a.file.sizeBytes)
    .slice(0, mostFiles / 2)
    .map(asOneFile)
  return [...kept, ...sums].sort(byText(({ path }) => path))
}

function asOneFile({ count, file }: { readonly count: number; readonly file: InventoryFile }): DrawnFile {
  return { ...file, path: `${file.path}/(${plural(count, 'smaller file')})`, count }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  // Not between the halves of a surrogate pair: both pieces must be text of their own.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length
}
