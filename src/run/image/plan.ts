// `plan` with `artifact: image`: the base is checked, what the image will hold is measured, and what publishing would
// do is said.

import { Failure, throwIfAny, type Problem } from '../../errors.ts'
import { credentialCodes } from '../../host/aws/credential-failure.ts'
import { imagePolicies } from '../../publish/image/policy.ts'
import { publishImages } from '../../publish/image/publish.ts'
import type { ImageContext } from '../../publish/image/repositories.ts'
import { imageTooLarge } from '../../lambda/image-rules.ts'
import { findRegion } from '../../lambda/partitions.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { missingHandler } from '../handlers.ts'
import { wouldPublish } from '../intent.ts'
import { layersOf } from '../layers.ts'
import { accountOf, connect } from '../publishing/account.ts'
import { publishContextOf } from '../publishing/publishing.ts'
import type { Run } from '../request.ts'
import { declarationOf, declareImages, placesOfAll, requestOf } from './declare.ts'
import { baseName } from './base.ts'
import { compressedBytesOf, finishImage, leastBytesOf } from './finish.ts'
import { chooseForImages, type ChosenImages } from './make.ts'
import { announceImage } from './publish.ts'

export async function planImages(run: Run): Promise<void> {
  const { config, context } = run
  await using chosen = await chooseForImages(layersOf(run), run)
  const contents = await chosen.packages.measure()
  const problems = chosen.plans.flatMap((plan, at): Problem[] => {
    const { name } = plan
    const base = chosen.bases[at]
    if (!base) return []
    const { uncompressedBytes } = base
    const sizes = {
      sizeBytes: compressedBytesOf(base),
      ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
    }
    run.announce({ kind: 'base-known', layer: name, base: { name: baseName(base), ...sizes } })
    // Without its own layers, it is held to what manifest and configuration say.
    finishImage(plan, [], base, config)
    const large = imageTooLarge(leastBytesOf(base) + (contents.get(name)?.unzippedSizeBytes ?? 0))
    return large ? [{ code: large.code, message: `${name}: ${large.message}`, nextStep: large.nextStep }] : []
  })
  throwIfAny(problems)
  if (!wouldPublish(config, context.env)) return
  try {
    await planPublishing(chosen, run)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const isUnasked = error.problems.every(({ code }) => code === 'no-region' || credentialCodes.has(code))
    const reason = `What is published is not known. ${error.problems[0].message}`
    if (isUnasked) {
      for (const { name } of chosen.plans) {
        run.announce({ kind: 'compared', layer: name, comparison: { kind: 'not-compared', reason } })
      }
    }
    throw error
  }
}

const baseOf = ({ bases }: ChosenImages, at: number): string | undefined => {
  const base = bases[at]
  return base && baseName(base)
}

async function planPublishing(chosen: ChosenImages, run: Run): Promise<void> {
  const { config, context, announce } = run
  const { plans } = chosen
  const places = await placesOfAll(plans, run)
  const declared = await declareImages(chosen, places, run)
  const { before } = declared
  const images = declared.images.map((one, at) => {
    const plan = plans[at]
    const lookForHandler = (handler: string) =>
      plan ? missingHandler(chosen.packages.handlerFindings(plan, handler), config) : Promise.resolve(undefined)
    return { ...one, handlers: handlersOf(config), lookForHandler }
  })
  using aws = connect(context, { readOnly: true })
  const region = places.flat().find((place) => place.kind === 'ecr')?.region ?? findRegion('us-east-1')
  if (region) {
    const policies = imagePolicies(places.flat(), declarationOf(config), await accountOf(aws, region, context.env))
    announce({ kind: 'policy-known', policy: JSON.stringify(policies, undefined, 2) })
  }
  const { env, masks, stores } = context
  const imageContext: ImageContext = { ...publishContextOf(aws, context), env, masks, stores }
  const { planned, problems, notes, warnings, destinations } = await context.log.phase('Compare', async () =>
    publishImages(await requestOf(images, 'plan', run), imageContext),
  )
  for (const [at, plan] of plans.entries()) {
    const image = before[at]
    if (image) announceImage(plan, image, { destinations }, run, baseOf(chosen, at))
    announce({ kind: 'planned', layer: plan.name, planned: planned.filter(({ layer }) => layer === plan.name) })
  }
  for (const note of notes) context.log.info(note)
  for (const warning of warnings) context.log.warning(warning)
  throwIfAny(problems)
}
