// `diff`: what differs between two layers.
import { diffInventories } from '../report/diff.ts'
import { announceReadLayer, readLayer, targetsFor } from './read-layer.ts'
import type { Run } from './request.ts'

export async function diff(run: Run): Promise<void> {
  const { words, context, announce } = run
  const [from = '', to = ''] = words
  const reading = () => Promise.all([readLayer(from, context), readLayer(to, context)])
  const [before, after] = await context.log.phase('Read', reading)
  announceReadLayer(after, targetsFor(run, after.inventory, []), run)
  const comparison = { kind: 'compared', diff: diffInventories(before.inventory, after.inventory) } as const
  announce({ kind: 'compared', layer: after.name, comparison })
}
