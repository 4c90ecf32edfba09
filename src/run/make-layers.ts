// From the chosen packages to finished zips: compile, download, examine, merge, inspect.
import { targetName } from '../lambda/target.ts'
import type { Layer } from '../model/layer.ts'
import type { BuiltWheels } from '../python/compile/options.ts'
import { gather } from '../python/wheels/gather.ts'
import type { Measurement } from '../python/wheels/measure.ts'
import type { WheelStore } from '../python/wheels/store.ts'
import type { Wheel, Wheelhouse } from '../python/wheels/wheelhouse.ts'
import type { RunEvent } from '../report/events.ts'
import type { BuiltWheel } from '../report/report.ts'
import type { Chosen } from './choose.ts'
import { plannedBuildsOf, startCompilation } from './compile.ts'
import { startExamination, type Examination } from './examination.ts'
import { makeLayer, type InspectedLayer } from './make-layer.ts'
import { measureLayers, type CheckUpload } from './measure.ts'
import { summaryOfBuilds, summaryOfLayer, summaryOfWheels } from './phase-summaries.ts'
import type { Run } from './request.ts'

export interface MadeLayers {
  readonly inspected: readonly InspectedLayer[]
  readonly layers: readonly Layer[]
  /** The wheels that were downloaded, now or before. */
  readonly wheels: readonly Wheel[]
}

export async function makeLayers(
  chosen: Chosen,
  store: WheelStore,
  run: Run,
  checkUpload?: CheckUpload,
): Promise<MadeLayers> {
  const { context, announce } = run
  const { log } = context
  plannedBuildsOf(chosen.selections, run)
  await using compilation = await startCompilation(chosen, run)
  await chosen.runnerCache.restoreWheels(chosen.selections, store)
  const { measurements } = await measureLayers(chosen, store, run, checkUpload)

  const examination = startExamination(context)
  const gathering = () => gatherAll(measurements, store, run, examination)
  const wheelhouses = await log.phase('Gather', gathering, summaryOfWheels)
  announce(transfersOf(wheelhouses, store))
  const built = compilation ? await log.phase('Compile', () => compilation.finish(), summaryOfBuilds) : []
  announce({ kind: 'wheels-built', wheels: built.flatMap(buildsOf) })
  for (const wheel of built.flatMap(({ wheels }) => wheels)) examination.examine(wheel)

  const inspected: InspectedLayer[] = []
  for (const planned of chosen.layers) {
    const making = () => makeLayer(planned, { locks: chosen.locks, wheelhouses, built, examination }, run)
    inspected.push(await log.phase('Merge and inspect', making, summaryOfLayer))
  }
  return {
    inspected,
    layers: inspected.map(({ layer }) => layer),
    wheels: wheelhouses.flatMap(({ wheels }) => wheels),
  }
}

/** One target after the other: sixteen connections are enough for one, and what targets share is then in the store. */
async function gatherAll(
  measurements: readonly Measurement[],
  store: WheelStore,
  { context }: Run,
  { examine }: Examination,
): Promise<readonly Wheelhouse[]> {
  const wheelhouses: Wheelhouse[] = []
  for (const measurement of measurements) wheelhouses.push(await gather(measurement, store, context, examine))
  return wheelhouses
}

function transfersOf(wheelhouses: readonly Wheelhouse[], { added }: WheelStore): RunEvent {
  const sizes = new Map(wheelhouses.flatMap(({ wheels }) => wheels.map((one) => [one.sha256, one.sizeBytes])))
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const cached = { files: sizes.size - added.files, bytes: bytes - added.bytes }
  return { kind: 'transferred', downloads: { ...added }, cached }
}

function buildsOf({ target, builds }: BuiltWheels): readonly BuiltWheel[] {
  return builds.map((one) => ({ ...one, target: targetName(target) }))
}
