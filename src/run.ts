import { resolve as resolvePath } from 'node:path'
import type { Verb } from './config/command.ts'
import type { Config, RawInputs } from './config/config.ts'
import { Failure, Interrupted, exitCodes, throwIfAny } from './errors.ts'
import { formatBytes, plural } from './formats/units.ts'
import type { Context } from './host/context.ts'
import { checkDirectory, checkWritable } from './host/files.ts'
import { withTimings } from './host/timings.ts'
import { examineWheel, prepareExamination } from './inspect/examine.ts'
import { verifyImports } from './inspect/imports.ts'
import { inspect, throwOnErrors } from './inspect/inspect.ts'
import type { Finding, Inspection } from './inspect/inspection.ts'
import { withRequirers } from './inspect/requirers.ts'
import { checkUnzippedSize } from './inspect/sizes.ts'
import type { WheelFacts } from './inspect/wheel-facts.ts'
import type { Layer } from './layer/layer.ts'
import { merge } from './layer/merge.ts'
import { makePlan, targetsOf } from './plan/plan.ts'
import type { LayerPlan, Plan } from './plan/plan.ts'
import { targetName, type Target } from './plan/target.ts'
import { ReportDraft } from './report/draft.ts'
import type { ExpectedLayer, Report } from './report/report.ts'
import type { Inputs } from './resolve/inputs.ts'
import type { Lock } from './resolve/lock.ts'
import { readInputs } from './resolve/read-inputs.ts'
import { explainRequirers, resolve } from './resolve/resolve.ts'
import { effectiveVerb, namesPublishing } from './run/names-publishing.ts'
import { planPublishing, publishZip, sayPolicy, startPublishing } from './run/publishing.ts'
import { chooseWheels, type Selection } from './wheels/choose.ts'
import { gather } from './wheels/gather.ts'
import { measure } from './wheels/measure.ts'
import type { MeasuredWheel, Measurement } from './wheels/measure.ts'
import { canBeBuilt, plannedBuilds } from './wheels/compile/foresee.ts'
import type { BuiltWheels } from './wheels/compile/options.ts'
import { startAllInContainer, startCompiling } from './wheels/compile/start.ts'
import { explainUnfit } from './wheels/refuse.ts'
import { openWheelStore } from './wheels/store.ts'
import type { WheelStore } from './wheels/store.ts'
import type { Wheel, Wheelhouse } from './wheels/wheelhouse.ts'

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
  const draft = new ReportDraft(request.verb)
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
    const { diffLayers, inspectLayer } = await import('./run/looking.ts')
    const { words = [], given = {} } = request
    return (verb === 'diff' ? diffLayers : inspectLayer)({ words, config, given }, context, draft)
  }
  const plan = makePlan(config, context.directory)
  draft.planned(plan)
  if (verb === 'policy') return sayPolicy(config, plan, context, draft)
  if (config.zip !== undefined && (verb === 'plan' || verb === 'publish')) {
    return publishZip(config.zip, verb, config, plan, context, draft)
  }
  if (verb !== 'plan') for (const layer of plan.layers) await checkWritable(layer.zipPath)
  const inputs = await readInputs({ ...config, mayBeEmpty: config.include.length > 0 }, context)

  const targets = targetsOf(plan)
  const byPip = config.build === 'container'
  const locks = byPip
    ? targets.map(lockOfNothing)
    : await log.phase('Resolve', () => resolve(inputs, targets, config, context), saysLocks)
  const explain = (): Promise<readonly Lock[]> => Promise.all(locks.map((lock) => explained(lock, inputs, context)))
  const selections = locks.map(chooseWheels)
  const refused = selections.map((one) => ({
    ...one,
    unfit: one.unfit.filter((unfit) => config.build === 'wheels' || !canBeBuilt(unfit.package)),
  }))
  if (refused.some(({ unfit }) => unfit.length > 0)) {
    const asked = await explain()
    const problems = await Promise.all(
      refused.map((one, at) => explainUnfit(one, asked[at] ?? { packages: [] }, context)),
    )
    throwIfAny(problems.flat())
  }
  using publishing =
    verb === 'publish' ? await startPublishing({ verb, config, plan, locks }, context, draft) : undefined
  if (publishing && (await log.phase('Compare', () => publishing.recognise()))) return
  sayWhatIsCompiled(selections, config, context, draft, verb)

  await using compilation =
    byPip && verb !== 'plan'
      ? await startAllInContainer(targets, inputs, config, context)
      : await startCompiling(verb === 'plan' ? [] : selections, inputs, config, context)
  await using store = await openWheelStore(config, context)
  const measurements = await log.phase(
    'Measure',
    () => Promise.all(selections.map((selection) => measure(selection, store, context))),
    saysSizes,
  )
  // A build learns it from the wheels themselves.
  const asked = verb === 'plan' ? await explain() : locks
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
    const looks = namesPublishing(config) && config.publish !== 'never'
    return looks ? planPublishing({ verb, config, plan, locks }, context, draft) : undefined
  }

  const examination = startExamination(context)
  const wheelhouses = await log.phase(
    'Gather',
    () => gatherAll(measurements, store, context, examination.look),
    saysWheels,
  )
  draft.transferred(transfersOf(wheelhouses, store))
  const compiles = byPip || selections.some(({ unfit }) => unfit.length > 0)
  const built = compiles ? await log.phase('Compile', () => compilation.finish(), saysBuilt) : []
  for (const { target, builds } of built) draft.built(builds.map((build) => ({ ...build, target: targetName(target) })))
  for (const wheel of built.flatMap(({ wheels }) => wheels)) examination.look(wheel)
  const allWheels = withBuilt(wheelhouses, built)

  const layers: Layer[] = []
  for (const planned of plan.layers) {
    const houses = allWheels.filter(({ target }) => isOneOf(target, planned.targets))
    // A layer that fails its inspection is not put where it would be taken for a good one.
    const ours = built.filter(({ target }) => isOneOf(target, planned.targets))
    const systemLibraries = ours.flatMap((one) => one.systemLibraries)
    // The last wheels are still being examined while the first ones are merged.
    const judge = async (layer: Layer): Promise<void> => {
      const facts = await examination.facts()
      const accept = (inspection: Inspection): void => {
        draft.layer(planned.name, { layer: withNamedRequirers(layer, facts), inspection })
        throwOnErrors(inspection)
      }
      const notes = ours.flatMap((one) => one.notes)
      const inspection = withFindings(await inspect(layer, facts, context), notes)
      accept(inspection)
      if (config.verify === 'import') {
        log.info(`${planned.name}: importing its modules in the runtime image.`)
        accept(withFindings(inspection, await verifyImports(layer, config, context)))
      }
    }
    const layer = await log.phase(
      'Merge and inspect',
      () => merge(planned, houses, { ...config, systemLibraries }, context, judge).catch(examination.explain),
      saysLayer,
    )
    draft.layer(planned.name, { layer: withNamedRequirers(layer, await examination.facts()) })
    layers.push(layer)
  }
  if (publishing) await log.phase('Publish', () => publishing.publish(layers))
  await writeReports(plan, config, await examination.facts(), draft)
}

/** The files that stand beside the zips. */
async function writeReports(
  { layers }: Plan,
  config: Config,
  facts: ReadonlyMap<string, WheelFacts>,
  draft: ReportDraft,
): Promise<void> {
  const { writeReportFiles } = await import('./run/report-files.ts')
  const licences = new Map(
    [...facts].flatMap(([sha256, { license }]) => (license === undefined ? [] : [[sha256, license]])),
  )
  for (const { name } of layers) {
    draft.layer(name, { files: await writeReportFiles(draft.known(name), config.reports, licences) })
  }
}

/** Where pip resolves inside of a container, nothing is known before. */
function lockOfNothing(target: Target): Lock {
  return { target, packages: [], origin: 'store' }
}

/** What will be compiled, where and why: said before anything is done. */
function sayWhatIsCompiled(
  selections: readonly Selection[],
  config: Config,
  context: Context,
  draft: ReportDraft,
  verb: Verb,
): void {
  if (config.build === 'container')
    context.log.info('pip resolves and builds everything inside of the build image (build: container).')
  const planned = plannedBuilds(selections, config, context)
  for (const { text } of planned) context.log.info(text)
  if (verb === 'plan') draft.built(planned.map(({ build }) => build))
}

/** Who requires what, by asking the resolver again; a lock that cannot be explained stays as it is. */
async function explained(lock: Lock, inputs: Inputs, context: Context): Promise<Lock> {
  if (lock.origin === 'store') return lock // Every package of it is named by a line.
  return explainRequirers(lock, inputs, context).catch((error: unknown) => {
    if (error instanceof Interrupted) throw error
    return lock
  })
}

interface Examination {
  readonly look: (wheel: Wheel) => void
  facts(): Promise<ReadonlyMap<string, WheelFacts>>
  /** Throws what is wrong with a wheel rather than what came of it. */
  readonly explain: (error: unknown) => Promise<never>
}

/** Looks at wheels as they arrive, while others are still under way. */
function startExamination(context: Context): Examination {
  prepareExamination()
  const looks = new Map<string, Promise<WheelFacts>>()
  const look = (wheel: Wheel): void => {
    if (looks.has(wheel.sha256)) return
    const facts = examineWheel(wheel, context)
    facts.catch(() => {}) // Said when the facts are asked for.
    looks.set(wheel.sha256, facts)
  }
  const facts = async (): Promise<ReadonlyMap<string, WheelFacts>> =>
    new Map(await Promise.all([...looks].map(async ([sha256, known]) => [sha256, await known] as const)))
  return {
    look,
    facts,
    async explain(error) {
      await facts()
      throw error
    },
  }
}

function withNamedRequirers(layer: Layer, facts: ReadonlyMap<string, WheelFacts>): Layer {
  return { ...layer, wheelhouses: layer.wheelhouses.map((house) => withRequirers(house, facts)) }
}

/** One target after the other: sixteen connections are enough for one, and what targets share is then in the store. */
async function gatherAll(
  measurements: readonly Measurement[],
  store: WheelStore,
  context: Context,
  onWheel: (wheel: Wheel) => void,
): Promise<readonly Wheelhouse[]> {
  const wheelhouses: Wheelhouse[] = []
  for (const measurement of measurements) wheelhouses.push(await gather(measurement, store, context, onWheel))
  return wheelhouses
}

function isOneOf(target: Target, targets: readonly Target[]): boolean {
  return targets.some(
    ({ runtime, architecture }) => runtime.name === target.runtime.name && architecture === target.architecture,
  )
}

function withBuilt(wheelhouses: readonly Wheelhouse[], built: readonly BuiltWheels[]): readonly Wheelhouse[] {
  return wheelhouses.map((house, at) => ({
    ...house,
    wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
}

function withFindings(inspection: Inspection, more: readonly Finding[]): Inspection {
  return { ...inspection, findings: [...inspection.findings, ...more] }
}

/** The wheels of a layer, each once although several of its targets may take it. */
function wheelsOf(layer: LayerPlan, measurements: readonly Measurement[]): readonly MeasuredWheel[] {
  const wheels = measurements.filter(({ target }) => isOneOf(target, layer.targets)).flatMap((one) => one.wheels)
  // A versioned layout holds a wheel once for each Python.
  if (layer.layout === 'versioned') return wheels
  return [...new Map(wheels.map((wheel) => [wheel.file.filename, wheel])).values()]
}

function sizeOf({ package: { name, version = '' }, unzippedSizeBytes }: MeasuredWheel) {
  return { name, version, unzippedSizeBytes }
}

function expectedOf(wheels: readonly MeasuredWheel[], locks: readonly Lock[]): ExpectedLayer {
  const requirers = new Map(locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])))
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)
  return {
    packages: wheels.map(({ package: { name, version, requiredBy }, file, index, unzippedSizeBytes }) => ({
      name,
      ...(version === undefined ? {} : { version }),
      origin: 'wheel',
      file: file.filename,
      ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
      sizeBytes: index.sizeBytes,
      unzippedSizeBytes,
      requiredBy: requirers.get(name) ?? requiredBy,
    })),
    sizeBytes: sum(wheels.map(({ index }) => index.sizeBytes)),
    unzippedSizeBytes: sum(wheels.map((one) => one.unzippedSizeBytes)),
  }
}

function transfersOf(
  wheelhouses: readonly Wheelhouse[],
  { added }: WheelStore,
): Parameters<ReportDraft['transferred']>[0] {
  const wheels = new Map(wheelhouses.flatMap((house) => house.wheels.map((wheel) => [wheel.sha256, wheel.sizeBytes])))
  const bytes = [...wheels.values()].reduce((sum, size) => sum + size, 0)
  return { downloads: { ...added }, cached: { files: wheels.size - added.files, bytes: bytes - added.bytes } }
}

function asFailure(error: unknown, { signal, log }: Context): Failure {
  if (signal.aborted) return new Interrupted({ cause: error })
  if (error instanceof Failure) return error
  const said = error instanceof Error ? error.message : String(error)
  log.debug(error instanceof Error ? (error.stack ?? said) : said)
  return new Bug(said, { cause: error })
}

/** Something that should not be possible. */
class Bug extends Failure {
  override readonly name = 'Bug'
  override readonly exitCode = exitCodes.bug

  constructor(said: string, options: ErrorOptions) {
    super(
      {
        code: 'bug',
        message: `This is a bug of lambda-layer: ${said}`,
        nextStep: 'Please report it with what --verbose (or the runner’s debug mode) prints.',
      },
      options,
    )
  }
}

function saysBuilt(built: readonly BuiltWheels[]): string {
  const builds = built.flatMap((one) => one.builds)
  const now = builds.filter(({ milliseconds }) => milliseconds !== undefined).length
  const kept = builds.length - now
  return [plural(now, 'wheel'), ...(kept > 0 ? [`${kept} from the store`] : [])].join(', ')
}

const count = (wheelhouses: readonly { readonly wheels: readonly unknown[] }[]): number =>
  wheelhouses.reduce((sum, { wheels }) => sum + wheels.length, 0)

function saysLocks(locks: readonly Lock[]): string {
  const packages = locks.reduce((sum, lock) => sum + lock.packages.length, 0)
  const fromStore = locks.every(({ origin }) => origin === 'store')
  return `${plural(packages, 'package')}${fromStore ? ', all pinned: nothing was resolved' : ''}`
}

function saysSizes(measurements: readonly Measurement[]): string {
  const bytes = measurements.flatMap(({ wheels }) => wheels).reduce((sum, wheel) => sum + wheel.unzippedSizeBytes, 0)
  return `${formatBytes(bytes)} unzipped`
}

function saysWheels(wheelhouses: readonly Wheelhouse[]): string {
  return plural(count(wheelhouses), 'wheel')
}

function saysLayer(layer: Layer): string {
  return `${layer.plan.name}.zip, ${formatBytes(layer.sizeBytes)}${layer.reused ? ', unchanged' : ''}`
}
