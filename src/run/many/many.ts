// Many layers in one run: what is unchanged is told at once, what has to be made is made one after the other.
import pLimit from 'p-limit'
import type { Verb } from '../../config/command.ts'
import type { ConfiguredLayer } from '../../config/layers-file.ts'
import { ConfigurationError, Failure, Interrupted } from '../../errors.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import { makePlan } from '../../plan/plan.ts'
import { openRunnerCache, type RunnerCache } from '../../python/wheels/runner-cache.ts'
import type { Wheel } from '../../python/wheels/wheelhouse.ts'
import type { RunEvent } from '../../report/events.ts'
import { plural } from '../../text/units.ts'
import { scopeOf } from '../python/choose.ts'
import { asFailure } from '../failure.ts'
import { decidedVerb } from '../intent.ts'
import { shareConnections } from '../publishing/account.ts'
import type { Request, Run } from '../request.ts'
import { layerLog } from './layer-log.ts'
import { problemsOfLayers, type LayerProblem } from './problems.ts'

/** Layers that are looked at side by side: most of the time they wait for an answer. */
const atOnce = 12

/**
 * Does a verb for each layer. One that fails does not keep the others from being done.
 * @throws {Failure} with the problems of all layers.
 */
export async function runMany(
  layers: readonly ConfiguredLayer[],
  { verb, decides = false }: Pick<Request, 'verb' | 'decides'>,
  work: Readonly<Record<Verb, (run: Run) => Promise<void>>>,
  outer: Run,
): Promise<void> {
  const { announce } = outer
  using context = shareConnections(outer.context)
  const planned = layers.map((layer) => makePlan(layer.config, context.directory).layers)
  announce({ kind: 'layers-planned', layers: planned.flat() })
  const verbs = layers.map(({ config }) => decidedVerb({ verb, decides, config }, context.env))
  announce({ kind: 'verb-known', verb: verbs.find((one) => one === 'publish') ?? verbs[0] ?? verb })
  const making = pLimit(1)
  const cache = await sharedCache(layers, planned.flat(), outer)
  const found: (readonly LayerProblem[])[] = []
  const failures: Failure[] = []
  let done = 0
  const each = async (layer: ConfiguredLayer, at: number): Promise<void> => {
    const run: Run = {
      ...runOf(layer, { ...outer, context }),
      verb: verbs[at] ?? verb,
      alone: (task) => making(task),
      runnerCache: cache.shared,
    }
    try {
      await work[run.verb](run)
    } catch (error) {
      if (error instanceof Interrupted || context.signal.aborted) throw error
      const failure = asFailure(error, context)
      failures.push(failure)
      const names = (planned[at] ?? []).map(({ name }) => name)
      found[at] = failure.problems.map((problem) => ({ layer: layer.name, names, problem }))
      for (const name of names) announce({ kind: 'layer-failed', layer: name })
    }
    done += 1
    context.log.progress({ title: titleOf(verb), done, total: layers.length, unit: 'layers', current: layer.name })
  }
  await context.log.phase(
    titleOf(verb),
    () => mapConcurrently([...layers.entries()], atOnce, context.signal, ([at, layer]) => each(layer, at)),
    () => `${plural(layers.length, 'layer')}${failures.length === 0 ? '' : `, ${failures.length} failed`}`,
  )
  await cache.save()
  const [first, ...others] = problemsOfLayers(found.flat())
  if (!first) return
  const isConfiguration = failures.every((one) => one instanceof ConfigurationError)
  throw isConfiguration ? new ConfigurationError([first, ...others]) : new Failure([first, ...others])
}

/** What the verbs get for one layer of a file. */
export function runOf(layer: ConfiguredLayer, outer: Run): Run {
  return {
    ...outer,
    layerName: layer.name,
    config: layer.config,
    given: layer.raw,
    context: { ...outer.context, log: layerLog(outer.context.log, layer.name) },
    announce: sharedAnnounce(outer.announce),
    settle: () => {},
  }
}

const titleOf = (verb: Verb): string => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`

/** What one layer announces, as a part of the whole: its transfers are added, the layers are announced already. */
function sharedAnnounce(announce: Run['announce']): Run['announce'] {
  return (event: RunEvent) => {
    if (event.kind === 'layers-planned' || event.kind === 'phase-ended' || event.kind === 'policy-known') return
    announce(event.kind === 'transferred' ? { ...event, isPart: true } : event)
  }
}

/** One entry of the runner's cache for all layers, restored once and saved once. */
async function sharedCache(
  layers: readonly ConfiguredLayer[],
  planned: Parameters<typeof scopeOf>[0],
  { context }: Run,
): Promise<{ readonly shared: RunnerCache; readonly save: () => Promise<void> }> {
  const isKept = layers.every(({ config }) => config.cache)
  const cache = await openRunnerCache({ cache: isKept, scope: scopeOf(planned) }, context)
  const wheels: Wheel[] = []
  let restored: Promise<void> | undefined
  return {
    shared: {
      ...cache,
      restoreFacts: () => (restored ??= cache.restoreFacts()),
      saveAll: async (more) => void wheels.push(...more),
    },
    save: () => cache.saveAll(wheels),
  }
}
