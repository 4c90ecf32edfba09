import type { Finding } from '../model/finding.ts'
import type { Inventory } from '../inspect/inventory.ts'
import { componentKey, type Component } from '../model/component.ts'
import type { PackedEntry } from '../model/entry.ts'
import type { Layer } from '../model/layer.ts'
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

/** What the user's own files come to, one item for each source. */
export function packagesOfOwnFiles(
  own: readonly { readonly origin: Pick<Component, 'name'>; readonly sizeBytes: number }[],
): readonly PackageReport[] {
  const sizes = new Map<string, number>()
  for (const { origin, sizeBytes } of own) sizes.set(origin.name, (sizes.get(origin.name) ?? 0) + sizeBytes)
  return [...sizes].map(([name, unzippedSizeBytes]) => ({ name, origin: 'include', unzippedSizeBytes, requiredBy: [] }))
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

/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer: Layer): readonly PackageReport[] {
  const sums = new Map<string, PackageSum>()
  // Thousands of entries share a component: its key is made once.
  const byComponent = new Map<Component, PackageSum>()
  const sumOf = (component: Component): PackageSum => {
    const key = componentKey(component)
    const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 }
    sums.set(key, sum)
    byComponent.set(component, sum)
    return sum
  }
  const add = (component: Component, entry?: PackedEntry): void => {
    const sum = byComponent.get(component) ?? sumOf(component)
    sum.sizeBytes += entry?.compressedSizeBytes ?? 0
    sum.unzippedSizeBytes += entry?.sizeBytes ?? 0
  }
  // One without a file in the layer is named all the same.
  for (const component of layer.components) add(component)
  for (const entry of layer.entries) add(entry.origin, entry)
  return [...sums.values()].map(withSizes)
}

function withSizes({ report, ...sizes }: PackageSum): PackageReport {
  return { ...report, ...sizes }
}

function describe(component: Component): PackageReport {
  const { name, version, licence, archive, requiredBy, releasePage } = component
  return {
    name,
    ...(version === undefined ? {} : { version }),
    origin: originOf(component),
    ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
    ...(licence === undefined ? {} : { licence }),
    ...(releasePage === undefined ? {} : { releasePage }),
    requiredBy,
  }
}

const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' } as const

/** Where a component came from, in the words of the documents. */
export function originOf({ ecosystem, archive }: Component): PackageReport['origin'] {
  return archive?.obtained === 'built' ? 'built' : origins[ecosystem]
}
