import { resolve } from 'node:path'
import type { Verb } from '../config/command.ts'
import { layersFileName } from '../config/layers-file.ts'
import { exitCodes, type Failure } from '../errors.ts'
import type { Context } from '../host/context.ts'
import { writeLearnedFacts } from '../host/fact-batch.ts'
import { checkDirectory } from '../host/files.ts'
import { readNetrc } from '../host/http/credentials.ts'
import type { Announce, RunEvent } from '../report/events.ts'
import { foldReport } from '../report/fold.ts'
import { mapTexts } from '../report/map-texts.ts'
import { announcingLog } from './announcing-log.ts'
import { asFailure } from './failure.ts'
import { decidedVerb } from './intent.ts'
import { chooseLayers, findLayersFile } from './many/read-file.ts'
import { startRecording } from './recording.ts'
import type { Outcome, Request, Run } from './request.ts'
import { momentIso } from '../text/time.ts'

/** Each verb loads what it needs: a build from a lock has no time for the rest. */
const verbs: Readonly<Record<Verb, (run: Run) => Promise<void>>> = {
  plan: async (run) => (await import('./plan.ts')).plan(run),
  build: async (run) => (await import('./build.ts')).build(run),
  publish: async (run) => (await import('./publish.ts')).publish(run),
  inspect: async (run) => (await import('./inspect.ts')).inspect(run),
  invoke: async (run) => (await import('./invoke/invoke.ts')).invoke(run),
  diff: async (run) => (await import('./diff.ts')).diff(run),
  policy: async (one) => (await import('./policy.ts')).policy([one], one),
  prune: async (run) => (await import('./prune.ts')).prune(run),
  consumers: async (run) => (await import('./consumers.ts')).consumers(run),
  lock: async (run) => (await import('./lock.ts')).lock(run),
  list: async () => (await import('./list.ts')).list(),
  balance: async (run) => (await import('./balance.ts')).balance(run),
  why: async (one) => (await import('./why.ts')).why([one], one),
  tree: async (one) => (await import('./tree.ts')).tree([one], one),
  init: async (run) => (await import('./init.ts')).init(run),
  cache: async (run) => (await import('./cache.ts')).cache(run),
}

const notPublished =
  'Nothing is published: neither `regions` nor AWS_REGION names a region. Set `publish: never` to build only, without this warning.'

/** Verbs that are done for each layer of a file. */
const manyLayers: ReadonlySet<Verb> = new Set<Verb>(['plan', 'build', 'publish', 'consumers', 'prune', 'list'])

/** Verbs that give one answer for all layers of a file. */
const answers: Readonly<Partial<Record<Verb, (runs: readonly Run[], whole: Run) => Promise<void>>>> = {
  why: async (runs, whole) => (await import('./why.ts')).why(runs, whole),
  tree: async (runs, whole) => (await import('./tree.ts')).tree(runs, whole),
  policy: async (runs, whole) => (await import('./policy.ts')).policy(runs, whole),
}

/**
 * Does what was asked for. Throws nothing: what went wrong is in the report.
 * @param warnings what the door has to say of the request
 */
export async function run(request: Request, warnings: readonly string[], outer: Context): Promise<Outcome> {
  const verb = decidedVerb(request, outer.env)
  const recording = await startRecording(request, outer)
  const settle = (): void => recording?.settle()
  const outcome = await report(verb, warnings, outer, async (inner, announce) => {
    const { excludeNewer } = request.config
    // uv's own variable: it is part of what names a kept lock, too.
    const newest = excludeNewer ? { UV_EXCLUDE_NEWER: momentIso(excludeNewer, Date.now()) } : {}
    const env = excludeNewer ? { ...inner.env, ...newest } : inner.env
    const context = { ...inner, env, ...(recording ? { trace: recording } : {}) }
    const directory = resolve(outer.directory, request.config.workingDirectory)
    await checkDirectory(directory, 'working-directory')
    for (const { password } of (await readNetrc(context.env)).values()) context.masks.add(password)
    const details = { words: [], given: {}, ...request, verb, context: { ...context, directory } }
    const whole: Run = { ...details, announce, settle, alone: (task) => task() }
    const file = manyLayers.has(verb) || answers[verb] ? findLayersFile(request, directory) : undefined
    context.trace?.file(resolve(directory, layersFileName))
    if (!file) {
      const isMeant = request.config.publish === 'never' || !request.decides || verb !== 'build'
      if (!isMeant) context.log.warning(notPublished)
      return verbs[verb](whole)
    }
    const { layers, declared, warnings: more } = await chooseLayers(file, request, whole.context)
    for (const warning of more) context.log.warning(warning)
    if (verb === 'list') return (await import('./list.ts')).listLayers(layers, declared, whole)
    if (layers.length < declared) context.log.info(`${layers.length} of ${declared} layers of ${file.name}.`)
    const { runMany, runOf } = await import('./many/many.ts')
    const answer = answers[verb]
    if (answer)
      await answer(
        layers.map((layer) => runOf(layer, whole)),
        whole,
      )
    else await runMany(layers, request, verbs, whole)
  })
  await writeLearnedFacts(outer.stores)
  await recording?.keep(outcome)
  return outcome
}

/** The outcome of a request that could not be understood. */
export function refuse(failure: Failure, warnings: readonly string[], context: Context): Promise<Outcome> {
  return report('none', warnings, context, () => Promise.reject(failure))
}

/** Folds what is announced during `work`, and how it ended, into the outcome. */
async function report(
  verb: string,
  warnings: readonly string[],
  outer: Context,
  work: (context: Context, announce: Announce) => Promise<void>,
): Promise<Outcome> {
  const events: RunEvent[] = []
  const announce: Announce = (event) => void events.push(event)
  const context = { ...outer, log: announcingLog(outer.log, announce) }
  const outcome = (exitCode: number): Outcome => {
    return { report: mapTexts(foldReport(verb, events), context.masks.hide), exitCode }
  }
  for (const warning of warnings) context.log.warning(warning)
  try {
    await work(context, announce)
    return outcome(exitCodes.done)
  } catch (error) {
    const { problems, exitCode } = asFailure(error, context)
    announce({ kind: 'failed', problems })
    return outcome(exitCode)
  }
}
