// `build`: makes the layers, inspects them, and writes their zips.
import { openWheelStore } from '../python/wheels/store.ts'
import { choosePackages } from './choose.ts'
import { buildImages } from './image/build.ts'
import { writableLayersOf } from './layers.ts'
import { makeLayers } from './make-layers.ts'
import { isSettled } from './recording.ts'
import { writeReports } from './report-files.ts'
import type { Run } from './request.ts'

export async function build(run: Run): Promise<void> {
  if (run.config.artifact === 'image') return buildImages(run)
  const layers = await writableLayersOf(run)
  const chosen = await choosePackages(layers, run)
  await using store = await openWheelStore(run.config, run.context)
  const made = await makeLayers(chosen, store, run)
  await writeReports(made.inspected, new Map(), run)
  await chosen.runnerCache.saveAll(made.wheels)
  if (isSettled(chosen)) run.settle()
}
