// `invoke`: starts a layer with your code, a function or an image here, as Lambda would, and calls it.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import { targetName } from '../../lambda/target.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { eventText } from '../event.ts'
import type { Run } from '../request.ts'
import { prepareImage, type Started } from './prepare-image.ts'
import { prepareZip } from './prepare.ts'
import { call, summaryOf, type Answered } from './start.ts'
import { subjectsOf, type Subject } from './subjects.ts'

/** @throws {Failure} `function-error` for each handler that answered with an error; its answer is announced all the same. */
export async function invoke(run: Run): Promise<void> {
  const { config, context, announce } = run
  const event = await eventText(config.event, 'event', context.directory)
  const handlers = handlersOf(config)
  const subjects = await subjectsOf(run)
  for (const one of subjects) checkHandlers(one, handlers)
  const folder = join(context.stores.temporary, `invoke-${randomUUID()}`)
  const answers: (Answered & { readonly target: string })[] = []
  try {
    for (const [at, subject] of subjects.entries()) {
      const { target } = subject
      const place = join(folder, String(at))
      const started = await start(subject, place, run)
      try {
        for (const handler of handlers.length === 0 ? [undefined] : handlers) {
          const title = `Invoke ${handler ?? started.image}`
          const answered = await context.log.phase(
            title,
            () => call({ ...started, handler, event }, context),
            summaryOf,
          )
          answers.push({ ...answered, target: targetName(target) })
        }
      } finally {
        await started.remove()
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  announce({ kind: 'answered', answer: { lines: answers.flatMap(linesOf), data: { invocations: answers } } })
  throwIfAny(
    answers.flatMap(({ handler, target, error }) =>
      error === undefined
        ? []
        : [
            {
              code: 'function-error',
              message: `${handler ?? 'The function'} answered with an error on ${target}: ${error}.`,
              nextStep: 'Its log is above.',
            },
          ],
    ),
  )
}

function checkHandlers(subject: Subject, handlers: readonly string[]): void {
  if (subject.kind === 'image' || handlers.length > 0) return
  throw new ConfigurationError({
    code: 'missing-input',
    input: 'handler',
    message: `\`invoke\` must know which handler to start in ${subject.path}.`,
    nextStep:
      subject.artifact === 'layer'
        ? 'Name it with `handler`, and the code that has it with `code`.'
        : 'Name it with `handler`, e.g. app.handler.',
  })
}

/** Everything but the container itself. */
async function start(subject: Subject, place: string, run: Run): Promise<Started> {
  if (subject.kind === 'image') return prepareImage(subject, place, run.context)
  return { ...(await prepareZip(subject, place, run)), remove: async () => {} }
}

function linesOf(one: Answered & { readonly target: string }): readonly string[] {
  return [
    `${one.handler ?? 'function'}  ${one.target}: ${summaryOf(one)}`,
    ...one.log.map((line) => `  | ${line}`),
    one.answer,
  ]
}
