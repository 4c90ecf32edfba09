import { Failure, Interrupted } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { ConfiguredIndexes } from '../indexes/configured.ts'
import { projectFiles } from '../indexes/project-files.ts'
import { hasRemotePage, stateOfLocalPlaces } from '../indexes/local-places.ts'
import { isClosed, lockKey, storedLock, storeLock } from '../locks/lock-store.ts'
import type { HeldBack, Lock, LockedPackage } from '../locks/lock.ts'
import { parsePylock } from '../locks/pylock.ts'
import type { Inputs } from '../requirements/inputs.ts'
import { isPreRelease } from '../versions.ts'
import type { UvSession } from '../uv/session.ts'
import { UvFailure } from '../uv/uv-failure.ts'
import { chooseWheels } from '../wheels/choose.ts'
import type { EarlyWheels } from '../wheels/early-wheels.ts'
import { onlyAllowedFiles } from './allowed-hashes.ts'
import { closedPins } from './closed-pins.ts'
import { withRequirers } from './failed-source.ts'
import { resolveToFit, type Resolved } from './fit.ts'
import { withChosenFormats } from './formats-chosen.ts'
import { exclusionLine, heldBack, heldBackFindings, isOpen } from './held-back.ts'
import { looksInOrder, type PinnedReleases } from './pinned-release.ts'
import { overruledByExtraIndexes } from './overruled.ts'
import { withDirectRequirers } from './requirers.ts'

interface LockRequest {
  readonly inputs: Inputs
  readonly indexes: ConfiguredIndexes
  readonly uv: UvSession
  readonly releases: PinnedReleases
  /** False: no lock that was kept is read. */
  readonly cache: boolean
  readonly early?: EarlyWheels | undefined
  readonly context: Context
}

/** A target's lock, from the store or resolved, and what the resolver warned of. */
export async function lockTarget(
  target: Target,
  request: LockRequest,
): Promise<{ readonly lock: Lock; readonly warnings: readonly string[] }> {
  const { inputs, indexes, cache, uv, context } = request
  const { log } = context
  const local = stateOfLocalPlaces(indexes.settings)
  const isKept = local !== undefined
  const key = lockKey(inputs, indexes.settings, target, indexes.env, local)
  const stored =
    cache && isKept ? await storedLock(key, { inputs, settings: indexes.settings, target }, context) : undefined
  if (stored) {
    log.debug(`${targetName(target)}: every package is pinned, and the lock is in the store; nothing is resolved.`)
    return { lock: { target, packages: finished(stored.packages, inputs, target), origin: 'store' }, warnings: [] }
  }
  const closed = looksInOrder(indexes.env)
    ? await closedPins(inputs, target, request.releases, context, request.early)
    : 'of uv settings'
  if (typeof closed !== 'string') {
    log.debug(`${targetName(target)}: the pins are closed; nothing is resolved.`)
    if (isKept && isClosed(closed, inputs)) await storeLock(key, { packages: closed }, context)
    const lock = { target, packages: finished(closed, inputs, target), origin: 'closed' } as const
    return { lock: { ...lock, ...(isKept ? {} : untraceable) }, warnings: [] }
  }
  log.debug(`${targetName(target)}: uv resolves, since ${closed}.`)
  const fitted = await resolveToFit({
    resolve: async (held) => {
      const run = async (onlyFinal: readonly string[]): Promise<Resolved> => {
        const { text, warnings } = await uv.run(target, 'pylock.toml', held.map(exclusionLine), onlyFinal)
        return { packages: parsed(text, context), warnings }
      }
      const first = await run([])
      const useless = held.filter((one) => isUselessPreRelease(one, first.packages, target))
      const [one] = useless
      if (!one) return first
      if (inputs.options.preReleases || inputs.options.allReleases.length > 0) throw nothingLeft(one)
      // Kept off its pre-releases as well, the resolver goes back on what requires it.
      return run(useless.map(({ name }) => name))
    },
    unfit: (packages) =>
      chooseWheels({ target, packages, origin: 'resolved' })
        .unfit.map((one) => one.package)
        .filter((one) => isOpen(one, inputs)),
    hold: (one) => holdBack(one, target, request),
    culprit: (failure) => culpritOf(failure, inputs),
  }).catch(async (error: unknown) => {
    throw error instanceof Failure && !(error instanceof Interrupted)
      ? await withRequirers(error, target, inputs, uv)
      : error
  })
  const { packages, warnings } = fitted
  const notes = heldBackFindings(fitted.heldBack, packages, targetName(target))
  for (const { message } of notes) log.info(message)
  const overruled = await overruledByExtraIndexes(packages, target, inputs, indexes, context)
  if (isKept && isClosed(packages, inputs)) await storeLock(key, { packages }, context)
  const held = fitted.heldBack.length > 0 ? { heldBack: fitted.heldBack } : {}
  const findings = [...overruled, ...notes]
  const lock = { target, packages: finished(packages, inputs, target), origin: 'resolved', findings, ...held } as const
  return { lock: { ...lock, ...(isKept && !hasRemotePage(indexes.settings) ? {} : untraceable) }, warnings }
}

const untraceable = { isUntraceable: true }

async function holdBack(
  one: LockedPackage,
  target: Target,
  { indexes: { settings, env }, context }: LockRequest,
): Promise<HeldBack | undefined> {
  const files = await projectFiles(one.name, settings, env, context)
  const held = heldBack(one, files, target)
  if (held) {
    context.log.debug(
      `${targetName(target)}: ${one.name} ${held.newest} does not fit (${held.reason}); resolving again without ${held.excluded.length} of its releases.`,
    )
  }
  return held
}

/** The open package whose source made the resolver fail. */
function culpritOf(failure: Failure, inputs: Inputs): LockedPackage | undefined {
  if (!(failure instanceof UvFailure) || !failure.failedSource) return undefined
  const one: LockedPackage = { ...failure.failedSource, wheels: [], requiredBy: [] }
  return isOpen(one, inputs) ? one : undefined
}

/**
 * Where every final release is skipped, uv takes a pre-release, as pip does. One that does not fit either is no
 * better than the final release.
 */
function isUselessPreRelease({ name, newest }: HeldBack, packages: readonly LockedPackage[], target: Target): boolean {
  const one = packages.find((found) => found.name === name)
  if (!one || !isPreRelease(one.version ?? '') || isPreRelease(newest)) return false
  return chooseWheels({ target, packages: [one], origin: 'resolved' }).unfit.length > 0
}

function nothingLeft({ name }: HeldBack): Failure {
  return new Failure({ code: 'no-solution', message: `No release of ${name} that fits is left.`, package: name })
}

function finished(packages: readonly LockedPackage[], inputs: Inputs, target: Target): readonly LockedPackage[] {
  return withDirectRequirers(withChosenFormats(onlyAllowedFiles(packages, inputs, target), inputs), inputs)
}

function parsed(text: string, { directory, env }: Context): Resolved['packages'] {
  try {
    return parsePylock(text, directory, (url) => httpFor(env).remember(url))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure(
      {
        code: 'lock-not-understood',
        message: `uv wrote a lock that cannot be read: ${error.message}`,
        nextStep: 'Take the uv on PATH away, so that the version known to work is fetched, and report this.',
      },
      { cause: error },
    )
  }
}
