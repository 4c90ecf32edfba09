// `smoke-event` where no function is updated: what was built is called on this machine, before it goes anywhere.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfAny } from '../../errors.ts'
import type { Layer } from '../../model/layer.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { eventText } from '../event.ts'
import type { Run } from '../request.ts'
import { prepareZip, type Startable } from './prepare.ts'
import { call, summaryOf } from './start.ts'

/** @throws {Failure} `smoke-event-failed` for each handler that answers with an error. */
export async function callHere({ plan, zipPath: path }: Layer, run: Run): Promise<void> {
  if (plan.kind !== 'function' || !isCalledHere(run)) return
  const [target] = plan.targets
  await inPlace(run, async (place) => {
    const startable = await prepareZip({ artifact: 'function', path, target }, place, run)
    await callHandlers(plan.name, startable, handlersOf(run.config), run)
  })
}

/** Whether a smoke event is given, and no function of AWS answers it. */
export function isCalledHere({ config: { smokeEvent, updateFunctions } }: Pick<Run, 'config'>): boolean {
  return smokeEvent !== undefined && updateFunctions.length === 0
}

/** A folder for what is started, which is removed in any case. */
export async function inPlace({ context }: Run, work: (place: string) => Promise<void>): Promise<void> {
  const place = join(context.stores.temporary, `smoke-${randomUUID()}`)
  try {
    await work(place)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** @throws {Failure} `smoke-event-failed` for the first handler that answers with an error. */
export async function callHandlers(
  name: string,
  startable: Startable,
  handlers: readonly (string | undefined)[],
  { config, context }: Run,
): Promise<void> {
  const { smokeEvent } = config
  if (smokeEvent === undefined) return
  const event = await eventText(smokeEvent, 'smoke-event', context.directory)
  for (const handler of handlers) {
    const answered = await call({ ...startable, handler, event }, context)
    const who = handler ?? 'its command'
    context.log.info(`${name}: ${who} was called with the smoke event on this machine (${summaryOf(answered)}).`)
    const { error, log: lines } = answered
    if (error === undefined) continue
    throwIfAny([
      {
        code: 'smoke-event-failed',
        input: 'smoke-event',
        message: `${who} of ${name} answered the smoke event with an error: ${error}.${
          lines.length === 0 ? '' : ` The end of its log:\n${lines.slice(-20).join('\n').slice(-2_000)}`
        }`,
        nextStep: 'Correct the function or the event. Nothing was written.',
      },
    ])
  }
}
