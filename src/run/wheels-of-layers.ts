// Phases work target by target, layers may have several: what belongs to which.
import type { Context } from '../host/context.ts'
import type { LayerPlan } from '../plan/plan.ts'
import type { Target } from '../lambda/target.ts'
import type { ReportDraft } from '../report/draft.ts'
import type { ExpectedLayer } from '../report/report.ts'
import type { Lock } from '../python/locks/lock.ts'
import type { UnzippedSize } from '../inspect/sizes.ts'
import type { Selection } from '../python/wheels/choose.ts'
import type { BuiltWheels } from '../python/compile/options.ts'
import { gather } from '../python/wheels/gather.ts'
import { measure, type MeasuredWheel, type Measurement } from '../python/wheels/measure.ts'
import type { WheelStore } from '../python/wheels/store.ts'
import type { Wheel, Wheelhouse } from '../python/wheels/wheelhouse.ts'
import { byText } from '../text/order.ts'

export function measureAll(
  selections: readonly Selection[],
  store: WheelStore,
  context: Context,
): Promise<readonly Measurement[]> {
  return Promise.all(selections.map((selection) => measure(selection, store, context)))
}

/** One target after the other: sixteen connections are enough for one, and what targets share is then in the store. */
export async function gatherAll(
  measurements: readonly Measurement[],
  store: WheelStore,
  context: Context,
  onWheel: (wheel: Wheel) => void,
): Promise<readonly Wheelhouse[]> {
  const wheelhouses: Wheelhouse[] = []
  for (const measurement of measurements) wheelhouses.push(await gather(measurement, store, context, onWheel))
  return wheelhouses
}

export function isOneOf(target: Target, targets: readonly Target[]): boolean {
  return targets.some(
    ({ runtime, architecture }) => runtime.name === target.runtime.name && architecture === target.architecture,
  )
}

export function withBuilt(wheelhouses: readonly Wheelhouse[], built: readonly BuiltWheels[]): readonly Wheelhouse[] {
  return wheelhouses.map((house, at) => ({
    ...house,
    wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort(byText(({ name }) => name)),
  }))
}

/** The wheels of a layer, each once although several of its targets may take it. */
export function wheelsOf(layer: LayerPlan, measurements: readonly Measurement[]): readonly MeasuredWheel[] {
  const wheels = measurements.filter(({ target }) => isOneOf(target, layer.targets)).flatMap((one) => one.wheels)
  // A versioned layout holds a wheel once for each Python.
  if (layer.layout === 'versioned') return wheels
  return [...new Map(wheels.map((wheel) => [wheel.file.filename, wheel])).values()]
}

export function sizeOf({ package: { name, version = '' }, unzippedSizeBytes }: MeasuredWheel): UnzippedSize {
  return { name, version, unzippedSizeBytes }
}

export function expectedOf(wheels: readonly MeasuredWheel[], locks: readonly Lock[]): ExpectedLayer {
  const requirers = new Map(locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])))
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)
  return {
    packages: wheels.map(({ package: { name, version, requiredBy }, file, index, unzippedSizeBytes }) => ({
      name,
      ...(version === undefined ? {} : { version }),
      origin: 'wheel',
      file: file.filename,
      ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
      sizeBytes: index.sizeBytes,
      unzippedSizeBytes,
      requiredBy: requirers.get(name) ?? requiredBy,
    })),
    sizeBytes: sum(wheels.map(({ index }) => index.sizeBytes)),
    unzippedSizeBytes: sum(wheels.map((one) => one.unzippedSizeBytes)),
  }
}

export function transfersOf(
  wheelhouses: readonly Wheelhouse[],
  { added }: WheelStore,
): Parameters<ReportDraft['transferred']>[0] {
  const wheels = new Map(wheelhouses.flatMap((house) => house.wheels.map((wheel) => [wheel.sha256, wheel.sizeBytes])))
  const bytes = [...wheels.values()].reduce((sum, size) => sum + size, 0)
  return { downloads: { ...added }, cached: { files: wheels.size - added.files, bytes: bytes - added.bytes } }
}
