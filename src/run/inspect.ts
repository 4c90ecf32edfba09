// `inspect`: what is in a layer, and what is wrong with it.
import { examineInventory, type ExaminedInventory } from '../python/checks/inventory-subjects.ts'
import type { Context } from '../host/context.ts'
import { inspectInventory, judge } from './inspect-layer.ts'
import { announceReadLayer, readLayer, summaryOfRead, targetsFor, type ReadLayer } from './read-layer.ts'
import type { Run } from './request.ts'

/** @throws {Failure} when it cannot be read, or is certain not to work. */
export async function inspect(run: Run): Promise<void> {
  const { words, context, config } = run
  const [word = ''] = words
  const layer = await context.log.phase('Read', () => readLayer(word, context), summaryOfRead)
  const examined = await examine(layer, context)
  const targets = targetsFor(run, layer.inventory, examined?.elfFiles ?? [])
  announceReadLayer(layer, targets, run)
  judge(
    inspectInventory(layer.inventory, { kind: 'layer', name: layer.name, targets }, examined, config),
    config,
    layer.name,
    run,
  )
}

async function examine({ inventory, place }: ReadLayer, context: Context): Promise<ExaminedInventory | undefined> {
  if (place) return context.log.phase('Inspect', () => examineInventory(inventory, place, context))
  context.log.info('Its native code is not looked at: that needs the layer on this machine.')
  return undefined
}
