// `publish`: builds what is not published yet, publishes it, shares it, attaches it.
import type { ArtifactKind } from '../lambda/artifacts.ts'
import { ConfigurationError } from '../errors.ts'
import { openEcosystems } from './ecosystems.ts'
import { publishImagesOf } from './image/publish.ts'
import { layersOf, writableLayersOf } from './layers.ts'
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
  await using packages = await openEcosystems(layers, run)
  using publishing = await openPublishing(packages, run)
  if (await context.log.phase('Compare', () => publishing.isComplete())) return
  const inspected = await packages.make(publishing.checkUpload)
  const made = inspected.map(({ layer }) => layer)
  const published = await context.log.phase('Publish', () => publishing.publish(made))
  await writeReports(inspected, published, run)
  await packages.keep()
}

function notPublishedYet(kind: ArtifactKind): ConfigurationError {
  return new ConfigurationError({
    code: 'not-yet',
    input: 'artifact',
    message: `\`artifact: ${kind}\` is built, and not published yet.`,
    nextStep: 'Set `publish: never`, and publish its zip yourself.',
  })
}
