// `publish` with `artifact: image`: pushes what a repository lacks, and what follows from it.

import { throwIfAny } from '../../errors.ts'
import type { ArtifactPlan } from '../../plan/plan.ts'
import { publishImages, recogniseImages, type ImagePublication } from '../../publish/image/publish.ts'
import type { ImageContext } from '../../publish/image/repositories.ts'
import { writableLayersOf } from '../layers.ts'
import { connect } from '../publishing/account.ts'
import { publishContextOf } from '../publishing/publishing.ts'
import { writeReports } from '../report-files.ts'
import type { ImageReport, PushedImageReport } from '../../report/report.ts'
import type { Run } from '../request.ts'
import { builtImage, declareImages, placesOfAll, requestOf, type DeclaredImages, type KnownImage } from './declare.ts'
import { baseName } from './base.ts'
import { type ChosenImages, chooseForImages, factsOf, makeImages, reportSubjects, writeImages } from './make.ts'
import { callImagesHere } from './smoke.ts'
import { writeImageSnippets } from './snippets.ts'

export async function publishImagesOf(run: Run): Promise<void> {
  const { config, context } = run
  const plans = await writableLayersOf(run)
  const places = await placesOfAll(plans, run)
  await using chosen = await chooseForImages(plans, run)
  using aws = connect(context, { readOnly: false })
  const { env, masks, stores } = context
  const imageContext: ImageContext = { ...publishContextOf(aws, context), env, masks, stores }
  const declared = await declareImages(chosen, places, run)
  if (await context.log.phase('Compare', () => isComplete(chosen, declared, run, imageContext))) return

  await using made = await makeImages(chosen, run)
  for (const [at, { image, sizeBytes }] of made.images.entries()) {
    const key = declared.keys[at]
    if (key !== undefined) await declared.known.put(key, { digest: image.digest, sizeBytes })
  }
  await callImagesHere(made.images, run)
  if (config.output !== undefined) await writeImages(made.images, config.output, run)
  const images = declared.images.map((one, at) => {
    const built = made.images[at]
    const inspected = made.inspected[at]
    if (!built || !inspected) throw new Error(`${one.name} was not built`)
    return builtImage(one, built, inspected.layer.entries, run)
  })
  const mode = config.publish === 'always' ? 'always' : 'if-changed'
  const request = await requestOf(images, mode, run)
  const publication = await context.log.phase('Publish', () => publishImages(request, imageContext))
  for (const one of made.images) announceImage(one.plan, factsOf(one), publication, run, baseName(one.base))
  tell(publication, run)
  await writeImageSnippets(plans, publication, run)
  await writeReports(
    reportSubjects(made).map((one) => {
      const pushed = pushedOf(one.layer.plan.name, publication.destinations)
      return one.image ? { ...one, image: { ...one.image, pushed } } : one
    }),
    new Map(),
    run,
  )
  await chosen.packages.keep()
  throwIfAny(publication.problems)
}

/** Completes what was pushed before, when all images are known and have their tags everywhere. Nothing is built then. */
async function isComplete(
  { plans, bases }: Pick<ChosenImages, 'plans' | 'bases'>,
  { images, before }: DeclaredImages,
  run: Run,
  context: ImageContext,
): Promise<boolean> {
  const { config } = run
  // Before the build, only what was built before can be compared; functions and policies are checked all the same.
  const mode = config.publish === 'always' || config.output !== undefined ? 'always' : 'if-changed'
  const publication = await recogniseImages(await requestOf(images, mode, run), context)
  if (!publication) return false
  context.log.info('Up to date: nothing is downloaded, built or uploaded.')
  for (const [at, plan] of plans.entries()) {
    const image = before[at]
    const base = bases[at]
    if (image) announceImage(plan, image, publication, run, base && baseName(base))
  }
  tell(publication, run)
  await writeImageSnippets(plans, publication, run)
  throwIfAny(publication.problems)
  return true
}

function tell({ notes, warnings }: ImagePublication, { context: { log } }: Run): void {
  for (const note of notes) log.info(note)
  for (const warning of warnings) log.warning(warning)
}

export function announceImage(
  { name }: ArtifactPlan,
  { digest, sizeBytes, uncompressedBytes }: KnownImage & Pick<ImageReport, 'uncompressedBytes'>,
  { destinations }: Pick<ImagePublication, 'destinations'>,
  { announce }: Run,
  base?: string,
): void {
  const pushed = pushedOf(name, destinations)
  announce({
    kind: 'image-ready',
    layer: name,
    image: {
      digest,
      sizeBytes,
      pushed,
      ...(base === undefined ? {} : { base }),
      ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
    },
  })
}

function pushedOf(name: string, destinations: ImagePublication['destinations']): readonly PushedImageReport[] {
  return destinations
    .filter((one) => one.name === name)
    .map(({ region, imageUri, tags, changed, done }) => {
      const place = { imageUri, tags, changed, done }
      return region === undefined ? place : Object.assign({ region }, place)
    })
}
