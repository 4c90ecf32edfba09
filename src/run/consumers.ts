// `consumers`: which functions use which version of the layers, in every region.
import { findConsumers } from '../publish/layer/consumers.ts'
import { connect } from './publishing/account.ts'
import { undescribedLayers } from './publishing/declare.ts'
import { publishContextOf } from './publishing/publishing.ts'
import { regionsOf } from './publishing/request.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

export async function consumers(run: Run): Promise<void> {
  const { config, context, announce } = run
  const regions = await regionsOf(config, context)
  const layers = layersOf(run)
  using aws = connect(context, { readOnly: true })
  const found = await findConsumers({ layers: undescribedLayers(layers), regions }, publishContextOf(aws, context))
  for (const { name } of layers) {
    announce({ kind: 'consumers-known', layer: name, consumers: found.filter(({ layer }) => layer === name) })
  }
}
