// `diff`: what differs between two layers, functions or images.
import { diffInventories, type LayerDiff } from '../report/diff.ts'
import { imageToCompare, namesImage } from './image/inspect.ts'
import { announceReadLayer, readLayer, targetsFor, type ReadLayer } from './read-layer.ts'
import type { Run } from './request.ts'

/** One side. */
interface Side extends ReadLayer {
  /** Of an image. */
  readonly digest?: string
}

export async function diff(run: Run): Promise<void> {
  const { words, context, announce } = run
  const [from = '', to = ''] = words
  const reading = () => Promise.all([sideOf(from, run), sideOf(to, run)])
  const [before, after] = await context.log.phase('Read', reading)
  announceReadLayer(after, targetsFor(run, after.inventory, []), run)
  announce({ kind: 'compared', layer: after.name, comparison: { kind: 'compared', diff: compared(before, after) } })
}

async function sideOf(word: string, run: Run): Promise<Side> {
  const isImage = await namesImage(word, run.context.directory)
  return isImage ? { kind: 'image', ...(await imageToCompare(word, run)) } : readLayer(word, run.context)
}

function compared(before: Side, after: Side): LayerDiff {
  const found = diffInventories(before.inventory, after.inventory)
  if (before.digest === undefined || after.digest === undefined || before.digest === after.digest) return found
  return { ...found, identical: false, digest: { before: before.digest, after: after.digest } }
}
