import type { Finding } from '../inspect/inspection.ts'
import type { Inventory } from '../inspect/inventory.ts'
import type { Layer, LayerEntry, Origin } from '../artifact/layer.ts'
import type { LayerContent, LayerReport, PackageReport } from './report.ts'
import { compareText } from '../text/order.ts'

/** All findings of a layer: errors, then warnings, then notes. */
export function findingsOf({ findings = [] }: LayerReport): readonly Finding[] {
  return (['error', 'warning', 'note'] as const).flatMap((one) => findings.filter(({ severity }) => severity === one))
}

/** What a layer that was merged here holds. */
export function contentOfLayer(layer: Layer): LayerContent {
  const { sizeBytes, unzippedSizeBytes } = layer
  return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes }
}

/** What a layer holds that was read, whoever built it. */
export function contentOfInventory(inventory: Inventory): LayerContent {
  const { sizeBytes, unzippedSizeBytes, files } = inventory
  return {
    packages: largestFirst(packagesOfInventory(inventory)),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    unzippedSizeBytes,
    ...(files === undefined ? {} : { files: files.length }),
  }
}

export function largestFirst(packages: readonly PackageReport[]): readonly PackageReport[] {
  const sizeOf = (one: PackageReport): number => one.unzippedSizeBytes ?? one.sizeBytes ?? 0
  return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || compareText(a.name, b.name))
}

function packagesOfInventory(inventory: Inventory): readonly PackageReport[] {
  return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
    name,
    version,
    origin: 'wheel',
    sizeBytes,
    unzippedSizeBytes,
    ...(licence === undefined ? {} : { licence }),
    requiredBy: [],
  }))
}

interface PackageSum {
  readonly report: PackageReport
  sizeBytes: number
  unzippedSizeBytes: number
}

/** One item a wheel: several Python versions or architectures in one layer may bring several wheels of a name. */
function packagesOfLayer(layer: Layer): readonly PackageReport[] {
  const sums = new Map<string, PackageSum>()
  const add = (origin: Origin, entry?: LayerEntry): void => {
    const key = keyOf(origin)
    const sum = sums.get(key) ?? { report: describe(origin), sizeBytes: 0, unzippedSizeBytes: 0 }
    sums.set(key, sum)
    sum.sizeBytes += entry?.compressedSizeBytes ?? 0
    sum.unzippedSizeBytes += entry?.sizeBytes ?? 0
  }
  // A wheel without a file in the layer is named all the same.
  for (const house of layer.wheelhouses) for (const wheel of house.wheels) add({ kind: 'wheel', wheel })
  for (const entry of layer.entries) add(entry.origin, entry)
  return [...sums.values()].map(withSizes)
}

function withSizes({ report, ...sizes }: PackageSum): PackageReport {
  return { ...report, ...sizes }
}

function keyOf(origin: Origin): string {
  switch (origin.kind) {
    case 'wheel':
      return `wheel ${origin.wheel.sha256} ${origin.wheel.filename}`
    case 'include':
      return `include ${origin.source}`
    case 'system-library':
      return `system-library ${origin.package}`
  }
}

function describe(origin: Origin): PackageReport {
  switch (origin.kind) {
    case 'wheel': {
      const { name, version, filename: file, sha256, requiredBy } = origin.wheel
      return { name, version, origin: origin.wheel.origin, file, sha256, requiredBy }
    }
    case 'include':
      return { name: origin.source, origin: 'include', requiredBy: [] }
    case 'system-library':
      return {
        name: origin.package,
        origin: 'system-library',
        requiredBy: [{ kind: 'package', name: origin.neededBy }],
      }
  }
}
