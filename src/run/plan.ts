// `plan`: what would happen. Writes no layer.
import { openEcosystems } from './ecosystems.ts'
import { planImages } from './image/plan.ts'
import { publishesFunctions, wouldPublish } from './intent.ts'
import { layersOf } from './layers.ts'
import { planFunctionPublishing } from './publishing/functions.ts'
import { planPublishing } from './publishing/plan.ts'
import { publishCopy } from './publishing/copy.ts'
import { publishZip } from './publishing/zip.ts'
import type { Run } from './request.ts'

export async function plan(run: Run): Promise<void> {
  const { config, context } = run
  if (config.zip?.startsWith('arn:') === true) return publishCopy(config.zip, run)
  if (config.artifact === 'image') return planImages(run)
  const layers = layersOf(run)
  if (config.zip !== undefined) return publishZip(config.zip, layers, run)
  await using packages = await openEcosystems(layers, run)
  const contents = await packages.measure()
  if (config.artifact === 'function' && publishesFunctions(config))
    await planFunctionPublishing(packages, contents, run)
  if (config.artifact === 'layer' && wouldPublish(config, context.env)) await planPublishing(packages, contents, run)
}
