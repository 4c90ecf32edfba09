// `build` with `artifact: image`: makes the images, and writes them as files.
import { openWheelStore } from '../../python/wheels/store.ts'
import { writableLayersOf } from '../layers.ts'
import { writeReports } from '../report-files.ts'
import type { Run } from '../request.ts'
import { chooseForImages, makeImages, writeImages } from './make.ts'

export async function buildImages(run: Run): Promise<void> {
  const { config, context } = run
  const plans = await writableLayersOf(run)
  const chosen = await chooseForImages(plans, run)
  await using store = await openWheelStore(config, context)
  await using images = await makeImages(chosen, store, run)
  await writeImages(images.images, config.output ?? 'oci', run)
  await writeReports(images.made.inspected, new Map(), run)
  await chosen.chosen.runnerCache.saveAll(images.made.wheels)
}
