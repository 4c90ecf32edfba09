// Which packages, in which version and as which file, each layer is made of.
import type { Config } from '../../config/config.ts'
import { ConfigurationError, Interrupted, throwIfAny } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import { pythonTargets, type ArtifactPlan } from '../../plan/plan.ts'
import { isNodeSource } from '../../node/projects/source-files.ts'
import { readBuildInputs, unsetVariables } from '../../python/compile/build-inputs.ts'
import { canBeBuilt } from '../../python/compile/plan-builds.ts'
import { configuredIndexes } from '../../python/indexes/configured.ts'
import { impurities } from '../../python/install/sites.ts'
import { holds } from '../../python/locks/holds.ts'
import type { Lock, LockedPackage } from '../../python/locks/lock.ts'
import { isClosed } from '../../python/locks/lock-store.ts'
import { inputsOfLock, lockTargets } from '../../python/locks/lock-targets.ts'
import { targetEnvironment } from '../../python/markers/environment.ts'
import type { ForeignCode } from '../../python/uv/foreign-code.ts'
import type { Inputs } from '../../python/requirements/inputs.ts'
import { readSource, type Source } from '../../python/projects/read-source.ts'
import { chooseWheels, type Selection } from '../../python/wheels/choose.ts'
import { explainChoices } from '../../python/wheels/explain-choice.ts'
import type { EarlyWheels } from '../../python/wheels/early-wheels.ts'
import type { WheelStore } from '../../python/wheels/store.ts'
import { openRunnerCache, type RunnerCache } from '../../python/wheels/runner-cache.ts'
import { listed } from '../../text/listing.ts'
import { byText } from '../../text/order.ts'
import { excludeSdk } from './exclude-sdk.ts'
import { partsOf } from '../layers.ts'
import { summaryOfLocks } from '../phase-summaries.ts'
import type { Run } from '../request.ts'

/** What is known when every package is chosen and nothing is downloaded yet. */
export interface Chosen {
  readonly layers: readonly ArtifactPlan[]
  readonly inputs: Inputs
  /** One for each target, as all that is done target by target. */
  readonly locks: readonly Lock[]
  readonly selections: readonly Selection[]
  readonly runnerCache: RunnerCache
}

/**
 * Reads the inputs, resolves them for each target, and chooses the file of each package.
 * @param bringing of a build: where wheels go that are known before all is resolved
 */
export async function choosePackages(layers: readonly ArtifactPlan[], run: Run, bringing?: Bringing): Promise<Chosen> {
  const { config, context } = run
  throwIfAny(unsetVariables('verify-env', config.verifyEnv, context.env), ConfigurationError)
  const targets = layers.flatMap((layer) => pythonTargets(layer.targets))
  const source = await readSource(
    {
      ...config,
      requirements: requirementsOf(config),
      mayBeEmpty: config.include.length + config.code.length > 0,
      // It is made anew from what it was made of.
      passesOver: run.verb === 'lock' ? ['pylock.toml'] : [],
    },
    targets,
    context,
  )
  const inputs = source.kind === 'lock' ? inputsOfLock(source, context.env) : inputsOf(source, config)
  const runnerCache =
    run.runnerCache ?? (await openRunnerCache({ cache: config.cache, scope: scopeOf(layers) }, context))
  await runnerCache.restoreFacts()
  if (foreignCodeOf(run.verb, config) === 'run') context.log.warning(notIsolated)
  const isTaken = run.verb === 'build' && !config.minimumAge && !config.excludeSdk
  const resolving = () => locksOf(source, targets, runnerCache, run, isTaken ? bringing : undefined)
  const resolved = await context.log.phase('Resolve', resolving, summaryOfLocks)
  // A lock holds all: the SDK is left out of what is made of it.
  const locks =
    config.excludeSdk && run.verb !== 'lock'
      ? await excludeSdk(await explain(resolved, inputs, context), context)
      : resolved
  if (run.verb === 'plan' || run.verb === 'build' || run.verb === 'publish') warnOfOpen(resolved, inputs, context)
  const selections = await chooseOrRefuse(layers, locks, inputs, config, context)
  return { layers, inputs, locks, selections, runnerCache }
}

/** A publish may find that nothing changed: it downloads nothing before it knows. */
export interface Bringing {
  readonly openStore: () => Promise<WheelStore>
  readonly early: EarlyWheels
}

/** Says that another run may take other versions, and what to do about it. */
function warnOfOpen(locks: readonly Lock[], inputs: Inputs, { log }: Context): void {
  // Own code is what it is: no version of it is chosen.
  const chosen = (lock: Lock): readonly LockedPackage[] =>
    lock.packages.filter(
      ({ name, direct }) => direct?.kind !== 'directory' || inputs.requirements.some((one) => one.name === name),
    )
  const isOpen = locks.some((lock) => lock.origin === 'resolved' && !isClosed(chosen(lock), inputs))
  if (!isOpen) return
  const open = inputs.requirements.filter(({ pin, source }) => pin === undefined && source.kind === 'index')
  const names = [...new Set(open.flatMap(({ name }) => name ?? []))]
  const what =
    names.length === 0
      ? 'What the packages require is not pinned'
      : `${listed(names)} ${names.length === 1 ? 'is' : 'are'} not pinned`
  log.warning(
    `${what}: the next build may take other versions. \`lambda-layer lock\` writes a pylock.toml, which every build then obeys.`,
  )
}

/** The requirements of Python: in a run for Node.js as well, the others are for that. */
function requirementsOf({ requirements, runtimes }: Pick<Config, 'requirements' | 'runtimes'>): readonly string[] {
  const node = requirements.find(isNodeSource)
  if (node === undefined) return requirements
  if (runtimes.some(({ family }) => family === 'nodejs')) return requirements.filter((one) => !isNodeSource(one))
  throw new ConfigurationError({
    code: 'wrong-language',
    message: `${node} is a file of Node.js, but \`runtimes\` asks for Python only.`,
    nextStep:
      'For a layer of Node.js, set `runtimes: nodejs24.x`. For one of Python, name its own lock or requirements file.',
    input: 'runtimes',
  })
}

/** What tells the layers of this run from others in the repository. */
export function scopeOf(layers: readonly ArtifactPlan[]): string {
  return layers.map(({ name, targets }) => [name, ...targets.map(targetName)].join(' ')).join('\n')
}

const notIsolated =
  '`build-isolation: none`: code of packages that must be built, or asked what they require, runs on this machine as this user, with its files and its network.'

/** A plan, and a run that builds nothing, run code of packages under no circumstances. */
function foreignCodeOf(
  verb: Run['verb'],
  { build, buildIsolation }: Pick<Config, 'build' | 'buildIsolation'>,
): ForeignCode {
  if (verb === 'plan' || build === 'wheels') return 'refuse'
  return buildIsolation === 'none' ? 'run' : 'isolate'
}

/**
 * The locks of all targets. They are empty without a requirement, as for own files alone, and where pip resolves inside
 * of a container: nothing is known before.
 */
async function locksOf(
  source: Source,
  targets: readonly Target[],
  runnerCache: RunnerCache,
  { verb, config, context }: Run,
  bringing: Bringing | undefined,
): Promise<readonly Lock[]> {
  const { build, cache } = config
  if (source.kind === 'lock') {
    if (build === 'container') throw lockInContainer(source.lock.file)
    // Of a lock that is written, every address is that of an index.
    return lockTargets(source, targets, { cache: cache && verb !== 'lock', ...bringing }, context)
  }
  const inputs = inputsOf(source, config)
  if (build === 'container') return targets.map((target) => ({ target, packages: [], origin: 'store' }))
  if (inputs.requirements.length === 0)
    return targets.map((target) => withOwnCode({ target, packages: [], origin: 'store' }, source))
  // A lock needs none of it.
  const [{ resolve }, { openContainerMetadata }] = await Promise.all([
    import('../../python/resolve/resolve.ts'),
    import('../../python/compile/container-metadata.ts'),
  ])
  const builds = await readBuildInputs(config, context)
  const options = {
    cache,
    restoreTool: (name: string) => runnerCache.restoreTools(name),
    foreignCode: foreignCodeOf(verb, config),
    buildConstraints: builds.constraints,
    buildEnvironment: builds.environment,
    askInContainer: openContainerMetadata(config, context),
    ...bringing,
  }
  const locks = await resolve(inputs, targets, options, context)
  return locks.map((lock) => withOwnCode(lock, source))
}

type Requirements = Extract<Source, { kind: 'requirements' }>

/** pip, in a container, installs the own code of a project as it does the rest. */
function inputsOf({ inputs, own, onlyAsked }: Requirements, { build }: Pick<Config, 'build'>): Inputs {
  if (onlyAsked !== undefined && build === 'container') throw askedInContainer(onlyAsked)
  if (own.length === 0 || build !== 'container') return inputs
  return { ...inputs, requirements: [...inputs.requirements, ...own.map(({ requirement }) => requirement)] }
}

function withOwnCode(resolved: Lock, { own, onlyAsked }: Requirements): Lock {
  const lock =
    onlyAsked === undefined
      ? resolved
      : { ...resolved, packages: resolved.packages.filter(({ name }) => name !== onlyAsked) }
  const environment = targetEnvironment(lock.target)
  const taken = own.filter(({ marker }) => holds(marker, environment)).map(({ locked }) => locked)
  if (taken.length === 0) return lock
  // A folder may be asked for by two others.
  const packages = new Map([...lock.packages, ...taken].map((one) => [one.name, one]))
  return { ...lock, packages: [...packages.values()].toSorted(byText(({ name }) => name)) }
}

function askedInContainer(name: string): ConfigurationError {
  return new ConfigurationError({
    code: 'project-in-container',
    message: `What ${name} requires is for its build backend to say, and \`build: container\` has pip install it with that.`,
    nextStep: 'Take the own code, too (`project: true`), or leave `build` out.',
    input: 'build',
  })
}

function lockInContainer(file: string): ConfigurationError {
  return new ConfigurationError({
    code: 'lock-in-container',
    message: `\`build: container\` has pip resolve and install everything, which cannot obey ${file}.`,
    nextStep: 'Leave `build` out: what has no wheel is built in the container all the same.',
    input: 'build',
  })
}

/**
 * The best wheel of each package, and what has to be compiled.
 * @throws {Failure} `no-fitting-wheel` for each package that has none and cannot, or may not, be compiled; `not-pure`
 * for each layer with wheels that cannot serve all of its architectures.
 */
async function chooseOrRefuse(
  layers: readonly ArtifactPlan[],
  locks: readonly Lock[],
  inputs: Inputs,
  config: Pick<Config, 'build' | 'minimumAge' | 'minimumAgeExcept'>,
  context: Context,
): Promise<readonly Selection[]> {
  const selections = locks.map(chooseWheels)
  await refuseYoung(selections, inputs, config, context)
  for (const line of selections.flatMap(explainChoices)) context.log.debug(line)
  const impossible = selections.map((one) => ({
    ...one,
    unfit: one.unfit.filter((unfit) => config.build === 'wheels' || !canBeBuilt(unfit.package)),
  }))
  if (impossible.some(({ unfit }) => unfit.length > 0)) {
    const { explainUnfit } = await import('../../python/resolve/refuse.ts')
    const explained = await explain(locks, inputs, context)
    const indexes = await configuredIndexes(inputs, context)
    const problems = await Promise.all(
      impossible.map((one, at) => explainUnfit(one, explained[at] ?? { packages: [] }, inputs, indexes, context)),
    )
    throwIfAny(problems.flat())
  }
  throwIfAny(layers.flatMap((layer) => impurities(layer.name, chosenFilesOf(layer, selections))))
  return selections
}

/** @throws {Failure} `too-young` or `upload-time-unknown` for each file that `minimum-age` does not let through. */
async function refuseYoung(
  selections: readonly Selection[],
  inputs: Inputs,
  { minimumAge, minimumAgeExcept, build }: Pick<Config, 'minimumAge' | 'minimumAgeExcept' | 'build'>,
  context: Context,
): Promise<void> {
  if (!minimumAge) return
  if (build === 'container') {
    throw new ConfigurationError({
      code: 'contradicting-inputs',
      message: 'minimum-age cannot be kept with `build: container`, where pip chooses the files inside the image.',
      nextStep: 'Take `build: auto`, which compiles in the same image only what has no wheel.',
      input: 'minimum-age',
    })
  }
  const { youngFiles } = await import('../../python/checks/minimum-age.ts')
  const rule = { minimum: minimumAge, except: minimumAgeExcept, now: Date.now() }
  throwIfAny(await youngFiles(selections, rule, await configuredIndexes(inputs, context), context))
}

function chosenFilesOf(layer: ArtifactPlan, selections: readonly Selection[]) {
  return partsOf(layer, selections).map(({ target, chosen }) => ({
    target,
    wheels: chosen.map(({ package: { name }, file: { filename } }) => ({ name, filename })),
  }))
}

/** The locks with who requires what, by asking the resolver again; one that cannot be explained stays as it is. */
export function explain(locks: readonly Lock[], inputs: Inputs, context: Context): Promise<readonly Lock[]> {
  return Promise.all(
    locks.map(async (lock) => {
      if (lock.origin !== 'resolved') return lock // The inputs name every package of it, or the lock tells who requires it.
      const { explainRequirers } = await import('../../python/resolve/resolve.ts')
      return explainRequirers(lock, inputs, context).catch((error: unknown) => {
        if (error instanceof Interrupted) throw error
        return lock
      })
    }),
  )
}
