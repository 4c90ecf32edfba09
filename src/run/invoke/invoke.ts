// `invoke`: starts a layer with your code, a function or an image here, as Lambda would, and calls it.

import { randomUUID } from 'node:crypto'
import { chmod, copyFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { runDocker, tryDocker } from '../../host/docker/engine.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { unpackZip } from '../../host/unpack-zip.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { taskFolder } from '../../lambda/folders.ts'
import { runtimeImage } from '../../lambda/images.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { handlersOf } from '../../plan/handlers.ts'
import { formatBytes } from '../../text/units.ts'
import { eventText } from '../event.ts'
import { ownFilesOf } from '../own-files.ts'
import type { Run } from '../request.ts'
import { emulatorFor } from './emulator.ts'
import { call, type Answered, type Call } from './start.ts'
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
          const answered = await context.log.phase(title, () => call({ ...started, handler, event }, context), summary)
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

type Started = Omit<Call, 'handler' | 'event'> & { readonly remove: () => Promise<void> }

/** Everything but the container itself. */
async function start(subject: Subject, place: string, run: Run): Promise<Started> {
  return subject.kind === 'zip' ? startZip(subject, place, run) : startImage(subject, place, run)
}

async function startZip(
  { artifact, path, target }: Subject & { kind: 'zip' },
  place: string,
  { config, context }: Run,
): Promise<Started> {
  const image = runtimeImage(target)
  await ready(image, target, context)
  const content = join(place, 'content')
  await unpackZip(path, content, context.signal)
  const folders = [{ from: content, to: artifactFacts[artifact].mountedAt }]
  if (artifact === 'layer') {
    const code = join(place, 'code')
    await copyOwn(code, config, path, context)
    folders.push({ from: code, to: taskFolder })
  }
  return { image, target, folders, remove: async () => {} }
}

/** The user's code, laid out as in the zip of a function. */
async function copyOwn(to: string, config: Run['config'], zipPath: string, context: Context): Promise<void> {
  const { entries, warnings } = await ownFilesOf(
    { kind: 'function', zipPath },
    { include: [], code: config.code },
    context,
  )
  for (const warning of warnings) context.log.warning(warning)
  await makeFolder(to)
  for (const { path, mode, content } of entries) {
    const file = join(to, path)
    await makeFolder(dirname(file))
    if (content.kind === 'link') await symlink(content.target, file)
    else if (content.kind === 'file') await copyFile(content.file, file)
    else if (content.kind === 'bytes') await writeFile(file, content.bytes)
    if (content.kind !== 'link') await chmod(file, mode)
  }
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
    await ready(image, target, context)
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

async function ready(image: string, target: Target<Runtime>, context: Context): Promise<void> {
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const state = await readyImage(image, { platform, machine }, `invoke a function in ${image}`, context)
  if (state === 'emulated') context.log.info(`${platform} is emulated here: times and memory are not those of Lambda.`)
}

function summary({ error, initMilliseconds, milliseconds, memoryBytes }: Answered): string {
  return [
    ...(error === undefined ? [] : ['failed']),
    ...(initMilliseconds === undefined || initMilliseconds < 1 ? [] : [`init ${Math.round(initMilliseconds)} ms`]),
    ...(milliseconds === undefined ? [] : [`call ${Math.round(milliseconds)} ms`]),
    ...(memoryBytes === undefined ? [] : [formatBytes(memoryBytes)]),
  ].join(', ')
}

function linesOf(one: Answered & { readonly target: string }): readonly string[] {
  return [
    `${one.handler ?? 'function'}  ${one.target}: ${summary(one)}`,
    ...one.log.map((line) => `  | ${line}`),
    one.answer,
  ]
}
