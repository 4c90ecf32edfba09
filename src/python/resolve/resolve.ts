import { Failure, Interrupted, throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { silentLog } from '../../host/log.ts'
import type { Target } from '../../lambda/target.ts'
import { bySameIndexes, type SameIndexes } from '../indexes/assigned-for-target.ts'
import { configuredIndexes, type ConfiguredIndexes } from '../indexes/configured.ts'
import { publicIndexFirst } from '../indexes/public-first.ts'
import { rememberCredentials } from '../indexes/remember-credentials.ts'
import type { Lock } from '../locks/lock.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { UvSession, type UvOptions } from '../uv/session.ts'
import type { WheelStore } from '../wheels/store.ts'
import type { EarlyWheels } from '../wheels/early-wheels.ts'
import { bringPinnedWheels } from './pinned-wheels.ts'
import { exclusionLine } from './held-back.ts'
import { lockTarget } from './lock-target.ts'
import { withOtherRuntime } from './other-runtimes.ts'
import { PinnedReleases } from './pinned-release.ts'
import { refuseNames } from './refuse-names.ts'
import { parseAnnotations, withPackageRequirers } from './requirers.ts'
import { toldOnce, type TargetProblems } from './told-once.ts'

export interface ResolveOptions extends UvOptions {
  /** Where wheels of pinned lines go while uv resolves the others. Absent: none are brought before. */
  readonly openStore?: () => Promise<WheelStore>
  /** Brings wheels of closed pins while others are looked for. */
  readonly early?: EarlyWheels
}

/** Whether uv has something to resolve, and some lines say which wheels are taken whatever it finds. */
function isPartlyPinned({ requirements, options }: Inputs): boolean {
  const isPinned = ({ pin }: Inputs['requirements'][number]): boolean => pin?.kind === 'version'
  return options.noBinary.length === 0 && requirements.some(isPinned) && !requirements.every(isPinned)
}

/**
 * Pins everything that the targets need, one lock each, side by side.
 * A lock in which every package is pinned by the inputs is taken from the store when it exists.
 * @throws {Failure} with the problems of all targets.
 */
export async function resolve(
  inputs: Inputs,
  targets: readonly Target[],
  options: ResolveOptions,
  context: Context,
): Promise<readonly Lock[]> {
  const locks: Lock[] = []
  for (const group of bySameIndexes(inputs, targets)) locks.push(...(await resolveTogether(group, options, context)))
  return targets.flatMap((target) => locks.find((one) => one.target === target) ?? [])
}

async function resolveTogether(
  { inputs, targets }: SameIndexes,
  options: ResolveOptions,
  context: Context,
): Promise<readonly Lock[]> {
  const indexes = await openIndexes(inputs, context)
  const risk = publicIndexFirst(indexes.settings)
  if (risk !== undefined) context.log.warning(risk)
  await refuseNames(inputs, targets, indexes, context)
  await using uv = new UvSession(inputs, indexes, options, context)
  const releases = new PinnedReleases(indexes.settings, context)
  const store = isPartlyPinned(inputs) ? await options.openStore?.() : undefined
  const early = store && bringPinnedWheels(inputs, targets, releases, store, context)
  const request = { inputs, indexes, uv, releases, cache: options.cache }
  const results = await Promise.allSettled(
    targets.map((target) => lockTarget(target, { ...request, early: options.early, context })),
  )
  await early?.finish()
  const failed: TargetProblems[] = []
  const warnings = new Set<string>()
  for (const [at, result] of results.entries()) {
    const target = targets[at]
    if (result.status === 'fulfilled') for (const warning of result.value.warnings) warnings.add(warning)
    else if (target) failed.push({ target, problems: problemsOf(result.reason).map((one) => placed(one, inputs)) })
  }
  if (failed.length > 0) {
    const unheard = { ...context, log: silentLog }
    const lockFor = async (target: Target): Promise<Lock> =>
      (await lockTarget(target, { ...request, context: unheard })).lock
    const explained = await Promise.all(
      failed.map(async ({ target, problems }) => ({
        target,
        problems: await withOtherRuntime(problems, target, lockFor),
      })),
    )
    throwIfAny(toldOnce(explained))
  }
  for (const warning of warnings) context.log.warning(warning)
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.lock] : []))
}

/** A problem with the line that asks for its package, where it does not name one. */
function placed(problem: Problem, { requirements, constraints }: Inputs): Problem {
  const isPlaced = problem.file !== undefined || problem.input !== undefined
  const line = [...requirements, ...constraints].find(({ name }) => name !== undefined && name === problem.package)
  if (isPlaced || !line) return problem
  const { origin } = line
  return {
    ...problem,
    ...(origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input }),
  }
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Interrupted || !(error instanceof Failure)) throw error
  return error.problems
}

/**
 * The lock with the packages that require each package, which a second, warm run of uv tells. For reports and for
 * errors that name a package which nobody asked for.
 */
export async function explainRequirers(lock: Lock, inputs: Inputs, context: Context): Promise<Lock> {
  // What packages say of themselves is in uv's cache by now: no code runs only to tell people more.
  const options = { cache: true, foreignCode: 'refuse' } as const
  const [own = { inputs }] = bySameIndexes(inputs, [lock.target])
  await using uv = new UvSession(own.inputs, await openIndexes(own.inputs, context), options, context)
  const { text } = await uv.run(lock.target, 'requirements.txt', (lock.heldBack ?? []).map(exclusionLine))
  return { ...lock, packages: withPackageRequirers(lock.packages, parseAnnotations(text)) }
}

async function openIndexes(inputs: Inputs, context: Context): Promise<ConfiguredIndexes> {
  const indexes = await configuredIndexes(inputs, context)
  rememberCredentials(inputs, indexes, context)
  return indexes
}
