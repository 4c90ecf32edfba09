// `smoke-event` where no function is updated: the zip is called on this machine, before it takes its place.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfAny } from '../../errors.ts'
import type { Layer } from '../../model/layer.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { eventText } from '../event.ts'
import type { Run } from '../request.ts'
import { prepareZip } from './prepare.ts'
import { call, summaryOf } from './start.ts'

/** @throws {Failure} `smoke-event-failed` for each handler that answers with an error. */
export async function callHere({ plan, zipPath: path }: Layer, { config, context }: Run): Promise<void> {
  const { smokeEvent, updateFunctions } = config
  if (plan.kind !== 'function' || smokeEvent === undefined || updateFunctions.length > 0) return
  const { log } = context
  const event = await eventText(smokeEvent, 'smoke-event', context.directory)
  const [target] = plan.targets
  const place = join(context.stores.temporary, `smoke-${randomUUID()}`)
  try {
    const startable = await prepareZip({ artifact: 'function', path, target }, place, { config, context })
    for (const handler of handlersOf(config)) {
      const answered = await call({ ...startable, handler, event }, context)
      log.info(`${plan.name}: ${handler} was called with the smoke event on this machine (${summaryOf(answered)}).`)
      const { error, log: lines } = answered
      if (error === undefined) continue
      throwIfAny([
        {
          code: 'smoke-event-failed',
          input: 'smoke-event',
          message: `${handler} of ${plan.name} answered the smoke event with an error: ${error}.${
            lines.length === 0 ? '' : ` The end of its log:\n${lines.slice(-20).join('\n').slice(-2_000)}`
          }`,
          nextStep: 'Correct the function or the event. Nothing was written.',
        },
      ])
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
