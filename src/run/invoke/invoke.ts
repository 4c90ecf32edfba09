// `invoke`: starts a layer with your code, a function or an image here, as Lambda would, and calls it.

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { runDocker, tryDocker } from '../../host/docker/engine.ts'
import { targetName } from '../../lambda/target.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { eventText } from '../event.ts'
import type { Run } from '../request.ts'
import { emulatorFor } from './emulator.ts'
import { prepareZip, readyFor, type Startable } from './prepare.ts'
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

type Started = Startable & { readonly remove: () => Promise<void> }

/** Everything but the container itself. */
async function start(subject: Subject, place: string, run: Run): Promise<Started> {
  if (subject.kind === 'image') return startImage(subject, place, run)
  return { ...(await prepareZip(subject, place, run)), remove: async () => {} }
}

async function startImage(
  { name, archive, target }: Subject & { kind: 'image' },
  place: string,
  { context }: Run,
): Promise<Started> {
  const loaded = archive === undefined ? undefined : await load(archive, context)
  const image = loaded?.name ?? name
  const remove = async (): Promise<void> => {
    if (loaded?.isNew !== true) return
    const after = { ...context, signal: AbortSignal.timeout(30_000) }
    await tryDocker(['image', 'rm', '--force', image], after, { doing: `remove ${image}` }).catch(() => {})
  }
  try {
    await readyFor(image, target, context)
    const emulator = await emulatorFor(image, target, place, context)
    return { image, target, folders: [], ...(emulator ? { emulator } : {}), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Loads an archive into the daemon. `isNew`: it did not exist before, and goes again. */
async function load(archive: string, context: Context): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const doing = `load ${archive}`
  const list = async (): Promise<ReadonlySet<string>> =>
    new Set((await runDocker(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'], context, { doing })).split('\n'))
  const before = await list()
  const said = await runDocker(['load', '--input', archive], context, { doing, timeoutMs: 600_000 })
  const name = /^Loaded image(?: ID)?: (\S+)$/m.exec(said)?.[1]
  if (name === undefined) throw new Error(`docker load said ${said}`)
  return { name, isNew: !before.has(name) }
}

function linesOf(one: Answered & { readonly target: string }): readonly string[] {
  return [
    `${one.handler ?? 'function'}  ${one.target}: ${summaryOf(one)}`,
    ...one.log.map((line) => `  | ${line}`),
    one.answer,
  ]
}
