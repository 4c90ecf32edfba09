// Publishing is reconciling, for every kind of artifact: read every region, compare, and only then write what is missing.
import { Interrupted, throwIfAny } from '../errors.ts'
import type { Problem } from '../errors.ts'
import type { PublishContext } from './context.ts'
import { distinctProblems } from './problems.ts'
import type { PlannedDestination, Publication } from './publication.ts'

/** The types that one kind of artifact brings along. */
export interface ArtifactTypes {
  readonly request: { readonly mode: 'if-changed' | 'always' | 'plan' }
  /** One artifact in one region, as it was read. */
  readonly observed: unknown
  /** The same, with what is to be done about it. */
  readonly reconciled: Reconciled
  /** What a region has after the run. */
  readonly destination: unknown
}

export interface Reconciled {
  /** Needs the built artifact; false when what exists can be completed without it. */
  readonly needsArtifact: boolean
  /** What forbids every write. */
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
}

export interface Observed<One> {
  readonly destinations: readonly One[]
  /** What is wrong with the declaration itself: it forbids every write. */
  readonly wrong: readonly Problem[]
  /** Of the regions that could not be read. The others go on. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
  /** Names of the regions that are not enabled in the account, and are left out. */
  readonly leftOut?: readonly string[]
}

/** What was done for one artifact in one region. */
export interface Applied<D> {
  /** Absent when the artifact, or who may use it, is not as declared. */
  readonly destination?: D
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
}

/** How one kind of artifact is published. */
export interface Publisher<A extends ArtifactTypes> {
  /** Reads every region. Throws a ConfigurationError for what contradicts itself, before anything is read. */
  observe(request: A['request'], context: PublishContext): Promise<Observed<A['observed']>>
  /** Compares what was read with what is declared. Pure. */
  reconcile(observed: A['observed'], request: A['request']): A['reconciled']
  /**
   * Reads what the comparison alone does not tell, e.g. whether a bucket can be used. Yields what forbids every write, and
   * the comparison again where that changed it.
   */
  check(
    reconciled: readonly A['reconciled'][],
    request: A['request'],
    context: PublishContext,
  ): Promise<{ readonly reconciled: readonly A['reconciled'][]; readonly problems: readonly Problem[] }>
  /** Says what would be done, without a write. */
  describe(reconciled: A['reconciled'], request: A['request'], context: PublishContext): Promise<PlannedDestination>
  /** What exists already as declared. */
  existing(reconciled: A['reconciled'], request: A['request']): A['destination'] | undefined
  /** Writes what is missing. A failure of one region is a problem of that region. */
  apply(
    reconciled: readonly A['reconciled'][],
    request: A['request'],
    context: PublishContext,
  ): Promise<readonly Applied<A['destination']>[]>
}

interface Comparison<A extends ArtifactTypes> {
  readonly reconciled: readonly A['reconciled'][]
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
  readonly leftOut: readonly string[]
}

/**
 * Brings every region to the declared state. With the mode `plan`, says what would be done.
 * @throws {Failure} before the first write, with everything that is wrong with the declaration.
 * @throws {Interrupted}
 */
export async function publishWith<A extends ArtifactTypes>(
  publisher: Publisher<A>,
  request: A['request'],
  context: PublishContext,
): Promise<Publication<A['destination']>> {
  return interruptible(context, async () => {
    const comparison = await compare(publisher, request, context)
    const next = request.mode === 'plan' ? describeAll : applyAll
    return next(publisher, comparison, request, context)
  })
}

/**
 * As `publishWith`, before anything is built: completes what exists already. Where some region needs the artifact, it
 * writes nothing and yields undefined. What is wrong with the declaration is found here, before time is spent on a build.
 */
export async function completeWith<A extends ArtifactTypes>(
  publisher: Publisher<A>,
  request: A['request'],
  context: PublishContext,
): Promise<Publication<A['destination']> | undefined> {
  return interruptible(context, async () => {
    const comparison = await compare(publisher, request, context)
    if (request.mode === 'plan') return describeAll(publisher, comparison, request, context)
    const isComplete = comparison.problems.length === 0 && !comparison.reconciled.some((one) => one.needsArtifact)
    return isComplete ? applyAll(publisher, comparison, request, context) : undefined
  })
}

async function compare<A extends ArtifactTypes>(
  publisher: Publisher<A>,
  request: A['request'],
  context: PublishContext,
): Promise<Comparison<A>> {
  const { destinations, wrong, problems, warnings, leftOut = [] } = await publisher.observe(request, context)
  const compared = destinations.map((observed) => publisher.reconcile(observed, request))
  const checked = await publisher.check(compared, request, context)
  const { reconciled } = checked
  throwIfAny(distinctProblems([...wrong, ...reconciled.flatMap((one) => one.problems), ...checked.problems]))
  return { reconciled, problems, warnings, leftOut }
}

async function describeAll<A extends ArtifactTypes>(
  publisher: Publisher<A>,
  { reconciled, problems, warnings, leftOut }: Comparison<A>,
  request: A['request'],
  context: PublishContext,
): Promise<Publication<A['destination']>> {
  const planned = await Promise.all(reconciled.map((one) => publisher.describe(one, request, context)))
  const destinations = reconciled.flatMap((one) => publisher.existing(one, request) ?? [])
  return {
    destinations,
    planned,
    problems,
    notes: reconciled.flatMap((one) => one.notes),
    warnings: [...warnings, ...reconciled.flatMap((one) => one.warnings)],
    skew: [],
    partly: [],
    leftOut,
  }
}

async function applyAll<A extends ArtifactTypes>(
  publisher: Publisher<A>,
  comparison: Comparison<A>,
  request: A['request'],
  context: PublishContext,
): Promise<Publication<A['destination']>> {
  const applied = await publisher.apply(comparison.reconciled, request, context)
  const destinations = applied.flatMap(({ destination }) => destination ?? [])
  return {
    destinations,
    planned: [],
    problems: [...comparison.problems, ...applied.flatMap((one) => one.problems)],
    notes: [...new Set(applied.flatMap((one) => one.notes))],
    warnings: [...new Set([...comparison.warnings, ...applied.flatMap((one) => one.warnings)])],
    skew: [],
    partly: [],
    leftOut: comparison.leftOut,
  }
}

/** Whatever fails because we were asked to stop is an interrupt. */
async function interruptible<T>({ signal }: PublishContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw signal.aborted && !(error instanceof Interrupted) ? new Interrupted({ cause: error }) : error
  }
}
