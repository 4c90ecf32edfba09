// What a layer will hold, from the ends of its wheels: nothing is downloaded for it.
import { exclusions } from '../../artifact/exclude.ts'
import type { Inventory, InventoryFile, InventoryPackage } from '../../inspect/inventory.ts'
import type { LockedPackage } from '../../python/locks/lock.ts'
import type { Requirer } from '../../model/component.ts'
import type { Entry } from '../../model/entry.ts'
import type { Slimming, SlimShare } from '../../model/slimming.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { presetsOf, type SlimChoice, type SlimPreset } from '../../plan/slim.ts'
import type { Lock } from '../../python/locks/lock.ts'
import type { Selection } from '../../python/wheels/choose.ts'
import { mayGo } from '../../python/slim/units.ts'
import type { MeasuredWheel, Measurement } from '../../python/wheels/measure.ts'
import { largestFirst, packagesOfOwnFiles } from '../../report/packages.ts'
import type { LayerContent, PackageReport } from '../../report/report.ts'
import { byText } from '../../text/order.ts'
import { under } from '../../text/path.ts'
import { partsOf } from '../layers.ts'
import { releasePage } from '../../python/wheels/release-page.ts'

export interface Expected {
  /** One for each target. */
  readonly measurements: readonly Measurement[]
  readonly selections: readonly Selection[]
  /** With who requires what. */
  readonly locks: readonly Lock[]
  /** Glob patterns on paths in the layer. */
  readonly exclude: readonly string[]
  readonly slim?: readonly SlimChoice[]
}

interface PlacedWheel {
  readonly wheel: MeasuredWheel
  /** The folder that it is installed in. */
  readonly root: string
}

/** A wheel of a layer with those of its files that will be there. */
interface ExpectedWheel extends PlacedWheel {
  readonly files: readonly { readonly path: string; readonly sizeBytes: number }[]
  /** What `slim` may leave out. */
  readonly slimmed: readonly { readonly preset: SlimPreset; readonly sizeBytes: number }[]
  readonly sizeBytes: number
  readonly unzippedSizeBytes: number
}

export interface ExpectedLayer {
  readonly wheels: readonly ExpectedWheel[]
  /** Files of the user that will be there. */
  readonly own: readonly Entry[]
  readonly content: LayerContent
  /** The most that `slim` leaves out; absent without it. */
  readonly slimming?: Slimming
}

/** @param included files of the user, where they are counted */
export function expectedLayer(layer: ArtifactPlan, expected: Expected, included: readonly Entry[] = []): ExpectedLayer {
  const left = exclusions(expected.exclude)
  const own = included.filter(({ path, sizeBytes }) => !left.excludes(path, sizeBytes))
  const requirers = new Map(expected.locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])))
  const wheels = wheelsOf(layer, expected)
  const measured = wheels.map(
    ({
      wheel: {
        package: { name, version, requiredBy },
        file,
      },
      ...sizes
    }): PackageReport => ({
      name,
      ...(version === undefined ? {} : { version }),
      ...pageOf(releasePage(name, version, file.url)),
      origin: 'wheel',
      file: file.filename,
      ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
      sizeBytes: sizes.sizeBytes,
      unzippedSizeBytes: sizes.unzippedSizeBytes,
      requiredBy: requirers.get(name) ?? requiredBy,
    }),
  )
  const toBuild = packagesToBuild(layer, expected, requirers)
  const known = [...measured, ...packagesOfOwnFiles(own)]
  return {
    wheels,
    own,
    ...(expected.slim?.length ? { slimming: estimated(wheels) } : {}),
    content: {
      packages: largestFirst([...known, ...toBuild]),
      // What the user's own files are compressed to, only building them tells.
      ...(measured.length === 0 ? {} : { sizeBytes: sum(measured.map((one) => one.sizeBytes ?? 0)) }),
      ...(known.length === 0 && toBuild.length > 0
        ? {}
        : { unzippedSizeBytes: sum(known.map((one) => one.unzippedSizeBytes ?? 0)) }),
      ...(toBuild.length === 0 ? {} : { sizesWithout: toBuild.map(({ name }) => name) }),
    },
  }
}

function pageOf(page: string | undefined): Pick<PackageReport, 'releasePage'> {
  return page === undefined ? {} : { releasePage: page }
}

/** The wheels of a layer, each once although several of its targets may take it. */
function wheelsOf(layer: ArtifactPlan, { measurements, exclude, slim = [] }: Expected): readonly ExpectedWheel[] {
  const isVersioned = layer.layout === 'versioned'
  const presets = presetsOf(slim)
  const wheels = partsOf(layer, measurements).flatMap(({ target, wheels: all }) => {
    const root = siteRootOf(layer, target.runtime.python)
    return all.map((wheel): PlacedWheel => ({ wheel, root }))
  })
  const left = exclusions(exclude, () =>
    wheels.flatMap(({ wheel, root }) => wheel.index.files.map(([path]) => placedPath(path, root))),
  )
  // A versioned layout holds a wheel once for each Python.
  const once = new Map(wheels.map((one) => [isVersioned ? one : one.wheel.file.filename, one]))
  return [...once.values()].map(({ wheel, root }) => {
    const placed = wheel.index.files.map(([path, sizeBytes]) => ({ path: placedPath(path, root), sizeBytes }))
    const wanted = placed.filter(({ path, sizeBytes }) => !left.excludes(path, sizeBytes))
    const going = new Map(
      wanted.flatMap((file) => {
        const preset = presets.size === 0 ? undefined : mayGo(file.path.slice(under(root, '').length), presets)
        return preset === undefined ? [] : [[file, preset] as const]
      }),
    )
    const files = wanted.filter((file) => !going.has(file))
    const slimmed = [...going].map(([{ sizeBytes }, preset]) => ({ preset, sizeBytes }))
    const unzippedSizeBytes = sum(files.map((one) => one.sizeBytes))
    // How well each file is compressed is not known: what is left out is taken to be like the rest.
    const share = wheel.unzippedSizeBytes === 0 ? 1 : unzippedSizeBytes / wheel.unzippedSizeBytes
    return { wheel, root, files, slimmed, sizeBytes: Math.round(wheel.index.sizeBytes * share), unzippedSizeBytes }
  })
}

/** What `slim` leaves out at most: what stays since something names it, only the wheels themselves tell. */
function estimated(wheels: readonly ExpectedWheel[]): Slimming {
  const shares = new Map<string, SlimShare>()
  for (const { wheel, slimmed } of wheels) {
    const { name } = wheel.package
    for (const { preset, sizeBytes } of slimmed) {
      const before = shares.get(`${preset} ${name}`) ?? { preset, package: name, files: 0, sizeBytes: 0 }
      shares.set(`${preset} ${name}`, {
        ...before,
        files: before.files + 1,
        sizeBytes: before.sizeBytes + sizeBytes,
      })
    }
  }
  const left = [...shares.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes)
  return { left, kept: [], isEstimate: true }
}

/** Where an installer puts a file of a wheel, as far as its path tells. */
function placedPath(path: string, root: string): string {
  const [, scheme, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.*)$/s.exec(path) ?? []
  switch (scheme) {
    case undefined:
      return under(root, path)
    case 'scripts':
      return under(root, `bin/${rest}`)
    case 'headers':
      return under(root, `include/${rest}`)
    default:
      return under(root, rest)
  }
}

/** What is compiled first: its size is not known. */
function packagesToBuild(
  layer: ArtifactPlan,
  { selections }: Expected,
  requirers: ReadonlyMap<string, readonly Requirer[]>,
): readonly PackageReport[] {
  const unfit = partsOf(layer, selections).flatMap((one) => one.unfit)
  const toBuild = ({ name, version, requiredBy }: LockedPackage): PackageReport => ({
    name,
    ...(version === undefined ? {} : { version }),
    origin: 'to-build',
    requiredBy: requirers.get(name) ?? requiredBy,
  })
  const packages = unfit.map((one) => toBuild(one.package))
  return [...new Map(packages.map((one) => [`${one.name} ${one.version}`, one])).values()]
}

/** The inventory of such a layer, for the checks that need no file's content. */
export function inventoryBeforeDownload(layer: ArtifactPlan, { wheels, content, own }: ExpectedLayer): Inventory {
  const requirers = new Map(content.packages.map((one) => [one.name, one.requiredBy]))
  const packages = wheels.map(
    ({ wheel: { package: locked }, root, sizeBytes, unzippedSizeBytes, files }): InventoryPackage => ({
      name: locked.name,
      version: locked.version ?? '',
      root,
      sizeBytes,
      unzippedSizeBytes,
      files: files.length,
      requiredBy: requirers.get(locked.name) ?? [],
    }),
  )
  const unknown = { compressedSizeBytes: 0, crc32: 0 }
  const ofWheels = wheels.flatMap(({ files }, at) =>
    files.map((file): InventoryFile => Object.assign({ package: at }, unknown, file)),
  )
  const ofUser = own.map(({ path, sizeBytes }): InventoryFile => Object.assign({ path, sizeBytes }, unknown))
  return {
    source: layer.name,
    sizeBytes: content.sizeBytes ?? 0,
    unzippedSizeBytes: content.unzippedSizeBytes ?? 0,
    files: [...ofWheels, ...ofUser].sort(byText(({ path }) => path)),
    packages,
    runtimes: [...new Set(layer.targets.map(({ runtime }) => runtime.name))],
    architectures: [...new Set(layer.targets.map(({ architecture }) => architecture))],
  }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
