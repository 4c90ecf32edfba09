import { resolve as resolvePath } from 'node:path'
import type { Verb } from '../config/command.ts'
import type { Config, RawInputs } from '../config/config.ts'
import { exitCodes, type Failure } from '../errors.ts'
import type { Context } from '../host/context.ts'
import { checkDirectory, checkWritable } from '../host/files.ts'
import { withTimings } from '../host/timings.ts'
import { checkUnzippedSize } from '../inspect/sizes.ts'
import type { Layer } from '../artifact/layer.ts'
import { makePlan, targetsOf, type Plan } from '../plan/plan.ts'
import { targetName } from '../lambda/target.ts'
import { ReportDraft } from '../report/draft.ts'
import type { Report } from '../report/report.ts'
import type { Inputs } from '../python/requirements/inputs.ts'
import type { Lock } from '../python/locks/lock.ts'
import { readInputs } from '../python/requirements/read-inputs.ts'
import { resolve } from '../python/resolve/resolve.ts'
import { chooseOrRefuse, explain } from './choose.ts'
import { sayWhatIsCompiled, startCompilation } from './compile.ts'
import { startExamination } from './examination.ts'
import { asFailure } from './failure.ts'
import { diffLayers, inspectLayer } from './inspect.ts'
import { makeLayer } from './make-layer.ts'
import { effectiveVerb, looksAtVersions } from './publishing-intent.ts'
import { planPublishing, publishZip, sayPolicy, startPublishing } from './publish.ts'
import { writeReports } from './report-files.ts'
import { saysBuilt, saysLayer, saysLocks, saysSizes, saysWheels } from './phase-summaries.ts'
import { expectedOf, gatherAll, measureAll, sizeOf, transfersOf, wheelsOf } from './wheels-of-layers.ts'
import { openRunnerCache, type RunnerCache } from '../python/wheels/runner-cache.ts'
import { openWheelStore } from '../python/wheels/store.ts'

export interface Request {
  readonly verb: Verb
  readonly config: Config
  /** The layers to look at, with `inspect` and `diff`. */
  readonly words?: readonly string[]
  /** What was given for each input, by which these two know what they are to find out themselves. */
  readonly given?: RawInputs
}

/** What came of a run: everything there is to say, and the exit code that says it shortest. */
export interface Outcome {
  readonly report: Report
  readonly exitCode: number
}

/** Does what was asked for. Throws nothing: what went wrong stands in the report. */
export async function run(request: Request, outer: Context): Promise<Outcome> {
  const { log, phases } = withTimings(outer.log)
  const draft = new ReportDraft(effectiveVerb(request.verb, request.config))
  try {
    await story(request, { ...outer, log }, draft)
    return { report: draft.report(phases), exitCode: exitCodes.done }
  } catch (error) {
    const failure = asFailure(error, outer)
    draft.problems(failure.problems)
    return { report: draft.report(phases), exitCode: failure.exitCode }
  }
}

/** The outcome of a request that could not be understood. */
export function refused(failure: Failure): Outcome {
  const draft = new ReportDraft('none')
  draft.problems(failure.problems)
  return { report: draft.report([]), exitCode: failure.exitCode }
}

/** The product, read aloud. */
async function story(request: Request, outer: Context, draft: ReportDraft): Promise<void> {
  const { config } = request
  const verb = effectiveVerb(request.verb, config)
  const context = { ...outer, directory: resolvePath(outer.directory, config.workingDirectory) }
  const { log } = context
  await checkDirectory(context.directory, 'working-directory')
  if (verb === 'inspect' || verb === 'diff') {
    const { words = [], given = {} } = request
    return (verb === 'diff' ? diffLayers : inspectLayer)({ words, config, given }, context, draft)
  }
  const plan = makePlan(config, context.directory)
  draft.planned(plan)
  if (verb === 'policy') return sayPolicy(config, plan, context, draft)
  if (config.zip !== undefined && verb !== 'build') return publishZip(config.zip, verb, config, plan, context, draft)
  if (verb !== 'plan') for (const layer of plan.layers) await checkWritable(layer.zipPath)
  const inputs = await readInputs({ ...config, mayBeEmpty: config.include.length > 0 }, context)

  const runnerCache = await openRunnerCache({ cache: config.cache, scope: scopeOf(plan) }, context)
  await runnerCache.restoreFacts()
  const locks = await log.phase('Resolve', () => lockAll(plan, inputs, config, runnerCache, context), saysLocks)
  const selections = await chooseOrRefuse(plan, locks, inputs, config, context)
  using publishing =
    verb === 'publish' ? await startPublishing({ verb, config, plan, locks }, context, draft) : undefined
  if (publishing && (await log.phase('Compare', () => publishing.recognise()))) return
  sayWhatIsCompiled(verb, selections, config, context, draft)

  await using compilation = verb === 'plan' ? undefined : await startCompilation(selections, inputs, config, context)
  await using store = await openWheelStore(config, context)
  if (verb !== 'plan') await runnerCache.restoreWheels(selections, store)
  const measurements = await log.phase('Measure', () => measureAll(selections, store, context), saysSizes)
  // A build learns from the wheels themselves who requires them.
  const asked = verb === 'plan' ? await explain(locks, inputs, context) : locks
  for (const layer of plan.layers) {
    const wheels = wheelsOf(layer, measurements)
    checkUnzippedSize(wheels.map(sizeOf), layer.name)
    publishing?.checkUpload(
      layer.name,
      wheels.reduce((sum, { index }) => sum + index.sizeBytes, 0),
    )
    draft.layer(layer.name, { expected: expectedOf(wheels, asked) })
  }
  if (verb === 'plan') {
    return looksAtVersions(config) ? planPublishing({ verb, config, plan, locks }, context, draft) : undefined
  }

  const examination = startExamination(context)
  const gathering = () => gatherAll(measurements, store, context, examination.look)
  const wheelhouses = await log.phase('Gather', gathering, saysWheels)
  draft.transferred(transfersOf(wheelhouses, store))
  const built = compilation ? await log.phase('Compile', () => compilation.finish(), saysBuilt) : []
  draft.built(built.flatMap(({ target, builds }) => builds.map((one) => ({ ...one, target: targetName(target) }))))
  for (const wheel of built.flatMap(({ wheels }) => wheels)) examination.look(wheel)

  const layers: Layer[] = []
  for (const planned of plan.layers) {
    const ingredients = { wheelhouses, built, examination }
    const making = () => makeLayer(planned, ingredients, config, context, draft)
    layers.push(await log.phase('Merge and inspect', making, saysLayer))
  }
  if (publishing) await log.phase('Publish', () => publishing.publish(layers))
  await writeReports(plan, config, await examination.facts(), draft)
  await runnerCache.saveAll(wheelhouses.flatMap(({ wheels }) => wheels))
}

/** What tells the layers of this run from others in the repository. */
function scopeOf(plan: Plan): string {
  return plan.layers.map(({ name, targets }) => [name, ...targets.map(targetName)].join(' ')).join('\n')
}

/** The locks of all targets; where pip resolves inside of a container, nothing is known before. */
async function lockAll(
  plan: Plan,
  inputs: Inputs,
  { build, cache }: Config,
  runnerCache: RunnerCache,
  context: Context,
): Promise<readonly Lock[]> {
  const targets = targetsOf(plan)
  if (build === 'container') return targets.map((target) => ({ target, packages: [], origin: 'store' }))
  return resolve(inputs, targets, { cache, restoreTool: (name) => runnerCache.restoreTools(name) }, context)
}
