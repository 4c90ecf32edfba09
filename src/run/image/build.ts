// `build` with `artifact: image`: makes the images, and writes them as files.
import { writableLayersOf } from '../layers.ts'
import { writeReports } from '../report-files.ts'
import type { Run } from '../request.ts'
import { callImagesHere } from './smoke.ts'
import { chooseForImages, makeImages, reportSubjects, writeImages } from './make.ts'

export async function buildImages(run: Run): Promise<void> {
  const { config } = run
  const plans = await writableLayersOf(run)
  await using chosen = await chooseForImages(plans, run)
  await using images = await makeImages(chosen, run)
  await callImagesHere(images.images, run)
  await writeImages(images.images, config.output ?? 'oci', run)
  await writeReports(reportSubjects(images), new Map(), run)
  await chosen.packages.keep()
}
