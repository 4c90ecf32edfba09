import type { InventoryFile, InventoryPackage, Inventory } from '../../src/inspect/inventory.ts'
import { codeSha256, type Layer } from '../../src/model/layer.ts'
import type { Component } from '../../src/model/component.ts'
import type { PackedEntry } from '../../src/model/entry.ts'
import type { Architecture } from '../../src/lambda/architectures.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import { diffInventories } from '../../src/report/diff.ts'
import { contentOfLayer } from '../../src/report/packages.ts'
import type { LayerReport, Report } from '../../src/report/report.ts'
import { wheelComponent } from '../../src/python/install/component.ts'

export function target(runtime = 'python3.13', architecture: Architecture = 'arm64'): Target {
  const found = findPythonRuntime(runtime)
  if (!found) throw new Error(`no runtime ${runtime}`)
  return { runtime: found, architecture }
}

export interface SamplePackage {
  readonly name: string
  readonly version?: string
  readonly unzippedSizeBytes?: number
  readonly built?: boolean
  readonly requiredBy?: Component['requiredBy']
}

const asked = (line: number, text: string): Component['requiredBy'] => [
  { kind: 'requirement', file: 'requirements.txt', line, text },
]

export const samplePackages: readonly SamplePackage[] = [
  { name: 'pandas', version: '2.3.3', unzippedSizeBytes: 44_000_000, requiredBy: asked(1, 'pandas==2.3.3') },
  {
    name: 'numpy',
    version: '2.3.5',
    unzippedSizeBytes: 38_500_000,
    requiredBy: [...asked(2, 'numpy'), { kind: 'package', name: 'pandas' }],
  },
  {
    name: 'pyahocorasick',
    version: '2.2.0',
    unzippedSizeBytes: 310_000,
    built: true,
    requiredBy: asked(3, 'pyahocorasick'),
  },
  { name: 'pytz', version: '2025.2', unzippedSizeBytes: 980_000, requiredBy: [{ kind: 'package', name: 'pandas' }] },
  { name: 'six', version: '1.17.0', unzippedSizeBytes: 35_000, requiredBy: [{ kind: 'package', name: 'pandas' }] },
]

/** A layer as it is merged. */
export function mergedLayer(
  packages: readonly SamplePackage[] = samplePackages,
  name = 'analytics-python313-arm64',
  targets: readonly [Target, ...Target[]] = [target()],
  licences: readonly string[] = [],
): Layer {
  const components = packages.map((one, index): Component => {
    const { name: wheelName, version = '1.0' } = one
    const filename = `${wheelName}-${version}-py3-none-any.whl`
    const licence = licences[index]
    return {
      ...wheelComponent({
        name: wheelName,
        version,
        filename,
        path: `/store/${filename}`,
        sha256: index.toString(16).padStart(64, '0'),
        sizeBytes: 1000,
        origin: one.built === true ? 'built' : 'wheel',
        requiredBy: one.requiredBy ?? [],
      }),
      ...(licence === undefined ? {} : { licence }),
    }
  })
  const entries = components.map((origin, index): PackedEntry => {
    const sizeBytes = packages[index]?.unzippedSizeBytes ?? 1_000
    return {
      path: `python/${origin.name}/__init__.py`,
      sizeBytes,
      compressedSizeBytes: Math.round(sizeBytes / 4),
      crc32: index,
      mode: 0o644,
      origin,
      pathInArchive: `${origin.name}/__init__.py`,
    }
  })
  const plan = {
    kind: 'layer' as const,
    name,
    targets,
    layout: 'flat' as const,
    zipPath: `/project/layers/${name}.zip`,
  }
  const sum = (size: (entry: PackedEntry) => number): number => entries.reduce((total, entry) => total + size(entry), 0)
  return {
    plan,
    components,
    zipPath: plan.zipPath,
    sizeBytes: sum((entry) => entry.compressedSizeBytes),
    unzippedSizeBytes: sum((entry) => entry.sizeBytes),
    sha256: 'ab'.repeat(32),
    entries,
    collisions: [],
    reused: false,
  }
}

/** What a report says of such a layer. */
export function sampleLayer(...given: Parameters<typeof mergedLayer>): LayerReport {
  const layer = mergedLayer(...given)
  return {
    plan: layer.plan,
    content: contentOfLayer(layer),
    zip: { path: layer.zipPath, codeSha256: codeSha256(layer), reused: layer.reused },
    findings: [],
  }
}

/** A finished run, or what `changes` make of it. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    verb: 'publish',
    layers: [
      {
        ...sampleLayer(),
        findings: [
          {
            severity: 'note',
            code: 'shadows-runtime',
            message: 'boto3 shadows the runtime’s own copy.',
            package: 'boto3',
          },
          {
            severity: 'warning',
            code: 'missing-library',
            message: 'pytz needs libodbc.so.2, which is neither in the layer nor in the runtime.',
            nextStep: 'Add the package that has it to system-packages.',
            package: 'pytz',
            path: 'python/pytz/_x.so',
          },
        ],
        destinations: ['eu-west-1', 'us-east-1'].map((region, index) => ({
          region,
          layerVersionArn: `arn:aws:lambda:${region}:123456789012:layer:analytics-python313-arm64:${7 + index}`,
          version: 7 + index,
          changed: index === 0,
        })),
        comparison: { kind: 'compared', diff: sampleDiff() },
      },
    ],
    problems: [],
    warnings: ['python3.15 is newer than this version knows.'],
    phases: [
      { name: 'Resolve', milliseconds: 1_712 },
      { name: 'Gather', milliseconds: 640 },
      { name: 'Merge', milliseconds: 212 },
      { name: 'Publish', milliseconds: 3_400 },
    ],
    downloads: { files: 3, bytes: 21_000_000 },
    cached: { files: 2, bytes: 400_000 },
    built: [
      { name: 'pyahocorasick', version: '2.2.0', target: 'python3.13 arm64', milliseconds: 12_400, where: 'emulated' },
      { name: 'old', version: '1.0', target: 'python3.13 arm64' },
    ],
    ...changes,
  }
}

/** An inventory of packages with one file each, and some files of nobody. */
export function inventory(
  packages: readonly (SamplePackage & { readonly crc32?: number })[],
  others: readonly string[] = [],
  more: Partial<Inventory> = {},
): Inventory {
  const files: InventoryFile[] = packages.map((one, index) => ({
    path: `python/${one.name}/__init__.py`,
    sizeBytes: one.unzippedSizeBytes ?? 1_000,
    compressedSizeBytes: 500,
    crc32: one.crc32 ?? 0,
    package: index,
  }))
  const loose = others.map((path): InventoryFile => ({ path, sizeBytes: 10, compressedSizeBytes: 10, crc32: 1 }))
  return {
    source: 'a.zip',
    unzippedSizeBytes: [...files, ...loose].reduce((sum, file) => sum + file.sizeBytes, 0),
    files: [...files, ...loose],
    packages: packages.map((one): InventoryPackage => ({
      name: one.name,
      version: one.version ?? '1.0',
      root: 'python',
      sizeBytes: 500,
      unzippedSizeBytes: one.unzippedSizeBytes ?? 1_000,
      files: 1,
    })),
    ...more,
  }
}

export function sampleDiff() {
  const before = inventory(
    [
      { name: 'pandas', version: '2.2.0', unzippedSizeBytes: 40_000_000 },
      { name: 'numpy', version: '2.3.5', unzippedSizeBytes: 38_500_000, crc32: 1 },
      { name: 'python-dateutil', version: '2.9.0', unzippedSizeBytes: 700_000 },
      { name: 'six', version: '1.17.0', unzippedSizeBytes: 35_000 },
    ],
    ['python/own.py'],
    { source: 'arn:aws:lambda:eu-west-1:123456789012:layer:analytics-python313-arm64:6', runtimes: ['python3.12'] },
  )
  const after = inventory(samplePackages, ['python/own.py', 'bin/tool'], { source: 'after', runtimes: ['python3.13'] })
  return diffInventories(before, after)
}
