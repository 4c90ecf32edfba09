// `publish`: builds what is not published yet, publishes it, shares it, attaches it.
import { openEcosystems } from './ecosystems.ts'
import { publishImagesOf } from './image/publish.ts'
import { layersOf, writableLayersOf } from './layers.ts'
import { openFunctionPublishing } from './publishing/functions.ts'
import { openPublishing } from './publishing/publishing.ts'
import { publishCopy } from './publishing/copy.ts'
import { publishZip } from './publishing/zip.ts'
import { writeReports } from './report-files.ts'
import type { Run } from './request.ts'

export async function publish(run: Run): Promise<void> {
  const { config, context } = run
  if (config.artifact === 'image') return publishImagesOf(run)
  if (config.zip?.startsWith('arn:') === true) return publishCopy(config.zip, run)
  if (config.zip !== undefined) return publishZip(config.zip, layersOf(run), run)
  const layers = await writableLayersOf(run)
  await using packages = await openEcosystems(layers, run)
  const open = config.artifact === 'function' ? openFunctionPublishing : openPublishing
  using publishing = await open(packages, run)
  if (await context.log.phase('Compare', () => publishing.isComplete())) return
  const inspected = await run.alone(() => packages.make(publishing.checkUpload))
  const made = inspected.map(({ layer }) => layer)
  const published = await context.log.phase('Publish', () => publishing.publish(made))
  await writeReports(inspected, published, run)
  await packages.keep()
}
