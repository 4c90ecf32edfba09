// `publish`: builds what is not published yet, publishes it, shares it, attaches it.
import { openWheelStore } from '../python/wheels/store.ts'
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { ConfigurationError } from '../errors.ts'
import { choosePackages } from './choose.ts'
import { publishImagesOf } from './image/publish.ts'
import { layersOf, writableLayersOf } from './layers.ts'
import { makeLayers } from './make-layers.ts'
import { openPublishing } from './publishing/publishing.ts'
import { publishZip } from './publishing/zip.ts'
import { writeReports } from './report-files.ts'
import type { Run } from './request.ts'

export async function publish(run: Run): Promise<void> {
  const { config, context } = run
  if (config.artifact === 'image') return publishImagesOf(run)
  if (config.artifact !== 'layer') throw notPublishedYet(config.artifact)
  if (config.zip !== undefined) return publishZip(config.zip, layersOf(run), run)
  const layers = await writableLayersOf(run)
  const chosen = await choosePackages(layers, run)
  using publishing = await openPublishing(chosen, run)
  if (await context.log.phase('Compare', () => publishing.isComplete())) return
  await using store = await openWheelStore(config, context)
  const made = await makeLayers(chosen, store, run, publishing.checkUpload)
  const published = await context.log.phase('Publish', () => publishing.publish(made.layers))
  await writeReports(made.inspected, published, run)
  await chosen.runnerCache.saveAll(made.wheels)
}

function notPublishedYet(kind: ArtifactKind): ConfigurationError {
  return new ConfigurationError({
    code: 'not-yet',
    input: 'artifact',
    message: `\`artifact: ${kind}\` is built, and not published yet.`,
    nextStep: 'Set `publish: never`, and publish its zip yourself.',
  })
}
