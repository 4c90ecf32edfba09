import type { Layer, LayerEntry } from '../artifact/layer.ts'
import type { Inventory, InventoryFile, InventoryPackage } from './inventory.ts'

/**
 * The inventory of a layer that was just built: as `readInventory` of its zip, without reading it.
 * @param licences by the SHA-256 of wheels
 */
export function layerInventory(layer: Layer, licences: ReadonlyMap<string, string> = new Map()): Inventory {
  const indexes = new Map<string, number>()
  const packages: { -readonly [K in keyof InventoryPackage]: InventoryPackage[K] }[] = []
  const files = layer.entries.map((entry): InventoryFile => {
    const { path, sizeBytes, compressedSizeBytes, crc32 } = entry
    const index = packageIndex(entry)
    const owner = index === undefined ? undefined : packages[index]
    if (owner) {
      owner.sizeBytes += compressedSizeBytes
      owner.unzippedSizeBytes += sizeBytes
      owner.files += 1
    }
    return { path, sizeBytes, compressedSizeBytes, crc32, ...(index === undefined ? {} : { package: index }) }
  })

  function packageIndex({ path, origin }: LayerEntry): number | undefined {
    if (origin.kind !== 'wheel') return undefined
    const { name, version, sha256 } = origin.wheel
    const licence = licences.get(sha256)?.split('\n', 1)[0]?.slice(0, 200)
    const root = /^python\/lib\/python3\.\d+\/site-packages(?=\/)/.exec(path)?.[0] ?? 'python'
    const key = `${name} ${version} ${layer.plan.layout === 'versioned' ? root : ''}`
    const known = indexes.get(key)
    if (known !== undefined) return known
    indexes.set(key, packages.length)
    packages.push({
      name,
      version,
      root,
      sizeBytes: 0,
      unzippedSizeBytes: 0,
      files: 0,
      ...(licence === undefined ? {} : { licence }),
    })
    return packages.length - 1
  }

  const { sizeBytes, unzippedSizeBytes, plan } = layer
  return {
    source: layer.zipPath,
    sizeBytes,
    unzippedSizeBytes,
    files,
    packages,
    runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
  }
}
