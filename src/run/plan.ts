// `plan`: what would happen. Writes no layer.
import { openWheelStore } from '../python/wheels/store.ts'
import { choosePackages } from './choose.ts'
import { plannedBuildsOf } from './compile.ts'
import { wouldPublish } from './intent.ts'
import { measureLayers } from './measure.ts'
import { layersOf } from './layers.ts'
import { planPublishing } from './publishing/plan.ts'
import { publishZip } from './publishing/zip.ts'
import type { Run } from './request.ts'

export async function plan(run: Run): Promise<void> {
  const { config, context, announce } = run
  const layers = layersOf(run)
  if (config.zip !== undefined) return publishZip(config.zip, layers, run)
  const chosen = await choosePackages(layers, run)
  announce({ kind: 'wheels-built', wheels: plannedBuildsOf(chosen.selections, run) })
  await using store = await openWheelStore(config, context)
  const { contents } = await measureLayers(chosen, store, run)
  if (config.artifact === 'layer' && wouldPublish(config, context.env)) await planPublishing(chosen, contents, run)
}
