// What the layers will hold, and what they will unpack to, from the ends of the wheels: before anything is downloaded.
import { checkUnzippedSize } from '../inspect/sizes.ts'
import type { LayerPlan } from '../plan/plan.ts'
import type { Lock } from '../python/locks/lock.ts'
import { measure, type MeasuredWheel, type Measurement } from '../python/wheels/measure.ts'
import type { WheelStore } from '../python/wheels/store.ts'
import { largestFirst } from '../report/packages.ts'
import type { LayerContent, PackageReport } from '../report/report.ts'
import { explain, type Chosen } from './choose.ts'
import { partsOf } from './layers.ts'
import { summaryOfSizes } from './phase-summaries.ts'
import type { Run } from './request.ts'

/** Refuses what the sizes of a layer's wheels say will not fit. */
export type CheckUpload = (layer: string, wheelsBytes: number) => void

export interface MeasuredLayers {
  /** One for each target. */
  readonly measurements: readonly Measurement[]
  /** By the name of the layer. */
  readonly contents: ReadonlyMap<string, LayerContent>
}

/** @throws {Failure} when a layer is too large for Lambda. */
export async function measureLayers(
  { layers, inputs, locks, selections }: Chosen,
  store: WheelStore,
  { verb, context, announce }: Run,
  checkUpload: CheckUpload = () => {},
): Promise<MeasuredLayers> {
  const measuring = () => Promise.all(selections.map((selection) => measure(selection, store, context)))
  const measurements = await context.log.phase('Measure', measuring, summaryOfSizes)
  // A build learns from the wheels themselves who requires them.
  const explained = verb === 'plan' ? await explain(locks, inputs, context) : locks
  const contents = new Map<string, LayerContent>()
  for (const layer of layers) {
    const wheels = wheelsOf(layer, measurements)
    checkUnzippedSize(
      wheels.map(({ package: { name, version = '' }, unzippedSizeBytes }) => ({ name, version, unzippedSizeBytes })),
      layer.name,
    )
    checkUpload(layer.name, sum(wheels.map(({ index }) => index.sizeBytes)))
    const content = expectedContent(wheels, explained)
    contents.set(layer.name, content)
    announce({ kind: 'content-known', layer: layer.name, content })
  }
  return { measurements, contents }
}

/** The wheels of a layer, each once although several of its targets may take it. */
function wheelsOf(layer: LayerPlan, measurements: readonly Measurement[]): readonly MeasuredWheel[] {
  const wheels = partsOf(layer, measurements).flatMap((one) => one.wheels)
  // A versioned layout holds a wheel once for each Python.
  if (layer.layout === 'versioned') return wheels
  return [...new Map(wheels.map((wheel) => [wheel.file.filename, wheel])).values()]
}

function expectedContent(wheels: readonly MeasuredWheel[], locks: readonly Lock[]): LayerContent {
  const requirers = new Map(locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])))
  const packages = wheels.map(
    ({ package: { name, version, requiredBy }, file, index, unzippedSizeBytes }): PackageReport => ({
      name,
      ...(version === undefined ? {} : { version }),
      origin: 'wheel',
      file: file.filename,
      ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
      sizeBytes: index.sizeBytes,
      unzippedSizeBytes,
      requiredBy: requirers.get(name) ?? requiredBy,
    }),
  )
  return {
    packages: largestFirst(packages),
    sizeBytes: sum(wheels.map(({ index }) => index.sizeBytes)),
    unzippedSizeBytes: sum(wheels.map((one) => one.unzippedSizeBytes)),
  }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
