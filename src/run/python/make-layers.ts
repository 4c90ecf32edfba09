// From the chosen packages to finished zips: compile, download, examine, merge, inspect.
import { artifactFacts } from '../../lambda/artifacts.ts'
import { targetName } from '../../lambda/target.ts'
import type { Layer } from '../../model/layer.ts'
import type { BuiltWheels } from '../../python/compile/options.ts'
import { withPlace } from '../../python/locks/with-place.ts'
import { unpacksTo } from '../../python/wheels/early-wheels.ts'
import { openGathering } from '../../python/wheels/gather.ts'
import type { MeasuredWheel } from '../../python/wheels/measure.ts'
import type { WheelStore } from '../../python/wheels/store.ts'
import type { Wheel, Wheelhouse } from '../../python/wheels/wheelhouse.ts'
import type { RunEvent } from '../../report/events.ts'
import type { BuiltWheel } from '../../report/report.ts'
import type { Chosen } from './choose.ts'
import { startExamination } from './examination.ts'
import { partsOf } from '../layers.ts'
import type { InspectedLayer } from '../ecosystem.ts'
import { makeLayer } from './make-layer.ts'
import type { CheckUpload } from '../ecosystem.ts'
import { measureLayers } from './measure.ts'
import { plannedBuildsOf } from './planned-builds.ts'
import { summaryOfBuilds, summaryOfLayer, summaryOfWheels } from '../phase-summaries.ts'
import type { Run } from '../request.ts'

export interface MadeLayers {
  readonly inspected: readonly InspectedLayer[]
  readonly layers: readonly Layer[]
  /** The wheels that were downloaded, now or before. */
  readonly wheels: readonly Wheel[]
  /** Those that were built. */
  readonly built: readonly Wheel[]
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
  const compiling = needsCompiling(chosen, run) ? await import('./compile.ts') : undefined
  await using compilation = await compiling?.startCompilation(chosen, run)
  await chosen.runnerCache.restoreWheels(chosen.selections, store)
  const examination = startExamination(context)
  await using gathering = openGathering(store, context, examination.examine)
  const whole = willFit(chosen)
  const onMeasured = whole ? (wheel: MeasuredWheel) => gathering.begin(wheel) : undefined
  const { measurements } = await measureLayers(chosen, store, run, { checkUpload, onMeasured, whole })

  const finishing = () =>
    Promise.all(measurements.map((one) => gathering.finish(one))).catch((error: unknown) => {
      throw withPlace(error, chosen.locks)
    })
  const wheelhouses = await log.phase('Gather', finishing, summaryOfWheels)
  announce(transfersOf(wheelhouses, store))
  const built =
    compiling && compilation
      ? await log.phase('Compile', () => compiling.finishCompilation(compilation, chosen, run), summaryOfBuilds)
      : []
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
    built: built.flatMap(({ wheels }) => wheels),
  }
}

function needsCompiling({ selections }: Chosen, { config }: Run): boolean {
  return config.build === 'container' || selections.some(({ unfit }) => unfit.length > 0)
}

/**
 * Whether every layer will most likely be small enough, by the sizes that its lock gives: then no wheel needs to wait until
 * it is known what all of them unpack to.
 */
function willFit({ layers, selections }: Chosen): boolean {
  return layers.every((layer) => {
    const files = partsOf(layer, selections).flatMap(({ chosen }) => chosen.map(({ file }) => file))
    const sizes = new Map(files.map(({ filename, sizeBytes }) => [filename, sizeBytes ?? Number.POSITIVE_INFINITY]))
    const sizeBytes = [...sizes.values()].reduce((sum, one) => sum + one, 0)
    return sizeBytes * unpacksTo <= artifactFacts[layer.kind].unzippedLimitBytes
  })
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
