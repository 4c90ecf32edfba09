// `diff`: what differs between two layers, functions or images.
import { Failure } from '../errors.ts'
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
  if ((before.kind === 'image') !== (after.kind === 'image')) throw unlike(from, to, after)
  announceReadLayer(after, targetsFor(run, after.inventory, []), run)
  announce({ kind: 'compared', layer: after.name, comparison: { kind: 'compared', diff: compared(before, after) } })
}

/** Packages of an image are at other places than those of a zip: every file would differ. */
function unlike(from: string, to: string, after: Side): Failure {
  const [image, other] = after.kind === 'image' ? [to, from] : [from, to]
  return new Failure({
    code: 'different-artifacts',
    message: `${image} is an image, and ${other} is not: their files are at different places.`,
    nextStep: 'Compare an image with an image, e.g. the one that was deployed before.',
  })
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
