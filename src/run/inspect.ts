// `inspect`: what is in a layer, and what is wrong with it.
import type { Context } from '../host/context.ts'
import { throwOnErrors } from '../inspect/inspect.ts'
import type { PlacedElf } from '../inspect/subject.ts'
import { elfFilesOf } from '../python/checks/inventory-subjects.ts'
import { inspectInventory } from './inspect-layer.ts'
import { announceReadLayer, readLayer, summaryOfRead, targetsFor, type ReadLayer } from './read-layer.ts'
import type { Run } from './request.ts'

/** @throws {Failure} when it cannot be read, or is certain not to work. */
export async function inspect(run: Run): Promise<void> {
  const { words, context, announce } = run
  const [word = ''] = words
  const layer = await context.log.phase('Read', () => readLayer(word, context), summaryOfRead)
  const elfFiles = await nativeFiles(layer, context)
  const targets = targetsFor(run, layer.inventory, elfFiles ?? [])
  announceReadLayer(layer, targets, run)
  const findings = inspectInventory(layer.inventory, layer.name, targets, elfFiles)
  announce({ kind: 'layer-inspected', layer: layer.name, findings })
  throwOnErrors({ findings })
}

async function nativeFiles(
  { inventory, zipPath }: ReadLayer,
  context: Context,
): Promise<readonly PlacedElf[] | undefined> {
  if (zipPath !== undefined) return context.log.phase('Inspect', () => elfFilesOf(inventory, zipPath, context))
  context.log.info('Its native code is not looked at: that needs the zip on this machine.')
  return undefined
}
