// `smoke-event` of images that no function is given: each is started on this machine before it is pushed.

import { join } from 'node:path'
import { writeDockerArchive } from '../../artifact/image/output.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { prepareImage } from '../invoke/prepare-image.ts'
import { callHandlers, inPlace, isCalledHere } from '../invoke/smoke.ts'
import type { Run } from '../request.ts'
import type { FinishedImage } from './finish.ts'

/** @throws {Failure} `smoke-event-failed` */
export async function callImagesHere(images: readonly FinishedImage[], run: Run): Promise<void> {
  if (!isCalledHere(run)) return
  const { config, context } = run
  for (const { plan, image, layers } of images) {
    const handlers = handlersOf(config)
    await inPlace(run, async (place) => {
      await makeFolder(place)
      const archive = join(place, 'image.docker.tar')
      const name = `lambda-layer-smoke:${image.digest.slice(7, 19)}`
      await writeDockerArchive(archive, { image, layers, names: [name] }, context)
      const { remove, ...startable } = await prepareImage({ name, archive, target: plan.targets[0] }, place, context)
      try {
        await callHandlers(plan.name, startable, handlers.length === 0 ? [undefined] : handlers, run)
      } finally {
        await remove()
      }
    })
  }
}
