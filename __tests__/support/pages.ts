import type { InventoryFile, Inventory } from '../../src/inspect/inventory.ts'
import type { LayerPage } from '../../src/report/html.ts'
import { samplePackages, sampleDiff, sampleReport } from './sample-report.ts'
import { findingsOf } from '../../src/report/packages.ts'

/** Packages and sizes as real ones have them: few large files of native code, many small ones of Python. */
export function largeInventory(files = 8_000): Inventory {
  const names = [
    ...samplePackages.map(({ name }) => name),
    ...Array.from({ length: 46 }, (_, index) => `package-${String(index).padStart(2, '0')}`),
  ]
  // A fixed sequence, so that every run draws the same picture.
  let state = 42
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const list = Array.from({ length: files }, (_, index): InventoryFile => {
    const owner = Math.floor(random() ** 2.2 * names.length)
    const folder =
      ['', 'core/', 'core/tests/', 'lib/internal/', 'data/', '_vendor/six/'][Math.floor(random() * 6)] ?? ''
    const roll = random()
    const [extension, sizeBytes] =
      roll < 0.03
        ? ['cpython-313-aarch64-linux-gnu.so', 60_000 + random() ** 3 * 3_000_000]
        : roll < 0.75
          ? ['py', 200 + random() ** 2 * 40_000]
          : roll < 0.85
            ? ['pyi', 200 + random() * 9_000]
            : ['json', 100 + random() * 30_000]
    const name = names[owner] ?? ''
    const metadata = index % 97 === 0
    const path = metadata
      ? `python/${name}-1.0.dist-info/FILE${index}`
      : `python/${name.replaceAll('-', '_')}/${folder}module_${index}.${extension}`
    const size = Math.round(sizeBytes)
    return { path, sizeBytes: size, compressedSizeBytes: Math.round(size / 3), crc32: index, package: owner }
  }).sort((a, b) => (a.path < b.path ? -1 : 1))
  const own = ['python/handler.py', 'bin/tool'].map((path): InventoryFile => ({
    path,
    sizeBytes: 900_000,
    compressedSizeBytes: 300_000,
    crc32: 1,
  }))
  const all = [...own, ...list]
  const sum = (owner: number, size: 'sizeBytes' | 'compressedSizeBytes'): number =>
    all.reduce((total, file) => total + (file.package === owner ? file[size] : 0), 0)
  return {
    source: 'analytics.zip',
    sizeBytes: all.reduce((total, file) => total + file.compressedSizeBytes, 0),
    unzippedSizeBytes: all.reduce((total, file) => total + file.sizeBytes, 0),
    files: all,
    packages: names.map((name, index) => ({
      name,
      version: samplePackages.find((one) => one.name === name)?.version ?? `1.${index}.0`,
      root: 'python',
      sizeBytes: sum(index, 'compressedSizeBytes'),
      unzippedSizeBytes: sum(index, 'sizeBytes'),
      files: all.filter((file) => file.package === index).length,
      licence: index % 3 === 0 ? 'BSD-3-Clause' : 'MIT',
    })),
  }
}

export function largePage(files?: number): LayerPage {
  const [layer] = sampleReport().layers
  if (!layer) throw new Error('the sample has a layer')
  return {
    name: 'analytics-python313-arm64',
    targets: 'python3.13 arm64',
    inventory: largeInventory(files),
    findings: findingsOf(layer),
    comparison: { kind: 'compared', diff: sampleDiff() },
    packages: layer.content?.packages ?? [],
  }
}
